"""A view as sheets of a workbook: columns, rows, fills and what they mean; one that is too long for a sheet as several."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from hqd_desktop.domain.colours import PAPER, TINTS, rule_for
from hqd_desktop.domain.kinds import Style
from hqd_desktop.domain.records import RECORDS, fields
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Lang, Text
from hqd_desktop.exchange.marks import Marks
from hqd_desktop.exchange.writing.table import Look, Row, Table, column
from hqd_desktop.exchange.writing.workbook import Page
from hqd_desktop.workspace import headed, rates
from hqd_desktop.workspace.reading import within

if TYPE_CHECKING:
    from hqd_desktop.workspace.door import Workspace

_PORTION = 2000
MONEY: dict[Lang, str] = {"en": "CNY*1e9", "zh": "CNY*1e8"}
"""The unit amounts are written in where none is asked for."""
_PARTED = Text(
    "{kind}: {rows} rows are more than a sheet holds, they stand on {n} sheets",
    "{kind}：{rows} 行超出单个工作表的容量，分列于 {n} 个工作表",
)


@dataclass(frozen=True, slots=True)
class Asked:
    """How sheets are to be made: language, unit of amounts ("" for the usual one), look, and whether with contacts and phones."""

    lang: Lang = "en"
    money: str = ""
    look: Look = Look.STYLED
    personal: bool = True


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
    told = tuple(k for k in keys if k in known and (personal or not known[k].personal))
    if told:
        return told
    # nothing but contacts was asked for, and they are left out: what a record is called is left
    cls = RECORDS[view.kind]
    return tuple(k for k in known if k in (cls.KEY, *cls.TITLE)) or tuple(known)[:1]


@within
def tables_of(
    workspace: Workspace, view: View, asked: Asked, *, parted: bool = True
) -> tuple[list[tuple[Table, tuple[int, ...]]], tuple[Text, ...]]:
    """The tables of a view, each with the ids of its records in their order, and what whoever gets them should know.

    There is one, but for more records than a sheet holds where ``parted``.
    """
    style = workspace.style(asked.lang)
    keys = columns_of(workspace, view, personal=asked.personal)
    ids = tuple(workspace.ids(view))
    columns = tuple(column(fields(view.kind)[k], style, asked.money or MONEY[asked.lang]) for k in keys)
    fills = _Fills(workspace, view, keys)
    said = rates.order_said(workspace, view)
    notes: tuple[Text, ...] = () if said is None else (said,)
    name, title = RECORDS[view.kind].PLURAL.of(asked.lang), headed.title(workspace, view.kind, asked.lang)
    below = (
        *headed.selected(view, style, personal=asked.personal),
        *filter(None, [_legend(view, style, personal=asked.personal)]), *(note.of(asked.lang) for note in notes),
    )  # fmt: skip
    whole = Table(
        view.kind, name, title, columns, (), len(ids), style, fills.of if view.colours else None, asked.look,
        headed.line(workspace, columns, asked.lang), (*below, *headed.marking(workspace, asked.lang)),
        headed.totals(workspace, view, columns, asked.lang),
    )  # fmt: skip
    most = whole.most if parted else max(1, len(ids))
    parts = [ids[start : start + most] for start in range(0, len(ids), most)] or [ids]
    if len(parts) > 1:
        notes += (_PARTED.fill(kind=RECORDS[view.kind].PLURAL, rows=f"{len(ids):,}", n=len(parts)),)
        whole = replace(whole, notes=(*whole.notes, notes[-1].of(asked.lang)))
    made = [
        (replace(
            whole, name=name if len(parts) == 1 else f"{name} ({number})", count=len(part),
            rows=_rows(workspace, view.kind, part, keys, fills), totals=whole.totals if len(parts) == 1 else {},
        ), part)
        for number, part in enumerate(parts, 1)
    ]  # fmt: skip
    return made, notes


def page_of(workspace: Workspace, view: View, table: Table, ids: Sequence[int], *, personal: bool = True) -> Page:
    """A table with the marks that it comes back by, and in words which records of the view it holds."""
    newest = workspace.history(limit=1)
    marks = Marks(
        workspace.meta().get("workspace", ""), table.kind, table.name, table.header_row, newest[0].id if newest else 0,
        table.style.lang, tuple((c.field.key, c.unit) for c in table.columns), newest[0].op if newest else "", tuple(ids),
    )  # fmt: skip
    return Page(table, marks, headed.about(view, table.style, personal=personal))


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


def _legend(view: View, style: Style, *, personal: bool) -> str:
    """What the colours mean: colour never speaks alone."""
    colon, between = ("：", "；") if style.lang == "zh" else (": ", "; ")
    meanings = [
        rule.name or headed.condition_said(rule.condition, view.kind, style, personal=personal) for rule in view.colours
    ]
    tints = [TINTS[rule.tint].of(style.lang) for rule in view.colours]
    return between.join(f"{tint}{colon}{meaning}" for tint, meaning in zip(tints, meanings, strict=True))


def _rows(workspace: Workspace, kind: str, ids: Sequence[int], keys: Sequence[str], fills: _Fills) -> Iterator[Row]:
    for start in range(0, len(ids), _PORTION):
        portion = ids[start : start + _PORTION]
        fills.read(portion)
        for record, *values in workspace.packed(kind, portion, ("id", *keys)):
            yield int(record or 0), tuple(values)
