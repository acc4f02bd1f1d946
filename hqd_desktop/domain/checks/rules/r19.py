"""R19: two records that may be one: names that are alike by letters, sound or pinyin."""

from __future__ import annotations

from collections.abc import Iterator

from hqd_desktop.domain.checks.facts import NamesScope
from hqd_desktop.domain.checks.found import Found, Severity, Verdict
from hqd_desktop.domain.checks.rule import Parameters, Rule
from hqd_desktop.domain.near import near_pairs
from hqd_desktop.domain.words import Text

_MESSAGE = Text("“{one}” and “{other}” may be the same: {why}", "“{one}”与“{other}”可能为同一对象：{why}")


def find(scope: NamesScope, _parameters: Parameters) -> Iterator[Found]:
    """A note for each two records with like names that are not told apart by their investor or parent."""
    known = {one.cell: one for one in scope.named}
    for a, b, near in near_pairs({cell: one.names for cell, one in known.items()}):
        one, other = known[a], known[b]
        if one.beside and other.beside and one.beside != other.beside:
            continue
        message = _MESSAGE.fill(one=one.names[0], other=other.names[0], why=near.why)
        ground = (*one.names, *other.names)
        yield Found("R19", Severity.INFO, Verdict.UNTOLD, (one.cell, other.cell), message, inputs=ground)


RULE = Rule(
    "R19",
    Severity.INFO,
    Text("One record for one thing", "同一对象只有一条记录"),
    Text("names alike by letters, sound or pinyin", "名称在字形、读音或拼音上相近"),
    (NamesScope,),
    find=find,
)
