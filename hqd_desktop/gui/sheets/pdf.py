"""Changing a PDF that Qt wrote, by an update appended to it (ISO 32000-1, 7.5.6): what is there stays as it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

_STARTXREF = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")
_XREF_ROW = re.compile(rb"(\d{10}) \d{5} ([nf])")
_ENTRY = re.compile(rb"/(Size|Root|Info|ID)\s*(\d+ 0 R|\d+|\[.*?\])", re.DOTALL)


class NotQtPdf(ValueError):
    """The bytes have not the plain shape that Qt writes: one cross-reference table, no compressed objects."""


class PdfUpdate:
    """A PDF and the objects that shall replace some of its own, or be added."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        found = _STARTXREF.search(data)
        if found is None or not data.startswith(b"xref", int(found.group(1))):
            raise NotQtPdf("no plain cross-reference table at the end")
        self._xref = int(found.group(1))
        table, _, trailer = data[self._xref :].partition(b"trailer")
        rows = _XREF_ROW.findall(table)
        self._offsets = [int(offset) if kind == b"n" else 0 for offset, kind in rows]
        self._trailer = dict(_ENTRY.findall(trailer))
        self._new: dict[int, bytes] = {}

    def objects(self) -> Iterator[tuple[int, bytes]]:
        """Every object's number with its bytes from behind "obj"; they run on past its end."""
        for number, offset in enumerate(self._offsets):
            head = b"%d 0 obj" % number
            if offset and self._data.startswith(head, offset):
                yield number, self._data[offset + len(head) : self._end_after(offset)]

    def body(self, number: int) -> bytes:
        """The bytes of one object."""
        if number in self._new:
            return self._new[number]
        offset = self._offsets[number]
        return self._data[offset + len(b"%d 0 obj" % number) : self._end_after(offset)]

    @property
    def root(self) -> int:
        """The number of the catalogue."""
        return int(self._trailer[b"Root"].split()[0])

    def replace(self, number: int, body: bytes) -> None:
        """Give an object another body, without "obj" and "endobj"."""
        self._new[number] = body

    def add(self, body: bytes) -> int:
        """A new object; its number."""
        number = max(len(self._offsets), max(self._new, default=0) + 1)
        self._new[number] = body
        return number

    def stream(self, content: bytes) -> bytes:
        """The body of an uncompressed stream."""
        return b"\n<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)

    def written(self) -> bytes:
        """The PDF with its update."""
        if not self._new:
            return self._data
        parts = [self._data if self._data.endswith(b"\n") else self._data + b"\n"]
        at = len(parts[0])
        rows = []
        for number in sorted(self._new):
            made = b"%d 0 obj%s\nendobj\n" % (number, self._new[number])
            rows.append(b"%d 1\n%010d 00000 n \n" % (number, at))
            parts.append(made)
            at += len(made)
        size = max(len(self._offsets), max(self._new) + 1)
        entries = b"\n".join(b"/%s %s" % (k, v) for k, v in self._trailer.items() if k != b"Size")
        parts.append(b"xref\n%s" % b"".join(rows))
        parts.append(b"trailer\n<<\n/Size %d\n%s\n/Prev %d\n>>\n" % (size, entries, self._xref))
        parts.append(b"startxref\n%d\n%%%%EOF\n" % at)
        return b"".join(parts)

    def _end_after(self, offset: int) -> int:
        """Where the object that begins at ``offset`` ends at the latest."""
        following = [other for other in self._offsets if other > offset]
        return min([*following, self._xref])
