"""What a file is, told from its content alone; its name may say anything."""

from __future__ import annotations

import re
from io import BytesIO

from hqd_desktop.exchange.reading.archive import Archive
from hqd_desktop.exchange.reading.drafts import DraftBook
from hqd_desktop.exchange.reading.limits import MEGABYTE, Limits
from hqd_desktop.exchange.reading.refusals import Refused

_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_FOREIGN = (
    (b"%PDF", "pdf"), (b"\x89PNG", "image"), (b"\xff\xd8\xff", "image"), (b"GIF8", "image"), (b"II*\0", "image"),
    (b"MM\0*", "image"), (b"Rar!", "rar"), (b"7z\xbc\xaf", "7z"), (b"\x1f\x8b", "gzip"), (b"SQLite format 3\0", "sqlite"),
    (b"MZ", "program"), (b"\x7fELF", "program"), (b"ID3", "media"), (b"OggS", "media"), (b"{\\rtf", "word"),
)  # fmt: skip
_OLD_EXCEL = re.compile(rb"\x09[\x00\x02\x04]..[\x00-\x06]\x00", re.DOTALL)
_ENOUGH = 4096


def open_draft(file: BytesIO, limits: Limits, encoding: str | None = None) -> DraftBook:
    """The reader for what the file holds; raises Refused for what is no sheet."""
    head = file.getbuffer()[:_ENOUGH].tobytes()
    if not head:
        raise Refused("empty")
    if head.startswith(_ZIP):
        return _open_packed(file, limits)
    if head.startswith(_OLE):
        from hqd_desktop.exchange.reading.xls import read as read_xls

        return read_xls(file, limits)
    for start, what in _FOREIGN:
        if head.startswith(start) and not (what == "program" and _is_text(head)):
            raise Refused("foreign", what=what)
    if head[4:8] == b"ftyp" or (head.startswith(b"RIFF") and head[8:12] in {b"WAVE", b"AVI ", b"WEBP"}):
        raise Refused("foreign", what="media")
    if _OLD_EXCEL.match(head) and b"\0" in head[:64]:
        raise Refused("old")
    return _open_text(file, limits, encoding)


def _open_packed(file: BytesIO, limits: Limits) -> DraftBook:
    from hqd_desktop.exchange.reading import ods, ooxml, xlsb

    archive = Archive(file, limits)
    if "mimetype" in archive:
        kind = archive.head("mimetype", 100)
        if b"opendocument.spreadsheet" in kind:
            return ods.read(archive, limits)
        if b"opendocument" in kind:
            raise Refused("foreign", what="slides" if b"presentation" in kind else "word")
    names = set(archive.names())
    for folder, what in (("word/", "word"), ("ppt/", "slides"), ("index/", "numbers"), ("index.zip", "numbers")):
        if any(name.startswith(folder) for name in names):
            raise Refused("other_layout" if what == "numbers" else "foreign", what=what)
    if "[content_types].xml" not in names and not any(name.startswith("xl/") for name in names):
        raise Refused("archive")
    if ooxml.find_workbook(archive).endswith(".bin"):
        return xlsb.read(archive, file, limits)
    return ooxml.read(archive, file, limits)


def _open_text(file: BytesIO, limits: Limits, encoding: str | None) -> DraftBook:
    from hqd_desktop.exchange.reading import delimited, encodings, webpage, xml2003

    content = file.getvalue()
    if len(content) > limits.text_bytes:
        raise Refused("too_large", size=len(content) // MEGABYTE, limit=limits.text_bytes // MEGABYTE)
    if not content.strip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n"):
        raise Refused("empty")
    decoded = encodings.decode(content, encoding)
    start = decoded.text[:_ENOUGH].lstrip("\ufeff \t\r\n").lower()
    if start.startswith(("<?xml", "<workbook")):
        if "urn:schemas-microsoft-com:office:spreadsheet" in start:
            return xml2003.read(decoded, limits)
        if "<html" not in start:
            raise Refused("other_layout", what="fods" if "opendocument" in start else "xml")
    if start.startswith("mime-version:") or "\ncontent-type: multipart/related" in start:
        raise Refused("other_layout", what="mhtml")
    if re.match(r"<(!doctype\s+html|html|head|body|meta|style|table|div|center|!--)", start):
        return webpage.read(decoded, limits)
    return delimited.read(decoded, limits)


def _is_text(head: bytes) -> bool:
    return b"\0" not in head
