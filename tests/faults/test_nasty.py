"""Nasty strings go out and come back the same: through xlsx, styled and plain, CSV in both encodings, and LibreOffice.

``make faults``; HQD_NASTY says how many strings (100,000), HQD_NASTY_SEED where the chance begins. One in fifty goes through
LibreOffice. Every difference is a failure.
"""

from __future__ import annotations

import os
import random
import shutil
from pathlib import Path

import pytest

from hqd_desktop.exchange.writing.table import Look
from tests.exchange.nasty import WAYS, Way, filled, trip
from tests.exchange.round_trips import through_libreoffice
from tests.exchange.test_nasty_figures import figures_come_back

COUNT, SEED = int(os.environ.get("HQD_NASTY", "100000")), int(os.environ.get("HQD_NASTY_SEED", "0"))
PORTION = 25_000


@pytest.mark.parametrize("portion", range(-(-COUNT // PORTION)))
def test_they_come_back(portion: int, tmp_path: Path) -> None:
    luck = random.Random(f"{SEED} {portion}")
    workspace = filled(tmp_path, luck, min(PORTION, COUNT - portion * PORTION))
    try:
        wrong = [f"{way.name}: {one}" for way in WAYS for one in trip(tmp_path, workspace, way)]
    finally:
        workspace.close()
    assert wrong == [], f"{len(wrong)} in portion {portion}"


@pytest.mark.parametrize("portion", range(-(-COUNT // PORTION)))
def test_figures_come_back(portion: int, tmp_path: Path) -> None:
    figures_come_back(tmp_path, random.Random(f"{SEED} figures {portion}"), PORTION // 10)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not here")
@pytest.mark.parametrize("look", list(Look))
def test_they_come_back_from_libreoffice(look: Look, tmp_path: Path) -> None:
    luck = random.Random(f"{SEED} LibreOffice")
    workspace = filled(tmp_path, luck, max(200, COUNT // 50), office=True)
    try:
        wrong = trip(
            tmp_path, workspace, Way("office", look=look, by=lambda path: through_libreoffice(path, ("xlsx",)))
        )
    finally:
        workspace.close()
    assert wrong == []
