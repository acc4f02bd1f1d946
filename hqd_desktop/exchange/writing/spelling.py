"""How text is spelt inside the XML of a workbook (ECMA-376 part 1, 22.9.2.19 ST_Xstring), and read back."""

from __future__ import annotations

import re

_SILENT = r"\x00-\x08\x0b-\x1f\ufffe\uffff"
_MARKUP = re.compile(rf"[&<>{_SILENT}]|_(?=x[0-9A-Fa-f]{{4}}[_{_SILENT}])")
"""What follows is only looked at: the underscore behind one spelling may begin the next, and what is spelt begins with one."""
_SPELT = re.compile(r"_x([0-9A-Fa-f]{4})_")
_NAMED = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


def xml(text: str) -> str:
    """Text as the content of an element. Characters that XML cannot hold are spelt ``_x0001_``, and what already looks so has its
    underscore spelt. ``text`` has no lone halves of surrogate pairs."""
    return _MARKUP.sub(_written, text) if _MARKUP.search(text) else text


def _written(found: re.Match[str]) -> str:
    what = found[0]
    return _NAMED.get(what) or f"_x{ord(what):04X}_"


def text(content: str) -> str:
    """The text of an element's content, as ``xml`` spelt it."""
    if "&" in content:
        content = content.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    return _SPELT.sub(lambda found: chr(int(found[1], 16)), content) if "_x" in content else content


def element(text: str) -> str:
    """The ``<t>`` element of a text; white space around it is marked to be kept."""
    kept = ' xml:space="preserve"' if text != text.strip() else ""
    return f"<t{kept}>{xml(text)}</t>"
