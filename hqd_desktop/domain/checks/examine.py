"""All rules over one scope: relations are judged together, so that what is blamed and what is proposed fits everything it is tied to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from hqd_desktop.domain.checks.facts import Cell, Fact, Scope
from hqd_desktop.domain.checks.found import Found, Repair, Severity, Verdict
from hqd_desktop.domain.checks.relation import Relation
from hqd_desktop.domain.checks.repairs import candidates, spelled
from hqd_desktop.domain.checks.rule import Parameters, Rule
from hqd_desktop.domain.checks.rules import RULES
from hqd_desktop.domain.checks.signing import inputs
from hqd_desktop.domain.checks.wording import sentence
from hqd_desktop.domain.figures import Figure

_NONE: Parameters = {}
_BY_KIND: dict[type[Scope], tuple[Rule, ...]] = {}
_ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


def examine(scope: Scope, chosen: Mapping[str, Parameters] | None = None) -> list[Found]:
    """The findings of a scope. ``chosen`` are the rules to run with the parameters that are set otherwise; None runs all.

    Raises KeyError for a rule that does not exist.
    """
    relations: list[Relation] = []
    made: list[Found] = []
    if chosen is not None and not chosen.keys() <= RULES.keys():
        raise KeyError(*sorted(chosen.keys() - RULES.keys()))
    for rule in _rules_of(type(scope)):
        given = _NONE if chosen is None else chosen.get(rule.id)
        if given is None:
            continue
        parameters = {**rule.parameters, **given} if given else rule.parameters
        if rule.relate is not None:
            relations.extend(rule.relate(scope, parameters))
        if rule.find is not None:
            made.extend(rule.find(scope, parameters))
    return [*judge(relations), *made]


def _rules_of(kind: type[Scope]) -> tuple[Rule, ...]:
    """The rules that look at a kind of scope, in their order: there are many scopes, and most rules do not concern one."""
    if kind not in _BY_KIND:
        _BY_KIND[kind] = tuple(rule for rule in RULES.values() if issubclass(kind, rule.scopes))
    return _BY_KIND[kind]


def judge(relations: Sequence[Relation]) -> list[Found]:
    """What relations that were judged together find: one finding for each knot of contradictions."""
    broken, loose = [], []
    for relation in relations:
        verdict = relation.verdict()
        if verdict is Verdict.CONTRADICTS:
            broken.append(relation)
        elif verdict is Verdict.EDGE:
            stated, follows = relation.ranges()
            if follows is not None and not stated.overlaps(follows):
                loose.append(relation)
    tied: defaultdict[Cell, list[Relation]] = defaultdict(list)
    for relation in relations:
        for fact in relation.facts:
            tied[fact.cell].append(relation)
    made = [_found(knot, tied) for knot in _knots(broken)]
    return made + [_edge(relation) for relation in loose]


def _knots(broken: Sequence[Relation]) -> list[list[Relation]]:
    """Contradictions that share a figure belong together."""
    made: list[tuple[set[Cell], list[Relation]]] = []
    for relation in broken:
        cells = {fact.cell for fact in relation.facts}
        joined = [relation]
        apart = []
        for known, knot in made:
            if known & cells:
                cells |= known
                joined = [*knot, *joined]
            else:
                apart.append((known, knot))
        made = [*apart, (cells, joined)]
    return [knot for _cells, knot in made]


def _found(knot: list[Relation], tied: Mapping[Cell, list[Relation]]) -> Found:
    facts = {fact.cell: fact for relation in knot for fact in relation.facts}
    blame = _blamed(knot, facts)
    whole = {cell: _mended(facts[cell], knot, tied[cell]) for cell in blame}
    suspects = sorted(blame, key=lambda cell: (not whole[cell], blame.index(cell)))
    blamed = suspects[0]
    knot = sorted(knot, key=lambda r: (blamed not in {f.cell for f in r.facts}, r.target.cell != blamed, r.rule))
    first = knot[0]
    around = {fact.cell: fact for relation in (*knot, *tied[blamed]) for fact in relation.facts}
    beside = dict.fromkeys(
        r for cell in sorted(around) for r in tied[cell] if {f.cell for f in r.facts} <= around.keys()
    )
    lines = [relation.line() for relation in dict.fromkeys((*knot, *beside))]
    severity = min((relation.severity for relation in knot), key=_ORDER.__getitem__)
    others = sorted(cell for cell in facts if cell != blamed)
    return Found(
        first.rule,
        severity,
        Verdict.CONTRADICTS,
        (blamed, *others),
        first.message or sentence(first),
        tuple(lines),
        tuple(repair for cell in suspects for repair in whole[cell]),
        inputs(around.values()),
    )


def _blamed(knot: Sequence[Relation], facts: Mapping[Cell, Fact]) -> list[Cell]:
    """The figures in the order of suspicion: those in most contradictions first, then those that are said to follow from others."""
    targets = {relation.target.cell for relation in knot}

    def weight(cell: Cell) -> tuple[int, bool]:
        count = sum(cell in {fact.cell for fact in relation.facts} for relation in knot)
        return -count, cell not in targets

    return sorted(facts, key=lambda cell: (*weight(cell), cell))


def _mended(fact: Fact, knot: Sequence[Relation], tied: Sequence[Relation]) -> list[Repair]:
    """The slips of one figure that settle every contradiction of the knot, and break nothing else it is tied to."""
    if any(fact.cell not in {other.cell for other in relation.facts} for relation in knot):
        return []
    together = list(dict.fromkeys((*knot, *tied)))
    rules = tuple(dict.fromkeys(relation.rule for relation in together))
    made = [
        Repair(fact.cell, *spelled(fact.figure.number, number, fact.figure.unit), how, rules)
        for number, how in candidates(fact.figure.number)
        if all(_holds(relation, {fact.cell: fact.at(number)}) for relation in together)
    ]
    return sorted(made, key=lambda repair: abs(Figure(repair.number, repair.unit).base - fact.figure.base))


def _holds(relation: Relation, others: Mapping[Cell, Fact]) -> bool:
    stated, follows = relation.ranges(others)
    return follows is None or stated.overlaps(follows)


def _edge(relation: Relation) -> Found:
    """It holds only where closing zeros of a whole number are no digits."""
    cells = tuple(fact.cell for fact in relation.facts)
    return Found(
        relation.rule,
        Severity.INFO,
        Verdict.EDGE,
        (cells[0], *sorted(cells[1:])),
        sentence(relation, edge=True),
        (relation.line(),),
        (),
        inputs(relation.facts),
    )
