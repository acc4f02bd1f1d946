# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'bulk.ui'
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
from hqd_desktop.gui.widgets.segmented import Segmented

class Ui_Bulk(object):
    def setupUi(self, Bulk):
        if not Bulk.objectName():
            Bulk.setObjectName(u"Bulk")
        Bulk.resize(900, 560)
        self.column = QVBoxLayout(Bulk)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(16, 16, 16, 16)
        self.section_title = QLabel(Bulk)
        self.section_title.setObjectName(u"section_title")
        self.section_title.setTextFormat(Qt.TextFormat.PlainText)

        self.column.addWidget(self.section_title)

        self.rules = QVBoxLayout()
        self.rules.setSpacing(6)
        self.rules.setObjectName(u"rules")

        self.column.addLayout(self.rules)

        self.above = QHBoxLayout()
        self.above.setSpacing(8)
        self.above.setObjectName(u"above")
        self.more = Button(Bulk)
        self.more.setObjectName(u"more")

        self.above.addWidget(self.more)

        self.gap_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.above.addItem(self.gap_1)

        self.which = Segmented(Bulk)
        self.which.setObjectName(u"which")

        self.above.addWidget(self.which)


        self.column.addLayout(self.above)

        self.complaint = QLabel(Bulk)
        self.complaint.setObjectName(u"complaint")
        self.complaint.setTextFormat(Qt.TextFormat.PlainText)
        self.complaint.setWordWrap(True)

        self.column.addWidget(self.complaint)

        self.list = QTableView(Bulk)
        self.list.setObjectName(u"list")
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setShowGrid(False)
        self.list.setWordWrap(False)
        self.list.setTabKeyNavigation(False)
        self.list.horizontalHeader().setStretchLastSection(True)
        self.list.verticalHeader().setVisible(False)

        self.column.addWidget(self.list)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.small = QLabel(Bulk)
        self.small.setObjectName(u"small")
        self.small.setTextFormat(Qt.TextFormat.PlainText)

        self.buttons.addWidget(self.small)

        self.stop = Button(Bulk)
        self.stop.setObjectName(u"stop")

        self.buttons.addWidget(self.stop)

        self.gap_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap_2)

        self.leave = Button(Bulk)
        self.leave.setObjectName(u"leave")

        self.buttons.addWidget(self.leave)

        self.take = Button(Bulk)
        self.take.setObjectName(u"take")

        self.buttons.addWidget(self.take)


        self.column.addLayout(self.buttons)


        self.retranslateUi(Bulk)

        QMetaObject.connectSlotsByName(Bulk)
    # setupUi

    def retranslateUi(self, Bulk):
        Bulk.setWindowTitle(QCoreApplication.translate("Bulk", u"Change selected projects", None))
        self.more.setText(QCoreApplication.translate("Bulk", u"Another field", None))
#if QT_CONFIG(accessibility)
        self.list.setAccessibleName(QCoreApplication.translate("Bulk", u"Cells before and after", None))
#endif // QT_CONFIG(accessibility)
        self.stop.setText(QCoreApplication.translate("Bulk", u"Stop", None))
        self.leave.setText(QCoreApplication.translate("Bulk", u"Cancel", None))
    # retranslateUi

