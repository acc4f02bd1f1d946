"""Putting a file in place: written beside its target, synced, looked at, then moved over it in one step."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.words import Text


@contextmanager
def beside(target: Path) -> Iterator[Path]:
    """A file beside ``target`` to write; on leaving it is synced and takes the target's place, on trouble it is removed.

    Raises UserError where the folder, the disk or another program refuses; the old file is then as it was.
    """
    try:
        handle, name = tempfile.mkstemp(prefix=f".{target.stem}-", suffix=target.suffix, dir=target.parent)
        os.close(handle)
    except OSError as trouble:
        raise refused(target, trouble) from trouble
    draft = Path(name)
    try:
        yield draft
        with draft.open("rb+") as file:
            os.fsync(file.fileno())
        draft.chmod(target.stat().st_mode if target.exists() else 0o666 & ~_umask())
        draft.replace(target)
    except OSError as trouble:
        raise refused(target, trouble) from trouble
    finally:
        draft.unlink(missing_ok=True)


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
