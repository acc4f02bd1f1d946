"""Files made by earlier versions of this program open, are copied first, and hold what they held."""

import hashlib
import shutil
from pathlib import Path

import pytest

from hqd_desktop.domain.changes import Origin
from hqd_desktop.domain.records import RECORDS, Project, Statement
from hqd_desktop.domain.views import View
from hqd_desktop.store import schema
from hqd_desktop.store.engine import header
from hqd_desktop.workspace import Workspace

OLD = Path(__file__).resolve().parent.parent / "data" / "old"
FILES = sorted(OLD.glob("version-*.hqd"))


def test_the_first_schema_is_kept_as_a_file() -> None:
    assert "version-1.hqd" in [file.name for file in FILES]


@pytest.mark.parametrize("made", FILES, ids=lambda file: file.stem)
def test_an_old_file_opens_after_a_copy(made: Path, tmp_path: Path) -> None:
    file = tmp_path / made.name
    shutil.copyfile(made, file)
    before = header(file).schema
    workspace = Workspace.open(file)
    try:
        assert workspace.schema() == schema.VERSION
        assert workspace.damage() == []
        assert all(workspace.count(kind) >= 0 for kind in RECORDS)
        first = workspace.find("project", "P-001")
        assert isinstance(first, Project)
        assert (first.name, first.stage) == ("一号厂房扩建", "landed")
        assert first.total_investment is not None
        assert first.total_investment.pack() == "3 CNY*1e8"
        assert first.investor is not None
        assert workspace.title("organisation", first.investor, "zh") == "北方机械有限公司"
        assert (workspace.count("project"), workspace.count("stage_event"), workspace.count("view")) == (2, 3, 0)
    finally:
        workspace.close()
    copies = [path for path in tmp_path.iterdir() if path != file]
    assert [header(path).schema for path in copies] == [before]


def test_statements_outlive_the_table_that_was_made_anew_for_them(tmp_path: Path) -> None:
    file = tmp_path / "old.hqd"
    shutil.copyfile(OLD / "version-7.hqd", file)
    workspace = Workspace.open(file)
    try:
        held = [
            one for one in workspace.page("statement", workspace.ids(View("statement"))) if isinstance(one, Statement)
        ]
        assert [(one.fact, one.field, one.printed, one.state) for one in held] == [
            ("F1", "total_investment", "总投资3亿元", "unverified"),
            ("F2", "stage", "已落地", "disputed"),
        ]
        assert all(one.source is not None and workspace.title("source", one.source, "zh") for one in held)
        assert all((one.figure, one.adopted, one.superseded_by) == (None, None, None) for one in held)
        assert workspace.undo() is not None
        assert workspace.count("statement") == 0
        assert workspace.redo() is not None
        assert workspace.count("statement") == 2
    finally:
        workspace.close()


def test_its_journal_still_undoes(tmp_path: Path) -> None:
    file = tmp_path / "old.hqd"
    shutil.copyfile(OLD / "version-1.hqd", file)
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    workspace = Workspace.open(file)
    try:
        assert [(e.id, e.origin) for e in workspace.history()] == [
            (6, Origin.EDIT), (5, Origin.UNDO), (4, Origin.EDIT), (3, Origin.EDIT), (2, Origin.EDIT), (1, Origin.EDIT),
        ]  # fmt: skip
        for _ in range(4):
            assert workspace.undo() is not None
        assert workspace.undo() is None
        assert (workspace.count("project"), workspace.count("organisation"), workspace.count("stage_event")) == (
            0,
            0,
            0,
        )
    finally:
        workspace.close()
    assert hashlib.sha256((OLD / "version-1.hqd").read_bytes()).hexdigest() == digest
