"""What is the same on every sheet of one printing: language, day, unit of money, whose workspace; and header and footer."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from hqd_desktop.domain.days import PRECISION_WORDS, Day, Precision
from hqd_desktop.domain.kinds import Style
from hqd_desktop.domain.words import Lang, Text, same

MONTH_LETTERS: dict[Lang, tuple[str, ...]] = {"en": tuple("JFMAMJJASOND"), "zh": tuple(str(m) for m in range(1, 13))}
MONEY: dict[Lang, str] = {"en": "CNY*1e9", "zh": "CNY*1e8"}
"""The unit of amounts where none is chosen."""

NOWHERE = same("")
_DASH = Text("— means not stated in any source", "“—”表示来源未说明")
_SYNTHETIC = Text("Synthetic data: no project here is real.", "演示数据：均为虚构项目。")
_SYNTHETIC_TITLE = Text("{sheet}, synthetic data", "{sheet}（演示数据）")
_THEN = Text("{sheet}, {then}", "{sheet}，{then}")
_PRINTED = Text("{workspace}, printed {when}", "{workspace}，打印时间 {when}")
_PAGES = Text("{page} / {pages}", "第 {page} 页，共 {pages} 页")


@dataclass(frozen=True, slots=True)
class Imprint:
    """``as_of`` is the day from which days left are counted; ``money`` a unit key, "" for the usual one of the language.

    ``personal`` False drops names and phone numbers of people; ``synthetic`` says so on every page.
    """

    lang: Lang
    printed: dt.datetime
    as_of: dt.date
    workspace: str = ""
    zone: Text = NOWHERE
    money: str = ""
    personal: bool = True
    synthetic: bool = False
    then: Text = NOWHERE
    """Of records of an earlier day: as of when ("as of 2022-06-30"), said on every page."""

    def style(self) -> Style:
        """How values are written, but for the names of referred records."""
        return Style(self.lang, self.money or MONEY[self.lang])

    def say(self, text: Text) -> str:
        """A text in the language of the sheet."""
        return text.of(self.lang)

    def header(self, sheet: Text) -> tuple[str, str]:
        """Zone at the left, name of the sheet at the right, with the day of the records where it is not today."""
        name = _THEN.fill(sheet=sheet, then=self.then) if self.then.en else sheet
        name = _SYNTHETIC_TITLE.fill(sheet=name) if self.synthetic else name
        return self.say(self.zone), self.say(name)

    def footer(self) -> tuple[str, str]:
        """Meaning of the dash at the left, workspace and time of printing at the right."""
        meaning = self.say(_DASH)
        if self.synthetic:
            meaning += ("。" if self.lang == "zh" else ". ") + self.say(_SYNTHETIC)
        when = f"{Day.of(self.printed.date()).text(self.lang)} {self.printed:%H:%M}"
        return meaning, self.say(_PRINTED.fill(workspace=self.workspace, when=when))

    def pages(self) -> str:
        """How pages are counted, with ``{page}`` and ``{pages}``."""
        return self.say(_PAGES)

    def joined(self, parts: list[str]) -> str:
        """Short words in one line."""
        return ("，" if self.lang == "zh" else ", ").join(part for part in parts if part)


def day_words(day: Day, lang: Lang) -> str:
    """A date that says what of it is not known: "H1 2022, day not stated"."""
    if day.precision is Precision.DAY:
        return day.text(lang)
    comma = "，" if lang == "zh" else ", "
    return day.text(lang) + comma + PRECISION_WORDS[day.precision].of(lang)
