"""set, log, undo, redo: the journal from the command line."""

from pathlib import Path

from hqd_desktop.workspace import Workspace, evidence

from .conftest import Hqd


def test_set_is_one_undo_step(hqd: Hqd, sample: Path) -> None:
    ran = hqd("set", sample, "project", "P-005", "next_step=Land registration", "Due=2022-08-26", "--json")
    assert ran.json == {
        "kind": "project", "id": 4005, "change": 2,
        "fields": {
            "next_step": {"before": None, "after": "Land registration"},
            "next_step_on": {"before": None, "after": "2022-08-26"},
        },
    }  # fmt: skip
    hqd("undo", sample)
    assert hqd("show", sample, "project", "P-005", "--json").json["fields"]["next_step"] is None


def test_set_says_what_changed(hqd: Hqd, sample: Path) -> None:
    said = hqd("set", sample, "project", "P-005", "总投资=约2亿元", "--lang", "zh").out
    assert said == "修改Liebherr Wind Power Parts Project的总投资\n  总投资: — → 约 2 亿元\n"


def test_set_keeps_the_decimals_and_the_words(hqd: Hqd, sample: Path) -> None:
    hqd("set", sample, "project", "P-005", "total_investment=more than 2.50 billion yuan")
    known = hqd("show", sample, "project", "P-005", "--json").json["fields"]["total_investment"]
    assert known == {"number": "2.50", "unit": "CNY*1e9", "qualifier": ">"}


def test_an_empty_value_clears(hqd: Hqd, sample: Path) -> None:
    assert hqd("set", sample, "project", "P-005", "landed_on=", "--json").json["fields"] == {
        "landed_on": {"before": "2022", "after": None}
    }


def test_nothing_that_differs_is_no_change(hqd: Hqd, sample: Path) -> None:
    ran = hqd("set", sample, "project", "P-005", "stage=Landed")
    assert (ran.code, ran.out) == (0, "Nothing differs; nothing was written.\n")
    assert hqd("set", sample, "project", "P-005", "stage=落地", "--json").json["change"] is None


def test_a_wrong_value_writes_nothing(hqd: Hqd, sample: Path) -> None:
    before = sample.read_bytes()
    ran = hqd("set", sample, "project", "P-005", "next_step=Site", "next_step_on=2022-13-01")
    assert (ran.code, ran.out) == (3, "")
    assert ran.err.startswith("Due: “2022-13-01” is not a date: month 13.")
    assert sample.read_bytes() == before


def test_set_wants_pairs(hqd: Hqd, sample: Path) -> None:
    ran = hqd("set", sample, "project", "P-005", "stage")
    assert ran.code == 3
    assert "is not FIELD=VALUE" in ran.err


def test_set_brings_a_new_organisation_along(hqd: Hqd, sample: Path) -> None:
    hqd("set", sample, "project", "P-005", "department=Sample office")
    assert hqd("show", sample, "organisation", "Sample office", "--json").code == 0
    hqd("undo", sample)
    assert hqd("show", sample, "organisation", "Sample office").code == 3


def test_log_newest_first(hqd: Hqd, sample: Path) -> None:
    hqd("set", sample, "project", "P-005", "stage=construction")
    changes = hqd("log", sample, "--json").json["changes"]
    assert [(c["id"], c["origin"], c["undone_by"]) for c in changes] == [(2, "edit", None), (1, "sample", None)]
    assert changes[0]["label"] == {
        "en": "Edit Stage of Liebherr Wind Power Parts Project",
        "zh": "修改Liebherr Wind Power Parts Project的进展阶段",
    }
    assert (changes[0]["edited"], changes[0]["added"]) == (1, 1)
    assert hqd("log", sample, "--limit", "1").out.count("\n") == 1


def test_log_of_one_project(hqd: Hqd, sample: Path) -> None:
    hqd("set", sample, "project", "P-005", "stage=construction")
    hqd("set", sample, "project", "P-006", "stage=construction")
    changes = hqd("log", sample, "--project", "P-005", "--json").json["changes"]
    assert [c["id"] for c in changes] == [2, 1]
    assert changes[0]["fields"] == {"stage": {"before": "landed", "after": "construction"}}
    assert "Stage: Landed → Construction" in hqd("log", sample, "--project", "P-005").out


def test_undo_and_redo(hqd: Hqd, sample: Path) -> None:
    hqd("set", sample, "project", "P-005", "lamp=red")
    assert hqd("undo", sample, "--json").json["undone"][0]["id"] == 2
    assert "(undone)" in hqd("log", sample).out
    assert hqd("redo", sample, "--json").json["redone"]["id"] == 2
    assert hqd("show", sample, "project", "P-005", "--json").json["fields"]["lamp"] == "red"
    assert hqd("redo", sample).out == "There is nothing to redo.\n"


def test_undo_down_to_a_change(hqd: Hqd, sample: Path) -> None:
    for lamp in ("red", "yellow", "green"):
        hqd("set", sample, "project", "P-005", f"lamp={lamp}")
    assert [u["id"] for u in hqd("undo", sample, "--to", "3", "--json").json["undone"]] == [4, 3]
    assert hqd("show", sample, "project", "P-005", "--json").json["fields"]["lamp"] == "red"


def test_the_sample_itself_is_not_undone(hqd: Hqd, sample: Path) -> None:
    assert hqd("undo", sample).out == "There is nothing to undo.\n"
    assert hqd("undo", sample, "--to", "1").code == 3
    assert hqd("info", sample, "--json").json["counts"]["project"] == 19


def test_set_brings_no_project_to_a_stage_without_what_the_stage_requires(hqd: Hqd, sample: Path) -> None:
    workspace = Workspace.open(sample)
    workspace.apply(evidence.set_rules(workspace, {("construction", "permit"): evidence.Level.REQUIRE}))
    workspace.close()
    ran = hqd("set", sample, "project", "P-005", "stage=construction")
    assert ran.code == 3
    assert "Attach the document" in ran.err
    assert hqd("show", sample, "project", "P-005", "--json").json["fields"]["stage"] == "landed"
