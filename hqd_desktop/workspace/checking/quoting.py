"""The sentence a finding speaks of, as its source prints it, with the words that state the figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hqd_desktop.domain.filters import Condition, Op
from hqd_desktop.domain.records import Source, Statement
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import LANGS, Text

if TYPE_CHECKING:
    from hqd_desktop.domain.checks.facts import Cell
    from hqd_desktop.workspace.checking.reading import Kept
    from hqd_desktop.workspace.door import Workspace

_MOST = 8
_GAP = " … "


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words of a source. ``marked`` are the words that state the figures compared, ``blamed`` those of the figure in doubt."""

    text: str
    marked: tuple[str, ...]
    blamed: tuple[str, ...]
    place: Text
    source: int | None
    statement: int | None


def quoted(workspace: Workspace, kept: Kept) -> Quoted | None:
    """What the source of the blamed figure prints about it and the others; None where no statement is recorded."""
    stated = {cell: _about(workspace, cell) for cell in kept.found.cells[:_MOST]}
    first = next((one for one in stated.get(kept.blamed, ())), None)
    first = first or next((one for found in stated.values() for one in found), None)
    if first is None:
        return None
    same = [(cell, one) for cell, found in stated.items() for one in found if one.source == first.source]
    ordered = {one.id: one for _cell, one in sorted(same, key=lambda pair: pair[1].id)}
    texts = list(dict.fromkeys(text for one in ordered.values() if (text := _words(one))))
    if not texts:
        return None
    blamed = tuple(_stated(one) for cell, one in same if cell == kept.blamed)
    marked = tuple(_stated(one) for _cell, one in same)
    return Quoted(f"“{_GAP.join(texts)}”", marked, blamed, _place(workspace, first), first.source, first.id)


def _about(workspace: Workspace, cell: Cell) -> list[Statement]:
    if cell.kind == "statement":
        ids: Sequence[int] = [cell.record]
    else:
        about = [Condition("subject_kind", Op.EQ, (cell.kind,)), Condition("subject", Op.EQ, (cell.record,))]
        if cell.field:
            about.append(Condition("field", Op.EQ, (cell.field,)))
        ids = list(workspace.ids(View("statement", tuple(about)), _MOST))
    return [one for one in workspace.page("statement", ids) if isinstance(one, Statement)]


def _words(one: Statement) -> str:
    """The sentence where it is recorded, else the words as printed, else what is stated and its value."""
    return one.quote or one.printed or " ".join(part for part in (one.attribute, one.value) if part)


def _stated(one: Statement) -> str:
    return one.printed or one.value or ""


def _place(workspace: Workspace, one: Statement) -> Text:
    source = None if one.source is None else workspace.get("source", one.source)
    if not isinstance(source, Source):
        return Text(one.locator or "", one.locator or "")
    said = {}
    for lang in LANGS:
        day = source.published.text(lang) if source.published is not None else ""
        parts = [source.publisher or source.title(lang), day, one.locator or ""]
        said[lang] = ("，" if lang == "zh" else ", ").join(part for part in parts if part)
    return Text(said["en"], said["zh"])
