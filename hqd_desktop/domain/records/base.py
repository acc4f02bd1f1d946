"""What every record has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar

from hqd_desktop.domain.words import Lang, Text

OWN = "x_"
"""What the keys of a workspace's own fields begin with, and those of no shipped one."""
NONE: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """``id`` is unique across workspaces and never reused; ``rev`` is the id of the change that last touched the record.

    ``extra`` holds the values of the workspace's own fields; each is read like any other, ``record.x_…``.
    """

    KIND: ClassVar[str] = ""
    NAME: ClassVar[Text] = Text("", "")
    PLURAL: ClassVar[Text] = Text("", "")
    KEY: ClassVar[str] = ""
    """The field by which a person names one record; "" where only the id does."""
    TITLE: ClassVar[tuple[str, str]] = ("", "")
    """The fields that hold its name: first choice in English, first choice in Chinese."""

    id: int = 0
    rev: int = 0
    extra: Mapping[str, Any] = field(default=NONE, hash=False)

    if not TYPE_CHECKING:  # a shipped field that is misspelt stays an error

        def __getattr__(self, name: str) -> Any:
            if name.startswith(OWN):
                return self.extra.get(name)
            raise AttributeError(f"{type(self).__name__} has no {name}", name=name, obj=self)

    def title(self, lang: Lang) -> str:
        """Its name in one language, else in the other, else its key, else its id."""
        en, zh = self.TITLE
        order = (zh, en) if lang == "zh" else (en, zh)
        for key in (*order, self.KEY):
            if key and (value := getattr(self, key)):
                return str(value)
        return f"#{self.id}"
