# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'about.ui'
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
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QDialog, QHBoxLayout,
    QHeaderView, QLabel, QSizePolicy, QSpacerItem,
    QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget)

from hqd_desktop.gui.widgets.buttons import Button

class Ui_About(object):
    def setupUi(self, About):
        if not About.objectName():
            About.setObjectName(u"About")
        About.resize(520, 420)
        self.column = QVBoxLayout(About)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 20, 24, 16)
        self.top = QHBoxLayout()
        self.top.setSpacing(16)
        self.top.setObjectName(u"top")
        self.picture = QLabel(About)
        self.picture.setObjectName(u"picture")

        self.top.addWidget(self.picture)

        self.names = QVBoxLayout()
        self.names.setSpacing(2)
        self.names.setObjectName(u"names")
        self.page_title = QLabel(About)
        self.page_title.setObjectName(u"page_title")
        self.page_title.setText(u"HQD Desktop")

        self.names.addWidget(self.page_title)

        self.version = QLabel(About)
        self.version.setObjectName(u"version")
        self.version.setTextFormat(Qt.PlainText)
        self.version.setTextInteractionFlags(Qt.TextSelectableByKeyboard|Qt.TextSelectableByMouse)

        self.names.addWidget(self.version)


        self.top.addLayout(self.names)

        self.beside = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.top.addItem(self.beside)


        self.column.addLayout(self.top)

        self.purpose = QLabel(About)
        self.purpose.setObjectName(u"purpose")
        self.purpose.setWordWrap(True)

        self.column.addWidget(self.purpose)

        self.parts = QTableWidget(About)
        self.parts.setObjectName(u"parts")
        self.parts.setEditTriggers(QAbstractItemView.NoEditTriggers)
        self.parts.setShowGrid(False)
        self.parts.setSelectionBehavior(QAbstractItemView.SelectRows)

        self.column.addWidget(self.parts)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.copy_button = Button(About)
        self.copy_button.setObjectName(u"copy_button")

        self.buttons.addWidget(self.copy_button)

        self.between = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.between)

        self.close_button = Button(About)
        self.close_button.setObjectName(u"close_button")

        self.buttons.addWidget(self.close_button)


        self.column.addLayout(self.buttons)


        self.retranslateUi(About)

        self.close_button.setDefault(True)


        QMetaObject.connectSlotsByName(About)
    # setupUi

    def retranslateUi(self, About):
        About.setWindowTitle(QCoreApplication.translate("About", u"About HQD Desktop", None))
        self.purpose.setText(QCoreApplication.translate("About", u"A workspace for investment projects and economic indicators. One file on this computer; nothing is sent anywhere.", None))
#if QT_CONFIG(accessibility)
        self.parts.setAccessibleName(QCoreApplication.translate("About", u"Parts and licences", None))
#endif // QT_CONFIG(accessibility)
        self.copy_button.setText(QCoreApplication.translate("About", u"Copy", None))
        self.close_button.setText(QCoreApplication.translate("About", u"Close", None))
    # retranslateUi

