"""Moments of the journal as people name them: "changed since today", "since 7 days", "since import", "since #12"."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from enum import Enum

from hqd_desktop.domain.days import Day
from hqd_desktop.domain.words import Text
from hqd_desktop.domain.written import Unreadable, cleaned, day


@dataclass(frozen=True, slots=True)
class Ago:
    """The day so many days before today; 0 is today itself, a negative number a day to come. It moves on with the calendar."""

    days: int

    def day(self, today: dt.date) -> Day:
        """The day that it is today."""
        return Day.of(today - dt.timedelta(days=self.days))


class Mark(Enum):
    """A change that is found anew each time it is asked for."""

    IMPORT = "import"
    """The newest import that stands."""


Since = Day | dt.datetime | Ago | int | Mark
"""A date or time of this computer's clock, a day counted from today, the number of a change, or the newest import."""

_MOST_DAYS = 36_500
_TODAY = {"today": 0, "今天": 0, "今日": 0, "yesterday": 1, "昨天": 1, "昨日": 1}
_IMPORT = frozenset({"import", "last import", "the last import", "导入", "上次导入", "最近一次导入"})
_AGO = re.compile(r"(?:近|过去|last )?(\d{1,5}) ?(days?|d|天|日|weeks?|周|个?星期)(?: ago|内|前|以来)?")
_RELATIVE = re.compile(
    r"(\d{1,5}) ?(days?|天|日|weeks?|周|个?星期) ?(ago|前)|(?:in )?(\d{1,5}) ?(days?|天|日|weeks?|周|个?星期) ?(后|内|from now)?"
)
_TIME = re.compile(r"(\d{4}-\d{2}-\d{2})[ t](\d{1,2}):(\d{2})")


def relative(text: str) -> Ago | None:
    """The day a text counts from today: ``today``, ``yesterday``, ``tomorrow``, ``7 days ago``, ``in 30 days``, ``30天内``; else None."""
    low = cleaned(text).casefold()
    if low in _TODAY:
        return Ago(_TODAY[low])
    if low in ("tomorrow", "明天", "明日"):
        return Ago(-1)
    found = _RELATIVE.fullmatch(low)
    if found is None or not (found[3] or found[6] or low.startswith("in ")):
        return None
    number, unit = (found[1], found[2]) if found[3] else (found[4], found[5])
    days = int(number) * (7 if unit[0] in "w周个星" else 1)
    return None if days > _MOST_DAYS else Ago(days if found[3] else -days)


def write_relative(ago: Ago) -> str:
    """The text that ``relative`` takes back."""
    if ago.days == 0:
        return "today"
    return f"{ago.days} days ago" if ago.days > 0 else f"in {-ago.days} days"


def read(text: str) -> Since:
    """The moment a text names: ``today``, ``7 days``, ``2022-08``, ``2022-08-26 14:30``, ``#12``, ``import``.

    Raises Unreadable with a remedy for anything else.
    """
    low = cleaned(text).casefold()
    if low in _TODAY:
        return Ago(_TODAY[low])
    if low in _IMPORT:
        return Mark.IMPORT
    if re.fullmatch(r"#\d{1,18}", low):
        return int(low[1:])
    if (found := _AGO.fullmatch(low)) and int(found[1]) <= _MOST_DAYS:
        weeks = found[2][0] in "w周个星"
        return Ago(int(found[1]) * (7 if weeks else 1))
    try:
        if found := _TIME.fullmatch(low):
            return dt.datetime.combine(dt.date.fromisoformat(found[1]), dt.time(int(found[2]), int(found[3])))
        return day(text)
    except (ValueError, Unreadable):
        raise Unreadable(
            Text("“{raw}” is no moment", "“{raw}”不是时间").fill(raw=text.strip()),
            Text(
                "Write today, 7 days, a date such as 2022-08-26, import, or #12 for a change",
                "写成 今天、7 天、日期（如 2022-08-26）、导入，或变更编号（如 #12）",
            ),
        ) from None


def write(since: Since) -> str:
    """The text that ``read`` takes back."""
    match since:
        case Ago(days):
            return "today" if days == 0 else f"{days} days"
        case Mark():
            return str(since.value)
        case dt.datetime():
            return since.strftime("%Y-%m-%d %H:%M")
        case Day():
            return since.pack()
        case _:
            return f"#{since}"


def said(since: Since) -> Text:
    """As people read it."""
    match since:
        case Ago(days):
            if days < 0:
                return Text("in {n} days", "{n} 天后").fill(n=-days)
            return Text("today", "今天") if days == 0 else Text("{n} days ago", "{n} 天前").fill(n=days)
        case Mark():
            return Text("the last import", "上次导入")
        case dt.datetime():
            named = Day.of(since.date())
            return Text(f"{named.text('en')} {since:%H:%M}", f"{named.text('zh')} {since:%H:%M}")
        case Day():
            return Text(since.text("en"), since.text("zh"))
        case _:
            return Text("change {n}", "变更 {n}").fill(n=since)


def moment(since: Day | dt.datetime | Ago, now: dt.datetime) -> dt.datetime:
    """When it begins, with the time zone of this computer; ``now`` is that computer's time."""
    if isinstance(since, dt.datetime):
        return since.astimezone()
    first = since.first if isinstance(since, Day) else now.date() - dt.timedelta(days=since.days)
    return dt.datetime.combine(first, dt.time()).astimezone()


def is_import(text: str) -> bool:
    """Whether a text means the newest import."""
    return cleaned(text).casefold() in _IMPORT
