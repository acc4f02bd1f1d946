"""Files made to harm: each is answered with a UserError or its cells, the program lives on, and no process is left."""

import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from hqd_desktop.domain.errors import Cancelled, UserError
from hqd_desktop.domain.progress import Progress
from hqd_desktop.domain.words import Text
from hqd_desktop.exchange.reading.limits import MEGABYTE, Limits
from hqd_desktop.exchange.reading.read import read_file
from tests.exchange.reading.making import (
    MAIN,
    cell,
    compound,
    ods,
    packed,
    row,
    shared_strings,
    sheet_xml,
    xls,
    xls_number,
    xlsx,
    xlsx_parts,
)

LIMITS = Limits(part_bytes=24 * MEGABYTE, total_bytes=40 * MEGABYTE, memory=400 * MEGABYTE)
PLAIN = row(1, cell("A1", 1))


def entity_sheet(definitions: str, used: str = "&a;") -> str:
    return f'<?xml version="1.0"?><!DOCTYPE x [{definitions}]><worksheet xmlns="{MAIN}"><sheetData>{row(1, cell("A1", used))}</sheetData></worksheet>'


LAUGHS = '<!ENTITY a "ha">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1 or str()};" * 10}">' for n in range(1, 9))

HOSTILE: dict[str, tuple[Callable[[Path], Path], str]] = {
    "a cell of 30 MB": (lambda path: xlsx(path, sheet_xml(row(1, cell("A1", "x" * 30 * MEGABYTE)))), "a text of more than"),
    "30 MB of spaces": (lambda path: xlsx(path, sheet_xml(PLAIN + " " * 30 * MEGABYTE)), "a text of more than"),
    "a part that inflates": (lambda path: xlsx(path, sheet_xml("<row/>" * (5 * MEGABYTE))), "unpacks to more than 24 MB"),
    "parts that inflate together": (lambda path: xlsx(path, *(sheet_xml(f"<c>{'<v/>' * (3 * MEGABYTE)}</c>") for _ in range(4))), "unpacks to more than 40 MB"),
    "two million rows": (lambda path: xlsx(path, sheet_xml("<row/>" * 2_000_000)), "2000000 rows"),
    "a shared text of 10 MB": (lambda path: xlsx(path, sheet_xml(PLAIN), strings=shared_strings("<t>" + "y" * 10 * MEGABYTE + "</t>")), "a text of more than"),
    "six million shared texts": (lambda path: xlsx(path, sheet_xml(PLAIN), strings=shared_strings("", announced=6_000_000)), "announces 6000000 texts"),
    "uniqueCount lies": (lambda path: xlsx(path, sheet_xml(PLAIN), strings=shared_strings("<t>a</t>", announced=4294967295)), "announces 4294967295 texts"),
    "the far corner": (lambda path: xlsx(path, sheet_xml(PLAIN + row(1048576, cell("XFD1048576", 1)))), "reaches as far as cell XFD1048576"),
    "a far column in each row": (lambda path: xlsx(path, sheet_xml("".join(row(n, cell(f"XFD{n}", n)) for n in range(1, 2000)))), "too far from A1"),
    "a row beyond the last": (lambda path: xlsx(path, sheet_xml(row(99999999, cell("A99999999", 1)))), "names the cell A99999999, which no sheet has"),
    "a cell beyond its row": (lambda path: xlsx(path, sheet_xml(row(1, cell("A99999999", 1)))), ""),
    "a column beyond the last": (lambda path: xlsx(path, sheet_xml(row(1, cell("XFE1", 1)))), ""),
    "a column of eight letters": (lambda path: xlsx(path, sheet_xml(row(1, cell("ABCDEFGH1", 1)))), ""),
    "row zero": (lambda path: xlsx(path, sheet_xml(row(0, cell("A0", 1)))), ""),
    "many merges": (lambda path: xlsx(path, sheet_xml(PLAIN, after='<mergeCells>' + '<mergeCell ref="A1:B2"/>' * 200_000 + "</mergeCells>")), "200000 merged blocks"),
    "billion laughs": (lambda path: xlsx(path, entity_sheet(LAUGHS, "&a8;")), "holds XML definitions"),
    "an outer entity": (lambda path: xlsx(path, entity_sheet('<!ENTITY a SYSTEM "file:///etc/passwd">')), "holds XML definitions"),
    "an outer DTD": (lambda path: xlsx(path, sheet_xml(PLAIN).replace("<worksheet", '<!DOCTYPE x SYSTEM "http://127.0.0.1/x"><worksheet', 1)), "holds XML definitions"),
    "definitions in shared texts": (lambda path: xlsx(path, sheet_xml(PLAIN), strings='<!DOCTYPE sst [<!ENTITY a "b">]>' + shared_strings("<t>&a;</t>")), "holds XML definitions"),
    "a sheet in UTF-16": (lambda path: packed(path, {**xlsx_parts(sheet_xml(PLAIN)), "xl/worksheets/sheet1.xml": sheet_xml(PLAIN).replace("UTF-8", "UTF-16").encode("utf-16")}), "its XML is broken"),
    "a sheet that is cut off": (lambda path: xlsx(path, sheet_xml(PLAIN)[:-60]), "damaged"),
    "a part that is missing": (lambda path: packed(path, {name: part for name, part in xlsx_parts(sheet_xml(PLAIN)).items() if "sheet1.xml" not in name}), "part of it is missing"),
    "a ZIP of something else": (lambda path: packed(path, {"readme.txt": "x"}), "is a ZIP archive"),
    "a Word document": (lambda path: packed(path, {"[Content_Types].xml": "x", "word/document.xml": "x"}), "is a Word document"),
    "too many parts": (lambda path: packed(path, {f"{n}.xml": "" for n in range(10_001)}), "packed from 10001 parts"),
    "ods that repeats": (
        lambda path: ods(path, '<table:table table:name="a"><table:table-row table:number-rows-repeated="1048576"><table:table-cell office:value-type="float"'
                               ' office:value="1" table:number-columns-repeated="16384"/></table:table-row></table:table>'), "too far from A1"),
    "ods with definitions": (lambda path: ods(path, "").with_suffix(".x") and packed(path, {"mimetype": "application/vnd.oasis.opendocument.spreadsheet",
                             "content.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}), "holds XML definitions"),
}  # fmt: skip


def answer(path: Path, limits: Limits = LIMITS) -> str:
    """What the program says to a file; empty if it reads it."""
    before = path.read_bytes()
    refused = None
    try:
        read_file(path, limits=limits)
    except UserError as trouble:
        refused = trouble
    assert path.read_bytes() == before
    if refused is None:
        return ""
    assert refused.message.zh != refused.message.en
    assert refused.remedy.zh != refused.remedy.en
    return refused.message.en


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_workbooks(tmp_path: Path, name: str) -> None:
    make, said = HOSTILE[name]
    given = answer(make(tmp_path / "made.xlsx"))
    assert said in given
    assert given or name == "row zero"


def test_a_part_given_twice_is_refused(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "made.xlsx", sheet_xml(PLAIN))
    with zipfile.ZipFile(path, "a") as archive, pytest.warns(UserWarning, match="Duplicate name"):
        archive.writestr("xl/worksheets/sheet1.xml", sheet_xml(row(1, cell("A1", 2))))
    assert "holds the part xl/worksheets/sheet1.xml twice" in answer(path)


def test_a_part_given_twice_in_other_letters_is_refused(tmp_path: Path) -> None:
    parts = {**xlsx_parts(sheet_xml(PLAIN)), "XL/Worksheets/Sheet1.xml": sheet_xml(row(1, cell("A1", 2)))}
    assert "twice" in answer(packed(tmp_path / "made.xlsx", parts))


@pytest.mark.parametrize("cut", [30, 500, 1500])
def test_a_workbook_that_was_not_copied_whole(tmp_path: Path, cut: int) -> None:
    path = xlsx(tmp_path / "made.xlsx", sheet_xml(PLAIN))
    path.write_bytes(path.read_bytes()[:-cut])
    assert "its ZIP packing is broken" in answer(path)


def test_bytes_before_the_packing_are_refused(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "made.xlsx", sheet_xml(PLAIN))
    path.write_bytes(b"PK\x03\x04" + bytes(60) + path.read_bytes())
    assert "its ZIP packing is broken" in answer(path)


def test_an_encrypted_workbook_is_named_as_such(tmp_path: Path) -> None:
    path = tmp_path / "made.xlsx"
    path.write_bytes(compound({"EncryptionInfo": b"\x04\0\x04\0", "EncryptedPackage": bytes(9000)}))
    with pytest.raises(UserError) as refused:
        read_file(path)
    assert refused.value.message == Text("made.xlsx is password-protected", "made.xlsx 有密码保护")
    assert "remove the password" in refused.value.remedy.en


def test_an_encrypted_xls_is_named_as_such(tmp_path: Path) -> None:
    path = tmp_path / "made.xls"
    path.write_bytes(xls(xls_number(0, 0, 1), globals_=b"\x2f\0\x06\0" + b"\0\0" + bytes(4)))
    assert answer(path) == "made.xls is password-protected"


@pytest.mark.parametrize(
    ("stream", "said"), [("WordDocument", "a Word document"), ("Other", "an Office file without a sheet")]
)
def test_other_old_office_files(tmp_path: Path, stream: str, said: str) -> None:
    path = tmp_path / "made.xls"
    path.write_bytes(compound({stream: bytes(5000)}))
    assert said in answer(path)


@pytest.mark.parametrize(
    "damage",
    [lambda data: data[:700], lambda data: data[:76] + b"\x05\0\0\0" * 109 + data[512:], lambda data: data[:512]],
)
def test_a_damaged_xls(tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    path = tmp_path / "made.xls"
    path.write_bytes(damage(xls(xls_number(0, 0, 1))))
    assert "damaged" in answer(path)


def test_a_text_used_so_often_that_it_fills_the_memory(tmp_path: Path) -> None:
    rows = "".join(row(n, cell(f"A{n}", 0, kind="s")) for n in range(1, 30_001))
    path = xlsx(tmp_path / "made.xlsx", sheet_xml(rows), strings=shared_strings("<t>" + "z" * 200_000 + "</t>"))
    assert "more memory than a sheet may take (400 MB)" in answer(path)


def test_a_file_larger_than_is_read(tmp_path: Path) -> None:
    path = tmp_path / "made.csv"
    with path.open("wb") as file:
        file.truncate(3 * MEGABYTE)
    assert "made.csv has 3 MB; up to 2 MB are read" in answer(path, Limits(file_bytes=2 * MEGABYTE))


def test_a_process_that_takes_too_long_is_ended(tmp_path: Path) -> None:
    rows = "".join(row(n, cell(f"A{n}", n)) for n in range(1, 200_001))
    path = xlsx(tmp_path / "made.xlsx", sheet_xml(rows))
    assert "was not read within 0 s" in answer(path, Limits(cpu_seconds=0, cpu_seconds_per_megabyte=0))


class Stop(Progress):
    """Asks to stop at one of its reports, the first being 1."""

    def __init__(self, report: int) -> None:
        self.report = report
        self.labels: list[Text | None] = []

    def at(self, done: int, total: int | None = None, label: Text | None = None) -> None:
        self.labels.append(label)
        if len(self.labels) == self.report:
            raise Cancelled


def children() -> set[str]:
    """Processes that this one has started and that still run."""
    own = Path(f"/proc/{os.getpid()}/task")
    if not own.is_dir():
        pytest.skip("needs /proc")
    return {child for task in own.iterdir() for child in (task / "children").read_text().split()}


@pytest.mark.parametrize("report", [1, 2, 4])
def test_cancelling_ends_the_process_at_once(tmp_path: Path, report: int) -> None:
    rows = "".join(row(n, cell(f"A{n}", n)) for n in range(1, 100_001))
    path = xlsx(tmp_path / "made.xlsx", sheet_xml(rows))
    before, stop = children(), Stop(report)
    with pytest.raises(Cancelled):
        read_file(path, progress=stop)
    assert children() == before
    assert stop.labels[0] == Text("Reading made.xlsx", "正在读取 made.xlsx")


def test_progress_is_told(tmp_path: Path) -> None:
    class Listening(Progress):
        told: list[tuple[int, int | None]] = []

        def at(self, done: int, total: int | None = None, label: Text | None = None) -> None:
            self.told.append((done, total))

    rows = "".join(row(n, cell(f"A{n}", n)) for n in range(1, 10_001))
    read_file(xlsx(tmp_path / "made.xlsx", sheet_xml(rows)), progress=Listening())
    assert Listening.told[0] == (0, None)
    assert Listening.told[-1] == (10_000, 10_000)


def test_no_file_stays_open(tmp_path: Path) -> None:
    folder = Path("/proc/self/fd")
    if not folder.is_dir():
        pytest.skip("needs /proc")
    path = HOSTILE["uniqueCount lies"][0](tmp_path / "made.xlsx")
    answer(path)
    before = len(list(folder.iterdir()))
    for _ in range(5):
        answer(path)
    assert len(list(folder.iterdir())) == before
