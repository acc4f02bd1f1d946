"""The monkey's hands: random keys, clicks, wheel, drags, commands, pastes and filters, the same for the same seed."""

from __future__ import annotations

import faulthandler
import gc
import os
import sys
import time
from collections import Counter
from pathlib import Path
from random import Random
from typing import Any

from PySide6.QtCore import QMimeData, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from hqd_desktop.gui.commands import COMMANDS
from hqd_desktop.gui.main_window import MainWindow
from hqd_desktop.gui.pages import PAGES

HANG_SECONDS = 20
_NESTED_AFTER = 0.4
_NOT_RUN = {"file.quit", "tools.log"}
_K = Qt.Key
_KEYS = (
    *(_K.Key_Down, _K.Key_Up, _K.Key_Left, _K.Key_Right, _K.Key_Home, _K.Key_End, _K.Key_PageDown, _K.Key_PageUp) * 3,
    *(_K.Key_Return, _K.Key_Tab, _K.Key_Backtab, _K.Key_Escape, _K.Key_F2, _K.Key_Delete, _K.Key_Backspace) * 2,
    *(_K.Key_Space, _K.Key_F4, _K.Key_F6, _K.Key_Menu, _K.Key_F10, _K.Key_A, _K.Key_Z, _K.Key_1, _K.Key_Minus),
)
_MODIFIERS = (
    *(Qt.KeyboardModifier.NoModifier,) * 6,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
)
_TEXTS = (
    *("3亿", "200 million USD", "2022-H1", "2026-08-26", "Sample", "示例", "新", "abc", "-1", "0", "1e9", "green"),
    *("<b>&", "\u202e", "=1+1", "%", "'", "x" * 300, "2022年8月", "签约", "2.60 CNY*1e8 ~", "   ", "P-000"),
)
_FILTERS = (
    *("stage=landed", "stage>=signed", "total_investment>3亿", "country is stated", "lamp=red", "name~示", "nonsense"),
    *("landed_on>=2022", "changed since 2020-01-01", "total_investment is not stated", "name~新", "industry=x", ""),
)
_SIZES = ((1440, 900), (1100, 700), (800, 560), (1240, 720), (1900, 1000))


class Monkey(QObject):
    """One step an event; ``found`` tells what went wrong, each with the step and what was done."""

    def __init__(self, window: MainWindow, folder: Path, seed: int, steps: int) -> None:
        super().__init__()
        self.window, self.folder = window, folder
        self.random = Random(seed)
        self.steps, self.step = steps, 0
        self.did: Counter[str] = Counter()
        self.kinds: Counter[str] = Counter()
        self.windows: Counter[str] = Counter()
        self.now = "start"
        self.found: list[str] = []
        self._inside_since = 0.0
        self._next = QTimer(self, singleShot=True)
        self._next.timeout.connect(self._go)
        self._watch = QTimer(self, interval=100)
        self._watch.timeout.connect(self._let_out)

    def start(self) -> None:
        self._next.start(0)
        self._watch.start()

    def note(self, what: str) -> None:
        """Remember a finding."""
        entry = f"step {self.step}, {self.now}: {what}"
        self.found.append(entry)
        print(entry, file=sys.stderr, flush=True)

    # --- one step --------------------------------------------------------------------------------

    def _go(self) -> None:
        self.step += 1
        if self.step > self.steps or len(self.found) > 40:
            self._end()
            return
        faulthandler.dump_traceback_later(HANG_SECONDS, exit=True)
        self._inside_since = time.monotonic()
        name, does = self.random.choices(*self._menu())[0]
        self.now = name
        if os.environ.get("HQD_MONKEY_TALKS"):
            print(self.step, name, file=sys.stderr, flush=True)
        try:
            does()
        except RuntimeError as trouble:
            # A widget chosen a moment ago may be gone; what Qt calls back is told by the hook, not here.
            if "already deleted" not in str(trouble):
                raise
        finally:
            self.did[name] += 1
            self._inside_since = 0.0
            if self.step % 7 == 0:
                gc.collect()
            self._next.start(self.random.choice((0, 0, 0, 5, 30)))

    def _let_out(self) -> None:
        """Something runs a loop of its own (a drag): do what ends it."""
        if self._inside_since and time.monotonic() - self._inside_since > _NESTED_AFTER:
            target = QApplication.activePopupWidget() or QApplication.activeModalWidget() or self.window
            self.did["let out"] += 1
            QTest.keyClick(target, _K.Key_Escape)
            QTest.mouseRelease(self.window, Qt.MouseButton.LeftButton)

    def _end(self) -> None:
        self._watch.stop()
        self.now = "end"
        for widget in QApplication.topLevelWidgets():
            if widget is not self.window and widget.isVisible():
                widget.close()
        self.window.session.jobs.stop_all()
        QTimer.singleShot(200, self, lambda: QApplication.exit(0))  # quit() may be refused by an open entry

    def _menu(self) -> tuple[list[tuple[str, Any]], list[int]]:
        table = (
            (30, "key", self.key),
            (14, "click", self.click),
            (5, "double click", self.double_click),
            (5, "right click", self.right_click),
            (6, "wheel", self.wheel),
            (8, "drag", self.drag),
            (14, "command", self.command),
            (8, "page command", self.page_command),
            (6, "type", self.type),
            (3, "compose", self.compose),
            (5, "paste", self.paste),
            (4, "filter", self.filter),
            (2, "page", self.page),
            (3, "presentation", self.presentation),
            (2, "theme", self.theme),
            (2, "language", self.language),
            (2, "resize", self.resize),
            (5, "undo", self.undo),
            (3, "redo", self.redo),
            (6, "close", self.close),
            (1, "many", self.many),
            (1, "other file", self.other_file),
            (4, "wait", self.wait),
            (5, "project page", self.projects),
        )
        return [(name, does) for _weight, name, does in table], [weight for weight, _name, _does in table]

    # --- what it does ----------------------------------------------------------------------------

    def front(self) -> QWidget:
        """The window that a person can work in now."""
        return QApplication.activePopupWidget() or QApplication.activeModalWidget() or self._some_window()

    def _some_window(self) -> QWidget:
        shown = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one.isWindow()]
        others = [one for one in shown if one is not self.window]
        return self.random.choice(others) if others and self.random.random() < 0.5 else self.window

    def target(self) -> QWidget:
        front = self.front()
        inside = [one for one in front.findChildren(QWidget) if one.isVisible() and one.isEnabled()]
        chosen = self.random.choice([front, *inside])
        self.kinds[type(chosen).__name__] += 1
        self.windows[type(front).__name__] += 1
        self.now += f" {type(chosen).__name__} {chosen.objectName()}"
        return chosen

    def spot(self, widget: QWidget) -> QPoint:
        return QPoint(self.random.randrange(max(1, widget.width())), self.random.randrange(max(1, widget.height())))

    def key(self) -> None:
        target = QApplication.focusWidget()
        if target is None or self.random.random() < 0.1:
            target = self.target()
        key, modifier = self.random.choice(_KEYS), self.random.choice(_MODIFIERS)
        if key == _K.Key_Space and modifier != Qt.KeyboardModifier.NoModifier:
            return
        self.now += f" {key.name} {modifier.name} on {type(target).__name__} {target.objectName()}"
        QTest.keyClick(target, key, modifier)

    def click(self) -> None:
        widget = self.target()
        modifier = self.random.choice(_MODIFIERS)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, modifier, self.spot(widget))

    def double_click(self) -> None:
        widget = self.target()
        QTest.mouseDClick(widget, Qt.MouseButton.LeftButton, pos=self.spot(widget))

    def right_click(self) -> None:
        widget = self.target()
        QTest.mouseClick(widget, Qt.MouseButton.RightButton, pos=self.spot(widget))

    def wheel(self) -> None:
        widget = self.target()
        spot = QPointF(self.spot(widget))
        turn = QPoint(0, self.random.choice((-120, 120, -1200, 1200)))
        keys = self.random.choice(_MODIFIERS)
        event = QWheelEvent(
            *(spot, QPointF(widget.mapToGlobal(spot)), QPoint(), turn, Qt.MouseButton.NoButton, keys),
            *(Qt.ScrollPhase.NoScrollPhase, False),
        )
        QApplication.sendEvent(widget, event)

    def drag(self) -> None:
        widget = self.target()
        start = self.spot(widget)
        left = Qt.MouseButton.LeftButton
        QTest.mousePress(widget, left, pos=start)
        for _ in range(self.random.randrange(1, 5)):
            start += QPoint(self.random.randrange(-200, 200), self.random.randrange(-120, 120))
            QTest.mouseMove(widget, start)
        QTest.mouseRelease(widget, left, pos=start)

    def command(self) -> None:
        row = self.random.choice([row for row in COMMANDS if row.id not in _NOT_RUN])
        if row.id in ("file.close", "file.new", "file.open") and self.random.random() < 0.8:
            return
        self.now += " " + row.id
        if QApplication.activeModalWidget() is None:
            self.window.menus.actions[row.id].trigger()

    def page_command(self) -> None:
        page = self.window.host.current()
        able = {} if page is None else page.commands()
        if able and QApplication.activeModalWidget() is None:
            name = self.random.choice(sorted(able))
            self.now += " " + name
            able[name]()

    def type(self) -> None:
        target = QApplication.focusWidget() or self.window
        text = self.random.choice(_TEXTS)
        self.now += f" {text[:20]!r} on {type(target).__name__} {target.objectName()}"
        QTest.keyClicks(target, "".join(one for one in text if one.isascii()))

    def compose(self) -> None:
        target = QApplication.focusWidget()
        event = QInputMethodEvent()
        event.setCommitString(self.random.choice(_TEXTS))
        if target is not None:
            self.now += f" on {type(target).__name__} {target.objectName()}"
            QApplication.sendEvent(target, event)

    def paste(self) -> None:
        rows, columns = self.random.choice(((1, 1), (3, 2), (40, 5), (2, 60), (300, 3)))
        cells = [[self.random.choice(_TEXTS) for _ in range(columns)] for _ in range(rows)]
        mime = QMimeData()
        if self.random.random() < 0.7:
            mime.setText("\n".join("\t".join(row) for row in cells))
        else:
            lines = ("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in cells)
            mime.setHtml("<table>" + "".join(lines) + "</table>")
        QApplication.clipboard().setMimeData(mime)
        self.now += f" {rows}x{columns}"
        QTest.keyClick(QApplication.focusWidget() or self.window, _K.Key_V, Qt.KeyboardModifier.ControlModifier)

    def filter(self) -> None:
        self.projects()
        page: Any = self.window.host.current()
        if page is None or self.window.host.key != "projects" or QApplication.activeModalWidget() is not None:
            return
        text = self.random.choice(_FILTERS)
        self.now += f" {text}"
        if self.random.random() < 0.3:
            page.question.clear()
        elif self.random.random() < 0.3:
            page.form.search_box.setText(self.random.choice(_TEXTS))
        else:
            page.filtering.open_new(page.form.chips.add)
            focused = QApplication.focusWidget()
            if focused is not None and text.isascii():
                QTest.keyClicks(focused, text)
                QTest.keyClick(focused, _K.Key_Return)

    def projects(self) -> None:
        if self.window.session.workspace is not None and QApplication.activeModalWidget() is None:
            self.window.host.show("projects")

    def page(self) -> None:
        if self.window.session.workspace is not None and QApplication.activeModalWidget() is None:
            self.window.host.show(self.random.choice(PAGES).key)

    def presentation(self) -> None:
        self.projects()
        page: Any = self.window.host.current()
        if page is not None and self.window.host.key == "projects":
            page.presenting.choose(self.random.choice(("table", "board", "timeline")))

    def theme(self) -> None:
        self.window.session.settings.set("theme", self.random.choice(("light", "dark")))

    def language(self) -> None:
        self.window.session.settings.set("language", self.random.choice(("en", "zh")))

    def resize(self) -> None:
        self.window.resize(*self.random.choice(_SIZES))

    def undo(self) -> None:
        for _ in range(self.random.randrange(1, 4)):
            self.window.session.undo() if self.window.session.workspace is not None else None

    def redo(self) -> None:
        if self.window.session.workspace is not None:
            self.window.session.redo()

    def close(self) -> None:
        front = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if front is None:
            front = next((one for one in QApplication.topLevelWidgets() if one.isVisible()), self.window)
        if front is not self.window:
            self.now += f" {type(front).__name__} {front.objectName()}"
            front.close()

    def many(self) -> None:
        """Change more projects at once than are undone in the interface thread, then take it back, or not."""
        page: Any = self.window.host.current()
        if page is None or self.window.host.key != "projects" or QApplication.activeModalWidget() is not None:
            return
        page.table.selectAll()
        does = self.random.choice(("project.delete", "edit.copy", "project.bulk", "edit.undo", "edit.fill_down"))
        self.now += " " + does
        able = page.commands()
        if does in able:
            able[does]()
        if self.random.random() < 0.7:
            self.window.session.undo()

    def other_file(self) -> None:
        if QApplication.activeModalWidget() is None:
            files = sorted(self.folder.glob("*.hqd"))
            self.window.take_file(self.random.choice(files))

    def wait(self) -> None:
        QTest.qWait(self.random.choice((10, 60, 150)))
