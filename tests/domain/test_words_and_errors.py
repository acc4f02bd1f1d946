"""Both languages together, and what is said when something is wrong."""

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.words import Text, same


def test_fill_says_nested_names_in_each_language() -> None:
    said = Text("There is no {kind} {key}", "没有{kind} {key}").fill(kind=Text("project", "项目"), key="P-1")
    assert said == Text("There is no project P-1", "没有项目 P-1")


def test_braces_inside_values_stay() -> None:
    assert Text("“{raw}”", "“{raw}”").fill(raw="{x}").of("en") == "“{x}”"


def test_an_error_states_fact_and_remedy_with_the_stops_of_its_language() -> None:
    trouble = UserError(
        Text("The file is open in Excel", "文件正被 Excel 打开"), Text("Close it, then try again", "请关闭后重试")
    )
    assert trouble.said("en") == "The file is open in Excel. Close it, then try again."
    assert trouble.said("zh") == "文件正被 Excel 打开。请关闭后重试。"
    assert str(trouble) == trouble.said("en")


def test_same_is_alike_in_both() -> None:
    assert same("HQD").of("en") == same("HQD").of("zh") == "HQD"
