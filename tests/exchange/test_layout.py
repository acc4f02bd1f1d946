"""Finding header, title and unit lines, and the rows that hold no data."""

from collections.abc import Callable

from hqd_desktop.exchange.layout import find_header, lay_out, sort_rows
from hqd_desktop.exchange.reading.grid import Sheet, Workbook

MakeBook = Callable[..., Workbook]


def laid_out(book: Workbook) -> tuple[Sheet, list[int], dict[int, str], tuple[str, ...], tuple[int, ...]]:
    sheet = book.sheets[0]
    layout = lay_out(sheet, find_header(sheet, "project"))
    data, ignored = sort_rows(sheet, layout, [0, 1])
    return sheet, [row + 1 for row in data], {r + 1: why for r, why in ignored}, layout.labels, layout.header_rows


def test_title_unit_line_totals_and_notes(book: MakeBook) -> None:
    made = book(
        [
            ["2022年重点项目进度表", None, None, None],
            [None, None, None, "单位：万元"],
            ["项目名称", "建设单位", "年度计划投资", "备注"],
            ["一、续建项目（2个）", None, None, None],
            ["甲厂", "甲公司", 100, None],
            ["乙厂", "乙公司", 200, "已进场"],
            ["小计", None, 300, None],
            [None, None, None, None],
            ["项目名称", "建设单位", "年度计划投资", "备注"],
            ["丙厂", "丙公司", 50, None],
            ["合计（3个）", None, 350, None],
            ["注：以上数据截至7月底。", None, None, None],
        ],
        merges=["A1:D1", "A4:D4", "A12:D12"],
    )
    _sheet, data, ignored, labels, header = laid_out(made)
    assert header == (2,)
    assert labels == ("项目名称", "建设单位", "年度计划投资", "备注")
    assert data == [5, 6, 10]
    assert ignored == {1: "title", 2: "unit", 4: "group", 7: "total", 8: "blank", 9: "header", 11: "total", 12: "note"}


def test_unit_line_is_understood(book: MakeBook) -> None:
    made = book([["单位：万元、亩", None], ["项目名称", "总投资"], ["甲", 1]])
    layout = lay_out(made.sheets[0], find_header(made.sheets[0], "project"))
    assert layout.units == ("CNY*1e4", "mu")


def test_header_of_two_rows_through_merges(book: MakeBook) -> None:
    made = book(
        [
            ["项目名称", "投资（万元）", None, "责任单位"],
            [None, "总投资", "年度计划投资", None],
            ["甲厂", 100, 20, "招商局"],
        ],
        merges=["A1:A2", "B1:C1", "D1:D2"],
    )
    _sheet, data, ignored, labels, header = laid_out(made)
    assert header == (0, 1)
    assert labels == ("项目名称", "投资（万元） 总投资", "投资（万元） 年度计划投资", "责任单位")
    assert data == [3]
    assert ignored == {}


def test_unknown_headings_are_found_by_their_looks(book: MakeBook) -> None:
    made = book([["World projects, data as of 2022", None, None], ["Alpha", "Beta", "Gamma"], ["x", 1, 2], ["y", 3, 4]])
    assert find_header(made.sheets[0], "project") == (1,)


def test_headings_of_the_mapping_name_the_header(book: MakeBook) -> None:
    made = book([["a", "b"], ["c", "d"], ["Latitude", "Longitude"], ["1", "2"]])
    assert find_header(made.sheets[0], "project", ("Latitude", "longitude")) == (2,)


def test_doubled_and_missing_headings_get_names(book: MakeBook) -> None:
    made = book([["项目名称", "备注", "备注", None], ["甲", "x", "y", "z"]])
    layout = lay_out(made.sheets[0], (0,))
    assert layout.labels == ("项目名称", "备注", "备注 #2", "column D")
    assert layout.repeated == (("备注", (1, 2)),)


def test_a_row_of_column_numbers_is_header(book: MakeBook) -> None:
    made = book([["项目编号", "项目名称", "总投资", "签约时间"], [1, 2, 3, 4], ["P-1", "甲", 5, "2022-01"]])
    _sheet, data, ignored, _labels, _header = laid_out(made)
    assert data == [3]
    assert ignored == {2: "names"}


def test_a_project_called_like_a_total_of_something_is_kept(book: MakeBook) -> None:
    made = book([["项目名称", "总投资"], ["Total Energies refinery", 5], ["合计水务工程项目", 5]])
    assert laid_out(made)[1] == [2, 3]
