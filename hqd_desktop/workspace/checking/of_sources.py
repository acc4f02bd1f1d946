"""Scopes made of sources and of names: what a document states in its order, and who is called what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from hqd_desktop.domain import units
from hqd_desktop.domain.checks.facts import Cell, Fact, Named, NamesScope, Rate, SourceScope, Stated
from hqd_desktop.domain.days import Day
from hqd_desktop.domain.kinds import Packed
from hqd_desktop.domain.records import shipped
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Text
from hqd_desktop.store import scanning
from hqd_desktop.workspace.checking.gathered import Gathered
from hqd_desktop.workspace.checking.surroundings import Surroundings, unpacked_figure, unpacked_period

if TYPE_CHECKING:
    from hqd_desktop.workspace.door import Workspace

KEYS = (
    "id", "source", "subject_kind", "subject", "field", "attribute", "value", "printed", "figure", "stated_period", "scope", "pair",
    "locator", "state",
)  # fmt: skip
NAMED = ("organisation", "project")
_HOLDERS = ("observation", "project", "note")
_SILENT_STATES = ("superseded",)
type _Statement = dict[str, Packed]


def sources(workspace: Workspace, around: Surroundings, ids: Sequence[int] | None = None) -> Iterator[Gathered]:
    """All sources that state something, or some."""
    wanted = list(workspace.ids(View("source"))) if ids is None else list(ids)
    for start in range(0, len(wanted), 500):
        part = wanted[start : start + 500]
        rows = workspace.ask(lambda c, part=part: scanning.of(c, "statement", KEYS, "source", part))  # type: ignore[misc]
        by_source: defaultdict[int, list[_Statement]] = defaultdict(list)
        for row in sorted(rows, key=lambda one: int(one[0] or 0)):
            by_source[int(row[1] or 0)].append(dict(zip(KEYS, row, strict=True)))
        days = {int(row[0] or 0): row[1] for row in workspace.packed("source", part, ("id", "published"))}
        subjects = _subjects(workspace, [one for found in by_source.values() for one in found])
        for source in part:
            if source in by_source:
                yield _source(workspace, around, source, by_source[source], subjects, days.get(source))


def _source(
    workspace: Workspace,
    around: Surroundings,
    source: int,
    statements: list[_Statement],
    subjects: dict[int, scanning.Row],
    published: Packed,
) -> Gathered:
    stated = tuple(_stated(around, one, subjects) for one in statements if one["state"] not in _SILENT_STATES)
    day = None if published is None else Day.unpack(str(published))
    scope = SourceScope(
        source,
        Text(workspace.title("source", source, "en"), workspace.title("source", source, "zh")),
        stated,
        _rates(around, stated, day),
        day,
    )
    return Gathered(f"source:{source}", scope, sum(one.fact is not None for one in stated), frozenset({source}))


def _rates(around: Surroundings, stated: Sequence[Stated], published: Day | None) -> tuple[Rate, ...]:
    """The rates of the years a source speaks of, where it states amounts in more than one currency."""
    facts = [one.fact for one in stated if one.fact is not None and one.fact.figure.dimension in units.CURRENCIES]
    if len({fact.figure.dimension for fact in facts}) < 2:
        return ()
    years = {fact.period.year for fact in facts if fact.period is not None}
    years |= {published.first.year} if published is not None else set()
    return tuple(rate for year in sorted(years) for rate in around.rates_of(year))


def _subjects(workspace: Workspace, statements: Sequence[_Statement]) -> dict[int, scanning.Row]:
    """The observations that statements speak of: indicator, area, period, form and basis of growth."""
    wanted = {int(one["subject"]) for one in statements if one["subject_kind"] == "observation" and one["subject"] is not None}  # fmt: skip
    keys = ("id", "indicator", "area", "period", "form", "growth_basis")
    rows = workspace.ask(lambda c: scanning.among(c, "observation", keys, sorted(wanted)))
    return {int(row[0] or 0): row for row in rows}


def _stated(around: Surroundings, one: _Statement, subjects: dict[int, scanning.Row]) -> Stated:
    record = int(one["id"] or 0)
    subject = None if one["subject"] is None else (str(one["subject_kind"] or ""), int(one["subject"]))
    known = subjects.get(subject[1]) if subject is not None and subject[0] == "observation" else None
    area = None if known is None or known[2] is None else int(known[2])
    return Stated(
        Cell("statement", record, "figure" if one["figure"] is not None else "value"),
        str(one["attribute"] or ""),
        str(one["printed"] or ""),
        str(one["value"] or ""),
        None if one["figure"] is None else _fact(around, one, subject, known),
        subject,
        None if one["pair"] is None else int(one["pair"]),
        "" if area is None else around.currencies.get(area, ""),
    )


def _fact(around: Surroundings, one: _Statement, subject: tuple[str, int] | None, known: scanning.Row | None) -> Fact:
    """What a statement says as a figure. Where it supports a value of a record, it stands there; else at the statement itself."""
    role, cell = str(one["field"] or "level"), Cell("statement", int(one["id"] or 0), "figure")
    if subject is not None and subject[0] in _HOLDERS and one["field"] in shipped(subject[0]):
        cell = Cell(subject[0], subject[1], role)
    measured = None if known is None else around.measured.get(int(known[1] or 0))
    period = one["stated_period"] or (None if known is None else known[3])
    attribute = str(one["attribute"] or "")
    basis = "" if known is None else str(known[5] or "")
    return Fact(
        cell, unpacked_figure(str(one["figure"])), measured.name if measured is not None else Text(attribute, attribute),
        role, "" if measured is None else measured.code, None if known is None or known[2] is None else int(known[2]),
        None if period is None else unpacked_period(str(period)), "" if known is None else str(known[4] or ""), basis, "",
        int(one["source"] or 0), around.reading(int(one["source"] or 0)), str(one["printed"] or ""), str(one["locator"] or ""),
        None if one["pair"] is None else int(one["pair"]), str(one["scope"] or ""),
    )  # fmt: skip


# --- names ------------------------------------------------------------------------------------------


def names(workspace: Workspace, kind: str) -> Gathered:
    """Everyone of a kind with every name."""
    known: defaultdict[int, dict[str, None]] = defaultdict(dict)
    beside: dict[int, str] = {}
    owner = "investor" if kind == "project" else "parent"
    keys = ("id", "name", "name_en", owner, *(("other_names", "bank_name") if kind == "project" else ()))
    last, rows = 0, workspace.ask(lambda c: scanning.after(c, kind, keys, 0, 5_000))
    while rows:
        for id_, name, english, of, *others in rows:
            record = int(id_ or 0)
            for one in (name, english, *others):
                if one:
                    known[record][str(one)] = None
            if of is not None:
                beside[record] = workspace.title("organisation", int(of), "en")
        last = int(rows[-1][0] or 0)
        rows = workspace.ask(lambda c, last=last: scanning.after(c, kind, keys, last, 5_000))  # type: ignore[misc]
    for subject_kind, subject, name in workspace.packed("alias", workspace.ids(View("alias")), ("subject_kind", "subject", "name")):  # fmt: skip
        if subject_kind == kind and subject is not None and name and int(subject) in known:
            known[int(subject)][str(name)] = None
    named = tuple(Named(Cell(kind, one, "name"), tuple(found), beside.get(one, "")) for one, found in known.items())
    return Gathered(f"names:{kind}", NamesScope(kind, named))
