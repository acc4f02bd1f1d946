"""What every record has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from hqd_desktop.domain.words import Lang, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """``id`` is unique across workspaces and never reused; ``rev`` is the id of the change that last touched the record."""

    KIND: ClassVar[str] = ""
    NAME: ClassVar[Text] = Text("", "")
    PLURAL: ClassVar[Text] = Text("", "")
    KEY: ClassVar[str] = ""
    """The field by which a person names one record; "" where only the id does."""
    TITLE: ClassVar[tuple[str, str]] = ("", "")
    """The fields that hold its name: first choice in English, first choice in Chinese."""

    id: int = 0
    rev: int = 0

    def title(self, lang: Lang) -> str:
        """Its name in one language, else in the other, else its key, else its id."""
        en, zh = self.TITLE
        order = (zh, en) if lang == "zh" else (en, zh)
        for key in (*order, self.KEY):
            if key and (value := getattr(self, key)):
                return str(value)
        return f"#{self.id}"
