"""The ladder, and changes that can be taken back."""

from hypothesis import given
from hypothesis import strategies as st

from hqd_desktop.domain import changes, stages
from hqd_desktop.domain.changes import Announcement, Change, Ids, Origin, Step
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.words import Text


def test_the_ladder_is_that_of_the_offices() -> None:
    assert [s.code for s in stages.LADDER] == [
        "L1",
        "L2",
        "L3",
        "S1",
        "S2",
        "S3",
        "S4",
        "C1",
        "C2",
        "C3",
        "P1",
        "P2",
        "P3",
    ]
    assert [r.name.zh for r in stages.RUNGS] == ["线索", "在谈", "签约", "落地", "开工", "投产", "达产"]
    positions = [stages.rung_position(s.key) for s in stages.LADDER]
    assert positions == sorted(positions)
    assert stages.rung_position(None) == -1


def test_date_fields_are_dates_of_the_project() -> None:
    for (stage, form), key in stages.DATE_FIELDS.items():
        assert stage in stages.BY_KEY
        assert form in ("planned", "actual")
        assert fields("project")[key].group == "dates"


values = st.dictionaries(st.sampled_from("abc"), st.one_of(st.none(), st.integers(), st.text(max_size=3)), max_size=3)


@given(values, values)
def test_an_edit_holds_only_what_differs_and_inverts(before: dict[str, object], after: dict[str, object]) -> None:
    step = changes.edit("project", 1, before, after)  # type: ignore[arg-type]
    differing = {k for k in after if before.get(k) != after[k]}
    if step is None:
        assert not differing
        return
    assert set(step.after or {}) == differing
    assert step.inverse().inverse() == step


def test_the_inverse_of_a_change_runs_backwards() -> None:
    add, edit = Step("project", 1, None, {"name": "a"}), Step("project", 1, {"name": "a"}, {"name": "b"})
    back = Change(Text("x", "x"), (add, edit)).inverse(Text("y", "y"), Origin.UNDO)
    assert back.steps == (Step("project", 1, {"name": "b"}, {"name": "a"}), Step("project", 1, {"name": "a"}, None))


def test_an_announcement_names_records_and_fields() -> None:
    edits = Change(
        Text("x", "x"),
        (Step("project", 1, {"name": "a"}, {"name": "b"}), Step("project", 2, {"stage": None}, {"stage": "lead"})),
    )
    said = Announcement.of(7, edits)
    assert (said.records, said.fields) == ({"project": frozenset({1, 2})}, frozenset({"name", "stage"}))
    assert Announcement.of(8, Change(Text("x", "x"), (Step("project", 3, None, {}),))).fields is None


def test_ids_rise_and_fit_sixty_three_bits() -> None:
    ids = Ids()
    made = [ids.next() for _ in range(1000)]
    assert made == sorted(set(made))
    assert 0 < made[0] < 2**63
    assert Ids(seed=1).next() != Ids(seed=2).next()


def test_steps_are_counted_by_what_they_do() -> None:
    steps = (Step("p", 1, None, {}), Step("p", 2, {}, {}), Step("p", 3, {}, None), Step("p", 4, None, {}))
    assert changes.count(steps) == (2, 1, 1)
