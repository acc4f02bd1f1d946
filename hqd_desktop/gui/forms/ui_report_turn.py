# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'report_turn.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QHBoxLayout, QHeaderView,
    QLabel, QLineEdit, QSizePolicy, QSpacerItem,
    QTableView, QVBoxLayout, QWidget)

from hqd_desktop.gui.widgets.buttons import Button

class Ui_ReportTurn(object):
    def setupUi(self, ReportTurn):
        if not ReportTurn.objectName():
            ReportTurn.setObjectName(u"ReportTurn")
        ReportTurn.setMinimumSize(QSize(560, 0))
        self.column = QVBoxLayout(ReportTurn)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(20, 16, 20, 16)
        self.about = QLabel(ReportTurn)
        self.about.setObjectName(u"about")
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self.about.setWordWrap(True)

        self.column.addWidget(self.about)

        self.list = QTableView(ReportTurn)
        self.list.setObjectName(u"list")

        self.column.addWidget(self.list)

        self.words_label = QLabel(ReportTurn)
        self.words_label.setObjectName(u"words_label")

        self.column.addWidget(self.words_label)

        self.words = QLineEdit(ReportTurn)
        self.words.setObjectName(u"words")

        self.column.addWidget(self.words)

        self.trouble = QLabel(ReportTurn)
        self.trouble.setObjectName(u"trouble")
        self.trouble.setTextFormat(Qt.TextFormat.PlainText)
        self.trouble.setWordWrap(True)

        self.column.addWidget(self.trouble)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.before = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.before)

        self.cancel_button = Button(ReportTurn)
        self.cancel_button.setObjectName(u"cancel_button")

        self.buttons.addWidget(self.cancel_button)

        self.take_button = Button(ReportTurn)
        self.take_button.setObjectName(u"take_button")
        self.take_button.setProperty(u"kind", u"primary")

        self.buttons.addWidget(self.take_button)


        self.column.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.words_label.setBuddy(self.words)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ReportTurn)

        self.take_button.setDefault(True)


        QMetaObject.connectSlotsByName(ReportTurn)
    # setupUi

    def retranslateUi(self, ReportTurn):
        self.cancel_button.setText(QCoreApplication.translate("ReportTurn", u"Cancel", None))
        pass
    # retranslateUi

