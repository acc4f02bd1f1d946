"""The tour does the main job from nothing, without a screen, and leaves everything where it says."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImage

from hqd_desktop.cli.sheets import MAKERS
from hqd_desktop.domain.words import LANGS
from hqd_desktop.gui.shots import SIZE, pages


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("tour") / "out"


@pytest.fixture(scope="module")
def tour(folder: Path) -> dict[str, Any]:
    """A tour on a machine without a screen."""
    absent = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    ran = subprocess.run(
        [sys.executable, "-m", "hqd_desktop.cli", "tour", str(folder), "--json", "--lang", "en"],
        capture_output=True, text=True, check=False, env={k: v for k, v in os.environ.items() if k not in absent},
    )  # fmt: skip
    assert (ran.returncode, ran.stderr) == (0, "")
    made: dict[str, Any] = json.loads(ran.stdout)
    return made


def test_it_names_every_file_it_left(tour: dict[str, Any], folder: Path) -> None:
    there = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    assert tour["files"] == there
    assert {
        "sample.hqd", "demo-en.hqd", "demo-zh.hqd", "projects.xlsx", "rejected-rows.xlsx", "index-of-beijing.png", "demo-investment.png",
    } <= set(there)  # fmt: skip
    sheets = {file.removeprefix("sheets/") for file in there if file.startswith("sheets/")}
    assert sheets == {f"{name}-{lang}.pdf" for name in MAKERS for lang in LANGS}


def test_its_steps_are_commands_in_order(tour: dict[str, Any]) -> None:
    commands = [step["command"].split()[1] for step in tour["steps"] if step["command"]]
    assert commands == [
        "new", "info", "import", "import", "set", "set", "undo", "log", "list", "chart", "new", "new", "chart", "check", "export", "import",
        *["sheet"] * 16,
    ]  # fmt: skip
    says = [" ".join(step["says"]) for step in tour["steps"]]
    assert "23 new, 0 changed, 0 unchanged, 0 conflicting, 1 rejected" in says[3]
    assert says[6].startswith("Undo: Edit 2 fields")
    assert "0 new, 0 changed, 42 unchanged" in says[15]


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_page_has_its_picture(tour: dict[str, Any], folder: Path, lang: str, theme: str) -> None:
    assert tour["files"]
    for page in pages():
        picture = QImage(str(folder / "pictures" / f"{page}-{lang}-{theme}.png"))
        assert (picture.width(), picture.height()) == SIZE
        assert (picture.pixelColor(2, 450).lightness() > 128) == (theme == "light"), page


def test_a_tour_can_be_made_again_in_the_same_folder(
    tour: dict[str, Any], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert tour["seconds"] > 0
    from hqd_desktop.cli import touring
    from hqd_desktop.cli.main import main

    monkeypatch.setattr(touring, "_pictures", lambda _folder, _out: 0)
    assert main(["tour", str(folder), "--json"]) == 0
