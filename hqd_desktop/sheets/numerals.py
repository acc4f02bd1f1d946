"""The numbers of parts of a printed sheet: 一、二、十一 in Chinese, I, II, XI in English."""

from __future__ import annotations

from hqd_desktop.domain.words import Lang

_CHINESE = "〇一二三四五六七八九"
_ROMAN = ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_MOST = {"zh": 99, "en": 89}
"""Beyond this plain digits are shorter and as clear."""


def ordinal(number: int, lang: Lang) -> str:
    """The number of a part, from 1, as forms write it."""
    if not 1 <= number <= _MOST[lang]:
        return str(number)
    if lang == "en":
        return _roman(number)
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else "十" if tens == 1 else _CHINESE[tens] + "十"
    return head + (_CHINESE[ones] if ones else "")


def numbered(number: str, name: str, lang: Lang) -> str:
    """The name of a part behind its number: 一、签约, "I. Signed"."""
    return f"{number}、{name}" if lang == "zh" else f"{number}. {name}"


def _roman(number: int) -> str:
    made = ""
    for value, letters in _ROMAN:
        while number >= value:
            made += letters
            number -= value
    return made
