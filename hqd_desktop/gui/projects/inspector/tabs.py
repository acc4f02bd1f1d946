"""The tabs of the inspector: names in a row, the present one bold with a line below."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar, QWidget

from hqd_desktop.gui import theme

_HEIGHT, _GAP = 36, 5


class TabStrip(QTabBar):
    """Left and right move between the tabs. A tab's data is the count that stands behind its name."""

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
        width = theme.metrics(bold=True).horizontalAdvance(self.tabText(index))
        count = self.tabData(index)
        if count:
            width += 5 + theme.metrics().horizontalAdvance(str(count))
        return QSize(width + 2 * _GAP, _HEIGHT)

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
        box = rect.adjusted(_GAP, 0, 0, 0)
        painter.setFont(theme.font(bold=present))
        painter.setPen(theme.color("text" if present else "text-2"))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, text)
        if count := self.tabData(index):
            shift = theme.metrics(bold=present).horizontalAdvance(text) + 5
            painter.setFont(theme.font())
            painter.setPen(theme.color("text-3"))
            painter.drawText(box.adjusted(shift, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, str(count))
        if present:
            focused = self.hasFocus()
            line = QRect(
                rect.left() + _GAP, rect.bottom() - (2 if focused else 1), rect.width() - 2 * _GAP, 3 if focused else 2
            )
            painter.fillRect(line, theme.color("accent"))
