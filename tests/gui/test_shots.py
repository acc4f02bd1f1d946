"""Pictures of pages are drawn without a screen."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from hqd_desktop.domain.errors import UserError
from hqd_desktop.gui import shots
from hqd_desktop.gui.session import Session
from hqd_desktop.workspace import Workspace


@pytest.fixture(autouse=True)
def as_before(session: Session) -> None:
    """Language and theme are put back by the session's fixture."""


def test_the_first_run_page_in_both_themes(tmp_path: Path, qapp: QApplication) -> None:
    shots.grab_all(
        [
            shots.Shot("first-run", tmp_path / "light.png", "zh"),
            shots.Shot("first-run", tmp_path / "dark.png", "en", "dark", (1100, 700)),
        ],
        None,
    )
    light, dark = QImage(str(tmp_path / "light.png")), QImage(str(tmp_path / "dark.png"))
    assert (light.width(), light.height()) == (1440, 900)
    assert (dark.width(), dark.height()) == (1100, 700)
    assert light.pixelColor(5, 890).lightness() > 200 > dark.pixelColor(5, 690).lightness()


def test_a_page_and_the_palette_of_a_workspace(tmp_path: Path, workspace: Workspace) -> None:
    for page in ("changes", "palette"):
        shots.grab(page, tmp_path / f"{page}.png", workspace=workspace.path)
    assert QImage(str(tmp_path / "changes.png")) != QImage(str(tmp_path / "palette.png"))


def test_what_cannot_be_drawn_is_said(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no page"):
        shots.grab("nonsense", tmp_path / "x.png")
    with pytest.raises(UserError, match="workspace"):
        shots.grab("changes", tmp_path / "x.png")
    with pytest.raises(UserError):
        shots.grab("changes", tmp_path / "x.png", workspace=tmp_path / "none.hqd")
    assert not (tmp_path / "x.png").exists()
