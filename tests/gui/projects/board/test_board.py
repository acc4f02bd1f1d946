"""The board by keys and mouse: cards that move, reasons asked for, folding, one question with the table."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog

from hqd_desktop.domain.filters import Condition, Op
from hqd_desktop.gui.commands import command
from hqd_desktop.gui.projects.advance import AdvanceBox
from hqd_desktop.gui.projects.board.asking import UNSTATED
from hqd_desktop.gui.projects.board.column import FOLDED
from hqd_desktop.workspace import evidence, operations
from tests.gui.projects.board.conftest import Player

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
TODAY = dt.date.today()


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
    box.form.day.setText("—")
    assert box.form.small.text() == "Date not stated"
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


def test_a_change_from_elsewhere_moves_the_card(player: Player) -> None:
    record = player.ids("lead")[0]
    data = player.window.session.data
    data.apply(operations.set_fields(data, "project", [record], {"stage": "capacity", "name_en": "Moved"}))
    player.wait()
    assert player.cards("capacity") == ["Moved"]
    assert player.ids("lead") == []
