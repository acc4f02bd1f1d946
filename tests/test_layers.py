"""Nothing looks upstairs: a violation of each layer rule is planted in a copy, and must be found."""

import ast
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOMS = ("domain", "sheets", "exchange", "store", "workspace", "gui", "cli")

# contract, room that breaks it, the line that does
PLANTED = [
    ("layers", "domain", "import hqd_desktop.store"),
    ("layers", "store", "import hqd_desktop.exchange"),
    ("layers", "sheets", "import hqd_desktop.workspace"),
    ("layers", "workspace", "import hqd_desktop.gui"),
    ("layers", "gui", "import hqd_desktop.cli"),
    ("qt", "workspace", "from PySide6.QtCore import QObject"),
    ("qt", "sheets", "import pyqtgraph"),
    ("sql", "gui", "import sqlite3"),
    ("sql", "workspace", "from sqlalchemy import select"),
    ("spreadsheets", "workspace", "import openpyxl"),
    ("spreadsheets", "cli", "from python_calamine import CalamineWorkbook"),
    ("domain", "domain", "import numpy"),
]


@pytest.fixture(scope="module")
def contracts(root: Path) -> set[str]:
    settings = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    return {contract["id"] for contract in settings["tool"]["importlinter"]["contracts"]}


def test_every_contract_has_a_planted_violation(contracts: set[str]) -> None:
    assert {contract for contract, _room, _line in PLANTED} == contracts


def copy_of_the_house(root: Path, place: Path) -> Path:
    shutil.copytree(
        root / "hqd_desktop", place / "hqd_desktop", ignore=shutil.ignore_patterns("__pycache__", "ruff.toml", "_data")
    )
    shutil.copy(root / "pyproject.toml", place)
    return place


def lint(place: Path, contract: str) -> subprocess.CompletedProcess[str]:
    program = Path(sys.executable).with_name("lint-imports")
    return subprocess.run(
        [program, "--no-cache", "--no-logo", "--contract", contract],
        cwd=place,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(("contract", "room", "line"), PLANTED)
def test_a_planted_import_is_found(root: Path, tmp_path: Path, contract: str, room: str, line: str) -> None:
    place = copy_of_the_house(root, tmp_path)
    (place / "hqd_desktop" / room / "planted.py").write_text(f'"""Planted."""\n\n{line}\n', encoding="utf-8")
    done = lint(place, contract)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "1 broken" in done.stdout
    assert f"hqd_desktop.{room}.planted" in done.stdout


def test_an_unranked_room_is_found(root: Path, tmp_path: Path) -> None:
    place = copy_of_the_house(root, tmp_path)
    (place / "hqd_desktop" / "helpers.py").write_text('"""Planted."""\n', encoding="utf-8")
    done = lint(place, "layers")
    assert done.returncode != 0
    assert "helpers" in done.stdout + done.stderr


@pytest.mark.parametrize(("_contract", "room", "line"), PLANTED)
def test_the_editor_says_the_same(root: Path, _contract: str, room: str, line: str) -> None:
    ruff = Path(sys.executable).with_name("ruff")
    done = subprocess.run(
        [ruff, "check", "--select", "TID251", "--no-cache", "--stdin-filename", f"hqd_desktop/{room}/planted.py", "-"],
        cwd=root,
        input=f"{line}\n",
        capture_output=True,
        text=True,
        check=False,
    )
    assert "TID251" in done.stdout, done.stdout + done.stderr


@pytest.mark.parametrize("room", ROOMS)
def test_each_room_names_what_it_may_not_import(root: Path, room: str) -> None:
    """What a room's ruff.toml bans is at least what the contracts forbid it."""
    banned = tomllib.loads((root / "hqd_desktop" / room / "ruff.toml").read_text(encoding="utf-8"))
    names = set(banned["lint"]["flake8-tidy-imports"]["banned-api"])
    settings = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    for contract in settings["tool"]["importlinter"]["contracts"]:
        if f"hqd_desktop.{room}" in contract.get("source_modules", ()):
            assert set(contract["forbidden_modules"]) <= names


def test_the_domain_imports_the_standard_library_only(root: Path) -> None:
    allowed = sys.stdlib_module_names | {"hqd_desktop"}
    for source in (root / "hqd_desktop" / "domain").rglob("*.py"):
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and not node.level:
                names = [node.module or ""]
            else:
                continue
            foreign = [name for name in names if name.split(".")[0] not in allowed]
            assert not foreign, f"{source.relative_to(root)} imports {foreign}"
