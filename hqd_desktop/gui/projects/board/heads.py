"""What the head of a column says: how many projects, what their stated amounts come to, how many state none."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from hqd_desktop.domain import stages
from hqd_desktop.gui import stage_names
from hqd_desktop.gui.projects import summing
from hqd_desktop.gui.projects.board.asking import Pile
from hqd_desktop.gui.projects.board.column import HeadWords
from hqd_desktop.gui.projects.model import ProjectModel
from hqd_desktop.gui.widgets.cells import NOT_STATED

translate = QCoreApplication.translate


def head_words(pile: Pile, model: ProjectModel) -> HeadWords:
    """The words of one column; sums of other currencies stand behind the unit, and whole in the tool tip."""
    writer, locale = model.rows.writer, QLocale()
    rung = next((rung for rung in stages.RUNGS if rung.key == pile.rung), None)
    name = stage_names.rung(rung.key).of(writer.lang) if rung is not None else translate("Board", "Stage not stated")
    count = locale.toString(len(pile.ids))
    here, others = summing.sums(model, pile.sum)
    missing = locale.toString(pile.sum.not_stated)
    missing = translate("Board", "{n} not stated").format(n=missing) if pile.sum.not_stated else ""
    said = _said(writer.lang, name, _counted(len(pile.ids), count), _amounts(here, others, writer.unit_name()), missing)
    return HeadWords(
        name,
        rung.token if rung is not None else "",
        count,
        here or " + ".join(others) or (NOT_STATED if pile.ids else ""),
        _after(here, others, writer.unit_name()),
        missing,
        said,
        said + "\n" + translate("Board", "Click to fold the column"),
    )


def _counted(number: int, count: str) -> str:
    return translate("Board", "1 project") if number == 1 else translate("Board", "{n} projects").format(n=count)


def _amounts(here: str, others: list[str], unit: str) -> str:
    return " + ".join([f"{here} {unit}", *others] if here else others)


def _after(here: str, others: list[str], unit: str) -> tuple[str, ...]:
    """What stands behind the sum: its unit, and that there is more in other currencies; with less room less of it."""
    if not here:
        return ()
    return (f"{unit} + {' + '.join(others)}", f"{unit} +", "+") if others else (unit,)


def _said(lang: str, *parts: str) -> str:
    return ("，" if lang == "zh" else ", ").join(part for part in parts if part)
