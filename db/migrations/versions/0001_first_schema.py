"""The first schema: the records of the catalogue, the change journal, what the file says of itself.

Number 0001. A file is made with the newest schema at once; this step is the base that later ones build on.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "area",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("name_en", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=True),
        sa.Column("kind__o", sa.Integer(), nullable=True),
        sa.Column("parent", sa.Integer(), nullable=True),
        sa.Column("land_area", sa.Text(), nullable=True),
        sa.Column("land_area__o", sa.Integer(), nullable=True),
        sa.Column("home", sa.Integer(), nullable=True),
        sa.Column("members", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("find_text", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["parent"], ["area.id"], name=op.f("fk_area_parent"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_area")),
    )
    op.create_index(
        op.f("ix_area_parent"),
        "area",
        ["parent"],
        unique=False,
        sqlite_where=sa.text("parent IS NOT NULL"),
        postgresql_where=sa.text("parent IS NOT NULL"),
    )
    op.create_table(
        "change",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("op", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("label_en", sa.Text(), nullable=False),
        sa.Column("label_zh", sa.Text(), nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("target", sa.Integer(), nullable=True),
        sa.Column("undone_by", sa.Integer(), nullable=True),
        sa.Column("added", sa.Integer(), nullable=False),
        sa.Column("edited", sa.Integer(), nullable=False),
        sa.Column("removed", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_change")),
        sa.UniqueConstraint("op", name=op.f("uq_change_op")),
    )
    op.create_table(
        "indicator",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("name_en", sa.Text(), nullable=True),
        sa.Column("unit", sa.Text(), nullable=True),
        sa.Column("decimals", sa.Integer(), nullable=True),
        sa.Column("direction", sa.Text(), nullable=True),
        sa.Column("direction__o", sa.Integer(), nullable=True),
        sa.Column("dimension", sa.Text(), nullable=True),
        sa.Column("dimension__o", sa.Integer(), nullable=True),
        sa.Column("frequency", sa.Text(), nullable=True),
        sa.Column("frequency__o", sa.Integer(), nullable=True),
        sa.Column("measure", sa.Text(), nullable=True),
        sa.Column("measure__o", sa.Integer(), nullable=True),
        sa.Column("growth_basis", sa.Text(), nullable=True),
        sa.Column("growth_basis__o", sa.Integer(), nullable=True),
        sa.Column("bureau", sa.Text(), nullable=True),
        sa.Column("definition", sa.Text(), nullable=True),
        sa.Column("find_text", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_indicator")),
    )
    op.create_table(
        "meta",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_meta")),
    )
    op.create_table(
        "organisation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("name_en", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=True),
        sa.Column("kind__o", sa.Integer(), nullable=True),
        sa.Column("country", sa.Text(), nullable=True),
        sa.Column("parent", sa.Integer(), nullable=True),
        sa.Column("website", sa.Text(), nullable=True),
        sa.Column("phone", sa.Text(), nullable=True),
        sa.Column("address", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("find_text", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["parent"], ["organisation.id"], name=op.f("fk_organisation_parent"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organisation")),
    )
    op.create_index(
        op.f("ix_organisation_parent"),
        "organisation",
        ["parent"],
        unique=False,
        sqlite_where=sa.text("parent IS NOT NULL"),
        postgresql_where=sa.text("parent IS NOT NULL"),
    )
    op.create_table(
        "source",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=True),
        sa.Column("title_text", sa.Text(), nullable=True),
        sa.Column("publisher", sa.Text(), nullable=True),
        sa.Column("author", sa.Text(), nullable=True),
        sa.Column("published", sa.Text(), nullable=True),
        sa.Column("published__o", sa.Integer(), nullable=True),
        sa.Column("published_time", sa.Text(), nullable=True),
        sa.Column("accessed", sa.Text(), nullable=True),
        sa.Column("accessed__o", sa.Integer(), nullable=True),
        sa.Column("address", sa.Text(), nullable=True),
        sa.Column("language", sa.Text(), nullable=True),
        sa.Column("licence", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("find_text", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_source")),
    )
    op.create_table(
        "alias",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("subject_kind", sa.Text(), nullable=True),
        sa.Column("subject_kind__o", sa.Integer(), nullable=True),
        sa.Column("subject", sa.Integer(), nullable=True),
        sa.Column("source", sa.Integer(), nullable=True),
        sa.Column("find_text", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["source"], ["source.id"], name=op.f("fk_alias_source"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_alias")),
    )
    op.create_index(
        op.f("ix_alias_source"),
        "alias",
        ["source"],
        unique=False,
        sqlite_where=sa.text("source IS NOT NULL"),
        postgresql_where=sa.text("source IS NOT NULL"),
    )
    op.create_index(op.f("ix_alias_subject_kind_subject"), "alias", ["subject_kind", "subject"], unique=False)
    op.create_table(
        "meeting",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("body", sa.Text(), nullable=True),
        sa.Column("day", sa.Text(), nullable=True),
        sa.Column("day__o", sa.Integer(), nullable=True),
        sa.Column("chair", sa.Text(), nullable=True),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("area", sa.Integer(), nullable=True),
        sa.Column("decisions", sa.Text(), nullable=True),
        sa.Column("source", sa.Integer(), nullable=True),
        sa.Column("find_text", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["area"], ["area.id"], name=op.f("fk_meeting_area"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["source"], ["source.id"], name=op.f("fk_meeting_source"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting")),
    )
    op.create_index(
        op.f("ix_meeting_area"),
        "meeting",
        ["area"],
        unique=False,
        sqlite_where=sa.text("area IS NOT NULL"),
        postgresql_where=sa.text("area IS NOT NULL"),
    )
    op.create_index(
        op.f("ix_meeting_source"),
        "meeting",
        ["source"],
        unique=False,
        sqlite_where=sa.text("source IS NOT NULL"),
        postgresql_where=sa.text("source IS NOT NULL"),
    )
    op.create_table(
        "observation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.Column("indicator", sa.Integer(), nullable=True),
        sa.Column("area", sa.Integer(), nullable=True),
        sa.Column("period", sa.Text(), nullable=True),
        sa.Column("period__o", sa.Integer(), nullable=True),
        sa.Column("form", sa.Text(), nullable=True),
        sa.Column("form__o", sa.Integer(), nullable=True),
        sa.Column("level", sa.Text(), nullable=True),
        sa.Column("level__o", sa.Integer(), nullable=True),
        sa.Column("growth", sa.Text(), nullable=True),
        sa.Column("growth__o", sa.Integer(), nullable=True),
        sa.Column("growth_basis", sa.Text(), nullable=True),
        sa.Column("growth_basis__o", sa.Integer(), nullable=True),
        sa.Column("rank", sa.Integer(), nullable=True),
        sa.Column("of", sa.Integer(), nullable=True),
        sa.Column("target", sa.Text(), nullable=True),
        sa.Column("target__o", sa.Integer(), nullable=True),
        sa.Column("status", sa.Text(), nullable=True),
        sa.Column("status__o", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("source", sa.Integer(), nullable=True),
        sa.Column("find_text", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["area"], ["area.id"], name=op.f("fk_observation_area"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["indicator"],
            ["indicator.id"],
            name=op.f("fk_observation_indicator"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["source"], ["source.id"], name=op.f("fk_observation_source"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_observation")),
    )
    op.create_index(
        op.f("ix_observation_area"),
        "observation",
        ["area"],
        unique=False,
        sqlite_where=sa.text("area IS NOT NULL"),
        postgresql_where=sa.text("area IS NOT NULL"),
    )
    op.create_index(
        op.f("ix_observation_indicator"),
        "observation",
        ["indicator"],
        unique=False,
        sqlite_where=sa.text("indicator IS NOT NULL"),
        postgresql_where=sa.text("indicator IS NOT NULL"),
    )
    op.create_index(op.f("ix_observation_indicator_area"), "observation", ["indicator", "area"], unique=False)
    op.create_index(
        op.f("ix_observation_source"),
        "observation",
        ["source"],
        unique=False,
        sqlite_where=sa.text("source IS NOT NULL"),
        postgresql_where=sa.text("source IS NOT NULL"),
    )
    op.create_table(
        "project",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("name_en", sa.Text(), nullable=True),
        sa.Column("national_code", sa.Text(), nullable=True),
        sa.Column("bank_name", sa.Text(), nullable=True),
        sa.Column("other_names", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=True),
        sa.Column("kind__o", sa.Integer(), nullable=True),
        sa.Column("parent", sa.Integer(), nullable=True),
        sa.Column("phase", sa.Integer(), nullable=True),
        sa.Column("content", sa.Text(), nullable=True),
        sa.Column("area", sa.Integer(), nullable=True),
        sa.Column("site", sa.Text(), nullable=True),
        sa.Column("industry", sa.Text(), nullable=True),
        sa.Column("industry_code", sa.Text(), nullable=True),
        sa.Column("industry_group", sa.Text(), nullable=True),
        sa.Column("industry_group__o", sa.Integer(), nullable=True),
        sa.Column("emerging", sa.Text(), nullable=True),
        sa.Column("emerging__o", sa.Integer(), nullable=True),
        sa.Column("chain", sa.Text(), nullable=True),
        sa.Column("investor", sa.Integer(), nullable=True),
        sa.Column("project_company", sa.Integer(), nullable=True),
        sa.Column("capital_nature", sa.Text(), nullable=True),
        sa.Column("capital_nature__o", sa.Integer(), nullable=True),
        sa.Column("source_country", sa.Text(), nullable=True),
        sa.Column("source_country_direct", sa.Text(), nullable=True),
        sa.Column("source_province", sa.Text(), nullable=True),
        sa.Column("top500", sa.Text(), nullable=True),
        sa.Column("top500__o", sa.Integer(), nullable=True),
        sa.Column("contact", sa.Text(), nullable=True),
        sa.Column("contact_phone", sa.Text(), nullable=True),
        sa.Column("department", sa.Integer(), nullable=True),
        sa.Column("responsible", sa.Text(), nullable=True),
        sa.Column("leader", sa.Text(), nullable=True),
        sa.Column("lead_source", sa.Text(), nullable=True),
        sa.Column("stage", sa.Text(), nullable=True),
        sa.Column("stage__o", sa.Integer(), nullable=True),
        sa.Column("status", sa.Text(), nullable=True),
        sa.Column("status__o", sa.Integer(), nullable=True),
        sa.Column("status_reason", sa.Text(), nullable=True),
        sa.Column("lamp", sa.Text(), nullable=True),
        sa.Column("lamp__o", sa.Integer(), nullable=True),
        sa.Column("lamp_reason", sa.Text(), nullable=True),
        sa.Column("first_contact_on", sa.Text(), nullable=True),
        sa.Column("first_contact_on__o", sa.Integer(), nullable=True),
        sa.Column("signed_on", sa.Text(), nullable=True),
        sa.Column("signed_on__o", sa.Integer(), nullable=True),
        sa.Column("landed_on", sa.Text(), nullable=True),
        sa.Column("landed_on__o", sa.Integer(), nullable=True),
        sa.Column("planned_start_on", sa.Text(), nullable=True),
        sa.Column("planned_start_on__o", sa.Integer(), nullable=True),
        sa.Column("started_on", sa.Text(), nullable=True),
        sa.Column("started_on__o", sa.Integer(), nullable=True),
        sa.Column("planned_completion_on", sa.Text(), nullable=True),
        sa.Column("planned_completion_on__o", sa.Integer(), nullable=True),
        sa.Column("completed_on", sa.Text(), nullable=True),
        sa.Column("completed_on__o", sa.Integer(), nullable=True),
        sa.Column("planned_production_on", sa.Text(), nullable=True),
        sa.Column("planned_production_on__o", sa.Integer(), nullable=True),
        sa.Column("produced_on", sa.Text(), nullable=True),
        sa.Column("produced_on__o", sa.Integer(), nullable=True),
        sa.Column("capacity_on", sa.Text(), nullable=True),
        sa.Column("capacity_on__o", sa.Integer(), nullable=True),
        sa.Column("construction_period", sa.Text(), nullable=True),
        sa.Column("total_investment", sa.Text(), nullable=True),
        sa.Column("total_investment__o", sa.Integer(), nullable=True),
        sa.Column("fixed_assets", sa.Text(), nullable=True),
        sa.Column("fixed_assets__o", sa.Integer(), nullable=True),
        sa.Column("bank_planned_total", sa.Text(), nullable=True),
        sa.Column("bank_planned_total__o", sa.Integer(), nullable=True),
        sa.Column("contracted_foreign", sa.Text(), nullable=True),
        sa.Column("contracted_foreign__o", sa.Integer(), nullable=True),
        sa.Column("utilised_foreign", sa.Text(), nullable=True),
        sa.Column("utilised_foreign__o", sa.Integer(), nullable=True),
        sa.Column("outside_capital", sa.Text(), nullable=True),
        sa.Column("outside_capital__o", sa.Integer(), nullable=True),
        sa.Column("registered_capital", sa.Text(), nullable=True),
        sa.Column("registered_capital__o", sa.Integer(), nullable=True),
        sa.Column("annual_plan", sa.Text(), nullable=True),
        sa.Column("annual_plan__o", sa.Integer(), nullable=True),
        sa.Column("done_last_year", sa.Text(), nullable=True),
        sa.Column("done_last_year__o", sa.Integer(), nullable=True),
        sa.Column("done_month", sa.Text(), nullable=True),
        sa.Column("done_month__o", sa.Integer(), nullable=True),
        sa.Column("done_year", sa.Text(), nullable=True),
        sa.Column("done_year__o", sa.Integer(), nullable=True),
        sa.Column("done_total", sa.Text(), nullable=True),
        sa.Column("done_total__o", sa.Integer(), nullable=True),
        sa.Column("done_civil", sa.Text(), nullable=True),
        sa.Column("done_civil__o", sa.Integer(), nullable=True),
        sa.Column("done_equipment", sa.Text(), nullable=True),
        sa.Column("done_equipment__o", sa.Integer(), nullable=True),
        sa.Column("done_land", sa.Text(), nullable=True),
        sa.Column("done_land__o", sa.Integer(), nullable=True),
        sa.Column("bank_entered", sa.Text(), nullable=True),
        sa.Column("bank_entered__o", sa.Integer(), nullable=True),
        sa.Column("funds_in_place", sa.Text(), nullable=True),
        sa.Column("funds_in_place__o", sa.Integer(), nullable=True),
        sa.Column("funds_paid", sa.Text(), nullable=True),
        sa.Column("funds_paid__o", sa.Integer(), nullable=True),
        sa.Column("physical_progress", sa.Text(), nullable=True),
        sa.Column("physical_pct", sa.Text(), nullable=True),
        sa.Column("physical_pct__o", sa.Integer(), nullable=True),
        sa.Column("land_needed", sa.Text(), nullable=True),
        sa.Column("land_needed__o", sa.Integer(), nullable=True),
        sa.Column("land_obtained", sa.Text(), nullable=True),
        sa.Column("land_obtained__o", sa.Integer(), nullable=True),
        sa.Column("land_to_apply", sa.Text(), nullable=True),
        sa.Column("land_to_apply__o", sa.Integer(), nullable=True),
        sa.Column("floor_area", sa.Text(), nullable=True),
        sa.Column("floor_area__o", sa.Integer(), nullable=True),
        sa.Column("jobs", sa.Text(), nullable=True),
        sa.Column("jobs__o", sa.Integer(), nullable=True),
        sa.Column("construction_jobs", sa.Text(), nullable=True),
        sa.Column("construction_jobs__o", sa.Integer(), nullable=True),
        sa.Column("annual_output", sa.Text(), nullable=True),
        sa.Column("annual_output__o", sa.Integer(), nullable=True),
        sa.Column("annual_tax", sa.Text(), nullable=True),
        sa.Column("annual_tax__o", sa.Integer(), nullable=True),
        sa.Column("energy_use", sa.Text(), nullable=True),
        sa.Column("energy_use__o", sa.Integer(), nullable=True),
        sa.Column("problems", sa.Text(), nullable=True),
        sa.Column("next_step", sa.Text(), nullable=True),
        sa.Column("next_step_on", sa.Text(), nullable=True),
        sa.Column("next_step_on__o", sa.Integer(), nullable=True),
        sa.Column("latest_progress", sa.Text(), nullable=True),
        sa.Column("latest_progress_on", sa.Text(), nullable=True),
        sa.Column("latest_progress_on__o", sa.Integer(), nullable=True),
        sa.Column("meeting_decision", sa.Text(), nullable=True),
        sa.Column("counts", sa.Integer(), nullable=True),
        sa.Column("counts_reason", sa.Text(), nullable=True),
        sa.Column("confidential", sa.Integer(), nullable=True),
        sa.Column("remarks", sa.Text(), nullable=True),
        sa.Column("find_text", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["area"], ["area.id"], name=op.f("fk_project_area"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["department"],
            ["organisation.id"],
            name=op.f("fk_project_department"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["investor"], ["organisation.id"], name=op.f("fk_project_investor"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["parent"], ["project.id"], name=op.f("fk_project_parent"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["project_company"],
            ["organisation.id"],
            name=op.f("fk_project_project_company"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_project")),
    )
    op.create_index(
        op.f("ix_project_area"),
        "project",
        ["area"],
        unique=False,
        sqlite_where=sa.text("area IS NOT NULL"),
        postgresql_where=sa.text("area IS NOT NULL"),
    )
    op.create_index(op.f("ix_project_code"), "project", ["code"], unique=False)
    op.create_index(
        op.f("ix_project_department"),
        "project",
        ["department"],
        unique=False,
        sqlite_where=sa.text("department IS NOT NULL"),
        postgresql_where=sa.text("department IS NOT NULL"),
    )
    op.create_index(
        op.f("ix_project_investor"),
        "project",
        ["investor"],
        unique=False,
        sqlite_where=sa.text("investor IS NOT NULL"),
        postgresql_where=sa.text("investor IS NOT NULL"),
    )
    op.create_index(
        op.f("ix_project_parent"),
        "project",
        ["parent"],
        unique=False,
        sqlite_where=sa.text("parent IS NOT NULL"),
        postgresql_where=sa.text("parent IS NOT NULL"),
    )
    op.create_index(
        op.f("ix_project_project_company"),
        "project",
        ["project_company"],
        unique=False,
        sqlite_where=sa.text("project_company IS NOT NULL"),
        postgresql_where=sa.text("project_company IS NOT NULL"),
    )
    op.create_index(op.f("ix_project_stage"), "project", ["stage"], unique=False)
    op.create_table(
        "statement",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.Column("fact", sa.Text(), nullable=True),
        sa.Column("source", sa.Integer(), nullable=True),
        sa.Column("subject_kind", sa.Text(), nullable=True),
        sa.Column("subject_kind__o", sa.Integer(), nullable=True),
        sa.Column("subject", sa.Integer(), nullable=True),
        sa.Column("field", sa.Text(), nullable=True),
        sa.Column("entity", sa.Text(), nullable=True),
        sa.Column("attribute", sa.Text(), nullable=True),
        sa.Column("value", sa.Text(), nullable=True),
        sa.Column("printed", sa.Text(), nullable=True),
        sa.Column("qualifier", sa.Text(), nullable=True),
        sa.Column("period", sa.Text(), nullable=True),
        sa.Column("locator", sa.Text(), nullable=True),
        sa.Column("state", sa.Text(), nullable=True),
        sa.Column("state__o", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("find_text", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["source"], ["source.id"], name=op.f("fk_statement_source"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_statement")),
    )
    op.create_index(
        op.f("ix_statement_source"),
        "statement",
        ["source"],
        unique=False,
        sqlite_where=sa.text("source IS NOT NULL"),
        postgresql_where=sa.text("source IS NOT NULL"),
    )
    op.create_index(op.f("ix_statement_subject_kind_subject"), "statement", ["subject_kind", "subject"], unique=False)
    op.create_table(
        "step",
        sa.Column("change", sa.Integer(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("record", sa.Integer(), nullable=False),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("after", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["change"], ["change.id"], name=op.f("fk_step_change")),
        sa.PrimaryKeyConstraint("change", "seq", name=op.f("pk_step")),
    )
    op.create_index(op.f("ix_step_kind_record"), "step", ["kind", "record"], unique=False)
    op.create_table(
        "action",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("project", sa.Integer(), nullable=True),
        sa.Column("meeting", sa.Integer(), nullable=True),
        sa.Column("owner", sa.Text(), nullable=True),
        sa.Column("due", sa.Text(), nullable=True),
        sa.Column("due__o", sa.Integer(), nullable=True),
        sa.Column("state", sa.Text(), nullable=True),
        sa.Column("state__o", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("source", sa.Integer(), nullable=True),
        sa.Column("find_text", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["meeting"], ["meeting.id"], name=op.f("fk_action_meeting"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["project"], ["project.id"], name=op.f("fk_action_project"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["source"], ["source.id"], name=op.f("fk_action_source"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_action")),
    )
    op.create_index(
        op.f("ix_action_meeting"),
        "action",
        ["meeting"],
        unique=False,
        sqlite_where=sa.text("meeting IS NOT NULL"),
        postgresql_where=sa.text("meeting IS NOT NULL"),
    )
    op.create_index(
        op.f("ix_action_project"),
        "action",
        ["project"],
        unique=False,
        sqlite_where=sa.text("project IS NOT NULL"),
        postgresql_where=sa.text("project IS NOT NULL"),
    )
    op.create_index(
        op.f("ix_action_source"),
        "action",
        ["source"],
        unique=False,
        sqlite_where=sa.text("source IS NOT NULL"),
        postgresql_where=sa.text("source IS NOT NULL"),
    )
    op.create_table(
        "note",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=True),
        sa.Column("kind__o", sa.Integer(), nullable=True),
        sa.Column("subject", sa.Text(), nullable=True),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("figure", sa.Text(), nullable=True),
        sa.Column("figure__o", sa.Integer(), nullable=True),
        sa.Column("day", sa.Text(), nullable=True),
        sa.Column("day__o", sa.Integer(), nullable=True),
        sa.Column("area", sa.Integer(), nullable=True),
        sa.Column("project", sa.Integer(), nullable=True),
        sa.Column("source", sa.Integer(), nullable=True),
        sa.Column("find_text", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["area"], ["area.id"], name=op.f("fk_note_area"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["project"], ["project.id"], name=op.f("fk_note_project"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["source"], ["source.id"], name=op.f("fk_note_source"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_note")),
    )
    op.create_index(
        op.f("ix_note_area"),
        "note",
        ["area"],
        unique=False,
        sqlite_where=sa.text("area IS NOT NULL"),
        postgresql_where=sa.text("area IS NOT NULL"),
    )
    op.create_index(
        op.f("ix_note_project"),
        "note",
        ["project"],
        unique=False,
        sqlite_where=sa.text("project IS NOT NULL"),
        postgresql_where=sa.text("project IS NOT NULL"),
    )
    op.create_index(
        op.f("ix_note_source"),
        "note",
        ["source"],
        unique=False,
        sqlite_where=sa.text("source IS NOT NULL"),
        postgresql_where=sa.text("source IS NOT NULL"),
    )
    op.create_table(
        "stage_event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.Column("project", sa.Integer(), nullable=True),
        sa.Column("stage", sa.Text(), nullable=True),
        sa.Column("stage__o", sa.Integer(), nullable=True),
        sa.Column("form", sa.Text(), nullable=True),
        sa.Column("form__o", sa.Integer(), nullable=True),
        sa.Column("day", sa.Text(), nullable=True),
        sa.Column("day__o", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("source", sa.Integer(), nullable=True),
        sa.Column("find_text", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["project"], ["project.id"], name=op.f("fk_stage_event_project"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["source"], ["source.id"], name=op.f("fk_stage_event_source"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stage_event")),
    )
    op.create_index(
        op.f("ix_stage_event_project"),
        "stage_event",
        ["project"],
        unique=False,
        sqlite_where=sa.text("project IS NOT NULL"),
        postgresql_where=sa.text("project IS NOT NULL"),
    )
    op.create_index(
        op.f("ix_stage_event_source"),
        "stage_event",
        ["source"],
        unique=False,
        sqlite_where=sa.text("source IS NOT NULL"),
        postgresql_where=sa.text("source IS NOT NULL"),
    )


def downgrade() -> None:
    op.drop_index(
        op.f("ix_stage_event_source"),
        table_name="stage_event",
        sqlite_where=sa.text("source IS NOT NULL"),
        postgresql_where=sa.text("source IS NOT NULL"),
    )
    op.drop_index(
        op.f("ix_stage_event_project"),
        table_name="stage_event",
        sqlite_where=sa.text("project IS NOT NULL"),
        postgresql_where=sa.text("project IS NOT NULL"),
    )
    op.drop_table("stage_event")
    op.drop_index(
        op.f("ix_note_source"),
        table_name="note",
        sqlite_where=sa.text("source IS NOT NULL"),
        postgresql_where=sa.text("source IS NOT NULL"),
    )
    op.drop_index(
        op.f("ix_note_project"),
        table_name="note",
        sqlite_where=sa.text("project IS NOT NULL"),
        postgresql_where=sa.text("project IS NOT NULL"),
    )
    op.drop_index(
        op.f("ix_note_area"),
        table_name="note",
        sqlite_where=sa.text("area IS NOT NULL"),
        postgresql_where=sa.text("area IS NOT NULL"),
    )
    op.drop_table("note")
    op.drop_index(
        op.f("ix_action_source"),
        table_name="action",
        sqlite_where=sa.text("source IS NOT NULL"),
        postgresql_where=sa.text("source IS NOT NULL"),
    )
    op.drop_index(
        op.f("ix_action_project"),
        table_name="action",
        sqlite_where=sa.text("project IS NOT NULL"),
        postgresql_where=sa.text("project IS NOT NULL"),
    )
    op.drop_index(
        op.f("ix_action_meeting"),
        table_name="action",
        sqlite_where=sa.text("meeting IS NOT NULL"),
        postgresql_where=sa.text("meeting IS NOT NULL"),
    )
    op.drop_table("action")
    op.drop_index(op.f("ix_step_kind_record"), table_name="step")
    op.drop_table("step")
    op.drop_index(op.f("ix_statement_subject_kind_subject"), table_name="statement")
    op.drop_index(
        op.f("ix_statement_source"),
        table_name="statement",
        sqlite_where=sa.text("source IS NOT NULL"),
        postgresql_where=sa.text("source IS NOT NULL"),
    )
    op.drop_table("statement")
    op.drop_index(op.f("ix_project_stage"), table_name="project")
    op.drop_index(
        op.f("ix_project_project_company"),
        table_name="project",
        sqlite_where=sa.text("project_company IS NOT NULL"),
        postgresql_where=sa.text("project_company IS NOT NULL"),
    )
    op.drop_index(
        op.f("ix_project_parent"),
        table_name="project",
        sqlite_where=sa.text("parent IS NOT NULL"),
        postgresql_where=sa.text("parent IS NOT NULL"),
    )
    op.drop_index(
        op.f("ix_project_investor"),
        table_name="project",
        sqlite_where=sa.text("investor IS NOT NULL"),
        postgresql_where=sa.text("investor IS NOT NULL"),
    )
    op.drop_index(
        op.f("ix_project_department"),
        table_name="project",
        sqlite_where=sa.text("department IS NOT NULL"),
        postgresql_where=sa.text("department IS NOT NULL"),
    )
    op.drop_index(op.f("ix_project_code"), table_name="project")
    op.drop_index(
        op.f("ix_project_area"),
        table_name="project",
        sqlite_where=sa.text("area IS NOT NULL"),
        postgresql_where=sa.text("area IS NOT NULL"),
    )
    op.drop_table("project")
    op.drop_index(
        op.f("ix_observation_source"),
        table_name="observation",
        sqlite_where=sa.text("source IS NOT NULL"),
        postgresql_where=sa.text("source IS NOT NULL"),
    )
    op.drop_index(op.f("ix_observation_indicator_area"), table_name="observation")
    op.drop_index(
        op.f("ix_observation_indicator"),
        table_name="observation",
        sqlite_where=sa.text("indicator IS NOT NULL"),
        postgresql_where=sa.text("indicator IS NOT NULL"),
    )
    op.drop_index(
        op.f("ix_observation_area"),
        table_name="observation",
        sqlite_where=sa.text("area IS NOT NULL"),
        postgresql_where=sa.text("area IS NOT NULL"),
    )
    op.drop_table("observation")
    op.drop_index(
        op.f("ix_meeting_source"),
        table_name="meeting",
        sqlite_where=sa.text("source IS NOT NULL"),
        postgresql_where=sa.text("source IS NOT NULL"),
    )
    op.drop_index(
        op.f("ix_meeting_area"),
        table_name="meeting",
        sqlite_where=sa.text("area IS NOT NULL"),
        postgresql_where=sa.text("area IS NOT NULL"),
    )
    op.drop_table("meeting")
    op.drop_index(op.f("ix_alias_subject_kind_subject"), table_name="alias")
    op.drop_index(
        op.f("ix_alias_source"),
        table_name="alias",
        sqlite_where=sa.text("source IS NOT NULL"),
        postgresql_where=sa.text("source IS NOT NULL"),
    )
    op.drop_table("alias")
    op.drop_table("source")
    op.drop_index(
        op.f("ix_organisation_parent"),
        table_name="organisation",
        sqlite_where=sa.text("parent IS NOT NULL"),
        postgresql_where=sa.text("parent IS NOT NULL"),
    )
    op.drop_table("organisation")
    op.drop_table("meta")
    op.drop_table("indicator")
    op.drop_table("change")
    op.drop_index(
        op.f("ix_area_parent"),
        table_name="area",
        sqlite_where=sa.text("parent IS NOT NULL"),
        postgresql_where=sa.text("parent IS NOT NULL"),
    )
    op.drop_table("area")
