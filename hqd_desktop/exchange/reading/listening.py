"""XML heard element by element, for the kinds of file that are read without calamine."""

from __future__ import annotations

import xml.parsers.expat
from collections.abc import Callable

from hqd_desktop.exchange.reading.refusals import Refused

type Attributes = dict[str, str]
_MANY_DIGITS = 9


class Listener:
    """Calls ``start_name(attributes)`` and ``end_name()`` of a subclass for each element, by its name without prefix in small letters.

    Characters are gathered in ``said``; a subclass clears it where an element of interest begins.
    """

    def __init__(self) -> None:
        self.said: list[str] = []
        found = {name: getattr(self, name) for name in dir(type(self)) if name.startswith(("start_", "end_"))}
        self._starts: dict[str, Callable[[Attributes], None]] = _keyed(found, "start_")
        self._ends: dict[str, Callable[[], None]] = _keyed(found, "end_")
        self._names: dict[str, str] = {}

    def listen_to(self, content: bytes | bytearray) -> None:
        """Go through XML in UTF-8. Raises Refused if it is broken or carries definitions."""
        if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
            raise Refused("doctype", part="xml")
        parser = xml.parsers.expat.ParserCreate("utf-8")
        parser.buffer_text = True
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        parser.CharacterDataHandler = self.said.append
        try:
            parser.Parse(bytes(content), True)
        except xml.parsers.expat.ExpatError as trouble:
            raise Refused("damaged", why="xml") from trouble
        except IndexError as trouble:
            # a cell outside of any sheet
            raise Refused("damaged", why="cells") from trouble

    def _name(self, tag: str) -> str:
        name = self._names.get(tag)
        if name is None:
            name = self._names[tag] = tag.rpartition(":")[2].lower().replace("-", "_")
        return name

    def _start(self, tag: str, given: Attributes) -> None:
        if begin := self._starts.get(self._name(tag)):
            begin({key.rpartition(":")[2]: value for key, value in given.items()})

    def _end(self, tag: str) -> None:
        if finish := self._ends.get(self._name(tag)):
            finish()


def _keyed[T](found: dict[str, T], start: str) -> dict[str, T]:
    return {name.removeprefix(start): method for name, method in found.items() if name.startswith(start)}


def whole(value: str | None) -> int:
    """A whole number of an attribute, 0 if there is none; one of more than nine digits is beyond every bound anyway."""
    if not value or not value.isascii() or not value.isdigit():
        return 0
    return int(value) if len(value) < _MANY_DIGITS else 10**_MANY_DIGITS
