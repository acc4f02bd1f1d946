"""By pinyin or by strokes: the order of Chinese names as the office set it; it travels with the file.

Choosing is a change like any other. The sort keys that large files keep follow in portions (``Workspace.order_names``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hqd_desktop.domain.chinese import ORDERS, Order
from hqd_desktop.domain.progress import Progress
from hqd_desktop.domain.words import Text
from hqd_desktop.store.name_order import SETTING
from hqd_desktop.workspace import settings

if TYPE_CHECKING:
    from hqd_desktop.domain.changes import Change
    from hqd_desktop.workspace.door import Workspace

NAMES: dict[Order, Text] = {"pinyin": Text("Pinyin", "拼音"), "strokes": Text("Strokes", "笔画")}
PORTION = 2000
_LABEL = Text("Sort Chinese names by {order}", "中文名称按{order}排序")
_SORTING = Text("Sorting names by {order}", "正在按{order}排列名称")


def chosen(workspace: Workspace) -> Order:
    """The order that names of this workspace sort in; pinyin until someone chooses."""
    return settings.get(workspace, SETTING, "pinyin", _read)


def choose(workspace: Workspace, order: Order) -> Change:
    """The change that sorts by another order from now on."""
    label = _LABEL.fill(order=Text(NAMES[order].en.lower(), NAMES[order].zh))
    return settings.put(workspace, SETTING, order, label)


def sorting(order: Order) -> Text:
    """What is said while the kept keys follow."""
    return _SORTING.fill(order=Text(NAMES[order].en.lower(), NAMES[order].zh))


def follow(workspace: Workspace, progress: Progress) -> int:
    """Bring all kept sort keys into the chosen order; returns how many. Stopping loses nothing, a later call goes on."""
    total, done = workspace.count("project"), 0
    while workspace.order_due():
        took = workspace.order_names(PORTION)
        done += took
        progress.at(min(done, total), total)
    return done


def _read(value: object) -> Order:
    if value not in ORDERS:
        raise ValueError(value)
    return next(order for order in ORDERS if order == value)
