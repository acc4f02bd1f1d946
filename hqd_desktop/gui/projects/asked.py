"""What a typed text means for a field, before it is written: the hints of its surroundings, and what is wrong with it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from hqd_desktop.domain import stages
from hqd_desktop.domain.catalogue import Field
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.kinds import NO, YES, ChoiceKind, DayKind, FigureKind, Hint, Packed, RefKind, YesNoKind, folded
from hqd_desktop.domain.written import DayHint, Unreadable
from hqd_desktop.gui import language, stage_names
from hqd_desktop.gui.session import Session

_NAMES = 20_000


def hint_for(session: Session, field: Field, packed: Packed = None) -> Hint:
    """A bare number is in the unit shown, a date without a year in the year of what stood there, else this year."""
    return hint_in(session.amount_unit, field, packed)


def hint_in(shown: str, field: Field, packed: Packed) -> Hint:
    """The same for the unit amounts are shown in, on any thread."""
    value = field.kind.unpack(packed)
    year = value.year if isinstance(field.kind, DayKind) and value is not None else dt.date.today().year
    days = DayHint(year=year)
    if field.kind is stages.STAGE:
        return Hint(day=days, values=stage_names.words())
    if not isinstance(field.kind, FigureKind):
        return Hint(day=days)
    if field.kind.dimension == "money":
        foreign = isinstance(value, Figure) and not shown.startswith(value.dimension)
        return Hint(unit=value.unit if foreign else shown, day=days)
    return Hint(unit=value.unit if isinstance(value, Figure) else "", day=days)


def trouble(field: Field, text: str, hint: Hint) -> UserError | None:
    """Why a text cannot be taken, None where it can; a name of another record is looked up only when it is written."""
    try:
        field.kind.read(text, hint)
    except Unreadable as wrong:
        return UserError(wrong.message, wrong.fix)
    return None


def choices(session: Session, field: Field) -> Sequence[str]:
    """What may be chosen for a field, in its own order; empty where anything can be typed."""
    kind = field.kind
    if isinstance(kind, ChoiceKind):
        if kind is stages.STAGE:
            return [language.said(stage_names.name(stage.key)) for stage in stage_names.used()]
        return [language.said(choice.name) for choice in kind.choices]
    if isinstance(kind, YesNoKind):
        return [language.said(YES), language.said(NO)]
    if isinstance(kind, RefKind):
        return _names(session, kind.target)
    return []


def _names(session: Session, target: str) -> list[str]:
    data = session.data
    if data.count(target) > _NAMES:
        return []
    ids = dict.fromkeys(data.known_names(target).values())
    return sorted(data.title(target, record, session.lang) for record in ids)


def completed(field: Field, text: str, names: Sequence[str]) -> str:
    """The one choice that a text begins, or the text itself."""
    if not isinstance(field.kind, (ChoiceKind, YesNoKind)) or not text.strip():
        return text
    if trouble(field, text, Hint()) is None:
        return text
    begun = [name for name in names if folded(name).startswith(folded(text))]
    return begun[0] if len(begun) == 1 else text
