"""The window of lights: rules in words with their source, what they would light, and what would change."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.pipeline import lamps
from hqd_desktop.domain.words import same
from hqd_desktop.gui import language
from hqd_desktop.gui.main_window import MainWindow
from hqd_desktop.gui.rules.lights import LightsWindow, open_lights, rule_words
from hqd_desktop.gui.session import Session
from hqd_desktop.workspace import pipeline


@pytest.fixture
def lights(shown: Session, window: MainWindow) -> LightsWindow:
    """Beside the seven: one that was to start in 2001, one whose milestone is late, said to be on track."""
    steps = (
        adds("project", {"code": "L-1", "planned_start_on": "2001-01"}),
        adds("project", {"code": "L-2", "next_step": "Site", "next_step_on": "2001-06-30", "lamp": "green", "lamp_reason": "agreed"}),
    )  # fmt: skip
    shown.data.apply(Change(same("x"), steps))
    return open_lights(shown, window)


def table(qtbot: QtBot, shown: LightsWindow) -> list[list[str]]:
    qtbot.waitUntil(lambda: shown.preview is not None)
    model = shown.model
    return [[str(model.index(r, c).data()) for c in range(5)] for r in range(model.rowCount())]


def test_every_published_rule_is_said_with_its_source() -> None:
    words = {rule.key: rule_words(rule) for preset in lamps.presets().values() for rule in preset.rules}
    assert words["pace"].en == "completion in percent of time progress: watch below 80, act now below 60"
    assert words["progress"].zh == "落后序时百分点：达到 10 为关注，超过 30 为滞后"
    assert words["due"].en == "days late: act now over 0"


def test_what_the_rules_would_light_stands_beside_what_people_set(qtbot: QtBot, lights: LightsWindow) -> None:
    assert table(qtbot, lights) == [
        ["By Late or stalled", "0", "0", "1", "8"],
        ["Set by people", "1", "0", "0", "—"],
    ]
    lights.form.presets.setFocus()
    qtbot.keyClick(lights.form.presets, Qt.Key.Key_Down)
    assert lights.chosen().key == "yinchuan"
    assert "Source: Yinchuan" in lights.form.words.text()
    assert table(qtbot, lights)[:2] == [
        ["By Yinchuan", "0", "0", "1", "8"],
        ["By Late or stalled, in use", "0", "0", "1", "8"],
    ]
    assert lights.form.small.text().startswith("2 project")
    lights.save()
    assert pipeline.preset(lights._session.data).key == "yinchuan"
    lights._session.undo()
    assert pipeline.preset(lights._session.data).key == "late"


def test_it_follows_undo_and_language(qtbot: QtBot, lights: LightsWindow) -> None:
    session = lights._session
    session.apply(pipeline.set_preset(session.data, "wuhan"))
    qtbot.waitUntil(lambda: lights.chosen().key == "wuhan")
    session.undo()
    qtbot.waitUntil(lambda: lights.chosen().key == "late")
    language.current().use("zh")
    qtbot.waitUntil(lambda: lights.form.presets.item(1).text() == "银川")
