"""What a table of indicators takes for granted: the period, area, form and status that stand above it, beside it or in its name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from hqd_desktop.domain.kinds import folded
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.words import Text
from hqd_desktop.domain.written import Spoken, Unreadable, cleaned, find_period, spoken, without_marks
from hqd_desktop.exchange.headings import one_line
from hqd_desktop.exchange.intake import Intake
from hqd_desktop.exchange.records import Records
from hqd_desktop.exchange.senses import sense

_TITLE = Text("the title", "标题")
_LINE = Text("a line above the table", "表格上方的说明行")
_CORNER = Text("the heading of the first column", "首列表头")
_SHEET = Text("the name of the sheet", "工作表名称")
_FILE = Text("the name of the file", "文件名")
_NOTE = Text("a note below the table", "表下注释")
HOME = Text("the home zone", "本区")
_SAID = Text("what was set for this import", "本次导入的设定")
_MARKED = re.compile(r"^([\u2460-\u2473]|\[\d{1,2}\]|[*＊※]+|注\s*\d+)\s*[:：.、]?\s*(\S.*)$")
_PLACE = re.compile(
    r"(?!全|各|本|主要|重点)[\u4e00-\u9fff]{1,8}?(?:省|市|县|自治州|(?<![园地城片分全各街社辖])区)(?![\u4e00-\u9fff]?(?:内|外|级))"
)
_SHORTEST = 2
"""A name of one character is found in too many titles."""


@dataclass(frozen=True, slots=True)
class Given:
    """``words`` are those of the period; ``origins`` says for each thing that was found where it stood."""

    span: Period | None = None
    words: str = ""
    area: str = ""
    indicator: str = ""
    form: str = ""
    status: str = ""
    footnotes: Mapping[str, str] = field(default_factory=dict)
    origins: Mapping[str, Text] = field(default_factory=dict)
    elsewhere: str = ""
    """An area that the title names and that is not recorded, while the figures go to the home zone."""


def given_by(intake: Intake, records: Records, notes: Sequence[str]) -> Given:
    """What stands around a table; ``notes`` are the texts of its footnotes. What a person set goes before all of it."""
    set_by_hand = intake.mapping.given
    texts = list(_around(intake))
    origins: dict[str, Text] = {}
    span, words = _period(set_by_hand.get("period", ""), texts, intake.layout.year, origins)
    corner = [(intake.layout.headings[0], _CORNER)] if intake.layout.headings else []
    area = set_by_hand.get("area") or _named([*texts, *corner], _names(records, "area"), "area", origins)
    if not area and (area := home(records)):
        origins["area"] = HOME
    indicator = set_by_hand.get("indicator") or _named(texts, _names(records, "indicator"), "indicator", origins)
    form = set_by_hand.get("form") or _form(intake.layout.title, origins)
    said = set_by_hand.get("status", "")
    status = sense(said).status or said or _status(texts, notes, origins)
    origins |= dict.fromkeys(set_by_hand, _SAID)
    elsewhere = _place_of(intake.layout.title) if origins.get("area") is HOME else ""
    return Given(span, words, area, indicator, form, status, _footnotes(notes), origins, elsewhere)


def _around(intake: Intake) -> Iterator[tuple[str, Text]]:
    for number, text in enumerate(intake.layout.above):
        yield text, _LINE if number else _TITLE
    yield intake.sheet.name, _SHEET
    if intake.book.path.stem != intake.sheet.name:
        yield intake.book.path.stem, _FILE


def _period(
    said: str, texts: Iterable[tuple[str, Text]], year: int | None, origins: dict[str, Text]
) -> tuple[Period | None, str]:
    if said:
        return spoken(said, year).period, said
    best: tuple[Period | None, str] = (None, "")
    for text, origin in texts:
        line = cleaned(text)
        found = find_period(line)
        if found is None and best[0] is not None and best[0].months == 12:
            found = _whole(line, best[0].year)
        if found is None or (best[0] is not None and (best[0].months < 12 or found.period.year != best[0].year)):
            continue
        if best[0] is None or found.period.months < 12:
            best = (found.period, line[found.start : found.end].replace(" ", "") or line)
            origins["period"] = origin
    return best


def _whole(line: str, year: int) -> Spoken | None:
    """A sheet that is called "6月" in a book of one year."""
    try:
        return spoken(line, year)
    except Unreadable:
        return None


def _names(records: Records, kind: str) -> list[str]:
    keys = {"area": ("name", "name_en"), "indicator": ("name", "name_en")}[kind]
    found = {str(name) for row in records.table(kind, keys) for name in row[1:] if name}
    return sorted((name for name in found if len(name) >= _SHORTEST), key=len, reverse=True)


def _named(texts: Iterable[tuple[str, Text]], names: Sequence[str], what: str, origins: dict[str, Text]) -> str:
    """The longest known name that one of the texts holds."""
    for text, origin in texts:
        line = folded(text)
        for name in names:
            if folded(name) in line:
                origins[what] = origin
                return name
    return ""


def home(records: Records) -> str:
    """The name of the home zone of the workspace."""
    row = next((row for row in records.table("area", ("home", "name", "name_en")) if row[1]), None)
    return str(row[2] or row[3]) if row else ""


def _form(title: str, origins: dict[str, Text]) -> str:
    said = sense(title).form if re.search("累计|当月|当期|单月", title) else ""
    if said:
        origins["form"] = _TITLE
    return said


def _status(texts: Iterable[tuple[str, Text]], notes: Iterable[str], origins: dict[str, Text]) -> str:
    """The one status that title and notes speak of; a note that tells years apart is left to people."""
    spoken_of = [(text, origin) for text, origin in texts if origin in (_TITLE, _LINE)]
    spoken_of += [(note, _NOTE) for note in notes if not re.search(r"(?:19|20)\d\d", note)]
    found = {sense(text).status: origin for text, origin in spoken_of if sense(text).status}
    if len(found) != 1:
        return ""
    ((status, origin),) = found.items()
    origins["status"] = origin
    return status


def _place_of(title: str) -> str:
    """The place that a title begins with: "示例市2022年主要经济指标"."""
    found = find_period(cleaned(title))
    bare = cleaned(title) if found is None else cleaned(title)[: found.start] or cleaned(title)[found.end :]
    place = _PLACE.match(bare.strip())
    return place[0] if place else ""


def _footnotes(notes: Iterable[str]) -> dict[str, str]:
    """The footnotes by the marks that point to them."""
    made: dict[str, str] = {}
    for note in notes:
        for line in note.splitlines():
            if found := _MARKED.match(one_line(re.sub(r"^注\s*[:：]\s*(?=[\u2460-\u2473*＊※\[])", "", line.strip()))):
                made.setdefault(found[1].replace(" ", ""), found[2])
    return made


def footnote(marks: str, notes: Mapping[str, str]) -> str:
    """What the footnotes of some marks say."""
    return "；".join(text for mark, text in notes.items() if mark in marks.replace(" ", ""))


def marks_of(text: object) -> str:
    """The marks behind a text that point to footnotes."""
    return without_marks(text)[1] if isinstance(text, str) else ""
