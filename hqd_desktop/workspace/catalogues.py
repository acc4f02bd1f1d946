"""Lists that come with the program and that a workspace may take over: the indicators that zones are commonly asked for.

They are data (``db/indicators.csv``): one row an indicator, one column a field of ``Indicator``, values as its kinds read them.
"""

from __future__ import annotations

import csv
from collections.abc import Collection
from functools import cache
from typing import TYPE_CHECKING

from hqd_desktop import assets
from hqd_desktop.domain.changes import Announcement, Change, Origin, adds
from hqd_desktop.domain.kinds import Packed, folded
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.words import Text
from hqd_desktop.workspace import settings

if TYPE_CHECKING:
    from hqd_desktop.workspace.door import Workspace

INDICATORS = "db/indicators.csv"
_HIDDEN = "indicators.hidden"


@cache
def default_indicators() -> tuple[dict[str, Packed], ...]:
    """The indicators of the default catalogue, packed values by field, in the order of the file."""
    known = fields("indicator")
    with assets.path(INDICATORS).open(encoding="utf-8", newline="") as file:
        return tuple(
            {key: known[key].kind.pack(known[key].kind.read(raw)) for key, raw in row.items()}
            for row in csv.DictReader(file)
        )


def hidden(workspace: Workspace) -> frozenset[str]:
    """The codes of the indicators that the office does not want in its lists; they keep their figures."""
    return settings.get(workspace, _HIDDEN, frozenset(), lambda kept: frozenset(str(code) for code in kept))


def hide(workspace: Workspace, codes: Collection[str], *, on: bool = True) -> Change:
    """The change that leaves indicators out of the lists, or (``on`` False) brings them back."""
    now = hidden(workspace)
    after = now | set(codes) if on else now - set(codes)
    one = next(iter(codes), "") if len(codes) == 1 else ""
    found = workspace.resolve("indicator", one) if one else None
    what = (
        Text(workspace.title("indicator", found, "en"), workspace.title("indicator", found, "zh"))
        if found is not None
        else Text("{n} indicators", "{n} 个指标").fill(n=len(codes))
    )
    label = Text("Hide {what}", "隐藏{what}") if on else Text("Show {what} again", "重新显示{what}")
    return settings.put(workspace, _HIDDEN, sorted(after) or None, label.fill(what=what))


@cache
def _by_name() -> dict[str, dict[str, Packed]]:
    return {folded(str(one[key])): one for one in default_indicators() for key in ("name_en", "name") if one.get(key)}


def usual_indicator(name: str) -> dict[str, Packed] | None:
    """The default indicator of a name in either language, None where there is none."""
    return _by_name().get(folded(name))


def indicators_to_add(workspace: Workspace, origin: Origin = Origin.SAMPLE) -> Change:
    """The change that adds every default indicator whose code the workspace does not have yet; without steps if it has all."""
    there = workspace.known_names("indicator")
    missing = [values for values in default_indicators() if folded(str(values["code"])) not in there]
    label = Text("Add {n} common indicators", "添加 {n} 个常用指标").fill(n=len(missing))
    return Change(label, tuple(adds("indicator", values) for values in missing), origin)


def add_default_indicators(workspace: Workspace) -> Announcement | None:
    """Take the default catalogue into a workspace as one change; None where it is there already."""
    change = indicators_to_add(workspace)
    return workspace.apply(change) if change.steps else None
