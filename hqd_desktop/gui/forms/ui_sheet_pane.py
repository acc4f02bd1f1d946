# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'sheet_pane.ui'
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
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QLabel,
    QSizePolicy, QSpacerItem, QSplitter, QStackedWidget,
    QVBoxLayout, QWidget)

from hqd_desktop.gui.sheets.bar_button import BarButton
from hqd_desktop.gui.sheets.thumbnails import Thumbnails
from hqd_desktop.gui.sheets.view import PagesView
from hqd_desktop.gui.widgets.buttons import Button
from hqd_desktop.gui.widgets.empty import EmptyState
from hqd_desktop.gui.widgets.segmented import Segmented

class Ui_SheetPane(object):
    def setupUi(self, SheetPane):
        if not SheetPane.objectName():
            SheetPane.setObjectName(u"SheetPane")
        SheetPane.resize(980, 760)
        self.column = QVBoxLayout(SheetPane)
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.bar = QFrame(SheetPane)
        self.bar.setObjectName(u"bar")
        self.bar.setMinimumSize(QSize(0, 40))
        self.bar_row = QHBoxLayout(self.bar)
        self.bar_row.setSpacing(6)
        self.bar_row.setObjectName(u"bar_row")
        self.bar_row.setContentsMargins(12, 6, 12, 6)
        self.language_switch = Segmented(self.bar)
        self.language_switch.setObjectName(u"language_switch")

        self.bar_row.addWidget(self.language_switch)

        self.gap_1 = QSpacerItem(6, 1, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)

        self.bar_row.addItem(self.gap_1)

        self.previous_button = BarButton(self.bar)
        self.previous_button.setObjectName(u"previous_button")

        self.bar_row.addWidget(self.previous_button)

        self.page_label = QLabel(self.bar)
        self.page_label.setObjectName(u"page_label")
        self.page_label.setAlignment(Qt.AlignCenter)

        self.bar_row.addWidget(self.page_label)

        self.next_button = BarButton(self.bar)
        self.next_button.setObjectName(u"next_button")

        self.bar_row.addWidget(self.next_button)

        self.gap_2 = QSpacerItem(6, 1, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)

        self.bar_row.addItem(self.gap_2)

        self.smaller_button = BarButton(self.bar)
        self.smaller_button.setObjectName(u"smaller_button")

        self.bar_row.addWidget(self.smaller_button)

        self.zoom_label = QLabel(self.bar)
        self.zoom_label.setObjectName(u"zoom_label")
        self.zoom_label.setAlignment(Qt.AlignCenter)

        self.bar_row.addWidget(self.zoom_label)

        self.larger_button = BarButton(self.bar)
        self.larger_button.setObjectName(u"larger_button")

        self.bar_row.addWidget(self.larger_button)

        self.width_button = BarButton(self.bar)
        self.width_button.setObjectName(u"width_button")
        self.width_button.setCheckable(True)

        self.bar_row.addWidget(self.width_button)

        self.page_button = BarButton(self.bar)
        self.page_button.setObjectName(u"page_button")
        self.page_button.setCheckable(True)

        self.bar_row.addWidget(self.page_button)

        self.stretch = QSpacerItem(1, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.bar_row.addItem(self.stretch)

        self.setup_button = Button(self.bar)
        self.setup_button.setObjectName(u"setup_button")
        self.setup_button.setProperty(u"kind", u"normal")

        self.bar_row.addWidget(self.setup_button)

        self.save_button = Button(self.bar)
        self.save_button.setObjectName(u"save_button")
        self.save_button.setProperty(u"kind", u"normal")

        self.bar_row.addWidget(self.save_button)

        self.print_button = Button(self.bar)
        self.print_button.setObjectName(u"print_button")
        self.print_button.setProperty(u"kind", u"primary")

        self.bar_row.addWidget(self.print_button)


        self.column.addWidget(self.bar)

        self.stack = QStackedWidget(SheetPane)
        self.stack.setObjectName(u"stack")
        self.splitter = QSplitter()
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.thumbnails = Thumbnails(self.splitter)
        self.thumbnails.setObjectName(u"thumbnails")
        self.splitter.addWidget(self.thumbnails)
        self.view = PagesView(self.splitter)
        self.view.setObjectName(u"view")
        self.splitter.addWidget(self.view)
        self.stack.addWidget(self.splitter)
        self.nothing = EmptyState()
        self.nothing.setObjectName(u"nothing")
        self.stack.addWidget(self.nothing)

        self.column.addWidget(self.stack)

        self.said_label = QLabel(SheetPane)
        self.said_label.setObjectName(u"said_label")
        self.said_label.setTextFormat(Qt.PlainText)
        self.said_label.setWordWrap(True)
        self.said_label.setMargin(8)

        self.column.addWidget(self.said_label)


        self.retranslateUi(SheetPane)

        QMetaObject.connectSlotsByName(SheetPane)
    # setupUi

    def retranslateUi(self, SheetPane):
#if QT_CONFIG(accessibility)
        self.language_switch.setAccessibleName(QCoreApplication.translate("SheetPane", u"Language of the sheet", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.previous_button.setToolTip(QCoreApplication.translate("SheetPane", u"Previous page", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.previous_button.setAccessibleName(QCoreApplication.translate("SheetPane", u"Previous page", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.next_button.setToolTip(QCoreApplication.translate("SheetPane", u"Next page", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.next_button.setAccessibleName(QCoreApplication.translate("SheetPane", u"Next page", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.smaller_button.setToolTip(QCoreApplication.translate("SheetPane", u"Smaller", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.smaller_button.setAccessibleName(QCoreApplication.translate("SheetPane", u"Smaller", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.larger_button.setToolTip(QCoreApplication.translate("SheetPane", u"Larger", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.larger_button.setAccessibleName(QCoreApplication.translate("SheetPane", u"Larger", None))
#endif // QT_CONFIG(accessibility)
        self.width_button.setText(QCoreApplication.translate("SheetPane", u"Fit width", None))
#if QT_CONFIG(accessibility)
        self.width_button.setAccessibleName(QCoreApplication.translate("SheetPane", u"Fit width", None))
#endif // QT_CONFIG(accessibility)
        self.page_button.setText(QCoreApplication.translate("SheetPane", u"Fit page", None))
#if QT_CONFIG(accessibility)
        self.page_button.setAccessibleName(QCoreApplication.translate("SheetPane", u"Fit page", None))
#endif // QT_CONFIG(accessibility)
        self.setup_button.setText(QCoreApplication.translate("SheetPane", u"Set up\u2026", None))
        self.save_button.setText(QCoreApplication.translate("SheetPane", u"Save as PDF\u2026", None))
        self.print_button.setText(QCoreApplication.translate("SheetPane", u"Print\u2026", None))
#if QT_CONFIG(accessibility)
        self.thumbnails.setAccessibleName(QCoreApplication.translate("SheetPane", u"Pages", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.view.setAccessibleName(QCoreApplication.translate("SheetPane", u"Preview", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

