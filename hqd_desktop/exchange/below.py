"""The rows of a workbook of ours that are no records: totals and notes, wherever people sorted or copied them."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from hqd_desktop.exchange.headings import one_line
from hqd_desktop.exchange.layout import is_total
from hqd_desktop.exchange.reading.rows import Row

_ALIKE = 0.6
"""How much of a note has to be left of it to be that note, edited."""
_NO_SUM = "—"
_SENTENCE = 24
"""A text of more characters, alone in the first column, is a sentence and names no record."""


class Below:
    """``texts`` is what those rows began with when they went out."""

    def __init__(self, texts: Sequence[str] = ()) -> None:
        self._texts = frozenset(map(one_line, texts))
        self.edited: dict[int, str] = {}
        """The notes that somebody edited or added, by row (from 0)."""

    def judged(self, number: int, row: Row, why: str) -> str:
        """Why a row without an id is no record ("total", "note" ...), "" where it may be one; ``why`` is what its words alone say."""
        filled = [(place, cell) for place, cell in enumerate(row) if cell is not None]
        place, first = filled[0] if filled else (0, None)
        text = one_line(first) if isinstance(first, str) else ""
        if text in self._texts:
            return "total" if len(filled) > 1 or is_total(text) else "note"
        if not self._texts:
            return why
        if is_total(label := self._label(filled)) and label in self._texts:
            return "total"
        if why == "total" and not is_total(text):
            return ""  # a project named so, whose row lost its id
        if why == "note" or (not why and len(filled) == 1 and place == 0 and self._is_note(text)):
            self.edited[number] = text
            return "note"
        return why

    def _label(self, filled: Sequence[tuple[int, object]]) -> str:
        """The one text of a row among numbers, "" where there are more: sums may stand before their label."""
        words = [one_line(cell) for _place, cell in filled if isinstance(cell, str) and cell != _NO_SUM]
        return words[0] if len(words) == 1 else ""

    def _is_note(self, text: str) -> bool:
        if len(text) > _SENTENCE or text.endswith(("。", "；")):
            return True
        near = (one for one in self._texts if len(one) > 2 and len(one) < 3 * len(text) and len(text) < 3 * len(one))
        return any(SequenceMatcher(None, text, one, autojunk=False).ratio() >= _ALIKE for one in near)
