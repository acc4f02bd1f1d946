"""Writing pages: PDF, SVG and PNG, whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QImageWriter, QPageLayout, QPageSize, QPaintDevice, QPainter, QPdfWriter

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.progress import SILENT, Progress
from hqd_desktop.domain.putting import put
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.sheets.canvas import Canvas
from hqd_desktop.gui.sheets.faces import Face
from hqd_desktop.gui.sheets.outline import add_outline, entries, tell_language
from hqd_desktop.gui.sheets.pages import MM, PrintPage
from hqd_desktop.gui.sheets.pdf import PdfUpdate
from hqd_desktop.gui.sheets.strokes import SharedStrokes
from hqd_desktop.gui.sheets.textlayer import mend
from hqd_desktop.sheets.paper import Paper

DPI = 150
"""Resolution of pictures unless another is asked for."""
_PDF_DPI = 2540
"""One dot is the unit of layout."""
KINDS = (".pdf", ".svg", ".png")


def page_layout(paper: Paper) -> QPageLayout:
    """The paper in Qt's words, without margins: pages draw their own."""
    size = QPageSize(QPageSize.PageSizeId.A3 if paper.size == "A3" else QPageSize.PageSizeId.A4)
    turned = QPageLayout.Orientation.Landscape if paper.landscape else QPageLayout.Orientation.Portrait
    return QPageLayout(size, turned, QMarginsF(), QPageLayout.Unit.Millimeter)


def paint(page: PrintPage, painter: QPainter, dpi: float, strokes: SharedStrokes | None = None) -> Canvas:
    """Draw a page on anything of a resolution; gives the canvas, which knows what was written."""
    painter.save()
    painter.scale(dpi / (25.4 * MM), dpi / (25.4 * MM))
    canvas = Canvas(painter, strokes)
    page.paint(canvas)
    painter.restore()
    return canvas


@contextmanager
def painting(device: QPaintDevice) -> Iterator[QPainter]:
    """A painter that lets go of its device whatever happens: a device that dies under its painter takes the program along."""
    painter = QPainter(device)
    try:
        yield painter
    finally:
        painter.end()


def image(page: PrintPage, dpi: float = DPI) -> QImage:
    """A picture of a page on white."""
    wide, high = page.size
    scale = dpi / (25.4 * MM)
    made = QImage(round(wide * scale), round(high * scale), QImage.Format.Format_RGB32)
    made.fill(QColor("white"))
    made.setDotsPerMeterX(round(dpi / 0.0254))
    made.setDotsPerMeterY(round(dpi / 0.0254))
    with painting(made) as painter:
        paint(page, painter, dpi)
    return made


def write(pages: Sequence[PrintPage], out: Path, progress: Progress = SILENT, *, dpi: float = DPI) -> list[Path]:
    """Write the pages as PDF, SVG or PNG (of ``dpi`` dots an inch) by the ending of ``out``; gives the files written.

    A PDF holds all pages. Pictures hold one each: the first is ``out``, further ones get "-2", "-3" before the
    ending. Raises UserError for another ending, no page at all, or a place that cannot be written; nothing is then
    left behind.
    """
    made = contents(pages, out, progress, dpi=dpi)
    put(made)
    return list(made)


def contents(
    pages: Sequence[PrintPage], out: Path, progress: Progress = SILENT, *, dpi: float = DPI
) -> dict[Path, bytes]:
    """What ``write`` would write, and where."""
    kind = out.suffix.lower()
    if kind not in KINDS:
        raise UserError(
            Text("{name} is not a PDF, SVG or PNG", "{name} 不是 PDF、SVG 或 PNG 文件").fill(name=out.name),
            Text("End the name in .pdf, .svg or .png", "请用 .pdf、.svg 或 .png 结尾"),
        )
    if not pages:
        raise UserError(Text("There is nothing to print", "没有可打印的内容"), Text("Choose a project", "请选择项目"))
    if kind == ".pdf":
        return {out: pdf(pages, progress)}
    made = {}
    for number, page in enumerate(pages, 1):
        progress.at(number - 1, len(pages))
        drawn = _svg(page) if kind == ".svg" else _png(page, dpi)
        made[out if number == 1 else out.with_stem(f"{out.stem}-{number}")] = drawn
    return made


def pdf(pages: Sequence[PrintPage], progress: Progress = SILENT) -> bytes:
    """The pages as one PDF whose text can be searched; sheets, sections and groups of rows are its outline."""
    store = QByteArray()
    buffer = QBuffer(store)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_PDF_DPI)
    writer.setCreator("HQD Desktop")
    writer.setTitle(pages[0].sheet.title)
    writer.setPageLayout(page_layout(pages[0].sheet.paper))
    said: dict[Face, set[str]] = {}
    strokes = SharedStrokes(_PDF_DPI)
    with painting(writer) as painter:
        for number, page in enumerate(pages):
            progress.at(number, len(pages))
            if number:
                writer.setPageLayout(page_layout(page.sheet.paper))
                writer.newPage()
            strokes.begin(number)
            for used, texts in paint(page, painter, _PDF_DPI, strokes).texts.items():
                said.setdefault(used, set()).update(texts)
    buffer.close()
    update = PdfUpdate(bytes(store.data()))
    mend(update, {used: set().union(*texts) for used, texts in said.items()})
    strokes.put(update)
    tell_language(update, pages[0].sheet.lang)
    add_outline(update, entries(pages))
    return update.written()


def _png(page: PrintPage, dpi: float) -> bytes:
    store = QByteArray()
    buffer = QBuffer(store)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image(page, dpi))
    return bytes(store.data())


def _svg(page: PrintPage) -> bytes:
    from PySide6.QtSvg import QSvgGenerator

    store = QByteArray()
    buffer = QBuffer(store)
    wide, high = page.size
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setTitle(page.sheet.title)
    generator.setResolution(_PDF_DPI)
    generator.setSize(QSize(round(wide), round(high)))
    generator.setViewBox(QRectF(0, 0, wide, high))
    with painting(generator) as painter:
        paint(page, painter, _PDF_DPI)
    return bytes(store.data())
