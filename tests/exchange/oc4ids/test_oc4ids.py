"""Projects as OC4IDS 0.9.5: what goes out keeps the standard's rules, comes back unchanged, and says nothing that was not stated."""

import json
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from hqd_desktop.domain.changes import Change, adds, edit
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.filters import parse
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.views import View, sort_keys
from hqd_desktop.domain.words import Text
from hqd_desktop.exchange.plan import Plan, Verdict
from hqd_desktop.workspace import Workspace, importing
from hqd_desktop.workspace.demo import create_demo
from hqd_desktop.workspace.exporting import export

FULL: dict[str, str | int | None] = {
    "code": "P-1", "name": "磁电机项目", "name_en": "Magnet motor", "national_code": "2020-210200-04-01-000001", "bank_name": "磁电机",
    "kind": "upgrade", "content": "两条\n生产线", "area": 801, "site": "金马路 1 号", "industry": "机械", "industry_code": "0381",
    "investor": 901, "project_company": 902, "source_country": "德国", "contact": "王五", "contact_phone": "0411-1", "department": 903,
    "responsible": "张三", "stage": "trial", "signed_on": "2022-08-26", "planned_start_on": "2022-H2", "started_on": "2023-03-01",
    "planned_completion_on": "2024-06", "completed_on": "2024-07-31", "produced_on": "2024~", "total_investment": "2.60 CNY*1e8",
    "fixed_assets": "1.5 CNY*1e8 ~", "annual_plan": "300 CNY*1e4", "contracted_foreign": "12.345 USD*1e6", "physical_pct": "62.50 %",
    "done_total": "0.1 CNY", "land_needed": "30 mu", "jobs": "250 person", "jobs_note": None, "counts": 1, "remarks": "=1+1",
    "latest_progress": "封顶", "latest_progress_on": "2024-08-01",
}  # fmt: skip


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = Workspace.create(tmp_path / "zone.hqd", name=Text("Zone", "开发区"))
    full = {key: value for key, value in FULL.items() if key in fields("project")}
    steps = [
        adds("area", {"code": "A", "name": "双D港"}, 801),
        *(adds("organisation", {"name": name}, n) for n, name in ((901, "百德"), (902, "百德大连"), (903, "招商局"))),
        adds("project", full, 1),
        adds("project", {"code": "P-2", "name": "二期", "parent": 1, "phase": 2, "status": "withdrawn", "investor": 901, "project_company": 901}, 2),
        adds("project", {"code": "P-3", "name": "只有名称"}, 3),
        adds("project", {"code": "P-4", "name": "保密", "confidential": 1}, 4),
    ]  # fmt: skip
    made.apply(Change(Text("x", "x"), tuple(steps)))
    yield made
    made.close()


VIEW = View("project", sort=sort_keys("code", "project"))


def given(workspace: Workspace, out: Path, **how: Any) -> dict[str, Any]:
    export(workspace, out, VIEW, **how)
    made = json.loads(out.read_text(encoding="utf-8"))
    assert isinstance(made, dict)
    return made


def counted(plan: Plan) -> dict[str, int]:
    return {verdict.value: n for verdict, n in plan.counts.items() if n}


def rules(root: Path) -> jsonschema.Draft4Validator:
    schema = json.loads((root / "tests" / "data" / "oc4ids" / "package.json").read_text(encoding="utf-8"))
    jsonschema.Draft4Validator.check_schema(schema)
    return jsonschema.Draft4Validator(schema, format_checker=jsonschema.FormatChecker())


def edited(path: Path, change: dict[str, Any], place: int = 0) -> Path:
    made = json.loads(path.read_text(encoding="utf-8"))
    made["projects"][place].update(change)
    path.write_text(json.dumps(made), encoding="utf-8")
    return path


def test_a_package_keeps_the_rules_of_the_standard(workspace: Workspace, tmp_path: Path, root: Path) -> None:
    made = given(workspace, tmp_path / "out.json")
    assert [str(error) for error in rules(root).iter_errors(made)] == []
    assert (made["version"], made["publisher"], len(made["projects"])) == ("0.9", {"name": "Zone"}, 3)
    assert made["uri"].startswith("urn:uuid:")


def test_the_check_finds_what_breaks_the_rules(workspace: Workspace, tmp_path: Path, root: Path) -> None:
    made = given(workspace, tmp_path / "out.json")
    for broken in (
        {"status": "in production"},
        {"updated": "2024"},
        {"budget": {"amount": {"amount": "2"}}},
        {"tittle": "x"},
    ):
        wrong = {**made, "projects": [{**made["projects"][0], **broken}]}
        assert list(rules(root).iter_errors(wrong)), broken


def test_each_field_stands_where_the_standard_has_it(workspace: Workspace, tmp_path: Path) -> None:
    first, second, third = given(workspace, tmp_path / "out.json")["projects"]
    assert (first["id"], first["title"], first["status"], first["type"]) == (
        "P-1",
        "Magnet motor",
        "completion",
        "rehabilitation",
    )
    assert first["budget"] == {"amount": {"amount": 260000000, "currency": "CNY"}}
    assert first["period"] == {"startDate": "2023-03-01T00:00:00Z", "endDate": "2024-07-31T23:59:59Z"}
    assert first["completion"] == {"endDate": "2024-07-31T23:59:59Z"}
    assert {m["id"]: m.get("dateMet", m.get("description")) for m in first["milestones"]} == {
        "signed": "2022-08-26T00:00:00Z",
        "constructionStart": "2023-03-01T00:00:00Z",
        "constructionEnd": "2024-07-31T00:00:00Z",
        "production": "Reached: 2024~",
    }
    assert {p["name"]: p["roles"] for p in first["parties"]} == {
        "百德": ["funder"], "百德大连": ["projectCompany"], "招商局": ["publicAuthority"]
    }  # fmt: skip
    assert first["publicAuthority"]["name"] == "招商局"
    metrics = {m["id"]: m["observations"][0] for m in first["metrics"]}
    assert metrics["physicalProgress"] == {"id": "1", "measure": 62.5, "unit": {"name": "%"}}
    assert metrics["contracted_foreign"]["value"] == {"amount": 12345000, "currency": "USD"}
    assert metrics["jobs"]["measure"] == 250
    assert [p["roles"] for p in second["parties"]] == [["funder", "projectCompany"]]
    assert (second["status"], second["relatedProjects"]) == ("cancelled", [{"id": "1", "identifier": "P-1"}])
    assert third == {"id": "P-3", "title": "只有名称"}


def test_what_is_not_exact_is_not_made_exact(workspace: Workspace, tmp_path: Path) -> None:
    first = given(workspace, tmp_path / "out.json")["projects"][0]
    assert "budgetBreakdowns" not in first["budget"]
    kept = first["x_hqd"]["fields"]
    assert kept["fixed_assets"]["standard"] is None
    assert "about" in kept["fixed_assets"]["stated"]
    assert kept["planned_start_on"] == {"stated": "2022-H2", "standard": None}
    start = next(m for m in first["milestones"] if m["id"] == "constructionStart")
    assert (start.get("dueDate"), start["description"]) == (None, "Planned: 2022-H2")


def test_parts_of_a_budget_stand_in_a_group_and_are_read_from_where_they_stood_before(
    workspace: Workspace, tmp_path: Path, root: Path
) -> None:
    step = edit("project", 3, {"fixed_assets": None, "kind": None}, {"fixed_assets": "2 CNY*1e8", "kind": "expansion"})
    assert step is not None
    workspace.apply(Change(Text("x", "x"), (step,)))
    made = given(workspace, tmp_path / "out.json")
    assert [str(error) for error in rules(root).iter_errors(made)] == []
    third = made["projects"][2]
    (group,) = third["budget"]["budgetBreakdowns"]
    (part,) = group["budgetBreakdown"]
    assert (third["type"], part["amount"]) == ("expansion", {"amount": 200000000, "currency": "CNY"})
    older = {"budget": {"budgetBreakdown": [{**part, "amount": {"amount": 300000000, "currency": "CNY"}}]}, "x_hqd": {}}
    plan = importing.plan(workspace, edited(tmp_path / "out.json", older, 2))
    importing.apply(workspace, plan)
    now = workspace.packed_record("project", 3) or {}
    assert now["fixed_assets"] == "300000000 CNY"


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_out_and_in_again_changes_nothing(workspace: Workspace, tmp_path: Path, lang: str) -> None:
    given(workspace, tmp_path / "out.json", lang=lang)
    plan = importing.plan(workspace, tmp_path / "out.json")
    assert (counted(plan), plan.problems, plan.unmapped) == ({"unchanged": 3}, [], [])


def test_into_another_workspace_everything_arrives(workspace: Workspace, tmp_path: Path) -> None:
    given(workspace, tmp_path / "out.json")
    with closing(Workspace.create(tmp_path / "other.hqd", name=Text("O", "O"))) as other:
        importing.apply(other, importing.plan(other, tmp_path / "out.json"))
        found = other.packed_record("project", next(iter(other.ids(VIEW)))) or {}
    references = {"area", "investor", "project_company", "department"}
    expected = {key: value for key, value in FULL.items() if value is not None and key not in references}
    assert {key: found.get(key) for key in expected} == expected
    assert all(found[key] for key in references)


def test_a_field_changed_by_others_goes_before_our_words(workspace: Workspace, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    given(workspace, out)
    edited(out, {"budget": {"amount": {"amount": 300000000, "currency": "CNY"}}, "description": "changed"})
    plan = importing.plan(workspace, out)
    assert counted(plan) == {"changed": 1, "unchanged": 2}
    importing.apply(workspace, plan)
    record = workspace.packed_record("project", 1) or {}
    assert (record["total_investment"], record["content"], record["signed_on"]) == (
        "300000000 CNY",
        "changed",
        "2022-08-26",
    )


def test_a_strangers_package_is_read_without_guessing(workspace: Workspace, tmp_path: Path) -> None:
    project = {
        "id": "oc4ids-x-1", "title": "Bridge", "status": "preparation", "sector": ["transport", "transport.road"],
        "period": {"startDate": "2025-04-01T00:00:00+02:00", "endDate": "2026-12-31T00:00:00Z"},
        "budget": {"amount": {"amount": 1.5e6, "currency": "EUR"}}, "documents": [{"id": "1"}],
    }  # fmt: skip
    (tmp_path / "s.json").write_text(json.dumps({"version": "0.9", "projects": [project]}), encoding="utf-8")
    plan = importing.plan(workspace, tmp_path / "s.json")
    assert counted(plan) == {"new": 1}
    assert "documents" in " ".join(note.message.en for note in plan.notes())
    importing.apply(workspace, plan)
    record = workspace.packed_record("project", workspace.resolve("project", "oc4ids-x-1") or 0) or {}
    assert {key: record[key] for key in ("stage", "planned_start_on", "started_on", "planned_completion_on", "total_investment", "industry")} == {
        "stage": None, "planned_start_on": "2025-04-01", "started_on": None, "planned_completion_on": "2026-12-31",
        "total_investment": "1500000 EUR", "industry": "transport, transport.road",
    }  # fmt: skip


def test_a_value_that_is_none_is_told_with_its_row(workspace: Workspace, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    given(workspace, out)
    edited(out, {"budget": {"amount": {"amount": "plenty", "currency": "CNY"}}, "x_hqd": {}})
    plan = importing.plan(workspace, out)
    assert plan.counts[Verdict.REJECTED] == 1
    assert (plan.problems[0].row, plan.problems[0].column) == (2, "Total investment")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b'{"projects": [\n {"id": 1,}]}', "line 2"),
        (b"\xff\xfe{}", "not UTF-8"),
        (b'{"projects": {}}', "projects"),
        (b'{"projects": [1]}', "projects[0]"),
        (b'{"projects": [{"id": NaN}]}', "NaN"),
        (b'["' + b"[" * 5 + b'"]', "projects[0]"),
        (b"[" * 200_000, "nested too deeply"),
        (b"", "line 1"),
    ],
)
def test_bad_files_are_told_with_their_place(workspace: Workspace, tmp_path: Path, content: bytes, said: str) -> None:
    (tmp_path / "bad.json").write_bytes(content)
    with pytest.raises(UserError) as told:
        importing.plan(workspace, tmp_path / "bad.json")
    assert said in told.value.said("en")
    assert "bad.json" in told.value.said("zh")


def test_confidential_projects_and_personal_data_stay_here(workspace: Workspace, tmp_path: Path) -> None:
    done = export(workspace, tmp_path / "out.json", VIEW, personal=False)
    assert [note.en for note in done.notes] == ["1 confidential projects were left out"]
    said = (tmp_path / "out.json").read_text(encoding="utf-8")
    assert not any(word in said for word in ("保密", "王五", "0411-1", "张三"))


def test_other_kinds_and_nothing_at_all_are_refused(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="describes projects"):
        export(workspace, tmp_path / "o.json", View("indicator"))
    none = View("project", conditions=(parse("code=nowhere", fields("project")),))
    with pytest.raises(UserError, match="no project"):
        export(workspace, tmp_path / "o.json", none)
    assert not (tmp_path / "o.json").exists()


def test_made_up_projects_of_every_kind_come_back(tmp_path: Path, root: Path) -> None:
    """Two hundred synthetic projects: valid, and unchanged on the way back."""
    with closing(create_demo(tmp_path / "demo.hqd", 200)) as demo:
        made = given(demo, tmp_path / "demo.json", lang="zh")
        assert [error.message for error in rules(root).iter_errors(made)] == []
        assert "合成数据" in made["publisher"]["name"]
        plan = importing.plan(demo, tmp_path / "demo.json")
        assert counted(plan) == {"unchanged": len(made["projects"])}
