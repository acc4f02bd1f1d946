"""The window that asks what leaves the program, and how. Enter writes what the page shows as it was written the last time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSignalBlocker, Qt
from PySide6.QtWidgets import QButtonGroup, QComboBox, QDialog, QLabel, QWidget

from hqd_desktop.domain import units
from hqd_desktop.domain.words import Text
from hqd_desktop.gui import language, theme
from hqd_desktop.gui.exporting import parts, target
from hqd_desktop.gui.exporting.choices import KINDS, SHOWN, STATED, Choices, keep, language_of, money_of, recall
from hqd_desktop.gui.exporting.kinds_list import KindsList
from hqd_desktop.gui.exporting.parts import Part, Size
from hqd_desktop.gui.forms.ui_export import Ui_Export
from hqd_desktop.gui.newest import Newest
from hqd_desktop.gui.settings import AMOUNTS

if TYPE_CHECKING:
    from hqd_desktop.domain.errors import UserError
    from hqd_desktop.domain.views import View
    from hqd_desktop.domain.words import Lang
    from hqd_desktop.gui.pages import Given
    from hqd_desktop.gui.session import Session

_COUNTING = Text("Counting rows", "正在统计行数")
_MONEY: dict[Lang, str] = {"en": "CNY*1e9", "zh": "CNY*1e8"}
_NAMED = 4
_BOXES = ("type", "look", "columns", "language", "money", "encoding")


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be written, and where to. ``shown`` is the view of the page."""

    out: Path
    parts: tuple[Part, ...]
    shown: View | None
    choices: Choices
    lang: Lang
    money: str


class ExportWindow(QDialog):
    """``order`` holds what was asked for once the window was accepted."""

    def __init__(self, session: Session, given: Given, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._given = session, given
        self.order: Order | None = None
        kept = recall(session.settings)
        self._start = replace(kept, personal=kept.personal and not given.without)
        self._columns = {True: kept.columns, False: kept.columns_of_kinds}
        self._sizes: dict[Part, Size] = {}
        self._sizing = Newest(session, _COUNTING, parts.measured, self._measured, self)
        self._counting = Newest(session, _COUNTING, parts.counted, self._counted, self)
        self.form = Ui_Export()
        self.form.setupUi(self)
        ticked = given.kinds or kept.kinds or (given.view.kind if given.view else KINDS[0],)
        self.kinds = KindsList(self.form.kinds_list, ticked, self)
        self._dress()
        self.retranslate()
        self._recall()
        self._connect()
        self._counting.ask(KINDS)
        self._follow()

    def _dress(self) -> None:
        form = self.form
        for title in (form.what_title, form.how_title, form.outcome):
            title.setObjectName("section_title")
        for note in (form.about_type, form.shown_note, form.personal_note):
            note.setObjectName("small")
        colours = form.trouble.palette()
        colours.setColor(colours.ColorRole.WindowText, theme.color("bad"))
        form.trouble.setPalette(colours)
        form.trouble.hide()
        form.kinds_list.setMinimumHeight(220)
        form.about_type.setAlignment(Qt.AlignmentFlag.AlignTop)
        form.about_type.setMinimumHeight(3 * form.about_type.fontMetrics().lineSpacing())
        for box in self._boxes().values():
            box.setFixedHeight(28)
        for part in (form.all_button, form.none_button, form.leave):
            part.setAutoDefault(False)
        # Radio buttons of one parent would be one group of four.
        self._what, self._who = QButtonGroup(self), QButtonGroup(self)
        for group, buttons in (
            (self._what, (form.shown_radio, form.kinds_radio)),
            (self._who, (form.with_radio, form.without_radio)),
        ):
            for button in buttons:
                group.addButton(button)
        for widget in (form.shown_radio, form.shown_note, form.kinds_radio):
            widget.setVisible(self._given.view is not None)

    def _recall(self) -> None:
        form, start = self.form, self._start
        for name, box in self._boxes().items():
            if name != "columns":
                _choose(box, getattr(start, name))
        (form.shown_radio if self._given.view is not None else form.kinds_radio).setChecked(True)
        (form.with_radio if start.personal else form.without_radio).setChecked(True)

    def _connect(self) -> None:
        form = self.form
        for name in ("type", "look", "language", "money", "encoding"):
            self._boxes()[name].currentIndexChanged.connect(self._follow)
        form.columns_box.currentIndexChanged.connect(self._take_columns)
        self._what.buttonClicked.connect(self._follow)
        self._who.buttonClicked.connect(self._follow)
        self.kinds.changed.connect(self._follow)
        form.all_button.clicked.connect(self.kinds.tick_all)
        form.none_button.clicked.connect(self.kinds.tick_none)
        form.take.clicked.connect(self.take)
        form.leave.clicked.connect(self.reject)
        self._session.closed.connect(self.reject)

    def _boxes(self) -> dict[str, QComboBox]:
        return {name: getattr(self.form, f"{name}_box") for name in _BOXES}

    # --- what is chosen --------------------------------------------------------------------------

    def choices(self) -> Choices:
        """What the window says."""
        chosen = {name: str(box.currentData()) for name, box in self._boxes().items() if name != "columns"}
        return Choices(
            **chosen, columns=self._columns[True], columns_of_kinds=self._columns[False], kinds=self.kinds.kept(),
            folder=self._start.folder, personal=self.form.with_radio.isChecked(),
        )  # fmt: skip

    def parts(self) -> tuple[Part, ...]:
        """What goes out."""
        shown, type_ = self._given.view, self.form.type_box.currentData()
        every = type_ == "json" or self._columns[self._is_shown()] == STATED
        if shown is not None and self._is_shown():
            return (Part(shown.kind, True, every),)
        return tuple(Part(kind, False, every) for kind in self.kinds.ticked())

    def _is_shown(self) -> bool:
        return self.form.shown_radio.isChecked() and self._given.view is not None

    def _take_columns(self) -> None:
        self._columns[self._is_shown()] = str(self.form.columns_box.currentData())
        self._follow()

    # --- what follows from it --------------------------------------------------------------------

    def _follow(self, *_: object) -> None:
        """Open only what means something for the choices, and say what will come out."""
        form, type_ = self.form, str(self.form.type_box.currentData())
        shown = self._given.view
        fits = type_ != "json" or (shown is not None and shown.kind == "project")
        form.shown_radio.setEnabled(fits)
        if not fits and form.shown_radio.isChecked():
            form.kinds_radio.setChecked(True)
        of_kinds = not self._is_shown()
        self.kinds.show_type(type_)
        form.kinds_list.setEnabled(of_kinds)
        several = of_kinds and type_ == "xlsx"
        form.all_button.setEnabled(several and self.kinds.is_counted())
        form.none_button.setEnabled(several)
        self._open(form.look_label, form.look_box, type_ == "xlsx")
        self._open(form.columns_label, form.columns_box, type_ != "json")
        self._open(form.money_label, form.money_box, type_ != "json")
        self._open(form.encoding_label, form.encoding_box, type_ == "csv")
        _fill(form.columns_box, self._columns_offered(), self._columns[not of_kinds])
        self._name_usual()
        form.about_type.setText(self._about(type_))
        form.trouble.hide()
        missing = tuple(part for part in self.parts() if part not in self._sizes)
        if missing:
            self._sizing.ask((missing, shown))
        self._say()

    @staticmethod
    def _open(label: QLabel, box: QComboBox, on: bool) -> None:
        label.setEnabled(on)
        box.setEnabled(on)

    def _counted(self, counts: Mapping[str, int]) -> None:
        self.kinds.show_counts(counts)
        self._follow()

    def _measured(self, sizes: dict[Part, Size]) -> None:
        self._sizes |= sizes
        self._say()

    def _say(self) -> None:
        """One line on what will come out, and whether contacts are in it."""
        form, chosen = self.form, self.parts()
        known = [(part, self._sizes[part]) for part in chosen if part in self._sizes]
        form.take.setEnabled(bool(chosen))
        people = [language.said(name) for part, size in known for name in parts.personal(part, size)]
        ready = bool(chosen) and len(known) == len(chosen)
        open_ = not ready or bool(people)
        for radio in (form.with_radio, form.without_radio):
            radio.setEnabled(open_)
        form.personal_note.setText(self._concerned(people) if ready else "")
        if not chosen:
            form.outcome.setText(self.tr("Nothing is ticked. Tick at least one kind of record."))
        elif not ready:
            form.outcome.setText(self.tr("Counting…"))
        else:
            form.outcome.setText(self._outcome(known, len(people)))

    def _outcome(self, known: list[tuple[Part, Size]], with_them: int) -> str:
        rows, goes = sum(size.rows for _, size in known), self.form.with_radio.isChecked()
        columns = len(known[0][1].columns) - (0 if goes else with_them)
        match self.form.type_box.currentData():
            case "json":
                said = [self.tr("%Ln project(s), without confidential ones", "", rows), self.tr("1 OC4IDS file")]
            case "csv":
                said = [self.tr("%Ln row(s)", "", rows), self.tr("%Ln column(s)", "", columns), self.tr("1 CSV file")]
            case _ if len(known) == 1:
                said = [self.tr("%Ln row(s)", "", rows), self.tr("%Ln column(s)", "", columns), self.tr("1 workbook")]
            case _:
                sheets = self.tr("%Ln sheet(s) and a list of contents", "", len(known))
                said = [self.tr("%Ln row(s)", "", rows), sheets, self.tr("1 workbook")]
        if with_them and goes:
            said.append(self.tr("with contacts and phone numbers"))
        return self.tr(", ").join(said)

    def _concerned(self, columns: Sequence[str]) -> str:
        """Which columns hold people."""
        names = list(dict.fromkeys(columns))
        if not names:
            return self.tr("None of these columns holds contacts or phone numbers.")
        listed = self.tr(", ").join(names[:_NAMED]) + ("…" if len(names) > _NAMED else "")
        return self.tr("Concerns: {columns}").format(columns=listed)

    def _about(self, type_: str) -> str:
        return {
            "xlsx": self.tr("Can be edited in Excel or WPS and imported again: exactly the edited cells change."),
            "csv": self.tr("Text for other programs: one kind of record, no look. It can be imported again."),
            "json": self.tr("The open standard for infrastructure projects: projects only, with all their fields and amounts as stated."),
        }[type_]  # fmt: skip

    # --- words -----------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Set the interface texts."""
        form = self.form
        form.retranslateUi(self)
        form.shown_note.setText(self._given.name)
        _fill(form.type_box, {"xlsx": self.tr("Excel workbook (.xlsx)"), "csv": self.tr("CSV (.csv)"), "json": self.tr("OC4IDS 0.9.5 (.json)")})  # fmt: skip
        _fill(form.look_box, {"styled": self.tr("As the printed sheet"), "plain": self.tr("Plain table of data")})
        _fill(form.encoding_box, {"utf-8": self.tr("UTF-8 (usual)"), "gb18030": self.tr("GB18030 (older Chinese programs)")})  # fmt: skip
        _fill(form.columns_box, self._columns_offered())
        _fill(form.language_box, {"": "", "en": "English", "zh": "简体中文"})
        _fill(form.money_box, {"": ""} | {key: units.unit(key).name.of(self._session.lang) for key in AMOUNTS[1:]})
        self.kinds.name()
        self._name_usual()

    def _columns_offered(self) -> dict[str, str]:
        every = self.tr("All that some record states")
        if self._is_shown():
            return {SHOWN: self.tr("As shown on the page"), STATED: every}
        return {STATED: every, SHOWN: self.tr("The main ones")}

    def _name_usual(self) -> None:
        """Say what the window's own language and unit are."""
        form, chosen = self.form, self.choices()
        named = {"en": "English", "zh": "简体中文"}[self._session.lang]
        form.language_box.setItemText(0, self.tr("As in the window: {what}").format(what=named))
        lang = language_of(chosen, self._session)
        unit = money_of(replace(chosen, money=""), self._session) or _MONEY[lang]
        name = units.unit(unit).name.of(self._session.lang)
        form.money_box.setItemText(0, self.tr("As in the window: {what}").format(what=name))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self._follow()
        super().changeEvent(event)

    # --- going -----------------------------------------------------------------------------------

    def take(self) -> None:
        """Ask for the file; the window goes when there is one, and remembers what was chosen. The folder is remembered once the file is there."""
        chosen, made = self.choices(), self.parts()
        workspace, lang = self._session.data, language_of(self.choices(), self._session)
        name = target.offered(workspace, [part.kind for part in made], lang, chosen.type)
        out = target.ask(self, str(target.folder(chosen.folder, workspace) / name), chosen.type)
        if out is None:
            return
        keep(self._session.settings, replace(chosen, folder=recall(self._session.settings).folder))
        self._start = replace(chosen, folder=str(out.absolute().parent))
        self.order = Order(out, made, self._given.view, self._start, lang, money_of(chosen, self._session))
        self.accept()

    def come_back(self, trouble: UserError) -> None:
        """The file could not be written: show the choices again, and why."""
        self.open()
        self.form.trouble.setText(trouble.said(language.lang()))
        self.form.trouble.show()
        self.form.take.setFocus()


def _fill(box: QComboBox, offered: Mapping[str, str], chosen: str | None = None) -> None:
    """Other words for the choices; the chosen one stays, and nobody is told."""
    kept = box.currentData() if chosen is None else chosen
    blocker = QSignalBlocker(box)
    box.clear()
    for key, words in offered.items():
        box.addItem(words, key)
    box.setCurrentIndex(max(box.findData(kept), 0))
    blocker.unblock()


def _choose(box: QComboBox, key: str) -> None:
    box.setCurrentIndex(max(box.findData(key), 0))
