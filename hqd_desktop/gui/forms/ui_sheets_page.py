# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'sheets_page.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QGridLayout, QLabel,
    QLineEdit, QListView, QListWidget, QListWidgetItem,
    QSizePolicy, QSplitter, QVBoxLayout, QWidget)

from hqd_desktop.gui.sheets.choice_list import ChoiceList
from hqd_desktop.gui.sheets.pane import SheetPane
from hqd_desktop.gui.widgets.header import PageHeader
from hqd_desktop.gui.widgets.search_box import SearchBox

class Ui_SheetsPage(object):
    def setupUi(self, SheetsPage):
        if not SheetsPage.objectName():
            SheetsPage.setObjectName(u"SheetsPage")
        SheetsPage.resize(1224, 848)
        self.column = QVBoxLayout(SheetsPage)
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.header = PageHeader(SheetsPage)
        self.header.setObjectName(u"header")

        self.column.addWidget(self.header)

        self.splitter = QSplitter(SheetsPage)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.left = QWidget(self.splitter)
        self.left.setObjectName(u"left")
        self.left_column = QVBoxLayout(self.left)
        self.left_column.setSpacing(8)
        self.left_column.setObjectName(u"left_column")
        self.left_column.setContentsMargins(20, 16, 12, 12)
        self.sheets_heading = QLabel(self.left)
        self.sheets_heading.setObjectName(u"sheets_heading")

        self.left_column.addWidget(self.sheets_heading)

        self.sheet_list = QListWidget(self.left)
        self.sheet_list.setObjectName(u"sheet_list")

        self.left_column.addWidget(self.sheet_list)

        self.projects_heading = QLabel(self.left)
        self.projects_heading.setObjectName(u"projects_heading")

        self.left_column.addWidget(self.projects_heading)

        self.find_box = SearchBox(self.left)
        self.find_box.setObjectName(u"find_box")

        self.left_column.addWidget(self.find_box)

        self.project_list = QListView(self.left)
        self.project_list.setObjectName(u"project_list")

        self.left_column.addWidget(self.project_list)

        self.choice_list = ChoiceList(self.left)
        self.choice_list.setObjectName(u"choice_list")

        self.left_column.addWidget(self.choice_list)

        self.chosen_label = QLabel(self.left)
        self.chosen_label.setObjectName(u"chosen_label")
        self.chosen_label.setWordWrap(True)

        self.left_column.addWidget(self.chosen_label)

        self.more = QGridLayout()
        self.more.setObjectName(u"more")
        self.more.setHorizontalSpacing(8)
        self.more.setVerticalSpacing(6)
        self.first_label = QLabel(self.left)
        self.first_label.setObjectName(u"first_label")

        self.more.addWidget(self.first_label, 0, 0, 1, 1)

        self.first_box = QComboBox(self.left)
        self.first_box.setObjectName(u"first_box")
        self.first_box.setSizeAdjustPolicy(QComboBox.AdjustToMinimumContentsLengthWithIcon)
        self.first_box.setMinimumContentsLength(6)

        self.more.addWidget(self.first_box, 0, 1, 1, 1)

        self.second_label = QLabel(self.left)
        self.second_label.setObjectName(u"second_label")

        self.more.addWidget(self.second_label, 1, 0, 1, 1)

        self.second_box = QComboBox(self.left)
        self.second_box.setObjectName(u"second_box")
        self.second_box.setSizeAdjustPolicy(QComboBox.AdjustToMinimumContentsLengthWithIcon)
        self.second_box.setMinimumContentsLength(6)

        self.more.addWidget(self.second_box, 1, 1, 1, 1)

        self.then_label = QLabel(self.left)
        self.then_label.setObjectName(u"then_label")

        self.more.addWidget(self.then_label, 2, 0, 1, 1)

        self.then_edit = QLineEdit(self.left)
        self.then_edit.setObjectName(u"then_edit")

        self.more.addWidget(self.then_edit, 2, 1, 1, 1)

        self.then_words = QLabel(self.left)
        self.then_words.setObjectName(u"then_words")
        self.then_words.setWordWrap(True)

        self.more.addWidget(self.then_words, 3, 0, 1, 2)

        self.more.setColumnStretch(1, 1)

        self.left_column.addLayout(self.more)

        self.splitter.addWidget(self.left)
        self.pane = SheetPane(self.splitter)
        self.pane.setObjectName(u"pane")
        self.splitter.addWidget(self.pane)

        self.column.addWidget(self.splitter)

#if QT_CONFIG(shortcut)
        self.then_label.setBuddy(self.then_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SheetsPage)

        QMetaObject.connectSlotsByName(SheetsPage)
    # setupUi

    def retranslateUi(self, SheetsPage):
        self.sheets_heading.setText(QCoreApplication.translate("SheetsPage", u"Sheet", None))
#if QT_CONFIG(accessibility)
        self.sheet_list.setAccessibleName(QCoreApplication.translate("SheetsPage", u"Sheet", None))
#endif // QT_CONFIG(accessibility)
        self.projects_heading.setText(QCoreApplication.translate("SheetsPage", u"Projects", None))
        self.find_box.setPlaceholderText(QCoreApplication.translate("SheetsPage", u"Find projects", None))
#if QT_CONFIG(accessibility)
        self.find_box.setAccessibleName(QCoreApplication.translate("SheetsPage", u"Find projects", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.project_list.setAccessibleName(QCoreApplication.translate("SheetsPage", u"Projects to print", None))
#endif // QT_CONFIG(accessibility)
        self.then_label.setText(QCoreApplication.translate("SheetsPage", u"As &of", None))
        self.then_edit.setPlaceholderText(QCoreApplication.translate("SheetsPage", u"now", None))
#if QT_CONFIG(accessibility)
        self.then_edit.setAccessibleName(QCoreApplication.translate("SheetsPage", u"As of a date", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.then_edit.setToolTip(QCoreApplication.translate("SheetsPage", u"A day, month, quarter, half-year or year: 2026-06-30, 2026-06, 2026-H1, 2026. Empty: now.", None))
#endif // QT_CONFIG(tooltip)
        pass
    # retranslateUi

