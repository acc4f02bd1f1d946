# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'range_box.ui'
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

class Ui_RangeBox(object):
    def setupUi(self, RangeBox):
        if not RangeBox.objectName():
            RangeBox.setObjectName(u"RangeBox")
        RangeBox.setMinimumSize(QSize(400, 0))
        self.grid = QGridLayout(RangeBox)
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(8)
        self.grid.setContentsMargins(16, 16, 16, 16)
        self.first_label = QLabel(RangeBox)
        self.first_label.setObjectName(u"first_label")

        self.grid.addWidget(self.first_label, 0, 0, 1, 1)

        self.first = QLineEdit(RangeBox)
        self.first.setObjectName(u"first")

        self.grid.addWidget(self.first, 0, 1, 1, 1)

        self.last_label = QLabel(RangeBox)
        self.last_label.setObjectName(u"last_label")

        self.grid.addWidget(self.last_label, 1, 0, 1, 1)

        self.last = QLineEdit(RangeBox)
        self.last.setObjectName(u"last")

        self.grid.addWidget(self.last, 1, 1, 1, 1)

        self.trouble = QLabel(RangeBox)
        self.trouble.setObjectName(u"trouble")
        self.trouble.setTextFormat(Qt.TextFormat.PlainText)
        self.trouble.setWordWrap(True)

        self.grid.addWidget(self.trouble, 2, 1, 1, 1)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap)

        self.leave = Button(RangeBox)
        self.leave.setObjectName(u"leave")

        self.buttons.addWidget(self.leave)

        self.take = Button(RangeBox)
        self.take.setObjectName(u"take")
        self.take.setProperty(u"kind", u"primary")

        self.buttons.addWidget(self.take)


        self.grid.addLayout(self.buttons, 3, 0, 1, 2)

#if QT_CONFIG(shortcut)
        self.first_label.setBuddy(self.first)
        self.last_label.setBuddy(self.last)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(RangeBox)

        self.take.setDefault(True)


        QMetaObject.connectSlotsByName(RangeBox)
    # setupUi

    def retranslateUi(self, RangeBox):
        RangeBox.setWindowTitle(QCoreApplication.translate("RangeBox", u"Periods shown", None))
        self.first_label.setText(QCoreApplication.translate("RangeBox", u"&From", None))
        self.first.setPlaceholderText(QCoreApplication.translate("RangeBox", u"2021-01, 2021-Q1, 2021; empty for the oldest", None))
#if QT_CONFIG(accessibility)
        self.first.setAccessibleName(QCoreApplication.translate("RangeBox", u"From", None))
#endif // QT_CONFIG(accessibility)
        self.last_label.setText(QCoreApplication.translate("RangeBox", u"&To", None))
        self.last.setPlaceholderText(QCoreApplication.translate("RangeBox", u"2022-06, 2022-H1, 2022; empty for the newest", None))
#if QT_CONFIG(accessibility)
        self.last.setAccessibleName(QCoreApplication.translate("RangeBox", u"To", None))
#endif // QT_CONFIG(accessibility)
        self.leave.setText(QCoreApplication.translate("RangeBox", u"Cancel", None))
        self.take.setText(QCoreApplication.translate("RangeBox", u"Show", None))
    # retranslateUi

