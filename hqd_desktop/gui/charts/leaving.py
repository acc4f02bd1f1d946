"""Taking a chart elsewhere at once: as a picture for documents, as a table for sheets."""

from __future__ import annotations

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
    rows = [row for row in chart.matrix.rows() if any(plain(cell, lang) for cell in row)]
    data = QMimeData()
    data.setText("\n".join("\t".join(_one_line(plain(cell, lang)) for cell in row) for row in rows) + "\n")
    data.setHtml(_html(rows, chart, lang))
    QGuiApplication.clipboard().setMimeData(data)


def _one_line(text: str) -> str:
    """Text that stays one cell."""
    return " ".join(text.split())


def _html(rows: list[tuple[Cell, ...]], chart: Chart, lang: Lang) -> str:
    body = "".join(
        "<tr>" + "".join(_cell(cell, lang, "th" if number == 0 else "td") for cell in row) + "</tr>"
        for number, row in enumerate(rows)
    )
    words = [chart.title, chart.axis, *chart.foot]
    said = [escape(text.of(lang)) for text in words]
    return f"<p><b>{said[0]}</b><br>{said[1]}</p><table>{body}</table><p>{'<br>'.join(said[2:])}</p>"


def _cell(cell: Cell, lang: Lang, tag: str) -> str:
    align = "" if cell is None or isinstance(cell, Text) else ' align="right"'
    return f"<{tag}{align}>{escape(plain(cell, lang))}</{tag}>"
