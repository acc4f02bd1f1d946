# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'own_fields.ui'
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

class Ui_OwnFields(object):
    def setupUi(self, OwnFields):
        if not OwnFields.objectName():
            OwnFields.setObjectName(u"OwnFields")
        OwnFields.resize(860, 460)
        self.column = QVBoxLayout(OwnFields)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(20, 16, 20, 16)
        self.explanation = QLabel(OwnFields)
        self.explanation.setObjectName(u"explanation")
        self.explanation.setWordWrap(True)

        self.column.addWidget(self.explanation)

        self.list = QTableView(OwnFields)
        self.list.setObjectName(u"list")

        self.column.addWidget(self.list)

        self.small = QLabel(OwnFields)
        self.small.setObjectName(u"small")
        self.small.setTextFormat(Qt.TextFormat.PlainText)
        self.small.setWordWrap(True)

        self.column.addWidget(self.small)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.add_button = Button(OwnFields)
        self.add_button.setObjectName(u"add_button")

        self.buttons.addWidget(self.add_button)

        self.edit_button = Button(OwnFields)
        self.edit_button.setObjectName(u"edit_button")

        self.buttons.addWidget(self.edit_button)

        self.retire_button = Button(OwnFields)
        self.retire_button.setObjectName(u"retire_button")

        self.buttons.addWidget(self.retire_button)

        self.up_button = Button(OwnFields)
        self.up_button.setObjectName(u"up_button")

        self.buttons.addWidget(self.up_button)

        self.down_button = Button(OwnFields)
        self.down_button.setObjectName(u"down_button")

        self.buttons.addWidget(self.down_button)

        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap)

        self.close_button = Button(OwnFields)
        self.close_button.setObjectName(u"close_button")

        self.buttons.addWidget(self.close_button)


        self.column.addLayout(self.buttons)


        self.retranslateUi(OwnFields)

        QMetaObject.connectSlotsByName(OwnFields)
    # setupUi

    def retranslateUi(self, OwnFields):
        OwnFields.setWindowTitle(QCoreApplication.translate("OwnFields", u"Fields of projects", None))
        self.explanation.setText(QCoreApplication.translate("OwnFields", u"Fields of your own are columns, filters, form rows and Excel headings like any other, and travel with this file. A retired field is no longer shown; its values are kept.", None))
#if QT_CONFIG(accessibility)
        self.list.setAccessibleName(QCoreApplication.translate("OwnFields", u"Fields of projects", None))
#endif // QT_CONFIG(accessibility)
        self.add_button.setText(QCoreApplication.translate("OwnFields", u"&New field\u2026", None))
        self.edit_button.setText(QCoreApplication.translate("OwnFields", u"&Edit\u2026", None))
        self.retire_button.setText(QCoreApplication.translate("OwnFields", u"&Retire", None))
        self.up_button.setText(QCoreApplication.translate("OwnFields", u"&Up", None))
        self.down_button.setText(QCoreApplication.translate("OwnFields", u"&Down", None))
        self.close_button.setText(QCoreApplication.translate("OwnFields", u"Close", None))
    # retranslateUi

