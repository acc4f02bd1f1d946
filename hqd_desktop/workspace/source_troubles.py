"""What is wrong with sources and statements: files that are gone, locators beyond the end, circles. Each is named, nothing is changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hqd_desktop.domain import locators
from hqd_desktop.domain.filters import Condition, Op
from hqd_desktop.domain.progress import SILENT, Progress
from hqd_desktop.domain.records import RECORDS, Source
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Text
from hqd_desktop.workspace import source_files

if TYPE_CHECKING:
    from hqd_desktop.workspace.door import Workspace

SOURCE, STATEMENT = "source", "statement"
_LOOKING = Text("Looking at {name}", "正在查看{name}")
_LOST = Text("{name}: the record it is about was deleted", "{name}：所对应的记录已被删除")


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something wrong with a source or a statement, by record; nothing is changed for it."""

    kind: str
    record: int
    said: Text


def troubles(workspace: Workspace, progress: Progress = SILENT) -> list[Trouble]:
    """All that is wrong: files that are gone, locators beyond the end of what is attached, circles, and statements about nothing."""
    made = [Trouble(STATEMENT, circle[0], named_circle(workspace, circle)) for circle in circles(workspace)]
    made += [
        Trouble(STATEMENT, record, _LOST.fill(name=workspace.title(STATEMENT, record, "en")))
        for record in lost(workspace)
    ]
    kept = frozenset(workspace.kept())
    held = [one for one in workspace.all(SOURCE) if isinstance(one, Source)]
    for done, source in enumerate(held):
        progress.at(done, len(held), _LOOKING.fill(name=source.title("en")))
        gone = _gone(workspace, source, kept)
        if gone is not None:
            made.append(Trouble(SOURCE, source.id, gone))
        made += _beyond(workspace, source, progress)
    return made


def _gone(workspace: Workspace, source: Source, kept: frozenset[str]) -> Text | None:
    name = Text(source.title("en"), source.title("zh"))
    if source.digest and source.digest not in kept:
        return Text("{name}: its copy is not in the workspace", "{name}：工作区中没有它的副本").fill(name=name)
    if source_files.is_missing(workspace, source):
        return Text("{name}: the linked file is missing: {path}", "{name}：找不到链接的文件：{path}").fill(
            name=name, path=source.path
        )
    return None


def _beyond(workspace: Workspace, source: Source, progress: Progress) -> list[Trouble]:
    ids = workspace.referring(STATEMENT, SOURCE, [source.id])
    located = [
        (int(record or 0), str(where))
        for record, where in workspace.packed(STATEMENT, ids, ("id", "locator"))
        if where is not None
    ]
    if not located:
        return []
    reach = source_files.extent(workspace, source, progress)
    found = ((record, locators.trouble(where, reach)) for record, where in located)
    return [Trouble(STATEMENT, record, said) for record, said in found if said is not None]


def circles(workspace: Workspace) -> list[tuple[int, ...]]:
    """Statements that supersede each other in a circle, as a file from elsewhere may say; each circle once, from its lowest id."""
    ids = workspace.ids(View(STATEMENT, (Condition("superseded_by", Op.STATED, ()),)))
    following = {
        int(one or 0): int(other or 0) for one, other in workspace.packed(STATEMENT, ids, ("id", "superseded_by"))
    }
    made: set[tuple[int, ...]] = set()
    done: set[int] = set()
    for start in following:
        way: list[int] = []
        here: int | None = start
        while here is not None and here not in done and here not in way:
            way.append(here)
            here = following.get(here)
        if here in way:
            circle = way[way.index(here) :]
            lowest = circle.index(min(circle))
            made.add((*circle[lowest:], *circle[:lowest]))
        done.update(way)
    return sorted(made)


def named_circle(workspace: Workspace, circle: Sequence[int]) -> Text:
    """A circle in words."""
    names = " → ".join(workspace.title(STATEMENT, record, "en") for record in (*circle, circle[0]))
    return Text("Statements supersede each other in a circle: {names}", "引述之间循环取代：{names}").fill(names=names)


def lost(workspace: Workspace) -> list[int]:
    """Statements about a record that is no longer there."""
    ids = workspace.ids(View(STATEMENT, (Condition("subject", Op.STATED, ()),)))
    by_kind: dict[str, list[tuple[int, int]]] = {}
    for record, kind, subject in workspace.packed(STATEMENT, ids, ("id", "subject_kind", "subject")):
        if kind in RECORDS:
            by_kind.setdefault(str(kind), []).append((int(record or 0), int(subject or 0)))
    gone: list[int] = []
    for kind, pairs in by_kind.items():
        there = {row[0] for row in workspace.packed(kind, sorted({subject for _one, subject in pairs}), ("id",))}
        gone += [record for record, subject in pairs if subject not in there]
    return sorted(gone)
