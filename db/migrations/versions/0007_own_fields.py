"""The fields that an office adds to its records. Their columns come with them, when one is made."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

TEXTS = ("key", "of", "name", "name_en", "type", "unit", "choices", "synonyms", "find_text")
WHOLE = ("type__o", "position", "retired")


def upgrade() -> None:
    op.create_table(
        "field",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("rev", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=True) for name in TEXTS),
        *(sa.Column(name, sa.Integer(), nullable=True) for name in WHOLE),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_field")),
    )


def downgrade() -> None:
    op.drop_table("field")
