# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'catalogue.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QDialog, QHBoxLayout,
    QHeaderView, QLabel, QSizePolicy, QSpacerItem,
    QTableView, QVBoxLayout, QWidget)

from hqd_desktop.gui.widgets.buttons import Button
from hqd_desktop.gui.widgets.search_box import SearchBox

class Ui_Catalogue(object):
    def setupUi(self, Catalogue):
        if not Catalogue.objectName():
            Catalogue.setObjectName(u"Catalogue")
        Catalogue.resize(1240, 680)
        self.column = QVBoxLayout(Catalogue)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(20, 16, 20, 16)
        self.top = QHBoxLayout()
        self.top.setSpacing(12)
        self.top.setObjectName(u"top")
        self.find = SearchBox(Catalogue)
        self.find.setObjectName(u"find")
        self.find.setMinimumSize(QSize(320, 28))
        self.find.setMaximumSize(QSize(420, 28))

        self.top.addWidget(self.find)

        self.hidden_too = QCheckBox(Catalogue)
        self.hidden_too.setObjectName(u"hidden_too")

        self.top.addWidget(self.hidden_too)

        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.top.addItem(self.gap)

        self.small = QLabel(Catalogue)
        self.small.setObjectName(u"small")
        self.small.setTextFormat(Qt.TextFormat.PlainText)

        self.top.addWidget(self.small)


        self.column.addLayout(self.top)

        self.list = QTableView(Catalogue)
        self.list.setObjectName(u"list")

        self.column.addWidget(self.list)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.add_button = Button(Catalogue)
        self.add_button.setObjectName(u"add_button")

        self.buttons.addWidget(self.add_button)

        self.edit_button = Button(Catalogue)
        self.edit_button.setObjectName(u"edit_button")

        self.buttons.addWidget(self.edit_button)

        self.breaks_button = Button(Catalogue)
        self.breaks_button.setObjectName(u"breaks_button")

        self.buttons.addWidget(self.breaks_button)

        self.hide_button = Button(Catalogue)
        self.hide_button.setObjectName(u"hide_button")

        self.buttons.addWidget(self.hide_button)

        self.delete_button = Button(Catalogue)
        self.delete_button.setObjectName(u"delete_button")

        self.buttons.addWidget(self.delete_button)

        self.restore_button = Button(Catalogue)
        self.restore_button.setObjectName(u"restore_button")

        self.buttons.addWidget(self.restore_button)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.rest)

        self.close_button = Button(Catalogue)
        self.close_button.setObjectName(u"close_button")

        self.buttons.addWidget(self.close_button)


        self.column.addLayout(self.buttons)


        self.retranslateUi(Catalogue)

        QMetaObject.connectSlotsByName(Catalogue)
    # setupUi

    def retranslateUi(self, Catalogue):
        Catalogue.setWindowTitle(QCoreApplication.translate("Catalogue", u"Catalogue of indicators", None))
        self.find.setPlaceholderText(QCoreApplication.translate("Catalogue", u"Find by code, name, unit, formula \u2026", None))
#if QT_CONFIG(accessibility)
        self.find.setAccessibleName(QCoreApplication.translate("Catalogue", u"Find indicators", None))
#endif // QT_CONFIG(accessibility)
        self.hidden_too.setText(QCoreApplication.translate("Catalogue", u"&Show hidden ones", None))
#if QT_CONFIG(accessibility)
        self.list.setAccessibleName(QCoreApplication.translate("Catalogue", u"Indicators", None))
#endif // QT_CONFIG(accessibility)
        self.add_button.setText(QCoreApplication.translate("Catalogue", u"&Add\u2026", None))
        self.edit_button.setText(QCoreApplication.translate("Catalogue", u"&Edit\u2026", None))
        self.breaks_button.setText(QCoreApplication.translate("Catalogue", u"&Breaks\u2026", None))
        self.hide_button.setText(QCoreApplication.translate("Catalogue", u"&Hide", None))
        self.delete_button.setText(QCoreApplication.translate("Catalogue", u"&Delete", None))
        self.restore_button.setText(QCoreApplication.translate("Catalogue", u"&Restore", None))
        self.close_button.setText(QCoreApplication.translate("Catalogue", u"Close", None))
    # retranslateUi

