"""What is said about a file that is read, yet not quite as it seems."""

from __future__ import annotations

from collections.abc import Mapping

from hqd_desktop.domain.words import Text
from hqd_desktop.exchange.reading.grid import Note

_LOOK = Text("Look at the preview before importing", "请在导入前核对预览")
_NOTHING = Text("Nothing needs to be done", "无需处理")

SENTENCES: dict[str, tuple[Text, Text]] = {
    "ending": (
        Text("The file ends in {ending}, but holds {kind}; it is read as that",
             "文件扩展名为 {ending}，实际内容是 {kind}，已按实际内容读取"),
        _NOTHING,
    ),
    "encoding": (
        Text("The text is read as {encoding}", "文本按 {encoding} 编码读取"),
        Text("If letters look wrong in the preview, choose another encoding", "如果预览中的文字不对，请选择其他编码"),
    ),
    "bytes": (
        Text("Broken characters, shown as �: {count}, first in line {line}",
             "有 {count} 个字符损坏并显示为 �，首个位于第 {line} 行"),
        Text("Correct them in the preview, or ask the sender for a new copy", "请在预览中改正，或向发送方重新索取"),
    ),
    "macros": (
        Text("The workbook contains macros; they are not run", "工作簿含有宏，不会运行"),
        _NOTHING,
    ),
    "links": (
        Text("The workbook refers to other files; they are not opened, and its stored values are used",
             "工作簿引用了其他文件；不会打开它们，只使用已保存的数值"),
        _NOTHING,
    ),
    "hidden_sheet": (
        Text("Sheet “{sheet}” is hidden", "工作表“{sheet}”已隐藏"),
        _LOOK,
    ),
    "errors": (
        Text("Cells that show an error such as {code}: {count}, first {cell}", "有 {count} 个单元格显示 {code} 等错误，首个为 {cell}"),
        Text("Correct the formulas in Excel or WPS, save, and import again", "请在 Excel 或 WPS 中改正公式，保存后再导入"),
    ),
    "uncalculated": (
        Text("Formulas without a result in the file: {count}, first {cell}", "有 {count} 个公式在文件中没有结果，首个为 {cell}"),
        Text("Open the file in Excel or WPS, save it, and import again", "请用 Excel 或 WPS 打开并保存后再导入"),
    ),
    "long": (
        Text("Numbers of more than 15 digits: {count}, first {cell}; spreadsheets lose the digits beyond",
             "有 {count} 个数字超过 15 位，首个为 {cell}；表格软件会丢失之后的位数"),
        Text("Store such codes as text in the sheet", "请在表格中将此类编码存为文本"),
    ),
    "lost": (
        Text("Filled cells that could not be read: {count}, first {cell}", "文件中有 {count} 个有内容的单元格未能读出，首个为 {cell}"),
        Text("Open the file in Excel or WPS, save it again as .xlsx, and import that file",
             "请用 Excel 或 WPS 打开，另存为 .xlsx 后再导入"),
    ),
    "twice": (
        Text("Cells given twice in the file: {count}, first {cell}; the last value is taken",
             "有 {count} 个单元格在文件中重复出现，首个为 {cell}；取最后一个值"),
        Text("Open the file in Excel or WPS, save it again as .xlsx, and import that file",
             "请用 Excel 或 WPS 打开，另存为 .xlsx 后再导入"),
    ),
    "astray": (
        Text("Values outside of any cell, left out: {count}; the file's XML is irregular", "有 {count} 个数值不在任何单元格内，已略去；文件的 XML 不规范"),
        Text("Open the file in Excel or WPS, save it again as .xlsx, and import that file",
             "请用 Excel 或 WPS 打开，另存为 .xlsx 后再导入"),
    ),
    "unlisted": (
        Text("Sheets that stand in the file, but not in its list of sheets, left out: {count}", "有 {count} 个工作表在文件中但未列入工作表清单，已略去"),
        Text("Open the file in Excel or WPS, save it again as .xlsx, and import that file",
             "请用 Excel 或 WPS 打开，另存为 .xlsx 后再导入"),
    ),
    "chart_sheet": (
        Text("“{sheet}” is a chart or macro sheet without cells and is left out", "“{sheet}”是没有单元格的图表或宏工作表，已跳过"),
        _NOTHING,
    ),
    "unchecked": (
        Text("Error cells of this kind of file cannot be told from blank ones", "这种文件中的错误单元格无法与空白区分"),
        Text("Save it as .xlsx and import that file if it has formulas", "如果含有公式，请另存为 .xlsx 后再导入"),
    ),
    "unfinished": (
        Text("The page breaks off within a table, so rows may be missing at its end", "网页在表格中途中断，末尾可能缺少若干行"),
        Text("Compare the last row with the sender’s, or ask for a new copy", "请与发送方核对最后一行，或重新索取"),
    ),
    "unclosed": (
        Text("Cells of the page that do not begin or end as the others do: {count}; neighbours may have run together",
             "网页中有 {count} 个单元格的首尾标记不完整，相邻内容可能连在一起"),
        _LOOK,
    ),
    "astray_text": (
        Text("Texts of the page beside the cells of its tables, left out: {count}", "网页表格单元格之外有 {count} 处文字，已略去"),
        _LOOK,
    ),
    "ragged": (
        Text("Rows of more than {usual} cells, as the others have: {count}, first row {row}; a separator may stand in a text without quotation marks",
             "有 {count} 行的单元格多于其他行的 {usual} 个，首个为第 {row} 行；文本中的分隔符可能没有加引号"),
        Text("Correct these rows: their cells stand in the wrong columns", "请改正这些行，其单元格可能错位"),
    ),
    "many_lines": (
        Text("Cell {cell} holds {count} lines; a quotation mark may be missing before or in it",
             "单元格 {cell} 含有 {count} 行文字，其中或之前可能缺少引号"),
        _LOOK,
    ),
}  # fmt: skip


def note(
    sentence: str, particulars: Mapping[str, object], row: int | None = None, column: int | None = None
) -> Note | None:
    """The note of that name; None for one that does not exist (the reading process is not trusted)."""
    if sentence not in SENTENCES:
        return None
    message, remedy = SENTENCES[sentence]
    try:
        return Note(message.fill(**particulars), remedy, row, column)
    except KeyError:
        return None
