"""Figures, days and numbers at the edges of what a sheet can hold go out and come back: nothing of them is a change."""

import random
from pathlib import Path

import pytest

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.kinds import NO_HINT, DayKind, FigureKind, Kind, Packed, WholeKind
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import same
from hqd_desktop.domain.written import Unreadable
from hqd_desktop.exchange.plan import Verdict
from hqd_desktop.exchange.writing.table import Look
from hqd_desktop.workspace import Workspace, importing
from hqd_desktop.workspace.exporting import export

KINDS = {k: f.kind for k, f in fields("project").items() if isinstance(f.kind, (FigureKind, DayKind, WholeKind))}
UNITS = {"money": ("亿元", "万元", "元", "万美元", "亿美元", "万欧元"), "area": ("亩", "公顷", "平方米", "平方公里"), "ratio": ("%",)}  # fmt: skip
DAYS = ("1900-02-28", "1900-01-01", "1899-12-31", "1850-06-07", "9999-12-31", "2022-H1", "2022-Q3", "2022", "2022-08")
WHOLES = (0, 1, -1, 40000, 10**14, 10**15 - 1, 10**15)


def raw(kind: Kind, luck: random.Random) -> object:
    """What a person may state, of all lengths, units and precisions."""
    if isinstance(kind, DayKind):
        return luck.choice((*DAYS, f"{luck.randint(1990, 2040)}-{luck.randint(1, 12):02}-{luck.randint(1, 28):02}"))
    if isinstance(kind, WholeKind):
        return luck.choice((*WHOLES, luck.randint(0, 10**6)))
    number = str(luck.randint(0, 10 ** luck.randint(0, 15)))
    number += "." + "".join(luck.choices("0123456789", k=luck.randint(1, 10))) if luck.random() < 0.6 else ""
    unit = luck.choice(UNITS.get(getattr(kind, "dimension", ""), ("", "个")))
    return luck.choice(("", "", "", "-", "约", "超", "不足")) + number + unit


def packed(kind: Kind, luck: random.Random) -> Packed:
    try:
        value = kind.read(raw(kind, luck), NO_HINT)
    except Unreadable:
        return None
    return None if value is None else kind.pack(value)


def figures_come_back(folder: Path, luck: random.Random, rows: int) -> None:
    """Through both looks, both languages and CSV."""
    workspace = Workspace.create(folder / "figures.hqd")
    try:
        made = [{key: packed(kind, luck) for key, kind in KINDS.items() if luck.random() < 0.5} for _row in range(rows)]
        steps = [adds("project", {"code": f"X-{n}", "name": f"n{n}", **values}) for n, values in enumerate(made)]
        workspace.apply(Change(same("figures"), tuple(steps)))
        for name, options in {"zh.xlsx": {"lang": "zh"}, "en.xlsx": {"lang": "en"}, "plain.xlsx": {"look": Look.PLAIN}, "zh.csv": {"lang": "zh"}, "en.csv": {"lang": "en"}}.items():  # fmt: skip
            export(workspace, folder / name, View("project", columns=("code", "name", *KINDS)), **options)  # type: ignore[arg-type]
            plan = importing.plan(workspace, folder / name)
            changed = [(row.before, row.after) for row in plan.rows if row.verdict is not Verdict.UNCHANGED]
            assert (name, len(plan.rows), changed, plan.problems, plan.notes()) == (name, rows, [], [], [])
    finally:
        workspace.close()


@pytest.mark.parametrize("seed", [1])
def test_they_come_back(tmp_path: Path, seed: int) -> None:
    figures_come_back(tmp_path, random.Random(seed), 60)
