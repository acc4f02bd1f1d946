"""Indices for the orders and filters of a million projects, and what project names sort by."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

INDICES = (
    ("title_order",),
    ("stage__o",),
    ("source_country", "stage__o"),
    ("lamp__o",),
    ("total_investment__o", "total_investment"),
    ("signed_on__o",),
    ("next_step_on__o",),
)


def upgrade() -> None:
    op.add_column("project", sa.Column("title_order", sa.Text(), nullable=True))
    # The connection brings sort_key along, see hqd_desktop/store/engine.py.
    op.execute("UPDATE project SET title_order = sort_key(coalesce(name, name_en))")
    op.drop_index(op.f("ix_project_stage"), table_name="project")
    for names in INDICES:
        op.create_index(op.f(f"ix_project_{'_'.join(names)}"), "project", list(names), unique=False)


def downgrade() -> None:
    for names in INDICES:
        op.drop_index(op.f(f"ix_project_{'_'.join(names)}"), table_name="project")
    op.create_index(op.f("ix_project_stage"), "project", ["stage"], unique=False)
    op.drop_column("project", "title_order")
