"""Excel out against openpyxl's writing, Excel in against openpyxl's mere reading, on the same 10,000 x 32 cells."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from hqd_desktop.domain.views import View
from hqd_desktop.workspace import Workspace, importing
from hqd_desktop.workspace.exporting import export
from tests.bench.measuring import Took, Watch, pairs
from tests.bench.wide import COLUMNS, fill

ROWS = 10_000


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
