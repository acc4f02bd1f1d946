"""The page of indicators: list at the left; measure, areas, chart and grid of the chosen one at the right."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QLabel, QWidget

from hqd_desktop.domain.changes import Announcement
from hqd_desktop.domain.indicators import Measure
from hqd_desktop.domain.indicators.charts import NAMES, Asked, Chart, Kind
from hqd_desktop.domain.indicators.measures import name as measure_name
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.charts.leaving import copy_table
from hqd_desktop.gui.charts.picture import tokens
from hqd_desktop.gui.charts.save_box import SaveChart
from hqd_desktop.gui.forms.ui_indicators_page import Ui_IndicatorsPage
from hqd_desktop.gui.indicators import asking, given, headline, menus, remembered
from hqd_desktop.gui.indicators.chips import Shown
from hqd_desktop.gui.indicators.doubts import Doubts
from hqd_desktop.gui.indicators.grid_work import GridWork
from hqd_desktop.gui.indicators.looked_at import MONTHS, LookedAt
from hqd_desktop.gui.indicators.months import Months
from hqd_desktop.gui.indicators.range_box import Range
from hqd_desktop.gui.pages import Given, Page, Plain, Status
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.widgets.buttons import IconButton
from hqd_desktop.gui.widgets.segmented import Segmented
from hqd_desktop.workspace import series

_KINDS = frozenset({"indicator", "observation", "area", "source", "break", "setting"})
_ORDER = (Measure.YTD, Measure.SINGLE, Measure.YOY, Measure.INDEX, Measure.RANK)
_LIST_WIDTH, _CHART_SHARE, _HEADER_REST = 336, 500, 50


class IndicatorsPage(Page):
    """See ``LookedAt`` for what is remembered; everything shown follows from it by ``refresh``."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.looked = LookedAt()
        self.form = Ui_IndicatorsPage()
        self.form.setupUi(self)
        self.form.columns.setSizes([_LIST_WIDTH, 1440 - _LIST_WIDTH])
        self.form.columns.setStretchFactor(1, 1)
        self.form.halves.setSizes([_CHART_SHARE, 240])
        self.form.halves.setStretchFactor(0, 1)
        self.grid_work = GridWork(self)
        self.writer = self.grid_work.writer
        self.switch = Segmented()
        self.take = IconButton("download")
        self.add = IconButton("plus", flat=True)
        self.more = IconButton("ellipsis", flat=True)
        self.form.header.add(self.switch)
        self.form.header.add(self.take)
        self.form.list_header.add(self.add)
        self.form.list_header.add(self.more)
        self.form.target_switch.setChecked(True)
        self.months, self._doubts = Months(self), Doubts(self)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        form = self.form
        form.indicators.chosen.connect(self.choose)
        form.header.installEventFilter(self)
        for label in form.header.findChildren(QLabel):
            # A long name must not push the list aside.
            label.setMinimumWidth(1)
        form.find.searched.connect(self._find)
        form.chips.removed.connect(self._remove_area)
        form.chips.add_wanted.connect(lambda chip: menus.areas(self).exec(menus.below(chip)))
        menus.attach(form.period_button, lambda: menus.periods(self))
        menus.attach(form.kind_button, lambda: menus.kinds(self))
        menus.attach(form.base_button, lambda: menus.bases(self))
        form.chart_side.save_wanted.connect(self.save_chart)
        form.chart_side.pane.chart_changed.connect(self.state_changed)
        form.target_switch.toggled.connect(self._show_target)
        form.chart_side.entry_wanted.connect(self._to_grid)
        form.data_side.switched.connect(self._switch_measure)
        grid = form.data_side.grid
        grid.chosen_changed.connect(self.state_changed)
        grid.editing_changed.connect(self.state_changed)
        grid.menu_wanted.connect(lambda place: menus.cells(self).exec(place))
        self.switch.chosen.connect(lambda key: self.take_measure(Measure(key)))
        self.take.clicked.connect(lambda: menus.chart(self).exec(menus.below(self.take)))
        self.add.clicked.connect(lambda: asking.new_indicator(self))
        self.more.clicked.connect(lambda: menus.indicator(self).exec(menus.below(self.more)))
        self.session.changed.connect(self.grid_work.note)

    # --- what the window asks of a page --------------------------------------------------------

    def title(self) -> str:
        """The chosen indicator."""
        found = self.looked.indicator
        return found.title(self.session.lang) if found else ""

    def refresh(self, announcement: Announcement | None) -> None:
        """Read the list and the chosen indicator anew, unless the change is none of theirs."""
        if announcement is not None and not _KINDS & announcement.records.keys():
            return
        few = None if announcement is None else series.touched(self.session.data, announcement)
        if few is not None:
            self._update_list(few)
            self.again()
            return
        groups = series.outline(self.session.data, self.session.amount_unit)
        self.form.indicators.show_groups(groups, self.session.lang)
        found = self.looked.indicator.id if self.looked.indicator else None
        if found is None or not self.form.indicators.choose(found):
            found = self.form.indicators.first() or found
        if found is not None:
            self.form.indicators.choose(found)
        self._show(found)

    def _update_list(self, indicators: frozenset[int]) -> None:
        """The figures of a few indicators changed: the rest of the list is as it was."""
        for one in indicators:
            found = series.summary_of(self.session.data, one, self.session.amount_unit)
            if found is not None:
                self.form.indicators.update_summary(found)

    def given(self) -> Given:
        """Indicators and their figures."""
        return given.given(self.looked, self.session.lang)

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """What can be done now."""
        offered: dict[str, Callable[[], object]] = {
            "indicator.new": lambda: asking.new_indicator(self),
            "indicator.area": lambda: asking.new_area(self),
            "indicator.catalogue": lambda: asking.catalogue(self),
            "edit.find": self.form.find.setFocus,
        }
        if self.looked.indicator is not None:
            offered["indicator.edit"] = lambda: asking.edit_indicator(self)
            offered["indicator.compare"] = self.compare
            offered["indicator.breaks"] = lambda: asking.breaks(self)
        if self.form.chart_side.has_chart():
            offered["indicator.copy_chart"] = self.copy_chart
            offered["indicator.save_chart"] = self.save_chart
        return offered | self.grid_work.commands()

    def reveal(self, kind: str, record_id: int) -> None:
        """Go to an indicator, or to that of an observation."""
        found = self.session.data.get(kind, record_id)
        wanted = record_id if kind == "indicator" else getattr(found, "indicator", None)
        if wanted is not None:
            self.form.find.clear()
            self.form.indicators.narrow("")
            self.form.indicators.choose(wanted)
            self._show(wanted)

    def status(self) -> Status:
        """Which cell is edited, how many are selected, in what the figures are."""
        if self.looked.lines is None:
            return Status()
        grid = self.form.data_side.grid
        hint, at = "", grid.edited()
        if at is not None:
            area = grid.figures.headerData(at[0], Qt.Orientation.Vertical)
            when = grid.figures.headerData(at[1], Qt.Orientation.Horizontal)
            was = grid.figures.index(*at).data()
            hint = self.tr("Editing {area}, {period}. Was {value}").format(area=area, period=when, value=was)
        count = len(grid.chosen_cells())
        selection = self.tr("%n cell(s) selected", "", count) if count else ""
        return Status(hint, selection, headline.measure_said(self.looked.lines, self.session.lang))

    def panes(self) -> tuple[QWidget, ...]:
        """List, chart, grid."""
        return self.form.indicators, self.form.chart_side.drawing, self.form.data_side.grid

    def can_leave(self) -> bool:
        """Not while a figure cannot be read."""
        return self.form.data_side.grid.finish()

    def save_state(self) -> dict[str, Plain]:
        """The indicator, the months, the sizes."""
        found = self.looked.indicator
        sizes = [*self.form.columns.sizes(), *self.form.halves.sizes()]
        return {
            "indicator": str(found.id) if found else "",
            "months": self.looked.months,
            "target": self.looked.target,
            "sizes": ",".join(map(str, sizes)),
            "chosen": remembered.said(self.looked),
            **self.grid_work.state(),
        }

    def restore_state(self, state: Mapping[str, Plain]) -> None:
        """Take them back."""
        wanted, months = str(state.get("indicator", "")), state.get("months", 0)
        remembered.take(self.looked, str(state.get("chosen", "")))
        self.grid_work.restore(state)
        if self.session.workspace is not None and wanted.isdigit():
            self.looked.read(self.session.data, int(wanted), self.session.amount_unit)
        self.looked.months = months if isinstance(months, int) and months in MONTHS else 0
        self.form.target_switch.setChecked(bool(state.get("target", True)))
        sizes = [int(part) for part in str(state.get("sizes", "")).split(",") if part.isdigit()]
        if len(sizes) == 4 and all(size > 0 for size in sizes):
            self.form.columns.setSizes(sizes[:2])
            self.form.halves.setSizes(sizes[2:])

    def retranslate(self) -> None:
        """Set the interface texts."""
        self.form.retranslateUi(self)
        self.form.list_header.set_title(self.tr("Indicators"))
        self.take.set_name(self.tr("Copy or save"))
        self.add.set_name(self.tr("New indicator"))
        self.more.set_name(self.tr("More"))
        if self.looked.lines is not None and self.session.workspace is not None:
            self._show_lines()

    # --- choosing ------------------------------------------------------------------------------

    def choose(self, indicator: int) -> None:
        """Go to an indicator."""
        if self.form.data_side.grid.finish():
            self._show(indicator)
        elif self.looked.indicator is not None:
            self.form.indicators.choose(self.looked.indicator.id)

    def went_to(self, indicator: object) -> None:
        """A new indicator was made: what is read anew next shows it."""
        if isinstance(indicator, int):
            self.looked.read(self.session.data, indicator, self.session.amount_unit)

    def take_measure(self, measure: Measure) -> None:
        """Look at another measure of this indicator."""
        if self.looked.indicator is not None and self.form.data_side.grid.finish():
            self.looked.measures[self.looked.indicator.id] = measure
        self.again()

    def compare(self) -> None:
        """Open the window that compares areas by this indicator, in the newest period shown."""
        from hqd_desktop.gui.indicators.comparing import open_compare

        if self.looked.indicator is not None:
            open_compare(self.session, self, self.add_areas).compare(self.looked.indicator.id)

    def add_areas(self, areas: Sequence[int]) -> None:
        """Put areas on the chart that are not there yet."""
        new = [area for area in areas if area not in self.looked.shown_areas()]
        if self.looked.indicator is not None and new:
            self.looked.chosen_areas[self.looked.indicator.id] = (*self.looked.shown_areas(), *new)
            self.again()

    def take_months(self, months: int) -> None:
        """Look at the newest months only; 0 for all."""
        self.looked.months = months
        if self.looked.indicator is not None:
            self.looked.ranges.pop(self.looked.indicator.id, None)
        self.again()

    def take_range(self, chosen: Range) -> None:
        """Look at the months from the first to the last of a range."""
        if self.looked.indicator is not None:
            self.looked.ranges[self.looked.indicator.id] = chosen
        self.again()

    def take_kind(self, kind: Kind) -> None:
        """Look at the same figures in another kind of chart."""
        if self.looked.indicator is not None:
            self.looked.kinds[self.looked.indicator.id] = kind
        self.again()
        self.form.chart_side.drawing.setFocus()

    def take_base(self, base: Period | None) -> None:
        """Let an index be 100 in another period; None lets the program choose."""
        if self.looked.indicator is not None and base is not None:
            self.looked.bases[self.looked.indicator.id] = base
        elif self.looked.indicator is not None:
            self.looked.bases.pop(self.looked.indicator.id, None)
        self.again()

    def add_area(self, area: int) -> None:
        """Put an area on the chart."""
        self.add_areas([area])

    def _remove_area(self, area: int) -> None:
        left = tuple(a for a in self.looked.shown_areas() if a != area)
        if self.looked.indicator is not None and left:
            self.looked.chosen_areas[self.looked.indicator.id] = left
            self.again()

    def _show_target(self, on: bool) -> None:
        self.looked.target = on
        self.again()

    def _switch_measure(self) -> None:
        now = self.looked.lines.measure if self.looked.lines else Measure.YTD
        self.take_measure(Measure.YTD if now is Measure.YOY else Measure.YOY)

    def _find(self, words: str) -> None:
        self.form.indicators.narrow(words)
        if words and self.form.indicators.current() is None and (first := self.form.indicators.first()):
            self.form.indicators.choose(first)
            self._show(first)

    def _to_grid(self) -> None:
        grid = self.form.data_side.grid
        grid.setFocus()
        if grid.figures.rowCount():
            grid.setCurrentIndex(grid.figures.index(0, max(0, grid.figures.columnCount() - 3)))

    # --- showing -------------------------------------------------------------------------------

    def again(self) -> None:
        """Show the chosen indicator anew."""
        self._show(self.looked.indicator.id if self.looked.indicator else None)

    def _show(self, indicator: int | None) -> None:
        if self.session.workspace is None:
            return
        if indicator is None or not self.looked.read(self.session.data, indicator, self.session.amount_unit):
            self.form.main_side.setEnabled(False)
            self.form.header.set_title("")
        else:
            self.form.main_side.setEnabled(True)
            self._show_lines()
        self.state_changed.emit()

    def _show_lines(self) -> None:
        looked, lang = self.looked, self.session.lang
        lines = looked.lines
        assert lines is not None
        colours = tokens(lines.series, looked.held)
        self._show_measures()
        headline.show_title(self)
        chips = [Shown(s.area, s.name.of(lang), colours[s.area], looked.is_home(s.area)) for s in lines.series]
        self.form.chips.show_areas(chips)
        self.form.target_switch.setVisible(looked.has_target)
        self.form.kind_button.setText(NAMES[looked.kind()].of(lang))
        self.form.base_button.setVisible(lines.measure is Measure.INDEX and lines.base is not None)
        if lines.base is not None:
            self.form.base_button.setText(self.tr("Base {period}").format(period=lines.base.text(lang)))
        self.show_chart()
        self.grid_work.show(colours)
        self.form.data_side.set_measure(lines.measure, headline.measure_said(self.looked.lines, self.session.lang))

    def show_chart(self) -> None:
        """The chart alone: while the window of months is dragged, the rest follows when it rests."""
        looked, lang = self.looked, self.session.lang
        assert looked.lines is not None
        self.form.period_button.setText(headline.range_said(looked.lines, lang))
        self.form.chart_side.show_lines(looked.lines, lang, looked.held, looked.whole)
        self.form.chart_side.show_kind(looked.kind(), self._read_chart, looked.held)

    def _read_chart(self, asked: Asked) -> Chart:
        """The shown figures as the chosen kind of chart."""
        from hqd_desktop.workspace import charting

        lines = self.looked.lines
        assert lines is not None
        return charting.chart(self.session.data, self.looked.kind(), lines, asked)

    def _show_measures(self) -> None:
        looked = self.looked
        assert looked.indicator is not None
        assert looked.lines is not None
        names = [(m.value, measure_name(m, looked.indicator).of(self.session.lang), "") for m in _ORDER]
        self.switch.set_segments(names)
        self.switch.choose(looked.lines.measure.value)
        self.switch.open_only({*looked.open_measures(), looked.lines.measure})

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit the title whenever its header has another width."""
        if watched is self.form.header and event.type() == QEvent.Type.Resize:
            headline.show_title(self)
        return super().eventFilter(watched, event)

    # --- taking the chart elsewhere ------------------------------------------------------------

    def copy_chart(self) -> None:
        """The chart as a picture on the clipboard."""
        self.form.chart_side.copy()
        self.session.messages.success(Text("The chart is on the clipboard", "图表已复制到剪贴板"))

    def copy_figures(self) -> None:
        """What the chart draws, as a table on the clipboard."""
        chart = self.form.chart_side.chart()
        if chart is not None:
            copy_table(chart, self.session.lang)
            self.session.messages.success(Text("The figures are on the clipboard", "数据已复制到剪贴板"))

    def save_chart(self) -> SaveChart | None:
        """Ask how and where the chart is to be saved; None where there is none."""
        chart = self.form.chart_side.chart()
        if chart is None:
            return None
        box = SaveChart(self.session, chart, self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()
        return box

    def sizeHint(self) -> QSize:
        """Room for list and chart."""
        return QSize(1100, 760)
