"""R27: a word such as "more than" in the printed text, and a figure that was kept without it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hqd_desktop.domain.checks.facts import Fact, Scope, SeriesScope, SourceScope
from hqd_desktop.domain.checks.found import Found, Severity, Verdict
from hqd_desktop.domain.checks.rule import Parameters, Rule
from hqd_desktop.domain.checks.signing import inputs
from hqd_desktop.domain.checks.telling import figure
from hqd_desktop.domain.figures import Qualifier
from hqd_desktop.domain.words import Text

_WORDS = re.compile(
    r"\b(more than|over|above|about|around|approximately|roughly|nearly|almost|close to|less than|under|at least)\b"
    r"|超过|超|逾|约|近|不足|不少于|大约|左右|余(?=[万亿个家项元])",
    re.IGNORECASE,
)
_MESSAGE = Text(
    "“{printed}” says “{word}”, the figure is kept as {figure}", "“{printed}”带有“{word}”，记录的数值为 {figure}"
)


def find(scope: Scope, _parameters: Parameters) -> Iterator[Found]:
    """A note for each figure that is more exact than its printed words."""
    for fact in _facts(scope):
        if fact.figure.qualifier is Qualifier.EXACT and fact.printed and (word := _WORDS.search(fact.printed)):
            message = _MESSAGE.fill(printed=fact.printed, word=word.group(), figure=figure(fact))
            yield Found(
                "R27",
                Severity.INFO,
                Verdict.CONTRADICTS,
                (fact.cell,),
                message,
                inputs=(*inputs((fact,)), fact.printed),
            )


def _facts(scope: Scope) -> Iterator[Fact]:
    if isinstance(scope, SeriesScope):
        yield from scope.facts
    elif isinstance(scope, SourceScope):
        yield from (one.fact for one in scope.statements if one.fact is not None)


RULE = Rule(
    "R27",
    Severity.INFO,
    Text("Qualifiers are kept", "保留限定词"),
    Text("words as printed = qualifier of the figure", "原文限定词 = 数值的限定"),
    (SeriesScope, SourceScope),
    find=find,
)
