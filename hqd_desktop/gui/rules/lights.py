"""The window of lights: published rules to choose from, in words, and what they would light now."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtWidgets import QDialog, QFrame, QListWidgetItem, QWidget

from hqd_desktop.domain import stages
from hqd_desktop.domain.changes import Announcement
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.pipeline import lamps as rules
from hqd_desktop.domain.pipeline.lamps import MEASURES, WORST, Preset, Rule
from hqd_desktop.domain.progress import Progress
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Text
from hqd_desktop.gui import language
from hqd_desktop.gui.forms.ui_rule_lights import Ui_RuleLights
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.widgets.cells import Cell
from hqd_desktop.gui.widgets.plain_table import dress
from hqd_desktop.gui.widgets.words_model import Heading, Words, WordsModel
from hqd_desktop.workspace import Workspace, kpis, lamps, pipeline

_WORKING = Text("Working out lights", "正在计算亮灯")
_MOST = 20_000
"""So many projects are looked at."""
_WIDTHS = (240, 90, 90, 90, 110)
_COLOURS: tuple[str | None, ...] = ("green", "yellow", "red", None)


@dataclass(frozen=True, slots=True)
class Preview:
    """How many projects have which light (None: none) by the chosen rules, by the present ones, and as people set them.

    ``changed`` get another light by the chosen rules; of those that people set, ``milder`` and ``harder`` differ from the rule.
    """

    chosen: Counter[str | None]
    present: Counter[str | None]
    stated: Counter[str | None]
    changed: int
    milder: int
    harder: int
    looked: int
    whole: int


def preview(workspace: Workspace, wanted: Preset, today: dt.date, progress: Progress) -> Preview:
    """Work out the lights of up to 20,000 projects by two sets of rules."""
    ids = workspace.ids(View("project"))
    part = ids[:_MOST]
    chosen: Counter[str | None] = Counter()
    present: Counter[str | None] = Counter()
    stated: Counter[str | None] = Counter()
    changed = milder = harder = 0
    both = zip(lamps.judged(workspace, part, today, wanted), lamps.judged(workspace, part, today), strict=True)
    for place, (one, other) in enumerate(both):
        progress.at(place, len(part))
        new, old = (found.by_rule.colour if found.by_rule else None for found in (one, other))
        chosen[new] += 1
        present[old] += 1
        changed += new != old
        if one.stated is not None:
            stated[one.stated] += 1
            milder += new is not None and WORST[one.stated] < WORST[new]
            harder += new is not None and WORST[one.stated] > WORST[new]
    return Preview(chosen, present, stated, changed, milder, harder, len(part), len(ids))


def rule_words(rule: Rule) -> Text:
    """A rule in one line: what is measured, and where it turns yellow and red."""
    parts = []
    for limit, colour in ((rule.yellow, "yellow"), (rule.red, "red")):
        if limit is not None:
            name = stages.LAMP.by_key[colour].name
            parts.append(
                Text("{name} {limit}", "{limit} 为{name}").fill(name=Text(name.en.lower(), name.zh), limit=limit.text())
            )
    measure = MEASURES[rule.measure].name
    return Text(
        f"{measure.en}: {', '.join(part.en for part in parts)}", f"{measure.zh}：{'，'.join(part.zh for part in parts)}"
    )


class LightsWindow(QDialog):
    """Nothing is written before Save; it is one step to undo."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session = session
        self.form = Ui_RuleLights()
        self.form.setupUi(self)
        self.model = WordsModel(self)
        self.preview: Preview | None = None
        self._asked = 0
        self._kept = pipeline.preset(session.data).key
        dress(self.form.table, self.model, _WIDTHS, stretch=0)
        self.form.presets.setItemDelegate(Cell(self.form.presets, framed=False))
        self.form.presets.setFrameShape(QFrame.Shape.NoFrame)
        self.form.table.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.form.take.setProperty("kind", "primary")
        self.form.take.setDefault(True)
        self._fill()
        self._connect()
        self.choose(self._kept)
        self.look()
        self.form.presets.setFocus()

    def _connect(self) -> None:
        form, session = self.form, self._session
        form.presets.currentRowChanged.connect(self.look)
        form.take.clicked.connect(self.save)
        form.leave.clicked.connect(self.reject)
        form.stages_button.clicked.connect(self._open_stages)
        session.changed.connect(self._follow)
        session.closed.connect(self.reject)

    def _fill(self) -> None:
        form = self.form
        if not form.presets.count():
            form.presets.addItems([""] * len(rules.presets()))
        for row, preset in enumerate(rules.presets().values()):
            item = form.presets.item(row)
            assert isinstance(item, QListWidgetItem)
            name = language.said(preset.name)
            item.setText(self.tr("{name}, in use").format(name=name) if preset.key == self._kept else name)

    def choose(self, key: str) -> None:
        """Look at a preset."""
        self.form.presets.setCurrentRow(list(rules.presets()).index(key))

    def chosen(self) -> Preset:
        """The preset that is looked at."""
        return list(rules.presets().values())[max(0, self.form.presets.currentRow())]

    def look(self) -> None:
        """Say the rules of the chosen preset, and work out what they light, off the interface thread."""
        wanted = self.chosen()
        source = self.tr("Source: {source}").format(source=language.said(wanted.source))
        self.form.words.setText("\n".join([source, "", *(language.said(rule_words(rule)) for rule in wanted.rules)]))
        self._asked += 1
        number, data, today = self._asked, self._session.data, kpis.as_of(self._session.data)

        def work(progress: Progress) -> Preview:
            return preview(data, wanted, today, progress)

        def done(found: Preview) -> None:
            if number == self._asked:
                self.preview = found
                self._show_preview()

        self.preview = None
        self._show_preview()
        self._session.jobs.run(_WORKING, work, done, self._failed, of=self)

    def _show_preview(self) -> None:
        names = [language.said(stages.LAMP.by_key[key].name) if key else self.tr("No light") for key in _COLOURS]
        headings = (Heading(""), *(Heading(name, numbers=True) for name in names))
        found, rows = self.preview, []
        if found is not None:
            rows.append(self._row(self.tr("By {rules}").format(rules=language.said(self.chosen().name)), found.chosen))
            if self.chosen().key != self._kept:
                kept = language.said(rules.presets()[self._kept].name)
                rows.append(self._row(self.tr("By {rules}, in use").format(rules=kept), found.present))
            rows.append(self._row(self.tr("Set by people"), found.stated, people=True))
        self.model.show(headings, rows)
        self.form.small.setText(self.tr("Working out lights…") if found is None else self._sentence(found))

    def _row(self, name: str, counts: Counter[str | None], *, people: bool = False) -> tuple[Words, ...]:
        numbers = ["—" if people and key is None else f"{counts[key]:,}" for key in _COLOURS]
        heads = [language.said(stages.LAMP.by_key[key].name) if key else self.tr("No light") for key in _COLOURS]
        said = [f"{name}, {head}: {number}" for head, number in zip(heads, numbers, strict=True)]
        return (Words(name), *(Words(number, line) for number, line in zip(numbers, said, strict=True)))

    def _sentence(self, found: Preview) -> str:
        words = []
        if self.chosen().key != self._kept:
            words.append(self.tr("%n project(s) would have another light than now.", "", found.changed))
        if found.stated.total():
            words.append(
                self.tr("Of %n light(s) set by people, {milder} are better than this rule, {harder} worse.", "", found.stated.total()).format(milder=found.milder, harder=found.harder)
            )  # fmt: skip
        if found.looked < found.whole:
            words.append(
                self.tr("Worked out for the first {n} of {all} projects.").format(
                    n=f"{found.looked:,}", all=f"{found.whole:,}"
                )
            )
        return ("" if language.lang() == "zh" else " ").join(words)

    def _failed(self, trouble: UserError) -> None:
        self.form.small.setText(trouble.said(language.lang()))

    def save(self) -> None:
        """Light by the chosen rules from now on."""
        change = pipeline.set_preset(self._session.data, self.chosen().key)
        if self._session.apply(change, change.label if change.steps else None):
            self.accept()

    def _open_stages(self) -> None:
        from hqd_desktop.gui.rules.stages import open_stages

        open_stages(self._session, self.parentWidget() or self)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange and self._session.workspace is not None:
            self.form.retranslateUi(self)
            self._fill()
            self.look()
        super().changeEvent(event)

    @Slot(object)
    def _follow(self, announcement: Announcement) -> None:
        if {"setting", "project", "milestone"} & announcement.records.keys():
            was, self._kept = self._kept, pipeline.preset(self._session.data).key
            self._fill()
            if was != self._kept and self.chosen().key == was:
                self.choose(self._kept)
            self.look()


def open_lights(session: Session, parent: QWidget) -> LightsWindow:
    """Open the window, or bring the open one to the front."""
    found = parent.findChild(LightsWindow)
    window = found if isinstance(found, LightsWindow) else LightsWindow(session, parent)
    window.show()
    window.raise_()
    window.activateWindow()
    return window
