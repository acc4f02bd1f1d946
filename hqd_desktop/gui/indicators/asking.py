"""What the page asks in dialogs: a new indicator, the details of one, a new area."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from hqd_desktop.domain import units
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.records import RECORDS, fields
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.indicators.dialog import RecordDialog
from hqd_desktop.workspace import operations

if TYPE_CHECKING:
    from hqd_desktop.gui.indicators.page import IndicatorsPage

_AREA = ("name", "name_en", "code", "kind", "parent", "home")
_NEEDED = Text("{field} is not filled in", "未填写{field}")
_FILL = Text("Fill it in, then save", "填写后再保存")


def new_indicator(page: IndicatorsPage) -> RecordDialog:
    """Ask for a new indicator, and go to it."""
    title = QCoreApplication.translate("IndicatorMenus", "New indicator")
    start = {"frequency": "month", "measure": "flow", "direction": "up"}

    def take(raw: Mapping[str, str]) -> UserError | None:
        made = _added(page, "indicator", _with_unit(raw))
        if isinstance(made, UserError):
            return made
        page.looked.read(page.session.data, made, page.session.amount_unit)
        return None

    return _open(page, RecordDialog(page, "indicator", tuple(fields("indicator")), title, start, take))


def new_area(page: IndicatorsPage) -> RecordDialog:
    """Ask for a new area, and put it on the chart."""
    title = QCoreApplication.translate("IndicatorMenus", "New area")

    def take(raw: Mapping[str, str]) -> UserError | None:
        made = _added(page, "area", raw)
        if isinstance(made, UserError):
            return made
        if page.looked.indicator is not None:
            shown = page.looked.shown_areas()
            page.looked.chosen_areas[page.looked.indicator.id] = (*shown, made)
        return None

    return _open(page, RecordDialog(page, "area", _AREA, title, {"kind": "zone"}, take))


def edit_indicator(page: IndicatorsPage) -> RecordDialog | None:
    """Ask for the details of the chosen indicator."""
    found = page.looked.indicator
    if found is None:
        return None
    title = QCoreApplication.translate("IndicatorMenus", "Edit indicator")
    described = fields("indicator")
    start = {key: str(getattr(found, key)) for key in described if getattr(found, key) is not None}
    if found.unit:
        start["unit"] = units.unit(found.unit).name.of(page.session.lang) or found.unit

    def take(raw: Mapping[str, str]) -> UserError | None:
        if wrong := _missing("indicator", raw) or _taken(page, "indicator", raw, found.id):
            return wrong
        try:
            page.session.apply(operations.set_fields(page.session.data, "indicator", [found.id], _with_unit(raw)))
        except UserError as trouble:
            return trouble
        return None

    return _open(page, RecordDialog(page, "indicator", tuple(described), title, start, take))


def _with_unit(raw: Mapping[str, str]) -> dict[str, str]:
    """The unit by its key: people write 亿元 or CNY bn; parts of a quotient one by one; an unknown one stays, without spaces."""
    text = raw.get("unit", "").strip()
    parts = [units.named(part) or "".join(part.split()) for part in text.split("/")]
    return {**raw, "unit": units.named(text) or "/".join(parts)}


def _open(page: IndicatorsPage, dialog: RecordDialog) -> RecordDialog:
    """Open it over the window; the page goes on, nobody waits."""
    dialog.setModal(True)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def _added(page: IndicatorsPage, kind: str, raw: Mapping[str, str]) -> int | UserError:
    """The id of the record that was added, or what is wrong."""
    if wrong := _missing(kind, raw) or _taken(page, kind, raw, 0):
        return wrong
    try:
        change, made = operations.add(page.session.data, kind, raw)
    except UserError as trouble:
        return trouble
    if not page.session.apply(change):
        return UserError(
            Text("It could not be saved", "未能保存"), Text("See the message in the window", "见窗口中的提示")
        )
    return made


def _missing(kind: str, raw: Mapping[str, str]) -> UserError | None:
    """A record needs a name in one of the languages; an indicator a code and a unit as well."""
    en, zh = RECORDS[kind].TITLE
    if not raw.get(en, "").strip() and not raw.get(zh, "").strip():
        return UserError(_NEEDED.fill(field=fields(kind)[zh].name), _FILL)
    for key in ("code", "unit") if kind == "indicator" else ():
        if not raw.get(key, "").strip():
            return UserError(_NEEDED.fill(field=fields(kind)[key].name), _FILL)
    return None


def _taken(page: IndicatorsPage, kind: str, raw: Mapping[str, str], own: int) -> UserError | None:
    """A code or name may mean one record only."""
    en, zh = RECORDS[kind].TITLE
    for key in ("code", zh, en):
        text = raw.get(key, "").strip()
        there = page.session.data.resolve(kind, text) if text and not text.lstrip("#").isdigit() else None
        if there is not None and there != own:
            return UserError(
                Text("“{name}” is taken already", "“{name}”已被使用").fill(name=text),
                Text("Choose another, or use the one that is there", "换一个，或直接使用已有的"),
            )
    return None
