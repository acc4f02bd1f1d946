"""The order people expect Chinese names in: by pinyin, or by the number of strokes.

The order of the characters is that of Unicode CLDR (db/orders, one reading a character: 重庆 stands under zhòng, as in every
program that sorts by characters). Latin letters and digits come first, then the characters, then what neither list knows.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import Literal, get_args

from hqd_desktop import assets

Order = Literal["pinyin", "strokes"]
ORDERS: tuple[Order, ...] = get_args(Order)
_FIRST = 0x3400
"""Ranks are written as the code points from here on, so that comparing code points compares ranks; the lists fit below U+A000."""


def folded_width(text: str) -> str:
    """Text as it is searched and sorted: width and case folded."""
    return (text if text.isascii() else unicodedata.normalize("NFKC", text)).casefold()


@cache
def _ranks(order: Order) -> dict[int, int]:
    listed = assets.path(f"db/orders/{order}.txt").read_text("utf-8").replace("\n", "")
    return {ord(character): _FIRST + rank for rank, character in enumerate(listed)}


def sort_key(text: str, order: Order = "pinyin") -> str:
    """What a text sorts by, compared code point by code point."""
    folded = folded_width(text)
    return folded if folded.isascii() else folded.translate(_ranks(order))
