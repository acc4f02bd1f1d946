"""The help window: topics at the left, the text at the right. It stays beside the main window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument, QTextTable
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QTextBrowser, QWidget

from hqd_desktop.gui import language, theme
from hqd_desktop.gui.help.topics import text_of, topics

_KEY = Qt.ItemDataRole.UserRole
_HEADINGS = {1: 20, 2: 15}
_LEADING = 125.0


class HelpText(QTextBrowser):
    """Shows our own Markdown; loads nothing from anywhere and follows only links to other topics."""

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        """No pictures, no style sheets, no files."""
        return None


class HelpWindow(QDialog):
    """One per main window."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.resize(860, 640)
        self._list = QListWidget()
        self._list.setObjectName("help_list")
        self._list.setFixedWidth(220)
        self._text = HelpText()
        self._text.setObjectName("help_text")
        self._text.setOpenLinks(False)
        self._text.anchorClicked.connect(lambda url: self.show_topic(url.toString()))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._list)
        row.addWidget(self._text, 1)
        self._list.currentItemChanged.connect(self._show)
        theme.current().changed.connect(self._restyle)
        self.retranslate("first-steps")

    def retranslate(self, topic: str) -> None:
        """Set the interface texts and the topics."""
        self.setWindowTitle(self.tr("Help"))
        self._list.setAccessibleName(self.tr("Topics"))
        self._text.setAccessibleName(self.tr("Help"))
        self._list.clear()
        for key, title in topics(language.lang()):
            item = QListWidgetItem(title)
            item.setData(_KEY, key)
            self._list.addItem(item)
        self.show_topic(topic)

    def show_topic(self, topic: str) -> None:
        """Bring up a topic; an unknown one is the first."""
        items = [self._list.item(row) for row in range(self._list.count())]
        self._list.setCurrentItem(next((item for item in items if item.data(_KEY) == topic), items[0]))

    def topic(self) -> str:
        """The topic that is shown."""
        item = self._list.currentItem()
        return str(item.data(_KEY)) if item is not None else ""

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate(self.topic())
        super().changeEvent(event)

    def _restyle(self) -> None:
        self._show(self._list.currentItem())

    def _show(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._text.document().setDefaultFont(theme.font())
            self._text.setMarkdown(text_of(str(item.data(_KEY)), language.lang()))
            _set_type(self._text.document())


def _set_type(document: QTextDocument) -> None:
    """Sizes of headings and room between paragraphs, which Markdown leaves out."""
    cursor = QTextCursor(document)
    block = document.begin()
    while block.isValid():
        level = block.blockFormat().headingLevel()
        shape = QTextBlockFormat()
        in_list, in_table = block.textList() is not None, QTextCursor(block).currentTable() is not None
        shape.setTopMargin({0: 0, 1: 4}.get(level, 16))
        shape.setBottomMargin(4 if level or in_list else 2 if in_table else 8)
        shape.setLineHeight(_LEADING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.setPosition(block.position())
        cursor.mergeBlockFormat(shape)
        if level:
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            size = QTextCharFormat()
            size.setFont(theme.font(_HEADINGS.get(level, theme.BODY), bold=True))
            cursor.mergeCharFormat(size)
        block = block.next()
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _set_table(frame)


def _set_table(table: QTextTable) -> None:
    """Thin lines, room in the cells."""
    shape = table.format()
    shape.setBorderBrush(theme.color("border"))
    shape.setBorderCollapse(True)
    shape.setBorder(1)
    shape.setCellPadding(4)
    shape.setBottomMargin(8)
    table.setFormat(shape)


def open_help(parent: QWidget, topic: str) -> HelpWindow:
    """Show a topic in the help window of a main window."""
    window = parent.findChild(HelpWindow) or HelpWindow(parent)
    window.show_topic(topic)
    window.show()
    window.raise_()
    return window
