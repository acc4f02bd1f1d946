"""Reads a sheet file in a process of its own and builds the workbook from what that process answers."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.progress import SILENT, Progress
from hqd_desktop.domain.words import Text
from hqd_desktop.exchange.reading import wire
from hqd_desktop.exchange.reading.assembling import Assembly
from hqd_desktop.exchange.reading.grid import Workbook
from hqd_desktop.exchange.reading.limits import MEGABYTE, Limits
from hqd_desktop.exchange.reading.notes import note
from hqd_desktop.exchange.reading.opening import opened
from hqd_desktop.exchange.reading.process import answers
from hqd_desktop.exchange.reading.refusals import Refused, user_error

_KINDS: dict[str, tuple[Text, frozenset[str]]] = {
    "xlsx": (Text("an Excel workbook", "Excel 工作簿"), frozenset({".xlsx", ".xltx", ".et"})),
    "xlsm": (Text("an Excel workbook with macros", "含宏的 Excel 工作簿"), frozenset({".xlsm", ".xltm", ".xlam"})),
    "xlsb": (Text("a binary Excel workbook", "二进制 Excel 工作簿"), frozenset({".xlsb"})),
    "xls": (Text("an Excel 97 workbook", "Excel 97 工作簿"), frozenset({".xls", ".xlt", ".et"})),
    "ods": (Text("an OpenDocument sheet", "OpenDocument 表格"), frozenset({".ods", ".ots"})),
    "text": (Text("plain text", "纯文本"), frozenset({".csv", ".tsv", ".txt", ".tab", ".prn"})),
    "html": (Text("a web page", "网页"), frozenset({".html", ".htm"})),
    "xml2003": (Text("an XML spreadsheet", "XML 电子表格"), frozenset({".xml"})),
}


def read_file(
    path: Path | str, *, encoding: str | None = None, progress: Progress | None = None, limits: Limits | None = None
) -> Workbook:
    """Everything in a sheet file, of whatever kind its content is. The file itself is only read.

    ``encoding`` is a person's choice for a text file (one of ``encodings.CHOICES``). Raises UserError with place and remedy for a
    file that cannot be read, and what ``progress`` raises (Cancelled) once the reading process is gone.
    """
    path, bounds = Path(path), limits or Limits()
    try:
        return _named_by_kind(_read(path, encoding, progress or SILENT, bounds))
    except FileNotFoundError as trouble:
        raise user_error(path.name, "missing", {}) from trouble
    except OSError as trouble:
        raise _denied(path, trouble) from trouble
    except Refused as refused:
        # the one sheet of a text file is called like the file
        particulars = {**refused.particulars, "sheet": refused.particulars.get("sheet") or path.stem}
        raise user_error(path.name, refused.reason, particulars) from refused
    except wire.Garbled as trouble:
        raise user_error(path.name, "stopped", {}) from trouble


def _read(path: Path, encoding: str | None, progress: Progress, limits: Limits) -> Workbook:
    with opened(path) as (source, size):
        if size > limits.file_bytes:
            raise Refused("too_large", size=size // MEGABYTE, limit=limits.file_bytes // MEGABYTE)
        assembly = Assembly(path, limits)
        with closing(answers(source, path.name, size, encoding, progress, limits)) as frames:
            for tag, content in frames:
                assembly.take(tag, content)
        return assembly.workbook()


def _denied(path: Path, trouble: OSError) -> UserError:
    return user_error(path.name, "folder" if path.is_dir() else "denied", {"why": trouble.strerror or str(trouble)})


def _named_by_kind(workbook: Workbook) -> Workbook:
    """With a note if the file's ending promises something else."""
    said, endings = _KINDS[workbook.kind]
    ending = workbook.path.suffix.lower()
    if ending in endings or not any(ending in others for _, others in _KINDS.values()):
        return workbook
    remark = note("ending", {"ending": ending, "kind": said})
    return replace(workbook, notes=(remark, *workbook.notes)) if remark else workbook
