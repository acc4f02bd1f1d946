"""How the tests fill a template and look at what came of it."""

import io
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import xlsxwriter

from hqd_desktop.domain.views import View, sort_keys
from hqd_desktop.workspace import Workspace
from hqd_desktop.workspace.filling import FilledTemplate, fill

VIEW = View("project", sort=sort_keys("-name", "project"))


def filled(workspace: Workspace, template: Path, view: View = VIEW, **how: Any) -> Path:
    out = template.with_name("out.xlsx")
    done = fill(workspace, template, out, view, lang="zh", **how)
    assert isinstance(done, FilledTemplate)
    return out


def loaded(path: Path) -> openpyxl.Workbook:
    """A workbook without the file behind it, which openpyxl leaves open where there are pictures."""
    return openpyxl.load_workbook(io.BytesIO(path.read_bytes()))


def cells(path: Path, block: str, sheet: int = 0) -> list[list[Any]]:
    return [[cell.value for cell in row] for row in loaded(path).worksheets[sheet][block]]


def parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def small(path: Path, rows: dict[str, object], formats: dict[str, str] | None = None) -> Path:
    """A template of one sheet."""
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet("S")
    for at, value in rows.items():
        code = (formats or {}).get(at)
        sheet.write(at, value, book.add_format({"num_format": code}) if code else None)
    book.close()
    return path
