"""Where shipped files lie: inside the package once it is built or frozen, at the repository root in a checkout."""

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
ROOMS = ("resources", "db")


class AssetMissing(FileNotFoundError):
    """A shipped file is not where it must be: the installation is damaged, or the name is wrong."""


@cache
def root() -> Path:
    """The folder that holds `resources/` and `db/`.

    A wheel and a frozen program carry them in `hqd_desktop/_data`; a checkout has them beside the package.
    """
    places = (_PACKAGE / "_data", _PACKAGE.parent)
    for place in places:
        if all((place / room).is_dir() for room in ROOMS):
            return place
    raise AssetMissing(f"neither {places[0]} nor {places[1]} holds the folders {' and '.join(ROOMS)}")


def path(name: str) -> Path:
    """The shipped file `name`, written from the root with slashes: `path("resources/tokens.json")`."""
    found = _inside(name)
    if not found.is_file():
        raise AssetMissing(f"the program should have come with the file {name}; it is not at {found}")
    return found


def folder(name: str) -> Path:
    """The shipped folder `name`, written from the root with slashes: `folder("db/migrations")`."""
    found = _inside(name)
    if not found.is_dir():
        raise AssetMissing(f"the program should have come with the folder {name}; it is not at {found}")
    return found


def _inside(name: str) -> Path:
    parts = name.split("/")
    if parts[0] not in ROOMS or ".." in parts:
        raise AssetMissing(f"shipped files lie in {' or '.join(ROOMS)}, not in {name!r}")
    return root().joinpath(*parts)
