# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'rule_stages.ui'
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

from hqd_desktop.gui.rules.leaving import LeavingOut
from hqd_desktop.gui.widgets.buttons import Button

class Ui_RuleStages(object):
    def setupUi(self, RuleStages):
        if not RuleStages.objectName():
            RuleStages.setObjectName(u"RuleStages")
        RuleStages.resize(820, 760)
        self.column = QVBoxLayout(RuleStages)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(20, 16, 20, 16)
        self.stack = QStackedWidget(RuleStages)
        self.stack.setObjectName(u"stack")
        self.ladder_side = QWidget()
        self.ladder_side.setObjectName(u"ladder_side")
        self.ladder_column = QVBoxLayout(self.ladder_side)
        self.ladder_column.setSpacing(12)
        self.ladder_column.setObjectName(u"ladder_column")
        self.ladder_column.setContentsMargins(0, 0, 0, 0)
        self.explanation = QLabel(self.ladder_side)
        self.explanation.setObjectName(u"explanation")
        self.explanation.setWordWrap(True)

        self.ladder_column.addWidget(self.explanation)

        self.table = QTableView(self.ladder_side)
        self.table.setObjectName(u"table")

        self.ladder_column.addWidget(self.table)

        self.trouble = QLabel(self.ladder_side)
        self.trouble.setObjectName(u"trouble")
        self.trouble.setTextFormat(Qt.TextFormat.PlainText)
        self.trouble.setWordWrap(True)

        self.ladder_column.addWidget(self.trouble)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.default_button = Button(self.ladder_side)
        self.default_button.setObjectName(u"default_button")

        self.buttons.addWidget(self.default_button)

        self.evidence_button = Button(self.ladder_side)
        self.evidence_button.setObjectName(u"evidence_button")

        self.buttons.addWidget(self.evidence_button)

        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap)

        self.leave = Button(self.ladder_side)
        self.leave.setObjectName(u"leave")

        self.buttons.addWidget(self.leave)

        self.take = Button(self.ladder_side)
        self.take.setObjectName(u"take")
        self.take.setProperty(u"kind", u"primary")

        self.buttons.addWidget(self.take)


        self.ladder_column.addLayout(self.buttons)

        self.stack.addWidget(self.ladder_side)
        self.leaving = LeavingOut()
        self.leaving.setObjectName(u"leaving")
        self.stack.addWidget(self.leaving)

        self.column.addWidget(self.stack)


        self.retranslateUi(RuleStages)

        QMetaObject.connectSlotsByName(RuleStages)
    # setupUi

    def retranslateUi(self, RuleStages):
        RuleStages.setWindowTitle(QCoreApplication.translate("RuleStages", u"Stages of projects", None))
        self.explanation.setText(QCoreApplication.translate("RuleStages", u"The names hold everywhere in this workspace. Nobody is moved to a stage that is not used. F2 or typing edits a cell, Space turns the use. An emptied name goes back to the usual one.", None))
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("RuleStages", u"Stages of projects", None))
#endif // QT_CONFIG(accessibility)
        self.default_button.setText(QCoreApplication.translate("RuleStages", u"&Usual ladder", None))
        self.evidence_button.setText(QCoreApplication.translate("RuleStages", u"&Documents for stages\u2026", None))
        self.leave.setText(QCoreApplication.translate("RuleStages", u"Cancel", None))
        self.take.setText(QCoreApplication.translate("RuleStages", u"Save", None))
    # retranslateUi

