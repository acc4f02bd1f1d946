"""Files dropped on the window: one workspace or one workbook; nothing else that a drop may carry is looked at."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData

WORKSPACE = ".hqd"
TABLES = (".xlsx", ".xlsm", ".xlsb", ".xls", ".et", ".ods", ".csv", ".tsv", ".txt", ".html", ".htm")


def dropped_file(data: QMimeData) -> Path | None:
    """The one local file of a drop, if the program reads such files."""
    places = [url.toLocalFile() for url in data.urls() if url.isLocalFile()] if data.hasUrls() else []
    if len(places) != 1:
        return None
    file = Path(places[0])
    known = file.suffix.casefold() in (WORKSPACE, *TABLES)
    return file if known and file.is_file() else None


def is_workspace(file: Path) -> bool:
    """Whether a file is a workspace by its name."""
    return file.suffix.casefold() == WORKSPACE
