"""Filling a person's own template from the window: which template, where to, then a job, then a message."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.session import Session

if TYPE_CHECKING:
    from hqd_desktop.exchange.filling.template import Template

translate = QCoreApplication.translate
_NAMED = 3
_MOST_SHEETS = 200
"""As ``exchange.filling.copies`` allows."""


def ask_template(parent: QWidget, folder: str) -> Path | None:
    """Which workbook is the template."""
    path, _chosen = QFileDialog.getOpenFileName(
        parent, translate("Filling", "Choose a template"), folder, "Excel (*.xlsx *.xlsm)"
    )
    return Path(path) if path else None


def ask_target(parent: QWidget, offered: str, count: int) -> tuple[Path, bool] | None:
    """Where the filled workbook goes; for ``count`` records whether each gets a sheet of one file (True) or a file of its own."""
    ending = Path(offered).suffix
    one, each = (
        translate("Filling", "One file, a sheet for each record"),
        translate("Filling", "A file for each record"),
    )
    kinds = f"Excel (*{ending})" if count <= 1 else f"{each} (*{ending})"
    if 1 < count <= _MOST_SHEETS:
        kinds = f"{one} (*{ending});;{kinds}"
    title = translate("Filling", "Save the filled template")
    if count > 1:
        title = translate("Filling", "Save the filled template, {n} records").format(n=f"{count:,}")
    path, chosen = QFileDialog.getSaveFileName(parent, title, offered, kinds)
    if not path:
        return None
    out = Path(path)
    return out if out.suffix else out.with_suffix(ending), count > 1 and chosen.startswith(one)


def fill_template(
    session: Session, parent: QWidget, view: View, *, chosen: Sequence[int] = (), personal: bool = True
) -> None:
    """Ask for a template and a file, and fill it with the records of a view.

    A template that speaks of one record is filled once for each of ``chosen``, or for each of the view where none is chosen: a sheet
    or a file each.
    """
    from hqd_desktop.workspace.filling import look_at

    workspace = session.data
    source = ask_template(parent, str(workspace.path.parent))
    if source is None:
        return
    session.jobs.run(
        Text("Reading {name}", "读取 {name}").fill(name=source.name),
        lambda progress: look_at(workspace, source, view.kind, progress=progress),
        lambda template: _ask_and_write(session, parent, view, template, chosen if template.of_one else (), personal),
        of=parent,
    )


def _ask_and_write(
    session: Session, parent: QWidget, view: View, template: Template, chosen: Sequence[int], personal: bool
) -> None:
    from hqd_desktop.workspace.filling import FilledTemplate, fill

    workspace = session.data
    only = list(chosen) or None
    count = (len(only) if only else workspace.count(view)) if template.of_one else 1
    filled = Text("filled", "已填写").of(session.lang)
    offered = workspace.path.with_name(f"{template.path.stem} {filled}{template.path.suffix}")
    asked = ask_target(parent, str(offered), count)
    if asked is None:
        return
    out, sheets = asked
    lang, money = session.lang, session.amount_unit

    def done(made: FilledTemplate) -> None:
        names = [path.name for path in made.paths]
        more = (
            Text(f" and {len(names) - _NAMED} more", f"等 {len(names)} 个文件") if len(names) > _NAMED else Text("", "")
        )
        shown = Text(", ".join(names[:_NAMED]), "、".join(names[:_NAMED]))
        said = Text("Filled {files}{more}", "已填写 {files}{more}").fill(files=shown, more=more)
        if made.notes:
            session.messages.warning(Text(f"{said.en}. {made.notes[0].en}", f"{said.zh}。{made.notes[0].zh}"))
        else:
            session.messages.success(said)

    session.jobs.run(
        Text("Writing {name}", "写入 {name}").fill(name=out.name),
        lambda progress: fill(
            workspace, template, out, view, lang=lang, money=money, personal=personal, each=count > 1 and not sheets,
            sheets=sheets, only=only,
            progress=progress,
        ),
        done,
    )  # fmt: skip
