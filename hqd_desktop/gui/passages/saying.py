"""What the window says of a proposed figure, and of what was not understood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hqd_desktop.domain.written.passages.roles import ROLES
from hqd_desktop.gui import language
from hqd_desktop.gui.widgets.words_model import Heading, Words

if TYPE_CHECKING:
    from hqd_desktop.domain.written.passages import Passage
    from hqd_desktop.workspace.passages import Draft

_HEADINGS = (
    QT_TRANSLATE_NOOP("Passages", "Take"),
    QT_TRANSLATE_NOOP("Passages", "As printed"),
    QT_TRANSLATE_NOOP("Passages", "About"),
    QT_TRANSLATE_NOOP("Passages", "Indicator or field"),
    QT_TRANSLATE_NOOP("Passages", "Period"),
    QT_TRANSLATE_NOOP("Passages", "Value"),
)
_CARRIED = {
    "when": QT_TRANSLATE_NOOP("Passages", "the period"),
    "area": QT_TRANSLATE_NOOP("Passages", "the area"),
    "project": QT_TRANSLATE_NOOP("Passages", "the project"),
}
_SCOPES = {
    "each": QT_TRANSLATE_NOOP("Passages", "of each"),
    "total": QT_TRANSLATE_NOOP("Passages", "in total"),
}
_MOST = 6
translate = QCoreApplication.translate


def headings() -> tuple[Heading, ...]:
    """The columns of the list."""
    return tuple(Heading(translate("Passages", str(one))) for one in _HEADINGS)


def columns(text: str, one: Draft) -> tuple[Words, ...]:
    """A row of the list: what is left is quiet, a name that is only supposed has a question mark."""
    tint = "text" if one.taken else "text-3"
    about = f"{one.about} ?" if one.near is not None else one.about
    into = f"{one.value} →" if one.written else one.value
    said = translate("Passages", "taken") if one.taken else translate("Passages", "left")
    rest = (one.proposal.span.of(text), about, one.what, one.period, into)
    return (
        Words("✓" if one.taken else "", said=said, tint="accent"),
        *(Words(word or "—", tint=tint) for word in rest),
    )


def told(passage: Passage, one: Draft) -> str:
    """What a figure was taken for, and on which grounds."""
    proposal = one.proposal
    parts = [language.said(ROLES[proposal.role])]
    if proposal.scope:
        parts.append(translate("Passages", str(_SCOPES[proposal.scope])))
    if proposal.pair is not None:
        others = [
            other.span.of(passage.text)
            for other in passage.proposals
            if other.pair == proposal.pair and other.span != proposal.span
        ]
        parts.append(translate("Passages", "together with {others}").format(others=", ".join(others)))
    if proposal.carried:
        what = ("、" if language.lang() == "zh" else ", ").join(
            translate("Passages", str(_CARRIED[key])) for key in sorted(proposal.carried) if key in _CARRIED
        )
        parts.append(translate("Passages", "from an earlier sentence: {what}").format(what=what))
    if one.near is not None:
        parts.append(
            translate("Passages", "{name}: {why}, to be confirmed").format(name=one.about, why=language.said(one.near))
        )
    return " · ".join(parts)


def unread(passage: Passage) -> str:
    """The numbers that no rule understood, with the reasons."""
    if not passage.unread:
        return ""
    zh = language.lang() == "zh"
    shape, joint = ("{}（{}）", "；") if zh else ("{} ({})", "; ")
    said = [shape.format(one.span.of(passage.text), language.said(one.why)) for one in passage.unread[:_MOST]]
    more = "…" if len(passage.unread) > _MOST else ""
    return translate("Passages", "Not understood: {what}").format(what=joint.join(said)) + more
