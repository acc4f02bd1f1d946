"""Where an exported file goes: the name offered for it, and the system's dialog."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from hqd_desktop.domain.records import RECORDS
from hqd_desktop.domain.words import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hqd_desktop.domain.words import Lang
    from hqd_desktop.workspace import Workspace

translate = QCoreApplication.translate
NAMES = {"xlsx": "Excel (*.xlsx)", "csv": "CSV (*.csv)", "json": "OC4IDS (*.json)"}
_EXPORT = Text("export", "导出")
_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
"""What a file name cannot hold on some system."""
_LONGEST = 120


def offered(workspace: Workspace, kinds: Sequence[str], lang: Lang, type_: str) -> str:
    """A name made of workspace, content and date, in the language of the file."""
    what = RECORDS[kinds[0]].PLURAL if len(kinds) == 1 else _EXPORT
    name = " ".join((workspace.name.of(lang), what.of(lang), workspace.stamp.of(lang)))
    return f"{_NOT_IN_NAMES.sub('_', name).strip(' .')[:_LONGEST]}.{type_}"


def folder(kept: str, workspace: Workspace) -> Path:
    """The folder of the last export while it is there, else that of the workspace, else that of a person's documents."""
    from hqd_desktop.workspace.past import Past

    file = workspace.today.path if isinstance(workspace, Past) and workspace.today is not None else workspace.path
    candidates = [*([Path(kept)] if kept else []), file.parent]
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return next((one for one in candidates if one.is_dir()), documents)


def ask(parent: QWidget, name: str, type_: str) -> Path | None:
    """Ask where the file goes. The system's dialog asks before a file is replaced; where we add the ending, we ask."""
    path, _ = QFileDialog.getSaveFileName(parent, translate("Export", "Export"), name, NAMES[type_])
    if not path:
        return None
    out = Path(path)
    if out.suffix.lower() == f".{type_}":
        return out
    out = out.with_name(f"{out.name}.{type_}")
    return out if not out.exists() or _replaces(parent, out) else None


def _replaces(parent: QWidget, out: Path) -> bool:
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(translate("Export", "Export"))
    box.setText(translate("Export", "{name} is there already. Replace it?").format(name=out.name))
    yes = box.addButton(translate("Export", "Replace"), QMessageBox.ButtonRole.AcceptRole)
    no = box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(no)
    box.exec()
    return box.clickedButton() is yes
