"""The command line of the window, and what happens where there is no screen."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from hqd_desktop import __version__, app
from hqd_desktop.gui import folders


def test_a_file_is_made_absolute(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    assert app.read(["a.hqd"]).file == tmp_path / "a.hqd"
    assert app.read([]).file is None
    assert app.read(["--sample"]).sample


@pytest.mark.parametrize(
    "words", [["--platformpluginpath=/tmp"], ["a.hqd", "b.hqd"], ["-style", "x.hqd"], ["--nonsense"]]
)
def test_what_is_not_understood_is_wrong_usage(words: list[str]) -> None:
    assert app.read(words).code == 2


def test_version_and_help_open_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert app.main(["--version"]) == 0
    assert capsys.readouterr().out == f"HQD Desktop {__version__}\n"
    assert app.main(["--help"]) == 0
    assert capsys.readouterr().out.startswith("usage: hqd-desktop")


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there is always a screen")
def test_without_a_screen_it_says_so() -> None:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    done = subprocess.run(
        [sys.executable, "-m", "hqd_desktop"], capture_output=True, text=True, check=False, env=environment, timeout=60
    )
    assert done.returncode == 3
    assert done.stderr.startswith("There is no screen")
    assert "Traceback" not in done.stderr


def test_folders_are_those_of_appdirs(qapp: QApplication) -> None:
    appdirs = pytest.importorskip("appdirs")
    assert folders.data() == Path(appdirs.user_data_dir(folders.NAME, appauthor=False))
    assert folders.config() == Path(appdirs.user_config_dir(folders.NAME, appauthor=False))
    assert folders.log() == Path(appdirs.user_log_dir(folders.NAME, appauthor=False))
