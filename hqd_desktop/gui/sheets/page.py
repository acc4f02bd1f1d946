"""The page "Sheets": which sheet, for which projects, and how it will look."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QSize, Qt, QTimer
from PySide6.QtWidgets import QListWidgetItem, QStyleOptionViewItem, QVBoxLayout, QWidget

from hqd_desktop.domain.changes import Announcement
from hqd_desktop.domain.errors import UserError
from hqd_desktop.gui import language
from hqd_desktop.gui.forms.ui_sheets_page import Ui_SheetsPage
from hqd_desktop.gui.pages import Page, Plain
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.sheets import offers
from hqd_desktop.gui.sheets.choices import Choices
from hqd_desktop.gui.sheets.names import sheet_name
from hqd_desktop.gui.sheets.project_names import Index, ProjectNames
from hqd_desktop.gui.sheets.sources import ground, profiles_of
from hqd_desktop.gui.sheets.then import Then
from hqd_desktop.gui.widgets.cells import COMPACT, Cell

if TYPE_CHECKING:
    from hqd_desktop.workspace import Workspace

SHEETS = ("profile", "pipeline", "progress", "bulletin", "ranking", "brief", "checks")
"""Sheets offered, in order."""
_PAUSE_MS = 150


class _Line(Cell):
    """A row that is as wide as the list, whatever its text."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self.row)


class SheetsPage(Page):
    """Sheets at the left with the projects to print, the preview at the right."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._form = Ui_SheetsPage()
        self._body = QWidget()
        self._form.setupUi(self._body)
        self._fill()
        form = self._form
        self._then = Then(session, form.then_edit, form.then_words, self)
        self._choices = Choices(((form.first_label, form.first_box), (form.second_label, form.second_box)), self)
        self._names = ProjectNames(self._data)
        form.project_list.setModel(self._names)
        form.pane.begin(session)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._show_chosen)
        form.find_box.searched.connect(self._search)
        form.sheet_list.currentRowChanged.connect(self._turn)
        form.choice_list.currentRowChanged.connect(self._choose_other)
        self._choices.changed.connect(self._choose_further)
        self._then.changed.connect(self._turn_back)
        form.project_list.selectionModel().selectionChanged.connect(lambda _new, _old: self._pause.start())
        form.pane.complete.connect(self.state_changed)
        self.retranslate()
        self._arrange()

    def title(self) -> str:
        """The name of the page."""
        return self.tr("Sheets")

    def refresh(self, announcement: Announcement | None) -> None:
        """Read the projects again and keep those chosen."""
        self._then.renew()
        self._read()

    def _read(self) -> None:
        chosen = self.chosen()
        self._names.ask(self._form.find_box.text().strip())
        self._choose(chosen)
        self._offer()
        self._show_chosen()

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """Print, when there is something to print."""
        return {"file.print": self._form.pane.ask_print} if self._form.pane.ready() else {}

    def reveal(self, kind: str, record_id: int) -> None:
        """Choose a project."""
        if kind == "project":
            self.choose_sheet("profile")
            self._form.find_box.clear()
            self._names.ask("")
            self._choose([record_id])

    def panes(self) -> tuple[QWidget, ...]:
        """Sheets, what they are made of, preview."""
        form = self._form
        made_of = form.project_list if self.sheet() == "profile" else form.choice_list
        return form.sheet_list, made_of, form.then_edit, form.pane

    def save_state(self) -> dict[str, Plain]:
        """The width of the left column, and the sheet."""
        return {"left": self._form.splitter.sizes()[0], "sheet": self.sheet()}

    def restore_state(self, state: Mapping[str, Plain]) -> None:
        """Take them back."""
        self.choose_sheet(str(state.get("sheet", "")))
        left = state.get("left")
        if isinstance(left, int) and 160 <= left <= 800:
            self._form.splitter.setSizes([left, max(self.width() - left, 400)])

    def retranslate(self) -> None:
        """Set the interface texts."""
        form = self._form
        form.retranslateUi(self._body)
        form.header.set_title(self.tr("Sheets"), self.tr("printed as they are shown here"))
        for row, name in enumerate(SHEETS):
            form.sheet_list.item(row).setText(language.said(sheet_name(name)))
        self._arrange()
        self._count()
        self._choices.retranslate()
        self._then.say()
        if self.sheet() == "profile" and not self.chosen():
            self._nothing()

    def sheet(self) -> str:
        """The sheet chosen."""
        return SHEETS[max(self._form.sheet_list.currentRow(), 0)]

    def choose_sheet(self, name: str) -> None:
        """Choose a sheet; a name that is none changes nothing."""
        if name in SHEETS:
            self._form.sheet_list.setCurrentRow(SHEETS.index(name))

    def chosen(self) -> list[int]:
        """The projects to print, in the order of the list."""
        selection = self._form.project_list.selectionModel().selection()
        parts = [selection.at(number) for number in range(selection.size())]
        rows = sorted(row for part in parts for row in range(part.top(), part.bottom() + 1))
        return [self._names.project(row) for row in rows]

    def _fill(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._body)
        form = self._form
        names: dict[QWidget, str] = {
            form.sheets_heading: "section_title",
            form.projects_heading: "section_title",
            form.chosen_label: "small",
            form.then_words: "small",
            form.sheet_list: "card",
            form.project_list: "card",
            form.choice_list: "card",
        }
        for widget, name in names.items():
            widget.setObjectName(name)
            widget.style().unpolish(widget)  # its looks were settled under the form's name
            widget.style().polish(widget)
        for part in (form.sheet_list, form.project_list, form.choice_list):
            part.setItemDelegate(_Line(part, row=COMPACT))
            part.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        form.sheet_list.setFixedHeight(len(SHEETS) * COMPACT + 4)
        form.project_list.setSelectionMode(form.project_list.SelectionMode.ExtendedSelection)
        form.project_list.setUniformItemSizes(True)
        for _ in SHEETS:
            form.sheet_list.addItem(QListWidgetItem())
        form.sheet_list.setCurrentRow(0)
        form.left.setMinimumWidth(200)
        form.splitter.setStretchFactor(1, 1)
        form.splitter.setSizes([280, 900])

    def _turn(self, _row: int) -> None:
        """Another sheet was chosen."""
        self._arrange()
        self._offer()
        self._show_chosen()

    def _arrange(self) -> None:
        """Show what the sheet is made of: projects, or a view of them."""
        form, single = self._form, self.sheet() == "profile"
        for part in (form.find_box, form.project_list, form.chosen_label):
            part.setVisible(single)
        form.choice_list.setVisible(not single)
        for widget in (form.then_label, form.then_edit, form.then_words):
            widget.setVisible(self._then.possible())
        form.projects_heading.setText(self._made_of())
        form.choice_list.setAccessibleName(form.projects_heading.text())

    def _made_of(self) -> str:
        """What the sheet is made of."""
        if self.sheet() == "profile":
            return self.tr("Projects")
        names = {
            "pipeline": self.tr("View"),
            "progress": self.tr("Month"),
            "brief": self.tr("Month"),
            "checks": self.tr("Findings"),
            "ranking": self.tr("Indicator"),
        }
        return names.get(self.sheet()) or self.tr("Period")

    def _offer(self) -> None:
        """Offer what the sheet can be made of, and what else can be chosen about it."""
        if self.session.workspace is None:
            return
        if self.sheet() == "profile":
            self._choices.offer("profile", ())
            return
        kind, listed = offers.KINDS[self.sheet()], self._form.choice_list
        self._offer_further()
        try:
            known = kind.offers(self._data(), self._choices.picked(self.sheet()))
        except UserError:
            known = []  # why is said where the sheet would be
        before = listed.chosen()
        listed.offer(known)
        if listed.chosen() != before:
            self._offer_further()

    def _offer_further(self) -> None:
        kind, listed = offers.KINDS[self.sheet()], self._form.choice_list
        picked = self._choices.picked(self.sheet())
        self._choices.offer(self.sheet(), kind.further(self._data(), listed.chosen(), picked))

    def _data(self) -> Workspace:
        return self._then.data

    def _choose_other(self, _row: int) -> None:
        if self.session.workspace is not None and self.sheet() != "profile":
            self._offer_further()
        self._pause.start()

    def _choose_further(self) -> None:
        self._offer()
        self._pause.start()

    def _turn_back(self) -> None:
        """Other records: of then, or of now again."""
        if self.session.workspace is not None and not self._then.waits:
            self._read()
        elif self.session.workspace is not None:
            self._show_chosen()

    def _search(self, _text: str) -> None:
        if self.session.workspace is not None:
            self.refresh(None)

    def _choose(self, project_ids: list[int]) -> None:
        """Select these projects; the first one of the list where none of them is there."""
        selection = self._form.project_list.selectionModel()
        rows = [row for project_id in project_ids if (row := self._names.row_of(project_id)) >= 0]
        if not rows and self._names.rowCount():
            rows = [0]
        for row in rows:
            selection.select(self._names.index(row), QItemSelectionModel.SelectionFlag.Select)
        if rows:
            where = self._names.index(rows[0])
            selection.setCurrentIndex(where, QItemSelectionModel.SelectionFlag.NoUpdate)
            self._form.project_list.scrollTo(where)

    def _show_chosen(self) -> None:
        self._pause.stop()
        if self.session.workspace is None:
            return
        if self._then.waits:
            self._show_waiting()
        elif self.sheet() == "profile":
            self._show_profiles()
        else:
            self._show_other()
        self.state_changed.emit()

    def _show_profiles(self) -> None:
        ids = self.chosen()
        self._count()
        if ids:
            self._form.pane.show_source(profiles_of(ground(self.session, self._data()), ids))
        else:
            self._nothing()

    def _show_other(self) -> None:
        offer, picked = self._form.choice_list.chosen(), self._choices.picked(self.sheet())
        try:
            of = ground(self.session, self._data())
            self._form.pane.show_source(offers.KINDS[self.sheet()].source(of, offer, picked))
        except UserError as trouble:
            self._tell(trouble)

    def _show_waiting(self) -> None:
        """There are no records of then: not yet, or the day is none."""
        if self._then.trouble is not None:
            self._tell(self._then.trouble)
        else:
            self._form.pane.show_nothing(self.tr("Reading the records of then"))

    def _tell(self, trouble: UserError) -> None:
        lang = language.lang()
        self._form.pane.show_nothing(trouble.message.of(lang), trouble.remedy.of(lang))

    def _nothing(self) -> None:
        if self._names.rowCount():
            self._form.pane.show_nothing(self.tr("No project chosen"), self.tr("Choose one or several in the list"))
        else:
            self._form.pane.show_nothing(self.tr("No projects"), self.tr("A profile needs a project"))

    def _count(self) -> None:
        self._form.chosen_label.setText(self.tr("%n project(s) chosen", "", len(self.chosen())))
