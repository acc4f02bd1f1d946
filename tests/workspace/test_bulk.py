"""One change to many records: what each would become, and what stands in its way."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from hqd_desktop.domain.catalogue import Field
from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.errors import Cancelled, UserError
from hqd_desktop.domain.kinds import Hint, Packed
from hqd_desktop.domain.progress import Progress
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.words import Text
from hqd_desktop.workspace import Workspace
from hqd_desktop.workspace.blocks import Block
from hqd_desktop.workspace.bulk import Deed, Rule, deeds, offered, plan, units_for


def hint(_field: Field, _packed: Packed) -> Hint:
    return Hint(unit="CNY*1e8")


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = Workspace.create(tmp_path / "zone.hqd")
    yield made
    made.close()


def projects(workspace: Workspace, *values: Mapping[str, Packed]) -> list[int]:
    steps = tuple(adds("project", {"code": f"P-{n:03}", **one}) for n, one in enumerate(values, 1))
    workspace.apply(Change(Text("Add", "新建"), steps))
    return [step.id for step in steps]


def after(made: Block, key: str) -> list[Packed]:
    return [(step.after or {}).get(key) for step in made.steps if step.kind == "project"]


def test_set_one_text_and_clear_another_in_one_change(workspace: Workspace) -> None:
    ids = projects(workspace, {"industry": "a", "site": "x"}, {"industry": "b"}, {"industry": "c", "site": "y"})
    made = plan(workspace, "project", ids, [Rule("industry", Deed.SET, "c"), Rule("site", Deed.CLEAR)], hint)
    assert (made.cells, len(made.records), made.bad) == (4, 3, [])
    workspace.apply(made.change(Text("x", "x")))
    assert workspace.packed("project", ids, ("industry", "site")) == [("c", None)] * 3
    workspace.undo()
    assert workspace.packed("project", ids, ("site",)) == [("x",), (None,), ("y",)]


def test_dates_move_with_their_precision(workspace: Workspace) -> None:
    dates = ("2022-01-31", "2022-Q4~", "2022-H1", None)
    ids = projects(workspace, *({"landed_on": date} for date in dates))
    made = plan(workspace, "project", ids, [Rule("landed_on", Deed.SHIFT, "1", "quarters")], hint)
    assert after(made, "landed_on") == ["2022-04-30", "2023-Q1~"]
    assert [(bad.record, bad.raw) for bad in made.bad] == [(ids[2], "2022-H1")]
    assert made.bad[0].trouble.remedy.en


def test_a_product_is_exact_and_keeps_its_unit(workspace: Workspace) -> None:
    amounts = ("2.60 CNY*1e8", "3 USD*1e6 ~", "0.01 CNY*1e4", None)
    ids = projects(workspace, *({"total_investment": amount} for amount in amounts))
    made = plan(workspace, "project", ids, [Rule("total_investment", Deed.MULTIPLY, "110 %")], hint)
    assert after(made, "total_investment") == ["2.86 CNY*1e8", "3.3 USD*1e6 ~", "0.011 CNY*1e4"]
    thirds = plan(workspace, "project", ids, [Rule("total_investment", Deed.MULTIPLY, "÷3")], hint)
    assert after(thirds, "total_investment") == ["1 USD*1e6 ~"]
    assert [bad.record for bad in thirds.bad] == [ids[0], ids[2]], "what has no end is told, not rounded"


def test_units_convert_within_a_currency_only(workspace: Workspace) -> None:
    ids = projects(workspace, {"total_investment": "2.60 CNY*1e8"}, {"total_investment": "3 USD*1e6"})
    made = plan(workspace, "project", ids, [Rule("total_investment", Deed.CONVERT, "CNY*1e4")], hint)
    assert after(made, "total_investment") == ["26000 CNY*1e4"]
    assert [bad.record for bad in made.bad] == [ids[1]]
    assert "CNY*1e4" in units_for(fields("project")["total_investment"])


def test_text_is_replaced_where_it_stands(workspace: Workspace) -> None:
    ids = projects(workspace, {"name": "东港一期"}, {"name": "东港二期"}, {"name": "西港"}, {"name_en": "Dong"})
    made = plan(workspace, "project", ids, [Rule("name", Deed.REPLACE, "东港", "大港")], hint)
    assert after(made, "name") == ["大港一期", "大港二期"]
    assert made.bad == []


def test_a_stage_brings_its_event_along_and_a_new_name_its_record(workspace: Workspace) -> None:
    ids = projects(workspace, {"stage": "lead"}, {"stage": "signed"})
    made = plan(
        workspace, "project", ids, [Rule("stage", Deed.SET, "签约"), Rule("department", Deed.SET, "新办")], hint
    )
    assert [step.kind for step in made.steps] == ["organisation", "project", "stage_event", "project"]
    assert made.cells == 3


def test_a_deleted_record_is_told(workspace: Workspace) -> None:
    ids = projects(workspace, {"industry": "a"})
    made = plan(workspace, "project", [*ids, 77], [Rule("industry", Deed.SET, "b")], hint)
    assert made.cells == 1
    assert [bad.record for bad in made.bad] == [77]
    assert "deleted" in made.bad[0].trouble.message.en


@pytest.mark.parametrize(
    "rule",
    [
        Rule("total_investment", Deed.SET, "much"),
        Rule("total_investment", Deed.SET, " "),
        Rule("total_investment", Deed.MULTIPLY, "zero"),
        Rule("total_investment", Deed.MULTIPLY, "0"),
        Rule("total_investment", Deed.CONVERT, "km2x"),
        Rule("landed_on", Deed.SHIFT, "1.5", "months"),
        Rule("landed_on", Deed.SHIFT, "1", "moons"),
        Rule("name", Deed.REPLACE, ""),
        Rule("name", Deed.SHIFT, "1", "days"),
        Rule("code", Deed.SET, "P-001"),
        Rule("nothing", Deed.CLEAR),
    ],
)
def test_a_rule_that_makes_no_sense_is_told_once(workspace: Workspace, rule: Rule) -> None:
    ids = projects(workspace, {"name": "a"})
    with pytest.raises(UserError) as trouble:
        plan(workspace, "project", ids, [rule], hint)
    assert trouble.value.message.en
    assert trouble.value.remedy.zh


def test_it_can_be_stopped(workspace: Workspace) -> None:
    class Stopping(Progress):
        def at(self, done: int, total: int | None = None, label: Text | None = None) -> None:
            raise Cancelled

    ids = projects(workspace, {"name": "a"})
    with pytest.raises(Cancelled):
        plan(workspace, "project", ids, [Rule("name", Deed.CLEAR)], hint, Stopping())


def test_every_field_can_be_set_and_cleared() -> None:
    assert "code" not in offered("project"), "the key tells projects apart"
    assert all({Deed.SET, Deed.CLEAR} <= set(deeds(field)) for field in offered("project").values())
