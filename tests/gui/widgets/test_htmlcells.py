"""HTML tables of spreadsheets: what they say better than tab-separated text, and what a hostile one cannot do."""

import datetime as dt

import pytest

from hqd_desktop.gui.widgets import htmlcells
from hqd_desktop.gui.widgets.htmlcells import Given, read, written

LIBREOFFICE = """<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title>x</title>
<meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/><style type="text/css">body,td { font-size:x-small }</style></head>
<body><table cellspacing="0" border="0"><colgroup span="5" width="72"></colgroup>
<tr><td height="20" align="left"><font color="#000000">东港 &quot;A&quot;</font></td>
<td align="right" sdval="1234.5" sdnum="1033;0;#,##0.00"><font color="#000000">1,234.50</font></td>
<td sdval="44799" sdnum="1033;0;DD/MM/YY"><font>26/08/22</font></td>
<td sdval="44774" sdnum="1033;0;MMM YYYY"><font>Aug 2022</font></td><td><font>one<br>two</font></td></tr>
<tr><td rowspan=2><font>merged</font></td><td colspan=2 sdval="5" sdnum="1033;"><font>5</font></td>
<td sdval="123456789012" sdnum="1033;0;0.00E+00"><font>1.23E+11</font></td><td><font><br></font></td></tr>
<tr><td>a</td><td>b</td><td sdnum="1033;0;@">007</td><td>d</td></tr></table></body></html>"""
EXCEL = """<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta name=ProgId content=Excel.Sheet><meta name=Generator content="Microsoft Excel 15">
<style><!--table {mso-displayed-decimal-separator:"\\.";} .xl65 {mso-number-format:"\\[>100]0";}--></style></head>
<body link="#0563C1"><table border=0 width=192><!--StartFragment-->
 <col width=64 span=2 style='width:48pt'>
 <tr height=20 style='height:15.0pt'>
  <td height=20 class=xl65 style='mso-number-format:"\\[>100]0"'>The
  Grob&nbsp;works</td>
  <td x:num="0.6" align=right>0.60</td>
 </tr>
 <tr><td>&quot;quoted&quot;<br>
    below</td><td>=1+1</td></tr>
<!--EndFragment--></table></body></html>"""


def test_what_libreoffice_copies() -> None:
    got = read(LIBREOFFICE)
    assert got is not None
    assert got.rows == [
        ['东港 "A"', "1,234.50", "2022-08-26", "2022-08", "one\ntwo"],
        ["merged", "5", None, "123456789012", ""],
        [None, "a", "b", "007", "d"],
    ]
    assert got.merged == 2
    assert not got.is_own


def test_what_excel_copies() -> None:
    got = read(EXCEL)
    assert got is not None
    assert got.rows == [["The Grob works", "0.60"], ['"quoted"\nbelow', "=1+1"]]
    assert got.merged == 0


def test_cells_need_not_be_closed() -> None:
    got = read("<TABLE><TR><TD>a<TD>b<TR><TD>c</TABLE>")
    assert got is not None
    assert got.rows == [["a", "b"], ["c"]]


def test_written_with_types_and_read_back() -> None:
    html = written(
        [[Given("007"), Given("0.60", "0.60"), Given("2022-08-26", day=dt.date(2022, 8, 26)), Given("a <b>\nc & d")]]
    )
    assert 'sdnum="1033;0;@" x:str' in html
    assert 'sdval="0.60" sdnum="1033;0;0.00" x:num="0.60"' in html
    assert 'sdval="44799"' in html
    assert "<b>" not in html
    got = read(html)
    assert got is not None
    assert got.is_own
    assert got.rows == [["007", "0.60", "2022-08-26", "a <b>\nc & d"]]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no table at all",
        "<p>words</p><table><tr><td>a</td></tr></table>",
        "<table><tr><td>a<table><tr><td>b</td></tr></table></td></tr></table>",
        "<table><tr><td>a</td></tr></table><table><tr><td>b</td></tr></table>",
    ],
)
def test_anything_but_one_plain_table_is_left_to_the_text(text: str) -> None:
    assert read(text) is None


def test_scripts_and_references_are_no_words() -> None:
    got = read('<table><tr><td><script>alert("<td>")</script><img src="http://127.0.0.1/x">a</td></tr></table>')
    assert got is not None
    assert got.rows == [["a"]]


@pytest.mark.parametrize(
    "text",
    [
        "<table>" + "<tr>" * 400_000,
        "<table><tr><td colspan=999999999 rowspan=999999999>x" + "<tr>" * 100_000,
        "<table><tr><td rowspan=99999>a</td><td colspan=300000 rowspan=99999>b</td></tr>" + "<tr></tr>" * 300_000,
        "<table><tr><td>" + "<b>" * 100_000,
        "<table><tr><td>" + "<a " * 1_000_000,
        "<table><tr><td " + 'a="' * 1_000_000,
        "<table><tr><td>" + "<!--" * 1_000_000,
        "<table><tr><td>&#" + "9" * 1_000_000 + ";",
        "<table><tr><td>" + "<style>" * 500_000,
        "<table><![x" * 100_000,
        "<table><tr><td>" + "x" * htmlcells.MOST_TEXT,
    ],
)
def test_a_hostile_text_counts_for_nothing(text: str) -> None:
    """It also ends: reading takes time in proportion to the text, where the square of it would be hours."""
    assert read(text) is None
