"""Excel out against openpyxl's writing, Excel in against others' mere reading: 10,000 x 32 cells, and 100,000 x 32.

The large one is written by ``make bench`` only (HQD_ROWS sets its rows); each side works in a process of its own, so that peaks of
memory are its own, and its processor time is that of all its processes: ours reads in a second one.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from hqd_desktop.domain.views import View
from hqd_desktop.workspace import Workspace, importing
from hqd_desktop.workspace.exporting import export
from tests.bench.measuring import Result, Took, Watch, pairs, told
from tests.bench.wide import COLUMNS, fill

ROWS = 10_000
LARGE = int(os.environ.get("HQD_ROWS", "100000"))
OURS = """
from pathlib import Path; import sys
from hqd_desktop.workspace import Workspace, importing
made = Workspace.create(Path(sys.argv[2]))
plan = importing.plan(made, Path(sys.argv[1]))
importing.apply(made, plan)
assert made.count("project") == int(sys.argv[3]), plan.report()["problems"][:3]
made.close()
"""
CALAMINE = """
import sys; from python_calamine import CalamineWorkbook
book = CalamineWorkbook.from_path(sys.argv[1])
assert sum(1 for row in book.get_sheet_by_index(0).iter_rows() for _ in row) >= 32 * int(sys.argv[3])
"""
OPENPYXL = """
import sys; from openpyxl import load_workbook
book = load_workbook(sys.argv[1], read_only=True)
assert sum(1 for row in book.worksheets[0].iter_rows(values_only=True) for _ in row) >= 32 * int(sys.argv[3])
"""


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    made = Workspace.create(tmp_path_factory.mktemp("excel") / "wide.hqd")
    fill(made, ROWS)
    yield made
    made.close()


@pytest.fixture(scope="module")
def book(workspace: Workspace) -> Path:
    out = workspace.path.with_name("wide.xlsx")
    assert export(workspace, out, View("project", columns=COLUMNS), money="CNY*1e4").rows == ROWS
    return out


def test_export(workspace: Workspace, book: Path) -> None:
    rows = list(load_workbook(book).worksheets[0].iter_rows(values_only=True))

    def ours() -> Took:
        watch = Watch()
        export(workspace, book, View("project", columns=COLUMNS), money="CNY*1e4")
        return watch.stop()

    def theirs() -> Took:
        watch = Watch()
        plain = Workbook()
        sheet = plain.active
        assert sheet is not None
        for row in rows:
            sheet.append(row)
        plain.save(book.with_name("plain.xlsx"))
        return watch.stop()

    assert (
        pairs("export of 10,000 x 32, styled, checked", ours, "openpyxl writing the bare values", theirs, rounds=3).ours
        > 0
    )


def test_import(book: Path, tmp_path: Path) -> None:
    def ours() -> Took:
        made = Workspace.create(tmp_path / f"{time.perf_counter_ns()}.hqd")
        watch = Watch()
        plan = importing.plan(made, book)
        importing.apply(made, plan)
        took = watch.stop()
        assert made.count("project") == ROWS
        made.close()
        return took

    def theirs() -> Took:
        watch = Watch()
        cells = sum(1 for row in load_workbook(book).worksheets[0].iter_rows(values_only=True) for _ in row)
        assert cells >= ROWS * 32
        return watch.stop()

    assert (
        pairs("import of 10,000 x 32, read to journal", ours, "openpyxl merely reading the file", theirs, rounds=3).ours
        > 0
    )


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workbook of many rows as an office sends one: no marks, typed cells, amounts in 10,000 yuan."""
    folder = tmp_path_factory.mktemp("large")
    made = Workspace.create(folder / "wide.hqd")
    fill(made, LARGE)
    out = folder / "large.xlsx"
    export(made, out, View("project", columns=COLUMNS), money="CNY*1e4")
    made.close()
    return out


def alone(code: list[str]) -> tuple[Took, float]:
    """Processor and clock of a command with all its children, and the highest memory of any of its processes in MB."""
    probe = (
        "import json, resource, subprocess, sys, time; t = time.perf_counter();"
        "subprocess.run(json.loads(sys.argv[1]), check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL);"
        "u = resource.getrusage(resource.RUSAGE_CHILDREN);"
        "print(json.dumps([u.ru_utime + u.ru_stime, time.perf_counter() - t, u.ru_maxrss / 1024]))"
    )
    ran = subprocess.run([sys.executable, "-c", probe, json.dumps(code)], check=True, capture_output=True, text=True)
    cpu, wall, peak = json.loads(ran.stdout)
    return Took(cpu, wall), peak


def python(code: str, book: Path, target: Path) -> tuple[Took, float]:
    return alone([sys.executable, "-c", code, str(book), str(target), str(LARGE)])


def test_import_of_many_rows(large: Path, tmp_path: Path) -> None:
    """Read, planned, written with journal, beside what only reads the same file."""
    ours, peak = python(OURS, large, tmp_path / "ours.hqd")
    name = f"import of {LARGE:,} x 32, read to journal"
    bare, _ = python(CALAMINE, large, tmp_path)
    told(Result(name, ours.cpu, bare.cpu, "python-calamine merely reading", 4, None, ours.wall))
    slow, _ = python(OPENPYXL, large, tmp_path)
    told(Result(name, ours.cpu, slow.cpu, "openpyxl merely reading, read-only", None, None, ours.wall))
    if office := shutil.which("soffice"):
        profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
        convert = [office, profile, "--headless", "--convert-to", "csv", "--outdir", str(tmp_path), str(large)]
        theirs, _ = alone(convert)
        told(Result(name, ours.cpu, theirs.cpu, "LibreOffice converting it to CSV", 0.75, None, ours.wall))
    told(Result("   its peak memory", peak, 0, "", None, 700, None, "MB", 1))
