"""Whether two names mean the same thing: width, case, spaces, brackets, company forms and phase marks folded.

Letters that look alike are left to ``near.py``, which asks a person: "Graubo" and "Grob" are two names until someone says they are one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache

from hqd_desktop.domain.kinds import folded

_PHASE = re.compile(
    r"\b(?:phase|stage|ph\.?)\s*(?P<en>[ivx]{1,4}|\d{1,2})\b"
    r"|\(\s*(?P<bracketed>[ivx]{1,4})\s*\)"
    r"|第?\s*(?P<zh>[一二三四五六七八九十]{1,3}|\d{1,2}|[ivx]{1,4})\s*期(?!间|限|货)",
    re.IGNORECASE,
)
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}
_DIGITS = {digit: n for n, digit in enumerate("一二三四五六七八九", 1)}
_FORMS_ZH = re.compile(
    r"(?:股份有限责任公司|有限责任公司|股份有限公司|集团有限公司|有限公司|株式会社|总公司|公司|集团|工程|项目)+$"
)
_FORMS_EN = re.compile(
    r"\b(?:co|company|corp|corporation|ltd|limited|inc|incorporated|llc|plc|gmbh|ag|kg|se|kgaa|s\.?a|b\.?v|n\.?v|k\.?k|pte|pty|group|holding|holdings"
    r"|project|projects)\b\.?"
)
_COUNTRY = re.compile(r"\((?:中国|china)\)")
_WORD = re.compile(r"[a-z0-9]+|[^\W_]", re.UNICODE)


@dataclass(frozen=True, slots=True)
class Likeness:
    """A name for comparing: ``core`` is what is left of it, ``phase`` the one it names, None where it names none."""

    core: str
    phase: int | None = None


@lru_cache(maxsize=200_000)
def likeness(name: str) -> Likeness:
    """What a name is compared by.

    Company forms and the words "project" and 项目 go, wherever they stand in English, at the end in Chinese; English words are taken
    in any order.
    """
    parts, phase = _parts(name)
    bare = " ".join(parts)
    words = _WORD.findall(bare)
    core = " ".join(sorted(words)) if bare.isascii() else "".join(words)
    return Likeness(core or folded(name), phase)


@lru_cache(maxsize=200_000)
def ordered_words(name: str) -> tuple[str, ...]:
    """The words of what is left of a name, in their order and without accents; a name with Chinese characters is one word."""
    bare = " ".join(_parts(name)[0])
    plain = "".join(c for c in unicodedata.normalize("NFKD", bare) if not unicodedata.combining(c))
    words = _WORD.findall(plain)
    return tuple(words) if plain.isascii() else ("".join(words),)


def needle(name: str) -> str:
    """The longest part of a name that whoever means the same thing is likely to write, too: what to search by."""
    parts, _ = _parts(name)
    words = [word for part in parts for word in (_WORD.findall(part) if part.isascii() else [part])]
    return max(words, key=len, default="")


def _parts(name: str) -> tuple[list[str], int | None]:
    """What stands between spaces and brackets, without company forms and the phase; and the phase."""
    text = " ".join(unicodedata.normalize("NFKC", name).casefold().split())
    phase = None
    if found := _PHASE.search(text):
        phase = _number(found["en"] or found["bracketed"] or found["zh"])
        text = f"{text[: found.start()]} {text[found.end() :]}"
    bare = _FORMS_EN.sub(" ", _COUNTRY.sub(" ", text))
    return [kept for part in re.split(r"[\s()]+", bare) if part and (kept := _FORMS_ZH.sub("", part))], phase


def _number(mark: str) -> int | None:
    if mark.isdigit():
        return int(mark)
    if mark in _ROMAN:
        return _ROMAN[mark]
    tens, ten, ones = mark.partition("十")
    if not ten:
        return _DIGITS.get(mark)
    return _DIGITS.get(tens, 1) * 10 + _DIGITS.get(ones, 0)


def split_names(text: str) -> list[str]:
    """The names in a field that holds several, one behind the other."""
    return [name for part in re.split(r"[;；、|\n]", text) if (name := part.strip())]


@dataclass(frozen=True, slots=True)
class Known:
    """What two records are compared by. ``names`` are those the record bears, ``aliases`` those it is printed under elsewhere,
    ``codes`` identify it outside, ``owner`` is its investor (or what else tells two of one name apart)."""

    names: tuple[str, ...]
    aliases: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    owner: int | None = None
    phase: int | None = None

    def likenesses(self) -> frozenset[Likeness]:
        """Its names and aliases for comparing; the phase it states counts where the name is silent."""
        made = map(likeness, (*self.names, *self.aliases))
        return frozenset(Likeness(one.core, one.phase if one.phase is not None else self.phase) for one in made)


@dataclass(frozen=True, slots=True)
class Score:
    """How likely two records are one: 0 to 1, and by what ("code", "name", "alias", "phase", "investor")."""

    value: float
    reasons: tuple[str, ...]


NONE = Score(0.0, ())
LIKELY = 0.6
"""From here on a person is told."""


def compare(one: Known, other: Known) -> Score:
    """How likely two records are one.

    A shared code decides. Else a name must be shared: as the name of both (0.8) or as an alias (0.75). The same owner adds 0.15, another
    takes 0.3, a phase that only one states takes 0.25. Two stated phases that differ are two projects.
    """
    if _shared(one.codes, other.codes):
        return Score(1.0, ("code",))
    by_name = _same(map(likeness, one.names), map(likeness, other.names), one.phase, other.phase)
    by_any = by_name if by_name is not None else _same(one.likenesses(), other.likenesses(), one.phase, other.phase)
    if by_any is None:
        return NONE
    value, reasons = (0.8, ["name"]) if by_name is not None else (0.75, ["alias"])
    if not by_any:
        value -= 0.25
        reasons.append("phase")
    if one.owner is not None and other.owner is not None:
        value += 0.15 if one.owner == other.owner else -0.3
        reasons += ["investor"] if one.owner == other.owner else []
    return Score(round(max(0.0, value), 2), tuple(reasons))


def _shared(some: Collection[str], others: Collection[str]) -> bool:
    return bool({folded(c) for c in some} & {folded(c) for c in others})


def _same(
    some: Iterable[Likeness], others: Iterable[Likeness], phase: int | None, other_phase: int | None
) -> bool | None:
    """None where no name is shared or the phases differ; False where only one side states a phase; else True."""
    theirs = list(others)
    verdicts: list[bool] = []
    for mine in some:
        for their in theirs:
            if mine.core == their.core:
                a = mine.phase if mine.phase is not None else phase
                b = their.phase if their.phase is not None else other_phase
                if a is not None and b is not None and a != b:
                    continue
                verdicts.append(a == b)
    return any(verdicts) if verdicts else None
