# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'light_box.ui'
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
    QLineEdit, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from hqd_desktop.gui.widgets.buttons import Button
from hqd_desktop.gui.widgets.segmented import Segmented

class Ui_LightBox(object):
    def setupUi(self, LightBox):
        if not LightBox.objectName():
            LightBox.setObjectName(u"LightBox")
        LightBox.setMinimumSize(QSize(420, 0))
        self.column = QVBoxLayout(LightBox)
        self.column.setSpacing(10)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(16, 16, 16, 16)
        self.section_title = QLabel(LightBox)
        self.section_title.setObjectName(u"section_title")
        self.section_title.setTextFormat(Qt.TextFormat.PlainText)
        self.section_title.setWordWrap(True)

        self.column.addWidget(self.section_title)

        self.by_rule = QLabel(LightBox)
        self.by_rule.setObjectName(u"by_rule")
        self.by_rule.setTextFormat(Qt.TextFormat.PlainText)
        self.by_rule.setWordWrap(True)
        self.by_rule.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.column.addWidget(self.by_rule)

        self.colour = Segmented(LightBox)
        self.colour.setObjectName(u"colour")

        self.column.addWidget(self.colour)

        self.reason_label = QLabel(LightBox)
        self.reason_label.setObjectName(u"reason_label")

        self.column.addWidget(self.reason_label)

        self.reason = QLineEdit(LightBox)
        self.reason.setObjectName(u"reason")
        self.reason.setMinimumSize(QSize(0, 28))
        self.reason.setMaxLength(400)

        self.column.addWidget(self.reason)

        self.trouble = QLabel(LightBox)
        self.trouble.setObjectName(u"trouble")
        self.trouble.setTextFormat(Qt.TextFormat.PlainText)
        self.trouble.setWordWrap(True)

        self.column.addWidget(self.trouble)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.back_button = Button(LightBox)
        self.back_button.setObjectName(u"back_button")

        self.buttons.addWidget(self.back_button)

        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap)

        self.leave = Button(LightBox)
        self.leave.setObjectName(u"leave")

        self.buttons.addWidget(self.leave)

        self.take = Button(LightBox)
        self.take.setObjectName(u"take")

        self.buttons.addWidget(self.take)


        self.column.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.reason_label.setBuddy(self.reason)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(LightBox)

        QMetaObject.connectSlotsByName(LightBox)
    # setupUi

    def retranslateUi(self, LightBox):
        LightBox.setWindowTitle(QCoreApplication.translate("LightBox", u"Light", None))
#if QT_CONFIG(accessibility)
        self.by_rule.setAccessibleName(QCoreApplication.translate("LightBox", u"By the rules", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.colour.setAccessibleName(QCoreApplication.translate("LightBox", u"Light", None))
#endif // QT_CONFIG(accessibility)
        self.reason_label.setText(QCoreApplication.translate("LightBox", u"&Reason, beside the rules", None))
#if QT_CONFIG(accessibility)
        self.reason.setAccessibleName(QCoreApplication.translate("LightBox", u"Reason for the light", None))
#endif // QT_CONFIG(accessibility)
        self.back_button.setText(QCoreApplication.translate("LightBox", u"&Back to the rule", None))
        self.leave.setText(QCoreApplication.translate("LightBox", u"Cancel", None))
        self.take.setText(QCoreApplication.translate("LightBox", u"Set the light", None))
    # retranslateUi

