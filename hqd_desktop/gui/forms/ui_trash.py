# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'trash.ui'
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
from hqd_desktop.gui.widgets.search_box import SearchBox

class Ui_Trash(object):
    def setupUi(self, Trash):
        if not Trash.objectName():
            Trash.setObjectName(u"Trash")
        Trash.resize(960, 520)
        self.column = QVBoxLayout(Trash)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(20, 16, 20, 16)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.setObjectName(u"head")
        self.search_box = SearchBox(Trash)
        self.search_box.setObjectName(u"search_box")
        self.search_box.setMinimumSize(QSize(240, 28))

        self.head.addWidget(self.search_box)

        self.small = QLabel(Trash)
        self.small.setObjectName(u"small")
        self.small.setTextFormat(Qt.TextFormat.PlainText)

        self.head.addWidget(self.small)

        self.after_head = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head.addItem(self.after_head)


        self.column.addLayout(self.head)

        self.stack = QStackedWidget(Trash)
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
        self.restore_button = Button(Trash)
        self.restore_button.setObjectName(u"restore_button")
        self.restore_button.setProperty(u"kind", u"primary")

        self.buttons.addWidget(self.restore_button)

        self.quiet = QLabel(Trash)
        self.quiet.setObjectName(u"quiet")
        self.quiet.setTextFormat(Qt.TextFormat.PlainText)

        self.buttons.addWidget(self.quiet)

        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap)

        self.history_button = Button(Trash)
        self.history_button.setObjectName(u"history_button")

        self.buttons.addWidget(self.history_button)

        self.close_button = Button(Trash)
        self.close_button.setObjectName(u"close_button")

        self.buttons.addWidget(self.close_button)


        self.column.addLayout(self.buttons)


        self.retranslateUi(Trash)

        QMetaObject.connectSlotsByName(Trash)
    # setupUi

    def retranslateUi(self, Trash):
        Trash.setWindowTitle(QCoreApplication.translate("Trash", u"Trash", None))
        self.search_box.setPlaceholderText(QCoreApplication.translate("Trash", u"Find in the trash", None))
#if QT_CONFIG(accessibility)
        self.search_box.setAccessibleName(QCoreApplication.translate("Trash", u"Find in the trash", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.list.setAccessibleName(QCoreApplication.translate("Trash", u"Deleted records", None))
#endif // QT_CONFIG(accessibility)
        self.restore_button.setText(QCoreApplication.translate("Trash", u"&Restore", None))
        self.history_button.setText(QCoreApplication.translate("Trash", u"&History", None))
        self.close_button.setText(QCoreApplication.translate("Trash", u"Close", None))
    # retranslateUi

