"""Cells of a column: the right value, or a named problem; never silently blank."""

import datetime as dt
from decimal import Decimal

import pytest

from hqd_desktop.domain.kinds import Hint
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.written import DayHint
from hqd_desktop.exchange.columns import day_first_of, formatted, read_column
from hqd_desktop.exchange.reading.cells import CellError, LongNumber, Uncalculated

PROJECT = fields("project")
WAN = Hint(unit="CNY*1e4")


def refer(_kind: str, name: str) -> int:
    return len(name)


def one(field: str, raw: object, hint: Hint = WAN) -> object:
    answer = read_column([raw], PROJECT[field], hint, refer)
    if answer.errors:
        return answer.errors[0].message.en
    return "blank" if 0 in answer.blanks else answer.values[0]


@pytest.mark.parametrize(
    ("field", "raw", "expected"),
    [
        ("total_investment", 1234, "1234 CNY*1e4"),
        ("total_investment", Decimal("1234.5"), "1234.5 CNY*1e4"),
        ("total_investment", "1,234.50", "1234.50 CNY*1e4"),
        ("total_investment", "１２３．４", "123.4 CNY*1e4"),
        ("total_investment", "约2亿", "2 CNY*1e8 ~"),
        ("total_investment", "超3.5亿元", "3.5 CNY*1e8 >"),
        ("total_investment", "200万美元", "200 USD*1e4"),
        ("total_investment", "(12.3)", "-12.3 CNY*1e4"),
        ("total_investment", LongNumber("1234567890123456", cut=False), "“1234567890123456”: no figure is that large"),
        ("total_investment", LongNumber("12345678901", cut=False), "12345678901 CNY*1e4"),
        ("total_investment", "—", "blank"),
        ("total_investment", "\u00a0", "blank"),
        ("total_investment", "abc", "“abc” is not a number"),
        ("total_investment", CellError("#REF!"), "The cell shows #REF!"),
        ("total_investment", Uncalculated("SUM(A1:A3)"), "The formula =SUM(A1:A3) has no result in the file"),
        ("total_investment", True, "“True” is not a number"),
        ("name", "  甲\u00a0厂 \n 二期 ", "甲 厂 二期"),
        ("name", CellError("#NAME?"), "The cell shows #NAME?"),
        ("code", 12, "12"),
        ("code", "007", "007"),
        ("national_code", "2020-210200-04-01-000000", "2020-210200-04-01-000000"),
        ("national_code", LongNumber("110105199001011234", cut=True), "110105199001011234: Excel kept only 15 digits of this number"),
        ("national_code", LongNumber("123456789012345000", cut=False), "123456789012345000"),
        ("signed_on", dt.date(2022, 8, 26), "2022-08-26"),
        ("signed_on", dt.datetime(2022, 8, 26, 9, 30), "2022-08-26"),
        ("signed_on", "2022年上半年", "2022-H1"),
        ("signed_on", "2022.6", "2022-06"),
        ("signed_on", "2022年6月底", "2022-06~"),
        ("signed_on", 44799, "2022-08-26"),
        ("signed_on", "2021-06-30T00:00:00Z", "2021-06-30"),
        ("signed_on", "6/30/2023 12:00:00 AM", "2023-06-30"),
        ("signed_on", "2022-13-01", "“2022-13-01” is not a date: month 13"),
        ("signed_on", "03/04/2021", "“03/04/2021”: day or month first is not known"),
        ("stage", "已开工", "construction"),
        ("stage", "推进", "“推进” is not one of the values of this field"),
        ("counts", "是", 1),
        ("investor", "SK海力士", 5),
        ("phase", "2", 2),
        ("phase", Decimal("2.5"), "“2.5” is not a whole number"),
    ],
)  # fmt: skip
def test_cells(field: str, raw: object, expected: object) -> None:
    assert one(field, raw, Hint(unit="CNY*1e4", day=DayHint(serial=True))) == expected


def test_a_number_without_any_unit_asks_for_it() -> None:
    assert one("total_investment", 5, Hint()) == "“5”: the unit is not stated"


def test_words_of_the_mapping() -> None:
    hint = Hint(values={"推进": "construction", "Refused": "", "PV": "Solar"})
    assert one("stage", " 推进 ", hint) == "construction"
    assert one("stage", "REFUSED", hint) == "blank"
    assert one("industry", "PV", hint) == "Solar"


def test_one_and_true_and_one_point_zero_are_kept_apart() -> None:
    answer = read_column([1, True, Decimal(1)], PROJECT["counts"], Hint(), refer)
    assert answer.values[1] == 1
    raws: list[object] = [1, True]
    assert read_column(raws, PROJECT["remarks"], Hint(), refer).values == ["1", "True"]


def test_what_is_not_read_to_the_letter_is_remarked() -> None:
    answer = read_column(["约2亿", 2, "2022年初"], PROJECT["total_investment"], WAN, refer)
    assert answer.remarks[0].zh == "“约2亿”读作 约 2 亿元"
    assert list(answer.remarks) == [0]
    assert read_column(["2022年初"], PROJECT["signed_on"], WAN, refer).remarks[0].zh == "“2022年初”读作 约 2022年"


@pytest.mark.parametrize(
    ("raws", "expected"),
    [
        (["13/02/2021", "03/04/2021"], True),
        (["02/13/2021"], False),
        (["03/04/2021"], None),
        (["13/02/2021", "02/13/2021"], None),
        (["30/06/2021"] * 21 + ["06/30/2021"], True),
        (["2021-02-13"], None),
    ],
)
def test_order_of_day_and_month_by_vote(raws: list[str], expected: bool | None) -> None:
    assert day_first_of(raws) is expected


def test_number_formats_say_more() -> None:
    raws: list[object] = [Decimal("0.125"), 3, dt.date(2022, 6, 1), dt.date(2022, 1, 1), "x", 7]
    runs = [
        (0, 0, "0.0%"),
        (1, 1, "#,##0.00"),
        (2, 2, 'yyyy"年"m"月"'),
        (3, 3, "yyyy"),
        (4, 4, "0.00"),
        (5, 5, '0!.0,"万元"'),
    ]
    formatted(raws, range(6), runs)
    assert raws == ["12.5%", Decimal("3.00"), "2022-06", "2022", "x", 7]
    assert str(raws[1]) == "3.00"
