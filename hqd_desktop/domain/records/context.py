"""Who and where: organisations, areas, and the other names both are printed under."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from hqd_desktop.domain import stages
from hqd_desktop.domain.catalogue import item
from hqd_desktop.domain.days import Day
from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.kinds import CODE, DAY, LAND, LONG, TEXT, YESNO, Choice, ChoiceKind, RefKind
from hqd_desktop.domain.records.base import Record
from hqd_desktop.domain.records.numbers import RECORD
from hqd_desktop.domain.words import Text

ORGANISATION_KIND = ChoiceKind(
    (
        Choice("company", Text("Company", "企业"), ("firm",)),
        Choice("department", Text("Department", "部门"), ("单位",)),
        Choice("institution", Text("Institution", "机构"), ("院所",)),
        Choice("association", Text("Association", "商协会"), ()),
    )
)
AREA_KIND = ChoiceKind(
    (
        Choice("country", Text("Country", "国家"), ()),
        Choice("cross", Text("Group of provinces", "跨省区域"), ()),
        Choice("province", Text("Province", "省级"), ()),
        Choice("city", Text("City", "城市"), ()),
        Choice("district", Text("District", "区县"), ()),
        Choice("zone", Text("Zone", "开发区"), ("经开区", "高新区")),
        Choice("park", Text("Park", "园区"), ()),
        Choice("cluster", Text("Cluster", "产业集群"), ()),
        Choice("platform", Text("Platform", "平台"), ("centre", "center", "中心")),
        Choice("lab", Text("Laboratory", "实验室"), ()),
    )
)
SUBJECT = ChoiceKind(
    (
        Choice("project", Text("Project", "项目")),
        Choice("organisation", Text("Organisation", "组织机构")),
        Choice("area", Text("Area", "区域")),
        Choice("indicator", Text("Indicator", "指标")),
        Choice("observation", Text("Observation", "指标数据")),
        Choice("stage_event", Text("Stage event", "阶段事件")),
        Choice("meeting", Text("Meeting", "会议")),
        Choice("action", Text("Action", "行动事项")),
        Choice("source", Text("Source", "来源")),
        Choice("alias", Text("Other name", "别名")),
        Choice("note", Text("Note", "备注")),
        Choice("statement", Text("Statement", "引述")),
        Choice("milestone", Text("Milestone", "节点")),
        Choice("report", Text("Progress report", "进度报告")),
        Choice("issue", Text("Problem", "问题")),
        Choice("target", Text("Target", "目标")),
        Choice("rate", Text("Exchange rate", "汇率")),
        Choice("document", Text("Document", "文件资料")),
    )
)


# fmt: off
@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation(Record):
    """A company, department or institution."""

    KIND: ClassVar[str] = "organisation"
    NAME: ClassVar[Text] = Text("Organisation", "组织机构")
    PLURAL: ClassVar[Text] = Text("Organisations", "组织机构")
    KEY: ClassVar[str] = "name"
    TITLE: ClassVar[tuple[str, str]] = ("name_en", "name")

    name: str | None = item("Name", "名称", TEXT, shown=True, width=220, std="OC4IDS parties.name")
    name_en: str | None = item("Name in English", "英文名称", TEXT, width=180)
    kind: str | None = item("Kind", "类型", ORGANISATION_KIND, shown=True, width=100)
    country: str | None = item("Country or region", "国家或地区", TEXT, width=110, std="OC4IDS parties.address")
    parent: int | None = item("Parent organisation", "上级单位", RefKind("organisation"), width=160)
    website: str | None = item("Website", "网址", CODE, width=160)
    phone: str | None = item("Phone", "电话", CODE, width=120, personal=True)
    address: str | None = item("Address", "地址", TEXT, width=160)
    note: str | None = item("Note", "说明", LONG, width=180)


@dataclass(frozen=True, slots=True, kw_only=True)
class Area(Record):
    """A territory or a place in it: from country to park, platform and laboratory. ``home`` marks the zone of the workspace."""

    KIND: ClassVar[str] = "area"
    NAME: ClassVar[Text] = Text("Area", "区域")
    PLURAL: ClassVar[Text] = Text("Areas", "区域")
    KEY: ClassVar[str] = "code"
    TITLE: ClassVar[tuple[str, str]] = ("name_en", "name")

    code: str | None = item("Code", "代码", CODE, shown=True, width=90)
    name: str | None = item("Name", "名称", TEXT, shown=True, width=220)
    name_en: str | None = item("Name in English", "英文名称", TEXT, width=200)
    kind: str | None = item("Kind", "类型", AREA_KIND, shown=True, width=110)
    parent: int | None = item("Part of", "隶属于", RefKind("area"), shown=True, width=160)
    land_area: Figure | None = item("Land area", "面积", LAND, shown=True, width=110)
    home: bool | None = item("Home zone", "本区", YESNO, width=80)
    members: str | None = item("Members", "组成", TEXT, width=180)
    note: str | None = item("Note", "说明", LONG, width=180)


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias(Record):
    """Another name under which a record is printed somewhere."""

    KIND: ClassVar[str] = "alias"
    NAME: ClassVar[Text] = Text("Other name", "别名")
    PLURAL: ClassVar[Text] = Text("Other names", "别名")
    TITLE: ClassVar[tuple[str, str]] = ("name", "name")

    name: str | None = item("Name", "名称", TEXT, shown=True, width=200)
    subject_kind: str | None = item("Belongs to a", "所属类型", SUBJECT, shown=True, width=110)
    subject: int | None = item("Record", "所属记录", RECORD, width=110)
    source: int | None = item("Source", "来源", RefKind("source"), "origin", width=160)


@dataclass(frozen=True, slots=True, kw_only=True)
class StageEvent(Record):
    """A project reached, or is planned to reach, a stage; with ``status``, what it came to beside the stage (suspended, resumed ...).

    ``reason`` says why it went back to an earlier stage, or why its status changed.
    """

    KIND: ClassVar[str] = "stage_event"
    NAME: ClassVar[Text] = Text("Stage event", "阶段事件")
    PLURAL: ClassVar[Text] = Text("Stage events", "阶段事件")

    project: int | None = item("Project", "项目", RefKind("project"), shown=True, width=220)
    stage: str | None = item("Stage", "阶段", stages.STAGE, shown=True, width=120)
    form: str | None = item("Planned or actual", "计划或实际", stages.FORM, shown=True, width=90)
    day: Day | None = item("Date", "日期", DAY, shown=True, width=110)
    note: str | None = item("Note", "说明", TEXT, width=200)
    status: str | None = item("Status", "项目状态", stages.STATUS, width=100)
    reason: str | None = item("Reason", "原因", TEXT, width=200)
    source: int | None = item("Source", "来源", RefKind("source"), "origin", width=160)
