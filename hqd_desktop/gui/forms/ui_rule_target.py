# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'rule_target.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QDialog, QFormLayout,
    QHBoxLayout, QLabel, QLineEdit, QSizePolicy,
    QSpacerItem, QSpinBox, QVBoxLayout, QWidget)

from hqd_desktop.gui.widgets.buttons import Button

class Ui_RuleTarget(object):
    def setupUi(self, RuleTarget):
        if not RuleTarget.objectName():
            RuleTarget.setObjectName(u"RuleTarget")
        RuleTarget.setMinimumSize(QSize(460, 0))
        self.column = QVBoxLayout(RuleTarget)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(20, 16, 20, 16)
        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.fields.setHorizontalSpacing(12)
        self.fields.setVerticalSpacing(8)
        self.year_label = QLabel(RuleTarget)
        self.year_label.setObjectName(u"year_label")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.year_label)

        self.year = QSpinBox(RuleTarget)
        self.year.setObjectName(u"year")
        self.year.setMinimumSize(QSize(0, 28))
        self.year.setMinimum(1950)
        self.year.setMaximum(2150)

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.year)

        self.kpi_label = QLabel(RuleTarget)
        self.kpi_label.setObjectName(u"kpi_label")

        self.fields.setWidget(1, QFormLayout.ItemRole.LabelRole, self.kpi_label)

        self.kpi = QComboBox(RuleTarget)
        self.kpi.setObjectName(u"kpi")
        self.kpi.setMinimumSize(QSize(0, 28))

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.kpi)

        self.area_label = QLabel(RuleTarget)
        self.area_label.setObjectName(u"area_label")

        self.fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.area_label)

        self.area = QComboBox(RuleTarget)
        self.area.setObjectName(u"area")
        self.area.setMinimumSize(QSize(0, 28))

        self.fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.area)

        self.value_label = QLabel(RuleTarget)
        self.value_label.setObjectName(u"value_label")

        self.fields.setWidget(3, QFormLayout.ItemRole.LabelRole, self.value_label)

        self.value = QLineEdit(RuleTarget)
        self.value.setObjectName(u"value")
        self.value.setMinimumSize(QSize(0, 28))

        self.fields.setWidget(3, QFormLayout.ItemRole.FieldRole, self.value)

        self.note_label = QLabel(RuleTarget)
        self.note_label.setObjectName(u"note_label")

        self.fields.setWidget(4, QFormLayout.ItemRole.LabelRole, self.note_label)

        self.note = QLineEdit(RuleTarget)
        self.note.setObjectName(u"note")
        self.note.setMinimumSize(QSize(0, 28))

        self.fields.setWidget(4, QFormLayout.ItemRole.FieldRole, self.note)


        self.column.addLayout(self.fields)

        self.trouble = QLabel(RuleTarget)
        self.trouble.setObjectName(u"trouble")
        self.trouble.setTextFormat(Qt.TextFormat.PlainText)
        self.trouble.setWordWrap(True)

        self.column.addWidget(self.trouble)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap)

        self.leave = Button(RuleTarget)
        self.leave.setObjectName(u"leave")

        self.buttons.addWidget(self.leave)

        self.take = Button(RuleTarget)
        self.take.setObjectName(u"take")

        self.buttons.addWidget(self.take)


        self.column.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.year_label.setBuddy(self.year)
        self.kpi_label.setBuddy(self.kpi)
        self.area_label.setBuddy(self.area)
        self.value_label.setBuddy(self.value)
        self.note_label.setBuddy(self.note)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(RuleTarget)

        QMetaObject.connectSlotsByName(RuleTarget)
    # setupUi

    def retranslateUi(self, RuleTarget):
        RuleTarget.setWindowTitle(QCoreApplication.translate("RuleTarget", u"Target", None))
        self.year_label.setText(QCoreApplication.translate("RuleTarget", u"Year", None))
#if QT_CONFIG(accessibility)
        self.year.setAccessibleName(QCoreApplication.translate("RuleTarget", u"Year", None))
#endif // QT_CONFIG(accessibility)
        self.kpi_label.setText(QCoreApplication.translate("RuleTarget", u"KPI", None))
#if QT_CONFIG(accessibility)
        self.kpi.setAccessibleName(QCoreApplication.translate("RuleTarget", u"KPI", None))
#endif // QT_CONFIG(accessibility)
        self.area_label.setText(QCoreApplication.translate("RuleTarget", u"Area", None))
#if QT_CONFIG(accessibility)
        self.area.setAccessibleName(QCoreApplication.translate("RuleTarget", u"Area", None))
#endif // QT_CONFIG(accessibility)
        self.value_label.setText(QCoreApplication.translate("RuleTarget", u"Target", None))
        self.value.setPlaceholderText(QCoreApplication.translate("RuleTarget", u"60 for projects, 120\u4ebf\u5143 for amounts", None))
#if QT_CONFIG(accessibility)
        self.value.setAccessibleName(QCoreApplication.translate("RuleTarget", u"Target", None))
#endif // QT_CONFIG(accessibility)
        self.note_label.setText(QCoreApplication.translate("RuleTarget", u"Note", None))
#if QT_CONFIG(accessibility)
        self.note.setAccessibleName(QCoreApplication.translate("RuleTarget", u"Note", None))
#endif // QT_CONFIG(accessibility)
        self.leave.setText(QCoreApplication.translate("RuleTarget", u"Cancel", None))
        self.take.setText(QCoreApplication.translate("RuleTarget", u"Save", None))
    # retranslateUi

