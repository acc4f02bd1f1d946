"""What stands on the board: columns by rung with count and sum, cards that say days only where they are known, names that break."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.filters import Condition, Op
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.projects.board.asking import UNSTATED
from hqd_desktop.gui.projects.board.painting import AGE, MOST_LINES, SHOWN, Look
from hqd_desktop.workspace import operations
from tests.gui.projects.board.conftest import Player

TODAY = dt.date.today()


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


def test_long_names_are_cut_after_the_last_line(player: Player) -> None:
    look = Look()
    lines = look.lines("Linde Bingshan Hydrogenation Station Equipment Manufacturing Centre", 100, MOST_LINES)
    assert len(lines) == MOST_LINES
    assert lines[-1].endswith("…")
    assert look.lines("辽宁大连德泰冰山加氢站成套设备制造项目", 100, 2)[1].endswith("…")
    assert look.lines("", 100, 2) == ("",)
