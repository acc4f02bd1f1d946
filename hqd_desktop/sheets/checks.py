"""The sheet of checks (数据核查结果): what contradicts what, how it was computed, what is proposed and what was decided."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hqd_desktop.domain.words import Text
from hqd_desktop.sheets.columns import Offered, chosen
from hqd_desktop.sheets.imprint import Imprint
from hqd_desktop.sheets.model import Block, Cell, Note, Row, Sheet, Table, Title
from hqd_desktop.sheets.options import USUAL, SheetOptions

NAME = Text("Checks", "数据核查")
_TITLE = Text("Findings of the data checks", "数据核查结果")
_BELOW = Text(
    "{open} open: {errors} errors, {warnings} warnings, {notes} notes; {decided} decided",
    "待处理 {open} 项：错误 {errors} 项、警告 {warnings} 项、提示 {notes} 项；已处理 {decided} 项",
)
COLUMNS = (
    Offered("number", Text("No.", "序号"), (9.0, 9.0), "right"),
    Offered("finding", Text("Finding", "核查结果"), (66.0, 66.0)),
    Offered("computed", Text("Stated and computed", "公布与计算"), (48.0, 48.0)),
    Offered("proposal", Text("May be", "可能应为"), (24.0, 24.0)),
    Offered("state", Text("Decision", "处理"), (30.0, 30.0)),
)
_GROUP = Text("{rule} {name} ({severity})", "{rule} {name}（{severity}）")
_SEVERITIES = {"error": Text("errors", "错误"), "warning": Text("warnings", "警告"), "info": Text("notes", "提示")}
_STATES = {
    "open": Text("open", "待处理"),
    "accepted": Text("kept as published", "按公布数保留"),
    "dismissed": Text("ignored", "已忽略"),
    "excluded": Text("left out of charts", "不用于图表"),
    "corrected": Text("corrected", "已更正"),
}
_REASON = Text("{state}: {reason}", "{state}：{reason}")
_LINE = Text("{stated} stated; {range} from {formula}", "公布 {stated}；由 {formula} 得 {range}")
_EMPTY = Text("No rule found a contradiction.", "各项规则均未发现矛盾。")
_HOW = Text(
    "A printed figure stands for all it may have been rounded from; a contradiction is told only where the ranges do not meet. "
    "Published figures are never changed by a check.",
    "公布数代表其取舍前可能的全部数值，区间不相交时才认定矛盾。核查不改动公布数。",
)


@dataclass(frozen=True, slots=True)
class Line:
    """One finding: what it says and about what, its comparisons in words, what would fit, and the decision."""

    rule: str
    name: Text
    severity: str
    message: Text
    where: Text
    computed: tuple[tuple[str, str, str], ...] = ()
    """Stated, range and formula of each comparison."""
    proposals: tuple[str, ...] = ()
    state: str = "open"
    reason: str = ""


def checks(lines: Sequence[Line], imprint: Imprint, options: SheetOptions = USUAL) -> Sheet:
    """The sheet of some findings, in their order, under the rules that found them."""
    imprint = options.told(imprint)
    title = options.name(_TITLE)
    open_ = [line for line in lines if line.state == "open"]
    counts = {key: sum(line.severity == key for line in open_) for key in _SEVERITIES}
    below = _BELOW.fill(
        open=len(open_),
        errors=counts["error"],
        warnings=counts["warning"],
        notes=counts["info"],
        decided=len(lines) - len(open_),
    )
    kept = chosen(COLUMNS, options.columns)
    columns = tuple(column.column(imprint.lang) for column in kept)
    rows: list[Row] = []
    before = ("", "")
    for number, line in enumerate(lines, 1):
        if (line.severity, line.rule) != before:
            before = (line.severity, line.rule)
            heading = _GROUP.fill(rule=line.rule, name=line.name, severity=_SEVERITIES[line.severity])
            words = imprint.say(heading)
            rows.append(Row((Cell(words, bold=True, span=len(kept)),), "group", words))
        cells = _row(number, line, imprint)
        rows.append(Row(tuple(cells[column.key] for column in kept)))
    chinese = imprint.lang == "zh"
    blocks: list[Block] = [
        Title(imprint.say(title), imprint.say(below), align="center" if chinese else "left"),
        Table(columns, tuple(rows), ruled=chinese and bool(rows), empty=imprint.say(_EMPTY)),
        Note(imprint.say(_HOW)),
    ]
    sheet = Sheet(
        "checks",
        imprint.lang,
        imprint.say(title),
        tuple(blocks),
        imprint.header(NAME),
        imprint.footer(),
        imprint.pages(),
    )
    return options.finished(sheet, imprint)


def _row(number: int, line: Line, imprint: Imprint) -> dict[str, Cell]:
    said = [_LINE.fill(stated=stated or "—", range=ends, formula=formula) for stated, ends, formula in line.computed]
    state = _STATES.get(line.state, Text(line.state, line.state))
    if line.reason:
        state = _REASON.fill(state=state, reason=line.reason)
    return {
        "number": Cell(str(number)),
        "finding": Cell(f"{imprint.say(line.message)}\n{imprint.say(line.where)}"),
        "computed": Cell("\n".join(imprint.say(words) for words in said) or "—", quiet=not said),
        "proposal": Cell("\n".join(line.proposals) or "—", quiet=not line.proposals),
        "state": Cell(imprint.say(state)),
    }
