"""What stands beside the indicators of a bulletin (DESIGN, picture 09b): headline figures above them, the pipeline below.

Published figures and recorded rows are told apart: a headline is the published figure, and says how many projects are recorded.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from hqd_desktop.domain import units
from hqd_desktop.domain.figures import QUALIFIER_WORDS, Figure, Qualifier, grouped
from hqd_desktop.domain.figures import said as in_words
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.pipeline.kpi import money
from hqd_desktop.domain.rates import HOME
from hqd_desktop.domain.words import Lang, Text
from hqd_desktop.sheets.imprint import MONEY, Imprint
from hqd_desktop.sheets.model import Block, Cell, Column, Heading, Headline, Headlines, Note, Row, Table

_OF_PERIOD = Text("{name}, {period}", "{period}{name}")
_RANKED, _RANK = Text("of {of}", "位，共 {of} 个"), Text("by rank", "位")
_RECORDED, _RECORDED_ONE = (
    Text("{n:,} recorded in this workspace", "本工作区记录 {n:,} 个"),
    Text("1 recorded in this workspace", "本工作区记录 1 个"),
)
_NONE_RECORDED = Text("none recorded in this workspace", "本工作区没有记录")
_ITEMS = Text("projects", "个")
_ONLY_RECORDED = Text("recorded, not published", "为本工作区记录数，未见公布")
_DOUBTED = Text("the published number is doubted, see the notes", "公布的个数存疑，见说明")
_PIPELINE = Text("Pipeline recorded in this workspace", "本工作区项目推进情况")
_STAGE, _TOTAL, _NO_STAGE = Text("Stage", "阶段"), Text("Total", "合计"), Text("No stage", "未填阶段")
_PROJECTS, _SILENT = Text("Projects", "项目数"), Text("Not stated", "未填报投资额")
_BESIDES = Text("Investment in other currencies, not added: {parts}.", "其他币种投资额，未计入：{parts}。")


@dataclass(frozen=True, slots=True)
class Placed:
    """A published rank of the area, of a period of its own."""

    name: Text
    period: Period
    rank: int
    of: int | None = None


@dataclass(frozen=True, slots=True)
class Counted:
    """Projects that reached a stage in the period: ``number`` and ``amount`` as published, ``recorded`` rows of the workspace.

    ``doubted``: a check contradicts the published number.
    """

    name: Text
    number: Figure | None = None
    amount: Figure | None = None
    recorded: int = 0
    doubted: bool = False


@dataclass(frozen=True, slots=True)
class Rung:
    """The projects on a rung of the ladder now (``name`` None: those without a stage); sums in base units by currency."""

    name: Text | None
    count: int
    stated: int
    amounts: dict[str, Decimal]


@dataclass(frozen=True, slots=True)
class Besides:
    """Everything beside the indicators; empty where nothing is known."""

    placed: Placed | None = None
    counted: tuple[Counted, ...] = ()
    rungs: tuple[Rung, ...] = ()
    rule: Text | None = None
    """What is counted on the rungs."""


def headlines(of: Besides, period: Period, imprint: Imprint) -> list[Block]:
    """The figures in large above the table; none where there is nothing to say."""
    made = [_placed(of.placed, imprint)] if of.placed is not None else []
    made += [_counted(one, period, imprint) for one in of.counted if one.number or one.amount or one.recorded]
    return [Headlines(tuple(made))] if made else []


def _named(name: Text, period: Period, imprint: Imprint) -> str:
    return imprint.say(_OF_PERIOD.fill(name=name, period=Text(period.text("en"), period.text("zh"))))


def _placed(one: Placed, imprint: Imprint) -> Headline:
    beside = _RANK if one.of is None else _RANKED.fill(of=one.of)
    return Headline(_named(one.name, one.period, imprint), str(one.rank), imprint.say(beside))


def _counted(one: Counted, period: Period, imprint: Imprint) -> Headline:
    lang = imprint.lang
    label = _named(one.name, period, imprint)
    kept = _RECORDED_ONE if one.recorded == 1 else _RECORDED.fill(n=one.recorded) if one.recorded else _NONE_RECORDED
    amount = None if one.amount is None else in_words(one.amount.into(imprint.money or MONEY[lang]), lang)
    if one.number is not None and not one.doubted:
        beside = [imprint.say(_ITEMS) if amount is None or lang == "zh" else "", amount or ""]
        number = _with_qualifier(one.number, lang)
        return Headline(label, number, imprint.joined(beside), imprint.say(kept))
    if one.number is None and one.amount is None:
        return Headline(label, f"{one.recorded:,}", imprint.say(_ITEMS), imprint.say(_ONLY_RECORDED))
    told = "\n".join([*([imprint.say(_DOUBTED)] if one.doubted else []), imprint.say(kept)])
    if one.amount is None:
        return Headline(label, "—", "", told)
    into = one.amount.into(imprint.money or MONEY[lang])
    return Headline(label, _with_qualifier(into, lang), imprint.say(units.unit(into.unit).name), told)


def _with_qualifier(figure: Figure, lang: Lang) -> str:
    words = grouped(figure.number)
    if figure.qualifier is Qualifier.EXACT:
        return words
    return f"{QUALIFIER_WORDS[figure.qualifier].of(lang)} {words}"


def standing(of: Besides, imprint: Imprint) -> list[Block]:
    """How many projects stand where, with their investment and how many state none; none where there is no project."""
    every = [one for one in of.rungs if one.name is not None or one.count]
    if not any(one.count for one in every):
        return []
    lang, say = imprint.lang, imprint.say
    columns = [Column(say(_STAGE), 30.0)]
    columns += [Column(say(one.name or _NO_STAGE), 20.0, "right") for one in every]
    columns.append(Column(say(_TOTAL), 20.0, "right"))
    counts = [one.count for one in every]
    own = [one.amounts.get(HOME) for one in every]
    silent = [one.count - one.stated for one in every]
    sums = [None if amount is None else money({HOME: amount}, lang, unit=False) for amount in own]
    known = [amount for amount in own if amount is not None]
    total = money({HOME: sum(known, Decimal(0))}, lang, unit=False) if known else None
    lines = (
        (_PROJECTS, [f"{n:,}" for n in counts], f"{sum(counts):,}"),
        (units.unit(MONEY[lang]).name, sums, total),
        (_SILENT, [f"{n:,}" if n else None for n in silent], f"{sum(silent):,}"),
    )
    rows = tuple(
        Row((Cell(say(name), quiet=True), *(_cell(words) for words in said), Cell(whole or "—", bold=True)))
        for name, said, whole in lines
    )
    blocks: list[Block] = [Heading(say(_PIPELINE)), Table(tuple(columns), rows, ruled=lang == "zh")]
    others = [_others(one, imprint) for one in every]
    told = ("；" if lang == "zh" else "; ").join(words for words in others if words)
    notes = [say(Text(of.rule.en.rstrip(".") + ".", of.rule.zh.rstrip("。") + "。"))] if of.rule is not None else []
    notes += [say(_BESIDES.fill(parts=told))] if told else []
    return [*blocks, Note("\n".join(notes))] if notes else blocks


def _cell(words: str | None) -> Cell:
    return Cell(words or "—", quiet=words in (None, "0"))


def _others(one: Rung, imprint: Imprint) -> str:
    """Sums in other currencies, with the name of the rung."""
    rest = {currency: amount for currency, amount in one.amounts.items() if currency != HOME}
    return f"{imprint.say(one.name or _NO_STAGE)} {money(rest, imprint.lang)}" if rest else ""
