"""Passages in the manner of bulletins, Chinese and English: what is read, what it is said of, and what is told as not understood."""

import itertools
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hqd_desktop.domain.figures import Qualifier
from hqd_desktop.domain.written.passages import Known, Names, Proposal, read_passage

NAMES = Names(
    [
        Known("滨海市", "area", 1),
        Known("Harbour Zone", "area", 2),
        Known("地区生产总值", "indicator", 1),
        Known("GDP", "indicator", 1),
        Known("规模以上工业增加值", "indicator", 2),
        Known("一般公共预算收入", "indicator", 3),
        Known("budget revenue", "indicator", 3),
        Known("Grob", "organisation", 1),
        Known("North Quay Park", "project", 1),
        Known("总投资", "field", key="investment"),
    ]
)


def read(text: str) -> list[Proposal]:
    return list(read_passage(text, NAMES).proposals)


def said(text: str) -> list[str]:
    return [f"{p.figure.qualifier.value}{p.figure.number} {p.figure.unit}" for p in read(text)]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("完成产值5.2亿元。", ["=5.2 CNY*1e8"]),
        (
            "签约31个亿元以上项目。",
            ["=31 item", ">=1 CNY*1e8"],
        ),  # 31 projects of over 100 million each, not 3.1 billion
        ("31个5亿元以上项目", ["=31 item", ">=5 CNY*1e8"]),
        ("回落0.1个百分点", ["=-0.1 pp"]),
        ("签约58个项目", ["=58 item"]),  # 约 of 签约 is no "about"
        ("约58个项目", ["~58 item"]),
        ("最近5家", ["=5 item"]),
        ("近4万平方米", ["<~40000 m2"]),
        ("2000余亩", [">2000 mu"]),
        ("5亿多元", [">5 CNY*1e8"]),
        ("300家以上", [">=300 item"]),
        ("１１.5万亿日元", ["=11.5 JPY*1e12"]),
        ("从业1.20万人", ["=1.20 person*1e4"]),
        ("1,234.50万元", ["=1234.50 CNY*1e4"]),
        ("占39.33％", ["=39.33 %"]),
        ("下降3.1%", ["=-3.1 %"]),
        ("more than US$1.5 billion", [">1.5 USD*1e9"]),
        ("a 1-trillion-yuan economy", ["=1 CNY*1e12"]),
        ("nearly 40,000 square meters", ["<~40000 m2"]),
        ("up 11.71 percent", ["=11.71 %"]),
        ("exports fell by 2.5 percent", ["=-2.5 %"]),
        ("a 4.2 percent decline", ["=-4.2 %"]),
        ("over 200 enterprises", [">200 item"]),
        ("over 200 technology-based enterprises", [">200 item"]),
        ("100 billion yen", ["=100 JPY*1e9"]),
        ("rose 0.3 percentage points", ["=0.3 pp"]),
        ("基本持平", ["~0 %"]),
    ],
)
def test_a_figure_keeps_its_unit_its_decimals_and_its_qualifier(text: str, figures: list[str]) -> None:
    assert said(text) == figures


@pytest.mark.parametrize(
    ("text", "place", "why"),
    [
        ("投资3-5亿元", "3-5", "range"),
        ("完成任务的1/9", "1/9", "fraction"),
        ("投资31个亿", "31个亿", "each"),
        ("联系电话39000000", "39000000", "unit"),
        ("1-6月增长", "1-6月", "year"),
        ("grew 3 to 5 percent", "3 to 5", "range"),
    ],
)
def test_what_is_not_understood_is_told_with_its_place(text: str, place: str, why: str) -> None:
    passage = read_passage(text, NAMES)
    assert passage.proposals == ()
    assert [(one.span.of(text), why in one.why.en) for one in passage.unread] == [(place, True)]


def test_what_is_no_figure_is_left_alone() -> None:
    for text in ("第3产业", "5G基站", "2022年8月26日", "SKF3", "26 August 2022"):
        passage = read_passage(text, NAMES)
        assert (passage.proposals, passage.unread) == ((), ()), text


def test_a_chinese_bulletin_is_read_with_period_area_and_indicator() -> None:
    text = "2022年上半年，滨海市地区生产总值3.75亿元，同比增长5.2%，增速比一季度回落0.1个百分点；一般公共预算收入下降３.1%，规模以上工业增加值与上年持平。"
    found = read(text)
    assert [(p.role, str(p.figure.number), p.indicator.known.id if p.indicator else 0) for p in found] == [
        ("level", "3.75", 1),
        ("growth", "5.2", 1),
        ("change", "-0.1", 1),
        ("growth", "-3.1", 3),
        ("growth", "0", 2),
    ]
    assert {p.when.period.pack() for p in found if p.when} == {"2022-H1"}  # the first quarter is only compared with
    assert {p.area.known.id for p in found if p.area} == {1}
    assert found[0].carried == frozenset()
    assert found[-1].carried == {"when", "area"}  # named in the sentence before
    assert [p.span.of(text) for p in found][3] == "３.1%"


def test_an_english_sentence_is_read_with_growth_level_and_rank() -> None:
    level = "In the first half of 2022, budget revenue of the Harbour Zone was up 11.71 percent to 5.2 billion yuan, ranking 3rd."
    assert [(p.role, p.figure.unit) for p in read(level)] == [("growth", "%"), ("level", "CNY*1e9"), ("rank", "1")]
    assert {(p.indicator.known.id, p.area.known.id, p.when.period.pack()) for p in read(level) if p.indicator and p.area and p.when} == {(3, 2, "2022-H1")}  # fmt: skip
    share = read("It makes up less than 0.6 percent of the land.")[0]
    assert (share.role, share.figure.qualifier) == ("share", Qualifier.LESS)


def test_what_belongs_together_is_joined() -> None:
    both = read("The Graubo plant will cost more than US$1.5 billion (about 10.1 billion yuan).")
    assert both[0].pair == both[1].pair == 1
    assert both[0].organisation is not None
    assert both[0].organisation.near is not None  # known as Grob, and asked about
    each = read("签约58个项目，总投资101.0亿元；其中31个亿元以上项目，投资均超5.2亿元。")
    assert [(p.scope, p.pair) for p in each] == [("", 1), ("total", 1), ("", 2), ("each", 2), ("each", 2)]
    english = read("The city plans 31 projects of over 100 million yuan each.")
    assert [(p.scope, p.pair) for p in english] == [("", 1), ("each", 1)]


def test_averages_lists_and_levels_behind_a_verb() -> None:
    annual, whole = read("2013年至2022年，年均增长3.75%，累计增长39.33%。")
    assert (annual.basis, whole.basis, annual.when and annual.when.period.pack()) == ("annual", "", "2013..2022")
    assert [p.role for p in read("分别增长5.2%、3.1%和2.0%")] == ["growth"] * 3
    assert [str(p.figure.number) for p in read("分别下降5.2%和3.1%")] == ["-5.2", "-3.1"]
    assert [(p.role, str(p.figure.number)) for p in read("增加到6.0亿元，比上年增加0.8亿元")] == [("level", "6.0"), ("change", "0.8")]  # fmt: skip
    assert read("环比增长2.1%")[0].role == "sequential"


def test_what_is_said_of_something_else_is_not_taken_for_the_indicator() -> None:
    text = "2023年，滨海市地区生产总值8.5亿元，增长6.0%，第一产业增加值5.3亿元，增长4.5%，达产后年产值可达50亿元。"
    found = read(text)
    assert [p.indicator is not None for p in found] == [True, True, False, False, False]
    assert [p.attribute for p in found] == [
        "地区生产总值",
        "地区生产总值",
        "第一产业增加值",
        "第一产业增加值",
        "达产后年产值可",
    ]
    assert read("GDP was 5 billion yuan, and employed 300 people")[1].indicator is None


def test_times_of_events_and_comparisons_are_not_those_of_the_figure() -> None:
    done = read("项目总投资20亿元，占地300亩，预计2025年6月竣工，达产后年产值可达50亿元。")
    assert {p.when for p in done} == {None}
    assert read("The works, worth CNY 350 million, will be completed by the end of 2024.")[0].when is None
    ends = read(
        "Exports went from 3.2 billion yuan in 2021 to 4.8 billion yuan in 2023, an average annual growth of 22.5 percent."
    )
    assert [p.when and p.when.period.pack() for p in ends] == ["2021", "2023", None]  # a yearly average is of the span
    bounds = read("亿元以上项目15个，10亿元以上项目3个。")
    assert [(str(p.figure.number), p.pair) for p in bounds] == [("1", 1), ("15", 1), ("10", 2), ("3", 2)]


@settings(max_examples=150, deadline=None)
@given(
    st.text(
        alphabet=st.sampled_from("12345.,%亿万元个项约超近，。-至 年月第GaS$（）()以上millon增长%０　\n"), max_size=60
    )
)
def test_any_text_is_read_and_every_place_lies_in_it(text: str) -> None:
    passage = read_passage(text, NAMES)
    for span in [*(p.span for p in passage.proposals), *(u.span for u in passage.unread), *(w.span for w in passage.times)]:  # fmt: skip
        assert 0 <= span.start < span.end <= len(text)
    assert all(p.figure.number.is_finite() for p in passage.proposals)
    taken = sorted(p.span for p in passage.proposals)
    assert all(one.end <= other.start for one, other in itertools.pairwise(taken))


@given(
    st.decimals(min_value=0, max_value=99999, places=2), st.sampled_from(["亿元", "万元", "%", "亩", "家", "万亿元"])
)
def test_a_number_before_its_unit_is_read_as_printed(number: Decimal, unit: str) -> None:
    found = read(f"完成{number}{unit}。")
    assert [p.figure.number for p in found] == [number]
    assert found[0].figure.decimals == 2
