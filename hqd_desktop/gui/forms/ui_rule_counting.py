# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'rule_counting.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QDialog, QGridLayout,
    QHBoxLayout, QLabel, QLineEdit, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from hqd_desktop.gui.widgets.buttons import Button

class Ui_RuleCounting(object):
    def setupUi(self, RuleCounting):
        if not RuleCounting.objectName():
            RuleCounting.setObjectName(u"RuleCounting")
        RuleCounting.resize(620, 420)
        self.column = QVBoxLayout(RuleCounting)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(20, 16, 20, 16)
        self.explanation = QLabel(RuleCounting)
        self.explanation.setObjectName(u"explanation")
        self.explanation.setWordWrap(True)

        self.column.addWidget(self.explanation)

        self.assessed = QCheckBox(RuleCounting)
        self.assessed.setObjectName(u"assessed")

        self.column.addWidget(self.assessed)

        self.suspended = QCheckBox(RuleCounting)
        self.suspended.setObjectName(u"suspended")

        self.column.addWidget(self.suspended)

        self.ended = QCheckBox(RuleCounting)
        self.ended.setObjectName(u"ended")

        self.column.addWidget(self.ended)

        self.phases = QCheckBox(RuleCounting)
        self.phases.setObjectName(u"phases")

        self.column.addWidget(self.phases)

        self.amounts = QGridLayout()
        self.amounts.setObjectName(u"amounts")
        self.amounts.setHorizontalSpacing(8)
        self.amounts.setVerticalSpacing(8)
        self.least_label = QLabel(RuleCounting)
        self.least_label.setObjectName(u"least_label")

        self.amounts.addWidget(self.least_label, 0, 0, 1, 1)

        self.least = QLineEdit(RuleCounting)
        self.least.setObjectName(u"least")
        self.least.setMinimumSize(QSize(0, 28))

        self.amounts.addWidget(self.least, 0, 1, 1, 1)

        self.band_label = QLabel(RuleCounting)
        self.band_label.setObjectName(u"band_label")

        self.amounts.addWidget(self.band_label, 1, 0, 1, 1)

        self.band = QLineEdit(RuleCounting)
        self.band.setObjectName(u"band")
        self.band.setMinimumSize(QSize(0, 28))

        self.amounts.addWidget(self.band, 1, 1, 1, 1)

        self.above = QCheckBox(RuleCounting)
        self.above.setObjectName(u"above")

        self.amounts.addWidget(self.above, 2, 1, 1, 1)


        self.column.addLayout(self.amounts)

        self.printed_label = QLabel(RuleCounting)
        self.printed_label.setObjectName(u"printed_label")

        self.column.addWidget(self.printed_label)

        self.printed = QLabel(RuleCounting)
        self.printed.setObjectName(u"printed")
        self.printed.setTextFormat(Qt.TextFormat.PlainText)
        self.printed.setWordWrap(True)
        self.printed.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.column.addWidget(self.printed)

        self.small = QLabel(RuleCounting)
        self.small.setObjectName(u"small")
        self.small.setTextFormat(Qt.TextFormat.PlainText)
        self.small.setWordWrap(True)

        self.column.addWidget(self.small)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.default_button = Button(RuleCounting)
        self.default_button.setObjectName(u"default_button")

        self.buttons.addWidget(self.default_button)

        self.show_button = Button(RuleCounting)
        self.show_button.setObjectName(u"show_button")

        self.buttons.addWidget(self.show_button)

        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap)

        self.leave = Button(RuleCounting)
        self.leave.setObjectName(u"leave")

        self.buttons.addWidget(self.leave)

        self.take = Button(RuleCounting)
        self.take.setObjectName(u"take")

        self.buttons.addWidget(self.take)


        self.column.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.least_label.setBuddy(self.least)
        self.band_label.setBuddy(self.band)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(RuleCounting)

        QMetaObject.connectSlotsByName(RuleCounting)
    # setupUi

    def retranslateUi(self, RuleCounting):
        RuleCounting.setWindowTitle(QCoreApplication.translate("RuleCounting", u"Counting rules", None))
        self.explanation.setText(QCoreApplication.translate("RuleCounting", u"Which projects are counted, in the overview, in reports and in lists of KPIs. No project is deleted or changed by it.", None))
        self.assessed.setText(QCoreApplication.translate("RuleCounting", u"&Leave out projects said not to count for assessment", None))
        self.suspended.setText(QCoreApplication.translate("RuleCounting", u"Count &suspended projects", None))
        self.ended.setText(QCoreApplication.translate("RuleCounting", u"Count &terminated and withdrawn projects", None))
        self.phases.setText(QCoreApplication.translate("RuleCounting", u"Count each &phase of a project by itself", None))
        self.least_label.setText(QCoreApplication.translate("RuleCounting", u"Total investment from", None))
        self.least.setPlaceholderText(QCoreApplication.translate("RuleCounting", u"no threshold; 5000\u4e07\u5143, 1\u4ebf\u5143, 20 million USD", None))
#if QT_CONFIG(accessibility)
        self.least.setAccessibleName(QCoreApplication.translate("RuleCounting", u"Smallest total investment that counts", None))
#endif // QT_CONFIG(accessibility)
        self.band_label.setText(QCoreApplication.translate("RuleCounting", u"A project is large from", None))
        self.band.setPlaceholderText(QCoreApplication.translate("RuleCounting", u"large ones are not counted apart; 10\u4ebf\u5143", None))
#if QT_CONFIG(accessibility)
        self.band.setAccessibleName(QCoreApplication.translate("RuleCounting", u"Total investment of a large project", None))
#endif // QT_CONFIG(accessibility)
        self.above.setText(QCoreApplication.translate("RuleCounting", u"The amounts themselves do &not count, only what lies above them", None))
        self.printed_label.setText(QCoreApplication.translate("RuleCounting", u"Printed under every count", None))
#if QT_CONFIG(accessibility)
        self.printed.setAccessibleName(QCoreApplication.translate("RuleCounting", u"Printed under every count", None))
#endif // QT_CONFIG(accessibility)
        self.default_button.setText(QCoreApplication.translate("RuleCounting", u"&Usual rules", None))
        self.show_button.setText(QCoreApplication.translate("RuleCounting", u"S&how the counted projects", None))
        self.leave.setText(QCoreApplication.translate("RuleCounting", u"Cancel", None))
        self.take.setText(QCoreApplication.translate("RuleCounting", u"Save", None))
    # retranslateUi

