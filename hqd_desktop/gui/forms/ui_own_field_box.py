# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'own_field_box.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QDialog, QFormLayout,
    QHBoxLayout, QHeaderView, QLabel, QLineEdit,
    QSizePolicy, QSpacerItem, QTableView, QVBoxLayout,
    QWidget)

from hqd_desktop.gui.widgets.buttons import Button

class Ui_OwnFieldBox(object):
    def setupUi(self, OwnFieldBox):
        if not OwnFieldBox.objectName():
            OwnFieldBox.setObjectName(u"OwnFieldBox")
        OwnFieldBox.resize(560, 300)
        self.column = QVBoxLayout(OwnFieldBox)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(20, 16, 20, 16)
        self.rows = QFormLayout()
        self.rows.setObjectName(u"rows")
        self.rows.setHorizontalSpacing(12)
        self.rows.setVerticalSpacing(8)
        self.name_label = QLabel(OwnFieldBox)
        self.name_label.setObjectName(u"name_label")

        self.rows.setWidget(0, QFormLayout.ItemRole.LabelRole, self.name_label)

        self.english = QLineEdit(OwnFieldBox)
        self.english.setObjectName(u"english")

        self.rows.setWidget(0, QFormLayout.ItemRole.FieldRole, self.english)

        self.chinese_label = QLabel(OwnFieldBox)
        self.chinese_label.setObjectName(u"chinese_label")

        self.rows.setWidget(1, QFormLayout.ItemRole.LabelRole, self.chinese_label)

        self.chinese = QLineEdit(OwnFieldBox)
        self.chinese.setObjectName(u"chinese")

        self.rows.setWidget(1, QFormLayout.ItemRole.FieldRole, self.chinese)

        self.holds_label = QLabel(OwnFieldBox)
        self.holds_label.setObjectName(u"holds_label")

        self.rows.setWidget(2, QFormLayout.ItemRole.LabelRole, self.holds_label)

        self.holds = QComboBox(OwnFieldBox)
        self.holds.setObjectName(u"holds")

        self.rows.setWidget(2, QFormLayout.ItemRole.FieldRole, self.holds)

        self.unit_label = QLabel(OwnFieldBox)
        self.unit_label.setObjectName(u"unit_label")

        self.rows.setWidget(3, QFormLayout.ItemRole.LabelRole, self.unit_label)

        self.unit = QComboBox(OwnFieldBox)
        self.unit.setObjectName(u"unit")

        self.rows.setWidget(3, QFormLayout.ItemRole.FieldRole, self.unit)

        self.choices_label = QLabel(OwnFieldBox)
        self.choices_label.setObjectName(u"choices_label")

        self.rows.setWidget(4, QFormLayout.ItemRole.LabelRole, self.choices_label)

        self.choices_side = QWidget(OwnFieldBox)
        self.choices_side.setObjectName(u"choices_side")
        self.choices_column = QVBoxLayout(self.choices_side)
        self.choices_column.setSpacing(4)
        self.choices_column.setObjectName(u"choices_column")
        self.choices_column.setContentsMargins(0, 0, 0, 0)
        self.choices = QTableView(self.choices_side)
        self.choices.setObjectName(u"choices")

        self.choices_column.addWidget(self.choices)

        self.choice_buttons = QHBoxLayout()
        self.choice_buttons.setSpacing(4)
        self.choice_buttons.setObjectName(u"choice_buttons")
        self.choice_add = Button(self.choices_side)
        self.choice_add.setObjectName(u"choice_add")

        self.choice_buttons.addWidget(self.choice_add)

        self.choice_remove = Button(self.choices_side)
        self.choice_remove.setObjectName(u"choice_remove")

        self.choice_buttons.addWidget(self.choice_remove)

        self.choice_up = Button(self.choices_side)
        self.choice_up.setObjectName(u"choice_up")

        self.choice_buttons.addWidget(self.choice_up)

        self.choice_down = Button(self.choices_side)
        self.choice_down.setObjectName(u"choice_down")

        self.choice_buttons.addWidget(self.choice_down)

        self.choice_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.choice_buttons.addItem(self.choice_gap)


        self.choices_column.addLayout(self.choice_buttons)


        self.rows.setWidget(4, QFormLayout.ItemRole.FieldRole, self.choices_side)

        self.headings_label = QLabel(OwnFieldBox)
        self.headings_label.setObjectName(u"headings_label")

        self.rows.setWidget(5, QFormLayout.ItemRole.LabelRole, self.headings_label)

        self.headings = QLineEdit(OwnFieldBox)
        self.headings.setObjectName(u"headings")

        self.rows.setWidget(5, QFormLayout.ItemRole.FieldRole, self.headings)


        self.column.addLayout(self.rows)

        self.standing = QLabel(OwnFieldBox)
        self.standing.setObjectName(u"standing")
        self.standing.setTextFormat(Qt.TextFormat.PlainText)
        self.standing.setWordWrap(True)

        self.column.addWidget(self.standing)

        self.trouble = QLabel(OwnFieldBox)
        self.trouble.setObjectName(u"trouble")
        self.trouble.setTextFormat(Qt.TextFormat.PlainText)
        self.trouble.setWordWrap(True)

        self.column.addWidget(self.trouble)

        self.below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.below)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap)

        self.leave = Button(OwnFieldBox)
        self.leave.setObjectName(u"leave")

        self.buttons.addWidget(self.leave)

        self.take = Button(OwnFieldBox)
        self.take.setObjectName(u"take")
        self.take.setProperty(u"kind", u"primary")

        self.buttons.addWidget(self.take)


        self.column.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.english)
        self.chinese_label.setBuddy(self.chinese)
        self.holds_label.setBuddy(self.holds)
        self.unit_label.setBuddy(self.unit)
        self.choices_label.setBuddy(self.choices)
        self.headings_label.setBuddy(self.headings)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(OwnFieldBox)

        QMetaObject.connectSlotsByName(OwnFieldBox)
    # setupUi

    def retranslateUi(self, OwnFieldBox):
        self.name_label.setText(QCoreApplication.translate("OwnFieldBox", u"&Name in English", None))
        self.english.setPlaceholderText(QCoreApplication.translate("OwnFieldBox", u"empty: as in Chinese", None))
        self.chinese_label.setText(QCoreApplication.translate("OwnFieldBox", u"Name in &Chinese", None))
        self.chinese.setPlaceholderText(QCoreApplication.translate("OwnFieldBox", u"empty: as in English", None))
        self.holds_label.setText(QCoreApplication.translate("OwnFieldBox", u"&Holds", None))
        self.unit_label.setText(QCoreApplication.translate("OwnFieldBox", u"&Unit of bare numbers", None))
        self.choices_label.setText(QCoreApplication.translate("OwnFieldBox", u"C&hoices", None))
#if QT_CONFIG(accessibility)
        self.choices.setAccessibleName(QCoreApplication.translate("OwnFieldBox", u"Choices", None))
#endif // QT_CONFIG(accessibility)
        self.choice_add.setText(QCoreApplication.translate("OwnFieldBox", u"&Add choice", None))
        self.choice_remove.setText(QCoreApplication.translate("OwnFieldBox", u"Re&move", None))
        self.choice_up.setText(QCoreApplication.translate("OwnFieldBox", u"U&p", None))
        self.choice_down.setText(QCoreApplication.translate("OwnFieldBox", u"&Down", None))
        self.headings_label.setText(QCoreApplication.translate("OwnFieldBox", u"&Other headings", None))
        self.headings.setPlaceholderText(QCoreApplication.translate("OwnFieldBox", u"as sheets call it, parted by semicolons", None))
        self.leave.setText(QCoreApplication.translate("OwnFieldBox", u"Cancel", None))
        self.take.setText(QCoreApplication.translate("OwnFieldBox", u"Save", None))
        pass
    # retranslateUi

