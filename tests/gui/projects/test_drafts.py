"""What was not saved of views is found again, whatever stands in the settings file; other workspaces keep theirs."""

from __future__ import annotations

import json

import pytest

from hqd_desktop.domain.filters import Condition, Op
from hqd_desktop.domain.views import View
from hqd_desktop.gui.projects.drafts import Draft, Drafts
from hqd_desktop.gui.session import Session

RED = Draft(View("project", (Condition("lamp", Op.IN, ("red",)),), columns=("name", "lamp")), "board")


def test_what_was_written_is_read_again(opened: Session) -> None:
    drafts = Drafts(opened)
    drafts.keep(7, RED)
    text = drafts.written(7)
    again = Drafts(opened)
    assert again.read(text) == 7
    assert again.get(7) == RED
    assert again.get(0) is None
    again.drop(7)
    assert again.get(7) is None


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", '{"x": 1}', '{"KEY": 3}', '{"KEY": {"open": "a", "drafts": [1]}}']
)
def test_text_that_nobody_understands_is_no_draft(opened: Session, text: str) -> None:
    drafts = Drafts(opened)
    assert drafts.read(text.replace("KEY", opened.data.meta()["workspace"])) == 0
    assert drafts.get(0) is None


def test_a_draft_with_an_unknown_filter_is_left_out(opened: Session) -> None:
    key = opened.data.meta()["workspace"]
    bad = {"view": json.dumps({"filters": ["no such field = 3"]}), "as": "table"}
    good = {"view": "{}", "as": "carousel"}
    drafts = Drafts(opened)
    drafts.read(json.dumps({key: {"open": 2, "drafts": {"1": bad, "2": good, "x": good, "3": 4}}}))
    assert drafts.get(1) is None
    assert drafts.get(3) is None
    assert drafts.get(2) == Draft(View("project"), "table")


def test_other_workspaces_keep_theirs_and_the_oldest_are_forgotten(opened: Session) -> None:
    drafts = Drafts(opened)
    drafts.read(json.dumps({f"w{n}": {"open": n, "drafts": {}} for n in range(20)}))
    kept = json.loads(drafts.written(0))
    assert len(kept) == 12
    assert "w19" in kept
    assert "w0" not in kept
    assert opened.data.meta()["workspace"] in kept
