"""A template as a package of parts: its sheets in order, its strings, what hangs on a sheet, and parts that are dropped."""

from __future__ import annotations

import html
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.parsers import expat

from hqd_desktop.exchange.marking.package import TYPES, Package, Unmarkable, before
from hqd_desktop.exchange.reading import tags

_ITEM = re.compile(r"<((?:[\w.-]+:)?)si(?=[\s/>])[^>]*?(?:/>|>(.*?)</\1si\s*>)", re.DOTALL)
_RELATIONS = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_COPIED = (".xml", ".vml")
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

    def copied(self, part: str, edit: Callable[[str, str], str]) -> str:
        """A copy of a part with copies of what hangs on it (pictures and printer settings are shared); ``edit`` changes each text.

        Returns its name. ``edit`` is given the name of the part that is copied, and its text.
        """
        stem, dot, ending = part.rpartition(".")
        made = self.free(f"{stem.rstrip('0123456789')}{{}}{dot}{ending}")
        self.put_text(made, edit(part, self.text(part)))
        self._declare_as(part, made)
        links: list[str] = []
        for relation in self._relations(part):
            target, outside = relation.get("Target", ""), relation.get("TargetMode") == "External"
            if not outside:
                target = self._resolved(part, target)
                target = "/" + (self.copied(target, edit) if target.endswith(_COPIED) else target)
            mode = ' TargetMode="External"' if outside else ""
            links.append(
                f'<Relationship Id="{relation["Id"]}" Type="{relation["Type"]}" Target="{html.escape(target)}"{mode}/>'
            )
        if links:
            folder, _, name = made.rpartition("/")
            self.put_text(f"{folder}/_rels/{name}.rels", _RELATIONS.format("".join(links)))
        return made

    def linked(self, part: str, what: str, target: str) -> str:
        """Let a part refer to another that is declared already; returns the id of the relationship."""
        folder, _, name = part.rpartition("/")
        rels = f"{folder}/_rels/{name}.rels"
        taken = {relation.get("Id") for relation in self._relations(part)}
        number = next(n for n in range(1, len(taken) + 2) if f"rIdHqd{n}" not in taken)
        link = f'<Relationship Id="rIdHqd{number}" Type="{_OFFICE}{what}" Target="/{target}"/>'
        self.put(rels, before(self.read(rels), "Relationships", link.encode()))
        return f"rIdHqd{number}"

    def _declare_as(self, known: str, made: str) -> None:
        """Give a part the content type of another; an ending that stands for a type by itself needs none."""
        content = self.text(TYPES)
        for said in re.findall(r"<(?:[\w.-]+:)?Override\b[^>]*/>", content):
            if re.search(rf'PartName="/{re.escape(known)}"', said, re.IGNORECASE):
                more = re.sub(r'PartName="[^"]*"', f'PartName="/{made}"', said)
                at = content.rindex("</")
                self.put_text(TYPES, content[:at] + more + content[at:])
                return

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
                if content is not None and not info.filename.endswith(".vml"):
                    _check(content)
                made.writestr(info, self._file.read(info) if content is None else content, info.compress_type)
            for name, content in left.items():
                made.writestr(name, content)


def _check(content: bytes) -> None:
    try:
        expat.ParserCreate().Parse(content, True)
    except expat.ExpatError as trouble:
        raise Unmarkable from trouble
