"""Files of sources: copies by hash and links, gone ones, and places beyond their end."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.locators import Extent
from hqd_desktop.domain.records import Source
from hqd_desktop.exchange.pdfpages import pages
from hqd_desktop.workspace import Workspace, documents, operations, source_files, source_troubles, sourcing


def pdf(count: int) -> bytes:
    """A small PDF with so many empty pages."""
    kids = " ".join(f"{n + 3} 0 R" for n in range(count))
    parts = ["<</Type/Catalog/Pages 2 0 R>>", f"<</Type /Pages /Kids [{kids}] /Count {count}>>"]
    parts += ["<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 72]>>"] * count
    body = "".join(f"{n + 1} 0 obj\n{part}\nendobj\n" for n, part in enumerate(parts))
    return f"%PDF-1.4\n{body}trailer<</Root 1 0 R>>\n%%EOF\n".encode()


@pytest.fixture
def zone(tmp_path: Path) -> Iterator[Workspace]:
    made = Workspace.create(tmp_path / "zone.hqd")
    yield made
    made.close()


def source(zone: Workspace, record: int) -> Source:
    found = zone.get("source", record)
    assert isinstance(found, Source)
    return found


def taken(zone: Workspace, name: str, content: bytes, *, copy: bool = True) -> Source:
    file = zone.path.parent / name
    file.write_bytes(content)
    _done, made = source_files.take_in(zone, [file], copy=copy)
    return source(zone, made[0])


def stated(zone: Workspace, of: Source, locator: str) -> int:
    change, made = sourcing.add(zone, {"source": of.key, "attribute": "x", "locator": locator})
    zone.apply(change)
    return made


def test_a_dropped_file_becomes_a_source_with_a_copy(zone: Workspace) -> None:
    made = taken(zone, "公报 2022.pdf", pdf(3))
    assert (made.key, made.title_text, made.path, made.size) == ("S001", "公报 2022", "公报 2022.pdf", len(pdf(3)))
    assert zone.kept() == [made.digest]
    (zone.path.parent / "公报 2022.pdf").unlink()
    assert not source_files.is_missing(zone, made)
    assert documents.content(zone, source_files.as_document(made)) == pdf(3)
    assert documents.damage(zone) == []
    zone.undo()
    assert zone.count("source") == 0


def test_a_link_whose_file_is_gone_is_named_and_found_again(zone: Workspace) -> None:
    made = taken(zone, "a.pdf", pdf(1), copy=False)
    assert (made.path, made.digest) == ("a.pdf", None)
    (zone.path.parent / "a.pdf").rename(zone.path.parent / "b.pdf")
    assert source_files.is_missing(zone, made)
    found = source_troubles.troubles(zone)
    assert [(one.record, "missing: a.pdf" in one.said.en) for one in found] == [(made.id, True)]
    assert source(zone, made.id) == made
    zone.apply(source_files.relink(zone, made, zone.path.parent / "b.pdf"))
    assert not source_files.is_missing(zone, source(zone, made.id))
    assert source_troubles.troubles(zone) == []


def test_a_file_in_the_place_of_another(zone: Workspace) -> None:
    made = taken(zone, "a.pdf", pdf(1))
    other = zone.path.parent / "b.pdf"
    other.write_bytes(pdf(2))
    source_files.attach(zone, made.id, other, copy=True)
    assert source_files.extent(zone, source(zone, made.id)) == Extent(pages=2)
    zone.apply(source_files.detach(zone, source(zone, made.id)))
    assert not source_files.has_file(source(zone, made.id))
    zone.undo()
    zone.undo()
    assert source(zone, made.id).digest == made.digest


def test_nothing_is_written_for_a_file_that_is_not_there(zone: Workspace) -> None:
    with pytest.raises(UserError, match="cannot be read"):
        source_files.take_in(zone, [zone.path.parent / "none.pdf"], copy=True)
    assert zone.count("source") == 0


def test_a_place_beyond_the_last_page_is_told(zone: Workspace) -> None:
    made = taken(zone, "a.pdf", pdf(3))
    good, bad, cell = stated(zone, made, "p. 3"), stated(zone, made, "第4页"), stated(zone, made, "Sheet1!B7")
    found = {one.record: one.said for one in source_troubles.troubles(zone)}
    assert good not in found
    assert "has 3" in found[bad].en
    assert "3 页" in found[bad].zh
    assert "no workbook" in found[cell].en


def test_a_place_beyond_the_last_cell_is_told(zone: Workspace) -> None:
    import xlsxwriter

    file = zone.path.parent / "book.xlsx"
    with xlsxwriter.Workbook(str(file)) as book:
        sheet = book.add_worksheet("上半年")
        sheet.write_row(0, 0, ["指标", "数值"])
        sheet.write_row(1, 0, ["GDP", 9516.9])
    made = taken(zone, "book.xlsx", file.read_bytes())
    assert made.kind == "workbook"
    good, row, sheet_name = (
        stated(zone, made, "上半年!B2"),
        stated(zone, made, "上半年!B3"),
        stated(zone, made, "全年!B2"),
    )
    found = {one.record: one.said.en for one in source_troubles.troubles(zone)}
    assert good not in found
    assert "2 rows and 2 columns" in found[row]
    assert "上半年" in found[sheet_name]


def test_a_damaged_file_tells_no_pages_and_no_trouble(zone: Workspace) -> None:
    made = taken(zone, "a.pdf", b"%PDF-1.4\nnothing")
    stated(zone, made, "p. 400")
    book = taken(zone, "b.xlsx", b"PK\x03\x04 no")
    stated(zone, book, "B7")
    assert source_troubles.troubles(zone) == []


@pytest.mark.parametrize(
    "content", [b"", b"%PDF-1.4", b"PK", pdf(2).replace(b"/Count 2", b"/Count 99999999"), pdf(1) + b"/Encrypt 5 0 R"]
)
def test_pages_that_are_not_told(content: bytes) -> None:
    assert pages(content) is None


def test_a_source_that_is_deleted_leaves_its_statements(zone: Workspace) -> None:
    made = taken(zone, "a.pdf", pdf(1))
    one = stated(zone, made, "p. 1")
    zone.apply(operations.remove(zone, "source", [made.id]))
    held = zone.packed_record("statement", one)
    assert held is not None
    assert held["source"] is None
    zone.undo()
    assert (zone.packed_record("statement", one) or {})["source"] == made.id


def test_a_text_longer_than_a_cell_comes_back_without_taking_its_end(zone: Workspace, tmp_path: Path) -> None:
    from hqd_desktop.domain.views import View
    from hqd_desktop.exchange.plan import Verdict
    from hqd_desktop.workspace import importing
    from hqd_desktop.workspace.exporting import export

    change, made = operations.add(zone, "source", {"key": "S001", "title_text": "长文", "text": "全文" * 30_000})
    zone.apply(change)
    told = export(zone, tmp_path / "out.xlsx", View("source"))
    assert any("the end was cut" in note.en for note in told.notes)
    counts = importing.plan(zone, tmp_path / "out.xlsx").counts
    assert (counts[Verdict.CHANGED], counts[Verdict.UNCHANGED]) == (0, 1)
    assert len(str(source(zone, made).text)) == 60_000


def test_pages_are_counted_in_compressed_trees_too() -> None:
    import zlib

    tree = zlib.compress(b"2 0 <</Type/Pages/Kids[3 0 R 4 0 R 5 0 R]/Count 12>>")
    whole = b"%PDF-1.5\n1 0 obj<</Type/ObjStm/N 1/First 4/Length 60>>stream\n" + tree + b"\nendstream endobj\n"
    assert pages(whole) == 12
    assert pages(b"%PDF-1.5\n" + b"/Type/ObjStm stream\n" * 20_000) is None
