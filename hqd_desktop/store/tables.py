"""The tables of a workspace, made from the record catalogue.

Each field is one column that holds its packed form. A field whose packed form does not sort by itself has a second column
``<key>__o`` with its order. ``find_text`` holds all text of a row, width and case folded, for searching; ``title_order`` of a
large kind what its name sorts by (see ``domain.chinese``), ``title_order_en`` what its English name does.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sqlalchemy import Column, Computed, ForeignKey, Index, Integer, LargeBinary, MetaData, Table, Text

from hqd_desktop.domain.asked import SHIPPED, asked, remembered
from hqd_desktop.domain.catalogue import Field
from hqd_desktop.domain.kinds import RefKind, TextKind, WholeKind, YesNoKind
from hqd_desktop.domain.records import RECORDS, fields

ORDER = "__o"
FIND = "find_text"
TITLE_ORDER = "title_order"
ENGLISH_ORDER = "title_order_en"
"""What a row of a large kind sorts by among English names: its English name, ASCII letters alike, else ``title_order``. It takes room
only in its index."""
TITLED = ("project",)
"""Kinds so large that what their names sort by is kept; the others work it out when asked."""
SIGNED_YEAR, CURRENCY, COUNTED = "signed_year", "investment_currency", "ix_project_counted"
"""Of a project: the year it was signed in, and the currency of its total investment. They follow from those fields and take no room
but in the index from which an overview is counted."""
_COMPUTED: dict[str, tuple[tuple[str, type[Integer | Text], str], ...]] = {
    "project": (
        (ENGLISH_ORDER, Text, f"coalesce(lower(name_en), {TITLE_ORDER})"),
        (SIGNED_YEAR, Integer, "CAST(substr(signed_on, 1, 4) AS INTEGER)"),
        (CURRENCY, Text, "substr(total_investment, instr(total_investment, ' ') + 1, 3)"),
    ),
}
_NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}
METADATA = MetaData(naming_convention=_NAMING)

_INDEXED: dict[str, tuple[tuple[str, ...], ...]] = {
    "project": (
        ("code",),
        (TITLE_ORDER,),
        (ENGLISH_ORDER,),
        ("stage" + ORDER,),
        ("source_country", "stage" + ORDER),
        ("lamp" + ORDER,),
        ("total_investment" + ORDER, "total_investment"),
        ("signed_on" + ORDER,),
        ("next_step_on" + ORDER,),
        (
            "stage" + ORDER,
            "source_country",
            SIGNED_YEAR,
            CURRENCY,
            "status" + ORDER,
            "counts",
            "area",
            "lamp" + ORDER,
            "total_investment" + ORDER,
            "signed_on" + ORDER,
            "signed_on",
            "next_step_on" + ORDER,
        ),
    ),
    "milestone": (("due" + ORDER,),),
    "target": (("year",),),
    "observation": (("indicator", "area"),),
    "statement": (("subject_kind", "subject"),),
    "alias": (("subject_kind", "subject"),),
    "finding": (("key",),),
}


def _columns(field: Field) -> list[Column[object]]:
    whole = isinstance(field.kind, (WholeKind, YesNoKind, RefKind))
    made: list[Column[object]]
    if isinstance(field.kind, RefKind):
        made = [
            Column(field.key, Integer, ForeignKey(f"{field.kind.target}.id", deferrable=True, initially="DEFERRED"))
        ]
    else:
        made = [Column(field.key, Integer if whole else Text)]
    if field.kind.ordered_apart:
        made.append(Column(field.key + ORDER, Integer))
    return made


def _record_table(kind: str, metadata: MetaData) -> Table:
    parts: list[Column[object]] = [Column("id", Integer, primary_key=True), Column("rev", Integer, nullable=False)]
    for field in fields(kind).values():
        parts += _columns(field)
    parts.append(Column(FIND, Text))
    if kind in TITLED:
        parts.append(Column(TITLE_ORDER, Text))
    parts += [Column(name, of, Computed(how, persisted=False)) for name, of, how in _COMPUTED.get(kind, ())]
    table = Table(kind, metadata, *parts)
    for names in _INDEXED.get(kind, ()):
        Index(COUNTED if SIGNED_YEAR in names else None, *(table.c[name] for name in names))
    for field in fields(kind).values():
        if isinstance(field.kind, RefKind):
            # Removing a record looks for those that refer to it; rows that refer to nothing cost nothing.
            column = table.c[field.key]
            Index(None, column, sqlite_where=column.is_not(None))
    return table


_SHIPPED: dict[str, Table] = {kind: _record_table(kind, METADATA) for kind in RECORDS}


class _Tables(Mapping[str, Table]):
    """The table of each kind, with the columns of the fields that are asked for (see ``domain.asked``)."""

    def __getitem__(self, kind: str) -> Table:
        of = asked()
        return _SHIPPED[kind] if of is SHIPPED or kind not in of.complete else _own_table(kind)

    def __iter__(self) -> Iterator[str]:
        return iter(_SHIPPED)

    def __len__(self) -> int:
        return len(_SHIPPED)


@remembered
def _own_table(kind: str) -> Table:
    return _record_table(kind, MetaData(naming_convention=_NAMING))


TABLES = _Tables()

META = Table("meta", METADATA, Column("key", Text, primary_key=True), Column("value", Text, nullable=False))
CHANGE = Table(
    "change",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("op", Text, nullable=False, unique=True),
    Column("at", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("label_en", Text, nullable=False),
    Column("label_zh", Text, nullable=False),
    Column("origin", Text, nullable=False),
    Column("digest", Text, nullable=False),
    Column("target", Integer),
    Column("undone_by", Integer),
    Column("added", Integer, nullable=False),
    Column("edited", Integer, nullable=False),
    Column("removed", Integer, nullable=False),
)
STEP = Table(
    "step",
    METADATA,
    Column("change", Integer, ForeignKey("change.id"), primary_key=True),
    Column("seq", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("record", Integer, nullable=False),
    Column("before", Text),
    Column("after", Text),
)
Index(None, STEP.c.kind, STEP.c.record)
ATTACHMENT = Table(
    "attachment",
    METADATA,
    Column("digest", Text, primary_key=True),
    Column("size", Integer, nullable=False),
    Column("content", LargeBinary, nullable=False),
)
"""Copies of documents by the SHA-256 of their bytes; no part of the journal, which names them by that."""

FOUND = Table(
    "finding_now",
    METADATA,
    Column("id", Integer, primary_key=True),
    *(
        Column(name, Text, nullable=False)
        for name in ("key", "scope", "rule", "verdict", "kind", "field", "fingerprint", "payload")
    ),
    *(Column(name, Integer, nullable=False) for name in ("severity", "record")),
)
FOUND_CELL = Table(
    "finding_cell",
    METADATA,
    Column("finding", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("record", Integer, nullable=False),
    Column("field", Text, nullable=False),
)
"""What the checks found and the values it speaks of (``store.findings``); derived, so in no journal."""
Index(None, FOUND.c.scope)
Index(None, FOUND.c.key)
Index(None, FOUND.c.severity, FOUND.c.rule)
Index(None, FOUND.c.kind, FOUND.c.record)
Index(None, FOUND_CELL.c.kind, FOUND_CELL.c.record)
Index(None, FOUND_CELL.c.finding)


@remembered
def text_fields(kind: str) -> tuple[str, ...]:
    """The fields whose text a search looks through."""
    return tuple(f.key for f in fields(kind).values() if isinstance(f.kind, TextKind))
