"""Dates and periods as people write them."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from decimal import Decimal

from hqd_desktop.domain.days import MONTHS, Day, Precision
from hqd_desktop.domain.words import Text
from hqd_desktop.domain.written.marks import Unreadable, cleaned


@dataclass(frozen=True, slots=True)
class DayHint:
    """What the surroundings say about dates: day before month in 03/04/2021; year of "8月26日"; serial numbers allowed."""

    day_first: bool | None = None
    year: int | None = None
    serial: bool = False


NO_HINT = DayHint()
_EPOCH = dt.date(1899, 12, 30)
_MONTH_NAMES = {name.casefold(): n for n, name in enumerate(MONTHS, 1)}
_NAME = r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_CN = {"一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4, "上": 1, "下": 2}
_Y = r"(\d{4})"
_FIRST_YEAR, _LAST_YEAR = 1900, 2199


def day(raw: object, hint: DayHint = NO_HINT) -> Day:
    """A date as written, with its precision: "2022-08-26", "2022年8月", "2022.6", "2022年上半年", "26 Aug 2022", "H1 2022".

    Raises Unreadable for what is no date, an impossible one (month 13), or one whose order of day and month is open.
    """
    if isinstance(raw, dt.datetime):
        return _day(raw.year, raw.month, raw.day, str(raw))
    if isinstance(raw, dt.date):
        return _day(raw.year, raw.month, raw.day, str(raw))
    if isinstance(raw, (int, float, Decimal)) and not isinstance(raw, bool):
        return _numeric_day(raw, hint)
    text = cleaned(str(raw))
    low, about = _about(text.casefold())
    for read in (_iso_like, _chinese_day, _english_day, _coarse):
        if (found := read(low, text, hint)) is not None:
            _check_year(found.year, text)
            return Day(found.year, found.part, found.day, found.precision, True) if about else found
    raise _not_a_day(text)


def _about(low: str) -> tuple[str, bool]:
    for mark in ("early ", "late ", "mid-", "mid ", "about ", "around ", "约 ", "约", "预计", "拟于"):
        if low.startswith(mark):
            return low[len(mark) :].strip(), True
    for mark in ("~", "左右", "前后", "上旬", "中旬", "下旬", "月底", "月初", "年底", "年初", "末", "底", "初"):
        if low.endswith(mark):
            kept = mark[0] if mark in ("月底", "月初", "年底", "年初") else ""
            return low[: -len(mark)].strip() + kept, True
    return low, False


def _iso_like(low: str, text: str, hint: DayHint) -> Day | None:
    low = re.sub(r"[t ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?( ?[ap]m)?(z|[+-]\d{2}:?\d{2})?$", "", low)
    if found := re.fullmatch(rf"{_Y}[-/.](\d{{1,2}})[-/.](\d{{1,2}})\.?", low):
        return _day(int(found[1]), int(found[2]), int(found[3]), text)
    if found := re.fullmatch(rf"{_Y}(\d{{2}})(\d{{2}})", low):
        return _day(int(found[1]), int(found[2]), int(found[3]), text)
    if found := re.fullmatch(rf"{_Y}[-/.](\d{{1,2}})", low):
        return _month(int(found[1]), int(found[2]), text)
    if found := re.fullmatch(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})", low):
        return _day_month(int(found[1]), int(found[2]), int(found[3]), text, hint)
    if found := re.fullmatch(r"(\d{2})[-/.](\d{1,2})[-/.](\d{1,2})", low):
        return _day(2000 + int(found[1]), int(found[2]), int(found[3]), text)
    return None


def _chinese_day(low: str, text: str, hint: DayHint) -> Day | None:
    compact = low.replace(" ", "")
    if found := re.fullmatch(rf"{_Y}年(\d{{1,2}})月(\d{{1,2}})[日号]?", compact):
        return _day(int(found[1]), int(found[2]), int(found[3]), text)
    if found := re.fullmatch(rf"{_Y}年(\d{{1,2}})月份?", compact):
        return _month(int(found[1]), int(found[2]), text)
    if (found := re.fullmatch(r"(\d{1,2})月(\d{1,2})[日号]", compact)) and hint.year:
        return _day(hint.year, int(found[1]), int(found[2]), text)
    if found := re.fullmatch(rf"{_Y}年(?:第)?([一二三四1-4])季度?", compact):
        return Day(int(found[1]), _CN[found[2]], 0, Precision.QUARTER)
    if found := re.fullmatch(rf"{_Y}年?([上下])半年", compact):
        return Day(int(found[1]), _CN[found[2]], 0, Precision.HALF)
    if found := re.fullmatch(rf"{_Y}年(全年)?度?", compact):
        return Day(int(found[1]))
    return None


def _english_day(low: str, text: str, hint: DayHint) -> Day | None:
    low = low.replace(",", " ").replace("-", " ")
    low = " ".join(re.sub(r"(\d)(st|nd|rd|th)\b", r"\1", low).split())
    if found := re.fullmatch(rf"(\d{{1,2}}) {_NAME} (\d{{4}})", low):
        return _day(int(found[3]), _MONTH_NAMES[found[2]], int(found[1]), text)
    if found := re.fullmatch(rf"{_NAME} (\d{{1,2}}) (\d{{4}})", low):
        return _day(int(found[3]), _MONTH_NAMES[found[1]], int(found[2]), text)
    if found := re.fullmatch(rf"{_NAME} (\d{{4}})", low):
        return _month(int(found[2]), _MONTH_NAMES[found[1]], text)
    if (found := re.fullmatch(rf"(\d{{1,2}}) {_NAME}", low)) and hint.year:
        return _day(hint.year, _MONTH_NAMES[found[2]], int(found[1]), text)
    return None


def _coarse(low: str, text: str, hint: DayHint) -> Day | None:
    compact = low.replace(" ", "").replace("-", "")
    if found := re.fullmatch(rf"{_Y}q([1-4])", compact) or re.fullmatch(rf"q([1-4]){_Y}", compact):
        year, quarter = sorted((int(g) for g in found.groups()), reverse=True)
        return Day(year, quarter, 0, Precision.QUARTER)
    if found := re.fullmatch(rf"{_Y}h([12])", compact) or re.fullmatch(rf"h([12]){_Y}", compact):
        year, half = sorted((int(g) for g in found.groups()), reverse=True)
        return Day(year, half, 0, Precision.HALF)
    if (found := re.fullmatch(_Y, compact)) and _FIRST_YEAR <= int(compact) <= _LAST_YEAR:
        return Day(int(found[1]))
    return None


def _numeric_day(raw: float | Decimal, hint: DayHint) -> Day:
    value = Decimal(str(raw))
    if not value.is_finite():
        raise _not_a_day(str(raw))
    if value == int(value) and _FIRST_YEAR <= value <= _LAST_YEAR:
        return Day(int(value))
    whole, month = int(value), str(value).partition(".")[2]
    if _FIRST_YEAR <= whole <= _LAST_YEAR and month == "1":
        raise Unreadable(
            Text("{raw}: January or October, a number cell cannot tell", "{raw}：数字单元格无法区分 1 月与 10 月").fill(
                raw=raw
            ),
            Text("Type the month as 2022-01 or 2022-10", "将月份填写为 2022-01 或 2022-10"),
        )
    if _FIRST_YEAR <= whole <= _LAST_YEAR and re.fullmatch(r"0?[1-9]|1[0-2]", month):
        return _month(whole, int(month), str(raw))
    if hint.serial and 18264 <= value < 73416:  # 1950 to 2100 as spreadsheets count days
        return Day.of(_EPOCH + dt.timedelta(days=whole))
    if value == whole and re.fullmatch(r"(19|20|21)\d{6}", str(whole)):
        return _day(whole // 10000, whole // 100 % 100, whole % 100, str(raw))
    raise _not_a_day(str(raw))


def _day_month(a: int, b: int, year: int, text: str, hint: DayHint) -> Day:
    if a > 12 or (hint.day_first is True and b <= 12) or a == b:
        return _day(year, b, a, text)
    if b > 12 or hint.day_first is False:
        return _day(year, a, b, text)
    raise Unreadable(
        Text("“{raw}”: day or month first is not known", "“{raw}”：不能确定日与月的先后").fill(raw=text),
        Text("Type the date as year-month-day", "按年-月-日填写日期"),
    )


def _day(year: int, month: int, date: int, text: str) -> Day:
    _check_year(year, text)
    _check_month(month, text)
    try:
        return Day.of(dt.date(year, month, date))
    except ValueError:
        raise Unreadable(
            Text("“{raw}” is not a date: the month has no day {day}", "“{raw}”不是日期：该月没有 {day} 日").fill(
                raw=text, day=date
            ),
            Text("Type the date as year-month-day", "按年-月-日填写日期"),
        ) from None


def _month(year: int, month: int, text: str) -> Day:
    _check_year(year, text)
    _check_month(month, text)
    return Day(year, month, 0, Precision.MONTH)


def _check_year(year: int, text: str) -> None:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise Unreadable(
            Text("“{raw}” is not a date: the year is {year}", "“{raw}”不是日期：年份为 {year}").fill(
                raw=text, year=year
            ),
            Text("Type a year from 1900 to 2199", "年份须在 1900 至 2199 之间"),
        )


def _check_month(month: int, text: str) -> None:
    if not 1 <= month <= 12:
        raise Unreadable(
            Text("“{raw}” is not a date: month {month}", "“{raw}”不是日期：月份为 {month}").fill(raw=text, month=month),
            Text(
                "Type the date as year-month-day, or leave it empty if the source gives only a half-year",
                "按年-月-日填写日期；来源只有半年的，填 2022-H1",
            ),
        )


def _not_a_day(text: str) -> Unreadable:
    return Unreadable(
        Text("“{raw}” is not a date", "“{raw}”不是日期").fill(raw=text),
        Text(
            "Type the date as year-month-day, such as 2022-08-26, 2022-08 or 2022-H1",
            "按年-月-日填写日期，如 2022-08-26、2022-08 或 2022-H1",
        ),
    )
