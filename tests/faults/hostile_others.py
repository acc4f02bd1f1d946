"""Text, web pages, XML spreadsheets and Excel 97 files made to harm, and names that are no files at all.

Entries are as in ``hostile_books.BOOKS``.
"""

from __future__ import annotations

import os
import random
import struct
from collections.abc import Callable
from pathlib import Path

from tests.exchange.reading.making import compound, record, xls, xls_number, xls_text
from tests.faults.hostile_books import MEGABYTE, far

type Make = Callable[[Path], Path]


def text(folder: Path, content: bytes | str, name: str = "a.csv") -> Path:
    (folder / name).write_bytes(content.encode() if isinstance(content, str) else content)
    return folder / name


def page(folder: Path, content: str) -> Path:
    return text(folder, content, "a.xls")


def cells(content: str) -> str:
    return f"<html><body><table><tr><td>x</td></tr>{content}</table></body></html>"


def wanting(folder: Path) -> Path:
    """Everything by which a page can ask for an address."""
    return page(
        folder,
        f"""<html><head><base href="{far()}"><meta http-equiv="refresh" content="0;url={far()}"><link rel="stylesheet" href="{far()}">
<style>@import url({far()}); td {{ background: url({far()}) }}</style><script src="{far()}"></script></head><body onload="location='{far()}'">
<table><tr><td><img src="{far()}"><iframe src="{far()}"></iframe><object data="{far()}"></object>a</td><td>b</td></tr></table></body></html>""",
    )


_HEAD = '<?xml version="1.0"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">'


def xml2003(folder: Path, rows: str) -> Path:
    return page(folder, f'{_HEAD}<Worksheet ss:Name="a"><Table>{rows}</Table></Worksheet></Workbook>')


def excel97(folder: Path, content: bytes) -> Path:
    return text(folder, content, "a.xls")


def looped(place: int, times: int, sector: int) -> Make:
    """An Excel 97 file of which some words of the head or of the table of sectors point to ``sector``."""

    def make(folder: Path) -> Path:
        content = bytearray(xls(xls_number(0, 0, 1)))
        table = (struct.unpack_from("<I", content, 76)[0] + 1) * 512
        at = place if place < 512 else table + place - 512
        content[at : at + 4 * times] = struct.pack("<I", sector) * times
        return excel97(folder, bytes(content))

    return make


def directory_loop(folder: Path) -> Path:
    """Entries of the folder that are their own children and neighbours."""
    content = bytearray(xls(xls_number(0, 0, 1)))
    start = (struct.unpack_from("<I", content, 48)[0] + 1) * 512
    for entry in range(2):
        content[start + entry * 128 + 68 : start + entry * 128 + 80] = struct.pack("<III", entry, entry, entry)
    return excel97(folder, bytes(content))


def far_cells() -> bytes:
    return b"".join(xls_number(row, 255, 1) for row in range(0, 65536, 13))


def many_strings(count: int, length: int) -> bytes:
    """A table of texts that announces more than it has."""
    return record(0xFC, struct.pack("<II", count, count) + struct.pack("<HB", length, 1) + b"x\0" * 40)


def special(kind: str) -> Make:
    def make(folder: Path) -> Path:
        path = folder / "a.xlsx"
        if kind == "pipe":
            os.mkfifo(path)
        elif kind == "socket":
            import socket

            own = socket.socket(socket.AF_UNIX)
            here = Path.cwd()
            os.chdir(folder)
            own.bind("a.xlsx")
            os.chdir(here)
            own.close()
        elif kind == "folder":
            path.mkdir()
        elif kind == "sparse":
            with path.open("wb") as file:
                file.truncate(300 * MEGABYTE)
        else:
            path.symlink_to(kind)
        return path

    return make


HEAD = "项目编号,项目名称,总投资（亿元）,签约时间\n"
SPAN = "<tr>" + '<td colspan="1000" rowspan="1000">x</td>' * 16 + "</tr>"

OTHERS: dict[str, tuple[Make, str]] = {
    # --- text
    "csv: a line of 110 MB": (lambda f: text(f, b"x" * (110 * MEGABYTE)), "a text of more than"),
    "csv: a line of 200 MB": (lambda f: text(f, b"x" * (199 * MEGABYTE)), "MB are read"),
    "csv: 100,000 columns": (lambda f: text(f, ",".join(f"c{n}" for n in range(100_000)) + "\n"), "too far from A1"),
    "csv: 50 million commas": (lambda f: text(f, b"," * (50 * MEGABYTE)), "too far from A1"),
    "csv: 60 million quotation marks": (lambda f: text(f, b'"' * (60 * MEGABYTE) + b"\n"), "?"),
    "csv: a quotation mark that never closes": (lambda f: text(f, 'a,b\n"' + "1,2\n" * 10_000_000), "?"),
    "csv: 100 million line ends": (lambda f: text(f, "a,b\n" + "\n" * (100 * MEGABYTE)), "?"),
    "csv: two million rows": (lambda f: text(f, "1,2\n" * 2_000_000), "rows"),
    "csv: wide once, then long": (lambda f: text(f, "," * 16_000 + "x\n" + "1\n" * 1_000_000), "too far from A1"),
    "csv: a megabyte of NUL": (lambda f: text(f, bytes(MEGABYTE) + b"a,b"), "unknown kind"),
    "csv: random bytes": (lambda f: text(f, random.Random(1).randbytes(5 * MEGABYTE)), "?"),
    "csv: broken UTF-16": (lambda f: text(f, b"\xff\xfe" + b"\x00\xd8" * MEGABYTE), "unknown encoding"),
    "csv: control characters and escapes": (lambda f: text(f, "a,b\n\x1b[2J\x1b]0;x\x07,\u202e\u2066x\n" * 100), ""),
    "csv: formulas and programs": (lambda f: text(f, f"a,b\n=cmd|' /C calc'!A0,=HYPERLINK(\"{far()}\")\n@SUM(1),+1\n"), ""),
    "csv: 16,000 headings": (lambda f: text(f, (",".join(f"项目名称{n}" for n in range(16_000)) + "\n") * 4), ""),
    "csv: one heading 16,000 times": (lambda f: text(f, ",".join(["项目名称"] * 16_000) + "\n" + ",".join(["x"] * 16_000) + "\n"), ""),
    "csv: numbers of thousands of digits": (lambda f: text(f, HEAD + "".join(f"P{n},x,{'1' * 30_000},{'2022年' * 8000}\n" for n in range(100))), ""),
    "csv: numbers of spaces": (lambda f: text(f, HEAD + "".join(f"P{n},x,{'1 ' * 100_000},{' ' * 100_000}1\n" for n in range(9))), ""),
    # --- web pages
    "html: a million deep": (lambda f: page(f, cells("<div>" * 1_000_000)), "?"),
    "html: tables a million deep": (lambda f: page(f, "<html>" + "<table><tr><td>" * 1_000_000), "?"),
    "html: tags that never end": (lambda f: page(f, "<html><table><tr><td>" + "<a " * 2_000_000), "?"),
    "html: tags that never end, with quotes": (lambda f: page(f, "<html><table><tr><td>" + "<a b='" * 2_000_000), "?"),
    "html: comments that never end": (lambda f: page(f, cells("<!--" * 2_000_000)), "?"),
    "html: comments within comments": (lambda f: page(f, cells("<!-- -- >" * 1_000_000)), "?"),
    "html: definitions that never end": (lambda f: page(f, cells("<![" * 2_000_000)), "?"),
    "html: end tags that never end": (lambda f: page(f, cells("</a" * 2_000_000)), "?"),
    "html: ampersands": (lambda f: page(f, cells("<tr><td>" + "&amp" * 5_000_000)), "?"),
    "html: 15 million cells": (lambda f: page(f, cells("<tr>" + "<td>" * 15_000_000)), "too far from A1"),
    "html: spans without end": (lambda f: page(f, cells(SPAN * 2000)), "?"),
    "html: spans on a million rows": (lambda f: page(f, cells('<tr><td rowspan="1000" colspan="16">' * 1_000_000)), "?"),
    "html: scripts, pictures, frames": (wanting, ""),
    # --- XML of 2003
    "xml: a row far below": (lambda f: xml2003(f, '<Row ss:Index="99999999"><Cell><Data>1</Data></Cell></Row>'), "which no sheet has"),
    "xml: a cell far right": (lambda f: xml2003(f, '<Row><Cell ss:Index="99999999"><Data>1</Data></Cell></Row>'), "which no sheet has"),
    "xml: merges without end": (lambda f: xml2003(f, '<Row><Cell ss:MergeAcross="99999999" ss:MergeDown="99999999"/></Row>'), "which no sheet has"),
    "xml: rows that skip": (lambda f: xml2003(f, '<Row ss:Span="99999999"/>' * 1000), "?"),
    "xml: a million deep": (lambda f: xml2003(f, "<a>" * 1_000_000), "?"),
    "xml: the far corner": (lambda f: xml2003(f, '<Row ss:Index="1048576"><Cell ss:Index="16384"><Data>1</Data></Cell></Row>'), "too far from A1"),
    "xml: definitions": (lambda f: page(f, _HEAD.replace("\n", '\n<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>') + "</Workbook>"), "XML definitions"),
    "xml: a text of 50 MB": (lambda f: xml2003(f, f'<Row><Cell><Data ss:Type="String">{"x" * 50 * MEGABYTE}</Data></Cell></Row>'), "a text of more than"),
    # --- Excel 97
    "xls: a chain that bites its tail": (looped(512, 100, 0), "damaged"),
    "xls: the table names itself": (looped(76, 109, 0), "damaged"),
    "xls: the second table names itself": (looped(68, 1, 0), "?"),
    "xls: folders that hold themselves": (directory_loop, "?"),
    "xls: small streams in a loop": (looped(60, 1, 0), "?"),
    "xls: sectors of 2^60 bytes": (lambda f: excel97(f, xls(b"")[:30] + b"\x3c\0" + xls(b"")[32:]), "damaged"),
    "xls: cut off": (lambda f: excel97(f, xls(xls_number(0, 0, 1))[:900]), "damaged"),
    "xls: random bytes": (lambda f: excel97(f, xls(b"")[:512] + random.Random(2).randbytes(MEGABYTE)), "damaged"),
    "xls: records at random": (lambda f: excel97(f, xls(random.Random(3).randbytes(200_000))), "?"),
    "xls: far cells": (lambda f: excel97(f, xls(far_cells())), "?"),
    "xls: four billion texts": (lambda f: excel97(f, xls(xls_number(0, 0, 1), globals_=many_strings(0xFFFFFFFF, 40))), "?"),
    "xls: a text longer than its record": (lambda f: excel97(f, xls(record(0x204, struct.pack("<HHHHB", 0, 0, 0, 65535, 1) + b"x\0"))), "?"),
    "xls: a text in rows that are none": (lambda f: excel97(f, xls(xls_text(65535, 65535, "x"))), "?"),
    "xls: merges without end": (lambda f: excel97(f, xls(xls_number(0, 0, 1) + record(0xE5, struct.pack("<H", 1000) + struct.pack("<HHHH", 0, 65535, 0, 255) * 1000) * 300)), "?"),
    "xls: encrypted": (lambda f: excel97(f, compound({"EncryptionInfo": b"\4\0\4\0", "EncryptedPackage": bytes(9000)})), "password"),
    # --- names
    "a pipe": (special("pipe"), "no ordinary file"),
    "a socket": (special("socket"), "no ordinary file"),
    "an endless device": (special("/dev/zero"), "no ordinary file"),
    "a terminal": (special("/dev/tty"), "no ordinary file"),
    "a folder": (special("folder"), "is a folder"),
    "a link to nothing": (special("nowhere"), "There is no file"),
    "a link to itself": (special("a.xlsx"), "may not be opened"),
    "a link to the system": (special("/etc/passwd"), ""),
    "a sparse file": (special("sparse"), "MB are read"),
    "memory of a process": (special("/proc/self/mem"), "?"),
}  # fmt: skip
