"""Names of files for sheets, and one file for each sheet of a batch."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from pathlib import Path

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.progress import SILENT, Progress
from hqd_desktop.domain.putting import put
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.sheets import render
from hqd_desktop.gui.sheets.pages import PrintPage, lay_out
from hqd_desktop.sheets.model import Sheet

_UNSAFE = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]+')
"""What a name cannot hold on some system, and signs that turn its direction or are not seen."""
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?$")
"""Names that Windows keeps for devices, whatever their ending."""
_MOST_BYTES = 180
"""Of 255 bytes that a name may have, so that a number, an ending and the mark of a draft have room."""


def file_stem(title: str) -> str:
    """A name for a file that every system takes, without ending."""
    words = " ".join(_UNSAFE.sub(" ", unicodedata.normalize("NFC", title)).split())
    words = words.encode()[:_MOST_BYTES].decode(errors="ignore").strip(" .")
    return f"_{words}" if _RESERVED.match(words) else words or "_"


def laid_out(sheets: Iterable[Sheet], progress: Progress, total: int | None = None) -> list[PrintPage]:
    """The pages of sheets, telling how many sheets are laid out; stops where it is asked to."""
    pages: list[PrintPage] = []
    for number, sheet in enumerate(sheets):
        progress.at(number, total)
        pages += lay_out([sheet])
    return pages


def write_each(
    pages: Sequence[PrintPage],
    folder: Path,
    kind: str = ".pdf",
    progress: Progress = SILENT,
    *,
    dpi: float = render.DPI,
) -> list[Path]:
    """Write every sheet into a file of its own, named by its title; gives the files, in order.

    Two sheets of one name, and a file that is there already, get "-2", "-3": nothing is replaced. Raises UserError where there is no
    such folder or it cannot be written; no file is then left behind.
    """
    if not folder.is_dir():
        raise UserError(
            Text("There is no folder {name}", "没有文件夹 {name}").fill(name=folder),
            Text("Choose a folder that exists and that you may write to", "选择存在且可写入的文件夹"),
        )
    taken = {_folded(path.name) for path in folder.iterdir()}
    made: dict[Path, bytes] = {}
    firsts = [number for number, page in enumerate(pages) if page.number == 1]
    for done, (first, end) in enumerate(zip(firsts, [*firsts[1:], len(pages)], strict=True)):
        progress.at(done, len(firsts))
        own = pages[first:end]
        made |= render.contents(own, _free(folder, file_stem(own[0].sheet.title), kind, len(own), taken), dpi=dpi)
    put(made)
    return list(made)


def _free(folder: Path, stem: str, kind: str, pages: int, taken: set[str]) -> Path:
    """A path whose name, and those of further pages that are pictures, no other file has."""

    def named(number: int) -> list[str]:
        own = f"{stem}-{number}" if number > 1 else stem
        more = range(2, pages + 1) if kind != ".pdf" else ()
        return [own + kind, *(f"{own}-{page}{kind}" for page in more)]

    number = 1
    while any(_folded(name) in taken for name in named(number)):
        number += 1
    taken.update(map(_folded, named(number)))
    return folder / named(number)[0]


def _folded(name: str) -> str:
    """As systems compare names that do not tell cases apart."""
    return unicodedata.normalize("NFC", name).casefold()
