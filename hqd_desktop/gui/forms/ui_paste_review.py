# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'paste_review.ui'
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
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QDialog, QHBoxLayout,
    QHeaderView, QLabel, QSizePolicy, QSpacerItem,
    QTableView, QVBoxLayout, QWidget)

from hqd_desktop.gui.widgets.buttons import Button

class Ui_PasteReview(object):
    def setupUi(self, PasteReview):
        if not PasteReview.objectName():
            PasteReview.setObjectName(u"PasteReview")
        PasteReview.resize(920, 440)
        self.column = QVBoxLayout(PasteReview)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(16, 16, 16, 16)
        self.section_title = QLabel(PasteReview)
        self.section_title.setObjectName(u"section_title")
        self.section_title.setTextFormat(Qt.TextFormat.PlainText)

        self.column.addWidget(self.section_title)

        self.small = QLabel(PasteReview)
        self.small.setObjectName(u"small")
        self.small.setTextFormat(Qt.TextFormat.PlainText)
        self.small.setWordWrap(True)

        self.column.addWidget(self.small)

        self.list = QTableView(PasteReview)
        self.list.setObjectName(u"list")
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.list.setShowGrid(False)
        self.list.setWordWrap(False)
        self.list.horizontalHeader().setStretchLastSection(True)
        self.list.verticalHeader().setVisible(False)

        self.column.addWidget(self.list)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap)

        self.take = Button(PasteReview)
        self.take.setObjectName(u"take")

        self.buttons.addWidget(self.take)

        self.leave = Button(PasteReview)
        self.leave.setObjectName(u"leave")

        self.buttons.addWidget(self.leave)


        self.column.addLayout(self.buttons)


        self.retranslateUi(PasteReview)

        QMetaObject.connectSlotsByName(PasteReview)
    # setupUi

    def retranslateUi(self, PasteReview):
        PasteReview.setWindowTitle(QCoreApplication.translate("PasteReview", u"Before it is written", None))
#if QT_CONFIG(accessibility)
        self.list.setAccessibleName(QCoreApplication.translate("PasteReview", u"Cells before and after", None))
#endif // QT_CONFIG(accessibility)
        self.leave.setText(QCoreApplication.translate("PasteReview", u"Write nothing", None))
    # retranslateUi

