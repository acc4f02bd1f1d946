# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'rates.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QComboBox, QDialog,
    QHBoxLayout, QHeaderView, QLabel, QLineEdit,
    QSizePolicy, QSpacerItem, QTableView, QVBoxLayout,
    QWidget)

from hqd_desktop.gui.widgets.buttons import Button

class Ui_Rates(object):
    def setupUi(self, Rates):
        if not Rates.objectName():
            Rates.setObjectName(u"Rates")
        Rates.resize(860, 480)
        self.column = QVBoxLayout(Rates)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(20, 16, 20, 16)
        self.terms = QHBoxLayout()
        self.terms.setSpacing(8)
        self.terms.setObjectName(u"terms")
        self.convert = QCheckBox(Rates)
        self.convert.setObjectName(u"convert")

        self.terms.addWidget(self.convert)

        self.day = QLineEdit(Rates)
        self.day.setObjectName(u"day")
        self.day.setMaximumSize(QSize(140, 28))

        self.terms.addWidget(self.day)

        self.basis = QComboBox(Rates)
        self.basis.setObjectName(u"basis")
        self.basis.setMinimumSize(QSize(180, 28))

        self.terms.addWidget(self.basis)

        self.after_terms = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.terms.addItem(self.after_terms)


        self.column.addLayout(self.terms)

        self.small = QLabel(Rates)
        self.small.setObjectName(u"small")
        self.small.setTextFormat(Qt.TextFormat.PlainText)
        self.small.setWordWrap(True)

        self.column.addWidget(self.small)

        self.list = QTableView(Rates)
        self.list.setObjectName(u"list")

        self.column.addWidget(self.list)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.add_button = Button(Rates)
        self.add_button.setObjectName(u"add_button")

        self.buttons.addWidget(self.add_button)

        self.edit_button = Button(Rates)
        self.edit_button.setObjectName(u"edit_button")

        self.buttons.addWidget(self.edit_button)

        self.delete_button = Button(Rates)
        self.delete_button.setObjectName(u"delete_button")

        self.buttons.addWidget(self.delete_button)

        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap)

        self.close_button = Button(Rates)
        self.close_button.setObjectName(u"close_button")

        self.buttons.addWidget(self.close_button)


        self.column.addLayout(self.buttons)


        self.retranslateUi(Rates)

        QMetaObject.connectSlotsByName(Rates)
    # setupUi

    def retranslateUi(self, Rates):
        Rates.setWindowTitle(QCoreApplication.translate("Rates", u"Exchange rates", None))
        self.convert.setText(QCoreApplication.translate("Rates", u"&Convert amounts to yuan at the rates of", None))
        self.day.setPlaceholderText(QCoreApplication.translate("Rates", u"2022, 2022-06 \u2026", None))
#if QT_CONFIG(accessibility)
        self.day.setAccessibleName(QCoreApplication.translate("Rates", u"Date of the rates", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.basis.setAccessibleName(QCoreApplication.translate("Rates", u"Basis of the rates", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.small.setAccessibleName(QCoreApplication.translate("Rates", u"Rates in use", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.list.setAccessibleName(QCoreApplication.translate("Rates", u"Exchange rates", None))
#endif // QT_CONFIG(accessibility)
        self.add_button.setText(QCoreApplication.translate("Rates", u"&Add\u2026", None))
        self.edit_button.setText(QCoreApplication.translate("Rates", u"&Edit\u2026", None))
        self.delete_button.setText(QCoreApplication.translate("Rates", u"&Delete", None))
        self.close_button.setText(QCoreApplication.translate("Rates", u"Close", None))
    # retranslateUi

