"""Searching through the index finds exactly what reading every row finds, whatever was written, undone and done again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hqd_desktop.domain.changes import Change, Step, adds
from hqd_desktop.domain.filters import ANY_TEXT, Condition, Op
from hqd_desktop.domain.views import Sort, View
from hqd_desktop.domain.words import same
from hqd_desktop.store import finding, searching, writing
from hqd_desktop.store.files import File
from hqd_desktop.store.searching import grams, phrase, searchable
from hqd_desktop.workspace import Workspace

LETTERS = st.sampled_from("aAbé风电项目工厂·-%_'\"\\* 1２Ａßﬁ😀\U0010fe41")
WORDS = st.text(LETTERS, min_size=1, max_size=9)
QUERIES = st.text(LETTERS, min_size=1, max_size=4).filter(lambda s: s.strip() != "")
PROJECTS = st.lists(st.tuples(st.none() | WORDS, st.none() | WORDS), min_size=1, max_size=12)


def indexed(workspace: Workspace) -> None:
    """Give the small file what only large ones have."""
    with workspace._file.writing() as connection:
        for kind in searching.INDEXED:
            assert searching.begin(connection, kind, small=-1)


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workspace]:
    # Fewer than a query's hits: the ways through common words are taken too.
    monkeypatch.setattr(finding, "MANY", 2)
    made = Workspace.create(tmp_path / "s.hqd")
    indexed(made)
    yield made
    made.close()


def apply(workspace: Workspace, *steps: Step) -> None:
    workspace.apply(Change(same("x"), steps))


def reading(workspace: Workspace, query: str) -> list[int]:
    """The projects whose text holds a query, found by Python in what the records say."""
    wanted = searchable(query.strip())
    found = []
    for record in workspace.all("project"):
        texts = [str(v) for v in workspace.packed_record("project", record.id).values() if isinstance(v, str)]  # type: ignore[union-attr]
        if any(wanted in searchable(text) for text in texts):
            found.append(record.id)
    return sorted(found)


def check(workspace: Workspace, query: str) -> None:
    """Every way to ask gives the rows that reading finds."""
    expected = reading(workspace, query)
    view = View("project", find=query)
    assert list(workspace.ids(view)) == expected
    assert workspace.count(view) == len(expected)
    assert list(workspace.ids(view, 2)) == expected[:2]
    assert list(workspace.ids(View("project", (Condition(ANY_TEXT, Op.HAS, (query,)),)))) == expected
    for sort in (Sort("name"), Sort("code", descending=True)):
        every = list(workspace.ids(View("project", sort=(sort,))))
        ordered = [one for one in every if one in expected]
        assert list(workspace.ids(View("project", sort=(sort,), find=query))) == ordered
        assert list(workspace.ids(View("project", sort=(sort,), find=query), 1)) == ordered[:1]
    stage = Condition("stage", Op.EMPTY)
    assert list(workspace.ids(View("project", (stage,), find=query))) == expected
    assert workspace.totals(View("project", (stage,), find=query), ("stage",)).count == len(expected)


@given(text=st.text(LETTERS, max_size=12), query=QUERIES)
def test_a_phrase_of_grams_is_found_exactly_where_its_text_stands(text: str, query: str) -> None:
    words, asked = grams(searchable(text)).split(" "), phrase(searchable(query))
    if asked is None:
        assert any(ord(c) >= 0x10FE00 for c in query)
        return
    *full, last = asked.removesuffix(" *").strip('"').split(" ")
    begins = asked.endswith("*")
    found = any(
        words[n : n + len(full)] == full
        and n + len(full) < len(words)
        and (words[n + len(full)].startswith(last) if begins else words[n + len(full)] == last)
        for n in range(len(words))
    )
    assert found == (searchable(query) in searchable(text))


@settings(max_examples=20)
@given(
    rows=PROJECTS,
    edits=PROJECTS,
    queries=st.lists(QUERIES, min_size=3, max_size=3),
    at_once=st.sampled_from([0, 1, 400]),
)
def test_recall_and_precision_after_edits_deletions_undo_and_redo(
    tmp_path_factory: pytest.TempPathFactory,
    rows: list[tuple[str | None, str | None]],
    edits: list[tuple[str | None, str | None]],
    queries: list[str],
    at_once: int,
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(writing, "_AT_ONCE", at_once)
        patch.setattr(finding, "MANY", 2)
        made = Workspace.create(tmp_path_factory.mktemp("s") / "s.hqd")
        indexed(made)
        try:
            steps = [
                adds("project", {"name": name, "remarks": remarks}, n) for n, (name, remarks) in enumerate(rows, 1)
            ]
            apply(made, *steps)
            changes = [
                Step("project", n, {"name": old[0]}, {"name": new[0]}) for n, (old, new) in enumerate(zip(rows, edits, strict=False), 1)
            ]  # fmt: skip
            apply(made, *changes)
            check(made, queries[0])
            gone = {"name": edits[0][0], "remarks": rows[0][1]}
            apply(made, Step("project", 1, {k: v for k, v in gone.items() if v is not None}, None))
            check(made, queries[1])
            for move in (made.undo, made.undo, made.redo, made.redo):
                assert move() is not None
                check(made, queries[2])
            while made.index_text(3):
                check(made, queries[0])
        finally:
            made.close()


def test_names_of_referred_records_are_found(workspace: Workspace) -> None:
    apply(workspace, adds("organisation", {"name": "百德集团", "name_en": "Baide", "remarks": "风电"}, 900))
    apply(workspace, adds("project", {"name": "甲", "investor": 900}, 1), adds("project", {"name": "百"}, 2))
    for query, expected in (("百", [1, 2]), ("德集", [1]), ("BAI", [1]), ("风电", [])):
        assert list(workspace.ids(View("project", find=query))) == expected
        assert list(workspace.ids(View("project", find=query), 1)) == expected[:1]
        assert workspace.count(View("project", find=query)) == len(expected)


def test_bulk_writes_wait_and_are_found_meanwhile(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "_AT_ONCE", 10)
    apply(workspace, *(adds("project", {"name": f"第{n}号厂房"}, n) for n in range(1, 101)))
    for taken in (40, 40, 10, 0):
        assert list(workspace.ids(View("project", find="7号"))) == [7, *range(17, 98, 10)]
        assert workspace.index_text(40) == taken
    assert list(workspace.ids(View("project", find="7号"))) == [7, *range(17, 98, 10)]


def test_small_files_have_no_index(tmp_path: Path) -> None:
    made = Workspace.create(tmp_path / "small.hqd")
    apply(made, adds("project", {"name": "风电"}, 1))
    assert not made.index_due()
    assert made.index_text() == 0
    assert made._file.read(lambda c: searching.index(c, "project")) is None
    assert list(made.ids(View("project", find="电"))) == [1]
    made.close()


def test_the_index_begins_with_a_large_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = Workspace.create(tmp_path / "large.hqd")
    apply(made, *(adds("project", {"name": f"项目{n}"}, n) for n in range(1, 6)))
    file: File = made._file
    with file.writing() as connection:
        assert not searching.begin(connection, "project", small=5)
        assert searching.begin(connection, "project", small=4)
    assert list(made.ids(View("project", find="目3"))) == [3]
    assert made.index_due()
    assert made.index_text() == 5
    assert not made.index_due()
    assert list(made.ids(View("project", find="目3"))) == [3]
    assert made.damage() == []
    made.close()
