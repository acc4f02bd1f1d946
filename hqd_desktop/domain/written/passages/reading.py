"""Figures, times and names of a passage brought together: what each figure may be said of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from hqd_desktop.domain import units
from hqd_desktop.domain.figures import Figure, Qualifier
from hqd_desktop.domain.written.passages import roles
from hqd_desktop.domain.written.passages.figures import Found, figures
from hqd_desktop.domain.written.passages.named import Mention, Names
from hqd_desktop.domain.written.passages.roles import Role
from hqd_desktop.domain.written.passages.sentences import Span, clauses, folded, sentences
from hqd_desktop.domain.written.passages.times import When, times
from hqd_desktop.domain.written.passages.unread import NO_UNIT, Unread


@dataclass(frozen=True, slots=True)
class Proposal:
    """One figure and what it may be said of. What was named in an earlier sentence, not in this one, is listed in ``carried``.

    ``scope`` is "each", "total" or "" (the sentence does not say); proposals with the same ``pair`` speak of one thing.
    """

    span: Span
    sentence: Span
    figure: Figure
    role: Role
    basis: str = ""
    when: When | None = None
    indicator: Mention | None = None
    area: Mention | None = None
    project: Mention | None = None
    organisation: Mention | None = None
    field: Mention | None = None
    scope: str = ""
    pair: int | None = None
    attribute: str = ""
    carried: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Passage:
    """A text with all that was found in it, each in its order."""

    text: str
    proposals: tuple[Proposal, ...]
    times: tuple[When, ...]
    mentions: tuple[Mention, ...]
    unread: tuple[Unread, ...]


def read_passage(text: str, names: Names) -> Passage:
    """Read a passage by rules alone. Places are those of ``text`` as it was given."""
    plain = folded(text)
    found_times, mentions = times(plain), names.find(plain)
    taken = [one.span for one in found_times] + [
        one.span for one in mentions if any(c.isdigit() for c in one.span.of(plain))
    ]
    proposals: list[Proposal] = []
    unread: list[Unread] = []
    for sentence in sentences(plain):
        made, not_read = _sentence(plain, sentence, taken)
        unread += not_read
        for one in made:
            placed = _placed(plain, one, found_times, mentions)
            if proposals and not _own_words(plain, one, found_times):
                placed = _going_on(placed, proposals[-1])
            proposals.append(placed)
    return Passage(text, tuple(_paired(plain, proposals)), tuple(found_times), tuple(mentions), tuple(unread))


def _sentence(text: str, sentence: Span, taken: Sequence[Span]) -> tuple[list[Proposal], list[Unread]]:
    made: list[Proposal] = []
    unread: list[Unread] = []
    for one in [*figures(text, taken, sentence), *_even(text, sentence)]:
        if isinstance(one, Proposal):
            made.append(one)
        elif isinstance(one, Found):
            made.append(_meant(text, sentence, one))
        elif (ranked := _ranked(text, sentence, one)) is not None:
            made.append(ranked)
        else:
            unread.append(one)
    ranks = [_rank_at(text, sentence, span) for span in _ordinals(text, sentence, taken)]
    made += [one for one in ranks if one is not None and not any(one.span.meets(other.span) for other in made)]
    made.sort(key=lambda one: one.span)
    return _listed(text, made), unread


def _meant(text: str, sentence: Span, found: Found) -> Proposal:
    before, after = _around(text, sentence, found.span)
    figure, meant = found.figure, roles.meaning(before, after, found.figure.unit)
    if meant.down and figure.number > 0:
        figure = replace(figure, number=-figure.number)
    scope = "each" if found.each or roles.EACH.search(before) else "total" if roles.TOTAL.search(before) else ""
    return Proposal(found.span, sentence, figure, meant.role, meant.basis, scope=scope if figure.unit != "%" else "")


def _around(text: str, sentence: Span, span: Span) -> tuple[str, str]:
    """What stands before a place in its clause, and after it in the sentence."""
    clause = _clause(text, sentence, span)
    return text[clause.start : span.start], text[span.end : sentence.end]


def _clause(text: str, sentence: Span, span: Span) -> Span:
    return next((one for one in clauses(text, sentence) if one.start <= span.start < one.end), sentence)


def _even(text: str, sentence: Span) -> list[Proposal]:
    """No growth, said without a figure: 持平, "flat from"."""
    made = []
    for match in roles.EVEN.finditer(text, sentence.start, sentence.end):
        is_rough = bool(match["about"]) or bool(match["flat"] and " " in match["flat"])
        figure = Figure(Decimal(0), "%", Qualifier.ABOUT if is_rough else Qualifier.EXACT)
        made.append(Proposal(Span(match.start(), match.end()), sentence, figure, "growth"))
    return made


_ORDINAL = re.compile(r"(?<=第)\d{1,3}(?=位|名)|\d{1,3}(?=st\b|nd\b|rd\b|th\b)")


def _ordinals(text: str, sentence: Span, taken: Sequence[Span]) -> list[Span]:
    spans = [Span(m.start(), m.end()) for m in _ORDINAL.finditer(text, sentence.start, sentence.end)]
    return [span for span in spans if not any(span.meets(one) for one in taken)]


def _ranked(text: str, sentence: Span, unread: Unread) -> Proposal | None:
    return _rank_at(text, sentence, unread.span) if unread.why is NO_UNIT else None


def _rank_at(text: str, sentence: Span, span: Span) -> Proposal | None:
    before, after = _around(text, sentence, span)
    number = span.of(text)
    if not number.isdigit() or not roles.is_rank(before, after):
        return None
    return Proposal(span, sentence, Figure(Decimal(number), "1"), "rank")


_JOINED = re.compile(r"\s*(?:、|和|及|以及|and|,|, and)\s*", re.IGNORECASE)


def _listed(text: str, made: list[Proposal]) -> list[Proposal]:
    """Of figures in one list the later ones mean what the first one means: 分别增长5.2%、3.1%."""
    for place, one in enumerate(made[1:], 1):
        before = made[place - 1]
        between = text[before.span.end : one.span.start]
        goes_on = _JOINED.fullmatch(between) or (before.role == "growth" and between.endswith(" by "))
        if one.role == "level" and before.role in ("growth", "share") and one.figure.unit == "%" and goes_on:
            is_down = before.figure.number < 0
            figure = replace(one.figure, number=-one.figure.number) if is_down else one.figure
            made[place] = replace(one, role=before.role, basis=before.basis, figure=figure)
    return made


def _placed(text: str, one: Proposal, found_times: Sequence[When], mentions: Sequence[Mention]) -> Proposal:
    """The period and the names that stand nearest: in the clause, the sentence, else the last ones before it."""
    carried: set[str] = set()
    own = [clause for clause in clauses(text, one.sentence) if clause.start <= one.span.start < clause.end]
    named: dict[str, Mention | None] = {}
    for kind in ("indicator", "field", "project", "organisation", "area"):
        here = [m for m in mentions if m.known.kind == kind and one.sentence.holds(m.span) and _fits(one, m)]
        if kind in ("indicator", "field") and _own_words(text, one, found_times):
            here = [m for m in here if own and own[0].holds(m.span)]
        found = _nearest(one, here, own)
        earlier = [m for m in mentions if m.known.kind == kind and m.span.end <= one.sentence.start]
        if found is None and earlier and kind in ("area", "project"):
            found = max(earlier, key=lambda m: m.span.end)
            carried.add(kind)
        named[kind] = found
    periods = [w for w in found_times if not (w.day or w.compared)]
    is_dated = any(w.day and one.sentence.holds(w.span) for w in found_times)
    inside = [w for w in periods if one.sentence.holds(w.span)]
    when = _right_behind(text, one, inside) or _nearest(one, inside, own)
    if when is None and not is_dated and (before := [w for w in periods if w.span.end <= one.sentence.start]):
        when = max(before, key=lambda w: w.span.end)
        carried.add("when")
    if one.basis == "annual" and when is not None and when.period.months <= 12:
        when = None  # an average per year is of a span, and the text names its ends only
        carried.discard("when")
    return replace(
        one, when=when, indicator=named["indicator"], field=named["field"], project=named["project"], organisation=named["organisation"],
        area=named["area"], carried=frozenset(carried), attribute=_attribute(text, one, found_times, named["indicator"], named["field"]),
    )  # fmt: skip


def _going_on(one: Proposal, before: Proposal) -> Proposal:
    """A figure whose clause names nothing is of what the figure before it in the sentence is of: 增加值562.3亿元，增长4.5%."""
    moved = one.role != "level" or before.figure.dimension == one.figure.dimension
    said = [m for m in (before.indicator, before.field) if m is not None]
    if (
        before.sentence != one.sentence
        or "each" in (before.scope, one.scope)
        or not moved
        or not all(_fits(one, m) for m in said)
    ):
        return one
    return replace(one, indicator=before.indicator, field=before.field, attribute=before.attribute or one.attribute)


def _own_words(text: str, one: Proposal, found_times: Sequence[When]) -> bool:
    """Whether the clause of a figure names something itself, so that what earlier clauses name is something else."""
    start = _clause(text, one.sentence, one.span).start
    told = [w.span.end for w in found_times if start <= w.span.start and w.span.end <= one.span.start]
    words = roles.bare(_FIGURE.split(text[max([start, *told]) : one.span.start])[0]).strip(_EDGES)
    return len(words) > 1


_BETWEEN = frozenset({"", "in", "by", "for", "during", "at", "in the", "of"})


def _right_behind(text: str, one: Proposal, here: Sequence[When]) -> When | None:
    """The time that follows a figure at once: 4.8 billion yuan in 2023."""
    behind = (w for w in here if w.span.start >= one.span.end)
    return next((w for w in behind if text[one.span.end : w.span.start].strip().casefold() in _BETWEEN), None)


def _fits(one: Proposal, mention: Mention) -> bool:
    """Whether a figure may be one of an indicator or field: what bounds each of several is not, nor a count of what is paid in money."""
    if mention.known.kind not in ("indicator", "field"):
        return True
    if one.scope == "each":
        return False
    of, own = units.unit(mention.known.unit).dimension, one.figure.dimension
    return (
        one.role not in ("level", "change")
        or not mention.known.unit
        or own == of
        or {own, of} <= units.CURRENCIES.keys()
        or own == "points"
    )


def _nearest[M: (Mention, When)](one: Proposal, here: Sequence[M], own: Sequence[Span]) -> M | None:
    """Of several in a sentence the last before the figure, else the first behind it in its clause."""
    before = [m for m in here if m.span.end <= one.span.start]
    if before:
        return max(before, key=lambda m: m.span.end)
    behind = [m for m in here if m.span.start >= one.span.end]
    near = [m for m in behind if any(clause.holds(m.span) for clause in own)]
    return min(near, key=lambda m: m.span.start, default=None)


_LONGEST = 60
_FIGURE = re.compile(r"[\d$€£¥]")
_MARKS = " 的()（）[]“”\"'"
_EDGES = " 为达的是了()（）[]“”\"'"


def _attribute(text: str, one: Proposal, found_times: Sequence[When], *named: Mention | None) -> str:
    """What is stated, in the words of the text: the indicator or field, else the words before the figure in its clause, or those behind
    it; "" where there are none."""
    for mention in named:
        if mention is not None:
            return mention.span.of(text)
    start = _clause(text, one.sentence, one.span).start
    told = [when.span.end for when in found_times if start <= when.span.start and when.span.end <= one.span.start]
    after = text[one.span.end : one.sentence.end]
    tries = (
        roles.bare(_FIGURE.split(text[max([start, *told]) : one.span.start])[0]),
        re.split(r"[，,、;；（(]", after)[0],
    )
    words = next(
        (kept for said in tries if (kept := said.rstrip(_EDGES).lstrip(_MARKS)) and not _FIGURE.match(kept)), ""
    )
    return words if len(words) <= _LONGEST else words[-_LONGEST:].partition(" ")[2] or words[-_LONGEST:]


_SAME_THING = re.compile(r"\s*(?:[（(]\s*)?(?:约合|折合|合|or|about|equivalent to|around|约|\s)*", re.IGNORECASE)


_STOPS = re.compile(r"[，,、；;]")


def _is_counted(before: Proposal, one: Proposal, between: str) -> bool:
    """Whether a count and an amount belong together: 58个，总投资101亿元; 31个亿元以上项目，均超5.2亿元; 亿元以上项目15个."""
    counts = before.figure.dimension == "count", one.figure.dimension == "count"
    together = not _STOPS.search(between)
    if one.figure.dimension in units.CURRENCIES and one.scope == "total":
        return counts[0]
    if one.figure.dimension in units.CURRENCIES and one.scope == "each":
        return (counts[0] and together) or (before.scope == "each" and not together)
    return before.scope == "each" and counts[1] and together


def _paired(text: str, made: list[Proposal]) -> list[Proposal]:
    """Numbers for figures that speak of one thing: an amount in two currencies; a count, what each is of, and the total of it."""
    pair = 0
    for place in range(1, len(made)):
        before, one = made[place - 1], made[place]
        if before.sentence != one.sentence:
            continue
        money = (p.figure.dimension in units.CURRENCIES for p in (before, one))
        between = text[before.span.end : one.span.start]
        two_currencies = (
            all(money) and before.figure.dimension != one.figure.dimension and _SAME_THING.fullmatch(between)
        )
        if two_currencies or _is_counted(before, one, between):
            if before.pair is None:
                pair += 1
                made[place - 1] = replace(before, pair=pair)
            made[place] = replace(one, pair=made[place - 1].pair)
    return made
