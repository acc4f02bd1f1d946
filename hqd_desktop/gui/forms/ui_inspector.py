# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'inspector.ui'
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
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QHeaderView,
    QLabel, QPushButton, QScrollArea, QSizePolicy,
    QSpacerItem, QStackedWidget, QVBoxLayout, QWidget)

from hqd_desktop.gui.projects.inspector.head import InspectorHead
from hqd_desktop.gui.projects.inspector.lines import (LineList, LongList)
from hqd_desktop.gui.projects.inspector.milestones import MilestonesTab
from hqd_desktop.gui.projects.inspector.papers import DocumentsTab
from hqd_desktop.gui.projects.inspector.properties import PropertyView
from hqd_desktop.gui.projects.inspector.quotes import Quotation
from hqd_desktop.gui.projects.inspector.stagebar import StageBar
from hqd_desktop.gui.projects.inspector.tabs import TabStrip
from hqd_desktop.gui.projects.inspector.todos import ActionsTab
from hqd_desktop.gui.widgets.empty import EmptyState

class Ui_Inspector(object):
    def setupUi(self, Inspector):
        if not Inspector.objectName():
            Inspector.setObjectName(u"Inspector")
        self.column = QVBoxLayout(Inspector)
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.head = InspectorHead(Inspector)
        self.head.setObjectName(u"head")

        self.column.addWidget(self.head)

        self.tabs_row = QHBoxLayout()
        self.tabs_row.setObjectName(u"tabs_row")
        self.tabs_row.setContentsMargins(11, -1, 0, -1)
        self.tabs = TabStrip(Inspector)
        self.tabs.setObjectName(u"tabs")

        self.tabs_row.addWidget(self.tabs)


        self.column.addLayout(self.tabs_row)

        self.stack = QStackedWidget(Inspector)
        self.stack.setObjectName(u"stack")
        self.summary = QScrollArea()
        self.summary.setObjectName(u"summary")
        self.summary.setFrameShape(QFrame.Shape.NoFrame)
        self.summary.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.summary.setWidgetResizable(True)
        self.summary.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.summary_inside = QWidget()
        self.summary_inside.setObjectName(u"summary_inside")
        self.summary_column = QVBoxLayout(self.summary_inside)
        self.summary_column.setSpacing(0)
        self.summary_column.setObjectName(u"summary_column")
        self.summary_column.setContentsMargins(16, 10, 16, 16)
        self.stage_bar = StageBar(self.summary_inside)
        self.stage_bar.setObjectName(u"stage_bar")

        self.summary_column.addWidget(self.stage_bar)

        self.rule_1 = QFrame(self.summary_inside)
        self.rule_1.setObjectName(u"rule_1")

        self.summary_column.addWidget(self.rule_1)

        self.main_fields = PropertyView(self.summary_inside)
        self.main_fields.setObjectName(u"main_fields")

        self.summary_column.addWidget(self.main_fields)

        self.rule_2 = QFrame(self.summary_inside)
        self.rule_2.setObjectName(u"rule_2")

        self.summary_column.addWidget(self.rule_2)

        self.milestones_head = QHBoxLayout()
        self.milestones_head.setSpacing(8)
        self.milestones_head.setObjectName(u"milestones_head")
        self.milestones_title = QLabel(self.summary_inside)
        self.milestones_title.setObjectName(u"milestones_title")

        self.milestones_head.addWidget(self.milestones_title)

        self.milestones_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.milestones_head.addItem(self.milestones_gap)


        self.summary_column.addLayout(self.milestones_head)

        self.next_milestones = LineList(self.summary_inside)
        self.next_milestones.setObjectName(u"next_milestones")

        self.summary_column.addWidget(self.next_milestones)

        self.rule_3 = QFrame(self.summary_inside)
        self.rule_3.setObjectName(u"rule_3")

        self.summary_column.addWidget(self.rule_3)

        self.actions_head = QHBoxLayout()
        self.actions_head.setSpacing(8)
        self.actions_head.setObjectName(u"actions_head")
        self.actions_title = QLabel(self.summary_inside)
        self.actions_title.setObjectName(u"actions_title")

        self.actions_head.addWidget(self.actions_title)

        self.actions_count = QLabel(self.summary_inside)
        self.actions_count.setObjectName(u"actions_count")

        self.actions_head.addWidget(self.actions_count)

        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.actions_head.addItem(self.gap)


        self.summary_column.addLayout(self.actions_head)

        self.open_actions = LineList(self.summary_inside)
        self.open_actions.setObjectName(u"open_actions")

        self.summary_column.addWidget(self.open_actions)

        self.rule_4 = QFrame(self.summary_inside)
        self.rule_4.setObjectName(u"rule_4")

        self.summary_column.addWidget(self.rule_4)

        self.source_head = QHBoxLayout()
        self.source_head.setSpacing(8)
        self.source_head.setObjectName(u"source_head")
        self.source_heading = QLabel(self.summary_inside)
        self.source_heading.setObjectName(u"source_heading")

        self.source_head.addWidget(self.source_heading)

        self.source_title = QLabel(self.summary_inside)
        self.source_title.setObjectName(u"source_title")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.source_title.sizePolicy().hasHeightForWidth())
        self.source_title.setSizePolicy(sizePolicy)
        self.source_title.setTextFormat(Qt.TextFormat.PlainText)

        self.source_head.addWidget(self.source_title)


        self.summary_column.addLayout(self.source_head)

        self.quotation = Quotation(self.summary_inside)
        self.quotation.setObjectName(u"quotation")

        self.summary_column.addWidget(self.quotation)

        self.rule_5 = QFrame(self.summary_inside)
        self.rule_5.setObjectName(u"rule_5")

        self.summary_column.addWidget(self.rule_5)

        self.all_fields = PropertyView(self.summary_inside)
        self.all_fields.setObjectName(u"all_fields")

        self.summary_column.addWidget(self.all_fields)

        self.more_fields = QPushButton(self.summary_inside)
        self.more_fields.setObjectName(u"more_fields")

        self.summary_column.addWidget(self.more_fields)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.summary_column.addItem(self.rest)

        self.summary.setWidget(self.summary_inside)
        self.stack.addWidget(self.summary)
        self.milestones = MilestonesTab()
        self.milestones.setObjectName(u"milestones")
        self.stack.addWidget(self.milestones)
        self.actions = ActionsTab()
        self.actions.setObjectName(u"actions")
        self.stack.addWidget(self.actions)
        self.documents = DocumentsTab()
        self.documents.setObjectName(u"documents")
        self.stack.addWidget(self.documents)
        self.history = LongList()
        self.history.setObjectName(u"history")
        self.stack.addWidget(self.history)
        self.sources = QScrollArea()
        self.sources.setObjectName(u"sources")
        self.sources.setFrameShape(QFrame.Shape.NoFrame)
        self.sources.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.sources.setWidgetResizable(True)
        self.sources_inside = QWidget()
        self.sources_inside.setObjectName(u"sources_inside")
        self.sources_column = QVBoxLayout(self.sources_inside)
        self.sources_column.setSpacing(8)
        self.sources_column.setObjectName(u"sources_column")
        self.sources_column.setContentsMargins(16, 14, 16, 16)
        self.sources.setWidget(self.sources_inside)
        self.stack.addWidget(self.sources)
        self.nothing = EmptyState()
        self.nothing.setObjectName(u"nothing")
        self.stack.addWidget(self.nothing)

        self.column.addWidget(self.stack)

        self.foot = QFrame(Inspector)
        self.foot.setObjectName(u"foot")
        self.foot.setMinimumSize(QSize(0, 44))
        self.foot.setMaximumSize(QSize(16777215, 44))
        self.foot_row = QHBoxLayout(self.foot)
        self.foot_row.setSpacing(4)
        self.foot_row.setObjectName(u"foot_row")
        self.foot_row.setContentsMargins(8, 0, 8, 0)
        self.place = QLabel(self.foot)
        self.place.setObjectName(u"place")

        self.foot_row.addWidget(self.place)

        self.foot_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_row.addItem(self.foot_gap)


        self.column.addWidget(self.foot)


        self.retranslateUi(Inspector)

        QMetaObject.connectSlotsByName(Inspector)
    # setupUi

    def retranslateUi(self, Inspector):
#if QT_CONFIG(accessibility)
        self.tabs.setAccessibleName(QCoreApplication.translate("Inspector", u"Inspector", None))
#endif // QT_CONFIG(accessibility)
        self.milestones_title.setText(QCoreApplication.translate("Inspector", u"Milestones", None))
#if QT_CONFIG(accessibility)
        self.next_milestones.setAccessibleName(QCoreApplication.translate("Inspector", u"Milestones", None))
#endif // QT_CONFIG(accessibility)
        self.actions_title.setText(QCoreApplication.translate("Inspector", u"Actions", None))
#if QT_CONFIG(accessibility)
        self.open_actions.setAccessibleName(QCoreApplication.translate("Inspector", u"Open actions", None))
#endif // QT_CONFIG(accessibility)
        self.source_heading.setText(QCoreApplication.translate("Inspector", u"Source", None))
#if QT_CONFIG(accessibility)
        self.history.setAccessibleName(QCoreApplication.translate("Inspector", u"History", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

