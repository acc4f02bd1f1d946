"""Made-up projects: each walks along the ladder from its first contact as far as it comes, so that its dates agree with its stage."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from random import Random

from hqd_desktop.domain import stages
from hqd_desktop.domain.changes import Step, adds
from hqd_desktop.domain.days import Day, Precision
from hqd_desktop.domain.figures import Figure, Qualifier
from hqd_desktop.domain.kinds import Packed
from hqd_desktop.domain.words import Lang
from hqd_desktop.workspace.demo.places import Places
from hqd_desktop.workspace.demo.reports import MOST, report_steps
from hqd_desktop.workspace.demo.words import LATE, NEXT_STEPS, PROBLEMS, STOPPED, TRADES, Trade

TODAY = dt.date(2026, 6, 30)
"""The day the demo is as of; fixed, so that the same seed always gives the same file."""
_FIRST_CONTACT = dt.date(2019, 1, 1)
_WALK: tuple[tuple[str, int], ...] = (
    ("lead", 0), ("assessed", 40), ("negotiation", 50), ("framework", 60), ("signed", 90), ("landed", 70), ("ready", 110),
    ("construction", 60), ("continuing", 240), ("completed", 330), ("trial", 60), ("production", 70), ("capacity", 420),
)  # fmt: skip
"""The ladder with the days a middling project takes to come from the stage before."""
_SKIPPED = {"assessed": 0.5, "framework": 0.6, "ready": 0.3, "trial": 0.5, "completed": 0.1}
"""Stages that not every project passes, with the share that does not."""
_LOGGED = frozenset({"signed", "landed", "construction", "production"})
"""Stages with an event of their own in every project; of the others only the one at which a project stands."""
_KINDS = ("new",) * 12 + ("expansion",) * 5 + ("upgrade",) * 2 + ("capital",)
_STATUSES = ("active",) * 90 + ("suspended",) * 3 + ("resumed",) * 2 + ("terminated",) * 2 + ("withdrawn",) * 3


@dataclass(slots=True)
class _Course:
    """How far a project has come: the stages it reached with their days, and the plan for those ahead."""

    reached: list[tuple[str, dt.date]]
    planned: dict[str, dt.date]

    @property
    def stage(self) -> str:
        return self.reached[-1][0]


def project_steps(random: Random, ids: Iterator[int], places: Places, count: int, lang: Lang) -> Iterator[Step]:
    """``count`` projects, each followed by its stage events and, for some, an action; then what the first builders reported."""
    width = max(4, len(str(count)))
    builders: list[tuple[int, dict[str, Packed]]] = []
    for number in range(1, count + 1):
        record = next(ids)
        course = _course(random)
        values = _project(random, places, number, width, course, lang)
        yield adds("project", values, record)
        if "done_month" in values and len(builders) < MOST:
            builders.append((record, values))
        for stage, day in course.reached:
            if stage not in _LOGGED and stage != course.stage:
                continue
            packed = values.get(stages.DATE_FIELDS.get((stage, "actual"), "")) or Day.of(day).pack()
            event: dict[str, Packed] = {"project": record, "stage": stage, "form": "actual", "day": packed}
            yield adds("stage_event", event | {"source": places.source}, next(ids))
        if number % 16 == 0 and values.get("next_step"):
            action: dict[str, Packed] = {
                "text": values["next_step"],
                "project": record,
                "owner": values.get("responsible"),
            }
            yield adds("action", {**action, "due": values.get("next_step_on"), "state": "open"}, next(ids))
    yield from report_steps(random, ids, builders, lang)


def _course(random: Random) -> _Course:
    start = _FIRST_CONTACT.toordinal()
    day = start + int((TODAY.toordinal() - start) * random.random() ** 0.4)
    pace = math.exp(random.gauss(0, 0.35))
    reached: list[tuple[str, dt.date]] = []
    planned: dict[str, dt.date] = {}
    today = TODAY.toordinal()
    for stage, days in _WALK:
        if random.random() < _SKIPPED.get(stage, 0):
            continue
        plan = days * pace * random.uniform(0.8, 1.2)
        planned[stage] = dt.date.fromordinal(day + int(plan))
        day += int(plan * random.uniform(0.85, 1.5))
        if day > today:
            break
        reached.append((stage, dt.date.fromordinal(day)))
    return _Course(reached, planned)


def _project(random: Random, places: Places, number: int, width: int, course: _Course, lang: Lang) -> dict[str, Packed]:
    trade = random.choice(TRADES)
    thing = random.choice(trade.things)
    rung = stages.RUNG_OF[course.stage].key
    status = random.choice(_STATUSES) if rung != "capacity" else "active"
    values: dict[str, Packed] = {
        "code": f"S-{number:0{width}}",
        "name": f"示例{number:0{width}} · {thing.zh}",
        "name_en": f"Sample {number:0{width}} · {thing.en}",
        "kind": random.choice(_KINDS),
        "area": random.choice(places.parks) if random.random() < 0.7 else random.choice(places.zones),
        "industry": trade.name.of(lang),
        "industry_code": f"{trade.code}{random.randrange(10, 99)}",
        "industry_group": trade.group,
        "emerging": trade.emerging,
        "stage": course.stage,
        "status": status,
        "department": random.choice(places.departments),
        "responsible": f"{'示例人员' if lang == 'zh' else 'Sample person '}{random.randrange(1, 60):02}",
        "counts": None if random.random() < 0.1 else int(random.random() < 0.8),
        "confidential": 1 if random.random() < 0.02 else None,
    }
    _add_investor(random, places, values)
    _add_dates(random, course, values)
    _add_money(random, rung, values)
    _add_scale(random, trade, rung, values)
    _add_work(random, rung, status, values, lang)
    return values


def _add_investor(random: Random, places: Places, values: dict[str, Packed]) -> None:
    if random.random() < 0.06:
        return
    investor = random.choice(places.investors)
    values["investor"] = investor.id
    values["capital_nature"] = "foreign" if investor.country else "domestic"
    values["source_country"] = investor.country
    values["source_province"] = investor.province


def _add_dates(random: Random, course: _Course, values: dict[str, Packed]) -> None:
    for stage, day in course.reached:
        if field := stages.DATE_FIELDS.get((stage, "actual")):
            values[field] = _as_known(random, day).pack()
    for stage, day in course.planned.items():
        if field := stages.DATE_FIELDS.get((stage, "planned")):
            values[field] = Day(day.year, day.month, 0, Precision.MONTH).pack()


def _as_known(random: Random, day: dt.date) -> Day:
    """A day as exactly as offices tend to know it."""
    known = random.random()
    if known < 0.8:
        return Day.of(day)
    if known < 0.92:
        return Day(day.year, day.month, 0, Precision.MONTH)
    if known < 0.97:
        return Day(day.year, (day.month + 2) // 3, 0, Precision.QUARTER)
    return Day(day.year, (day.month + 5) // 6, 0, Precision.HALF)


def _add_money(random: Random, rung: str, values: dict[str, Packed]) -> None:
    """Total investment (lognormal, median 200 million yuan; a fifth do not state it) and what is done of it, in 10,000 yuan."""
    if random.random() < 0.2:
        return
    total = math.exp(random.gauss(math.log(2.0), 1.2))
    values["total_investment"] = _amount(random, total, bool(values.get("source_country")))
    if rung in ("construction", "production", "capacity"):
        wan = total * 10_000
        done = wan * (random.uniform(0.05, 0.9) if rung == "construction" else random.uniform(0.9, 1.05))
        this_year = done * random.uniform(0.05, 0.6) if rung == "construction" else 0.0
        values["fixed_assets"] = _wan(wan * random.uniform(0.5, 0.85))
        values["done_total"] = _wan(done)
        values["funds_in_place"] = _wan(done * random.uniform(0.8, 1.1))
        if this_year:
            values["annual_plan"] = _wan(this_year * random.uniform(1.2, 2.4))
            values["done_year"] = _wan(this_year)
            values["done_month"] = _wan(this_year * random.uniform(0.02, 0.25))


def _amount(random: Random, yi: float, foreign: bool) -> str:
    """An amount of ``yi`` hundred million yuan as offices print it: decimals, unit, currency and qualifier vary."""
    form = random.random()
    if foreign and form < 0.35:
        return Figure(Decimal(f"{yi * 14:.0f}"), "USD*1e6").pack()
    if form < 0.15 or yi < 0.05:
        return _wan(yi * 10_000)
    qualifier = random.choices((Qualifier.EXACT, Qualifier.ABOUT, Qualifier.MORE, Qualifier.NEARLY), (90, 6, 3, 1))[0]
    decimals = 0 if yi >= 20 and form < 0.6 else random.choice((1, 2, 2))
    return Figure(Decimal(f"{yi:.{decimals}f}"), "CNY*1e8", qualifier).pack()


def _wan(amount: float) -> str:
    return Figure(Decimal(f"{max(1.0, amount):.0f}"), "CNY*1e4").pack()


def _add_scale(random: Random, trade: Trade, rung: str, values: dict[str, Packed]) -> None:
    if trade.group == "secondary" and random.random() < 0.75:
        mu = math.exp(random.gauss(math.log(45), 0.7))
        values["land_needed"] = Figure(Decimal(f"{mu:.1f}"), "mu").pack()
        if rung in ("landed", "construction", "production", "capacity"):
            values["land_obtained"] = values["land_needed"]
    if random.random() < 0.6:
        values["jobs"] = Figure(Decimal(random.randrange(2, 80) * 10), "person").pack()


def _add_work(random: Random, rung: str, status: str, values: dict[str, Packed], lang: Lang) -> None:
    if status in ("terminated", "withdrawn", "suspended"):
        values["status_reason"] = random.choice(STOPPED).of(lang)
        return
    if rung == "capacity" and random.random() < 0.7:
        return
    values["next_step"] = random.choice(NEXT_STEPS[rung]).of(lang)
    chance = random.random()
    lamp = "green" if chance < 0.76 else "yellow" if chance < 0.93 else "red"
    values["lamp"] = lamp
    late = 0 if lamp == "green" else random.randrange(3, 30) if lamp == "yellow" else random.randrange(31, 120)
    due = TODAY - dt.timedelta(days=late) if lamp == "red" else TODAY + dt.timedelta(days=random.randrange(3, 150))
    values["next_step_on"] = Day.of(due).pack()
    if late:
        values["lamp_reason"] = LATE.fill(days=late).of(lang)
        values["problems"] = random.choice(PROBLEMS).of(lang)
    values["latest_progress_on"] = Day.of(TODAY - dt.timedelta(days=random.randrange(1, 60))).pack()
