"""Colours come from the tokens of the design; a switch takes effect at once."""

import json
import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from hqd_desktop import assets
from hqd_desktop.gui import icons, theme


def test_tokens_are_those_of_the_design(shared: Path) -> None:
    designed = json.loads((shared / "design" / "tokens.json").read_text("utf-8"))
    assert json.loads(assets.path("resources/theme/tokens.json").read_text("utf-8")) == designed


@pytest.mark.parametrize("name", ["light", "dark"])
def test_every_colour_of_the_style_sheet_is_a_token(qapp: QApplication, name: str) -> None:
    theme.current().use(name)
    sheet = theme.current().style_sheet()
    assert "@" not in sheet
    assert theme.current().hex("bg-window") in sheet


def test_an_unknown_token_is_an_error() -> None:
    with pytest.raises(KeyError):
        theme.dressed("a { color: @nothing; }", {"text": "#000000"})


def test_the_style_sheet_names_no_item_of_a_table_and_never_everything() -> None:
    rules = re.sub(r"/\*.*?\*/", "", assets.path("resources/theme/window.qss").read_text("utf-8"), flags=re.DOTALL)
    selectors = [part.strip() for rule in rules.split("}") for part in rule.split("{")[0].split(",")]
    assert not [s for s in selectors if s == "*" or s.startswith(("* ", "QTableView::item"))]


def test_a_switch_changes_palette_and_icons(qapp: QApplication) -> None:
    theme.current().use("light")
    before = icons.pixmap("plus").toImage()
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor("#F4F5F7")
    theme.current().use("dark")
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor("#191B1F")
    assert theme.color("text") == QColor("#E6E8EB")
    assert icons.pixmap("plus").toImage() != before


def test_listeners_hear_of_a_switch(qapp: QApplication) -> None:
    heard = []
    theme.current().changed.connect(lambda: heard.append(theme.current().name))
    theme.current().use("dark")
    theme.current().use("light")
    assert heard[-2:] == ["dark", "light"]


def test_chinese_families_come_first_in_chinese() -> None:
    assert theme.families("en")[0] == theme.families("zh")[-2] or theme.families("en")[0] in theme.families("zh")
    assert theme.families("zh")[0] not in theme.families("en")[:1]


def test_figures_are_tabular_and_two_weights_are_used(qapp: QApplication) -> None:
    assert theme.font().featureValue(QFont.Tag("tnum")) == 1
    assert theme.font(bold=True).weight() >= QFont.Weight.DemiBold
    assert theme.font(12).pixelSize() == 12
