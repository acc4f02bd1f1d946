"""Where facts come from, and what waits for a room of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from hqd_desktop.domain.catalogue import item
from hqd_desktop.domain.days import Day
from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.kinds import (
    ANY_FIGURE,
    CODE,
    DAY,
    LONG,
    PERIOD,
    TEXT,
    WHOLE,
    YESNO,
    Choice,
    ChoiceKind,
    RefKind,
)
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.records.base import Record
from hqd_desktop.domain.records.context import SUBJECT
from hqd_desktop.domain.records.numbers import RECORD
from hqd_desktop.domain.stages import STAGE
from hqd_desktop.domain.words import Text

SOURCE_KIND = ChoiceKind(
    (
        Choice("bulletin", Text("Bulletin", "统计公报"), ("statistical bulletin", "公报", "快报")),
        Choice("report", Text("Report", "报告"), ("研究报告",)),
        Choice("news", Text("News item", "新闻报道"), ("news", "新闻", "press")),
        Choice("web", Text("Web page", "网页"), ("website", "网站")),
        Choice("workbook", Text("Workbook", "工作簿"), ("excel", "spreadsheet", "电子表格")),
        Choice("book", Text("Book or yearbook", "图书或年鉴"), ("yearbook", "年鉴")),
        Choice("letter", Text("Letter or minutes", "来函或纪要"), ("minutes", "纪要", "来函")),
        Choice("other", Text("Other", "其他"), ()),
    )
)
ROUNDING = ChoiceKind(
    (
        Choice("half_up", Text("Rounded half up", "四舍五入"), ("rounded", "half up")),
        Choice("truncated", Text("Cut off", "截尾"), ("truncated", "去尾")),
        Choice("unknown", Text("Not known", "不明"), ()),
    )
)
SCOPE = ChoiceKind(
    (
        Choice("each", Text("Each", "各自"), ("per item", "每个")),
        Choice("total", Text("In total", "合计"), ("total", "together", "总计")),
        Choice("unknown", Text("Each or in total is not clear", "各自或合计不明"), ("unclear",)),
    )
)
FINDING_STATE = ChoiceKind(
    (
        Choice("accepted", Text("Accepted", "已认可"), ()),
        Choice("dismissed", Text("Dismissed", "已忽略"), ()),
        Choice("excluded", Text("Excluded", "已排除"), ()),
        Choice("corrected", Text("Corrected", "已更正"), ()),
    )
)
STATEMENT_STATE = ChoiceKind(
    (
        Choice("unverified", Text("Unverified", "未核实")),
        Choice("verified", Text("Verified", "已核实")),
        Choice("disputed", Text("Disputed", "有争议")),
        Choice("superseded", Text("Superseded", "已被取代")),
    )
)
ACTION_STATE = ChoiceKind(
    (
        Choice("draft", Text("Draft", "草拟"), ("no owner or date",)),
        Choice("open", Text("Open", "进行中"), ()),
        Choice("done", Text("Done", "已完成"), ("办结",)),
        Choice("dropped", Text("Dropped", "已取消"), ()),
    )
)
NOTE_KIND = ChoiceKind(
    (
        Choice("person", Text("Person", "人物")),
        Choice("programme", Text("Programme", "规划与行动")),
        Choice("event", Text("Event", "活动")),
        Choice("glossary", Text("Term", "术语")),
        Choice("opinion", Text("Opinion", "评价")),
        Choice("contact", Text("Contact", "联系方式")),
        Choice("source", Text("About a source", "来源说明")),
        Choice("other", Text("Other", "其他")),
    )
)
DOCUMENT_KIND = ChoiceKind(
    (
        Choice("agreement", Text("Agreement", "协议"), ("contract", "合同")),
        Choice("permit", Text("Permit or filing", "批文或备案"), ("批复", "备案", "许可")),
        Choice("registration", Text("Registration", "登记证照"), ("营业执照", "licence")),
        Choice("report", Text("Report", "报告"), ()),
        Choice("minutes", Text("Minutes", "会议纪要"), ("纪要",)),
        Choice("photo", Text("Photo", "照片"), ("picture", "图片")),
        Choice("other", Text("Other", "其他"), ()),
    )
)


# fmt: off
@dataclass(frozen=True, slots=True, kw_only=True)
class Source(Record):
    """A document that states facts. Its own date may be known to a month or not at all.

    It lies at ``address`` (the web), at ``path`` (a linked file), or in the workspace as a copy: ``digest`` is its SHA-256 in
    hexadecimal, ``size`` its bytes. ``secondary``: it translates or retells another document, so that its figures are taken with wider
    bounds. ``rounding`` is how its figures were shortened. ``text`` is its text, kept to be searched.
    """

    KIND: ClassVar[str] = "source"
    NAME: ClassVar[Text] = Text("Source", "来源")
    PLURAL: ClassVar[Text] = Text("Sources", "来源")
    KEY: ClassVar[str] = "key"
    TITLE: ClassVar[tuple[str, str]] = ("title_text", "title_text")

    key: str | None = item("Key", "编号", CODE, shown=True, width=80)
    title_text: str | None = item("Title", "标题", TEXT, shown=True, width=320)
    kind: str | None = item("Kind of document", "文献类型", SOURCE_KIND, width=110)
    publisher: str | None = item("Publisher", "发布者", TEXT, shown=True, width=160)
    author: str | None = item("Author", "作者", TEXT, width=120)
    published: Day | None = item("Published", "发布日期", DAY, shown=True, width=110)
    published_time: str | None = item("Time of day", "发布时刻", TEXT, width=80)
    accessed: Day | None = item("Accessed", "访问日期", DAY, width=110)
    address: str | None = item("Address", "网址或路径", CODE, width=200)
    language: str | None = item("Language", "语言", TEXT, width=80)
    licence: str | None = item("Terms of reuse", "使用条款", TEXT, width=200)
    secondary: bool | None = item("Retells another document", "转述或译文", YESNO, width=80)
    rounding: str | None = item("How figures are shortened", "数字取舍方式", ROUNDING, width=120)
    path: str | None = item("Linked file", "链接的文件", CODE, width=200)
    digest: str | None = item("Digest of the copy", "副本校验值", CODE, width=160)
    size: int | None = item("Size in bytes", "大小（字节）", WHOLE, width=100)
    text: str | None = item("Text of the document", "全文", LONG, width=200)
    note: str | None = item("Note", "说明", LONG, width=200)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Record):
    """What one source states about one record, as printed there. ``fact`` is its number in a list of facts.

    ``value`` is what was read from it in words; ``figure`` and ``stated_period`` are the same as a printed figure and a period, where it
    is one. Statements of one source that speak of one thing share a number in ``pair``: an amount in two currencies, a count and the total
    of what is counted. ``scope`` says whether a figure is of each or of all together. Of several statements about one field one may be
    ``adopted``, with the reason; the others stay as they are.
    """

    KIND: ClassVar[str] = "statement"
    NAME: ClassVar[Text] = Text("Statement", "引述")
    PLURAL: ClassVar[Text] = Text("Statements", "引述")
    KEY: ClassVar[str] = "fact"

    fact: str | None = item("Fact", "事实编号", CODE, shown=True, width=80)
    source: int | None = item("Source", "来源", RefKind("source"), "origin", shown=True, width=200)
    subject_kind: str | None = item("States about a", "对象类型", SUBJECT, shown=True, width=110)
    subject: int | None = item("Record", "对象", RECORD, width=110)
    field: str | None = item("Field", "字段", CODE, width=110)
    entity: str | None = item("Subject as printed", "对象（原文）", TEXT, shown=True, width=220)
    attribute: str | None = item("What is stated", "陈述内容", TEXT, shown=True, width=220)
    value: str | None = item("Value", "取值", TEXT, shown=True, width=160)
    figure: Figure | None = item("Figure", "数字", ANY_FIGURE, "values", width=120)
    stated_period: Period | None = item("Period meant", "所指时期", PERIOD, "values", width=110)
    scope: str | None = item("Of each or in total", "各自或合计", SCOPE, "values", width=120)
    pair: int | None = item("Belongs together with", "同组编号", WHOLE, "values", width=80)
    printed: str | None = item("As printed", "原文表述", TEXT, shown=True, width=220)
    quote: str | None = item("Quotation", "原文摘录", LONG, width=220)
    qualifier: str | None = item("Qualifier", "限定", TEXT, width=100)
    period: str | None = item("Period as stated", "时期（原文）", TEXT, width=140)
    locator: str | None = item("Locator", "位置", TEXT, width=140)
    state: str | None = item("State", "核实状态", STATEMENT_STATE, width=90)
    verified_by: str | None = item("Verified by", "核实人", TEXT, width=110)
    verified_against: str | None = item("Verified against", "核实依据", TEXT, width=160)
    verified_on: Day | None = item("Verified on", "核实日期", DAY, width=100)
    adopted: bool | None = item("Adopted", "采用", YESNO, width=70)
    adopted_reason: str | None = item("Reason for adopting", "采用理由", TEXT, width=160)
    superseded_by: int | None = item("Superseded by", "被何取代", RefKind("statement"), width=160)
    note: str | None = item("Note", "说明", LONG, width=220)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding(Record):
    """What a person decided on a finding of the checks. The findings themselves follow from the data and are no records.

    ``key`` tells the finding among all others; ``fingerprint`` what it followed from: where that differs, it is open again.
    """

    KIND: ClassVar[str] = "finding"
    NAME: ClassVar[Text] = Text("Decision on a finding", "核查处理")
    PLURAL: ClassVar[Text] = Text("Decisions on findings", "核查处理")
    KEY: ClassVar[str] = "key"
    TITLE: ClassVar[tuple[str, str]] = ("rule", "rule")

    key: str | None = item("Key", "编号", CODE, width=120)
    rule: str | None = item("Rule", "规则", CODE, shown=True, width=80)
    subject_kind: str | None = item("About a", "对象类型", SUBJECT, shown=True, width=110)
    subject: int | None = item("Record", "对象", RECORD, width=110)
    field: str | None = item("Field", "字段", CODE, shown=True, width=110)
    state: str | None = item("State", "处理结果", FINDING_STATE, shown=True, width=100)
    reason: str | None = item("Reason", "理由", LONG, shown=True, width=260)
    fingerprint: str | None = item("Fingerprint", "数据指纹", CODE, width=120)
    decided: Day | None = item("Decided on", "处理日期", DAY, shown=True, width=110)


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting(Record):
    """A meeting of a body that decides."""

    KIND: ClassVar[str] = "meeting"
    NAME: ClassVar[Text] = Text("Meeting", "会议")
    PLURAL: ClassVar[Text] = Text("Meetings", "会议")
    TITLE: ClassVar[tuple[str, str]] = ("name", "name")

    name: str | None = item("Meeting", "会议名称", TEXT, shown=True, width=260)
    body: str | None = item("Body", "会议主体", TEXT, shown=True, width=220)
    day: Day | None = item("Date", "日期", DAY, shown=True, width=100)
    chair: str | None = item("Chair", "主持人", TEXT, shown=True, width=110, personal=True)
    place: str | None = item("Place", "地点", TEXT, width=120)
    area: int | None = item("Area", "区域", RefKind("area"), width=120)
    agenda: str | None = item("Agenda", "议程", LONG, width=220)
    decisions: str | None = item("Decisions", "议定事项", LONG, width=220)
    source: int | None = item("Source", "来源", RefKind("source"), "origin", width=160)


@dataclass(frozen=True, slots=True, kw_only=True)
class Action(Record):
    """Something to be done. Without an owner and a date it stays a draft."""

    KIND: ClassVar[str] = "action"
    NAME: ClassVar[Text] = Text("Action", "行动事项")
    PLURAL: ClassVar[Text] = Text("Actions", "行动事项")
    TITLE: ClassVar[tuple[str, str]] = ("text", "text")

    text: str | None = item("Action", "事项", TEXT, shown=True, width=320)
    project: int | None = item("Project", "项目", RefKind("project"), shown=True, width=200)
    meeting: int | None = item("Meeting", "会议", RefKind("meeting"), shown=True, width=200)
    owner: str | None = item("Responsible", "责任人", TEXT, shown=True, width=120, personal=True)
    due: Day | None = item("Due", "完成时限", DAY, shown=True, width=100)
    state: str | None = item("State", "状态", ACTION_STATE, shown=True, width=90)
    clause: str | None = item("Clause", "条款", TEXT, width=100)
    done_on: Day | None = item("Done on", "办结时间", DAY, width=100)
    progress: str | None = item("Progress", "办理进展", LONG, width=200)
    note: str | None = item("Note", "说明", LONG, width=200)
    source: int | None = item("Source", "来源", RefKind("source"), "origin", width=160)


@dataclass(frozen=True, slots=True, kw_only=True)
class Note(Record):
    """A fact with provenance that no other record holds yet."""

    KIND: ClassVar[str] = "note"
    NAME: ClassVar[Text] = Text("Note", "备忘")
    PLURAL: ClassVar[Text] = Text("Notes", "备忘")
    TITLE: ClassVar[tuple[str, str]] = ("subject", "subject")

    kind: str | None = item("Kind", "类型", NOTE_KIND, shown=True, width=110)
    subject: str | None = item("Subject", "主题", TEXT, shown=True, width=220)
    text: str | None = item("Text", "内容", LONG, shown=True, width=320)
    figure: Figure | None = item("Figure", "数字", ANY_FIGURE, "values", width=120)
    day: Day | None = item("Date", "日期", DAY, width=100)
    area: int | None = item("Area", "区域", RefKind("area"), width=140)
    project: int | None = item("Project", "项目", RefKind("project"), width=180)
    source: int | None = item("Source", "来源", RefKind("source"), "origin", shown=True, width=200)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document(Record):
    """A file that belongs to a project: a link to where it lies (``path``), or a copy kept in the workspace (``digest``).

    ``stage`` is the stage whose evidence it is. ``digest`` is the SHA-256 of the copy, in hexadecimal; ``size`` its bytes.
    """

    KIND: ClassVar[str] = "document"
    NAME: ClassVar[Text] = Text("Document", "文件资料")
    PLURAL: ClassVar[Text] = Text("Documents", "文件资料")
    TITLE: ClassVar[tuple[str, str]] = ("name", "name")

    name: str | None = item("Document", "文件名称", TEXT, shown=True, width=260)
    project: int | None = item("Project", "项目", RefKind("project"), shown=True, width=200)
    kind: str | None = item("Kind", "类型", DOCUMENT_KIND, shown=True, width=110)
    stage: str | None = item("Evidence for", "佐证阶段", STAGE, shown=True, width=110)
    day: Day | None = item("Date", "日期", DAY, shown=True, width=100)
    path: str | None = item("Link", "链接", CODE, width=220)
    digest: str | None = item("Digest of the copy", "副本校验值", CODE, width=160)
    size: int | None = item("Size in bytes", "大小（字节）", WHOLE, width=100)
    note: str | None = item("Note", "说明", LONG, width=200)
    source: int | None = item("Source", "来源", RefKind("source"), "origin", width=160)
