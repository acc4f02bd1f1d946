# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'projects_page.ui'
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
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QSizePolicy,
    QStackedWidget, QVBoxLayout, QWidget)

from hqd_desktop.gui.projects.chips import ChipRow
from hqd_desktop.gui.widgets.empty import EmptyState
from hqd_desktop.gui.widgets.header import PageHeader
from hqd_desktop.gui.widgets.search_box import SearchBox

class Ui_ProjectsPage(object):
    def setupUi(self, ProjectsPage):
        if not ProjectsPage.objectName():
            ProjectsPage.setObjectName(u"ProjectsPage")
        self.column = QVBoxLayout(ProjectsPage)
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.page_header = PageHeader(ProjectsPage)
        self.page_header.setObjectName(u"page_header")

        self.column.addWidget(self.page_header)

        self.filter_bar = QFrame(ProjectsPage)
        self.filter_bar.setObjectName(u"filter_bar")
        self.filter_bar.setMinimumSize(QSize(0, 40))
        self.filter_bar.setMaximumSize(QSize(16777215, 40))
        self.filter_row = QHBoxLayout(self.filter_bar)
        self.filter_row.setSpacing(8)
        self.filter_row.setObjectName(u"filter_row")
        self.filter_row.setContentsMargins(20, 0, 12, 0)
        self.chips = ChipRow(self.filter_bar)
        self.chips.setObjectName(u"chips")

        self.filter_row.addWidget(self.chips)

        self.search_box = SearchBox(self.filter_bar)
        self.search_box.setObjectName(u"search_box")
        self.search_box.setMinimumSize(QSize(168, 0))
        self.search_box.setMaximumSize(QSize(168, 16777215))

        self.filter_row.addWidget(self.search_box)


        self.column.addWidget(self.filter_bar)

        self.stack = QStackedWidget(ProjectsPage)
        self.stack.setObjectName(u"stack")
        self.table_side = QWidget()
        self.table_side.setObjectName(u"table_side")
        self.table_column = QVBoxLayout(self.table_side)
        self.table_column.setSpacing(0)
        self.table_column.setObjectName(u"table_column")
        self.table_column.setContentsMargins(0, 0, 0, 0)
        self.stack.addWidget(self.table_side)
        self.empty = EmptyState()
        self.empty.setObjectName(u"empty")
        self.stack.addWidget(self.empty)

        self.column.addWidget(self.stack)


        self.retranslateUi(ProjectsPage)

        QMetaObject.connectSlotsByName(ProjectsPage)
    # setupUi

    def retranslateUi(self, ProjectsPage):
        self.search_box.setPlaceholderText(QCoreApplication.translate("ProjectsPage", u"Find in this view", None))
#if QT_CONFIG(accessibility)
        self.search_box.setAccessibleName(QCoreApplication.translate("ProjectsPage", u"Find in this view", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

