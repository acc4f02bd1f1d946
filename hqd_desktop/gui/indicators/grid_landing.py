"""Where a block of texts goes in the grid: by its headings where it has some, else from the current cell on.

A block has headings where one edge names periods, or areas (or indicators) of the grid or the workspace; figures then land by
name, whichever order the block has, and whichever way it is turned. What has no place is told, never dropped in silence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from hqd_desktop.domain import units
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.words import Text
from hqd_desktop.domain.written import Unreadable, cleaned, is_blank, number, spoken
from hqd_desktop.workspace.observing import Cell

Texts = Sequence[Sequence[str | None]]
CellAt = Callable[[int, int], Cell | None]
_UNIT = re.compile(r"[（(\[]([^()（）\[\]]+)[)）\]]\s*$")


@dataclass(frozen=True, slots=True)
class Names:
    """What headings may name. ``rows`` gives the area and indicator of a name (None: unknown), ``place`` the cell of a row and a
    last month, ``expected`` the period that a column of that month is of."""

    rows: Callable[[str], tuple[int, int] | None]
    place: Callable[[tuple[int, int], int], Cell | None]
    expected: Callable[[tuple[int, int], int], Period]


@dataclass(slots=True)
class Landing:
    """The texts by cell; what has no place, as words and reason; what to ask of whole columns, by cell."""

    cells: dict[Cell, str] = field(default_factory=dict)
    unplaced: list[tuple[str, str, UserError]] = field(default_factory=list)
    asked: dict[Cell, UserError] = field(default_factory=dict)
    by_names: bool = False
    closed: int = 0
    """Cells of the block that fell where nothing can be typed, or outside the grid."""


def by_headings(block: Texts, names: Names) -> Landing | None:
    """Land a block by its headings; None where it has none."""
    if len(block) < 2 or max(map(len, block)) < 2:
        return None
    for texts in (block, _turned(block)):
        across = _periods(texts[0][1:])
        labels = [row[0] if row else None for row in texts[1:]]
        known = [names.rows(_bare(label)) if label else None for label in labels]
        if across is not None and any(known) and not _numeric(labels):
            return _landed(texts, across, labels, known, names)
    return None


def _landed(
    block: Texts,
    across: Sequence[Period | UserError | None],
    labels: Sequence[str | None],
    known: Sequence[tuple[int, int] | None],
    names: Names,
) -> Landing:
    made = Landing(by_names=True)
    for along, period in enumerate(across):
        if isinstance(period, UserError):
            made.unplaced.append(("", str(block[0][along + 1] or ""), period))
    for label, row, texts in zip(labels, known, block[1:], strict=True):
        if label is None or is_blank(label):
            continue
        if row is None:
            made.unplaced.append((label, "", _unknown(label)))
            continue
        for along, period in enumerate(across):
            text = texts[along + 1] if along + 1 < len(texts) else None
            if text is None or not text.strip() or not isinstance(period, Period):
                continue
            _put(made, names, row, period, _with_unit(text, label), label)
    return made


def _put(made: Landing, names: Names, row: tuple[int, int], period: Period, text: str, label: str) -> None:
    cell = names.place(row, period.last)
    if cell is None:
        made.unplaced.append((label, period.text("en"), _no_place(period)))
        return
    expected = names.expected(row, period.last)
    is_odd = expected.months != period.months
    if cell in made.cells and (is_odd or cell not in made.asked):
        made.unplaced.append((label, period.text("en"), _twice(text)))
        return
    if cell in made.cells:
        made.unplaced.append((label, period.text("en"), _twice(made.cells[cell])))
        del made.asked[cell]
    made.cells[cell] = text
    if is_odd:
        made.asked[cell] = _other_span(period, expected)


def from_cell(block: Texts, cell_at: CellAt, top: int, left: int, chosen: Sequence[tuple[int, int]]) -> Landing:
    """Land a block from a cell on; one text, or a row or column that repeats evenly, fills the selection. Blank texts leave what
    is there."""
    made = Landing()
    height, width = len(block), max(map(len, block), default=0)
    if len(chosen) > 1:
        top, left = min(r for r, _c in chosen), min(c for _r, c in chosen)
        tall, wide = max(r for r, _c in chosen) - top + 1, max(c for _r, c in chosen) - left + 1
    else:
        tall, wide = height, width
    tall = tall if tall % height == 0 else height
    wide = wide if wide % width == 0 else width
    for down in range(tall):
        line = block[down % height]
        for along in range(wide):
            place = along % width
            text = line[place] if place < len(line) else None
            if text is None or not text.strip():
                continue
            cell = cell_at(top + down, left + along)
            if cell is None:
                made.closed += 1
            else:
                made.cells[cell] = text
    return made


def _turned(block: Texts) -> Texts:
    wide = max(map(len, block))
    return [[row[n] if n < len(row) else None for row in block] for n in range(wide)]


def _periods(texts: Sequence[str | None]) -> list[Period | UserError | None] | None:
    """The periods that headings name; None where they name none. A heading that is none, among others that are, is a trouble."""
    made: list[Period | UserError | None] = []
    year: int | None = None
    for text in texts:
        if text is None or is_blank(text):
            made.append(None)
            continue
        try:
            found = spoken(text, year).period
            year = found.year
            made.append(found)
        except Unreadable as wrong:
            made.append(UserError(wrong.message, wrong.fix))
    count = sum(isinstance(one, Period) for one in made)
    return made if count and 2 * count >= sum(one is not None for one in made) else None


def _numeric(texts: Sequence[str | None]) -> bool:
    return all(_is_number(text) for text in texts if text and text.strip())


def _is_number(text: str) -> bool:
    try:
        number(text)
    except Unreadable:
        return False
    return True


def _bare(label: str) -> str:
    """A name without its unit: "固定资产投资（亿元）"."""
    return _UNIT.sub("", cleaned(label)).strip() or label


def _with_unit(text: str, label: str) -> str:
    """A number with the unit that its heading names in brackets."""
    found = _UNIT.search(cleaned(label))
    if found is None or units.named(found.group(1)) is None or not _is_number(text):
        return text
    got = number(text)
    return text if got.unit or got.magnitude else f"{text} {found.group(1)}"


def _unknown(label: str) -> UserError:
    return UserError(
        Text("“{name}” is no row here", "这里没有“{name}”").fill(name=label),
        Text("Add it first, or write it as it is called here", "请先添加，或按此处名称书写"),
    )


def _no_place(period: Period) -> UserError:
    when = Text(period.text("en"), period.text("zh"))
    return UserError(
        Text("Nothing can be typed at {when}", "{when}处不能填写").fill(when=when),
        Text("Check the period, and which figures are shown", "检查时期以及当前显示的数据"),
    )


def _twice(text: str) -> UserError:
    return UserError(
        Text("“{text}”: the block has two figures for this cell", "“{text}”：该单元格在表中有两个数值").fill(text=text),
        Text("The one headed as the figures here are is taken", "采用表头与此处口径一致的数值"),
    )


def _other_span(period: Period, expected: Period) -> UserError:
    words = {lang: (period.text(lang), expected.text(lang)) for lang in ("en", "zh")}
    return UserError(
        Text("Headed {named}, the figures here are of {own}", "表头为{named}，此处数据为{own}").fill(
            named=Text(words["en"][0], words["zh"][0]), own=Text(words["en"][1], words["zh"][1])
        ),
        Text("Keep it if the figure is of that span", "若数据确为该时段可保留"),
    )
