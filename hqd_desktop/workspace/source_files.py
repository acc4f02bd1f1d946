"""The document behind a source: a link to where it lies, or a copy in the workspace by its SHA-256; how far it goes.

Copies and links are kept as those of projects (``documents``): a copy goes in with the change that names it and stays for undo.
Of a copy, ``path`` is the name the file had, since its ending says what opens it.
"""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from hqd_desktop.domain.changes import Announcement, Change, Step, adds, edit
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.kinds import Packed
from hqd_desktop.domain.locators import Extent
from hqd_desktop.domain.progress import SILENT, Progress
from hqd_desktop.domain.records import Document, Source, fields
from hqd_desktop.domain.words import Text
from hqd_desktop.store.attachments import Copy
from hqd_desktop.workspace import documents

if TYPE_CHECKING:
    from hqd_desktop.workspace.door import Workspace

KIND = "source"
_BOOKS = frozenset({".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".et"})
_READING = Text("Reading {name}", "正在读取{name}")


def as_document(source: Source) -> Document:
    """The file of a source as ``documents`` knows files: to open it, to save it, to see whether it is there."""
    name = PurePath((source.path or "").replace("\\", "/")).name or source.title("en")
    return Document(name=name, digest=source.digest, size=source.size, path=None if source.digest else source.path)


def has_file(source: Source) -> bool:
    """Whether a copy or a link belongs to it."""
    return bool(source.digest or source.path)


def is_missing(workspace: Workspace, source: Source) -> bool:
    """Whether its link leads nowhere."""
    return not source.digest and documents.is_missing(workspace, as_document(source))


# --- giving files -------------------------------------------------------------------------------


def attach(workspace: Workspace, source: int, file: Path, *, copy: bool, progress: Progress = SILENT) -> Announcement:
    """Give a source its file, as a copy or as a link, in the place of what it had. Raises UserError; nothing is then written."""
    before = workspace.packed_record(KIND, source)
    if before is None:
        raise UserError(
            Text("The source was deleted meanwhile", "该来源已被删除"), Text("Undo the deletion first", "先撤销删除")
        )
    after, copies = _kept(workspace, file, copy, progress)
    made = edit(KIND, source, before, after)
    label = Text("Attach {name}", "添加文件{name}").fill(name=file.name)
    return workspace.apply(Change(label, (made,) if made else ()), copies)


def take_in(
    workspace: Workspace, files: Sequence[Path], *, copy: bool, progress: Progress = SILENT
) -> tuple[Announcement, list[int]]:
    """A source for each file, called like it, as one change; returns it with the new ids. Raises UserError."""
    steps: list[Step] = []
    copies: tuple[Copy, ...] = ()
    number = workspace.highest_number(KIND, "key", "S")
    for done, file in enumerate(files):
        progress.at(done, len(files), _READING.fill(name=file.name))
        held, more = _kept(workspace, file, copy, progress)
        kind = "workbook" if file.suffix.casefold() in _BOOKS else None
        values: dict[str, Packed] = {"key": f"S{number + 1 + done:03}", "title_text": file.stem, "kind": kind, **held}
        steps.append(adds(KIND, values))
        copies += more
    label = Text("Add {n} sources from files", "由文件新建 {n} 个来源").fill(n=len(files))
    if len(files) == 1:
        label = Text("Add source {name}", "新建来源{name}").fill(name=files[0].stem)
    return workspace.apply(Change(label, tuple(steps)), copies), [step.id for step in steps]


def _kept(
    workspace: Workspace, file: Path, copy: bool, progress: Progress
) -> tuple[dict[str, Packed], tuple[Copy, ...]]:
    size = documents.size_of(file)
    if not copy:
        return {"path": documents.written_path(workspace, file), "digest": None, "size": size}, ()
    made = Copy.of(documents.bytes_of(file, size, progress))
    return {"path": file.name, "digest": made.digest, "size": len(made.content)}, (made,)


def relink(workspace: Workspace, source: Source, file: Path) -> Change:
    """Say where the file of a link is now."""
    known = fields(KIND)
    after: dict[str, Packed] = {"path": documents.written_path(workspace, file), "size": documents.size_of(file)}
    made = edit(KIND, source.id, {key: known[key].kind.pack(getattr(source, key)) for key in after}, after)
    label = Text("Find {name}", "重新链接{name}").fill(name=as_document(source).name or "")
    return Change(label, (made,) if made else ())


def detach(workspace: Workspace, source: Source) -> Change:
    """Let a source have no file; a copy stays in the workspace for undo."""
    known = fields(KIND)
    before = {key: known[key].kind.pack(getattr(source, key)) for key in ("path", "digest", "size")}
    made = edit(KIND, source.id, before, dict.fromkeys(before))
    return Change(
        Text("Detach the file of {name}", "移除{name}的文件").fill(name=source.title("en")), (made,) if made else ()
    )


# --- how far it goes ----------------------------------------------------------------------------


def extent(workspace: Workspace, source: Source, progress: Progress = SILENT) -> Extent | None:
    """Pages or sheets of its file; None where it has none, is gone, or does not tell. A workbook is read in the limited process."""
    if not has_file(source) or is_missing(workspace, source):
        return None
    document = as_document(source)
    ending = PurePath(document.name or "").suffix.casefold()
    try:
        if ending in _BOOKS:
            return _sheets(workspace, document, ending, progress)
        if ending in ("", ".pdf"):
            from hqd_desktop.exchange.pdfpages import pages

            count = pages(documents.content(workspace, document))
            return None if count is None else Extent(pages=count)
    except UserError:
        return None
    return None


def _sheets(workspace: Workspace, document: Document, ending: str, progress: Progress) -> Extent:
    from hqd_desktop.exchange.reading.read import read_file

    if document.digest is None:
        file = documents.target(workspace, document)
        assert file is not None
        book = read_file(file, progress=progress)
    else:
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / f"copy{ending}"
            file.write_bytes(documents.content(workspace, document))
            book = read_file(file, progress=progress)
    return Extent(sheets={sheet.name: (sheet.height, sheet.width) for sheet in book.sheets})
