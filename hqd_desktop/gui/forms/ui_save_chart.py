# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'save_chart.ui'
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
    QHBoxLayout, QLabel, QSizePolicy, QSpacerItem,
    QSpinBox, QVBoxLayout, QWidget)

from hqd_desktop.gui.widgets.buttons import Button
from hqd_desktop.gui.widgets.segmented import Segmented

class Ui_SaveChart(object):
    def setupUi(self, SaveChart):
        if not SaveChart.objectName():
            SaveChart.setObjectName(u"SaveChart")
        SaveChart.setMinimumSize(QSize(440, 0))
        self.column = QVBoxLayout(SaveChart)
        self.column.setSpacing(10)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(16, 16, 16, 16)
        self.format = Segmented(SaveChart)
        self.format.setObjectName(u"format")

        self.column.addWidget(self.format)

        self.about_format = QLabel(SaveChart)
        self.about_format.setObjectName(u"about_format")
        self.about_format.setTextFormat(Qt.TextFormat.PlainText)
        self.about_format.setWordWrap(True)

        self.column.addWidget(self.about_format)

        self.choices = QGridLayout()
        self.choices.setObjectName(u"choices")
        self.choices.setHorizontalSpacing(8)
        self.choices.setVerticalSpacing(8)
        self.width_label = QLabel(SaveChart)
        self.width_label.setObjectName(u"width_label")

        self.choices.addWidget(self.width_label, 0, 0, 1, 1)

        self.width_box = QComboBox(SaveChart)
        self.width_box.setObjectName(u"width_box")

        self.choices.addWidget(self.width_box, 0, 1, 1, 1)

        self.pixels = QSpinBox(SaveChart)
        self.pixels.setObjectName(u"pixels")
        self.pixels.setMinimum(320)
        self.pixels.setMaximum(8000)
        self.pixels.setSingleStep(100)

        self.choices.addWidget(self.pixels, 0, 2, 1, 1)

        self.language_label = QLabel(SaveChart)
        self.language_label.setObjectName(u"language_label")

        self.choices.addWidget(self.language_label, 1, 0, 1, 1)

        self.language = QComboBox(SaveChart)
        self.language.setObjectName(u"language")

        self.choices.addWidget(self.language, 1, 1, 1, 1)

        self.colours_label = QLabel(SaveChart)
        self.colours_label.setObjectName(u"colours_label")

        self.choices.addWidget(self.colours_label, 2, 0, 1, 1)

        self.colours = QComboBox(SaveChart)
        self.colours.setObjectName(u"colours")

        self.choices.addWidget(self.colours, 2, 1, 1, 1)


        self.column.addLayout(self.choices)

        self.trouble = QLabel(SaveChart)
        self.trouble.setObjectName(u"trouble")
        self.trouble.setTextFormat(Qt.TextFormat.PlainText)
        self.trouble.setWordWrap(True)

        self.column.addWidget(self.trouble)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap)

        self.leave = Button(SaveChart)
        self.leave.setObjectName(u"leave")

        self.buttons.addWidget(self.leave)

        self.take = Button(SaveChart)
        self.take.setObjectName(u"take")

        self.buttons.addWidget(self.take)


        self.column.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.width_label.setBuddy(self.width_box)
        self.language_label.setBuddy(self.language)
        self.colours_label.setBuddy(self.colours)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SaveChart)

        QMetaObject.connectSlotsByName(SaveChart)
    # setupUi

    def retranslateUi(self, SaveChart):
        SaveChart.setWindowTitle(QCoreApplication.translate("SaveChart", u"Save chart", None))
#if QT_CONFIG(accessibility)
        self.format.setAccessibleName(QCoreApplication.translate("SaveChart", u"Format", None))
#endif // QT_CONFIG(accessibility)
        self.width_label.setText(QCoreApplication.translate("SaveChart", u"&Width", None))
#if QT_CONFIG(accessibility)
        self.width_box.setAccessibleName(QCoreApplication.translate("SaveChart", u"Width", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.pixels.setAccessibleName(QCoreApplication.translate("SaveChart", u"Width in pixels", None))
#endif // QT_CONFIG(accessibility)
        self.pixels.setSuffix(QCoreApplication.translate("SaveChart", u" px", None))
        self.language_label.setText(QCoreApplication.translate("SaveChart", u"&Language", None))
#if QT_CONFIG(accessibility)
        self.language.setAccessibleName(QCoreApplication.translate("SaveChart", u"Language of the file", None))
#endif // QT_CONFIG(accessibility)
        self.colours_label.setText(QCoreApplication.translate("SaveChart", u"&Colours", None))
#if QT_CONFIG(accessibility)
        self.colours.setAccessibleName(QCoreApplication.translate("SaveChart", u"Colours of the file", None))
#endif // QT_CONFIG(accessibility)
        self.leave.setText(QCoreApplication.translate("SaveChart", u"Cancel", None))
        self.take.setText(QCoreApplication.translate("SaveChart", u"Save as\u2026", None))
    # retranslateUi

