"""What is known about figures: status, date, source, place, printed form; the older figures behind one, and a new one beside it.

Several figures at once: status, date and source can be set for all; a field that is left as it was changes nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import cast

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QDialog, QLineEdit, QWidget

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.indicators import Point, SeriesSet
from hqd_desktop.domain.records import Observation, fields
from hqd_desktop.domain.records.statistics import STATUS
from hqd_desktop.domain.words import Text
from hqd_desktop.gui import language
from hqd_desktop.gui.forms.ui_figure_dialog import Ui_FigureDialog
from hqd_desktop.gui.indicators import grid_words
from hqd_desktop.gui.projects import asked
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.widgets import plain_table
from hqd_desktop.gui.widgets.words_model import Heading, Words, WordsModel
from hqd_desktop.workspace import observing, operations

KIND = "observation"
_ONE_ONLY = ("printed", "locator", "note")
_TITLE = Text("{what}, {area}, {when}", "{area}{what}，{when}")
_SEVERAL = Text("{n} figures of {what}", "{what}的 {n} 个数值")
_SAVED = Text("Details of {n} figures saved", "已保存 {n} 个数值的说明")


class FigureDialog(QDialog):
    """``ids`` are the observations; ``point`` is the figure of the current cell, shown among ``lines``."""

    def __init__(
        self,
        session: Session,
        parent: QWidget,
        ids: Sequence[int],
        point: Point,
        lines: SeriesSet,
        area: Text,
        when: Text,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session, self._ids, self._point, self._lines = session, list(ids), point, lines
        self._area, self._when = area, when
        self.form = Ui_FigureDialog()
        self.form.setupUi(self)
        self._start: dict[str, str] = {}
        self._dress()
        self._fill()
        self.form.save_button.clicked.connect(self.save)
        self.form.cancel_button.clicked.connect(self.reject)
        self.form.revise_button.clicked.connect(self.revise)
        self.form.figure.returnPressed.connect(self.revise)
        self.form.status.setFocus()

    # --- what is shown -------------------------------------------------------------------------

    @property
    def is_one(self) -> bool:
        """Whether it is about a single figure."""
        return len(self._ids) == 1

    def _dress(self) -> None:
        form, lang = self.form, language.lang()
        for combo in (form.status, form.new_status):
            combo.addItem("—", "")
            for choice in STATUS.choices:
                combo.addItem(choice.name.of(lang), choice.key)
        completer = QCompleter(list(asked.choices(self._session, fields(KIND)["source"])), form.source)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        form.source.setCompleter(completer)
        for key in _ONE_ONLY:
            form.form.setRowVisible(getattr(form, key), self.is_one)
        form.vintages.setVisible(self.is_one)
        for line in self.findChildren(QLineEdit):
            line.setObjectName("form_field")
        form.revise_button.setAutoDefault(False)
        form.trouble.hide()
        if not self.is_one:
            self.resize(self.width(), 240)

    def _fill(self) -> None:
        lang = language.lang()
        for key in ("status", "published", "source", *_ONE_ONLY):
            texts = {self._text(record, key) for record in self._records()}
            mixed = len(texts) > 1
            self._start[key] = "" if mixed else texts.pop()
            self._put(getattr(self.form, key), self._start[key], mixed=mixed)
        words = {"what": self._lines.title, "area": self._area, "when": self._when, "n": len(self._ids)}
        title = (_TITLE if self.is_one else _SEVERAL).fill(**words).of(lang)
        if self.is_one:
            figure = grid_words.figure_words(self._point, self._lines, lang)
            title = f"{title}：{figure}" if lang == "zh" else f"{title}: {figure}"
        self.form.section_title.setText(title)
        if self.is_one:
            self._fill_older()
            status = observing.next_status(self._point.status)
            self.form.new_status.setCurrentIndex(self.form.new_status.findData(status))

    def _records(self) -> list[Observation]:
        return cast("list[Observation]", self._session.data.page(KIND, self._ids))

    def _text(self, record: Observation, key: str) -> str:
        value = getattr(record, key)
        if value is None:
            return ""
        if key == "source":
            return self._session.data.title("source", int(value), language.lang())
        return str(value) if key == "status" else fields(KIND)[key].kind.edit(value, self._session.style())

    def _put(self, editor: QComboBox | QLineEdit, text: str, *, mixed: bool) -> None:
        if isinstance(editor, QLineEdit):
            editor.setText(text)
            editor.setPlaceholderText(self.tr("mixed") if mixed else "")
            return
        if mixed:
            editor.setItemText(0, self.tr("mixed"))
        editor.setCurrentIndex(max(0, editor.findData(text)))

    def _fill_older(self) -> None:
        lang, lines = language.lang(), self._lines
        heads = [
            Heading(self.tr("Figure"), numbers=True),
            Heading(self.tr("Status")),
            Heading(self.tr("Published on")),
            Heading(self.tr("Source")),
        ]
        rows = []
        for n, one in enumerate((self._point, *lines.older(self._point.observation))):
            status = STATUS.by_key.get(one.status or "")
            source = lines.sources.get(one.source or 0)
            tint = "text" if n == 0 else "text-2"
            rows.append(
                [
                    Words(grid_words.figure_words(one, lines, lang), bold=n == 0, tint=tint),
                    Words(status.name.of(lang) if status else "—", tint=tint),
                    Words(one.published.text(lang) if one.published else "—", tint=tint),
                    Words(source.of(lang) if source else "—", tint=tint),
                ]
            )
        model = WordsModel(self)
        model.show(heads, rows)
        plain_table.dress(self.form.older, model, (110, 100, 110, 200), stretch=3)

    # --- what is done --------------------------------------------------------------------------

    def _values(self) -> dict[str, str]:
        """The fields that are others than they were."""
        form = self.form
        now = {
            "status": str(form.status.currentData() or ""),
            "published": form.published.text(),
            "source": form.source.text(),
        }
        if self.is_one:
            now |= {key: getattr(form, key).text() for key in _ONE_ONLY}
        return {key: text for key, text in now.items() if text.strip() != self._start[key]}

    def save(self) -> None:
        """Write the details and close; what cannot be read is told, and everything stays as it was typed."""
        if self.form.figure.text().strip():
            self.revise()
            return
        values = self._values()
        try:
            change = operations.set_fields(self._session.data, KIND, self._ids, values)
        except UserError as trouble:
            self._tell(trouble)
            return
        if not change.steps or self._session.apply(change, None if self.is_one else _SAVED.fill(n=len(self._ids))):
            self.accept()

    def revise(self) -> None:
        """Write the new figure beside the one that stands, which is kept."""
        form = self.form
        details: Mapping[str, str] = {
            "status": str(form.new_status.currentData() or ""),
            "published": form.new_published.text(),
        }
        try:
            change = observing.revise(self._session.data, self._lines, self._ids[0], form.figure.text(), details)
        except UserError as trouble:
            self._tell(trouble)
            form.figure.setFocus()
            return
        if self._session.apply(change):
            self.accept()

    def _tell(self, trouble: UserError) -> None:
        self.form.trouble.setText(trouble.said(language.lang()))
        self.form.trouble.show()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.form.retranslateUi(self)
        super().changeEvent(event)
