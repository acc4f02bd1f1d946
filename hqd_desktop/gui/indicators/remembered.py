"""What a person chose on the page, as one text for the settings: kind, measure, areas, range and base of each indicator, and the
colours of areas, which stay theirs in every chart and session."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from hqd_desktop.domain.indicators import Measure
from hqd_desktop.domain.indicators.charts import Kind
from hqd_desktop.domain.periods import Period

if TYPE_CHECKING:
    from hqd_desktop.gui.indicators.looked_at import LookedAt

_MOST = 200
"""Indicators and areas remembered: settings are read at every start."""


def said(looked: LookedAt) -> str:
    """Everything chosen, as JSON; ids are texts, as JSON wants keys."""
    return json.dumps(
        {
            "kinds": {str(i): kind.value for i, kind in _newest(looked.kinds)},
            "measures": {str(i): measure.value for i, measure in _newest(looked.measures)},
            "areas": {str(i): list(areas) for i, areas in _newest(looked.chosen_areas)},
            "ranges": {str(i): list(months) for i, months in _newest(looked.ranges)},
            "bases": {str(i): base.pack() for i, base in _newest(looked.bases)},
            "colours": {str(i): token for i, token in _newest(looked.held)},
        },
        separators=(",", ":"),
    )


def take(looked: LookedAt, text: str) -> None:
    """Take it back; a text that somebody spoilt is as if there were none."""
    try:
        found: dict[str, dict[str, Any]] = json.loads(text) if text else {}
        kinds = {int(i): Kind(value) for i, value in found.get("kinds", {}).items()}
        measures = {int(i): Measure(value) for i, value in found.get("measures", {}).items()}
        areas = {int(i): tuple(int(a) for a in value) for i, value in found.get("areas", {}).items()}
        ranges = {int(i): (_month(value[0]), _month(value[1])) for i, value in found.get("ranges", {}).items()}
        bases = {int(i): Period.unpack(value) for i, value in found.get("bases", {}).items()}
        colours = {int(i): str(token) for i, token in found.get("colours", {}).items()}
    except (ValueError, TypeError, AttributeError, LookupError):
        return
    looked.kinds, looked.measures, looked.chosen_areas = kinds, measures, areas
    looked.ranges, looked.bases = ranges, bases
    looked.held.update({area: token for area, token in colours.items() if token.startswith("chart-")})


def _month(value: object) -> int | None:
    return None if value is None else int(str(value))


def _newest[T](chosen: dict[int, T]) -> list[tuple[int, T]]:
    return list(chosen.items())[-_MOST:]
