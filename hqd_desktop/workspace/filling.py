"""Filling a person's own template with the records of a view: as a list, or once for each record."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.kinds import Packed, RefKind
from hqd_desktop.domain.progress import SILENT, Progress
from hqd_desktop.domain.records import RECORDS, fields
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import NOT_STATED, Lang, Text
from hqd_desktop.exchange.filling.template import Template, read_template
from hqd_desktop.exchange.filling.values import Answers, Listing
from hqd_desktop.exchange.filling.write import write
from hqd_desktop.workspace.headed import named
from hqd_desktop.workspace.reading import within
from hqd_desktop.workspace.tabling import MONEY

if TYPE_CHECKING:
    from hqd_desktop.workspace.door import Workspace

_PORTION = 2000
_UNFIT = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class FilledTemplate:
    """The files that were written, how many records went in, and what had to be changed to fit a cell."""

    paths: tuple[Path, ...]
    rows: int
    notes: tuple[Text, ...]


@within
def look_at(workspace: Workspace, template: Path, kind: str, *, progress: Progress = SILENT) -> Template:
    """The template in a file for records of a kind, with the fields of the workspace; see ``read_template`` for its refusals."""
    return read_template(template, kind, progress=progress)


@within
def fill(
    workspace: Workspace,
    template: Path | Template,
    out: Path,
    view: View,
    *,
    lang: Lang = "en",
    money: str = "",
    personal: bool = True,
    dash: bool = False,
    each: bool = False,
    sheets: bool = False,
    only: Sequence[int] | None = None,
    progress: Progress = SILENT,
) -> FilledTemplate:
    """Fill ``template`` with the records of a view into ``out``; with ``each`` once for each record, in a file of its own; with
    ``sheets`` all in one file, a sheet for each.

    ``only`` names the records instead of the view. ``dash`` writes “—” where nothing is stated, else cells stay empty; without ``personal`` contacts and phones count as not stated.
    The files of ``each`` are called like ``out`` with the key of the record behind. Raises UserError for a template with marks that
    are not understood, one that speaks of a single record where there are several, or a file that cannot be written.
    """
    read = template if isinstance(template, Template) else look_at(workspace, template, view.kind, progress=progress)
    ids = workspace.ids(view) if only is None else only
    if read.of_one and not each and not (sheets and ids) and len(ids) != 1:
        raise _several(view.kind, len(ids))
    asking = _Asking(
        workspace, read, lang, money or MONEY[lang], NOT_STATED.of(lang) if dash else "", personal=personal
    )
    if sheets and read.of_one:
        pages = [(_word(workspace, view.kind, one), asking.answers(view.kind, [one], one)) for one in ids]
        done = write(read, out, asking.answers(view.kind, ids, None), sheets=pages, progress=progress)
        return FilledTemplate((done.path,), len(ids), done.notes)
    if not each:
        done = write(read, out, asking.answers(view.kind, ids, ids[0] if read.of_one else None), progress=progress)
        return FilledTemplate((done.path,), len(ids), done.notes)
    paths: list[Path] = []
    notes: list[Text] = []
    for n, record in enumerate(ids):
        progress.at(n, len(ids), Text("Filling templates", "正在填写模板"))
        done = write(
            read, _beside(workspace, out, view.kind, record, paths), asking.answers(view.kind, [record], record)
        )
        paths.append(done.path)
        notes += done.notes
    return FilledTemplate(tuple(paths), len(ids), tuple(notes))


def _several(kind: str, count: int) -> UserError:
    word = RECORDS[kind].PLURAL
    if not count:
        return UserError(
            Text("The template speaks of one record, and the view has none", "模板针对单条记录，而视图中没有记录"),
            Text("Choose a record", "选择一条记录"),
        )
    listed = Text(word.en.lower(), word.zh)
    return UserError(
        Text("The template speaks of one record, the view has {n}", "模板针对单条记录，而视图有 {n} 条").fill(n=f"{count:,}"),
        Text("Fill it once for each record, or write {{{{{kind}. …}}}} in a row that is to repeat", "为每条记录各填一份，或在需要重复的行中写 {{{{{kind}.字段}}}}").fill(kind=listed),
    )  # fmt: skip


def _word(workspace: Workspace, kind: str, record: int) -> str:
    """A short word for a record: its key, else its title."""
    key = RECORDS[kind].KEY
    known = workspace.packed(kind, [record], (key,)) if key in fields(kind) else []
    return str(known[0][0]) if known and known[0][0] else workspace.title(kind, record, "zh")


def _beside(workspace: Workspace, out: Path, kind: str, record: int, taken: Sequence[Path]) -> Path:
    """A name for the file of one record, free of what file names must not have."""
    plain = _UNFIT.sub("_", _word(workspace, kind, record)).strip(" .")[:_LONGEST_NAME] or str(record)
    made = out.with_name(f"{out.stem}-{plain}{out.suffix}")
    return made if made not in taken else out.with_name(f"{out.stem}-{plain}-{record}{out.suffix}")


class _Asking:
    """What a template asks of the workspace."""

    def __init__(self, workspace: Workspace, template: Template, lang: Lang, money: str, blank: str, *, personal: bool) -> None:  # fmt: skip
        self._workspace, self._money, self._blank = workspace, money, blank
        self._style = workspace.style(lang)
        self._name = named(workspace, lang)
        self._keys = {
            kind: tuple(k for k in keys if personal or not fields(kind or template.kind)[k].personal)
            for kind, keys in template.needs.items()
        }

    def answers(self, kind: str, ids: Sequence[int], record: int | None) -> Answers:
        """The values for one file: the records of the view, and of other kinds those that belong to the one record, else all."""
        keys = self._keys.get("", ())
        found = self._workspace.packed(kind, [record], keys) if record is not None and keys else []
        lists = {
            listed: self._listing(listed, self._records(listed, kind, ids, record), wanted)
            for listed, wanted in {kind: (), **self._keys}.items()
            if listed
        }
        return Answers(
            kind, self._style, self._money, self._name, _today(self._workspace),
            dict(zip(keys, found[0], strict=True)) if found else {}, lists, self._blank,
        )  # fmt: skip

    def _records(self, listed: str, kind: str, ids: Sequence[int], record: int | None) -> Sequence[int]:
        if listed == kind:
            return ids
        everything = self._workspace.ids(View(listed))
        if record is None:
            return everything
        refers = next((f.key for f in fields(listed).values() if f.kind == RefKind(kind)), None)
        if refers is None:
            return everything
        own = set(self._workspace.referring(listed, refers, [record]))
        return [one for one in everything if one in own]

    def _listing(self, kind: str, ids: Sequence[int], keys: tuple[str, ...]) -> Listing:
        def read() -> Iterator[Sequence[Packed]]:
            for start in range(0, len(ids), _PORTION):
                for _record, *values in self._workspace.packed(kind, ids[start : start + _PORTION], ("id", *keys)):
                    yield values

        return Listing(len(ids), read, keys)


def _today(workspace: Workspace) -> dt.date:
    """The day of which the records are: today, or the day of an earlier state."""
    found = re.search(r"\d{4}-\d{2}-\d{2}", workspace.stamp.en)
    return dt.date.fromisoformat(found[0]) if found else dt.datetime.now().astimezone().date()
