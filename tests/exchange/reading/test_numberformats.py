"""Which formats tell more than the value, and how they are kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hqd_desktop.exchange.reading.grid import NumberFormats, Spans
from hqd_desktop.exchange.reading.numberformats import FormatMap, telling_styles, tells


@pytest.mark.parametrize(
    "code",
    ["0%", "0.00", "#,##0", '0.0"万元"', 'yyyy"年"m"月"', "mmm-yy", "yyyy", "0!.0,\"万\"", '"¥"#,##0.00;[Red]-"¥"#,##0.00', "000000", 'General"亿元"', "# ?/?"],
)  # fmt: skip
def test_formats_that_tell_something(code: str) -> None:
    assert tells(code)


@pytest.mark.parametrize(
    "code",
    [
        "",
        "General",
        "@",
        "yyyy-mm-dd",
        'yyyy"年"m"月"d"日"',
        "h:mm",
        "[h]:mm:ss",
        "m/d/yy h:mm",
        "[Red]General",
        "G/通用格式",
        "[$-804]yyyy/m/d",
    ],
)
def test_formats_that_tell_nothing(code: str) -> None:
    assert not tells(code)


def test_styles_are_counted_where_they_stand() -> None:
    styles = b"""<styleSheet><numFmts><numFmt formatCode='0.0"\xe4\xb8\x87"' numFmtId='170'/></numFmts>
    <cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf/><xf fontId="1" numFmtId="170"><alignment/></xf><xf numFmtId="14"/>
    <xf numFmtId="10"/></cellXfs></styleSheet>"""
    assert telling_styles(styles) == {1: '0.0"万"', 3: "0.00%"}


def test_formats_that_change_the_value_come_first_if_there_are_too_many() -> None:
    telling = {number: f'0"{number}"' if number == 500 else "#,##0." + "0" * number for number in range(1, 501)}
    formats = FormatMap(telling)
    assert len(formats.codes) == 255
    assert formats.codes[0] == '0"500"'
    formats.add(3, 2, 500)
    formats.add(4, 2, 499)
    assert bytes(formats.columns[2]) == b"\0\0\0\1"


@given(st.lists(st.integers(0, 2), max_size=40))
def test_runs_say_the_same_as_single_cells(numbers: list[int]) -> None:
    formats = NumberFormats(("0%", "0.0"), {3: bytes(numbers)})
    spread = {row: code for first, last, code in formats.runs(3) for row in range(first, last + 1)}
    assert spread == {row: formats.at(row, 3) for row in range(len(numbers)) if formats.at(row, 3)}
    assert formats.at(0, 4) is None


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=6))
def test_spans_hold_what_they_list(steps: list[tuple[int, int]]) -> None:
    ranges, place = [], 0
    for gap, length in steps:
        ranges.append((place + gap + 1, place + gap + 1 + length))
        place = ranges[-1][1]
    spans = Spans(tuple(ranges))
    assert [number for number in range(place + 3) if number in spans] == list(spans)
    assert len(spans) == len(list(spans))
