# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'compare.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QDialog, QHBoxLayout,
    QHeaderView, QLabel, QSizePolicy, QSpacerItem,
    QTableView, QVBoxLayout, QWidget)

from hqd_desktop.gui.widgets.buttons import Button

class Ui_Compare(object):
    def setupUi(self, Compare):
        if not Compare.objectName():
            Compare.setObjectName(u"Compare")
        Compare.resize(1240, 560)
        self.column = QVBoxLayout(Compare)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(20, 16, 20, 16)
        self.asked = QHBoxLayout()
        self.asked.setSpacing(8)
        self.asked.setObjectName(u"asked")
        self.section_title = QLabel(Compare)
        self.section_title.setObjectName(u"section_title")
        self.section_title.setTextFormat(Qt.TextFormat.PlainText)

        self.asked.addWidget(self.section_title)

        self.after_title = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.asked.addItem(self.after_title)

        self.period_label = QLabel(Compare)
        self.period_label.setObjectName(u"period_label")

        self.asked.addWidget(self.period_label)

        self.period = QComboBox(Compare)
        self.period.setObjectName(u"period")
        self.period.setMinimumSize(QSize(150, 28))

        self.asked.addWidget(self.period)

        self.against_label = QLabel(Compare)
        self.against_label.setObjectName(u"against_label")

        self.asked.addWidget(self.against_label)

        self.against = QComboBox(Compare)
        self.against.setObjectName(u"against")
        self.against.setMinimumSize(QSize(180, 28))

        self.asked.addWidget(self.against)


        self.column.addLayout(self.asked)

        self.list = QTableView(Compare)
        self.list.setObjectName(u"list")

        self.column.addWidget(self.list)

        self.small = QLabel(Compare)
        self.small.setObjectName(u"small")
        self.small.setTextFormat(Qt.TextFormat.PlainText)
        self.small.setWordWrap(True)
        self.small.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.column.addWidget(self.small)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.copy_button = Button(Compare)
        self.copy_button.setObjectName(u"copy_button")

        self.buttons.addWidget(self.copy_button)

        self.show_button = Button(Compare)
        self.show_button.setObjectName(u"show_button")

        self.buttons.addWidget(self.show_button)

        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap)

        self.close_button = Button(Compare)
        self.close_button.setObjectName(u"close_button")

        self.buttons.addWidget(self.close_button)


        self.column.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.period_label.setBuddy(self.period)
        self.against_label.setBuddy(self.against)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(Compare)

        QMetaObject.connectSlotsByName(Compare)
    # setupUi

    def retranslateUi(self, Compare):
        Compare.setWindowTitle(QCoreApplication.translate("Compare", u"Compare areas", None))
        self.period_label.setText(QCoreApplication.translate("Compare", u"&Period", None))
#if QT_CONFIG(accessibility)
        self.period.setAccessibleName(QCoreApplication.translate("Compare", u"Period", None))
#endif // QT_CONFIG(accessibility)
        self.against_label.setText(QCoreApplication.translate("Compare", u"Catches &up with", None))
#if QT_CONFIG(accessibility)
        self.against.setAccessibleName(QCoreApplication.translate("Compare", u"Catches up with", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.list.setAccessibleName(QCoreApplication.translate("Compare", u"Areas compared", None))
#endif // QT_CONFIG(accessibility)
        self.copy_button.setText(QCoreApplication.translate("Compare", u"&Copy table", None))
        self.show_button.setText(QCoreApplication.translate("Compare", u"&Show on the chart", None))
        self.close_button.setText(QCoreApplication.translate("Compare", u"Close", None))
    # retranslateUi

