# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'colour_box.ui'
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
    QHBoxLayout, QLabel, QLineEdit, QListWidget,
    QListWidgetItem, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from hqd_desktop.gui.projects.tint_preview import Preview
from hqd_desktop.gui.widgets.buttons import Button

class Ui_ColourBox(object):
    def setupUi(self, ColourBox):
        if not ColourBox.objectName():
            ColourBox.setObjectName(u"ColourBox")
        ColourBox.setMinimumSize(QSize(720, 420))
        self.column = QVBoxLayout(ColourBox)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(20, 16, 20, 16)
        self.explained = QLabel(ColourBox)
        self.explained.setObjectName(u"explained")
        self.explained.setWordWrap(True)

        self.column.addWidget(self.explained)

        self.halves = QHBoxLayout()
        self.halves.setSpacing(16)
        self.halves.setObjectName(u"halves")
        self.left = QVBoxLayout()
        self.left.setSpacing(8)
        self.left.setObjectName(u"left")
        self.rules = QListWidget(ColourBox)
        self.rules.setObjectName(u"rules")
        self.rules.setMinimumSize(QSize(280, 220))

        self.left.addWidget(self.rules)

        self.list_buttons = QHBoxLayout()
        self.list_buttons.setSpacing(4)
        self.list_buttons.setObjectName(u"list_buttons")
        self.add = Button(ColourBox)
        self.add.setObjectName(u"add")

        self.list_buttons.addWidget(self.add)

        self.list_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.list_buttons.addItem(self.list_gap)

        self.up = Button(ColourBox)
        self.up.setObjectName(u"up")

        self.list_buttons.addWidget(self.up)

        self.down = Button(ColourBox)
        self.down.setObjectName(u"down")

        self.list_buttons.addWidget(self.down)

        self.remove = Button(ColourBox)
        self.remove.setObjectName(u"remove")

        self.list_buttons.addWidget(self.remove)


        self.left.addLayout(self.list_buttons)


        self.halves.addLayout(self.left)

        self.editor = QWidget(ColourBox)
        self.editor.setObjectName(u"editor")
        self.right = QVBoxLayout(self.editor)
        self.right.setSpacing(8)
        self.right.setObjectName(u"right")
        self.right.setContentsMargins(0, 0, 0, 0)
        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.form.setHorizontalSpacing(12)
        self.form.setVerticalSpacing(8)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.when_label = QLabel(self.editor)
        self.when_label.setObjectName(u"when_label")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.when_label)

        self.when = QHBoxLayout()
        self.when.setSpacing(4)
        self.when.setObjectName(u"when")
        self.expression = QLineEdit(self.editor)
        self.expression.setObjectName(u"expression")

        self.when.addWidget(self.expression)

        self.choose = Button(self.editor)
        self.choose.setObjectName(u"choose")

        self.when.addWidget(self.choose)


        self.form.setLayout(0, QFormLayout.ItemRole.FieldRole, self.when)

        self.complaint = QLabel(self.editor)
        self.complaint.setObjectName(u"complaint")
        self.complaint.setTextFormat(Qt.TextFormat.PlainText)
        self.complaint.setWordWrap(True)

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.complaint)

        self.tint_label = QLabel(self.editor)
        self.tint_label.setObjectName(u"tint_label")

        self.form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.tint_label)

        self.tint = QComboBox(self.editor)
        self.tint.setObjectName(u"tint")

        self.form.setWidget(2, QFormLayout.ItemRole.FieldRole, self.tint)

        self.cell_label = QLabel(self.editor)
        self.cell_label.setObjectName(u"cell_label")

        self.form.setWidget(3, QFormLayout.ItemRole.LabelRole, self.cell_label)

        self.cell = QComboBox(self.editor)
        self.cell.setObjectName(u"cell")

        self.form.setWidget(3, QFormLayout.ItemRole.FieldRole, self.cell)

        self.name_label = QLabel(self.editor)
        self.name_label.setObjectName(u"name_label")

        self.form.setWidget(4, QFormLayout.ItemRole.LabelRole, self.name_label)

        self.name = QLineEdit(self.editor)
        self.name.setObjectName(u"name")

        self.form.setWidget(4, QFormLayout.ItemRole.FieldRole, self.name)


        self.right.addLayout(self.form)

        self.preview = Preview(self.editor)
        self.preview.setObjectName(u"preview")

        self.right.addWidget(self.preview)

        self.small = QLabel(self.editor)
        self.small.setObjectName(u"small")
        self.small.setTextFormat(Qt.TextFormat.PlainText)

        self.right.addWidget(self.small)

        self.below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.right.addItem(self.below)


        self.halves.addWidget(self.editor)


        self.column.addLayout(self.halves)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap)

        self.leave = Button(ColourBox)
        self.leave.setObjectName(u"leave")

        self.buttons.addWidget(self.leave)

        self.take = Button(ColourBox)
        self.take.setObjectName(u"take")

        self.buttons.addWidget(self.take)


        self.column.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.when_label.setBuddy(self.expression)
        self.tint_label.setBuddy(self.tint)
        self.cell_label.setBuddy(self.cell)
        self.name_label.setBuddy(self.name)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ColourBox)

        QMetaObject.connectSlotsByName(ColourBox)
    # setupUi

    def retranslateUi(self, ColourBox):
        ColourBox.setWindowTitle(QCoreApplication.translate("ColourBox", u"Colour cells", None))
        self.explained.setText(QCoreApplication.translate("ColourBox", u"The first rule that a project passes colours the cell. The rules are kept with the view.", None))
#if QT_CONFIG(accessibility)
        self.rules.setAccessibleName(QCoreApplication.translate("ColourBox", u"Rules", None))
#endif // QT_CONFIG(accessibility)
        self.add.setText(QCoreApplication.translate("ColourBox", u"Add rule", None))
        self.up.setText(QCoreApplication.translate("ColourBox", u"Up", None))
        self.down.setText(QCoreApplication.translate("ColourBox", u"Down", None))
        self.remove.setText(QCoreApplication.translate("ColourBox", u"Remove", None))
        self.when_label.setText(QCoreApplication.translate("ColourBox", u"When", None))
        self.expression.setPlaceholderText(QCoreApplication.translate("ColourBox", u"A filter: stage reached signed", None))
#if QT_CONFIG(accessibility)
        self.expression.setAccessibleName(QCoreApplication.translate("ColourBox", u"Condition", None))
#endif // QT_CONFIG(accessibility)
        self.choose.setText(QCoreApplication.translate("ColourBox", u"Choose\u2026", None))
        self.tint_label.setText(QCoreApplication.translate("ColourBox", u"Colour", None))
#if QT_CONFIG(accessibility)
        self.tint.setAccessibleName(QCoreApplication.translate("ColourBox", u"Colour", None))
#endif // QT_CONFIG(accessibility)
        self.cell_label.setText(QCoreApplication.translate("ColourBox", u"Where", None))
#if QT_CONFIG(accessibility)
        self.cell.setAccessibleName(QCoreApplication.translate("ColourBox", u"Where", None))
#endif // QT_CONFIG(accessibility)
        self.name_label.setText(QCoreApplication.translate("ColourBox", u"Name", None))
#if QT_CONFIG(accessibility)
        self.name.setAccessibleName(QCoreApplication.translate("ColourBox", u"Name of the rule", None))
#endif // QT_CONFIG(accessibility)
        self.leave.setText(QCoreApplication.translate("ColourBox", u"Cancel", None))
        self.take.setText(QCoreApplication.translate("ColourBox", u"Apply", None))
    # retranslateUi

