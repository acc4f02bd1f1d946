"""The window of likely duplicates: pairs with their reasons; each is merged, shown, or said to be two."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtWidgets import QDialog, QWidget

from hqd_desktop.domain.changes import Announcement
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.progress import Progress
from hqd_desktop.domain.records import RECORDS
from hqd_desktop.domain.words import Text
from hqd_desktop.gui import language
from hqd_desktop.gui.duplicates.merging import open_merge
from hqd_desktop.gui.forms.ui_duplicates import Ui_Duplicates
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.widgets.plain_table import dress
from hqd_desktop.gui.widgets.words_model import Heading, Words, WordsModel
from hqd_desktop.workspace import duplicates
from hqd_desktop.workspace.duplicates import KINDS, REASONS, Likely

_WIDTHS = (250, 250, 200, 80)
_LOOKING = Text("Comparing names", "正在比较名称")
_MOST = 2000
"""More pairs than this are not listed at once; merging brings up the rest."""
Pairs = list[tuple[int, Likely]]


class DuplicatesWindow(QDialog):
    """Looks off the interface thread; looks again after each merge."""

    def __init__(self, session: Session, parent: QWidget, kind: str = KINDS[0]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session = session
        self.form = Ui_Duplicates()
        self.form.setupUi(self)
        self.model = WordsModel(self)
        self.pairs: Pairs | None = None
        self._looks = 0
        dress(self.form.list, self.model, _WIDTHS, stretch=2)
        self._connect()
        self.retranslate()
        self.form.kind.setCurrentIndex(max(0, self.form.kind.findData(kind)))
        self.look()

    def _connect(self) -> None:
        form, session = self.form, self._session
        form.kind.activated.connect(self.look)
        form.again_button.clicked.connect(self.look)
        form.merge_button.clicked.connect(self.merge)
        form.apart_button.clicked.connect(self.keep_apart)
        form.show_button.clicked.connect(self.show_in_table)
        form.close_button.clicked.connect(self.close)
        form.list.activated.connect(self.merge)
        form.list.selectionModel().currentRowChanged.connect(self._show_buttons)
        session.changed.connect(self._follow)
        session.closed.connect(self.close)

    def retranslate(self) -> None:
        """Write everything in the language."""
        form, chosen = self.form, self.kind()
        form.retranslateUi(self)
        form.kind.clear()
        for kind in KINDS:
            form.kind.addItem(language.said(RECORDS[kind].PLURAL), kind)
        form.kind.setCurrentIndex(max(0, form.kind.findData(chosen)))
        self.show_pairs()

    def kind(self) -> str:
        """What is looked through."""
        return str(self.form.kind.currentData() or KINDS[0])

    def look(self) -> None:
        """Compare all records of the kind, off the interface thread; a newer look makes an older one void."""
        self._looks += 1
        number, data, kind = self._looks, self._session.data, self.kind()

        def work(progress: Progress) -> Pairs:
            return duplicates.found(data, kind, progress)

        def done(pairs: Pairs) -> None:
            if number == self._looks:
                self.pairs = pairs
                self.show_pairs()

        self.pairs = None
        self.show_pairs()
        self._session.jobs.run(_LOOKING, work, done, self._failed, of=self)

    def show_pairs(self) -> None:
        """Write the pairs; where there are none, say so."""
        form, data, lang = self.form, self._session.data, self._session.lang
        row, kind, pairs = max(0, form.list.currentIndex().row()), self.kind(), (self.pairs or [])[:_MOST]
        rows = [
            (
                Words(data.title(kind, one, lang)),
                Words(data.title(kind, like.id, lang)),
                Words(_because(like), tint="text-2"),
                Words(f"{like.score:.0%}", tint="text-2"),
            )
            for one, like in pairs
        ]
        headings = (
            Heading(self.tr("First")),
            Heading(self.tr("Second")),
            Heading(self.tr("Why")),
            Heading(self.tr("Likeness")),
        )
        self.model.show(headings, rows)
        if rows:
            form.list.selectRow(min(row, len(rows) - 1))
            form.small.setText(self.tr("%n pair(s)", "", len(self.pairs or ())))
        else:
            form.small.setText(self.tr("Comparing…") if self.pairs is None else "")
        nothing = self.pairs is not None and not rows
        form.empty.set_words(
            self.tr("No likely duplicates"),
            self.tr(
                "Names are compared without forms of companies, width, case and phase; those of projects and organisations by "
                "pinyin, sound and spelling, too. Add an alias to tell more."
            ),
        )
        form.stack.setCurrentWidget(form.empty if nothing else form.list)
        self._show_buttons()

    def merge(self) -> None:
        """Compare the chosen pair."""
        pair = self._chosen()
        if pair is not None:
            open_merge(self._session, self, self.kind(), *pair)

    def keep_apart(self) -> None:
        """Remember that the chosen pair is two."""
        pair = self._chosen()
        if pair is not None:
            change = duplicates.keep_apart(self._session.data, self.kind(), *pair)
            self._session.apply(change, change.label)

    def show_in_table(self) -> None:
        """Bring the first of the pair to the front, where its kind has a page."""
        pair = self._chosen()
        if pair is not None and self.kind() == "project":
            self._session.show("projects", "project", pair[0])

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange and self._session.workspace is not None:
            self.retranslate()
        super().changeEvent(event)

    @Slot(object)
    def _follow(self, announcement: Announcement) -> None:
        if {self.kind(), "alias", "setting"} & announcement.records.keys():
            self.look()

    def _failed(self, trouble: UserError) -> None:
        self.pairs = []
        self.show_pairs()
        self._session.messages.error(trouble)

    def _chosen(self) -> tuple[int, int] | None:
        row = self.form.list.currentIndex().row()
        if not self.pairs or not 0 <= row < len(self.pairs):
            return None
        one, like = self.pairs[row]
        return one, like.id

    def _show_buttons(self) -> None:
        is_chosen = self._chosen() is not None
        for button in (self.form.merge_button, self.form.apart_button):
            button.setEnabled(is_chosen)
        self.form.show_button.setEnabled(is_chosen and self.kind() == "project")


def _because(like: Likely) -> str:
    return ("，" if language.lang() == "zh" else ", ").join(language.said(REASONS[key]) for key in like.reasons)


def open_duplicates(session: Session, parent: QWidget, kind: str = KINDS[0]) -> DuplicatesWindow:
    """Open the window, or bring the open one to the front."""
    found = parent.findChild(DuplicatesWindow)
    window = found if isinstance(found, DuplicatesWindow) else DuplicatesWindow(session, parent, kind)
    window.show()
    window.raise_()
    window.activateWindow()
    return window
