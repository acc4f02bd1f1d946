# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'merging.ui'
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
    QHBoxLayout, QHeaderView, QLabel, QSizePolicy,
    QSpacerItem, QTableView, QVBoxLayout, QWidget)

from hqd_desktop.gui.widgets.buttons import Button

class Ui_Merging(object):
    def setupUi(self, Merging):
        if not Merging.objectName():
            Merging.setObjectName(u"Merging")
        Merging.resize(1120, 680)
        self.column = QVBoxLayout(Merging)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(20, 16, 20, 16)
        self.common = QLabel(Merging)
        self.common.setObjectName(u"common")
        self.common.setTextFormat(Qt.TextFormat.PlainText)
        self.common.setWordWrap(True)

        self.column.addWidget(self.common)

        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.setObjectName(u"head")
        self.new_box = QCheckBox(Merging)
        self.new_box.setObjectName(u"new_box")
        self.new_box.setChecked(True)

        self.head.addWidget(self.new_box)

        self.changed_box = QCheckBox(Merging)
        self.changed_box.setObjectName(u"changed_box")
        self.changed_box.setChecked(True)

        self.head.addWidget(self.changed_box)

        self.conflicting_box = QCheckBox(Merging)
        self.conflicting_box.setObjectName(u"conflicting_box")
        self.conflicting_box.setChecked(True)

        self.head.addWidget(self.conflicting_box)

        self.deleted_box = QCheckBox(Merging)
        self.deleted_box.setObjectName(u"deleted_box")
        self.deleted_box.setChecked(True)

        self.head.addWidget(self.deleted_box)

        self.after_head = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head.addItem(self.after_head)

        self.settings_box = QCheckBox(Merging)
        self.settings_box.setObjectName(u"settings_box")

        self.head.addWidget(self.settings_box)


        self.column.addLayout(self.head)

        self.list = QTableView(Merging)
        self.list.setObjectName(u"list")
        self.list.setMinimumSize(QSize(0, 200))

        self.column.addWidget(self.list)

        self.which = QHBoxLayout()
        self.which.setSpacing(8)
        self.which.setObjectName(u"which")
        self.about = QLabel(Merging)
        self.about.setObjectName(u"about")
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self.about.setWordWrap(True)

        self.which.addWidget(self.about)

        self.match_box = QComboBox(Merging)
        self.match_box.setObjectName(u"match_box")
        self.match_box.setMinimumSize(QSize(280, 0))

        self.which.addWidget(self.match_box)

        self.which_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.which.addItem(self.which_gap)

        self.mine_button = Button(Merging)
        self.mine_button.setObjectName(u"mine_button")

        self.which.addWidget(self.mine_button)

        self.theirs_button = Button(Merging)
        self.theirs_button.setObjectName(u"theirs_button")

        self.which.addWidget(self.theirs_button)


        self.column.addLayout(self.which)

        self.fields = QTableView(Merging)
        self.fields.setObjectName(u"fields")

        self.column.addWidget(self.fields)

        self.notes = QLabel(Merging)
        self.notes.setObjectName(u"notes")
        self.notes.setTextFormat(Qt.TextFormat.PlainText)
        self.notes.setWordWrap(True)

        self.column.addWidget(self.notes)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.merge_button = Button(Merging)
        self.merge_button.setObjectName(u"merge_button")
        self.merge_button.setProperty(u"kind", u"primary")

        self.buttons.addWidget(self.merge_button)

        self.small = QLabel(Merging)
        self.small.setObjectName(u"small")
        self.small.setTextFormat(Qt.TextFormat.PlainText)
        self.small.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.small.sizePolicy().hasHeightForWidth())
        self.small.setSizePolicy(sizePolicy)

        self.buttons.addWidget(self.small)

        self.close_button = Button(Merging)
        self.close_button.setObjectName(u"close_button")

        self.buttons.addWidget(self.close_button)


        self.column.addLayout(self.buttons)


        self.retranslateUi(Merging)

        QMetaObject.connectSlotsByName(Merging)
    # setupUi

    def retranslateUi(self, Merging):
        Merging.setWindowTitle(QCoreApplication.translate("Merging", u"Merge a colleague's workspace", None))
#if QT_CONFIG(accessibility)
        self.list.setAccessibleName(QCoreApplication.translate("Merging", u"Records that differ", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.match_box.setAccessibleName(QCoreApplication.translate("Merging", u"Which record here it is", None))
#endif // QT_CONFIG(accessibility)
        self.mine_button.setText(QCoreApplication.translate("Merging", u"All conflicts: &mine", None))
        self.theirs_button.setText(QCoreApplication.translate("Merging", u"All conflicts: &theirs", None))
#if QT_CONFIG(accessibility)
        self.fields.setAccessibleName(QCoreApplication.translate("Merging", u"Fields side by side", None))
#endif // QT_CONFIG(accessibility)
        self.close_button.setText(QCoreApplication.translate("Merging", u"Close", None))
    # retranslateUi

