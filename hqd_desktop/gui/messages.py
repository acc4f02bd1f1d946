"""What the window says to a person after something happened: one bar above the status bar.

A success goes after six seconds and may offer Undo; a warning or an error stays until it is closed or answered, and
offers at most one action. A written file may be opened or looked for besides (``more``).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple

from PySide6.QtCore import QObject, Signal

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.words import Text

Said = Text | str
"""A sentence in both languages, or an interface text already translated."""
Level = Literal["success", "warning", "error"]
SUCCESS_MS = 6000


class Offer(NamedTuple):
    """The one thing a message lets a person do."""

    label: Said
    run: Callable[[], object]


class Message(NamedTuple):
    """Something that was said; kept as words in both languages so that it follows the window's."""

    level: Level
    text: Said
    offer: Offer | None = None
    more: tuple[Offer, ...] = ()
    """What can be done instead of the offer."""


class Messages(QObject):
    """Where pages and jobs say things. The window shows the last one."""

    said = Signal(object)
    """A ``Message``, or None when there is nothing more to say."""

    def __init__(self) -> None:
        super().__init__()
        self.last: Message | None = None

    def success(self, text: Said, offer: Offer | None = None, *more: Offer) -> None:
        """Something was done."""
        self._say(Message("success", text, offer, more))

    def warning(self, text: Said, offer: Offer | None = None, *more: Offer) -> None:
        """Something is not as it should be, work goes on."""
        self._say(Message("warning", text, offer, more))

    def error(self, trouble: UserError | Said, offer: Offer | None = None) -> None:
        """Something could not be done; a ``UserError`` brings its remedy."""
        said = Text(trouble.said("en"), trouble.said("zh")) if isinstance(trouble, UserError) else trouble
        self._say(Message("error", said, offer))

    def clear(self) -> None:
        """Take the message away."""
        self._say(None)

    def _say(self, message: Message | None) -> None:
        self.last = message
        self.said.emit(message)
