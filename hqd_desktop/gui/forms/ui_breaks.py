# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'breaks.ui'
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
from hqd_desktop.gui.widgets.search_box import SearchBox

class Ui_Breaks(object):
    def setupUi(self, Breaks):
        if not Breaks.objectName():
            Breaks.setObjectName(u"Breaks")
        Breaks.resize(820, 400)
        self.column = QVBoxLayout(Breaks)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(20, 16, 20, 16)
        self.indicator_name = QLabel(Breaks)
        self.indicator_name.setObjectName(u"indicator_name")
        self.indicator_name.setTextFormat(Qt.TextFormat.PlainText)

        self.column.addWidget(self.indicator_name)

        self.small = QLabel(Breaks)
        self.small.setObjectName(u"small")
        self.small.setTextFormat(Qt.TextFormat.PlainText)
        self.small.setWordWrap(True)

        self.column.addWidget(self.small)

        self.list = QTableView(Breaks)
        self.list.setObjectName(u"list")

        self.column.addWidget(self.list)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.add_button = Button(Breaks)
        self.add_button.setObjectName(u"add_button")

        self.buttons.addWidget(self.add_button)

        self.edit_button = Button(Breaks)
        self.edit_button.setObjectName(u"edit_button")

        self.buttons.addWidget(self.edit_button)

        self.delete_button = Button(Breaks)
        self.delete_button.setObjectName(u"delete_button")

        self.buttons.addWidget(self.delete_button)

        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap)

        self.close_button = Button(Breaks)
        self.close_button.setObjectName(u"close_button")

        self.buttons.addWidget(self.close_button)


        self.column.addLayout(self.buttons)


        self.retranslateUi(Breaks)

        QMetaObject.connectSlotsByName(Breaks)
    # setupUi

    def retranslateUi(self, Breaks):
        Breaks.setWindowTitle(QCoreApplication.translate("Breaks", u"Breaks in the series", None))
        self.small.setText(QCoreApplication.translate("Breaks", u"From a break on, figures are counted differently: no growth, index or formula is computed across it.", None))
#if QT_CONFIG(accessibility)
        self.list.setAccessibleName(QCoreApplication.translate("Breaks", u"Breaks in the series", None))
#endif // QT_CONFIG(accessibility)
        self.add_button.setText(QCoreApplication.translate("Breaks", u"&Add\u2026", None))
        self.edit_button.setText(QCoreApplication.translate("Breaks", u"&Edit\u2026", None))
        self.delete_button.setText(QCoreApplication.translate("Breaks", u"&Delete", None))
        self.close_button.setText(QCoreApplication.translate("Breaks", u"Close", None))
    # retranslateUi

