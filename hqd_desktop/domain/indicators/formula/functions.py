"""What a formula may call, with the number of things each takes and what it is for."""

from __future__ import annotations

from dataclasses import dataclass

from hqd_desktop.domain.words import Text


@dataclass(frozen=True, slots=True)
class Function:
    """``codes``: the first thing given must be a code, since it is looked up elsewhere; ``count`` also wants a whole number."""

    name: str
    takes: tuple[int, int]
    help: Text
    form: str
    looks_up: bool = False
    counted: bool = False


FUNCTIONS: dict[str, Function] = {
    one.name: one
    for one in (
        Function(
            "lag",
            (2, 2),
            Text("the figure so many periods of its frequency earlier", "早若干期（按该指标频率）的数值"),
            "lag(pop, 1)",
            looks_up=True,
            counted=True,
        ),
        Function(
            "before",
            (1, 1),
            Text("the figure of the same period a year earlier", "上年同期的数值"),
            "before(gdp)",
            looks_up=True,
        ),
        Function(
            "yoy",
            (1, 1),
            Text(
                "its published growth on a year earlier, computed from levels only where none is",
                "同比增速：有公布数用公布数，没有才按水平推算",
            ),
            "yoy(gdp)",
            looks_up=True,
        ),
        Function(
            "last12",
            (1, 1),
            Text("the last twelve months of a cumulative figure", "累计指标最近 12 个月的合计"),
            "last12(ind_profit)",
            looks_up=True,
        ),
        Function(
            "city",
            (1, 1),
            Text("the figure of the city the area lies in", "所在城市的数值"),
            "city(gdp)",
            looks_up=True,
        ),
        Function(
            "parent",
            (1, 1),
            Text("the figure of the area next above", "上一级区域的数值"),
            "parent(gdp)",
            looks_up=True,
        ),
        Function("land", (0, 0), Text("the land area recorded for the area", "该区域登记的面积"), "tax_total / land()"),
        Function("share", (2, 2), Text("the first over the second", "前者占后者的比重"), "share(gdp_p3, gdp)"),
        Function("mean", (2, 12), Text("the mean of several figures", "若干数值的平均"), "mean(pop, lag(pop, 1))"),
    )
}
