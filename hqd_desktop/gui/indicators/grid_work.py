"""Everything a person does in the grid of the page: keys, commands and menus come here and go on to who does them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QPoint
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from hqd_desktop.domain.changes import Announcement
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.indicators.grid_rows import Mode
from hqd_desktop.gui.indicators.grid_side import GridSide
from hqd_desktop.gui.indicators.writing import Writer
from hqd_desktop.gui.pages import Plain

if TYPE_CHECKING:
    from hqd_desktop.gui.indicators.grid_figure import FigureDialog
    from hqd_desktop.gui.indicators.grid_missing import MissingDialog
    from hqd_desktop.gui.indicators.page import IndicatorsPage

translate = QCoreApplication.translate


class GridWork(QObject):
    """The grid of one page."""

    def __init__(self, page: IndicatorsPage) -> None:
        super().__init__(page)
        self._page = page
        side = page.form.data_side
        self._data, self._grid = side, side.grid
        self.writer = Writer(page.session, side)
        self.rows = GridSide(page.session, page.looked, side, self)
        self.large = False
        self._connect()

    def _connect(self) -> None:
        grid, side, page = self._grid, self._data, self._page
        grid.write, grid.spread = self.writer.write, self.writer.spread
        grid.clear_wanted.connect(self.writer.clear)
        grid.cut_wanted.connect(self.writer.cut)
        grid.details_wanted.connect(self.details)
        grid.missing_wanted.connect(self.missing)
        side.pasted.connect(self.writer.paste)
        side.large_wanted.connect(self.switch_large)
        side.area_wanted.connect(self._offer_areas)
        self.rows.switched.connect(page.state_changed)

    # --- what the page hands on ----------------------------------------------------------------

    def show(self, colours: Mapping[int, str]) -> None:
        """Show the lines that are looked at."""
        self.rows.show(colours)

    def note(self, announcement: Announcement) -> None:
        """Cells changed while the window is open get a mark."""
        if found := announcement.records.get("observation"):
            self.rows.note(frozenset(found))

    def commands(self) -> dict[str, Callable[[], object]]:
        """What can be done in the grid now."""
        grid = self._grid
        offered: dict[str, Callable[[], object]] = {
            "indicator.grid_rows": self.rows.next_mode,
            "indicator.grid_large": self.switch_large,
        }
        if not grid.figures.rowCount():
            return offered
        offered["indicator.missing"] = self.missing_here
        offered["indicator.save_table"] = self.save_table
        if grid.chosen_cells() and not grid.is_editing():
            offered |= {
                "edit.copy": self._data.copy,
                "edit.paste": self._data.paste,
                "edit.cell": grid.edit_cell,
                "edit.fill_down": self.writer.fill_down,
                "edit.fill_right": self.writer.fill_right,
            }
        if self.observations():
            offered["indicator.figure"] = self.details
            offered["record.whence"] = self.whence
        return offered

    def state(self) -> dict[str, Plain]:
        """What is remembered of the grid."""
        return {**self.rows.state(), "grid_large": self.large}

    def restore(self, state: Mapping[str, Plain]) -> None:
        """Take it back."""
        self.rows.restore(state)
        if bool(state.get("grid_large", False)) is not self.large:
            self.switch_large()

    def add_to(self, menu: QMenu) -> None:
        """What can be done with the selected cells besides copy and paste."""
        rows: tuple[tuple[str, Callable[[], object], bool], ...] = (
            (translate("IndicatorMenus", "Cut"), self.writer.cut, True),
            (translate("IndicatorMenus", "Fill down"), self.writer.fill_down, True),
            (translate("IndicatorMenus", "Fill right"), self.writer.fill_right, True),
            (translate("IndicatorMenus", "Figure, source and older figures…"), self.details, bool(self.observations())),
            (translate("IndicatorMenus", "Where from…"), self.whence, bool(self.observations())),
            (translate("IndicatorMenus", "Who has not reported…"), self.missing_here, True),
            (translate("IndicatorMenus", "Save table as CSV…"), self.save_table, True),
        )
        menu.addSeparator()
        for name, run, enabled in rows:
            action = menu.addAction(name)
            action.triggered.connect(run)
            action.setEnabled(enabled)

    def whence(self) -> None:
        """Show which sources state the figure that has the keyboard: its level, growth or rank, whichever is looked at."""
        from hqd_desktop.gui.sources.whence import Whence

        found = self.observations()
        if found:
            held = self._page.session.data.packed_record("observation", found[0]) or {}
            lines = self._page.looked.lines
            looked = {"yoy": "growth", "rank": "rank"}.get("" if lines is None else lines.measure.value, "level")
            stated = (key for key in (looked, "level", "growth", "rank", "target") if held.get(key) is not None)
            Whence(self._page.session, self._page, "observation", found[0], next(stated, looked)).open()

    def areas_menu(self) -> QMenu:
        """The areas whose indicators can be shown."""
        menu = QMenu(self._page)
        for area, name in self.rows.areas_offered():
            action = menu.addAction(name.of(self._page.session.lang).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(area == self.rows.area)
            action.triggered.connect(partial(self._take_area, area))
        return menu

    def _take_area(self, area: int, _on: bool = False) -> None:
        self.rows.take_area(area)

    def _offer_areas(self, button: QWidget) -> None:
        self.areas_menu().popup(button.mapToGlobal(QPoint(0, button.height() + 2)))

    # --- doing ---------------------------------------------------------------------------------

    def switch_large(self) -> None:
        """Give the grid the room of the chart, or give it back."""
        self.large = not self.large
        self._page.form.chart_side.setVisible(not self.large)
        self._data.set_large(large=self.large)
        self._page.state_changed.emit()

    def observations(self) -> list[int]:
        """The observations behind the selected cells; computed figures have none of their own."""
        figures = self._grid.figures
        points = (figures.point(row, column) for row, column in self._grid.chosen_cells())
        return list(dict.fromkeys(p.observation for p in points if p is not None and not p.computed and p.observation))

    def details(self) -> FigureDialog | None:
        """Open what is known about the selected figures."""
        from hqd_desktop.gui.indicators.grid_figure import FigureDialog

        found, at = self.observations(), self._grid.currentIndex()
        if not found or not self._grid.finish():
            return None
        point, row = self._grid.figures.point(at.row(), at.column()), self._grid.figures.row_at(at.row())
        chosen = [place for place in self._grid.chosen_cells() if self._grid.figures.point(*place) is not None]
        if point is None or row is None:
            point, row = self._grid.figures.point(*chosen[0]), self._grid.figures.row_at(chosen[0][0])
        lines = row.lines if row is not None else None
        if point is None or lines is None:
            return None
        when = Text(point.period.text("en"), point.period.text("zh"))
        area = next((s.name for s in lines.series if row is not None and s.area == row.area), Text("", ""))
        dialog = FigureDialog(self._page.session, self._page, found, point, lines, area, when)
        dialog.open()
        return dialog

    def missing_here(self) -> MissingDialog | None:
        """Who has not reported the period of the current cell, else of the newest due one that somebody misses."""
        at = self._grid.currentIndex()
        figures = self._grid.figures
        if at.isValid() and figures.reported_at(at.column()) is not None:
            return self.missing(at.column())
        columns = range(figures.columnCount() - 1, -1, -1)
        late = (c for c in columns if (one := figures.reported_at(c)) is not None and one.due)
        return self.missing(next(late, figures.columnCount() - 2))

    def missing(self, column: int) -> MissingDialog | None:
        """Who has not reported a period."""
        from hqd_desktop.gui.indicators.grid_missing import MissingDialog

        one, shown = self._grid.figures.reported_at(column), self._grid.figures.content
        if one is None or shown is None:
            return None
        dialog = MissingDialog(self._page, shown, one)
        dialog.open()
        return dialog

    def save_table(self) -> None:
        """Ask for a file and write the table into it."""
        found = self._page.looked.indicator
        name = (found.code if found is not None and self.rows.mode is not Mode.INDICATORS else "") or "indicators"
        title = translate("IndicatorMenus", "Save table as CSV")
        path, _kind = QFileDialog.getSaveFileName(self._page, title, f"{name}.csv", "CSV (*.csv)")
        if path:
            self.save_table_as(Path(path))

    def save_table_as(self, path: Path) -> None:
        """Write the table with its headings into a file."""
        try:
            self._data.save_table(path)
        except OSError as trouble:
            why = str(trouble.strerror or trouble)
            self._page.session.messages.error(
                UserError(
                    Text("{name} cannot be written: {why}", "无法写入 {name}：{why}").fill(name=path.name, why=why),
                    Text("Choose another place, or close the file elsewhere", "另选位置，或先关闭该文件"),
                )
            )
            return
        self._page.session.messages.success(Text("Saved {name}", "已保存 {name}").fill(name=path.name))
