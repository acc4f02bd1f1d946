"""Who signs stands below everything, each at its share of the width; a sheet that asks nobody has no such line."""

from pathlib import Path

import pytest

from hqd_desktop.gui.sheets.pages import lay_out
from hqd_desktop.gui.sheets.render import write
from hqd_desktop.sheets.model import Note, Sheet, Signatures, Title

pytestmark = pytest.mark.usefixtures("qapp")
WORDS = ("填表人：", "审核人：")


@pytest.mark.parametrize("words", [WORDS, ()])
def test_signatures_are_printed_below_the_notes_where_there_are_any(tmp_path: Path, words: tuple[str, ...]) -> None:
    sheet = Sheet("brief", "zh", "示例", (Title("示例"), Note("最后的说明"), Signatures(words)))
    (file,) = write(lay_out([sheet]), tmp_path / "sheet.svg")
    drawn = file.read_text(encoding="utf-8")
    places = [drawn.find(said) for said in ("最后的说明", *WORDS)]
    assert places == sorted(places) if words else places[1:] == [-1, -1]
