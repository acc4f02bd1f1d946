"""What stands on a printed sheet, as frozen values in one language.

A builder (``profile.py``) makes a ``Sheet``; the window's painter lays it out. A new kind of block is a dataclass here and a
function in ``gui/sheets/blocks.py`` that lays it out; nothing else needs to know it.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Literal

from hqd_desktop.domain.indicators.charts.chart import Chart
from hqd_desktop.domain.words import Lang
from hqd_desktop.sheets.paper import PORTRAIT, Paper

Align = Literal["left", "center", "right"]
Mark = Literal["", "green", "yellow", "red", "met", "due"]
"""A sign drawn before words: a lamp (disc, triangle, diamond), or a milestone met (solid diamond) or due (hollow)."""
Tone = str
"""Key of a stage's colour in the theme's tokens: "lead", "talks", "signed", "landed", "build", "prod", "full"; "" for none."""


@dataclass(frozen=True, slots=True)
class Title:
    """The name of the sheet with a line below; at the right a lamp with its word and the day it was judged."""

    text: str
    below: str = ""
    mark: Mark = ""
    verdict: str = ""
    as_of: str = ""
    align: Align = "left"


@dataclass(frozen=True, slots=True)
class Stage:
    """One rung of the stage bar; ``below`` says when it was reached or is planned."""

    name: str
    below: str = ""
    state: Literal["passed", "now", "ahead"] = "ahead"
    tone: Tone = ""


@dataclass(frozen=True, slots=True)
class StageBar:
    """The ladder of stages, first to last, with where the project stands."""

    stages: tuple[Stage, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """The title of a section; never the last thing on a page."""

    text: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of label and value; ``quiet`` values are greyed ("— not stated")."""

    label: str
    value: str
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels with values, read down the first column, then down the next."""

    facts: tuple[Fact, ...]
    columns: int = 2


@dataclass(frozen=True, slots=True)
class Column:
    """A table column. ``width`` is a share: widths of all columns are scaled to the page."""

    title: str
    width: float = 1.0
    align: Align = "left"
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one cell; ``span`` joins it with the cells to its right. ``align`` None is that of the column (joined: left)."""

    text: str = ""
    mark: Mark = ""
    bold: bool = False
    quiet: bool = False
    span: int = 1
    align: Align | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """Cells from left to right. A ``group`` row heads the rows below it and is never last on a page.

    ``name`` is what the outline of a PDF calls a group; one without is not in it.
    """

    cells: tuple[Cell, ...]
    kind: Literal["body", "group", "total"] = "body"
    name: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose header row is repeated on every page. ``ruled`` draws all lines, as Chinese forms have them.

    ``empty`` is said when there are no rows. ``signed`` are the words of a line for signatures below the last row, which stands on
    the same page as the totals.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    ruled: bool = False
    empty: str = ""
    signed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Bar:
    """A span of time from ``first`` to ``last``, both days included.

    ``recorded`` is solid, ``planned`` a tint with dashed edge, ``within`` hatched: something happened in there, the day is not known.
    """

    first: dt.date
    last: dt.date
    kind: Literal["recorded", "planned", "within"]
    tone: Tone
    label: str = ""


@dataclass(frozen=True, slots=True)
class Diamond:
    """A milestone on the time bar."""

    day: dt.date
    met: bool
    late: bool = False


@dataclass(frozen=True, slots=True)
class Schedule:
    """Time bars from the month of ``first`` to the month of ``last``; ``months`` are twelve short names for the scale."""

    first: dt.date
    last: dt.date
    bars: tuple[Bar, ...]
    diamonds: tuple[Diamond, ...]
    months: tuple[str, ...]
    today: dt.date | None = None
    today_label: str = ""


@dataclass(frozen=True, slots=True)
class TimeRow:
    """One project on a timeline: a lamp, its name, a figure, and what its dates give.

    A ``group`` row heads the rows below it and is in the outline of a PDF.
    """

    name: str
    mark: Mark = ""
    figure: str = ""
    bars: tuple[Bar, ...] = ()
    diamonds: tuple[Diamond, ...] = ()
    kind: Literal["body", "group"] = "body"


@dataclass(frozen=True, slots=True)
class Timeline:
    """Rows under one scale from the month of ``first`` to the month of ``last``, which is repeated on every page.

    ``heads`` stand over the names and the figures; ``legend`` names the four kinds of bar and the two of diamond below the rows.
    """

    first: dt.date
    last: dt.date
    rows: tuple[TimeRow, ...]
    heads: tuple[str, str]
    months: tuple[str, ...]
    legend: tuple[str, ...]
    today: dt.date | None = None
    today_label: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """A figure or words as printed in a source, with the source below."""

    text: str
    source: str


@dataclass(frozen=True, slots=True)
class Across:
    """Short words in one line over a table: the first at the left edge, the last at the right, the others centred between."""

    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """Small print: a paragraph under what it explains, on the same page as the end of it; or one that ``heads`` what follows."""

    text: str
    heads: bool = False


@dataclass(frozen=True, slots=True)
class Signatures:
    """A line of words for signatures below everything, with room to sign behind each; a table has its own (``Table.signed``)."""

    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Headline:
    """One figure in large: what it is, the figure, words beside it in the same line, and small print below."""

    label: str
    number: str
    beside: str = ""
    below: str = ""


@dataclass(frozen=True, slots=True)
class Headlines:
    """Figures side by side between two rules."""

    items: tuple[Headline, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart, drawn for the paper by the painters of the window, in light colours; its title and notes are blocks of their own."""

    chart: Chart


Block = (
    Title
    | StageBar
    | Heading
    | Facts
    | Table
    | Schedule
    | Timeline
    | Quote
    | Across
    | Headlines
    | Drawing
    | Note
    | Signatures
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One printed sheet, which may run over several pages.

    ``name`` is the kind of sheet ("profile"), ``title`` names this one in the PDF and its outline. ``pages`` is how pages are
    counted, with the marks ``{page}`` and ``{pages}``.
    """

    name: str
    lang: Lang
    title: str
    blocks: tuple[Block, ...]
    header: tuple[str, str] = ("", "")
    footer: tuple[str, str] = ("", "")
    pages: str = "{page} / {pages}"
    paper: Paper = field(default=PORTRAIT)
