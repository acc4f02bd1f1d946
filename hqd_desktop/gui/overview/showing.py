"""From the numbers of the overview to what its widgets show, in the language of the window."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QLocale

from hqd_desktop.domain import units
from hqd_desktop.domain.days import MONTHS, Day, Precision
from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.pipeline.kpi import Card as KpiFigure
from hqd_desktop.domain.pipeline.kpi import Part, money
from hqd_desktop.domain.pipeline.overview import Attention, Due, DueLine, Funnel, IndicatorLine, RungLine
from hqd_desktop.domain.words import Lang
from hqd_desktop.gui.overview.cards import Card
from hqd_desktop.gui.overview.tiles import Tile
from hqd_desktop.gui.widgets.words_model import Heading, Words

translate = QCoreApplication.translate
_MISSING = "—"
_HOME: dict[Lang, str] = {"en": "CNY*1e9", "zh": "CNY*1e8"}
_MINUS = "−"


def card(figure: KpiFigure, lang: Lang) -> Card:
    """A KPI card: the number large, its unit and qualifier small, the basis below, the formula as tool tip."""
    before, value, unit = _apart(figure, lang)
    kpi = figure.kpi
    share = float(kpi.value) if kpi.over is not None and kpi.value is not None else None
    return Card(
        figure.key, figure.name.of(lang), value, figure.basis().of(lang), before, unit, kpi.how().of(lang), share
    )


def _apart(figure: KpiFigure, lang: Lang) -> tuple[str, str, str]:
    """Qualifier, number and unit of what stands large on a card."""
    text = figure.text(lang).replace("-", _MISSING) if figure.text(lang) == "-" else figure.text(lang)
    if figure.kpi.over is not None:
        return "", text.removesuffix("%"), "%" if text.endswith("%") else ""
    if not figure.kpi.of.amount:
        return "", text, translate("Overview", "projects") if figure.published is not None else ""
    before, middle, after = _split(text)
    return before, middle, after


def _split(text: str) -> tuple[str, str, str]:
    """ "about 101 CNY bn" as its three parts; several currencies stay one."""
    if "+" in text:
        return "", text, ""
    parts = text.split(" ")
    first = next((n for n, part in enumerate(parts) if part[:1].isdigit()), None)
    if first is None:
        return "", text, ""
    return " ".join(parts[:first]), parts[first], " ".join(parts[first + 1 :])


def stage_headings(lang: Lang) -> tuple[Heading, ...]:
    """Over the rungs."""
    return (
        Heading(translate("Overview", "Stage")),
        Heading(""),
        Heading(translate("Overview", "Now"), numbers=True),
        Heading(translate("Overview", "Reached"), numbers=True),
        Heading(units.unit(_HOME[lang]).name.of(lang), numbers=True),
        Heading(translate("Overview", "Median days"), numbers=True),
    )


def stage_rows(funnel: Funnel, lang: Lang) -> list[tuple[Words, ...]]:
    """A row for each rung; numbers open the projects behind them."""
    return [_stage_row(line, lang) for line in funnel.rungs]


def _stage_row(line: RungLine, lang: Lang) -> tuple[Words, ...]:
    name, shares = line.name.of(lang), (line.share_now, line.share_reached)
    said = translate("Overview", "{stage}: {now} now, {reached} reached").format(
        stage=name, now=line.now.count, reached=line.reached.count
    )
    days, tip = _MISSING, ""
    if line.pace is not None:
        tip = line.pace.text().of(lang).replace("-", _MISSING)
        if line.pace.median is not None:
            days = QLocale().toString(round(float(line.pace.median)))
        elif line.pace.range is not None:
            low, high = (round(float(one)) for one in line.pace.range)
            days = f"{low}–{high}"
    return (
        Words(name, said, sign=line.token, shares=shares, door=line.now.view),
        Words("", said, sign=line.token, shares=shares, door=line.reached.view),
        _count(line.now, bold=True),
        _count(line.reached),
        _sum(line.now, lang),
        Words(days, f"{name}: {tip or days}", tint="text-2", tip=tip),
    )


def _count(part: Part, *, bold: bool = False) -> Words:
    return Words(QLocale().toString(part.count), bold=bold, tint="text" if bold else "text-2", door=part.view)


def _sum(part: Part, lang: Lang) -> Words:
    """The sum in the home currency; others in the tool tip, each by itself."""
    if not part.stated:
        return Words(_MISSING, translate("Overview", "not stated"), tint="text-3", door=part.view)
    whole = money(part.amounts, lang)
    home = money({key: part.amounts[key] for key in ("CNY",) if key in part.amounts}, lang, unit=False)
    more = len(part.amounts) > 1 or "CNY" not in part.amounts
    tip = translate("Overview", "{sum}; {n} stated, {m} not stated").format(sum=whole, n=part.stated, m=part.not_stated)
    return Words(home + (" +" if more else ""), tip, tip=tip, door=part.view)


def attention_rows(attention: Attention, lang: Lang) -> list[tuple[Words, ...]]:
    """Light, project, reason."""
    rows: list[tuple[Words, ...]] = []
    for line in attention.lines:
        reason, door = line.lamp.reason.of(lang), ("project", line.project)
        tip = f"{line.lamp.rule.of(lang)} · {line.lamp.inputs.of(lang)}"
        tint = "bad" if line.lamp.colour == "red" else "text-2"
        rows.append(
            (
                Words("", _lamp(line.lamp.colour), sign=line.lamp.colour, door=door),
                Words(line.title.of(lang), door=door),
                Words(reason, tint=tint, tip=tip, door=door),
            )
        )
    return rows


def _lamp(colour: str) -> str:
    return {
        "green": translate("Overview", "On track"),
        "yellow": translate("Overview", "Watch"),
        "red": translate("Overview", "Act now"),
    }.get(colour, colour)


def due_rows(due: Due, lang: Lang) -> list[tuple[Words, ...]]:
    """Date, project, what, days left."""
    return [_due_row(line, lang) for line in due.lines]


def _due_row(line: DueLine, lang: Lang) -> tuple[Words, ...]:
    door = ("project", line.project) if line.project is not None else None
    exact = line.due.precision is Precision.DAY and not line.due.about
    left = translate("Overview", "{n} d").format(n=line.days) if exact else ""
    return (
        Words(_short(line.due, lang), line.due.text(lang), tint="text-2", door=door),
        Words(line.title.of(lang), door=door),
        Words(line.name or _MISSING, tint="text-2" if line.name else "text-3", door=door),
        Words(left, tint="text-2", door=door),
    )


def _short(day: Day, lang: Lang) -> str:
    if day.precision is not Precision.DAY:
        return day.text(lang)
    return f"{day.part:02}-{day.day:02}" if lang == "zh" else f"{day.day} {MONTHS[day.part - 1]}"


def tiles(lines: Sequence[IndicatorLine], lang: Lang) -> list[Tile]:
    """The indicators of the period, with what was published of their growth."""
    return [_tile(line, lang) for line in lines]


def _tile(line: IndicatorLine, lang: Lang) -> Tile:
    note = translate("Overview", "No target set")
    if line.target is not None:
        note = translate("Overview", "Target {value}").format(value=growth(line.target) + "%")
    if line.unusual:
        note = translate("Overview", "Unusual beside the others")
    value = _MISSING if line.growth is None else growth(line.growth)
    spark = tuple(float(figure.number) for _, figure in line.history)
    tip = "" if line.source is None else line.source.of(lang)
    return Tile(line.indicator, line.title.of(lang), value, "%" if line.growth is not None else "", note, spark, tip)


def growth(figure: Figure) -> str:
    """A growth with its sign and the decimals it was printed with; a true minus."""
    number: Decimal = figure.number
    return f"{number:+f}".replace("-", _MINUS) if number else f"{number:f}"
