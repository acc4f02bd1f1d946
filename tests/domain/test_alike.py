"""Names that mean the same thing, and names that only look alike."""

import pytest

from hqd_desktop.domain.alike import LIKELY, Known, Likeness, compare, likeness, needle, split_names


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ＳＫＦ三期", "SKF 三期"),
        ("SKF Phase III Project", "skf phase 3"),
        ("SKF三期项目", "SKF Phase III"),
        ("百德集团有限公司", "百德"),
        ("百德股份有限公司", "百德集团"),
        ("大连金重（集团）有限公司", "大连金重有限公司"),
        ("Liebherr GmbH", "Liebherr"),
        ("Baide Group Co., Ltd.", "BAIDE"),
        ("施耐德（中国）有限公司", "施耐德"),
        ("Liebherr Wind Power Parts Project", "Wind power parts, Liebherr"),
        ("风电 轴承", "风电轴承项目"),
        ("第二期厂房", "厂房II期"),
        ("厂房十二期", "厂房12期"),
    ],
)
def test_written_differently_but_the_same(one: str, other: str) -> None:
    assert likeness(one) == likeness(other)
    assert compare(Known((one,)), Known((other,))).value >= LIKELY


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("SKF Phase III Project", "SKF Phase II Project"),
        ("SKF 三期", "SKF 二期"),
        ("Graubo Machine Tool EV Project", "Grob Machine Tool EV Project"),
        ("Dalian Digital Valley", "Dalian Artificial Intelligence Computing Center"),
        ("东区厂房", "西区厂房"),
        ("THK Expansion Project", "THK Project"),
        ("斯凯孚（大连）", "斯凯孚（上海）"),
        ("公司", "项目"),
        ("租赁一期间", "租赁"),
    ],
)
def test_alike_but_not_the_same(one: str, other: str) -> None:
    assert compare(Known((one,)), Known((other,))).value < LIKELY


def test_phases_are_read_in_every_script() -> None:
    assert [likeness(n).phase for n in ("Phase IV", "第十期", "二十一期", "(II)", "Stage 2", "三期", "SKF")] == [4, 10, 21, 2, 2, 3, None]  # fmt: skip
    assert likeness("SKF Phase III") == Likeness("skf", 3)


def test_an_alias_makes_two_names_one() -> None:
    graubo = Known(("Graubo Machine Tool EV Project",), aliases=("Grob Machine Tool EV Project",))
    assert compare(graubo, Known(("Grob machine tool EV",))).reasons == ("alias",)
    assert compare(Known(("Grob machine tool EV",)), graubo).value == 0.75


def test_investor_phase_and_code_weigh() -> None:
    bare, third = Known(("SKF",)), Known(("SKF Phase III",))
    assert compare(bare, third).value < LIKELY
    assert compare(Known(("SKF",), owner=5), Known(("SKF 三期",), owner=5)).reasons == ("name", "phase", "investor")
    assert compare(Known(("SKF",), owner=5), Known(("SKF 三期",), owner=5)).value == 0.7
    assert compare(Known(("厂房",), owner=5), Known(("厂房",), owner=6)).value < LIKELY
    assert compare(Known(("厂房",), phase=1), Known(("厂房",), phase=2)).value == 0
    assert compare(Known(("厂房二期",)), Known(("厂房",), phase=2)).value == 0.8
    assert compare(Known(("甲",), codes=("2205-210000",)), Known(("乙",), codes=("2205 210000",))).value == 1
    assert compare(Known(()), Known(())).value == 0


def test_a_field_of_several_names() -> None:
    assert split_names("甲；乙、丙 | Foo, Bar\n") == ["甲", "乙", "丙", "Foo, Bar"]


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("SKF Phase III Project", "skf"),
        ("Liebherr Wind Power Parts Project", "liebherr"),
        ("大连金重（集团）有限公司三期", "大连金重"),
        ("风电 轴承制造", "轴承制造"),
        ("项目", ""),
    ],
)
def test_what_to_search_by(name: str, word: str) -> None:
    assert needle(name) == word
