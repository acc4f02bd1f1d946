"""Names that may mean the same although they are written differently: by pinyin, by sound, by a slip of a letter.

Nothing is merged by it: a person is asked. So what is told apart by little is left alone: numbers, directions, names of places (Shanxi and
Shaanxi, Hebei and Hubei), and Chinese names that differ in a character of another sound.

Names that went from one script into the other and back lose what the other cannot write: Chinese does not tell r from l, and puts
vowels between consonants. So "Grob" becomes 格劳博 and comes back as "Graubo"; both keep g, l or r, b.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from typing import Literal

from hqd_desktop.domain import pinyin
from hqd_desktop.domain.alike import NONE, Known, Score, likeness, ordered_words
from hqd_desktop.domain.words import Text

Reason = Literal["pinyin", "sound", "spelling"]
WHY: dict[str, Text] = {
    "pinyin": Text("read alike in pinyin", "拼音相同"),
    "sound": Text("sound alike", "读音相近"),
    "spelling": Text("spelt nearly alike", "拼写相近"),
}
_VALUE: dict[Reason, float] = {"pinyin": 0.7, "sound": 0.65, "spelling": 0.65}


@dataclass(frozen=True, slots=True)
class Near:
    """That two names may be one, how likely (0 to 1) and by what."""

    value: float
    reason: Reason

    @property
    def why(self) -> Text:
        """The reason in words."""
        return WHY[self.reason]


@lru_cache(maxsize=100_000)
def near(one: str, other: str) -> Near | None:
    """Whether two names may mean the same although they differ; None where nothing speaks for it, or where they are the same anyhow."""
    mine, their = ordered_words(one), ordered_words(other)
    if likeness(one).core == likeness(other).core or likeness(one).phase != likeness(other).phase:
        return None
    reason = _reason(mine, their)
    return None if reason is None else Near(_VALUE[reason], reason)


def near_pairs[K: Hashable](names: Mapping[K, Sequence[str]]) -> Iterator[tuple[K, K, Near]]:
    """The pairs of records whose names may mean the same, each once; only those that share a mark are compared."""
    found: defaultdict[str, list[K]] = defaultdict(list)
    for key, several in names.items():
        for mark in {mark for name in several for mark in marks(name)}:
            found[mark].append(key)
    told: set[tuple[K, K]] = set()
    for keys in found.values():
        for pair in combinations(keys, 2) if len(keys) <= CROWD else ():
            if pair not in told:
                told.add(pair)
                best = nearest(names[pair[0]], names[pair[1]])
                if best is not None:
                    yield *pair, best


def nearest(some: Sequence[str], others: Sequence[str]) -> Near | None:
    """The likeliest of all pairs of names of two records; None where none may be the same, or where one is the same."""
    if {likeness(name).core for name in some} & {likeness(name).core for name in others}:
        return None
    made = [found for one in some for other in others if (found := near(one, other)) is not None]
    return max(made, key=lambda found: found.value, default=None)


def compare_near(one: Known, other: Known) -> Score:
    """How likely two records are one by names that differ: the same owner adds 0.15, another one takes 0.3, another phase all."""
    if one.phase != other.phase and None not in (one.phase, other.phase):
        return NONE
    best = nearest((*one.names, *one.aliases), (*other.names, *other.aliases))
    if best is None:
        return NONE
    value, reasons = best.value, [str(best.reason)]
    if one.owner is not None and other.owner is not None:
        value += 0.15 if one.owner == other.owner else -0.3
        reasons += ["investor"] if one.owner == other.owner else []
    return Score(round(value, 2), tuple(reasons))


CROWD = 300
"""A mark that more records bear says nothing of any two of them."""


@lru_cache(maxsize=100_000)
def marks(name: str) -> frozenset[str]:
    """What a name must share with another to be compared with it at all."""
    words = ordered_words(name)
    if not words:
        return frozenset()
    made = {f"p:{_read(words)}"}
    skeleton = bones(words[0], loose=True) if len(words) == 1 else ""
    if len(skeleton) >= _BONES:
        made.add(f"s:{skeleton}")
    if all(word.isascii() for word in words):
        for place, word in enumerate(words):
            if len(word) >= _LETTERS:
                made.add(f"w:{word[0]}:{' '.join((*words[:place], '', *words[place + 1 :]))}")
    return frozenset(made)


_BONES = 3
"""So many consonants make a sound worth comparing."""
_TRANSCRIBED = 5
"""A foreign name in Chinese has no more characters."""
_LETTERS = 4
"""Shorter words are told apart by every letter."""
_APART = frozenset({
    frozenset({"shanxi", "shaanxi"}), frozenset({"north", "south"}), frozenset({"east", "west"}), frozenset({"west", "vest"}),
    frozenset({"eastern", "western"}), frozenset({"northern", "southern"}), frozenset({"first", "third"}), frozenset({"import", "export"}),
    frozenset({"inner", "outer"}), frozenset({"asia", "asian"}), frozenset({"macro", "micro"}), frozenset({"steel", "steal"}),
    frozenset({"marine", "mining"}), frozenset({"metal", "medal"}), frozenset({"motor", "meter"}), frozenset({"water", "waste"}),
})  # fmt: skip
"""Words near each other that mean two things."""


_HOMOPHONES = (("山西", "陕西"),)


def _reason(mine: tuple[str, ...], their: tuple[str, ...]) -> Reason | None:
    if not mine or not their:
        return None
    here, there = (all(word.isascii() for word in words) for words in (mine, their))
    if here and there:
        return _latin(mine, their)
    if _read(mine) == _read(their) and not _two_places("".join(mine), "".join(their)):
        enough = len(_read(mine)) > _LETTERS if here or there else len("".join(mine)) >= _BONES
        return "pinyin" if enough else None
    if here != there and len(mine) == len(their) == 1:
        skeletons = bones(mine[0], loose=True), bones(their[0], loose=True)
        if len(mine[0] if there else their[0]) > _TRANSCRIBED or pinyin.spelt(mine[0] if here else their[0]):
            return None
        return "sound" if skeletons[0] == skeletons[1] and len(skeletons[0]) >= _BONES else None
    return None


def _two_places(one: str, other: str) -> bool:
    """Whether two provinces that sound alike tell them apart."""
    return any((here in one and there in other) or (there in one and here in other) for here, there in _HOMOPHONES)


def _latin(mine: tuple[str, ...], their: tuple[str, ...]) -> Reason | None:
    """Names in Latin letters: word for word the same, but for one."""
    if "".join(mine) == "".join(their):
        return "spelling"
    differing = [pair for pair in zip(mine, their, strict=False) if pair[0] != pair[1]]
    return _word(*differing[0]) if len(mine) == len(their) and len(differing) == 1 else None


def _word(one: str, other: str) -> Reason | None:
    short, long = sorted((one, other), key=len)
    if len(short) < _LETTERS or short[0] != long[0] or frozenset({one, other}) in _APART or _counted(one, other):
        return None
    spelt = pinyin.spelt(one), pinyin.spelt(other)
    if spelt[0] is not None and spelt[1] is not None:
        same = _folded(spelt[0]) == _folded(spelt[1]) or (long.startswith(short) and len(short) >= 2 * _LETTERS)
        return "pinyin" if same else None
    apart = distance(one, other)
    if apart <= (1 if len(short) <= 7 else 2) and len(short) > _LETTERS:
        return "spelling"
    same = bones(one) == bones(other) and len(bones(one)) >= _BONES
    return "sound" if same and 2 * apart <= len(long) else None


def _counted(one: str, other: str) -> bool:
    """Whether a number or a plural tells them apart."""
    return (
        any(c.isdigit() for c in one + other) or one in (f"{other}s", f"{other}es") or other in (f"{one}s", f"{one}es")
    )


def distance(one: str, other: str) -> int:
    """How many letters have to be put in, left out, replaced, or swapped with the next one (Damerau 1964)."""
    older, above = [0] * (len(other) + 1), list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        row = [i]
        for j, b in enumerate(other, 1):
            cost = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
        older, above = above, row
    return above[-1]


_SOUNDS: tuple[tuple[str, str], ...] = (
    ("tzsch", "c"), ("tsch", "c"), ("sch", "s"), ("zh", "z"), ("ch", "c"), ("sh", "s"), ("ph", "f"), ("th", "t"), ("ck", "k"),
    ("qu", "kw"), ("tz", "z"), ("dz", "z"), ("ts", "z"), ("x", "ks"), ("v", "w"), ("q", "k"),
)  # fmt: skip
_CHINESE_SOUNDS = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("q", "ci"), ("x", "si"), ("j", "zi"), ("v", "u"))
_HARD = re.compile(r"c(?![eiyh])")
_LATE_R = re.compile(r"r(?![aeiouy])")


def bones(word: str, *, loose: bool = False) -> str:
    """The consonants of a name as they survive another script: h within a word silent, doubled ones once, r as l where it ends a
    syllable, and with ``loose``, or in Chinese, anywhere."""
    letters = "".join(pinyin.syllables(word))
    if not letters.isascii() or not letters.isalpha():
        return ""
    is_chinese = not word.isascii()
    letters = letters if is_chinese else _HARD.sub("k", letters)
    for written, heard in _CHINESE_SOUNDS if is_chinese else _SOUNDS:
        letters = letters.replace(written, heard)
    letters = letters.replace("r", "l") if loose or is_chinese else _LATE_R.sub("l", letters)
    kept = letters[0] + "".join(
        c
        for place, c in enumerate(letters[1:], 1)
        if c not in "aeiouhw" and (c != "y" or letters[place + 1 : place + 2] in tuple("aeou"))
    )
    return re.sub(r"(.)\1+", r"\1", kept)


def _read(words: Sequence[str]) -> str:
    """A name as it is read, regional accents folded."""
    return "".join("".join(_folded(pinyin.spelt(word) or pinyin.syllables(word))) for word in words)


def _folded(syllables: Sequence[str]) -> tuple[str, ...]:
    """Syllables without what Chinese keyboards treat as one: zh and z, ang and an, v and u."""
    return tuple(re.sub(r"(?<=[aei])ng$", "n", re.sub(r"^([zcs])h", r"\1", one)).replace("v", "u") for one in syllables)
