"""What went wrong with the file, in a person's words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.words import Text

_KNOWN: dict[str, tuple[Text, Text]] = {
    "SQLITE_READONLY": (
        Text("The workspace file is read-only, the change was not saved", "工作区文件是只读的，改动未保存"),
        Text("Save a copy in a folder you may write to, or ask for write access", "另存到可写的文件夹，或申请写权限"),
    ),
    "SQLITE_FULL": (
        Text("The disk is full, the change was not saved", "磁盘已满，改动未保存"),
        Text("Free some space, then try again", "清理磁盘空间后重试"),
    ),
    "SQLITE_BUSY": (
        Text(
            "Another program is writing to the workspace, the change was not saved",
            "另一个程序正在写入该工作区，改动未保存",
        ),
        Text(
            "Try again in a moment; if it stays so, close the other window on this file",
            "稍后重试；如仍不行，关闭使用该文件的其他窗口",
        ),
    ),
    "SQLITE_CORRUPT": (
        Text("The workspace file could not be read in full", "工作区文件无法完整读取"),
        Text(
            "Make a copy of the file, then open it again; restore the newest backup if this is said again",
            "先复制该文件，再重新打开；如再次出现，请恢复最近的备份",
        ),
    ),
    "SQLITE_CANTOPEN": (
        Text("The workspace file cannot be opened", "无法打开工作区文件"),
        Text(
            "See whether it was moved or deleted, and whether its folder can be written to",
            "检查文件是否被移动或删除、所在文件夹是否可写",
        ),
    ),
    "SQLITE_NOTADB": (
        Text("The file is not a workspace", "该文件不是工作区"),
        Text("Choose a file that HQD Desktop made (*.hqd)", "选择 HQD Desktop 生成的文件（*.hqd）"),
    ),
    "SQLITE_IOERR": (
        Text("The disk did not accept the change, it was not saved", "磁盘写入失败，改动未保存"),
        Text("See whether the disk is full or was removed, then try again", "检查磁盘是否已满或被移除，然后重试"),
    ),
    "SQLITE_CONSTRAINT_FOREIGNKEY": (
        Text("Another record still refers to this one, nothing was changed", "仍有其他记录引用该记录，未作改动"),
        Text("Remove or change the records that refer to it first", "先删除或修改引用它的记录"),
    ),
}


def in_words(trouble: DBAPIError | sqlite3.Error) -> UserError | None:
    """The sentence for a database error that a person can mend, else None."""
    origin = trouble.orig if isinstance(trouble, DBAPIError) else trouble
    name = getattr(origin, "sqlite_errorname", "") or ""
    for known, (message, remedy) in _KNOWN.items():
        if name.startswith(known):
            return UserError(message, remedy)
    return None


@contextmanager
def told() -> Iterator[None]:
    """Turns database errors that a person can mend into ``UserError``; others pass."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as trouble:
        if (said := in_words(trouble)) is None:
            raise
        raise said from trouble
