"""The messy-cell corpus in every container that can hold each case: the right value or a named error, never a silent blank."""

from __future__ import annotations

import html
import struct
from collections.abc import Callable
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

from hqd_desktop.domain.catalogue import Field
from hqd_desktop.domain.kinds import Hint
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.written import DayHint
from hqd_desktop.exchange.columns import formatted, read_column
from hqd_desktop.exchange.reading.grid import Sheet
from hqd_desktop.exchange.reading.read import read_file
from tests.exchange.reading import making
from tests.exchange.reading.messy import BLANK, CASES, Case, Cell, Day, Formula, No, Number, Shows, Truth

PROJECT, OBSERVATION = fields("project"), fields("observation")
OF: dict[str, tuple[Field, str]] = {
    "money": (PROJECT["total_investment"], "CNY*1e8"), "bare": (PROJECT["total_investment"], ""), "share": (PROJECT["physical_pct"], "%"),
    "land": (PROJECT["land_needed"], "mu"), "people": (PROJECT["jobs"], "person"), "day": (PROJECT["signed_on"], ""),
    "period": (OBSERVATION["period"], ""), "code": (PROJECT["code"], ""), "text": (PROJECT["remarks"], ""), "whole": (PROJECT["phase"], ""),
    "yes": (PROJECT["counts"], ""), "stage": (PROJECT["stage"], ""),
}  # fmt: skip
_ERRORS = {"#REF!": 0x17, "#DIV/0!": 0x07, "#N/A": 0x2A, "#VALUE!": 0x0F}


def shown(cell: Cell) -> str | None:
    """The cell as text; None for what no text can hold."""
    if isinstance(cell, Number):
        return cell.shown
    if isinstance(cell, Shows):
        return cell.code
    if isinstance(cell, Truth):
        return "TRUE" if cell.value else "FALSE"
    return cell if isinstance(cell, str) else None


def as_xlsx(folder: Path, cases: list[Case]) -> Path:
    def one(place: str, cell: Cell) -> str:
        if isinstance(cell, str):
            return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{escape(cell)}</t></is></c>'
        if isinstance(cell, Number):
            return making.cell(place, cell.raw, kind="n", style=cell.style)
        if isinstance(cell, Shows):
            return making.cell(place, cell.code, kind="e")
        if isinstance(cell, Truth):
            return making.cell(place, int(cell.value), kind="b")
        return making.cell(place, formula=cell.formula)

    rows = (making.row(n, making.cell(f"A{n}", f"第{n}项"), one(f"B{n}", case.cell)) for n, case in enumerate(cases, 1))
    return making.xlsx(folder / "a.xlsx", making.sheet_xml("".join(rows)))


def as_xls(folder: Path, cases: list[Case]) -> Path:
    made = b""
    formats = tuple(_code(style) for style in range(1, len(making.FORMATS)))
    for n, case in enumerate(cases):
        made += making.xls_text(n, 0, f"第{n + 1}项")
        cell = case.cell
        if isinstance(cell, str):
            made += making.xls_text(n, 1, cell)
        elif isinstance(cell, Number):
            made += making.xls_number(n, 1, float(cell.raw), cell.style)
        elif isinstance(cell, Shows):
            made += making.record(0x205, struct.pack("<HHHBB", n, 1, 0, _ERRORS[cell.code], 1))
        elif isinstance(cell, Truth):
            made += making.record(0x205, struct.pack("<HHHBB", n, 1, 0, cell.value, 0))
    path = folder / "a.xls"
    path.write_bytes(making.xls(made, formats))
    return path


def _code(style: int) -> str:
    code = making.FORMATS[style]
    by_number = {14: "yyyy/m/d", 31: 'yyyy"年"m"月"d"日"', 57: 'yyyy"年"m"月"'}
    return by_number[code] if isinstance(code, int) else code


def as_ods(folder: Path, cases: list[Case]) -> Path:
    def one(cell: Cell) -> str:
        said = shown(cell) or ""
        body = "".join(f"<text:p>{_spaced(line)}</text:p>" for line in said.split("\n"))
        if isinstance(cell, Day) and cell.iso:
            about = f'office:value-type="date" office:date-value="{cell.iso}"'
        elif isinstance(cell, Number):
            kind = "percentage" if said.endswith("%") else "float"
            about = f'office:value-type="{kind}" office:value="{cell.raw}"'
        elif isinstance(cell, Truth):
            about = f'office:value-type="boolean" office:boolean-value="{str(cell.value).lower()}"'
        elif isinstance(cell, Shows):
            about = 'table:formula="of:=[.A1]" office:value-type="string" office:string-value=""'
        elif isinstance(cell, Formula):
            return f'<table:table-cell table:formula="of:={cell.formula}"/>'
        else:
            about = 'office:value-type="string"'
        return f"<table:table-cell {about}>{body}</table:table-cell>"

    rows = "".join(
        f'<table:table-row><table:table-cell office:value-type="string"><text:p>第{n}项</text:p></table:table-cell>{one(case.cell)}</table:table-row>'
        for n, case in enumerate(cases, 1)
    )
    return making.ods(folder / "a.ods", f'<table:table table:name="表">{rows}</table:table>')


def _spaced(text: str) -> str:
    return escape(text).replace("  ", '<text:s text:c="2"/>')


def as_csv(encoding: str) -> Callable[[Path, list[Case]], Path]:
    def make(folder: Path, cases: list[Case]) -> Path:
        lines = (
            f"第{n}项," + '"' + (shown(case.cell) or "").replace('"', '""') + '"' for n, case in enumerate(cases, 1)
        )
        path = folder / "a.csv"
        path.write_bytes(("\r\n".join(lines) + "\r\n").encode(encoding))
        return path

    return make


def as_html(folder: Path, cases: list[Case]) -> Path:
    rows = (
        f"<tr><td>第{n}项</td><td>{html.escape(shown(case.cell) or '').replace(chr(10), '<br>')}</td></tr>"
        for n, case in enumerate(cases, 1)
    )
    path = folder / "a.xls"
    path.write_text(f"<html><body><table>{''.join(rows)}</table></body></html>", encoding="utf-8")
    return path


CONTAINERS: dict[str, Callable[[Path, list[Case]], Path]] = {
    "xlsx": as_xlsx, "ods": as_ods, "csv utf-8": as_csv("utf-8"), "csv gb18030": as_csv("gb18030"), "csv utf-16": as_csv("utf-16"),
    "xls": as_xls, "html": as_html,
}  # fmt: skip


def held(container: str) -> list[Case]:
    """The cases that a container can hold."""
    if container == "xls":
        return [case for case in CASES if not isinstance(case.cell, Formula)]
    return [case for case in CASES if container in {"xlsx", "ods"} or shown(case.cell) is not None]


def outcome(case: Case, sheet: Sheet, row: int) -> str | int | No:
    """What the import makes of the cell."""
    field, unit = OF[case.of]
    raws: list[object] = [sheet.rows[row][1]]
    code = sheet.formats.at(row, 1)
    formatted(raws, [row], [(row, row, code)] if code else [])
    answer = read_column(raws, field, Hint(unit, DayHint(None, 2022, serial=True), 2022), lambda kind, name: 1)
    if answer.errors:
        trouble = answer.errors[0]
        assert trouble.message.zh
        assert trouble.fix.en
        return No(trouble.message.en)
    value = answer.values[0]
    assert value is None or isinstance(value, str | int)
    return BLANK if value is None else value


@pytest.mark.parametrize("container", CONTAINERS)
def test_every_messy_cell_is_right_or_named(container: str, tmp_path: Path) -> None:
    cases = held(container)
    sheet = read_file(CONTAINERS[container](tmp_path, cases)).sheets[0]
    wrong = []
    for row, case in enumerate(cases):
        expected, found = case.expected(container), outcome(case, sheet, row)
        fits = (
            expected.words in found.words if isinstance(expected, No) and isinstance(found, No) else expected == found
        )
        if not fits:
            wrong.append(f"{case.of} {str(case.cell)[:60]!r}: {found!r} instead of {expected!r}")
    assert wrong == []
    assert sheet.height == len(cases)


def test_the_corpus_is_large_enough() -> None:
    assert len(CASES) >= 80
    assert len(CONTAINERS) >= 6
    assert all(len(held(container)) >= 80 for container in CONTAINERS)
    assert len({(case.of, str(case.cell)) for case in CASES}) == len(CASES)
