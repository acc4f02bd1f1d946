"""How kinds are laid out: bars from zero, nothing outside its room, nothing over anything else, hollow estimates."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from hqd_desktop.domain.indicators.charts import Chart
from hqd_desktop.gui.charts.export import Look
from hqd_desktop.gui.charts.kinds.bump import BumpLaid
from hqd_desktop.gui.charts.kinds.laid import Laid
from hqd_desktop.gui.charts.kinds.painters import lay_out, least_height, usual_height
from hqd_desktop.gui.charts.kinds.ranking import RankingLaid
from hqd_desktop.gui.charts.kinds.stacked import PullLaid, SharesLaid

pytestmark = pytest.mark.usefixtures("qapp")
Many = Callable[[str, int], Chart]


def laid(chart: Chart, lang: str = "en", theme: str = "light", width: float = 860) -> Laid:
    return lay_out(chart, "zh" if lang == "zh" else "en", Look(theme, "en"), QRectF(0, 0, width, usual_height(chart)))


def painted(one: Laid, margin: int = 60) -> QImage:
    image = QImage(
        round(one.rect.width()) + 2 * margin, round(one.rect.height()) + 2 * margin, QImage.Format.Format_RGB32
    )
    image.fill(one.look.color("bg-base"))
    painter = QPainter(image)
    painter.translate(margin, margin)
    one.draw(painter)
    painter.end()
    return image


def has_ink(image: QImage, box: QRectF, ground: str) -> bool:
    xs, ys = range(round(box.left()), round(box.right()), 2), range(round(box.top()), round(box.bottom()), 2)
    return any(image.pixelColor(x, y).name() != ground for x in xs for y in ys)


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize(("theme", "ground"), [("light", "#ffffff"), ("dark", "#1f2226")])
def test_every_kind_stays_inside_its_room(chart: Chart, lang: str, theme: str, ground: str) -> None:
    one = laid(chart, lang, theme)
    image = painted(one)
    wide, high = image.width(), image.height()
    assert has_ink(image, QRectF(60, 60, wide - 120, high - 120), ground)
    outside = (
        QRectF(0, 0, wide, 50),
        QRectF(0, high - 50, wide, 50),
        QRectF(wide - 50, 0, 50, high),
        QRectF(0, 0, 50, high),
    )
    assert not any(has_ink(image, edge, ground) for edge in outside)
    assert all(mark.words for mark in one.marks)


@pytest.mark.parametrize("kind", ["ranking", "bump", "dumbbell"])
@pytest.mark.parametrize("count", [1, 2, 40, 300])
def test_any_number_of_areas_with_long_names(many: Many, kind: str, count: int) -> None:
    if kind == "bump" and count == 1:
        pytest.skip("nobody to rank")
    chart = many(kind, count)
    one = lay_out(chart, "zh", Look("light", "zh"), QRectF(0, 0, 500, least_height(chart)))
    boxes = sorted((mark.box for mark in one.marks if mark.cell[1] == 0), key=lambda box: box.top())
    assert all(b.top() >= a.bottom() - 3 for a, b in pairwise(boxes) if a.left() == b.left())
    assert one.rect.height() >= count * 16


def test_bars_begin_at_zero_and_reach_their_value(many: Many) -> None:
    one = laid(many("ranking", 40))
    assert isinstance(one, RankingLaid)
    zero = one.rows.x(0)
    for bar, box in zip(one.chart.bars, one.boxes, strict=True):
        assert bar.point is not None
        value = float(bar.point.figure.number)
        edge = box.right() if value >= 0 else box.left()
        assert min(abs(box.left() - zero), abs(box.right() - zero)) < 0.01
        assert abs(edge - one.rows.x(value)) < 1.01


def test_an_estimate_is_hollow_and_the_home_zone_in_its_colour(many: Many) -> None:
    one = laid(many("ranking", 3))
    assert isinstance(one, RankingLaid)
    image = painted(one)
    for bar, box in zip(one.chart.bars, one.boxes, strict=True):
        assert bar.point is not None
        middle = image.pixelColor(round(box.center().x()) + 60, round(box.center().y()) + 60).name()
        wanted = (
            "#ffffff"
            if bar.point.estimate
            else one.look.hex("chart-1" if bar.series.role.value == "home" else "chart-3")
        )
        if bar.series.role.value == "home" or bar.point.estimate:
            assert middle == wanted.lower()


def test_those_who_share_a_rank_stand_beside_each_other(many: Many) -> None:
    one = laid(many("bump", 40))
    assert isinstance(one, BumpLaid)
    places = [(round(at.x(), 1), round(at.y(), 1)) for course in one.at for at in course.values()]
    assert len(set(places)) == len(places)


def test_shares_stack_to_a_hundred(many: Many) -> None:
    one = laid(many("shares", 3))
    assert isinstance(one, SharesLaid)
    for boxes in one.boxes:
        assert boxes[0][1].bottom() == pytest.approx(one.field.y(0))
        assert boxes[-1][1].top() == pytest.approx(one.field.y(100), abs=0.5)
        assert all(upper.bottom() == pytest.approx(lower.top()) for (_a, lower, _v), (_b, upper, _w) in pairwise(boxes))


def test_pulls_fall_below_zero_and_are_summed_in_words(many: Many) -> None:
    one = laid(many("pull", 3))
    assert isinstance(one, PullLaid)
    (boxes,) = one.boxes
    assert [str(value) for _part, _box, value in boxes] == ["-0.13", "-3.68", "-3.01"]
    assert all(box.top() >= one.field.y(0) - 0.01 for _part, box, _value in boxes)
    assert boxes[-1][1].bottom() == pytest.approx(one.field.y(-6.82), abs=0.2)
    assert "Sum of the pulls −6.82 pp" in one.marks[0].words
    assert "Published growth of the whole −6.8%" in one.marks[0].words


def test_the_mouse_finds_what_lies_under_it(chart: Chart) -> None:
    one = laid(chart)
    for number, mark in enumerate(one.marks[:20]):
        found = one.mark_at(mark.box.center())
        assert found is not None
        assert one.marks[found].box.contains(mark.box.center()) or found == number
    assert one.mark_at(QPointF(-200, -200)) is None


def test_the_arrows_reach_every_mark(chart: Chart) -> None:
    one = laid(chart)
    seen, waiting = set[int](), [one.beside(None, 1, 0)]
    while waiting:
        at = waiting.pop()
        if at is None or at in seen:
            continue
        seen.add(at)
        waiting += [one.beside(at, dx, dy) for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1))]
    assert seen == set(range(len(one.marks)))
