# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'figure_dialog.ui'
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
    QFrame, QHBoxLayout, QHeaderView, QLabel,
    QLineEdit, QSizePolicy, QSpacerItem, QTableView,
    QVBoxLayout, QWidget)

from hqd_desktop.gui.widgets.buttons import Button

class Ui_FigureDialog(object):
    def setupUi(self, FigureDialog):
        if not FigureDialog.objectName():
            FigureDialog.setObjectName(u"FigureDialog")
        FigureDialog.resize(620, 560)
        self.column = QVBoxLayout(FigureDialog)
        self.column.setSpacing(10)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(20, 16, 20, 16)
        self.section_title = QLabel(FigureDialog)
        self.section_title.setObjectName(u"section_title")
        self.section_title.setTextFormat(Qt.PlainText)
        self.section_title.setWordWrap(True)

        self.column.addWidget(self.section_title)

        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.form.setHorizontalSpacing(12)
        self.form.setVerticalSpacing(8)
        self.form.setFieldGrowthPolicy(QFormLayout.AllNonFixedFieldsGrow)
        self.status_label = QLabel(FigureDialog)
        self.status_label.setObjectName(u"status_label")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.status_label)

        self.status = QComboBox(FigureDialog)
        self.status.setObjectName(u"status")

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.status)

        self.published_label = QLabel(FigureDialog)
        self.published_label.setObjectName(u"published_label")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.published_label)

        self.published = QLineEdit(FigureDialog)
        self.published.setObjectName(u"published")

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.published)

        self.source_label = QLabel(FigureDialog)
        self.source_label.setObjectName(u"source_label")

        self.form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.source_label)

        self.source = QLineEdit(FigureDialog)
        self.source.setObjectName(u"source")

        self.form.setWidget(2, QFormLayout.ItemRole.FieldRole, self.source)

        self.printed_label = QLabel(FigureDialog)
        self.printed_label.setObjectName(u"printed_label")

        self.form.setWidget(3, QFormLayout.ItemRole.LabelRole, self.printed_label)

        self.printed = QLineEdit(FigureDialog)
        self.printed.setObjectName(u"printed")

        self.form.setWidget(3, QFormLayout.ItemRole.FieldRole, self.printed)

        self.locator_label = QLabel(FigureDialog)
        self.locator_label.setObjectName(u"locator_label")

        self.form.setWidget(4, QFormLayout.ItemRole.LabelRole, self.locator_label)

        self.locator = QLineEdit(FigureDialog)
        self.locator.setObjectName(u"locator")

        self.form.setWidget(4, QFormLayout.ItemRole.FieldRole, self.locator)

        self.note_label = QLabel(FigureDialog)
        self.note_label.setObjectName(u"note_label")

        self.form.setWidget(5, QFormLayout.ItemRole.LabelRole, self.note_label)

        self.note = QLineEdit(FigureDialog)
        self.note.setObjectName(u"note")

        self.form.setWidget(5, QFormLayout.ItemRole.FieldRole, self.note)


        self.column.addLayout(self.form)

        self.vintages = QFrame(FigureDialog)
        self.vintages.setObjectName(u"vintages")
        self.vintages_column = QVBoxLayout(self.vintages)
        self.vintages_column.setSpacing(8)
        self.vintages_column.setObjectName(u"vintages_column")
        self.vintages_column.setContentsMargins(0, 0, 0, 0)
        self.older_title = QLabel(self.vintages)
        self.older_title.setObjectName(u"older_title")

        self.vintages_column.addWidget(self.older_title)

        self.older = QTableView(self.vintages)
        self.older.setObjectName(u"older")

        self.vintages_column.addWidget(self.older)

        self.revise_row = QHBoxLayout()
        self.revise_row.setSpacing(8)
        self.revise_row.setObjectName(u"revise_row")
        self.figure_label = QLabel(self.vintages)
        self.figure_label.setObjectName(u"figure_label")

        self.revise_row.addWidget(self.figure_label)

        self.figure = QLineEdit(self.vintages)
        self.figure.setObjectName(u"figure")

        self.revise_row.addWidget(self.figure)

        self.new_status = QComboBox(self.vintages)
        self.new_status.setObjectName(u"new_status")

        self.revise_row.addWidget(self.new_status)

        self.new_published = QLineEdit(self.vintages)
        self.new_published.setObjectName(u"new_published")

        self.revise_row.addWidget(self.new_published)

        self.revise_button = Button(self.vintages)
        self.revise_button.setObjectName(u"revise_button")

        self.revise_row.addWidget(self.revise_button)


        self.vintages_column.addLayout(self.revise_row)


        self.column.addWidget(self.vintages)

        self.trouble = QLabel(FigureDialog)
        self.trouble.setObjectName(u"trouble")
        self.trouble.setTextFormat(Qt.PlainText)
        self.trouble.setWordWrap(True)

        self.column.addWidget(self.trouble)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.before = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.before)

        self.cancel_button = Button(FigureDialog)
        self.cancel_button.setObjectName(u"cancel_button")

        self.buttons.addWidget(self.cancel_button)

        self.save_button = Button(FigureDialog)
        self.save_button.setObjectName(u"save_button")
        self.save_button.setProperty(u"kind", u"primary")

        self.buttons.addWidget(self.save_button)


        self.column.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.status_label.setBuddy(self.status)
        self.published_label.setBuddy(self.published)
        self.source_label.setBuddy(self.source)
        self.printed_label.setBuddy(self.printed)
        self.locator_label.setBuddy(self.locator)
        self.note_label.setBuddy(self.note)
        self.figure_label.setBuddy(self.figure)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(FigureDialog)

        self.save_button.setDefault(True)


        QMetaObject.connectSlotsByName(FigureDialog)
    # setupUi

    def retranslateUi(self, FigureDialog):
        FigureDialog.setWindowTitle(QCoreApplication.translate("FigureDialog", u"Figure", None))
        self.status_label.setText(QCoreApplication.translate("FigureDialog", u"Status", None))
        self.published_label.setText(QCoreApplication.translate("FigureDialog", u"Published on", None))
        self.source_label.setText(QCoreApplication.translate("FigureDialog", u"Source", None))
        self.printed_label.setText(QCoreApplication.translate("FigureDialog", u"As printed", None))
        self.locator_label.setText(QCoreApplication.translate("FigureDialog", u"Place in the source", None))
        self.note_label.setText(QCoreApplication.translate("FigureDialog", u"Note", None))
        self.older_title.setText(QCoreApplication.translate("FigureDialog", u"Figures of this period, the newest first", None))
#if QT_CONFIG(accessibility)
        self.older.setAccessibleName(QCoreApplication.translate("FigureDialog", u"Figures of this period", None))
#endif // QT_CONFIG(accessibility)
        self.figure_label.setText(QCoreApplication.translate("FigureDialog", u"New figure", None))
#if QT_CONFIG(accessibility)
        self.figure.setAccessibleName(QCoreApplication.translate("FigureDialog", u"New figure", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.new_status.setAccessibleName(QCoreApplication.translate("FigureDialog", u"Status of the new figure", None))
#endif // QT_CONFIG(accessibility)
        self.new_published.setPlaceholderText(QCoreApplication.translate("FigureDialog", u"Published on", None))
#if QT_CONFIG(accessibility)
        self.new_published.setAccessibleName(QCoreApplication.translate("FigureDialog", u"New figure published on", None))
#endif // QT_CONFIG(accessibility)
        self.revise_button.setText(QCoreApplication.translate("FigureDialog", u"Revise", None))
#if QT_CONFIG(tooltip)
        self.revise_button.setToolTip(QCoreApplication.translate("FigureDialog", u"The figure that stands is kept among the older ones", None))
#endif // QT_CONFIG(tooltip)
        self.cancel_button.setText(QCoreApplication.translate("FigureDialog", u"Cancel", None))
        self.save_button.setText(QCoreApplication.translate("FigureDialog", u"Save", None))
    # retranslateUi

