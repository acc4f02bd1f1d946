"""What a card says of a project, worked out from its row once and kept until the row is read anew."""

from __future__ import annotations

import datetime as dt
from collections import OrderedDict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from hqd_desktop.domain import stages
from hqd_desktop.domain.days import Day, Precision
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.filters import Condition, Op
from hqd_desktop.domain.kinds import DAY, Packed
from hqd_desktop.domain.views import View
from hqd_desktop.gui.projects.writing import DUE, KIND, LAMP, MONEY, NAME, NAME_EN, STAGE, Writer, Written
from hqd_desktop.gui.session import Session

translate = QCoreApplication.translate
INDUSTRY, STEP = "industry", "next_step"
REACHED: dict[str, str] = {stage: key for (stage, form), key in stages.DATE_FIELDS.items() if form == "actual"}
"""The field that holds the day a stage was reached, where the project has one."""
KEYS = tuple(dict.fromkeys(("id", NAME, NAME_EN, STAGE, LAMP, INDUSTRY, MONEY, STEP, DUE, *REACHED.values())))
_KEPT, _AHEAD = 6_000, 20


@dataclass(frozen=True, slots=True)
class Card:
    """One project as the board shows it; ``days`` in its stage only where the day it was reached is known."""

    id: int
    name: str
    industry: Written
    amount: Written
    lamp: Written
    step: Written
    due: Written
    days: int | None = None
    since: str = ""
    stated: frozenset[str] = frozenset()

    @property
    def is_late(self) -> bool:
        """Whether the next step is over its date."""
        return self.due.tint == "bad"

    def age(self) -> str:
        """How long it stands at its stage, in days; empty where the day is not known."""
        if self.days == 0:
            return translate("Board", "today")
        return "" if self.days is None else translate("Board", "{n} d").format(n=self.days)

    def said(self, lang: str) -> str:
        """The whole card in words, for screen readers and the tool tip."""
        parts = [self.name]
        if INDUSTRY in self.stated:
            parts.append(self.industry.said)
        parts.append(translate("Board", "amount {amount}").format(amount=self.amount.said))
        parts += [self.lamp.said] if LAMP in self.stated or self.lamp.hollow else []
        if STEP in self.stated:
            parts.append(self.step.said + (f" {self.due.said}" if DUE in self.stated else ""))
        if self.days == 0:
            parts.append(translate("Board", "in this stage since today"))
        elif self.days is not None:
            parts.append(translate("Board", "in this stage for {n} days").format(n=self.days))
        elif self.since:
            parts.append(translate("Board", "in this stage since {when}").format(when=self.since))
        return ("，" if lang == "zh" else ", ").join(parts)


class CardBook:
    """``card(ids, row)``: the cards of a column, read from the file a screen at a time."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._known: OrderedDict[int, Card | None] = OrderedDict()
        self.writer = Writer(session)
        self.lights: Callable[[int], Written | None] | None = None
        """What a project without a stated light shows."""

    def rewrite(self) -> None:
        """Language or unit of amounts changed."""
        self.writer = Writer(self._session)
        self._known.clear()

    def forget(self, ids: Collection[int] = ()) -> None:
        """Read these projects anew when they are next shown; an empty collection means all."""
        if not ids:
            self._known.clear()
        for one in ids:
            self._known.pop(one, None)

    def card(self, ids: Sequence[int], row: int) -> Card | None:
        """The card of a place in a column; None where its project is gone."""
        if not 0 <= row < len(ids):
            return None
        if ids[row] not in self._known:
            self._read(ids[max(0, row - _AHEAD // 4) : row + _AHEAD])
        card = self._known.get(ids[row])
        if card is None or self.lights is None or LAMP in card.stated:
            return card
        lamp = self.lights(card.id) or self.writer.value(LAMP, None)
        if lamp is not card.lamp:
            card = self._known[card.id] = replace(card, lamp=lamp)
        return card

    def _read(self, wanted: Iterable[int]) -> None:
        workspace = self._session.workspace
        missing = [one for one in wanted if one not in self._known]
        if workspace is None:
            return
        try:
            rows = [dict(zip(KEYS, got, strict=True)) for got in workspace.packed(KIND, missing, KEYS)]
            events = self._reached(missing)
        except UserError as trouble:  # said once: these cards stay empty until they are read anew
            self._session.messages.error(trouble)
            rows, events = [], {}
        while len(self._known) > _KEPT:
            self._known.popitem(last=False)
        self._known.update(dict.fromkeys(missing))
        for row in rows:
            record = int(row["id"] or 0)
            self._known[record] = self._made(record, row, events.get((record, str(row[STAGE] or ""))))

    def _reached(self, ids: Sequence[int]) -> dict[tuple[int, str], Day]:
        """When the log of stages says that projects came to their stages; the last entry with a date counts."""
        workspace = self._session.data
        asked = View(
            "stage_event",
            (
                Condition("project", Op.IN, tuple(ids)),
                Condition("form", Op.EQ, ("actual",)),
                Condition("day", Op.STATED),
            ),
        )
        rows = workspace.packed("stage_event", sorted(workspace.ids(asked)), ("project", "stage", "day"))
        return {(int(project or 0), str(stage or "")): DAY.unpack(day) for project, stage, day in rows}

    def _made(self, record: int, row: Mapping[str, Packed], event: Day | None) -> Card:
        writer = self.writer
        stage = str(row[STAGE] or "")
        packed = row.get(REACHED.get(stage, ""))
        since = DAY.unpack(packed) if packed is not None else event
        return Card(
            record,
            writer.cell(NAME, row).text,
            writer.cell(INDUSTRY, row),
            writer.cell(MONEY, row),
            writer.cell(LAMP, row),
            writer.cell(STEP, row),
            writer.cell(DUE, row),
            _days(since, writer.today),
            since.text(writer.lang) if since is not None else "",
            frozenset(key for key in (INDUSTRY, MONEY, LAMP, STEP, DUE) if row[key] is not None),
        )


def _days(since: Day | None, today: dt.date) -> int | None:
    """Days since a date that is known to the day; None for any other, and for one that is still to come."""
    if since is None or since.precision is not Precision.DAY or since.about or since.first > today:
        return None
    return (today - since.first).days
