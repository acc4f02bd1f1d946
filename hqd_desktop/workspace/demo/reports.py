"""Made-up progress reports of projects under construction, which agree with what the projects themselves state."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from random import Random

from hqd_desktop.domain.changes import Step, adds
from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.kinds import Packed
from hqd_desktop.domain.words import Lang, Text

MOST = 500
"""So many projects report: enough to print from, and a workspace of a million is made no slower."""
_MONTHS = ("2026-05", "2026-06")
_WORK = (
    (12, Text("Site works and piling", "桩基施工")),
    (35, Text("Foundations done", "基础施工完成")),
    (60, Text("Main structure topped out", "主体结构封顶")),
    (85, Text("Equipment being installed", "设备安装调试")),
    (100, Text("Acceptance in preparation", "竣工验收准备")),
)
"""What stands at most at a share of the works, in percent."""
_STATES = ("approved",) * 6 + ("submitted",) * 6 + ("draft", "returned")


def report_steps(
    random: Random, ids: Iterator[int], builders: Sequence[tuple[int, dict[str, Packed]]], lang: Lang
) -> Iterator[Step]:
    """The reports of May and June for ``builders`` (id, values) that state what was done this year; one in seven is silent."""
    for record, values in builders:
        if random.random() < 1 / 7:
            continue
        month, year = (Figure.unpack(str(values[key])).number for key in ("done_month", "done_year"))
        percent = random.randrange(5, 96)
        for period, done, ytd in zip(_MONTHS, (year - month, month), (year - month, year), strict=True):
            newest = period == _MONTHS[-1]
            yield adds(
                "report",
                {
                    "project": record,
                    "period": period,
                    "invest_month": _wan(done * Decimal(1 if newest else "0.2")),
                    "invest_ytd": _wan(ytd),
                    "invest_total": values.get("done_total") if newest else None,
                    "physical_pct": f"{percent if newest else max(percent - 5, 1)} %",
                    "physical_text": next(words for most, words in _WORK if percent <= most).of(lang),
                    "problems": values.get("problems"),
                    "next_step": values.get("next_step"),
                    "next_step_on": values.get("next_step_on"),
                    "reporter": values.get("responsible"),
                    "state": random.choice(_STATES) if newest else "approved",
                },
                next(ids),
            )


def _wan(amount: Decimal) -> str:
    return Figure(Decimal(f"{max(Decimal(1), amount):.0f}"), "CNY*1e4").pack()
