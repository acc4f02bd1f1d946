"""The locator finds shipped files in a checkout and in a built package, and says clearly when it cannot."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hqd_desktop import assets


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    assets.root.cache_clear()
    yield
    assets.root.cache_clear()


def house(place: Path) -> Path:
    for room in assets.ROOMS:
        (place / room / "inner").mkdir(parents=True)
        (place / room / "file.txt").write_text(room, encoding="utf-8")
    return place


def test_checkout(root: Path) -> None:
    assert assets.folder("db") == root / "db"
    assert assets.folder("resources/icons") == root / "resources" / "icons"


def test_built_package_wins_over_what_lies_beside_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "hqd_desktop"
    house(tmp_path)
    house(package / "_data")
    monkeypatch.setattr(assets, "_PACKAGE", package)
    assert assets.path("db/file.txt") == package / "_data" / "db" / "file.txt"
    assert assets.folder("resources/inner") == package / "_data" / "resources" / "inner"


def test_half_a_package_is_not_taken_for_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "hqd_desktop" / "_data" / "db").mkdir(parents=True)
    monkeypatch.setattr(assets, "_PACKAGE", tmp_path / "hqd_desktop")
    with pytest.raises(assets.AssetMissing, match="neither"):
        assets.root()


@pytest.mark.parametrize("name", ["resources/no-such-file.svg", "db"])
def test_missing_file(name: str) -> None:
    with pytest.raises(assets.AssetMissing, match="should have come with the file"):
        assets.path(name)


def test_missing_folder() -> None:
    with pytest.raises(assets.AssetMissing, match="should have come with the folder"):
        assets.folder("resources/no-such-folder")


@pytest.mark.parametrize("name", ["hqd_desktop/app.py", "../outside", "db/../pyproject.toml", "/etc/passwd", ""])
def test_nothing_outside_the_shipped_rooms(name: str) -> None:
    with pytest.raises(assets.AssetMissing, match="shipped files lie in"):
        assets.folder(name)
