# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'main_window.ui'
##
## Created by: Qt User Interface Compiler version 6.12.0
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QAction, QBrush, QColor, QConicalGradient,
    QCursor, QFont, QFontDatabase, QGradient,
    QIcon, QImage, QKeySequence, QLinearGradient,
    QPainter, QPalette, QPixmap, QRadialGradient,
    QTransform)
from PySide6.QtWidgets import (QApplication, QDockWidget, QHBoxLayout, QMainWindow,
    QMenu, QMenuBar, QSizePolicy, QStackedWidget,
    QVBoxLayout, QWidget)

from hqd_desktop.gui.navigation import Navigation
from hqd_desktop.gui.status_bar import StatusBar
from hqd_desktop.gui.widgets.message_bar import MessageBar

class Ui_MainWindow(object):
    def setupUi(self, MainWindow):
        if not MainWindow.objectName():
            MainWindow.setObjectName(u"MainWindow")
        MainWindow.resize(1440, 900)
        MainWindow.setMinimumSize(QSize(1040, 680))
        MainWindow.setAcceptDrops(True)
        MainWindow.setWindowTitle(u"HQD Desktop")
        self.central = QWidget(MainWindow)
        self.central.setObjectName(u"central")
        self.columns = QHBoxLayout(self.central)
        self.columns.setSpacing(0)
        self.columns.setObjectName(u"columns")
        self.columns.setContentsMargins(0, 0, 0, 0)
        self.navigation = Navigation(self.central)
        self.navigation.setObjectName(u"navigation")

        self.columns.addWidget(self.navigation)

        self.column = QVBoxLayout()
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.stack = QStackedWidget(self.central)
        self.stack.setObjectName(u"stack")

        self.column.addWidget(self.stack)

        self.message_bar = MessageBar(self.central)
        self.message_bar.setObjectName(u"message_bar")

        self.column.addWidget(self.message_bar)


        self.columns.addLayout(self.column)

        MainWindow.setCentralWidget(self.central)
        self.menu_bar = QMenuBar(MainWindow)
        self.menu_bar.setObjectName(u"menu_bar")
        self.menu_bar.setGeometry(QRect(0, 0, 1440, 26))
        self.menu_file = QMenu(self.menu_bar)
        self.menu_file.setObjectName(u"menu_file")
        self.menu_edit = QMenu(self.menu_bar)
        self.menu_edit.setObjectName(u"menu_edit")
        self.menu_view = QMenu(self.menu_bar)
        self.menu_view.setObjectName(u"menu_view")
        self.menu_project = QMenu(self.menu_bar)
        self.menu_project.setObjectName(u"menu_project")
        self.menu_indicator = QMenu(self.menu_bar)
        self.menu_indicator.setObjectName(u"menu_indicator")
        self.menu_data = QMenu(self.menu_bar)
        self.menu_data.setObjectName(u"menu_data")
        self.menu_tools = QMenu(self.menu_bar)
        self.menu_tools.setObjectName(u"menu_tools")
        self.menu_help = QMenu(self.menu_bar)
        self.menu_help.setObjectName(u"menu_help")
        MainWindow.setMenuBar(self.menu_bar)
        self.status_bar = StatusBar(MainWindow)
        self.status_bar.setObjectName(u"status_bar")
        MainWindow.setStatusBar(self.status_bar)
        self.inspector_dock = QDockWidget(MainWindow)
        self.inspector_dock.setObjectName(u"inspector_dock")
        self.inspector_dock.setMinimumSize(QSize(356, 0))
        self.inspector_dock.setMaximumSize(QSize(480, 16777215))
        self.inspector_dock.setFeatures(QDockWidget.NoDockWidgetFeatures)
        self.inspector_dock.setAllowedAreas(Qt.RightDockWidgetArea)
        self.inspector_stack = QStackedWidget()
        self.inspector_stack.setObjectName(u"inspector_stack")
        self.inspector_dock.setWidget(self.inspector_stack)
        MainWindow.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.inspector_dock)

        self.menu_bar.addAction(self.menu_file.menuAction())
        self.menu_bar.addAction(self.menu_edit.menuAction())
        self.menu_bar.addAction(self.menu_view.menuAction())
        self.menu_bar.addAction(self.menu_project.menuAction())
        self.menu_bar.addAction(self.menu_indicator.menuAction())
        self.menu_bar.addAction(self.menu_data.menuAction())
        self.menu_bar.addAction(self.menu_tools.menuAction())
        self.menu_bar.addAction(self.menu_help.menuAction())

        self.retranslateUi(MainWindow)

        QMetaObject.connectSlotsByName(MainWindow)
    # setupUi

    def retranslateUi(self, MainWindow):
        self.menu_file.setTitle(QCoreApplication.translate("MainWindow", u"&File", None))
        self.menu_edit.setTitle(QCoreApplication.translate("MainWindow", u"&Edit", None))
        self.menu_view.setTitle(QCoreApplication.translate("MainWindow", u"&View", None))
        self.menu_project.setTitle(QCoreApplication.translate("MainWindow", u"&Project", None))
        self.menu_indicator.setTitle(QCoreApplication.translate("MainWindow", u"&Indicator", None))
        self.menu_data.setTitle(QCoreApplication.translate("MainWindow", u"&Data", None))
        self.menu_tools.setTitle(QCoreApplication.translate("MainWindow", u"&Tools", None))
        self.menu_help.setTitle(QCoreApplication.translate("MainWindow", u"&Help", None))
        self.inspector_dock.setWindowTitle(QCoreApplication.translate("MainWindow", u"Inspector", None))
        pass
    # retranslateUi

