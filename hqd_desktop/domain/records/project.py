"""The investment project, with every field that the sheets of zones and bureaus carry."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from hqd_desktop.domain import stages
from hqd_desktop.domain.catalogue import item
from hqd_desktop.domain.days import Day
from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.kinds import (
    CODE,
    DAY,
    ENERGY,
    FLOOR,
    LAND,
    LONG,
    MONEY,
    PEOPLE,
    PERCENT,
    TEXT,
    WHOLE,
    YESNO,
    Choice,
    ChoiceKind,
    RefKind,
)
from hqd_desktop.domain.records.base import Record
from hqd_desktop.domain.words import Lang, Text

PROJECT_KIND = ChoiceKind(
    (
        Choice("new", Text("New", "新建"), ("greenfield",)),
        Choice("expansion", Text("Expansion", "扩建"), ("改扩建",)),
        Choice("upgrade", Text("Upgrade", "改建和技术改造"), ("技改", "改建", "技术改造", "rehabilitation")),
        Choice("relocation", Text("Relocation", "迁建"), ("搬迁",)),
        Choice("restoration", Text("Restoration", "恢复"), ()),
        Choice("acquisition", Text("Merger or acquisition", "并购"), ("m&a",)),
        Choice("capital", Text("Capital increase", "增资"), ("增资扩股",)),
    )
)
INDUSTRY_GROUP = ChoiceKind(
    (
        Choice("primary", Text("Primary", "第一产业"), ("一产",)),
        Choice("secondary", Text("Secondary", "第二产业"), ("二产", "工业")),
        Choice("tertiary", Text("Tertiary", "第三产业"), ("三产", "服务业")),
    )
)
SEI = ChoiceKind(
    (
        Choice("it", Text("Next-generation IT", "新一代信息技术"), ("新一代信息技术产业",)),
        Choice("equipment", Text("High-end equipment", "高端装备"), ("高端装备制造",)),
        Choice("materials", Text("New materials", "新材料"), ()),
        Choice("biology", Text("Biology", "生物"), ("生物产业", "生物医药")),
        Choice("nev", Text("New-energy vehicles", "新能源汽车"), ()),
        Choice("energy", Text("New energy", "新能源"), ()),
        Choice("environment", Text("Energy saving and environment", "节能环保"), ()),
        Choice("digital", Text("Digital creative", "数字创意"), ()),
        Choice("services", Text("Related services", "相关服务业"), ()),
    )
)
CAPITAL = ChoiceKind(
    (
        Choice("domestic", Text("Domestic", "内资"), ()),
        Choice("foreign", Text("Foreign", "外资"), ("外商投资",)),
        Choice("hmt", Text("Hong Kong, Macao or Taiwan", "港澳台"), ("港澳台资",)),
    )
)
TOP500 = ChoiceKind(
    (
        Choice("fortune", Text("Fortune Global 500", "世界500强"), ("fortune 500",)),
        Choice("china", Text("China top 500", "中国500强"), ()),
        Choice("private", Text("Private top 500", "民营500强"), ()),
        Choice("none", Text("Not listed", "非500强"), ("no", "否")),
    )
)


# fmt: off
@dataclass(frozen=True, slots=True, kw_only=True)
class Project(Record):
    """One investment project; one with phases has a parent. None means not stated, never zero."""

    KIND: ClassVar[str] = "project"
    NAME: ClassVar[Text] = Text("Project", "项目")
    PLURAL: ClassVar[Text] = Text("Projects", "项目")
    KEY: ClassVar[str] = "code"
    TITLE: ClassVar[tuple[str, str]] = ("name_en", "name")

    code: str | None = item("Project ID", "项目编号", CODE, "identity", also=("ID", "编号", "Ref ID", "Project No", "Code", "项目序号"), width=84, std="OC4IDS id")
    name: str | None = item("Project", "项目名称", TEXT, "identity", also=("Project Name", "Name", "名称", "项目", "Title", "Site Name"), shown=True, width=268, std="OC4IDS title")
    name_en: str | None = item("Name in English", "英文名称", TEXT, "identity", also=("English Name", "项目英文名称", "Project Name (English)"), width=220, std="OC4IDS title")
    national_code: str | None = item("National project code", "项目代码", CODE, "identity", also=("国家项目代码", "投资项目代码", "在线审批代码", "Project Code"), width=180, std="OC4IDS identifiers")
    bank_name: str | None = item("Name in the statistics bank", "纳统项目名称", TEXT, "identity", also=("入库项目名称", "统计项目名称"), width=200, std="OC4IDS identifiers")
    other_names: str | None = item("Other names", "别名", TEXT, "identity", also=("曾用名", "Aliases", "Former names"), width=160)
    kind: str | None = item("Kind of project", "建设性质", PROJECT_KIND, "identity", also=("项目性质", "Project type"), width=110, std="OC4IDS type")
    parent: int | None = item("Parent project", "上级项目", RefKind("project"), "identity", also=("母项目", "所属项目"), width=180, std="OC4IDS relatedProjects")
    phase: int | None = item("Phase", "期次", WHOLE, "identity", also=("期数", "Phase No"), width=64, std="OC4IDS relatedProjects")
    content: str | None = item("Main content and scale", "建设内容及规模", LONG, "identity", also=("项目内容", "建设内容", "主要建设内容", "主要建设内容及规模", "Description"), width=240, std="OC4IDS description")
    area: int | None = item("Area", "所属区域", RefKind("area"), "identity", also=("所属区县", "片区", "所属片区", "园区", "Zone", "Region"), width=130, std="OC4IDS locations")
    site: str | None = item("Site", "建设地址", TEXT, "identity", also=("建设地点", "地点", "项目地点", "Address", "Location"), width=180, std="OC4IDS locations")

    industry: str | None = item("Industry", "行业类别", TEXT, "class", also=("行业", "所属行业", "产业类型", "Sector", "Technology Type"), shown=True, width=108, std="OC4IDS sector")
    industry_code: str | None = item("Industry code", "行业代码", CODE, "class", also=("GB/T 4754", "国民经济行业代码", "行业小类代码"), width=90, std="GB/T 4754-2017")
    industry_group: str | None = item("Industry group", "产业类别", INDUSTRY_GROUP, "class", also=("三次产业",), width=100)
    emerging: str | None = item("Strategic emerging industry", "战略性新兴产业", SEI, "class", also=("战新产业",), width=130)
    chain: str | None = item("Industrial chain", "产业链", TEXT, "class", also=("所属产业链",), width=120)

    investor: int | None = item("Investor", "投资方", RefKind("organisation"), "investor", also=("投资主体", "投资企业", "业主", "投资单位", "Operator (or Applicant)"), width=160, std="OC4IDS parties (funder)")
    project_company: int | None = item("Project company", "项目公司", RefKind("organisation"), "investor", also=("项目单位", "建设单位", "项目法人", "Company"), width=160, std="OC4IDS parties")
    capital_nature: str | None = item("Capital nature", "内外资", CAPITAL, "investor", also=("资金性质", "资本性质"), width=90)
    source_country: str | None = item("Source country", "来源地（国别）", TEXT, "investor", also=("国别", "国别地区", "外资来源地", "来源国别", "Country", "Country of origin"), width=120, std="OC4IDS parties.address")
    source_country_direct: str | None = item("Country of the direct investor", "直接投资方国别", TEXT, "investor", also=("直接来源地",), width=120)
    source_province: str | None = item("Source province or city", "来源地（省市）", TEXT, "investor", also=("来源省市", "资金来源地", "投资方所在地"), width=120, std="GB/T 2260")
    top500: str | None = item("Top-500 company", "500强", TOP500, "investor", also=("世界500强等", "是否500强", "企业类型"), width=110)
    contact: str | None = item("Investor contact", "企业联系人", TEXT, "investor", also=("联系人", "Contact"), width=110, personal=True, std="OC4IDS contactPoint")
    contact_phone: str | None = item("Contact phone", "联系电话", CODE, "investor", also=("联系方式", "电话", "手机", "Phone"), width=120, personal=True, std="OC4IDS contactPoint")

    department: int | None = item("Lead unit", "责任单位", RefKind("organisation"), "duty", also=("责任部门", "牵头单位", "Responsible department", "Department"), width=140, std="OC4IDS publicAuthorityRole")
    responsible: str | None = item("Responsible person", "责任人", TEXT, "duty", also=("项目负责人", "专班负责人", "Owner"), width=100, personal=True, std="OC4IDS people")
    leader: str | None = item("Leader in charge", "包联领导", TEXT, "duty", also=("挂钩领导", "包抓领导", "分管领导"), width=100, personal=True)
    lead_source: str | None = item("Lead source", "招商方式", TEXT, "duty", also=("线索来源",), width=110)

    stage: str | None = item("Stage", "进展阶段", stages.STAGE, "progress", also=("阶段", "当前阶段", "现进展阶段", "项目阶段", "项目进展阶段"), shown=True, width=134, std="OC4IDS status")
    status: str | None = item("Status", "项目状态", stages.STATUS, "progress", also=("状态",), width=100, std="OC4IDS status")
    status_reason: str | None = item("Reason for the status", "状态说明", TEXT, "progress", also=("停缓建原因", "终止原因"), width=160)
    lamp: str | None = item("Light", "亮灯", stages.LAMP, "progress", also=("红黄绿灯", "灯", "Lamp"), shown=True, width=40)
    lamp_reason: str | None = item("Reason for the light", "亮灯说明", TEXT, "progress", also=("亮灯原因",), width=160)

    first_contact_on: Day | None = item("First contact", "对接时间", DAY, "dates", also=("首次对接时间", "洽谈时间"), width=100)
    signed_on: Day | None = item("Signed on", "签约时间", DAY, "dates", also=("签约日期", "Signing date", "Signed"), width=100, std="OC4IDS milestones")
    landed_on: Day | None = item("Registered on", "注册时间", DAY, "dates", also=("落地时间", "注册（落地）时间", "注册日期", "Registration date", "Landed on"), width=100, std="OC4IDS milestones")
    planned_start_on: Day | None = item("Planned start", "计划开工时间", DAY, "dates", also=("拟开工时间", "预计开工时间"), width=100, std="IATI activity-date 1")
    started_on: Day | None = item("Started on", "开工时间", DAY, "dates", also=("实际开工时间", "开工日期", "Under Construction", "Construction start", "Actual start"), width=100, std="IATI activity-date 2")
    planned_completion_on: Day | None = item("Planned completion", "计划竣工时间", DAY, "dates", also=("预计竣工时间", "计划完工时间"), width=100, std="IATI activity-date 3")
    completed_on: Day | None = item("Completed on", "竣工时间", DAY, "dates", also=("实际竣工时间", "完工时间", "Actual completion"), width=100, std="IATI activity-date 4")
    planned_production_on: Day | None = item("Planned production", "计划投产时间", DAY, "dates", also=("预计投产时间",), width=100, std="OC4IDS milestones")
    produced_on: Day | None = item("In production on", "投产时间", DAY, "dates", also=("实际投产时间", "投产日期", "Operational"), width=100, std="OC4IDS milestones")
    capacity_on: Day | None = item("At capacity on", "达产时间", DAY, "dates", also=("达产日期",), width=100)
    construction_period: str | None = item("Construction period", "建设年限", TEXT, "dates", also=("建设工期", "项目工期", "建设周期"), width=110, std="OC4IDS period")

    total_investment: Figure | None = item("Total investment", "总投资", MONEY, "money", also=("总投资额", "项目总投资", "计划总投资", "投资总额", "Investment", "Total Project Cost"), shown=True, width=104, std="OC4IDS budget.amount")
    fixed_assets: Figure | None = item("of which fixed assets", "固定资产投资", MONEY, "money", also=("其中:固定资产投资", "其中：固定资产", "固投"), width=110, std="OC4IDS budgetBreakdown")
    bank_planned_total: Figure | None = item("Planned total in the statistics bank", "纳统计划总投资额", MONEY, "money", also=("纳统总投资", "入库计划总投资"), width=120)
    contracted_foreign: Figure | None = item("Contracted foreign capital", "合同外资", MONEY, "money", also=("合同外资额", "协议外资"), width=120, std="IATI transaction 2")
    utilised_foreign: Figure | None = item("Utilised foreign capital", "实际利用外资", MONEY, "money", also=("实际使用外资", "实际到位外资", "Actually utilised foreign capital"), width=120, std="IATI transaction 3")
    outside_capital: Figure | None = item("Capital from outside the province", "引进省外资金", MONEY, "money", also=("引进内资", "省外资金到位额", "引进省外（内资）资金到位额"), width=120)
    registered_capital: Figure | None = item("Registered capital", "注册资本", MONEY, "money", also=("注册资金",), width=110)
    annual_plan: Figure | None = item("Annual plan", "年度计划投资", MONEY, "money", also=("本年计划投资", "年度投资计划", "年计划投资"), width=110, std="OC4IDS forecasts")
    done_last_year: Figure | None = item("Done to end of last year", "截至上年底完成投资", MONEY, "money", also=("上年底累计完成投资",), width=120, std="OC4IDS metrics")
    done_month: Figure | None = item("Done this month", "本月完成投资", MONEY, "money", also=("当月完成投资", "当月已完成投资", "本月完成"), width=110, std="OC4IDS metrics")
    done_year: Figure | None = item("Done this year", "本年累计完成投资", MONEY, "money", also=("年度累计完成投资", "今年累计完成投资", "Done this year, cumulative"), width=110, std="OC4IDS metrics")
    done_total: Figure | None = item("Done since start", "开工以来累计完成投资", MONEY, "money", also=("累计完成投资", "累计完成投资额"), width=120, std="OC4IDS metrics")
    done_civil: Figure | None = item("of which civil works", "土建工程", MONEY, "money", also=("土建", "其中：土建", "土建投资"), width=110, std="OC4IDS costMeasurements")
    done_equipment: Figure | None = item("of which equipment", "设备安装费用", MONEY, "money", also=("设备", "设备投资", "设备安装"), width=110, std="OC4IDS costMeasurements")
    done_land: Figure | None = item("of which land and other", "土地等费用", MONEY, "money", also=("土地费用", "其他费用"), width=110, std="OC4IDS costMeasurements")
    bank_entered: Figure | None = item("Entered in FAI statistics", "固定资产入库资金", MONEY, "money", also=("入库投资", "入统投资"), width=120)
    funds_in_place: Figure | None = item("Funds in place", "到位资金", MONEY, "money", also=("资金到位", "累计到位资金"), width=110, std="OC4IDS finance")
    funds_paid: Figure | None = item("Funds paid", "支付资金", MONEY, "money", also=("已支付资金",), width=110, std="IATI transaction 4")

    physical_progress: str | None = item("Physical progress", "形象进度", TEXT, "work", also=("目前形象进度", "工程形象进度"), width=180, std="OC4IDS metrics")
    physical_pct: Figure | None = item("Physical progress, %", "形象进度（%）", PERCENT, "work", also=("形象进度百分比",), width=90, std="OC4IDS metrics")
    land_needed: Figure | None = item("Land needed", "需用土地", LAND, "scale", also=("用地需求", "用地面积", "占地面积"), width=100, std="OC4IDS metrics")
    land_obtained: Figure | None = item("Land obtained", "已取得土地", LAND, "scale", also=("已取得土地指标",), width=100, std="OC4IDS metrics")
    land_to_apply: Figure | None = item("Land to apply for", "拟申请土地", LAND, "scale", also=("拟申请土地指标",), width=100, std="OC4IDS metrics")
    floor_area: Figure | None = item("Floor area", "建筑面积", FLOOR, "scale", also=("总建筑面积",), width=100, std="OC4IDS metrics")
    jobs: Figure | None = item("Jobs", "就业人数", PEOPLE, "scale", also=("带动就业", "新增就业", "Permanent jobs"), width=90, std="OC4IDS benefits")
    construction_jobs: Figure | None = item("Construction jobs", "建设期就业人数", PEOPLE, "scale", also=("施工人数",), width=90, std="OC4IDS benefits")
    annual_output: Figure | None = item("Expected annual output", "预期年产值", MONEY, "scale", also=("年产值", "达产年产值", "预计年产值"), width=110, std="OC4IDS benefits")
    annual_tax: Figure | None = item("Expected annual tax", "预期年税收", MONEY, "scale", also=("年税收", "预计年税收"), width=110, std="OC4IDS benefits")
    energy_use: Figure | None = item("Energy use", "能耗", ENERGY, "scale", also=("年综合能耗", "能耗指标"), width=100, std="OC4IDS environment")

    problems: str | None = item("Problems to coordinate", "需协调解决的问题", LONG, "work", also=("存在问题", "难点问题", "存在困难"), width=200)
    next_step: str | None = item("Next step", "下一步工作安排", TEXT, "work", also=("下步计划", "下一步计划", "下步工作", "下步计划及时限", "Next milestone"), shown=True, width=132)
    next_step_on: Day | None = item("Due", "完成时限", DAY, "work", also=("时限", "Due date", "下一步时间"), shown=True, width=102)
    latest_progress: str | None = item("Latest progress", "最新进展", LONG, "work", also=("进展情况", "项目进展", "进度", "进度、备注"), width=200)
    latest_progress_on: Day | None = item("Progress as of", "进展日期", DAY, "work", also=("更新日期", "Record Last Updated (dd/mm/yyyy)", "Last updated"), width=100, std="OC4IDS updated")
    meeting_decision: str | None = item("Meeting decision", "议定事项", LONG, "work", also=("会议议定事项",), width=180, std="OC4IDS documents (minutes)")
    counts: bool | None = item("Counts for assessment", "是否纳入考核", YESNO, "work", also=("纳入考核",), width=80)
    counts_reason: str | None = item("Reason for counting or not", "纳入考核说明", TEXT, "work", also=("不纳入考核原因",), width=160)
    confidential: bool | None = item("Confidential", "是否保密", YESNO, "work", also=("保密",), width=80)
    remarks: str | None = item("Remarks", "备注", LONG, "work", also=("备注说明", "Notes", "说明"), width=200, std="OC4IDS notes")

    def shown_name(self, lang: Lang) -> tuple[str, str | None]:
        """The key of the name field that stands for the project in a language, and its value."""
        if lang == "en" and self.name_en:
            return "name_en", self.name_en
        return ("name", self.name) if self.name else ("name_en", self.name_en)
