"""What a figure is of its subject, by the words around it: a level, growth, an amount by which, a share, a rank."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from hqd_desktop.domain.words import Text

Role = Literal["level", "growth", "change", "share", "rank", "sequential"]
ROLES: dict[str, Text] = {
    "level": Text("Level", "数值"),
    "growth": Text("Growth", "增速"),
    "change": Text("Amount of change", "变动量"),
    "share": Text("Share", "占比"),
    "rank": Text("Rank", "位次"),
    "sequential": Text("Growth over the period before", "环比增速"),
}


@dataclass(frozen=True, slots=True)
class Meaning:
    """The role, whether it goes down, and the basis of a growth ("annual", "real", "")."""

    role: Role
    down: bool = False
    basis: str = ""


_FILL = r"(?:了|约|大约|近|超|超过|逾|为|达|是|by|of|at|about|nearly|over|more than|around|almost|approximately|\s)*$"
_UP = re.compile(
    r"(?:增长|上升|提高|上涨|回升|加快|扩大|增加|提升|增幅|增速|增长率|增速达到"
    r"|\b(?:up|rose|rise|rising|grew|grow|growing|growth(?: rate)?(?: was| is| reached| stood)?|increased|increase|increasing|gained|climbed|jumped|expanded))"
    + _FILL,
    re.IGNORECASE,
)
_DOWN = re.compile(
    r"(?:负增长|下降|减少|降低|回落|下跌|收窄|放缓|下滑|缩小|减缓|降幅"
    r"|\b(?:down|fell|fall|falling|dropped|drop|declined|decline|declining|decreased|decrease|decreasing|shrank|slipped|slowed))"
    + _FILL,
    re.IGNORECASE,
)
_AFTER_UP = re.compile(
    r"\s*(?:year[- ]on[- ]year\s*|annual\s*)?(?:growth|increase|rise|higher|expansion)\b", re.IGNORECASE
)
_AFTER_DOWN = re.compile(
    r"\s*(?:year[- ]on[- ]year\s*)?(?:decline|decrease|drop|fall|lower|contraction)\b", re.IGNORECASE
)
_SHARE = re.compile(
    r"(?:占|比重|比例|\baccount(?:s|ed|ing) for|\bmak(?:es|ing) up|\bshare of)[^，,;；]*$", re.IGNORECASE
)
_PHRASES = re.compile(r"\bma(?:k(?:es|e|ing)|de) up\b[^，,;；]*$", re.IGNORECASE)
_RANK_FRONT = re.compile(r"(?:第\s*$|\brank(?:s|ed|ing)?\s(?:no\.\s?|number\s)?$|(?:位居|位列|排名|居)(?:第|全国第|全省第|全市第)?\s*$)", re.IGNORECASE)  # fmt: skip
_RANK_BACK = re.compile(r"\s*(?:位|名|(?:st|nd|rd|th)\b)|(?=\s|[,.，。；;]|$)", re.IGNORECASE)
_ANNUAL = re.compile(r"年均|年平均|\b(?:annual(?:ly)?|per year|a year|average annual)\b", re.IGNORECASE)
_REAL = re.compile(r"可比价|不变价|\b(?:in real terms|constant prices|comparable prices)\b", re.IGNORECASE)
_SEQUENTIAL = re.compile(r"环比|\b(?:month[- ]on[- ]month|quarter[- ]on[- ]quarter)\b", re.IGNORECASE)
EVEN = re.compile(
    r"(?:同比)?(?:与(?:上年|去年)(?:同期)?)?(?P<about>基本)?持平|\b(?P<flat>(?:roughly |almost )?(?:flat|unchanged)) (?:from|year[- ]on[- ]year)",
    re.IGNORECASE,
)
TOTAL = re.compile(r"(?:总投资|投资总额|合计|共计|总计|\btotal(?:l?ing|s)\b|\btotal investment\b|\bin total\b|\ba total of\b|\bcombined\b|\baltogether\b)[^，,;；]*$", re.IGNORECASE)  # fmt: skip
EACH = re.compile(r"(?:每个|平均每|均为?|各为?|\beach\b)[^，,;；]*$", re.IGNORECASE)


_TAIL = re.compile(
    r"(?:[\s，,]|同比|环比|比上年|比去年|年均|累计|增速|增幅|降幅|涨幅|比重|比|较|达到|达|到|至|其中|同期"
    r"|\b(?:was|is|were|are|has|have|by|to|of|at|reached|reaching|totalled|stood|for|year[- ]on[- ]year|an?|the|average|annual|with|and|which|it"
    r"|accounting|accounts|accounted|ranking|ranked|ranks|or|about)\b)+$",
    re.IGNORECASE,
)


def bare(words: str) -> str:
    """Words before a figure without those that say how it moved: "budget revenue was up" -> "budget revenue"."""
    for _ in range(3):
        for pattern in (_UP, _DOWN, _TAIL):
            words = pattern.sub("", words)
    return words


def meaning(before: str, after: str, unit: str) -> Meaning:
    """The role of a figure by what stands before it in its clause and right after it."""
    up, down = _UP.search(before), _DOWN.search(before)
    is_down = down is not None and (not up or down.start() >= up.start() or "负" in before[max(0, up.start() - 1) :])
    moved = bool(up or down) and not _PHRASES.search(before)
    if not moved and unit in ("%", "pp"):
        is_down = bool(_AFTER_DOWN.match(after))
        moved = is_down or bool(_AFTER_UP.match(after))
    if moved and unit == "%":
        role: Role = "sequential" if _SEQUENTIAL.search(before) else "growth"
        near = before + after[:24]
        return Meaning(role, is_down, "annual" if _ANNUAL.search(near) else "real" if _REAL.search(near) else "")
    if unit == "pp" or (moved and unit not in ("times", "year")):
        return Meaning("change", is_down)
    if unit == "%" and (
        _SHARE.search(before)
        or re.match(r"\s*of (?:the )?(?:city|province|total|gdp|land|area|output)", after, re.IGNORECASE)
    ):
        return Meaning("share")
    return Meaning("level")


def is_rank(before: str, after: str) -> bool:
    """Whether a number without a unit says a place in a ranking: 居第5位, ranked 5th."""
    return bool(_RANK_FRONT.search(before) and _RANK_BACK.match(after))
