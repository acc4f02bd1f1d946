"""The page of the overview: cards, stages, what needs attention, indicators, what is due; for a period and an area."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from hqd_desktop.domain.changes import Announcement
from hqd_desktop.domain.days import Day
from hqd_desktop.domain.filters import Condition, Op
from hqd_desktop.domain.kinds import PERIOD
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.progress import Progress
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Text
from hqd_desktop.domain.written import Unreadable
from hqd_desktop.gui.overview import showing
from hqd_desktop.gui.overview.cards import CardStrip
from hqd_desktop.gui.overview.choices import named, offered
from hqd_desktop.gui.overview.lists import LineList, StageList
from hqd_desktop.gui.overview.panel import Panel
from hqd_desktop.gui.overview.tiles import TileGrid
from hqd_desktop.gui.pages import Page, Plain, Status
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.widgets.header import PageHeader
from hqd_desktop.gui.widgets.stacked import column_in
from hqd_desktop.gui.widgets.words_model import Heading, Words

if TYPE_CHECKING:
    from hqd_desktop.domain.pipeline.overview import Overview

_COUNTING = Text("Counting", "正在统计")
_PAUSE_MS = 150
_NARROW = 940
"""Below this width the cards stand one below the other."""
_MOST_CODES = 50
_GAP = 16


class OverviewPage(Page):
    """Counts off the interface thread; the last question wins. Every number opens the rows behind it."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.seen: Overview | None = None
        self._period: Period | None = None
        self._area: int | None = None
        self._wanted: tuple[Period | None, int | None] | None = None
        self._is_running = False
        self._is_narrow: bool | None = None
        self._build_header()
        self._build_parts()
        self._connect()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._count)
        self.retranslate()

    def _build_header(self) -> None:
        self.header = PageHeader()
        self.period_label, self.area_label = _caption(), _caption()
        self.period_box, self.area_box = QComboBox(), QComboBox()
        self.period_box.setEditable(True)
        self.period_box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        for box, wide in ((self.period_box, 150), (self.area_box, 190)):
            box.setMinimumSize(wide, 28)
            box.setMaximumWidth(wide)
        for widget in (self.period_label, self.period_box, self.area_label, self.area_box):
            self.header.add(widget)

    def _build_parts(self) -> None:
        self.cards = CardStrip()
        self.stages, self.attention, self.due = StageList(), LineList(stretch=1), LineList(stretch=1)
        self.tiles = TileGrid()
        self.stage_panel, self.attention_panel, self.tile_panel, self.due_panel = Panel(), Panel(), Panel(), Panel()
        self.stage_panel.set_body(self.stages)
        self.attention_panel.set_body(self.attention)
        self.tile_panel.set_body(self.tiles)
        self.due_panel.set_body(self.due)
        self.attention.set_widths({0: 36, 1: 0, 2: 190})
        self.attention.set_lamps(0)
        self.due.set_widths({0: 76, 1: 0, 2: 140, 3: 56}, snug=(0, 3))
        self.rules = _caption()
        self.rules.setWordWrap(True)
        ground = QWidget()
        ground.setObjectName("page")
        column = QVBoxLayout(ground)
        column.setContentsMargins(20, _GAP, 12, _GAP)
        column.setSpacing(_GAP)
        self._grid = QGridLayout()
        self._grid.setSpacing(_GAP)
        column.addWidget(self.cards)
        column.addLayout(self._grid, 1)
        column.addWidget(self.rules)
        self.scroller = QScrollArea()
        self.scroller.setWidgetResizable(True)
        self.scroller.setFrameShape(QFrame.Shape.NoFrame)
        self.scroller.setWidget(ground)
        whole = column_in(self)
        whole.addWidget(self.header)
        whole.addWidget(self.scroller, 1)

    def _connect(self) -> None:
        self.period_box.activated.connect(self._choose_period)
        edit = self.period_box.lineEdit()
        if edit is not None:
            edit.editingFinished.connect(self._choose_period)
        self.area_box.activated.connect(self._choose_area)
        self.cards.opened.connect(self._open_card)
        for part in (self.stages, self.attention, self.due):
            part.opened.connect(self.open)
        self.tiles.opened.connect(self._open_indicator)
        self.attention_panel.link.wanted.connect(self._open_attention)
        self.tile_panel.link.wanted.connect(self._open_indicators)
        self.due_panel.link.wanted.connect(self._open_due)

    # --- what Page asks ------------------------------------------------------------------------

    def title(self) -> str:
        """The name of the page."""
        return self.tr("Overview")

    def refresh(self, announcement: Announcement | None) -> None:
        """Count anew: at once when the page comes to the front, after a pause while changes come in."""
        if announcement is None:
            self._show_areas()
            self._count()
        else:
            if "area" in announcement.records:
                self._show_areas()
            self._pause.start()

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """Nothing of its own."""
        return {}

    def status(self) -> Status:
        """On which day it was counted."""
        if self.seen is None:
            return Status(self.tr("Counting…"))
        return Status(self.tr("Figures as of {day}").format(day=Day.of(self.seen.as_of).text(self.session.lang)))

    def panes(self) -> tuple[QWidget, ...]:
        """Cards, stages, attention, indicators, what is due."""
        first = self.cards.cards[0] if self.cards.cards else self.period_box
        return (self.period_box, first, self.stages, self.attention, self.due)

    def save_state(self) -> dict[str, Plain]:
        """Period and area, where a person chose them."""
        return {"period": self._period.pack() if self._period else "", "area": str(self._area or "")}

    def restore_state(self, state: Mapping[str, Plain]) -> None:
        """Take them back."""
        try:
            self._period = Period.unpack(str(state.get("period", "")))
        except ValueError:
            self._period = None
        area = str(state.get("area", ""))
        self._area = int(area) if area.isdecimal() else None

    def retranslate(self) -> None:
        """Set the interface texts."""
        self.header.set_title(self.tr("Overview"))
        self.period_label.setText(self.tr("Period"))
        self.area_label.setText(self.tr("Area"))
        self.period_box.setAccessibleName(self.tr("Period"))
        self.period_box.setToolTip(self.tr("Choose one, or write 2022, 2022-H1, 2022-Q3, 2022-05"))
        self.area_box.setAccessibleName(self.tr("Area"))
        self.stages.setAccessibleName(self.tr("Pipeline by stage"))
        self.attention.setAccessibleName(self.tr("Needs attention"))
        self.due.setAccessibleName(self.tr("Next milestones"))
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """The keyboard goes to the cards, not into the period."""
        super().showEvent(event)
        if self.cards.cards:
            self.cards.cards[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns where there is room."""
        super().resizeEvent(event)
        self._arrange()

    # --- counting ------------------------------------------------------------------------------

    def _count(self) -> None:
        if self.session.workspace is None:
            return
        self._wanted = (self._period, self._area)
        if self._is_running:
            return
        self._is_running = True
        data, (period, area) = self.session.data, self._wanted

        def work(_progress: Progress) -> Overview:
            from hqd_desktop.workspace import kpis

            return kpis.overview(data, period or kpis.latest_period(data), area)

        def done(seen: Overview) -> None:
            if self._wanted != (period, area):
                self._count()
            elif data is self.session.workspace:
                self.seen = seen
                self._show()

        def ended() -> None:
            self._is_running = False

        self.session.jobs.run(_COUNTING, work, done, self.session.messages.error, of=self, ended=ended)

    # --- showing -------------------------------------------------------------------------------

    def _show(self) -> None:
        seen, lang = self.seen, self.session.lang
        self._arrange()
        if seen is None or self.session.workspace is None:
            return
        self._show_periods(seen.period)
        first = not self.cards.cards
        self.cards.show_cards([showing.card(one, lang) for one in seen.cards])
        if first and self.isVisible():
            self.cards.cards[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_stages(seen)
        self._show_attention(seen)
        self._show_tiles(seen)
        self._show_due(seen)
        words = seen.rules.of(lang)
        if seen.synthetic:
            words = f"{self.tr('Synthetic data.')} {words}"
        self.rules.setText(words)
        self.state_changed.emit()

    def _show_stages(self, seen: Overview) -> None:
        lang = self.session.lang
        self.stages.words.show(showing.stage_headings(lang), showing.stage_rows(seen.funnel, lang))
        aside = self.tr("solid: at this stage, pale: already past it")
        self.stage_panel.set_title(self.tr("Pipeline by stage"), aside)
        notes = [seen.funnel.amounts.of(lang), seen.funnel.days.of(lang)]
        if seen.funnel.unplaced.count:
            notes.append(self.tr("%n project(s) without a stage.", "", seen.funnel.unplaced.count))
        self.stage_panel.set_note(" ".join(notes) if lang == "en" else "".join(notes))

    def _show_attention(self, seen: Overview) -> None:
        lang, found = self.session.lang, seen.attention
        rows = showing.attention_rows(found, lang)
        nothing = Words(self.tr("No project is late or stalled"), tint="text-2")
        columns = [Heading("")] * 3
        self.attention.words.show(columns, rows or [(Words(""), nothing, Words(""))])
        counts = self.tr("{red} act now, {yellow} watch, {green} on track").format(
            **{key: QLocale().toString(found.counts.get(key, 0)) for key in ("red", "yellow", "green")}
        )
        self.attention_panel.set_title(self.tr("Needs attention"), counts)
        number = len(found.ids) if found.by_rule else found.counts.get("red", 0) + found.counts.get("yellow", 0)
        link = self.tr("Open all %n in Projects", "", number) if number else ""
        self.attention_panel.set_note(found.rule.of(lang), link)

    def _show_tiles(self, seen: Overview) -> None:
        lang = self.session.lang
        self.tiles.show_tiles(showing.tiles(seen.indicators, lang))
        title = self.tr("Indicators, {period}").format(period=named(seen.period, lang))
        self.tile_panel.set_title(title, self.tr("published growth on the year before, %"))
        sources = list(dict.fromkeys(one.source.of(lang) for one in seen.indicators if one.source is not None))
        note = sources[0] if sources else self.tr("Nothing was published for this period")
        if seen.synthetic:
            note = self.tr("Synthetic data.") + " " + note
        self.tile_panel.set_note(note, self.tr("Open indicators"))

    def _show_due(self, seen: Overview) -> None:
        lang, found = self.session.lang, seen.due
        rows = showing.due_rows(found, lang)
        nothing = Words(self.tr("Nothing is due"), tint="text-2")
        blank = Words("")
        self.due.words.show([Heading("")] * 4, rows or [(blank, nothing, blank, blank)])
        self.due_panel.set_title(self.tr("Next milestones"), self.tr("%n open", "", found.open))
        late = self.tr("%n overdue", "", found.overdue) if found.overdue else ""
        self.due_panel.set_note("", late)

    def _show_periods(self, shown: Period) -> None:
        lang, box = self.session.lang, self.period_box
        box.blockSignals(True)
        box.clear()
        for period in dict.fromkeys((shown, *offered(shown))):
            box.addItem(named(period, lang), period.pack())
        box.setCurrentIndex(0)
        box.blockSignals(False)

    def _show_areas(self) -> None:
        data, lang, box = self.session.data, self.session.lang, self.area_box
        box.blockSignals(True)
        box.clear()
        box.addItem(self.tr("All areas"), None)
        for area in data.ids(View("area")):
            box.addItem(data.title("area", area, lang), area)
        place = box.findData(self._area) if self._area is not None else 0
        if place < 0:
            self._area, place = None, 0
        box.setCurrentIndex(place)
        box.blockSignals(False)

    def _arrange(self) -> None:
        narrow = self.width() < _NARROW
        if narrow == self._is_narrow:
            return
        self._is_narrow = narrow
        parts = (self.stage_panel, self.attention_panel, self.tile_panel, self.due_panel)
        for number, part in enumerate(parts):
            row, column = (number, 0) if narrow else divmod(number, 2)
            self._grid.addWidget(part, row, column)
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(1, 0 if narrow else 2)

    # --- doors ---------------------------------------------------------------------------------

    def open(self, door: object) -> None:
        """Show what stands behind a number: the projects of a view, or one project."""
        if isinstance(door, View):
            self.session.show_view(door)
        elif isinstance(door, tuple):
            kind, record = door
            self.session.show("projects", str(kind), int(record))

    def _open_card(self, key: str) -> None:
        for card in self.seen.cards if self.seen is not None else ():
            if card.key == key:
                self.open(card.kpi.of.view)

    def _open_attention(self) -> None:
        if self.seen is None:
            return
        found = self.seen.attention
        if found.by_rule and 0 < len(found.ids) <= _MOST_CODES:
            codes = [row[0] for row in self.session.data.packed("project", found.ids, ("code",)) if row[0]]
            if len(codes) == len(found.ids):
                self.open(View("project", (Condition("code", Op.IN, tuple(map(str, codes))),)))
                return
        self.open(found.view)

    def _open_due(self) -> None:
        if self.seen is not None:
            self.open(next((view for view in self.seen.due.views if view.kind == "project"), None))

    def _open_indicator(self, record: object) -> None:
        if isinstance(record, int):
            self.session.show("indicators", "indicator", record)

    def _open_indicators(self) -> None:
        self.session.show("indicators")

    # --- choosing ------------------------------------------------------------------------------

    def _choose_period(self) -> None:
        if self.session.workspace is None:
            return
        text = self.period_box.currentText().strip()
        place = self.period_box.findText(text, Qt.MatchFlag.MatchExactly)
        try:
            period = Period.unpack(self.period_box.itemData(place)) if place >= 0 else PERIOD.read(text)
        except (Unreadable, ValueError):
            self.session.messages.warning(
                Text(
                    f"“{text}” is not a period. Write 2022, 2022-H1, 2022-Q3 or 2022-05",
                    f"“{text}”不是时期。请写 2022、2022-H1、2022-Q3 或 2022-05",
                )
            )
            return
        if period is not None and (self.seen is None or period != self.seen.period):
            self._period = period
            self._count()

    def _choose_area(self) -> None:
        area = self.area_box.currentData()
        if area != self._area:
            self._area = area
            self._count()


def _caption() -> QLabel:
    label = QLabel()
    label.setObjectName("small")
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
