"""Why a file is not read, and what is worth saying about one that is: every sentence of this room, in both languages.

The reading process only names a reason and its particulars; the sentences are put together on this side.
"""

from __future__ import annotations

from collections.abc import Mapping

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.words import Text

type Particulars = Mapping[str, str | int]


class Refused(Exception):
    """A reason for not reading a file, by its name in ``REASONS``."""

    def __init__(self, reason: str, **particulars: str | int) -> None:
        super().__init__(reason, particulars)
        self.reason = reason
        self.particulars = particulars


_SAVE_AGAIN = Text(
    "Open it in Excel or WPS, save it again as .xlsx, and import that file",
    "请用 Excel 或 WPS 打开，另存为 .xlsx 后再导入",
)
_AS_XLSX = Text("Save it as .xlsx or .csv, then import that file", "请另存为 .xlsx 或 .csv 后再导入")
_ASK_AGAIN = Text("Ask the sender for a new copy, or open it in Excel or WPS and save it again as .xlsx",
                  "请向发送方重新索取，或用 Excel 或 WPS 打开后另存为 .xlsx")  # fmt: skip
_SPLIT = Text("Split it into smaller files and import one after another", "请拆成几个较小的文件依次导入")
_DANGEROUS = Text(
    "If you trust the sender, open it in Excel or WPS and save it again as .xlsx; otherwise delete it",
    "如果来源可信，请用 Excel 或 WPS 打开后另存为 .xlsx；否则请删除该文件",
)

REASONS: dict[str, tuple[Text, Text]] = {
    "missing": (
        Text("There is no file {file}", "找不到文件 {file}"),
        Text("Check its name and folder", "请检查文件名和所在文件夹"),
    ),
    "folder": (
        Text("{file} is a folder", "{file} 是文件夹"),
        Text("Choose a file in it", "请选择其中的文件"),
    ),
    "special": (
        Text("{file} is a device, a pipe or the like, no ordinary file", "{file} 是设备、管道之类，不是普通文件"),
        Text("Choose an Excel, WPS, OpenDocument or CSV file", "请选择 Excel、WPS、OpenDocument 或 CSV 文件"),
    ),
    "changed": (
        Text("{file} was changed while it was read", "读取过程中 {file} 被改动"),
        Text("Wait until it is saved, copied or synchronised completely, then try again", "请等文件保存、复制或同步完成后重试"),
    ),
    "denied": (
        Text("{file} may not be opened: {why}", "无法打开 {file}：{why}"),
        Text("Close it in other programs or copy it elsewhere, then try again", "请在其他程序中关闭它，或复制到别处后重试"),
    ),
    "empty": (
        Text("{file} is empty", "{file} 是空文件"),
        Text("Check that it was saved or downloaded completely", "请检查文件是否已完整保存或下载"),
    ),
    "no_cells": (
        Text("{file} has no filled cell in any sheet", "{file} 的工作表中没有任何内容"),
        Text("Choose a file that holds a table", "请选择含有表格的文件"),
    ),
    "too_large": (
        Text("{file} has {size} MB; up to {limit} MB are read", "{file} 有 {size} MB，最多可读 {limit} MB"),
        _SPLIT,
    ),
    "inflates": (
        Text("{file} unpacks to more than {limit} MB (part {part})", "{file} 解压后超过 {limit} MB（部件 {part}）"),
        _DANGEROUS,
    ),
    "entries": (
        Text("{file} is packed from {count} parts; a workbook has at most {limit}",
             "{file} 由 {count} 个部件打包而成，工作簿最多 {limit} 个"),
        _DANGEROUS,
    ),
    "twice": (
        Text("{file} holds the part {part} twice, so it is not clear which one counts",
             "{file} 中部件 {part} 出现两次，无法确定以哪个为准"),
        _DANGEROUS,
    ),
    "doctype": (
        Text("{file} holds XML definitions (DOCTYPE in {part}), which no workbook needs",
             "{file} 含有工作簿不需要的 XML 定义（{part} 中的 DOCTYPE）"),
        _DANGEROUS,
    ),
    "password": (
        Text("{file} is password-protected", "{file} 有密码保护"),
        Text("Open it in Excel or WPS, remove the password under File > Info, save it, and import it again",
             "请用 Excel 或 WPS 打开，在“文件 > 信息”中取消密码，保存后再导入"),
    ),
    "foreign": (
        Text("{file} is {what}, not a sheet", "{file} 是{what}，不是表格"),
        Text("Choose an Excel, WPS, OpenDocument or CSV file", "请选择 Excel、WPS、OpenDocument 或 CSV 文件"),
    ),
    "archive": (
        Text("{file} is a ZIP archive, not a workbook", "{file} 是 ZIP 压缩包，不是工作簿"),
        Text("Unpack it and import the sheets in it", "请先解压，再导入其中的表格"),
    ),
    "old": (
        Text("{file} comes from an Excel before 1995, which is not read", "{file} 由 1995 年以前的 Excel 保存，无法读取"),
        _SAVE_AGAIN,
    ),
    "other_layout": (
        Text("{file} is {what}, which is not read directly", "{file} 是{what}，无法直接读取"),
        _AS_XLSX,
    ),
    "damaged": (
        Text("{file} is damaged: {why}", "{file} 已损坏：{why}"),
        _ASK_AGAIN,
    ),
    "sheet_damaged": (
        Text("Sheet “{sheet}” of {file} is damaged: {why}", "{file} 的工作表“{sheet}”已损坏：{why}"),
        _ASK_AGAIN,
    ),
    "no_sheets": (
        Text("{file} holds no sheet", "{file} 中没有工作表"),
        _ASK_AGAIN,
    ),
    "sheets": (
        Text("{file} has {count} sheets; up to {limit} are read", "{file} 有 {count} 个工作表，最多可读 {limit} 个"),
        _SPLIT,
    ),
    "rows": (
        Text("Sheet “{sheet}” of {file} has {count} rows; up to {limit} are read",
             "{file} 的工作表“{sheet}”有 {count} 行，最多可读 {limit} 行"),
        _SPLIT,
    ),
    "beyond": (
        Text("Sheet “{sheet}” of {file} names the cell {cell}, which no sheet has",
             "{file} 的工作表“{sheet}”含有不存在的单元格 {cell}"),
        _DANGEROUS,
    ),
    "stray": (
        Text("Sheet “{sheet}” of {file} reaches as far as cell {cell}, too far from A1 to be read",
             "{file} 的工作表“{sheet}”延伸到单元格 {cell}，离 A1 太远，无法读取"),
        Text("Delete the rows and columns behind the table in Excel or WPS, save, and import again",
             "请在 Excel 或 WPS 中删除表格之外的行和列，保存后再导入"),
    ),
    "cells": (
        Text("The sheets of {file} hold more than {limit} cells, blank ones included", "{file} 的工作表连同空白共超过 {limit} 个单元格"),
        _SPLIT,
    ),
    "characters": (
        Text("The texts of {file} have more than {limit} characters together", "{file} 的文本总计超过 {limit} 个字符"),
        _SPLIT,
    ),
    "same_part": (
        Text("{file} gives the same cells to several sheets: “{sheet}” and “{other}”", "{file} 的多个工作表共用同一份单元格：“{sheet}”与“{other}”"),
        _DANGEROUS,
    ),
    "long_cell": (
        Text("Sheet “{sheet}” of {file} holds a text of more than {limit} characters in cell {cell}",
             "{file} 的工作表“{sheet}”的单元格 {cell} 中有超过 {limit} 个字符的文本"),
        Text("Shorten it, or check whether a quotation mark or line end is missing, then import again", "请缩短该文本，或检查是否缺少引号或换行后再导入"),
    ),
    "merges": (
        Text("Sheet “{sheet}” of {file} has {count} merged blocks; up to {limit} are read",
             "{file} 的工作表“{sheet}”有 {count} 处合并单元格，最多可读 {limit} 处"),
        Text("Undo merged cells below the headings, save, and import again", "请取消表头以下的合并单元格，保存后再导入"),
    ),
    "strings": (
        Text("{file} announces {count} texts; up to {limit} are read", "{file} 声明含有 {count} 条文本，最多可读 {limit} 条"),
        _DANGEROUS,
    ),
    "long_text": (
        Text("{file} holds a text of more than {limit} characters (part {part})",
             "{file} 中有超过 {limit} 个字符的文本（部件 {part}）"),
        _DANGEROUS,
    ),
    "memory": (
        Text("{file} asks for more memory than a sheet may take ({limit} MB)", "{file} 需要的内存超过上限（{limit} MB）"),
        _SPLIT,
    ),
    "time": (
        Text("{file} was not read within {limit} s", "{file} 在 {limit} 秒内未能读完"),
        _SPLIT,
    ),
    "stopped": (
        Text("{file} could not be read: the reading process stopped on it", "无法读取 {file}：读取进程因该文件中止"),
        _SAVE_AGAIN,
    ),
    "encoding": (
        Text("{file} is text in an unknown encoding (first at byte {byte})", "{file} 的文本编码无法识别（始于第 {byte} 字节）"),
        Text("Save it as CSV UTF-8 in Excel or WPS, or choose its encoding", "请在 Excel 或 WPS 中另存为“CSV UTF-8”，或手动选择编码"),
    ),
    "chosen_encoding": (
        Text("{file} is not text in {encoding} (first at byte {byte})", "{file} 不是 {encoding} 编码的文本（始于第 {byte} 字节）"),
        Text("Choose another encoding", "请选择其他编码"),
    ),
    "quote": (
        Text("{file}: the quotation mark opened in line {line} is never closed, so the rest would be one cell",
             "{file}：第 {line} 行的引号没有结束，其后的内容会变成一个单元格"),
        Text("Close or delete that quotation mark, then import again", "请补上或删除该引号后再导入"),
    ),
    "no_table": (
        Text("{file} is a web page without a table", "{file} 是没有表格的网页"),
        Text("Choose a file that holds a table", "请选择含有表格的文件"),
    ),
}  # fmt: skip

WHATS: dict[str, Text] = {
    "pdf": Text("a PDF document", "PDF 文档"),
    "image": Text("a picture", "图片"),
    "word": Text("a Word document", "Word 文档"),
    "slides": Text("a presentation", "演示文稿"),
    "rar": Text("a RAR archive", "RAR 压缩包"),
    "7z": Text("a 7-Zip archive", "7-Zip 压缩包"),
    "gzip": Text("a GZIP archive", "GZIP 压缩包"),
    "sqlite": Text("a database file", "数据库文件"),
    "program": Text("a program", "程序"),
    "media": Text("a sound or video file", "音频或视频文件"),
    "binary": Text("a file of an unknown kind", "未知类型的文件"),
    "ole": Text("an Office file without a sheet", "不含表格的 Office 文件"),
    "numbers": Text("an Apple Numbers file", "Apple Numbers 文件"),
    "fods": Text("a flat OpenDocument file", "单一 XML 的 OpenDocument 文件"),
    "mhtml": Text("a saved web archive (MHTML)", "网页存档（MHTML）"),
    "xml": Text("an XML file of an unknown kind", "未知类型的 XML 文件"),
}

WHYS: dict[str, Text] = {
    "zip": Text("its ZIP packing is broken", "其 ZIP 结构不完整"),
    "part": Text("a part of it is missing or broken", "缺少部件或部件不完整"),
    "ole": Text("its inner folders are broken", "其内部目录不完整"),
    "xml": Text("its XML is broken", "其 XML 不完整"),
    "cells": Text("its cells cannot be taken apart", "其单元格无法解析"),
}


def user_error(file: str, reason: str, particulars: Particulars) -> UserError:
    """The error to show for a reason named by the reading process; an unknown reason counts as a stopped process."""
    if reason not in REASONS:
        reason, particulars = "stopped", {}
    message, remedy = REASONS[reason]
    values: dict[str, object] = dict(particulars)
    values["file"] = file
    if "what" in values:
        values["what"] = WHATS.get(str(values["what"]), WHATS["binary"])
    if reason.endswith("damaged"):
        values["why"] = WHYS.get(str(values.get("why")), WHYS["part"])
    try:
        return UserError(message.fill(**values), remedy)
    except KeyError:
        return user_error(file, "stopped", {})
