"""Files dropped on the window: a workspace, or workbooks and text files; nothing else that a drop may carry is looked at."""

from __future__ import annotations

import os
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QMimeData

WORKSPACE = ".hqd"
TABLES = (".xlsx", ".xlsm", ".xlsb", ".xls", ".et", ".ods", ".csv", ".tsv", ".txt", ".html", ".htm", ".xml", ".json")
MOST, LOOKED_AT = 200, 5000
"""No more files of one drop, and entries of a folder, than a person can mean: the window waits for the look at them."""


def dropped_files(data: QMimeData) -> tuple[Path, ...]:
    """The local files of a drop that the program reads; a folder stands for the files in it. A workspace comes alone."""
    places = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()] if data.hasUrls() else []
    found = [file for place in places[:MOST] for file in _inside(place)]
    if len(found) == 1 and is_workspace(found[0]):
        return tuple(found)
    return tuple(file for file in found[:MOST] if file.suffix.casefold() in TABLES)


def dropped_file(data: QMimeData) -> Path | None:
    """The one file of a drop; None where there are several."""
    found = dropped_files(data)
    return found[0] if len(found) == 1 else None


def is_workspace(file: Path) -> bool:
    """Whether a file is a workspace by its name."""
    return file.suffix.casefold() == WORKSPACE


def _inside(place: Path) -> list[Path]:
    """The file itself, or those of a folder in order, without the marks that office programs leave beside an open file."""
    try:
        if not place.is_dir():
            among = [place]
        else:
            with os.scandir(place) as entries:
                among = sorted(Path(entry.path) for entry in islice(entries, LOOKED_AT))
            among = [file for file in among if not file.name.startswith(("~$", ".~"))]
        return [file for file in among if file.suffix.casefold() in (WORKSPACE, *TABLES) and file.is_file()]
    except OSError:
        return []
