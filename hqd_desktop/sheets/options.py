"""What an office decides about a sheet: title, reporting unit, who signs, which columns, paper. Without any, a sheet is as it ships.

Every builder takes ``SheetOptions``; the workspace keeps them for each kind of sheet (``workspace/sheet_options.py``). Words are those
of one language, since they are printed as they were typed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, get_args

from hqd_desktop.domain.words import Text
from hqd_desktop.sheets.imprint import Imprint
from hqd_desktop.sheets.model import Across, Block, Note, Sheet, Signatures
from hqd_desktop.sheets.paper import LANDSCAPE, LEAST_SCALE, PORTRAIT, Paper, Size

_UNIT_OF = Text("Reporting unit: {zone}", "填报单位：{zone}")
_REPORTER = Text("Reported by: {name}", "填报人：{name}")
_PHONE = Text("Phone: {phone}", "联系电话：{phone}")
MONEY_UNITS = ("CNY*1e4", "CNY*1e6", "CNY*1e8", "CNY*1e9")
"""The units of money that can be chosen."""
MARGINS = (5, 50)
"""The least and the widest margin, in mm."""
_PERIOD_MARKS = ("{period}", "{时期}")
_SHARED = ("columns", "size", "landscape", "margins", "scale", "besides")
"""What holds for both languages; everything else is words, or a unit, of one."""


@dataclass(frozen=True, slots=True)
class SheetOptions:
    """The choices for one kind of sheet; what is "", empty or None is as the sheet ships.

    ``unit`` is the reporting unit, ``signed`` the words of the line for signatures (None: the usual ones, empty: no line), ``columns``
    the keys of the columns in their order (see ``COLUMNS`` of a sheet), ``money`` a unit key such as "CNY*1e4". ``margins`` are those at
    the top, at both sides and at the bottom in mm, ``scale`` as in ``Paper``. ``besides`` of a bulletin: headline figures and the pipeline
    stand on it, too. ``reporter`` and
    ``phone`` are personal: a printing without personal data leaves them out.
    """

    title: str = ""
    unit: str = ""
    reporter: str = ""
    phone: str = ""
    footnotes: tuple[str, ...] = ()
    signed: tuple[str, ...] | None = None
    columns: tuple[str, ...] = ()
    size: Size | None = None
    landscape: bool | None = None
    money: str = ""
    margins: tuple[int, int, int] | None = None
    scale: int = 0
    besides: bool = True

    def told(self, imprint: Imprint) -> Imprint:
        """The imprint with the unit of money chosen here."""
        return replace(imprint, money=self.money) if self.money else imprint

    def name(self, usual: Text, period: Text | None = None) -> Text:
        """The title of the sheet; ``{period}`` or ``{时期}`` in an own one stands for what the sheet is of."""
        if not self.title or period is None:
            return Text(self.title, self.title) if self.title else usual
        en, zh = (_marked(self.title, words) for words in (period.en, period.zh))
        return Text(en, zh)

    def silent(self) -> bool:
        """Whether an own title leaves out the period, so that it must be said below."""
        return bool(self.title) and _marked(self.title, "") == self.title

    def paper(self, usual: Paper) -> Paper:
        """The paper, with the margins chosen or else those that belong to its orientation."""
        landscape = usual.landscape if self.landscape is None else self.landscape
        made = usual if landscape == usual.landscape else LANDSCAPE if landscape else PORTRAIT
        if self.margins is not None:
            top, side, bottom = self.margins
            made = replace(made, top=float(top), side=float(side), bottom=float(bottom))
        return replace(made, size=self.size or usual.size, scale=self.scale or usual.scale)

    def over(self, imprint: Imprint, *others: str) -> tuple[Across, ...]:
        """The line over a table: the reporting unit, then ``others``; reporter and phone, if any, make a line of their own."""
        unit = imprint.say(_UNIT_OF.fill(zone=self.unit or imprint.zone))
        people = self._people(imprint)
        return (Across((unit, *people)), Across(others)) if people else (Across((unit, *others)),)

    def finished(self, sheet: Sheet, imprint: Imprint, *, over: bool = False, signed: bool = False) -> Sheet:
        """A sheet on its paper, with footnotes. ``over`` and ``signed``: it says who reports, who signs by itself."""
        blocks: list[Block] = list(sheet.blocks)
        if not over and (self.unit or self._people(imprint)):
            blocks[1:1] = [Across((imprint.say(_UNIT_OF.fill(zone=self.unit or imprint.zone)), *self._people(imprint)))]
        blocks += [Note("\n".join(self.footnotes))] if self.footnotes else []
        blocks += [Signatures(self.signed)] if self.signed and not signed else []
        return replace(sheet, blocks=tuple(blocks), paper=self.paper(sheet.paper))

    def _people(self, imprint: Imprint) -> list[str]:
        if not imprint.personal:
            return []
        said = [_REPORTER.fill(name=self.reporter)] if self.reporter else []
        said += [_PHONE.fill(phone=self.phone)] if self.phone else []
        return [imprint.say(words) for words in said]


def _marked(title: str, period: str) -> str:
    for mark in _PERIOD_MARKS:
        title = title.replace(mark, period)
    return title


USUAL = SheetOptions()


def packed(options: SheetOptions) -> tuple[dict[str, Any], dict[str, Any]]:
    """As JSON holds them, what is as it ships left out: first what both languages share, then the rest."""
    stated = {f.name: getattr(options, f.name) for f in fields(options) if getattr(options, f.name) != f.default}
    plain = {key: list(value) if isinstance(value, tuple) else value for key, value in stated.items()}
    return (
        {key: value for key, value in plain.items() if key in _SHARED},
        {key: value for key, value in plain.items() if key not in _SHARED},
    )


def unpacked(shared: Mapping[str, Any], own: Mapping[str, Any]) -> SheetOptions:
    """Back from JSON. Raises ValueError for what is of another shape."""
    stated = {**{k: v for k, v in shared.items() if k in _SHARED}, **{k: v for k, v in own.items() if k not in _SHARED}}
    known = {f.name for f in fields(SheetOptions)}
    made: dict[str, Any] = {}
    for key, value in stated.items():
        if key not in known:
            continue  # of a later program
        words = key != "margins"
        made[key] = tuple(str(one) if words else one for one in value) if isinstance(value, list) else value
        if not _fits(key, made[key]):
            raise ValueError(f"{key}: {value!r}")
    return SheetOptions(**made)


def _fits(key: str, value: object) -> bool:
    match key:
        case "footnotes" | "signed" | "columns":
            return isinstance(value, tuple)
        case "margins":
            return isinstance(value, tuple) and len(value) == 3 and all(_whole(one, *MARGINS) for one in value)
        case "scale":
            return _whole(value, LEAST_SCALE, 100)
        case "size":
            return value in get_args(Size)
        case "landscape" | "besides":
            return isinstance(value, bool)
        case "money":
            return isinstance(value, str) and value in MONEY_UNITS
    return isinstance(value, str)


def _whole(value: object, least: int, most: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and least <= value <= most
