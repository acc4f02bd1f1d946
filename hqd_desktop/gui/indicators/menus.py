"""The menus of the page: areas to add, periods to show, what to do with the chart, with cells, with the indicator."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from hqd_desktop.domain.changes import Change, Step, edit
from hqd_desktop.domain.indicators.charts import NAMES, Kind
from hqd_desktop.domain.records.statistics import STATUS
from hqd_desktop.domain.words import Text
from hqd_desktop.gui import icons
from hqd_desktop.gui.indicators import asking
from hqd_desktop.gui.indicators.looked_at import MONTHS

if TYPE_CHECKING:
    from hqd_desktop.gui.indicators.page import IndicatorsPage

_MOST_SOURCES, _MOST_BASES = 20, 60


def below(widget: QWidget) -> QPoint:
    """Where a menu of a button opens."""
    return widget.mapToGlobal(QPoint(0, widget.height() + 2))


def attach(button: QPushButton, made: Callable[[], QMenu]) -> None:
    """Let a button open a menu that is made anew each time; the arrow says that it does."""
    menu = QMenu(button)
    shown: list[QMenu] = []

    def fill() -> None:
        fresh = made()
        # Its rows live in the menu that made them; that of the last time is needed no more.
        shown.append(fresh)
        if len(shown) > 1:
            shown.pop(0).deleteLater()
        menu.clear()
        menu.setToolTipsVisible(fresh.toolTipsVisible())
        menu.addActions(fresh.actions())

    menu.aboutToShow.connect(fill)
    button.setMenu(menu)


def _offer(menu: QMenu, name: str, run: Callable[[], object], icon: str = "") -> QAction:
    """One entry."""
    action = QAction(icons.icon(icon) if icon else QIcon(), name, menu)
    action.triggered.connect(lambda _on=False: run())
    menu.addAction(action)
    return action


def _plain(text: str) -> str:
    """A name in a menu, where & would be a mnemonic."""
    return text.replace("&", "&&")


def areas(page: IndicatorsPage) -> QMenu:
    """The areas not on the chart: those with figures first, the others below, then "New area"."""
    menu = QMenu(page)
    looked, lang = page.looked, page.session.lang
    shown = set(looked.shown_areas()) if looked.indicator else set()
    having = looked.areas_with_figures()
    rest = [area for area in looked.areas if area.id not in shown]
    for area in (a for a in rest if a.id in having):
        _offer(menu, _plain(area.title(lang)), partial(page.add_area, area.id))
    others = [a for a in rest if a.id not in having]
    if others:
        sub = menu.addMenu(QCoreApplication.translate("IndicatorMenus", "Without figures"))
        for area in others:
            _offer(sub, _plain(area.title(lang)), partial(page.add_area, area.id))
    menu.addSeparator()
    new = QCoreApplication.translate("IndicatorMenus", "New area…")
    _offer(menu, new, partial(asking.new_area, page), "plus")
    return menu


def periods(page: IndicatorsPage) -> QMenu:
    """How much of the past is shown."""
    menu = QMenu(page)
    for months in MONTHS:
        if months == 0:
            name = QCoreApplication.translate("IndicatorMenus", "All periods")
        elif months < 48:
            name = QCoreApplication.translate("IndicatorMenus", "Last {n} months").format(n=months)
        else:
            name = QCoreApplication.translate("IndicatorMenus", "Last {n} years").format(n=months // 12)
        action = _offer(menu, name, partial(page.take_months, months))
        action.setCheckable(True)
        action.setChecked(page.looked.months == months and page.looked.range() == (None, None))
    menu.addSeparator()
    own = _offer(menu, QCoreApplication.translate("IndicatorMenus", "From … to …"), page.months.ask)
    own.setCheckable(True)
    own.setChecked(page.looked.range() != (None, None))
    return menu


def bases(page: IndicatorsPage) -> QMenu:
    """The periods in which the index can be 100."""
    menu = QMenu(page)
    lines, lang = page.looked.lines, page.session.lang
    chosen = page.looked.indicator is not None and page.looked.indicator.id in page.looked.bases
    usual = _offer(
        menu,
        QCoreApplication.translate("IndicatorMenus", "The first that most areas have"),
        partial(page.take_base, None),
    )
    usual.setCheckable(True)
    usual.setChecked(not chosen)
    menu.addSeparator()
    for one in page.looked.bases_offered()[-_MOST_BASES:]:
        action = _offer(menu, one.text(lang), partial(page.take_base, one))
        action.setCheckable(True)
        action.setChecked(chosen and lines is not None and lines.base == one)
    menu.addSeparator()
    _offer(menu, QCoreApplication.translate("IndicatorMenus", "Another period…"), page.months.ask_base)
    return menu


def kinds(page: IndicatorsPage) -> QMenu:
    """The kinds of chart; one that does not apply to what is shown says why."""
    from hqd_desktop.workspace import charting

    menu = QMenu(page)
    menu.setToolTipsVisible(True)
    lines, lang = page.looked.lines, page.session.lang
    for kind, name in NAMES.items():
        action = _offer(menu, name.of(lang), partial(page.take_kind, kind))
        action.setCheckable(True)
        action.setChecked(page.looked.kind() is kind)
        reason = charting.why_not(page.session.data, kind, lines) if lines is not None else None
        if reason is not None and kind is not Kind.LINES:
            action.setEnabled(False)
            action.setToolTip(escape(reason.said(lang)))
    return menu


def chart(page: IndicatorsPage) -> QMenu:
    """Taking the chart or its figures elsewhere."""
    menu = QMenu(page)
    ready = page.form.chart_side.has_chart()
    rows = (
        ("image", QCoreApplication.translate("IndicatorMenus", "Copy chart as picture"), page.copy_chart),
        (
            "table",
            QCoreApplication.translate("IndicatorMenus", "Copy figures as table"),
            page.copy_figures,
        ),
        ("save", QCoreApplication.translate("IndicatorMenus", "Save chart…"), page.save_chart),
    )
    for icon, name, run in rows:
        _offer(menu, name, run, icon).setEnabled(ready)
    return menu


def indicator(page: IndicatorsPage) -> QMenu:
    """What can be done with the list and the chosen indicator."""
    menu = QMenu(page)
    new = QCoreApplication.translate("IndicatorMenus", "New indicator…")
    details = QCoreApplication.translate("IndicatorMenus", "Edit indicator…")
    area = QCoreApplication.translate("IndicatorMenus", "New area…")
    _offer(menu, new, partial(asking.new_indicator, page), "plus")
    action = _offer(menu, details, partial(asking.edit_indicator, page), "pencil")
    action.setEnabled(page.looked.indicator is not None)
    _offer(menu, area, partial(asking.new_area, page), "map-pin")
    menu.addSeparator()
    breaks = QCoreApplication.translate("IndicatorMenus", "Breaks in the series…")
    _offer(menu, breaks, partial(asking.breaks, page)).setEnabled(page.looked.indicator is not None)
    every = QCoreApplication.translate("IndicatorMenus", "Catalogue of indicators…")
    _offer(menu, every, partial(asking.catalogue, page), "book-open")
    return menu


def cells(page: IndicatorsPage) -> QMenu:
    """Copy, paste, clear, status and source of the selected figures."""
    menu = QMenu(page)
    side = page.form.data_side
    _offer(menu, QCoreApplication.translate("IndicatorMenus", "Copy"), side.copy, "copy")
    _offer(menu, QCoreApplication.translate("IndicatorMenus", "Paste"), side.paste, "clipboard-paste")
    clear = QCoreApplication.translate("IndicatorMenus", "Clear")
    _offer(menu, clear, side.grid.clear_wanted.emit, "x")
    page.grid_work.add_to(menu)
    chosen = _observations(page)
    menu.addSeparator()
    status = menu.addMenu(QCoreApplication.translate("IndicatorMenus", "Status"))
    status.setEnabled(bool(chosen))
    for choice in STATUS.choices:
        name = choice.name.of(page.session.lang)
        _offer(status, name, partial(_set, page, "status", choice.key))
    source = menu.addMenu(QCoreApplication.translate("IndicatorMenus", "Source"))
    source.setEnabled(bool(chosen))
    _fill_sources(page, source)
    return menu


def _fill_sources(page: IndicatorsPage, menu: QMenu) -> None:
    workspace = page.session.data
    none = QCoreApplication.translate("IndicatorMenus", "Not stated")
    _offer(menu, none, partial(_set, page, "source", None))
    for number, found in enumerate(workspace.all("source")):
        if number == _MOST_SOURCES:
            break
        name = _plain(found.title(page.session.lang))
        _offer(menu, name, partial(_set, page, "source", found.id))


def _observations(page: IndicatorsPage) -> list[int]:
    """The observations behind the selected cells."""
    grid = page.form.data_side.grid
    points = (grid.figures.point(row, column) for row, column in grid.chosen_cells())
    return list(dict.fromkeys(point.observation for point in points if point is not None and not point.computed))


def _set(page: IndicatorsPage, key: str, value: str | int | None) -> None:
    """Set status or source of the selected figures, as one change."""
    steps: list[Step] = []
    for record in _observations(page):
        before = page.session.data.packed_record("observation", record)
        step = None if before is None else edit("observation", record, before, {key: value})
        if step is not None:
            steps.append(step)
    what = Text("Set {key} of {n} values", "设置 {n} 个数值的{key}").fill(
        key=Text("status", "数据状态") if key == "status" else Text("source", "来源"), n=len(steps)
    )
    page.session.apply(Change(what, tuple(steps)))
