"""What stands between the reading process and the program: frames, sentences, and trust in neither."""

import io
import json
import re
import subprocess
import sys
from pathlib import Path
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

import hqd_desktop
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.words import Text
from hqd_desktop.exchange.reading import process, wire
from hqd_desktop.exchange.reading.assembling import Assembly
from hqd_desktop.exchange.reading.columns import pack
from hqd_desktop.exchange.reading.limits import Limits
from hqd_desktop.exchange.reading.notes import SENTENCES, note
from hqd_desktop.exchange.reading.refusals import REASONS, WHATS, WHYS, Refused, user_error
from hqd_desktop.exchange.reading.wire import SWITCH
from hqd_desktop.exchange.reading.worker import work, worker_main

SOURCES = Path(hqd_desktop.__file__).parent / "exchange" / "reading"
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)
FRAMES = {wire.BOOK, wire.SHEET, wire.SHEET_END, wire.REFUSED}


def marks(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


@pytest.mark.parametrize("sentences", [REASONS, SENTENCES], ids=["reasons", "notes"])
def test_sentences_carry_the_same_particulars_in_both_languages(sentences: dict[str, tuple[Text, Text]]) -> None:
    for name, texts in sentences.items():
        for text in texts:
            assert marks(text.en) == marks(text.zh), name
            assert re.search("[一-鿿]", text.zh), name
            assert not re.search("please|Please|您|请您|!|！", text.en + text.zh), name


def test_every_reason_named_in_the_code_has_its_sentence() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in SOURCES.glob("*.py"))
    assert set(re.findall(r'Refused\(\s*"(\w+)"', code)) <= REASONS.keys()
    assert set(re.findall(r'Remark\(\s*"(\w+)"', code)) <= SENTENCES.keys()
    assert set(re.findall(r'why="(\w+)"', code)) <= WHYS.keys()
    assert set(re.findall(r'what="(\w+)"', code)) <= WHATS.keys()


def test_a_reason_with_all_its_particulars() -> None:
    trouble = user_error("{x}.xlsx", "sheet_damaged", {"sheet": "a{b}", "why": "cells"})
    assert trouble.message.en == "Sheet “a{b}” of {x}.xlsx is damaged: its cells cannot be taken apart"
    assert trouble.message.zh == "{x}.xlsx 的工作表“a{b}”已损坏：其单元格无法解析"


@given(st.text(), st.dictionaries(st.text(), st.text() | st.integers()))
def test_reasons_that_nobody_knows_are_still_answered(reason: str, particulars: dict[str, str | int]) -> None:
    assert isinstance(user_error("a", reason, particulars), UserError)
    assert note(reason, particulars) is None or reason in SENTENCES


@given(
    st.lists(
        st.tuples(
            st.sampled_from([*FRAMES, wire.GROUP, wire.FORMATS, b"?"]),
            st.binary(max_size=40) | JSON.map(lambda said: json.dumps(said).encode()),
        ),
        max_size=8,
    )
)
def test_an_answer_of_any_kind_does_no_harm(frames: list[tuple[bytes, bytes]]) -> None:
    assembly = Assembly(Path("a.xlsx"), Limits())
    try:
        for tag, content in frames:
            assembly.take(tag, content)
        assembly.workbook()
    except (Refused, wire.Garbled):
        pass


@given(
    st.dictionaries(
        st.sampled_from(("hidden_rows", "merges", "formats", "formulas", "remarks", "hidden_columns")), JSON
    )
)
def test_a_sheet_with_any_particulars_is_a_sheet(said: dict[str, object]) -> None:
    assembly = Assembly(Path("a.xlsx"), Limits())
    assembly.take(wire.BOOK, json.dumps({"kind": "xlsx", "sha256": "0", "size": 1}).encode())
    assembly.take(wire.SHEET, json.dumps({"name": "S", "visibility": "visible", "width": 1}).encode())
    assembly.take(wire.GROUP, wire.join_columns(2, [pack(["x", 1.0])]))
    assembly.take(wire.SHEET_END, json.dumps(said).encode())
    sheet = assembly.workbook().sheets[0]
    assert list(sheet.rows) == [("x",), (1,)]
    assert sheet.formats.at(0, 0) is None


def test_more_cells_than_are_allowed_are_not_taken() -> None:
    assembly = Assembly(Path("a.xlsx"), Limits(cells=10))
    assembly.take(wire.SHEET, b'{"name": "S", "width": 1}')
    with pytest.raises(wire.Garbled):
        assembly.take(wire.GROUP, wire.join_columns(4_000_000_000, [b"\0"]))


@given(st.binary(max_size=30))
def test_frames_that_are_cut_off_are_noticed(content: bytes) -> None:
    stream = io.BytesIO()
    wire.put(stream, b"G", content)
    whole = stream.getvalue()
    assert wire.get(io.BytesIO(whole), 1000) == (b"G", content)
    for length in range(1, len(whole)):
        with pytest.raises(wire.Garbled):
            wire.get(io.BytesIO(whole[:length]), 1000)
    assert wire.get(io.BytesIO(b""), 1000) is None


def test_a_frozen_program_starts_itself_as_the_reading_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert process._command("{}") == [sys.executable, SWITCH, "{}"]


@pytest.mark.parametrize("argv", [["hqd"], ["hqd", "import", "a.hqd"], ["hqd", "x", SWITCH], []])
def test_other_arguments_start_no_reading_process(argv: list[str]) -> None:
    assert worker_main(argv) is None


def test_the_reading_process_loads_nothing_of_the_program(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("a,b\n1,2\n")
    command = process._command(json.dumps({"limits": Limits().plain()}))
    spying = "import atexit, sys; atexit.register(lambda: sys.stderr.write(' '.join(sys.modules))); "
    command[5] = spying + command[5]
    with (tmp_path / "a.csv").open("rb") as source:
        done = subprocess.run(command, stdin=source, capture_output=True, check=True)
    loaded = done.stderr.decode().split()
    assert [
        name
        for name in loaded
        if name.startswith(("PySide6", "sqlalchemy", "openpyxl", "numpy", "hqd_desktop.gui", "hqd_desktop.store"))
    ] == []


def test_the_answer_to_a_refused_file_is_an_answer() -> None:
    answer = io.BytesIO()
    assert work(io.BytesIO(b"%PDF-1.4"), answer, Limits(), None, bounded=False) == 0
    answer.seek(0)
    assert wire.get(answer, 1000) == (wire.REFUSED, b'{"reason":"foreign","particulars":{"what":"pdf"}}')
