"""The vocabulary of made-up projects."""

from __future__ import annotations

from typing import NamedTuple

from hqd_desktop.domain.words import Text


class Trade(NamedTuple):
    """An industry and what is built in it. ``code`` is the division of GB/T 4754-2017."""

    name: Text
    code: str
    group: str
    emerging: str | None
    things: tuple[Text, ...]


TRADES: tuple[Trade, ...] = (
    Trade(Text("Equipment", "装备制造"), "34", "secondary", "equipment", (
        Text("Machine tool works", "数控机床制造"), Text("Bearing cage line", "轴承保持架产线"), Text("Compressor plant", "压缩机制造"),
        Text("Industrial robots", "工业机器人"), Text("Precision castings", "精密铸件"),
    )),
    Trade(Text("New energy", "新能源"), "38", "secondary", "energy", (
        Text("Wind blade test bench", "风电叶片试验台"), Text("Hydrogen station equipment", "加氢站设备制造"),
        Text("Energy storage cells", "储能电池"), Text("Offshore wind base", "海上风电基地"),
    )),
    Trade(Text("Automotive", "汽车"), "36", "secondary", "nev", (
        Text("Wiring harness expansion", "汽车线束扩建"), Text("Electric drive line", "电驱动产线"), Text("Brake systems", "制动系统"),
    )),
    Trade(Text("Semiconductors", "集成电路"), "39", "secondary", "it", (
        Text("Semiconductor materials", "半导体材料"), Text("Chip packaging", "芯片封装测试"), Text("Memory module plant", "存储模组工厂"),
    )),
    Trade(Text("Petrochemicals", "石油化工"), "26", "secondary", "materials", (
        Text("Catalyst plant", "催化剂工厂"), Text("Industrial gas supply", "工业气体供应"), Text("High-performance fibres", "高性能纤维"),
    )),
    Trade(Text("Biomedicine", "生物医药"), "27", "secondary", "biology", (
        Text("Vaccine filling line", "疫苗灌装产线"), Text("Medical devices", "医疗器械"), Text("Drug research centre", "新药研发中心"),
    )),
    Trade(Text("Digital industry", "数字产业"), "65", "tertiary", "it", (
        Text("Computing centre", "算力中心"), Text("Industrial internet platform", "工业互联网平台"), Text("Data annotation base", "数据标注基地"),
    )),
    Trade(Text("Food", "食品"), "14", "secondary", None, (
        Text("Seafood processing", "水产品加工"), Text("Dairy works", "乳制品工厂"), Text("Central kitchen", "中央厨房"),
    )),
    Trade(Text("Logistics", "现代物流"), "59", "tertiary", None, (
        Text("Cold chain hub", "冷链物流枢纽"), Text("Bonded warehouse", "保税仓储"), Text("Port logistics park", "临港物流园"),
    )),
    Trade(Text("Agriculture", "现代农业"), "01", "primary", None, (
        Text("Berry greenhouse", "浆果温室"), Text("Seed breeding base", "良种繁育基地"),
    )),
    Trade(Text("Environment", "节能环保"), "77", "tertiary", "environment", (
        Text("Waste water reuse", "中水回用"), Text("Battery recycling", "动力电池回收"),
    )),
)  # fmt: skip

NEXT_STEPS: dict[str, tuple[Text, ...]] = {
    "lead": (Text("First visit", "首次拜访"), Text("Assess the fit", "研判项目匹配度")),
    "negotiation": (Text("Site selection", "选址"), Text("Agree on the terms", "商定合作条款")),
    "signed": (Text("Company registration", "公司注册"), Text("Land application", "用地申请")),
    "landed": (Text("Planning permit", "规划许可"), Text("Ground-breaking", "开工建设"), Text("Environmental review", "环评审批")),
    "construction": (Text("Main structure", "主体结构封顶"), Text("Equipment delivery", "设备进场"), Text("Acceptance", "竣工验收")),
    "production": (Text("Capacity ramp", "产能爬坡"), Text("Enter the statistics bank", "升规入统")),
    "capacity": (Text("Follow-up visit", "回访服务"),),
}  # fmt: skip

PROBLEMS: tuple[Text, ...] = (
    Text("Land quota still open", "用地指标未落实"),
    Text("Environmental review delayed", "环评审批滞后"),
    Text("Funds of the investor late", "企业资金到位滞后"),
    Text("Power supply not connected", "供电接入未完成"),
    Text("Staff hard to find", "招工困难"),
)
LATE = Text("{days} days behind the plan", "较计划滞后 {days} 天")
COUNTRIES: tuple[Text, ...] = (
    Text("Germany", "德国"), Text("Japan", "日本"), Text("Republic of Korea", "韩国"), Text("United States", "美国"), Text("Singapore", "新加坡"),
    Text("France", "法国"), Text("Switzerland", "瑞士"),
)  # fmt: skip
PROVINCES: tuple[Text, ...] = (
    Text("Beijing", "北京"), Text("Shanghai", "上海"), Text("Guangdong", "广东"), Text("Jiangsu", "江苏"), Text("Zhejiang", "浙江"),
    Text("Shandong", "山东"), Text("Liaoning", "辽宁"), Text("Sichuan", "四川"),
)  # fmt: skip
OFFICES: tuple[Text, ...] = (
    Text("Equipment Office", "装备产业办"), Text("Digital Industry Office", "数字产业办"), Text("Chemicals Office", "石化产业办"),
    Text("Investment Promotion", "招商促进局"), Text("Services Office", "现代服务业办"), Text("Construction Bureau", "建设局"),
)  # fmt: skip
STOPPED: tuple[Text, ...] = (
    Text("Investor changed its plans", "投资方调整计划"),
    Text("Funds fell through", "资金未落实"),
    Text("Site not available", "选址未落实"),
)
