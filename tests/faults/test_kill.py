"""kill -9 in the middle of edits and imports: no acknowledged change is lost, none is torn, the file is sound.

``make faults``; HQD_ROUNDS sets the rounds (200). Each mode prints what it did. A kill does not test syncing (the page cache
survives it), but it does test that every change is one transaction with its journal entry.
"""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.words import same
from hqd_desktop.workspace import Workspace
from tests.faults.writer import FIELDS, IMPORTED

ROUNDS = int(os.environ.get("HQD_ROUNDS", "200"))
WRITER = Path(__file__).with_name("writer.py")
PROJECTS = 100


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = Workspace.create(tmp_path / "kill.hqd")
    steps = tuple(adds("project", {"code": f"P-{n}", "name": f"项目{n}"}) for n in range(PROJECTS))
    made.apply(Change(same("projects"), steps))
    made.close()
    return tmp_path / "kill.hqd"


def one_round(path: Path, mode: str, seed: int, seconds: float) -> list[int]:
    """Run the writer, kill it ``seconds`` after its first acknowledged change; returns the changes it acknowledged."""
    with subprocess.Popen([sys.executable, WRITER, path, mode, str(seed)], stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        first = child.stdout.readline()
        time.sleep(seconds)
        child.send_signal(signal.SIGKILL)
        rest = child.stdout.read()
    lines = (first + rest).split("\n")
    return [int(line) for line in lines[:-1] if line]


def check(path: Path, mode: str, acknowledged: list[int]) -> None:
    """The file is sound, every acknowledged change is in it, and no change is there by halves."""
    with closing(sqlite3.connect(path)) as raw:
        ask = raw.execute
        assert ask("PRAGMA integrity_check").fetchone() == ("ok",)
        assert ask("PRAGMA foreign_key_check").fetchall() == []
        there = {row[0] for row in ask("SELECT id FROM change")}
        assert set(acknowledged) <= there
        assert there == set(range(1, len(there) + 1)), "the journal has a gap"
        if mode == "edit":
            torn = ask(
                f"SELECT count(*) FROM project WHERE {FIELDS[0]} IS NOT {FIELDS[1]} OR {FIELDS[1]} IS NOT {FIELDS[2]}"
            )
            assert torn.fetchone() == (0,)
            newest = ask(
                "SELECT count(*) FROM project p JOIN (SELECT record, max(change) c FROM step GROUP BY record) s ON s.record = p.id WHERE p.rev <> s.c"
            )
            assert newest.fetchone() == (0,)
        else:
            imports = ask("SELECT count(*) FROM change WHERE origin = 'import'").fetchone()[0]
            assert ask("SELECT count(*) FROM project").fetchone() == (PROJECTS + IMPORTED * imports,)
            assert ask("SELECT count(*) FROM stage_event").fetchone() == (IMPORTED * imports,)


@pytest.mark.parametrize("mode", ["edit", "import"])
def test_nothing_acknowledged_is_lost(path: Path, mode: str, capsys: pytest.CaptureFixture[str]) -> None:
    rnd = random.Random(20261122)
    rounds = ROUNDS if mode == "edit" else max(1, ROUNDS // 4)
    acknowledged: list[int] = []
    hot = 0
    for seed in range(rounds):
        acknowledged += one_round(path, mode, seed, rnd.uniform(0.0, 0.08))
        journal = path.with_name(path.name + "-journal")
        hot += journal.exists() and journal.stat().st_size > 0
        check(path, mode, acknowledged)
    with capsys.disabled():
        print(
            f"\n{mode}: {rounds} rounds, {len(acknowledged)} changes acknowledged, 0 lost, 0 torn, {hot} rounds left a hot journal"
        )
    assert len(acknowledged) >= rounds
    opened = Workspace.open(path)
    assert opened.undo() is not None
    opened.close()
