"""Figures out of a pasted text: what the rules propose becomes drafts that a person edits, and the drafts statements of a source.

Nothing is kept of what was not taken. Where a person says so, a figure is also written into the record, if that states none
yet: what stands there is never replaced from here. All of it is one change.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from hqd_desktop.domain.alike import split_names
from hqd_desktop.domain.changes import Change, Step, adds, edit, new_id
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.figures import QUALIFIER_WORDS, Figure, Qualifier
from hqd_desktop.domain.filters import Condition, Op
from hqd_desktop.domain.kinds import ANY_FIGURE, PERIOD, FigureKind, Packed
from hqd_desktop.domain.naming import field_of
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.records import RECORDS, fields
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Lang, Text
from hqd_desktop.domain.written import Unreadable
from hqd_desktop.domain.written.passages import Known, Mention, Names, Passage, Proposal, read_passage
from hqd_desktop.workspace.reading import within

if TYPE_CHECKING:
    from hqd_desktop.workspace.door import Workspace

ABOUT = ("project", "area", "organisation")
"""Kinds of records a figure can be about, the most particular first."""
_KINDS = ("organisation", "area", "indicator", "project")
_ROLE_FIELDS = {"level": "level", "growth": "growth", "rank": "rank", "share": "level"}


@dataclass(frozen=True, slots=True)
class Draft:
    """What will be kept of a proposal, as texts that a person edits.

    ``about`` names a project, an area or an organisation, ``what`` an indicator or a field of that record (else it is kept in words),
    ``written``: into the record as well. ``near`` is why a name is only supposed.
    """

    proposal: Proposal
    about: str = ""
    what: str = ""
    period: str = ""
    value: str = ""
    taken: bool = True
    written: bool = False
    near: Text | None = None


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the text is from: a source there is (``record``), or a new one by its title."""

    record: int = 0
    title: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Entered:
    """What entering comes to: the change, how many statements, how many figures go into records, and which rows found one standing."""

    change: Change
    source: int
    statements: int
    written: int
    standing: tuple[int, ...] = ()


def names(workspace: Workspace) -> Names:
    """Every name of the workspace that a text may contain: records with their aliases, and the fields of projects that hold figures."""
    known = [one for kind in _KINDS for one in _of_kind(workspace, kind)]
    rows = workspace.packed("alias", workspace.ids(View("alias")), ("name", "subject_kind", "subject"))
    known += [
        Known(str(name), str(kind), int(to))
        for name, kind, to in rows
        if name and kind in ABOUT and isinstance(to, int)
    ]
    for one in fields("project").values():
        if isinstance(one.kind, FigureKind):
            words = {one.name.en, one.name.zh, *one.synonyms}
            unit = "CNY" if one.kind.dimension == "money" else one.kind.default
            known += [
                Known(word, "field", key=one.key, unit=unit)
                for word in words
                if len(word) > (7 if word.isascii() else 2)
            ]
    return Names(known)


def _of_kind(workspace: Workspace, kind: str) -> Iterator[Known]:
    cls, own = RECORDS[kind], fields(kind)
    keys = [key for key in dict.fromkeys((*cls.TITLE, cls.KEY, "other_names", "unit")) if key in own]
    for record, *values in workspace.packed(kind, workspace.ids(View(kind)), ("id", *keys)):
        said = dict(zip(keys, values, strict=True))
        unit = str(said.pop("unit", None) or "")
        for name in {part for value in said.values() if value for part in split_names(str(value))}:
            yield Known(name, kind, int(record or 0), unit=unit)


def read(workspace: Workspace, text: str, lang: Lang, known: Names | None = None) -> tuple[Passage, list[Draft]]:
    """Read a text: what was found in it, and a draft for each proposal, names in the language of the person; ``known`` are its names
    where they were read before."""
    passage = read_passage(text, names(workspace) if known is None else known)
    return passage, [_draft(workspace, passage, one, lang) for one in passage.proposals]


def _draft(workspace: Workspace, passage: Passage, one: Proposal, lang: Lang) -> Draft:
    about = _about(one)
    what, near = one.attribute, about.near if about else None
    if one.indicator is not None and (about is None or about.known.kind == "area"):
        what = workspace.title("indicator", one.indicator.known.id, lang)
    elif one.field is not None and about is not None and about.known.kind == "project":
        what = fields("project")[one.field.known.key].name.of(lang)
    return Draft(
        one,
        about="" if about is None else workspace.title(about.known.kind, about.known.id, lang),
        what=what,
        period="" if one.when is None else PERIOD.edit(one.when.period, workspace.style(lang)),
        value=ANY_FIGURE.edit(one.figure, workspace.style(lang)),
        near=None if near is None else near.why,
    )


def _about(one: Proposal) -> Mention | None:
    """The record it is most likely about: the area where an indicator is named, else the nearest of what is named in the sentence."""
    if one.indicator is not None and one.area is not None:
        return one.area
    here = [m for m in (one.project, one.organisation, one.area) if m is not None and m.known.kind not in one.carried]
    return here[0] if here else one.area


# --- writing ------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Entering:
    workspace: Workspace
    source: int
    steps: list[Step] = field(default_factory=list)
    values: dict[tuple[str, int], dict[str, Packed]] = field(default_factory=dict)
    made: dict[tuple[int, int, str], int] = field(default_factory=dict)
    standing: list[int] = field(default_factory=list)
    written: int = 0


@within
def enter(workspace: Workspace, passage: Passage, drafts: Sequence[Draft], origin: Origin, reason: str = "") -> Entered:
    """The change that keeps the taken drafts as statements of the source, and writes those that a person confirmed into records.

    ``reason`` is why what was written is adopted. Raises UserError where a draft cannot be read (its number is named), nothing is
    taken, or no source is named.
    """
    if not any(one.taken for one in drafts):
        raise UserError(Text("No figure is taken", "未选取任何数字"), Text("Take one with Space", "用空格键选取"))
    source, first = _source(workspace, origin)
    work = _Entering(workspace, source, list(first))
    number = workspace.highest_number("statement", "fact", "F")
    pair = _highest_pair(workspace, source)
    statements: list[Step] = []
    for row, one in enumerate(drafts):
        if one.taken and one.written:  # what is written makes the records that the others are about, too
            _subject(work, one, _read(one, row)[1])
    for row, one in enumerate(drafts):
        if one.taken:
            number += 1
            values = _statement(work, passage, one, row, pair, reason)
            statements.append(
                adds("statement", {**values, "fact": f"F{number:03}", "locator": origin.place.strip() or None})
            )
    steps = (*work.steps, *_records(work), *statements)
    label = Text("Enter {n} statements from a text", "从文本录入 {n} 条引述").fill(n=len(statements))
    return Entered(Change(label, steps), source, len(statements), work.written, tuple(work.standing))


def _source(workspace: Workspace, origin: Origin) -> tuple[int, list[Step]]:
    if origin.record:
        if workspace.get("source", origin.record) is None:
            raise UserError(
                Text("The source was deleted meanwhile", "该来源已被删除"), Text("Choose another one", "选择其他来源")
            )
        return origin.record, []
    title = " ".join(origin.title.split())
    if not title:
        raise UserError(
            Text("The source is not named", "未填写来源"),
            Text("Choose a source, or write the title of a new one", "选择来源，或填写新来源的标题"),
        )
    known = workspace.resolve("source", title)
    if known is not None:
        return known, []
    key = f"S{workspace.highest_number('source', 'key', 'S') + 1:03}"
    made = new_id()
    return made, [adds("source", {"key": key, "title_text": title}, made)]


def _highest_pair(workspace: Workspace, source: int) -> int:
    ids = workspace.referring("statement", "source", [source])
    return max((int(pair or 0) for (pair,) in workspace.packed("statement", ids, ("pair",))), default=0)


def _statement(work: _Entering, passage: Passage, one: Draft, row: int, pairs: int, reason: str) -> dict[str, Packed]:
    """The packed values of a statement; what has to be written into records is noted in ``work``."""
    figure, period = _read(one, row)
    proposal = one.proposal
    kind, subject, key = _subject(work, one, period)
    adopted = False
    if one.written:
        adopted = _note(work, (kind, subject, key), figure, one, row, passage)
    said = proposal.span.of(passage.text)
    qualifier = figure.qualifier
    return {
        "source": work.source,
        "subject_kind": kind or None,
        "subject": subject or None,
        "field": key or None,
        "entity": one.about or None,
        "attribute": one.what or None,
        "value": " ".join(one.value.split()),
        "figure": ANY_FIGURE.pack(figure),
        "stated_period": None if period is None else PERIOD.pack(period),
        "scope": proposal.scope or None,
        "pair": None if proposal.pair is None else pairs + proposal.pair,
        "printed": said,
        "quote": proposal.sentence.of(passage.text),
        "qualifier": QUALIFIER_WORDS[qualifier].en if qualifier is not Qualifier.EXACT else "exact",
        "period": None if proposal.when is None else proposal.when.span.of(passage.text),
        "state": "unverified",
        "adopted": 1 if adopted else None,
        "adopted_reason": (reason or None) if adopted else None,
    }


def _read(one: Draft, row: int) -> tuple[Figure, Period | None]:
    try:
        figure = ANY_FIGURE.read(one.value)
        period = PERIOD.read(one.period) if one.period.strip() else None
    except Unreadable as trouble:
        raise UserError(
            Text("Row {row}: {what}", "第 {row} 行：{what}").fill(row=row + 1, what=trouble.message), trouble.fix
        ) from None
    if figure is None:
        raise UserError(
            Text("Row {row}: no figure", "第 {row} 行：没有数字").fill(row=row + 1),
            Text("Write it, or leave the row", "填写数字，或不选取该行"),
        )
    return figure, period


def _subject(work: _Entering, one: Draft, period: Period | None) -> tuple[str, int, str]:
    """Kind, id and field of what a draft is about; ids of observations that are not there yet are made when something is written."""
    kind, record = resolved(work.workspace, one.about)
    indicator = work.workspace.resolve("indicator", one.what) if one.what.strip() else None
    if indicator is not None and kind == "area":
        key = _ROLE_FIELDS.get(one.proposal.role, "")
        observation = 0
        if period is not None:
            planned = work.made.get((indicator, record, period.pack()), 0)
            observation = planned or _observation(work.workspace, indicator, record, period)
        if not observation and one.written and period is not None and key:
            observation = work.made.setdefault((indicator, record, period.pack()), new_id())
            work.values.setdefault(("observation", observation), _new(work, indicator, record, period, one))
        return ("observation", observation, key) if observation else ("area", record, "")
    if kind and (key := field_of(one.what, fields(kind)) or "") in fields(kind):
        return kind, record, key
    return kind, record, ""


def resolved(workspace: Workspace, about: str) -> tuple[str, int]:
    """Kind and id of the record a name means; ("", 0) where it means none."""
    for kind in ABOUT if about.strip() else ():
        if (record := workspace.resolve(kind, about)) is not None:
            return kind, record
    return "", 0


def _observation(workspace: Workspace, indicator: int, area: int, period: Period) -> int:
    """The observation of an indicator, an area and a period that was recorded last; 0 where there is none."""
    packed = PERIOD.pack(period)
    ids = workspace.ids(
        View("observation", (Condition("indicator", Op.EQ, (indicator,)), Condition("area", Op.EQ, (area,))))
    )
    found = [int(one or 0) for one, of in workspace.packed("observation", ids, ("id", "period")) if of == packed]
    return max(found, default=0)


def _new(work: _Entering, indicator: int, area: int, period: Period, one: Draft) -> dict[str, Packed]:
    measure = (work.workspace.packed_record("indicator", indicator) or {}).get("measure")
    if measure == "stock" or (one.proposal.when is not None and one.proposal.when.form == "asof"):
        form = "asof"
    elif period.months > 12:
        form = "span"
    else:
        form = "ytd" if period.start[1] == 1 else "single"
    return {"indicator": indicator, "area": area, "period": PERIOD.pack(period), "form": form, "source": work.source}


def _note(work: _Entering, where: tuple[str, int, str], figure: Figure, one: Draft, row: int, passage: Passage) -> bool:
    """Note a figure to be written; False where the record states one already, where it does not fit, or where there is no record."""
    kind, record, key = where
    if not key or kind not in RECORDS:
        return False
    target = fields(kind)[key].kind
    if isinstance(target, FigureKind):
        if not target.measured_by(figure.unit):
            return False
        packed: Packed = target.pack(figure)
    else:
        packed = int(figure.number)
    planned = work.values.setdefault((kind, record), {})
    standing = planned.get(key, (work.workspace.packed_record(kind, record) or {}).get(key))
    if standing is not None:
        if standing != packed:
            work.standing.append(row)
        return standing == packed
    planned[key] = packed
    if kind == "observation":
        extra: dict[str, Packed] = {"printed": one.proposal.span.of(passage.text)} if key == "level" else {}
        if key == "growth":
            indicator = work.workspace.packed_record("indicator", int(planned.get("indicator") or 0)) or {}
            extra["growth_basis"] = one.proposal.basis or indicator.get("growth_basis")
        for name, value in extra.items():
            planned.setdefault(name, value)
    work.written += 1
    return True


def _records(work: _Entering) -> Iterator[Step]:
    new = set(work.made.values())
    for (kind, record), after in work.values.items():
        if kind == "observation" and record in new:
            yield adds(kind, {key: value for key, value in after.items() if value is not None}, record)
        elif after:
            before = work.workspace.packed_record(kind, record) or {}
            if step := edit(kind, record, before, after):
                yield step


def offered(workspace: Workspace, lang: Lang, most: int = 20_000) -> tuple[list[str], list[str]]:
    """The names to choose from: what a figure can be about, and what it can state."""
    about = [workspace.title(kind, record, lang) for kind in ABOUT for record in workspace.ids(View(kind), most)]
    what = [workspace.title("indicator", record, lang) for record in workspace.ids(View("indicator"), most)]
    own = [one.name.of(lang) for one in fields("project").values() if isinstance(one.kind, FigureKind)]
    return sorted(dict.fromkeys(about)), sorted(dict.fromkeys([*what, *own]))


def turned(draft: Draft) -> Draft:
    """The draft taken where it was left, and the other way round."""
    return replace(draft, taken=not draft.taken)
