"""What is known of the chosen statement: the words as printed, what they are about, what others say, who verified it, and what can be done."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from hqd_desktop.domain.records import RECORDS, Statement, fields
from hqd_desktop.domain.words import Text
from hqd_desktop.gui import language, theme
from hqd_desktop.gui.projects.inspector.quotes import Quotation
from hqd_desktop.gui.sources.lines import LineWriter, translate
from hqd_desktop.gui.widgets.buttons import Button

if TYPE_CHECKING:
    from hqd_desktop.gui.session import Session

WAYS = (
    ("open", "external-link"), ("edit", "pencil"), ("adopt", "check"), ("verify", "shield-check"), ("dispute", ""), ("supersede", ""),
    ("reopen", ""),
)  # fmt: skip
_HEAD, _MAIN = ("open", "edit"), ("adopt", "verify")


class Detail(QScrollArea):
    """``asked`` brings what is to be done with the statement: a key of ``WAYS``."""

    asked = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.statement = 0
        self.wrong: dict[int, Text] = {}
        """What was found wrong with statements, by id."""
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its buttons scroll it
        self.setFrameShape(QFrame.Shape.NoFrame)
        inside = self._inside = QWidget(self)
        inside.setObjectName("source_detail")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(20, 12, 12, 12)
        self._column.setSpacing(8)
        self.heading = _label(bold=True)
        self.heading.setWordWrap(True)
        self.quotation = Quotation(inside)
        self._rows = QFormLayout()
        self._rows.setHorizontalSpacing(16)
        self._rows.setVerticalSpacing(4)
        self.buttons = {key: Button(inside, "normal" if key in _MAIN else "flat", icon) for key, icon in WAYS}
        head, row = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.heading, 1)
        for key, button in self.buttons.items():
            button.clicked.connect(partial(self._ask, key))
            (head if key in _HEAD else row).addWidget(button)
        row.addStretch(1)
        for line in (head, row):
            line.setSpacing(6)
        self._column.addLayout(head)
        self._column.addWidget(self.quotation)
        self._column.addLayout(row)
        self._column.addLayout(self._rows)
        self._column.addStretch(1)
        self.setWidget(inside)
        theme.current().changed.connect(self._restyle)
        self._restyle()
        self.retranslate()

    def _ask(self, key: str, _on: bool = False) -> None:
        self.asked.emit(key)

    def retranslate(self) -> None:
        """Set the interface texts."""
        names = {
            "open": translate("Sources", "Show record"),
            "edit": translate("Sources", "Edit…"),
            "adopt": translate("Sources", "Adopt…"),
            "verify": translate("Sources", "Verify…"),
            "dispute": translate("Sources", "Dispute…"),
            "supersede": translate("Sources", "Superseded…"),
            "reopen": translate("Sources", "Back to unverified"),
        }
        for key, button in self.buttons.items():
            button.setText(names[key])
        self.setAccessibleName(translate("Sources", "Statement"))

    def show_statement(self, record: int) -> None:
        """Show a statement; nothing for 0."""
        found = self._session.data.get("statement", record) if record and self._session.workspace is not None else None
        self.statement = record if isinstance(found, Statement) else 0
        self._inside.setVisible(isinstance(found, Statement))
        if isinstance(found, Statement):
            self._show(found)

    def _show(self, one: Statement) -> None:
        from hqd_desktop.workspace import sourcing

        writer = LineWriter(self._session)
        self.heading.setText(" · ".join(part for part in (one.fact, one.attribute or one.entity) if part) or "—")
        quote = one.quote or (f"“{one.printed}”" if one.printed else "")
        self.quotation.setVisible(bool(quote))
        self.quotation.show_quote(quote, [one.printed or "", one.entity or ""])
        while self._rows.rowCount():
            self._rows.removeRow(0)
        for name, text, tint in self._facts(one, writer):
            self._add(name, text, tint)
        field = sourcing.described(one)
        about = bool(one.subject) and one.subject_kind in RECORDS
        self.buttons["open"].setEnabled(about)
        self.buttons["adopt"].setEnabled(field is not None and about and one.state not in ("superseded", "disputed"))
        said = translate("Sources", "Adopt no longer") if one.adopted else translate("Sources", "Adopt…")
        self.buttons["adopt"].setText(said)
        self.buttons["verify"].setEnabled(one.state != "superseded")
        self.buttons["dispute"].setEnabled(one.state != "disputed")
        self.buttons["reopen"].setEnabled(one.state not in (None, "unverified"))

    def _facts(self, one: Statement, writer: LineWriter) -> list[tuple[str, str, str]]:
        """Name, text and tint of each line below the quotation."""
        from hqd_desktop.workspace import sourcing

        known = {key: field.kind.pack(getattr(one, key)) for key, field in fields("statement").items()}
        made: list[tuple[str, str, str]] = []
        subject, field = writer.subject(known), sourcing.described(one)
        if subject:
            made.append((translate("Sources", "About"), subject, "text"))
        if field is not None and one.subject is not None:
            now = self._session.data.packed(one.subject_kind or "", [one.subject], (field.key,))
            text = writer.text(one.subject_kind or "", field.key, now[0][0]) if now else ""
            stands = translate("Sources", "{field} in the record").format(field=language.said(field.name))
            made.append((stands, text or "—", "text"))
        made += [(language.said(fields("statement")[key].name), said, "text") for key in ("figure" if one.figure else "value", "stated_period", "scope") if (said := writer.text("statement", key, known[key]))]  # fmt: skip
        made += self._others(one, writer)
        if one.locator:
            made.append((language.said(fields("statement")["locator"].name), one.locator, "text"))
        if one.id in self.wrong:
            made.append((translate("Sources", "Problem"), "◆ " + language.said(self.wrong[one.id]), "bad"))
        made += self._answered_for(one, writer)
        if one.note:
            made.append((language.said(fields("statement")["note"].name), one.note, "text-2"))
        return made

    def _others(self, one: Statement, writer: LineWriter) -> list[tuple[str, str, str]]:
        """What other statements say about the same field."""
        from hqd_desktop.workspace import sourcing

        if not one.subject or not one.field:
            return []
        several = sourcing.about(self._session.data, one.subject_kind or "", one.subject, one.field)
        apart = sourcing.disagreeing(several)
        made = []
        for other in several:
            if other.id == one.id:
                continue
            source = self._session.data.title("source", other.source, self._session.lang) if other.source else "—"
            stated = writer.text("statement", "figure", None if other.figure is None else other.figure.pack())
            words = f"{other.fact or ''} {other.printed or stated or other.value or '—'} ({source})".strip()
            differs = one.id in apart and other.id in apart
            name = translate("Sources", "Says otherwise") if differs else translate("Sources", "Also stated")
            made.append((name, words, "warn" if differs else "text-2"))
        return made

    def _answered_for(self, one: Statement, writer: LineWriter) -> list[tuple[str, str, str]]:
        made: list[tuple[str, str, str]] = []
        if one.adopted:
            made.append((translate("Sources", "Adopted because"), one.adopted_reason or "—", "ok"))
        if one.state == "verified":
            day = one.verified_on.text(language.lang()) if one.verified_on else "—"
            words = translate("Sources", "by {who} against {what}, {day}")
            said = words.format(who=one.verified_by or "—", what=one.verified_against or "—", day=day)
            made.append((translate("Sources", "Verified"), said, "ok"))
        elif one.state:
            tint = "bad" if one.state == "disputed" else "text-2"
            made.append(
                (language.said(fields("statement")["state"].name), writer.text("statement", "state", one.state), tint)
            )
        if one.superseded_by:
            name = self._session.data.title("statement", one.superseded_by, self._session.lang)
            made.append((language.said(fields("statement")["superseded_by"].name), name, "text-2"))
        return made

    def _add(self, name: str, text: str, tint: str) -> None:
        left, right = _label("text-3"), _label(tint)
        left.setText(name)
        right.setText(text)
        right.setWordWrap(True)
        right.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._rows.addRow(left, right)

    def _restyle(self) -> None:
        ground = theme.color("bg-base").name()
        self.setStyleSheet(f"#source_detail {{ background: {ground}; }} Detail {{ background: {ground}; border: 0; }}")
        _tint(self.heading, "text")
        if self.statement:
            self.show_statement(self.statement)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.show_statement(self.statement)
        super().changeEvent(event)


def _label(tint: str = "text", *, bold: bool = False) -> QLabel:
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setFont(theme.font(bold=bold))
    _tint(made, tint)
    return made


def _tint(label: QLabel, tint: str) -> None:
    colours = label.palette()
    colours.setColor(colours.ColorRole.WindowText, theme.color(tint))
    label.setPalette(colours)
