"""Thousands of random gestures: no crash, no hang, no exception nobody caught, no warning of Qt.

``make faults``; HQD_SEEDS sets how many monkeys come (8). ``python -m tests.monkey SEED STEPS PROJECTS`` repeats one.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.monkey.test_monkey import run

SEEDS = int(os.environ.get("HQD_SEEDS", "8"))


@pytest.mark.parametrize("seed", range(2, 2 + SEEDS))
def test_a_monkey(root: Path, seed: int) -> None:
    """Every other one meets a file whose changes are large enough to be undone in a job."""
    done = run(root, "-m", "tests.monkey", str(seed), "800", "2600" if seed % 2 else "200")
    print(done.stdout)
    assert (done.returncode, done.stderr) == (0, ""), done.stderr[-4000:]
