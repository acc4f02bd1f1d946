"""Where in a document something stands: a page, a cell of a workbook, a paragraph, an address on the web, or words of one's own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from hqd_desktop.domain.words import Text

LocatorKind = Literal["page", "cell", "paragraph", "web", "words"]
MOST_ROWS, MOST_COLUMNS = 1_048_576, 16_384
"""What a worksheet of Excel holds at most."""

_N = r"(\d{1,6})"
_DASH = r"\s*(?:-|–|—|~|～|至|到|to)\s*"
_PAGE = re.compile(rf"(?:p|pp|pg|page|pages)\.?\s*{_N}(?:{_DASH}{_N})?|第\s*{_N}(?:{_DASH}{_N})?\s*页", re.IGNORECASE)
_PARAGRAPH = re.compile(rf"(?:¶+|§|par|para|paragraph|paragraphs)\.?\s*{_N}(?:{_DASH}{_N})?|第\s*{_N}(?:{_DASH}{_N})?\s*(?:段|自然段)", re.IGNORECASE)  # fmt: skip
_CELL = re.compile(r"(?:(?:'((?:[^']|'')+)'|([^'!\[\]:*?/\\]{1,31}))!)?\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?")  # fmt: skip
_WEB = re.compile(r"https?://[^\s/?#]+\S*", re.IGNORECASE)
_MORE = re.compile(rf"\s*[,;，；]\s*(?={_PARAGRAPH.pattern})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Locator:
    """``first`` and ``last`` count pages or paragraphs from 1; of cells they are rows, ``columns`` the columns, both from 1."""

    kind: LocatorKind
    text: str
    first: int = 0
    last: int = 0
    sheet: str = ""
    columns: tuple[int, int] = (0, 0)


def read(text: str) -> Locator:
    """What a written locator means: "p. 3", "第3页", "Sheet1!B7", "'2022 H1'!B7:C9", "第2段", "https://…"; anything else is words.

    Of "p. 3, paragraph 2" it is the page that can be looked up.
    """
    plain = " ".join(text.split())
    if _WEB.fullmatch(plain):
        return Locator("web", plain)
    page = _PAGE.fullmatch(_MORE.split(plain)[0])
    if page:
        return Locator("page", plain, *_span(page.groups()))
    paragraph = _PARAGRAPH.fullmatch(plain)
    if paragraph:
        return Locator("paragraph", plain, *_span(paragraph.groups()))
    cell = _CELL.fullmatch(plain)
    if cell:
        return _cell(plain, cell)
    return Locator("words", plain)


def _span(groups: tuple[str | None, ...]) -> tuple[int, int]:
    found = [int(one) for one in groups if one is not None]
    return found[0], found[-1]


def _cell(plain: str, found: re.Match[str]) -> Locator:
    quoted, bare, column, row, to_column, to_row = found.groups()
    first, last = int(row), int(to_row or row)
    left, right = _number(column), _number(to_column or column)
    sheet = (quoted or bare or "").replace("''", "'").strip()
    return Locator("cell", plain, min(first, last), max(first, last), sheet, (min(left, right), max(left, right)))


def _number(letters: str) -> int:
    made = 0
    for letter in letters.upper():
        made = made * 26 + ord(letter) - 64
    return made


@dataclass(frozen=True, slots=True)
class Extent:
    """How far a document goes: ``pages`` of a paged one, ``sheets`` of a workbook with their rows and columns; None: cannot be told."""

    pages: int | None = None
    sheets: dict[str, tuple[int, int]] | None = None


def trouble(text: str | None, extent: Extent | None) -> Text | None:
    """Why a locator cannot be right, None where it can or where nothing is known of the document."""
    if not text or not text.strip():
        return None
    where = read(text)
    if where.kind in ("page", "paragraph") and (where.first < 1 or where.last < where.first):
        return Text("“{where}”: pages and paragraphs are counted from 1 upwards", "“{where}”：页码和段落应从 1 起递增").fill(where=where.text)  # fmt: skip
    if where.kind == "cell":
        return _cell_trouble(where, extent)
    if where.kind == "page" and extent is not None:
        if extent.pages is not None and where.last > extent.pages:
            return Text("“{where}” is beyond the last page: the document has {n}", "“{where}”超出末页：文件共 {n} 页").fill(where=where.text, n=extent.pages)  # fmt: skip
        if extent.sheets is not None:
            return Text("“{where}” is a page, but the document is a workbook", "“{where}”是页码，但该文件是工作簿").fill(where=where.text)  # fmt: skip
    return None


def _cell_trouble(where: Locator, extent: Extent | None) -> Text | None:
    if where.first < 1 or where.last > MOST_ROWS or where.columns[1] > MOST_COLUMNS:
        return Text("“{where}” is no cell of a worksheet", "“{where}”不是工作表中的单元格").fill(where=where.text)
    if extent is None or (extent.sheets is None and extent.pages is None):
        return None
    if extent.sheets is None:
        return Text("“{where}” is a cell, but the document is no workbook", "“{where}”是单元格，但该文件不是工作簿").fill(where=where.text)  # fmt: skip
    by_name = {name.casefold(): size for name, size in extent.sheets.items()}
    if where.sheet and where.sheet.casefold() not in by_name:
        return Text("“{where}”: there is no sheet “{sheet}”, but {names}", "“{where}”：没有工作表“{sheet}”，现有：{names}").fill(
            where=where.text, sheet=where.sheet, names=", ".join(list(extent.sheets)[:6])
        )  # fmt: skip
    sizes = [by_name[where.sheet.casefold()]] if where.sheet else list(by_name.values())
    if sizes and all(where.last > rows or where.columns[1] > columns for rows, columns in sizes):
        rows, columns = max(size[0] for size in sizes), max(size[1] for size in sizes)
        return Text("“{where}” is beyond the last cell: the sheet has {rows} rows and {columns} columns", "“{where}”超出范围：该表共 {rows} 行 {columns} 列").fill(
            where=where.text, rows=rows, columns=columns
        )  # fmt: skip
    return None
