"""The kinds of chart beside lines, as plain data: what stands where and what must be said, in both languages, without Qt."""

from hqd_desktop.domain.indicators.charts.chart import NAMES, Asked, Chart, Kind
from hqd_desktop.domain.indicators.charts.table import Matrix, Shape, Table

__all__ = ["NAMES", "Asked", "Chart", "Kind", "Matrix", "Shape", "Table"]
