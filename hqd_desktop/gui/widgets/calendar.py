"""The calendar below a date field: chooses a day, month, quarter, half-year or year, and stays in step with the typed text.

Qt's own calendar widget knows days only, so the page of dates is painted here (``calendar_grid``). The popup never takes the
focus: keys come to it while it is open, and those it has no use for go on to the field, so that digits can be typed all along.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAction, QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from hqd_desktop.domain.days import Day, Precision
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.kinds import DAY, Hint
from hqd_desktop.domain.shifting import COARSER, FIRST_YEAR, LAST_YEAR, holding, shifted
from hqd_desktop.domain.written import DayHint, Unreadable
from hqd_desktop.gui import icons, language, theme
from hqd_desktop.gui.widgets.buttons import Button, IconButton
from hqd_desktop.gui.widgets.calendar_grid import COLUMNS, CalendarGrid, month_name
from hqd_desktop.gui.widgets.segmented import Segmented

_GAP, _EDGE, _YEARS = 3, 12, 12
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ALT, _CONTROL, _SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier  # fmt: skip
translate = QCoreApplication.translate


def this_year() -> Hint:
    """A date without a year is in this year."""
    return Hint(day=DayHint(year=dt.date.today().year))


class Calendar(QFrame):
    """Made once for a field, opened as often as wanted. What is chosen stands in the field at once; Esc puts back what stood there."""

    picked = Signal(str)
    """A date was taken, or cleared: by Enter ("down"; with Shift "up") or by a click ("stay")."""

    def __init__(self, line: QLineEdit, hint: Callable[[], Hint] = this_year) -> None:
        super().__init__(line, Qt.WindowType.Popup)
        self._line, self._hint = line, hint
        self._before = ""
        self._is_writing = False
        self.setObjectName("palette")
        self._build()
        line.textChanged.connect(self._follow)
        self.grid.picked.connect(self._clicked)
        self.grid.turned.connect(self._turn)
        self.precision.chosen.connect(self._precision_chosen)
        self.back.clicked.connect(self._back)
        self.forward.clicked.connect(self._forward)
        self.about.clicked.connect(self._about_clicked)
        self.today.clicked.connect(self._today_clicked)
        self.clear.clicked.connect(self._clear)

    def _build(self) -> None:
        self.precision, self.grid = Segmented(self), CalendarGrid(self)
        self.back, self.forward = IconButton("chevron-left", self, flat=True), IconButton("chevron-right", self, flat=True)  # fmt: skip
        self.heading, self.words = QLabel(self), QLabel(self)
        self.about, self.today, self.clear = QCheckBox(self), Button(self, "flat"), Button(self, "flat")
        self.heading.setObjectName("section_title")
        self.heading.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.words.setObjectName("small")
        self.words.setWordWrap(True)
        for label in (self.heading, self.words):
            label.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE - 2)
        column.setSpacing(6)
        column.addWidget(self.precision, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(_row(self.back, self.heading, self.forward))
        column.addWidget(self.grid)
        column.addWidget(self.words)
        column.addLayout(_row(self.about, None, self.today, self.clear))
        for part in self.findChildren(QWidget):
            part.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def open_below(self) -> None:
        """Open at the field, below it where the screen has room."""
        self._before = self._line.text()
        self._retranslate()
        self._follow()
        self.ensurePolished()
        self.words.setMinimumHeight(2 * self.words.fontMetrics().lineSpacing())
        self.adjustSize()
        line = self._line
        at = line.mapToGlobal(QPoint(line.width() - self.width(), line.height() + _GAP))
        room = line.screen().availableGeometry()
        if at.y() + self.height() > room.bottom():
            at.setY(line.mapToGlobal(QPoint(0, -_GAP)).y() - self.height())
        at.setX(max(room.left() + 4, min(at.x(), room.right() - self.width() - 4)))
        self.move(at)
        self.show()

    # --- in step with the text -----------------------------------------------------------------

    def _read(self) -> Day | None:
        """The date that stands in the field. Raises Unreadable."""
        found = DAY.read(self._line.text(), self._hint())
        assert found is None or isinstance(found, Day)
        return found

    def _follow(self) -> None:
        """Show what stands in the field."""
        if self._is_writing or not (self.isVisible() or self._before == self._line.text()):
            return
        try:
            day = self._read()
        except Unreadable as wrong:
            self._show(self.grid.at, stated=False)
            self._say(UserError(wrong.message, wrong.fix).said(language.lang()), wrong=True)
            return
        self._show(day or holding(dt.date.today(), self.grid.at.precision), stated=day is not None)

    def _show(self, day: Day, *, stated: bool) -> None:
        self.grid.show_at(day, stated=stated)
        self.precision.choose(day.precision.value)
        if stated:
            self.about.setChecked(day.about)
        self.heading.setText(_heading(day))
        self._say(_words(day) if stated else self.tr("Not stated"))

    def _say(self, words: str, *, wrong: bool = False) -> None:
        self.words.setStyleSheet(f"color: {theme.current().hex('bad' if wrong else 'text-2')};")
        self.words.setText(words)
        self.grid.setAccessibleName(words)
        if self.isVisible():
            self.resize(self.width(), max(self.height(), self.sizeHint().height()))
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._line, words))

    def _put(self, day: Day | None) -> None:
        """Choose a date: it stands in the field at once."""
        if day is None:
            return
        chosen = Day(day.year, day.part, day.day, day.precision, self.about.isChecked())
        self._is_writing = True
        self._line.setText(chosen.pack())
        self._line.selectAll()  # what is typed next replaces it
        self._is_writing = False
        self._show(chosen, stated=True)

    # --- what is clicked -----------------------------------------------------------------------

    def _clicked(self, day: Day) -> None:
        self._put(day)
        self._take("stay")

    def _precision_chosen(self, key: str) -> None:
        """The same time, known more or less exactly; today where it lies within."""
        old, precision = self.grid.at, Precision(key)
        today = dt.date.today()
        date = today if old.first <= today <= old.last else old.first
        day = holding(date, precision, about=self.about.isChecked())
        if self.grid.is_stated:
            self._put(day)
        else:
            self._show(day, stated=False)

    def _turn(self, by: int) -> None:
        at = self.grid.at
        months = {Precision.DAY: 1, Precision.YEAR: 12 * _YEARS}.get(at.precision, 12) * by
        self._put(shifted(at, months=months))

    def _back(self) -> None:
        self._turn(-1)

    def _forward(self) -> None:
        self._turn(1)

    def _about_clicked(self) -> None:
        if self.grid.is_stated:
            self._put(self.grid.at)

    def _today_clicked(self) -> None:
        self._put(holding(dt.date.today(), self.grid.at.precision))

    def _clear(self) -> None:
        self._line.clear()
        self._take("stay")

    def _take(self, way: str) -> None:
        self.close()
        self.picked.emit(way)

    # --- keys ----------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of the calendar; all others go on to the field."""
        if not self._took(event):
            QCoreApplication.sendEvent(self._line, event)

    def _took(self, event: QKeyEvent) -> bool:
        key, held = event.key(), event.modifiers()
        if key == Qt.Key.Key_Escape:
            self.close()
            self._line.setText(self._before)
        elif held & _ALT and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.close()
        elif key in _ENTER and not held & (_CONTROL | _ALT):
            self._enter("up" if held & _SHIFT else "down")
        elif key in (*_ENTER, Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.close()
            return False
        elif held & _CONTROL:
            return self._took_with_control(Qt.Key(key))
        elif held & _SHIFT and key not in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_AsciiTilde):
            return False
        else:
            return self._moved(Qt.Key(key), far=bool(held & _SHIFT))
        return True

    def _enter(self, way: str) -> None:
        """Take what is framed; a text that is no date goes to the field as it is, which says what is wrong with it."""
        if not self.grid.is_stated and not self._line.text().strip():
            self._put(self.grid.at)
        self._take(way)

    def _took_with_control(self, key: Qt.Key) -> bool:
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            place = COARSER.index(self.grid.at.precision) + (1 if key == Qt.Key.Key_Up else -1)
            if 0 <= place < len(COARSER):
                self.precision.choose(COARSER[place].value)
                self._precision_chosen(COARSER[place].value)
            return True
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._clear()
            return True
        return False

    def _moved(self, key: Qt.Key, *, far: bool) -> bool:
        row = COLUMNS[self.grid.at.precision]
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -row, Qt.Key.Key_Down: row}
        if key in steps:
            self._put(self.grid.neighbour(steps[key]))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            by = 1 if key == Qt.Key.Key_PageDown else -1
            days = self.grid.at.precision is Precision.DAY
            self._turn(by * (12 if far and days else 1))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._put(self.grid.end(last=key == Qt.Key.Key_End))
        elif key == Qt.Key.Key_T and not self._line.text()[-1:].isalpha():  # the t of a typed "Oct" is a letter of it
            self._today_clicked()
        elif key == Qt.Key.Key_AsciiTilde and self.grid.is_stated:
            self.about.toggle()
            self._put(self.grid.at)
        else:
            return False
        return True

    def closeEvent(self, event: QCloseEvent) -> None:
        """The field goes on by itself."""
        super().closeEvent(event)
        self._line.setFocus(Qt.FocusReason.PopupFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange and self.isVisible():
            self._retranslate()
            self._follow()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        names = (self.tr("Day"), self.tr("Month"), self.tr("Quarter"), self.tr("Half-year"), self.tr("Year"))
        self.precision.set_segments([(p.value, name, "") for p, name in zip(COARSER, names, strict=True)])
        self.back.set_name(self.tr("Earlier (Page Up)"))
        self.forward.set_name(self.tr("Later (Page Down)"))
        self.precision.setToolTip(self.tr("How exactly it is known: Ctrl+Up coarser, Ctrl+Down finer"))
        self.about.setText(self.tr("About"))
        self.about.setToolTip(self.tr("The source calls the date approximate: ~"))
        self.today.setText(self.tr("Today"))
        self.today.setToolTip("T")
        self.clear.setText(self.tr("Clear"))
        self.clear.setToolTip(self.tr("Not stated: Ctrl+Delete"))
        self.setAccessibleName(self.tr("Calendar"))


class CalendarOffer(QObject):
    """Gives a field of a form or a cell the calendar: a button at its end, Alt+Down, and ``picked`` when a date was taken."""

    picked = Signal(str)

    def __init__(self, line: QLineEdit, hint: Callable[[], Hint] = this_year) -> None:
        super().__init__(line)
        self._line, self._hint = line, hint
        self.calendar: Calendar | None = None
        self._action = QAction(line)
        self._action.triggered.connect(self.open)
        line.addAction(self._action, QLineEdit.ActionPosition.TrailingPosition)
        line.installEventFilter(self)
        theme.current().changed.connect(self._restyle)
        self._restyle()

    def open(self) -> None:
        """Open the calendar; made when it is first wanted."""
        if self.calendar is None:
            self.calendar = Calendar(self._line, self._hint)
            self.calendar.picked.connect(self.picked)
        if not self.calendar.isVisible():
            self.calendar.open_below()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt+Down opens it."""
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down and event.modifiers() & _ALT:
            self.open()
            return True
        return super().eventFilter(watched, event)

    def _restyle(self) -> None:
        self._action.setIcon(icons.icon("calendar"))
        self._action.setText(translate("Calendar", "Calendar (Alt+Down)"))
        self._action.setToolTip(translate("Calendar", "Calendar (Alt+Down)"))


def _row(*parts: QWidget | None) -> QHBoxLayout:
    """Widgets side by side, None for the gap that takes the rest."""
    made = QHBoxLayout()
    made.setSpacing(2)
    for part in parts:
        if part is None:
            made.addStretch(1)
        else:
            made.addWidget(part, 1 if isinstance(part, QLabel) else 0)
    return made


def _heading(day: Day) -> str:
    if day.precision is Precision.DAY:
        return f"{day.year}年{day.part}月" if language.lang() == "zh" else f"{month_name(day.part)} {day.year}"
    if day.precision is Precision.YEAR:
        first = day.year - (day.year - FIRST_YEAR) % _YEARS
        return f"{first} – {min(first + _YEARS - 1, LAST_YEAR)}"
    return f"{day.year}年" if language.lang() == "zh" else str(day.year)


def _words(day: Day) -> str:
    """The date, and how exactly it is known."""
    patterns = {
        Precision.DAY: translate("Calendar", "{date} ({weekday}), known to the day"),
        Precision.MONTH: translate("Calendar", "{date}, known to the month"),
        Precision.QUARTER: translate("Calendar", "{date}, known to the quarter"),
        Precision.HALF: translate("Calendar", "{date}, known to the half-year"),
        Precision.YEAR: translate("Calendar", "{date}, known to the year"),
    }
    names = translate("Calendar", "Mon Tue Wed Thu Fri Sat Sun").split()
    date = day.text(language.lang())
    return patterns[day.precision].format(date=date, weekday=names[day.first.weekday()])
