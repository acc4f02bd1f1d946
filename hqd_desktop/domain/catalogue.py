"""The field catalogue: each field is described once, on its record.

One declaration gives the table column, the form row, the filter, the Excel heading with its synonyms in both languages, the
parser, the sheet line and the help entry. ``key`` never changes; names may.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from hqd_desktop.domain.kinds import Kind
from hqd_desktop.domain.words import Text

if TYPE_CHECKING:
    from hqd_desktop.domain.records import Record

_META = "hqd"


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a record. ``shown`` puts it into a new view; ``width`` is that of its column in pixels.

    ``standard`` names the nearest field of a published standard (OC4IDS path, IATI element, GB), "" where there is none.
    """

    key: str
    name: Text
    kind: Kind
    group: str
    synonyms: tuple[str, ...] = ()
    short: Text | None = None
    shown: bool = False
    width: int = 120
    personal: bool = False
    standard: str = ""
    help: Text | None = None

    @property
    def heading(self) -> Text:
        """What stands over its column."""
        return self.short or self.name


GROUPS: dict[str, Text] = {
    "identity": Text("Project", "项目基本信息"),
    "class": Text("Classification", "分类"),
    "investor": Text("Investor", "投资方"),
    "duty": Text("Responsibility", "责任分工"),
    "progress": Text("Progress", "进展"),
    "dates": Text("Dates", "时间节点"),
    "money": Text("Investment and funds", "投资与资金"),
    "scale": Text("Land, jobs and output", "用地、就业与产出"),
    "work": Text("Work", "工作推进"),
    "own": Text("Own fields", "自定义字段"),
    "main": Text("Main", "基本信息"),
    "values": Text("Values", "数值"),
    "origin": Text("Origin", "来源"),
}


def item(
    en: str,
    zh: str,
    kind: Kind,
    group: str = "main",
    *,
    also: tuple[str, ...] = (),
    short: Text | None = None,
    shown: bool = False,
    width: int = 120,
    personal: bool = False,
    std: str = "",
    hint: Text | None = None,
) -> Any:
    """Declare a field on a record class; see ``Field`` for the meaning of the parts."""
    made = Field("", Text(en, zh), kind, group, also, short, shown, width, personal, std, hint)
    return dataclasses.field(default=None, metadata={_META: made})


def described(record: type[Record]) -> dict[str, Field]:
    """The fields of a record class by key, in order of declaration."""
    return {
        f.name: dataclasses.replace(f.metadata[_META], key=f.name)
        for f in dataclasses.fields(record)
        if _META in f.metadata
    }
