"""The tab of documents: what belongs to a project as a file, with kind, stage and date edited in place."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.progress import Progress
from hqd_desktop.domain.records import Document, fields
from hqd_desktop.gui import icons, language
from hqd_desktop.gui.projects import asked
from hqd_desktop.gui.projects.editing import Editing, Target
from hqd_desktop.gui.projects.inspector.attaching import Attaching, files_of
from hqd_desktop.gui.projects.inspector.cells import LOW, Cell, Row
from hqd_desktop.gui.projects.inspector.facts import Facts
from hqd_desktop.gui.projects.inspector.sheet import Sheet
from hqd_desktop.gui.projects.writes import REFUSED
from hqd_desktop.gui.projects.writing import Writer
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.widgets.buttons import Button
from hqd_desktop.workspace import operations

_KEYS = ("kind", "stage", "day")


def _run(does: Callable[[], object], _on: bool = False) -> None:
    does()


def size_words(size: int | None) -> str:
    """1,234,567 bytes are "1.2 MB"; empty where it is not known."""
    if size is None:
        return ""
    if size < 1000:
        return f"{size} B"
    return f"{size / 1000:.0f} kB" if size < 999_500 else f"{size / 1e6:.1f} MB"


class DocumentsTab(QWidget):
    """Two lines for each document; files come by button, drag and drop, or paste."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._facts = Facts()
        self._writer: Writer | None = None
        self._missing: frozenset[int] = frozenset()
        self._looked_at: tuple[Document, ...] | None = None
        self.attaching: Attaching | None = None
        self.sheet = Sheet(self, (0, 108, 92))
        self.add = Button(self, "flat", "paperclip")
        self.hint = QLabel(self)
        self.hint.setObjectName("small")
        self.hint.setContentsMargins(2, 8, 2, 8)
        self.hint.setWordWrap(True)
        self.setAcceptDrops(True)
        row = QHBoxLayout()
        row.setContentsMargins(0, 4, 8, 8)
        row.addWidget(self.add)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 6, 14, 0)
        column.setSpacing(0)
        column.addWidget(self.hint)
        column.addWidget(self.sheet, 1)
        column.addLayout(row)

    def start(self, session: Session) -> Editing:
        """Make it editable."""
        self._session = session
        self.attaching = Attaching(session, self)
        editing = self.sheet.start(session, self._write)
        self.sheet.opened.connect(self.open)
        self.sheet.removed.connect(self.remove)
        self.sheet.menu_wanted.connect(self._menu)
        self.sheet.takes_paste = True
        self.sheet.pasted.connect(self.paste)
        self.add.clicked.connect(self._choose_way)
        return editing

    def retranslate(self) -> None:
        """Set the interface texts."""
        self.sheet.setAccessibleName(self.tr("Documents"))
        self.add.setText(self.tr("Attach…"))
        self.hint.setText(self.tr("Nothing is attached yet. Drop files here, paste them, or choose Attach."))

    def show_facts(self, facts: Facts, writer: Writer) -> None:
        """Show the documents of one project; which links lead nowhere is looked up aside."""
        self._facts, self._writer = facts, writer
        self.hint.setVisible(not facts.documents)
        rows: list[Row] = []
        for one in facts.documents:
            rows += self._rows(one, writer)
        self.sheet.show_rows(rows)
        if facts.documents != self._looked_at:
            self._looked_at = facts.documents
            self._look_for_links()

    def _look_for_links(self) -> None:
        from hqd_desktop.workspace import documents

        assert self._session is not None
        data, linked = self._session.data, [one for one in self._facts.documents if one.path]

        def work(_progress: Progress) -> frozenset[int]:
            return frozenset(one.id for one in linked if documents.is_missing(data, one))

        if linked:
            self._session.jobs.run("", work, self._took, quiet=True, of=self)

    def _took(self, missing: frozenset[int]) -> None:
        if missing != self._missing and self._writer is not None and not self.is_editing():
            self._missing = missing
            self.show_facts(self._facts, self._writer)

    def is_editing(self) -> bool:
        """Whether an entry is open."""
        return self.sheet.editing is not None and self.sheet.editing.is_open()

    def _rows(self, one: Document, writer: Writer) -> list[Row]:
        known = fields("document")
        name = one.name or "—"
        missing = one.id in self._missing
        where = self.tr("copy") if one.digest else self.tr("link")
        right = " · ".join(word for word in (size_words(one.size), where) if word)
        if missing:
            right = "◆ " + self.tr("missing")
        icon = "image" if one.kind == "photo" else "file-text" if one.digest else "external-link"
        title = Target((one.id,), known["name"], one.name, one.name or "")
        head = Row(
            (
                Cell(name, "text", title, icon=icon, span=2, opens=True, said=f"{name}, {right}"),
                Cell(right, "bad" if missing else "text-2", small=True, right=True),
            ),
            one.id,
            rule=False,
        )
        cells = tuple(self._field(one, key, writer, indent=22 if key == "kind" else 0) for key in _KEYS)
        return [head, Row(cells, one.id, LOW + 4)]

    def _field(self, one: Document, key: str, writer: Writer, indent: int) -> Cell:
        field = fields("document")[key]
        value = getattr(one, key)
        packed = field.kind.pack(value)
        typed = "" if value is None else field.kind.edit(value, writer.style)
        shown = "—" if value is None else writer.day(value) if key == "day" else writer.plain(field, packed)
        if key == "stage" and value is not None:
            shown = self.tr("for {stage}").format(stage=shown)
        said = f"{language.said(field.name)}: {shown}"
        target = Target((one.id,), field, packed, typed)
        tint = "text-3" if value is None else "text-2"
        return Cell(shown, tint, target, small=True, indent=indent, right=key == "day", said=said)

    # --- writing -------------------------------------------------------------------------------

    def _document(self, record: object) -> Document | None:
        return next((one for one in self._facts.documents if one.id == record), None)

    def _write(self, target: Target, text: str) -> UserError | None:
        from hqd_desktop.workspace import documents

        assert self._session is not None
        document = self._document(target.ids[0])
        if document is None:
            return None
        hint = asked.hint_for(self._session, target.field, target.packed)
        wrong = asked.trouble(target.field, text, hint)
        if wrong is not None:
            return wrong
        try:
            if target.field.key == "name":
                change = documents.rename(self._session.data, document, text)
            else:
                change = operations.set_fields(
                    self._session.data, documents.KIND, target.ids, {target.field.key: text}, hint
                )
        except UserError as trouble:
            return trouble
        return None if self._session.apply(change) else REFUSED

    def open(self, record: object) -> None:
        """Show a document; a link that leads nowhere is looked for."""
        document = self._document(record)
        if document is None or self.attaching is None:
            return
        if document.id in self._missing:
            self.attaching.find(document)
        else:
            self.attaching.open(document)

    def remove(self, record: object) -> None:
        """Take a document off the project; the message offers to undo it, a copy stays in the workspace for that."""
        document = self._document(record)
        if document is not None and self._session is not None:
            change = operations.remove(self._session.data, "document", [document.id])
            self._session.apply(change, change.label)

    # --- files coming in -----------------------------------------------------------------------

    def _choose_way(self) -> None:
        if self.attaching is None or not self._facts.is_one:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for copy, name, icon in self.attaching.ways():
            action = menu.addAction(icons.icon(icon), name + "…")
            action.triggered.connect(partial(self._ask, copy))
        menu.popup(self.add.mapToGlobal(QPoint(0, self.add.height() + 2)))

    def _ask(self, copy: bool, _on: bool = False) -> None:
        if self.attaching is not None and self._facts.is_one:
            self.attaching.ask(self._facts.ids[0], copy=copy)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if self._facts.is_one and files_of(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """The same everywhere over the tab."""
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask how the files are kept."""
        files = files_of(event.mimeData())
        if files and self.attaching is not None and self._facts.is_one:
            event.setDropAction(Qt.DropAction.CopyAction)  # never moved: the files of others stay where they are
            event.accept()
            self.attaching.offer(self._facts.ids[0], files, self.mapToGlobal(event.position().toPoint()))

    def paste(self) -> None:
        """Ask how the files on the clipboard are kept."""
        data = QGuiApplication.clipboard().mimeData()
        files = files_of(data) if data is not None else []
        if files and self.attaching is not None and self._facts.is_one:
            self.attaching.offer(self._facts.ids[0], files, self.mapToGlobal(QPoint(24, 24)))
        elif self._session is not None:
            self._session.messages.warning(self.tr("The clipboard holds no files. Copy them in the file manager first"))

    def _menu(self, record: object, at: QPoint) -> None:
        document = self._document(record)
        if document is None or self.attaching is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        attaching = self.attaching
        rows: list[tuple[str, str, Callable[[], object]]] = [
            ("eye", self.tr("Open"), partial(attaching.open, document)),
            ("save", self.tr("Save as…"), partial(attaching.save_as, document)),
            ("pencil", self.tr("Rename"), partial(self._rename, document.id)),
            ("trash-2", self.tr("Remove"), partial(self.remove, document.id)),
        ]
        if document.path:
            rows.insert(2, ("search", self.tr("Find…"), partial(attaching.find, document)))
        for icon, name, does in rows:
            menu.addAction(icons.icon(icon), name).triggered.connect(partial(_run, does))
        menu.popup(at)

    def _rename(self, record: int) -> None:
        if self.sheet.go_to(record, 0):
            self.sheet.edit_current()
