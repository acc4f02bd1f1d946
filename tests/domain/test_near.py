"""Names written differently that may mean the same are proposed with a reason; names of two things are left alone."""

from itertools import combinations

import pytest

from hqd_desktop.domain import pinyin
from hqd_desktop.domain.alike import Known
from hqd_desktop.domain.near import bones, compare_near, distance, near, near_pairs

ONE = [
    ("Graubo", "Grob", "sound"),  # D6 of the domain reference: names that came back from Chinese
    ("Knohl", "Knorr", "sound"),
    ("Madzak", "Mazak", "spelling"),
    ("Yamazaki Madzak", "Yamazaki Mazak", "spelling"),
    ("Zhongguan Science Park", "Zhongguancun Science Park", "pinyin"),
    ("Graubo Machine Tools Co., Ltd.", "Ｇｒｏｂ Machine Tools", "sound"),
    ("格劳博", "Grob", "sound"),
    ("马扎克株式会社", "Mazak", "sound"),
    ("克诺尔", "Knorr", "sound"),
    ("特莱电有限公司", "特来电", "pinyin"),
    ("中关村", "Zhongguancun", "pinyin"),
    ("华为", "Huawei", "pinyin"),
    ("Zhongchuan", "Zhongchuang", "pinyin"),
    ("Siemens AG", "Simens", "spelling"),
    ("Micro soft", "Microsoft", "spelling"),
    ("Schäfer", "Schaefer", "spelling"),
]
TWO = [
    "Bosch", "Bose", "Boson", "Sany", "Sony", "Sanyo", "Nissan", "Nikon", "Nokia", "Nidec", "Haier", "Hitachi", "Honda", "Honor", "Hyundai",
    "Intel", "Infineon", "BMW", "BYD", "Canon", "Casio", "Daikin", "Daimler", "Danfoss", "Denso", "Dell", "Micron", "Marvell", "Merck", "Mercer",
    "Renesas", "Renault", "Valeo", "Volvo", "Visteon", "Tesla", "Telit", "Toyota", "Toshiba", "Bayer", "Basler", "Butler", "Shell", "Schott",
    "Continental", "Caterpillar", "Cummins", "Carrier", "Foxconn", "Ford", "Festo", "Fanuc", "Grob", "Grundfos", "Globe", "Knorr", "Kone", "Kion",
    "Shanxi Coal", "Shaanxi Coal", "Hebei Steel", "Hubei Steel", "Henan Power", "Hunan Power", "Hainan Power", "Jiangsu Port", "Jiangxi Port",
    "Guangdong Bank", "Guangxi Bank", "North China Institute", "South China Institute", "East Lake Hotel", "West Lake Hotel", "Plant 3", "Plant 4",
    "Tower A", "Tower B", "Line 12", "Line 21", "Dalian Shipbuilding", "Dalian Shipping", "Qingdao Port", "Qinhuangdao Port", "Huabei Oil",
    "Huadong Oil", "Import Centre", "Export Centre", "Jinan Works", "Jining Works", "Harbour One", "Harbour Two",
    "中国一重", "中国二重", "华北电力设计院", "华东电力设计院", "大连港", "大连湾", "大连重工", "大连机床", "河南能源", "河北能源", "海南能源", "湖南能源",
    "江苏银行", "江西银行", "山西煤业", "陕西煤业集团", "联想", "理想", "华为", "华威", "京东", "京东方", "万达", "万科", "博世", "博泽", "大陆", "大众", "格力",
    "美的", "海尔", "海信", "中兴", "中芯", "东软", "用友", "西门子", "施耐德", "克诺尔", "巴斯夫", "米其林", "松下", "日立", "三菱", "三井", "三星", "三一",
]  # fmt: skip
"""Different firms and made-up works whose names differ by little."""


@pytest.mark.parametrize(("one", "other", "reason"), ONE)
def test_names_that_may_be_one_are_proposed_with_the_reason(one: str, other: str, reason: str) -> None:
    found = near(one, other)
    assert found is not None
    assert (found.reason, near(other, one)) == (reason, found)
    assert 0.6 <= found.value < 0.8  # below a name that is the same
    assert found.why.en
    assert found.why.zh


def test_different_names_are_left_alone() -> None:
    told = {pair for one, other in combinations(TWO, 2) if near(one, other) for pair in [(one, other)]}
    assert told == {("Knorr", "克诺尔"), ("Haier", "海尔")}  # the very same firms


def test_what_is_the_same_anyhow_needs_no_guess() -> None:
    assert near("Grob GmbH", "grob") is None
    assert near("Digital park phase 1", "Digital parc phase 2") is None
    assert near("Digital park phase 2", "Digital parc phase 2") is not None


def test_pairs_of_many_are_found_without_comparing_all() -> None:
    names: dict[int, tuple[str, ...]] = {number: (one,) for number, one in enumerate(TWO)}
    names |= {1000: ("Graubo",), 1001: ("Boschh", "博世")}
    found = {(one, other): near.reason for one, other, near in near_pairs(names)}
    place = TWO.index
    assert found == {
        (place("Grob"), 1000): "sound",
        (place("Bosch"), 1001): "spelling",
        (place("Knorr"), place("克诺尔")): "sound",
        (place("Haier"), place("海尔")): "pinyin",
    }


def test_the_owner_and_the_phase_weigh_in() -> None:
    mine, their = Known(("Graubo plant",), owner=1), Known(("Grob plant",), owner=1)
    assert compare_near(mine, their).value == 0.8
    assert compare_near(mine, Known(("Grob plant",), owner=2)).value < 0.6
    assert compare_near(Known(("Graubo plant",), phase=1), Known(("Grob plant",), phase=2)).value == 0


def test_characters_are_read_as_the_tables_of_pinyin_say() -> None:
    assert pinyin.syllables("格劳博 克诺尔") == ("ge", "lao", "bo", "ke", "nuo", "er")
    assert pinyin.syllables("大连高新区") == ("da", "lian", "gao", "xin", "qu")
    assert pinyin.syllables("鑫 A1") == ("xin", "a", "1")  # GB 2312 does not know this one
    assert pinyin.syllable("a") is None
    assert pinyin.spelt("zhongguancun") == ("zhong", "guan", "cun")
    assert pinyin.spelt("grob") is None


def test_letters_and_bones() -> None:
    assert distance("madzak", "mazak") == 1
    assert distance("simens", "siemens") == 1
    assert distance("graubo", "rgaubo") == 1
    assert distance("", "abc") == 3
    assert bones("knohl") == bones("knorr") == bones("克诺尔")
    assert bones("grob") != bones("globe")
    assert bones("michelin") == bones("米其林")
    assert bones("a1") == ""
