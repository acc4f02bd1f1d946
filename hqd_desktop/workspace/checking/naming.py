"""What a finding is about, in words: indicator, area and period of a figure and the source that prints it; the name of a project."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from hqd_desktop.domain.kinds import Packed
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.records import RECORDS, fields
from hqd_desktop.domain.words import LANGS, Text

if TYPE_CHECKING:
    from hqd_desktop.domain.checks.facts import Cell
    from hqd_desktop.domain.checks.found import Found
    from hqd_desktop.workspace.door import Workspace

type _Row = dict[str, Packed]
_KEYS: dict[str, tuple[str, ...]] = {
    "observation": ("indicator", "area", "period", "source"),
    "statement": ("attribute", "source", "locator"),
    "stage_event": ("project", "stage", "source"),
    "report": ("project", "period"),
    "milestone": ("project", "name"),
    "rate": ("currency", "day", "source"),
}


def where(workspace: Workspace, founds: Mapping[int, Found]) -> dict[int, Text]:
    """In words what each of some findings is about."""
    named = cells(workspace, [found.cells[0] for found in founds.values()])
    return {number: named[found.cells[0].kind, found.cells[0].record] for number, found in founds.items()}


def cells(workspace: Workspace, wanted: list[Cell]) -> dict[tuple[str, int], Text]:
    """The records of some cells in words, read a kind at a time."""
    by_kind: defaultdict[str, dict[int, None]] = defaultdict(dict)
    for cell in wanted:
        by_kind[cell.kind][cell.record] = None
    made: dict[tuple[str, int], Text] = {}
    for kind, records in by_kind.items():
        keys = tuple(key for key in _KEYS.get(kind, ()) if key in fields(kind)) if kind in RECORDS else ()
        rows: dict[int, _Row] = {}
        if keys:
            for id_, *values in workspace.packed(kind, list(records), ("id", *keys)):
                rows[int(id_ or 0)] = dict(zip(keys, values, strict=True))
        for record in records:
            made[kind, record] = _said(workspace, kind, record, rows.get(record, {}))
    return made


def _said(workspace: Workspace, kind: str, record: int, row: _Row) -> Text:
    said = {}
    for lang in LANGS:

        def title(of: str, id_: Packed, lang: str = lang) -> str:
            return "" if id_ is None else workspace.title(of, int(id_), "zh" if lang == "zh" else "en")

        parts = _PARTS.get(kind, _plain)(title, kind, record, row, lang)
        said[lang] = ("，" if lang == "zh" else ", ").join(part for part in parts if part)
    name = RECORDS[kind].NAME if kind in RECORDS else Text(kind, kind)
    return Text(said["en"] or f"{name.en} #{record}", said["zh"] or f"{name.zh} #{record}")


type _Title = Callable[[str, Packed], str]


def _plain(title: _Title, kind: str, record: int, _row: _Row, _lang: str) -> list[str]:
    return [title(kind, record)] if kind in RECORDS else []


def _observation(title: _Title, _kind: str, _record: int, row: _Row, lang: str) -> list[str]:
    period = "" if row.get("period") is None else Period.unpack(str(row["period"])).text("zh" if lang == "zh" else "en")
    return [title("area", row.get("area")), title("indicator", row.get("indicator")), period, title("source", row.get("source"))]  # fmt: skip


def _statement(title: _Title, _kind: str, _record: int, row: _Row, _lang: str) -> list[str]:
    return [str(row.get("attribute") or ""), title("source", row.get("source")), str(row.get("locator") or "")]


def _of_project(title: _Title, kind: str, _record: int, row: _Row, lang: str) -> list[str]:
    name = RECORDS[kind].NAME.of("zh" if lang == "zh" else "en")
    return [title("project", row.get("project")), name if lang == "zh" else name.lower()]


_PARTS: dict[str, Callable[[_Title, str, int, _Row, str], list[str]]] = {
    "observation": _observation,
    "statement": _statement,
    "stage_event": _of_project,
    "report": _of_project,
    "milestone": _of_project,
}
