"""``import`` of a workbook of several sheets that we wrote: all of them in one go, each as a change of its own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from hqd_desktop.domain.words import Lang

if TYPE_CHECKING:
    from hqd_desktop.exchange.plan import Plan

_SUMS = ("rows", "new", "changed", "unchanged", "conflicting", "rejected", "skipped", "hidden_rows")
_LISTS = ("problems", "ignored", "deleted_there")
_SAID = ("unmapped", "understood", "notes")


def report(plans: Sequence[Plan], lang: Lang) -> dict[str, Any]:
    """The JSON of several sheets: the keys of one with their sums, what is listed with its sheet, and each by itself in ``sheets``."""
    sheets = [plan.report(lang) for plan in plans]
    if len(sheets) == 1:
        return sheets[0]
    changes = [one["change"] for one in sheets if one["change"] is not None]
    return {
        "file": sheets[0]["file"],
        "sheet": ", ".join(one["sheet"] for one in sheets),
        "kind": ", ".join(dict.fromkeys(one["kind"] for one in sheets)),
        "header_row": None,
        **{key: sum(one[key] for one in sheets) for key in _SUMS},
        "mapping": {label: field for one in sheets for label, field in one["mapping"].items()},
        **{key: [{"sheet": one["sheet"], **entry} for one in sheets for entry in one[key]] for key in _LISTS},
        **{key: [entry for one in sheets for entry in one[key]] for key in _SAID},
        "change": changes[-1] if changes else None,
        "changes": changes,
        "sheets": sheets,
    }
