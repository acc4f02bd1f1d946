# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'passages.ui'
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
    QGridLayout, QHBoxLayout, QHeaderView, QLabel,
    QLineEdit, QPlainTextEdit, QSizePolicy, QSpacerItem,
    QSplitter, QTableView, QVBoxLayout, QWidget)

from hqd_desktop.gui.widgets.buttons import Button

class Ui_Passages(object):
    def setupUi(self, Passages):
        if not Passages.objectName():
            Passages.setObjectName(u"Passages")
        Passages.resize(1180, 680)
        self.column = QVBoxLayout(Passages)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(20, 16, 20, 16)
        self.origin = QHBoxLayout()
        self.origin.setSpacing(8)
        self.origin.setObjectName(u"origin")
        self.source_label = QLabel(Passages)
        self.source_label.setObjectName(u"source_label")

        self.origin.addWidget(self.source_label)

        self.source = QComboBox(Passages)
        self.source.setObjectName(u"source")
        self.source.setEditable(True)
        self.source.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(3)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.source.sizePolicy().hasHeightForWidth())
        self.source.setSizePolicy(sizePolicy)
        self.source.setMinimumSize(QSize(320, 28))

        self.origin.addWidget(self.source)

        self.place_label = QLabel(Passages)
        self.place_label.setObjectName(u"place_label")

        self.origin.addWidget(self.place_label)

        self.place = QLineEdit(Passages)
        self.place.setObjectName(u"place")
        self.place.setMinimumSize(QSize(0, 28))
        self.place.setMaximumSize(QSize(240, 28))

        self.origin.addWidget(self.place)


        self.column.addLayout(self.origin)

        self.sides = QSplitter(Passages)
        self.sides.setObjectName(u"sides")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(1)
        sizePolicy1.setHeightForWidth(self.sides.sizePolicy().hasHeightForWidth())
        self.sides.setSizePolicy(sizePolicy1)
        self.sides.setOrientation(Qt.Orientation.Horizontal)
        self.sides.setChildrenCollapsible(False)
        self.text = QPlainTextEdit(self.sides)
        self.text.setObjectName(u"text")
        self.text.setTabChangesFocus(True)
        self.sides.addWidget(self.text)
        self.list = QTableView(self.sides)
        self.list.setObjectName(u"list")
        self.sides.addWidget(self.list)

        self.column.addWidget(self.sides)

        self.small = QLabel(Passages)
        self.small.setObjectName(u"small")
        sizePolicy2 = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        sizePolicy2.setHorizontalStretch(0)
        sizePolicy2.setVerticalStretch(0)
        sizePolicy2.setHeightForWidth(self.small.sizePolicy().hasHeightForWidth())
        self.small.setSizePolicy(sizePolicy2)
        self.small.setTextFormat(Qt.TextFormat.PlainText)
        self.small.setWordWrap(True)

        self.column.addWidget(self.small)

        self.fields = QGridLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setHorizontalSpacing(8)
        self.fields.setVerticalSpacing(4)
        self.about_label = QLabel(Passages)
        self.about_label.setObjectName(u"about_label")
        sizePolicy2.setHeightForWidth(self.about_label.sizePolicy().hasHeightForWidth())
        self.about_label.setSizePolicy(sizePolicy2)

        self.fields.addWidget(self.about_label, 0, 0, 1, 1)

        self.what_label = QLabel(Passages)
        self.what_label.setObjectName(u"what_label")
        sizePolicy2.setHeightForWidth(self.what_label.sizePolicy().hasHeightForWidth())
        self.what_label.setSizePolicy(sizePolicy2)

        self.fields.addWidget(self.what_label, 0, 1, 1, 1)

        self.period_label = QLabel(Passages)
        self.period_label.setObjectName(u"period_label")
        sizePolicy2.setHeightForWidth(self.period_label.sizePolicy().hasHeightForWidth())
        self.period_label.setSizePolicy(sizePolicy2)

        self.fields.addWidget(self.period_label, 0, 2, 1, 1)

        self.value_label = QLabel(Passages)
        self.value_label.setObjectName(u"value_label")
        sizePolicy2.setHeightForWidth(self.value_label.sizePolicy().hasHeightForWidth())
        self.value_label.setSizePolicy(sizePolicy2)

        self.fields.addWidget(self.value_label, 0, 3, 1, 1)

        self.about = QLineEdit(Passages)
        self.about.setObjectName(u"about")
        self.about.setMinimumSize(QSize(0, 28))

        self.fields.addWidget(self.about, 1, 0, 1, 1)

        self.what = QLineEdit(Passages)
        self.what.setObjectName(u"what")
        self.what.setMinimumSize(QSize(0, 28))

        self.fields.addWidget(self.what, 1, 1, 1, 1)

        self.period = QLineEdit(Passages)
        self.period.setObjectName(u"period")
        self.period.setMinimumSize(QSize(0, 28))
        self.period.setMaximumSize(QSize(150, 28))

        self.fields.addWidget(self.period, 1, 2, 1, 1)

        self.value = QLineEdit(Passages)
        self.value.setObjectName(u"value")
        self.value.setMinimumSize(QSize(0, 28))
        self.value.setMaximumSize(QSize(220, 28))

        self.fields.addWidget(self.value, 1, 3, 1, 1)

        self.written = QCheckBox(Passages)
        self.written.setObjectName(u"written")

        self.fields.addWidget(self.written, 1, 4, 1, 1)


        self.column.addLayout(self.fields)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.enter_button = Button(Passages)
        self.enter_button.setObjectName(u"enter_button")
        self.enter_button.setProperty(u"kind", u"primary")

        self.buttons.addWidget(self.enter_button)

        self.all_button = Button(Passages)
        self.all_button.setObjectName(u"all_button")

        self.buttons.addWidget(self.all_button)

        self.none_button = Button(Passages)
        self.none_button.setObjectName(u"none_button")

        self.buttons.addWidget(self.none_button)

        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap)

        self.close_button = Button(Passages)
        self.close_button.setObjectName(u"close_button")

        self.buttons.addWidget(self.close_button)


        self.column.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.source_label.setBuddy(self.source)
        self.place_label.setBuddy(self.place)
        self.about_label.setBuddy(self.about)
        self.what_label.setBuddy(self.what)
        self.period_label.setBuddy(self.period)
        self.value_label.setBuddy(self.value)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.text, self.list)
        QWidget.setTabOrder(self.list, self.about)
        QWidget.setTabOrder(self.about, self.what)
        QWidget.setTabOrder(self.what, self.period)
        QWidget.setTabOrder(self.period, self.value)
        QWidget.setTabOrder(self.value, self.written)
        QWidget.setTabOrder(self.written, self.source)
        QWidget.setTabOrder(self.source, self.place)
        QWidget.setTabOrder(self.place, self.enter_button)
        QWidget.setTabOrder(self.enter_button, self.all_button)
        QWidget.setTabOrder(self.all_button, self.none_button)
        QWidget.setTabOrder(self.none_button, self.close_button)

        self.retranslateUi(Passages)

        QMetaObject.connectSlotsByName(Passages)
    # setupUi

    def retranslateUi(self, Passages):
        Passages.setWindowTitle(QCoreApplication.translate("Passages", u"Enter figures from text", None))
        self.source_label.setText(QCoreApplication.translate("Passages", u"So&urce", None))
#if QT_CONFIG(accessibility)
        self.source.setAccessibleName(QCoreApplication.translate("Passages", u"Source, or the title of a new one", None))
#endif // QT_CONFIG(accessibility)
        self.place_label.setText(QCoreApplication.translate("Passages", u"P&lace in it", None))
        self.place.setPlaceholderText(QCoreApplication.translate("Passages", u"p. 3, paragraph 2 \u2026", None))
        self.text.setPlaceholderText(QCoreApplication.translate("Passages", u"Paste a passage of a report or bulletin, Chinese or English.", None))
#if QT_CONFIG(accessibility)
        self.text.setAccessibleName(QCoreApplication.translate("Passages", u"Passage", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.list.setAccessibleName(QCoreApplication.translate("Passages", u"Proposed figures", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.small.setAccessibleName(QCoreApplication.translate("Passages", u"About the chosen figure", None))
#endif // QT_CONFIG(accessibility)
        self.about_label.setText(QCoreApplication.translate("Passages", u"&About", None))
        self.what_label.setText(QCoreApplication.translate("Passages", u"Indicator or &field", None))
        self.period_label.setText(QCoreApplication.translate("Passages", u"&Period", None))
        self.value_label.setText(QCoreApplication.translate("Passages", u"&Value", None))
        self.written.setText(QCoreApplication.translate("Passages", u"&Write into the record, too", None))
        self.enter_button.setText(QCoreApplication.translate("Passages", u"&Enter statements", None))
        self.all_button.setText(QCoreApplication.translate("Passages", u"&Take all", None))
        self.none_button.setText(QCoreApplication.translate("Passages", u"&Leave all", None))
        self.close_button.setText(QCoreApplication.translate("Passages", u"Close", None))
    # retranslateUi

