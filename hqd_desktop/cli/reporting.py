"""``hqd report``: the KPIs with numerator, denominator and formula."""

from __future__ import annotations

import argparse
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hqd_desktop.cli.commands import WORKSPACE, Commands
from hqd_desktop.cli.opening import opened
from hqd_desktop.cli.output import Out
from hqd_desktop.domain.words import Text

if TYPE_CHECKING:
    from hqd_desktop.domain.periods import Period
    from hqd_desktop.domain.pipeline.kpi import Kpi, Part, Published
    from hqd_desktop.domain.pipeline.overview import Overview
    from hqd_desktop.workspace import Workspace

_DIGITS = 6
_HEADINGS = (Text("KPI", "指标"), Text("Value", "数值"), Text("Basis", "依据"), Text("Formula", "公式"))


def add_commands(commands: Commands) -> None:
    """Declare ``report``."""
    report = commands.add(
        "report",
        Text("the KPIs with numerator, denominator and formula", "考核指标及其分子、分母与公式"),
        _report,
        Text(
            "Rates without a denominator are “-”. Published totals stand beside recorded counts and are never mixed with them.",
            "没有分母的比率记为“-”。公开数据与台账统计并列，不混用。",
        ),
    )
    report.add("workspace", help=WORKSPACE, type=Path)
    report.add(
        "--period",
        help=Text("2022, 2022-H1, 2022-Q2, 2022-06 or 2022-01..06", "2022、2022-H1、2022-Q2、2022-06 或 2022-01..06"),
        default="",
    )
    report.add("--area", help=Text("only an area and what lies in it", "仅限某区域及其下辖区域"), default="")


def _report(asked: argparse.Namespace, out: Out) -> int:
    from hqd_desktop.workspace import kpis

    with opened(asked.workspace) as workspace:
        period = _period(asked.period) if asked.period else kpis.latest_period(workspace)
        area = workspace.find("area", asked.area).id if asked.area else None
        seen = kpis.overview(workspace, period, area)
        found = kpis.every(workspace, period, area)
        if out.as_json:
            out.result(_json(workspace, seen, found))
        else:
            _say(workspace, seen, found, out)
    return 0


def _period(word: str) -> Period:
    from hqd_desktop.domain.errors import UserError
    from hqd_desktop.domain.kinds import PERIOD
    from hqd_desktop.domain.written import Unreadable

    try:
        read: Period = PERIOD.read(word)
    except Unreadable as trouble:
        raise UserError(trouble.message, trouble.fix) from None
    return read


# --- for people ---------------------------------------------------------------------------------------


def _say(workspace: Workspace, seen: Overview, found: list[Kpi], out: Out) -> None:
    from hqd_desktop.cli.tables import lines

    lang = out.lang
    title = Text(f"{workspace.name.en}, {seen.period.text('en')}", f"{workspace.name.zh}，{seen.period.text('zh')}")
    out.say(title)
    if seen.synthetic:
        out.say(Text("The content of this workspace is synthetic.", "本工作区内容为合成数据。"))
    for card in seen.cards:
        if card.published is not None:
            stated, source = card.published.text(lang), card.published.source.of(lang)
            out.say(
                f"{card.name.of(lang)}: {stated} ({source})"
                if lang == "en"
                else f"{card.name.zh}：{stated}（{source}）"
            )
    rows = [(k.formula.name.of(lang), k.text(lang), k.basis().of(lang), k.how().of(lang)) for k in found]
    for line in lines([out.words(h) for h in _HEADINGS], rows, (False, True, False, False)):
        out.say(line)
    for target in seen.targets:
        against = target.against
        if against is not None and against.completion is not None and against.lead is not None:
            done, lead = _percent(against.completion), _points(against.lead)
            out.say(
                Text(
                    f"{target.name.en}: {done} of the target, {lead} points against time",
                    f"{target.name.zh}：完成目标 {done}，较序时 {lead} 个百分点",
                )
            )
    out.say(seen.rules)


def _percent(value: Fraction) -> str:
    from hqd_desktop.domain.pipeline.kpi import percent

    return f"{percent(value, 2)}%"


def _points(value: Fraction) -> str:
    from hqd_desktop.domain.figures import grouped
    from hqd_desktop.domain.pipeline.kpi import rounded

    return grouped(rounded(value, 2), signed=True)


# --- as JSON ------------------------------------------------------------------------------------------


def _json(workspace: Workspace, seen: Overview, found: list[Kpi]) -> dict[str, Any]:
    published = {card.key: _published(card.published) for card in seen.cards if card.published is not None}
    return {
        "file": workspace.path.name,
        "period": seen.period.pack(),
        "area": None if seen.area is None else workspace.title("area", seen.area, "en"),
        "as_of": seen.as_of.isoformat(),
        "synthetic": seen.synthetic,
        "rules": {"en": seen.rules.en, "zh": seen.rules.zh},
        "kpis": [_kpi(one, published.get(one.formula.key)) for one in found],
        "stages": [
            {
                "rung": line.key,
                "now": line.now.count,
                "reached": line.reached.count,
                "amounts": {currency: f"{amount:f}" for currency, amount in line.now.amounts.items()},
                "amount_not_stated": line.now.not_stated,
                "median_days": None if line.pace is None or line.pace.median is None else float(line.pace.median),
                "n_days": None if line.pace is None else line.pace.n,
            }
            for line in seen.funnel.rungs
        ],
        "lights": {str(colour or "none"): n for colour, n in seen.attention.counts.items()},
        "concentration": {
            "country": _number(seen.countries.hhi),
            "industry": None if seen.industries is None else _number(seen.industries.hhi),
        },
    }


def _kpi(one: Kpi, published: dict[str, Any] | None) -> dict[str, Any]:
    return {
        "key": one.formula.key,
        "name": one.formula.name.en,
        "variant": None if one.formula.variant is None else one.formula.variant.en,
        "kind": one.formula.sort.value,
        "formula": one.formula.words.en,
        "value": _number(one.value),
        "text": one.text("en"),
        "numerator": _part(one.of),
        "denominator": None if one.over is None else _part(one.over),
        "published": published,
    }


def _part(part: Part) -> dict[str, Any]:
    from hqd_desktop.domain.filters import expression
    from hqd_desktop.domain.records import fields

    return {
        "name": part.name.en,
        "count": part.count,
        "field": part.amount or None,
        "stated": part.stated if part.amount else None,
        "amounts": {currency: f"{amount:f}" for currency, amount in part.amounts.items()} if part.amount else None,
        "too_coarse": len(part.coarse),
        "filters": [[expression(c, fields(view.kind)) for c in view.conditions] for view in part.views],
    }


def _published(one: Published) -> dict[str, Any]:
    figure = one.figure
    return {
        "number": f"{figure.number:f}",
        "unit": figure.unit,
        "qualifier": figure.qualifier.value,
        "source": one.source.en,
    }


def _number(value: Fraction | None) -> float | int | None:
    if value is None:
        return None
    return int(value) if value.denominator == 1 else round(float(value), _DIGITS)
