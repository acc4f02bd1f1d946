"""A light in words, and the small box in which a person sets one beside the rules, with the reason, or goes back to them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from hqd_desktop.domain import stages
from hqd_desktop.domain.changes import Change
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.pipeline.lamps import Lamp
from hqd_desktop.domain.words import Text
from hqd_desktop.gui import language, theme
from hqd_desktop.gui.forms.ui_light_box import Ui_LightBox
from hqd_desktop.gui.session import Session
from hqd_desktop.workspace import lamps

translate = QCoreApplication.translate
_KIND = "project"
_SET = Text("Set the light of {n} projects to {colour}", "将 {n} 个项目的亮灯设为{colour}")
_LEFT = Text("Leave the lights of {n} projects to the rules", "{n} 个项目恢复按规则亮灯")


def colour_name(colour: str) -> str:
    """ "On track", "Watch", "Act now"."""
    return language.said(stages.LAMP.by_key[colour].name)


def lines(lamp: Lamp | None) -> list[str]:
    """A light with its rule, inputs and reason; of one that a person set, also what the rules say."""
    if lamp is None:
        return [translate("Inspector", "No light: no rule has anything to measure here")]
    if lamp.computed is not None:
        by_hand = translate("Inspector", "{light}, set by hand: {reason}")
        said = by_hand.format(light=colour_name(lamp.colour), reason=language.said(lamp.reason))
        return [said, *(lines(lamp.computed) if language.said(lamp.computed.inputs) else lines(None))]
    made = [f"{colour_name(lamp.colour)}: {language.said(lamp.reason)}"]
    made.append(translate("Inspector", "Rule: {rule}").format(rule=language.said(lamp.rule)))
    if inputs := language.said(lamp.inputs):
        made.append(translate("Inspector", "Inputs: {inputs}").format(inputs=inputs))
    day = lamp.on.strftime("%Y-%m-%d")
    return [*made, translate("Inspector", "As of {day}").format(day=day)]


class LightBox(QDialog):
    """``written`` brings the projects whose light was set."""

    written = Signal(object)

    def __init__(self, session: Session, ids: Sequence[int], lamp: Lamp | None, reason: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session, self._ids, self._lamp = session, tuple(ids), lamp
        self.form = Ui_LightBox()
        self.form.setupUi(self)
        form = self.form
        form.reason.setProperty("kind", "form")
        form.take.setProperty("kind", "primary")
        form.take.setDefault(True)
        form.trouble.hide()
        form.take.clicked.connect(self.take)
        form.leave.clicked.connect(self.reject)
        form.back_button.clicked.connect(self.go_back)
        form.reason.textChanged.connect(form.trouble.hide)
        session.closed.connect(self.reject)
        form.reason.setText(reason)
        colours = form.trouble.palette()
        colours.setColor(colours.ColorRole.WindowText, theme.color("bad"))
        form.trouble.setPalette(colours)
        form.back_button.setVisible(len(self._ids) > 1 or (lamp is not None and lamp.overridden))
        self.retranslate()
        form.colour.choose(lamp.colour if lamp is not None else "green")
        form.reason.setFocus()

    def retranslate(self) -> None:
        """Write everything in the language."""
        form, chosen = self.form, self.form.colour.value()
        form.retranslateUi(self)
        form.colour.set_segments(tuple((c.key, language.said(c.name), "") for c in stages.LAMP.choices))
        if chosen:
            form.colour.choose(chosen)
        if len(self._ids) == 1:
            form.section_title.setText(self._session.data.title(_KIND, self._ids[0], self._session.lang))
            form.by_rule.setText("\n".join(lines(self._lamp)))
        else:
            form.section_title.setText(self.tr("{n} projects").format(n=f"{len(self._ids):,}"))
            form.by_rule.setText(self.tr("One light and one reason for all of them."))

    def take(self) -> None:
        """Set the light, with its reason."""
        self._write(self.form.colour.value(), self.form.reason.text())

    def go_back(self) -> None:
        """Leave the light to the rules again."""
        self._write(None, "")

    def _write(self, colour: str | None, reason: str) -> None:
        data = self._session.data
        try:
            made = [lamps.override(data, one, colour, reason) for one in self._ids]
        except UserError as trouble:
            self.form.trouble.setText(trouble.said(language.lang()))
            self.form.trouble.show()
            self.form.reason.setFocus()
            return
        label = made[0].label
        if len(made) > 1:
            name = stages.LAMP.by_key[colour].name if colour else Text("", "")
            label = (_SET if colour else _LEFT).fill(n=f"{len(made):,}", colour=name)
        change = Change(label, tuple(step for one in made for step in one.steps))
        if self._session.apply(change, label if change.steps else None):
            self.written.emit(self._ids)
            self.accept()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange and self._session.workspace is not None:
            self.retranslate()
        super().changeEvent(event)
