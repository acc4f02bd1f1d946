# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'export_notes.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QHBoxLayout, QLabel,
    QPlainTextEdit, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from hqd_desktop.gui.widgets.buttons import Button

class Ui_ExportNotes(object):
    def setupUi(self, ExportNotes):
        if not ExportNotes.objectName():
            ExportNotes.setObjectName(u"ExportNotes")
        ExportNotes.resize(620, 320)
        self.column = QVBoxLayout(ExportNotes)
        self.column.setSpacing(10)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(20, 16, 20, 16)
        self.fact = QLabel(ExportNotes)
        self.fact.setObjectName(u"fact")
        self.fact.setTextFormat(Qt.TextFormat.PlainText)
        self.fact.setWordWrap(True)

        self.column.addWidget(self.fact)

        self.notes = QPlainTextEdit(ExportNotes)
        self.notes.setObjectName(u"notes")
        self.notes.setReadOnly(True)
        self.notes.setTabChangesFocus(True)

        self.column.addWidget(self.notes)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.open_button = Button(ExportNotes)
        self.open_button.setObjectName(u"open_button")

        self.buttons.addWidget(self.open_button)

        self.folder_button = Button(ExportNotes)
        self.folder_button.setObjectName(u"folder_button")

        self.buttons.addWidget(self.folder_button)

        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap)

        self.leave = Button(ExportNotes)
        self.leave.setObjectName(u"leave")

        self.buttons.addWidget(self.leave)


        self.column.addLayout(self.buttons)


        self.retranslateUi(ExportNotes)

        self.leave.setDefault(True)


        QMetaObject.connectSlotsByName(ExportNotes)
    # setupUi

    def retranslateUi(self, ExportNotes):
        ExportNotes.setWindowTitle(QCoreApplication.translate("ExportNotes", u"Notes on the export", None))
#if QT_CONFIG(accessibility)
        self.notes.setAccessibleName(QCoreApplication.translate("ExportNotes", u"Notes on the export", None))
#endif // QT_CONFIG(accessibility)
        self.open_button.setText(QCoreApplication.translate("ExportNotes", u"&Open", None))
        self.folder_button.setText(QCoreApplication.translate("ExportNotes", u"Show in &folder", None))
        self.leave.setText(QCoreApplication.translate("ExportNotes", u"Close", None))
    # retranslateUi

