"""What is wrong with figures that can be read: another unit than the indicator's, a growth where a level should be, impossible periods."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from hqd_desktop.domain import units
from hqd_desktop.domain.changes import Step
from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.words import Text
from hqd_desktop.domain.written import Unreadable
from hqd_desktop.exchange.columns import Answer, said
from hqd_desktop.exchange.plan import Problem
from hqd_desktop.exchange.records import Records
from hqd_desktop.exchange.senses import is_ratio
from hqd_desktop.exchange.strips import Strip

FIRST_YEAR, LAST_YEAR = 1949, 2100
"""Statistics of zones and cities lie between these."""
_LARGE_GROWTH = 300
"""A growth of more percent than this is worth a second look."""


class Doubts:
    """Looks at the figures of one table of indicators; ``today`` tells what has not happened yet."""

    def __init__(self, records: Records, strips: Mapping[str, Strip], answers: Mapping[str, Answer], numbers: Sequence[int], today: dt.date) -> None:  # fmt: skip
        self._records, self._strips, self._answers, self._numbers = records, strips, answers, numbers
        self._this_month = today.year * 12 + today.month - 1
        self.problems: list[Problem] = []

    def look(self) -> list[Problem]:
        """Takes back what cannot be; says what is unusual."""
        if "level" in self._answers and "indicator" in self._answers:
            self._units()
        if "period" in self._answers:
            self._periods()
        if "growth" in self._answers:
            self._growths()
        return self.problems

    def _units(self) -> None:
        own = {int(row[0] or 0): str(row[1] or "") for row in self._records.table("indicator", ("unit",))}
        own |= _made(self._records.newcomers())
        level = self._answers["level"]
        for position, packed in enumerate(level.values):
            indicator = self._answers["indicator"].values[position]
            if packed is None or not isinstance(indicator, int):
                continue
            figure = Figure.unpack(str(packed))
            unit = own.setdefault(indicator, figure.unit) or figure.unit
            if not own[indicator]:
                own[indicator] = unit
            if units.unit(unit).dimension == figure.dimension or _counts_alike(unit, figure.unit):
                continue
            name = self._records.title("indicator", indicator)
            trouble = _growth_as_level(figure, name, unit) if is_ratio(figure.unit) else _two_units(figure, name, unit)
            self._refuse("level", position, trouble, "growth-as-level" if is_ratio(figure.unit) else "two-units")

    def _periods(self) -> None:
        periods = self._answers["period"]
        for position, packed in enumerate(periods.values):
            if packed is None:
                continue
            span = Period.unpack(str(packed))
            if not FIRST_YEAR <= span.start[0] <= span.end[0] <= LAST_YEAR:
                trouble = Unreadable(
                    Text("“{period}” is out of range", "时期“{period}”超出范围").fill(period=_said(span)),
                    Text("Years from {a} to {b} are taken; check the digits", "年份须在 {a} 至 {b} 之间，请核对数字").fill(a=FIRST_YEAR, b=LAST_YEAR),
                )  # fmt: skip
                self._refuse("period", position, trouble, "period")
            elif span.first > self._this_month and not self._expected(position):
                self._warn(
                    "period", position, "future",
                    Text("{period} has not begun yet", "{period}尚未开始").fill(period=_said(span)),
                    Text("Check the year, or mark the figure as a target or an estimate", "核对年份；如为目标或预计数，请予标明"),
                )  # fmt: skip

    def _expected(self, position: int) -> bool:
        """Whether the figure is one that may lie ahead: a target or an estimate."""
        status = self._answers.get("status")
        if status is not None and status.values[position] == "estimate":
            return True
        stated = [self._answers[key].values[position] for key in ("level", "growth", "rank") if key in self._answers]
        return all(value is None for value in stated)

    def _growths(self) -> None:
        for position, packed in enumerate(self._answers["growth"].values):
            if packed is None:
                continue
            figure = Figure.unpack(str(packed))
            if figure.unit == "%" and abs(figure.number) > _LARGE_GROWTH:
                self._warn(
                    "growth", position, "large-growth",
                    Text("A growth of {n}% is unusual", "增速 {n}% 异常").fill(n=f"{figure.number:f}"),
                    Text("Check whether the column holds levels", "核对该列是否为总量"),
                )  # fmt: skip

    def _refuse(self, key: str, position: int, trouble: Unreadable, code: str) -> None:
        self._answers[key].errors[position] = trouble
        self._answers[key].values[position] = None
        self._add(key, position, "error", trouble.message, trouble.fix, code)

    def _warn(self, key: str, position: int, code: str, message: Text, fix: Text) -> None:
        self._add(key, position, "warning", message, fix, code)

    def _add(self, key: str, position: int, severity: str, message: Text, fix: Text, code: str) -> None:
        strip = self._strips[key]
        self.problems.append(
            Problem(
                strip.row_at(position, self._numbers), strip.label_at(position), strip.index_at(position),
                said(strip.raws[position]), "error" if severity == "error" else "warning", message, fix, code, key,
            )
        )  # fmt: skip


def _made(newcomers: Iterable[Step]) -> dict[int, str]:
    steps = [step for step in newcomers if step.kind == "indicator"]
    return {step.id: str((step.after or {}).get("unit") or "") for step in steps}


def _counts_alike(a: str, b: str) -> bool:
    """Whether two units count things under other names (家, 人) or one of them is a bare number."""
    plain = {"count", "number", "people"}
    return units.unit(a).dimension in plain and units.unit(b).dimension in plain


def _said(span: Period) -> Text:
    return Text(span.text("en"), span.text("zh"))


def _growth_as_level(figure: Figure, name: Text, unit: str) -> Unreadable:
    return Unreadable(
        Text("{n}% is a rate, but {name} is measured in {unit}", "{n}% 是比率，而{name}的单位是{unit}").fill(
            n=f"{figure.number:f}", name=name, unit=units.unit(unit).name
        ),
        Text("Put it into the growth column, or correct the figure", "如为增速，请填入增速列；否则改正该数值"),
    )


def _two_units(figure: Figure, name: Text, unit: str) -> Unreadable:
    return Unreadable(
        Text("{name} is measured in {own}, here in {unit}", "{name}的单位是{own}，此处为{unit}").fill(
            name=name, own=units.unit(unit).name, unit=units.unit(figure.unit).name
        ),
        Text(
            "Correct the unit, or keep the figures of the other unit as another indicator",
            "改正单位；如确为另一单位，请作为另一指标保存",
        ),
    )
