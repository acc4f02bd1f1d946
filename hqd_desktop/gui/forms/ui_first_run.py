# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'first_run.ui'
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
from PySide6.QtWidgets import (QApplication, QFrame, QGridLayout, QHBoxLayout,
    QLabel, QListWidget, QListWidgetItem, QSizePolicy,
    QSpacerItem, QStackedWidget, QVBoxLayout, QWidget)

from hqd_desktop.gui.firstrun.rows import (DropArea, LinkRow, StartRow)
from hqd_desktop.gui.widgets.segmented import Segmented

class Ui_FirstRun(object):
    def setupUi(self, FirstRun):
        if not FirstRun.objectName():
            FirstRun.setObjectName(u"FirstRun")
        FirstRun.resize(1440, 840)
        self.frame = QGridLayout(FirstRun)
        self.frame.setObjectName(u"frame")
        self.frame.setHorizontalSpacing(72)
        self.frame.setVerticalSpacing(0)
        self.frame.setContentsMargins(24, 24, 24, 24)
        self.above = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.frame.addItem(self.above, 0, 0, 1, 1)

        self.before = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.frame.addItem(self.before, 1, 0, 1, 1)

        self.left = QVBoxLayout()
        self.left.setSpacing(0)
        self.left.setObjectName(u"left")
        self.heading = QLabel(FirstRun)
        self.heading.setObjectName(u"heading")

        self.left.addWidget(self.heading)

        self.subheading = QLabel(FirstRun)
        self.subheading.setObjectName(u"subheading")

        self.left.addWidget(self.subheading)

        self.gap_1 = QSpacerItem(1, 14, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.left.addItem(self.gap_1)

        self.start_list = QFrame(FirstRun)
        self.start_list.setObjectName(u"start_list")
        self.start_list.setMinimumSize(QSize(480, 0))
        self.start_rows = QVBoxLayout(self.start_list)
        self.start_rows.setSpacing(0)
        self.start_rows.setObjectName(u"start_rows")
        self.start_rows.setContentsMargins(1, 1, 1, 1)
        self.sample_row = StartRow(self.start_list)
        self.sample_row.setObjectName(u"sample_row")

        self.start_rows.addWidget(self.sample_row)

        self.new_row = StartRow(self.start_list)
        self.new_row.setObjectName(u"new_row")

        self.start_rows.addWidget(self.new_row)

        self.import_row = StartRow(self.start_list)
        self.import_row.setObjectName(u"import_row")

        self.start_rows.addWidget(self.import_row)

        self.open_row = StartRow(self.start_list)
        self.open_row.setObjectName(u"open_row")

        self.start_rows.addWidget(self.open_row)


        self.left.addWidget(self.start_list)

        self.gap_2 = QSpacerItem(1, 16, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.left.addItem(self.gap_2)

        self.drop_area = DropArea(FirstRun)
        self.drop_area.setObjectName(u"drop_area")
        self.drop_area.setMinimumSize(QSize(0, 84))

        self.left.addWidget(self.drop_area)


        self.frame.addLayout(self.left, 1, 1, 1, 1)

        self.right = QVBoxLayout()
        self.right.setSpacing(0)
        self.right.setObjectName(u"right")
        self.gap_3 = QSpacerItem(1, 46, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.right.addItem(self.gap_3)

        self.recent_heading = QLabel(FirstRun)
        self.recent_heading.setObjectName(u"recent_heading")

        self.right.addWidget(self.recent_heading)

        self.gap_4 = QSpacerItem(1, 5, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.right.addItem(self.gap_4)

        self.recent_stack = QStackedWidget(FirstRun)
        self.recent_stack.setObjectName(u"recent_stack")
        self.recent_stack.setMinimumSize(QSize(340, 150))
        self.recent_stack.setMaximumSize(QSize(16777215, 190))
        self.recent_empty = QWidget()
        self.recent_empty.setObjectName(u"recent_empty")
        self.recent_empty_rows = QVBoxLayout(self.recent_empty)
        self.recent_empty_rows.setSpacing(0)
        self.recent_empty_rows.setObjectName(u"recent_empty_rows")
        self.no_recent = QLabel(self.recent_empty)
        self.no_recent.setObjectName(u"no_recent")
        self.no_recent.setAlignment(Qt.AlignHCenter|Qt.AlignBottom)

        self.recent_empty_rows.addWidget(self.no_recent)

        self.no_recent_why = QLabel(self.recent_empty)
        self.no_recent_why.setObjectName(u"no_recent_why")
        self.no_recent_why.setAlignment(Qt.AlignHCenter|Qt.AlignTop)

        self.recent_empty_rows.addWidget(self.no_recent_why)

        self.recent_stack.addWidget(self.recent_empty)
        self.recent_list = QListWidget()
        self.recent_list.setObjectName(u"recent_list")
        self.recent_stack.addWidget(self.recent_list)

        self.right.addWidget(self.recent_stack)

        self.gap_5 = QSpacerItem(1, 24, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.right.addItem(self.gap_5)

        self.help_heading = QLabel(FirstRun)
        self.help_heading.setObjectName(u"help_heading")

        self.right.addWidget(self.help_heading)

        self.gap_6 = QSpacerItem(1, 6, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.right.addItem(self.gap_6)

        self.first_steps_row = LinkRow(FirstRun)
        self.first_steps_row.setObjectName(u"first_steps_row")

        self.right.addWidget(self.first_steps_row)

        self.shortcuts_row = LinkRow(FirstRun)
        self.shortcuts_row.setObjectName(u"shortcuts_row")

        self.right.addWidget(self.shortcuts_row)

        self.gap_7 = QSpacerItem(1, 14, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.right.addItem(self.gap_7)

        self.switches = QHBoxLayout()
        self.switches.setSpacing(12)
        self.switches.setObjectName(u"switches")
        self.language_switch = Segmented(FirstRun)
        self.language_switch.setObjectName(u"language_switch")

        self.switches.addWidget(self.language_switch)

        self.theme_switch = Segmented(FirstRun)
        self.theme_switch.setObjectName(u"theme_switch")

        self.switches.addWidget(self.theme_switch)

        self.after_switches = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.switches.addItem(self.after_switches)


        self.right.addLayout(self.switches)

        self.right_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.right.addItem(self.right_rest)


        self.frame.addLayout(self.right, 1, 2, 1, 1)

        self.behind = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.frame.addItem(self.behind, 1, 3, 1, 1)

        self.below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.frame.addItem(self.below, 2, 0, 1, 1)


        self.retranslateUi(FirstRun)

        QMetaObject.connectSlotsByName(FirstRun)
    # setupUi

    def retranslateUi(self, FirstRun):
        self.heading.setText(QCoreApplication.translate("FirstRun", u"Start", None))
        self.subheading.setText(QCoreApplication.translate("FirstRun", u"A workspace is one file on this computer. Nothing is sent anywhere.", None))
        self.drop_area.setText(QCoreApplication.translate("FirstRun", u"Drop an .xlsx or .hqd file here", None))
        self.recent_heading.setText(QCoreApplication.translate("FirstRun", u"Recent", None))
        self.no_recent.setText(QCoreApplication.translate("FirstRun", u"No recent workspaces", None))
        self.no_recent_why.setText(QCoreApplication.translate("FirstRun", u"Workspaces you open are listed here", None))
#if QT_CONFIG(accessibility)
        self.recent_list.setAccessibleName(QCoreApplication.translate("FirstRun", u"Recent workspaces", None))
#endif // QT_CONFIG(accessibility)
        self.help_heading.setText(QCoreApplication.translate("FirstRun", u"Help", None))
#if QT_CONFIG(accessibility)
        self.language_switch.setAccessibleName(QCoreApplication.translate("FirstRun", u"Language", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.theme_switch.setAccessibleName(QCoreApplication.translate("FirstRun", u"Theme", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

