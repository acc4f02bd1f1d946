"""The preview with everything around it: language, pages, zoom, save, print. Used by the dialog and by the page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QEvent, QStandardPaths, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.progress import Progress
from hqd_desktop.domain.words import Lang, Text
from hqd_desktop.gui import icons, language, theme
from hqd_desktop.gui.forms.ui_sheet_pane import Ui_SheetPane
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.sheets import filing, render
from hqd_desktop.gui.sheets.names import sheet_name
from hqd_desktop.gui.sheets.pages import PrintPage, lay_out
from hqd_desktop.gui.sheets.sources import Source
from hqd_desktop.sheets.model import Sheet

_RESOLUTIONS = (150, 300, 600)
"""Of pictures, in dots an inch."""
_SLICE = 0.03
"""Seconds of laying out at a time, so that the window stays alive with hundreds of sheets."""


class SheetPane(QWidget):
    """``show_source`` fills it; it lays out the sheets little by little and shows what is there."""

    complete = Signal()
    """All pages are laid out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._source: Source | None = None
        self._rest: Iterator[Sheet] = iter(())
        self._sheet_lang: Lang = language.lang()
        self._titles: list[str] = []
        self._form = Ui_SheetPane()
        self._form.setupUi(self)
        self._ways = QMenu(self)
        self._in_one, self._in_each = self._ways.addAction(""), self._ways.addAction("")
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._lay_out_some)
        self._dress()
        self._connect()
        self.retranslate()
        self.show_nothing()

    def begin(self, session: Session) -> None:
        """Who runs the writing of files and remembers the switches; once, before anything is shown."""
        self._session = session
        session.closed.connect(self.show_nothing)
        kept = session.settings.page_state("sheet_preview")
        if kept.get("lang") in ("en", "zh"):
            self._sheet_lang = "zh" if kept["lang"] == "zh" else "en"
        if kept.get("fit") in ("width", "page"):
            self._form.view.set_fit("page" if kept["fit"] == "page" else "width")
        self._form.language_switch.choose(self._sheet_lang)
        self._show_state()

    @property
    def lang(self) -> Lang:
        """The language the sheets are printed in."""
        return self._sheet_lang

    @property
    def page_count(self) -> int:
        """How many pages are laid out by now."""
        return len(self._form.view.pages)

    def show_source(self, source: Source) -> None:
        """Show the sheets a source makes, from the first page."""
        self._source = source
        self._say("")
        self._restart()

    def show_nothing(self, fact: str = "", why: str = "") -> None:
        """Show that there is nothing to print, and why."""
        self._source = None
        self._timer.stop()
        self._titles = []
        self._form.view.show_pages([])
        self._form.thumbnails.page_model.set_pages([])
        self._form.nothing.set_words(fact, why)
        self._form.stack.setCurrentWidget(self._form.nothing)
        self._show_state()

    def set_language(self, lang: str) -> None:
        """Print in the other language, whatever the language of the window."""
        self._sheet_lang = "zh" if lang == "zh" else "en"
        self._form.language_switch.choose(self._sheet_lang)
        self._remember("lang", self._sheet_lang)
        if self._source is not None:
            self._restart()

    def ready(self) -> bool:
        """Whether there is something that can be saved and printed now."""
        return bool(self._form.view.pages) and not self._timer.isActive()

    def ask_save(self) -> None:
        """Ask for a name and save the pages as PDF (or as pictures, by the ending)."""
        if not self.ready():
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        pictures = {f"PNG, {dpi} dpi (*.png)": dpi for dpi in _RESOLUTIONS}
        name, kind = QFileDialog.getSaveFileName(
            self,
            self.tr("Save as PDF"),
            str(Path(folder) / self._file_name()),
            ";;".join(("PDF (*.pdf)", "SVG (*.svg)", *pictures)),
        )
        if name:
            path = Path(name)
            ending = ".png" if kind in pictures else ".svg" if kind.startswith("SVG") else ".pdf"
            known = path.suffix.lower() in render.KINDS
            self.save(path if known else path.with_name(path.name + ending), pictures.get(kind, render.DPI))

    def save(self, path: Path, dpi: float = render.DPI) -> None:
        """Write the pages to a file, on a thread; pictures have ``dpi`` dots an inch."""
        self._run(path, lambda pages, progress: render.write(pages, path, progress, dpi=dpi))

    def ask_each(self) -> None:
        """Ask for a folder and save every sheet there as a PDF of its own."""
        if not self.ready():
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = QFileDialog.getExistingDirectory(self, self.tr("Folder for one file of each sheet"), folder)
        if name:
            self.save_each(Path(name))

    def save_each(self, folder: Path) -> None:
        """Write every sheet to a PDF of its own in a folder, on a thread."""
        self._run(folder, lambda pages, progress: filing.write_each(pages, folder, ".pdf", progress))

    def _run(self, path: Path, write: Callable[[list[PrintPage], Progress], list[Path]]) -> None:
        """Make the sheets anew and write them, on a thread."""
        assert self._session is not None
        source, lang, count = self._source, self._sheet_lang, len(self._titles)
        if source is None:
            return

        def work(progress: Progress) -> list[Path]:
            return write(filing.laid_out(source(lang), progress, count), progress)

        label = Text("Writing {name}", "正在写入 {name}").fill(name=path.name)
        self._session.jobs.run(label, work, self._saved, self._failed, of=self)

    def ask_setup(self) -> None:
        """Open the box that sets up the kind of sheet shown: its words, columns and paper."""
        from hqd_desktop.gui.sheets.setup import SheetSetup

        if self._session is None or not self._form.view.pages:
            return
        sheet = self._form.view.pages[0].sheet
        box = SheetSetup(self._session, sheet.name, sheet_name(sheet.name), self._sheet_lang, self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.accepted.connect(self.reload)
        box.open()

    def reload(self) -> None:
        """Make the sheets anew."""
        if self._source is not None:
            self._say("")
            self._restart()

    def ask_print(self) -> None:
        """Show the system's print dialog and print."""
        from hqd_desktop.gui.sheets import printing

        if not self.ready():
            return
        try:
            if printing.ask(self._form.view.pages, self):
                self._say(self.tr("Sent to the printer"))
        except UserError as trouble:
            self._failed(trouble)

    def retranslate(self) -> None:
        """Set the interface texts."""
        form = self._form
        form.retranslateUi(self)
        self._in_one.setText(self.tr("&One document…"))
        self._in_each.setText(self.tr("One &file each…"))
        form.language_switch.set_segments((("en", "English", ""), ("zh", "中文", "")))
        form.language_switch.choose(self._sheet_lang)
        for button, key in (
            (form.save_button, QKeySequence.StandardKey.Save),
            (form.print_button, QKeySequence.StandardKey.Print),
        ):
            button.setToolTip(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText))
        for words in (form.width_button, form.page_button):
            words.fit_text()
        self._show_state()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _dress(self) -> None:
        form = self._form
        for widget, name in ((form.bar, "filter_bar"), (form.said_label, "small")):
            widget.setObjectName(name)
            widget.style().unpolish(widget)  # its looks were settled under the form's name
            widget.style().polish(widget)
        form.previous_button.draw("chevron-up")
        form.next_button.draw("chevron-down")
        form.smaller_button.draw("minus")
        form.larger_button.draw("plus")
        form.zoom_label.setMinimumWidth(44)
        form.page_label.setMinimumWidth(56)
        form.splitter.setStretchFactor(1, 1)
        form.splitter.setSizes([form.thumbnails.maximumWidth(), 10_000])
        theme.current().changed.connect(self._draw_icons)
        self._draw_icons()

    def _draw_icons(self) -> None:
        self._form.save_button.setIcon(icons.icon("file-down"))
        self._form.setup_button.setIcon(icons.icon("settings"))
        self._form.print_button.setIcon(icons.icon("printer", "accent-on"))

    def _connect(self) -> None:
        form = self._form
        view = form.view
        form.language_switch.chosen.connect(self.set_language)
        form.previous_button.clicked.connect(lambda: view.go_to(view.current - 1))
        form.next_button.clicked.connect(lambda: view.go_to(view.current + 1))
        form.smaller_button.clicked.connect(lambda: view.step_zoom(False))
        form.larger_button.clicked.connect(lambda: view.step_zoom(True))
        form.width_button.clicked.connect(lambda: self._fit("width"))
        form.page_button.clicked.connect(lambda: self._fit("page"))
        form.setup_button.clicked.connect(self.ask_setup)
        self._in_one.triggered.connect(self.ask_save)
        self._in_each.triggered.connect(self.ask_each)
        form.save_button.clicked.connect(self.ask_save)
        form.print_button.clicked.connect(self.ask_print)
        form.thumbnails.chosen.connect(view.go_to)
        view.page_changed.connect(form.thumbnails.mark)
        view.page_changed.connect(lambda _number: self._show_state())
        view.zoom_changed.connect(self._show_state)

    def _fit(self, fit: str) -> None:
        self._form.view.set_fit("page" if fit == "page" else "width")
        self._remember("fit", fit)

    def _restart(self) -> None:
        assert self._source is not None
        self._titles = []
        self._form.view.show_pages([])
        self._form.thumbnails.page_model.set_pages([])
        self._rest = iter(self._source(self._sheet_lang))
        self._timer.start()
        self._lay_out_some()

    def _lay_out_some(self) -> None:
        until = monotonic() + _SLICE
        while monotonic() < until:
            sheet = next(self._rest, None)
            if sheet is None:
                self._timer.stop()
                break
            pages = lay_out([sheet])
            self._titles.append(sheet.title)
            self._form.view.add_pages(pages)
            self._form.thumbnails.page_model.add_pages(pages)
        if self._form.view.pages:
            self._form.stack.setCurrentWidget(self._form.splitter)
            self._form.thumbnails.mark(self._form.view.current)
        self._show_state()
        if not self._timer.isActive():
            if any(page.parted for page in self._form.view.pages):
                self._say(
                    self.tr(
                        "A table is too wide for the paper: further columns stand in a table below. Choose landscape, A3 or fewer columns"
                        " under Set up."
                    )
                )
            self.complete.emit()

    def _show_state(self) -> None:
        form, view = self._form, self._form.view
        count = len(view.pages)
        form.page_label.setText(f"{view.current + 1} / {count}" if count else "—")
        view.setAccessibleDescription(form.page_label.text())
        form.zoom_label.setText(f"{round(view.zoom * 100)}%")
        form.width_button.setChecked(view.fit == "width")
        form.page_button.setChecked(view.fit == "page")
        form.previous_button.setEnabled(view.current > 0)
        form.next_button.setEnabled(view.current + 1 < count)
        form.thumbnails.setVisible(count > 1)
        several = len(self._titles) > 1 and self.ready()
        if several != (form.save_button.menu() is not None):
            form.save_button.setMenu(self._ways if several else None)  # type: ignore[arg-type]  # None takes it off
        for button in (form.setup_button, form.save_button):
            button.setEnabled(self.ready())
        form.print_button.setEnabled(self.ready())

    def _file_name(self) -> str:
        first = filing.file_stem(self._titles[0])
        return f"{first} +{len(self._titles) - 1}.pdf" if len(self._titles) > 1 else f"{first}.pdf"

    def _saved(self, paths: list[Path]) -> None:
        count = self.tr("%n page(s)", "", self.page_count)
        if len(paths) > 1:
            files = self.tr("%n file(s)", "", len(paths))
            self._say(self.tr("Saved {files} in {path}").format(path=paths[0].parent, files=files))
        else:
            self._say(self.tr("Saved {path}, {pages}").format(path=paths[0], pages=count))

    def _failed(self, trouble: UserError) -> None:
        self._say(trouble.said(language.lang()))

    def _say(self, text: str) -> None:
        self._form.said_label.setText(text)
        self._form.said_label.setVisible(bool(text))

    def _remember(self, key: str, value: str) -> None:
        if self._session is not None:
            self._session.settings.set_page_state("sheet_preview", {key: value})
