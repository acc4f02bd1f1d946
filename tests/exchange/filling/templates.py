"""Templates as people lay them out, made by XlsxWriter: with everything that libraries lose when they save a workbook again."""

import struct
import zlib
from pathlib import Path

import xlsxwriter


def picture(path: Path) -> Path:
    """A small red PNG."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    rows = b"".join(b"\x00" + b"\xb4\x26\x1a" * 40 for _ in range(20))
    head = struct.pack(">IIBBBBB", 40, 20, 8, 2, 0, 0, 0)
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))  # fmt: skip
    return path


def rich(path: Path) -> Path:
    """A list with one repeated row (5), totals, and around it whatever a workbook can have."""
    book = xlsxwriter.Workbook(str(path))
    sheet, other = book.add_worksheet("汇总"), book.add_worksheet("Other sheet")
    bold = book.add_format({"bold": True, "bg_color": "#FFEEAA", "border": 1})
    line = book.add_format({"border": 1})
    money = book.add_format({"border": 1, "num_format": "#,##0.00"})
    red = book.add_format({"font_color": "#B4261A"})
    sheet.set_column("B:B", 28)
    sheet.merge_range("A1:G1", "重点项目推进情况（{{today}}，{{count}} 个）", bold)
    sheet.write_rich_string("A2", "单位：", red, "{{unit}}", "，", bold, "{{workspace}}")
    sheet.write_row("A4", ["序号", "名称", "投资", "占比", "签约", "阶段", "趋势"], bold)
    sheet.write("A5", "{{#}}", line)
    sheet.write("B5", "{{projects.name}}", line)
    sheet.write("C5", "{{projects.total_investment:亿元}}", money)
    sheet.write_formula("D5", "=C5/SUM(C$5:C$5)", book.add_format({"border": 1, "num_format": "0.0%"}), 1)
    sheet.write("E5", "{{签约时间}}", line)
    sheet.write("F5", "{{projects.stage}}：{{projects.total_investment:万元}}万元", line)
    sheet.add_sparkline("G5", {"range": "汇总!C5:D5"})
    sheet.write("A6", "合计", bold)
    sheet.write_formula("C6", "=SUM(C5)", money, 0)
    sheet.write_formula("D6", '=COUNTA(B5:B5)&" C5"', line, "")
    sheet.add_sparkline("G6", {"range": "汇总!C5:C5"})
    sheet.merge_range("A7:B7", "注：合计见 C6", line)
    sheet.write_formula("C7", "=C6*2", money, 0)
    sheet.conditional_format("C5:C5", {"type": "cell", "criteria": ">", "value": 3, "format": red})
    sheet.conditional_format("C6", {"type": "data_bar", "data_bar_2010": True})
    sheet.data_validation("F5", {"validate": "list", "source": ["签约", "开工"]})
    sheet.write_comment("B6", "comment below")
    sheet.insert_textbox("B12", "box of {{workspace}}", {"width": 180, "height": 40})
    sheet.insert_image("F12", str(picture(path.with_suffix(".png"))))
    sheet.set_header("&L&G&C{{workspace}}", {"image_left": str(path.with_suffix(".png"))})
    sheet.set_footer("&C&P / &N")
    sheet.print_area("A1:G7")
    sheet.repeat_rows(0, 3)
    sheet.autofilter("A4:F5")
    sheet.set_h_pagebreaks([7])
    chart = book.add_chart({"type": "column"})
    chart.add_series({"name": "=汇总!$C$4", "categories": "=汇总!$B$5:$B$5", "values": "=汇总!$C$5:$C$5"})
    sheet.insert_chart("B16", chart)
    other.write_formula("A1", "=SUM(汇总!C5:C5)+汇总!C6", money, 0)
    other.write("A2", "")
    other.write_blank("B3", None, money)
    book.define_name("hqd.workspace", "='Other sheet'!$B$3")
    book.define_name("All_amounts", "=汇总!$C$5")
    book.close()
    return path


def profile(path: Path) -> Path:
    """A sheet for one project, with a list of its milestones and cells that are named as fields."""
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet("档案")
    sheet.write("A1", "{{name}}档案（{{项目编号}}）")
    sheet.write("A2", "总投资")
    sheet.write("A3", "责任人")
    sheet.write("B3", "{{responsible}}")
    sheet.write("A5", "{{milestones.name}}")
    sheet.write("B5", "{{milestones.due}}")
    sheet.write("A6", "备注：{{remarks}}")
    book.define_name("hqd.total_investment.万元", "=档案!$B$2")
    book.define_name("stage", "=档案!$C$2")
    book.close()
    return path


def rich_profile(path: Path) -> Path:
    """A sheet for one project with a drawing, a chart, a comment, a table and print areas of its own, and a sheet that looks at it."""
    book = xlsxwriter.Workbook(str(path))
    cover, sheet = book.add_worksheet("封面"), book.add_worksheet("档案 1")
    cover.write("A1", "{{workspace}}：{{count}}")
    cover.write_formula("A2", "='档案 1'!B2*2", None, 0)
    sheet.write("A1", "{{name}}")
    sheet.write("B2", "{{total_investment:万元}}")
    sheet.write_formula("B3", "=B2+'档案 1'!B2", None, 0)
    sheet.write("A5", "{{milestones.name}}")
    sheet.write_comment("A1", "note")
    sheet.insert_textbox("D2", "{{code}}")
    sheet.set_header("&C{{name}}&L&G", {"image_left": str(picture(path.with_suffix(".png")))})
    sheet.insert_image("D20", str(picture(path.with_suffix(".png"))))
    sheet.add_table("G1:H2", {"columns": [{"header": "a"}, {"header": "b"}]})
    sheet.add_sparkline("C2", {"range": "'档案 1'!B2:B3"})
    sheet.print_area("A1:F30")
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": "='档案 1'!$B$2:$B$3"})
    sheet.insert_chart("D8", chart)
    book.define_name("hqd.项目编号", "='档案 1'!$B$1")
    book.close()
    return path
