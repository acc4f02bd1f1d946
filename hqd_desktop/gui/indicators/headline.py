"""What stands over the chart: the name of the indicator as far as there is room, what kind of figure it is, and the months shown."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

from hqd_desktop.domain import units
from hqd_desktop.domain.indicators import Measure, SeriesSet
from hqd_desktop.domain.indicators.measures import name as measure_name
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.records import Indicator
from hqd_desktop.domain.records.statistics import DIRECTION
from hqd_desktop.domain.words import Lang
from hqd_desktop.gui import theme

if TYPE_CHECKING:
    from hqd_desktop.gui.indicators.page import IndicatorsPage

translate = QCoreApplication.translate
_REST = 50


def show_title(page: IndicatorsPage) -> None:
    """The name as far as there is room beside the switch; what it measures where that fits as well."""
    found, header, lang = page.looked.indicator, page.form.header, page.session.lang
    if found is None:
        return
    title, parts = found.title(lang), _aside(found, lang)
    room = header.width() - page.switch.sizeHint().width() - page.take.width() - _REST
    bold, small = theme.metrics(theme.TITLE, bold=True), theme.metrics(theme.SMALL)
    rest = room - bold.horizontalAdvance(title)
    said = [_joined(parts[n:], lang) for n in range(len(parts) + 1)]
    beside = next((words for words in said if small.horizontalAdvance(words) <= rest), "")
    header.set_title(bold.elidedText(title, Qt.TextElideMode.ElideRight, max(80, room)), beside)
    header.setToolTip(escape(f"{title}\n{said[0]}"))


def _aside(found: Indicator, lang: Lang) -> list[str]:
    """What kind of figure it is, and which way is better."""
    said = {
        "flow": translate("IndicatorsPage", "year to date"),
        "stock": translate("IndicatorsPage", "end of period"),
        "growth": translate("IndicatorsPage", "growth only"),
        "index": translate("IndicatorsPage", "index"),
        "ratio": translate("IndicatorsPage", "ratio"),
        "average": translate("IndicatorsPage", "average"),
    }.get(found.measure or "", "")
    choice = DIRECTION.by_key.get(found.direction or "")
    better = choice.name.of(lang) if choice and choice.key != "neutral" else ""
    return [part for part in (said, better if lang == "zh" else better.lower()) if part]


def measure_said(lines: SeriesSet | None, lang: Lang) -> str:
    """The measure with its unit, for the status bar and the grid."""
    if lines is None:
        return ""
    said = measure_name(lines.measure, lines.indicator).of(lang)
    unit = "" if lines.measure in (Measure.RANK, Measure.INDEX) else units.unit(lines.unit).name.of(lang)
    parts = [part for part in (said, unit) if part]
    if lines.measure is Measure.INDEX:
        parts.append(translate("IndicatorsPage", "computed"))
    return _joined(parts, lang)


def range_said(lines: SeriesSet | None, lang: Lang) -> str:
    """The months a chart covers: "Jan 2021 – Jun 2022"."""
    if lines is None or not lines.slots:
        return translate("IndicatorsPage", "All periods")
    return months_said(lines.slots[0] - lines.step + 1, lines.slots[-1], lang)


def months_said(first: int, last: int, lang: Lang) -> str:
    """The months from one to another (year x 12 + month - 1)."""
    return " – ".join(dict.fromkeys(Period(month, month).text(lang) for month in (first, last)))


def _joined(parts: Sequence[str], lang: Lang) -> str:
    return ("，" if lang == "zh" else ", ").join(parts)
