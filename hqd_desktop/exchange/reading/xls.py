"""Excel 97 workbooks."""

from __future__ import annotations

from io import BytesIO

from hqd_desktop.exchange.reading.calamine import Book
from hqd_desktop.exchange.reading.drafts import DraftBook
from hqd_desktop.exchange.reading.limits import Limits


def read(file: BytesIO, limits: Limits) -> DraftBook:
    """All sheets of an xls."""
    return DraftBook("xls", Book(file).drafts())
