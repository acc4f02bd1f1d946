"""A packed workbook as named parts: where the sheet, its styles and comments lie, and how parts are added."""

from __future__ import annotations

import posixpath
import re
import zipfile
from pathlib import Path

from hqd_desktop.exchange.reading import tags

TYPES = "[Content_Types].xml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_RELATIONS = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
_TYPES_OF = {
    "comments": "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml",
    "vmlDrawing": "application/vnd.openxmlformats-officedocument.vmlDrawing",
}


class Unmarkable(Exception):
    """The workbook is built in a way that is not marked here; the rejected rows can be written by themselves."""


class Package:
    """The parts of one file; what was changed or added is kept until ``write``."""

    def __init__(self, path: Path) -> None:
        self._file = zipfile.ZipFile(path)
        self._names = {name.casefold(): name for name in self._file.namelist()}
        self._changed: dict[str, bytes] = {}
        if any(name.startswith("_xmlsignatures/") for name in self._names):
            raise Unmarkable
        book = self.related("", "officeDocument")
        if book is None:
            raise Unmarkable
        self.book = book

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def read(self, name: str) -> bytes:
        """A part. Raises Unmarkable where it is missing or not plain UTF-8."""
        if name in self._changed:
            return self._changed[name]
        known = self._names.get(name.casefold())
        if known is None:
            raise Unmarkable
        content = self._file.read(known)
        if content.startswith((b"\xff\xfe", b"\xfe\xff")) or b"<!DOCTYPE" in content or b"<![CDATA[" in content:
            raise Unmarkable
        declared = re.match(rb"""(?:\xef\xbb\xbf)?<\?xml[^>]*encoding=["']([\w-]+)""", content)
        if declared and declared[1].lower() not in (b"utf-8", b"us-ascii", b"ascii"):
            raise Unmarkable
        return content

    def put(self, name: str, content: bytes) -> None:
        """Change a part, or add one."""
        self._changed[self._names.get(name.casefold(), name)] = content

    # --- what refers to what --------------------------------------------------------------------

    def sheet(self, name: str) -> str:
        """The part of a sheet by its name."""
        for sheet in tags.each(self.read(self.book), "sheet"):
            if sheet.get("name") == name and (part := self._target(self.book, sheet.get("id", ""))):
                return part
        raise Unmarkable

    def related(self, part: str, what: str) -> str | None:
        """The part of a sort (the last word of the relationship's type) that a part refers to; "" is the package."""
        for relation in self._relations(part):
            if relation.get("Type", "").endswith("/" + what) and relation.get("TargetMode") != "External":
                return self._resolved(part, relation.get("Target", ""))
        return None

    def relate(self, part: str, what: str, target: str) -> str:
        """Let a part refer to a new one; returns the id of the relationship."""
        name = _rels(part)
        content = self.read(name) if name.casefold() in self._names or name in self._changed else _RELATIONS
        if b"purl.oclc.org" in content:
            raise Unmarkable  # the strict form of the format
        taken = {relation.get("Id") for relation in tags.each(content, "Relationship")}
        number = next(n for n in range(1, len(taken) + 2) if f"rIdHqd{n}" not in taken)
        link = f'<Relationship Id="rIdHqd{number}" Type="{_OFFICE}{what}" Target="/{target}"/>'
        self.put(name, before(content, "Relationships", link.encode()))
        self._declare(what, target)
        return f"rIdHqd{number}"

    def free(self, pattern: str) -> str:
        """A name for a new part: ``pattern`` with the first number that is not taken."""
        taken = {*self._names, *(name.casefold() for name in self._changed)}
        return next(name for n in range(1, 100_000) if (name := pattern.format(n)).casefold() not in taken)

    def _declare(self, what: str, target: str) -> None:
        content = self.read(TYPES)
        if what == "vmlDrawing":
            if any(known.get("Extension", "").casefold() == "vml" for known in tags.each(content, "Default")):
                return
            said = f'<Default Extension="vml" ContentType="{_TYPES_OF[what]}"/>'
        else:
            said = f'<Override PartName="/{target}" ContentType="{_TYPES_OF[what]}"/>'
        opening = re.search(rb"<(?:[\w.-]+:)?Types\b[^>]*>", content)
        if opening is None:
            raise Unmarkable
        # Defaults stand before Overrides; at the start there is room for either.
        put_in = opening.end() if what == "vmlDrawing" else content.rindex(b"</")
        self.put(TYPES, content[:put_in] + said.encode() + content[put_in:])

    def _relations(self, part: str) -> list[dict[str, str]]:
        name = _rels(part)
        if name.casefold() not in self._names and name not in self._changed:
            return []
        return list(tags.each(self.read(name), "Relationship"))

    def _target(self, part: str, link: str) -> str | None:
        found = next((r for r in self._relations(part) if r.get("Id") == link), None)
        return None if found is None else self._resolved(part, found.get("Target", ""))

    @staticmethod
    def _resolved(part: str, target: str) -> str:
        if target.startswith("/"):
            return target[1:]
        return posixpath.normpath(posixpath.join(posixpath.dirname(part), target))

    # --- writing --------------------------------------------------------------------------------

    def write(self, out: Path) -> None:
        """All parts in their order, the new ones last."""
        left = dict(self._changed)
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
            for info in self._file.infolist():
                content = left.pop(info.filename, None)
                made.writestr(info, self._file.read(info) if content is None else content, info.compress_type)
            for name, content in left.items():
                made.writestr(name, content)


def _rels(part: str) -> str:
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def before(xml: bytes, element: str, more: bytes) -> bytes:
    """The XML with ``more`` before the last end tag of an element; an element without content is opened for it."""
    ends = list(re.finditer(rb"</(?:[\w.-]+:)?" + element.encode() + rb"\s*>", xml))
    if ends:
        return xml[: ends[-1].start()] + more + xml[ends[-1].start() :]
    alone = re.search(rb"<((?:[\w.-]+:)?" + element.encode() + rb")((?:\s[^>]*)?)/>", xml)
    if alone is None:
        raise Unmarkable
    return (
        xml[: alone.start()] + b"<" + alone[1] + alone[2] + b">" + more + b"</" + alone[1] + b">" + xml[alone.end() :]
    )


def prefix(xml: bytes, element: str) -> str:
    """The namespace prefix with which a part writes its elements, with its colon, or ""."""
    found = re.search(rb"<([\w.-]+:)?" + element.encode() + rb"[\s>/]", xml)
    if found is None:
        raise Unmarkable
    return (found[1] or b"").decode()
