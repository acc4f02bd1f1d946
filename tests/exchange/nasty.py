"""Strings that are hard to carry through a spreadsheet and back, made by chance from what is known to hurt, and their journey."""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.kinds import TextKind
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import same
from hqd_desktop.exchange.plan import Plan, Verdict
from hqd_desktop.exchange.writing.cells import fits
from hqd_desktop.exchange.writing.table import Look
from hqd_desktop.workspace import Workspace, importing
from hqd_desktop.workspace.exporting import export

_SINGLE = (
    "", "=1+1", "=HYPERLINK(\"http://x\",\"y\")", "@SUM(A1)", "+86 411", "-5 度", "−5", "'quoted", "''", "'", "\"", "\"\"", "a\"b,c;d\te",
    "_x0041_", "_x005F_x0041_", "_x005f_", "_x000D_", "_x000a_", "_xD800_", "_xFFFE_", "_x0000_", "x_x0009_y", "_X0041_", "_x00g1_", "__x0041__",
    "&amp;", "&#10;", "&lt;b&gt;", "<b>粗</b>", "]]>", "<![CDATA[x]]>", "<?xml?>", "<!-- -->", "&", "a&b", "<", ">",
    "#REF!", "#N/A", "#DIV/0!", "#NAME?", "###", "####", "Err:502", "1.10105E+17", "1e5", "1E400", "NaN", "inf", "-inf", "TRUE", "FALSE", "是", "—", "-", "/", "无",
    "00411", "0", "-0", "5.0", "1,234.50", "12.30%", "2022.3", "2022-01-02", "3/4", "1:30", "210200199001011234", "0x10", "１２３", "①", "½",
    "{{field}}", "%s %d", "{0}", "\\n", "\\", "C:\\new\\table", "a\nb", "a\n\nb", "a\tb", "a\u00a0b", "a\u3000b", "a\u2028b", "a\x85b", "a\x0bb", "a\x0cb",
    "\ufeffBOM", "x\ufeffy", "zero\u200bwidth", "\u200fעברית\u200e", "\u202eevil\u202c", "\u2066x\u2069", "e\u0301", "é", "가", "ﬁ", "Å", "İ", "ß", "ﷺ",
    "👨‍👩‍👧‍👦", "🇨🇳", "👍🏽", "𠮷野家", "龘", "㐀", "\U0002A6D6", "\U0010FFFD", "\uE000", "\uFFFD", "\uFFFE", "\uFFFF", "\U0001FFFE",
    "\x01", "a\x00b", "a\x08b", "a\x1fb", "a\x7fb", "a\x80b", "a\x9fb", "合计", "总计：", "注：见附件", "单位：万元", "hqd_id", "项目名称", "\U000E0041",
)  # fmt: skip
_CLASSES = (
    (0x20, 0x7E), (0xA0, 0x24F), (0x300, 0x36F), (0x370, 0x5FF), (0x600, 0x6FF), (0xE00, 0xE7F), (0x1100, 0x11FF), (0x2000, 0x206F),
    (0x2190, 0x2BFF), (0x3000, 0x30FF), (0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0xAC00, 0xD7A3), (0xE000, 0xF8FF), (0xF900, 0xFAFF),
    (0xFE00, 0xFFFF), (0x1F300, 0x1FAFF), (0x20000, 0x2FFFF), (0xE0000, 0xE01EF), (0x00, 0x1F), (0x7F, 0x9F), (0, sys.maxunicode),
)  # fmt: skip
_JOINTS = ("", "", " ", "  ", "\n", "\r\n", "\r", "\t", "，")
_LONGEST = (32_766, 32_767, 32_768, 40_000)


def nasty(luck: random.Random) -> str:
    """One of them, mostly short."""
    if luck.random() < 0.0002:
        unit = luck.choice(("长", "𠮷", "a", "\n文", "_x0041_", "a\r\n", "é"))
        return (unit * (luck.choice(_LONGEST) // len(unit) + 1))[: luck.choice(_LONGEST) + luck.randint(-2, 2)]
    parts = [_part(luck) for _ in range(luck.choice((1, 1, 1, 2, 3, 5)))]
    made = luck.choice(_JOINTS).join(parts)
    if luck.random() < 0.1:
        made = luck.choice((" ", "\n", "\u3000", "\t")) + made + luck.choice((" ", "\n", ""))
    if luck.random() < 0.02:
        place = luck.randint(0, len(made))
        made = made[:place] + chr(luck.randint(0xD800, 0xDFFF)) + made[place:]
    return made


def _part(luck: random.Random) -> str:
    if luck.random() < 0.5:
        return luck.choice(_SINGLE)
    first, last = luck.choice(_CLASSES)
    return "".join(chr(luck.randint(first, last)) for _ in range(luck.choice((1, 1, 2, 4, 12))))


# --- the journey ----------------------------------------------------------------------------------

FIELDS = tuple(
    key for key, f in fields("project").items() if isinstance(f.kind, TextKind) and key not in ("code", "national_code")
)[:20]


_SPELT = re.compile("_x005f_", re.IGNORECASE)


@dataclass(frozen=True)
class Way:
    """How they go."""

    name: str
    ending: str = "xlsx"
    look: Look = Look.STYLED
    encoding: str = "utf-8"
    by: Callable[[Path], Path] = lambda path: path


WAYS = (
    Way("styled"),
    Way("plain", look=Look.PLAIN),
    Way("utf-8", "csv"),
    Way("gb18030", "csv", encoding="gb18030"),
)


def filled(folder: Path, luck: random.Random, count: int, *, office: bool = False) -> Workspace:
    """A workspace whose projects state so many of them, each as its field reads it.

    LibreOffice reads ``_x005F_x0041_`` right and writes it down without spelling its underscore again: that is left out for it.
    """
    workspace = Workspace.create(folder / "nasty.hqd")
    steps = []
    for number in range(-(-count // len(FIELDS))):
        made = {key: nasty(luck) for key in FIELDS}
        values = {
            key: fields("project")[key].kind.read(_SPELT.sub("", text) if office else text)
            for key, text in made.items()
        }
        steps.append(adds("project", {"code": f"X-{number}", **values}))
    workspace.apply(Change(same("nasty"), tuple(steps)))
    return workspace


def differences(workspace: Workspace, plan: Plan, *, whole: bool) -> list[str]:
    """What came back otherwise; texts too long for a cell need only count as unchanged."""
    found = [f"row {row.number}: {row.verdict} {row.after!r:.300}" for row in plan.rows if row.verdict is not Verdict.UNCHANGED]  # fmt: skip
    found += [f"{p.row} {p.column}: {p.message.en}" for p in plan.problems] + [note.message.en for note in plan.notes()]
    records = [row.record for row in plan.rows]
    stated = {int(row[0] or 0): row[1:] for row in workspace.packed("project", records, ("id", *FIELDS))}
    columns = {column.field: column for column in plan.columns}
    for place, key in enumerate(FIELDS):
        column = columns.get(key)
        for position, record in enumerate(records):
            was = stated[record][place]
            came = None if column is None else column.values[position]
            if was != came and (whole or fits(str(was or ""))):
                found.append(f"{key}: {was!r:.200} came back as {came!r:.200}")
    return found


def trip(folder: Path, workspace: Workspace, way: Way) -> list[str]:
    """Out and back; gives every difference."""
    out = folder / f"{way.name}.{way.ending}"
    export(workspace, out, View("project", columns=("code", *FIELDS)), lang="zh", look=way.look, encoding=way.encoding)
    # what is nasty is no sample of Chinese: the encoding is named, as a person may do
    encoding = "gb18030" if way.encoding == "gb18030" else None
    plan = importing.plan(workspace, importing.read_file(way.by(out), encoding=encoding))
    assert len(plan.rows) == workspace.count(View("project"))
    return differences(workspace, plan, whole=way.ending == "csv")
