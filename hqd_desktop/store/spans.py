"""What a timeline asks: when the dates of a view begin and end, and what a field was first stated as."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Select, func, select

from hqd_desktop.domain.kinds import Packed
from hqd_desktop.domain.views import View
from hqd_desktop.store.conditions import test
from hqd_desktop.store.finding import found
from hqd_desktop.store.tables import CHANGE, ORDER, STEP, TABLES

_CHUNK = 500


def extent(connection: Connection, view: View, keys: Sequence[str]) -> tuple[int, int] | None:
    """The smallest and the largest day (as an ordinal) that the date fields ``keys`` state among the rows of a view."""
    table = TABLES[view.kind]
    columns = [table.c[key + ORDER] for key in keys]
    question: Select[*tuple[Any, ...]] = select(*(func.min(c) for c in columns), *(func.max(c) for c in columns))
    for condition in view.conditions:
        question = question.where(test(view.kind, condition))
    if view.find.strip():
        question = question.where(found(view.kind, view.find))
    row = connection.execute(question).one()
    stated = [value for value in row if value is not None]
    return (min(stated), max(stated)) if stated else None


def first_values(
    connection: Connection, kind: str, ids: Sequence[int], keys: Sequence[str]
) -> dict[int, dict[str, Packed]]:
    """What each of ``keys`` was first stated as, by record, according to the journal; what was undone does not count."""
    made: dict[int, dict[str, Packed]] = {}
    for start in range(0, len(ids), _CHUNK):
        question = (
            select(STEP.c.record, STEP.c.after)
            .join(CHANGE, CHANGE.c.id == STEP.c.change)
            .where(
                STEP.c.kind == kind,
                STEP.c.record.in_(ids[start : start + _CHUNK]),
                STEP.c.after.is_not(None),
                CHANGE.c.undone_by.is_(None),
                CHANGE.c.origin.not_in(["undo", "redo"]),
            )
            .order_by(STEP.c.change, STEP.c.seq)
        )
        for record, after in connection.execute(question):
            known = made.setdefault(record, {})
            for key, value in json.loads(after).items():
                if key in keys and value is not None:
                    known.setdefault(key, value)
    return made
