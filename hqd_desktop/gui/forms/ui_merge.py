# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'merge.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QDialog, QHBoxLayout,
    QHeaderView, QLabel, QSizePolicy, QSpacerItem,
    QTableView, QVBoxLayout, QWidget)

from hqd_desktop.gui.widgets.buttons import Button

class Ui_Merge(object):
    def setupUi(self, Merge):
        if not Merge.objectName():
            Merge.setObjectName(u"Merge")
        Merge.resize(880, 600)
        self.column = QVBoxLayout(Merge)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(20, 16, 20, 16)
        self.small = QLabel(Merge)
        self.small.setObjectName(u"small")
        self.small.setTextFormat(Qt.TextFormat.PlainText)
        self.small.setWordWrap(True)

        self.column.addWidget(self.small)

        self.list = QTableView(Merge)
        self.list.setObjectName(u"list")

        self.column.addWidget(self.list)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.all_fields = QCheckBox(Merge)
        self.all_fields.setObjectName(u"all_fields")

        self.buttons.addWidget(self.all_fields)

        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap)

        self.swap_button = Button(Merge)
        self.swap_button.setObjectName(u"swap_button")

        self.buttons.addWidget(self.swap_button)

        self.cancel_button = Button(Merge)
        self.cancel_button.setObjectName(u"cancel_button")

        self.buttons.addWidget(self.cancel_button)

        self.merge_button = Button(Merge)
        self.merge_button.setObjectName(u"merge_button")
        self.merge_button.setProperty(u"kind", u"primary")

        self.buttons.addWidget(self.merge_button)


        self.column.addLayout(self.buttons)


        self.retranslateUi(Merge)

        QMetaObject.connectSlotsByName(Merge)
    # setupUi

    def retranslateUi(self, Merge):
        Merge.setWindowTitle(QCoreApplication.translate("Merge", u"Merge two records", None))
#if QT_CONFIG(accessibility)
        self.list.setAccessibleName(QCoreApplication.translate("Merge", u"Fields of both records", None))
#endif // QT_CONFIG(accessibility)
        self.all_fields.setText(QCoreApplication.translate("Merge", u"&Show fields that agree", None))
        self.swap_button.setText(QCoreApplication.translate("Merge", u"Keep the &other ID", None))
        self.cancel_button.setText(QCoreApplication.translate("Merge", u"Cancel", None))
        self.merge_button.setText(QCoreApplication.translate("Merge", u"&Merge", None))
    # retranslateUi

