"""Documents: links that move with the workspace, copies stored once and proved on the way out, nothing half written."""

import hashlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.errors import Cancelled, UserError
from hqd_desktop.domain.progress import Progress
from hqd_desktop.domain.records import Document
from hqd_desktop.domain.words import Text
from hqd_desktop.workspace import Workspace, documents

LABEL = Text("Take in", "导入")


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    (tmp_path / "office").mkdir()
    made = Workspace.create(tmp_path / "office" / "zone.hqd")
    yield made
    made.close()


@pytest.fixture
def project(workspace: Workspace) -> int:
    step = adds("project", {"name": "样例"})
    workspace.apply(Change(LABEL, (step,)))
    return step.id


def put(folder: Path, name: str, content: bytes = b"%PDF-1.7 synthetic") -> Path:
    file = folder / name
    file.write_bytes(content)
    return file


def the_only(workspace: Workspace, project: int) -> Document:
    (document,) = documents.of_project(workspace, project)
    return document


def test_a_copy_is_kept_proved_and_given_out(workspace: Workspace, project: int, tmp_path: Path) -> None:
    file = put(tmp_path, "协议.pdf")
    documents.attach(workspace, project, [file], copy=True, values={"kind": "agreement", "stage": "signed"})
    file.unlink()
    document = the_only(workspace, project)
    assert document.digest == hashlib.sha256(b"%PDF-1.7 synthetic").hexdigest()
    assert (document.size, document.kind, document.stage, document.path) == (18, "agreement", "signed", None)
    documents.save(workspace, document, tmp_path / "out.pdf")
    assert (tmp_path / "out.pdf").read_bytes() == b"%PDF-1.7 synthetic"
    shown = documents.for_reading(workspace, document, tmp_path / "reading")
    assert shown.name == "协议.pdf"
    assert not shown.stat().st_mode & 0o222, "what is opened to be read cannot be written"
    assert documents.for_reading(workspace, document, tmp_path / "reading") == shown, "opened again"


def test_the_same_bytes_are_stored_once(workspace: Workspace, project: int, tmp_path: Path) -> None:
    files = [put(tmp_path, "a.pdf"), put(tmp_path, "b.pdf")]
    documents.attach(workspace, project, files, copy=True)
    documents.attach(workspace, project, files[:1], copy=True)
    assert len(documents.of_project(workspace, project)) == 3
    assert len(workspace.kept()) == 1


def test_undo_takes_the_document_and_leaves_the_bytes(workspace: Workspace, project: int, tmp_path: Path) -> None:
    documents.attach(workspace, project, [put(tmp_path, "a.pdf")], copy=True)
    workspace.undo()
    assert documents.of_project(workspace, project) == []
    workspace.redo()
    assert documents.content(workspace, the_only(workspace, project)) == b"%PDF-1.7 synthetic"


def test_links_in_and_beside_the_folder_move_with_it(workspace: Workspace, project: int, tmp_path: Path) -> None:
    inside, beside = put(tmp_path / "office", "a.pdf"), put(tmp_path, "b.pdf")
    documents.attach(workspace, project, [inside, beside], copy=False)
    assert [one.path for one in documents.of_project(workspace, project)] == ["a.pdf", "../b.pdf"]
    assert [documents.is_missing(workspace, one) for one in documents.of_project(workspace, project)] == [False, False]
    far = Path(workspace.path.anchor) / "far" / "c.pdf"
    assert documents.written_path(workspace, far) == str(far)


def test_a_missing_link_is_told_and_found_again(workspace: Workspace, project: int, tmp_path: Path) -> None:
    file = put(tmp_path, "a.pdf")
    documents.attach(workspace, project, [file], copy=False)
    moved = file.rename(tmp_path / "office" / "moved.pdf")
    document = the_only(workspace, project)
    assert documents.is_missing(workspace, document)
    with pytest.raises(UserError, match="missing"):
        documents.to_open(workspace, document)
    workspace.apply(documents.relink(workspace, document, moved))
    assert documents.to_open(workspace, the_only(workspace, project)) == moved


@pytest.mark.parametrize(
    ("name", "start"),
    [("setup.exe", b"x"), ("Vertrag.PDF.scr", b"x"), ("macro.xlsm", b"PK"), ("plan.desktop. ", b"["), ("photo.jpg", b"MZ\x90\x00"), ("scan", b"#!/b"), ("scan", b"\x7fELF")],
)  # fmt: skip
def test_programs_are_never_opened(name: str, start: bytes) -> None:
    assert documents.runs(name, start)


@pytest.mark.parametrize("name", ["协议.pdf", "photo.jpg", "table.xlsx", "scan", "a.b.docx"])
def test_documents_are_opened(name: str) -> None:
    assert not documents.runs(name, b"%PDF")


def test_a_program_is_refused_whatever_it_is_called(workspace: Workspace, project: int, tmp_path: Path) -> None:
    file = put(tmp_path, "bill.pdf", b"MZ\x90\x00 synthetic")
    documents.attach(workspace, project, [file], copy=True)
    documents.attach(workspace, project, [file], copy=False)
    kept, linked = documents.of_project(workspace, project)
    with pytest.raises(UserError, match="run programs"):
        documents.for_reading(workspace, kept, tmp_path / "reading")
    with pytest.raises(UserError, match="run programs"):
        documents.to_open(workspace, linked)


def test_too_large_for_a_copy(
    workspace: Workspace, project: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(documents, "MOST_BYTES", 10)
    files = [put(tmp_path, "small.pdf", b"1"), put(tmp_path, "large.pdf")]
    with pytest.raises(UserError) as told:
        documents.attach(workspace, project, files, copy=True)
    assert "Link the file" in told.value.said("en")
    assert documents.of_project(workspace, project) == []
    assert workspace.kept() == [], "all or nothing"
    documents.attach(workspace, project, files, copy=False)
    assert len(documents.of_project(workspace, project)) == 2


def test_stopped_while_reading(workspace: Workspace, project: int, tmp_path: Path) -> None:
    class Impatient(Progress):
        def at(self, done: int, total: int | None = None, label: Text | None = None) -> None:
            if done:
                raise Cancelled

    with pytest.raises(Cancelled):
        documents.attach(workspace, project, [put(tmp_path, "a.pdf")], copy=True, progress=Impatient())
    assert workspace.kept() == []


def test_rename_keeps_the_ending(workspace: Workspace, project: int, tmp_path: Path) -> None:
    documents.attach(workspace, project, [put(tmp_path, "a.pdf")], copy=True)
    workspace.apply(documents.rename(workspace, the_only(workspace, project), "投资协议"))
    assert the_only(workspace, project).name == "投资协议.pdf"
    workspace.apply(documents.rename(workspace, the_only(workspace, project), "x.exe"))
    assert the_only(workspace, project).name == "x.exe.pdf"
    with pytest.raises(UserError):
        documents.rename(workspace, the_only(workspace, project), "  ")


def test_a_folder_and_a_missing_file_are_told(workspace: Workspace, project: int, tmp_path: Path) -> None:
    for wrong in (tmp_path, tmp_path / "gone.pdf"):
        for copy in (True, False):
            with pytest.raises(UserError):
                documents.attach(workspace, project, [wrong], copy=copy)
    assert documents.of_project(workspace, project) == []


def test_damage_is_found(workspace: Workspace, project: int, tmp_path: Path) -> None:
    documents.attach(workspace, project, [put(tmp_path, "a.pdf"), put(tmp_path, "b.pdf", b"other")], copy=True)
    assert documents.damage(workspace) == []
    with sqlite3.connect(workspace.path) as raw:
        raw.execute("UPDATE attachment SET content = ? WHERE size = 5", (b"0ther",))
    raw.close()
    (said,) = documents.damage(workspace)
    assert said.en == "Document b.pdf: its copy is damaged, the digest does not match"
    damaged = documents.of_project(workspace, project)[1]
    with pytest.raises(UserError, match="damaged"):
        documents.save(workspace, damaged, tmp_path / "out.bin")
    assert not (tmp_path / "out.bin").exists()


@pytest.mark.parametrize(("name", "file"), [("a/b:c?.pdf", "a_b_c_.pdf"), ("..", "document"), ("\x00x", "_x")])
def test_names_become_file_names(name: str, file: str) -> None:
    assert documents.file_name(Document(name=name)) == file
