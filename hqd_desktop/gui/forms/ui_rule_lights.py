# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'rule_lights.ui'
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
    QLabel, QListWidget, QListWidgetItem, QSizePolicy,
    QSpacerItem, QTableView, QVBoxLayout, QWidget)

from hqd_desktop.gui.widgets.buttons import Button

class Ui_RuleLights(object):
    def setupUi(self, RuleLights):
        if not RuleLights.objectName():
            RuleLights.setObjectName(u"RuleLights")
        RuleLights.resize(760, 520)
        self.column = QVBoxLayout(RuleLights)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(20, 16, 20, 16)
        self.explanation = QLabel(RuleLights)
        self.explanation.setObjectName(u"explanation")
        self.explanation.setWordWrap(True)

        self.column.addWidget(self.explanation)

        self.sides = QHBoxLayout()
        self.sides.setSpacing(16)
        self.sides.setObjectName(u"sides")
        self.presets = QListWidget(RuleLights)
        self.presets.setObjectName(u"presets")
        self.presets.setMinimumSize(QSize(190, 182))
        self.presets.setMaximumSize(QSize(190, 182))

        self.sides.addWidget(self.presets)

        self.words = QLabel(RuleLights)
        self.words.setObjectName(u"words")
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.sides.addWidget(self.words)


        self.column.addLayout(self.sides)

        self.table = QTableView(RuleLights)
        self.table.setObjectName(u"table")
        self.table.setMinimumSize(QSize(0, 124))
        self.table.setMaximumSize(QSize(16777215, 124))

        self.column.addWidget(self.table)

        self.small = QLabel(RuleLights)
        self.small.setObjectName(u"small")
        self.small.setTextFormat(Qt.TextFormat.PlainText)
        self.small.setWordWrap(True)

        self.column.addWidget(self.small)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.stages_button = Button(RuleLights)
        self.stages_button.setObjectName(u"stages_button")

        self.buttons.addWidget(self.stages_button)

        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap)

        self.leave = Button(RuleLights)
        self.leave.setObjectName(u"leave")

        self.buttons.addWidget(self.leave)

        self.take = Button(RuleLights)
        self.take.setObjectName(u"take")

        self.buttons.addWidget(self.take)


        self.column.addLayout(self.buttons)


        self.retranslateUi(RuleLights)

        QMetaObject.connectSlotsByName(RuleLights)
    # setupUi

    def retranslateUi(self, RuleLights):
        RuleLights.setWindowTitle(QCoreApplication.translate("RuleLights", u"Lights", None))
        self.explanation.setText(QCoreApplication.translate("RuleLights", u"The rules that light the projects of this workspace. A light that a person set, with a reason, holds beside them.", None))
#if QT_CONFIG(accessibility)
        self.presets.setAccessibleName(QCoreApplication.translate("RuleLights", u"Rules", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.words.setAccessibleName(QCoreApplication.translate("RuleLights", u"What these rules say", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("RuleLights", u"Projects by light", None))
#endif // QT_CONFIG(accessibility)
        self.stages_button.setText(QCoreApplication.translate("RuleLights", u"&Expected days\u2026", None))
        self.leave.setText(QCoreApplication.translate("RuleLights", u"Cancel", None))
        self.take.setText(QCoreApplication.translate("RuleLights", u"Save", None))
    # retranslateUi

