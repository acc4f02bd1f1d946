"""What the rules saw and did not understand, with the reason."""

from __future__ import annotations

from dataclasses import dataclass

from hqd_desktop.domain.words import Text
from hqd_desktop.domain.written.passages.sentences import Span


@dataclass(frozen=True, slots=True)
class Unread:
    """A place with digits that no proposal was made of."""

    span: Span
    why: Text


NO_UNIT = Text("a number without a unit", "数字未带单位")
NO_YEAR = Text("months of a year that is not named", "未写明年份的月份")
RANGE = Text("a range states no single figure", "区间不是单一数字")
FRACTION = Text("a fraction is not read", "不识别分数")
EACH_OR_ALL = Text("whether of each or of all together is not clear", "不清楚是每个还是合计")
