"""What a person chooses about an export, and what of it is remembered."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from hqd_desktop.gui.settings import AMOUNTS

if TYPE_CHECKING:
    from hqd_desktop.domain.words import Lang
    from hqd_desktop.gui.session import Session
    from hqd_desktop.gui.settings import Settings

KEPT = "export_file"
"""Under which name the choices are remembered."""
KINDS = (
    "project", "milestone", "action", "meeting", "report", "issue", "stage_event", "target", "indicator", "observation", "break",
    "area", "organisation", "alias", "source", "statement", "note", "document", "rate",
)  # fmt: skip
"""The kinds of records that are offered, in the order of their sheets."""
TYPES = ("xlsx", "csv", "json")
SHOWN, STATED = "shown", "stated"
_ALLOWED: dict[str, tuple[str, ...]] = {
    "type": TYPES,
    "look": ("styled", "plain"),
    "language": ("", "en", "zh"),
    "money": ("", *AMOUNTS[1:]),
    "encoding": ("utf-8", "gb18030"),
    "columns": (SHOWN, STATED),
    "columns_of_kinds": (STATED, SHOWN),
}


@dataclass(frozen=True, slots=True)
class Choices:
    """``language`` and ``money`` are "" for those of the window. ``columns`` are those of what a page shows, ``columns_of_kinds`` those of
    whole kinds; ``personal`` is whether contacts and phone numbers go out."""

    type: str = "xlsx"
    look: str = "styled"
    language: str = ""
    money: str = ""
    encoding: str = "utf-8"
    columns: str = SHOWN
    columns_of_kinds: str = STATED
    kinds: tuple[str, ...] = ()
    folder: str = ""
    personal: bool = True


def recall(settings: Settings) -> Choices:
    """What was chosen the last time; what cannot be understood is as it ships."""
    kept = settings.page_state(KEPT)
    known = {key: str(kept[key]) for key, allowed in _ALLOWED.items() if kept.get(key) in allowed}
    ticked = str(kept.get("kinds", "")).split(",")
    return Choices(
        **known, kinds=tuple(kind for kind in KINDS if kind in ticked), folder=str(kept.get("folder", "")),
        personal="personal" not in kept,
    )  # fmt: skip


def keep(settings: Settings, choices: Choices) -> None:
    """Remember the choices. That contacts stay out is remembered for good; that they go out is chosen each time anew from then on."""
    kept = {one.name: getattr(choices, one.name) for one in fields(choices) if one.name not in ("kinds", "personal")}
    settings.set_page_state(KEPT, kept | {"kinds": ",".join(choices.kinds)})
    if not choices.personal:
        settings.set_page_state(KEPT, {"personal": "without"})


def keep_folder(settings: Settings, folder: str) -> None:
    """Remember where a file was written."""
    settings.set_page_state(KEPT, {"folder": folder})


def language_of(choices: Choices, session: Session) -> Lang:
    """The language of the file."""
    if not choices.language:
        return session.lang
    return "zh" if choices.language == "zh" else "en"


def money_of(choices: Choices, session: Session) -> str:
    """The unit of amounts in the file; "" for the usual one of its language."""
    if choices.money:
        return choices.money
    return "" if session.settings.get("amounts") == "auto" else session.amount_unit
