"""What a command says: lines for a person, or one JSON object; values as JSON."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from hqd_desktop.domain.words import Lang, Text

if TYPE_CHECKING:
    from hqd_desktop.cli.bar import Bar
    from hqd_desktop.domain.records import Record
    from hqd_desktop.workspace import Workspace


class Out:
    """Where a command speaks. With ``as_json`` only ``result`` reaches stdout."""

    def __init__(self, lang: Lang, *, as_json: bool = False) -> None:
        self.lang: Lang = lang
        self.as_json = as_json

    def say(self, words: Text | str) -> None:
        """A line for a person on stdout."""
        if not self.as_json:
            print(self.words(words))

    def aside(self, words: Text | str) -> None:
        """A line beside the result, on stderr."""
        if not self.as_json:
            print(self.words(words), file=sys.stderr)

    def result(self, values: Mapping[str, Any]) -> None:
        """The one JSON object."""
        if self.as_json:
            print(json.dumps(values, ensure_ascii=not _says_unicode(), indent=1))

    def words(self, words: Text | str) -> str:
        """Words in the language of this command."""
        return words.of(self.lang) if isinstance(words, Text) else words

    def bar(self) -> Bar:
        """The progress of long work, seen where stderr is a terminal."""
        from hqd_desktop.cli.bar import Bar

        return Bar(self.lang, sys.stderr)


def _says_unicode() -> bool:
    return (sys.stdout.encoding or "").lower().replace("-", "").startswith("utf")


def json_value(workspace: Workspace, kind: str, key: str, value: Any) -> Any:
    """A field's value in JSON: figures as {number, unit, qualifier}, references as {id, name}, dates and periods in canonical
    text, choices by key, not stated as null."""
    from hqd_desktop.domain.kinds import FigureKind, RefKind
    from hqd_desktop.domain.records import fields

    field = fields(kind)[key].kind
    if value is None or isinstance(value, bool):
        return value
    if isinstance(field, FigureKind):
        return {"number": f"{value.number:f}", "unit": value.unit, "qualifier": value.qualifier.value}
    if isinstance(field, RefKind):
        return {"id": value, "name": workspace.title(field.target, value, "en")}
    return field.pack(value)


def json_record(workspace: Workspace, record: Record) -> dict[str, Any]:
    """All fields of a record in JSON."""
    from hqd_desktop.domain.records import fields

    return {key: json_value(workspace, record.KIND, key, getattr(record, key)) for key in fields(record.KIND)}
