"""Milestones, progress reports, issues and targets; statuses as events; what an overview of a million projects is counted from,
and what English names sort by."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

TABLES = ("milestone", "report", "issue", "target")
COLUMNS = (
    ("stage_event", "status", sa.Text()),
    ("stage_event", "status__o", sa.Integer()),
    ("stage_event", "reason", sa.Text()),
    ("meeting", "agenda", sa.Text()),
    ("action", "clause", sa.Text()),
    ("action", "done_on", sa.Text()),
    ("action", "done_on__o", sa.Integer()),
    ("action", "progress", sa.Text()),
)
COUNTED = (
    "stage__o",
    "source_country",
    "signed_year",
    "investment_currency",
    "status__o",
    "counts",
    "area",
    "lamp__o",
    "total_investment__o",
    "signed_on__o",
    "signed_on",
    "next_step_on__o",
)


def upgrade() -> None:
    _columns()
    _tables()


def _columns() -> None:
    for table, name, of in COLUMNS:
        op.add_column(table, sa.Column(name, of, nullable=True))
    year = sa.Computed("CAST(substr(signed_on, 1, 4) AS INTEGER)", persisted=False)
    currency = sa.Computed("substr(total_investment, instr(total_investment, ' ') + 1, 3)", persisted=False)
    op.add_column("project", sa.Column("signed_year", sa.Integer(), year, nullable=True))
    op.add_column("project", sa.Column("investment_currency", sa.Text(), currency, nullable=True))
    op.create_index(op.f("ix_project_counted"), "project", list(COUNTED), unique=False)
    english = sa.Computed("coalesce(lower(name_en), title_order)", persisted=False)
    op.add_column("project", sa.Column("title_order_en", sa.Text(), english, nullable=True))
    op.create_index(op.f("ix_project_title_order_en"), "project", ["title_order_en"], unique=False)


def _tables() -> None:
    op.create_table(
        "milestone",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.Column("project", sa.Integer(), nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("due", sa.Text(), nullable=True),
        sa.Column("due__o", sa.Integer(), nullable=True),
        sa.Column("met", sa.Text(), nullable=True),
        sa.Column("met__o", sa.Integer(), nullable=True),
        sa.Column("state", sa.Text(), nullable=True),
        sa.Column("state__o", sa.Integer(), nullable=True),
        sa.Column("owner", sa.Text(), nullable=True),
        sa.Column("blocker", sa.Text(), nullable=True),
        sa.Column("baseline", sa.Text(), nullable=True),
        sa.Column("baseline__o", sa.Integer(), nullable=True),
        sa.Column("meeting", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("source", sa.Integer(), nullable=True),
        sa.Column("find_text", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["meeting"], ["meeting.id"], name=op.f("fk_milestone_meeting"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["project"], ["project.id"], name=op.f("fk_milestone_project"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["source"], ["source.id"], name=op.f("fk_milestone_source"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_milestone")),
    )
    op.create_index(op.f("ix_milestone_due__o"), "milestone", ["due__o"], unique=False)
    op.create_index(
        op.f("ix_milestone_meeting"),
        "milestone",
        ["meeting"],
        unique=False,
        sqlite_where=sa.text("meeting IS NOT NULL"),
    )
    op.create_index(
        op.f("ix_milestone_project"),
        "milestone",
        ["project"],
        unique=False,
        sqlite_where=sa.text("project IS NOT NULL"),
    )
    op.create_index(
        op.f("ix_milestone_source"), "milestone", ["source"], unique=False, sqlite_where=sa.text("source IS NOT NULL")
    )
    op.create_table(
        "report",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.Column("project", sa.Integer(), nullable=True),
        sa.Column("period", sa.Text(), nullable=True),
        sa.Column("period__o", sa.Integer(), nullable=True),
        sa.Column("invest_month", sa.Text(), nullable=True),
        sa.Column("invest_month__o", sa.Integer(), nullable=True),
        sa.Column("invest_ytd", sa.Text(), nullable=True),
        sa.Column("invest_ytd__o", sa.Integer(), nullable=True),
        sa.Column("invest_total", sa.Text(), nullable=True),
        sa.Column("invest_total__o", sa.Integer(), nullable=True),
        sa.Column("funds_ytd", sa.Text(), nullable=True),
        sa.Column("funds_ytd__o", sa.Integer(), nullable=True),
        sa.Column("funds_total", sa.Text(), nullable=True),
        sa.Column("funds_total__o", sa.Integer(), nullable=True),
        sa.Column("physical_text", sa.Text(), nullable=True),
        sa.Column("physical_pct", sa.Text(), nullable=True),
        sa.Column("physical_pct__o", sa.Integer(), nullable=True),
        sa.Column("problems", sa.Text(), nullable=True),
        sa.Column("next_step", sa.Text(), nullable=True),
        sa.Column("next_step_on", sa.Text(), nullable=True),
        sa.Column("next_step_on__o", sa.Integer(), nullable=True),
        sa.Column("reporter", sa.Text(), nullable=True),
        sa.Column("state", sa.Text(), nullable=True),
        sa.Column("state__o", sa.Integer(), nullable=True),
        sa.Column("submitted_on", sa.Text(), nullable=True),
        sa.Column("submitted_on__o", sa.Integer(), nullable=True),
        sa.Column("approved_by", sa.Text(), nullable=True),
        sa.Column("return_reason", sa.Text(), nullable=True),
        sa.Column("source", sa.Integer(), nullable=True),
        sa.Column("find_text", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["project"], ["project.id"], name=op.f("fk_report_project"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["source"], ["source.id"], name=op.f("fk_report_source"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report")),
    )
    op.create_index(
        op.f("ix_report_project"), "report", ["project"], unique=False, sqlite_where=sa.text("project IS NOT NULL")
    )
    op.create_index(
        op.f("ix_report_source"), "report", ["source"], unique=False, sqlite_where=sa.text("source IS NOT NULL")
    )
    op.create_table(
        "issue",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.Column("project", sa.Integer(), nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=True),
        sa.Column("kind__o", sa.Integer(), nullable=True),
        sa.Column("raised", sa.Text(), nullable=True),
        sa.Column("raised__o", sa.Integer(), nullable=True),
        sa.Column("department", sa.Integer(), nullable=True),
        sa.Column("owner", sa.Text(), nullable=True),
        sa.Column("due", sa.Text(), nullable=True),
        sa.Column("due__o", sa.Integer(), nullable=True),
        sa.Column("state", sa.Text(), nullable=True),
        sa.Column("state__o", sa.Integer(), nullable=True),
        sa.Column("closed", sa.Text(), nullable=True),
        sa.Column("closed__o", sa.Integer(), nullable=True),
        sa.Column("solution", sa.Text(), nullable=True),
        sa.Column("source", sa.Integer(), nullable=True),
        sa.Column("find_text", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["department"], ["organisation.id"], name=op.f("fk_issue_department"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["project"], ["project.id"], name=op.f("fk_issue_project"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["source"], ["source.id"], name=op.f("fk_issue_source"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_issue")),
    )
    op.create_index(
        op.f("ix_issue_department"),
        "issue",
        ["department"],
        unique=False,
        sqlite_where=sa.text("department IS NOT NULL"),
    )
    op.create_index(
        op.f("ix_issue_project"), "issue", ["project"], unique=False, sqlite_where=sa.text("project IS NOT NULL")
    )
    op.create_index(
        op.f("ix_issue_source"), "issue", ["source"], unique=False, sqlite_where=sa.text("source IS NOT NULL")
    )
    op.create_table(
        "target",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("area", sa.Integer(), nullable=True),
        sa.Column("department", sa.Integer(), nullable=True),
        sa.Column("kpi", sa.Text(), nullable=True),
        sa.Column("indicator", sa.Integer(), nullable=True),
        sa.Column("value", sa.Text(), nullable=True),
        sa.Column("value__o", sa.Integer(), nullable=True),
        sa.Column("form", sa.Text(), nullable=True),
        sa.Column("form__o", sa.Integer(), nullable=True),
        sa.Column("basis", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("source", sa.Integer(), nullable=True),
        sa.Column("find_text", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["area"], ["area.id"], name=op.f("fk_target_area"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["department"],
            ["organisation.id"],
            name=op.f("fk_target_department"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["indicator"], ["indicator.id"], name=op.f("fk_target_indicator"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["source"], ["source.id"], name=op.f("fk_target_source"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_target")),
    )
    op.create_index(op.f("ix_target_area"), "target", ["area"], unique=False, sqlite_where=sa.text("area IS NOT NULL"))
    op.create_index(
        op.f("ix_target_department"),
        "target",
        ["department"],
        unique=False,
        sqlite_where=sa.text("department IS NOT NULL"),
    )
    op.create_index(
        op.f("ix_target_indicator"),
        "target",
        ["indicator"],
        unique=False,
        sqlite_where=sa.text("indicator IS NOT NULL"),
    )
    op.create_index(
        op.f("ix_target_source"), "target", ["source"], unique=False, sqlite_where=sa.text("source IS NOT NULL")
    )
    op.create_index(op.f("ix_target_year"), "target", ["year"], unique=False)


def downgrade() -> None:
    for table in TABLES:
        op.drop_table(table)
    op.drop_index(op.f("ix_project_title_order_en"), table_name="project")
    op.drop_column("project", "title_order_en")
    op.drop_index(op.f("ix_project_counted"), table_name="project")
    op.drop_column("project", "investment_currency")
    op.drop_column("project", "signed_year")
    for table, name, _of in reversed(COLUMNS):
        op.drop_column(table, name)
