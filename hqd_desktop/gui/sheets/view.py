"""The preview: pages one below the other on grey, at any zoom, painted only where they are seen."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from hqd_desktop.gui import paint, theme
from hqd_desktop.gui.sheets import render
from hqd_desktop.gui.sheets.pages import MM, PrintPage

Fit = Literal["width", "page", ""]
_GAP = 16
_STEPS = (0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)
_KEPT = 8
"""Painted pages that are kept."""


class PagesView(QAbstractScrollArea):
    """``zoom`` 1 shows the paper in its true size at 96 dots an inch; ``fit`` follows the window."""

    page_changed = Signal(int)
    zoom_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.fit: Fit = "width"
        self.zoom = 1.0
        self._pages: list[PrintPage] = []
        self._tops: list[int] = []
        self._images: OrderedDict[int, QImage] = OrderedDict()
        self._current = 0
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        theme.current().changed.connect(self.viewport().update)

    def show_pages(self, pages: Sequence[PrintPage]) -> None:
        """Show these pages from the first."""
        self._pages = list(pages)
        self._images.clear()
        self._arrange()
        self.verticalScrollBar().setValue(0)
        self._scrolled()

    def add_pages(self, pages: Sequence[PrintPage]) -> None:
        """Put more pages behind those shown."""
        self._pages += pages
        self._arrange()

    @property
    def pages(self) -> list[PrintPage]:
        """The pages shown."""
        return self._pages

    @property
    def current(self) -> int:
        """The number, from 0, of the page that fills most of the view."""
        return self._current

    def go_to(self, number: int) -> None:
        """Bring the top of a page to the top of the view."""
        if self._pages:
            number = min(max(number, 0), len(self._pages) - 1)
            self.verticalScrollBar().setValue(self._tops[number] - _GAP)
            self._set_current(number)

    def set_fit(self, fit: Fit) -> None:
        """Fit pages to the width or the whole of the window, or ("") keep the zoom as it is."""
        self.fit = fit
        self._rezoom()

    def set_zoom(self, zoom: float) -> None:
        """Show pages at a zoom, whatever the window."""
        self.fit = ""
        self._apply_zoom(min(max(zoom, _STEPS[0]), _STEPS[-1]))

    def step_zoom(self, up: bool) -> None:
        """The next larger or smaller of the usual zooms."""
        if up:
            self.set_zoom(next((step for step in _STEPS if step > self.zoom * 1.01), _STEPS[-1]))
        else:
            self.set_zoom(next((step for step in reversed(_STEPS) if step < self.zoom * 0.99), _STEPS[0]))

    def page_rect(self, number: int) -> QRect:
        """Where a page lies in the view now."""
        wide, high = self._extent(self._pages[number])
        left = max((self.viewport().width() - wide) // 2, _GAP)
        scrolled = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        return QRect(left, self._tops[number], wide, high).translated(-scrolled)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pages in sight."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), theme.color("bg-sunken"))
        for number in range(len(self._pages)):
            rect = self.page_rect(number)
            if rect.intersects(event.rect()):
                painter.drawImage(rect.topLeft(), self._image(number))
                painter.setPen(theme.color("border"))
                painter.drawRect(rect.adjusted(-1, -1, 0, 0))
        if self.hasFocus():
            paint.frame(painter, QRectF(self.viewport().rect()), "accent", radius=0, width=2)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keys scroll and turn these pages."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """They no longer do."""
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit again."""
        super().resizeEvent(event)
        self._rezoom()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl the wheel zooms."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            self.step_zoom(event.angleDelta().y() > 0)
            event.accept()
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page by page, to either end, and the zoom."""
        moves = {
            Qt.Key.Key_PageDown: self._current + 1,
            Qt.Key.Key_PageUp: self._current - 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(self._pages) - 1,
        }
        key = Qt.Key(event.key())
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key in moves:
            self.go_to(moves[key])
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal) and control:
            self.step_zoom(True)
        elif key == Qt.Key.Key_Minus and control:
            self.step_zoom(False)
        elif key == Qt.Key.Key_0 and control:
            self.set_fit("page")
        elif key == Qt.Key.Key_9 and control:
            self.set_fit("width")
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + (48 if key == Qt.Key.Key_Down else -48))
        else:
            super().keyPressEvent(event)

    def _image(self, number: int) -> QImage:
        found = self._images.get(number)
        if found is None:
            ratio = self.devicePixelRatioF()
            found = render.image(self._pages[number], 96.0 * self.zoom * ratio)
            found.setDevicePixelRatio(ratio)
            self._images[number] = found
            while len(self._images) > _KEPT:
                self._images.popitem(last=False)
        self._images.move_to_end(number)
        return found

    def _extent(self, page: PrintPage) -> tuple[int, int]:
        scale = 96.0 * self.zoom / (25.4 * MM)
        return round(page.size[0] * scale), round(page.size[1] * scale)

    def _rezoom(self) -> None:
        zoom = self.zoom
        if self.fit and self._pages:
            widest = max(page.size[0] for page in self._pages) / (25.4 * MM) * 96
            highest = max(page.size[1] for page in self._pages) / (25.4 * MM) * 96
            zoom = (self.viewport().width() - 2 * _GAP) / widest
            if self.fit == "page":
                zoom = min(zoom, (self.viewport().height() - 2 * _GAP) / highest)
        self._apply_zoom(min(max(zoom, 0.1), _STEPS[-1]))

    def _apply_zoom(self, zoom: float) -> None:
        if abs(zoom - self.zoom) > 1e-4:
            self._images.clear()
        kept = self._current
        self.zoom = zoom
        self._arrange()
        if self._pages and kept:
            self.go_to(kept)
        self.zoom_changed.emit()

    def _arrange(self) -> None:
        """Where each page begins, and how far the bars reach."""
        if self.fit and self._pages and not self._tops:
            self._tops = [0]
            self._rezoom()
            return
        top, wide = _GAP, 0
        self._tops = []
        for page in self._pages:
            width, height = self._extent(page)
            self._tops.append(top)
            top += height + _GAP
            wide = max(wide, width)
        view = self.viewport().size()
        self.verticalScrollBar().setRange(0, max(0, top - view.height()))
        self.verticalScrollBar().setPageStep(view.height())
        self.verticalScrollBar().setSingleStep(48)
        self.horizontalScrollBar().setRange(0, max(0, wide + 2 * _GAP - view.width()))
        self.horizontalScrollBar().setPageStep(view.width())
        self.viewport().update()

    def _scrolled(self) -> None:
        """The page whose middle third has reached the upper half of the view is the current one."""
        mark = self.verticalScrollBar().value() + self.viewport().height() // 3
        self._set_current(max((n for n, top in enumerate(self._tops) if top <= mark), default=0))
        self.viewport().update()

    def _set_current(self, number: int) -> None:
        if number != self._current:
            self._current = number
            self.page_changed.emit(number)
