"""Putting a file in place: written beside its target, synced, then moved over it in one step; whole or not at all."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.words import Text


@contextmanager
def beside(target: Path) -> Iterator[Path]:
    """A file beside ``target`` to write; on leaving it is synced and takes the target's place, on trouble it is removed.

    Raises UserError where the folder, the disk or another program refuses; the old file is then as it was.
    """
    draft = _draft(target)
    try:
        yield draft
        _settle(draft, target)
        draft.replace(target)
    except OSError as trouble:
        raise refused(target, trouble) from trouble
    finally:
        draft.unlink(missing_ok=True)


def put(files: Mapping[Path, bytes]) -> None:
    """Put the contents of one or several files in place: all are written and read back before the first takes its place.

    Raises UserError; where writing fails, every old file is as it was.
    """
    drafts: dict[Path, Path] = {}
    target = next(iter(files), Path())
    try:
        for target, content in files.items():
            drafts[target] = _draft(target)
            drafts[target].write_bytes(content)
            _settle(drafts[target], target)
            if drafts[target].read_bytes() != content:
                raise OSError(errno.EIO, os.strerror(errno.EIO))
        for target, draft in drafts.items():
            draft.replace(target)
    except OSError as trouble:
        raise refused(target, trouble) from trouble
    finally:
        for draft in drafts.values():
            draft.unlink(missing_ok=True)


def _draft(target: Path) -> Path:
    """An empty file in the folder of ``target``, with its ending."""
    try:
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        handle, name = tempfile.mkstemp(prefix=f".{target.stem}-", suffix=target.suffix, dir=target.absolute().parent)
    except OSError as trouble:
        raise refused(target, trouble) from trouble
    os.close(handle)
    return Path(name)


def _settle(draft: Path, target: Path) -> None:
    """Sync a draft and give it the permissions of what it replaces, else those of a new file."""
    with draft.open("rb+") as file:
        os.fsync(file.fileno())
    draft.chmod(target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask())


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def refused(target: Path, trouble: OSError) -> UserError:
    """The sentence for a file that could not be put in place."""
    if trouble.errno in (errno.ENOSPC, errno.EDQUOT):
        return UserError(
            Text("The disk is full, {name} was not written", "磁盘已满，{name} 未写入").fill(name=target.name),
            Text(
                "Free some space, then try again; an older file of this name is unchanged",
                "清理磁盘空间后重试；同名旧文件未改动",
            ),
        )
    if isinstance(trouble, PermissionError):
        return UserError(
            Text(
                "{name} cannot be written: it is open elsewhere or protected",
                "无法写入 {name}：文件正被其他程序打开，或受保护",
            ).fill(name=target.name),
            Text(
                "Close it in Excel or choose another name, then try again",
                "在 Excel 中关闭该文件或换一个文件名，然后重试",
            ),
        )
    return UserError(
        Text("{name} cannot be written: {why}", "无法写入 {name}：{why}").fill(
            name=target, why=trouble.strerror or trouble
        ),
        Text("Choose a folder that exists and that you may write to", "选择存在且可写入的文件夹"),
    )
