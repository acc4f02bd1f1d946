"""The window of a merge: what a colleague's workspace would change, decided record by record and field by field, then written."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from hqd_desktop.domain.changes import Announcement
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.progress import Progress
from hqd_desktop.domain.words import Text
from hqd_desktop.gui import language
from hqd_desktop.gui.forms.ui_merging import Ui_Merging
from hqd_desktop.gui.merging.draft import SORTS, Draft, Item, sort_of
from hqd_desktop.gui.merging.models import ItemsModel, counted, side_by_side
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.widgets.plain_table import chosen_rows, dress
from hqd_desktop.gui.widgets.words_model import Heading, WordsModel
from hqd_desktop.workspace import merging
from hqd_desktop.workspace.merge_plan import Deletion, Merge

_LIST = (140, 260, 300, 220)
_FIELDS = (180, 220, 220, 200, 220)
COMPARING = Text("Comparing {file}", "正在比对 {file}")
_NOTES = 3
"""More notes than this are counted."""


class MergeWindow(QDialog):
    """Nothing is written before its button. Space takes or leaves records; in the fields Left is mine, Right is theirs."""

    def __init__(self, session: Session, parent: QWidget | None, file: Path, merge: Merge) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session, self._file = session, file
        self.form = Ui_Merging()
        self.form.setupUi(self)
        self.list_model, self.field_model = ItemsModel(session, self), WordsModel(self)
        self.draft = Draft(merge)
        self.matches: dict[tuple[str, int], int] = {}
        self._candidates: dict[tuple[str, int], tuple[int, ...]] = {}
        self._keys: list[str] = []
        self._plans, self._writing, self.is_done, self.change = 0, False, False, 0
        dress(self.form.list, self.list_model, _LIST, stretch=2, several=True)
        dress(self.form.fields, self.field_model, _FIELDS, stretch=4)
        self.boxes = dict(
            zip(
                SORTS,
                (self.form.new_box, self.form.changed_box, self.form.conflicting_box, self.form.deleted_box),
                strict=True,
            )
        )
        self._connect()
        self.retranslate()
        self.form.list.setFocus()

    def _connect(self) -> None:
        form, session = self.form, self._session
        for box in self.boxes.values():
            box.toggled.connect(self.show_rows)
        form.settings_box.toggled.connect(self._take_settings)
        form.list.installEventFilter(self)
        form.fields.installEventFilter(self)
        form.list.selectionModel().currentRowChanged.connect(self.show_fields)
        form.list.activated.connect(self._enter_fields)
        form.fields.clicked.connect(self._clicked)
        form.match_box.activated.connect(self._match)
        form.mine_button.clicked.connect(self.all_mine)
        form.theirs_button.clicked.connect(self.all_theirs)
        form.merge_button.clicked.connect(self.merge)
        form.close_button.clicked.connect(self.close)
        QShortcut(QKeySequence(Qt.Key.Key_F1), self).activated.connect(self._help)
        session.changed.connect(self._follow)
        session.display_changed.connect(self._write)
        session.closed.connect(self.close)

    # --- what is shown --------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Write everything in the language."""
        self.form.retranslateUi(self)
        self._write()

    def _write(self) -> None:
        if self._session.workspace is None:  # it closes with its workspace
            return
        form, draft = self.form, self.draft
        merge, counts = draft.merge, counted(draft)
        if merge.common is not None:
            words = self.tr("{file}: {common}").format(file=merge.name, common=language.said(merge.common))
        else:
            words = self.tr("{file}: never one file with this one, records are matched by codes and names").format(
                file=merge.name
            )
        form.common.setText(words)
        names = (
            self.tr("{n} new"),
            self.tr("{n} changed"),
            self.tr("{n} conflicting"),
            self.tr("{n} deleted there"),
        )
        for sort, name in zip(SORTS, names, strict=True):
            self.boxes[sort].setText(name.format(n=f"{counts.get(sort, 0):,}"))
            self.boxes[sort].setVisible(sort in counts)
        form.settings_box.setText(self.tr("Take {n} of their settings, too").format(n=len(merge.settings)))
        form.settings_box.setVisible(bool(merge.settings))
        said = [note.said(language.lang()) for note in merge.notes[:_NOTES]]
        if len(merge.notes) > _NOTES:
            said.append(self.tr("and {n} more notes").format(n=len(merge.notes) - _NOTES))
        form.notes.setText("\n".join(said))
        form.notes.setVisible(bool(said))
        self.show_rows()

    def show_rows(self) -> None:
        """The records whose count is switched on; after the merge those that were not taken."""
        row = max(0, self.form.list.currentIndex().row())
        wanted = {sort for sort, box in self.boxes.items() if box.isChecked()}
        among = self.draft.not_taken() if self.is_done else self.draft.items
        self.list_model.show(self.draft, [item for item in among if sort_of(item) in wanted])
        if self.list_model.rows:
            self.form.list.selectRow(min(row, len(self.list_model.rows) - 1))
        self.show_fields()

    def show_fields(self) -> None:
        """The fields of the current record side by side, and what can be decided about it."""
        if self._session.workspace is None:
            return
        form, item = self.form, self.current()
        row = max(0, form.fields.currentIndex().row())
        headings = (self.tr("Field"), self.tr("Here"), self.tr("There"), self.tr("Before"), self.tr("Afterwards"))
        rows = [] if item is None else side_by_side(self._session, self.draft, item)
        self._keys = [key for key, _words in rows]
        self.field_model.show([Heading(name) for name in headings], [words for _key, words in rows])
        if rows:
            form.fields.selectRow(min(row, len(rows) - 1))
        form.about.setText("" if item is None else self._about(item))
        self._offer_matches(item)
        self._show_buttons()

    def _about(self, item: Item) -> str:
        if isinstance(item, Deletion):
            return self.tr("It was deleted there. Space deletes it here, too, with what belongs to it.")
        if item.candidates:
            return self.tr("Which record here is it?")
        if item.gone:
            return self.tr("It was deleted here and edited there. Space brings it back as it is there.")
        if item.clashes:
            return self.tr(
                "Left keeps what is here, Right takes what is there; Space in the list leaves the record out."
            )
        return self.tr("Space leaves the record out, or takes it again.")

    def _offer_matches(self, item: Item | None) -> None:
        box = self.form.match_box
        box.clear()
        where = None if item is None or isinstance(item, Deletion) else (item.kind, item.there)
        if where is not None and item is not None and not isinstance(item, Deletion) and item.candidates:
            self._candidates[where] = item.candidates
        candidates = self._candidates.get(where, ()) if where is not None else ()
        box.setVisible(bool(candidates) and not self.is_done)
        if where is None or not candidates:
            return
        box.addItem(self.tr("Not decided"), "-1")
        for one in candidates:
            box.addItem(self._named(where[0], one), str(one))
        box.addItem(self.tr("None of them: a new record"), "0")
        box.setCurrentIndex(max(0, box.findData(str(self.matches.get(where, -1)))))

    def _named(self, kind: str, record: int) -> str:
        data = self._session.data
        held = data.packed_record(kind, record) or {}
        title = data.title(kind, record, language.lang())
        return f"{held['code']} {title}" if held.get("code") else title

    def _show_buttons(self) -> None:
        form, draft = self.form, self.draft
        busy = self.is_done or self._writing
        for button in (form.mine_button, form.theirs_button):
            button.setVisible(bool(draft.clashing) and not self.is_done)
        form.merge_button.setVisible(not self.is_done)
        form.merge_button.setEnabled(draft.number > 0 and not busy)
        form.settings_box.setEnabled(not busy)
        n = draft.number
        form.merge_button.setText(
            self.tr("Merge 1 record") if n == 1 else self.tr("Merge {n} records").format(n=f"{n:,}")
        )
        form.small.setText(self._outcome() if self.is_done else self.tr("Nothing is written before."))

    def _outcome(self) -> str:
        left = len(self.draft.not_taken())
        written = self.tr("Written as change {n}.").format(n=self.change)
        if not left:
            return f"{written} {self.tr('Everything was taken.')}"
        return f"{written} {self.tr('Records above were not taken, or not wholly: {n}.').format(n=f'{left:,}')}"

    # --- deciding -------------------------------------------------------------------------------

    def current(self) -> Item | None:
        """The record whose fields are shown."""
        row = self.form.list.currentIndex().row()
        return self.list_model.rows[row] if 0 <= row < len(self.list_model.rows) else None

    def toggle(self) -> None:
        """Leave the selected records out, or take them again; a deletion is done here, too, or not."""
        items = [self.list_model.rows[row] for row in chosen_rows(self.form.list)]
        if items and not self._locked():
            self.draft.toggle(items)
            self._decided()

    def choose(self, *, theirs: bool) -> None:
        """Whose value stands in the current field."""
        item, row = self.current(), self.form.fields.currentIndex().row()
        if item is not None and 0 <= row < len(self._keys) and not self._locked():
            self.draft.choose([(item.kind, item.record, self._keys[row])], theirs=theirs)
            self._decided()

    def all_mine(self) -> None:
        """Let every conflicting field stay as it is here."""
        self._choose_all(theirs=False)

    def all_theirs(self) -> None:
        """Let every conflicting field become what it is there."""
        self._choose_all(theirs=True)

    def _choose_all(self, *, theirs: bool) -> None:
        if not self._locked():
            self.draft.choose(self.draft.clashing, theirs=theirs)
            self._decided()

    def _locked(self) -> bool:
        return self.is_done or self._writing

    def _decided(self) -> None:
        self.list_model.renew()
        self.show_fields()

    def _take_settings(self, taken: bool) -> None:
        self.draft.with_settings(taken)
        self._show_buttons()

    def _match(self) -> None:
        item, value = self.current(), int(self.form.match_box.currentData())
        if item is None or isinstance(item, Deletion) or self._locked():
            return
        if value < 0:
            self.matches.pop((item.kind, item.there), None)
        else:
            self.matches[item.kind, item.there] = value
        self.plan()

    # --- planning and writing -------------------------------------------------------------------

    def plan(self) -> None:
        """Compare anew, with what was said so far; choices stay."""
        self._plans += 1
        number, data, file, matches = self._plans, self._session.data, self._file, dict(self.matches)

        def work(progress: Progress) -> Merge:
            return merging.plan(data, file, matches, progress)

        def done(merge: Merge) -> None:
            if number == self._plans and not self.is_done:
                self.draft = Draft(merge, self.draft.choices)
                self._write()

        self._session.jobs.run(COMPARING.fill(file=file.name), work, done, self._failed, of=self)

    def merge(self) -> None:
        """Write what was chosen as one change, off the interface thread."""
        data, merge, choices = self._session.data, self.draft.merge, self.draft.choices
        if self._locked() or not self.draft.number:
            return

        def work(_progress: Progress) -> Announcement | None:
            return merging.apply(data, merge, choices)

        def done(announcement: Announcement | None) -> None:
            self._writing = False
            if announcement is None:
                self._show_buttons()
                return
            self.is_done, self.change = True, announcement.change
            self._session.messages.success(announcement.label, self._session.undo_offer(data))
            self.show_rows()
            self.form.close_button.setFocus()

        self._writing = True
        self._show_buttons()
        self._session.jobs.run(merge.label(self.draft.number), work, done, self._failed, stoppable=False, of=self)

    def _failed(self, trouble: UserError) -> None:
        self._writing = False
        self._show_buttons()
        self.form.small.setText(trouble.said(language.lang()))

    @Slot(object)
    def _follow(self, _announcement: Announcement) -> None:
        if not self._locked():
            self.plan()

    # --- Qt's events ----------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of both lists."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = event.key()
            if watched is self.form.list and key == Qt.Key.Key_Space:
                self.toggle()
                return True
            if watched is self.form.fields and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
                self.choose(theirs=key == Qt.Key.Key_Right)
                return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _enter_fields(self) -> None:
        (self.form.match_box if self.form.match_box.isVisible() else self.form.fields).setFocus()

    def _clicked(self, index: QModelIndex) -> None:
        if index.column() in (1, 2):
            self.choose(theirs=index.column() == 2)

    def _help(self) -> None:
        from hqd_desktop.gui.help.window import open_help

        open_help(self, "import")
