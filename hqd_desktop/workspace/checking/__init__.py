"""The checks: running the rules over the records, what they found, and what a person decides on it.

``check`` runs every rule over everything, ``catch_up`` looks again at what changed since; both keep their findings in the file, from
where ``outline``, ``whole``, ``counts`` and ``marks`` read them.
"""

from hqd_desktop.store.findings import OPEN, Light
from hqd_desktop.workspace.checking.choosing import Setup, Value, put, read_value, setups
from hqd_desktop.workspace.checking.deciding import apply_repair, decide, reopen
from hqd_desktop.workspace.checking.quoting import Quoted, quoted
from hqd_desktop.workspace.checking.reading import (
    SEVERITIES,
    STATES,
    Judged,
    Kept,
    counts,
    every,
    excluded,
    judged,
    judged_kept,
    marks,
    noted,
    outline,
    whole,
)
from hqd_desktop.workspace.checking.running import Report, catch_up, check
from hqd_desktop.workspace.checking.using import Use, used_in

__all__ = [
    "OPEN", "SEVERITIES", "STATES", "Judged", "Kept", "Light", "Quoted", "Report", "Setup", "Use", "Value", "apply_repair", "catch_up", "check", "counts",
    "decide", "every", "excluded", "judged", "judged_kept", "marks", "noted", "outline", "put", "quoted", "read_value", "reopen", "setups", "used_in", "whole",
]  # fmt: skip
