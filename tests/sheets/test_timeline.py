"""The printed timeline: rows in order, nothing beyond the time shown, no diamond for a day that is not known."""

import datetime as dt

from hqd_desktop.domain.course import course
from hqd_desktop.domain.days import Day
from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.words import Text
from hqd_desktop.sheets.imprint import Imprint
from hqd_desktop.sheets.model import Note, Sheet, Timeline
from hqd_desktop.sheets.timeline import Course, timeline

AS_OF = dt.date(2022, 8, 4)
VIEW = Text("In delivery", "在推进项目")


def told(lang: str = "en") -> Imprint:
    now = dt.datetime(2022, 8, 4, 10, 42, tzinfo=dt.UTC)
    return Imprint("zh" if lang == "zh" else "en", now, AS_OF)


def a_course(name: str, stage: str, due: str | None = None, amount: str | None = None, **dates: str) -> Course:
    known = {key: Day.unpack(text) for key, text in dates.items()}
    figure = Figure.unpack(amount) if amount else None
    return Course(name, "green", figure, None, tuple(course(stage, known)), Day.unpack(due) if due else None)


def block_of(sheet: Sheet) -> Timeline:
    return next(block for block in sheet.blocks if isinstance(block, Timeline))


def test_bars_and_diamonds_of_the_design() -> None:
    block = block_of(timeline([a_course("Liebherr", "landed", "2022-08-26", landed_on="2022-H1", planned_start_on="2022-10-05")], VIEW, told()))  # fmt: skip
    (row,) = block.rows
    assert [(bar.kind, bar.first.isoformat(), bar.last.isoformat()) for bar in row.bars] == [
        ("within", "2022-01-01", "2022-06-30"),
        ("recorded", "2022-07-01", "2022-08-04"),
        ("planned", "2022-10-05", "2022-10-05"),
    ]
    assert [(d.day.isoformat(), d.met, d.late) for d in row.diamonds] == [
        ("2022-08-26", False, False),
        ("2022-10-05", False, False),
    ]
    assert block.today == AS_OF


def test_late_is_told_by_its_place_and_its_edge() -> None:
    block = block_of(timeline([a_course("X", "signed", "2022-06-30", signed_on="2021-07-10")], VIEW, told()))
    assert [(d.met, d.late) for d in block.rows[0].diamonds] == [(True, False), (False, True)]


def test_nothing_is_drawn_beyond_the_time_shown_and_that_is_said() -> None:
    time = (dt.date(2022, 1, 1), dt.date(2022, 12, 31))
    sheet = timeline(
        [a_course("Old", "signed", signed_on="2015-05-01"), a_course("Silent", "lead"), a_course("Far", "lead", planned_start_on="2031")],
        VIEW, told(), time,
    )  # fmt: skip
    old, silent, far = block_of(sheet).rows
    assert [(bar.first, bar.last) for bar in old.bars] == [(dt.date(2022, 1, 1), AS_OF)]
    assert (silent.bars, far.bars, old.diamonds) == ((), (), ())
    assert [note.text for note in sheet.blocks if isinstance(note, Note)] == [
        "2 projects state no date within the time shown."
    ]


def test_without_a_chosen_time_no_more_than_two_years_before_and_after() -> None:
    block = block_of(timeline([a_course("Old", "signed", signed_on="1998-05-01", planned_start_on="2050")], VIEW, told()))  # fmt: skip
    assert (block.first, block.last) == (dt.date(2020, 8, 4), dt.date(2024, 8, 3))


def test_amounts_keep_their_currency_and_headings_their_count() -> None:
    rows = block_of(
        timeline(
            [
                Course("Landed", members=2),
                a_course("A", "landed", amount="2.60 CNY*1e8"),
                a_course("B", "landed", amount="90 USD*1e6"),
                a_course("C", "landed"),
            ],
            VIEW,
            told("zh"),
        )
    ).rows
    assert [row.kind for row in rows] == ["group", "body", "body", "body"]
    assert rows[0].name == "Landed  2"
    assert [row.figure for row in rows] == ["", "2.60", "90 百万美元", "—"]
