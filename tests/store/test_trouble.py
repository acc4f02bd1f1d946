"""What the disk refuses is said in a sentence, and nothing is lost or written twice."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy.engine.default import DefaultDialect
from sqlalchemy.exc import OperationalError

from hqd_desktop.domain.changes import Change, Step, adds
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.words import Text
from hqd_desktop.store import trouble, writing
from hqd_desktop.workspace import Workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = Workspace.create(tmp_path / "w.hqd")
    made.apply(Change(Text("x", "x"), (adds("project", {"code": "A", "name": "a"}, 1),)))
    yield made
    made.close()


def rename(to: str, was: str = "a") -> Change:
    return Change(Text("rename", "改名"), (Step("project", 1, {"name": was}, {"name": to}),))


@pytest.mark.parametrize(
    ("error", "says"),
    [
        ("SQLITE_READONLY_DIRECTORY", "read-only"),
        ("SQLITE_FULL", "disk is full"),
        ("SQLITE_BUSY", "Another program"),
        ("SQLITE_IOERR_WRITE", "did not accept"),
        ("SQLITE_CANTOPEN", "cannot be opened"),
        ("SQLITE_NOTADB", "not a workspace"),
    ],
)
def test_known_troubles_have_a_sentence_in_both_languages(error: str, says: str) -> None:
    raised = sqlite3.OperationalError("x")
    raised.sqlite_errorname = error
    told = trouble.in_words(raised)
    assert told is not None
    assert says in told.said("en")
    assert "。" in told.said("zh")


def test_unknown_trouble_stays_a_bug() -> None:
    with closing(sqlite3.connect(":memory:")) as raw, pytest.raises(sqlite3.OperationalError), trouble.told():
        raw.execute("SELECT nonsense FROM nowhere")


def test_a_locked_file_is_told_and_nothing_is_written(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    other = sqlite3.connect(workspace.path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(UserError, match="Another program is writing"):
        workspace.apply(rename("b"))
    other.execute("ROLLBACK")
    other.close()
    assert workspace.find("project", "A").title("en") == "a"
    workspace.apply(rename("b"))
    assert workspace.find("project", "A").title("en") == "b"


def test_a_commit_that_happened_but_was_called_failed_is_not_done_twice(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    original = DefaultDialect.do_commit
    failed: list[int] = []

    def commits_then_fails(self: DefaultDialect, connection: object) -> None:
        original(self, connection)  # type: ignore[no-untyped-call]
        if not failed:
            failed.append(1)
            raise OperationalError("COMMIT", {}, sqlite3.OperationalError("disk I/O error"))

    monkeypatch.setattr(DefaultDialect, "do_commit", commits_then_fails)
    before = len(workspace.history())
    announced = workspace.apply(rename("b"))
    assert failed
    assert announced.change == workspace.history()[0].id
    assert len(workspace.history()) == before + 1
    assert workspace.find("project", "A").title("en") == "b"


def test_a_failure_halfway_leaves_neither_data_nor_journal(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*args: object) -> None:
        raise OperationalError("INSERT", {}, sqlite3.OperationalError("disk I/O error"))

    before = len(workspace.history())
    monkeypatch.setattr(writing, "apply_steps", fails)
    with pytest.raises(OperationalError):
        workspace.apply(rename("b"))
    monkeypatch.undo()
    assert len(workspace.history()) == before
    assert workspace.find("project", "A").title("en") == "a"


def test_a_record_that_changed_meanwhile_is_not_overwritten(workspace: Workspace) -> None:
    stale = rename("mine")
    workspace.apply(rename("theirs"))
    with pytest.raises(UserError, match="changed or deleted meanwhile"):
        workspace.apply(stale)
    assert workspace.find("project", "A").title("en") == "theirs"


def test_a_reference_to_nothing_is_refused(workspace: Workspace) -> None:
    with pytest.raises(UserError, match="still refers"):
        workspace.apply(Change(Text("x", "x"), (adds("project", {"name": "b", "investor": 4711}),)))
    assert workspace.count("project") == 1
