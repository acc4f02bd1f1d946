# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'export.ui'
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
    QHBoxLayout, QLabel, QListWidget, QListWidgetItem,
    QRadioButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from hqd_desktop.gui.widgets.buttons import Button

class Ui_Export(object):
    def setupUi(self, Export):
        if not Export.objectName():
            Export.setObjectName(u"Export")
        Export.resize(780, 500)
        self.column = QVBoxLayout(Export)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(20, 16, 20, 16)
        self.halves = QHBoxLayout()
        self.halves.setSpacing(24)
        self.halves.setObjectName(u"halves")
        self.what = QVBoxLayout()
        self.what.setSpacing(6)
        self.what.setObjectName(u"what")
        self.what_title = QLabel(Export)
        self.what_title.setObjectName(u"what_title")

        self.what.addWidget(self.what_title)

        self.shown_radio = QRadioButton(Export)
        self.shown_radio.setObjectName(u"shown_radio")

        self.what.addWidget(self.shown_radio)

        self.shown_note = QLabel(Export)
        self.shown_note.setObjectName(u"shown_note")
        self.shown_note.setTextFormat(Qt.TextFormat.PlainText)
        self.shown_note.setWordWrap(True)

        self.what.addWidget(self.shown_note)

        self.kinds_radio = QRadioButton(Export)
        self.kinds_radio.setObjectName(u"kinds_radio")

        self.what.addWidget(self.kinds_radio)

        self.kinds_list = QListWidget(Export)
        self.kinds_list.setObjectName(u"kinds_list")

        self.what.addWidget(self.kinds_list)

        self.picks = QHBoxLayout()
        self.picks.setSpacing(6)
        self.picks.setObjectName(u"picks")
        self.all_button = Button(Export)
        self.all_button.setObjectName(u"all_button")

        self.picks.addWidget(self.all_button)

        self.none_button = Button(Export)
        self.none_button.setObjectName(u"none_button")

        self.picks.addWidget(self.none_button)

        self.picks_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.picks.addItem(self.picks_gap)


        self.what.addLayout(self.picks)


        self.halves.addLayout(self.what)

        self.how = QVBoxLayout()
        self.how.setSpacing(6)
        self.how.setObjectName(u"how")
        self.how_title = QLabel(Export)
        self.how_title.setObjectName(u"how_title")

        self.how.addWidget(self.how_title)

        self.choices = QFormLayout()
        self.choices.setObjectName(u"choices")
        self.choices.setHorizontalSpacing(12)
        self.choices.setVerticalSpacing(8)
        self.choices.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.type_label = QLabel(Export)
        self.type_label.setObjectName(u"type_label")

        self.choices.setWidget(0, QFormLayout.ItemRole.LabelRole, self.type_label)

        self.type_box = QComboBox(Export)
        self.type_box.setObjectName(u"type_box")

        self.choices.setWidget(0, QFormLayout.ItemRole.FieldRole, self.type_box)

        self.about_type = QLabel(Export)
        self.about_type.setObjectName(u"about_type")
        self.about_type.setTextFormat(Qt.TextFormat.PlainText)
        self.about_type.setWordWrap(True)

        self.choices.setWidget(1, QFormLayout.ItemRole.FieldRole, self.about_type)

        self.look_label = QLabel(Export)
        self.look_label.setObjectName(u"look_label")

        self.choices.setWidget(2, QFormLayout.ItemRole.LabelRole, self.look_label)

        self.look_box = QComboBox(Export)
        self.look_box.setObjectName(u"look_box")

        self.choices.setWidget(2, QFormLayout.ItemRole.FieldRole, self.look_box)

        self.columns_label = QLabel(Export)
        self.columns_label.setObjectName(u"columns_label")

        self.choices.setWidget(3, QFormLayout.ItemRole.LabelRole, self.columns_label)

        self.columns_box = QComboBox(Export)
        self.columns_box.setObjectName(u"columns_box")

        self.choices.setWidget(3, QFormLayout.ItemRole.FieldRole, self.columns_box)

        self.language_label = QLabel(Export)
        self.language_label.setObjectName(u"language_label")

        self.choices.setWidget(4, QFormLayout.ItemRole.LabelRole, self.language_label)

        self.language_box = QComboBox(Export)
        self.language_box.setObjectName(u"language_box")

        self.choices.setWidget(4, QFormLayout.ItemRole.FieldRole, self.language_box)

        self.money_label = QLabel(Export)
        self.money_label.setObjectName(u"money_label")

        self.choices.setWidget(5, QFormLayout.ItemRole.LabelRole, self.money_label)

        self.money_box = QComboBox(Export)
        self.money_box.setObjectName(u"money_box")

        self.choices.setWidget(5, QFormLayout.ItemRole.FieldRole, self.money_box)

        self.encoding_label = QLabel(Export)
        self.encoding_label.setObjectName(u"encoding_label")

        self.choices.setWidget(6, QFormLayout.ItemRole.LabelRole, self.encoding_label)

        self.encoding_box = QComboBox(Export)
        self.encoding_box.setObjectName(u"encoding_box")

        self.choices.setWidget(6, QFormLayout.ItemRole.FieldRole, self.encoding_box)


        self.how.addLayout(self.choices)

        self.personal = QWidget(Export)
        self.personal.setObjectName(u"personal")
        self.personal_column = QVBoxLayout(self.personal)
        self.personal_column.setSpacing(4)
        self.personal_column.setObjectName(u"personal_column")
        self.personal_column.setContentsMargins(0, 10, 0, 0)
        self.with_radio = QRadioButton(self.personal)
        self.with_radio.setObjectName(u"with_radio")

        self.personal_column.addWidget(self.with_radio)

        self.without_radio = QRadioButton(self.personal)
        self.without_radio.setObjectName(u"without_radio")

        self.personal_column.addWidget(self.without_radio)

        self.personal_note = QLabel(self.personal)
        self.personal_note.setObjectName(u"personal_note")
        self.personal_note.setTextFormat(Qt.TextFormat.PlainText)
        self.personal_note.setWordWrap(True)

        self.personal_column.addWidget(self.personal_note)


        self.how.addWidget(self.personal)

        self.below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.how.addItem(self.below)


        self.halves.addLayout(self.how)

        self.halves.setStretch(0, 1)
        self.halves.setStretch(1, 1)

        self.column.addLayout(self.halves)

        self.outcome = QLabel(Export)
        self.outcome.setObjectName(u"outcome")
        self.outcome.setTextFormat(Qt.TextFormat.PlainText)
        self.outcome.setWordWrap(True)

        self.column.addWidget(self.outcome)

        self.trouble = QLabel(Export)
        self.trouble.setObjectName(u"trouble")
        self.trouble.setTextFormat(Qt.TextFormat.PlainText)
        self.trouble.setWordWrap(True)

        self.column.addWidget(self.trouble)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap)

        self.leave = Button(Export)
        self.leave.setObjectName(u"leave")

        self.buttons.addWidget(self.leave)

        self.take = Button(Export)
        self.take.setObjectName(u"take")
        self.take.setProperty(u"kind", u"primary")

        self.buttons.addWidget(self.take)


        self.column.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.type_label.setBuddy(self.type_box)
        self.look_label.setBuddy(self.look_box)
        self.columns_label.setBuddy(self.columns_box)
        self.language_label.setBuddy(self.language_box)
        self.money_label.setBuddy(self.money_box)
        self.encoding_label.setBuddy(self.encoding_box)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.shown_radio, self.kinds_radio)
        QWidget.setTabOrder(self.kinds_radio, self.kinds_list)
        QWidget.setTabOrder(self.kinds_list, self.all_button)
        QWidget.setTabOrder(self.all_button, self.none_button)
        QWidget.setTabOrder(self.none_button, self.type_box)
        QWidget.setTabOrder(self.type_box, self.look_box)
        QWidget.setTabOrder(self.look_box, self.columns_box)
        QWidget.setTabOrder(self.columns_box, self.language_box)
        QWidget.setTabOrder(self.language_box, self.money_box)
        QWidget.setTabOrder(self.money_box, self.encoding_box)
        QWidget.setTabOrder(self.encoding_box, self.with_radio)
        QWidget.setTabOrder(self.with_radio, self.without_radio)
        QWidget.setTabOrder(self.without_radio, self.leave)
        QWidget.setTabOrder(self.leave, self.take)

        self.retranslateUi(Export)

        self.take.setDefault(True)


        QMetaObject.connectSlotsByName(Export)
    # setupUi

    def retranslateUi(self, Export):
        Export.setWindowTitle(QCoreApplication.translate("Export", u"Export", None))
        self.what_title.setText(QCoreApplication.translate("Export", u"What", None))
        self.shown_radio.setText(QCoreApplication.translate("Export", u"&As shown on the page", None))
        self.kinds_radio.setText(QCoreApplication.translate("Export", u"Whole &kinds of records", None))
#if QT_CONFIG(accessibility)
        self.kinds_list.setAccessibleName(QCoreApplication.translate("Export", u"Whole kinds of records", None))
#endif // QT_CONFIG(accessibility)
        self.all_button.setText(QCoreApplication.translate("Export", u"All that have &rows", None))
        self.none_button.setText(QCoreApplication.translate("Export", u"&None", None))
        self.how_title.setText(QCoreApplication.translate("Export", u"How", None))
        self.type_label.setText(QCoreApplication.translate("Export", u"File &type", None))
#if QT_CONFIG(accessibility)
        self.type_box.setAccessibleName(QCoreApplication.translate("Export", u"File type", None))
#endif // QT_CONFIG(accessibility)
        self.look_label.setText(QCoreApplication.translate("Export", u"&Look", None))
#if QT_CONFIG(accessibility)
        self.look_box.setAccessibleName(QCoreApplication.translate("Export", u"Look", None))
#endif // QT_CONFIG(accessibility)
        self.columns_label.setText(QCoreApplication.translate("Export", u"&Columns", None))
#if QT_CONFIG(accessibility)
        self.columns_box.setAccessibleName(QCoreApplication.translate("Export", u"Columns", None))
#endif // QT_CONFIG(accessibility)
        self.language_label.setText(QCoreApplication.translate("Export", u"Lan&guage", None))
#if QT_CONFIG(accessibility)
        self.language_box.setAccessibleName(QCoreApplication.translate("Export", u"Language", None))
#endif // QT_CONFIG(accessibility)
        self.money_label.setText(QCoreApplication.translate("Export", u"A&mounts in", None))
#if QT_CONFIG(accessibility)
        self.money_box.setAccessibleName(QCoreApplication.translate("Export", u"Amounts in", None))
#endif // QT_CONFIG(accessibility)
        self.encoding_label.setText(QCoreApplication.translate("Export", u"&Encoding", None))
#if QT_CONFIG(accessibility)
        self.encoding_box.setAccessibleName(QCoreApplication.translate("Export", u"Encoding", None))
#endif // QT_CONFIG(accessibility)
        self.with_radio.setText(QCoreApplication.translate("Export", u"&With contacts and phone numbers", None))
        self.without_radio.setText(QCoreApplication.translate("Export", u"With&out contacts and phone numbers", None))
        self.leave.setText(QCoreApplication.translate("Export", u"Cancel", None))
        self.take.setText(QCoreApplication.translate("Export", u"E&xport\u2026", None))
    # retranslateUi

