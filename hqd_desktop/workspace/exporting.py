"""Giving out a view as a workbook or CSV file that can come back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hqd_desktop.domain.colours import PAPER, TINTS, rule_for
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.filters import expression
from hqd_desktop.domain.progress import SILENT, Progress
from hqd_desktop.domain.records import RECORDS, fields
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Lang, Text
from hqd_desktop.exchange.marks import Marks
from hqd_desktop.exchange.writing import csvfile, workbook
from hqd_desktop.exchange.writing.table import Row, Table, column
from hqd_desktop.exchange.writing.workbook import Book, Page
from hqd_desktop.workspace import charted, rates
from hqd_desktop.workspace.reading import within

if TYPE_CHECKING:
    from hqd_desktop.workspace.door import Workspace

_PORTION = 2000
MONEY: dict[Lang, str] = {"en": "CNY*1e9", "zh": "CNY*1e8"}
"""The unit amounts are written in where none is asked for."""
SYNTHETIC = Text("synthetic data", "合成数据")


@dataclass(frozen=True, slots=True)
class Exported:
    """What was given out; ``notes`` tell what had to be changed to fit a cell."""

    path: Path
    rows: int
    columns: int
    notes: tuple[Text, ...] = ()


@within
def columns_of(workspace: Workspace, view: View, *, personal: bool = True) -> tuple[str, ...]:
    """The columns a workbook has: those of the view; else its key, what a new view shows and whatever some record states.

    Without personal data, contacts and phones are left out.
    """
    known = fields(view.kind)
    keys = view.columns
    if not keys:
        usual = {RECORDS[view.kind].KEY, *View(view.kind).shown_columns()}
        stated = workspace.stated(view.kind)
        keys = tuple(k for k in known if k in usual or k in stated)
    return tuple(k for k in keys if k in known and (personal or not known[k].personal))


@within
def export(
    workspace: Workspace,
    out: Path,
    view: View,
    *,
    lang: Lang = "en",
    money: str = "",
    personal: bool = True,
    encoding: str = "utf-8",
    progress: Progress = SILENT,
) -> Exported:
    """Write the rows of a view, in its order, to ``out`` (.xlsx or .csv; projects also to .json, as OC4IDS).

    For its columns see ``columns_of``; ``encoding`` (utf-8, gb18030) is that of a CSV file. Raises UserError for another ending or where the file cannot be written.
    """
    ending = out.suffix.lower()
    if ending == ".json":
        from hqd_desktop.workspace import oc4ids

        return oc4ids.give_out(workspace, out, view, lang=lang, personal=personal, progress=progress)
    if ending not in (".xlsx", ".csv"):
        raise UserError(
            Text("{name}: only .xlsx and .csv can be written", "{name}：只能写出 .xlsx 或 .csv").fill(name=out.name),
            Text("Give the file one of these endings", "使用上述扩展名之一"),
        )
    style = workspace.style(lang)
    keys = columns_of(workspace, view, personal=personal)
    ids = workspace.ids(view)
    columns = tuple(column(fields(view.kind)[k], style, money or MONEY[lang]) for k in keys)
    fills = _Fills(workspace, view, keys)
    said = rates.order_said(workspace, view)
    order = () if said is None else (said,)
    table = Table(
        view.kind, RECORDS[view.kind].PLURAL.of(lang), _title(workspace, view.kind, lang), columns,
        _rows(workspace, view.kind, ids, keys, fills), len(ids), style,
        fills.of if view.colours else None, "\n".join(filter(None, (_legend(view, lang), *(note.of(lang) for note in order)))),
    )  # fmt: skip
    if ending == ".csv":
        wrote = csvfile.write(out, table, encoding=encoding, progress=progress)
        return Exported(out, wrote.rows, len(keys), (*wrote.notes, *order))
    newest = workspace.history(limit=1)
    marks = Marks(
        workspace.meta().get("workspace", ""), view.kind, table.name, table.header_row, newest[0].id if newest else 0, lang,
        tuple((c.field.key, c.unit) for c in columns), newest[0].op if newest else "", tuple(ids),
    )  # fmt: skip
    charts = charted.of_rows(workspace, view.kind, ids, lang)
    book = Book(table.title, workspace.author, (Page(table, marks),), charts)
    (tally,) = workbook.write(out, book, progress=progress)
    return Exported(out, tally.rows, len(keys), (*tally.notes, *order))


def named(workspace: Workspace, lang: Lang) -> str:
    """The name of a workspace; one of made-up content says so wherever it is written."""
    name = workspace.name.of(lang)
    return f"{name} · {SYNTHETIC.of(lang)}" if workspace.synthetic else name


def _title(workspace: Workspace, kind: str, lang: Lang) -> str:
    parts = [RECORDS[kind].PLURAL.of(lang), workspace.name.of(lang), workspace.stamp.of(lang)]
    if workspace.synthetic:
        parts.append(SYNTHETIC.of(lang))
    return " · ".join(parts)


class _Fills:
    """How the cells of the records read last are filled by the rules of a view."""

    def __init__(self, workspace: Workspace, view: View, keys: Sequence[str]) -> None:
        self._workspace, self._view, self._keys = workspace, view, keys
        self._passed: dict[int, tuple[bool, ...]] = {}

    def read(self, ids: Sequence[int]) -> None:
        """Ask which rules some records pass; those asked about before are forgotten."""
        rules = self._view.colours
        if rules:
            told = self._workspace.passing(self._view.kind, ids, [rule.condition for rule in rules])
            self._passed = dict(zip(ids, told, strict=True))

    def of(self, record: int) -> list[str]:
        """The fill of each cell of a record, "" for none."""
        passed, rules = self._passed.get(record, ()), self._view.colours
        if not any(passed):
            return [""] * len(self._keys)
        places = (rule_for(rules, passed, key) for key in self._keys)
        return ["" if place is None else PAPER[rules[place].tint] for place in places]


def _legend(view: View, lang: Lang) -> str:
    """What the colours mean, a line a rule: colour never speaks alone."""
    lines = [
        f"{TINTS[rule.tint].of(lang)}: {rule.name or expression(rule.condition, fields(view.kind))}"
        for rule in view.colours
    ]
    return "\n".join(lines)


def _rows(workspace: Workspace, kind: str, ids: Sequence[int], keys: Sequence[str], fills: _Fills) -> Iterator[Row]:
    for start in range(0, len(ids), _PORTION):
        portion = ids[start : start + _PORTION]
        fills.read(portion)
        for record, *values in workspace.packed(kind, portion, ("id", *keys)):
            yield int(record or 0), tuple(values)
