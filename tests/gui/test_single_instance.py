"""One window for each file."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hqd_desktop.gui import folders, single_instance


@pytest.fixture(autouse=True)
def own_locks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folders, "locks", lambda: tmp_path / "locks")


def test_a_file_is_shown_once(tmp_path: Path) -> None:
    first = single_instance.claim(tmp_path / "a.hqd")
    assert first is not None
    assert single_instance.claim(tmp_path / "a.hqd") is None
    assert single_instance.claim(tmp_path / "x" / ".." / "a.hqd") is None
    assert single_instance.is_shown(tmp_path / "a.hqd")
    assert not single_instance.is_shown(tmp_path / "b.hqd")
    first.release()
    assert not single_instance.is_shown(tmp_path / "a.hqd")


def test_a_second_start_raises_the_first(qtbot: QtBot, tmp_path: Path) -> None:
    first = single_instance.claim(tmp_path / "a.hqd")
    assert first is not None
    first.listen()
    with qtbot.waitSignal(first.raise_wanted):
        assert single_instance.ask_to_raise(tmp_path / "a.hqd")
    first.release()
    assert not single_instance.ask_to_raise(tmp_path / "a.hqd")
