# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'rule_targets.ui'
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
    QHeaderView, QLabel, QLineEdit, QSizePolicy,
    QSpacerItem, QSpinBox, QStackedWidget, QTableView,
    QVBoxLayout, QWidget)

from hqd_desktop.gui.widgets.buttons import Button
from hqd_desktop.gui.widgets.empty import EmptyState

class Ui_RuleTargets(object):
    def setupUi(self, RuleTargets):
        if not RuleTargets.objectName():
            RuleTargets.setObjectName(u"RuleTargets")
        RuleTargets.resize(980, 480)
        self.column = QVBoxLayout(RuleTargets)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(20, 16, 20, 16)
        self.terms = QHBoxLayout()
        self.terms.setSpacing(8)
        self.terms.setObjectName(u"terms")
        self.year_label = QLabel(RuleTargets)
        self.year_label.setObjectName(u"year_label")

        self.terms.addWidget(self.year_label)

        self.year = QSpinBox(RuleTargets)
        self.year.setObjectName(u"year")
        self.year.setMinimumSize(QSize(90, 28))
        self.year.setMinimum(1950)
        self.year.setMaximum(2150)

        self.terms.addWidget(self.year)

        self.between = QSpacerItem(16, 0, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)

        self.terms.addItem(self.between)

        self.clock_label = QLabel(RuleTargets)
        self.clock_label.setObjectName(u"clock_label")

        self.terms.addWidget(self.clock_label)

        self.clock = QComboBox(RuleTargets)
        self.clock.setObjectName(u"clock")
        self.clock.setMinimumSize(QSize(190, 28))

        self.terms.addWidget(self.clock)

        self.profile = QLineEdit(RuleTargets)
        self.profile.setObjectName(u"profile")
        self.profile.setMinimumSize(QSize(280, 28))

        self.terms.addWidget(self.profile)

        self.after_terms = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.terms.addItem(self.after_terms)


        self.column.addLayout(self.terms)

        self.small = QLabel(RuleTargets)
        self.small.setObjectName(u"small")
        self.small.setTextFormat(Qt.TextFormat.PlainText)
        self.small.setWordWrap(True)

        self.column.addWidget(self.small)

        self.stack = QStackedWidget(RuleTargets)
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
        self.add_button = Button(RuleTargets)
        self.add_button.setObjectName(u"add_button")

        self.buttons.addWidget(self.add_button)

        self.edit_button = Button(RuleTargets)
        self.edit_button.setObjectName(u"edit_button")

        self.buttons.addWidget(self.edit_button)

        self.delete_button = Button(RuleTargets)
        self.delete_button.setObjectName(u"delete_button")

        self.buttons.addWidget(self.delete_button)

        self.show_button = Button(RuleTargets)
        self.show_button.setObjectName(u"show_button")

        self.buttons.addWidget(self.show_button)

        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap)

        self.close_button = Button(RuleTargets)
        self.close_button.setObjectName(u"close_button")

        self.buttons.addWidget(self.close_button)


        self.column.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.year_label.setBuddy(self.year)
        self.clock_label.setBuddy(self.clock)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(RuleTargets)

        QMetaObject.connectSlotsByName(RuleTargets)
    # setupUi

    def retranslateUi(self, RuleTargets):
        RuleTargets.setWindowTitle(QCoreApplication.translate("RuleTargets", u"Targets of the year", None))
        self.year_label.setText(QCoreApplication.translate("RuleTargets", u"&Year", None))
#if QT_CONFIG(accessibility)
        self.year.setAccessibleName(QCoreApplication.translate("RuleTargets", u"Year of the targets", None))
#endif // QT_CONFIG(accessibility)
        self.clock_label.setText(QCoreApplication.translate("RuleTargets", u"&Time progress", None))
#if QT_CONFIG(accessibility)
        self.clock.setAccessibleName(QCoreApplication.translate("RuleTargets", u"Time progress", None))
#endif // QT_CONFIG(accessibility)
        self.profile.setPlaceholderText(QCoreApplication.translate("RuleTargets", u"twelve weights, January first: 5 5 8 8 9 \u2026", None))
#if QT_CONFIG(accessibility)
        self.profile.setAccessibleName(QCoreApplication.translate("RuleTargets", u"Weights of the twelve months", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.list.setAccessibleName(QCoreApplication.translate("RuleTargets", u"Targets of the year", None))
#endif // QT_CONFIG(accessibility)
        self.add_button.setText(QCoreApplication.translate("RuleTargets", u"&Add\u2026", None))
        self.edit_button.setText(QCoreApplication.translate("RuleTargets", u"&Edit\u2026", None))
        self.delete_button.setText(QCoreApplication.translate("RuleTargets", u"&Delete", None))
        self.show_button.setText(QCoreApplication.translate("RuleTargets", u"S&how what is done", None))
        self.close_button.setText(QCoreApplication.translate("RuleTargets", u"Close", None))
    # retranslateUi

