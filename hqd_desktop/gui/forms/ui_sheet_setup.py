# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'sheet_setup.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QComboBox, QDialog,
    QFormLayout, QHBoxLayout, QLabel, QLineEdit,
    QListWidget, QListWidgetItem, QPlainTextEdit, QSizePolicy,
    QSpacerItem, QSpinBox, QVBoxLayout, QWidget)

from hqd_desktop.gui.widgets.buttons import Button

class Ui_SheetSetup(object):
    def setupUi(self, SheetSetup):
        if not SheetSetup.objectName():
            SheetSetup.setObjectName(u"SheetSetup")
        SheetSetup.resize(820, 460)
        self.column = QVBoxLayout(SheetSetup)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(20, 16, 20, 16)
        self.about = QLabel(SheetSetup)
        self.about.setObjectName(u"about")
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self.about.setWordWrap(True)

        self.column.addWidget(self.about)

        self.halves = QHBoxLayout()
        self.halves.setSpacing(24)
        self.halves.setObjectName(u"halves")
        self.words = QFormLayout()
        self.words.setObjectName(u"words")
        self.words.setHorizontalSpacing(12)
        self.words.setVerticalSpacing(8)
        self.title_edit_label = QLabel(SheetSetup)
        self.title_edit_label.setObjectName(u"title_edit_label")

        self.words.setWidget(0, QFormLayout.ItemRole.LabelRole, self.title_edit_label)

        self.title_edit = QLineEdit(SheetSetup)
        self.title_edit.setObjectName(u"title_edit")

        self.words.setWidget(0, QFormLayout.ItemRole.FieldRole, self.title_edit)

        self.unit_edit_label = QLabel(SheetSetup)
        self.unit_edit_label.setObjectName(u"unit_edit_label")

        self.words.setWidget(1, QFormLayout.ItemRole.LabelRole, self.unit_edit_label)

        self.unit_edit = QLineEdit(SheetSetup)
        self.unit_edit.setObjectName(u"unit_edit")

        self.words.setWidget(1, QFormLayout.ItemRole.FieldRole, self.unit_edit)

        self.reporter_edit_label = QLabel(SheetSetup)
        self.reporter_edit_label.setObjectName(u"reporter_edit_label")

        self.words.setWidget(2, QFormLayout.ItemRole.LabelRole, self.reporter_edit_label)

        self.reporter_edit = QLineEdit(SheetSetup)
        self.reporter_edit.setObjectName(u"reporter_edit")

        self.words.setWidget(2, QFormLayout.ItemRole.FieldRole, self.reporter_edit)

        self.phone_edit_label = QLabel(SheetSetup)
        self.phone_edit_label.setObjectName(u"phone_edit_label")

        self.words.setWidget(3, QFormLayout.ItemRole.LabelRole, self.phone_edit_label)

        self.phone_edit = QLineEdit(SheetSetup)
        self.phone_edit.setObjectName(u"phone_edit")

        self.words.setWidget(3, QFormLayout.ItemRole.FieldRole, self.phone_edit)

        self.notes_edit_label = QLabel(SheetSetup)
        self.notes_edit_label.setObjectName(u"notes_edit_label")

        self.words.setWidget(4, QFormLayout.ItemRole.LabelRole, self.notes_edit_label)

        self.notes_edit = QPlainTextEdit(SheetSetup)
        self.notes_edit.setObjectName(u"notes_edit")
        self.notes_edit.setTabChangesFocus(True)

        self.words.setWidget(4, QFormLayout.ItemRole.FieldRole, self.notes_edit)

        self.signed_box_label = QLabel(SheetSetup)
        self.signed_box_label.setObjectName(u"signed_box_label")

        self.words.setWidget(5, QFormLayout.ItemRole.LabelRole, self.signed_box_label)

        self.signed_box = QComboBox(SheetSetup)
        self.signed_box.setObjectName(u"signed_box")

        self.words.setWidget(5, QFormLayout.ItemRole.FieldRole, self.signed_box)

        self.signed_edit = QLineEdit(SheetSetup)
        self.signed_edit.setObjectName(u"signed_edit")

        self.words.setWidget(6, QFormLayout.ItemRole.FieldRole, self.signed_edit)

        self.money_box_label = QLabel(SheetSetup)
        self.money_box_label.setObjectName(u"money_box_label")

        self.words.setWidget(7, QFormLayout.ItemRole.LabelRole, self.money_box_label)

        self.money_box = QComboBox(SheetSetup)
        self.money_box.setObjectName(u"money_box")

        self.words.setWidget(7, QFormLayout.ItemRole.FieldRole, self.money_box)


        self.halves.addLayout(self.words)

        self.right = QVBoxLayout()
        self.right.setSpacing(8)
        self.right.setObjectName(u"right")
        self.columns_label = QLabel(SheetSetup)
        self.columns_label.setObjectName(u"columns_label")

        self.right.addWidget(self.columns_label)

        self.columns_list = QListWidget(SheetSetup)
        self.columns_list.setObjectName(u"columns_list")

        self.right.addWidget(self.columns_list)

        self.moves = QHBoxLayout()
        self.moves.setSpacing(6)
        self.moves.setObjectName(u"moves")
        self.up_button = Button(SheetSetup)
        self.up_button.setObjectName(u"up_button")

        self.moves.addWidget(self.up_button)

        self.down_button = Button(SheetSetup)
        self.down_button.setObjectName(u"down_button")

        self.moves.addWidget(self.down_button)

        self.moves_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.moves.addItem(self.moves_gap)


        self.right.addLayout(self.moves)

        self.besides_check = QCheckBox(SheetSetup)
        self.besides_check.setObjectName(u"besides_check")

        self.right.addWidget(self.besides_check)

        self.paper = QFormLayout()
        self.paper.setObjectName(u"paper")
        self.paper.setHorizontalSpacing(12)
        self.paper.setVerticalSpacing(8)
        self.paper_box_label = QLabel(SheetSetup)
        self.paper_box_label.setObjectName(u"paper_box_label")

        self.paper.setWidget(0, QFormLayout.ItemRole.LabelRole, self.paper_box_label)

        self.paper_box = QComboBox(SheetSetup)
        self.paper_box.setObjectName(u"paper_box")

        self.paper.setWidget(0, QFormLayout.ItemRole.FieldRole, self.paper_box)

        self.scale_box_label = QLabel(SheetSetup)
        self.scale_box_label.setObjectName(u"scale_box_label")

        self.paper.setWidget(1, QFormLayout.ItemRole.LabelRole, self.scale_box_label)

        self.scale_box = QComboBox(SheetSetup)
        self.scale_box.setObjectName(u"scale_box")

        self.paper.setWidget(1, QFormLayout.ItemRole.FieldRole, self.scale_box)

        self.margins_box_label = QLabel(SheetSetup)
        self.margins_box_label.setObjectName(u"margins_box_label")

        self.paper.setWidget(2, QFormLayout.ItemRole.LabelRole, self.margins_box_label)

        self.margins_box = QComboBox(SheetSetup)
        self.margins_box.setObjectName(u"margins_box")

        self.paper.setWidget(2, QFormLayout.ItemRole.FieldRole, self.margins_box)

        self.margins_side = QWidget(SheetSetup)
        self.margins_side.setObjectName(u"margins_side")
        self.margins_row = QHBoxLayout(self.margins_side)
        self.margins_row.setSpacing(6)
        self.margins_row.setObjectName(u"margins_row")
        self.margins_row.setContentsMargins(0, 0, 0, 0)
        self.top_spin = QSpinBox(self.margins_side)
        self.top_spin.setObjectName(u"top_spin")
        self.top_spin.setMinimum(5)
        self.top_spin.setMaximum(50)

        self.margins_row.addWidget(self.top_spin)

        self.side_spin = QSpinBox(self.margins_side)
        self.side_spin.setObjectName(u"side_spin")
        self.side_spin.setMinimum(5)
        self.side_spin.setMaximum(50)

        self.margins_row.addWidget(self.side_spin)

        self.bottom_spin = QSpinBox(self.margins_side)
        self.bottom_spin.setObjectName(u"bottom_spin")
        self.bottom_spin.setMinimum(5)
        self.bottom_spin.setMaximum(50)

        self.margins_row.addWidget(self.bottom_spin)


        self.paper.setWidget(3, QFormLayout.ItemRole.FieldRole, self.margins_side)


        self.right.addLayout(self.paper)

        self.below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.right.addItem(self.below)


        self.halves.addLayout(self.right)


        self.column.addLayout(self.halves)

        self.trouble = QLabel(SheetSetup)
        self.trouble.setObjectName(u"trouble")
        self.trouble.setTextFormat(Qt.TextFormat.PlainText)
        self.trouble.setWordWrap(True)

        self.column.addWidget(self.trouble)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.usual_button = Button(SheetSetup)
        self.usual_button.setObjectName(u"usual_button")

        self.buttons.addWidget(self.usual_button)

        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap)

        self.leave = Button(SheetSetup)
        self.leave.setObjectName(u"leave")

        self.buttons.addWidget(self.leave)

        self.take = Button(SheetSetup)
        self.take.setObjectName(u"take")
        self.take.setProperty(u"kind", u"primary")

        self.buttons.addWidget(self.take)


        self.column.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.title_edit_label.setBuddy(self.title_edit)
        self.unit_edit_label.setBuddy(self.unit_edit)
        self.reporter_edit_label.setBuddy(self.reporter_edit)
        self.phone_edit_label.setBuddy(self.phone_edit)
        self.notes_edit_label.setBuddy(self.notes_edit)
        self.signed_box_label.setBuddy(self.signed_box)
        self.money_box_label.setBuddy(self.money_box)
        self.columns_label.setBuddy(self.columns_list)
        self.paper_box_label.setBuddy(self.paper_box)
        self.scale_box_label.setBuddy(self.scale_box)
        self.margins_box_label.setBuddy(self.margins_box)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SheetSetup)

        self.take.setDefault(True)


        QMetaObject.connectSlotsByName(SheetSetup)
    # setupUi

    def retranslateUi(self, SheetSetup):
        self.title_edit_label.setText(QCoreApplication.translate("SheetSetup", u"&Title", None))
        self.unit_edit_label.setText(QCoreApplication.translate("SheetSetup", u"&Reporting unit", None))
        self.reporter_edit_label.setText(QCoreApplication.translate("SheetSetup", u"R&eported by", None))
        self.reporter_edit.setPlaceholderText(QCoreApplication.translate("SheetSetup", u"not printed", None))
        self.phone_edit_label.setText(QCoreApplication.translate("SheetSetup", u"Ph&one", None))
        self.phone_edit.setPlaceholderText(QCoreApplication.translate("SheetSetup", u"not printed", None))
        self.notes_edit_label.setText(QCoreApplication.translate("SheetSetup", u"&Footnotes", None))
        self.notes_edit.setPlaceholderText(QCoreApplication.translate("SheetSetup", u"one a line", None))
        self.signed_box_label.setText(QCoreApplication.translate("SheetSetup", u"S&ignature line", None))
        self.signed_edit.setPlaceholderText(QCoreApplication.translate("SheetSetup", u"parted by semicolons", None))
#if QT_CONFIG(accessibility)
        self.signed_edit.setAccessibleName(QCoreApplication.translate("SheetSetup", u"Words of the signature line", None))
#endif // QT_CONFIG(accessibility)
        self.money_box_label.setText(QCoreApplication.translate("SheetSetup", u"&Amounts in", None))
        self.columns_label.setText(QCoreApplication.translate("SheetSetup", u"&Columns, in their order", None))
#if QT_CONFIG(accessibility)
        self.columns_list.setAccessibleName(QCoreApplication.translate("SheetSetup", u"Columns, in their order", None))
#endif // QT_CONFIG(accessibility)
        self.up_button.setText(QCoreApplication.translate("SheetSetup", u"&Up", None))
        self.down_button.setText(QCoreApplication.translate("SheetSetup", u"&Down", None))
        self.besides_check.setText(QCoreApplication.translate("SheetSetup", u"Headline figures and the pipe&line of projects", None))
        self.paper_box_label.setText(QCoreApplication.translate("SheetSetup", u"&Paper", None))
        self.scale_box_label.setText(QCoreApplication.translate("SheetSetup", u"Si&ze of text", None))
        self.margins_box_label.setText(QCoreApplication.translate("SheetSetup", u"&Margins", None))
#if QT_CONFIG(accessibility)
        self.top_spin.setAccessibleName(QCoreApplication.translate("SheetSetup", u"Top margin", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.top_spin.setToolTip(QCoreApplication.translate("SheetSetup", u"Top margin", None))
#endif // QT_CONFIG(tooltip)
        self.top_spin.setSuffix(QCoreApplication.translate("SheetSetup", u" mm", None))
#if QT_CONFIG(accessibility)
        self.side_spin.setAccessibleName(QCoreApplication.translate("SheetSetup", u"Side margins", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.side_spin.setToolTip(QCoreApplication.translate("SheetSetup", u"Side margins", None))
#endif // QT_CONFIG(tooltip)
        self.side_spin.setSuffix(QCoreApplication.translate("SheetSetup", u" mm", None))
#if QT_CONFIG(accessibility)
        self.bottom_spin.setAccessibleName(QCoreApplication.translate("SheetSetup", u"Bottom margin", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.bottom_spin.setToolTip(QCoreApplication.translate("SheetSetup", u"Bottom margin", None))
#endif // QT_CONFIG(tooltip)
        self.bottom_spin.setSuffix(QCoreApplication.translate("SheetSetup", u" mm", None))
        self.usual_button.setText(QCoreApplication.translate("SheetSetup", u"As it s&hips", None))
        self.leave.setText(QCoreApplication.translate("SheetSetup", u"Cancel", None))
        self.take.setText(QCoreApplication.translate("SheetSetup", u"Save", None))
        pass
    # retranslateUi

