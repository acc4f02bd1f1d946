"""The tabs of the inspector: names in a row, the present one bold with a line below."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QTabBar, QWidget

from hqd_desktop.gui import theme

_HEIGHT = 36
_LEVELS = ((theme.BODY, 5, True), (theme.SMALL, 4, True), (theme.SMALL, 3, False), (theme.SMALL, 1, False))
"""Size of the words, room beside them, whether counts are written: the first level that fits is taken."""


class TabStrip(QTabBar):
    """Left and right move between the tabs. A tab's data is the count that stands behind its name."""

    _level = 0
    """Qt asks for sizes before the object is whole."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setFixedHeight(_HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme.current().changed.connect(self.update)

    def set_count(self, tab: int, count: int) -> None:
        """The number behind a name; 0 shows none."""
        self.setTabData(tab, count)
        name = self.tabText(tab)
        self.setTabToolTip(tab, "")
        self.setAccessibleTabName(tab, f"{name} {count}" if count else name)
        self.setTabText(tab, name)

    def tabSizeHint(self, index: int) -> QSize:
        """As wide as the bold name and its count."""
        return QSize(self._width(index, self._level), _HEIGHT)

    def _width(self, index: int, level: int) -> int:
        px, gap, counted = _LEVELS[level]
        width = theme.metrics(px, bold=True).horizontalAdvance(self.tabText(index))
        count = self.tabData(index)
        if count and counted:
            width += 5 + theme.metrics(px).horizontalAdvance(str(count))
        return width + 2 * gap

    def _fit(self) -> None:
        """Take the roomiest level at which all names stand beside each other."""
        tabs = range(self.count())
        fitting = [n for n in range(len(_LEVELS)) if sum(self._width(tab, n) for tab in tabs) <= self.width()]
        level = fitting[0] if fitting else len(_LEVELS) - 1
        if level != self._level and self.count():
            self._level = level
            self.setTabText(0, self.tabText(0))  # Qt lays the tabs out anew
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width of the inspector."""
        self._fit()
        super().resizeEvent(event)

    def tabLayoutChange(self) -> None:
        """Follow words and counts."""
        super().tabLayoutChange()
        self._fit()

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Never narrower than its words."""
        return self.tabSizeHint(index)

    def minimumSizeHint(self) -> QSize:
        """The inspector may be narrower than all names."""
        return QSize(100, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Names, counts, the line below."""
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.color("border-subtle"))
        for index in range(self.count()):
            self._draw(painter, index, self.tabRect(index))

    def _draw(self, painter: QPainter, index: int, rect: QRect) -> None:
        present = index == self.currentIndex()
        text = self.tabText(index)
        px, gap, counted = _LEVELS[self._level]
        box = rect.adjusted(gap, 0, 0, 0)
        painter.setFont(theme.font(px, bold=present))
        painter.setPen(theme.color("text" if present else "text-2"))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, text)
        if counted and (count := self.tabData(index)):
            shift = theme.metrics(px, bold=present).horizontalAdvance(text) + 5
            painter.setFont(theme.font(px))
            painter.setPen(theme.color("text-3"))
            painter.drawText(box.adjusted(shift, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, str(count))
        if present:
            focused = self.hasFocus()
            line = QRect(
                rect.left() + gap, rect.bottom() - (2 if focused else 1), rect.width() - 2 * gap, 3 if focused else 2
            )
            painter.fillRect(line, theme.color("accent"))
