"""What is done with the selected cells: copied, pasted, filled, cleared. Each reads first, shows what it must, and is one undo step."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.kinds import Packed
from hqd_desktop.domain.progress import SILENT, Progress
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.projects import asked, clipboard, writes
from hqd_desktop.gui.projects.clipboard import Aim
from hqd_desktop.gui.projects.editing import Target
from hqd_desktop.gui.projects.pasting import PasteReview
from hqd_desktop.gui.projects.writing import KIND, NAME
from hqd_desktop.gui.session import Session
from hqd_desktop.workspace.blocks import Block, packed_block, read_block

if TYPE_CHECKING:
    from hqd_desktop.gui.projects.page import ProjectsPage
    from hqd_desktop.workspace import Workspace

Make = Callable[["Workspace", Progress], Block]
Words = tuple[Text, Text, Text]
"""The label of the change, and what is said of one cell and of many."""
SOON = 3000
"""Up to so many cells are read while one waits; more are read off the interface thread."""
_TOO_MANY = Text(
    "The selection has {n} cells, more than the clipboard is given. Select fewer, or export the view.",
    "所选内容有 {n} 个单元格，超出剪贴板上限。缩小选区，或导出视图。",
)
_NOTHING_TO_PASTE = Text(
    "The clipboard holds no text. Copy cells first, then paste.", "剪贴板中没有文本。先复制单元格，再粘贴。"
)
MOST_FILLED = 500_000
"""More cells than this are left to the bulk edit, which needs no text for each."""
_TOO_MANY_TO_FILL = Text(
    "The selection has {n} cells, more than are filled at once. Change the selected projects with Ctrl+Shift+E.",
    "所选内容有 {n} 个单元格，超出一次填充的上限。可按 Ctrl+Shift+E 批量修改所选项目。",
)
_NOTHING_BEFORE = Text(
    "There is no cell to fill from. Select it together with the cells to be filled.",
    "没有可供填充的单元格。将来源单元格与要填充的单元格一并选中。",
)
_READING, _WRITING = Text("Reading cells", "正在读取单元格"), Text("Writing cells", "正在写入单元格")
_PASTED = (
    Text("Paste {n} cells", "粘贴 {n} 个单元格"),
    Text("1 cell pasted", "已粘贴 1 个单元格"),
    Text("{n} cells pasted", "已粘贴 {n} 个单元格"),
)
_FILLED = (
    Text("Fill {n} cells", "填充 {n} 个单元格"),
    Text("1 cell filled", "已填充 1 个单元格"),
    Text("{n} cells filled", "已填充 {n} 个单元格"),
)
_CLEARED = (
    Text("Clear {n} cells", "清除 {n} 个单元格"),
    Text("1 cell cleared", "已清除 1 个单元格"),
    Text("{n} cells cleared", "已清除 {n} 个单元格"),
)


class CellActions(QObject):
    """Works on the selection of one page."""

    def __init__(self, session: Session, page: ProjectsPage) -> None:
        super().__init__(page)
        self._session = session
        self._page = page
        page.table.editing.spread = self.spread

    def _order(self) -> list[int]:
        heading = self._page.table.heading
        return [heading.logicalIndex(place) for place in range(heading.count())]

    def _key(self, row: int, column: int) -> str:
        """The field of a cell; only in the column of names the row has to be read for it."""
        model = self._page.model
        key = model.columns[column]
        return model.field_at(row, column).key if key == NAME else key

    def _is_too_large(self) -> bool:
        count = self._page.table.chosen.cells
        if count > MOST_FILLED:
            self._session.messages.warning(_TOO_MANY_TO_FILL.fill(n=f"{count:,}"))
        return count > MOST_FILLED

    # --- clipboard -----------------------------------------------------------------------------

    def copy(self) -> None:
        """Put the selected cells on the clipboard, as tab-separated text and as HTML."""
        page = self._page
        if page.table.chosen.cells > clipboard.MOST_CELLS:
            self._session.messages.warning(_TOO_MANY.fill(n=page.table.chosen.cells))
            return
        QGuiApplication.clipboard().setMimeData(clipboard.copied(page.model, page.table.chosen, self._order()))

    def paste(self) -> None:
        """Lay the cells of the clipboard over the table from the current one on."""
        page = self._page
        held = clipboard.held(QGuiApplication.clipboard().mimeData())
        at = page.table.currentIndex()
        if not held.rows or not max(map(len, held.rows)):
            self._session.messages.warning(_NOTHING_TO_PASTE)
        elif at.isValid() and page.can_leave():
            self._lay(clipboard.aimed(page.model, held, at, page.table.chosen, self._order()), _PASTED)

    def _lay(self, aim: Aim, words: Words) -> None:
        """Read a block of texts and write it; where it has more to say it is shown first."""
        lang, hint = self._session.lang, writes.hints(self._session)

        def make(data: Workspace, progress: Progress) -> Block:
            return read_block(data, KIND, aim.cells(data, lang), hint, progress)

        self._consider(aim, make, words)

    # --- filling -------------------------------------------------------------------------------

    def spread(self, target: Target, text: str) -> UserError | None:
        """Write what was typed into all selected cells (Ctrl+Enter), each as its field reads it."""
        page, hint = self._page, writes.hints(self._session)
        chosen, columns = page.table.chosen, page.model.columns
        if chosen.cells <= 1 or self._is_too_large():
            return page.write(target, text)
        wrong = asked.trouble(target.field, text, hint(target.field, target.packed))
        if wrong is not None:
            return wrong
        wanted: dict[int, list[str]] = {}
        for column, key in enumerate(columns):
            for row in chosen.in_column(column):
                wanted.setdefault(page.model.rows.ids[row], []).append(key)
        lang = self._session.lang

        def make(data: Workspace, progress: Progress) -> Block:
            shown = clipboard.names_shown(data, list(wanted), lang)
            texts = {
                record: {shown.get(record, key) if key == NAME else key: text for key in keys}
                for record, keys in wanted.items()
            }
            return read_block(data, KIND, texts, hint, progress)

        self._consider(Aim(list(wanted), next(iter(wanted.values())), ()), make, _FILLED)
        return None

    def fill_down(self) -> None:
        """Write the first selected row into those below it; of a single row, the one above it into it."""
        page = self._page
        model, chosen = page.model, page.table.chosen
        if self._is_too_large():
            return
        only = chosen.row_count() == 1
        cells: dict[int, dict[str, Packed]] = {}
        for column in range(model.columnCount()):
            rows = chosen.in_column(column)
            if rows and only:
                above = model.rows.lines.next_project(rows[0] - 1, -1)
                rows = [above, *rows] if above is not None else []
            for row in rows[1:]:
                cells.setdefault(model.rows.ids[row], {})[self._key(rows[0], column)] = model.packed(rows[0], column)
        self._put(cells, _FILLED)

    def fill_right(self) -> None:
        """Write the leftmost selected column into those right of it; of a single column, the one left of it into it."""
        page = self._page
        if self._is_too_large():
            return
        order, columns = self._order(), page.model.columns
        places = sorted({order.index(c) for b in page.table.chosen.blocks for c in range(b.left, b.right + 1)})
        if len(places) == 1 and places[0] > 0:
            places.insert(0, places[0] - 1)
        source, *others = (columns[order[place]] for place in places)
        ids = page.table.chosen_ids()
        if not others or not page.can_leave():
            self._session.messages.warning(_NOTHING_BEFORE)
            return
        lang, hint, writer = self._session.lang, writes.hints(self._session), page.model.rows.writer

        def make(data: Workspace, progress: Progress) -> Block:
            shown = clipboard.names_shown(data, ids, lang) if NAME in (source, *others) else {}
            keys = {record: shown.get(record, source) if source == NAME else source for record in ids}
            wanted = tuple(dict.fromkeys(keys.values()))
            texts: dict[int, dict[str, str]] = {}
            for record, *values in data.packed(KIND, ids, ("id", *wanted)):
                key = keys[int(record or 0)]
                text = writer.typed(fields(KIND)[key], dict(zip(wanted, values, strict=True))[key])
                texts[int(record or 0)] = {
                    shown.get(int(record or 0), other) if other == NAME else other: text for other in others
                }
            return read_block(data, KIND, texts, hint, progress)

        self._consider(Aim(ids, others, ()), make, _FILLED)

    def clear(self) -> None:
        """Make the selected cells not stated."""
        page = self._page
        if self._is_too_large():
            return
        cells: dict[int, dict[str, Packed]] = {}
        for column in range(page.model.columnCount()):
            for row in page.table.chosen.in_column(column):
                cells.setdefault(page.model.rows.ids[row], {})[self._key(row, column)] = None
        self._put(cells, _CLEARED)

    def _put(self, cells: dict[int, dict[str, Packed]], words: Words) -> None:
        if not cells:
            self._session.messages.warning(_NOTHING_BEFORE)
        elif self._page.can_leave():
            aim = Aim(list(cells), list(next(iter(cells.values()))), ())
            self._consider(aim, lambda data, progress: packed_block(data, KIND, cells, progress), words, shown=False)

    # --- reading, showing, writing -------------------------------------------------------------

    def _consider(self, aim: Aim, make: Make, words: Words, *, shown: bool = True) -> None:
        """Read a block, a large one off the interface thread; then write it, or show it first."""
        data = self._session.data
        if aim.size <= SOON:
            self._judge(aim, make(data, SILENT), words, shown=shown)
            return

        def judge(made: Block) -> None:
            if self._session.workspace is data:
                self._judge(aim, made, words, shown=shown)

        self._session.jobs.run(_READING, lambda progress: make(data, progress), judge, of=self)

    def _judge(self, aim: Aim, made: Block, words: Words, *, shown: bool) -> None:
        page = self._page
        screen = page.table.rows_on_screen() * page.model.columnCount()
        if made.bad or aim.columns_over or aim.rows_over or aim.merged or (shown and made.cells > screen):
            PasteReview(self._session, page, aim, made, lambda: self._write(made, words)).open()
        else:
            self._write(made, words)

    def _write(self, made: Block, words: Words) -> bool:
        """Write a block that was read; False where the file refuses, a message then tells why."""
        label, one, many = words
        said = writes.pasted_words(made, (one, many))
        if len(made.records) > writes.LARGE:
            writes.apply_in_a_job(self._session, _WRITING, lambda _data: made.change(label), said)
            return True
        if made.steps and not writes.apply(self._session, made.change(label), said):
            return False
        self._page.model.forget(made.records)
        return True
