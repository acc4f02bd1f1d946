"""The help page of the command line names every command and option, in both languages alike."""

import argparse
import re
from pathlib import Path

import pytest

from hqd_desktop.cli.commands import make_parser
from hqd_desktop.domain.filters import parse
from hqd_desktop.domain.records import fields


def commands() -> dict[str, argparse.ArgumentParser]:
    table = next(a for a in make_parser("en")._actions if isinstance(a, argparse._SubParsersAction))
    return dict(table.choices)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_command_and_option_is_in_the_help(root: Path, lang: str) -> None:
    said = (root / "resources" / "help" / lang / "command-line.md").read_text(encoding="utf-8")
    for name, parser in commands().items():
        assert f"`hqd {name} " in said or f"`hqd {name}`" in said, name
        for action in parser._actions:
            for option in action.option_strings:
                assert option in ("-h", "--help") or re.search(rf"{option}\b", said), (name, option)


def test_both_languages_show_the_same_code(root: Path) -> None:
    pages = [
        (root / "resources" / "help" / lang / "command-line.md").read_text(encoding="utf-8") for lang in ("en", "zh")
    ]
    first, second = ([line.count("|") for line in page.splitlines() if line.startswith("|")] for page in pages)
    assert first == second
    assert [page.count("\n## ") for page in pages] == [4, 4]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_filters_of_the_help_are_filters(root: Path, lang: str) -> None:
    said = (root / "resources" / "help" / lang / "command-line.md").read_text(encoding="utf-8")
    shown = re.findall(r'--filter "([^"]+)"', said)
    assert len(shown) == 4
    for expression in shown:
        assert parse(expression, fields("project")).values
