"""A workspace is put in its place filled, or not at all."""

from pathlib import Path

import pytest

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.words import Text
from hqd_desktop.workspace import Workspace
from hqd_desktop.workspace.making import filled


class Mishap(Exception):
    """Something goes wrong while a workspace is filled."""


def fail(workspace: Workspace) -> None:
    workspace.set_meta(half="done")
    raise Mishap


def test_it_is_filled_before_it_stands_there(tmp_path: Path) -> None:
    place = tmp_path / "made.hqd"

    def fill(workspace: Workspace) -> None:
        assert not place.exists()
        workspace.set_meta(word="inside")

    made = filled(place, fill, name=Text("Made", "新建"), synthetic=True)
    assert (made.path, made.name, made.synthetic, made.meta()["word"]) == (place, Text("Made", "新建"), True, "inside")
    made.close()


def test_without_a_name_it_is_called_like_its_file(tmp_path: Path) -> None:
    made = filled(tmp_path / "harbour.hqd", lambda _: None)
    assert made.name == Text("harbour", "harbour")
    made.close()


def test_a_mishap_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(Mishap):
        filled(tmp_path / "made.hqd", fail)
    assert list(tmp_path.iterdir()) == []


def test_a_mishap_leaves_the_old_file_as_it_was(tmp_path: Path) -> None:
    place = tmp_path / "old.hqd"
    place.write_bytes(b"old")
    with pytest.raises(Mishap):
        filled(place, fail, force=True)
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("old.hqd", b"old")]


def test_a_file_is_replaced_only_where_that_was_said(tmp_path: Path) -> None:
    place = tmp_path / "old.hqd"
    place.write_bytes(b"old")
    with pytest.raises(UserError, match="exists already"):
        filled(place, lambda _: None)
    filled(place, lambda _: None, force=True).close()
    assert place.read_bytes().startswith(b"SQLite format 3")


def test_what_an_interrupted_run_left_is_no_hindrance(tmp_path: Path) -> None:
    (tmp_path / ".made.hqd.new").write_bytes(b"half")
    filled(tmp_path / "made.hqd", lambda _: None).close()
    assert [path.name for path in tmp_path.iterdir()] == ["made.hqd"]
