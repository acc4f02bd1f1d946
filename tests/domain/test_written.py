"""What people write into cells, and what it means; cases of domain.md 5, reliability.md 3.3, indicators.md 6."""

import contextlib
import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hqd_desktop.domain import written
from hqd_desktop.domain.figures import Qualifier
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.written import DayHint, Unreadable

E, A, M, L, N, U = (
    Qualifier.EXACT,
    Qualifier.ABOUT,
    Qualifier.MORE,
    Qualifier.AT_LEAST,
    Qualifier.NEARLY,
    Qualifier.LESS,
)


@pytest.mark.parametrize(
    ("raw", "value", "qualifier", "magnitude", "unit"),
    [
        ("约2亿", "2", A, "1e8", ""),
        ("１２３．４５", "123.45", E, "", ""),
        ("1,234.50", "1234.50", E, "", ""),
        ("10 000", "10000", E, "", ""),
        ("1\u00a0234", "1234", E, "", ""),
        ("(12.3)", "-12.3", E, "", ""),
        ("下降5.2", "-5.2", E, "", ""),
        ("−5.2%", "-5.2", E, "", "%"),
        ("+11.71%", "11.71", E, "", "%"),
        ("超2300", "2300", M, "", ""),
        ("近100", "100", N, "", ""),
        ("不足3亿元", "3", U, "", "CNY*1e8"),
        ("200 million USD", "200", E, "", "USD*1e6"),
        ("US$ 5m", "5", E, "", "USD*1e6"),
        ("about 101 billion yuan", "101", A, "", "CNY*1e9"),
        ("more than 2,000", "2000", M, "", ""),
        ("5亿元以上", "5", L, "", "CNY*1e8"),
        ("100左右", "100", A, "", ""),
        ("250余家", "250", M, "", "item"),
        ("60亩", "60", E, "", "mu"),
        ("2.60", "2.60", E, "", ""),
        (2.5, "2.5", E, "", ""),
        (7, "7", E, "", ""),
        (1e22, "10000000000000000000000", E, "", ""),
        (1.234567890123456e39, "1234567890123456" + "0" * 24, E, "", ""),
        ("1234567890123456E20", "1234567890123456" + "0" * 20, E, "", ""),
    ],
)
def test_numbers(raw: object, value: str, qualifier: Qualifier, magnitude: str, unit: str) -> None:
    got = written.number(raw)
    assert (str(got.value), got.qualifier, got.magnitude, got.unit) == (value, qualifier, magnitude, unit)


@pytest.mark.parametrize(
    "raw", ["n/a?", "1.2.3", "12 apples", "#REF!", "abc", "1,23", float("nan"), float("inf"), True]
)
def test_what_is_no_number_says_so_with_a_remedy(raw: object) -> None:
    with pytest.raises(Unreadable) as trouble:
        written.number(raw)
    assert trouble.value.message.zh
    assert trouble.value.fix.en


@pytest.mark.parametrize("raw", [None, "", "  ", "-", "—", "……", "N/A", "无", "来源未说明", "/", "\u3000"])
def test_these_state_nothing(raw: object) -> None:
    assert written.is_blank(raw)


@pytest.mark.parametrize("raw", ["0", 0, "无锡", "no", False])
def test_these_state_something(raw: object) -> None:
    assert not written.is_blank(raw)


@pytest.mark.parametrize(
    ("raw", "packed"),
    [
        ("2022-08-26", "2022-08-26"),
        ("2022/8/6", "2022-08-06"),
        ("2022.8.6", "2022-08-06"),
        ("２０２２－０８－２６", "2022-08-26"),
        ("2022年8月26日", "2022-08-26"),
        ("2022年8月", "2022-08"),
        ("2022.6", "2022-06"),
        ("2024.3", "2024-03"),
        ("24-3-5", "2024-03-05"),
        ("2022年上半年", "2022-H1"),
        ("2022上半年", "2022-H1"),
        ("2022-H1", "2022-H1"),
        ("H1 2022", "2022-H1"),
        ("2022年第三季度", "2022-Q3"),
        ("2022Q3", "2022-Q3"),
        ("2022年", "2022"),
        ("2022", "2022"),
        (2022, "2022"),
        ("26 Aug 2022", "2022-08-26"),
        ("August 26, 2022", "2022-08-26"),
        ("Aug 2022", "2022-08"),
        ("early March 2024", "2024-03~"),
        ("2022年6月底", "2022-06~"),
        ("30/06/2021", "2021-06-30"),
        ("06/30/2021", "2021-06-30"),
        ("2022-08-04 13:50", "2022-08-04"),
        ("2021-06-30T00:00:00Z", "2021-06-30"),
        ("20220826", "2022-08-26"),
        (20220826, "2022-08-26"),
        (dt.date(2022, 8, 26), "2022-08-26"),
        (dt.datetime(2022, 8, 26, 13, 50), "2022-08-26"),
    ],
)
def test_dates(raw: object, packed: str) -> None:
    assert written.day(raw).pack() == packed


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        ("2022-13-01", "month 13"),
        ("2022-02-30", "no day 30"),
        ("03/04/2021", "day or month first"),
        ("八月", "not a date"),
        (45000, "not a date"),
        (2022.1, "January or October"),
        ("1066-10-14", "year is 1066"),
        ("0000年", "year is 0"),
        ("0000-Q1", "the year is"),
        ("9999-H2", "year is 9999"),
        ("推进", "not a date"),
    ],
)
def test_what_is_no_date_says_why(raw: object, says: str) -> None:
    with pytest.raises(Unreadable, match=says) as trouble:
        written.day(raw)
    assert trouble.value.fix.zh


def test_hints_settle_what_a_cell_leaves_open() -> None:
    assert written.day("03/04/2021", DayHint(day_first=True)).pack() == "2021-04-03"
    assert written.day("03/04/2021", DayHint(day_first=False)).pack() == "2021-03-04"
    assert written.day(44799, DayHint(serial=True)).pack() == "2022-08-26"
    assert written.day("8月26日", DayHint(year=2022)).pack() == "2022-08-26"


@pytest.mark.parametrize(
    ("raw", "year", "packed"),
    [
        ("2022年1-6月", None, "2022-H1"),
        ("1-2月", 2022, "2022-01..02"),
        ("2022年上半年", None, "2022-H1"),
        ("上半年", 2022, "2022-H1"),
        ("2022年一季度", None, "2022-Q1"),
        ("2022年前三季度", None, "2022-01..09"),
        ("2020年第一季度", None, "2020-Q1"),
        ("2021年5月", None, "2021-05"),
        ("2010-05", None, "2010-05"),
        ("Jan–Jun 2022", None, "2022-H1"),
        ("2013-2022", None, "2013..2022"),
        ("2019年", None, "2019"),
    ],
)
def test_periods(raw: str, year: int | None, packed: str) -> None:
    assert written.period(raw, year).pack() == packed


@pytest.mark.parametrize("raw", ["1-2月", "2022-08-26", "soon", "2022年13月", "2022-2013年", "0000", "3000年"])
def test_what_is_no_period_says_so(raw: str) -> None:
    with pytest.raises(Unreadable):
        written.period(raw)


@given(st.text(max_size=30))
def test_no_text_breaks_the_readers(raw: str) -> None:
    for read in (written.number, written.day, written.period):
        with contextlib.suppress(Unreadable):
            assert read(raw) is not None


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**15), max_value=10**15))
def test_plain_numbers_keep_value_and_decimals(value: Decimal) -> None:
    assert str(written.number(f"{value:f}").value) == f"{value:f}"


@pytest.mark.parametrize(
    ("text", "canonical", "form"),
    [
        ("2019年第一季度", "2019-Q1", ""),
        ("2022年前三季度", "2022-01..09", ""),
        ("1-3季度", "2022-01..09", ""),
        ("2022年1—6月", "2022-H1", ""),
        ("2022年1-6月累计", "2022-H1", "ytd"),
        ("1-2月", "2022-01..02", ""),
        ("2022年1月-2022年6月", "2022-H1", ""),
        ("2023.0", "2023", ""),
        ("202206", "2022-06", ""),
        ("截至2022年6月底", "2022-06", "asof"),
        ("2022年末", "2022", "asof"),
        ("22年6月", "2022-06", ""),
        ("2022Q2", "2022-Q2", ""),
        ("2013-2022年", "2013..2022", ""),
    ],
)
def test_periods_of_bulletins(text: str, canonical: str, form: str) -> None:
    found = written.spoken(text, 2022)
    assert (found.period.pack(), found.form) == (canonical, form)


@pytest.mark.parametrize("text", ["2022年6-3月", "2022-06-15", "13月", "2022年1-6", "1500", "最近13个月"])
def test_what_is_no_period(text: str) -> None:
    with pytest.raises(written.Unreadable):
        written.period(text, 2022)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2022年1-7月全市主要经济指标完成情况表", "2022年1-7月"),
        ("07月完成投资", "07月"),
        ("GDP 2021", "2021"),
        ("按2020年不变价计算", None),
        ("最近13个月", None),
        ("2022年6月15日通报", None),
        ("1000人以上", None),
    ],
)
def test_the_period_within_other_words(text: str, words: str | None) -> None:
    found = written.find_period(text, 2022)
    assert (text[found.start : found.end] if found else None) == words


@pytest.mark.parametrize(
    ("text", "value", "qualifier"),
    [
        ("100.5①", "100.5", "="),
        ("10²", "10", "="),
        ("12.3*", "12.3", "="),
        ("3.5注1", "3.5", "="),
        ("持平", "0", "="),
        ("同比基本持平", "0", "~"),
        ("下降约5.2%", "-5.2", "~"),
        ("同比提高2个百分点", "2", "="),
        ("3000以下", "3000", "<"),
    ],
)
def test_numbers_with_marks_and_words(text: str, value: str, qualifier: str) -> None:
    found = written.number(text)
    assert (str(found.value), found.qualifier.value) == (value, qualifier)


def test_square_metres_are_no_footnote() -> None:
    assert written.number("100m²").unit == "m2"


@given(st.integers(1949 * 12, 2100 * 12), st.integers(1, 40))
def test_every_period_is_read_as_it_is_written(first: int, months: int) -> None:
    span = Period(first, first + months - 1)
    assert written.period(span.pack()) == span
    for lang in ("zh", "en"):
        assert written.period(span.text(lang)) == span


@given(st.decimals(-(10**9), 10**9, places=3), st.sampled_from(["", "①", "*", "²", "[1]"]))
def test_a_mark_behind_a_number_changes_nothing(value: Decimal, mark: str) -> None:
    assert written.number(f"{value:,}{mark}").value == value
