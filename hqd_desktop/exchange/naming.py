"""Indicators by the names that sheets give them, and what a new one would be."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from difflib import SequenceMatcher

from hqd_desktop.domain import units
from hqd_desktop.domain.kinds import Packed, folded
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.words import Text
from hqd_desktop.domain.written import Unreadable, is_blank, without_marks
from hqd_desktop.exchange.senses import Sense, is_ratio, sense

_LEADING = re.compile(
    r"^\s*(?:[#＃]|其中\s*[:：]?|[一二三四五六七八九十]+[、.．]|[(（][一二三四五六七八九十\d]+[)）]|\d{1,2}[.、．)）]|[①-⑳]|[-—–·•*])\s*"
)
_VARIANTS = (
    ("规模以上", "规上"), ("限额以上", "限上"), ("固定资产投资额", "固定资产投资"), ("帐", "账"), ("国内生产总值", "地区生产总值"), ("生产总值", "地区生产总值"),
    ("GDP", "地区生产总值"), ("地区地区", "地区"), ("外贸进出口", "进出口"), ("实际利用外资", "实际使用外资"), ("实际使用外资", "实际利用外资"), ("总额", "额"), ("额", "总额"),
)  # fmt: skip


class UnknownIndicator(Unreadable):
    """A name that no indicator bears; ``proposed`` is what a new one would be, ``likely`` are names it may mean."""

    def __init__(self, name: str, proposed: Mapping[str, Packed], likely: Sequence[str] = ()) -> None:
        super().__init__(
            Text("“{name}” is no indicator yet; as a new one: {what}", "“{name}”不是已有指标；如新增则为：{what}").fill(
                name=name, what=described(proposed)
            ),
            Text("Add it as a new indicator, or name the one that is meant", "作为新指标添加，或指明对应的已有指标"),
        )
        self.name, self.proposed, self.likely = name, proposed, tuple(likely)


def label_of(raw: object, known: Container[str], year: int | None = None, unit: str = "") -> Sense:
    """What the label of a row says: "#其中：工业投资 累计值（亿元）" is the level of 工业投资. Known names are not taken apart.

    ``unit`` is the word of a column of units.
    """
    if not isinstance(raw, str) or is_blank(raw):
        return Sense("" if is_blank(raw) else str(raw))
    text, marks = without_marks(raw.strip())
    while folded(text) not in known and (bare := _LEADING.sub("", text)) != text and bare:
        text = bare
    found = sense(text, year, known)
    name = known_as(
        found.name, known, ratio=found.measure == "growth" or is_ratio(found.unit or units.named(unit) or "")
    )
    return Sense(
        name, found.measure, found.form, found.span, found.words, found.yearless, found.here, found.unit, found.status, found.basis,
        found.of_growth, marks or found.marks,
    )  # fmt: skip


def known_as(name: str, known: Container[str], *, ratio: bool = False) -> str:
    """The name under which an indicator is known, where only usual variants of writing differ; else the name itself.

    ``ratio``: the figures are percents, so that an indicator of which only the growth is published may be meant.
    """
    if not name or folded(name) in known:
        return name
    tails = ("增速",) if ratio else ()
    candidates = (spelling + tail for spelling in _spellings(name) for tail in ("", *tails))
    return next((found for found in candidates if folded(found) in known), name)


def _spellings(name: str) -> Iterator[str]:
    yield name
    for old, new in _VARIANTS:
        if old in name:
            yield name.replace(old, new, 1).replace("地区地区", "地区")
    short = name
    for old, new in _VARIANTS[:3]:
        short = short.replace(old, new, 1)
    yield short


def likely_names(name: str, known: Iterable[str]) -> list[str]:
    """The known names that share most with one, the likeliest first."""
    scored = [(SequenceMatcher(None, folded(name), folded(other)).ratio(), other) for other in known]
    return [other for score, other in sorted(scored, reverse=True)[:_OFFERED] if score >= _ALIKE]


_OFFERED, _ALIKE = 8, 0.3


@dataclass(slots=True)
class Newcomer:
    """What a table tells of an indicator that is not known: units, lengths of periods in months, decimals."""

    units: list[str] = field(default_factory=list)
    spans: list[Period] = field(default_factory=list)
    decimals: int = 0
    only_growth: bool = True

    def add(self, measure: str, unit: str, span: Period | None, raw: object) -> None:
        """Take in one figure of it."""
        if measure == "level":
            self.only_growth = False
            self.decimals = max(self.decimals, _decimals(raw))
            if unit:
                self.units.append(unit)
        if span is not None:
            self.spans.append(span)


def proposal(name: str, told: Newcomer, usual: Mapping[str, Packed] | None) -> dict[str, Packed]:
    """The fields of a new indicator: as in the common catalogue where it has the name, else guessed from the table."""
    if usual is not None:
        return dict(usual)
    unit = max(dict.fromkeys(told.units), key=told.units.count, default="%" if told.only_growth else "")
    made: dict[str, Packed] = {"name": name, "unit": unit or None, "decimals": told.decimals}
    made["measure"] = "growth" if told.only_growth else _measure(name, unit)
    if told.spans:
        made["frequency"] = _frequency(told.spans)
    return {key: value for key, value in made.items() if value is not None}


def is_count(name: str) -> bool:
    """Whether a name is that of a number of things, which no line such as "单位：亿元" above the table measures."""
    return bool(re.search(r"(?:企业|项目|机构|单位|法人|市场主体|经营主体|户|个|家|宗|件|床位)数量?$", name))


def _measure(name: str, unit: str) -> str:
    if "指数" in name or unit == "index":
        return "index"
    if is_ratio(unit):
        return "growth" if name.endswith(("增速", "增长率")) else "ratio"
    if "人均" in name or "平均" in name or "/" in unit:
        return "average"
    counted = units.unit(unit).dimension in ("count", "people") if unit else False
    if name.endswith(("余额", "存量")) or (counted and not re.search("新增|新设|新开|签约|完成|人次", name)):
        return "stock"
    return "flow"


def _frequency(spans: Sequence[Period]) -> str:
    ends = {span.end[1] for span in spans}
    if ends <= {12}:
        return "year"
    return "quarter" if ends <= {3, 6, 9, 12} else "month"


def _decimals(raw: object) -> int:
    if isinstance(raw, Decimal):
        exponent = raw.as_tuple().exponent
        return max(0, -exponent) if isinstance(exponent, int) else 0
    found = re.search(r"\.(\d+)", raw) if isinstance(raw, str) else None
    return len(found[1]) if found else 0


def described(proposed: Mapping[str, Packed]) -> Text:
    """A new indicator in a few words: unit, measure, frequency."""
    parts: list[Text] = []
    if unit := proposed.get("unit"):
        parts.append(units.unit(str(unit)).name)
    known = fields("indicator")
    for key in ("measure", "frequency"):
        if (value := proposed.get(key)) is not None:
            choice = getattr(known[key].kind, "by_key", {}).get(str(value))
            parts += [choice.name] if choice else []
    return Text(", ".join(p.en for p in parts if p.en), "、".join(p.zh for p in parts if p.zh))
