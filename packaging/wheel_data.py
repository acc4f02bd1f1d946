"""Puts `resources/` and `db/` into the wheel as `hqd_desktop/_data`.

hatchling's own force-include would also copy them into an editable installation, where they would grow stale beside the checkout.
"""

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOMS = ("resources", "db")


class WheelData(BuildHookInterface):  # type: ignore[type-arg]
    """Runs for each wheel; `version` is "standard" or "editable"."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the rooms of data files to a real wheel only."""
        if version == "standard":
            build_data["force_include"] |= {room: f"hqd_desktop/_data/{room}" for room in ROOMS}
