"""The sender's own workbook with what was wrong marked in it: bad cells coloured and commented, everything else as it was."""

from __future__ import annotations

import hashlib
import zipfile
from contextlib import closing
from pathlib import Path

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.putting import beside
from hqd_desktop.domain.words import Lang, Text
from hqd_desktop.exchange.marking.comments import comment
from hqd_desktop.exchange.marking.package import Package, Unmarkable
from hqd_desktop.exchange.marking.sheetcells import Place, restyled
from hqd_desktop.exchange.marking.styles import Styles
from hqd_desktop.exchange.plan import Plan
from hqd_desktop.exchange.reading.grid import Sheet, Workbook
from hqd_desktop.exchange.reading.read import read_file

KINDS = frozenset({"xlsx", "xlsm"})
"""Files of these kinds can be marked; of others the rejected rows are written as a workbook of their own."""
MOST_COMMENTS = 2000
"""More cells are coloured, but not commented: each comment is a drawing that Excel loads."""
_REJECTS = Text("Write the rejected rows as a workbook instead", "改为将未导入的行另存为工作簿")
_GAP = {"en": " ", "zh": ""}


def can_be_marked(plan: Plan) -> bool:
    """Whether the file of a plan is of a kind that is marked, and something in it is wrong."""
    return plan.book.kind in KINDS and bool(plan.errors())


def write_marked(plan: Plan, out: Path, lang: Lang = "en") -> int:
    """Write the file of a plan to ``out`` with the cells marked that kept rows out; returns how many cells.

    Every other part of the workbook is copied byte by byte, and the cells are read back and compared. Raises UserError where the file
    is of another kind, was changed since it was read, is built in a way that is not marked here, or cannot be written.
    """
    book = plan.book
    if book.kind not in KINDS:
        raise UserError(
            Text("{file} is no .xlsx workbook, it cannot be marked", "{file} 不是 .xlsx 工作簿，无法标注").fill(
                file=book.name
            ),
            _REJECTS,
        )
    if not book.path.is_file() or hashlib.sha256(book.path.read_bytes()).hexdigest() != book.sha256:
        raise UserError(
            Text("{file} was changed or moved since it was read", "{file} 在读取之后已被修改或移走").fill(
                file=book.name
            ),
            Text("Read it again, then mark it", "重新读取后再标注"),
        )
    said = _said(plan, lang)
    with beside(out) as draft:
        try:
            _mark(book.path, draft, plan.sheet.name, said)
        except (Unmarkable, zipfile.BadZipFile, KeyError) as trouble:
            raise UserError(
                Text(
                    "{file} is built in a way that cannot be marked safely", "{file} 的内部结构特殊，无法安全地标注"
                ).fill(file=book.name),
                _REJECTS,
            ) from trouble
        _compare(book, read_file(draft))
    return len(said)


def _said(plan: Plan, lang: Lang) -> dict[Place, str]:
    """What is said to each bad cell: facts and remedies. What concerns a row stands at its first imported cell."""
    columns = sorted({c.index for c in plan.columns if c.field and c.index >= 0})
    first = columns[0] if columns else 0
    corners = _corners(plan.sheet)
    made: dict[Place, list[str]] = {}
    for problem in plan.errors():
        if problem.row is None:
            continue
        place = (problem.row - 1, problem.index if problem.index >= 0 else first)
        place = corners.get(place, place)
        made.setdefault(place, []).append(UserError(problem.message, problem.fix).said(lang))
    return {place: "\n".join(dict.fromkeys(lines)) for place, lines in made.items()}


def _corners(sheet: Sheet) -> dict[Place, Place]:
    """The first cell of each small merged block, which is the one that shows."""
    return {
        (row, column): (merge.top, merge.left)
        for merge in sheet.merges
        if (merge.bottom - merge.top + 1) * (merge.right - merge.left + 1) <= 10_000
        for row in range(merge.top, merge.bottom + 1)
        for column in range(merge.left, merge.right + 1)
    }


def _mark(source: Path, out: Path, sheet: str, said: dict[Place, str]) -> None:
    with closing(Package(source)) as package:
        part = package.sheet(sheet)
        looks = package.related(package.book, "styles")
        if looks is None:
            raise Unmarkable
        styles = Styles(package.read(looks))
        package.put(part, restyled(package.read(part), said, styles.bad))
        package.put(looks, styles.xml())
        comment(package, part, dict(list(said.items())[:MOST_COMMENTS]))
        package.write(out)


def _compare(before: Workbook, after: Workbook) -> None:
    """Every cell of every sheet has to be what it was."""
    same = len(before.sheets) == len(after.sheets) and all(
        one.name == other.name
        and (one.height, one.merges, one.hidden_rows) == (other.height, other.merges, other.hidden_rows)
        and one.width == other.width
        and all(one.column(n) == other.column(n) for n in range(one.width))
        for one, other in zip(before.sheets, after.sheets, strict=False)
    )
    if not same:
        raise UserError(
            Text("{file} could not be marked without changing it", "标注 {file} 会改变其内容").fill(file=before.name),
            _REJECTS,
        )
