"""What is shown of an indicator: which observations make a line, over which months, and what must be said beside it."""

from hqd_desktop.domain.indicators.measures import Measure
from hqd_desktop.domain.indicators.point import Apart, Point
from hqd_desktop.domain.indicators.series import Role, Series, SeriesSet, series_set

__all__ = ["Apart", "Measure", "Point", "Role", "Series", "SeriesSet", "series_set"]
