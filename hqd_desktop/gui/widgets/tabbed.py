"""Cells as tab-separated text, the way spreadsheets exchange them, and back."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence


def written(rows: Sequence[Sequence[str]]) -> str:
    """Rows as tab-separated lines; a text with tab, line break or quote is quoted."""
    made = io.StringIO()
    csv.writer(made, dialect="excel-tab", lineterminator="\n").writerows(rows)
    return made.getvalue()


def read(text: str) -> list[list[str]]:
    """The rows of tab-separated lines; the empty line that spreadsheets leave at the end is none.

    A quote that never closes is a mark of the text: taken for quoting it would swallow all that follows.
    """
    clean = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    try:
        rows = list(csv.reader(io.StringIO(clean), dialect="excel-tab", strict=True))
    except csv.Error:
        rows = [line.split("\t") for line in clean.split("\n")]
    while rows and not any(rows[-1]):
        rows.pop()
    return rows
