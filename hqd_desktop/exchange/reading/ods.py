"""OpenDocument sheets: values by calamine."""

from __future__ import annotations

from typing import BinaryIO

from hqd_desktop.exchange.reading.archive import Archive
from hqd_desktop.exchange.reading.calamine import Book
from hqd_desktop.exchange.reading.drafts import DraftBook
from hqd_desktop.exchange.reading.limits import Limits


def read(archive: Archive, file: BinaryIO, limits: Limits) -> DraftBook:
    """All sheets of an ods."""
    archive.xml("content.xml")
    return DraftBook("ods", Book(file).drafts())
