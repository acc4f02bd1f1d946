"""Real sheets of public bodies, where the shared material is at hand."""

from decimal import Decimal
from pathlib import Path

from hqd_desktop.exchange.reading.grid import Merge
from hqd_desktop.exchange.reading.read import read_file


def test_projects_of_the_world_bank(shared: Path) -> None:
    book = read_file(shared / "cases" / "world-bank-projects-2021.xlsx")
    sheet = book.sheets[0]
    assert (book.kind, len(book.sheets), sheet.name, sheet.height, sheet.width) == ("xlsx", 1, "data", 502, 27)
    assert sheet.rows[0][0] == "World Bank Projects, data as of 09/22/2022 03:30:58 PM"
    assert sheet.rows[1][:2] == ("Project Id", "Region")
    assert sheet.rows[2][0] == "P176026"
    assert None not in [row[0] for row in sheet.rows[2:]]
    for heading in ("Current Project Cost", "Total IDA and IBRD Commitment"):
        amounts = sheet.column(sheet.rows[1].index(heading))[2:]
        assert sum(Decimal(str(amount)) for amount in amounts if amount is not None) == 127_537_444_220
    assert sheet.merges == (Merge(0, 0, 0, 7),)
    assert (book.notes, sheet.notes) == ((), ())


def test_the_renewable_energy_pipeline(shared: Path) -> None:
    book = read_file(shared / "cases" / "renewable-energy-planning-q2-2021.csv")
    sheet = book.sheets[0]
    assert (book.kind, book.encoding, book.delimiter) == ("text", "cp1252", ",")
    assert (sheet.height - 1, sheet.width) == (6461, 53)
    assert sheet.rows[0][:2] == ("Old Ref ID", "Ref ID")
    numbers = [int(str(cell)) for cell in sheet.column(1)[1:]]
    assert len(set(numbers)) == 6461
    assert any("\n" in str(cell) for cell in sheet.column(19))
    assert not any("�" in str(cell) for row in sheet.rows for cell in row)


def test_the_tables_of_an_index(shared: Path) -> None:
    for path in sorted((shared / "cases" / "asem").glob("*.csv")):
        book = read_file(path)
        assert (book.kind, book.delimiter) == ("text", ",")
        assert book.sheets[0].height > 1
