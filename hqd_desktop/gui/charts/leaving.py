"""Taking a chart elsewhere at once: as a picture for documents, as a table for sheets."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from hqd_desktop.domain.indicators.charts import Chart
from hqd_desktop.domain.indicators.charts.table import Cell, plain
from hqd_desktop.domain.words import Lang, Text
from hqd_desktop.gui.charts.export import Look, image_of

COPY_WIDTH = 1600


def copy_picture(chart: Chart, lang: Lang) -> None:
    """Put a chart on the clipboard as a picture, in the light theme, for documents."""
    QGuiApplication.clipboard().setImage(image_of(chart, lang, Look("light", lang), COPY_WIDTH))


def copy_table(chart: Chart, lang: Lang) -> None:
    """Put what a chart draws on the clipboard, crosswise: for sheets as tab-separated text, for documents as a table."""
    tables = [
        [row for row in matrix.rows() if any(plain(cell, lang) for cell in row)] for _axis, matrix in chart.panels
    ]
    lines = ["\n".join("\t".join(_one_line(plain(c, lang)) for c in row) for row in rows) for rows in tables]
    data = QMimeData()
    data.setText("\n\n".join(lines) + "\n")
    data.setHtml(_html(tables, chart, lang))
    QGuiApplication.clipboard().setMimeData(data)


def _one_line(text: str) -> str:
    """Text that stays one cell."""
    return " ".join(text.split())


def _html(tables: Sequence[Sequence[tuple[Cell, ...]]], chart: Chart, lang: Lang) -> str:
    drawn = "".join(
        f"<p>{escape(axis.of(lang))}</p><table>{''.join(_row(row, lang, n) for n, row in enumerate(rows))}</table>"
        for (axis, _matrix), rows in zip(chart.panels, tables, strict=True)
    )
    said = "<br>".join(escape(text.of(lang)) for text in chart.foot)
    return f"<p><b>{escape(chart.title.of(lang))}</b></p>{drawn}<p>{said}</p>"


def _row(cells: tuple[Cell, ...], lang: Lang, number: int) -> str:
    return "<tr>" + "".join(_cell(cell, lang, "td" if number else "th") for cell in cells) + "</tr>"


def _cell(cell: Cell, lang: Lang, tag: str) -> str:
    align = "" if cell is None or isinstance(cell, Text) else ' align="right"'
    return f"<{tag}{align}>{escape(plain(cell, lang))}</{tag}>"
