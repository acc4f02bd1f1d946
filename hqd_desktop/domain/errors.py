"""Trouble that a person can mend. Anything else that is raised is a bug, goes to the crash window and the log."""

from __future__ import annotations

from hqd_desktop.domain.words import Lang, Text


class UserError(Exception):
    """Expected trouble: ``message`` states the fact and its place, ``remedy`` says what to do."""

    def __init__(self, message: Text, remedy: Text) -> None:
        super().__init__(message.en, remedy.en)
        self.message = message
        self.remedy = remedy

    def said(self, lang: Lang) -> str:
        """Fact and remedy as one line in one language."""
        gap = "" if lang == "zh" else " "
        return f"{_closed(self.message.of(lang), lang)}{gap}{_closed(self.remedy.of(lang), lang)}"

    def __str__(self) -> str:
        return self.said("en")


class Cancelled(Exception):
    """Long work was stopped on request. Nobody shows it."""


def _closed(sentence: str, lang: Lang) -> str:
    """The sentence with its full stop."""
    if sentence.endswith((".", "。", "?", "？", "：", ":", "”。")):
        return sentence
    return sentence + ("。" if lang == "zh" else ".")
