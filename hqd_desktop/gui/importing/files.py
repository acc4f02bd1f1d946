"""Files an import asks for, and how its outcome is said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from hqd_desktop.domain.records import fields
from hqd_desktop.exchange.mapping import Mapping
from hqd_desktop.exchange.plan import Plan, Verdict
from hqd_desktop.gui import language
from hqd_desktop.gui.importing.preview_model import VERDICTS
from hqd_desktop.gui.importing.waiting import Waiting

translate = QCoreApplication.translate
_TABLES = "*.xlsx *.xlsm *.xlsb *.xls *.et *.ods *.csv *.tsv *.txt *.html *.htm *.xml *.json"


def ask_sources(parent: QWidget) -> list[Path]:
    """The files to import."""
    tables, every = translate("Import", "Workbooks and text files"), translate("Import", "All files")
    paths, _filter = QFileDialog.getOpenFileNames(
        parent, translate("Import", "Import"), "", f"{tables} ({_TABLES});;{every} (*)"
    )
    return [Path(path) for path in paths]


def ask_rejects(parent: QWidget, source: Path, *, marked: bool = False) -> Path | None:
    """Where the rejected rows go, or the whole file with them marked."""
    name = translate("Import", "{name} marked") if marked else translate("Import", "{name} rejected")
    offered = source.with_name(name.format(name=source.stem) + (source.suffix if marked else ".xlsx"))
    path, _filter = QFileDialog.getSaveFileName(
        parent, translate("Import", "Rejected rows"), str(offered), "Excel (*.xlsx)"
    )
    return Path(path) if path else None


def ask_mapping(parent: QWidget) -> Path | None:
    """A mapping file to use."""
    path, _filter = QFileDialog.getOpenFileName(parent, translate("Import", "Use a saved mapping"), "", "TOML (*.toml)")
    return Path(path) if path else None


def ask_save_mapping(parent: QWidget, offered: Path) -> Path | None:
    """Where the mapping goes."""
    path, _filter = QFileDialog.getSaveFileName(
        parent, translate("Import", "Save the mapping"), str(offered), "TOML (*.toml)"
    )
    return Path(path) if path else None


def skipping(mapping: Mapping, skip: bool) -> Mapping:
    """The mapping with hidden rows left out, or not."""
    return replace(mapping, skip_hidden=skip)


def numbered(name: str, waiting: Waiting) -> str:
    """The file, and which of several it is."""
    if waiting.total < 2:
        return name
    shape = translate("ImportPage", "{name} ({n} of {total})")
    return shape.format(name=name, n=waiting.number, total=waiting.total)


def way_name(kind: str, way: Sequence[str]) -> str:
    """How a way to recognise rows is called."""
    if not way:
        return translate("Import", "Project ID, then name")
    return " + ".join(language.said(fields(kind)[key].heading) for key in way)


def summary(plan: Plan, left: Sequence[tuple[int, Verdict]], change: int) -> str:
    """What became of the other rows, and how to take it all back."""
    counts = ", ".join(f"{n} {translate('Import', VERDICTS[verdict])}" for n, verdict in left)
    lines = [
        translate("Import", "From sheet {sheet} of {file}, as change {n}").format(
            sheet=plan.sheet.name, file=plan.book.name, n=change
        )
    ]
    if counts:
        lines.append(translate("Import", "Not written: {counts}").format(counts=counts))
    if plan.unmapped:
        lines.append(translate("Import", "Columns not imported: {names}").format(names=", ".join(plan.unmapped)))
    return "\n".join(lines)
