"""Whatever stands in the cells, the import answers row by row, and what went in is known when it comes again."""

import datetime as dt
import random
from collections.abc import Callable

import pytest

from hqd_desktop.domain.records import fields
from hqd_desktop.exchange.reading.grid import Workbook
from hqd_desktop.workspace import Workspace, importing

NASTY = (
    "—", "n/a", "#REF!", "=1+1", "2022-13-01", "约2亿", "１２３", "1e400", "-1e5", "NaN", "inf", "(5)", "5%", "120%", "3.5亿元", "4ha", "60亩",
    "是", "开工", "推进", "a" * 5000, "\u200b", "x\ny", "2022年上半年", "44927", "-0", "00012", "110105199001011234", "9" * 40, "1/2/2022",
    "31/12/2022", "2022-02-30", "前三季度", "<b>x</b>", "'=cmd", "😀", "٣", "²", "½", "①", "1 000", "  ", "{x}", "%s", '"q"', "#12", "P-²",
    1, 0, -1, 1.5, 1e15, 1.2345678901234567e17, True, dt.date(2022, 8, 26), dt.datetime(2022, 8, 26, 9, 1), 2022.1, 44927, 1e-9,
)  # fmt: skip


@pytest.mark.parametrize("kind", ["project", "observation", "organisation", "area", "indicator", "source"])
def test_every_row_gets_a_verdict(kind: str, workspace: Workspace, book: Callable[..., Workbook]) -> None:
    luck = random.Random(kind)
    known = list(fields(kind).values())
    rows: list[list[object]] = [[field.name.zh for field in known]]
    rows += [[luck.choice(NASTY) if luck.random() < 0.12 else None for _ in known] for _ in range(120)]
    rows += [[luck.choice(NASTY) for _ in known] for _ in range(10)]
    plan = importing.plan(workspace, book(rows), what=kind)
    report = plan.report("zh")
    verdicts = ("new", "changed", "unchanged", "conflicting", "rejected")
    assert report["rows"] == len(plan.rows) == sum(report[verdict] for verdict in verdicts)
    assert report["rows"] + report["skipped"] >= len(rows) - 1
    told = {problem.row for problem in plan.errors()}
    assert all(row.number in told for row in plan.rows if row.verdict.value in ("rejected", "conflicting"))
    assert all(problem.message.en and problem.fix.zh for problem in plan.problems)
    importing.apply(workspace, plan)
    again = importing.plan(workspace, plan.book, what=kind).report()
    assert (again["new"], again["changed"]) == (0, 0)
