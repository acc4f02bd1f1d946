# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'filter_popup.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QFrame, QHBoxLayout,
    QLabel, QLineEdit, QListWidgetItem, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from hqd_desktop.gui.projects.value_list import ValueList
from hqd_desktop.gui.widgets.buttons import Button

class Ui_FilterPopup(object):
    def setupUi(self, FilterPopup):
        if not FilterPopup.objectName():
            FilterPopup.setObjectName(u"FilterPopup")
        FilterPopup.setMinimumSize(QSize(360, 0))
        FilterPopup.setMaximumSize(QSize(360, 16777215))
        self.column = QVBoxLayout(FilterPopup)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(12, 12, 12, 12)
        self.expression = QLineEdit(FilterPopup)
        self.expression.setObjectName(u"expression")

        self.column.addWidget(self.expression)

        self.or_label = QLabel(FilterPopup)
        self.or_label.setObjectName(u"or_label")

        self.column.addWidget(self.or_label)

        self.field = QComboBox(FilterPopup)
        self.field.setObjectName(u"field")

        self.column.addWidget(self.field)

        self.operation = QComboBox(FilterPopup)
        self.operation.setObjectName(u"operation")

        self.column.addWidget(self.operation)

        self.choice = QComboBox(FilterPopup)
        self.choice.setObjectName(u"choice")

        self.column.addWidget(self.choice)

        self.value = QLineEdit(FilterPopup)
        self.value.setObjectName(u"value")

        self.column.addWidget(self.value)

        self.last_choice = QComboBox(FilterPopup)
        self.last_choice.setObjectName(u"last_choice")

        self.column.addWidget(self.last_choice)

        self.second = QLineEdit(FilterPopup)
        self.second.setObjectName(u"second")

        self.column.addWidget(self.second)

        self.search = QLineEdit(FilterPopup)
        self.search.setObjectName(u"search")

        self.column.addWidget(self.search)

        self.choices = ValueList(FilterPopup)
        self.choices.setObjectName(u"choices")
        self.choices.setMinimumSize(QSize(0, 180))
        self.choices.setMaximumSize(QSize(16777215, 220))

        self.column.addWidget(self.choices)

        self.complaint = QLabel(FilterPopup)
        self.complaint.setObjectName(u"complaint")
        self.complaint.setTextFormat(Qt.TextFormat.PlainText)
        self.complaint.setWordWrap(True)

        self.column.addWidget(self.complaint)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.small = QLabel(FilterPopup)
        self.small.setObjectName(u"small")
        self.small.setTextFormat(Qt.TextFormat.PlainText)

        self.buttons.addWidget(self.small)

        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap)

        self.take = Button(FilterPopup)
        self.take.setObjectName(u"take")

        self.buttons.addWidget(self.take)


        self.column.addLayout(self.buttons)


        self.retranslateUi(FilterPopup)

        QMetaObject.connectSlotsByName(FilterPopup)
    # setupUi

    def retranslateUi(self, FilterPopup):
        self.expression.setPlaceholderText(QCoreApplication.translate("FilterPopup", u"Type a filter: stage in signed,landed", None))
#if QT_CONFIG(accessibility)
        self.expression.setAccessibleName(QCoreApplication.translate("FilterPopup", u"Filter expression", None))
#endif // QT_CONFIG(accessibility)
        self.or_label.setText(QCoreApplication.translate("FilterPopup", u"or choose", None))
#if QT_CONFIG(accessibility)
        self.field.setAccessibleName(QCoreApplication.translate("FilterPopup", u"Field", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.operation.setAccessibleName(QCoreApplication.translate("FilterPopup", u"Comparison", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.choice.setAccessibleName(QCoreApplication.translate("FilterPopup", u"Value", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.value.setAccessibleName(QCoreApplication.translate("FilterPopup", u"Value", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.last_choice.setAccessibleName(QCoreApplication.translate("FilterPopup", u"Second value", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.second.setAccessibleName(QCoreApplication.translate("FilterPopup", u"Second value", None))
#endif // QT_CONFIG(accessibility)
        self.search.setPlaceholderText(QCoreApplication.translate("FilterPopup", u"Find a value", None))
#if QT_CONFIG(accessibility)
        self.search.setAccessibleName(QCoreApplication.translate("FilterPopup", u"Find a value", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.choices.setAccessibleName(QCoreApplication.translate("FilterPopup", u"Values", None))
#endif // QT_CONFIG(accessibility)
        self.take.setText(QCoreApplication.translate("FilterPopup", u"Apply filter", None))
        pass
    # retranslateUi

