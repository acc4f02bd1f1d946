"""The fields that an office gives its records beside the shipped ones: each is a record itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from hqd_desktop.domain.catalogue import item
from hqd_desktop.domain.kinds import CODE, LONG, TEXT, WHOLE, YESNO, Choice, ChoiceKind
from hqd_desktop.domain.records.base import Record
from hqd_desktop.domain.words import Text

TYPE = ChoiceKind(
    (
        Choice("text", Text("Text", "文本"), ("words",)),
        Choice("long", Text("Long text", "长文本")),
        Choice("whole", Text("Whole number", "整数")),
        Choice("money", Text("Amount of money", "金额")),
        Choice("figure", Text("Figure with unit", "带单位的数值"), ("数值",)),
        Choice("percent", Text("Percent", "百分比")),
        Choice("date", Text("Date", "日期")),
        Choice("choice", Text("Choice from a list", "列表选项"), ("选项",)),
        Choice("yesno", Text("Yes or no", "是或否"), ("yes/no",)),
    )
)
"""What a field of one's own may hold."""


# fmt: off
@dataclass(frozen=True, slots=True, kw_only=True)
class CustomField(Record):
    """A field of one's own. ``key`` is generated, stays for ever and is not used again; names may change.

    ``choices`` has a line for each: key | English | 中文. ``synonyms`` are further headings, one a line. ``domain.custom`` makes a catalogue
    ``Field`` of it.
    """

    KIND: ClassVar[str] = "field"
    NAME: ClassVar[Text] = Text("Field", "字段")
    PLURAL: ClassVar[Text] = Text("Fields", "字段")
    KEY: ClassVar[str] = "key"
    TITLE: ClassVar[tuple[str, str]] = ("name_en", "name")

    key: str | None = item("Key", "键", CODE, shown=True, width=160)
    of: str | None = item("Kind of record", "记录类型", CODE, shown=True, width=110)
    name: str | None = item("Name", "名称", TEXT, shown=True, width=160)
    name_en: str | None = item("Name in English", "英文名称", TEXT, shown=True, width=160)
    type: str | None = item("Holds", "取值类型", TYPE, shown=True, width=130)
    unit: str | None = item("Unit", "单位", CODE, shown=True, width=90)
    choices: str | None = item("Choices", "选项", LONG, width=220)
    synonyms: str | None = item("Other headings", "其他表头名称", LONG, width=200)
    position: int | None = item("Position", "顺序", WHOLE, shown=True, width=70)
    retired: bool | None = item("Retired", "已停用", YESNO, shown=True, width=70)
