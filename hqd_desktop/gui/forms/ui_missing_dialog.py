# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'missing_dialog.ui'
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
    QLabel, QListWidget, QListWidgetItem, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from hqd_desktop.gui.widgets.buttons import Button

class Ui_MissingDialog(object):
    def setupUi(self, MissingDialog):
        if not MissingDialog.objectName():
            MissingDialog.setObjectName(u"MissingDialog")
        MissingDialog.resize(420, 420)
        self.column = QVBoxLayout(MissingDialog)
        self.column.setSpacing(10)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(20, 16, 20, 16)
        self.section_title = QLabel(MissingDialog)
        self.section_title.setObjectName(u"section_title")
        self.section_title.setTextFormat(Qt.PlainText)
        self.section_title.setWordWrap(True)

        self.column.addWidget(self.section_title)

        self.small = QLabel(MissingDialog)
        self.small.setObjectName(u"small")
        self.small.setTextFormat(Qt.PlainText)
        self.small.setWordWrap(True)

        self.column.addWidget(self.small)

        self.list = QListWidget(MissingDialog)
        self.list.setObjectName(u"list")
        self.list.setSelectionMode(QAbstractItemView.ExtendedSelection)

        self.column.addWidget(self.list)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.before = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.before)

        self.copy_button = Button(MissingDialog)
        self.copy_button.setObjectName(u"copy_button")

        self.buttons.addWidget(self.copy_button)

        self.close_button = Button(MissingDialog)
        self.close_button.setObjectName(u"close_button")

        self.buttons.addWidget(self.close_button)


        self.column.addLayout(self.buttons)


        self.retranslateUi(MissingDialog)

        self.close_button.setDefault(True)


        QMetaObject.connectSlotsByName(MissingDialog)
    # setupUi

    def retranslateUi(self, MissingDialog):
        MissingDialog.setWindowTitle(QCoreApplication.translate("MissingDialog", u"Who has not reported", None))
#if QT_CONFIG(accessibility)
        self.list.setAccessibleName(QCoreApplication.translate("MissingDialog", u"Who has not reported", None))
#endif // QT_CONFIG(accessibility)
        self.copy_button.setText(QCoreApplication.translate("MissingDialog", u"Copy", None))
        self.close_button.setText(QCoreApplication.translate("MissingDialog", u"Close", None))
    # retranslateUi

