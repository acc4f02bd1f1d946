"""The messy-cell corpus: what stands in a cell, for which field, and what must come of it. Every answer here was written by hand.

A cell is a text as somebody typed it, or a number, day, error or formula as a program stored it. ``says`` is the packed value
("2 CNY*1e8 ~" is about 2 hundred million yuan), ``BLANK``, or ``No`` with words of the error. Where a container cannot hold
what was meant (a text file shows 1.10105E+17 of a code), ``otherwise`` tells by container what must come then.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

TEXTS = ("csv utf-8", "csv gb18030", "csv utf-16", "html")
BLANK = "blank"


@dataclass(frozen=True, slots=True)
class No:
    """The error must hold these words."""

    words: str


@dataclass(frozen=True, slots=True)
class Number:
    """A number as the XML has it, the number of its style (making.FORMATS), and as the program shows it."""

    raw: str
    shown: str
    style: int = 0


@dataclass(frozen=True, slots=True)
class Day(Number):
    """A serial number with the format of a date; ``iso`` is what ods keeps."""

    iso: str = ""


@dataclass(frozen=True, slots=True)
class Shows:
    """A cell that shows an error."""

    code: str


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula without a result."""

    formula: str


@dataclass(frozen=True, slots=True)
class Truth:
    value: bool


type Cell = str | Number | Shows | Formula | Truth
type Says = str | int | No


@dataclass(frozen=True, slots=True)
class Case:
    of: str
    cell: Cell
    says: Says
    otherwise: Mapping[str, Says] = field(default_factory=dict)

    def expected(self, container: str) -> Says:
        return self.otherwise.get("text" if container in TEXTS and "text" in self.otherwise else container, self.says)


LOST = No("Excel kept only 15 digits")
NUMBER, DATE, UNIT = No("is not a number"), No("is not a date"), No("the unit is not stated")

CASES = (
    # --- amounts, in a column of 亿元
    Case("money", "2.60", "2.60 CNY*1e8"),
    Case("money", "约2亿", "2 CNY*1e8 ~"),
    Case("money", "近3亿元", "3 CNY*1e8 <~"),
    Case("money", "超10亿元", "10 CNY*1e8 >"),
    Case("money", "5余亿元", "5 CNY*1e8 >"),
    Case("money", "20亿元以上", "20 CNY*1e8 >="),
    Case("money", "2亿左右", "2 CNY*1e8 ~"),
    Case("money", "不足1亿", "1 CNY*1e8 <"),
    Case("money", "<1", "1 CNY*1e8 <"),
    Case("money", "2.5万", "2.5 CNY*1e4"),
    Case("money", "3000万元", "3000 CNY*1e4"),
    Case("money", "5000万人民币", "5000 CNY*1e4"),
    Case("money", "500万美元", "500 USD*1e4"),
    Case("money", "约2亿美元", "2 USD*1e8 ~"),
    Case("money", "US$ 5 million", "5 USD*1e6"),
    Case("money", "12.5元", "12.5 CNY"),
    Case("money", "１２３．４５", "123.45 CNY*1e8"),
    Case("money", "２．６亿元", "2.6 CNY*1e8"),
    Case("money", "2.6 亿 元", "2.6 CNY*1e8"),
    Case("money", "1,234.50", "1234.50 CNY*1e8"),
    Case("money", "1，234.50", "1234.50 CNY*1e8"),
    Case("money", "1 234.50", "1234.50 CNY*1e8"),
    Case("money", "\u00a012.5\u00a0", "12.5 CNY*1e8"),
    Case("money", "\u200b12.5", "12.5 CNY*1e8"),
    Case("money", "\ufeff12.5", "12.5 CNY*1e8"),
    Case("money", "\u300012.5\u3000", "12.5 CNY*1e8"),
    Case("money", "12.5\n", "12.5 CNY*1e8"),
    Case("money", "12.5①", "12.5 CNY*1e8"),
    Case("money", "12.5²", "12.5 CNY*1e8"),
    Case("money", "12.5 (注1)", "12.5 CNY*1e8"),
    Case("money", "12.5*", "12.5 CNY*1e8"),
    Case("money", "(12.5)", "-12.5 CNY*1e8"),
    Case("money", "（12.5）", "-12.5 CNY*1e8"),
    Case("money", "−12.5", "-12.5 CNY*1e8"),
    Case("money", "0", "0 CNY*1e8"),
    Case("money", "—", BLANK),
    Case("money", "/", BLANK),
    Case("money", "暂无", BLANK),
    Case("money", "  ", BLANK),
    Case("money", "\u200b", BLANK),
    Case("money", "12.5.6", NUMBER),
    Case("money", "12,5", NUMBER),
    Case("money", "1.234,50", NUMBER),
    Case("money", "12-15", NUMBER),
    Case("money", "12~15亿", NUMBER),
    Case("money", "2.6亿（一期1.2亿）", NUMBER),
    Case("money", "٣", NUMBER),
    Case("money", "½", NUMBER),
    Case("money", "①", NUMBER),
    Case("money", "NaN", NUMBER),
    Case("money", "inf", NUMBER),
    Case("money", "1E400", No("no figure is that large")),
    Case("money", "9" * 40, No("no figure is that large")),
    Case("money", "########", No("The cell shows ########")),
    Case("money", "见附件", NUMBER),
    Case("bare", "2.6", UNIT),
    Case("bare", "2.6亿元", "2.6 CNY*1e8"),
    Case("money", Number("2.6", "2.6"), "2.6 CNY*1e8"),
    Case("money", Number("0.30000000000000004", "0.3"), "0.3 CNY*1e8"),
    Case("money", Number("1234.5", "1,234.50", 7), "1234.50 CNY*1e8"),
    Case("money", Number("-12.5", "-12.5"), "-12.5 CNY*1e8"),
    Case("money", Number("1E3", "1000"), "1000 CNY*1e8"),
    Case("money", Number("1E400", "1E+400"), No("1E400"), {"text": No("no figure is that large"), "xls": No("inf")}),
    Case("money", Number("NaN", "NaN"), No("NaN"), {"xls": No("nan"), "text": NUMBER}),
    Case("money", Shows("#REF!"), No("The cell shows #REF!")),
    Case("money", Shows("#DIV/0!"), No("The cell shows #DIV/0!")),
    Case("money", Shows("#N/A"), No("The cell shows #N/A")),
    Case("money", Shows("#VALUE!"), No("The cell shows #VALUE!")),
    Case("money", Formula("SUM(A1:A9)"), No("The formula =SUM(A1:A9) has no result")),
    # --- shares, areas, people
    Case("share", "12%", "12 %"),
    Case("share", "１２％", "12 %"),
    Case("share", "下降3.5%", "-3.5 %"),
    Case("share", Number("0.12", "12.00%", 2), "12.00 %"),
    Case("share", Number("0.12345", "12.35%", 2), "12.345 %", {"text": "12.35 %"}),
    Case("land", "60亩", "60 mu"),
    Case("land", "60余亩", "60 mu >"),
    Case("land", "4公顷", "4 ha"),
    Case("land", "40000平方米", "40000 m2"),
    Case("people", "1.2万人", "1.2 person*1e4"),
    Case("people", "约120", "120 person ~"),
    # --- days
    Case("day", "2022-08-26", "2022-08-26"),
    Case("day", "2022/8/26", "2022-08-26"),
    Case("day", "2022.8.26", "2022-08-26"),
    Case("day", "20220826", "2022-08-26"),
    Case("day", "2022年8月26日", "2022-08-26"),
    Case("day", "２０２２年８月２６日", "2022-08-26"),
    Case("day", "26 Aug 2022", "2022-08-26"),
    Case("day", "2022-08-26 10:30", "2022-08-26"),
    Case("day", "31/12/2022", "2022-12-31"),
    Case("day", "2022.6", "2022-06"),
    Case("day", "2022年6月", "2022-06"),
    Case("day", "2022年6月底", "2022-06~"),
    Case("day", "2022年上半年", "2022-H1"),
    Case("day", "2022年第二季度", "2022-Q2"),
    Case("day", "2022", "2022"),
    Case("day", "3/4/2021", No("day or month first is not known")),
    Case("day", "2022-13-01", No("month 13")),
    Case("day", "2022-02-30", No("the month has no day 30")),
    Case("day", "1899-12-31", No("the year is 1899")),
    Case("day", "9月前", DATE),
    Case("day", Day("44799", "2022-08-26", 1, iso="2022-08-26"), "2022-08-26"),
    Case("day", Day("44799", "2022/8/26", 8, iso="2022-08-26"), "2022-08-26"),
    Case("day", Day("44799", "2022年8月26日", 9, iso="2022-08-26"), "2022-08-26"),
    Case("day", Day("44713", "2022年6月", 10, iso="2022-06-01"), "2022-06"),
    Case("day", Day("44713", "2022年6月", 4, iso="2022-06-01"), "2022-06"),
    Case("day", Day("44799.5", "2022-08-26", 1, iso="2022-08-26T12:00:00"), "2022-08-26"),
    Case("day", Day("60", "1900-02-29", 1), DATE, {"text": No("the month has no day 29")}),
    Case("day", Day("-5", "########", 1), DATE, {"text": No("The cell shows ########")}),
    Case("day", Day("9999999999", "########", 1), DATE, {"text": No("The cell shows ########")}),
    Case("day", Number("44799", "44799"), "2022-08-26", {"text": DATE}),
    Case("day", Number("2022.1", "2022.1"), No("January or October"), {"text": "2022-01"}),
    Case("day", Number("2022.6", "2022.6"), "2022-06"),
    Case("day", Shows("#VALUE!"), No("The cell shows #VALUE!")),
    # --- periods, in a sheet of 2022
    Case("period", "2022年上半年", "2022-H1"),
    Case("period", "1-6月", "2022-H1"),
    Case("period", "前三季度", "2022-01..09"),
    Case("period", "2022年6月", "2022-06"),
    # --- codes and texts
    Case("code", "007", "007"),
    Case("code", " A-001 ", "A-001"),
    Case("code", "110105199001011234", "110105199001011234"),
    Case("code", "1.10105E+17", LOST),
    Case("code", Number("110105199001011234", "1.10105E+17"), "110105199001011234", {"text": LOST, "xls": LOST}),
    Case("code", Number("110105199001011000", "1.10105E+17"), LOST),
    Case("code", Number("1.10105199001011E+17", "1.10105E+17"), LOST),
    Case("code", Number("12", "12"), "12"),
    Case("text", "一行\n二行", "一行\n二行"),
    Case("text", "<b>a</b> & \"b\" 'c'", "<b>a</b> & \"b\" 'c'"),
    Case("text", "=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0"),
    Case("text", "龘𠮷😀", "龘𠮷😀"),
    Case("text", "長" * 3000, "長" * 3000),
    Case("text", Truth(True), "True", {"text": "TRUE"}),
    Case("whole", "2", 2),
    Case("whole", "2.5", No("is not a whole number")),
    Case("yes", "是", 1),
    Case("yes", "×", 0),
    Case("yes", Truth(True), 1),
    Case("stage", "签约", "signed"),
    Case("stage", "推进", No("is not one of the values")),
)  # fmt: skip
