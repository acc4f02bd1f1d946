"""Templates: which parts and fields a sheet has, read from ``resources/sheets``."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, get_args

from hqd_desktop import assets
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.words import Text

PartKind = Literal["facts", "milestones", "schedule", "actions", "sources"]
Show = Literal["all", "stated"]
REACHED = "@reached"
"""Stands for the date field of the stage a project is at."""
OWN = "@own"
"""In the place of a field: those that the office added."""


class BadTemplate(ValueError):
    """The template names a part or a field that does not exist; ``str`` says which."""


@dataclass(frozen=True, slots=True)
class TemplatePart:
    """One section of a sheet; see the head of ``resources/sheets/profile.toml``."""

    part: PartKind
    title: Text
    fields: tuple[str, ...] = ()
    show: Show = "all"
    columns: int = 2


@dataclass(frozen=True, slots=True)
class Template:
    """A kind of sheet. ``below`` are the fields that stand under the title."""

    name: str
    title: Text
    below: tuple[str, ...]
    parts: tuple[TemplatePart, ...]


@cache
def template(name: str) -> Template:
    """The template that ships under a name."""
    return parsed(assets.path(f"resources/sheets/{name}.toml").read_text(encoding="utf-8"))


def parsed(toml: str, kind: str = "project") -> Template:
    """The template of a TOML text about records of a kind; BadTemplate tells what is wrong in it."""
    try:
        raw = tomllib.loads(toml)
        return Template(
            raw["name"],
            Text(**raw["title"]),
            _known(raw["below"], kind),
            tuple(_part(each, kind) for each in raw["parts"]),
        )
    except (KeyError, TypeError, tomllib.TOMLDecodeError) as trouble:
        raise BadTemplate(f"{type(trouble).__name__}: {trouble}") from trouble


def _part(raw: dict[str, Any], kind: str) -> TemplatePart:
    if raw["part"] not in get_args(PartKind):
        raise BadTemplate(f"no part is called {raw['part']}")
    show = raw.get("show", "all")
    if show not in get_args(Show):
        raise BadTemplate(f"show is {' or '.join(get_args(Show))}, not {show}")
    return TemplatePart(
        raw["part"], Text(**raw["title"]), _known(raw.get("fields", ()), kind), show, int(raw.get("columns", 2))
    )


def _known(keys: list[str], kind: str) -> tuple[str, ...]:
    for key in keys:
        if key not in fields(kind) and key not in (REACHED, OWN):
            raise BadTemplate(f"no field of {kind} is called {key}")
    return tuple(keys)
