"""What a person installs: one import root, with the data files inside it."""

import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

import hqd_desktop


@pytest.fixture(scope="module")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("wheel")
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", place], cwd=root, check=True)
    (made,) = place.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def names(wheel: Path) -> list[str]:
    with zipfile.ZipFile(wheel) as archive:
        return archive.namelist()


def test_one_root(names: list[str]) -> None:
    roots = {name.split("/")[0] for name in names}
    assert roots == {"hqd_desktop", f"hqd_desktop-{hqd_desktop.__version__}.dist-info"}


def test_data_files_are_inside(root: Path, names: list[str]) -> None:
    for room in ("resources", "db"):
        shipped = {name.removeprefix("hqd_desktop/_data/") for name in names if f"/_data/{room}/" in name}
        kept = {
            path.relative_to(root).as_posix()
            for path in (root / room).rglob("*")
            if path.is_file() and "__pycache__" not in path.parts
        }
        assert shipped == kept


def test_nothing_that_is_only_for_builders(names: list[str]) -> None:
    assert [name for name in names if "__pycache__" in name or name.endswith((".pyc", "ruff.toml", ".ui"))] == []


def test_commands(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (entry,) = (name for name in archive.namelist() if name.endswith("entry_points.txt"))
        text = archive.read(entry).decode("utf-8")
    assert "hqd = hqd_desktop.cli.main:main" in text
    assert "hqd-desktop = hqd_desktop.app:main" in text


def test_the_version_is_said_once(root: Path) -> None:
    settings = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    assert "version" in settings["project"]["dynamic"]
    said = [
        path.relative_to(root).as_posix()
        for path in (root / "hqd_desktop").rglob("*.py")
        if f'"{hqd_desktop.__version__}"' in path.read_text(encoding="utf-8")
    ]
    assert said == ["hqd_desktop/__init__.py"]
