"""Fields of one's own: records of the journal, real columns, and values that behave as any field's."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from hqd_desktop.domain import custom
from hqd_desktop.domain.asked import asking
from hqd_desktop.domain.changes import Change, Step
from hqd_desktop.domain.custom import Definition
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.filters import Condition, Op, parse
from hqd_desktop.domain.kinds import WHOLE, Choice
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.views import Sort, View
from hqd_desktop.domain.words import Text
from hqd_desktop.store import searching
from hqd_desktop.workspace import Workspace, custom_fields
from hqd_desktop.workspace.operations import add, duplicate, remove, set_fields
from hqd_desktop.workspace.past import record_as_of
from hqd_desktop.workspace.trash import restore, restore_value

LEVELS = (Choice("high", Text("High", "高")), Choice("low", Text("Low", "低")))


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = Workspace.create(tmp_path / "w.hqd")
    for n in range(1, 5):
        change, _ = add(made, "project", {"name": f"项目{n}", "total_investment": f"{n}亿元"})
        made.apply(change)
    yield made
    made.close()


def field(workspace: Workspace, en: str, zh: str, type_: str, **more: Any) -> str:
    change, made = custom_fields.made(workspace, Definition("", Text(en, zh), type_, **more))
    workspace.apply(change)
    return made.key


def put(workspace: Workspace, code: str, **raw: str) -> None:
    workspace.apply(set_fields(workspace, "project", [workspace.find("project", code).id], raw))


def codes(workspace: Workspace, *filters: str, sort: tuple[Sort, ...] = (), find: str = "") -> list[str]:
    view = View("project", tuple(parse(f, workspace.fields("project")) for f in filters), sort, find=find)
    return [str(code) for (code,) in workspace.packed("project", workspace.ids(view), ("code",))]


def value(workspace: Workspace, code: str, key: str) -> Any:
    return getattr(workspace.find("project", code), key)


# --- making ---------------------------------------------------------------------------------------


def test_a_key_is_made_once_and_says_the_name(workspace: Workspace) -> None:
    first = field(workspace, "Main contractor", "施工单位", "text")
    assert first.startswith("x_main_contractor_")
    workspace.undo()
    second = field(workspace, "Main contractor", "施工单位", "text")
    assert second != first
    chinese = field(workspace, "监理单位", "监理单位", "text")
    assert chinese.startswith("x_")
    assert custom.holds(WHOLE, 3)


@pytest.mark.parametrize(("en", "zh"), [("Stage", "阶段名"), ("My remarks", "备注"), ("Where", "建设地点"), ("Notes", "我的"), ("text", "字")])  # fmt: skip
def test_a_name_that_means_a_shipped_field_is_refused_and_said(workspace: Workspace, en: str, zh: str) -> None:
    with pytest.raises(UserError, match=r"already means the field|cannot be the name"):
        custom_fields.made(workspace, Definition("", Text(en, zh), "text"))


def test_two_fields_have_two_names_unless_one_is_retired(workspace: Workspace) -> None:
    key = field(workspace, "Contractor", "施工单位", "text")
    with pytest.raises(UserError, match="already means the field Contractor"):
        custom_fields.made(workspace, Definition("", Text("contractor", "承包方"), "text"))
    workspace.apply(custom_fields.retired(workspace, key))
    field(workspace, "contractor", "承包方", "text")
    with pytest.raises(UserError, match="already means"):
        custom_fields.retired(workspace, key, yes=False)


def test_a_list_needs_choices_and_there_is_an_end_of_fields(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(UserError, match="no choices"):
        custom_fields.made(workspace, Definition("", Text("Level", "等级"), "choice"))
    monkeypatch.setattr(custom, "MOST", 1)
    field(workspace, "One", "其一", "text")
    with pytest.raises(UserError, match="at most 1 field"):
        custom_fields.made(workspace, Definition("", Text("Two", "其二"), "text"))


def test_what_no_window_made_is_refused_by_the_file(workspace: Workspace) -> None:
    key = field(workspace, "Contractor", "施工单位", "text")
    record = workspace.resolve("field", key)
    assert record is not None
    with pytest.raises(UserError, match="stays for ever"):
        workspace.apply(set_fields(workspace, "field", [record], {"key": "x_other"}))
    with pytest.raises(UserError, match="no definition"):
        workspace.apply(set_fields(workspace, "field", [record], {"key": "drop table"}))
    with pytest.raises(UserError, match="already means the field Stage"):
        workspace.apply(set_fields(workspace, "field", [record], {"name_en": "Stage"}))
    change, _ = add(workspace, "field", {"key": "x_y", "of": "setting", "name": "值", "type": "text"})
    with pytest.raises(UserError, match="cannot be given fields"):
        workspace.apply(change)
    assert workspace.damage() == []


# --- values behave as any field's -------------------------------------------------------------------


def test_filters_sorting_search_groups_and_totals(workspace: Workspace) -> None:
    text = field(workspace, "Contractor", "施工单位", "text")
    money = field(workspace, "Subsidy", "补贴", "money", unit="CNY*1e4")
    level = field(workspace, "Priority", "优先级", "choice", choices=LEVELS)
    day = field(workspace, "Approved on", "批复日期", "date")
    put(workspace, "P-002", **{text: "中建三局", money: "300", level: "高", day: "2022年3月"})
    put(workspace, "P-001", **{money: "2亿元", level: "low", day: "2021-05-06"})
    put(workspace, "P-003", **{text: "中铁", level: "low"})
    assert codes(workspace, sort=(Sort(money, True),)) == ["P-001", "P-002", "P-003", "P-004"]
    assert codes(workspace, sort=(Sort(level), Sort(text))) == ["P-002", "P-003", "P-001", "P-004"]
    assert codes(workspace, sort=(Sort(day),))[:2] == ["P-001", "P-002"]
    assert codes(workspace, "补贴 > 400万元") == ["P-001"]
    assert codes(workspace, "Priority = low") == ["P-001", "P-003"]
    assert codes(workspace, f"{level} not in low") == ["P-002", "P-004"]
    assert codes(workspace, "Approved on in 2022") == ["P-002"]
    assert codes(workspace, "施工单位 ~ 中建") == ["P-002"]
    assert codes(workspace, "施工单位 is empty") == ["P-001", "P-004"]
    assert codes(workspace, find="中铁") == ["P-003"]
    totals = workspace.totals(View("project"), [money, level])
    assert totals.sums[money].by_dimension == {"CNY": Decimal(203_000_000)}
    assert totals.sums[money].stated == 2
    assert totals.distinct[level] == 2
    groups = workspace.groups(View("project"), level, [money])
    assert [(g.value, g.count) for g in groups] == [("high", 1), ("low", 2), (None, 1)]
    assert workspace.values(View("project"), level, 9) == [("low", 2), ("high", 1)]
    assert text in workspace.stated("project")


def test_copies_deletions_and_the_trash_carry_values(workspace: Workspace) -> None:
    key = field(workspace, "Contractor", "施工单位", "text")
    put(workspace, "P-002", **{key: "中建"})
    record = workspace.find("project", "P-002").id
    change, copy = duplicate(workspace, record)
    workspace.apply(change)
    assert getattr(workspace.get("project", copy), key) == "中建"
    workspace.apply(remove(workspace, "project", [record, copy]))
    assert codes(workspace, find="中建") == []
    workspace.apply(custom_fields.retired(workspace, key))
    workspace.apply(restore(workspace, "project", [record]))
    workspace.apply(custom_fields.retired(workspace, key, yes=False))
    assert codes(workspace, find="中建") == ["P-002"]


def test_retired_fields_are_no_longer_asked_for_and_keep_their_values(workspace: Workspace) -> None:
    key = field(workspace, "Contractor", "施工单位", "text")
    put(workspace, "P-002", **{key: "中建"})
    workspace.apply(custom_fields.retired(workspace, key))
    assert key not in workspace.fields("project")
    assert key in workspace.fields("project", retired=True)
    put(workspace, "P-002", name="改名")
    record = workspace.packed_record("project", workspace.find("project", "P-002").id) or {}
    assert record[key] == "中建"
    workspace.apply(custom_fields.retired(workspace, key, yes=False))
    assert value(workspace, "P-002", key) == "中建"


# --- undo, past, other programs ----------------------------------------------------------------------


def test_undo_and_redo_across_its_making_and_a_restart(workspace: Workspace) -> None:
    start = workspace.newest()
    key = field(workspace, "Contractor", "施工单位", "text")
    put(workspace, "P-002", **{key: "中建"})
    workspace.undo_to(start + 1)
    assert key not in workspace.fields("project", retired=True)
    assert codes(workspace, find="中建") == []
    workspace.close()
    again = Workspace.open(workspace.path)
    try:
        assert key not in again.fields("project")
        assert again.redo() is not None
        assert again.redo() is not None
        assert value(again, "P-002", key) == "中建"
        assert codes(again, find="中建") == ["P-002"]
    finally:
        again.close()


def test_a_field_with_values_does_not_go(workspace: Workspace) -> None:
    key = field(workspace, "Contractor", "施工单位", "text")
    put(workspace, "P-002", **{key: "中建"})
    record = workspace.resolve("field", key)
    assert record is not None
    with pytest.raises(UserError, match="cannot go; projects that state it: 1"):
        workspace.apply(remove(workspace, "field", [record]))
    put(workspace, "P-002", **{key: ""})
    workspace.apply(remove(workspace, "field", [record]))
    assert key not in workspace.fields("project", retired=True)
    workspace.apply(restore(workspace, "field", [record]))
    assert key in workspace.fields("project")


def test_the_past_answers_with_the_fields_of_then(workspace: Workspace) -> None:
    before = workspace.newest()
    key = field(workspace, "Contractor", "施工单位", "text")
    put(workspace, "P-002", **{key: "中建"})
    then = workspace.newest()
    put(workspace, "P-002", **{key: "中铁"})
    workspace.apply(custom_fields.edited(workspace, _named(workspace, key, "Builder", "建设方")))
    past = workspace.as_of(then)
    try:
        assert past.fields("project")[key].name.en == "Contractor"
        assert value(past, "P-002", key) == "中建"
        assert codes(past, find="中建") == ["P-002"]
    finally:
        past.close()
    past = workspace.as_of(before)
    try:
        assert key not in past.fields("project")
        assert past.packed("project", past.ids(View("project")), (key,)) == [(None,)] * 4
        assert len(past.ids(View("project", sort=(Sort(key),)))) == 4
        with pytest.raises(UserError, match="no field"):
            past.ids(View("project", (Condition(key, Op.STATED),)))
    finally:
        past.close()
    assert workspace.fields("project")[key].name.en == "Builder"


def _named(workspace: Workspace, key: str, en: str, zh: str) -> Definition:
    return replace(custom_fields.definition(workspace, key), name=Text(en, zh))


def test_two_workspaces_at_once_answer_each_by_its_own(workspace: Workspace, tmp_path: Path) -> None:
    key = field(workspace, "Contractor", "施工单位", "text")
    other = Workspace.create(tmp_path / "other.hqd")
    try:
        theirs = field(other, "Contractor", "施工单位", "whole")
        assert (key in other.fields("project"), theirs in workspace.fields("project")) == (False, False)
        ours, them = custom_fields.definitions(workspace), custom_fields.definitions(other)
        assert custom_fields.match(ours, them) == {}
        same = field(other, "Builder", "施工方", "text", synonyms=("承包商",))
        assert key not in fields("project")
        with asking(other.field_sets.living):
            assert same in fields("project")
    finally:
        other.close()


def test_a_field_that_another_program_made_is_met_and_nothing_is_written_unawares(workspace: Workspace) -> None:
    other = Workspace.open(workspace.path)
    try:
        key = field(other, "Contractor", "施工单位", "text")
        with pytest.raises(UserError, match="changed by another program"):
            put(workspace, "P-001", name="改名")
        assert workspace.poll() is not None
        put(workspace, "P-001", name="改名")
        assert key in workspace.fields("project")
    finally:
        other.close()


# --- another name, order, choices, kind of value ------------------------------------------------------


def test_order_and_names_are_changed_and_undone(workspace: Workspace) -> None:
    one, two = field(workspace, "One", "其一", "text"), field(workspace, "Two", "其二", "text")
    assert list(custom.own(workspace.fields("project"))) == [one, two]
    workspace.apply(custom_fields.ordered(workspace, [two, one]))
    assert list(custom.own(workspace.fields("project"))) == [two, one]
    change = custom_fields.edited(workspace, _named(workspace, one, "First", "第一"))
    assert change.label.zh == "将字段其一改名为第一"
    workspace.apply(change)
    assert workspace.fields("project")[one].name == Text("First", "第一")
    workspace.undo_to(workspace.newest() - 1)
    assert list(custom.own(workspace.fields("project"))) == [one, two]


def test_choices_sort_by_their_place_also_after_it_changed(workspace: Workspace) -> None:
    key = field(workspace, "Priority", "优先级", "choice", choices=LEVELS)
    put(workspace, "P-001", **{key: "高"})
    put(workspace, "P-002", **{key: "低"})
    assert codes(workspace, sort=(Sort(key),))[:2] == ["P-001", "P-002"]
    turned = replace(custom_fields.definition(workspace, key), choices=LEVELS[::-1])
    workspace.apply(custom_fields.edited(workspace, turned))
    assert codes(workspace, sort=(Sort(key),))[:2] == ["P-002", "P-001"]
    assert codes(workspace, "优先级 = 低") == ["P-002"]
    workspace.undo()
    assert codes(workspace, sort=(Sort(key),))[:2] == ["P-001", "P-002"]
    with pytest.raises(UserError, match="could not hold “low”"):
        workspace.apply(custom_fields.edited(workspace, replace(turned, choices=LEVELS[:1])))


def test_another_kind_of_value_where_all_fit(workspace: Workspace) -> None:
    key = field(workspace, "Floors", "层数", "text")
    put(workspace, "P-001", **{key: "12"})
    put(workspace, "P-002", **{key: "三层"})
    draft = replace(custom_fields.definition(workspace, key), type="whole")
    plan = custom_fields.converted(workspace, draft)
    assert (plan.kept, plan.lost, plan.wrong[0][0]) == (1, 1, "三层")
    with pytest.raises(UserError, match="records whose value could not be read so: 1"):
        custom_fields.conversion(workspace, plan)
    with pytest.raises(UserError, match="could not hold"):
        workspace.apply(custom_fields.edited(workspace, draft))
    put(workspace, "P-002", **{key: "3"})
    workspace.apply(custom_fields.conversion(workspace, custom_fields.converted(workspace, draft)))
    assert (value(workspace, "P-001", key), codes(workspace, "层数 > 5")) == (12, ["P-001"])
    assert codes(workspace, find="12") == []
    workspace.undo()
    assert (value(workspace, "P-001", key), codes(workspace, find="12")) == ("12", ["P-001"])
    as_choice = custom_fields.converted(workspace, replace(draft, type="choice"))
    assert {choice.name.zh for choice in as_choice.now.choices} == {"12", "3"}
    workspace.apply(custom_fields.conversion(workspace, as_choice))
    assert codes(workspace, "层数 = 12") == ["P-001"]


def test_a_value_emptied_under_another_kind_leaves_no_order_behind(workspace: Workspace) -> None:
    key = field(workspace, "Rent", "租金", "money", unit="CNY*1e4")
    for code, rent in (("P-001", "3万元"), ("P-002", "4万元"), ("P-003", "5万元")):
        put(workspace, code, **{key: rent})

    def hold(type_: str, unit: str = "") -> None:
        wanted = replace(custom_fields.definition(workspace, key), type=type_, unit=unit)
        workspace.apply(custom_fields.conversion(workspace, custom_fields.converted(workspace, wanted)))

    hold("text")
    put(workspace, "P-001", **{key: ""})
    hold("money", "CNY*1e4")
    orders = workspace.ask(lambda c: c.exec_driver_sql(f'SELECT "{key}__o" FROM project ORDER BY code').all())
    assert [order for (order,) in orders] == [None, 4_000_000, 5_000_000, None]
    assert codes(workspace, sort=(Sort(key, False),))[:2] == ["P-002", "P-003"]
    workspace.undo()
    workspace.undo()
    workspace.undo()
    assert value(workspace, "P-001", key).base == Decimal(30_000)


def test_what_once_stood_is_read_by_the_kind_of_now(workspace: Workspace) -> None:
    key = field(workspace, "Floors", "层数", "text")
    put(workspace, "P-001", **{key: "12"})
    put(workspace, "P-002", **{key: "三层"})
    then = workspace.newest()
    ids = [workspace.find("project", code).id for code in ("P-001", "P-002")]
    workspace.apply(remove(workspace, "project", ids))
    draft = replace(custom_fields.definition(workspace, key), type="whole")
    workspace.apply(custom_fields.conversion(workspace, custom_fields.converted(workspace, draft)))
    workspace.apply(restore(workspace, "project", ids))
    assert (value(workspace, "P-001", key), value(workspace, "P-002", key)) == (12, None)
    assert codes(workspace, "层数 = 12") == ["P-001"]
    assert record_as_of(workspace, "project", ids[0], then) == {**(workspace.packed_record("project", ids[0]) or {})}
    past = workspace.as_of(then)
    try:
        assert (value(past, "P-001", key), value(past, "P-002", key)) == ("12", "三层")
        assert codes(past, find="三层") == ["P-002"]
    finally:
        past.close()
    assert restore_value(workspace, "project", ids[1], key, "三层").steps == ()
    with pytest.raises(UserError, match="cannot hold “三层”"):
        workspace.apply(Change(Text("x", "x"), (Step("project", ids[1], {key: None}, {key: "三层"}),)))
    while workspace.undo() is not None:
        pass
    assert (workspace.count("project"), workspace.count("field"), workspace.damage()) == (0, 0, [])


def test_large_files_are_searched_by_own_texts_too(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(searching, "SMALL", 2)
    monkeypatch.setattr(searching.begin, "__defaults__", (2,))
    monkeypatch.setattr(searching.due, "__defaults__", (2,))
    while workspace.index_text():
        pass
    key = field(workspace, "Contractor", "施工单位", "text")
    put(workspace, "P-002", **{key: "中建三局"})
    put(workspace, "P-003", **{key: "12"})
    assert (codes(workspace, find="建三"), codes(workspace, find="12")) == (["P-002"], ["P-003"])
    put(workspace, "P-002", **{key: ""})
    draft = replace(custom_fields.definition(workspace, key), type="whole")
    workspace.apply(custom_fields.conversion(workspace, custom_fields.converted(workspace, draft)))
    assert (codes(workspace, find="建三"), codes(workspace, find="12")) == ([], [])
    workspace.undo()
    workspace.undo()
    assert (codes(workspace, find="建三"), codes(workspace, find="12")) == (["P-002"], ["P-003"])
