"""Text in the XML of a workbook: what Excel's spelling means is what was written."""

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hqd_desktop.exchange.writing import spelling

TEXTS = st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("_x0041&<>\x00\x0b\r\n\t \ufffe\uffff"))

PIECES = ("_", "x0041", "_x0041_", "_x005F_", "_x004", "X0042_", "\x01", "\uffff", "\r", "a", "&", "&amp;")
TEXTS |= st.lists(st.sampled_from(PIECES), max_size=8).map("".join)


@given(text=TEXTS)
def test_what_is_spelt_reads_back(text: str) -> None:
    assert spelling.text(spelling.xml(text)) == text


@given(text=TEXTS)
def test_a_parser_of_xml_takes_it_for_the_same(text: str) -> None:
    """\\r must be spelt, or a parser makes it a line feed; leading space must be marked to be kept."""
    element = ET.fromstring(spelling.element(text))
    assert spelling.text((element.text or "").replace("&", "&amp;")) == text
    assert (len(element.attrib) == 1) == (text != text.strip())


@pytest.mark.parametrize(
    ("text", "spelt"),
    [
        ("\x01", "_x0001_"),
        ("_x0041_", "_x005F_x0041_"),
        ("_x0041", "_x0041"),
        ("a\rb", "a_x000D_b"),
        ("a\nb\tc", "a\nb\tc"),
        ("R&D <b>", "R&amp;D &lt;b&gt;"),
        ("\uffff", "_xFFFF_"),
        ("_x005F_", "_x005F_x005F_"),
        ("_x0041_x0042_", "_x005F_x0041_x005F_x0042_"),
        ("_x0041\x01", "_x005F_x0041_x0001_"),
        ("\x7f\x85\u2028", "\x7f\x85\u2028"),
    ],
)
def test_as_excel_spells_it(text: str, spelt: str) -> None:
    assert spelling.xml(text) == spelt
