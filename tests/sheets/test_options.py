"""What an office decides about its sheets: words as typed, columns in its order under sums that still fit, paper; none: as shipped."""

import pytest

from hqd_desktop.domain.pipeline.ladder import DEFAULT
from hqd_desktop.sheets.columns import summed
from hqd_desktop.sheets.model import Across, Cell, Note, Signatures
from hqd_desktop.sheets.options import USUAL, SheetOptions, packed, unpacked
from hqd_desktop.sheets.paper import LANDSCAPE, PORTRAIT
from hqd_desktop.sheets.pipeline import pipeline
from hqd_desktop.sheets.profile import profile
from tests.sheets.records import Shelf, imprint
from tests.sheets.test_pipeline import DESIGN, table_of, told, words

OWN = SheetOptions(
    title="在建项目一览表",
    unit="某某街道",
    reporter="张三",
    phone="0532-12345678",
    footnotes=("注：每月 5 日前报送。",),
    signed=("制表：", "复核："),
    columns=("name", "amount", "stage"),
    size="A3",
    landscape=False,
    money="CNY*1e4",
)


def test_a_summary_says_it_in_the_words_of_the_office() -> None:
    sheet = pipeline(DESIGN[:3], told(), DEFAULT, None, OWN)
    table = table_of(sheet)
    assert sheet.title == "在建项目一览表"
    assert [block.texts for block in sheet.blocks if isinstance(block, Across)] == [
        ("填报单位：某某街道", "填报人：张三", "联系电话：0532-12345678"),
        ("截至 2022 年 8 月 4 日", "金额单位：万元"),
    ]
    assert [column.title for column in table.columns] == ["项目名称", "总投资", "阶段"]
    assert [words(row) for row in table.rows] == [
        ["签约（2 个，其中 1 个未填报投资额）", "30,000", ""],
        ["宁波科技小镇", "—", "签约"],
        ["示例08", "30,000", "签约"],
        ["开工（1 个）", "60,000", ""],
        ["示例12", "60,000", "开工"],
        ["合计（3 个项目，已填报投资额 2 个，未填报 1 个）", "90,000", ""],
    ]
    assert table.signed == ("制表：", "复核：")
    assert sheet.blocks[-1] == Note("注：每月 5 日前报送。")
    assert (sheet.paper.size, sheet.paper.landscape, sheet.paper.side) == ("A3", False, PORTRAIT.side)


def test_without_personal_data_nobody_is_named() -> None:
    from dataclasses import replace

    sheet = pipeline(DESIGN, replace(told(), personal=False), DEFAULT, None, OWN)
    assert not any("张三" in text or "0532" in text for b in sheet.blocks if isinstance(b, Across) for text in b.texts)


def test_a_sheet_without_a_line_of_its_own_gets_who_reports_and_who_signs() -> None:
    from hqd_desktop.domain.records import Project

    project = Project(id=1, rev=1, name="示例项目", name_en="Example project")
    plain = profile(Shelf([project]), 1, imprint("zh"))
    sheet = profile(Shelf([project]), 1, imprint("zh"), options=OWN)
    assert sheet.blocks[1] == Across(("填报单位：某某街道", "填报人：张三", "联系电话：0532-12345678"))
    assert sheet.blocks[-2:] == (Note("注：每月 5 日前报送。"), Signatures(("制表：", "复核：")))
    assert sheet.blocks[2:-2] == plain.blocks[1:]


def test_unknown_columns_are_passed_over_and_none_left_are_the_usual_ones() -> None:
    asked = SheetOptions(columns=("gone", "name", "name"))
    assert [c.title for c in table_of(pipeline(DESIGN, told(), DEFAULT, None, asked)).columns] == ["项目名称"]
    assert pipeline(DESIGN, told(), DEFAULT, None, SheetOptions(columns=("gone",))) == pipeline(DESIGN, told(), DEFAULT)
    assert pipeline(DESIGN, told(), DEFAULT).paper == LANDSCAPE


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ("number name a", [("一", 1), ("合计", 1), ("5", 1)]),
        ("name unit a b note", [("合计", 2), ("5", 1), ("6", 1), ("另有", 1)]),
        ("name a note b unit", [("合计", 1), ("5", 1), ("另有", 1), ("6", 1), ("", 1)]),
        ("a name unit", [("5", 1), ("合计 另有", 2)]),
        ("name a", [("合计 另有", 1), ("5", 1)]),
        ("number a name", [("合计", 1), ("5", 1), ("另有", 1)]),
        ("a b", [("5", 1), ("6", 1)]),
        ("name unit", [("合计 另有", 2)]),
    ],
)
def test_sums_stand_under_their_columns_whatever_the_order(keys: str, said: list[tuple[str, int]]) -> None:
    number = "一" if keys == "number name a" else ""
    more = "" if number else "另有"
    cells = summed(keys.split(), "合计", {"a": Cell("5"), "b": Cell("6")}, number=number, more=more)
    assert [(cell.text, cell.span) for cell in cells] == said


def test_options_come_back_as_they_were_kept_and_nothing_of_another_shape_is_taken() -> None:
    assert unpacked(*packed(OWN)) == OWN
    assert packed(USUAL) == ({}, {})
    assert unpacked({}, {"later": 1}) == USUAL
    assert packed(SheetOptions(signed=())) == ({}, {"signed": []})
    broken: list[dict[str, object]] = [{"size": "A5"}, {"landscape": "yes"}, {"columns": "name"}]
    broken += [{"money": "CNY*1e7"}, {"title": 5}, {"footnotes": "x"}]
    for wrong in broken:
        with pytest.raises(ValueError, match=rf"^{next(iter(wrong))}: "):
            unpacked(wrong, wrong)
