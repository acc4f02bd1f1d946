"""The order of Chinese names: by pinyin as the published tables have it, by strokes, and what is folded before."""

import unicodedata

import pytest

from hqd_desktop import assets
from hqd_desktop.domain.chinese import sort_key

# The provinces in the order of their pinyin (Anhui, Beijing, Chongqing under zhòng, Fujian, ...); GB/T 2260 gives the names.
PROVINCES = [
    "安徽",
    "北京",
    "福建",
    "甘肃",
    "广东",
    "广西",
    "贵州",
    "海南",
    "河北",
    "河南",
    "黑龙江",
    "湖北",
    "湖南",
    "吉林",
    "江苏",
    "江西",
    "辽宁",
    "内蒙古",
    "宁夏",
    "青海",
    "山东",
    "山西",
    "陕西",
    "上海",
    "四川",
    "天津",
    "西藏",
    "新疆",
    "云南",
    "浙江",
    "重庆",
]
# Common in company names, but in the second level of GB 2312, which orders by radical.
COMPANIES = ["昊", "晶", "琦", "鑫", "钰"]
NUMBERS = ["一", "二", "三", "四", "五"]


@pytest.mark.parametrize("names", [PROVINCES, COMPANIES])
def test_pinyin(names: list[str]) -> None:
    assert sorted(sorted(names), key=sort_key) == names


def test_strokes() -> None:
    names = ["一", "二", "三", "王", "李", "鑫"]
    assert sorted(["鑫", "王", "李", "三", "一", "二"], key=lambda name: sort_key(name, "strokes")) == names


def test_width_and_case_are_folded_and_latin_comes_first() -> None:
    assert sort_key("ＡＢc") == sort_key("abC") == "abc"
    assert sorted(["阿", "z", "１2", "Ａ"], key=sort_key) == ["１2", "Ａ", "z", "阿"]


def test_sort_keys_part_what_differs() -> None:
    common = [chr(code) for code in range(0x4E00, 0xA000)]
    assert len({sort_key(one) for one in common}) == len(common)


@pytest.mark.parametrize("name", ["pinyin", "strokes"])
def test_the_lists_hold_every_common_character_once(name: str) -> None:
    listed = assets.path(f"db/orders/{name}.txt").read_text("utf-8").replace("\n", "")
    assert len(set(listed)) == len(listed)
    assert {chr(code) for code in range(0x4E00, 0xA000)} <= set(listed)
    assert max(map(ord, listed)) < 0xA000
    assert 0x3400 + len(listed) <= 0xA000
    assert unicodedata.normalize("NFKC", listed) == listed
