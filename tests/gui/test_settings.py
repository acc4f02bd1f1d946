"""Settings are plain values in a file that may hold anything."""

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray

from hqd_desktop.gui.pages import Plain
from hqd_desktop.gui.settings import SCHEMA, Settings


def test_every_default_is_a_choice() -> None:
    assert [key for key, row in SCHEMA.items() if row.choices and row.default not in row.choices] == []


def test_a_value_is_kept_and_told(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "s.ini")
    heard: list[str] = []
    settings.changed.connect(heard.append)
    settings.set("theme", "dark")
    settings.set("theme", "dark")
    settings.save()
    assert heard == ["theme"]
    assert Settings(tmp_path / "s.ini").get("theme") == "dark"


@pytest.mark.parametrize(
    "line",
    [
        "theme=pink",
        "theme=@Invalid()",
        "theme=@Variant(\\0\\0\\0\\x7f\\0\\0\\0\\x19PySide::PyObjectWrapper\\0\\0\\0\\0\\x4)",
        "theme=a, b, c",
        'theme="@ByteArray(x)"',
    ],
)
def test_nonsense_in_the_file_is_the_default(tmp_path: Path, line: str) -> None:
    (tmp_path / "s.ini").write_text(f"[General]\n{line}\n", "utf-8")
    assert Settings(tmp_path / "s.ini").get("theme") == "system"


def test_a_value_outside_the_choices_is_a_bug(tmp_path: Path) -> None:
    with pytest.raises(AssertionError):
        Settings(tmp_path / "s.ini").set("theme", "pink")


def test_recent_files_newest_first_without_those_that_are_gone(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "s.ini")
    files = [tmp_path / f"{name}.hqd" for name in "abc"]
    for file in files:
        file.touch()
        settings.remember(file)
    settings.remember(files[0])
    assert settings.recent() == [files[0], files[2], files[1]]
    files[2].unlink()
    assert Settings(tmp_path / "s.ini").recent() == [files[0], files[1]]
    settings.forget_recent()
    assert settings.recent() == []


def test_the_state_of_a_page_comes_back_with_its_types(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "s.ini")
    state: dict[str, Plain] = {"width": 320, "open": False, "tab": "i:12", "name": '某 页, "x"'}
    settings.set_page_state("projects", state)
    settings.save()
    assert Settings(tmp_path / "s.ini").page_state("projects") == state
    assert Settings(tmp_path / "s.ini").page_state("other") == {}


def test_geometry_is_kept_as_text(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "s.ini")
    settings.set_bytes("geometry", QByteArray(b"\x00\x01geo"))
    assert Settings(tmp_path / "s.ini").get_bytes("geometry") == QByteArray(b"\x00\x01geo")
    settings.set("geometry", "§ not base64 §")
    assert settings.get_bytes("geometry").isEmpty()
