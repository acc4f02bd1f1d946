"""A template as a package of parts: its sheets in order, its strings, what hangs on a sheet, and parts that are dropped."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.parsers import expat

from hqd_desktop.exchange.marking.package import TYPES, Package, Unmarkable
from hqd_desktop.exchange.reading import tags

_ITEM = re.compile(r"<((?:[\w.-]+:)?)si(?=[\s/>])[^>]*?(?:/>|>(.*?)</\1si\s*>)", re.DOTALL)
_RELATION = re.compile(rb"<(?:[\w.-]+:)?Relationship\b[^>]*?/?>")


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet of the template by its name and part."""

    name: str
    part: str


class Book(Package):
    """The parts of a template; beside what was changed it knows what was dropped."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self._dropped: set[str] = set()

    def pages(self) -> Iterator[Page]:
        """The sheets with cells, in their order; sheets that are only a chart are left out."""
        kinds = {relation.get("Id"): relation for relation in self._relations(self.book)}
        for sheet in tags.each(self.read(self.book), "sheet"):
            relation = kinds.get(sheet.get("id", ""))
            if relation and relation.get("Type", "").endswith("/worksheet"):
                yield Page(sheet.get("name", ""), self._resolved(self.book, relation.get("Target", "")))

    def strings(self) -> list[str]:
        """The shared strings, each as the XML inside its item."""
        part = self.related(self.book, "sharedStrings")
        if part is None:
            return []
        return [found[2] or "" for found in _ITEM.finditer(self.text(part))]

    def text(self, part: str) -> str:
        """A part as text."""
        return self.read(part).decode("utf-8-sig")

    def put_text(self, part: str, text: str) -> None:
        """Change a part."""
        self.put(part, text.encode("utf-8"))

    def hanging(self, part: str, what: str) -> Iterator[str]:
        """The parts of a sort that a part refers to."""
        for relation in self._relations(part):
            if relation.get("Type", "").endswith("/" + what) and relation.get("TargetMode") != "External":
                yield self._resolved(part, relation.get("Target", ""))

    def drop_calculation_order(self) -> None:
        """Leave out the order of calculation, which names cells that have moved; Excel makes it anew."""
        part = self.related(self.book, "calcChain")
        if part is None:
            return
        folder, _, name = self.book.rpartition("/")
        rels = f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"
        kept = _RELATION.sub(lambda one: b"" if b"/calcChain" in one[0] else one[0], self.read(rels))
        self.put(rels, kept)
        override = rb'<(?:[\w.-]+:)?Override\b[^>]*PartName="/?' + re.escape(part.encode()) + rb'"[^>]*/>'
        self.put(TYPES, re.sub(override, b"", self.read(TYPES)))
        self._dropped.add(part.casefold())

    def write(self, out: Path) -> None:
        """All parts but the dropped ones in their order. Raises Unmarkable where a changed part is no longer XML."""
        left = dict(self._changed)
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
            for info in self._file.infolist():
                if info.filename.casefold() in self._dropped:
                    continue
                content = left.pop(info.filename, None)
                if content is not None:
                    _check(content)
                made.writestr(info, self._file.read(info) if content is None else content, info.compress_type)


def _check(content: bytes) -> None:
    try:
        expat.ParserCreate().Parse(content, True)
    except expat.ExpatError as trouble:
        raise Unmarkable from trouble
