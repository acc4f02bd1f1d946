"""Who reports what: which areas have figures of which indicators, asked of the whole file at once."""

from __future__ import annotations

from sqlalchemy import Connection, or_, select

from hqd_desktop.store.tables import TABLES


def reporters(connection: Connection) -> list[tuple[int, int]]:
    """Every indicator with every area that has a level or a growth of it (their ids)."""
    told = TABLES["observation"].c
    stated = or_(told.level.is_not(None), told.growth.is_not(None))
    question = (
        select(told.indicator, told.area).distinct().where(told.indicator.is_not(None), told.area.is_not(None), stated)
    )
    return [(int(indicator), int(area)) for indicator, area in connection.execute(question)]
