"""Text tables: encoding, separator and quotation marks."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hqd_desktop.domain.errors import UserError
from hqd_desktop.exchange.reading.cells import CellError, LongNumber
from hqd_desktop.exchange.reading.delimited import find_separator
from hqd_desktop.exchange.reading.encodings import decode
from hqd_desktop.exchange.reading.grid import Workbook
from hqd_desktop.exchange.reading.read import read_file

CHINESE = "编号,项目名称,总投资（亿元）,阶段\nP1,风电场二期“示范”工程,12.5,签约\nP2,生物医药产业园,约2亿,洽谈中\n"
WESTERN = "Ref,Site Name,Cost\n1,Café Zürich – North,£12\n2,Señor Peña’s farm,€3\n"


def read(path: Path, content: bytes | str, encoding: str | None = None) -> Workbook:
    (path / "made.csv").write_bytes(content.encode() if isinstance(content, str) else content)
    return read_file(path / "made.csv", encoding=encoding)


@pytest.mark.parametrize(
    ("text", "written", "read_as"),
    [
        (CHINESE, "utf-8", "utf-8"),
        (CHINESE, "utf-8-sig", "utf-8"),
        (CHINESE, "gb18030", "gb18030"),
        (CHINESE, "utf-16", "utf-16"),
        (CHINESE, "utf-16-le", "utf-16-le"),
        (CHINESE, "utf-16-be", "utf-16-be"),
        (WESTERN, "cp1252", "cp1252"),
        (WESTERN, "utf-8", "utf-8"),
        ("a,b\n1,2\n", "ascii", "utf-8"),
    ],
)
def test_encodings_are_told_from_the_content(tmp_path: Path, text: str, written: str, read_as: str) -> None:
    book = read(tmp_path, text.encode(written))
    assert (book.kind, book.encoding, book.delimiter) == ("text", read_as, ",")
    assert list(book.sheets[0].rows) == [tuple(line.split(",")) for line in text.splitlines()]


def test_a_guessed_encoding_is_said(tmp_path: Path) -> None:
    notes = read(tmp_path, CHINESE.encode("gb18030")).notes
    assert [note.message.en for note in notes] == ["The text is read as GB18030"]
    assert "choose another encoding" in notes[0].remedy.en


def test_a_person_may_choose_the_encoding(tmp_path: Path) -> None:
    assert read(tmp_path, "名,值\n測試,1\n".encode("big5"), "big5").sheets[0].rows[1] == ("測試", "1")
    with pytest.raises(UserError, match=r"made\.csv is not text in utf-8"):
        read(tmp_path, CHINESE.encode("gb18030"), "utf-8")
    with pytest.raises(UserError, match="Choose another encoding"):
        read(tmp_path, CHINESE, "rot13")


def test_broken_characters_are_shown_and_said(tmp_path: Path) -> None:
    content = (CHINESE * 20).encode().replace("风电".encode(), "风电".encode()[:-1], 1)
    book = read(tmp_path, content)
    assert book.encoding == "utf-8"
    assert "�" in str(book.sheets[0].rows[1][1])
    assert book.notes[0].message.en == "Broken characters, shown as �: 1, first in line 2"


@pytest.mark.parametrize("separator", [",", "\t", ";", "|"])
def test_separators(tmp_path: Path, separator: str) -> None:
    lines = [["a", "b", "c"], ["x, y; z", "1.234,50", "p|q"], ["", "2", "t"]]
    text = "".join(separator.join(f'"{value}"' if value else "" for value in line) + "\r\n" for line in lines)
    book = read(tmp_path, text)
    assert (book.delimiter, list(book.sheets[0].rows)) == (
        separator,
        [("a", "b", "c"), ("x, y; z", "1.234,50", "p|q"), (None, "2", "t")],
    )


def test_the_separator_that_excel_names_in_the_first_line(tmp_path: Path) -> None:
    assert list(read(tmp_path, "sep=;\r\na,b;c\r\n1;2\r\n").sheets[0].rows) == [("a,b", "c"), ("1", "2")]


def test_line_breaks_and_quotation_marks_inside_cells(tmp_path: Path) -> None:
    rows = read(tmp_path, 'a,b\r\n"line 1\r\nline 2","say ""hi"""\r\nrow 3,x\r').sheets[0].rows
    assert list(rows) == [("a", "b"), ("line 1\r\nline 2", 'say "hi"'), ("row 3", "x")]


def test_a_quotation_mark_that_never_closes_is_refused(tmp_path: Path) -> None:
    text = 'a,b\n1,2\n3,"open\n' + "4,5\n" * 100
    with pytest.raises(UserError) as refused:
        read(tmp_path, text)
    assert "the quotation mark opened in line 3 is never closed" in refused.value.message.en


def test_rows_of_different_length_and_blank_ends(tmp_path: Path) -> None:
    sheet = read(tmp_path, "title\n\na,b,c\n1,2\n,,\n\n").sheets[0]
    assert list(sheet.rows) == [("title", None, None), (None, None, None), ("a", "b", "c"), ("1", "2", None)]


def test_cells_stay_as_written(tmp_path: Path) -> None:
    row = read(tmp_path, "a,b,c,d,e,f,g\n007,１２３, x ,#REF!,1.10105E+17,110105199001011234,2E+05\n").sheets[0].rows[1]
    assert row == (
        "007",
        "１２３",
        " x ",
        CellError("#REF!"),
        LongNumber("110105000000000000", cut=True),
        "110105199001011234",
        "2E+05",
    )


def test_a_text_file_named_xlsx_is_read_as_text(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_text("a,b\n1,2\n")
    book = read_file(tmp_path / "a.xlsx")
    assert (book.kind, book.sheets[0].name, list(book.sheets[0].rows)) == ("text", "a", [("a", "b"), ("1", "2")])
    assert book.notes[0].message.en == "The file ends in .xlsx, but holds plain text; it is read as that"
    assert book.notes[0].message.zh == "文件扩展名为 .xlsx，实际内容是 纯文本，已按实际内容读取"


@given(st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=8, max_size=60))
def test_chinese_of_eight_characters_is_never_taken_for_another_encoding(text: str) -> None:
    gb2312 = "".join(letter for letter in text if len(letter.encode("gb2312", "ignore")) == 2)
    if len(gb2312) >= 8:
        assert decode(f"编号,{gb2312}\n".encode("gb18030")).text == f"编号,{gb2312}\n"
    assert decode(f"编号,{text}\n".encode()).encoding == "utf-8"


@given(st.text(st.sampled_from("abc DEF,éèüñçÅø’“”–£€\n"), min_size=1))
def test_western_text_is_never_taken_for_chinese(text: str) -> None:
    encoded = text.encode("cp1252")
    if not encoded.isascii() and sum(byte > 127 for byte in encoded) * 3 < len(encoded):
        assert decode(b"a," + encoded).encoding in {"cp1252", "utf-8"}


@given(
    st.lists(st.lists(st.text(st.sampled_from("ab 1.")), min_size=3, max_size=3), min_size=2), st.sampled_from(",\t;|")
)
def test_the_separator_of_an_even_table_is_found(rows: list[list[str]], separator: str) -> None:
    assert find_separator("".join(separator.join(row) + "\n" for row in rows)) == separator


def test_a_cell_that_swallowed_rows_is_named(tmp_path: Path) -> None:
    sheet = read(tmp_path, 'a,b\n3,"open\n' + "4,5\n" * 30 + '6,"x"\n7,8\n').sheets[0]
    assert sheet.notes[0].message.en == "Cell B2 holds 32 lines; a quotation mark may be missing before or in it"


@pytest.mark.parametrize(
    ("content", "encoding", "text"),
    [
        ("茅\n".encode("gb18030"), "gb18030", "茅\n"),  # the bytes of é in UTF-8
        ("编号,联通\n".encode("gb18030"), "gb18030", "编号,联通\n"),
        ("a,café\n".encode(), "utf-8", "a,café\n"),
        ("a,Ж\n".encode(), "utf-8", "a,Ж\n"),
        ("一期,一二一\n一\n".encode("utf-16-le"), "utf-16-le", "一期,一二一\n一\n"),
        ("一期,一二一\n一\n".encode("utf-16-be"), "utf-16-be", "一期,一二一\n一\n"),
        ("名稱,長江電力\n".encode("gb18030"), "gb18030", "名稱,長江電力\n"),
        ("項目編號,項目名稱\nX-1,風電場二期\n".encode("big5"), "big5", "項目編號,項目名稱\nX-1,風電場二期\n"),
        (b"<html><meta charset=big5>" + "測試名稱".encode("big5"), "big5", "<html><meta charset=big5>測試名稱"),
    ],
)
def test_short_texts_that_fit_several_encodings(content: bytes, encoding: str, text: str) -> None:
    found = decode(content)
    assert (found.encoding, found.text) == (encoding, text)
    assert bool(found.remarks) == (encoding != "utf-8" or "é" in text)
