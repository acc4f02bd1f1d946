"""Commands that say how the projects are shown, and those of saved views; part of the table in ``commands.py``."""

from __future__ import annotations

from hqd_desktop.gui.actions import Command, with_workspace
from hqd_desktop.gui.presentations import PRESENTATIONS, PresentationSpec
from hqd_desktop.gui.texts import QT_TRANSLATE_NOOP


def _presentation(spec: PresentationSpec) -> Command:
    return Command(
        f"view.{spec.key}",
        spec.name,
        "view",
        1,
        spec.shortcut,
        spec.icon,
        page="projects",
        enabled=with_workspace,
        checked=lambda shell: shell.presents(spec.key),
    )


_VIEWS = (
    Command(
        "view.save",
        QT_TRANSLATE_NOOP("Commands", "Sa&ve view"),
        "view",
        2,
        "Ctrl+S",
        "save",
        page="projects",
        enabled=with_workspace,
    ),
    Command(
        "view.save_as",
        QT_TRANSLATE_NOOP("Commands", "Save view &as…"),
        "view",
        2,
        "Ctrl+Shift+S",
        "file-plus-2",
        page="projects",
        enabled=with_workspace,
    ),
    Command(
        "view.revert",
        QT_TRANSLATE_NOOP("Commands", "&Revert view"),
        "view",
        2,
        "",
        "undo-2",
        page="projects",
        enabled=with_workspace,
    ),
    Command(
        "view.rename",
        QT_TRANSLATE_NOOP("Commands", "Re&name view…"),
        "view",
        2,
        "",
        "pencil",
        page="projects",
        enabled=with_workspace,
    ),
    Command(
        "view.delete",
        QT_TRANSLATE_NOOP("Commands", "Delete vie&w"),
        "view",
        2,
        "",
        "trash-2",
        page="projects",
        enabled=with_workspace,
    ),
)
_PRESENTATIONS = tuple(_presentation(spec) for spec in PRESENTATIONS) if len(PRESENTATIONS) > 1 else ()

VIEW_COMMANDS: tuple[Command, ...] = (*_PRESENTATIONS, *_VIEWS)
