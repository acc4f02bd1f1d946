"""Excel out beside XlsxWriter in constant memory and openpyxl in write-only mode writing the same styled cells: 32 columns, 10,000 and
100,000 rows (``HQD_ROWS`` sets the many). Ours is checked and has its frame; the others write cells only.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from hqd_desktop.workspace import Workspace
from tests.bench import wide, writers
from tests.bench.measuring import Result, Took, pairs, told

FEW = 10_000
MANY = int(os.environ.get("HQD_ROWS", "100000"))


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    made = Workspace.create(tmp_path_factory.mktemp("out") / "wide.hqd")
    wide.fill(made, FEW)
    yield made
    made.close()


def test_few_rows(few: Workspace, tmp_path: Path) -> None:
    out = tmp_path / "o.xlsx"
    rows = list(wide.rows(FEW))
    made = list(writers.cells(rows))

    def xlsxwriter() -> Took:
        return writers.by_xlsxwriter(out, made)

    def openpyxl() -> Took:
        return writers.by_openpyxl(out, made)

    words, against = f"{FEW:,} x 32 styled, checked", "XlsxWriter constant_memory"
    first = pairs(f"rows in memory, {words}", lambda: writers.ours(out, rows, FEW), against, xlsxwriter, goal=0.4)
    assert first.ours > 0
    pairs(f"open workspace, {words}", lambda: writers.whole(out, few), against, xlsxwriter, rounds=3)
    pairs(f"rows in memory, {words}", lambda: writers.ours(out, rows, FEW), "openpyxl write-only", openpyxl, rounds=2)


def alone(writer: str, rows: int, out: Path, *workspace: Path) -> tuple[Took, float]:
    """What a writer takes in a process of its own: times, and MB above those before it began."""
    command = [sys.executable, "-m", "tests.bench.writers", writer, str(rows), str(out), *map(str, workspace)]
    ran = subprocess.run(command, check=True, capture_output=True, text=True, cwd=Path(__file__).parents[2])
    said = json.loads(ran.stdout)
    return Took(said["cpu"], said["wall"]), said["above"]


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="peaks of memory are read from /proc")
@pytest.mark.parametrize("rows", [FEW, MANY], ids=lambda n: f"{n:,}")
def test_many_rows_and_memory(tmp_path: Path, rows: int) -> None:
    out = tmp_path / "o.xlsx"
    file = tmp_path / "wide.hqd"
    made = Workspace.create(file)
    wide.fill(made, rows)
    made.close()
    theirs = {writer: alone(writer, rows, out) for writer in ("xlsxwriter", "openpyxl")}
    ours = {
        "rows in memory": alone("ours-in-memory", rows, out)[0],
        "open workspace": alone("whole", rows, out, file)[0],
    }
    for name, took in ours.items():
        for against, (yard, _) in theirs.items():
            told(Result(f"{name}, {rows:,} x 32 styled", took.cpu, yard.cpu, f"{against}, cells only", 0.4 if against == "xlsxwriter" else None, None, took.wall))  # fmt: skip
    peaks = {"rows as they come": alone("ours", rows, out)[1], "open workspace": alone("whole", rows, out, file)[1]}
    for name, peak in peaks.items():
        for against, (_, yard_peak) in theirs.items():
            told(Result(f"   memory above idle, {rows:,} {name}", peak, yard_peak, against, None, 60, None, "MB", 1))
