"""Words in both languages of the house.

Names of the field (stages, fields, units) and sentences said below the window carry English and Chinese together, because a
Chinese sheet can be printed from an English window, and a heading must be known in either language.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Lang = Literal["en", "zh"]
LANGS: tuple[Lang, ...] = ("en", "zh")


@dataclass(frozen=True, slots=True)
class Text:
    """One name or sentence in English and 简体中文."""

    en: str
    zh: str

    def of(self, lang: Lang) -> str:
        """The words in one language."""
        return self.zh if lang == "zh" else self.en

    def fill(self, **values: object) -> Text:
        """Both sentences with their ``{marks}`` filled; a value that is a Text is said in each language.

        Braces inside the values stay as they are.
        """
        return Text(
            self.en.format(**{k: v.en if isinstance(v, Text) else v for k, v in values.items()}),
            self.zh.format(**{k: v.zh if isinstance(v, Text) else v for k, v in values.items()}),
        )


def same(text: str) -> Text:
    """A proper name or symbol that is written alike in both languages."""
    return Text(text, text)


NOT_STATED = same("—")
"""How an absent value is written wherever there is no room for words."""
