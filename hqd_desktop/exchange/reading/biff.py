"""The records of an Excel 97 workbook ([MS-XLS]): what they hold of cells, apart from the parser that reads their values."""

from __future__ import annotations

import struct
from collections.abc import Iterator

BOF, EOF, CONTINUE, SST, STRING = 0x809, 0x0A, 0x3C, 0xFC, 0x207
BOOLERR, FORMULA, NUMBER, RK, MULRK, LABEL, RSTRING, LABELSST = 0x205, 0x06, 0x203, 0x27E, 0xBD, 0x204, 0xD6, 0xFD
VALUES = frozenset((BOOLERR, FORMULA, NUMBER, RK, LABEL, RSTRING, LABELSST))
"""Records that hold one cell, which begin with its row and column."""

type Record = tuple[int, bytes]


def records(stream: bytes, place: int) -> Iterator[Record]:
    """Records from ``place`` to the end of that part, nested charts left out."""
    depth = 0
    while place + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, place)
        if kind == BOF:
            depth += 1
        if depth == 1:
            yield kind, stream[place + 4 : place + 4 + length]
        if kind == EOF:
            depth -= 1
            if depth == 0:
                return
        place += 4 + length


def filled_cells(stream: bytes, start: int) -> Iterator[tuple[int, int]]:
    """Row and column of every cell of a sheet that has a value or a text of at least one character."""
    blanks = _blank_texts(stream)
    formula: tuple[int, int] | None = None
    for kind, content in records(stream, start):
        if kind == STRING and formula is not None:
            if content[:2] != b"\0\0":
                yield formula
            formula = None
        elif kind == MULRK and len(content) >= 6:
            row, first = struct.unpack_from("<HH", content)
            yield from ((row, column) for column in range(first, first + (len(content) - 6) // 6))
        elif kind in VALUES and len(content) >= 6:
            row, column = struct.unpack_from("<HH", content)
            if kind == FORMULA and content[12:14] == b"\xff\xff" and content[6] in {0, 3}:
                formula = (row, column) if content[6] == 0 else None
            elif kind in {LABEL, RSTRING} and content[6:8] == b"\0\0":
                continue
            elif kind != LABELSST or int.from_bytes(content[6:10], "little") not in blanks:
                yield row, column


def _blank_texts(stream: bytes) -> set[int]:
    """The numbers of the shared texts that hold nothing. Empty where the table of texts cannot be followed."""
    pieces: list[bytes] = []
    for kind, content in records(stream, 0):
        if kind == SST:
            pieces = [content[8:]]
        elif kind == CONTINUE and pieces:
            pieces.append(content)
        elif pieces:
            break
    try:
        return set(_walk(pieces))
    except (struct.error, IndexError):
        return set()


def _walk(pieces: list[bytes]) -> Iterator[int]:
    """A text may go on in the next record, where its width is stated anew."""
    number = piece = place = 0
    while piece < len(pieces):
        if place >= len(pieces[piece]):
            piece, place = piece + 1, 0
            continue
        length, flags = struct.unpack_from("<HB", pieces[piece], place)
        place += 3
        runs = extra = 0
        if flags & 8:
            (runs,) = struct.unpack_from("<H", pieces[piece], place)
            place += 2
        if flags & 4:
            (extra,) = struct.unpack_from("<I", pieces[piece], place)
            place += 4
        if not length:
            yield number
        width = 1 + (flags & 1)
        while length:
            here = min(length, (len(pieces[piece]) - place) // width)
            place, length = place + here * width, length - here
            if length:
                piece, width, place = piece + 1, 1 + (pieces[piece + 1][0] & 1), 1
        place += 4 * runs + extra
        while piece < len(pieces) and place > len(pieces[piece]):
            place, piece = place - len(pieces[piece]), piece + 1
        number += 1
