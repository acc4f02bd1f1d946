"""A passage of a report, Chinese or English, read by rules: which figures it states, of when, and which known names stand beside them.

Everything found has its place in the text. What the rules do not understand is told as such; nothing is guessed.
"""

from __future__ import annotations

from hqd_desktop.domain.written.passages.named import Known, Mention, Names
from hqd_desktop.domain.written.passages.reading import Passage, Proposal, read_passage
from hqd_desktop.domain.written.passages.sentences import Span
from hqd_desktop.domain.written.passages.times import When
from hqd_desktop.domain.written.passages.unread import Unread

__all__ = ["Known", "Mention", "Names", "Passage", "Proposal", "Span", "Unread", "When", "read_passage"]
