"""How long work tells where it is, and learns that it should stop."""

from __future__ import annotations

from hqd_desktop.domain.words import Text


class Progress:
    """Heard by long work after each portion. This one listens to nothing and never stops.

    Subclasses show ``at`` somewhere; to stop the work they raise ``Cancelled`` from it.
    """

    def at(self, done: int, total: int | None = None, label: Text | None = None) -> None:
        """``done`` portions of ``total`` (None: unknown) are finished; ``label`` names what is being done."""


SILENT = Progress()
"""For callers who neither watch nor stop."""
