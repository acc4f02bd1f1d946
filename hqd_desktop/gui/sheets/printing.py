"""To the printer, through the dialog of the system."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.progress import SILENT, Progress
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.sheets import render
from hqd_desktop.gui.sheets.pages import PrintPage


def ask(pages: Sequence[PrintPage], parent: QWidget) -> bool:
    """Show the system's print dialog and print what is chosen there; False if it was closed."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dress(printer, pages)
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, len(pages) > 1)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintCurrentPage, False)
    dialog.setMinMax(1, len(pages))
    dialog.setFromTo(1, len(pages))
    if dialog.exec() != QPrintDialog.DialogCode.Accepted:
        return False
    deliver(pages, printer)
    return True


def deliver(pages: Sequence[PrintPage], printer: QPrinter) -> None:
    """Print; what the dialog calls printing into a PDF is written like any other PDF, so that its text can be searched."""
    if printer.outputFormat() == QPrinter.OutputFormat.PdfFormat:
        render.write(_chosen(pages, printer), Path(printer.outputFileName()).with_suffix(".pdf"))
    else:
        to_printer(pages, printer)


def dress(printer: QPrinter, pages: Sequence[PrintPage]) -> None:
    """Give the printer the paper and the name of what is printed."""
    printer.setDocName(pages[0].sheet.title)
    printer.setCreator("HQD Desktop")
    printer.setPageLayout(render.page_layout(pages[0].sheet.paper))
    printer.setFullPage(True)


def to_printer(pages: Sequence[PrintPage], printer: QPrinter, progress: Progress = SILENT) -> None:
    """Print the chosen range of pages, in the order the printer wants. Raises UserError when it does not take them."""
    painter = QPainter()
    chosen = _chosen(pages, printer)
    if not painter.begin(printer):
        raise UserError(
            Text("The printer {name} does not take the pages", "打印机 {name} 不接受打印任务").fill(
                name=printer.printerName() or "PDF"
            ),
            Text("Check that it is on, or save a PDF and print that", "请检查打印机是否开启，或先保存为 PDF 再打印"),
        )
    try:
        for number, page in enumerate(chosen):
            progress.at(number, len(chosen))
            if number:
                _turn(printer, page)
                printer.newPage()
            _paint(page, painter, printer)
    finally:
        painter.end()


def _chosen(pages: Sequence[PrintPage], printer: QPrinter) -> list[PrintPage]:
    first, last = printer.fromPage() or 1, printer.toPage() or len(pages)
    ranged = printer.printRange() == QPrinter.PrintRange.PageRange
    chosen = list(pages[first - 1 : last] if ranged else pages)
    return chosen[::-1] if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst else chosen


def _turn(printer: QPrinter, page: PrintPage) -> None:
    wanted = QPageLayout.Orientation.Landscape if page.sheet.paper.landscape else QPageLayout.Orientation.Portrait
    if printer.pageLayout().orientation() != wanted:
        printer.setPageOrientation(wanted)


def _paint(page: PrintPage, painter: QPainter, printer: QPrinter) -> None:
    """Draw the page on the paper that is in the printer, smaller if that is smaller, never larger."""
    sheet = printer.paperRect(QPrinter.Unit.Millimeter)
    paper = page.sheet.paper
    share = min(1.0, sheet.width() / paper.width, sheet.height() / paper.height)
    painter.save()
    painter.scale(share, share)
    render.paint(page, painter, printer.resolution())
    painter.restore()
