"""What is drawn: ``sheet``, ``chart``, ``shot``. Drawing needs Qt, but no screen."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from hqd_desktop.cli.commands import WORKSPACE, Commands
from hqd_desktop.cli.opening import AS_OF, opened
from hqd_desktop.cli.output import Out
from hqd_desktop.cli.sheets import MAKERS, insist
from hqd_desktop.domain.words import Text

if TYPE_CHECKING:
    pass

_WRITTEN = Text("Wrote {file}.", "已写出 {file}。")
_OUT_FILE = Text("the file to write", "要写出的文件")
_KINDS = ("lines", "panels", "multiples", "columns", "ranking", "bump", "dumbbell", "shares", "pull")
_KIND_HELP = Text(
    "what kind of chart (lines): panels is level above growth, multiples one for each area, bump rank over time, dumbbell before"
    " and after; shares and pull are of the parts of a whole",
    "图表种类（默认折线 lines）：panels 总量与增速、multiples 分区域小图、columns 柱形、ranking 排名、bump 位次变化、dumbbell 前后对比、"
    "shares 构成、pull 拉动",
)
_THEME = Text("light or dark (light)", "浅色 light 或深色 dark（默认浅色）")


def add_commands(commands: Commands) -> None:
    """Declare the commands of this module."""
    sheet = commands.add("sheet", Text("write a printed sheet", "写出可打印的表单"), draw_sheet, Text("JSON: sheet, files, pages.", "JSON：sheet、files、pages。"))  # fmt: skip
    sheet.add("workspace", metavar="WS", type=Path, help=WORKSPACE)
    said = [(name, words) for name, (_, words, _) in MAKERS.items()]
    kinds = Text("; ".join(f"{n}: {t.en}" for n, t in said), "；".join(f"{n}：{t.zh}" for n, t in said))
    sheet.add("name", metavar="NAME", choices=tuple(MAKERS), help=kinds)
    sheet.add("out", metavar="OUT.pdf|.svg|.png|FOLDER", type=Path, help=Text("the file to write; a folder takes one file for each sheet", "要写出的文件；给出文件夹时逐个写出"))  # fmt: skip
    sheet.add("--each", metavar="KIND", choices=("pdf", "svg", "png"), help=Text("one file for each sheet, of this kind, in the folder OUT (pdf)", "在文件夹 OUT 中逐个写出此类文件（默认 pdf）"))  # fmt: skip
    sheet.add("--dpi", metavar="N", type=_dpi, default=150, help=Text("dots an inch of pictures (150)", "图片分辨率（150）"))  # fmt: skip
    sheet.add("--project", metavar="CODE", nargs="+", default=[], help=Text("the projects (all)", "项目（默认全部）"))
    sheet.add("--view", metavar="NAME", help=Text("of many projects: the saved view whose projects it shows (all)", "多个项目的表单：所示项目的已存视图（默认全部）"))  # fmt: skip
    sheet.add("--period", metavar="P", help=Text("its period, such as 2022-H1, of progress and brief its month, such as 2022-07 (the newest)", "时期，如 2022-H1；进度表、简报为月份，如 2022-07（默认最新）"))  # fmt: skip
    sheet.add("--indicator", metavar="INDICATOR", help=Text("of a ranking: code or name of the indicator (the first with figures of several areas)", "位次表的指标代码或名称（默认首个有多个区域数据的指标）"))  # fmt: skip
    sheet.add("--measure", choices=("ytd", "yoy"), help=Text("of a ranking: by level or by growth (level, or growth where there are no levels)", "位次表按总量 ytd 或增速 yoy 排（默认总量，无总量时按增速）"))  # fmt: skip
    sheet.add("--area", metavar="CODE", help=Text("of a bulletin: its area (the home zone); of projects and of a brief: only those in it (all)", "指标完成情况表的区域（默认本区）；项目表单、简报只取该区域（默认全部）"))  # fmt: skip
    sheet.add("--as-of", metavar="DATE", default="", help=AS_OF)
    sheet.add("--no-personal", action="store_true", help=Text("leave out contacts and phones", "不含联系人与电话"))
    chart = commands.add("chart", Text("draw one indicator", "绘制一个指标"), draw_chart, Text("JSON: file, indicator, measure, kind, series, points.", "JSON：file、indicator、measure、kind、series、points。"))  # fmt: skip
    chart.add("workspace", metavar="WS", type=Path, help=WORKSPACE)
    chart.add("indicator", metavar="INDICATOR", help=Text("its code or name", "指标代码或名称"))
    chart.add("out", metavar="OUT.png|.svg|.pdf|.xlsx|.csv", type=Path, help=_OUT_FILE)
    chart.add("--kind", choices=_KINDS, default="lines", help=_KIND_HELP)
    chart.add(
        "--area", metavar="CODE", nargs="+", default=[], help=Text("areas, the first one leads", "区域，首个为主")
    )
    chart.add("--measure", choices=("ytd", "single", "yoy", "index", "rank"), help=Text("what is drawn", "绘制的口径"))
    chart.add("--from", dest="first", metavar="P", help=Text("first period, such as 2022-01", "起始时期，如 2022-01"))
    chart.add("--to", dest="last", metavar="P", help=Text("last period", "截止时期"))
    chart.add("--period", metavar="P", help=Text("of a ranking or comparison: its period (the newest)", "排名或对比所用时期（默认最新）"))  # fmt: skip
    chart.add("--before", metavar="P", help=Text("of a comparison: the earlier period (a year before)", "对比的前一时期（默认上年同期）"))  # fmt: skip
    chart.add("--width", metavar="PIXELS", type=int, default=1600, help=Text("width of the picture (1600)", "图片宽度（1600）"))  # fmt: skip
    chart.add("--theme", choices=("light", "dark"), default="light", help=_THEME)
    shot = commands.add("shot", Text("a picture of a page of the window", "窗口页面的截图"), draw_shot, Text("JSON: file, page.", "JSON：file、page。"))  # fmt: skip
    shot.add("workspace", metavar="WS", type=Path, help=WORKSPACE)
    shot.add("page", metavar="PAGE", help=Text("overview, projects, work, board, timeline, indicators, import, sheets, changes, settings, palette, first-run", "overview、projects、work、board、timeline、indicators、import、sheets、changes、settings、palette、first-run"))  # fmt: skip
    shot.add("out", metavar="OUT.png", type=Path, help=_OUT_FILE)
    shot.add("--theme", choices=("light", "dark"), default="light", help=_THEME)
    shot.add("--size", metavar="WxH", type=_size, default=(1440, 900), help=Text("of the window (1440x900)", "窗口大小（1440x900）"))  # fmt: skip


def _dpi(word: str) -> int:
    if not (word.isdecimal() and 30 <= int(word) <= 1200):
        raise argparse.ArgumentTypeError(f"“{word}” is not a resolution from 30 to 1200")
    return int(word)


def _size(word: str) -> tuple[int, int]:
    wide, _, high = word.lower().partition("x")
    if not (wide.isdecimal() and high.isdecimal() and 100 <= int(wide) <= 8000 and 100 <= int(high) <= 8000):
        raise argparse.ArgumentTypeError(f"“{word}” is not a size like 1440x900")
    return int(wide), int(high)


# --- sheet --------------------------------------------------------------------------------------


def draw_sheet(asked: argparse.Namespace, out: Out) -> int:
    """Write one kind of sheet."""
    from hqd_desktop.cli.qt import offscreen

    offscreen()
    from hqd_desktop.gui.sheets.filing import write_each
    from hqd_desktop.gui.sheets.pages import lay_out
    from hqd_desktop.gui.sheets.render import write

    insist(asked)
    make = MAKERS[asked.name][0]
    with out.bar() as bar:
        with opened(asked.workspace, asked.as_of) as workspace:
            pages = lay_out(make(workspace, asked, out.lang, bar))
        if asked.each or asked.out.is_dir():
            files = write_each(pages, asked.out, f".{asked.each or 'pdf'}", bar, dpi=asked.dpi)
        else:
            files = write(pages, asked.out, bar, dpi=asked.dpi)
    out.result({"sheet": asked.name, "files": [str(file) for file in files], "pages": len(pages)})
    for file in files:
        out.say(_WRITTEN.fill(file=file))
    return 0


# --- chart --------------------------------------------------------------------------------------


def draw_chart(asked: argparse.Namespace, out: Out) -> int:
    """Draw one indicator."""
    from hqd_desktop.cli.qt import offscreen
    from hqd_desktop.domain.indicators.charts import Asked, Kind
    from hqd_desktop.workspace import charting
    from hqd_desktop.workspace.series import period_named, read

    with opened(asked.workspace) as workspace:
        shown = read(
            workspace,
            asked.indicator,
            measure=asked.measure,
            wanted=asked.area,
            first=asked.first,
            last=asked.last,
            lang=out.lang,
        )
        wanted = Asked(period_named(asked.period), period_named(asked.before))
        chart = charting.chart(workspace, Kind(asked.kind), shown, wanted)
        charting.insist(chart, wanted)
        author = workspace.author
    offscreen()
    from hqd_desktop.gui.charts.export import write_chart

    write_chart(chart, asked.out, width=asked.width, lang=out.lang, theme=asked.theme, author=author)
    lines = chart.matrix.strands
    out.result(
        {
            "file": str(asked.out),
            "indicator": chart.shown.indicator.code,
            "measure": chart.shown.measure.value,
            "kind": chart.kind.value,
            "series": [line.name.of(out.lang) for line in lines],
            "points": sum(value is not None for line in lines for value in line.values),
        }
    )
    out.say(_WRITTEN.fill(file=asked.out))
    return 0


# --- shot ---------------------------------------------------------------------------------------


def draw_shot(asked: argparse.Namespace, out: Out) -> int:
    """Draw a page of the window."""
    from hqd_desktop.cli.qt import offscreen

    offscreen()
    from hqd_desktop.gui.shots import grab

    workspace = None if asked.page == "first-run" and not asked.workspace.exists() else asked.workspace
    grab(asked.page, asked.out, lang=out.lang, theme_name=asked.theme, size=asked.size, workspace=workspace)
    out.result({"file": str(asked.out), "page": asked.page})
    out.say(_WRITTEN.fill(file=asked.out))
    return 0
