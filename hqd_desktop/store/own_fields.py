"""Fields of a workspace's own in its file: which there are, the columns they have, and that no value is left without its field.

A column is added in the transaction that makes the field, and stays when the field goes, empty: adding one touches no row, dropping
one rewrites them all. It has no type of its own (BLOB keeps what is given), since what a field holds may change.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager

from sqlalchemy import Connection

from hqd_desktop.domain import custom
from hqd_desktop.domain.asked import FieldSet, Kept, asking
from hqd_desktop.domain.changes import Step
from hqd_desktop.domain.custom import KIND, Definition
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.filters import PRESENCE, Condition, Op
from hqd_desktop.domain.kinds import Packed, TextKind
from hqd_desktop.domain.naming import no_field
from hqd_desktop.domain.records import RECORDS, fields, shipped
from hqd_desktop.domain.records.base import OWN
from hqd_desktop.domain.since import Ago
from hqd_desktop.domain.words import Text
from hqd_desktop.store import searching
from hqd_desktop.store.tables import FIND, ORDER, text_fields

Definitions = dict[int, Definition]
"""The fields of a file by the id of their record."""
Apply = Callable[[Connection, Sequence[Step], int], None]
_PORTION = 500
_KEYS = tuple(shipped(KIND))


def read(connection: Connection) -> Definitions:
    """The definitions in a file."""
    rows = connection.exec_driver_sql(f"SELECT id, {', '.join(f'"{key}"' for key in _KEYS)} FROM {KIND}")  # noqa: S608
    made = (custom.read(row[0], dict(zip(_KEYS, row[1:], strict=True))) for row in rows)
    return {one.id: one for one in made if one is not None}


def stamp(connection: Connection) -> tuple[int, int]:
    """What changes whenever a definition does."""
    found = connection.exec_driver_sql(f"SELECT count(*), coalesce(max(rev), 0) FROM {KIND}").one()  # noqa: S608
    return int(found[0]), int(found[1])


def refuse_other(kind: str, condition: Condition) -> None:
    """Raises UserError for values that the field of this file does not hold: they were read by the field of another day."""
    key = condition.field
    if not key.startswith(OWN) or condition.op in (Op.HAS, *PRESENCE):
        return
    field = fields(kind)[key]
    for value in condition.values:
        try:
            fits = isinstance(value, Ago) or custom.holds(field.kind, field.kind.pack(value))
        except AttributeError:  # a value of another kind has no packed form
            fits = False
        if not fits:
            raise UserError(
                Text("{field} held another kind of value then", "当时{field}的取值类型不同").fill(field=field.name),
                Text("Take the filter away, or look at the records of today", "去掉该筛选条件，或查看当前记录"),
            )


def counts(connection: Connection, of: str) -> dict[str, int]:
    """How many records of a kind state each of its own fields, retired ones included; one pass over them."""
    keys = [key for key in fields(of) if key.startswith(OWN)]
    if not keys:
        return {}
    row = connection.exec_driver_sql(f'SELECT {", ".join(f'count("{key}")' for key in keys)} FROM "{of}"').one()  # noqa: S608
    return dict(zip(keys, map(int, row), strict=True))


class InFile(Kept):
    """The fields of an open file, and the stamp under which they were read."""

    __slots__ = ("_stamp",)

    def __init__(self) -> None:
        super().__init__()
        self._stamp = (0, 0)

    def look(self, connection: Connection) -> None:
        """Read the definitions again; the sets of fields stay the same ones where nothing changed."""
        now = stamp(connection)
        if self._stamp != now:
            self.living, self.whole = custom.field_sets(read(connection).values())
            self._stamp = now

    def whole_of(self, connection: Connection) -> FieldSet:
        """All fields as the connection sees them, within a transaction that may have changed them."""
        return self.whole if self._stamp == stamp(connection) else custom.field_sets(read(connection).values())[1]

    def same_as(self, connection: Connection) -> None:
        """Raises UserError where another program changed the fields: what is to be written was made with others in mind."""
        if self._stamp != stamp(connection):
            self.look(connection)
            raise UserError(
                Text("The fields of this workspace were changed by another program", "另一程序修改了该工作区的字段"),
                Text("Look at the newest state, then do it again", "查看最新内容后重试"),
            )


@contextmanager
def asked_of(connection: Connection, known: InFile | None = None) -> Iterator[None]:
    """Inside, the fields are those that the file of the connection has now."""
    with asking((known or InFile()).whole_of(connection)):
        yield


def is_gone(kind: str, key: str) -> bool:
    """Whether a field of one's own is none of the file that is asked: it went meanwhile, or was not made yet."""
    return key.startswith(OWN) and key not in fields(kind)


def refuse_gone(kind: str, key: str) -> None:
    """Raises UserError for such a field, without which other records would be shown."""
    if is_gone(kind, key):
        raise no_field(key, fields(kind))


# --- writing ----------------------------------------------------------------------------------------


def concerned(steps: Iterable[Step]) -> bool:
    """Whether steps make, change or take away fields."""
    return any(step.kind == KIND for step in steps)


def settle(connection: Connection, steps: Sequence[Step], number: int, apply: Apply) -> None:
    """Write steps that concern fields: definitions first, then values under the new ones, then what follows from them; fields that go,
    last.

    Raises UserError where a definition cannot be, or a record would state what its field cannot hold.
    """
    before = read(connection)
    apply(connection, [step for step in steps if step.kind == KIND and step.after is not None], number)
    now = read(connection)
    gone = {step.id for step in steps if step.kind == KIND and step.after is None}
    changed = [(before.get(one.id), one) for one in now.values() if before.get(one.id) != one]
    _check_kept(connection, steps, before, now)
    for _, one in changed:
        _add_columns(connection, one)
    with asking(custom.field_sets(now.values())[1]):
        apply(connection, [step for step in steps if step.kind != KIND], number)
        for was, one in changed:
            touching = [step for step in steps if step.kind == one.of and one.key in (step.after or ())]
            if was is not None or touching:  # a field that is new has no values but those that came with it
                _follow(connection, was, one, [step.id for step in touching])
        for one in (now[record] for record in gone if record in now):
            _let_go(connection, one)
    apply(connection, [step for step in steps if step.kind == KIND and step.after is None], number)


def refuse_unfit(steps: Iterable[Step]) -> None:
    """Raises UserError where a record would state what its own field cannot hold, or a field that is not there."""
    for step in steps:
        for key, value in (step.after or {}).items():
            if value is None or not key.startswith(OWN):
                continue
            field = fields(step.kind).get(key)
            if field is None:
                raise no_field(key, fields(step.kind))
            if not custom.holds(field.kind, value):
                raise UserError(
                    Text("{field} cannot hold “{value}”", "{field}不能容纳“{value}”").fill(
                        field=field.name, value=value
                    ),
                    Text("Type the value anew", "重新填写该值"),
                )


def check_said(connection: Connection, steps: Iterable[Step]) -> None:
    """Raises UserError where a definition that a person made is not one (see ``custom.check``).

    What the journal walks back or forth to is not asked: it was right by the program of then.
    """
    said = [step.id for step in steps if step.kind == KIND and step.after is not None]
    now = read(connection) if said else {}
    for one in (now[record] for record in said if record in now):
        custom.check(one, now.values())


def _check_kept(connection: Connection, steps: Iterable[Step], before: Definitions, now: Definitions) -> None:
    """Raises UserError where the key or the kind of record of a field would change, or a definition could not be read."""
    for step in steps:
        if step.kind != KIND or step.after is None:
            continue
        was, one = before.get(step.id), now.get(step.id)
        twin = one is not None and any(other.key == one.key and other.id != one.id for other in now.values())
        if one is None or twin:
            raise UserError(
                Text("This is no definition of a field", "字段定义无效"),
                Text("Make fields in the window Fields, or with: hqd fields", "在“字段”窗口或用 hqd fields 新建字段"),
            )
        if was is not None and (was.key, was.of) != (one.key, one.of):
            raise UserError(
                Text(
                    "The key of a field stays for ever, and the kind of record, too", "字段的键和所属记录类型不能改变"
                ),
                Text("Make a new field", "新建一个字段"),
            )


def _add_columns(connection: Connection, field: Definition) -> None:
    there = {row[1] for row in connection.exec_driver_sql(f'PRAGMA table_info("{field.of}")')}
    wanted = [(field.key, "BLOB"), *([(field.key + ORDER, "INTEGER")] if field.kind.ordered_apart else [])]
    for name, of in wanted:
        if name not in there:
            connection.exec_driver_sql(f'ALTER TABLE "{field.of}" ADD COLUMN "{name}" {of}')


def _follow(connection: Connection, was: Definition | None, now: Definition, touched: Sequence[int]) -> None:
    """What follows from values under a definition that is new or changed: their order, and the text that is searched."""
    if was is not None and was.kind == now.kind:
        return
    kind, values = now.kind, _values(connection, now)
    wrong = [(value, n) for value, n in values if not custom.holds(kind, value)]
    if wrong:
        raise _does_not_fit(now, wrong)
    if kind.ordered_apart:  # values that were emptied while the field held another kind left their order behind
        left = f'"{now.key}" IS NULL AND "{now.key}{ORDER}" IS NOT NULL'
        connection.exec_driver_sql(f'UPDATE "{now.of}" SET "{now.key}{ORDER}" = NULL WHERE {left}')  # noqa: S608
    if kind.ordered_apart and values:
        orders = [(kind.order(kind.unpack(value)), value) for value, _ in values]
        connection.exec_driver_sql(f'UPDATE "{now.of}" SET "{now.key}{ORDER}" = ? WHERE "{now.key}" IS ?', orders)  # noqa: S608
    if was is not None and isinstance(kind, TextKind) != isinstance(was.kind, TextKind):
        _write_texts(connection, now, touched)


def _values(connection: Connection, field: Definition) -> list[tuple[Packed, int]]:
    """The different values of a field, each with how many records state it."""
    sql = f'SELECT "{field.key}", count(*) FROM "{field.of}" WHERE "{field.key}" IS NOT NULL GROUP BY 1'  # noqa: S608
    return [(row[0], int(row[1])) for row in connection.exec_driver_sql(sql)]


def _write_texts(connection: Connection, field: Definition, touched: Sequence[int]) -> None:
    """The searched text of the records that state a field, or did before these were touched, written anew."""
    keys = text_fields(field.of)
    columns = ", ".join(f'"{key}"' for key in keys)
    sql = f'SELECT id FROM "{field.of}" WHERE "{field.key}" IS NOT NULL'  # noqa: S608
    ids = sorted({*touched, *(row[0] for row in connection.exec_driver_sql(sql))})
    for start in range(0, len(ids), _PORTION):
        part = ids[start : start + _PORTION]
        if searching.index(connection, field.of) is not None:
            searching.changing(connection, field.of, part)
        sql = f'SELECT id, {columns} FROM "{field.of}" WHERE id IN ({", ".join("?" * len(part))})'  # noqa: S608
        rows = connection.exec_driver_sql(sql, tuple(part)).all()
        texts = [(searching.text_of(row[1:]), row[0]) for row in rows]
        connection.exec_driver_sql(f'UPDATE "{field.of}" SET {FIND} = ? WHERE id = ?', texts)  # noqa: S608


def _let_go(connection: Connection, field: Definition) -> None:
    stated = sum(n for _, n in _values(connection, field))
    if stated:
        raise UserError(
            Text(
                "{field} cannot go; {kinds} that state it: {n}", "不能去掉字段“{field}”：{n} 条{kinds}填有该字段"
            ).fill(field=field.name, n=stated, kinds=_plural(field)),
            Text("Retire it, which keeps the values, or clear them first", "可停用（保留取值），或先清除取值"),
        )


def _does_not_fit(field: Definition, wrong: Sequence[tuple[Packed, int]]) -> UserError:
    shown = [f"“{value}”" for value, _ in wrong[:3]]
    return UserError(
        Text(
            "{field} could not hold {values}; {kinds} that state such values: {n}",
            "{field}不能容纳 {values}；有 {n} 条{kinds}填报了这样的取值",
        ).fill(
            field=field.name,
            n=sum(n for _, n in wrong),
            kinds=_plural(field),
            values=Text(", ".join(shown), "、".join(shown)),
        ),
        Text("Change or clear those values first", "先修改或清除这些取值"),
    )


def _plural(field: Definition) -> Text:
    plural = RECORDS[field.of].PLURAL
    return Text(plural.en.lower(), plural.zh)
