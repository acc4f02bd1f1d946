"""The palette's window: one line to type into, a list, the keys at the foot. The rest of the window is dimmed."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainter, QPainterPath, QRegion, QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QMainWindow,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from hqd_desktop.gui import icons, paint, theme
from hqd_desktop.gui.palette.rows import Row, offered

WIDTH, TOP = 640, 84
_RADIUS = 8
_ROW, _HEADING, _MOST_HEIGHT = 34, 30, 470
_ROW_ROLE = Qt.ItemDataRole.UserRole
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_Index = QModelIndex | QPersistentModelIndex


class PaletteModel(QAbstractListModel):
    """The offered lines; headings cannot be taken."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []

    def show(self, rows: list[Row]) -> None:
        """Take other lines."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """All lines stand at the top level."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Text for screen readers and tests, the line itself for the delegate."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.text
        return row if role == _ROW_ROLE else None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Headings are only to be read."""
        if not index.isValid() or self.rows[index.row()].run is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class _Line(QStyledItemDelegate):
    """Icon, text with the typed part marked, aside at the right."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Headings are a little lower."""
        return QSize(0, _HEADING if index.data(_ROW_ROLE).run is None else _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw a line as screen 10b shows it."""
        painter.save()
        row: Row = index.data(_ROW_ROLE)
        rect = QRect(option.rect).adjusted(6, 0, -6, 0)
        if row.run is None:
            painter.setFont(theme.font(12))
            painter.setPen(theme.color("text-2"))
            painter.drawText(rect.adjusted(10, 4, 0, 0), _MIDDLE, row.text)
        else:
            self._line(painter, option, row, rect)
        painter.restore()

    def _line(self, painter: QPainter, option: QStyleOptionViewItem, row: Row, rect: QRect) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            paint.frame(painter, rect.toRectF(), "bg-selected", "bg-selected")
        if row.icon:
            painter.drawPixmap(rect.left() + 10, rect.center().y() - 7, icons.pixmap(row.icon))
        painter.setFont(theme.font(12))
        painter.setPen(theme.color("text-2"))
        aside = theme.metrics(12).horizontalAdvance(row.aside)
        painter.drawText(rect.adjusted(0, 0, -10, 0), _MIDDLE | Qt.AlignmentFlag.AlignRight, row.aside)
        self._text(painter, row, rect.adjusted(36, 0, -aside - 24, 0))

    def _text(self, painter: QPainter, row: Row, rect: QRect) -> None:
        """The part that was typed is bold and in the accent colour."""
        end = row.start + row.length
        cut = (
            (row.text, "", "") if row.start < 0 else (row.text[: row.start], row.text[row.start : end], row.text[end:])
        )
        left = rect.left()
        for part, bold in zip(cut, (False, True, False), strict=True):
            metrics = theme.metrics(bold=bold)
            painter.setFont(theme.font(bold=bold))
            painter.setPen(theme.color("accent" if bold else "text"))
            shown = metrics.elidedText(part, Qt.TextElideMode.ElideRight, max(0, rect.right() - left))
            painter.drawText(QRect(left, rect.top(), max(0, rect.right() - left), rect.height()), _MIDDLE, shown)
            left += metrics.horizontalAdvance(shown)


class Palette(QDialog):
    """Arrow keys move in the list while the text keeps the keyboard; Enter runs, Esc closes."""

    def __init__(self, window: QMainWindow, offer: object) -> None:
        super().__init__(window, Qt.WindowType.FramelessWindowHint)
        assert callable(offer)
        self._offer = offer
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Search or command"))
        self._input = QLineEdit()
        self._input.setObjectName("palette_input")
        self._input.setFixedHeight(46)
        self._input.setAccessibleName(self.tr("Search or command"))
        self._input.setPlaceholderText(self.tr("Search or command"))
        self._model = PaletteModel(self)
        self._list = QListView()
        self._list.setObjectName("palette_list")
        self._list.setModel(self._model)
        self._list.setItemDelegate(_Line(self))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setAccessibleName(self.tr("Commands and records"))
        self._dim = QWidget(window)
        self._dim.setObjectName("palette_dim")
        self._lay_out()
        self._input.installEventFilter(self)
        self._input.textChanged.connect(self._search)
        self._list.clicked.connect(self._run)
        self.finished.connect(self._undim)
        self._search("")

    def type(self, text: str) -> None:
        """Put a text into the line, as if typed."""
        self._input.setText(text)

    def lines(self) -> list[Row]:
        """What is offered now."""
        return self._model.rows

    def place(self, window: QMainWindow) -> None:
        """Put the palette in the upper middle of the window and dim the rest."""
        top = window.menuBar().height()
        self._dim.setGeometry(0, top, window.width(), window.height() - top)
        self._dim.show()
        self._dim.raise_()
        self.setFixedWidth(WIDTH)
        self.adjustSize()
        self.move(window.mapToGlobal(window.rect().topLeft()).x() + (window.width() - WIDTH) // 2, 0)
        self.move(self.x(), window.mapToGlobal(window.rect().topLeft()).y() + TOP)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Arrows and Enter in the text belong to the list."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
        if event.key() in steps:
            self._move(steps[Qt.Key(event.key())])
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run(self._list.currentIndex())
            return True
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the corners round; a translucent window would show them black where nothing composes windows."""
        super().resizeEvent(event)
        if QGuiApplication.platformName() == "offscreen":
            return
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(self.rect()), _RADIUS, _RADIUS)
        self.setMask(QRegion(outline.toFillPolygon().toPolygon()))

    def _lay_out(self) -> None:
        box = QFrame()
        box.setObjectName("palette")
        head = QFrame()
        head.setObjectName("palette_head")
        head_row = QHBoxLayout(head)
        head_row.setContentsMargins(16, 0, 16, 0)
        head_row.setSpacing(10)
        loupe = QLabel()
        loupe.setPixmap(icons.pixmap("search", "text-2", 18))
        head_row.addWidget(loupe)
        head_row.addWidget(self._input)
        column = QVBoxLayout(box)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(head)
        column.addSpacing(2)
        column.addWidget(self._list)
        column.addSpacing(6)
        column.addWidget(_Foot())
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(box)

    def _search(self, text: str) -> None:
        rows = self._offer(text)
        self._model.show(rows or [Row(self.tr("Nothing matches"))])
        height = sum(_HEADING if row.run is None else _ROW for row in self._model.rows)
        self._list.setFixedHeight(min(height, _MOST_HEIGHT))
        self._move(1)
        self.adjustSize()

    def _move(self, step: int) -> None:
        """Take the next line that can be taken, going round at the ends."""
        takable = [number for number, row in enumerate(self._model.rows) if row.run is not None]
        if not takable:
            return
        here = self._list.currentIndex().row()
        at = takable.index(here) if here in takable else -1
        self._list.setCurrentIndex(self._model.index(takable[(at + step) % len(takable)]))

    def _run(self, index: QModelIndex) -> None:
        row = index.data(_ROW_ROLE) if index.isValid() else None
        if row is None or row.run is None:
            return
        self.accept()
        row.run()

    def _undim(self) -> None:
        self._dim.hide()
        self._dim.deleteLater()


class _Foot(QFrame):
    """Which keys do what."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("palette_foot")
        self.setFixedHeight(34)
        self._keys = (
            (("↑", "↓"), self.tr("choose")),
            (("Enter",), self.tr("run")),
            (("Esc",), self.tr("close")),
        )
        self._marks = "  ".join((self.tr("> commands only"), self.tr("# project ID")))
        self.setAccessibleName(self._marks)

    def paintEvent(self, event: object) -> None:
        """Key caps with their words; at the right the two marks that narrow the search."""
        super().paintEvent(event)  # type: ignore[arg-type]
        painter = QPainter(self)
        left = 16.0
        metrics = theme.metrics(12)
        for keys, words in self._keys:
            for key in keys:
                width = theme.metrics(11).horizontalAdvance(key) + 10
                paint.key_cap(painter, left + width, self.height() / 2, key)
                left += width + 4
            left += 2
            painter.setFont(theme.font(12))
            painter.setPen(theme.color("text-2"))
            painter.drawText(QRect(int(left), 0, 200, self.height()), _MIDDLE, words)
            left += metrics.horizontalAdvance(words) + 16
        right = self.rect().adjusted(0, 0, -16, 0)
        painter.drawText(right, _MIDDLE | Qt.AlignmentFlag.AlignRight, self._marks)


def open_palette(window: QMainWindow) -> Palette:
    """Show the palette over a ``MainWindow``."""
    from hqd_desktop.gui.main_window import MainWindow

    assert isinstance(window, MainWindow)
    palette = Palette(window, lambda text: offered(text, window.session, window.run, window.enabled))
    palette.place(window)
    palette.open()
    return palette
