"""The board by keys and mouse: columns by rung, cards that move, reasons asked for, folding, one question with the table."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.filters import Condition, Op
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.commands import command
from hqd_desktop.gui.projects.advance import AdvanceBox
from hqd_desktop.gui.projects.board.asking import UNSTATED
from hqd_desktop.gui.projects.board.column import FOLDED, MIME, BoardColumn
from hqd_desktop.gui.projects.board.painting import AGE, MOST_LINES, SHOWN, Look
from hqd_desktop.gui.projects.board.view import Board
from hqd_desktop.workspace import evidence, operations
from tests.gui.projects.conftest import Person

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
TODAY = dt.date.today()


class Player(Person):
    """Somebody in front of the board."""

    board: Board

    def ids(self, rung: str) -> list[int]:
        return list(self.board.columns[rung].model.ids)

    def cards(self, rung: str) -> list[str]:
        model = self.board.columns[rung].model
        return [card.name for row in range(model.rowCount()) if (card := model.card(row)) is not None]

    def column(self, rung: str) -> BoardColumn:  # type: ignore[override]
        return self.board.columns[rung]

    def take(self, rung: str, row: int = 0) -> int:
        """Click a card."""
        cards = self.board.columns[rung].list
        at = cards.visualRect(cards.cards.index(row)).center()
        QTest.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=at)
        self.wait()
        return self.ids(rung)[row]

    def key(self, rung: str, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.board.columns[rung].list, key, held)
        self.wait()

    def stage(self, record: int) -> object:
        return self.window.session.data.packed("project", [record], ("stage",))[0][0]

    def drop(self, rung: str) -> None:
        """Drag the selected cards over a column and let go."""
        target, data = self.board.columns[rung], QMimeData()
        data.setData(MIME, b"1")
        none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
        entered = QDragEnterEvent(QPointF(20, 90), Qt.DropAction.MoveAction, data, left, none)
        target.dragEnterEvent(entered)
        self.over = (entered.isAccepted(), target.placeholder.isVisible(), self.page.status().hint)
        target.dropEvent(QDropEvent(QPointF(20, 90), Qt.DropAction.MoveAction, data, left, none))
        self.wait()


@pytest.fixture
def player(person: Person) -> Player:
    person.__class__ = Player
    assert isinstance(person, Player)
    QTest.keyClick(person.window, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    person.wait()
    shown = person.page.presenting.shown()
    assert isinstance(shown, Board)
    person.board = shown
    return person


# --- what stands there -------------------------------------------------------------------------


def test_a_column_for_each_rung_with_count_sum_and_not_stated(player: Player) -> None:
    counts = {rung: len(column.model.ids) for rung, column in player.board.columns.items()}
    assert counts == {
        "lead": 1, "negotiation": 0, "signed": 2, "landed": 3, "construction": 2, "production": 1, "capacity": 0, UNSTATED: 3,
    }  # fmt: skip
    landed = player.column("landed").head.words
    assert (landed.name, landed.count, landed.sum, landed.units) == ("Landed", "3", "0.90", ("CNY bn",))
    assert landed.not_stated == "1 not stated"
    assert landed.said == "Landed, 3 projects, 0.90 CNY bn, 1 not stated"
    unstated = player.column(UNSTATED)
    assert unstated.isVisible()
    assert unstated.head.words.sum == "1.10"
    assert unstated.head.words.units == ("CNY bn + USD 200.00 m", "CNY bn +", "+")
    assert player.column("capacity").list.empty_words == "No projects"


def test_no_column_for_projects_without_a_stage_where_there_are_none(player: Player) -> None:
    player.page.question.add(Condition("stage", Op.STATED))
    player.wait()
    assert not player.column(UNSTATED).isVisible()


def test_a_card_in_words(player: Player) -> None:
    model = player.column("signed").model
    said = model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Sample 02, Equipment, amount 0.200 CNY bn, Act now, Site selection 30 Jun 2001, late"
    interface = QAccessible.queryAccessibleInterface(player.column("signed").list)
    assert interface.text(QAccessible.Text.Name) == "Signed, 2 projects, 0.20 CNY bn, 1 not stated"


def test_days_only_where_the_day_is_known(player: Player) -> None:
    data = player.window.session.data
    lead, landed, production = player.ids("lead")[0], player.ids("landed")[0], player.ids("production")[0]
    ago = (TODAY - dt.timedelta(days=12)).isoformat()
    data.apply(operations.set_fields(data, "project", [lead], {"first_contact_on": ago}))
    data.apply(operations.set_fields(data, "project", [production], {"produced_on": f"{ago}~"}))
    player.wait()
    found = {rung: player.column(rung).model.card(0) for rung in ("lead", "landed", "production")}
    assert all(card is not None for card in found.values())
    assert found["lead"] is not None
    assert (found["lead"].days, found["lead"].age()) == (12, "12 d")
    assert found["landed"] is not None
    assert (found["landed"].days, found["landed"].since) == (None, "H1 2022")
    assert "in this stage since H1 2022" in found["landed"].said("en")
    assert found["production"] is not None
    assert found["production"].days is None
    assert player.ids("landed")[0] == landed


def test_the_log_of_stages_tells_the_day_where_no_field_does(player: Player) -> None:
    data, record = player.window.session.data, player.ids("lead")[0]
    ago = (TODAY - dt.timedelta(days=5)).isoformat()
    data.apply(operations.advance(data, record, "negotiation", ago))
    player.wait()
    card = player.column("negotiation").model.card(0)
    assert card is not None
    assert card.days == 5


def test_filters_find_and_language_reach_the_board(player: Player) -> None:
    player.page.question.add(Condition("lamp", Op.IN, ("red",)))
    player.wait()
    assert player.cards("signed") == ["Sample 02"]
    player.page.question.clear()
    player.page.question.set_find("sample 05")
    player.wait()
    assert player.cards("landed") == ["Sample 05"]
    assert player.board.look.found == "sample 05"
    player.window.session.settings.set("language", "zh")
    player.wait()
    assert player.column("landed").head.words.name == "落地"
    assert player.cards("landed") == ["样例05号"]
    assert player.column("landed").head.words.units == ("亿元",)


# --- moving ------------------------------------------------------------------------------------


def test_a_key_moves_a_card_with_todays_date_as_one_undo(player: Player) -> None:
    record = player.take("signed")
    player.key("signed", Qt.Key.Key_Right, CTRL_SHIFT)
    assert player.stage(record) == "landed"
    assert record in player.ids("landed")
    data = player.window.session.data
    assert data.packed("project", [record], ("landed_on",))[0][0] == TODAY.isoformat()
    assert player.board._chosen[0] == record
    assert player.column("landed").list.chosen_ids() == [record]
    player.window.session.undo()
    player.wait()
    assert player.stage(record) == "signed"
    assert record in player.ids("signed")
    assert data.packed("project", [record], ("landed_on",))[0][0] is None


def test_a_drop_moves_all_selected_cards_as_one_undo(player: Player) -> None:
    first = player.take("signed")
    cards = player.column("signed").list
    QTest.keyClick(cards, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    player.wait()
    both = player.ids("signed")
    assert sorted(player.board._chosen) == sorted(both)
    player.drop("construction")
    assert player.over[:2] == (True, True)
    assert player.over[2].startswith("Moving to Construction — release to set the stage")
    assert {player.stage(record) for record in both} == {"construction"}
    assert player.said() == "Move 2 projects to Construction"
    assert not player.column("construction").placeholder.isVisible()
    player.window.session.undo()
    player.wait()
    assert player.ids("signed") == both
    assert first in both


def test_a_drop_on_its_own_column_changes_nothing(player: Player) -> None:
    player.take("signed")
    before = player.window.session.data.newest()
    player.drop("signed")
    assert player.window.session.data.newest() == before


def test_going_back_asks_for_a_reason(player: Player) -> None:
    record = player.take("landed")
    player.key("landed", Qt.Key.Key_Left, CTRL_SHIFT)
    box = player.page.findChild(AdvanceBox)
    assert isinstance(box, AdvanceBox)
    assert box.form.stage.currentData() == "signed"
    box.form.take.click()
    assert box.form.complaint.isVisible()
    assert player.stage(record) == "landed"
    box.form.note.setText("Land was not granted")
    box.form.take.click()
    player.wait()
    assert player.stage(record) == "signed"
    assert record in player.ids("signed")


def test_several_go_back_with_one_reason_as_one_undo(player: Player) -> None:
    player.take("landed")
    QTest.keyClick(player.column("landed").list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    both = sorted(player.board._chosen)
    before = player.window.session.data.newest()
    player.drop("lead")
    box = player.page.findChild(AdvanceBox)
    assert isinstance(box, AdvanceBox)
    box.form.take.click()
    assert player.window.session.data.newest() == before
    box.form.note.setText("The zone was replanned")
    box.form.take.click()
    player.wait()
    assert {player.stage(record) for record in both} == {"lead"}
    player.window.session.undo()
    player.wait()
    assert {player.stage(record) for record in both} == {"landed"}


def test_a_required_document_holds_a_card(player: Player) -> None:
    data, record = player.window.session.data, player.take("signed")
    data.apply(evidence.set_rules(data, {("landed", "registration"): evidence.Level.REQUIRE}))
    player.wait()
    player.key("signed", Qt.Key.Key_Right, CTRL_SHIFT)
    assert "requires" in player.said()
    assert player.stage(record) == "signed"
    assert record in player.ids("signed")


def test_nothing_can_be_dropped_on_projects_without_a_stage(player: Player) -> None:
    assert not player.column(UNSTATED).acceptDrops()
    assert player.column("lead").acceptDrops()


def test_the_menu_commands_move_too(player: Player) -> None:
    record = player.take("construction")
    player.window.run(command("project.advance"))
    player.wait()
    assert player.stage(record) == "production"
    assert "edit.paste" not in player.page.commands()


def test_from_the_last_rung_there_is_nowhere_to_go(player: Player) -> None:
    player.take("production")
    for _ in range(2):
        player.window.run(command("project.advance"))
        player.wait()
    assert len(player.ids("capacity")) == 1


# --- going about -------------------------------------------------------------------------------


def test_arrows_go_from_card_to_card_and_column_to_column(player: Player) -> None:
    player.take("landed", 1)
    player.key("landed", Qt.Key.Key_Down)
    assert player.board._chosen == [player.ids("landed")[2]]
    player.key("landed", Qt.Key.Key_Right)
    assert player.column("construction").list.hasFocus()
    assert player.board._chosen == [player.ids("construction")[1]]
    assert player.column("landed").list.chosen_ids() == []
    player.key("construction", Qt.Key.Key_Left)
    assert player.column("landed").list.hasFocus()


def test_enter_opens_the_inspector(player: Player) -> None:
    record = player.take("landed")
    assert not player.window.form.inspector_dock.isVisible()
    player.key("landed", Qt.Key.Key_Return)
    assert player.window.form.inspector_dock.isVisible()
    assert player.page.panel.isAncestorOf(player.window.focusWidget())
    player.qtbot.waitUntil(lambda: player.page.table.chosen_ids() == [record])


def folded(player: Player) -> list[str]:
    return [rung for rung, column in player.board.columns.items() if column.is_folded]


def test_a_column_folds_by_key_and_mouse_and_is_remembered(player: Player) -> None:
    player.take("landed")
    player.key("landed", Qt.Key.Key_Minus)
    landed = player.column("landed")
    assert folded(player) == ["landed"]
    assert landed.width() == FOLDED
    assert landed.hasFocus()
    assert player.page.save_state()["board_folded"] == "landed"
    QTest.keyClick(landed, Qt.Key.Key_Right)
    assert player.column("construction").list.hasFocus()
    QTest.mouseClick(landed, Qt.MouseButton.LeftButton)
    assert folded(player) == []
    QTest.mouseClick(landed.head, Qt.MouseButton.LeftButton, pos=QPoint(40, 15))
    assert folded(player) == ["landed"]
    player.page.restore_state({"board_folded": "lead,capacity"})
    assert folded(player) == ["lead", "capacity"]
    player.page.restore_state({"board_folded": ""})
    assert folded(player) == []


def test_filters_selection_and_current_project_survive_a_switch(player: Player) -> None:
    player.page.question.add(Condition("stage", Op.IN, ("signed", "landed")))
    player.wait()
    record = player.take("landed", 2)
    QTest.keyClick(player.window, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    player.wait()
    assert player.page.presentation() == "table"
    assert player.table.current_id() == record
    assert player.model.rowCount() == 5
    assert player.table.hasFocus()
    player.table.go(0)
    first = player.table.current_id()
    QTest.keyClick(player.window, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    player.wait()
    assert player.board._chosen == [first]
    assert player.column("signed").list.chosen_ids() == [first]
    assert player.column("signed").list.hasFocus()


def test_a_view_remembers_how_it_is_shown(player: Player) -> None:
    shelf = player.page.shelf
    shelf.add("As a board")
    player.wait()
    assert shelf.all()[0].presentation == "board"
    view = shelf.id()
    player.page.presenting.choose("table")
    assert shelf.edited.isVisible()
    shelf.open(0)
    shelf.revert()
    assert player.page.presentation() == "table"
    shelf.open(view)
    assert player.page.presentation() == "table"
    shelf.revert()
    assert player.page.presentation() == "board"
    assert not shelf.edited.isVisible()


def test_plus_makes_a_project_at_its_stage(player: Player) -> None:
    player.column("negotiation").add_button.click()
    box = player.board.findChild(QInputDialog)
    assert box is not None
    box.setTextValue("Wind blades")
    box.accept()
    player.wait()
    assert player.cards("negotiation") == ["Wind blades"]
    assert player.board._chosen == player.ids("negotiation")


def test_cards_show_what_one_chooses(player: Player) -> None:
    tall = player.column("signed").list.visualRect(player.column("signed").model.index(0)).height()
    player.board.bar.choose([])
    player.wait()
    low = player.column("signed").list.visualRect(player.column("signed").model.index(0)).height()
    assert low < tall
    assert player.board.bar.button.text() == "Name only"
    player.board.bar.choose([AGE])
    assert player.page.save_state()["board_shows"] == "age"
    player.board.bar.choose(SHOWN)
    assert player.board.bar.button.text() == "All facts"


def test_a_change_from_elsewhere_moves_the_card(player: Player) -> None:
    record = player.ids("lead")[0]
    data = player.window.session.data
    data.apply(operations.set_fields(data, "project", [record], {"stage": "capacity", "name_en": "Moved"}))
    player.wait()
    assert player.cards("capacity") == ["Moved"]
    assert player.ids("lead") == []


def test_many_cards_are_read_only_where_they_are_seen(player: Player) -> None:
    steps = [adds("project", {"code": f"X-{n}", "name": f"第{n}号项目", "stage": "lead"}) for n in range(3_000)]
    player.window.session.data.apply(Change(Text("Many", "许多"), tuple(steps)))
    player.wait()
    assert len(player.ids("lead")) == 3_001
    assert len(player.board.book._known) < 1_000
    cards = player.column("lead").list
    cards.scrollToBottom()
    player.wait()
    assert cards.indexAt(cards.viewport().rect().center()).row() > 2_900
    assert len(player.board.book._known) < 1_000


def test_what_the_row_of_totals_says_stands_in_header_and_status_bar(player: Player) -> None:
    header = player.page.form.page_header
    assert header._aside.text() == "12"
    assert player.page.status().selection == "Sum 3.80 + USD 200.00 m, 8 of 12 stated"
    player.page.question.add(Condition("stage", Op.IN, ("landed",)))
    player.wait()
    assert header._aside.text() == "3"
    player.page.presenting.choose("table")
    assert not header._aside.isVisible()


# --- how names break ---------------------------------------------------------------------------


def test_long_names_are_cut_after_the_last_line(player: Player) -> None:
    look = Look()
    lines = look.lines("Linde Bingshan Hydrogenation Station Equipment Manufacturing Centre", 100, MOST_LINES)
    assert len(lines) == MOST_LINES
    assert lines[-1].endswith("…")
    assert look.lines("辽宁大连德泰冰山加氢站成套设备制造项目", 100, 2)[1].endswith("…")
    assert look.lines("", 100, 2) == ("",)
