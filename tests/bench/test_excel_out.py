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
from statistics import median
from typing import Any

import pytest

from hqd_desktop.exchange.writing import proof
from hqd_desktop.workspace import Workspace
from tests.bench import wide, writers
from tests.bench.measuring import Result, Took, Watch, pairs, told

FEW = 10_000
MANY = int(os.environ.get("HQD_ROWS", "100000"))


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    made = Workspace.create(tmp_path_factory.mktemp("out") / "wide.hqd")
    wide.fill(made, FEW)
    yield made
    made.close()


def test_few_rows(few: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "o.xlsx"
    rows = list(wide.rows(FEW))
    made = list(writers.cells(rows))
    read_back: list[float] = []

    def compare(*given: Any) -> None:
        watch = Watch()
        usual(*given)
        read_back.append(watch.stop().cpu)

    usual = proof.compare
    monkeypatch.setattr(proof, "compare", compare)

    def xlsxwriter() -> Took:
        return writers.by_xlsxwriter(out, made)

    def openpyxl() -> Took:
        return writers.by_openpyxl(out, made)

    def ours() -> Took:
        return writers.ours(out, rows, FEW)

    words, against = f"{FEW:,} x 32 styled, checked", "XlsxWriter constant_memory"
    pairs(f"rows in memory, {words}", ours, against, xlsxwriter, goal=0.4)
    pairs(f"rows in memory, {words}", ours, "openpyxl write-only", openpyxl, rounds=2)
    read_back.clear()
    whole = pairs(f"open workspace, {words}", lambda: writers.whole(out, few), against, xlsxwriter, goal=0.4)
    told(Result("   of it reading the file back", median(read_back), whole.ours, "the whole of it", 0.25))


def alone(writer: str, rows: int, out: Path, *workspace: Path) -> tuple[Took, float]:
    """What a writer takes in a process of its own: times, and MB above those before it began."""
    command = [sys.executable, "-m", "tests.bench.writers", writer, str(rows), str(out), *map(str, workspace)]
    ran = subprocess.run(command, check=True, capture_output=True, text=True, cwd=Path(__file__).parents[2])
    said = json.loads(ran.stdout)
    return Took(said["cpu"], said["wall"]), said["above"]


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="peaks of memory are read from /proc")
@pytest.mark.parametrize("rows", [FEW, MANY], ids=lambda n: f"{n:,}")
def test_memory(tmp_path: Path, rows: int) -> None:
    """A bound, whatever the rows. The others' is not told beside it: their cells are made of our rows while they write."""
    file = workspace(tmp_path, rows)
    for name, (_, peak) in {
        "rows as they come": alone("ours", rows, tmp_path / "o.xlsx"),
        "open workspace": alone("whole", rows, tmp_path / "o.xlsx", file),
    }.items():
        told(Result(f"   memory above idle, {rows:,} x 32, {name}", peak, 0, "", None, 60, None, "MB", 1))


def test_many_rows(tmp_path: Path) -> None:
    """Each in a process of its own, from its first row on."""
    out = tmp_path / "o.xlsx"
    theirs = {writer: alone(writer, MANY, out)[0] for writer in ("xlsxwriter", "openpyxl")}
    file = workspace(tmp_path, MANY)
    ours = {
        "rows in memory": alone("ours-in-memory", MANY, out)[0],
        "open workspace": alone("whole", MANY, out, file)[0],
    }
    for name, took in ours.items():
        for against, yard in theirs.items():
            goal = 0.4 if against == "xlsxwriter" else None
            told(Result(f"{name}, {MANY:,} x 32 styled", took.cpu, yard.cpu, f"{against}, cells only", goal, None, took.wall))  # fmt: skip


def workspace(folder: Path, rows: int) -> Path:
    """The file of a workspace of so many projects."""
    made = Workspace.create(folder / "wide.hqd")
    wide.fill(made, rows)
    made.close()
    return made.path
