# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'indicator_box.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QDialog, QFormLayout,
    QHBoxLayout, QLabel, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from hqd_desktop.gui.widgets.buttons import Button

class Ui_IndicatorBox(object):
    def setupUi(self, IndicatorBox):
        if not IndicatorBox.objectName():
            IndicatorBox.setObjectName(u"IndicatorBox")
        IndicatorBox.resize(920, 600)
        self.column = QVBoxLayout(IndicatorBox)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(20, 16, 20, 16)
        self.halves = QHBoxLayout()
        self.halves.setSpacing(28)
        self.halves.setObjectName(u"halves")
        self.left = QVBoxLayout()
        self.left.setSpacing(8)
        self.left.setObjectName(u"left")
        self.identity_title = QLabel(IndicatorBox)
        self.identity_title.setObjectName(u"identity_title")
        self.identity_title.setTextFormat(Qt.TextFormat.PlainText)

        self.left.addWidget(self.identity_title)

        self.identity = QFormLayout()
        self.identity.setObjectName(u"identity")
        self.identity.setHorizontalSpacing(12)
        self.identity.setVerticalSpacing(6)
        self.identity.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)

        self.left.addLayout(self.identity)

        self.measured_title = QLabel(IndicatorBox)
        self.measured_title.setObjectName(u"measured_title")
        self.measured_title.setTextFormat(Qt.TextFormat.PlainText)

        self.left.addWidget(self.measured_title)

        self.measured = QFormLayout()
        self.measured.setObjectName(u"measured")
        self.measured.setHorizontalSpacing(12)
        self.measured.setVerticalSpacing(6)
        self.measured.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)

        self.left.addLayout(self.measured)

        self.left_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.left.addItem(self.left_rest)


        self.halves.addLayout(self.left)

        self.right = QVBoxLayout()
        self.right.setSpacing(8)
        self.right.setObjectName(u"right")
        self.computing_title = QLabel(IndicatorBox)
        self.computing_title.setObjectName(u"computing_title")
        self.computing_title.setTextFormat(Qt.TextFormat.PlainText)

        self.right.addWidget(self.computing_title)

        self.computing = QFormLayout()
        self.computing.setObjectName(u"computing")
        self.computing.setHorizontalSpacing(12)
        self.computing.setVerticalSpacing(6)
        self.computing.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)

        self.right.addLayout(self.computing)

        self.formula_check = QLabel(IndicatorBox)
        self.formula_check.setObjectName(u"formula_check")
        self.formula_check.setTextFormat(Qt.TextFormat.PlainText)
        self.formula_check.setWordWrap(True)
        self.formula_check.setMinimumSize(QSize(0, 52))
        self.formula_check.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)

        self.right.addWidget(self.formula_check)

        self.bounds_title = QLabel(IndicatorBox)
        self.bounds_title.setObjectName(u"bounds_title")
        self.bounds_title.setTextFormat(Qt.TextFormat.PlainText)

        self.right.addWidget(self.bounds_title)

        self.bounds = QFormLayout()
        self.bounds.setObjectName(u"bounds")
        self.bounds.setHorizontalSpacing(12)
        self.bounds.setVerticalSpacing(6)
        self.bounds.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)

        self.right.addLayout(self.bounds)

        self.definition_title = QLabel(IndicatorBox)
        self.definition_title.setObjectName(u"definition_title")
        self.definition_title.setTextFormat(Qt.TextFormat.PlainText)

        self.right.addWidget(self.definition_title)

        self.defined = QFormLayout()
        self.defined.setObjectName(u"defined")
        self.defined.setHorizontalSpacing(12)
        self.defined.setVerticalSpacing(6)
        self.defined.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)

        self.right.addLayout(self.defined)

        self.record_break = QCheckBox(IndicatorBox)
        self.record_break.setObjectName(u"record_break")

        self.right.addWidget(self.record_break)

        self.right_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.right.addItem(self.right_rest)


        self.halves.addLayout(self.right)

        self.halves.setStretch(0, 1)
        self.halves.setStretch(1, 1)

        self.column.addLayout(self.halves)

        self.trouble = QLabel(IndicatorBox)
        self.trouble.setObjectName(u"trouble")
        self.trouble.setTextFormat(Qt.TextFormat.PlainText)
        self.trouble.setWordWrap(True)

        self.column.addWidget(self.trouble)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.breaks_button = Button(IndicatorBox)
        self.breaks_button.setObjectName(u"breaks_button")

        self.buttons.addWidget(self.breaks_button)

        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap)

        self.cancel_button = Button(IndicatorBox)
        self.cancel_button.setObjectName(u"cancel_button")

        self.buttons.addWidget(self.cancel_button)

        self.save_button = Button(IndicatorBox)
        self.save_button.setObjectName(u"save_button")
        self.save_button.setProperty(u"kind", u"primary")

        self.buttons.addWidget(self.save_button)


        self.column.addLayout(self.buttons)


        self.retranslateUi(IndicatorBox)

        self.save_button.setDefault(True)


        QMetaObject.connectSlotsByName(IndicatorBox)
    # setupUi

    def retranslateUi(self, IndicatorBox):
        self.identity_title.setText(QCoreApplication.translate("IndicatorBox", u"What it is", None))
        self.measured_title.setText(QCoreApplication.translate("IndicatorBox", u"How it is measured", None))
        self.computing_title.setText(QCoreApplication.translate("IndicatorBox", u"How it is computed with", None))
#if QT_CONFIG(accessibility)
        self.formula_check.setAccessibleName(QCoreApplication.translate("IndicatorBox", u"Check of the formula", None))
#endif // QT_CONFIG(accessibility)
        self.bounds_title.setText(QCoreApplication.translate("IndicatorBox", u"What is plausible", None))
        self.definition_title.setText(QCoreApplication.translate("IndicatorBox", u"What is counted", None))
        self.record_break.setText(QCoreApplication.translate("IndicatorBox", u"Record a break in the series", None))
        self.breaks_button.setText(QCoreApplication.translate("IndicatorBox", u"&Breaks in the series\u2026", None))
        self.cancel_button.setText(QCoreApplication.translate("IndicatorBox", u"Cancel", None))
        self.save_button.setText(QCoreApplication.translate("IndicatorBox", u"Save", None))
        pass
    # retranslateUi

