"""Which field of ours is which of the standard: stages and kinds by the tables of the domain, amounts and quantities by name."""

from __future__ import annotations

from typing import Any

VERSION = "0.9"
"""What a package of 0.9.5 says of its version: major and minor only."""
OWN = "x_hqd"
FIELDS, STATED, STANDARD = "fields", "stated", "standard"

type Json = dict[str, Any]

STATUS = {
    "lead": "identification", "assessed": "identification", "negotiation": "identification", "framework": "preparation",
    "signed": "preparation", "landed": "preparation", "ready": "preparation", "construction": "implementation",
    "continuing": "implementation", "completed": "completion", "trial": "completion", "production": "maintenance",
    "capacity": "maintenance",
}  # fmt: skip
"""The project status of each stage."""
CANCELLED = "cancelled"
ENDED = frozenset({"terminated", "withdrawn"})
STAGE_SAID = {
    "implementation": "construction",
    "completion": "completed",
    "maintenance": "production",
    "completed": "production",
}
"""The stage that a stranger's status states; identification and preparation cover several and state none."""
LATER = frozenset({"implementation", "completion", "maintenance", "completed"})

TYPE = {"new": "construction", "expansion": "expansion", "upgrade": "rehabilitation", "restoration": "rehabilitation"}
TYPE_SAID = {"construction": "new", "expansion": "expansion", "rehabilitation": "upgrade"}

MILESTONES = (
    ("firstContact", "First contact", "", "first_contact_on"),
    ("signed", "Signed", "", "signed_on"),
    ("registered", "Registered", "", "landed_on"),
    ("constructionStart", "Construction started", "planned_start_on", "started_on"),
    ("constructionEnd", "Completed", "planned_completion_on", "completed_on"),
    ("production", "In production", "planned_production_on", "produced_on"),
    ("fullCapacity", "At capacity", "", "capacity_on"),
)
"""Id, title, the field of the planned date, that of the actual one."""
METRICS = {
    "physicalProgress": "physical_pct", "financialProgress": "done_total",
    **{key: key for key in (
        "done_last_year", "done_month", "done_year", "done_civil", "done_equipment", "done_land", "bank_planned_total",
        "bank_entered", "contracted_foreign", "utilised_foreign", "outside_capital", "registered_capital", "funds_in_place",
        "funds_paid", "annual_output", "annual_tax", "land_needed", "land_obtained", "land_to_apply", "floor_area", "jobs",
        "construction_jobs", "energy_use",
    )},
}  # fmt: skip
"""Metrics by their id; the first two ids are codes of the standard."""
FORECASTS = {"annual_plan": "annual_plan"}
BREAKDOWN = {"fixed_assets": "fixed_assets"}
BROKEN_DOWN = "By kind of asset"
"""What the one group of parts of a budget is called."""
FUNDER, COMPANY, AUTHORITY = "funder", "projectCompany", "publicAuthority"
"""Roles of parties; the list is open, and it has no word for the company of a project."""
INDUSTRY_SCHEME, OTHER_INDUSTRY = "GB/T 4754-2017", "x_industry"
NATIONAL_CODE = "x_cn_project_code"
