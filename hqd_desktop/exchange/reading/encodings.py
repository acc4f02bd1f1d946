"""In which encoding a text file is, judged on the whole of it: byte order mark, UTF-16, UTF-8, GB18030, cp1252.

Short Chinese texts can be valid in two of them (one hanzi in seven of GB2312 is also valid UTF-8), so the choice is named to the
person, who may make another one.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, field

from hqd_desktop.exchange.reading.drafts import Remark
from hqd_desktop.exchange.reading.refusals import Refused

CHOICES = ("utf-8", "gb18030", "utf-16", "cp1252", "big5")
"""Encodings a person may ask for."""
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_UTF8_PAIR = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_GB_PAIR = re.compile(rb"[\x81-\xfe][\x40-\x7e\x80-\xfe]|[\x81-\xfe][\x30-\x39][\x81-\xfe][\x30-\x39]")
_SAME_PAIRS = re.compile(rb"([\x81-\xfe][\x40-\xfe])\1{3,}")
_HIGH = re.compile(rb"[\x80-\xff]+")
_MOSTLY = 0.9
_FEW = 0.05
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_DENSE, _ASIDE = 0.4, re.compile(rb"[\s\d,;|.]")
"""Western texts have fewer accents among their letters, digits and separators apart."""
_ONCE_IN_A_WHILE = 24
_BEGINNING, _SAMPLE = 2048, 20_000
_GB2312_RUN = re.compile(rb"(?:[\xb0-\xf7][\xa1-\xfe])+")
_BESIDE_LETTER = re.compile(rb"[A-Za-z][\x80-\xff]|[\x80-\xff][A-Za-z]")
_NAMED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?([A-Za-z0-9_-]{3,20})""", re.IGNORECASE)
_SAID_AS = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb18030": "gb18030",
    "x-gbk": "gb18030",
    "big5": "big5",
    "windows-1252": "cp1252",
    "iso-8859-1": "cp1252",
}
_SHOWN = {
    "utf-8": "UTF-8",
    "gb18030": "GB18030",
    "big5": "Big5",
    "cp1252": "Windows-1252",
    "utf-16-le": "UTF-16-LE",
    "utf-16-be": "UTF-16-BE",
}
_COMMON = re.compile(r"[\t\r\n -~\u00a0-\u00ff\u2000-\u206f\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]")
"""Characters of sheets from China and the West; UTF-16 read the wrong way round gives few of them."""
_THREE_HANZI, _ONE_BROKEN = 9, 3


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file, the encoding it was in, and what to say about that."""

    text: str
    encoding: str
    remarks: list[Remark] = field(default_factory=list)


def decode(content: bytes, wanted: str | None = None) -> Decoded:
    """The text of a file. ``wanted`` is a person's choice; raises Refused where no encoding, or not that one, fits."""
    if wanted is not None:
        return _decode_as(content, wanted)
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _tolerant(content, encoding)
    if b"\0" in content:
        return _utf16_or_refuse(content)
    if content.isascii():
        return Decoded(content.decode("ascii"), "utf-8")
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as trouble:
        return _declared(content) or _guess(content, trouble.start)
    return _either(content, text)


def _declared(content: bytes) -> Decoded | None:
    """The text in the encoding that a web page or XML names at its beginning, if it fits to the last byte."""
    named = _NAMED.search(content[:_BEGINNING])
    encoding = _SAID_AS.get(named[1].decode("ascii").lower()) if named else None
    if encoding is None:
        return None
    try:
        return Decoded(content.decode(encoding), encoding, [Remark("encoding", {"encoding": _SHOWN[encoding]})])
    except UnicodeDecodeError:
        return None


def _either(content: bytes, text: str) -> Decoded:
    """Text that is valid UTF-8. A few hanzi of GB18030 can be so by accident: pairs that would be letters of Latin, Greek or the like.

    They are taken for hanzi if they are common ones and stand apart from Latin letters, as ``é`` never does. Either way the
    choice is told.
    """
    runs = _HIGH.findall(content)
    if sum(map(len, runs)) > _ONCE_IN_A_WHILE or any(letter > "\u07ff" for letter in text):
        return Decoded(text, "utf-8")
    if all(_GB2312_RUN.fullmatch(run) for run in runs):
        alone = not _BESIDE_LETTER.search(content)
        encoding = "gb18030" if alone else "utf-8"
        return Decoded(content.decode(encoding), encoding, [Remark("encoding", {"encoding": _SHOWN[encoding]})])
    return Decoded(text, "utf-8")


def _decode_as(content: bytes, wanted: str) -> Decoded:
    encoding = wanted.lower()
    if encoding not in CHOICES:
        raise Refused("chosen_encoding", encoding=wanted[:20], byte=0)
    if encoding == "utf-8":
        content = content.removeprefix(codecs.BOM_UTF8)
    if encoding == "utf-16" and not content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return Decoded(_utf16_or_refuse(content).text, encoding)
    try:
        return Decoded(content.decode(encoding).removeprefix("\ufeff"), encoding)
    except UnicodeDecodeError as trouble:
        raise Refused("chosen_encoding", encoding=encoding, byte=trouble.start) from trouble


def _utf16_or_refuse(content: bytes) -> Decoded:
    """UTF-16 without a mark: read both ways, of which one gives characters that sheets hold."""
    ways = []
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            sample = text[:_SAMPLE]
            ways.append((len(_COMMON.findall(sample)) / len(sample), encoding, text))
    share, encoding, text = max(ways, default=(0.0, "", ""))
    if share < _MOSTLY:
        raise Refused("foreign", what="binary")
    return Decoded(text, encoding, [Remark("encoding", {"encoding": _SHOWN[encoding]})])


def _guess(content: bytes, first: int) -> Decoded:
    """Text that is not UTF-8 throughout: damaged UTF-8, GB18030 or cp1252."""
    high = sum(map(len, _HIGH.findall(content)))
    valid = sum(map(len, _UTF8_PAIR.findall(content)))
    if valid >= _THREE_HANZI and (valid >= _MOSTLY * high or high - valid <= _ONE_BROKEN):
        return _tolerant(content, "utf-8")
    if _control_characters(content) > _FEW * len(content):
        raise Refused("foreign", what="binary")
    if _looks_chinese(content):
        found = _tolerant(content, "gb18030", [Remark("encoding", {"encoding": "GB18030"})])
        return (_PRIVATE.search(found.text) and _big5(content)) or found
    # any that fits to the last byte: it is told, and another one can be chosen in the preview
    dense = high > _DENSE * (len(content) - len(_ASIDE.findall(content)))
    for encoding in ("gb18030", "big5", "cp1252") if dense else ("cp1252", "gb18030", "big5"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if encoding == "cp1252" or len(_COMMON.findall(text)) >= _MOSTLY * len(text):
            return Decoded(text, encoding, [Remark("encoding", {"encoding": _SHOWN[encoding]})])
    raise Refused("encoding", byte=first)


def _big5(content: bytes) -> Decoded | None:
    """The text as Big5, if it fits: read as GB18030 such text holds characters that no font has."""
    try:
        text = content.decode("big5")
    except UnicodeDecodeError:
        return None
    return Decoded(text, "big5", [Remark("encoding", {"encoding": _SHOWN["big5"]})])


def _looks_chinese(content: bytes) -> bool:
    """In Chinese text bytes above 127 come in pairs, nearly all of GB2312; in Western text they stand alone between letters."""
    content = _SAME_PAIRS.sub(rb"\1", content)
    runs = _HIGH.findall(content)
    paired = sum(len(run) for run in runs if len(run) > 1)
    high = sum(map(len, runs))
    pairs = _GB_PAIR.findall(content)
    common = sum(1 for pair in pairs if len(pair) == 2 and 0xA1 <= pair[0] <= 0xF7 and pair[1] >= 0xA1)
    return paired >= _MOSTLY * high * 0.8 and common >= 0.6 * len(pairs) and len(pairs) > 0


def _control_characters(content: bytes) -> int:
    return len(content) - len(content.translate(None, bytes(set(range(32)) - {9, 10, 12, 13, 26, 27})))


def _tolerant(content: bytes, encoding: str, remarks: list[Remark] | None = None) -> Decoded:
    """Decoded with broken bytes shown as �, which is said, unless they are many."""
    said = remarks or []
    text = content.decode(encoding, "replace").removeprefix("\ufeff")
    # a � that stands in the file itself is not broken
    broken = max(0, text.count("\ufffd") - content.count("\ufffd".encode(encoding.removesuffix("-sig"))))
    if broken > max(1, _FEW * len(text)):
        raise Refused("encoding", byte=0)
    if broken:
        said = [*said, Remark("bytes", {"count": broken, "line": text.count("\n", 0, text.index("\ufffd")) + 1})]
    return Decoded(text, encoding.removesuffix("-sig"), said)
