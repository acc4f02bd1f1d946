"""Whose fields are asked for: every workspace has the fields of the program, and may have some of its own.

``records.fields(kind)`` answers for the workspace that is being worked with: inside ``asking`` for the one named there, elsewhere for
the one in front (on screen, or of the command). Several workspaces may be open in one process (a look at the past, a file to be
merged), and each answers by its own fields.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any

from hqd_desktop.domain.catalogue import Field


class FieldSet:
    """The fields of those kinds of record that have some beside the shipped ones, complete; never changed once made.

    ``memory`` holds what ``remembered`` answers for these fields.
    """

    __slots__ = ("complete", "memory")

    def __init__(self, complete: Mapping[str, dict[str, Field]]) -> None:
        self.complete = complete
        self.memory: dict[Any, Any] = {}


SHIPPED = FieldSet({})
"""Nothing but the fields of the program."""


class Kept:
    """The fields of an open workspace as they are now: ``living`` ones, and the ``whole`` with those that are retired."""

    __slots__ = ("living", "whole")

    def __init__(self) -> None:
        self.living = SHIPPED
        self.whole = SHIPPED


_asked: ContextVar[FieldSet | None] = ContextVar("asked", default=None)
_front = [Kept()]


def asked() -> FieldSet:
    """The fields that are asked for here."""
    return _asked.get() or _front[0].living


@contextmanager
def asking(fields: FieldSet) -> Iterator[None]:
    """Inside, these fields are asked for."""
    token = _asked.set(fields)
    try:
        yield
    finally:
        _asked.reset(token)


def bring_to_front(kept: Kept | None) -> None:
    """From now on the fields of this workspace are asked for wherever none is named; None: only the shipped ones."""
    _front[0] = kept or Kept()


def send_back(kept: Kept) -> None:
    """The workspace is closed: if it was in front, none is."""
    if _front[0] is kept:
        bring_to_front(None)


_MOST = 20_000


def remembered[**P, R](answer: Callable[P, R]) -> Callable[P, R]:
    """As ``functools.cache`` (arguments by place), for answers that follow from the fields that are asked for."""

    @wraps(answer)
    def again(*args: P.args, **kwargs: P.kwargs) -> R:
        memory = asked().memory
        key = (answer, *args, *kwargs.values())
        try:
            known: R = memory[key]
        except KeyError:
            if len(memory) > _MOST:
                memory.clear()
            known = memory[key] = answer(*args, **kwargs)
        return known

    return again
