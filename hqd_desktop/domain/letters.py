"""What can be text at all: neither NUL nor what Unicode keeps from ever being a character."""

from __future__ import annotations

import re

_NONE = re.compile("[\0\ud800-\udfff\ufffe\uffff]")
_HALVES = re.compile("[\ud800-\udfff]")


def only(text: str) -> str:
    """A text without what no file of text, no XML and no database holds; half a character whose other half was lost is U+FFFD."""
    return _NONE.sub("", _HALVES.sub("\ufffd", text)) if _NONE.search(text) else text
