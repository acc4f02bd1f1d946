"""Whether what a sheet says is what is recorded already, though the two may be written differently."""

from __future__ import annotations

from collections.abc import Callable, Collection
from decimal import Decimal

from hqd_desktop.domain.catalogue import Field
from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.kinds import FigureKind, Packed, RefKind, Style, TextKind, folded
from hqd_desktop.domain.words import Lang
from hqd_desktop.exchange.records import Records
from hqd_desktop.exchange.writing.cells import cell_of, same
from hqd_desktop.exchange.writing.csvfile import text_of

Former = Callable[[str, int], Collection[str]]


def _no_names(_kind: str, _record: int) -> Collection[str]:
    return ()


class Alike:
    """Compares recorded with read values. ``lang`` is that of an exported workbook that comes back, None for other sheets.

    ``csv`` says that the sheet is a CSV file of ours, which knows neither language nor types. ``former`` gives names (folded) that
    a record bore when the sheet went out, by kind and id.
    """

    def __init__(self, records: Records, lang: Lang | None, former: Former = _no_names, *, csv: bool = False) -> None:
        self._records, self._former = records, former
        self._style = self._in(lang or "en")
        self._exported = lang is not None
        self._csv = (self._in("en"), self._in("zh")) if csv else ()

    def _in(self, lang: Lang) -> Style:
        return Style(lang, names=lambda kind, record: self._records.title(kind, record).of(lang))

    @property
    def exported(self) -> bool:
        """Whether the sheet is an exported workbook that comes back."""
        return self._exported

    def __call__(self, field: Field, unit: str, recorded: Packed, read: Packed, raw: object) -> bool:
        """Whether the cell ``raw``, read as ``read``, says nothing but what is ``recorded``."""
        if recorded == read:
            return True
        if self._exported and same(cell_of(field.kind, recorded, unit, self._style), _plain(raw)):
            return True
        if any(text_of(cell_of(field.kind, recorded, unit, style).value) == raw for style in self._csv):
            return True
        if recorded is None or read is None:
            return False
        if isinstance(field.kind, FigureKind):
            exact = self._exported or isinstance(raw, str)
            return _same_figure(Figure.unpack(str(recorded)), Figure.unpack(str(read)), exact=exact)
        if isinstance(field.kind, TextKind):
            return not self._exported and str(recorded).split() == str(read).split()
        if isinstance(field.kind, RefKind) and isinstance(recorded, int) and isinstance(raw, str):
            title = self._records.title(field.kind.target, recorded)
            written = folded(raw)
            return written in (folded(title.en), folded(title.zh)) or written in self._former(
                field.kind.target, recorded
            )
        return False


def _plain(raw: object) -> object:
    return float(raw) if isinstance(raw, Decimal) else raw


def _same_figure(recorded: Figure, read: Figure, *, exact: bool) -> bool:
    """Equal amounts; a bare number in a sheet of others has no way to say "about", and does not take it back."""
    if recorded.dimension != read.dimension or recorded.base != read.base:
        return False
    return recorded.qualifier == read.qualifier or not exact
