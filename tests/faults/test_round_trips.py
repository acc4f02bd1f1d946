"""Round trips by chance, many of them: ``HQD_TRIPS`` sets how many of each kind of record (100), a tenth of them through LibreOffice."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from hqd_desktop.workspace import Workspace
from tests.exchange.round_trips import go, through_libreoffice

TRIPS = int(os.environ.get("HQD_TRIPS", "100"))
KINDS = ("project", "observation", "action")


def _trip(folder: Path, kind: str, seed: int, *, office: bool = False) -> None:
    folder.mkdir()
    workspace = Workspace.create(folder / "trip.hqd")
    try:
        by = through_libreoffice if office else lambda path: path
        go(workspace, folder, kind, seed, lang="zh" if seed % 2 else "en", here=seed % 5 != 0, by=by)
    except AssertionError as trouble:
        raise AssertionError(f"{kind}, seed {seed}") from trouble
    finally:
        workspace.close()


@pytest.mark.parametrize("kind", KINDS)
def test_edited_in_a_spreadsheet(tmp_path: Path, kind: str) -> None:
    for seed in range(1000, 1000 + TRIPS):
        _trip(tmp_path / str(seed), kind, seed)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not here")
@pytest.mark.parametrize("kind", KINDS)
def test_saved_by_libreoffice(tmp_path: Path, kind: str) -> None:
    for seed in range(2000, 2000 + TRIPS // 10):
        _trip(tmp_path / str(seed), kind, seed, office=True)
