"""The window that enters figures from a text: the passage with marks, and what is proposed as a list to take, leave and edit."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QCompleter, QDialog, QLineEdit, QWidget

from hqd_desktop.domain.changes import Announcement
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.progress import Progress
from hqd_desktop.domain.words import Text
from hqd_desktop.domain.written.passages import Names, Passage
from hqd_desktop.gui import language
from hqd_desktop.gui.forms.ui_passages import Ui_Passages
from hqd_desktop.gui.passages.marks import mark
from hqd_desktop.gui.passages.saying import columns, headings, told, unread
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.widgets.plain_table import dress
from hqd_desktop.gui.widgets.words_model import WordsModel
from hqd_desktop.workspace import passages
from hqd_desktop.workspace.passages import Draft, Origin

_WIDTHS = (46, 124, 110, 150, 84, 136)
_READING = Text("Reading the passage", "正在识别文字")
_REASON = Text("Confirmed when entered from the text", "从文本录入时确认")
_PAUSE_MS = 250
_LONGEST = 60_000
"""Characters of a passage; a whole yearbook is imported otherwise."""
_TOO_LONG = UserError(
    Text("The passage is longer than 60,000 characters", "文字超过 6 万字"), Text("Paste it in parts", "分段粘贴")
)


class PassagesWindow(QDialog):
    """Reads the passage off the interface thread while it is typed. What was edited of a figure stays while its sentence does."""

    def __init__(self, session: Session, parent: QWidget, source: int = 0, text: str = "") -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session = session
        self.form = Ui_Passages()
        self.form.setupUi(self)
        self.model = WordsModel(self)
        self.passage: Passage | None = None
        self.drafts: list[Draft] = []
        self._names: Names | None = None
        self._reads = 0
        self._note = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        dress(self.form.list, self.model, _WIDTHS, stretch=3)
        self.form.sides.setSizes([460, 680])
        self._connect()
        self._offer(source)
        self.retranslate()
        self.form.text.setPlainText(text)
        self.form.text.setFocus()

    def _connect(self) -> None:
        form, session = self.form, self._session
        form.text.textChanged.connect(self._pause.start)
        self._pause.timeout.connect(self.read)
        form.list.selectionModel().currentRowChanged.connect(self._show_chosen)
        form.list.doubleClicked.connect(self.turn)
        form.list.installEventFilter(self)
        for line in self._lines():
            line.editingFinished.connect(self._keep)
            line.installEventFilter(self)
        form.written.clicked.connect(self._keep)
        form.enter_button.clicked.connect(self.enter)
        form.all_button.clicked.connect(self.take_all)
        form.none_button.clicked.connect(self.leave_all)
        form.close_button.clicked.connect(self.close)
        for button in (form.enter_button, form.all_button, form.none_button, form.close_button):
            button.setAutoDefault(False)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.enter)
        session.changed.connect(self._follow)
        session.closed.connect(self.close)

    def _lines(self) -> tuple[QLineEdit, ...]:
        return self.form.about, self.form.what, self.form.period, self.form.value

    def _offer(self, source: int) -> None:
        """What the fields offer to choose from."""
        from hqd_desktop.gui.sources.boxes import sources_listed

        for line, names in zip(
            self._lines()[:2], passages.offered(self._session.data, self._session.lang), strict=True
        ):
            offer = QCompleter(names, line)
            offer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            offer.setFilterMode(Qt.MatchFlag.MatchContains)
            line.setCompleter(offer)
        self.form.source.clear()
        for name, key in sources_listed(self._session):
            self.form.source.addItem("" if name == "—" else name, int(key[1:]) if key.startswith("#") else 0)
        self.choose(source)

    def choose(self, source: int) -> None:
        """The source that the statements are of."""
        self.form.source.setCurrentIndex(max(0, self.form.source.findData(source)))

    def retranslate(self) -> None:
        """Write everything in the language."""
        chosen, place = self.form.source.currentText(), self.form.place.text()
        self.form.retranslateUi(self)
        self.form.source.setCurrentText(chosen)
        self.form.place.setText(place)
        line = self.form.source.lineEdit()
        if line is not None:
            line.setPlaceholderText(self.tr("Choose a source, or write the title of a new one"))
        self.show_drafts()

    # --- reading --------------------------------------------------------------------------------

    def read(self) -> None:
        """Read the passage anew; a newer reading makes an older one void."""
        self._reads += 1
        number, data, lang, text, names = self._reads, self._session.data, self._session.lang, self.form.text.toPlainText(), self._names  # fmt: skip
        if len(text) > _LONGEST:
            self._session.messages.error(_TOO_LONG)
            return

        def work(progress: Progress) -> tuple[Names, Passage, list[Draft]]:
            known = passages.names(data) if names is None else names
            return known, *passages.read(data, text, lang, known)

        def done(found: tuple[Names, Passage, list[Draft]]) -> None:
            if number == self._reads:
                self._names = found[0]
                self._took(found[1], found[2])

        self._session.jobs.run(_READING, work, done, self._session.messages.error, of=self)

    def _took(self, passage: Passage, drafts: list[Draft]) -> None:
        before = {}
        if self.passage is not None:
            before = {_mark(self.passage, one): one for one in self.drafts}
        self.passage = passage
        kept = ((one, before.get(_mark(passage, one))) for one in drafts)
        self.drafts = [one if old is None else replace(old, proposal=one.proposal) for one, old in kept]
        if passage.text:
            self._note = ""
        self.show_drafts()

    def show_drafts(self) -> None:
        """Write the list anew; the chosen row stays."""
        form = self.form
        row = max(0, form.list.currentIndex().row())
        text = "" if self.passage is None else self.passage.text
        self.model.show(headings(), [columns(text, one) for one in self.drafts])
        if self.drafts:
            form.list.selectRow(min(row, len(self.drafts) - 1))
        self._show_chosen()

    def _show_chosen(self, *_index: object) -> None:
        one = self._chosen()
        for line, text in zip(
            self._lines(), (one.about, one.what, one.period, one.value) if one else ("",) * 4, strict=True
        ):
            line.setText(text)
            line.setEnabled(one is not None)
        self.form.written.setEnabled(one is not None)
        self.form.written.setChecked(one is not None and one.written)
        self._say(one)
        mark(self.form.text, self.passage, self.drafts, self.form.list.currentIndex().row())
        self.form.enter_button.setEnabled(any(draft.taken for draft in self.drafts))
        for button in (self.form.all_button, self.form.none_button):
            button.setEnabled(bool(self.drafts))

    def _say(self, one: Draft | None) -> None:
        said = [self._note]
        if one is not None and self.passage is not None:
            said.append(told(self.passage, one))
        if self.passage is not None:
            if not self.drafts and self.passage.text.strip():
                said.append(self.tr("No figure with a unit was found in this text."))
            said.append(unread(self.passage))
        self.form.small.setText("\n".join(line for line in said if line))

    def _chosen(self) -> Draft | None:
        row = self.form.list.currentIndex().row()
        return self.drafts[row] if 0 <= row < len(self.drafts) else None

    # --- editing --------------------------------------------------------------------------------

    def turn(self) -> None:
        """Take the chosen figure, or leave it."""
        one = self._chosen()
        if one is not None:
            self._put(replace(one, taken=not one.taken))

    def take_all(self) -> None:
        """Take every figure."""
        self.drafts = [replace(one, taken=True) for one in self.drafts]
        self.show_drafts()

    def leave_all(self) -> None:
        """Leave every figure."""
        self.drafts = [replace(one, taken=False) for one in self.drafts]
        self.show_drafts()

    def _keep(self) -> None:
        one = self._chosen()
        if one is None:
            return
        about, what, period, value = (line.text() for line in self._lines())
        written = self.form.written.isChecked()
        made = replace(one, about=about, what=what, period=period, value=value, written=written)
        if made != one:
            self._put(replace(made, near=one.near if about == one.about else None))

    def _put(self, one: Draft) -> None:
        self.drafts[self.form.list.currentIndex().row()] = one
        self.show_drafts()

    def enter(self) -> None:
        """Keep what was taken; the window is then ready for the next passage."""
        self._keep()
        if self.passage is None:
            return
        try:
            entered = passages.enter(
                self._session.data, self.passage, self.drafts, self._origin(), _REASON.of(self._session.lang)
            )
        except UserError as trouble:
            self._note = trouble.said(language.lang())
            self._say(self._chosen())
            return
        if self._session.apply(entered.change, entered.change.label):
            self._note = self.tr("Entered: {statements} statements, {written} figures written into records.").format(
                statements=entered.statements, written=entered.written
            )
            if entered.standing:
                rows = ", ".join(str(row + 1) for row in entered.standing)
                self._note += " " + self.tr("Rows {rows}: the record states another value, which stays.").format(
                    rows=rows
                )
            place = self.form.place.text()
            self._offer(entered.source)
            self.form.place.setText(place)
            self.passage, self.drafts = None, []
            self.form.text.clear()
            self.show_drafts()
            self.form.text.setFocus()

    def _origin(self) -> Origin:
        source = self.form.source
        number = source.findText(source.currentText())
        record = int(source.itemData(number) or 0) if number >= 0 else 0
        return Origin(record, "" if record else source.currentText(), self.form.place.text())

    # --- events ---------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Space takes or leaves, Return goes from the list to the fields and back."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and not event.modifiers():
            key, form = event.key(), self.form
            is_return = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if watched is form.list and key == Qt.Key.Key_Space:
                self.turn()
                return True
            if watched is form.list and is_return and self._chosen() is not None:
                form.about.setFocus(Qt.FocusReason.TabFocusReason)
                form.about.selectAll()
                return True
            if isinstance(watched, QLineEdit) and is_return:
                self._keep()
                form.list.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the theme."""
        if event.type() == QEvent.Type.LanguageChange and self._session.workspace is not None:
            self.retranslate()
            self.read()
        elif event.type() == QEvent.Type.PaletteChange and hasattr(self, "drafts"):
            mark(self.form.text, self.passage, self.drafts, self.form.list.currentIndex().row())
        super().changeEvent(event)

    @Slot(object)
    def _follow(self, announcement: Announcement) -> None:
        if {"project", "area", "organisation", "indicator", "alias"} & announcement.records.keys():
            self._names = None


def _mark(passage: Passage, one: Draft) -> tuple[str, str, int]:
    """What tells a figure of a text that is still being typed: its sentence, its words and its place in the sentence."""
    proposal = one.proposal
    return (
        proposal.sentence.of(passage.text),
        proposal.span.of(passage.text),
        proposal.span.start - proposal.sentence.start,
    )


def open_passages(session: Session, parent: QWidget, source: int = 0, text: str = "") -> PassagesWindow:
    """Open the window, or bring the open one to the front."""
    found = parent.findChild(PassagesWindow)
    window = found if isinstance(found, PassagesWindow) else PassagesWindow(session, parent, source, text)
    if window is found and source:
        window.choose(source)
    window.show()
    window.raise_()
    window.activateWindow()
    return window
