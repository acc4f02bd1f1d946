"""R15: dates of stages out of order, actual dates in the future, production without a start."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from hqd_desktop.domain.checks.facts import Event, ProjectScope
from hqd_desktop.domain.checks.found import Found, Severity, Verdict
from hqd_desktop.domain.checks.rule import Parameters, Rule
from hqd_desktop.domain.days import Day
from hqd_desktop.domain.pipeline.order import Contradiction, Dated, contradictions
from hqd_desktop.domain.words import Text

_SEVERITY = {"future": Severity.ERROR, "order": Severity.ERROR, "no start": Severity.INFO}
_MESSAGE = Text("{project}: {what}", "{project}：{what}")


def find(scope: ProjectScope, _parameters: Parameters) -> Iterator[Found]:
    """The contradictions of ``domain.pipeline.order``, each where the date stands that it is about."""
    if not scope.events:
        return
    actual = _days(scope.events, planned=False)
    planned = _days(scope.events, planned=True)
    dated = [
        Dated(stage, _day(planned.get(stage)), _day(actual.get(stage))) for stage in dict.fromkeys((*actual, *planned))
    ]
    today = scope.clock.first if scope.clock is not None else date.max
    for one in contradictions(scope.texts.get("stage"), dated, today):
        yield _found(scope, one, planned if one.key == "plan" else actual)


def _days(events: Sequence[Event], *, planned: bool) -> dict[str, Event]:
    """The first event told of each stage: the date on the project goes before the log."""
    made: dict[str, Event] = {}
    for event in events:
        if event.planned is planned:
            made.setdefault(event.stage, event)
    return made


def _day(event: Event | None) -> Day | None:
    return None if event is None else event.day


def _found(scope: ProjectScope, one: Contradiction, events: dict[str, Event]) -> Found:
    about = [events[stage] for stage in one.stages if stage in events]
    cells = tuple(event.cell for event in about)
    said = [f"{event.stage} {event.day.pack() if event.day else ''}" for event in about]
    severity = _SEVERITY.get(one.key, Severity.WARNING)
    message = _MESSAGE.fill(project=scope.name, what=one.text)
    return Found("R15", severity, Verdict.CONTRADICTS, cells, message, inputs=(one.key, *said))


RULE = Rule(
    "R15",
    Severity.ERROR,
    Text("Stages follow each other", "阶段时间先后相符"),
    Text("actual dates in the order of the ladder, none after today", "实际时间按阶段次序，且不晚于今天"),
    (ProjectScope,),
    find=find,
)
