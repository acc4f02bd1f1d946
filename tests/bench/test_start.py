"""How soon the window is up, against a bare PySide6 window; and how soon the sample's rows are there."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from hqd_desktop.workspace.sample import create_sample
from tests.bench.measuring import Took, pairs

PROGRAM = Path(__file__).with_name("windows.py")


def run(*words: str | Path) -> Took:
    """What it takes from starting the program to what it waits for."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"T0": str(time.time()), "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(PROGRAM.parents[2])}
    done = subprocess.run(
        [sys.executable, PROGRAM, *words], capture_output=True, text=True, env=environment, check=True, timeout=60
    )
    return Took(*map(float, done.stdout.split()))


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("start") / "sample.hqd"
    create_sample(path).close()
    run("rows", path)  # compiles what is not compiled yet
    return path


def test_window_up(file: Path) -> None:
    assert pairs("window up with the sample", lambda: run("shell", file), "a bare PySide6 window", lambda: run("bare"), rounds=9, goal=1.25).ours > 0  # fmt: skip


def test_first_rows(file: Path) -> None:
    assert pairs("first rows of the sample visible", lambda: run("rows", file), "a bare PySide6 window", lambda: run("bare"), rounds=9, goal=2.0).ours > 0  # fmt: skip
