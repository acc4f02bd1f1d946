# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'check_rules.ui'
##
## Created by: Qt User Interface Compiler version 6.12.0
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QDialog, QFormLayout, QHBoxLayout,
    QHeaderView, QLabel, QSizePolicy, QSpacerItem,
    QTableView, QVBoxLayout, QWidget)

from hqd_desktop.gui.widgets.buttons import Button

class Ui_CheckRules(object):
    def setupUi(self, CheckRules):
        if not CheckRules.objectName():
            CheckRules.setObjectName(u"CheckRules")
        CheckRules.resize(820, 600)
        self.column = QVBoxLayout(CheckRules)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(20, 16, 20, 16)
        self.list = QTableView(CheckRules)
        self.list.setObjectName(u"list")

        self.column.addWidget(self.list)

        self.section_title = QLabel(CheckRules)
        self.section_title.setObjectName(u"section_title")
        self.section_title.setTextFormat(Qt.TextFormat.PlainText)
        self.section_title.setWordWrap(True)

        self.column.addWidget(self.section_title)

        self.formula = QLabel(CheckRules)
        self.formula.setObjectName(u"formula")
        self.formula.setTextFormat(Qt.TextFormat.PlainText)
        self.formula.setWordWrap(True)

        self.column.addWidget(self.formula)

        self.parameters = QFormLayout()
        self.parameters.setObjectName(u"parameters")
        self.parameters.setHorizontalSpacing(12)
        self.parameters.setVerticalSpacing(6)
        self.parameters.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)

        self.column.addLayout(self.parameters)

        self.complaint = QLabel(CheckRules)
        self.complaint.setObjectName(u"complaint")
        self.complaint.setTextFormat(Qt.TextFormat.PlainText)
        self.complaint.setWordWrap(True)

        self.column.addWidget(self.complaint)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.switch_button = Button(CheckRules)
        self.switch_button.setObjectName(u"switch_button")

        self.buttons.addWidget(self.switch_button)

        self.usual_button = Button(CheckRules)
        self.usual_button.setObjectName(u"usual_button")

        self.buttons.addWidget(self.usual_button)

        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap)

        self.close_button = Button(CheckRules)
        self.close_button.setObjectName(u"close_button")

        self.buttons.addWidget(self.close_button)


        self.column.addLayout(self.buttons)


        self.retranslateUi(CheckRules)

        QMetaObject.connectSlotsByName(CheckRules)
    # setupUi

    def retranslateUi(self, CheckRules):
        CheckRules.setWindowTitle(QCoreApplication.translate("CheckRules", u"Rules of the checks", None))
#if QT_CONFIG(accessibility)
        self.list.setAccessibleName(QCoreApplication.translate("CheckRules", u"Rules of the checks", None))
#endif // QT_CONFIG(accessibility)
        self.switch_button.setText(QCoreApplication.translate("CheckRules", u"Switch &off", None))
        self.usual_button.setText(QCoreApplication.translate("CheckRules", u"&Usual values", None))
        self.close_button.setText(QCoreApplication.translate("CheckRules", u"Close", None))
    # retranslateUi

