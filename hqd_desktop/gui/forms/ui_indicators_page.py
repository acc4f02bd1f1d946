# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'indicators_page.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QFrame, QHBoxLayout,
    QHeaderView, QSizePolicy, QSplitter, QVBoxLayout,
    QWidget)

from hqd_desktop.gui.indicators.chart_side import ChartSide
from hqd_desktop.gui.indicators.chips import AreaChips
from hqd_desktop.gui.indicators.data_side import DataSide
from hqd_desktop.gui.indicators.listing import IndicatorList
from hqd_desktop.gui.widgets.buttons import Button
from hqd_desktop.gui.widgets.header import PageHeader
from hqd_desktop.gui.widgets.search_box import SearchBox

class Ui_IndicatorsPage(object):
    def setupUi(self, IndicatorsPage):
        if not IndicatorsPage.objectName():
            IndicatorsPage.setObjectName(u"IndicatorsPage")
        self.row = QHBoxLayout(IndicatorsPage)
        self.row.setSpacing(0)
        self.row.setObjectName(u"row")
        self.row.setContentsMargins(0, 0, 0, 0)
        self.columns = QSplitter(IndicatorsPage)
        self.columns.setObjectName(u"columns")
        self.columns.setOrientation(Qt.Horizontal)
        self.columns.setHandleWidth(1)
        self.columns.setChildrenCollapsible(False)
        self.list_side = QFrame(self.columns)
        self.list_side.setObjectName(u"list_side")
        self.list_side.setMinimumSize(QSize(240, 0))
        self.list_column = QVBoxLayout(self.list_side)
        self.list_column.setSpacing(0)
        self.list_column.setObjectName(u"list_column")
        self.list_column.setContentsMargins(0, 0, 0, 0)
        self.list_header = PageHeader(self.list_side)
        self.list_header.setObjectName(u"list_header")

        self.list_column.addWidget(self.list_header)

        self.find_bar = QFrame(self.list_side)
        self.find_bar.setObjectName(u"find_bar")
        self.find_bar.setMinimumSize(QSize(0, 40))
        self.find_bar.setMaximumSize(QSize(16777215, 40))
        self.find_row = QHBoxLayout(self.find_bar)
        self.find_row.setSpacing(0)
        self.find_row.setObjectName(u"find_row")
        self.find_row.setContentsMargins(12, 0, 12, 0)
        self.find = SearchBox(self.find_bar)
        self.find.setObjectName(u"find")

        self.find_row.addWidget(self.find)


        self.list_column.addWidget(self.find_bar)

        self.indicators = IndicatorList(self.list_side)
        self.indicators.setObjectName(u"indicators")

        self.list_column.addWidget(self.indicators)

        self.columns.addWidget(self.list_side)
        self.main_side = QFrame(self.columns)
        self.main_side.setObjectName(u"main_side")
        self.main_column = QVBoxLayout(self.main_side)
        self.main_column.setSpacing(0)
        self.main_column.setObjectName(u"main_column")
        self.main_column.setContentsMargins(0, 0, 0, 0)
        self.header = PageHeader(self.main_side)
        self.header.setObjectName(u"header")

        self.main_column.addWidget(self.header)

        self.filter_bar = QFrame(self.main_side)
        self.filter_bar.setObjectName(u"filter_bar")
        self.filter_bar.setMinimumSize(QSize(0, 40))
        self.filter_bar.setMaximumSize(QSize(16777215, 40))
        self.filter_row = QHBoxLayout(self.filter_bar)
        self.filter_row.setSpacing(8)
        self.filter_row.setObjectName(u"filter_row")
        self.filter_row.setContentsMargins(20, 0, 12, 0)
        self.chips = AreaChips(self.filter_bar)
        self.chips.setObjectName(u"chips")

        self.filter_row.addWidget(self.chips)

        self.base_button = Button(self.filter_bar)
        self.base_button.setObjectName(u"base_button")

        self.filter_row.addWidget(self.base_button)

        self.kind_button = Button(self.filter_bar)
        self.kind_button.setObjectName(u"kind_button")

        self.filter_row.addWidget(self.kind_button)

        self.target_switch = QCheckBox(self.filter_bar)
        self.target_switch.setObjectName(u"target_switch")

        self.filter_row.addWidget(self.target_switch)

        self.period_button = Button(self.filter_bar)
        self.period_button.setObjectName(u"period_button")

        self.filter_row.addWidget(self.period_button)


        self.main_column.addWidget(self.filter_bar)

        self.halves = QSplitter(self.main_side)
        self.halves.setObjectName(u"halves")
        self.halves.setOrientation(Qt.Vertical)
        self.halves.setHandleWidth(1)
        self.halves.setChildrenCollapsible(False)
        self.chart_side = ChartSide(self.halves)
        self.chart_side.setObjectName(u"chart_side")
        self.halves.addWidget(self.chart_side)
        self.data_side = DataSide(self.halves)
        self.data_side.setObjectName(u"data_side")
        self.halves.addWidget(self.data_side)

        self.main_column.addWidget(self.halves)

        self.columns.addWidget(self.main_side)

        self.row.addWidget(self.columns)


        self.retranslateUi(IndicatorsPage)

        QMetaObject.connectSlotsByName(IndicatorsPage)
    # setupUi

    def retranslateUi(self, IndicatorsPage):
        self.find.setPlaceholderText(QCoreApplication.translate("IndicatorsPage", u"Find an indicator", None))
#if QT_CONFIG(accessibility)
        self.find.setAccessibleName(QCoreApplication.translate("IndicatorsPage", u"Find an indicator", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.indicators.setAccessibleName(QCoreApplication.translate("IndicatorsPage", u"Indicators", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.base_button.setAccessibleName(QCoreApplication.translate("IndicatorsPage", u"Base of the index", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.kind_button.setAccessibleName(QCoreApplication.translate("IndicatorsPage", u"Kind of chart", None))
#endif // QT_CONFIG(accessibility)
        self.target_switch.setText(QCoreApplication.translate("IndicatorsPage", u"Target", None))
#if QT_CONFIG(accessibility)
        self.period_button.setAccessibleName(QCoreApplication.translate("IndicatorsPage", u"Periods shown", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

