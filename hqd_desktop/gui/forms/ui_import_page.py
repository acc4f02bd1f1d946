# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'import_page.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QComboBox, QFrame,
    QHBoxLayout, QHeaderView, QLabel, QSizePolicy,
    QSpacerItem, QSpinBox, QStackedWidget, QTableView,
    QVBoxLayout, QWidget)

from hqd_desktop.gui.firstrun.rows import DropArea
from hqd_desktop.gui.importing.counts import Counts
from hqd_desktop.gui.importing.steps import StepBar
from hqd_desktop.gui.widgets.buttons import Button
from hqd_desktop.gui.widgets.header import PageHeader

class Ui_ImportPage(object):
    def setupUi(self, ImportPage):
        if not ImportPage.objectName():
            ImportPage.setObjectName(u"ImportPage")
        self.column = QVBoxLayout(ImportPage)
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.page_header = PageHeader(ImportPage)
        self.page_header.setObjectName(u"page_header")

        self.column.addWidget(self.page_header)

        self.step_bar = StepBar(ImportPage)
        self.step_bar.setObjectName(u"step_bar")

        self.column.addWidget(self.step_bar)

        self.stack = QStackedWidget(ImportPage)
        self.stack.setObjectName(u"stack")
        self.file_step = QWidget()
        self.file_step.setObjectName(u"file_step")
        self.file_column = QVBoxLayout(self.file_step)
        self.file_column.setSpacing(12)
        self.file_column.setObjectName(u"file_column")
        self.file_column.setContentsMargins(20, 24, 20, 24)
        self.drop_area = DropArea(self.file_step)
        self.drop_area.setObjectName(u"drop_area")
        self.drop_area.setMinimumSize(QSize(0, 120))
        self.drop_area.setMaximumSize(QSize(720, 120))

        self.file_column.addWidget(self.drop_area)

        self.file_row = QHBoxLayout()
        self.file_row.setSpacing(8)
        self.file_row.setObjectName(u"file_row")
        self.choose_button = Button(self.file_step)
        self.choose_button.setObjectName(u"choose_button")
        self.choose_button.setProperty(u"kind", u"primary")

        self.file_row.addWidget(self.choose_button)

        self.paste_button = Button(self.file_step)
        self.paste_button.setObjectName(u"paste_button")

        self.file_row.addWidget(self.paste_button)

        self.merge_button = Button(self.file_step)
        self.merge_button.setObjectName(u"merge_button")

        self.file_row.addWidget(self.merge_button)

        self.file_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.file_row.addItem(self.file_gap)


        self.file_column.addLayout(self.file_row)

        self.file_note = QLabel(self.file_step)
        self.file_note.setObjectName(u"file_note")
        self.file_note.setTextFormat(Qt.PlainText)
        self.file_note.setWordWrap(True)

        self.file_column.addWidget(self.file_note)

        self.export_gap = QSpacerItem(1, 16, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.file_column.addItem(self.export_gap)

        self.export_title = QLabel(self.file_step)
        self.export_title.setObjectName(u"export_title")

        self.file_column.addWidget(self.export_title)

        self.export_row = QHBoxLayout()
        self.export_row.setSpacing(8)
        self.export_row.setObjectName(u"export_row")
        self.export_box = QComboBox(self.file_step)
        self.export_box.setObjectName(u"export_box")
        self.export_box.setMinimumSize(QSize(160, 0))

        self.export_row.addWidget(self.export_box)

        self.personal_box = QCheckBox(self.file_step)
        self.personal_box.setObjectName(u"personal_box")

        self.export_row.addWidget(self.personal_box)

        self.export_button = Button(self.file_step)
        self.export_button.setObjectName(u"export_button")

        self.export_row.addWidget(self.export_button)

        self.export_end = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.export_row.addItem(self.export_end)


        self.file_column.addLayout(self.export_row)

        self.export_note = QLabel(self.file_step)
        self.export_note.setObjectName(u"export_note")
        self.export_note.setTextFormat(Qt.PlainText)
        self.export_note.setWordWrap(True)

        self.file_column.addWidget(self.export_note)

        self.earlier_gap = QSpacerItem(1, 16, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.file_column.addItem(self.earlier_gap)

        self.earlier_title = QLabel(self.file_step)
        self.earlier_title.setObjectName(u"earlier_title")

        self.file_column.addWidget(self.earlier_title)

        self.earlier_table = QTableView(self.file_step)
        self.earlier_table.setObjectName(u"earlier_table")
        self.earlier_table.setMaximumSize(QSize(900, 16777215))

        self.file_column.addWidget(self.earlier_table)

        self.file_below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.file_column.addItem(self.file_below)

        self.stack.addWidget(self.file_step)
        self.sheet_step = QWidget()
        self.sheet_step.setObjectName(u"sheet_step")
        self.sheet_column = QVBoxLayout(self.sheet_step)
        self.sheet_column.setSpacing(0)
        self.sheet_column.setObjectName(u"sheet_column")
        self.sheet_column.setContentsMargins(0, 0, 0, 0)
        self.sheet_bar = QFrame(self.sheet_step)
        self.sheet_bar.setObjectName(u"sheet_bar")
        self.sheet_bar.setMinimumSize(QSize(0, 52))
        self.sheet_row = QHBoxLayout(self.sheet_bar)
        self.sheet_row.setSpacing(8)
        self.sheet_row.setObjectName(u"sheet_row")
        self.sheet_row.setContentsMargins(20, 0, 12, 0)
        self.what_label = QLabel(self.sheet_bar)
        self.what_label.setObjectName(u"what_label")

        self.sheet_row.addWidget(self.what_label)

        self.what_box = QComboBox(self.sheet_bar)
        self.what_box.setObjectName(u"what_box")

        self.sheet_row.addWidget(self.what_box)

        self.sheet_label = QLabel(self.sheet_bar)
        self.sheet_label.setObjectName(u"sheet_label")

        self.sheet_row.addWidget(self.sheet_label)

        self.sheet_box = QComboBox(self.sheet_bar)
        self.sheet_box.setObjectName(u"sheet_box")
        self.sheet_box.setMinimumSize(QSize(160, 0))

        self.sheet_row.addWidget(self.sheet_box)

        self.header_label = QLabel(self.sheet_bar)
        self.header_label.setObjectName(u"header_label")

        self.sheet_row.addWidget(self.header_label)

        self.header_box = QSpinBox(self.sheet_bar)
        self.header_box.setObjectName(u"header_box")
        self.header_box.setMinimum(1)
        self.header_box.setMaximum(60)

        self.sheet_row.addWidget(self.header_box)

        self.two_rows_box = QCheckBox(self.sheet_bar)
        self.two_rows_box.setObjectName(u"two_rows_box")

        self.sheet_row.addWidget(self.two_rows_box)

        self.hidden_box = QCheckBox(self.sheet_bar)
        self.hidden_box.setObjectName(u"hidden_box")

        self.sheet_row.addWidget(self.hidden_box)

        self.others_box = QCheckBox(self.sheet_bar)
        self.others_box.setObjectName(u"others_box")

        self.sheet_row.addWidget(self.others_box)

        self.encoding_label = QLabel(self.sheet_bar)
        self.encoding_label.setObjectName(u"encoding_label")

        self.sheet_row.addWidget(self.encoding_label)

        self.encoding_box = QComboBox(self.sheet_bar)
        self.encoding_box.setObjectName(u"encoding_box")

        self.sheet_row.addWidget(self.encoding_box)

        self.sheet_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.sheet_row.addItem(self.sheet_gap)


        self.sheet_column.addWidget(self.sheet_bar)

        self.sheet_table = QTableView(self.sheet_step)
        self.sheet_table.setObjectName(u"sheet_table")

        self.sheet_column.addWidget(self.sheet_table)

        self.stack.addWidget(self.sheet_step)
        self.preview_step = QWidget()
        self.preview_step.setObjectName(u"preview_step")
        self.preview_column = QVBoxLayout(self.preview_step)
        self.preview_column.setSpacing(0)
        self.preview_column.setObjectName(u"preview_column")
        self.preview_column.setContentsMargins(0, 0, 0, 0)
        self.count_bar = QFrame(self.preview_step)
        self.count_bar.setObjectName(u"count_bar")
        self.count_bar.setMinimumSize(QSize(0, 52))
        self.count_row = QHBoxLayout(self.count_bar)
        self.count_row.setSpacing(8)
        self.count_row.setObjectName(u"count_row")
        self.count_row.setContentsMargins(20, 0, 20, 0)
        self.counts = Counts(self.count_bar)
        self.counts.setObjectName(u"counts")

        self.count_row.addWidget(self.counts)

        self.match_label = QLabel(self.count_bar)
        self.match_label.setObjectName(u"match_label")

        self.count_row.addWidget(self.match_label)

        self.match_box = QComboBox(self.count_bar)
        self.match_box.setObjectName(u"match_box")
        self.match_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.count_row.addWidget(self.match_box)


        self.preview_column.addWidget(self.count_bar)

        self.preview_row = QHBoxLayout()
        self.preview_row.setSpacing(0)
        self.preview_row.setObjectName(u"preview_row")

        self.preview_column.addLayout(self.preview_row)

        self.stack.addWidget(self.preview_step)
        self.done_step = QWidget()
        self.done_step.setObjectName(u"done_step")
        self.done_column = QVBoxLayout(self.done_step)
        self.done_column.setSpacing(8)
        self.done_column.setObjectName(u"done_column")
        self.done_column.setContentsMargins(20, 24, 20, 24)
        self.done_fact = QLabel(self.done_step)
        self.done_fact.setObjectName(u"done_fact")
        self.done_fact.setTextFormat(Qt.PlainText)
        self.done_fact.setWordWrap(True)

        self.done_column.addWidget(self.done_fact)

        self.done_details = QLabel(self.done_step)
        self.done_details.setObjectName(u"done_details")
        self.done_details.setTextFormat(Qt.PlainText)
        self.done_details.setWordWrap(True)

        self.done_column.addWidget(self.done_details)

        self.done_row = QHBoxLayout()
        self.done_row.setSpacing(8)
        self.done_row.setObjectName(u"done_row")
        self.show_button = Button(self.done_step)
        self.show_button.setObjectName(u"show_button")
        self.show_button.setProperty(u"kind", u"primary")

        self.done_row.addWidget(self.show_button)

        self.undo_button = Button(self.done_step)
        self.undo_button.setObjectName(u"undo_button")

        self.done_row.addWidget(self.undo_button)

        self.save_mapping_button = Button(self.done_step)
        self.save_mapping_button.setObjectName(u"save_mapping_button")

        self.done_row.addWidget(self.save_mapping_button)

        self.following_button = Button(self.done_step)
        self.following_button.setObjectName(u"following_button")
        self.following_button.setProperty(u"kind", u"primary")

        self.done_row.addWidget(self.following_button)

        self.again_button = Button(self.done_step)
        self.again_button.setObjectName(u"again_button")

        self.done_row.addWidget(self.again_button)

        self.done_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.done_row.addItem(self.done_gap)


        self.done_column.addLayout(self.done_row)

        self.done_below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.done_column.addItem(self.done_below)

        self.stack.addWidget(self.done_step)

        self.column.addWidget(self.stack)

        self.foot_bar = QFrame(ImportPage)
        self.foot_bar.setObjectName(u"foot_bar")
        self.foot_bar.setMinimumSize(QSize(0, 53))
        self.foot_bar.setMaximumSize(QSize(16777215, 53))
        self.foot_row = QHBoxLayout(self.foot_bar)
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.foot_row.setContentsMargins(20, 0, 20, 0)
        self.rejects_box = QCheckBox(self.foot_bar)
        self.rejects_box.setObjectName(u"rejects_box")
        self.rejects_box.setChecked(True)

        self.foot_row.addWidget(self.rejects_box)

        self.rejects_way = QComboBox(self.foot_bar)
        self.rejects_way.setObjectName(u"rejects_way")
        self.rejects_way.setMinimumSize(QSize(170, 28))

        self.foot_row.addWidget(self.rejects_way)

        self.foot_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_row.addItem(self.foot_gap)

        self.pass_button = Button(self.foot_bar)
        self.pass_button.setObjectName(u"pass_button")
        self.pass_button.setProperty(u"kind", u"flat")

        self.foot_row.addWidget(self.pass_button)

        self.cancel_button = Button(self.foot_bar)
        self.cancel_button.setObjectName(u"cancel_button")
        self.cancel_button.setProperty(u"kind", u"flat")

        self.foot_row.addWidget(self.cancel_button)

        self.back_button = Button(self.foot_bar)
        self.back_button.setObjectName(u"back_button")

        self.foot_row.addWidget(self.back_button)

        self.next_button = Button(self.foot_bar)
        self.next_button.setObjectName(u"next_button")
        self.next_button.setProperty(u"kind", u"primary")

        self.foot_row.addWidget(self.next_button)


        self.column.addWidget(self.foot_bar)

#if QT_CONFIG(shortcut)
        self.what_label.setBuddy(self.what_box)
        self.sheet_label.setBuddy(self.sheet_box)
        self.header_label.setBuddy(self.header_box)
        self.encoding_label.setBuddy(self.encoding_box)
        self.match_label.setBuddy(self.match_box)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ImportPage)

        QMetaObject.connectSlotsByName(ImportPage)
    # setupUi

    def retranslateUi(self, ImportPage):
        self.drop_area.setText(QCoreApplication.translate("ImportPage", u"Drop workbooks or text files here", None))
        self.choose_button.setText(QCoreApplication.translate("ImportPage", u"Choose files\u2026", None))
        self.paste_button.setText(QCoreApplication.translate("ImportPage", u"Paste from the clipboard", None))
        self.merge_button.setText(QCoreApplication.translate("ImportPage", u"Merge a colleague's workspace\u2026", None))
        self.file_note.setText(QCoreApplication.translate("ImportPage", u"Excel, WPS, OpenDocument, CSV and other text files are told by their content. The file itself is only read.", None))
        self.export_title.setText(QCoreApplication.translate("ImportPage", u"Export", None))
#if QT_CONFIG(accessibility)
        self.export_box.setAccessibleName(QCoreApplication.translate("ImportPage", u"What to export", None))
#endif // QT_CONFIG(accessibility)
        self.personal_box.setText(QCoreApplication.translate("ImportPage", u"Without contacts and phone numbers", None))
        self.export_button.setText(QCoreApplication.translate("ImportPage", u"Export\u2026", None))
        self.export_note.setText(QCoreApplication.translate("ImportPage", u"An exported workbook can be edited in Excel or WPS and imported again: exactly the edited cells change.", None))
        self.earlier_title.setText(QCoreApplication.translate("ImportPage", u"Earlier imports", None))
#if QT_CONFIG(accessibility)
        self.earlier_table.setAccessibleName(QCoreApplication.translate("ImportPage", u"Earlier imports", None))
#endif // QT_CONFIG(accessibility)
        self.what_label.setText(QCoreApplication.translate("ImportPage", u"The sheet holds", None))
        self.sheet_label.setText(QCoreApplication.translate("ImportPage", u"Sheet", None))
        self.header_label.setText(QCoreApplication.translate("ImportPage", u"Header row", None))
        self.two_rows_box.setText(QCoreApplication.translate("ImportPage", u"with the row below", None))
        self.hidden_box.setText(QCoreApplication.translate("ImportPage", u"Leave hidden rows out", None))
        self.encoding_label.setText(QCoreApplication.translate("ImportPage", u"Encoding", None))
#if QT_CONFIG(accessibility)
        self.sheet_table.setAccessibleName(QCoreApplication.translate("ImportPage", u"First rows of the sheet", None))
#endif // QT_CONFIG(accessibility)
        self.match_label.setText(QCoreApplication.translate("ImportPage", u"Match rows on", None))
        self.show_button.setText(QCoreApplication.translate("ImportPage", u"Show the records", None))
        self.undo_button.setText(QCoreApplication.translate("ImportPage", u"Undo the import", None))
        self.save_mapping_button.setText(QCoreApplication.translate("ImportPage", u"Save the mapping\u2026", None))
        self.again_button.setText(QCoreApplication.translate("ImportPage", u"Import another file", None))
        self.rejects_box.setText(QCoreApplication.translate("ImportPage", u"Write rejected rows to a workbook with the reasons", None))
#if QT_CONFIG(accessibility)
        self.rejects_way.setAccessibleName(QCoreApplication.translate("ImportPage", u"What is written", None))
#endif // QT_CONFIG(accessibility)
        self.pass_button.setText(QCoreApplication.translate("ImportPage", u"Leave this one out", None))
        self.cancel_button.setText(QCoreApplication.translate("ImportPage", u"Cancel", None))
        self.back_button.setText(QCoreApplication.translate("ImportPage", u"Back", None))
        pass
    # retranslateUi

