"""What people keep of their work with the records: saved views, and the settings that belong to the workspace."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from hqd_desktop.domain.catalogue import item
from hqd_desktop.domain.kinds import CODE, LONG, TEXT, WHOLE, Choice, ChoiceKind
from hqd_desktop.domain.records.base import Record
from hqd_desktop.domain.words import Text

PRESENTATION = ChoiceKind(
    (
        Choice("table", Text("Table", "表格")),
        Choice("board", Text("Board", "看板")),
        Choice("timeline", Text("Timeline", "时间轴")),
    )
)


# fmt: off
@dataclass(frozen=True, slots=True, kw_only=True)
class SavedView(Record):
    """A question to one kind of record under a name. ``definition`` is what ``domain.saving`` writes and reads."""

    KIND: ClassVar[str] = "view"
    NAME: ClassVar[Text] = Text("View", "视图")
    PLURAL: ClassVar[Text] = Text("Views", "视图")
    TITLE: ClassVar[tuple[str, str]] = ("name_en", "name")

    name: str | None = item("Name", "名称", TEXT, shown=True, width=200)
    name_en: str | None = item("Name in English", "英文名称", TEXT, shown=True, width=200)
    kind: str | None = item("Kind of record", "记录类型", CODE, shown=True, width=110)
    presentation: str | None = item("Presentation", "呈现方式", PRESENTATION, shown=True, width=100)
    definition: str | None = item("Definition", "定义", LONG, width=300)
    position: int | None = item("Position", "顺序", WHOLE, shown=True, width=80)
    owner: str | None = item("Owner", "所有者", TEXT, shown=True, width=110)


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting(Record):
    """A choice of the office that belongs to the workspace, not to one computer: the ladder, counting rules, evidence.

    ``value`` is JSON; the part of the program that owns the key reads and writes it (see ``workspace.settings``).
    """

    KIND: ClassVar[str] = "setting"
    NAME: ClassVar[Text] = Text("Setting", "设置项")
    PLURAL: ClassVar[Text] = Text("Settings", "设置项")
    KEY: ClassVar[str] = "key"
    TITLE: ClassVar[tuple[str, str]] = ("key", "key")

    key: str | None = item("Key", "键", CODE, shown=True, width=200)
    value: str | None = item("Value", "值", LONG, shown=True, width=320)


@dataclass(frozen=True, slots=True, kw_only=True)
class Import(Record):
    """A sheet that was imported: which bytes, read how, with what outcome. It is part of the change it made, and is undone with it.

    ``digest`` is the SHA-256 of the file; ``layout`` names its headings, so that the next file laid out alike is read alike.
    """

    KIND: ClassVar[str] = "import"
    NAME: ClassVar[Text] = Text("Import", "导入记录")
    PLURAL: ClassVar[Text] = Text("Imports", "导入记录")
    TITLE: ClassVar[tuple[str, str]] = ("file", "file")

    file: str | None = item("File", "文件", TEXT, shown=True, width=240)
    sheet: str | None = item("Sheet", "工作表", TEXT, shown=True, width=120)
    kind: str | None = item("Kind of record", "记录类型", CODE, shown=True, width=100)
    digest: str | None = item("Digest of the file", "文件校验值", CODE, width=160)
    size: int | None = item("Size in bytes", "大小（字节）", WHOLE, width=100)
    layout: str | None = item("Layout", "版式", CODE, width=120)
    mapping: str | None = item("Mapping", "列对应方案", TEXT, width=140)
    rows: int | None = item("Rows", "行数", WHOLE, shown=True, width=70)
    added: int | None = item("New", "新增", WHOLE, shown=True, width=70)
    edited: int | None = item("Changed", "变更", WHOLE, shown=True, width=70)
    unchanged: int | None = item("Unchanged", "未变", WHOLE, width=70)
    conflicting: int | None = item("Conflicting", "冲突", WHOLE, width=70)
    rejected: int | None = item("Rejected", "拒绝", WHOLE, shown=True, width=70)
    skipped: int | None = item("Skipped", "跳过", WHOLE, width=70)
    note: str | None = item("Note", "说明", LONG, width=260)
