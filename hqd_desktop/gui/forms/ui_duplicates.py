# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'duplicates.ui'
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
    QStackedWidget, QTableView, QVBoxLayout, QWidget)

from hqd_desktop.gui.widgets.buttons import Button
from hqd_desktop.gui.widgets.empty import EmptyState

class Ui_Duplicates(object):
    def setupUi(self, Duplicates):
        if not Duplicates.objectName():
            Duplicates.setObjectName(u"Duplicates")
        Duplicates.resize(860, 520)
        self.column = QVBoxLayout(Duplicates)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(20, 16, 20, 16)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.setObjectName(u"head")
        self.kind = QComboBox(Duplicates)
        self.kind.setObjectName(u"kind")
        self.kind.setMinimumSize(QSize(180, 28))

        self.head.addWidget(self.kind)

        self.small = QLabel(Duplicates)
        self.small.setObjectName(u"small")
        self.small.setTextFormat(Qt.TextFormat.PlainText)

        self.head.addWidget(self.small)

        self.after_head = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head.addItem(self.after_head)

        self.again_button = Button(Duplicates)
        self.again_button.setObjectName(u"again_button")

        self.head.addWidget(self.again_button)


        self.column.addLayout(self.head)

        self.stack = QStackedWidget(Duplicates)
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
        self.merge_button = Button(Duplicates)
        self.merge_button.setObjectName(u"merge_button")
        self.merge_button.setProperty(u"kind", u"primary")

        self.buttons.addWidget(self.merge_button)

        self.apart_button = Button(Duplicates)
        self.apart_button.setObjectName(u"apart_button")

        self.buttons.addWidget(self.apart_button)

        self.show_button = Button(Duplicates)
        self.show_button.setObjectName(u"show_button")

        self.buttons.addWidget(self.show_button)

        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap)

        self.close_button = Button(Duplicates)
        self.close_button.setObjectName(u"close_button")

        self.buttons.addWidget(self.close_button)


        self.column.addLayout(self.buttons)


        self.retranslateUi(Duplicates)

        QMetaObject.connectSlotsByName(Duplicates)
    # setupUi

    def retranslateUi(self, Duplicates):
        Duplicates.setWindowTitle(QCoreApplication.translate("Duplicates", u"Likely duplicates", None))
#if QT_CONFIG(accessibility)
        self.kind.setAccessibleName(QCoreApplication.translate("Duplicates", u"Kind of record", None))
#endif // QT_CONFIG(accessibility)
        self.again_button.setText(QCoreApplication.translate("Duplicates", u"&Look again", None))
#if QT_CONFIG(accessibility)
        self.list.setAccessibleName(QCoreApplication.translate("Duplicates", u"Likely duplicates", None))
#endif // QT_CONFIG(accessibility)
        self.merge_button.setText(QCoreApplication.translate("Duplicates", u"&Compare and merge\u2026", None))
        self.apart_button.setText(QCoreApplication.translate("Duplicates", u"&Not the same", None))
        self.show_button.setText(QCoreApplication.translate("Duplicates", u"&Show in table", None))
        self.close_button.setText(QCoreApplication.translate("Duplicates", u"Close", None))
    # retranslateUi

