"""What comes out of an export: its parts, each a view that becomes a sheet, with their rows and columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from hqd_desktop.domain.records import fields
from hqd_desktop.domain.views import View

if TYPE_CHECKING:
    from hqd_desktop.domain.words import Text
    from hqd_desktop.workspace import Workspace


class Part(NamedTuple):
    """A kind of record that goes out: all of it, or as the page shows it; with all columns that some record states, or those shown."""

    kind: str
    as_shown: bool
    every: bool


@dataclass(frozen=True, slots=True)
class Size:
    """How many rows a part has, and its columns."""

    rows: int
    columns: tuple[str, ...]


def view_of(workspace: Workspace, part: Part, shown: View | None) -> View:
    """The view that becomes the sheet of a part. Columns of the page come first and keep their order."""
    from hqd_desktop.workspace.tabling import columns_of

    if not part.as_shown or shown is None:
        whole = View(part.kind)
        return whole if part.every else replace(whole, columns=whole.shown_columns())
    first = shown.shown_columns()
    if not part.every:
        return replace(shown, columns=first)
    rest = columns_of(workspace, replace(shown, columns=()))
    return replace(shown, columns=(*first, *(key for key in rest if key not in first)))


def measured(workspace: Workspace, asked: tuple[Sequence[Part], View | None]) -> dict[Part, Size]:
    """The sizes of parts, personal columns counted in."""
    from hqd_desktop.workspace.tabling import columns_of

    parts, shown = asked
    made = {}
    for part in parts:
        view = view_of(workspace, part, shown)
        made[part] = Size(workspace.count(view), columns_of(workspace, view))
    return made


def counted(workspace: Workspace, kinds: Sequence[str]) -> dict[str, int]:
    """How many records there are of some kinds."""
    return {kind: workspace.count(kind) for kind in kinds}


def personal(part: Part, size: Size) -> list[Text]:
    """The columns of a part that hold contacts, phone numbers and the like, by their names."""
    known = fields(part.kind)
    return [known[key].name for key in size.columns if key in known and known[key].personal]
