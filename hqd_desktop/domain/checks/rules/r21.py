"""R21: a list that announces more than it names."""

from __future__ import annotations

from collections.abc import Iterator

from hqd_desktop.domain.checks.facts import SourceScope, Stated
from hqd_desktop.domain.checks.found import Found, Severity, Verdict
from hqd_desktop.domain.checks.rule import Parameters, Rule
from hqd_desktop.domain.checks.telling import figure
from hqd_desktop.domain.figures import Qualifier
from hqd_desktop.domain.words import Text

_MESSAGE = Text("{announced} announced ({what}), {named} named", "公布 {announced}（{what}），仅列出 {named} 个")


def find(scope: SourceScope, _parameters: Parameters) -> Iterator[Found]:
    """A note where a sentence counts more members of a list than it names."""
    groups: dict[int, list[Stated]] = {}
    for one in scope.statements:
        if one.group is not None:
            groups.setdefault(one.group, []).append(one)
    for members in groups.values():
        counts = [one for one in members if one.fact is not None and one.fact.figure.dimension == "count"]
        named = [one for one in members if one not in counts]
        if len(counts) != 1 or len(named) < 2 or any(_is_amount(one) for one in named):
            continue
        head = counts[0]
        assert head.fact is not None
        if head.fact.figure.qualifier is Qualifier.EXACT and head.fact.figure.base > len(named):
            cells = (head.fact.cell, *sorted({one.fact.cell if one.fact else one.cell for one in named}))
            message = _MESSAGE.fill(announced=figure(head.fact), what=head.attribute, named=str(len(named)))
            ground = (f"{head.fact.figure.pack()} {len(named)}",)
            yield Found("R21", Severity.INFO, Verdict.CONTRADICTS, cells, message, inputs=ground)


def _is_amount(one: Stated) -> bool:
    """Whether it is a figure about the list (a sum, an average), not a member of it."""
    return one.fact is not None and one.fact.role != "rank"


RULE = Rule(
    "R21",
    Severity.INFO,
    Text("Lists are complete", "列举完整"),
    Text("number announced ≤ number named", "公布个数 ≤ 列出个数"),
    (SourceScope,),
    find=find,
)
