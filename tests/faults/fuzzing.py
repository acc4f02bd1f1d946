"""Changes files at random: bytes anywhere, and values and tags inside of packed workbooks."""

from __future__ import annotations

import io
import random
import re
import zipfile
from collections.abc import Callable

NASTY = (
    b"", b"0", b"-1", b"1E400", b"NaN", b"99999999999999999999", b"4294967295", b"65536", b"A0", b"XFD1048576", b"ZZZZ1", b"A1:XFD1048576", b"&", b"<", b">", b'"', b"'",
    b"\0", b"\xff", b"&#0;", b"&#xD800;", b"_x0000_", b"<!--", b"-->", b"<![CDATA[", b"]]>", b"<!DOCTYPE a>", b"<?x ?>", b"&a;", b"\xe9\xa3", b"true", b"inlineStr", b"s", b"e", b"d",
)  # fmt: skip
_VALUE = re.compile(rb'"[^"<>]{0,40}"|>[^<>]{1,40}<')
_TAG = re.compile(rb"<[^<>]{1,200}>")


def changed(content: bytes, luck: random.Random) -> bytes:
    """The file with one to four changes. Packed ones are changed in their packing or in one of their parts."""
    if content.startswith(b"PK") and luck.random() < 0.75:
        return _repacked(content, luck)
    for _ in range(luck.randint(1, 4)):
        content = luck.choice(_BYTES)(content, luck)
    return content


def _repacked(content: bytes, luck: random.Random) -> bytes:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = luck.choice(_weighted(parts))
    for _ in range(luck.randint(1, 3)):
        how = luck.choice(_MARKUP if parts[name].lstrip().startswith(b"<") else _BYTES)
        parts[name] = how(parts[name], luck)
    if luck.random() < 0.05:
        del parts[luck.choice(list(parts))]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, inside in parts.items():
            archive.writestr(part, inside)
    return out.getvalue()


def _weighted(parts: dict[str, bytes]) -> list[str]:
    sheets = [name for name in parts if "sheet1" in name or "content" in name or "sharedStrings" in name]
    return [*parts, *sheets * 4]


def _place(content: bytes, luck: random.Random) -> int:
    return luck.randrange(len(content) + 1)


def _flip(content: bytes, luck: random.Random) -> bytes:
    at = min(_place(content, luck), max(0, len(content) - 1))
    return content[:at] + bytes((content[at] ^ 1 << luck.randrange(8),)) + content[at + 1 :] if content else content


def _overwrite(content: bytes, luck: random.Random) -> bytes:
    at, length = _place(content, luck), luck.choice((1, 2, 4, 8, 60))
    return (
        content[:at] + luck.choice((luck.randbytes(length), bytes(length), b"\xff" * length)) + content[at + length :]
    )


def _insert(content: bytes, luck: random.Random) -> bytes:
    at = _place(content, luck)
    return content[:at] + luck.choice(NASTY) + content[at:]


def _delete(content: bytes, luck: random.Random) -> bytes:
    at = _place(content, luck)
    return content[:at] + content[at + luck.choice((1, 3, 20, 300)) :]


def _double(content: bytes, luck: random.Random) -> bytes:
    at = _place(content, luck)
    return content[:at] + content[at : at + luck.choice((1, 20, 300))] * luck.choice((2, 3, 50)) + content[at:]


def _cut(content: bytes, luck: random.Random) -> bytes:
    return content[: _place(content, luck)]


def _value(content: bytes, luck: random.Random) -> bytes:
    found = list(_VALUE.finditer(content))
    if not found:
        return _flip(content, luck)
    hit = luck.choice(found)
    return content[: hit.start() + 1] + luck.choice(NASTY) + content[hit.end() - 1 :]


def _swap_values(content: bytes, luck: random.Random) -> bytes:
    found = list(_VALUE.finditer(content))
    if not found:
        return _flip(content, luck)
    hit, other = luck.choice(found), luck.choice(found)
    return content[: hit.start() + 1] + other[0][1:-1] + content[hit.end() - 1 :]


def _tag(content: bytes, luck: random.Random) -> bytes:
    found = list(_TAG.finditer(content))
    if not found:
        return _flip(content, luck)
    hit, other = luck.choice(found), luck.choice(found)
    return content[: hit.start()] + luck.choice((b"", other[0], hit[0] * 2)) + content[hit.end() :]


_BYTES: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    _flip,
    _flip,
    _overwrite,
    _insert,
    _delete,
    _double,
    _cut,
)
_MARKUP = (*_BYTES, *(_value, _swap_values, _tag) * 4)
