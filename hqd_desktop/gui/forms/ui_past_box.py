# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'past_box.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QGridLayout, QHBoxLayout,
    QLabel, QLineEdit, QSizePolicy, QSpacerItem,
    QWidget)

from hqd_desktop.gui.widgets.buttons import Button

class Ui_PastBox(object):
    def setupUi(self, PastBox):
        if not PastBox.objectName():
            PastBox.setObjectName(u"PastBox")
        PastBox.setMinimumSize(QSize(400, 0))
        self.grid = QGridLayout(PastBox)
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(8)
        self.grid.setContentsMargins(16, 16, 16, 16)
        self.quiet = QLabel(PastBox)
        self.quiet.setObjectName(u"quiet")
        self.quiet.setTextFormat(Qt.TextFormat.PlainText)
        self.quiet.setWordWrap(True)

        self.grid.addWidget(self.quiet, 0, 0, 1, 2)

        self.day_label = QLabel(PastBox)
        self.day_label.setObjectName(u"day_label")

        self.grid.addWidget(self.day_label, 1, 0, 1, 1)

        self.day = QLineEdit(PastBox)
        self.day.setObjectName(u"day")

        self.grid.addWidget(self.day, 1, 1, 1, 1)

        self.small = QLabel(PastBox)
        self.small.setObjectName(u"small")
        self.small.setTextFormat(Qt.TextFormat.PlainText)
        self.small.setWordWrap(True)

        self.grid.addWidget(self.small, 2, 1, 1, 1)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap)

        self.leave = Button(PastBox)
        self.leave.setObjectName(u"leave")

        self.buttons.addWidget(self.leave)

        self.take = Button(PastBox)
        self.take.setObjectName(u"take")
        self.take.setProperty(u"kind", u"primary")

        self.buttons.addWidget(self.take)


        self.grid.addLayout(self.buttons, 3, 0, 1, 2)

#if QT_CONFIG(shortcut)
        self.day_label.setBuddy(self.day)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(PastBox)

        self.take.setDefault(True)


        QMetaObject.connectSlotsByName(PastBox)
    # setupUi

    def retranslateUi(self, PastBox):
        PastBox.setWindowTitle(QCoreApplication.translate("PastBox", u"Look at an earlier day", None))
        self.quiet.setText(QCoreApplication.translate("PastBox", u"Another window shows the records as they were at the end of that day, month, half-year or year. Nothing can be edited there.", None))
        self.day_label.setText(QCoreApplication.translate("PastBox", u"&Day", None))
        self.day.setPlaceholderText(QCoreApplication.translate("PastBox", u"2026-11-22, 2026-11, 2026-H2 or 2026", None))
#if QT_CONFIG(accessibility)
        self.day.setAccessibleName(QCoreApplication.translate("PastBox", u"Day", None))
#endif // QT_CONFIG(accessibility)
        self.leave.setText(QCoreApplication.translate("PastBox", u"Cancel", None))
        self.take.setText(QCoreApplication.translate("PastBox", u"Look", None))
    # retranslateUi

