"""Documents of projects: links to files where they lie, and copies kept in the workspace.

A link is written relative to the folder of the workspace where the file lies in or beside that folder, so that both can move
together. A copy is stored once however often it is attached, and is proved by its SHA-256 whenever it is given out.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from hqd_desktop.domain.changes import Announcement, Change, Step, adds, edit
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.kinds import Packed
from hqd_desktop.domain.progress import SILENT, Progress
from hqd_desktop.domain.records import Document, Source, fields
from hqd_desktop.domain.words import Text
from hqd_desktop.store.attachments import Copy

if TYPE_CHECKING:
    from hqd_desktop.workspace.door import Workspace

KIND = "document"
HOLDERS = ("document", "source")
"""Kinds of records that may name a copy by its digest."""
MOST_BYTES = 64 * 1024 * 1024
"""A larger file is linked: the workspace is copied and mailed as one file."""
_PORTION = 1 << 20
_PROGRAMS = """
    .exe .com .bat .cmd .msi .msp .scr .pif .cpl .ps1 .psm1 .vbs .vbe .js .jse .wsf .wsh .hta .lnk .url .reg .inf .jar .jnlp
    .dll .sys .sh .bash .zsh .csh .fish .run .bin .appimage .desktop .app .command .workflow .py .pyw .pyc .pl .rb .php
    .chm .gadget .application .msix .appx .deb .rpm .dmg .pkg .iso .img .scf .library-ms .search-ms .settingcontent-ms
    .website .webloc .xll .wll .ppam .xlam .dotm .xltm .potm .docm .xlsm .pptm
"""
_RUNS_BY_START = (b"MZ", b"\x7fELF", b"#!", b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe")
_READING = Text("Reading {name}", "正在读取{name}")
_WRITING = Text("Writing the copies", "正在写入副本")


class TooLarge(UserError):
    """A file that is linked rather than copied."""


def of_project(workspace: Workspace, project: int) -> list[Document]:
    """The documents of a project in the order in which they came."""
    ids = sorted(workspace.referring(KIND, "project", [project]))
    return [record for record in workspace.page(KIND, ids) if isinstance(record, Document)]


def runs(name: str, start: bytes = b"") -> bool:
    """Whether opening a file would run a program, by its name or its first bytes; such a file is saved, never opened."""
    ending = PurePath(name.rstrip(". ")).suffix.casefold()
    return ending in _PROGRAMS.split() or start.startswith(_RUNS_BY_START)


def written_path(workspace: Workspace, file: Path) -> str:
    """How a link to a file is kept: relative in or beside the folder of the workspace, else in full."""
    file = file.absolute()
    folder = workspace.path.absolute().parent
    beside = folder.parent
    near = file.is_relative_to(folder) or (beside != beside.parent and file.is_relative_to(beside))
    return Path(os.path.relpath(file, folder)).as_posix() if near else str(file)


def target(workspace: Workspace, document: Document) -> Path | None:
    """Where the file of a link lies, whether it is there or not; None for a copy."""
    if not document.path:
        return None
    return Path(os.path.normpath(workspace.path.absolute().parent / document.path))


def is_missing(workspace: Workspace, document: Document) -> bool:
    """Whether the file of a link cannot be found."""
    file = target(workspace, document)
    return file is not None and not file.is_file()


def attach(
    workspace: Workspace,
    project: int,
    files: Sequence[Path],
    *,
    copy: bool,
    values: dict[str, Packed] | None = None,
    progress: Progress = SILENT,
) -> Announcement:
    """Add files to a project as one change: as links, or as copies; ``values`` are packed fields for all of them.

    Raises UserError where a file is missing, unreadable or too large to be copied; nothing is then written.
    """
    steps: list[Step] = []
    copies: list[Copy] = []
    for done, file in enumerate(files):
        progress.at(done, len(files), _READING.fill(name=file.name))
        stated: dict[str, Packed] = {**(values or {}), "name": file.name, "project": project}
        size = size_of(file)
        if copy:
            made = Copy.of(bytes_of(file, size, progress))
            copies.append(made)
            stated |= {"digest": made.digest, "size": len(made.content)}
        else:
            stated |= {"path": written_path(workspace, file), "size": size}
        steps.append(adds(KIND, stated))
    progress.at(len(files), len(files), _WRITING)
    return workspace.apply(Change(_label(files), tuple(steps)), tuple(copies))


def _label(files: Sequence[Path]) -> Text:
    if len(files) == 1:
        return Text("Attach {name}", "添加文件{name}").fill(name=files[0].name)
    return Text("Attach {n} documents", "添加 {n} 个文件").fill(n=len(files))


def size_of(file: Path) -> int:
    """The bytes of a file. Raises UserError for a folder and for what cannot be read."""
    try:
        if file.is_dir():
            raise UserError(
                Text("{name} is a folder", "{name} 是文件夹").fill(name=file.name),
                Text("Attach the files in it, or one packed file", "添加其中的文件，或先打包为一个文件"),
            )
        return file.stat().st_size
    except OSError as trouble:
        raise _unreadable(file, trouble) from trouble


def bytes_of(file: Path, size: int, progress: Progress) -> bytes:
    """The bytes of a file, read in portions so that a large one can be stopped."""
    if size > MOST_BYTES:
        raise _too_large(file, size)
    whole = bytearray()
    try:
        with file.open("rb") as stream:
            while portion := stream.read(_PORTION):
                whole += portion
                if len(whole) > MOST_BYTES:
                    raise _too_large(file, len(whole))
                progress.at(len(whole), max(size, len(whole)), _READING.fill(name=file.name))
    except OSError as trouble:
        raise _unreadable(file, trouble) from trouble
    return bytes(whole)


def _too_large(file: Path, size: int) -> TooLarge:
    return TooLarge(
        Text(
            "{name} has {size} MB; a copy may have {most} MB at most", "{name} 有 {size} MB，副本不能超过 {most} MB"
        ).fill(name=file.name, size=f"{size / 1e6:.0f}", most=f"{MOST_BYTES >> 20}"),
        Text("Link the file instead of copying it", "改为链接该文件"),
    )


def _unreadable(file: Path, trouble: OSError) -> UserError:
    return UserError(
        Text("{name} cannot be read: {why}", "无法读取 {name}：{why}").fill(name=file.name, why=trouble.strerror or ""),
        Text("See whether it was moved, or is open in another program", "检查文件是否被移动或正被其他程序使用"),
    )


def content(workspace: Workspace, document: Document) -> bytes:
    """The bytes of a document, copy or link. Raises UserError where they are gone or damaged."""
    if document.digest:
        return workspace.content(document.digest)
    file = target(workspace, document)
    if file is None:
        raise UserError(
            Text("This document has neither a copy nor a link", "该文件既无副本也无链接"),
            Text("Find the file, or remove the document", "重新查找文件，或移除该条目"),
        )
    try:
        return file.read_bytes()
    except OSError as trouble:
        raise _unreadable(file, trouble) from trouble


def save(workspace: Workspace, document: Document, to: Path) -> None:
    """Write the bytes of a document to a file, whole or not at all. Raises UserError."""
    given = content(workspace, document)
    part = to.with_name(f".{to.name}.part")
    try:
        part.write_bytes(given)
        part.replace(to)
    except OSError as trouble:
        part.unlink(missing_ok=True)
        raise UserError(
            Text("{name} cannot be written: {why}", "无法写入 {name}：{why}").fill(name=to, why=trouble.strerror or ""),
            Text("Choose another folder or name", "选择其他文件夹或文件名"),
        ) from trouble


def for_reading(workspace: Workspace, document: Document, folder: Path) -> Path:
    """A read-only file in ``folder`` with the bytes of a copy. Raises UserError for what would run a program."""
    name = file_name(document)
    given = content(workspace, document)
    if runs(name, given[:4]):
        raise _would_run(name)
    own = folder / (document.digest or "")[:16]
    own.mkdir(parents=True, exist_ok=True)
    file = own / name
    if file.exists():
        file.chmod(0o600)
    file.write_bytes(given)
    file.chmod(0o400)
    return file


def to_open(workspace: Workspace, document: Document) -> Path:
    """The file of a link, if it is there and opening it runs no program. Raises UserError."""
    file = target(workspace, document)
    if file is None or not file.is_file():
        raise UserError(
            Text("The linked file is missing: {path}", "找不到链接的文件：{path}").fill(path=file or ""),
            Text("Choose Find… to say where it is now", "用“查找…”指明它现在的位置"),
        )
    try:
        with file.open("rb") as stream:
            start = stream.read(4)
    except OSError as trouble:
        raise _unreadable(file, trouble) from trouble
    if runs(file.name, start) or runs(document.name or "", start):
        raise _would_run(file.name)
    return file


def _would_run(name: str) -> UserError:
    return UserError(
        Text(
            "{name} can run programs on this computer, it is not opened from here",
            "{name} 可能会运行程序，不在此处打开",
        ).fill(name=name),
        Text("Use Save as if you know where it comes from", "确知来源时可用“另存为”"),
    )


def file_name(document: Document) -> str:
    """The name of a document as a file of any system can be called."""
    kept = "".join("_" if c in '<>:"/\\|?*' or ord(c) < 32 else c for c in document.name or "").strip(". ")
    return kept[-120:] or "document"


def rename(workspace: Workspace, document: Document, name: str) -> Change:
    """Give a document another name; the ending stays, since it says what opens the file. Raises UserError for no name."""
    clean = " ".join(name.split())
    if not clean:
        raise UserError(Text("The document has no name", "文件名称为空"), Text("Write a name", "填写名称"))
    ending = PurePath(document.name or "").suffix
    if ending and PurePath(clean).suffix.casefold() != ending.casefold():
        clean += ending
    return _edited(
        document,
        {"name": clean},
        Text("Rename {old} to {new}", "将{old}改名为{new}").fill(old=document.name or "", new=clean),
    )


def relink(workspace: Workspace, document: Document, file: Path) -> Change:
    """Say where the file of a link is now."""
    label = Text("Find {name}", "重新链接{name}").fill(name=document.name or "")
    return _edited(document, {"path": written_path(workspace, file), "size": size_of(file)}, label)


def _edited(document: Document, after: dict[str, Packed], label: Text) -> Change:
    known = fields(KIND)
    before = {key: known[key].kind.pack(getattr(document, key)) for key in after}
    made = edit(KIND, document.id, before, after)
    return Change(label, (made,) if made else ())


def damage(workspace: Workspace, progress: Progress = SILENT) -> list[Text]:
    """What is wrong with the copies in the file: damaged ones, and documents whose copy is not there. Reads them all."""
    wrong: list[Text] = []
    bad: set[str] = set()
    known = workspace.kept()
    for done, digest in enumerate(known):
        progress.at(done, len(known))
        try:
            workspace.content(digest)
        except UserError:
            bad.add(digest)
    named: set[str] = set()
    for record in (one for kind in HOLDERS for one in workspace.all(kind)):
        if isinstance(record, (Document, Source)) and record.digest:
            named.add(record.digest)
            if record.digest in bad or record.digest not in known:
                said = _DAMAGED if record.digest in bad else _GONE
                wrong.append(said.fill(name=record.title("en")))
    wrong += [_UNNAMED.fill(digest=digest) for digest in sorted(bad - named)]
    return wrong


_DAMAGED = Text(
    "Document {name}: its copy is damaged, the digest does not match", "文件 {name}：副本已损坏，校验值不符"
)
_GONE = Text("Document {name}: its copy is not in the file", "文件 {name}：工作区中没有它的副本")
_UNNAMED = Text("A copy that no document names any more is damaged: {digest}", "一份已无条目引用的副本已损坏：{digest}")
