# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'advance.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QDialog, QGridLayout,
    QHBoxLayout, QLabel, QLineEdit, QSizePolicy,
    QSpacerItem, QWidget)

from hqd_desktop.gui.projects.inspector.lines import LineList
from hqd_desktop.gui.widgets.buttons import Button
from hqd_desktop.gui.widgets.segmented import Segmented

class Ui_Advance(object):
    def setupUi(self, Advance):
        if not Advance.objectName():
            Advance.setObjectName(u"Advance")
        Advance.setMinimumSize(QSize(460, 0))
        self.grid = QGridLayout(Advance)
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(8)
        self.grid.setContentsMargins(16, 16, 16, 16)
        self.section_title = QLabel(Advance)
        self.section_title.setObjectName(u"section_title")
        self.section_title.setTextFormat(Qt.TextFormat.PlainText)
        self.section_title.setWordWrap(True)

        self.grid.addWidget(self.section_title, 0, 0, 1, 2)

        self.stage_label = QLabel(Advance)
        self.stage_label.setObjectName(u"stage_label")

        self.grid.addWidget(self.stage_label, 1, 0, 1, 1)

        self.stage = QComboBox(Advance)
        self.stage.setObjectName(u"stage")
        self.stage.setMaxVisibleItems(14)

        self.grid.addWidget(self.stage, 1, 1, 1, 1)

        self.form_label = QLabel(Advance)
        self.form_label.setObjectName(u"form_label")

        self.grid.addWidget(self.form_label, 2, 0, 1, 1)

        self.forms = QHBoxLayout()
        self.forms.setSpacing(16)
        self.forms.setObjectName(u"forms")
        self.form_choice = Segmented(Advance)
        self.form_choice.setObjectName(u"form_choice")

        self.forms.addWidget(self.form_choice)

        self.forms_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.forms.addItem(self.forms_gap)


        self.grid.addLayout(self.forms, 2, 1, 1, 1)

        self.day_label = QLabel(Advance)
        self.day_label.setObjectName(u"day_label")

        self.grid.addWidget(self.day_label, 3, 0, 1, 1)

        self.day = QLineEdit(Advance)
        self.day.setObjectName(u"day")

        self.grid.addWidget(self.day, 3, 1, 1, 1)

        self.small = QLabel(Advance)
        self.small.setObjectName(u"small")
        self.small.setTextFormat(Qt.TextFormat.PlainText)
        self.small.setWordWrap(True)

        self.grid.addWidget(self.small, 4, 1, 1, 1)

        self.note_label = QLabel(Advance)
        self.note_label.setObjectName(u"note_label")

        self.grid.addWidget(self.note_label, 5, 0, 1, 1)

        self.note = QLineEdit(Advance)
        self.note.setObjectName(u"note")

        self.grid.addWidget(self.note, 5, 1, 1, 1)

        self.source_label = QLabel(Advance)
        self.source_label.setObjectName(u"source_label")

        self.grid.addWidget(self.source_label, 6, 0, 1, 1)

        self.source = QLineEdit(Advance)
        self.source.setObjectName(u"source")

        self.grid.addWidget(self.source, 6, 1, 1, 1)

        self.evidence_head = QHBoxLayout()
        self.evidence_head.setSpacing(8)
        self.evidence_head.setObjectName(u"evidence_head")
        self.evidence_title = QLabel(Advance)
        self.evidence_title.setObjectName(u"evidence_title")

        self.evidence_head.addWidget(self.evidence_title)

        self.evidence_count = QLabel(Advance)
        self.evidence_count.setObjectName(u"evidence_count")
        self.evidence_count.setTextFormat(Qt.TextFormat.PlainText)

        self.evidence_head.addWidget(self.evidence_count)

        self.evidence_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.evidence_head.addItem(self.evidence_gap)

        self.rules = Button(Advance)
        self.rules.setObjectName(u"rules")

        self.evidence_head.addWidget(self.rules)


        self.grid.addLayout(self.evidence_head, 7, 0, 1, 2)

        self.evidence = LineList(Advance)
        self.evidence.setObjectName(u"evidence")

        self.grid.addWidget(self.evidence, 8, 0, 1, 2)

        self.complaint = QLabel(Advance)
        self.complaint.setObjectName(u"complaint")
        self.complaint.setTextFormat(Qt.TextFormat.PlainText)
        self.complaint.setWordWrap(True)

        self.grid.addWidget(self.complaint, 9, 0, 1, 2)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap)

        self.leave = Button(Advance)
        self.leave.setObjectName(u"leave")

        self.buttons.addWidget(self.leave)

        self.take = Button(Advance)
        self.take.setObjectName(u"take")

        self.buttons.addWidget(self.take)


        self.grid.addLayout(self.buttons, 10, 0, 1, 2)

#if QT_CONFIG(shortcut)
        self.stage_label.setBuddy(self.stage)
        self.form_label.setBuddy(self.form_choice)
        self.day_label.setBuddy(self.day)
        self.note_label.setBuddy(self.note)
        self.source_label.setBuddy(self.source)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(Advance)

        QMetaObject.connectSlotsByName(Advance)
    # setupUi

    def retranslateUi(self, Advance):
        Advance.setWindowTitle(QCoreApplication.translate("Advance", u"Advance stage", None))
        self.stage_label.setText(QCoreApplication.translate("Advance", u"&Stage", None))
#if QT_CONFIG(accessibility)
        self.stage.setAccessibleName(QCoreApplication.translate("Advance", u"Stage", None))
#endif // QT_CONFIG(accessibility)
        self.form_label.setText(QCoreApplication.translate("Advance", u"Is it", None))
        self.day_label.setText(QCoreApplication.translate("Advance", u"&Date", None))
        self.day.setPlaceholderText(QCoreApplication.translate("Advance", u"2026-11-22, 2026-11, 2026-H2 or empty", None))
#if QT_CONFIG(accessibility)
        self.day.setAccessibleName(QCoreApplication.translate("Advance", u"Date", None))
#endif // QT_CONFIG(accessibility)
        self.note_label.setText(QCoreApplication.translate("Advance", u"&Note", None))
#if QT_CONFIG(accessibility)
        self.note.setAccessibleName(QCoreApplication.translate("Advance", u"Note", None))
#endif // QT_CONFIG(accessibility)
        self.source_label.setText(QCoreApplication.translate("Advance", u"S&ource", None))
#if QT_CONFIG(accessibility)
        self.source.setAccessibleName(QCoreApplication.translate("Advance", u"Source", None))
#endif // QT_CONFIG(accessibility)
        self.evidence_title.setText(QCoreApplication.translate("Advance", u"Evidence", None))
        self.rules.setText(QCoreApplication.translate("Advance", u"What stages ask for\u2026", None))
#if QT_CONFIG(accessibility)
        self.evidence.setAccessibleName(QCoreApplication.translate("Advance", u"Evidence", None))
#endif // QT_CONFIG(accessibility)
        self.leave.setText(QCoreApplication.translate("Advance", u"Cancel", None))
    # retranslateUi

