# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'evidence.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QHBoxLayout, QHeaderView,
    QLabel, QSizePolicy, QSpacerItem, QTableView,
    QVBoxLayout, QWidget)

from hqd_desktop.gui.widgets.buttons import Button

class Ui_Evidence(object):
    def setupUi(self, Evidence):
        if not Evidence.objectName():
            Evidence.setObjectName(u"Evidence")
        Evidence.setMinimumSize(QSize(940, 0))
        self.column = QVBoxLayout(Evidence)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(16, 16, 16, 16)
        self.explanation = QLabel(Evidence)
        self.explanation.setObjectName(u"explanation")
        self.explanation.setWordWrap(True)

        self.column.addWidget(self.explanation)

        self.table = QTableView(Evidence)
        self.table.setObjectName(u"table")

        self.column.addWidget(self.table)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.proposed = Button(Evidence)
        self.proposed.setObjectName(u"proposed")

        self.buttons.addWidget(self.proposed)

        self.nothing = Button(Evidence)
        self.nothing.setObjectName(u"nothing")

        self.buttons.addWidget(self.nothing)

        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap)

        self.leave = Button(Evidence)
        self.leave.setObjectName(u"leave")

        self.buttons.addWidget(self.leave)

        self.take = Button(Evidence)
        self.take.setObjectName(u"take")

        self.buttons.addWidget(self.take)


        self.column.addLayout(self.buttons)


        self.retranslateUi(Evidence)

        QMetaObject.connectSlotsByName(Evidence)
    # setupUi

    def retranslateUi(self, Evidence):
        Evidence.setWindowTitle(QCoreApplication.translate("Evidence", u"Evidence of stages", None))
        self.explanation.setText(QCoreApplication.translate("Evidence", u"Which documents does a stage ask for? Asked ones are reminded of; without required ones no project comes to the stage. Space or a click changes a cell. The setting belongs to the workspace.", None))
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("Evidence", u"Evidence of stages", None))
#endif // QT_CONFIG(accessibility)
        self.proposed.setText(QCoreApplication.translate("Evidence", u"Take the proposals", None))
        self.nothing.setText(QCoreApplication.translate("Evidence", u"Ask for nothing", None))
        self.leave.setText(QCoreApplication.translate("Evidence", u"Cancel", None))
        self.take.setText(QCoreApplication.translate("Evidence", u"Save", None))
    # retranslateUi

