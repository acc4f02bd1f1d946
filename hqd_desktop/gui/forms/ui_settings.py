# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'settings.ui'
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
from PySide6.QtWidgets import (QApplication, QGridLayout, QHBoxLayout, QLabel,
    QLineEdit, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from hqd_desktop.gui.widgets.buttons import Button
from hqd_desktop.gui.widgets.segmented import Segmented

class Ui_Settings(object):
    def setupUi(self, Settings):
        if not Settings.objectName():
            Settings.setObjectName(u"Settings")
        Settings.resize(900, 640)
        self.column = QVBoxLayout(Settings)
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.grid = QGridLayout()
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(24)
        self.grid.setVerticalSpacing(6)
        self.grid.setContentsMargins(20, 20, 12, -1)
        self.own_heading = QLabel(Settings)
        self.own_heading.setObjectName(u"own_heading")

        self.grid.addWidget(self.own_heading, 0, 0, 1, 2)

        self.language_label = QLabel(Settings)
        self.language_label.setObjectName(u"language_label")

        self.grid.addWidget(self.language_label, 1, 0, 1, 1)

        self.language_switch = Segmented(Settings)
        self.language_switch.setObjectName(u"language_switch")

        self.grid.addWidget(self.language_switch, 1, 1, 1, 1)

        self.language_note = QLabel(Settings)
        self.language_note.setObjectName(u"language_note")

        self.grid.addWidget(self.language_note, 2, 1, 1, 1)

        self.theme_label = QLabel(Settings)
        self.theme_label.setObjectName(u"theme_label")

        self.grid.addWidget(self.theme_label, 3, 0, 1, 1)

        self.theme_switch = Segmented(Settings)
        self.theme_switch.setObjectName(u"theme_switch")

        self.grid.addWidget(self.theme_switch, 3, 1, 1, 1)

        self.theme_note = QLabel(Settings)
        self.theme_note.setObjectName(u"theme_note")

        self.grid.addWidget(self.theme_note, 4, 1, 1, 1)

        self.amounts_label = QLabel(Settings)
        self.amounts_label.setObjectName(u"amounts_label")

        self.grid.addWidget(self.amounts_label, 5, 0, 1, 1)

        self.amounts_switch = Segmented(Settings)
        self.amounts_switch.setObjectName(u"amounts_switch")

        self.grid.addWidget(self.amounts_switch, 5, 1, 1, 1)

        self.amounts_note = QLabel(Settings)
        self.amounts_note.setObjectName(u"amounts_note")

        self.grid.addWidget(self.amounts_note, 6, 1, 1, 1)

        self.author_label = QLabel(Settings)
        self.author_label.setObjectName(u"author_label")

        self.grid.addWidget(self.author_label, 7, 0, 1, 1)

        self.author_field = QLineEdit(Settings)
        self.author_field.setObjectName(u"author_field")
        self.author_field.setMaximumSize(QSize(320, 28))
        self.author_field.setMinimumSize(QSize(320, 28))
        self.author_field.setMaxLength(80)

        self.grid.addWidget(self.author_field, 7, 1, 1, 1)

        self.author_note = QLabel(Settings)
        self.author_note.setObjectName(u"author_note")

        self.grid.addWidget(self.author_note, 8, 1, 1, 1)

        self.recent_label = QLabel(Settings)
        self.recent_label.setObjectName(u"recent_label")

        self.grid.addWidget(self.recent_label, 9, 0, 1, 1)

        self.forget_button = Button(Settings)
        self.forget_button.setObjectName(u"forget_button")
        self.forget_button.setMaximumSize(QSize(220, 28))

        self.grid.addWidget(self.forget_button, 9, 1, 1, 1)

        self.recent_note = QLabel(Settings)
        self.recent_note.setObjectName(u"recent_note")

        self.grid.addWidget(self.recent_note, 10, 1, 1, 1)

        self.shared_heading = QLabel(Settings)
        self.shared_heading.setObjectName(u"shared_heading")

        self.grid.addWidget(self.shared_heading, 11, 0, 1, 2)

        self.order_label = QLabel(Settings)
        self.order_label.setObjectName(u"order_label")

        self.grid.addWidget(self.order_label, 12, 0, 1, 1)

        self.order_switch = Segmented(Settings)
        self.order_switch.setObjectName(u"order_switch")

        self.grid.addWidget(self.order_switch, 12, 1, 1, 1)

        self.order_note = QLabel(Settings)
        self.order_note.setObjectName(u"order_note")

        self.grid.addWidget(self.order_note, 13, 1, 1, 1)

        self.rates_label = QLabel(Settings)
        self.rates_label.setObjectName(u"rates_label")

        self.grid.addWidget(self.rates_label, 14, 0, 1, 1)

        self.rates_button = Button(Settings)
        self.rates_button.setObjectName(u"rates_button")
        self.rates_button.setMaximumSize(QSize(220, 28))

        self.grid.addWidget(self.rates_button, 14, 1, 1, 1)

        self.rates_note = QLabel(Settings)
        self.rates_note.setObjectName(u"rates_note")

        self.grid.addWidget(self.rates_note, 15, 1, 1, 1)

        self.evidence_label = QLabel(Settings)
        self.evidence_label.setObjectName(u"evidence_label")

        self.grid.addWidget(self.evidence_label, 16, 0, 1, 1)

        self.evidence_button = Button(Settings)
        self.evidence_button.setObjectName(u"evidence_button")
        self.evidence_button.setMaximumSize(QSize(220, 28))

        self.grid.addWidget(self.evidence_button, 16, 1, 1, 1)

        self.evidence_note = QLabel(Settings)
        self.evidence_note.setObjectName(u"evidence_note")

        self.grid.addWidget(self.evidence_note, 17, 1, 1, 1)

        self.rules_label = QLabel(Settings)
        self.rules_label.setObjectName(u"rules_label")

        self.grid.addWidget(self.rules_label, 18, 0, 1, 1)

        self.rules_row = QHBoxLayout()
        self.rules_row.setSpacing(8)
        self.rules_row.setObjectName(u"rules_row")
        self.stages_button = Button(Settings)
        self.stages_button.setObjectName(u"stages_button")

        self.rules_row.addWidget(self.stages_button)

        self.counting_button = Button(Settings)
        self.counting_button.setObjectName(u"counting_button")

        self.rules_row.addWidget(self.counting_button)

        self.lights_button = Button(Settings)
        self.lights_button.setObjectName(u"lights_button")

        self.rules_row.addWidget(self.lights_button)

        self.targets_button = Button(Settings)
        self.targets_button.setObjectName(u"targets_button")

        self.rules_row.addWidget(self.targets_button)

        self.rules_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.rules_row.addItem(self.rules_rest)


        self.grid.addLayout(self.rules_row, 18, 1, 1, 1)

        self.rules_note = QLabel(Settings)
        self.rules_note.setObjectName(u"rules_note")

        self.grid.addWidget(self.rules_note, 19, 1, 1, 1)

        self.right_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.grid.addItem(self.right_rest, 0, 2, 1, 1)


        self.column.addLayout(self.grid)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

#if QT_CONFIG(shortcut)
        self.author_label.setBuddy(self.author_field)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(Settings)

        QMetaObject.connectSlotsByName(Settings)
    # setupUi

    def retranslateUi(self, Settings):
        self.own_heading.setText(QCoreApplication.translate("Settings", u"On this computer", None))
        self.language_label.setText(QCoreApplication.translate("Settings", u"Language", None))
#if QT_CONFIG(accessibility)
        self.language_switch.setAccessibleName(QCoreApplication.translate("Settings", u"Language", None))
#endif // QT_CONFIG(accessibility)
        self.language_note.setText(QCoreApplication.translate("Settings", u"Names of fields and stages, dates and units follow it at once.", None))
        self.theme_label.setText(QCoreApplication.translate("Settings", u"Theme", None))
#if QT_CONFIG(accessibility)
        self.theme_switch.setAccessibleName(QCoreApplication.translate("Settings", u"Theme", None))
#endif // QT_CONFIG(accessibility)
        self.theme_note.setText(QCoreApplication.translate("Settings", u"Printed sheets are always light.", None))
        self.amounts_label.setText(QCoreApplication.translate("Settings", u"Amounts of money in", None))
#if QT_CONFIG(accessibility)
        self.amounts_switch.setAccessibleName(QCoreApplication.translate("Settings", u"Amounts of money in", None))
#endif // QT_CONFIG(accessibility)
        self.amounts_note.setText(QCoreApplication.translate("Settings", u"Only how they are shown. Figures are kept as they were printed.", None))
        self.author_label.setText(QCoreApplication.translate("Settings", u"Your name", None))
#if QT_CONFIG(accessibility)
        self.author_field.setAccessibleName(QCoreApplication.translate("Settings", u"Your name", None))
#endif // QT_CONFIG(accessibility)
        self.author_note.setText(QCoreApplication.translate("Settings", u"Stands beside your changes in the change log. Without one, the name of your account does.", None))
        self.recent_label.setText(QCoreApplication.translate("Settings", u"Recent workspaces", None))
        self.forget_button.setText(QCoreApplication.translate("Settings", u"Clear the list", None))
        self.recent_note.setText(QCoreApplication.translate("Settings", u"The files themselves stay.", None))
        self.shared_heading.setText(QCoreApplication.translate("Settings", u"In this workspace, for everyone who opens it", None))
        self.order_label.setText(QCoreApplication.translate("Settings", u"Chinese names by", None))
#if QT_CONFIG(accessibility)
        self.order_switch.setAccessibleName(QCoreApplication.translate("Settings", u"Chinese names by", None))
#endif // QT_CONFIG(accessibility)
        self.order_note.setText(QCoreApplication.translate("Settings", u"The order of projects, organisations and areas by name. Numbers and Latin letters come first.", None))
        self.rates_label.setText(QCoreApplication.translate("Settings", u"Amounts in other currencies", None))
        self.rates_button.setText(QCoreApplication.translate("Settings", u"Exchange rates\u2026", None))
        self.rates_note.setText(QCoreApplication.translate("Settings", u"Kept apart, or converted at recorded rates of a date.", None))
        self.evidence_label.setText(QCoreApplication.translate("Settings", u"Documents for stages", None))
        self.evidence_button.setText(QCoreApplication.translate("Settings", u"Evidence of stages\u2026", None))
        self.evidence_note.setText(QCoreApplication.translate("Settings", u"Which documents a stage asks for, and without which a project does not come to it.", None))
        self.rules_label.setText(QCoreApplication.translate("Settings", u"How projects are counted", None))
        self.stages_button.setText(QCoreApplication.translate("Settings", u"Stages\u2026", None))
        self.counting_button.setText(QCoreApplication.translate("Settings", u"Counting rules\u2026", None))
        self.lights_button.setText(QCoreApplication.translate("Settings", u"Lights\u2026", None))
        self.targets_button.setText(QCoreApplication.translate("Settings", u"Targets\u2026", None))
        self.rules_note.setText(QCoreApplication.translate("Settings", u"Names and use of stages, who counts, which rules light a project, and what the year is to bring.", None))
        pass
    # retranslateUi

