"""The small box that asks how a chart is saved: format, width, language, colours. It remembers them, and the folder."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QEvent, QStandardPaths
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QWidget

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.indicators.charts import Chart, Kind
from hqd_desktop.domain.words import Text
from hqd_desktop.gui import language, theme
from hqd_desktop.gui.charts.export import LARGEST, SMALLEST, write_chart
from hqd_desktop.gui.charts.sheet import PAGE_WIDTH
from hqd_desktop.gui.forms.ui_save_chart import Ui_SaveChart
from hqd_desktop.gui.session import Session

FORMATS = {"png": "PNG", "svg": "SVG", "pdf": "PDF", "xlsx": "Excel", "csv": "CSV"}
KEPT = "chart_file"
"""Under which name the choices are remembered."""
_SIZED, _COLOURED = ("png", "svg"), ("png", "svg", "pdf")
_OWN = 0
_NO_FILE_NAME = re.compile(r'[\\/:*?"<>|\x00-\x1f]')
"""What a file name cannot hold on some system."""
_SAVED = Text("Saved {name}", "已保存 {name}")


class SaveChart(QDialog):
    """A file named after the indicator and the kind of chart is offered."""

    def __init__(self, session: Session, chart: Chart, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._chart = session, chart
        code = _NO_FILE_NAME.sub("_", chart.shown.indicator.code or "chart")
        self._name = code if chart.kind is Kind.LINES else f"{code}-{chart.kind.value}"
        self._kept = session.settings.page_state(KEPT)
        self.form = Ui_SaveChart()
        self.form.setupUi(self)
        form = self.form
        form.take.setProperty("kind", "primary")
        form.take.setDefault(True)
        form.leave.setAutoDefault(False)
        form.about_format.setObjectName("small")
        for widget in (form.width_box, form.pixels, form.language, form.colours):
            widget.setFixedHeight(28)
        form.trouble.hide()
        colours = form.trouble.palette()
        colours.setColor(colours.ColorRole.WindowText, theme.color("bad"))
        form.trouble.setPalette(colours)
        self.retranslate()
        self._recall()
        form.format.chosen.connect(self._follow)
        form.width_box.currentIndexChanged.connect(self._follow)
        form.take.clicked.connect(self.take)
        form.leave.clicked.connect(self.reject)
        session.closed.connect(self.reject)
        self._follow()

    def _recall(self) -> None:
        """What was chosen the last time."""
        form, kept = self.form, self._kept
        chosen = str(kept.get("format", "png"))
        form.format.choose(chosen if chosen in FORMATS else "png")
        width = kept.get("width", 2 * PAGE_WIDTH)
        width = width if isinstance(width, int) and SMALLEST <= width <= LARGEST else 2 * PAGE_WIDTH
        form.pixels.setValue(width)
        place = form.width_box.findData(width)
        form.width_box.setCurrentIndex(place if place >= 0 else form.width_box.findData(_OWN))
        _choose(form.language, str(kept.get("language", "")) or self._session.lang)
        _choose(form.colours, str(kept.get("colours", "light")))

    def retranslate(self) -> None:
        """Write everything in the language."""
        form = self.form
        kept = (form.format.value(), *(box.currentData() for box in (form.width_box, form.language, form.colours)))
        form.retranslateUi(self)
        form.format.set_segments(tuple((key, name, "") for key, name in FORMATS.items()))
        _fill(
            form.width_box,
            {PAGE_WIDTH * n: f"{n}×  {PAGE_WIDTH * n} px" for n in (1, 2, 3)} | {_OWN: self.tr("Own width")},
        )
        _fill(form.language, {"en": "English", "zh": "简体中文"})
        _fill(form.colours, {"light": self.tr("Light"), "dark": self.tr("Dark")})
        if kept[0]:
            form.format.choose(str(kept[0]))
        for box, value in zip((form.width_box, form.language, form.colours), kept[1:], strict=True):
            if value is not None:
                box.setCurrentIndex(box.findData(value))

    def _follow(self, *_: object) -> None:
        """Offer only what means something for the format."""
        form, chosen = self.form, self.form.format.value()
        own = form.width_box.currentData() == _OWN
        if not own:
            form.pixels.setValue(int(form.width_box.currentData()))
        for widget in (form.width_label, form.width_box):
            widget.setEnabled(chosen in _SIZED)
        form.pixels.setEnabled(chosen in _SIZED and own)
        for widget in (form.colours_label, form.colours):
            widget.setEnabled(chosen in _COLOURED)
        form.about_format.setText(self._about(chosen))
        form.trouble.hide()

    def _about(self, chosen: str) -> str:
        return {
            "png": self.tr("A picture: lines and letters grow with the width."),
            "svg": self.tr("A drawing for design programs: its words stay text."),
            "pdf": self.tr("One page for printing: its words can be searched."),
            "xlsx": self.tr("A workbook: the figures, and a chart that Excel draws from them."),
            "csv": self.tr("Exactly the figures drawn, one a row, with period, status and source."),
        }[chosen]

    def take(self) -> None:
        """Ask for the file, write it, remember the choices."""
        chosen = self.form.format.value()
        folder = Path(str(self._kept.get("folder", "")))
        if not self._kept.get("folder") or not folder.is_dir():
            folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        offered = str(folder / f"{self._name}.{chosen}")
        named, _ = QFileDialog.getSaveFileName(self, self.tr("Save chart"), offered, f"{FORMATS[chosen]} (*.{chosen})")
        if named:
            path = Path(named)
            self.save(path if path.suffix.lower() == f".{chosen}" else path.with_name(f"{path.name}.{chosen}"))

    def save(self, path: Path) -> None:
        """Write the chart to a file; where that fails the box stays open and says why."""
        form = self.form
        try:
            write_chart(
                self._chart,
                path,
                width=form.pixels.value(),
                lang="zh" if form.language.currentData() == "zh" else "en",
                theme=str(form.colours.currentData()),
                author=self._session.settings.get("author"),
            )
        except UserError as trouble:
            form.trouble.setText(trouble.said(language.lang()))
            form.trouble.show()
            return
        self._session.settings.set_page_state(
            KEPT,
            {
                "format": form.format.value(),
                "width": form.pixels.value(),
                "language": str(form.language.currentData()),
                "colours": str(form.colours.currentData()),
                "folder": str(path.absolute().parent),
            },
        )
        self._session.messages.success(_SAVED.fill(name=path.name))
        self.accept()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self._follow()
        super().changeEvent(event)


def _fill(box: QComboBox, choices: dict[int, str] | dict[str, str]) -> None:
    box.blockSignals(True)
    box.clear()
    for value, name in choices.items():
        box.addItem(name, value)
    box.blockSignals(False)


def _choose(box: QComboBox, value: str) -> None:
    box.setCurrentIndex(max(0, box.findData(value)))
