"""Headings of real sheets, in both languages: which field, which unit."""

import pytest

from hqd_desktop.domain.records import RECORDS, fields
from hqd_desktop.exchange.headings import period_of, recognise, split_unit


@pytest.mark.parametrize(
    ("heading", "field", "unit"),
    [
        ("项目编号", "code", ""),
        ("项目名称", "name", ""),
        ("*项目名称", "name", ""),
        ("当前阶段", "stage", ""),
        ("总投资（亿元）", "total_investment", "CNY*1e8"),
        ("总投资 (万元)", "total_investment", "CNY*1e4"),
        ("总投资亿元", "total_investment", "CNY*1e8"),
        ("总投资/亿元", "total_investment", "CNY*1e8"),
        ("Total investment (USD million)", "total_investment", "USD*1e6"),
        ("Total investment, USD million", "total_investment", "USD*1e6"),
        ("Total Project Cost", "total_investment", ""),
        ("实际利用外资（万美元）", "utilised_foreign", "USD*1e4"),
        ("占地面积/亩", "land_needed", "mu"),
        ("注册（落地）时间", "landed_on", ""),
        ("形象进度", "physical_progress", ""),
        ("形象进度（%）", "physical_pct", "%"),
        ("2023年度计划投资(万元)", "annual_plan", "CNY*1e4"),
        ("07月完成投资(万元)", "done_month", "CNY*1e4"),
        ("2023年1-12月累计完成投资(万元)", "done_year", "CNY*1e4"),
        ("1-7月累计完成投资", "done_year", ""),
        ("截至2022年底完成投资（万元）", "done_last_year", "CNY*1e4"),
        ("年度累计完成投资（万元）", "done_year", "CNY*1e4"),
        ("其中：固定资产投资", "fixed_assets", ""),
        ("项目责任单位", "department", ""),
        ("Project Status", "status", ""),
        ("Record Last Updated (dd/mm/yyyy)", "latest_progress_on", ""),
    ],
)
def test_headings_of_project_lists(heading: str, field: str, unit: str) -> None:
    match = recognise("project", heading)
    assert match is not None
    assert (match.field, match.unit) == (field, unit)


@pytest.mark.parametrize("heading", ["序号", "Latitude", "Installed Capacity (MWelec)", "2022-06", ""])
def test_what_is_no_field(heading: str) -> None:
    assert recognise("project", heading) is None


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("指标名称", "indicator"),
        ("累计完成数", "level"),
        ("增幅（%）", "growth"),
        ("比去年同期增长(%)", "growth"),
        ("地区", "area"),
    ],
)
def test_headings_of_bulletins(heading: str, field: str) -> None:
    match = recognise("observation", heading)
    assert match is not None
    assert match.field == field


@pytest.mark.parametrize("kind", sorted(RECORDS))
def test_every_field_is_known_by_both_names(kind: str) -> None:
    for field in fields(kind).values():
        for name in (field.name.en, field.name.zh, field.key):
            match = recognise(kind, name)
            assert match is not None, name
            same_name = {
                f.key for f in fields(kind).values() if name in (f.name.en, f.name.zh, f.heading.en, f.heading.zh)
            }
            assert match.field == field.key or match.field in same_name


def test_units_of_headings() -> None:
    assert split_unit("Cost 2024 (CAD) {$M}") == ("Cost 2024", "CAD*1e6")
    assert split_unit("建设年限") == ("建设年限", "")
    assert split_unit("投资额【单位：万元】") == ("投资额", "CNY*1e4")
    assert split_unit("Signing day") == ("Signing day", "")


def test_period_of_a_title() -> None:
    assert period_of("2022年1-7月全市主要经济指标完成情况表") == (2022, "2022年1-7月")
    assert period_of("2022年上半年通报") == (2022, "2022年上半年")
    assert period_of("项目一览表") == (None, "")
