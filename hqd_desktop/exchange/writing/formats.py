"""Cell formats of the sheets of a workbook, made once each: lined and coloured as a printed sheet, or plain."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hqd_desktop.exchange.writing.table import Look

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format

FONT = "Microsoft YaHei UI"
INK, QUIET, LINE, HEAD, SUM = "#1B2027", "#4B535E", "#D6DADF", "#EBEDF0", "#F4F5F7"


class Formats:
    """The formats of one workbook by what they are for."""

    def __init__(self, book: Workbook, look: Look = Look.STYLED) -> None:
        self._book, self._styled = book, look is Look.STYLED
        self._base: dict[str, Any] = {"font_name": FONT, "font_size": 10, "valign": "vcenter"}
        self._line: dict[str, Any] = {"border": 1, "border_color": LINE} if self._styled else {}
        self._made: dict[tuple[str, bool, str, str], Format] = {}
        self._sums: dict[str, Format] = {}
        head: dict[str, Any] = {"bold": True, "font_color": INK, "text_wrap": True, **self._line}
        if self._styled:
            head |= {"bg_color": HEAD, "align": "center"}
        self.head = self._add(head)
        self.title = self._add({"font_size": 16, "bold": True, "font_color": INK, "align": "center"})
        self.title_left = self._add({"font_size": 16, "bold": True, "font_color": INK})
        self.line_left = self._add({"font_color": QUIET})
        self.line_middle = self._add({"font_color": QUIET, "align": "center"})
        self.line_right = self._add({"font_color": QUIET, "align": "right"})
        self.note = self._add({"font_color": QUIET})
        self.link = self._add({"font_color": "#2A52A3", "underline": 1, **self._line})
        self.middle = self._add({"num_format": "#,##0", "align": "center", **self._line})
        self.total_name = self._add({"bold": True, "bg_color": SUM, "align": "left", "indent": 1, **self._line})

    def _add(self, what: dict[str, Any]) -> Format:
        return self._book.add_format({**self._base, **what})

    def cell(self, number_format: str, *, wrap: bool, fill: str = "", side: str = "") -> Format:
        """The format of a data cell; ``side`` is where its words stand."""
        key = (number_format, wrap, fill, side)
        if key not in self._made:
            more: dict[str, Any] = {"num_format": number_format} if number_format else {}
            if wrap:
                more["text_wrap"] = True
            if fill:
                more["bg_color"] = fill
            if side:
                more |= {"align": side, "indent": 1 if side == "left" else 0}
            self._made[key] = self._add({**self._line, **more})
        return self._made[key]

    def column(self, number_format: str, *, wrap: bool) -> Format:
        """The format of a column where no row is written yet, so that what is typed below is taken as it is meant."""
        return self._add({"num_format": number_format, "text_wrap": wrap})

    def total(self, number_format: str) -> Format:
        """The format of a sum."""
        if number_format not in self._sums:
            more = {"bold": True, "bg_color": SUM, "align": "right", "num_format": number_format, **self._line}
            self._sums[number_format] = self._add(more)
        return self._sums[number_format]

    def tinted(self, fill: str) -> Format:
        """What a conditional colour lays over a cell."""
        return self._book.add_format({"bg_color": fill, "font_color": INK})
