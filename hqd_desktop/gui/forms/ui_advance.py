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

from hqd_desktop.gui.widgets.buttons import Button

class Ui_Advance(object):
    def setupUi(self, Advance):
        if not Advance.objectName():
            Advance.setObjectName(u"Advance")
        Advance.setMinimumSize(QSize(400, 0))
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

        self.day_label = QLabel(Advance)
        self.day_label.setObjectName(u"day_label")

        self.grid.addWidget(self.day_label, 2, 0, 1, 1)

        self.day = QLineEdit(Advance)
        self.day.setObjectName(u"day")

        self.grid.addWidget(self.day, 2, 1, 1, 1)

        self.small = QLabel(Advance)
        self.small.setObjectName(u"small")
        self.small.setTextFormat(Qt.TextFormat.PlainText)
        self.small.setWordWrap(True)

        self.grid.addWidget(self.small, 3, 1, 1, 1)

        self.note_label = QLabel(Advance)
        self.note_label.setObjectName(u"note_label")

        self.grid.addWidget(self.note_label, 4, 0, 1, 1)

        self.note = QLineEdit(Advance)
        self.note.setObjectName(u"note")

        self.grid.addWidget(self.note, 4, 1, 1, 1)

        self.complaint = QLabel(Advance)
        self.complaint.setObjectName(u"complaint")
        self.complaint.setTextFormat(Qt.TextFormat.PlainText)
        self.complaint.setWordWrap(True)

        self.grid.addWidget(self.complaint, 5, 0, 1, 2)

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


        self.grid.addLayout(self.buttons, 6, 0, 1, 2)

#if QT_CONFIG(shortcut)
        self.stage_label.setBuddy(self.stage)
        self.day_label.setBuddy(self.day)
        self.note_label.setBuddy(self.note)
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
        self.day_label.setText(QCoreApplication.translate("Advance", u"&Date", None))
        self.day.setPlaceholderText(QCoreApplication.translate("Advance", u"2026-11-22, 2026-11, 2026-H2 or empty", None))
#if QT_CONFIG(accessibility)
        self.day.setAccessibleName(QCoreApplication.translate("Advance", u"Date", None))
#endif // QT_CONFIG(accessibility)
        self.note_label.setText(QCoreApplication.translate("Advance", u"&Note", None))
#if QT_CONFIG(accessibility)
        self.note.setAccessibleName(QCoreApplication.translate("Advance", u"Note", None))
#endif // QT_CONFIG(accessibility)
        self.leave.setText(QCoreApplication.translate("Advance", u"Cancel", None))
    # retranslateUi

