"""Opening the workspace a command names, and the words by which a command names kinds and fields."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from hqd_desktop.domain.asked import bring_to_front
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.words import Text

if TYPE_CHECKING:
    from hqd_desktop.domain.days import Day
    from hqd_desktop.workspace import Workspace


AS_OF = Text(
    "as it was at the end of a day, month or year (2022-06-30, 2022-06, 2022), or after a change (#12)",
    "某日、某月或某年结束时的内容（2022-06-30、2022-06、2022），或某次变更之后的内容（#12）",
)


@contextmanager
def opened(path: Path, as_of: str = "") -> Iterator[Workspace]:
    """The workspace while a command works with it; with ``as_of`` a read-only look at it as it was then."""
    from hqd_desktop.workspace import Workspace

    if "://" in str(path) or str(path).startswith("postgresql"):
        raise UserError(
            Text("Shared workspaces on a server are not known to this version", "本版本尚不支持服务器上的共享工作区"),
            Text("Name a workspace file (*.hqd)", "请指定工作区文件（*.hqd）"),
        )
    workspace = Workspace.open(path)
    try:
        bring_to_front(workspace.field_sets)
        if not as_of:
            yield workspace
            return
        past = workspace.as_of(_moment(as_of))
        try:
            bring_to_front(past.field_sets)
            yield past
        finally:
            past.close()
    finally:
        bring_to_front(None)
        workspace.close()


def _moment(word: str) -> Day | int:
    """The day, or the number of the change, that ``--as-of`` names."""
    from hqd_desktop.domain.kinds import DAY
    from hqd_desktop.domain.written import Unreadable

    if word.startswith("#") and word[1:].isdecimal():
        return int(word[1:])
    try:
        day: Day | None = DAY.read(word)
    except Unreadable as trouble:
        raise UserError(trouble.message, trouble.fix) from None
    if day is None:
        raise UserError(
            Text("--as-of names no day", "--as-of 未指明日期"), Text("Write it like 2022-06-30", "写成 2022-06-30")
        )
    return day


def kind_named(word: str) -> str:
    """The kind of record a word names: its key, singular or plural in either language."""
    from hqd_desktop.domain.kinds import folded
    from hqd_desktop.domain.records import RECORDS

    wanted = folded(word)
    for kind, cls in RECORDS.items():
        if wanted in map(folded, (kind, plural(kind), cls.PLURAL.en, cls.NAME.en, cls.PLURAL.zh, cls.NAME.zh)):
            return kind
    raise argparse.ArgumentTypeError(f"no kind of record “{word}”; there are: {', '.join(map(plural, RECORDS))}")


def plural(kind: str) -> str:
    """The word of the command line for many records of a kind: projects, stage_events, aliases."""
    return kind + ("es" if kind.endswith("s") else "s")


def field_named(kind: str, word: str) -> str:
    """The key of the field a word names: by key or by either language's name. Raises UserError for a stranger."""
    from hqd_desktop.domain.kinds import folded
    from hqd_desktop.domain.records import RECORDS, fields

    known = fields(kind)
    if word in known:
        return word
    wanted = folded(word)
    for key, field in known.items():
        if wanted in map(folded, (key, field.name.en, field.name.zh, field.heading.en, field.heading.zh)):
            return key
    raise UserError(
        Text("A {kind} has no field “{word}”", "{kind}没有字段“{word}”").fill(
            kind=Text(RECORDS[kind].NAME.en.lower(), RECORDS[kind].NAME.zh), word=word
        ),
        Text("Fields are: {names}", "可用字段：{names}").fill(names=", ".join(known)),
    )


def unit_named(word: str) -> str:
    """The key of the unit a word names, as 万元 or CNY*1e4. Raises UserError for a stranger."""
    from hqd_desktop.domain import units

    key = word if word in units.UNITS else units.named(word)
    if key is None:
        raise UserError(
            Text("“{word}” is no unit", "“{word}”不是单位").fill(word=word),
            Text("Write one such as 万元, million USD, mu or %", "写成 万元、万美元、亩、% 等"),
        )
    return key


def money_named(word: str) -> str:
    """The key of the unit of money a word names. Raises UserError for a stranger, and for units of other things."""
    from hqd_desktop.domain import units

    key = unit_named(word)
    if units.unit(key).dimension not in units.CURRENCIES:
        raise UserError(
            Text("“{word}” is no unit of money", "“{word}”不是金额单位").fill(word=word),
            Text("Write one such as 亿元, 万元, CNY bn or million USD", "写成 亿元、万元、万美元 等"),
        )
    return key
