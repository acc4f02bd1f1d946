"""Rows that stand beside the ids of other records: somebody sorted the columns that are seen, and the hidden one stayed."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from hqd_desktop.domain.kinds import Packed
from hqd_desktop.exchange.matching import Index
from hqd_desktop.exchange.records import Records

Naming = Callable[[int], dict[str, Packed]]
_FEW = 2
"""One row that names another record was edited; two that name each other's were moved."""


def back_to_their_ids(
    own: Mapping[int, int], naming: Naming, records: Records, kind: str, index: Index, keys: list[str]
) -> dict[int, int]:
    """The records of rows whose ids slipped, by position; none where the ids stand where they belong.

    ``own`` are the ids that rows carry. A row has slipped where what it names is another record that is in the sheet, too, beside a row
    that names yet another one.
    """
    known = records.rows(kind, sorted(set(own.values())), keys)
    apart = [
        place
        for place, record in own.items()
        if (row := known.get(record)) is not None
        and (said := index.key_of(naming(place))) is not None
        and said != index.key_of(dict(zip(keys, row, strict=True)))
    ]
    if len(apart) < _FEW:
        return {}
    loose = {own[place] for place in apart}
    made: dict[int, int] = {}
    for place in apart:
        found = index.find(naming(place))
        if len(found.records) == 1 and not found.loosely and found.records[0] in loose - {own[place]}:
            made[place] = found.records[0]
    return made if len(made) >= _FEW and len(set(made.values())) == len(made) else {}
