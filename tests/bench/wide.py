"""A synthetic workspace and workbook of N projects x 32 columns: 6 amounts, 8 dates, notes of about 120 characters."""

from __future__ import annotations

import random
from collections.abc import Iterator

from hqd_desktop.domain.changes import Change, Step, adds
from hqd_desktop.domain.words import same
from hqd_desktop.exchange.writing.table import Row
from hqd_desktop.workspace import Workspace

AMOUNTS = ("total_investment", "fixed_assets", "annual_plan", "done_year", "done_total", "funds_in_place")
DATES = ("signed_on", "landed_on", "planned_start_on", "started_on", "planned_completion_on", "completed_on", "produced_on", "next_step_on")  # fmt: skip
TEXTS = ("name", "name_en", "industry", "source_country", "site", "responsible", "next_step", "content", "problems", "chain", "remarks", "physical_progress", "national_code", "construction_period")  # fmt: skip
COLUMNS = ("code", *TEXTS, "stage", "status", "lamp", *AMOUNTS, *DATES)
assert len(COLUMNS) == 32


def values(n: int, seed: int = 1) -> Iterator[dict[str, str]]:
    """What the projects state, one after the other."""
    rnd = random.Random(seed)
    for row in range(n):
        made = {
            "code": f"W-{row:06}",
            "name": f"合成项目{row}高端装备",
            "name_en": f"Synthetic project {row}",
        }
        made |= {key: f"{key} {rnd.randint(0, 999)} " + "说明" * 5 for key in TEXTS[2:10]}
        made |= {"remarks": f"{row} " + "备注内容" * 29, "physical_progress": "主体施工", "national_code": f"2020-{row:014}", "construction_period": "2020-2023"}  # fmt: skip
        made |= {
            "stage": rnd.choice(["signed", "landed", "construction", "production"]),
            "status": "active",
            "lamp": "green",
        }
        made |= {key: f"{rnd.randint(1, 9_000_000) / 100:.2f} CNY*1e4" for key in AMOUNTS}
        made |= {key: f"20{rnd.randint(15, 26)}-{rnd.randint(1, 12):02}-{rnd.randint(1, 28):02}" for key in DATES}
        yield made


def rows(n: int) -> Iterator[Row]:
    """The projects as rows of a table to be written, with ids from 1 on."""
    for record, stated in enumerate(values(n), 1):
        yield record, tuple(stated.get(key) for key in COLUMNS)


def steps(n: int, seed: int = 1) -> list[Step]:
    """The projects as steps that add them."""
    return [adds("project", stated) for stated in values(n, seed)]


def fill(workspace: Workspace, n: int) -> None:
    """Put the projects into a workspace."""
    made = steps(n)
    for start in range(0, n, 20_000):
        workspace.apply(Change(same("synthetic"), tuple(made[start : start + 20_000])))
