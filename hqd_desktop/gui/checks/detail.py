"""The right side: head, quoted sentence, what was computed, fix, and where the figure is used. Always in this order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from hqd_desktop.gui import icons, language, theme
from hqd_desktop.gui.checks import words
from hqd_desktop.gui.checks.computed import Computed
from hqd_desktop.gui.checks.fix_box import FixBox
from hqd_desktop.gui.projects.inspector.quotes import Quotation

if TYPE_CHECKING:
    from hqd_desktop.workspace.checking import Kept, Quoted, Use

_PAD = 24


class Sign(QWidget):
    """The icon of a severity."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = 0
        self.setFixedSize(QSize(18, 18))
        theme.current().changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Circle, triangle or i."""
        name, tint = words.SIGNS[self.place]
        QPainter(self).drawPixmap(QPointF(1, 1), icons.pixmap(name, tint))


class UseLink(QPushButton):
    """A place that shows the figure; a click asks for it."""

    asked = Signal(str, str, object)

    def __init__(self, use: Use, parent: QWidget) -> None:
        super().__init__(language.said(use.name), parent)
        self._use = use
        self.setObjectName("link_button")
        self.clicked.connect(self._ask)

    def _ask(self) -> None:
        self.asked.emit(self._use.page, self._use.kind, self._use.record)


class Detail(QScrollArea):
    """``opened`` asks for a page and a record; the fix box says what was decided."""

    opened = Signal(str, str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("check_detail")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.kept: Kept | None = None
        self._quoted: Quoted | None = None
        self._uses: tuple[Use, ...] = ()
        inside = QWidget()
        inside.setObjectName("page")
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self._build_head()
        self._build_quote()
        self.computed, self.fix = Computed(), FixBox()
        self.used = QWidget()
        row = QHBoxLayout(self.used)
        row.setContentsMargins(_PAD, 12, _PAD, 16)
        row.setSpacing(12)
        self.used_label, self._links = _label("quiet"), QVBoxLayout()
        self.used_label.setWordWrap(False)
        self._links.setSpacing(0)
        row.addWidget(self.used_label, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._links, 1)
        for part in (self.head, self.quote, self.computed, self.fix, self.used):
            self.column.addWidget(part)
            self.column.addWidget(_hairline())
        self.column.addStretch(1)
        self.setWidget(inside)
        self.retranslate()

    def _build_head(self) -> None:
        self.head = QWidget()
        column = QVBoxLayout(self.head)
        column.setContentsMargins(_PAD, 12, _PAD, 16)
        column.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.sign, self.severity, self.rule, self.message = (
            Sign(),
            _label("small"),
            _label("small"),
            _label("page_title"),
        )
        row.addWidget(self.sign)
        self.severity.setWordWrap(False)
        row.addWidget(self.severity)
        row.addWidget(self.rule, 1)
        column.addLayout(row)
        self.where = _label("small")
        column.addWidget(self.message)
        column.addWidget(self.where)

    def _build_quote(self) -> None:
        self.quote = QWidget()
        column = QVBoxLayout(self.quote)
        column.setContentsMargins(_PAD, 12, _PAD, 14)
        column.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.quote_title, self.place = _label("section_title"), _label("small")
        self.open_source = QPushButton()
        self.open_source.setObjectName("link_button")
        self.open_source.setIconSize(icons.BESIDE_TEXT)
        self.open_source.clicked.connect(self._open_source)
        row.addWidget(self.quote_title)
        row.addWidget(self.place, 1)
        row.addWidget(self.open_source)
        self.text = Quotation()
        column.addLayout(row)
        column.addWidget(self.text)

    def retranslate(self) -> None:
        """Set the interface texts."""
        self.quote_title.setText(self.tr("Quoted sentence"))
        self.used_label.setText(self.tr("Used in"))
        self.open_source.setText(self.tr("Open source"))
        self.open_source.setIcon(icons.beside_text("book-open", "accent"))
        self.fix.retranslate()
        self.computed.retranslate()
        if self.kept is not None:
            self.show_finding(self.kept, self._quoted, self._uses)

    def show_finding(self, kept: Kept, quoted: Quoted | None, uses: tuple[Use, ...]) -> None:
        """Show another finding, from its top."""
        is_new = self.kept is None or self.kept.id != kept.id
        self.kept, self._quoted, self._uses = kept, quoted, uses
        self.sign.place = kept.severity
        self.sign.update()
        self.severity.setText(words.severity(kept.severity))
        self.severity.setObjectName(f"severity_{kept.severity}")
        self.severity.style().polish(self.severity)
        self.rule.setText(f"{kept.rule}  {words.rule_name(kept.rule)}")
        self.message.setText(language.said(kept.found.message))
        self.where.setText(language.said(kept.where))
        self._show_quote(quoted)
        self.computed.show_finding(kept)
        self.fix.show_finding(kept)
        self._show_uses(uses)
        if is_new:
            self.verticalScrollBar().setValue(0)

    def _show_quote(self, quoted: Quoted | None) -> None:
        self.quote.setVisible(quoted is not None)
        if quoted is not None:
            self.place.setText(language.said(quoted.place))
            self.text.show_quote(quoted.text, quoted.marked, quoted.blamed)
            self.open_source.setVisible(quoted.source is not None)

    def _show_uses(self, uses: tuple[Use, ...]) -> None:
        while (item := self._links.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.used.setVisible(bool(uses))
        for use in uses:
            link = UseLink(use, self.used)
            link.asked.connect(self.opened)
            self._links.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)

    def _open_source(self) -> None:
        if self._quoted is not None and self._quoted.source is not None:
            kind, record = (
                ("statement", self._quoted.statement) if self._quoted.statement else ("source", self._quoted.source)
            )
            self.opened.emit("sources", kind, record)


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _hairline() -> QFrame:
    line = QFrame()
    line.setObjectName("hairline")
    line.setFixedHeight(1)
    return line
