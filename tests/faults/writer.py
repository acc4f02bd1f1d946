"""A program that edits or imports without end and tells its parent of every change only once it is acknowledged.

usage: writer.py FILE edit|import SEED    tells by one line "change-number" on standard output
"""

from __future__ import annotations

import random
import sys
from pathlib import Path

from hqd_desktop.domain.changes import Change, Origin, Step, adds
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import same
from hqd_desktop.workspace import Workspace

FIELDS = ("remarks", "site", "next_step")
IMPORTED = 300


def edit(workspace: Workspace, rnd: random.Random, ids: list[int], n: int) -> Change:
    """Set three fields of one project to the same word: a torn edit would show."""
    record = rnd.choice(ids)
    before = workspace.packed_record("project", record) or {}
    word = f"{n}-{rnd.getrandbits(32):x}" + "长" * rnd.randint(0, 400)
    step = Step("project", record, {k: before[k] for k in FIELDS}, dict.fromkeys(FIELDS, word))
    return Change(same(f"edit {n}"), (step,))


def imported(n: int, rnd: random.Random) -> Change:
    """300 projects, each with a stage event, as one change."""
    steps: list[Step] = []
    for row in range(IMPORTED):
        project = adds(
            "project", {"code": f"I-{rnd.getrandbits(40):x}-{row}", "name": "导入" * 20, "remarks": f"import {n}"}
        )
        steps += [project, adds("stage_event", {"project": project.id, "stage": "signed", "form": "actual"})]
    return Change(same(f"import {n}"), tuple(steps), Origin.IMPORT)


def main() -> None:
    """Write until killed."""
    path, mode, seed = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    rnd = random.Random(seed)
    workspace = Workspace.open(path)
    ids = list(workspace.ids(View("project")))
    n = 0
    while True:
        n += 1
        change = edit(workspace, rnd, ids, n) if mode == "edit" else imported(n, rnd)
        announced = workspace.apply(change)
        sys.stdout.write(f"{announced.change}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
