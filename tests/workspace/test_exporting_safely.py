"""What goes out is kept whole and comes back letter by letter; a disk that fails at any point leaves the old file."""

from __future__ import annotations

import csv
import os
import random
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.views import View, sort_keys
from hqd_desktop.domain.words import same
from hqd_desktop.exchange.plan import Verdict
from hqd_desktop.exchange.writing import lists
from hqd_desktop.workspace import Workspace, importing
from hqd_desktop.workspace.exporting import export

NASTY_STRINGS = int(os.environ.get("HQD_NASTY", "5000"))
VIEW = View("project", columns=("code", "name", "remarks"), sort=sort_keys("code", "project"))
STARTS = ("", "=", "+", "-", "@", "'", "''", "'=", "\t", "_x000D_", "{=", "http://", "\ufeff", "0")
LETTERS = "aZ 9\n\t,;|\"'<>&=+-@_x\\/*?[]:龘𠮷😀é０Ａ　—…\u200b\u202e\x01\x1f\x7f\x85\u2028\ufffe\uffff٣½"


def nasty(seed: int, count: int) -> list[str]:
    """Texts as the field of remarks keeps them."""
    chance, kind = random.Random(seed), fields("project")["remarks"].kind
    made: list[str] = []
    while len(made) < count:
        text = chance.choice(STARTS) + "".join(chance.choices(LETTERS, k=chance.randrange(12)))
        if (value := kind.read(text)) is not None:
            made.append(str(value))
    return made


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = Workspace.create(tmp_path / "zone.hqd")
    yield made
    made.close()


def filled(workspace: Workspace, texts: list[str]) -> None:
    rows = ({"code": f"P-{n:05}", "name": f"N{n}", "remarks": text} for n, text in enumerate(texts))
    workspace.apply(Change(same("texts"), tuple(adds("project", row) for row in rows)))


@pytest.mark.parametrize(("ending", "encoding"), [("xlsx", "utf-8"), ("csv", "utf-8"), ("csv", "gb18030")])
def test_nasty_texts_come_back_letter_by_letter(
    workspace: Workspace, tmp_path: Path, ending: str, encoding: str
) -> None:
    filled(workspace, nasty(20221122, NASTY_STRINGS))
    out = tmp_path / f"out.{ending}"
    assert export(workspace, out, VIEW, encoding=encoding).rows == NASTY_STRINGS
    plan = importing.plan(workspace, out)
    wrong = [row for row in plan.rows if row.verdict is not Verdict.UNCHANGED]
    assert [(row.verdict, row.after, row.before) for row in wrong[:5]] == []
    assert len(plan.rows) == NASTY_STRINGS


def test_a_csv_file_in_gb18030_names_what_excel_may_not_show(workspace: Workspace, tmp_path: Path) -> None:
    filled(workspace, ["龘𠮷", "中文", "𠮷"])
    done = export(workspace, tmp_path / "out.csv", VIEW, encoding="gb18030")
    with (tmp_path / "out.csv").open(encoding="gb18030", newline="") as file:
        assert [row[2] for row in csv.reader(file)][1:] == ["龘𠮷", "中文", "𠮷"]
    assert [note.en for note in done.notes] == [
        "Characters that Excel may not show in this encoding: 𠮷. UTF-8 shows them"
    ]
    assert export(workspace, tmp_path / "out.csv", VIEW).notes == ()


def test_a_csv_file_holds_a_long_text_whole(workspace: Workspace, tmp_path: Path) -> None:
    filled(workspace, ["长" * 40_000])
    done = export(workspace, tmp_path / "out.csv", VIEW)
    assert "长" * 40_000 in (tmp_path / "out.csv").read_text(encoding="utf-8-sig")
    assert "longer than a spreadsheet cell: 1" in done.notes[0].en


def test_a_long_drop_down_stands_on_a_hidden_sheet(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(workspace, ["x"])
    monkeypatch.setattr(lists, "_LIMIT", 20)
    export(workspace, tmp_path / "out.xlsx", View("project", columns=("code", "stage", "confidential", "lamp")))
    book = load_workbook(tmp_path / "out.xlsx")
    found = {str(v.sqref).split(":")[0]: v.formula1 for v in book.worksheets[0].data_validations.dataValidation}
    names = [c.name.en for c in getattr(fields("project")["stage"].kind, "choices", ())]
    assert found["B4"] == f"=_hqd_lists!$A$1:$A${len(names)}".removeprefix("=")
    assert found["C4"] == '"yes,no"'
    assert [row[0].value for row in book["_hqd_lists"].iter_rows(max_row=len(names))] == names
    assert book["_hqd_lists"].sheet_state == "veryHidden"
    plan = importing.plan(workspace, tmp_path / "out.xlsx")
    assert [row.verdict for row in plan.rows] == [Verdict.UNCHANGED]


@pytest.mark.parametrize("part", [0, 3, 6])
def test_a_target_on_a_full_disk_is_told(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, part: int
) -> None:
    """The rows wait on another disk, so that it is the packing of the workbook that meets the full one."""
    usual, parts = zipfile.ZipFile.open, iter(range(part))

    def full(self: zipfile.ZipFile, name: Any, mode: Any = "r", *rest: Any, **more: Any) -> Any:
        if mode == "w" and self.filename and next(parts, None) is None:
            raise OSError(28, "No space left on device")
        return usual(self, name, mode, *rest, **more)

    filled(workspace, ["x"])
    (tmp_path / "out.xlsx").write_bytes(b"old")
    monkeypatch.setattr(zipfile.ZipFile, "open", full)
    with pytest.raises(UserError, match="disk is full"):
        export(workspace, tmp_path / "out.xlsx", VIEW)
    assert [(file.name, file.read_bytes()) for file in tmp_path.glob("*out*")] == [("out.xlsx", b"old")]


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_a_disk_that_is_full_at_any_of_20_points_leaves_the_old_file(
    workspace: Workspace, tmp_path: Path, ending: str
) -> None:
    """The room on the disk ends after a part of the file: by a limit of the system on the size of files, met by real writes."""
    resource = pytest.importorskip("resource")
    import signal

    filled(workspace, nasty(7, 400))
    out = tmp_path / f"out.{ending}"
    export(workspace, out, VIEW)
    size, old = out.stat().st_size, b"old"
    out.write_bytes(old)
    usual: Any = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        for point in range(20):
            resource.setrlimit(resource.RLIMIT_FSIZE, (size * point // 20, usual[1]))
            with pytest.raises(UserError, match="cannot be written"):
                export(workspace, out, VIEW)
            resource.setrlimit(resource.RLIMIT_FSIZE, usual)
            assert out.read_bytes() == old
            assert [file.name for file in tmp_path.iterdir() if file.name.startswith(".out")] == []
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, usual)
        signal.signal(signal.SIGXFSZ, before)


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_a_record_called_total_is_a_record(workspace: Workspace, tmp_path: Path, ending: str) -> None:
    names = ("合计", "Total", "小计", "注：以下")
    rows = ({"code": f"T-{n}", "name": name} for n, name in enumerate(names))
    workspace.apply(Change(same("names"), tuple(adds("project", row) for row in rows)))
    out = tmp_path / f"out.{ending}"
    export(workspace, out, View("project", columns=("name", "code"), sort=sort_keys("code", "project")))
    plan = importing.plan(workspace, out)
    assert [row.verdict for row in plan.rows] == [Verdict.UNCHANGED] * len(names)
