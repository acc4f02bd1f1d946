# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'undo_list.ui'
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
    QLabel, QSizePolicy, QSpacerItem, QStackedWidget,
    QTableView, QVBoxLayout, QWidget)

from hqd_desktop.gui.widgets.buttons import Button
from hqd_desktop.gui.widgets.empty import EmptyState
from hqd_desktop.gui.widgets.segmented import Segmented

class Ui_UndoList(object):
    def setupUi(self, UndoList):
        if not UndoList.objectName():
            UndoList.setObjectName(u"UndoList")
        UndoList.resize(800, 460)
        self.column = QVBoxLayout(UndoList)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(20, 16, 20, 16)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.setObjectName(u"head")
        self.way = Segmented(UndoList)
        self.way.setObjectName(u"way")

        self.head.addWidget(self.way)

        self.small = QLabel(UndoList)
        self.small.setObjectName(u"small")
        self.small.setTextFormat(Qt.TextFormat.PlainText)

        self.head.addWidget(self.small)

        self.after_head = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head.addItem(self.after_head)


        self.column.addLayout(self.head)

        self.stack = QStackedWidget(UndoList)
        self.stack.setObjectName(u"stack")
        self.list = QTableView()
        self.list.setObjectName(u"list")
        self.stack.addWidget(self.list)
        self.empty = EmptyState()
        self.empty.setObjectName(u"empty")
        self.stack.addWidget(self.empty)

        self.column.addWidget(self.stack)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap)

        self.cancel_button = Button(UndoList)
        self.cancel_button.setObjectName(u"cancel_button")

        self.buttons.addWidget(self.cancel_button)

        self.go_button = Button(UndoList)
        self.go_button.setObjectName(u"go_button")
        self.go_button.setProperty(u"kind", u"primary")

        self.buttons.addWidget(self.go_button)


        self.column.addLayout(self.buttons)


        self.retranslateUi(UndoList)

        QMetaObject.connectSlotsByName(UndoList)
    # setupUi

    def retranslateUi(self, UndoList):
        UndoList.setWindowTitle(QCoreApplication.translate("UndoList", u"Undo by name", None))
#if QT_CONFIG(accessibility)
        self.list.setAccessibleName(QCoreApplication.translate("UndoList", u"Changes", None))
#endif // QT_CONFIG(accessibility)
        self.cancel_button.setText(QCoreApplication.translate("UndoList", u"Cancel", None))
        self.go_button.setText(QCoreApplication.translate("UndoList", u"Undo", None))
    # retranslateUi

