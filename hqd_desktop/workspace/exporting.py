"""Giving out views as a workbook or CSV file that can come back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.progress import SILENT, Progress
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Lang, Text
from hqd_desktop.exchange.writing import csvfile, workbook
from hqd_desktop.exchange.writing.table import Look
from hqd_desktop.exchange.writing.workbook import Book, Page
from hqd_desktop.workspace import charted, headed
from hqd_desktop.workspace.reading import within
from hqd_desktop.workspace.tabling import Asked, page_of, tables_of

if TYPE_CHECKING:
    from hqd_desktop.domain.indicators.charts import Chart
    from hqd_desktop.workspace.door import Workspace


@dataclass(frozen=True, slots=True)
class Exported:
    """What was given out: ``rows`` of all sheets, ``columns`` of the first; ``notes`` tell what had to be changed to fit a cell, and
    ``sheets`` the name, kind and number of rows of each."""

    path: Path
    rows: int
    columns: int
    notes: tuple[Text, ...] = ()
    sheets: tuple[tuple[str, str, int], ...] = ()


@within
def export(
    workspace: Workspace,
    out: Path,
    views: View | Sequence[View],
    *,
    lang: Lang = "en",
    money: str = "",
    look: Look = Look.STYLED,
    personal: bool = True,
    encoding: str = "utf-8",
    progress: Progress = SILENT,
) -> Exported:
    """Write the rows of views, in their order, to ``out``: .xlsx takes several, .csv one, .json (OC4IDS) one of projects.

    ``money`` is the unit of amounts ("" for the usual one); ``encoding`` (utf-8, gb18030) is that of a CSV file. For the columns see
    ``tabling.columns_of``. Raises UserError for another ending or where the file cannot be written.
    """
    wanted = (views,) if isinstance(views, View) else tuple(views)
    ending = out.suffix.lower()
    _insist(out.name, ending, wanted)
    asked = Asked(lang, money, look, personal)
    if ending == ".json":
        from hqd_desktop.workspace import oc4ids

        return oc4ids.give_out(workspace, out, wanted[0], lang=lang, personal=personal, progress=progress)
    if ending == ".csv":
        return _csv(workspace, out, wanted[0], asked, encoding, progress)
    return _workbook(workspace, out, wanted, asked, progress)


def _insist(name: str, ending: str, views: Sequence[View]) -> None:
    if ending not in (".xlsx", ".csv", ".json"):
        raise UserError(
            Text("{name}: only .xlsx and .csv can be written", "{name}：只能写出 .xlsx 或 .csv").fill(name=name),
            Text("Give the file one of these endings", "使用上述扩展名之一"),
        )
    if ending != ".xlsx" and len(views) != 1:
        raise UserError(
            Text("{name}: a {ending} file holds one table", "{name}：{ending} 文件只能容纳一张表").fill(
                name=name, ending=ending
            ),
            Text("Choose one kind of record, or write a workbook (.xlsx)", "只选一种记录，或写出工作簿（.xlsx）"),
        )


def _csv(workspace: Workspace, out: Path, view: View, asked: Asked, encoding: str, progress: Progress) -> Exported:
    ((table, _ids), *_rest), notes = tables_of(workspace, view, asked, parted=False)
    wrote = csvfile.write(out, table, encoding=encoding, progress=progress)
    told = (*wrote.notes, *notes)
    return Exported(out, wrote.rows, len(table.columns), told, ((table.name, table.kind, wrote.rows),))


def _workbook(workspace: Workspace, out: Path, views: Sequence[View], asked: Asked, progress: Progress) -> Exported:
    pages: list[Page] = []
    notes: list[Text] = []
    charts: list[Chart] = []
    for view in views:
        tables, told = tables_of(workspace, view, asked)
        notes += told
        for table, ids in tables:
            apart = replace(table, name=_apart(table.name, {page.table.name for page in pages}))
            pages.append(page_of(workspace, view, apart, ids, personal=asked.personal))
            charts += charted.of_rows(workspace, view.kind, ids, asked.lang)
    title = pages[0].table.title if len(views) == 1 else headed.named(workspace, asked.lang)
    book = Book(
        title,
        workspace.author if asked.personal else "",
        tuple(pages),
        charts[: charted.MOST],
        workspace.name.of(asked.lang),
        dt.datetime.now(dt.UTC),
    )
    tallies = workbook.write(out, book, progress=progress)
    sheets = tuple((p.table.name, p.table.kind, t.rows) for p, t in zip(pages, tallies, strict=True))
    cut = [note for tally in tallies for note in tally.notes]
    return Exported(out, sum(tally.rows for tally in tallies), len(pages[0].table.columns), (*cut, *notes), sheets)


def _apart(name: str, taken: Collection[str]) -> str:
    """A name that no other sheet has."""
    return next(one for one in chain([name], (f"{name} {n}" for n in count(2))) if one not in taken)
