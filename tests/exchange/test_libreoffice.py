"""A workbook of several kinds goes through LibreOffice and is the same: values, formats, drop-downs, charts; all of it is unchanged."""

import datetime as dt
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet
from python_calamine import CalamineWorkbook

from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Lang
from hqd_desktop.exchange import marks as marking
from hqd_desktop.exchange.marks import Marks
from hqd_desktop.exchange.writing.table import Look
from hqd_desktop.workspace import Workspace, importing, several
from hqd_desktop.workspace.exporting import export
from hqd_desktop.workspace.sample import create_sample
from tests.exchange.round_trips import through_libreoffice

pytestmark = [
    pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not here"),
    pytest.mark.filterwarnings("ignore::UserWarning:openpyxl"),
]
KINDS = ("project", "observation", "indicator", "action", "organisation", "area", "source")


@pytest.fixture(scope="module")
def zone(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    made = create_sample(tmp_path_factory.mktemp("zone") / "sample.hqd")
    yield made
    made.close()


def cells(sheet: Worksheet, marks: Marks) -> Iterator[tuple[Any, str]]:
    """From the headings on: what each cell holds, and how it is shown where that says something."""
    for row in sheet.iter_rows(min_row=marks.header, max_col=len(marks.columns) + 1):
        for cell in row:
            value = cell.value if cell.value != "" else None
            value = value.date() if isinstance(value, dt.datetime) else value
            value = round(value, 9) if isinstance(value, float) else value
            code = cell.number_format.replace("\\", "") if isinstance(value, (int, float, dt.date)) else ""
            yield value, code.split(";")[0].lower()


def drop_downs(sheet: Worksheet) -> dict[str, str]:
    """Column -> the list that is offered there."""
    made = {}
    for one in sheet.data_validations.dataValidation:
        for part in one.sqref.ranges:
            made[str(part).partition(":")[0]] = str(one.formula1).replace("'", "").replace("$", "").lstrip("=")
    return made


def charts(book: openpyxl.Workbook) -> list[tuple[str, list[str]]]:
    """The kind of each chart, and where its figures stand."""
    found = [chart for sheet in book.worksheets for chart in sheet._charts]  # type: ignore[attr-defined]
    return [(c.tagname, [s.val.numRef.f.replace("'", "").replace("$", "") for s in c.series]) for c in found]


def numbers_by_calamine(path: Path, name: str) -> list[float]:
    with CalamineWorkbook.from_path(str(path)) as book:
        rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
    return [round(float(c), 9) for row in rows for c in row if isinstance(c, (int, float)) and not isinstance(c, bool)]


def there_and_back(zone: Workspace, folder: Path, lang: Lang, look: Look, by: tuple[str, ...]) -> None:
    """Give out, let LibreOffice save it in these formats, read it and hold it against what went out."""
    out = folder / "zone.xlsx"
    export(zone, out, [View(kind) for kind in KINDS], lang=lang, look=look)
    back = through_libreoffice(out, by)
    for path in (out, back):
        found = several.outlooks(zone, importing.read_file(path))
        assert len(found) == len(KINDS)
        told = [(one.sheet, one.plan and (one.plan.problems, one.plan.notes(), one.plan.missing)) for one in found]
        assert told == [(one.sheet, ([], [], [])) for one in found]
        assert [one.sheet for one in found if not one.idle] == []
    before, after = (openpyxl.load_workbook(path, data_only=True) for path in (out, back))
    for marks in marking.read_all(before[marking.SHEET].values):
        one, other = before[marks.sheet], after[marks.sheet]
        assert list(cells(one, marks)) == list(cells(other, marks))[: len(list(cells(one, marks)))]
        # without a window LibreOffice keeps no frozen panes, of anybody's workbook
        assert one.auto_filter.ref == other.auto_filter.ref
        assert drop_downs(one) == drop_downs(other)
        for path, sheet in ((out, one), (back, other)):
            told_by_openpyxl = [round(float(c.value), 9) for row in sheet.iter_rows() for c in row if isinstance(c.value, (int, float)) and not isinstance(c.value, bool)]  # fmt: skip
            assert numbers_by_calamine(path, marks.sheet) == told_by_openpyxl
    assert charts(before) == charts(after)
    assert charts(before) != []


def test_there_and_back(zone: Workspace, tmp_path: Path) -> None:
    """``make faults`` takes both languages, both looks, and OpenDocument in between."""
    there_and_back(zone, tmp_path, "zh", Look.STYLED, ("xlsx",))
