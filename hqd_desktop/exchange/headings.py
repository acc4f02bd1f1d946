"""What a heading of a sheet says: which field, in which unit, for which period, in either language.

``recognise`` knows the names and synonyms of the catalogue. "总投资（亿元）", "Cost 2024 (CAD) {$M}" and
"2023年1-12月累计完成投资(万元)" are taken apart into name, unit and period first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from hqd_desktop.domain import units
from hqd_desktop.domain.asked import remembered
from hqd_desktop.domain.kinds import FigureKind, folded
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.written import cleaned, find_period, without_marks

ALSO: dict[str, dict[str, tuple[str, ...]]] = {
    "project": {"remarks": ("进度备注",), "annual_plan": ("年度计划", "计划投资"), "done_month": ("完成投资",)},
    "observation": {
        "indicator": ("指标", "指标名称", "项目", "Indicator name", "Series"),
        "area": ("地区", "地区名称", "区域名称", "城市", "城市名称", "县区", "区县", "市县", "地市", "市州", "各市", "各区", "各县区", "区市县", "园区", "园区名称", "Region", "Zone", "District", "City"),
        "period": ("时间", "日期", "年份", "年度", "月份", "季度", "期间", "报告期", "数据期", "统计期", "统计时间", "年月", "Date", "Year", "Month", "Quarter"),
        "level": ("累计", "累计完成数", "累计完成", "完成数", "总数", "总量", "绝对量", "本期", "本期数", "数量", "Value", "Amount", "绝对值"),
        "growth": ("同比", "同比增长", "增速", "增长", "增幅", "增长率", "比去年同期增长", "比上年同期增长", "比去年同月增长", "Growth", "Year on year", "YoY"),
        "rank": ("排名", "名次"),
        "of": ("参评数",),
        "note": ("备注", "注", "附注", "Notes", "Remarks"),
        "status": ("数据性质", "数据类型", "版本"),
        "source": ("数据来源", "资料来源"),
    },
}  # fmt: skip
"""Further headings that sheets carry, beside the names and synonyms of the catalogue."""

UNIT_COLUMN = frozenset(folded(w) for w in ("单位", "计量单位", "Unit", "Units"))
_GROUPS = re.compile(r"[(\[{【（｛][^()\[\]{}【】（）｛｝]*[)\]}】）｝]")
_DOLLARS = frozenset({"CAD", "AUD", "SGD", "HKD", "TWD"})
_TAIL = re.compile(r"^(?P<name>.*\S)\s*[/／:：,，;；_]\s*(?:单位\s*[:：]?)?\s*(?P<unit>[^/／:：,，;；_]+)$")
_GLUED = re.compile(
    r"^(?P<name>.*?[^\W\d])(?P<unit>(?:[十百千]?[万亿]+|百万|千万)(?:元|美元|欧元|日元|港元|韩元|亩|平方米)|亩|公顷|平方米)$"
)
_BEHIND = re.compile(r"^(?P<name>.*\S)\s+(?P<unit>\S+(?:\s\S+)?)$")


@dataclass(frozen=True, slots=True)
class Match:
    """A heading that names a field; a lower ``rank`` is a surer match. ``unit`` is the key of a unit it states, or ""."""

    field: str
    unit: str
    rank: int


def one_line(text: object) -> str:
    """A heading as one line."""
    return " ".join(str(text).split())


@lru_cache(maxsize=4096)
def split_unit(text: str) -> tuple[str, str]:
    """Name and unit key of a heading: "总投资（亿元）" -> ("总投资", "CNY*1e8"); the unit is "" where none is stated."""
    text = cleaned(without_marks(text)[0])
    named: list[str] = []
    bare = text
    for group in _GROUPS.findall(text):
        if key := units.named(re.sub(r"^(计量)?单位\s*[:：]?", "", group[1:-1].strip())):
            named.append(key)
            bare = bare.replace(group, " ", 1)
    bare = one_line(bare)
    if named:
        return bare, _joined(named)
    for shape in (_TAIL, _GLUED, _BEHIND):
        found = shape.match(bare)
        if found and (key := units.named(found["unit"])) and (shape is _TAIL or _measures(key)):
            return found["name"].strip(), key
    return bare, ""


def _measures(key: str) -> bool:
    """Whether a unit is one that may stand behind a name without brackets: money or land, no "day" or "item"."""
    dimension = units.unit(key).dimension
    return dimension in units.CURRENCIES or dimension == "area"


def _joined(named: list[str]) -> str:
    """One unit of several: a currency with its own dollar sign, "(CAD) {$M}", is millions of that currency."""
    money = [key for key in named if units.unit(key).dimension in units.CURRENCIES]
    if len(money) == 2:
        plain = next((key for key in money if key in _DOLLARS), "")
        scaled = next((key for key in money if key.startswith("USD*")), "")
        if plain and scaled:
            return f"{plain}*{scaled.partition('*')[2]}"
    return (money or named)[0]


@remembered
def known(kind: str) -> dict[str, tuple[int, str]]:
    """Every heading known for a kind of record, folded, with its rank and field."""
    made: dict[str, tuple[int, str]] = {}
    described = fields(kind)
    for field in described.values():
        for word in (field.key, field.name.en, field.name.zh, field.heading.en, field.heading.zh):
            made.setdefault(folded(word), (0, field.key))
    for field in described.values():
        for word in (*field.synonyms, *ALSO.get(kind, {}).get(field.key, ())):
            made.setdefault(folded(word), (1, field.key))
    return made


@remembered
def recognise(kind: str, heading: str) -> Match | None:
    """The field of ``kind`` that a heading names, or None."""
    words = known(kind)
    described = fields(kind)
    _bare, unit = split_unit(heading)
    for rank, name in enumerate(_readings(heading)):
        found = words.get(folded(name))
        if found is not None:
            money = isinstance(described[found[1]].kind, FigureKind)
            return Match(found[1], unit if money and fits(kind, found[1], unit) else "", found[0] + 2 * rank)
    return None


def fits(kind: str, field: str, unit: str) -> bool:
    """Whether a unit measures what a field holds."""
    own = fields(kind)[field].kind
    if not unit or not isinstance(own, FigureKind):
        return False
    dimension = units.unit(unit).dimension
    return own.dimension in ("any", dimension) or (own.dimension == "money" and dimension in units.CURRENCIES)


def _readings(heading: str) -> Iterator[str]:
    """The ways to read a heading, the most literal first."""
    text = cleaned(without_marks(heading)[0])
    yield text
    bare = split_unit(heading)[0]
    yield bare
    plain = one_line(_GROUPS.sub(" ", bare))
    plain = re.sub(r"^[*★※#\s]+|[*★※:：\s]+$", "", plain)
    plain = re.sub(r"^(?:\d{1,2}[.、]|[一二三四五六七八九十]+、|其中[:：]?)\s*", "", plain)
    yield plain
    yield from _without_period(plain.replace(" ", ""))
    yield re.sub(r"^(?:project\s+|项目)", "", plain, flags=re.IGNORECASE)
    if " " in plain:
        yield plain.replace(" ", "")


_YEAR = r"(?:19|20)\d{2}年?度?"


def _without_period(name: str) -> Iterator[str]:
    """A heading that changes with the month, as it is called in general: "07月完成投资" -> "本月完成投资"."""
    for pattern, general in (
        (rf"截[至止]?(?:{_YEAR})年?底", "截至上年底"),
        (rf"截[至止](?:{_YEAR})?\d{{1,2}}月底?累?计?", "累计"),
        (rf"(?:{_YEAR})?0?1[-~—至]0?\d{{1,2}}月份?(?:累计)?", "本年累计"),
        (rf"(?:{_YEAR})?\d{{1,2}}月份?", "本月"),
        (_YEAR, "年度"),
        (_YEAR, "年"),
        (_YEAR, "本年"),
        (_YEAR, ""),
    ):
        general_name = re.sub(rf"^{pattern}(?:已)?", general, name)
        if general_name != name:
            yield general_name


def period_of(text: str) -> tuple[int | None, str]:
    """Year and period words of a title or heading: "2022年1-7月…" -> (2022, "2022年1-7月")."""
    line = cleaned(text)
    found = find_period(line)
    return (found.period.year, line[found.start : found.end].replace(" ", "")) if found else (None, "")
