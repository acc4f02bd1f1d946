# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'action_box.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QGridLayout, QHBoxLayout,
    QLabel, QLineEdit, QSizePolicy, QSpacerItem,
    QWidget)

from hqd_desktop.gui.widgets.buttons import Button

class Ui_ActionBox(object):
    def setupUi(self, ActionBox):
        if not ActionBox.objectName():
            ActionBox.setObjectName(u"ActionBox")
        ActionBox.setMinimumSize(QSize(400, 0))
        self.grid = QGridLayout(ActionBox)
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(8)
        self.grid.setContentsMargins(16, 16, 16, 16)
        self.words_label = QLabel(ActionBox)
        self.words_label.setObjectName(u"words_label")

        self.grid.addWidget(self.words_label, 0, 0, 1, 1)

        self.words = QLineEdit(ActionBox)
        self.words.setObjectName(u"words")

        self.grid.addWidget(self.words, 0, 1, 1, 1)

        self.owner_label = QLabel(ActionBox)
        self.owner_label.setObjectName(u"owner_label")

        self.grid.addWidget(self.owner_label, 1, 0, 1, 1)

        self.owner = QLineEdit(ActionBox)
        self.owner.setObjectName(u"owner")

        self.grid.addWidget(self.owner, 1, 1, 1, 1)

        self.due_label = QLabel(ActionBox)
        self.due_label.setObjectName(u"due_label")

        self.grid.addWidget(self.due_label, 2, 0, 1, 1)

        self.due = QLineEdit(ActionBox)
        self.due.setObjectName(u"due")

        self.grid.addWidget(self.due, 2, 1, 1, 1)

        self.complaint = QLabel(ActionBox)
        self.complaint.setObjectName(u"complaint")
        self.complaint.setTextFormat(Qt.TextFormat.PlainText)
        self.complaint.setWordWrap(True)

        self.grid.addWidget(self.complaint, 3, 0, 1, 2)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap)

        self.leave = Button(ActionBox)
        self.leave.setObjectName(u"leave")

        self.buttons.addWidget(self.leave)

        self.take = Button(ActionBox)
        self.take.setObjectName(u"take")

        self.buttons.addWidget(self.take)


        self.grid.addLayout(self.buttons, 4, 0, 1, 2)

#if QT_CONFIG(shortcut)
        self.words_label.setBuddy(self.words)
        self.owner_label.setBuddy(self.owner)
        self.due_label.setBuddy(self.due)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ActionBox)

        QMetaObject.connectSlotsByName(ActionBox)
    # setupUi

    def retranslateUi(self, ActionBox):
        ActionBox.setWindowTitle(QCoreApplication.translate("ActionBox", u"Add action", None))
        self.words_label.setText(QCoreApplication.translate("ActionBox", u"&Action", None))
#if QT_CONFIG(accessibility)
        self.words.setAccessibleName(QCoreApplication.translate("ActionBox", u"Action", None))
#endif // QT_CONFIG(accessibility)
        self.owner_label.setText(QCoreApplication.translate("ActionBox", u"&Responsible", None))
#if QT_CONFIG(accessibility)
        self.owner.setAccessibleName(QCoreApplication.translate("ActionBox", u"Responsible", None))
#endif // QT_CONFIG(accessibility)
        self.due_label.setText(QCoreApplication.translate("ActionBox", u"&Due", None))
        self.due.setPlaceholderText(QCoreApplication.translate("ActionBox", u"2026-11-22, 2026-11, 2026-H2 or empty", None))
#if QT_CONFIG(accessibility)
        self.due.setAccessibleName(QCoreApplication.translate("ActionBox", u"Due", None))
#endif // QT_CONFIG(accessibility)
        self.leave.setText(QCoreApplication.translate("ActionBox", u"Cancel", None))
        self.take.setText(QCoreApplication.translate("ActionBox", u"Add action", None))
    # retranslateUi

