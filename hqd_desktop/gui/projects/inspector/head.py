"""The head of the inspector: ID, stage pill, light, name; pill and light open their menus."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from hqd_desktop.gui import paint, theme
from hqd_desktop.gui.widgets.buttons import IconButton

_LIGHT = 16


class _Sign(QAbstractButton):
    """A painted button: what it shows is its text and a token."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.token = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.current().changed.connect(self.update)

    def show_sign(self, token: str, text: str) -> None:
        """Show a stage or a light; without a token nothing is shown."""
        self.token = token
        self.setText(text)
        self.setVisible(bool(token))
        self.updateGeometry()
        self.update()


class StagePill(_Sign):
    """A stage, as in the table."""

    def sizeHint(self) -> QSize:
        """As wide as the pill."""
        return QSize(paint.pill_width(self.text()) + 2, paint.PILL_HEIGHT + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The pill, framed while it has the keyboard."""
        if not self.token:
            return
        painter = QPainter(self)
        paint.pill(painter, 1, self.height() / 2, self.token, self.text())
        if self.hasFocus():
            paint.frame(painter, self.rect().toRectF(), "accent", radius=11, width=2)


UNLIT = "unlit"
"""The token of a light that is not lit: only its words are painted."""


class Light(_Sign):
    """A status light and its name."""

    def sizeHint(self) -> QSize:
        """Sign and name."""
        return QSize(_LIGHT + theme.metrics(theme.SMALL).horizontalAdvance(self.text()) + 6, paint.PILL_HEIGHT + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The light, then its name; where no light is lit, the name alone."""
        if not self.token:
            return
        lit = self.token in paint.LIGHTS
        painter = QPainter(self)
        if lit:
            paint.light(painter, QPointF(8, self.height() / 2), self.token)
        painter.setFont(theme.font(theme.SMALL))
        painter.setPen(theme.color("text" if lit else "text-3"))
        painter.drawText(self.rect().adjusted(_LIGHT + 2, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.hasFocus():
            paint.frame(painter, self.rect().toRectF(), "accent", width=2)


class InspectorHead(QFrame):
    """Two lines; the name may take more."""

    more_clicked = Signal()
    close_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.code = _label()
        self.code.setObjectName("small")
        self.pill = StagePill(self)
        self.light = Light(self)
        self.name = _label()
        self.name.setWordWrap(True)
        self.more = IconButton("ellipsis", flat=True)
        self.close_button = IconButton("x", flat=True)
        self.more.clicked.connect(self.more_clicked)
        self.close_button.clicked.connect(self.close_clicked)
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in (self.code, self.pill, self.light):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.more)
        row.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 8, 6)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self.name)
        theme.current().changed.connect(self.restyle)
        self.restyle()

    def show_project(self, code: str, name: str) -> None:
        """ID and name."""
        self.code.setText(code)
        self.code.setVisible(bool(code))
        self.name.setText(name)

    def restyle(self) -> None:
        """Fonts and colours of the theme."""
        self.name.setFont(theme.font(15, bold=True))


def _label() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
