"""The locks name every package by version and hash, and no host."""

import re
import tomllib
from pathlib import Path

import pytest

LOCKS = (
    "requirements.lock",
    "requirements-dev.lock",
    "requirements-package.lock",
    "packaging/setup/requirements-uv.lock",
)
PINNED = re.compile(r"^([A-Za-z0-9][\w.-]*)==(\S+)")


def entries(lock: Path) -> dict[str, str]:
    """Package -> version, after checking that each line is a pin, a hash or a continuation."""
    found: dict[str, str] = {}
    hashes = 1
    for line in lock.read_text(encoding="utf-8").splitlines():
        if pin := PINNED.match(line):
            assert hashes, f"a package before {pin[1]} has no hash"
            found[normal(pin[1])] = pin[2]
            hashes = 0
        else:
            assert re.fullmatch(r"    --hash=sha256:[0-9a-f]{64}( \\)?", line), line
            hashes += 1
    assert hashes
    return found


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.parametrize("name", LOCKS)
def test_hashes_and_no_addresses(root: Path, name: str) -> None:
    assert entries(root / name)
    assert not re.search(r"://|--index|--find-links|file:|@ ", (root / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", ["requirements-dev.lock", "requirements-package.lock"])
def test_everybody_has_the_same_versions(root: Path, name: str) -> None:
    run = entries(root / "requirements.lock")
    more = entries(root / name)
    assert {package: more.get(package) for package in run} == run


def test_every_dependency_is_locked(root: Path) -> None:
    wanted = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    names = {normal(re.split(r"[<>=\[;]", line)[0]) for line in wanted}
    assert names <= set(entries(root / "requirements.lock"))


def test_no_lock_of_another_kind(root: Path) -> None:
    kept = {path.name for path in root.glob("*lock*")}
    assert kept - {"uv.lock"} == {name for name in LOCKS if "/" not in name}
