"""Commands that work on projects and indicators; part of the table in ``commands.py``."""

from __future__ import annotations

from hqd_desktop.gui.actions import Command, with_workspace
from hqd_desktop.gui.texts import QT_TRANSLATE_NOOP

_PROJECT = (
    Command(
        "project.new",
        QT_TRANSLATE_NOOP("Commands", "&New project"),
        "project",
        0,
        "Ctrl+Shift+N",
        "plus",
        page="projects",
        enabled=with_workspace,
    ),
    Command(
        "project.advance",
        QT_TRANSLATE_NOOP("Commands", "&Advance stage"),
        "project",
        0,
        "Ctrl+Shift+Right",
        "arrow-right",
        page="projects",
        enabled=with_workspace,
    ),
    Command(
        "project.back",
        QT_TRANSLATE_NOOP("Commands", "&Back to an earlier stage…"),
        "project",
        0,
        "Ctrl+Shift+Left",
        "undo-2",
        page="projects",
        enabled=with_workspace,
    ),
    Command(
        "project.bulk",
        QT_TRANSLATE_NOOP("Commands", "&Change selected projects…"),
        "project",
        1,
        "Ctrl+Shift+E",
        "list-ordered",
        page="projects",
        enabled=with_workspace,
    ),
    Command(
        "project.duplicate",
        QT_TRANSLATE_NOOP("Commands", "D&uplicate project"),
        "project",
        1,
        "Ctrl+Shift+D",
        "layers",
        page="projects",
        enabled=with_workspace,
    ),
    Command(
        "project.delete",
        QT_TRANSLATE_NOOP("Commands", "&Delete project"),
        "project",
        1,
        "Ctrl+Del",
        "trash-2",
        page="projects",
        enabled=with_workspace,
    ),
)
_INDICATOR = (
    Command(
        "indicator.new",
        QT_TRANSLATE_NOOP("Commands", "&New indicator…"),
        "indicator",
        0,
        "",
        "plus",
        page="indicators",
        enabled=with_workspace,
    ),
    Command(
        "indicator.edit",
        QT_TRANSLATE_NOOP("Commands", "&Edit indicator…"),
        "indicator",
        0,
        "",
        "pencil",
        page="indicators",
        enabled=with_workspace,
    ),
    Command(
        "indicator.area",
        QT_TRANSLATE_NOOP("Commands", "New &area…"),
        "indicator",
        0,
        "",
        "map-pin",
        page="indicators",
        enabled=with_workspace,
    ),
    Command(
        "indicator.copy_chart",
        QT_TRANSLATE_NOOP("Commands", "&Copy chart as picture"),
        "indicator",
        1,
        "Ctrl+Shift+C",
        "image",
        page="indicators",
        enabled=with_workspace,
    ),
    Command(
        "indicator.save_chart",
        QT_TRANSLATE_NOOP("Commands", "&Save chart…"),
        "indicator",
        1,
        "",
        "save",
        page="indicators",
        enabled=with_workspace,
    ),
)

RECORD_COMMANDS: tuple[Command, ...] = (*_PROJECT, *_INDICATOR)
