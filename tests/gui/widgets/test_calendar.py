"""The calendar: every precision by key and by click, always in step with the text."""

import datetime as dt
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from hqd_desktop.domain.days import Day
from hqd_desktop.domain.shifting import holding
from hqd_desktop.gui.widgets.calendar import Calendar, CalendarOffer
from hqd_desktop.gui.widgets.calendar_grid import COLUMNS, places

Key = Qt.Key
Held = Qt.KeyboardModifier


class Hand:
    """A date field with its calendar, and who uses it."""

    def __init__(self, line: QLineEdit) -> None:
        self.line, self.offer = line, CalendarOffer(line)
        self.ways: list[str] = []
        self.offer.picked.connect(self.ways.append)

    def open(self, text: str) -> Calendar:
        self.line.setText(text)
        self.line.selectAll()
        QTest.keyClick(self.line, Key.Key_Down, Held.AltModifier)
        assert self.offer.calendar is not None
        assert self.offer.calendar.isVisible()
        return self.offer.calendar

    def press(self, *keys: Key, held: Held = Held.NoModifier) -> str:
        assert self.offer.calendar is not None
        for key in keys:
            QTest.keyClick(self.offer.calendar, key, held)
        return self.line.text()


@pytest.fixture
def hand(qtbot: QtBot) -> Iterator[Hand]:
    line = QLineEdit()
    qtbot.addWidget(line)
    line.show()
    yield Hand(line)
    line.close()


def test_arrows_pages_and_ends_of_days(hand: Hand) -> None:
    hand.open("2022-08-26")
    assert hand.press(Key.Key_Right) == "2022-08-27"
    assert hand.press(Key.Key_Down) == "2022-09-03"
    assert hand.press(Key.Key_Up, Key.Key_Left, Key.Key_Left) == "2022-08-25"
    assert hand.press(Key.Key_Home) == "2022-08-01"
    assert hand.press(Key.Key_Left) == "2022-07-31"
    assert hand.press(Key.Key_PageUp) == "2022-06-30"
    assert hand.press(Key.Key_PageDown, held=Held.ShiftModifier) == "2023-06-30"
    assert hand.press(Key.Key_PageUp, Key.Key_PageUp, Key.Key_PageUp, Key.Key_PageUp, Key.Key_End) == "2023-02-28"
    assert hand.press(Key.Key_T) == dt.date.today().isoformat()


@pytest.mark.parametrize(
    ("text", "right", "down", "page", "home", "end"),
    [
        ("2022-11", "2022-12", "2023-02", "2023-11", "2022-01", "2022-12"),
        ("2022-Q3", "2022-Q4", "2023-Q1", "2023-Q3", "2022-Q1", "2022-Q4"),
        ("2022-H2", "2023-H1", "2023-H2", "2023-H2", "2022-H1", "2022-H2"),
        ("2022", "2023", "2025", "2034", "2020", "2031"),
    ],
)
def test_keys_of_every_precision(hand: Hand, text: str, right: str, down: str, page: str, home: str, end: str) -> None:
    keys = (Key.Key_Right, Key.Key_Down, Key.Key_PageDown, Key.Key_Home, Key.Key_End)
    for key, then in zip(keys, (right, down, page, home, end), strict=True):
        calendar = hand.open(text)
        assert hand.press(key) == then
        calendar.close()


def test_precision_by_key_and_by_click(hand: Hand) -> None:
    calendar = hand.open("2022-08-26")
    seen = [hand.press(Key.Key_Up, held=Held.ControlModifier) for _ in range(5)]
    assert seen == ["2022-08", "2022-Q3", "2022-H2", "2022", "2022"]
    assert calendar.words.text() == "2022, known to the year"
    seen = [hand.press(Key.Key_Down, held=Held.ControlModifier) for _ in range(5)]
    assert seen == ["2022-H1", "2022-Q1", "2022-01", "2022-01-01", "2022-01-01"]
    assert calendar.words.text() == "1 Jan 2022 (Sat), known to the day"
    calendar.precision.chosen.emit("quarter")
    assert hand.line.text() == "2022-Q1"
    assert calendar.words.text() == "Q1 2022, known to the quarter"


def test_typed_text_and_calendar_stay_in_step(hand: Hand) -> None:
    calendar = hand.open("2022-08-26")
    QTest.keyClicks(calendar, "2031-Q")
    assert hand.line.text() == "2031-Q"
    assert "not a date" in calendar.words.text()
    QTest.keyClicks(calendar, "2")
    assert calendar.grid.at == Day.unpack("2031-Q2")
    assert calendar.precision.value() == "quarter"
    hand.line.selectAll()
    QTest.keyClicks(calendar, "15 Oct")
    assert hand.line.text() == "15 Oct", "the t of October is no order to go to today"
    assert calendar.grid.at == Day(dt.date.today().year, 10, 15, calendar.grid.at.precision)
    hand.line.selectAll()
    hand.press(Key.Key_Backspace)
    assert calendar.words.text() == "Not stated"
    assert calendar.isVisible()
    hand.press(Key.Key_Right, Key.Key_Right)
    QTest.keyClicks(calendar, "2031")
    assert hand.line.text() == "2031", "what is typed replaces what was chosen"


def test_about_is_marked_and_kept(hand: Hand) -> None:
    calendar = hand.open("2022-Q3")
    assert hand.press(Key.Key_AsciiTilde) == "2022-Q3~"
    assert calendar.about.isChecked()
    assert hand.press(Key.Key_Right) == "2022-Q4~"
    assert calendar.words.text() == "about Q4 2022, known to the quarter"
    calendar.about.click()
    assert hand.line.text() == "2022-Q4"


def test_enter_takes_esc_puts_back_clear_empties(hand: Hand) -> None:
    calendar = hand.open("2022-08-26")
    hand.press(Key.Key_Right, Key.Key_Escape)
    assert (hand.line.text(), calendar.isVisible(), hand.ways) == ("2022-08-26", False, [])
    hand.open("2022-08-26")
    hand.press(Key.Key_Right, Key.Key_Return)
    assert (hand.line.text(), calendar.isVisible(), hand.ways) == ("2022-08-27", False, ["down"])
    hand.open("2022-08-27")
    hand.press(Key.Key_Delete, held=Held.ControlModifier)
    assert (hand.line.text(), calendar.isVisible(), hand.ways) == ("", False, ["down", "stay"])
    hand.open("")
    hand.press(Key.Key_Return)
    assert hand.line.text() == dt.date.today().isoformat(), "of nothing stated Enter takes the framed day"
    hand.open("2022-13-")
    hand.press(Key.Key_Return)
    assert hand.line.text() == "2022-13-", "a text that is no date is left for the field to complain of"


def test_a_click_takes_a_date(hand: Hand) -> None:
    calendar = hand.open("2022-08-26")
    number = calendar.grid.place_of(Day.unpack("2022-08-15"))
    QTest.mouseClick(calendar.grid, Qt.MouseButton.LeftButton, pos=calendar.grid.place_rect(number).center())
    assert (hand.line.text(), hand.ways) == ("2022-08-15", ["stay"])


@pytest.mark.parametrize("text", ["1900-01-01", "2199-12-31", "1900", "2199", "1900-Q1", "2199-H2"])
def test_the_ends_of_time(hand: Hand, text: str) -> None:
    hand.open(text)
    for key in (Key.Key_PageUp, Key.Key_PageDown, Key.Key_Left, Key.Key_Right, Key.Key_Home, Key.Key_End):
        hand.press(key)
        assert 1900 <= int(hand.line.text()[:4]) <= 2199


def test_weeks_begin_on_monday() -> None:
    shown = places(Day.unpack("2022-08-26"))
    assert len(shown) == 42
    assert all(place.day.first.weekday() == n % COLUMNS[place.day.precision] for n, place in enumerate(shown))
    assert shown[0].day.pack() == "2022-08-01"
    assert holding(dt.date(2022, 8, 31), shown[0].day.precision) == shown[30].day
