"""A chart of any kind with what can be chosen for it: period, the one to compare with, the area; axis title and footnote.

The page hands over a way to read the chart; the pane asks again when a person chooses something else. Where a kind does not apply,
the pane says why.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.indicators.charts import Asked, Chart, Kind
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.words import Lang
from hqd_desktop.gui import icons, language
from hqd_desktop.gui.charts.kinds.canvas import KindCanvas
from hqd_desktop.gui.charts.leaving import copy_picture, copy_table
from hqd_desktop.gui.widgets.empty import EmptyState

Read = Callable[[Asked], Chart]
_MOST_PERIODS = 400


class KindPane(QFrame):
    """Shows what ``show_kind`` is given."""

    save_wanted = Signal()
    """A person wants to save the chart; the page opens the box for it."""
    chart_changed = Signal()
    """Another period, area or kind is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart: Chart | None = None
        self._read: Read | None = None
        self._lang: Lang = "en"
        self._held: dict[int, str] | None = None
        self._kind = Kind.RANKING
        self._asked: dict[Kind, Asked] = {}
        self._reason: UserError | None = None
        self._values: dict[str, list[Period | int]] = {}
        """What the rows of each choice mean; ids of areas are too wide for Qt."""
        self.axis_title, self.footnote = _small(), _small()
        self.footnote.setWordWrap(True)
        self.footnote.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.area, self.before, self.period = _choice(), _choice(), _choice()
        self.own_scale = QCheckBox()
        self.own_scale.hide()
        self.canvas = KindCanvas()
        self.holder = QScrollArea()
        self.holder.setWidgetResizable(True)
        self.holder.setFrameShape(QFrame.Shape.NoFrame)
        self.holder.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.holder.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.holder.setWidget(self.canvas)
        self.empty = EmptyState()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.holder)
        self.stack.addWidget(self.empty)
        self._lay()
        self.canvas.menu_wanted.connect(self._open_menu)
        for box in (self.area, self.before, self.period):
            box.activated.connect(self._choose)
        self.own_scale.clicked.connect(lambda on: self.ask(replace(self._asked.get(self._kind, Asked()), own_scale=on)))
        self.retranslate()

    def _lay(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.axis_title, 1)
        for box in (self.own_scale, self.area, self.before, self.period):
            row.addWidget(box)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 8, 12, 8)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.stack, 1)
        column.addWidget(self.footnote)

    def show_kind(self, kind: Kind, read: Read, lang: Lang, held: dict[int, str] | None = None) -> None:
        """Show a kind of chart, with what was chosen for it before."""
        self._kind, self._read, self._lang, self._held = kind, read, lang, held
        self.again()

    def again(self) -> None:
        """Read the chart anew."""
        if self._read is None:
            return
        try:
            self.chart, self._reason = self._read(self._asked.get(self._kind, Asked())), None
        except UserError as reason:
            self.chart, self._reason = None, reason
        self._show()
        self.chart_changed.emit()

    def ask(self, asked: Asked) -> None:
        """Choose period, period before and area as a person does."""
        self._asked[self._kind] = asked
        self.again()

    def _show(self) -> None:
        chart = self.chart
        self.canvas.show_chart(chart, self._lang, self._held)
        self.axis_title.setText(chart.axis.of(self._lang) if chart else "")
        self.footnote.setText(_foot(chart, self._lang) if chart else "")
        self.footnote.setVisible(chart is not None)
        self.stack.setCurrentWidget(self.holder if chart else self.empty)
        if self._reason is not None:
            self.empty.set_words(language.said(self._reason.message), language.said(self._reason.remedy))
        self._offer(chart)

    def _offer(self, chart: Chart | None) -> None:
        """Choices where there is something to choose."""
        periods = chart.periods[:_MOST_PERIODS] if chart else ()
        asked = chart.asked if chart else Asked()
        texts = [(period, period.text(self._lang)) for period in periods]
        self._fill("period", texts, asked.period)
        self._fill("before", texts, asked.before)
        self._fill("area", [(one, name.of(self._lang)) for one, name in chart.areas] if chart else (), asked.area)
        self.before.setVisible(asked.before is not None and len(periods) > 1)
        self.period.setVisible(asked.period is not None and len(periods) > 1)
        self.own_scale.setVisible(chart is not None and chart.kind is Kind.MULTIPLES)
        self.own_scale.setChecked(asked.own_scale)
        self.area.setVisible(len(chart.areas) > 1 if chart else False)

    def _boxes(self) -> dict[str, QComboBox]:
        return {"period": self.period, "before": self.before, "area": self.area}

    def _fill(self, key: str, choices: Sequence[tuple[Period | int, str]], current: Period | int | None) -> None:
        box = self._boxes()[key]
        self._values[key] = [value for value, _name in choices]
        box.blockSignals(True)
        box.clear()
        box.addItems([name for _value, name in choices])
        box.setCurrentIndex(self._values[key].index(current) if current in self._values[key] else -1)
        box.blockSignals(False)

    def _choose(self, _index: int) -> None:
        now = self._asked.get(self._kind, Asked())
        shown = self.chart.asked if self.chart else now
        for key, box in self._boxes().items():
            place = box.currentIndex()
            if box.isHidden() or place < 0 or self._values[key][place] == getattr(shown, key):
                continue
            value = self._values[key][place]
            if isinstance(value, Period):
                now = replace(now, period=value) if key == "period" else replace(now, before=value)
            else:
                now = replace(now, area=value)
        if shown.before is not None:
            now = replace(now, period=now.period or shown.period, before=now.before or shown.before)
        self.ask(now)

    # --- taking it elsewhere -------------------------------------------------------------------

    def menu(self) -> QMenu:
        """Copy and save."""
        made = QMenu(self)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        rows: Sequence[tuple[str, str, Callable[[], object]]] = (
            ("image", self.tr("Copy chart as picture"), self.copy_picture),
            ("table", self.tr("Copy figures as table"), self.copy_table),
            ("save", self.tr("Save chart…"), self.save_wanted.emit),
        )
        for icon, name, run in rows:
            action = QAction(icons.icon(icon), name, made)
            action.setEnabled(self.chart is not None)
            action.triggered.connect(run)
            made.addAction(action)
        return made

    def _open_menu(self, place: QPoint) -> None:
        self.menu().popup(place)

    def copy_picture(self) -> None:
        """The chart as a picture on the clipboard."""
        if self.chart is not None:
            copy_picture(self.chart, self._lang)

    def copy_table(self) -> None:
        """What is drawn as a table on the clipboard."""
        if self.chart is not None:
            copy_table(self.chart, self._lang)

    # --- words ---------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Names for screen readers and tool tips."""
        self.own_scale.setText(self.tr("Each on its own scale"))
        for box, name in (
            (self.area, self.tr("Area whose parts are shown")),
            (self.before, self.tr("Period to compare with")),
            (self.period, self.tr("Period")),
        ):
            box.setAccessibleName(name)
            box.setToolTip(name)
        if self._reason is not None:
            self._show()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _foot(chart: Chart, lang: Lang) -> str:
    said = [text.of(lang) for text in chart.foot]
    rest = ("" if lang == "zh" else " ").join(said[1:])
    return "\n".join(part for part in (*said[:1], rest) if part)


def _choice() -> QComboBox:
    box = QComboBox()
    box.setMaxVisibleItems(20)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    box.setMaximumWidth(260)
    box.setFixedHeight(28)
    box.hide()
    return box


def _small() -> QLabel:
    label = QLabel()
    label.setObjectName("small")
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
