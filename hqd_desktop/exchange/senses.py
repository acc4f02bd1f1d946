"""What words over or beside figures say: which measure, for which period, cumulative or not, how settled, in which unit.

"规上工业总产值 1-6月累计 同比增长（%）" is the growth of an indicator from January to June; "2024年（初步核算）" is a preliminary
figure; "环比" and "上年同期" are measures that are not kept, so that they must not be taken for growth or level.
"""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass
from functools import lru_cache

from hqd_desktop.domain import units
from hqd_desktop.domain.kinds import folded
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.written import cleaned, find_period, without_marks
from hqd_desktop.exchange.headings import one_line, split_unit

fold = lru_cache(maxsize=65536)(folded)
"""Names of a table repeat in every cell."""
MEASURES = ("level", "growth", "rank", "of", "target")
"""The fields of an observation that hold figures, each from a column of its own."""
OTHER = "other"
"""A measure that an observation does not keep: month on month, the same period of last year, shares of a plan."""


@dataclass(frozen=True, slots=True)
class Sense:
    """``name`` is what is left: an indicator or an area. ``words`` are those of the period; ``span`` is None where no year is known.

    ``here`` says that the period is that of the table ("本月"), ``yearless`` that its words name no year. ``basis`` is that of a
    growth, ``of_growth`` marks a rank by growth, ``marks`` point to a footnote.
    """

    name: str = ""
    measure: str = ""
    form: str = ""
    span: Period | None = None
    words: str = ""
    yearless: bool = False
    here: bool = False
    unit: str = ""
    status: str = ""
    basis: str = ""
    of_growth: bool = False
    marks: str = ""

    @property
    def placed(self) -> bool:
        """Whether it says of itself to which figure it belongs."""
        return bool(self.name or self.words or self.form)


_COMPARED = r"(?:同比|同期比|比(?:去|上)年(?:同期|同月|同季)?|较(?:去|上)年(?:同期|同月|同季)?)"
_BEFORE = re.compile(r"[比较]\s*(?:19|20)\d\d\s*年?(?:同期|全年)?(?=\s*(?:名义|实际)?\s*[增升±+])")
"""What a growth is compared with names no period of the figure: "2022年比2021年增长"."""
_STATUS: tuple[tuple[str, str], ...] = (
    (r"初步核算数?|初步数?|快报数?|preliminary|flash", "preliminary"),
    (r"最终核实数?|最终核算数?|最终数|核实数|年报数|final", "final"),
    (r"修订数?|修正数?|调整后|revised", "revised"),
    (r"预计数?|预测数?|估计数?|估算数?|estimated?|forecast|projected", "estimate"),
)
_NOT_KEPT = (
    r"(?:累计)?环比\S*|[比较]上[月季旬期]\S*|[比较]年初\S*|month on month|mom|qoq|两年(?:平均|年均)\S*|增减[额量]|增加额|增量|净增[额量]?"
    r"|(?:占|完成|达到|为)(?:年度|全年|年)?(?:目标|计划|任务)(?:任务)?的?(?:比[重例率]|百分比|%|率|进度)?|(?:投资)?完成(?:率|比例|进度|百分比|%)|[序时]{2}进度"
    r"|拉动\S*|贡献率|share|与(?:全国|全省|全市)平均\S*"
)
_NOT_KEPT_EITHER = r"(?:上年|去年)(?:同期|同月|同季)?(?:累计)?(?:完成|实绩|实际)?(?:数|值|额|总量)?|同期(?:数|值|完成数?)|^占\S*比[重例]?$|^比[重例]$|last year|previous year"
_RANK = r"(?:全[国省市区县])?(?P<by>增速|增长|增幅|同比)?\s*(?:位次|排名|名次|排位|排序)|\brank(?:ing)?\b"
_GROWTH = (
    rf"(?:累计)?{_COMPARED}\s*(?:名义|实际)?\s*(?:增长速度|增长幅度|增长率?|增速|增减率?|增幅|升降|[±]|\+\s*/?\s*[-−])?\s*(?:幅度|率)?\s*[%±]*"
    r"|(?:名义|实际)?(?:增长速度|增长幅度|增长率|增速|增幅|增减幅度?|增减率|升降率)\s*[±%]*|(?:累计|当期|名义|实际)?增长\s*[±%]*$|^\s*增减\s*[±%]*\s*$|^[±]\s*%?$|[±]%"
    r"|\byear[ -]on[ -]year(?: growth| change)?|\byoy\b|\bgrowth(?: rate)?\b"
)
_OF = r"参评(?:总)?数|参排(?:总)?数|\bn of\b|^of$"
_TARGET = r"(?:年度|全年|年)?(?:预期)?(?:目标|计划)(?:任务|数|值|完成)*$|\btargets?\b"
_LEVEL = r"累计值|当期值|期末值|本期值|累计完成[数额值]?|实际完成[数额值]?|完成[数额值]|绝对数?[量值数额]|总量$|实绩"
_LEVEL_ALONE = frozenset(
    folded(word)
    for word in ("完成", "完成情况", "总数", "总量", "数值", "指标值", "数量", "数额", "金额", "数", "额", "值", "本期数", "本期", "水平", "余额", "实际", "实现", "实际数", "实现数", "value", "values", "amount", "level", "total")
)  # fmt: skip
_FORMS: tuple[tuple[str, str, bool], ...] = (
    (
        r"1\s*[-—–~至]+\s*本月(?:止)?(?:累计)?|本月止累计|本月止|年初至今|本年累计|年累计|年度累计|累计|year[ -]to[ -]date|\bytd\b|cumulative",
        "ytd",
        False,
    ),
    (r"当月|本月|单月|当季|本季|单季|当期|\bmonthly\b|this month", "single", True),
    (r"本期", "", True),
    (r"期末|月末|季末|年末|时点|end of period|month[ -]end|year[ -]end", "asof", False),
)
_BASES: tuple[tuple[str, str], ...] = (
    (r"可比口径|同口径", "comparable"),
    (r"名义|现价", "nominal"),
    (r"实际增|可比价格?|不变价格?|constant prices|real growth", "real"),
)
_EDGES = re.compile(r"^[\s,，、:：;；_\-—–/\\·.()（）\[\]【】#＃]+|[\s,，、:：;；_\-—–/\\·(（\[【]+$")
_EMPTY_BRACKETS = re.compile(r"[(（\[【]\s*[,，、]?\s*[)）\]】]")


@lru_cache(maxsize=8192)
def _taken_apart(text: str, year: int | None) -> Sense:
    bare, marks = without_marks(text)
    rest, unit = split_unit(bare)
    rest = _BEFORE.sub("比上年", rest)
    rest, status = _first(rest, _STATUS)
    rest, words, span, form, yearless = _period(rest, year)
    _rest, basis = _first(rest, _BASES)
    if unit == "pp":
        basis = "points"
    worded, here = _form(rest)
    rest, measure, of_growth = _measure(rest)
    for pattern, _said, _here in _FORMS:
        rest = one_line(re.sub(pattern, " ", rest, count=1, flags=re.IGNORECASE))
    form = form or worded
    name = _trimmed(rest)
    if not measure and folded(name) in _LEVEL_ALONE:
        name, measure = "", "level"
    return Sense(name, measure, form, span, words, yearless, here, unit, status, basis, of_growth, marks)


def sense(text: object, year: int | None = None, known: Container[str] = ()) -> Sense:
    """What a heading or the label of a row says. ``known`` are names (folded) that are not taken apart, ``year`` that of the table."""
    line = one_line(text)
    bare, marks = without_marks(line)
    name, unit = split_unit(bare)
    for whole in (bare, name):
        if folded(whole) in known:
            return Sense(cleaned(whole), unit=unit if whole == name else "", marks=marks)
    return _taken_apart(line, year)


def _first(text: str, table: tuple[tuple[str, str], ...]) -> tuple[str, str]:
    for pattern, meaning in table:
        if found := re.search(pattern, text, re.IGNORECASE):
            return _without(text, found), meaning
    return text, ""


def _without(text: str, found: re.Match[str]) -> str:
    left = f"{text[: found.start()]} {text[found.end() :]}"
    return one_line(_EMPTY_BRACKETS.sub(" ", left))


def _form(text: str) -> tuple[str, bool]:
    """What words say of the form, and whether they mean the period of the table."""
    return next(
        ((form, here) for pattern, form, here in _FORMS if re.search(pattern, text, re.IGNORECASE)), ("", False)
    )


def _period(text: str, year: int | None) -> tuple[str, str, Period | None, str, bool]:
    """The text without its period; the words of it, its span, what they say of the form, and whether they name no year."""
    found = find_period(text)
    yearless = found is None
    if found is None:
        found = find_period(text, year or 2000)
    if found is None:
        return text, "", None, "", False
    words = text[found.start : found.end].strip()
    rest = one_line(_EMPTY_BRACKETS.sub(" ", f"{text[: found.start]} {text[found.end :]}"))
    return rest, words, found.period if year or not yearless else None, found.form, yearless


def _measure(text: str) -> tuple[str, str, bool]:
    for pattern, meaning in (
        (_NOT_KEPT, OTHER), (_RANK, "rank"), (_GROWTH, "growth"), (_NOT_KEPT_EITHER, OTHER), (_OF, "of"), (_TARGET, "target"), (_LEVEL, "level"),
    ):  # fmt: skip
        if found := re.search(pattern, text, re.IGNORECASE):
            by = meaning == "rank" and bool(found["by"])
            left = _without(text, found)
            if meaning == "growth":
                left = one_line(_EMPTY_BRACKETS.sub(" ", re.sub(_GROWTH, " ", left, flags=re.IGNORECASE)))
            return left, meaning, by
    return text, "", False


def _trimmed(text: str) -> str:
    before = None
    while text != before:
        before = text
        text = _EDGES.sub("", re.sub(r"^(?:其中|#|＃)\s*[:：]?", "", text.strip()))
        if text.endswith((")", "）")) and text.count("(") + text.count("（") < text.count(")") + text.count("）"):
            text = text[:-1]
    return text


_PLACE = re.compile(
    r"^[\u4e00-\u9fff]{1,14}(?:省|市|区|县|旗|州|盟|镇|乡|街道|新区|园区|园|开发区|高新区|经开区|保税区|示范区)$|^全[国省市区县]$"
)


def is_place(name: str) -> bool:
    """Whether a name looks like that of an area."""
    return bool(_PLACE.match(cleaned(name).replace(" ", "")))


def is_ratio(unit: str) -> bool:
    """Whether a unit measures shares or rates."""
    return bool(unit) and units.unit(unit).dimension in ("ratio", "points")
