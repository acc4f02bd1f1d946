"""Export, edits at random there and here, import: exactly the edits come back, conflicts exactly where both changed.

``make faults`` runs many more of these (tests/faults/test_round_trips.py).
"""

import shutil
from functools import partial
from pathlib import Path

import pytest

from hqd_desktop.workspace import Workspace
from tests.exchange.round_trips import go, through_libreoffice

OFFICE = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not here")


@pytest.mark.parametrize("kind", ["project", "observation", "action"])
@pytest.mark.parametrize("seed", [1, 2])
def test_edited_in_a_spreadsheet(workspace: Workspace, tmp_path: Path, kind: str, seed: int) -> None:
    go(workspace, tmp_path, kind, seed, lang="zh" if seed == 1 else "en")


def test_edited_there_only(workspace: Workspace, tmp_path: Path) -> None:
    go(workspace, tmp_path, "project", 3, here=False)


@OFFICE
def test_saved_by_libreoffice(workspace: Workspace, tmp_path: Path) -> None:
    """There and back through OpenDocument, which knows other number formats, styles and hidden sheets."""
    go(workspace, tmp_path, "project", 4, by=partial(through_libreoffice, by=("ods", "xlsx")))
