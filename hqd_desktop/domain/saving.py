"""A view as text and back: what a saved view keeps. Filters stand there as expressions, so that a person can read them."""

from __future__ import annotations

import json
from typing import Any

from hqd_desktop.domain.colours import TINTS, Colour
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.filters import expression, parse
from hqd_desktop.domain.records import RECORDS, fields
from hqd_desktop.domain.views import View, sort_keys
from hqd_desktop.domain.words import Text


def definition(view: View) -> str:
    """The view as compact JSON: filters, find, sort, columns (with the width a person gave), frozen, group, colours. ``read`` takes it back.

    What is as in a new view is left out.
    """
    widths = dict(view.widths)
    made: dict[str, Any] = {
        "filters": [expression(condition, fields(view.kind)) for condition in view.conditions],
        "find": view.find,
        "sort": [f"-{sort.field}" if sort.descending else sort.field for sort in view.sort],
        "columns": list(view.columns),
        "widths": widths,
        "frozen": view.frozen,
        "group": view.group,
        "colours": [_colour(rule, view.kind) for rule in view.colours],
    }
    return json.dumps({key: value for key, value in made.items() if value}, ensure_ascii=False, separators=(",", ":"))


def read(kind: str, text: str) -> View:
    """The view of a definition.

    Columns, sort keys, colours and a group that this program does not know are left out. Raises UserError for a filter it does not know, since
    without it other records would be shown, and for text that is no definition.
    """
    if kind not in RECORDS:
        raise _unreadable()
    known = fields(kind)
    try:
        loaded = json.loads(text or "{}")
        filters = [str(e) for e in loaded.get("filters", ())]
        find, group = str(loaded.get("find", "")), str(loaded.get("group", ""))
        sort = [str(s) for s in loaded.get("sort", ())]
        columns = tuple(str(c) for c in loaded.get("columns", ()))
        widths = tuple((str(c), int(w)) for c, w in loaded.get("widths", {}).items())
        frozen = int(loaded.get("frozen", 0))
        rules = [{str(k): str(v) for k, v in rule.items()} for rule in loaded.get("colours", ())]
    except (ValueError, TypeError, AttributeError) as trouble:
        raise _unreadable() from trouble
    return View(
        kind,
        tuple(parse(e, known) for e in filters),
        sort_keys(",".join(s for s in sort if s.lstrip("-") in known), kind),
        tuple(c for c in columns if c in known),
        find,
        group if group in known else "",
        tuple((c, w) for c, w in widths if c in known),
        max(0, frozen),
        tuple(colour for rule in rules if (colour := _read_colour(rule, kind)) is not None),
    )


def _colour(rule: Colour, kind: str) -> dict[str, str]:
    made = {"if": expression(rule.condition, fields(kind)), "tint": rule.tint, "cell": rule.field, "name": rule.name}
    return {key: text for key, text in made.items() if text}


def _read_colour(rule: dict[str, str], kind: str) -> Colour | None:
    """A rule of colours; None where its condition, tint or cell is not known, since then the same records show without it."""
    known, cell = fields(kind), rule.get("cell", "")
    if rule.get("tint") not in TINTS or (cell and cell not in known):
        return None
    try:
        return Colour(parse(rule.get("if", ""), known), rule["tint"], cell, rule.get("name", ""))
    except UserError:
        return None


def _unreadable() -> UserError:
    return UserError(
        Text("The definition of this view cannot be read", "无法读取该视图的定义"),
        Text("Delete the view and save it anew", "删除该视图后重新保存"),
    )
