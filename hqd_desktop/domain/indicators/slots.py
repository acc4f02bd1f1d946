"""The months a chart and a grid are ruled by: one slot a month, quarter, half-year or year, each named by its last month.

Statistics have no days: x is the number of a slot, so that a quarter is as far from the next as any other.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hqd_desktop.domain.periods import Period

YEAR = 12
STEPS = (YEAR, 6, 3, 1)
FREQUENCY_STEP = {"year": 12, "quarter": 3, "month": 1}
_LIMIT = 2400
"""No more slots than months in two centuries, whatever a period says."""


def step_of(ends: Iterable[int]) -> int:
    """The widest step, in months, on which all ends lie; a lone June is a half-year, not the sixth of six months.

    Several ends in one month of different years are a year apart, whichever month it is.
    """
    known = set(ends)
    if len(known) > 1 and len({end % YEAR for end in known}) == 1:
        return YEAR
    return next((step for step in STEPS if all((end + 1) % step == 0 for end in known)), 1)


def ruled(ends: Sequence[int], first: Period | None, last: Period | None, *, from_january: bool) -> tuple[int, ...]:
    """The last months of all slots from the first to the last, gaps included.

    ``first`` and ``last`` widen or narrow the range to what a person asked for. ``from_january``: figures that count from
    January begin with the slot of January, published or not.
    """
    if not ends and (first is None or last is None):
        return ()
    step = step_of(ends)
    start = first.first if first else min(ends)
    stop = last.last if last else max(ends)
    if first is None and from_january and step == 1 and start % 12 == 1:
        start -= 1
    anchor = ends[0] if ends else -1
    start += (anchor - start) % step
    return tuple(range(start, min(stop, start + _LIMIT * step), step)) + ((stop,) if (stop - start) % step == 0 else ())


def grid_ends(shown: Sequence[int], ends: Sequence[int], frequency: str | None, today: int) -> tuple[int, ...]:
    """The columns of a grid: every slot of the frequency over the years shown, one more to type into, and every odd end.

    ``today`` is the present month (year x 12 + month - 1): where nothing is recorded yet, the columns lead up to it.
    """
    step = FREQUENCY_STEP.get(frequency or "", step_of(ends))
    if shown or ends:
        first, last = min((*shown, *ends)), max((*shown, *ends))
    else:
        first, last = today - (12 * 4 if step == YEAR else today % 12), today
    start = first - first % 12 + step - 1
    regular = range(start, last + step + 1, step)
    return tuple(sorted({*regular, *ends}))


def typed_step(frequency: str | None, shown: int, end: int) -> int:
    """How many months a new figure at an end is of: by frequency, else by the lines shown (0: none are), else by the end."""
    return FREQUENCY_STEP.get(frequency or "", shown or step_of([end]))


def period_of(end: int, form: str, step: int) -> Period:
    """The period a new figure in a slot speaks of: from January for cumulative ones, else the months of the slot."""
    if form == "ytd" or step == YEAR:
        return Period(end - end % 12, end)
    return Period(end - step + 1, end)
