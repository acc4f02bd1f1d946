"""Workspaces of 100,000 and 1,000,000 synthetic projects, and one table of all results in the end.

They are made anew (the large one takes minutes and 3 GB) unless ``HQD_BENCH`` names a folder that keeps them for the next run.
``HQD_ROWS`` leaves out sizes: ``HQD_ROWS=100000`` measures the small one only.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from hqd_desktop.workspace import Workspace
from hqd_desktop.workspace.demo import create_demo
from tests.bench.measuring import HEAD, RESULTS

SIZES = tuple(int(n) for n in os.environ.get("HQD_ROWS", "100000,1000000").split(","))


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Callable[[int], Path]:
    """The file of so many projects, its text indexed, made when it is first asked for."""
    folder = Path(os.environ["HQD_BENCH"]) if "HQD_BENCH" in os.environ else tmp_path_factory.mktemp("demo")
    folder.mkdir(parents=True, exist_ok=True)

    def ready(n: int) -> Path:
        path = folder / f"projects-{n}.hqd"
        made = Workspace.open(path) if path.exists() else create_demo(path, n, areas=1, months=1)
        while made.index_text(20_000):
            pass
        made.close()
        return path

    return ready


@pytest.fixture(scope="module", params=SIZES, ids=lambda n: f"{n:,}")
def file(request: pytest.FixtureRequest, demo: Callable[[int], Path]) -> Path:
    """A workspace of each size."""
    return demo(request.param)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """One table of everything that was measured."""
    if RESULTS:
        terminalreporter.section("speed, medians of the processor's time in one run")
        terminalreporter.line(HEAD)
        for result in RESULTS:
            terminalreporter.line(result.line())
