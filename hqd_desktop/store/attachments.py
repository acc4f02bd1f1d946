"""Copies of documents inside the workspace file, each stored once under the SHA-256 of its bytes and proved on the way out.

A copy goes in with the change that names it, in one transaction. It is never taken out again: undo and redo lean on it.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from sqlalchemy import Connection

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.words import Text


@dataclass(frozen=True, slots=True)
class Copy:
    """The bytes of a file; ``digest`` is their SHA-256 in hexadecimal."""

    digest: str
    content: bytes

    @classmethod
    def of(cls, content: bytes) -> Copy:
        """The copy of some bytes."""
        return cls(hashlib.sha256(content).hexdigest(), content)


def put(connection: Connection, copies: tuple[Copy, ...]) -> None:
    """Keep copies; one that is there already is not written again."""
    for copy in copies:
        connection.exec_driver_sql(
            "INSERT INTO attachment (digest, size, content) VALUES (?, ?, ?) ON CONFLICT (digest) DO NOTHING",
            (copy.digest, len(copy.content), copy.content),
        )


def get(connection: Connection, digest: str) -> bytes:
    """The bytes of a copy. Raises UserError where it is not there or no longer what was put in."""
    row = connection.exec_driver_sql("SELECT content FROM attachment WHERE digest = ?", (digest,)).fetchone()
    if row is None:
        raise UserError(
            Text("The copy of this document is not in the workspace", "工作区中没有该文件的副本"),
            Text("Attach the file again, or look in a backup", "重新添加该文件，或从备份中查找"),
        )
    content = bytes(row[0])
    if hashlib.sha256(content).hexdigest() != digest:
        raise UserError(
            Text("The copy of this document is damaged: its digest does not match", "该文件的副本已损坏：校验值不符"),
            Text("Attach the file again, or take it from a backup", "重新添加该文件，或从备份中取回"),
        )
    return content


def size(connection: Connection, digest: str) -> int | None:
    """The bytes of a copy as counted when it came in; None where it is not there."""
    row = connection.exec_driver_sql("SELECT size FROM attachment WHERE digest = ?", (digest,)).fetchone()
    return None if row is None else int(row[0])


def digests(connection: Connection) -> list[str]:
    """All copies, by digest."""
    return [str(row[0]) for row in connection.exec_driver_sql("SELECT digest FROM attachment ORDER BY digest")]
