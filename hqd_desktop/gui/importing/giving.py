"""Giving out a workbook from the window: where to, then a job, then a message.

Any page may call ``give_out`` with the view it shows.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from hqd_desktop.domain.records import RECORDS
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Text
from hqd_desktop.gui import language
from hqd_desktop.gui.session import Session

translate = QCoreApplication.translate
_FORMATS = "Excel (*.xlsx);;CSV (*.csv);;OC4IDS (*.json)"


def ask_target(parent: QWidget, offered: str) -> Path | None:
    """Where the workbook goes."""
    path, chosen = QFileDialog.getSaveFileName(parent, translate("Import", "Export"), offered, _FORMATS)
    if not path:
        return None
    out = Path(path)
    return out if out.suffix else out.with_suffix(next((e for e in (".csv", ".json") if e in chosen), ".xlsx"))


def give_out(session: Session, parent: QWidget, view: View, *, personal: bool = True) -> None:
    """Ask for a file and write the rows of a view to it, in the language and unit of the window."""
    from hqd_desktop.workspace.exporting import Exported, export

    workspace = session.data
    kinds = language.said(RECORDS[view.kind].PLURAL)
    out = ask_target(parent, str(workspace.path.with_name(f"{language.said(workspace.name)} {kinds}.xlsx")))
    if out is None:
        return
    lang, money = session.lang, session.amount_unit

    def done(made: Exported) -> None:
        said = Text("Exported {n} rows to {name}", "已导出 {n} 行到 {name}").fill(n=f"{made.rows:,}", name=out.name)
        if made.notes:
            joined = [Text(f"{said.en}. {note.en}", f"{said.zh}。{note.zh}") for note in made.notes[:1]]
            session.messages.warning(joined[0])
        else:
            session.messages.success(said)

    session.jobs.run(
        Text("Writing {name}", "写入 {name}").fill(name=out.name),
        lambda progress: export(workspace, out, view, lang=lang, money=money, personal=personal, progress=progress),
        done,
    )
