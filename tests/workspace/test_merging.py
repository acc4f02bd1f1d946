"""A colleague's workspace comes in like a returned workbook: all kinds of records, per field, one change, one undo."""

import json
import random
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from hqd_desktop.cli.main import main
from hqd_desktop.domain.changes import Change, Step, adds
from hqd_desktop.domain.custom import Definition
from hqd_desktop.domain.errors import Cancelled, UserError
from hqd_desktop.domain.kinds import Packed
from hqd_desktop.domain.progress import Progress
from hqd_desktop.domain.records import RECORDS
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Text, same
from hqd_desktop.exchange.plan import Verdict
from hqd_desktop.store.attachments import Copy
from hqd_desktop.workspace import Workspace, custom_fields, merging, operations, settings
from hqd_desktop.workspace.merge_plan import MergeChoices

Two = tuple[Workspace, Workspace]


@pytest.fixture
def ours(tmp_path: Path) -> Iterator[Workspace]:
    made = Workspace.create(tmp_path / "ours.hqd")
    for n, name in enumerate(("甲厂", "乙厂", "丙厂"), 1):
        made.apply(operations.add(made, "project", {"code": f"P-00{n}", "name": name, "investor": f"{name}公司", "remarks": "旧"})[0])  # fmt: skip
    yield made
    made.close()


@pytest.fixture
def copied(ours: Workspace, tmp_path: Path) -> Iterator[Callable[[str], Workspace]]:
    """A colleague's copy of the file, on its own from now on."""
    opened: list[Workspace] = []

    def make(name: str = "theirs.hqd") -> Workspace:
        shutil.copy(ours.path, tmp_path / name)
        opened.append(Workspace.open(tmp_path / name))
        return opened[-1]

    yield make
    for one in opened:
        one.close()


def project(workspace: Workspace, code: str) -> int:
    return workspace.resolve("project", code) or 0


def field(workspace: Workspace, code: str, key: str) -> Packed:
    return (workspace.packed_record("project", project(workspace, code)) or {})[key]


def put(workspace: Workspace, code: str, **raw: object) -> None:
    workspace.apply(operations.set_fields(workspace, "project", [project(workspace, code)], raw))


def whole(workspace: Workspace) -> dict[str, dict[int, dict[str, Packed]]]:
    kinds = [kind for kind in RECORDS if kind != "import"]
    return {kind: {r: workspace.packed_record(kind, r) or {} for r in workspace.ids(View(kind))} for kind in kinds}


def test_edits_of_both_sides_and_one_conflict(ours: Workspace, copied: Callable[..., Workspace]) -> None:
    theirs = copied()
    put(ours, "P-001", remarks="我们", site="此处")
    put(theirs, "P-001", remarks="他们", stage="开工")
    put(theirs, "P-002", remarks="他们")
    put(ours, "P-003", remarks="同样")
    put(theirs, "P-003", remarks="同样")
    before = whole(ours)
    merge = merging.plan(ours, theirs.path)
    one = project(ours, "P-001")
    assert merge.common is not None
    assert "change 3" in merge.common.en
    assert merge.conflicts() == [("project", one, "remarks")]
    said = merging.said(ours, merge, "zh")
    assert said["project", one, "remarks"] == ("我们", "他们", "旧")
    assert {v.value: n for v, n in merge.counts.items()} == {"new": 1, "changed": 1, "conflicting": 1}
    done = merging.apply(ours, merge)
    assert done is not None
    assert done.label.en == "Merge 3 records from theirs.hqd"
    assert (field(ours, "P-001", "remarks"), field(ours, "P-001", "site"), field(ours, "P-001", "stage")) == ("我们", "此处", "construction")  # fmt: skip
    assert field(ours, "P-002", "remarks") == "他们"
    assert len(ours.ids(View("stage_event"))) == 1  # what they recorded about the stage came along
    ours.undo()
    assert whole(ours) == before
    merging.apply(ours, merging.plan(ours, theirs.path), MergeChoices(theirs=frozenset(merge.conflicts())))
    assert field(ours, "P-001", "remarks") == "他们"


def test_new_deleted_and_edited_where_deleted(ours: Workspace, copied: Callable[..., Workspace]) -> None:
    theirs = copied()
    theirs.apply(operations.remove(theirs, "project", [project(theirs, "P-001")]))
    theirs.apply(operations.add(theirs, "project", {"name": "他们的新厂", "investor": "新公司"})[0])
    put(theirs, "P-003", remarks="还在做")
    ours.apply(operations.add(ours, "project", {"name": "我们的新厂", "investor": "新公司"})[0])
    gone = project(ours, "P-003")
    ours.apply(operations.remove(ours, "project", [gone]))
    merge = merging.plan(ours, theirs.path)
    assert [(d.kind, d.title.zh, d.changed) for d in merge.deletions] == [("project", "甲厂", False)]
    assert [(d.where, d.gone) for d in merge.differences if d.gone] == [(("project", gone), True)]
    assert "comes in as P-005" in merge.notes[0].remedy.en
    merging.apply(ours, merge)
    assert field(ours, "P-005", "name") == "他们的新厂"
    assert field(ours, "P-004", "name") == "我们的新厂"
    assert field(ours, "P-005", "investor") == field(
        ours, "P-004", "investor"
    )  # one company, though both sides made it
    assert project(ours, "P-001")
    assert not ours.resolve("project", "P-003")
    ours.undo()
    merge = merging.plan(ours, theirs.path)
    choices = MergeChoices(
        deletions=frozenset((d.kind, d.record) for d in merge.deletions), restored=frozenset({("project", gone)})
    )
    merging.apply(ours, merge, choices)
    assert not ours.resolve("project", "P-001")
    assert field(ours, "P-003", "remarks") == "还在做"


def test_merged_again_only_what_is_new_counts(ours: Workspace, copied: Callable[..., Workspace]) -> None:
    """The last merge is what both have in common: an answer given once is not asked for again, and edits go back and forth."""
    theirs = copied()
    put(ours, "P-001", remarks="我们")
    put(theirs, "P-001", remarks="他们", site="甲地")
    merging.apply(ours, merging.plan(ours, theirs.path))
    again = merging.plan(ours, theirs.path)
    assert (again.differences, merging.apply(ours, again)) == ([], None)
    put(theirs, "P-001", site="乙地")
    merge = merging.plan(ours, theirs.path)
    assert merge.conflicts() == []
    merging.apply(ours, merge)
    assert (field(ours, "P-001", "remarks"), field(ours, "P-001", "site")) == ("我们", "乙地")
    put(ours, "P-001", site="丙地")
    back = merging.plan(theirs, ours.path)
    assert back.conflicts() == []
    merging.apply(theirs, back)
    assert (field(theirs, "P-001", "remarks"), field(theirs, "P-001", "site")) == ("我们", "丙地")
    assert merging.plan(ours, theirs.path).differences == []


def test_a_copy_that_is_behind_has_nothing_to_say(ours: Workspace, copied: Callable[..., Workspace]) -> None:
    theirs = copied()
    put(ours, "P-001", remarks="我们")
    merge = merging.plan(ours, theirs.path)
    assert (merge.differences, merge.deletions) == ([], [])
    assert merge.common is not None
    assert "here already" in merge.common.en
    with pytest.raises(UserError, match="this very workspace"):
        merging.plan(ours, ours.path)


def test_workspaces_that_never_met_are_matched_by_names(ours: Workspace, tmp_path: Path) -> None:
    theirs = Workspace.create(tmp_path / "other.hqd")
    for raw in (
        {"code": "P-001", "name": "完全不同", "investor": "甲厂公司"},
        {"code": "P-009", "name": "乙 厂", "investor": "乙厂公司", "site": "乙地", "remarks": "他们"},
        {"code": "P-010", "name": "丙厂", "remarks": "旧"},
    ):
        theirs.apply(operations.add(theirs, "project", raw)[0])
    theirs.apply(Change(same("meeting"), (adds("meeting", {"name": "例会", "day": "2022-07"}),)))
    merge = merging.plan(ours, theirs.path)
    assert merge.common is None
    assert merge.conflicts() == [("project", project(ours, "P-002"), key) for key in ("code", "remarks")] + [("project", project(ours, "P-003"), "code")]  # fmt: skip
    assert not any(clash.known for one in merge.differences for clash in one.clashes.values())
    merging.apply(ours, merge)
    assert field(ours, "P-002", "site") == "乙地"
    assert field(ours, "P-002", "remarks") == "旧"
    assert field(ours, "P-004", "name") == "完全不同"
    assert field(ours, "P-004", "investor") == field(ours, "P-001", "investor")
    assert (ours.count("project"), ours.count("organisation"), ours.count("meeting")) == (4, 3, 1)
    put(theirs, "P-009", site="新址")
    again = merging.plan(ours, theirs.path)
    assert [(one.kind, one.after) for one in again.differences] == [("project", {"site": "新址"})]
    theirs.close()


def test_one_that_fits_several_is_asked(ours: Workspace, tmp_path: Path) -> None:
    ours.apply(operations.add(ours, "project", {"code": "P-008", "name": "甲厂", "investor": "别的公司"})[0])
    theirs = Workspace.create(tmp_path / "other.hqd")
    change, there = operations.add(theirs, "project", {"code": "P-001", "name": "甲厂", "site": "甲地"})
    theirs.apply(change)
    theirs.apply(Change(same("report"), (adds("report", {"project": there, "period": "2022-07"}),)))
    merge = merging.plan(ours, theirs.path)
    (asked,) = [one for one in merge.differences if one.candidates]
    assert asked.candidates == (project(ours, "P-001"), project(ours, "P-008"))
    assert merging.apply(ours, merge) is None
    merging.apply(ours, merging.plan(ours, theirs.path, {("project", there): project(ours, "P-008")}))
    assert field(ours, "P-008", "site") == "甲地"
    assert [report.project for report in ours.all("report")] == [project(ours, "P-008")]  # type: ignore[attr-defined]
    theirs.close()


def test_two_of_one_name_there_never_become_one_here_unasked(ours: Workspace, tmp_path: Path) -> None:
    theirs = Workspace.create(tmp_path / "other.hqd")
    for site in ("北区", "南区"):
        theirs.apply(operations.add(theirs, "project", {"name": "甲厂", "investor": "甲厂公司", "site": site})[0])
    first, second = sorted(theirs.ids(View("project")))
    merge = merging.plan(ours, theirs.path)
    (asked,) = [one for one in merge.differences if one.candidates]
    assert (asked.there, asked.candidates) == (second, (project(ours, "P-001"),))
    merging.apply(ours, merge)
    assert field(ours, "P-001", "site") == "北区"
    merging.apply(ours, merging.plan(ours, theirs.path, {("project", second): 0}))
    sites = ours.packed("project", ours.ids(View("project")), ("name", "site"))
    assert sorted(site or "" for name, site in sites if name == "甲厂") == ["北区", "南区"]
    assert first != second
    theirs.close()


def test_copies_of_documents_and_settings(ours: Workspace, copied: Callable[..., Workspace]) -> None:
    theirs = copied()
    kept = Copy.of(b"%PDF contract")
    document: dict[str, Packed] = {
        "name": "合同",
        "project": project(theirs, "P-001"),
        "digest": kept.digest,
        "size": len(kept.content),
    }
    theirs.apply(Change(same("document"), (adds("document", document),)), (kept,))
    theirs.apply(settings.put(theirs, "order", "strokes", Text("order", "顺序")))
    merge = merging.plan(ours, theirs.path)
    assert len(merge.settings) == 1
    merging.apply(ours, merge)
    assert ours.content(kept.digest) == kept.content
    assert ours.count("setting") == 0
    ours.undo()
    merging.apply(ours, merge, MergeChoices(settings=True))
    assert ours.count("setting") == 1


def test_what_belongs_to_a_project_deleted_here_stays_out(ours: Workspace, copied: Callable[..., Workspace]) -> None:
    theirs = copied()
    one = project(theirs, "P-001")
    theirs.apply(
        Change(
            same("parts"),
            (adds("milestone", {"project": one, "name": "封顶"}), adds("action", {"project": one, "text": "催办"})),
        )
    )
    ours.apply(operations.remove(ours, "project", [one]))
    merging.apply(ours, merging.plan(ours, theirs.path))
    assert ours.count("milestone") == 0
    assert [(a.text, a.project) for a in ours.all("action")] == [("催办", None)]  # type: ignore[attr-defined]


def test_fields_of_their_own_come_along(ours: Workspace, copied: Callable[..., Workspace]) -> None:
    """A field that both made under one name is one field, with the values of both sides; one that only they made is new here."""
    theirs = copied()
    keys = {}
    for side, name in ((ours, "负责片区"), (theirs, "负责片区"), (theirs, "专班")):
        change, made = custom_fields.made(side, Definition("", Text(name, name), "text"))
        side.apply(change)
        keys[side, name] = made.key
    put(theirs, "P-001", **{keys[theirs, "负责片区"]: "东片", keys[theirs, "专班"]: "三班"})
    merge = merging.plan(ours, theirs.path)
    merging.apply(ours, merge)
    assert [one.name.zh for one in custom_fields.definitions(ours)] == ["负责片区", "专班"]
    assert field(ours, "P-001", keys[ours, "负责片区"]) == "东片"
    assert field(ours, "P-001", keys[theirs, "专班"]) == "三班"
    ours.undo()
    assert len(custom_fields.definitions(ours)) == 1


def test_it_can_be_stopped_and_leaves_the_file_alone(ours: Workspace, copied: Callable[..., Workspace]) -> None:
    class Stop(Progress):
        def at(self, done: int, total: int | None = None, label: Text | None = None) -> None:
            raise Cancelled

    theirs = copied()
    put(theirs, "P-001", remarks="他们")
    theirs.close()
    before = theirs.path.read_bytes()
    with pytest.raises(Cancelled):
        merging.plan(ours, theirs.path, progress=Stop())
    merging.plan(ours, theirs.path)
    assert theirs.path.read_bytes() == before


@pytest.mark.parametrize("seed", range(6))
def test_by_chance_exactly_the_edits_come_in(ours: Workspace, copied: Callable[..., Workspace], seed: int) -> None:
    rnd = random.Random(seed)
    theirs = copied()
    keys = ("remarks", "site", "industry", "problems", "next_step")
    base = {r: ours.packed_record("project", r) or {} for r in ours.ids(View("project"))}
    edits: dict[Workspace, dict[tuple[int, str], Packed]] = {ours: {}, theirs: {}}
    for side in (ours, theirs):
        for _ in range(8):
            record, key, value = rnd.choice(sorted(base)), rnd.choice(keys), rnd.choice(("a", "b", "c", None))
            now = (side.packed_record("project", record) or {})[key]
            if now != value:
                side.apply(Change(same("edit"), (Step("project", record, {key: now}, {key: value}),)))
            edits[side][record, key] = value
            if rnd.random() < 0.2 and side.undo():
                edits[side] = {(r, k): (side.packed_record("project", r) or {})[k] for r in base for k in keys}
    wanted, clashes = {}, set()
    for record, values in base.items():
        for key in keys:
            mine, other = (edits[side].get((record, key), values[key]) for side in (ours, theirs))
            wanted[record, key] = other if mine == values[key] else mine
            if values[key] != mine != other != values[key]:
                clashes.add(("project", record, key))
    merge = merging.plan(ours, theirs.path)
    assert set(merge.conflicts()) == clashes
    merging.apply(ours, merge)
    assert {(r, k): (ours.packed_record("project", r) or {})[k] for r in base for k in keys} == wanted


def test_by_the_command_line(
    ours: Workspace, copied: Callable[..., Workspace], capsys: pytest.CaptureFixture[str]
) -> None:
    theirs = copied()
    put(ours, "P-001", remarks="我们")
    put(theirs, "P-001", remarks="他们")
    put(theirs, "P-002", remarks="他们")
    words = ["merge", str(ours.path), str(theirs.path), "--lang", "en"]
    assert main([*words, "--dry-run", "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert (told["changed"], told["conflicting"], told["change"]) == (1, 1, None)
    assert [(c["name"], c["field"], c["ours"], c["theirs"], c["base"]) for c in told["conflicts"]] == [("甲厂", "remarks", "我们", "他们", "旧")]  # fmt: skip
    assert main(words) == 1
    shown = capsys.readouterr()
    assert "1 changed" in shown.out
    assert "我们" in shown.err
    assert main([*words, "--conflicts", "theirs"]) == 0
    assert "Nothing was written" in capsys.readouterr().out
    ours.undo()
    assert main([*words, "--conflicts", "theirs"]) == 0
    assert field(ours, "P-001", "remarks") == "他们"


def test_a_record_that_both_made_and_that_is_the_same_comes_once(
    ours: Workspace, copied: Callable[..., Workspace]
) -> None:
    theirs = copied()
    for side in (ours, theirs):
        side.apply(operations.add(side, "project", {"name": "新厂", "investor": "新公司", "remarks": "r"})[0])
    merge = merging.plan(ours, theirs.path)
    assert [one for one in merge.differences if one.verdict is Verdict.NEW] == []
    assert merging.apply(ours, merge) is None
