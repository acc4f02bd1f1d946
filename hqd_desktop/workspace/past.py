"""A read-only look at a workspace as it was on a day or after a change. Everything that reads a workspace reads it, too."""

from __future__ import annotations

import datetime as dt
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from hqd_desktop.domain import custom
from hqd_desktop.domain.changes import Announcement, Change
from hqd_desktop.domain.days import Day
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.records.base import OWN
from hqd_desktop.domain.views import Group, Totals, View
from hqd_desktop.domain.words import Text
from hqd_desktop.store import files, past
from hqd_desktop.workspace.door import Workspace
from hqd_desktop.workspace.reading import within_whole

if TYPE_CHECKING:
    from hqd_desktop.domain.kinds import Packed
    from hqd_desktop.store.attachments import Copy
    from hqd_desktop.store.journal import Entry
    from hqd_desktop.workspace.going_back import Make


class Past(Workspace):
    """A workspace as it was after change ``number``; ``said`` says when in words. Close it to remove its temporary copy."""

    def __init__(
        self,
        folder: tempfile.TemporaryDirectory[str],
        path: Path,
        number: int,
        said: Text,
        day: dt.date | None = None,
        today: Workspace | None = None,
    ) -> None:
        super().__init__(path, files.File(path))
        self.today = today
        """The workspace it is the past of, which says how sheets look."""
        self._folder = folder
        self.number = number
        self.said = said
        self.day = day
        """The day by which time is counted then; None where the journal was still empty."""

    @property
    def stamp(self) -> Text:
        """Of when its records are."""
        return Text("as of {when}", "截至{when}").fill(when=self.said)

    def values(self, view: View, key: str, most: int, containing: str = "") -> list[tuple[Packed, int]]:
        """As of then; none for a field that holds another kind of value for whoever asks."""
        return [] if self._differs(view.kind, key) else super().values(view, key, most, containing)

    def groups(self, view: View, field: str, keys: Sequence[str] = (), most: int | None = None) -> list[Group]:
        """As of then. Raises UserError for a field that holds another kind of value for whoever asks."""
        if self._differs(view.kind, field):
            raise UserError(
                Text("The field held another kind of value then", "当时该字段的取值类型不同"),
                Text("Group by another field", "换一个分组字段"),
            )
        return super().groups(view, field, [key for key in keys if not self._differs(view.kind, key)], most)

    def totals(self, view: View, keys: Sequence[str] | None = None) -> Totals:
        """As of then, without fields that hold another kind of value for whoever asks."""
        wanted = view.shown_columns() if keys is None else keys
        return super().totals(view, [key for key in wanted if not self._differs(view.kind, key)])

    def _differs(self, kind: str, key: str) -> bool:
        """Whether who asks (a window over the fields of today) takes a field of one's own for another than it was then."""
        if not key.startswith(OWN):
            return False
        asked, own = fields(kind).get(key), self.fields(kind, retired=True).get(key)
        return asked is not None and own is not None and asked.kind != own.kind

    def close(self) -> None:
        """Close it and remove the temporary copy."""
        super().close()
        self._folder.cleanup()

    def set_meta(self, **values: str) -> None:
        """Refused, like every write."""
        raise _read_only()

    def _write(self, change: Change, target: int | None, copies: tuple[Copy, ...] = ()) -> Announcement:
        raise _read_only()

    def walk(self, entries: Sequence[Entry], make: Make) -> list[Announcement]:
        """Refused, like every write."""
        raise _read_only()


def _read_only() -> UserError:
    return UserError(
        Text("What was recorded earlier cannot be edited", "过去的记录不能修改"),
        Text("Go back to the records of today, then edit them", "返回当前记录后再修改"),
    )


def look(workspace: Workspace, when: Day | int) -> Past:
    """The workspace as it was at the end of a day (of the last day of a month, half-year or year) or after a change.

    Raises UserError for a day to come and for a change that is not in the journal.
    """
    number = change_of(workspace, when)
    folder = tempfile.TemporaryDirectory(prefix="hqd-as-of-", ignore_cleanup_errors=True)
    path = Path(folder.name) / workspace.path.name
    try:
        past.copy_as_of(workspace.path, path, number)
        return Past(folder, path, number, _said(when), _day(workspace, when), workspace)
    except BaseException:
        folder.cleanup()
        raise


def _said(when: Day | int) -> Text:
    if isinstance(when, int):
        return Text("change {number}", "变更 {number}").fill(number=when)
    return Text(when.text("en"), when.text("zh"))


def _day(workspace: Workspace, when: Day | int) -> dt.date | None:
    """The named day, of a month or year its last one, or the day of the change; never one to come."""
    if isinstance(when, int):
        entry = workspace.entry(when)
        return None if entry is None else entry.at.astimezone().date()
    return min(when.last, dt.datetime.now().astimezone().date())


def change_of(workspace: Workspace, when: Day | int) -> int:
    """The number of the newest change by then, 0 before the first one."""
    if isinstance(when, int):
        newest = workspace.newest()
        if not 0 <= when <= newest:
            raise UserError(
                Text("There is no change {number}", "没有变更 {number}").fill(number=when),
                Text("The newest is {newest}; see them with: hqd log", "最新为 {newest}；用 hqd log 查看").fill(
                    newest=newest
                ),
            )
        return when
    if when.first > dt.datetime.now().astimezone().date():
        raise UserError(
            Text("{day} is still to come", "{day}尚未到来").fill(day=_said(when)),
            Text("Choose today or an earlier day", "选择今天或更早的日期"),
        )
    midnight = dt.datetime.combine(when.last + dt.timedelta(days=1), dt.time()).astimezone()
    return workspace.newest_before(midnight)


@within_whole
def record_as_of(workspace: Workspace, kind: str, record_id: int, number: int) -> dict[str, Packed] | None:
    """One record in packed form as it was after change ``number``, None where it was not there; reads only its own history."""
    values = workspace.packed_record(kind, record_id)
    for entry, step in workspace.history_of(kind, record_id):
        if entry.id <= number:
            break
        if step.before is None:
            values = None
        elif step.after is None:
            values = {key: step.before.get(key) for key in fields(kind)}
        else:
            values = {**(values or {}), **step.before}
    return None if values is None else custom.held(fields(kind), values)
