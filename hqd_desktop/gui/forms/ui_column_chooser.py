# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'column_chooser.ui'
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
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QFrame, QHBoxLayout,
    QLabel, QListWidget, QListWidgetItem, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from hqd_desktop.gui.widgets.buttons import Button
from hqd_desktop.gui.widgets.search_box import SearchBox

class Ui_ColumnChooser(object):
    def setupUi(self, ColumnChooser):
        if not ColumnChooser.objectName():
            ColumnChooser.setObjectName(u"ColumnChooser")
        ColumnChooser.setMinimumSize(QSize(340, 520))
        self.column = QVBoxLayout(ColumnChooser)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(12, 12, 12, 12)
        self.search_box = SearchBox(ColumnChooser)
        self.search_box.setObjectName(u"search_box")

        self.column.addWidget(self.search_box)

        self.list = QListWidget(ColumnChooser)
        self.list.setObjectName(u"list")
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.setDefaultDropAction(Qt.DropAction.MoveAction)

        self.column.addWidget(self.list)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(4)
        self.buttons.setObjectName(u"buttons")
        self.up = Button(ColumnChooser)
        self.up.setObjectName(u"up")

        self.buttons.addWidget(self.up)

        self.down = Button(ColumnChooser)
        self.down.setObjectName(u"down")

        self.buttons.addWidget(self.down)

        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap)

        self.freeze = Button(ColumnChooser)
        self.freeze.setObjectName(u"freeze")

        self.buttons.addWidget(self.freeze)


        self.column.addLayout(self.buttons)

        self.resets = QHBoxLayout()
        self.resets.setSpacing(4)
        self.resets.setObjectName(u"resets")
        self.standard = Button(ColumnChooser)
        self.standard.setObjectName(u"standard")

        self.resets.addWidget(self.standard)

        self.widths = Button(ColumnChooser)
        self.widths.setObjectName(u"widths")

        self.resets.addWidget(self.widths)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.resets.addItem(self.rest)

        self.new_field = Button(ColumnChooser)
        self.new_field.setObjectName(u"new_field")

        self.resets.addWidget(self.new_field)


        self.column.addLayout(self.resets)

        self.small = QLabel(ColumnChooser)
        self.small.setObjectName(u"small")
        self.small.setTextFormat(Qt.TextFormat.PlainText)

        self.column.addWidget(self.small)


        self.retranslateUi(ColumnChooser)

        QMetaObject.connectSlotsByName(ColumnChooser)
    # setupUi

    def retranslateUi(self, ColumnChooser):
        self.search_box.setPlaceholderText(QCoreApplication.translate("ColumnChooser", u"Find a column", None))
#if QT_CONFIG(accessibility)
        self.search_box.setAccessibleName(QCoreApplication.translate("ColumnChooser", u"Find a column", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.list.setAccessibleName(QCoreApplication.translate("ColumnChooser", u"Columns", None))
#endif // QT_CONFIG(accessibility)
        self.up.setText(QCoreApplication.translate("ColumnChooser", u"Up", None))
        self.down.setText(QCoreApplication.translate("ColumnChooser", u"Down", None))
        self.freeze.setText(QCoreApplication.translate("ColumnChooser", u"Freeze up to here", None))
        self.standard.setText(QCoreApplication.translate("ColumnChooser", u"Standard columns", None))
        self.widths.setText(QCoreApplication.translate("ColumnChooser", u"Standard widths", None))
        self.new_field.setText(QCoreApplication.translate("ColumnChooser", u"New field\u2026", None))
        pass
    # retranslateUi

