"""Files are put in place whole or not at all."""

from pathlib import Path

import pytest

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.putting import beside, put


def test_a_file_takes_its_place_with_the_permissions_of_the_old_one(tmp_path: Path) -> None:
    target = tmp_path / "out.txt"
    target.write_text("old")
    target.chmod(0o640)
    with beside(target) as draft:
        draft.write_text("new")
        assert target.read_text() == "old"
    assert target.read_text() == "new"
    assert target.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [target]


def test_trouble_in_the_middle_keeps_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "out.txt"
    target.write_text("old")
    with pytest.raises(ZeroDivisionError), beside(target) as draft:
        draft.write_text(str(1 // len(list(tmp_path.glob("missing")))))
    with pytest.raises(UserError, match=r"disk is full, out\.txt was not written"), beside(target):
        raise OSError(28, "No space left on device")
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_several_files_are_written_before_the_first_takes_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, other = tmp_path / "a.pdf", tmp_path / "b.pdf"
    old.write_bytes(b"old")
    real = Path.write_bytes

    def full(self: Path, data: bytes) -> int:
        if data == b"2":
            raise OSError(28, "No space left on device")
        return real(self, data)

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(UserError, match=r"b\.pdf"):
        put({old: b"1", other: b"2"})
    monkeypatch.undo()
    assert old.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [old]
    put({old: b"1", other: b"2"})
    assert (old.read_bytes(), other.read_bytes()) == (b"1", b"2")


@pytest.mark.parametrize("name", ["nowhere/out.txt", "folder"])
def test_a_place_that_cannot_be_written_is_named(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(UserError, match="cannot be written"):
        put({tmp_path / name: b"x"})
