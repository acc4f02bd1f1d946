"""The board: cards in columns by stage, moved by mouse and keys; shows the question of the page, shares its selection."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer
from PySide6.QtGui import QDrag, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QInputDialog, QScrollArea, QVBoxLayout, QWidget

from hqd_desktop.domain import stages
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.views import View
from hqd_desktop.gui.pages import Plain
from hqd_desktop.gui.projects.board import moving
from hqd_desktop.gui.projects.board.asking import UNSTATED, BoardAsking, Piles, first_stage, rung_of
from hqd_desktop.gui.projects.board.cards import CardBook
from hqd_desktop.gui.projects.board.column import MIME, BoardColumn
from hqd_desktop.gui.projects.board.heads import head_words
from hqd_desktop.gui.projects.board.painting import EVEN_LINES, SIDE, Look, paint_card
from hqd_desktop.gui.projects.board.tools import BoardTools
from hqd_desktop.gui.projects.presentation import Presentation
from hqd_desktop.gui.projects.writing import KIND, NAME, STAGE
from hqd_desktop.gui.session import Session
from hqd_desktop.workspace import operations

if TYPE_CHECKING:
    from hqd_desktop.domain.changes import Announcement
    from hqd_desktop.gui.projects.page import ProjectsPage

_APART, _MARGIN = 8, 12
_PAUSE_MS, _FEW = 40, 20


class Board(Presentation):
    """A column for each rung; the one of projects without a stage only where there are some."""

    lacks = frozenset({"edit.cell", "edit.copy", "edit.paste", "edit.fill_down"})

    def __init__(self, session: Session, page: ProjectsPage) -> None:
        super().__init__(session, page)
        self.book = CardBook(session)
        self.look = Look(lang=session.lang)
        self.bar = BoardTools(self)
        self.columns = {
            rung: BoardColumn(rung, self.book, self.look, self)
            for rung in (*(rung.key for rung in stages.RUNGS), UNSTATED)
        }
        self._asking = BoardAsking(session, self._answered, self)
        self._piles: Piles | None = None
        self._view: View | None = None
        self._chosen: list[int] = []
        self._dragged: list[int] = []
        self._is_showing = False
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_PAUSE_MS)
        self._again.timeout.connect(self._ask_again)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setObjectName("board")
        row = QHBoxLayout(inside)
        row.setContentsMargins(_MARGIN, 10, _MARGIN, _MARGIN)
        row.setSpacing(_APART)
        for column in self.columns.values():
            row.addWidget(column, 1)
        row.addStretch(0)
        self.columns[UNSTATED].hide()
        self.area = QScrollArea(self)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.area)

    def _connect(self) -> None:
        self.bar.changed.connect(self._show_facts)
        self.book.lights = self.page.model.lights.cell
        self.page.model.lights.changed.connect(self._lit)
        for column in self.columns.values():
            column.list.chosen.connect(self._choose)
            column.list.left_asked.connect(self._go_sideways)
            column.left_asked.connect(self._go_sideways)
            column.list.moved.connect(self.move_cards)
            column.list.opened.connect(self.page.inspector_wanted)
            column.list.activated.connect(self._activated)
            column.list.menu_asked.connect(self._open_menu)
            column.list.drag_asked.connect(self._drag)
            column.dropped.connect(self._drop)
            column.target_changed.connect(self.state_changed)
            column.add_asked.connect(self._add)

    def _lit(self) -> None:
        for column in self.columns.values():
            column.list.viewport().update()

    # --- what a presentation does --------------------------------------------------------------

    def ask(self, view: View) -> None:
        """Ask which projects stand in which column."""
        self._view = view
        self.look.found = view.find.casefold()
        self._asking.ask(view)

    def refresh(self, announcement: Announcement | None) -> None:
        """Cards may say something else, and stand elsewhere."""
        if announcement is None:
            self.look.lang = self.session.lang
            self.book.rewrite()
            self.look.forget()
        else:
            self.book.forget()
            self._move_ahead(announcement.records.get(KIND, frozenset()))
        self._again.start()

    def _move_ahead(self, touched: frozenset[int]) -> None:
        """Let a few cards change their column at once; asking all columns again takes its time among very many."""
        if self.session.workspace is None or not 0 < len(touched) <= _FEW:
            return
        self._is_showing = True
        for record, stage in self.session.data.packed(KIND, list(touched), ("id", STAGE)):
            source = self._column_of(int(record or 0))
            target = self.columns[rung_of(str(stage) if stage is not None else None)]
            place = source.model.place(int(record or 0)) if source is not None else None
            if source is not None and place is not None and source is not target:
                source.model.leave(place)
                target.model.come(int(record or 0))
        self._is_showing = False
        self._show_chosen()

    def _ask_again(self) -> None:
        if self.session.workspace is not None and self.page.presentation() == "board":
            self.ask(self.page.question.view(self.session.lang))

    def show_chosen(self, ids: Sequence[int]) -> None:
        """Select the cards of some projects."""
        self._chosen = list(ids)
        self._show_chosen()

    def enter(self) -> None:
        """The keyboard goes to the current card, else to the first column that has one."""
        column = self._column_of(self._chosen[0]) if self._chosen else None
        if column is None:
            column = next((c for c in self._open_columns() if c.model.ids and not c.is_folded), None)
        (column or self.columns[stages.RUNGS[0].key]).take_focus()

    def tools(self) -> Sequence[QWidget]:
        """What cards show."""
        return (self.bar,)

    def panes(self) -> Sequence[QWidget]:
        """The column with the current card."""
        column = self._column_of(self._chosen[0]) if self._chosen else None
        first = column or next(iter(self._open_columns()))
        return (first if first.is_folded else first.list,)

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """Stages are set at once here."""
        if not self._chosen:
            return {}
        return {"project.advance": lambda: self.move_cards(1), "project.back": lambda: self.move_cards(-1)}

    def hint(self) -> str:
        """Where the dragged cards would go."""
        target = next((column for column in self.columns.values() if column.is_target), None)
        if target is None:
            return ""
        text = self.tr("Moving to {stage} — release to set the stage and today's date, Esc cancels")
        return text.format(stage=target.head.words.name)

    def save_state(self) -> dict[str, Plain]:
        """Folded columns and what cards show."""
        folded = [rung or "-" for rung, column in self.columns.items() if column.is_folded]
        return {"board_folded": ",".join(folded), "board_shows": ",".join(sorted(self.bar.shown()))}

    def restore_state(self, state: Mapping[str, Plain]) -> None:
        """Take them back."""
        folded = set(str(state.get("board_folded", "")).split(","))
        for rung, column in self.columns.items():
            column.set_folded((rung or "-") in folded)
        if "board_shows" in state:
            self.bar.choose(str(state["board_shows"]).split(","))
            self._show_facts()

    def retranslate(self) -> None:
        """Set the interface texts."""
        self.bar.retranslate()
        for column in self.columns.values():
            column.list.empty_words = self.tr("No projects")
        self._show_heads()

    def restyle(self) -> None:
        """Follow the theme."""
        self.look.forget()
        super().restyle()

    # --- what is shown -------------------------------------------------------------------------

    def _answered(self, piles: Piles) -> None:
        self._piles = piles
        self._is_showing = True
        shown = {pile.rung: pile for pile in piles.piles}
        self.columns[UNSTATED].setVisible(UNSTATED in shown)
        for rung, column in self.columns.items():
            pile = shown.get(rung)
            bar = column.list.verticalScrollBar()
            at = bar.value()
            if column.model.show(pile.ids if pile is not None else array("q")):
                column.list.doItemsLayout()
                bar.setValue(at)
        self._is_showing = False
        self._show_heads()
        self._show_chosen()

    def _show_heads(self) -> None:
        for pile in self._piles.piles if self._piles is not None else ():
            self.columns[pile.rung].show_words(head_words(pile, self.page.model))

    def _show_facts(self) -> None:
        """Cards show other facts, and may be of another height."""
        self.look.shown = self.bar.shown()
        for column in self.columns.values():
            column.placeholder.setFixedHeight(self.look.height(EVEN_LINES) + SIDE)
            column.list.scheduleDelayedItemsLayout()
            column.list.viewport().update()

    # --- going about ---------------------------------------------------------------------------

    def _open_columns(self) -> list[BoardColumn]:
        return [column for column in self.columns.values() if not column.isHidden()]

    def _column_of(self, record: int) -> BoardColumn | None:
        return next((column for column in self._open_columns() if column.model.place(record) is not None), None)

    def _show_chosen(self) -> None:
        self._is_showing = True
        for column in self.columns.values():
            places = [place for place in map(column.model.place, self._chosen) if place is not None]
            cards = column.list
            if places and cards.chosen_ids()[: len(places)] == [column.model.ids[place] for place in places]:
                continue
            cards.clearSelection()
            for place in reversed(places):
                cards.selectionModel().select(column.model.index(place), cards.selectionModel().SelectionFlag.Select)
            if places:
                flag = cards.selectionModel().SelectionFlag.NoUpdate
                cards.selectionModel().setCurrentIndex(column.model.index(places[0]), flag)
                cards.scrollTo(column.model.index(places[0]))
        self._is_showing = False

    def _choose(self) -> None:
        """A person selected cards: with Ctrl or Shift those of other columns stay selected, too."""
        source = self.sender()
        if self._is_showing or source is None:
            return
        held = QApplication.keyboardModifiers()
        adds = bool(held & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier))
        self._is_showing = True
        chosen: list[int] = []
        for column in self.columns.values():
            if column.list is source:
                chosen = [*column.list.chosen_ids(), *chosen]
            elif adds:
                chosen += column.list.chosen_ids()
            else:
                column.list.clearSelection()
        self._is_showing = False
        self._chosen = chosen
        self.chosen.emit(chosen)
        self.state_changed.emit()

    def _activated(self) -> None:
        self.page.inspector_wanted.emit()

    def _go_sideways(self, by: int) -> None:
        """To the card at the same height of the next column."""
        source = self.sender()
        columns = self._open_columns()
        here = next((n for n, column in enumerate(columns) if source in (column, column.list)), -1)
        place = here + by
        if here < 0 or not 0 <= place < len(columns):
            return
        before, target = columns[here], columns[place]
        target.take_focus()
        self.area.ensureWidgetVisible(target, _MARGIN, 0)
        if not target.is_folded and target.model.ids:
            height = before.list.visualRect(before.list.currentIndex()).center().y() if not before.is_folded else 0
            target.list.go(target.list.row_at_middle(height))

    # --- moving cards --------------------------------------------------------------------------

    def move_cards(self, by: int) -> None:
        """Put the selected projects into the column beside the one of the current project."""
        if self._chosen and self.page.can_leave():
            rung = moving.beside(self.session, self._chosen[0], by)
            if rung:
                moving.put(self.session, self._chosen, rung, self.page)

    def _drag(self) -> None:
        if not self._chosen or not self.page.can_leave():
            return
        self._dragged = list(self._chosen)
        drag = QDrag(self)
        data = QMimeData()
        data.setData(MIME, ",".join(map(str, self._dragged)).encode())
        drag.setMimeData(data)
        picture = self._picture(self._dragged[0])
        if picture is not None:
            drag.setPixmap(picture)
            drag.setHotSpot(QPoint(picture.width() // 3, 20))
        drag.exec(Qt.DropAction.MoveAction)
        self._dragged = []
        for column in self.columns.values():
            column.set_target(False)

    def _picture(self, record: int) -> QPixmap | None:
        """The card as it hangs below the mouse."""
        column = self._column_of(record)
        place = column.model.place(record) if column is not None else None
        if column is None or place is None:
            return None
        card, size = column.model.card(place), column.list.visualRect(column.model.index(place)).size()
        if card is None or size.width() <= 2 * SIDE:
            return None
        ratio = self.devicePixelRatioF()
        picture = QPixmap(size * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        rect = picture.rect().adjusted(0, 0, 0, 0)
        rect.setSize(size)
        paint_card(
            painter,
            rect.adjusted(0, 0, -2 * SIDE, -SIDE),
            card,
            self.look,
            column.list.lines(),
            taken=True,
            current=True,
        )
        painter.end()
        return picture

    def _drop(self, rung: str) -> None:
        ids = self._dragged or self._chosen
        # After the drag is over, since going back opens a box.
        QTimer.singleShot(0, self, lambda: moving.put(self.session, ids, rung, self.page))

    def _open_menu(self, at: QPoint) -> None:
        if self._chosen:
            self.page.row_actions.open_menu(at)

    def _add(self, rung: str) -> None:
        """A new project at this stage; its name is asked for first."""
        if not self.page.can_leave():
            return
        box = QInputDialog(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(self.tr("New project"))
        box.setLabelText(self.tr("Name of the project"))
        box.textValueSelected.connect(lambda name: self._make(rung, name.strip()) if name.strip() else None)
        box.open()

    def _make(self, rung: str, name: str) -> None:
        raw = {NAME: name, STAGE: first_stage(rung)} if rung else {NAME: name}
        try:
            change, record = operations.add(self.session.data, KIND, raw)
        except UserError as trouble:
            self.session.messages.error(trouble)
            return
        if self.session.apply(change, change.label):
            self.page.following.aim_at(record)
