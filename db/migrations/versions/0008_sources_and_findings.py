"""What sources state as figures, how far it is verified and which statement is adopted; what people decided on findings."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

SOURCE = {
    "kind": sa.Text(),
    "kind__o": sa.Integer(),
    "secondary": sa.Integer(),
    "rounding": sa.Text(),
    "rounding__o": sa.Integer(),
    "path": sa.Text(),
    "digest": sa.Text(),
    "size": sa.Integer(),
    "text": sa.Text(),
}
STATEMENT = {
    "figure": sa.Text(),
    "figure__o": sa.Integer(),
    "stated_period": sa.Text(),
    "stated_period__o": sa.Integer(),
    "scope": sa.Text(),
    "scope__o": sa.Integer(),
    "pair": sa.Integer(),
    "quote": sa.Text(),
    "verified_by": sa.Text(),
    "verified_against": sa.Text(),
    "verified_on": sa.Text(),
    "verified_on__o": sa.Integer(),
    "adopted": sa.Integer(),
    "adopted_reason": sa.Text(),
    "superseded_by": sa.Integer(),
}
TEXTS = ("key", "rule", "subject_kind", "field", "state", "reason", "fingerprint", "decided", "find_text")
WHOLE = ("subject", "subject_kind__o", "state__o", "decided__o")


def upgrade() -> None:
    for name, of in SOURCE.items():
        op.add_column("source", sa.Column(name, of, nullable=True))
    # SQLite adds no named foreign key to a table that stands; nothing refers to statements so far, so the table is made anew.
    with op.batch_alter_table("statement", recreate="always") as statement:
        for name, of in STATEMENT.items():
            statement.add_column(sa.Column(name, of, nullable=True))
        statement.create_foreign_key(
            op.f("fk_statement_superseded_by"),
            "statement",
            ["superseded_by"],
            ["id"],
            initially="DEFERRED",
            deferrable=True,
        )
    op.create_index(
        op.f("ix_statement_superseded_by"),
        "statement",
        ["superseded_by"],
        unique=False,
        sqlite_where=sa.text("superseded_by IS NOT NULL"),
    )
    op.create_table(
        "finding",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("rev", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=True) for name in TEXTS),
        *(sa.Column(name, sa.Integer(), nullable=True) for name in WHOLE),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_finding")),
    )
    op.create_index(op.f("ix_finding_key"), "finding", ["key"], unique=False)
    _make_found()


def _make_found() -> None:
    """What the checks found, derived from the records and in no journal: one row a finding, one row a value that it speaks of."""
    texts, whole = (
        ("key", "scope", "rule", "verdict", "kind", "field", "fingerprint", "payload"),
        ("severity", "record"),
    )
    op.create_table(
        "finding_now",
        sa.Column("id", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in texts),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in whole),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_finding_now")),
    )
    op.create_table(
        "finding_cell",
        sa.Column("finding", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("record", sa.Integer(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
    )
    for table, columns in (
        ("finding_now", ["scope"]),
        ("finding_now", ["key"]),
        ("finding_now", ["severity", "rule"]),
        ("finding_now", ["kind", "record"]),
        ("finding_cell", ["kind", "record"]),
        ("finding_cell", ["finding"]),
    ):
        op.create_index(op.f(f"ix_{table}_{'_'.join(columns)}"), table, columns, unique=False)


def downgrade() -> None:
    op.drop_table("finding_cell")
    op.drop_table("finding_now")
    op.drop_table("finding")
    with op.batch_alter_table("statement", recreate="always") as statement:
        for name in reversed(STATEMENT):
            statement.drop_column(name)
    for name in reversed(SOURCE):
        op.drop_column("source", name)
