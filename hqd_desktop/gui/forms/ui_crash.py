# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'crash.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QHBoxLayout, QLabel,
    QPlainTextEdit, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from hqd_desktop.gui.widgets.buttons import Button

class Ui_Crash(object):
    def setupUi(self, Crash):
        if not Crash.objectName():
            Crash.setObjectName(u"Crash")
        Crash.resize(640, 440)
        self.column = QVBoxLayout(Crash)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 20, 24, 16)
        self.page_title = QLabel(Crash)
        self.page_title.setObjectName(u"page_title")

        self.column.addWidget(self.page_title)

        self.what = QLabel(Crash)
        self.what.setObjectName(u"what")
        self.what.setWordWrap(True)

        self.column.addWidget(self.what)

        self.crash_report = QPlainTextEdit(Crash)
        self.crash_report.setObjectName(u"crash_report")
        self.crash_report.setReadOnly(True)

        self.column.addWidget(self.crash_report)

        self.log_place = QLabel(Crash)
        self.log_place.setObjectName(u"log_place")
        self.log_place.setTextFormat(Qt.PlainText)
        self.log_place.setWordWrap(True)
        self.log_place.setTextInteractionFlags(Qt.TextSelectableByKeyboard|Qt.TextSelectableByMouse)

        self.column.addWidget(self.log_place)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.copy_button = Button(Crash)
        self.copy_button.setObjectName(u"copy_button")

        self.buttons.addWidget(self.copy_button)

        self.between = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.between)

        self.quit_button = Button(Crash)
        self.quit_button.setObjectName(u"quit_button")

        self.buttons.addWidget(self.quit_button)

        self.go_on_button = Button(Crash)
        self.go_on_button.setObjectName(u"go_on_button")

        self.buttons.addWidget(self.go_on_button)


        self.column.addLayout(self.buttons)


        self.retranslateUi(Crash)

        self.go_on_button.setDefault(True)


        QMetaObject.connectSlotsByName(Crash)
    # setupUi

    def retranslateUi(self, Crash):
        Crash.setWindowTitle(QCoreApplication.translate("Crash", u"Something went wrong", None))
        self.page_title.setText(QCoreApplication.translate("Crash", u"The program made a mistake", None))
        self.what.setText(QCoreApplication.translate("Crash", u"What was done last may be missing. Everything saved before is safe in the file. You can go on, or quit and start again.", None))
#if QT_CONFIG(accessibility)
        self.crash_report.setAccessibleName(QCoreApplication.translate("Crash", u"Report", None))
#endif // QT_CONFIG(accessibility)
        self.copy_button.setText(QCoreApplication.translate("Crash", u"Copy report", None))
        self.quit_button.setText(QCoreApplication.translate("Crash", u"Quit", None))
        self.go_on_button.setText(QCoreApplication.translate("Crash", u"Go on", None))
    # retranslateUi

