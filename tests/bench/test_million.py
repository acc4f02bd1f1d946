"""Browsing very many projects beside Qt's own SQL models, and beside LIKE over all text.

``HQD_ROWS`` says how many (100,000); ``HQD_FILE`` names a workspace to use instead of making one, which a million rows are worth.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import func, select

from hqd_desktop.domain.filters import parse
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.views import View, sort_keys
from hqd_desktop.store import finding
from hqd_desktop.workspace import Workspace
from hqd_desktop.workspace.demo import create_demo
from tests.bench.measuring import pairs

ROWS = int(os.environ.get("HQD_ROWS", "100000"))
PROGRAM = Path(__file__).with_name("qtsql.py")
SCREEN = 256
"""As many first rows as the window asks for."""
FILTER = "stage = signed", "source_country = France"


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    given = os.environ.get("HQD_FILE")
    made = Workspace.open(Path(given)) if given else create_demo(tmp_path_factory.mktemp("million") / "m.hqd", ROWS)
    while made.index_text(20_000):
        pass
    yield made
    made.close()


def first(workspace: Workspace, view: View) -> float:
    """Seconds to the first rows as the table shows them."""
    start = time.perf_counter()
    ids = workspace.ids(view, SCREEN)
    workspace.packed("project", ids[:40], ("id", *view.shown_columns()))
    return time.perf_counter() - start


def whole(workspace: Workspace, view: View) -> float:
    start = time.perf_counter()
    workspace.ids(view)
    return time.perf_counter() - start


def qt(workspace: Workspace, model: str, order: str = "", where: str = "") -> float:
    done = subprocess.run(
        [sys.executable, PROGRAM, model, workspace.path, order, where],
        capture_output=True, text=True, check=True, timeout=300,
    )  # fmt: skip
    return float(done.stdout)


def name(what: str, workspace: Workspace) -> str:
    return f"{what}, {workspace.count('project'):,}"


def test_first_rows(workspace: Workspace) -> None:
    view = View("project")
    assert pairs(name("first rows", workspace), lambda: first(workspace, view), "QSqlQueryModel", lambda: qt(workspace, "query"), rounds=3, goal=1.5).ours > 0  # fmt: skip
    assert pairs(name("all ids", workspace), lambda: whole(workspace, view), "QSqlTableModel's first rows", lambda: qt(workspace, "table"), rounds=3).ours > 0  # fmt: skip


@pytest.mark.parametrize("key", ["name", "code", "total_investment", "signed_on"])
def test_sort(workspace: Workspace, key: str) -> None:
    view = View("project", sort=sort_keys(key, "project"))
    column = fields("project")[key]
    order = f"{key}__o" if column.kind.ordered_apart else key
    assert pairs(name(f"sort by {key}, first rows", workspace), lambda: first(workspace, view), "QSqlTableModel", lambda: qt(workspace, "table", order), rounds=3).ours > 0  # fmt: skip
    assert pairs(name(f"sort by {key}, all ids", workspace), lambda: whole(workspace, view), "QSqlQueryModel's first rows", lambda: qt(workspace, "query", order), rounds=3).ours > 0  # fmt: skip


def test_filter(workspace: Workspace) -> None:
    view = View("project", tuple(parse(words, fields("project")) for words in FILTER))
    where = "stage = 'signed' AND source_country = 'France'"
    assert pairs(name("filter stage and country, all ids", workspace), lambda: whole(workspace, view), "QSqlTableModel", lambda: qt(workspace, "table", "", where), rounds=3).ours > 0  # fmt: skip


@pytest.mark.parametrize("words", ["厨", "中央", "央厨房", "中央厨房", "z", "gu", "guangdong", "kitchen", "xyzzy"])
def test_find(workspace: Workspace, words: str) -> None:
    view = View("project", find=words)
    like = f"find_text LIKE '%{words}%'"
    assert pairs(name(f"find {words}, first rows", workspace), lambda: first(workspace, view), "QSqlTableModel, LIKE", lambda: qt(workspace, "table", "", like), rounds=3).ours > 0  # fmt: skip

    def counted() -> float:
        start = time.perf_counter()
        workspace.count(view)
        return time.perf_counter() - start

    question = select(func.count()).where(finding.found("project", words))

    def read() -> float:
        start = time.perf_counter()
        workspace._file.read(lambda c: c.execute(question).scalar())
        return time.perf_counter() - start

    assert pairs(name(f"find {words}, count", workspace), counted, "LIKE over all text", read, rounds=3).ours > 0


def test_totals(workspace: Workspace) -> None:
    def ours() -> float:
        start = time.perf_counter()
        assert workspace.totals(View("project"), ("stage", "total_investment")).count == workspace.count("project")
        return time.perf_counter() - start

    assert pairs(name("totals: count, sum by currency, stages", workspace), ours, "QSqlTableModel's first rows", lambda: qt(workspace, "table"), rounds=3).ours > 0  # fmt: skip
