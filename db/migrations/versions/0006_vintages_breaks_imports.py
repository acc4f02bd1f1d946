"""What an indicator may be computed with; vintages and places of figures; breaks in series; a log of imports."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

COLUMNS = (
    ("indicator", "valid_from", sa.Text()),
    ("indicator", "valid_from__o", sa.Integer()),
    ("indicator", "additive_time", sa.Integer()),
    ("indicator", "additive_space", sa.Integer()),
    ("indicator", "january", sa.Text()),
    ("indicator", "january__o", sa.Integer()),
    ("indicator", "formula", sa.Text()),
    ("indicator", "aim", sa.Text()),
    ("indicator", "aim__o", sa.Integer()),
    ("indicator", "least", sa.Text()),
    ("indicator", "least__o", sa.Integer()),
    ("indicator", "most", sa.Text()),
    ("indicator", "most__o", sa.Integer()),
    ("indicator", "lag", sa.Integer()),
    ("observation", "published", sa.Text()),
    ("observation", "published__o", sa.Integer()),
    ("observation", "printed", sa.Text()),
    ("observation", "locator", sa.Text()),
)
TEXTS = ("file", "sheet", "kind", "digest", "layout", "mapping", "note", "find_text")
WHOLE = ("size", "rows", "added", "edited", "unchanged", "conflicting", "rejected", "skipped")
REFERS = ("indicator", "area", "source")


def upgrade() -> None:
    for table, name, of in COLUMNS:
        op.add_column(table, sa.Column(name, of, nullable=True))
    op.create_table(
        "break",
        *_own(),
        *(sa.Column(name, sa.Integer(), nullable=True) for name in (*REFERS, "period__o", "kind__o")),
        *(sa.Column(name, sa.Text(), nullable=True) for name in ("period", "kind", "note", "find_text")),
        *(
            sa.ForeignKeyConstraint(
                [name], [f"{name}.id"], name=op.f(f"fk_break_{name}"), initially="DEFERRED", deferrable=True
            )
            for name in REFERS
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_break")),
    )
    for name in REFERS:
        op.create_index(
            op.f(f"ix_break_{name}"), "break", [name], unique=False, sqlite_where=sa.text(f"{name} IS NOT NULL")
        )
    op.create_table(
        "import",
        *_own(),
        *(sa.Column(name, sa.Text(), nullable=True) for name in TEXTS),
        *(sa.Column(name, sa.Integer(), nullable=True) for name in WHOLE),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import")),
    )


def _own() -> tuple[sa.Column[int], sa.Column[int]]:
    return sa.Column("id", sa.Integer(), nullable=False), sa.Column("rev", sa.Integer(), nullable=False)


def downgrade() -> None:
    op.drop_table("import")
    op.drop_table("break")
    for table, name, _of in reversed(COLUMNS):
        op.drop_column(table, name)
