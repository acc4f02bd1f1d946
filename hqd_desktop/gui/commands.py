"""Every command of the window, once: menus, shortcuts, command palette, help and tests are made from this table.

To add a command: add a row. A command of the shell has ``run``; a command of a page has none, and is done by the page
that offers its id in ``Page.commands()``. With ``page="projects"`` it can be asked for from anywhere (the page is
shown first); without, it goes to the page in front and is disabled while that page does not offer it.
"""

from __future__ import annotations

from collections.abc import Callable

from hqd_desktop.gui.actions import Command, always, with_workspace
from hqd_desktop.gui.pages import PAGES, PageSpec
from hqd_desktop.gui.record_commands import RECORD_COMMANDS
from hqd_desktop.gui.shell import Shell
from hqd_desktop.gui.texts import QT_TRANSLATE_NOOP
from hqd_desktop.gui.view_commands import VIEW_COMMANDS

_PAGE_MENUS = {"": "view", "data": "data", "foot": "tools"}


def _choice(command: str, name: str, section: int, key: str, value: str, icon: str = "") -> Command:
    return Command(
        command,
        name,
        "view",
        section,
        icon=icon,
        run=lambda shell: shell.choose(key, value),
        checked=lambda shell: shell.chosen(key, value),
        below=key,
    )


def _page(spec: PageSpec) -> Command:
    return Command(
        f"page.{spec.key}",
        spec.name,
        _PAGE_MENUS.get(spec.group, "view"),
        0,
        spec.shortcut,
        spec.icon,
        run=lambda shell: shell.show_page(spec.key),
        enabled=with_workspace if spec.needs_workspace else always,
        checked=lambda shell: shell.shows(spec.key),
    )


_FILE = (
    Command(
        "file.new",
        QT_TRANSLATE_NOOP("Commands", "&New workspace…"),
        "file",
        0,
        "Ctrl+N",
        "file-plus",
        Shell.new_workspace,
    ),
    Command(
        "file.open",
        QT_TRANSLATE_NOOP("Commands", "&Open workspace…"),
        "file",
        0,
        "Ctrl+O",
        "folder-open",
        Shell.open_workspace,
    ),
    Command(
        "file.sample",
        QT_TRANSLATE_NOOP("Commands", "Open the &sample workspace"),
        "file",
        0,
        "Ctrl+Shift+O",
        "layers",
        Shell.open_sample,
    ),
    Command(
        "file.import",
        QT_TRANSLATE_NOOP("Commands", "&Import a workbook…"),
        "file",
        1,
        "Ctrl+I",
        "upload",
        Shell.import_workbook,
    ),
    Command(
        "file.export",
        QT_TRANSLATE_NOOP("Commands", "&Export…"),
        "file",
        1,
        "Ctrl+E",
        "download",
        Shell.export_records,
        enabled=with_workspace,
    ),
    Command(
        "file.print", QT_TRANSLATE_NOOP("Commands", "&Print…"), "file", 2, "Ctrl+P", "printer", enabled=with_workspace
    ),
    Command(
        "file.close",
        QT_TRANSLATE_NOOP("Commands", "&Close workspace"),
        "file",
        3,
        "Ctrl+W",
        "x",
        Shell.close_workspace,
        enabled=with_workspace,
    ),
    Command("file.quit", QT_TRANSLATE_NOOP("Commands", "&Quit"), "file", 4, "Ctrl+Q", "log-out", Shell.quit),
)
_EDIT = (
    Command(
        "edit.undo",
        QT_TRANSLATE_NOOP("Commands", "&Undo"),
        "edit",
        0,
        "Ctrl+Z",
        "undo-2",
        Shell.undo,
        enabled=Shell.can_undo,
    ),
    Command(
        "edit.redo",
        QT_TRANSLATE_NOOP("Commands", "&Redo"),
        "edit",
        0,
        "Ctrl+Shift+Z",
        "redo-2",
        Shell.redo,
        enabled=Shell.can_redo,
    ),
    Command(
        "edit.undo_list",
        QT_TRANSLATE_NOOP("Commands", "Undo by &name…"),
        "edit",
        0,
        "Ctrl+Alt+Z",
        "history",
        Shell.show_undo_list,
        enabled=with_workspace,
    ),
    Command(
        "changes.back",
        QT_TRANSLATE_NOOP("Commands", "Undo back to the selected change"),
        "edit",
        0,
        "",
        "history",
        enabled=with_workspace,
    ),
    Command("edit.copy", QT_TRANSLATE_NOOP("Commands", "&Copy"), "edit", 1, "Ctrl+C", "copy", enabled=with_workspace),
    Command(
        "edit.paste",
        QT_TRANSLATE_NOOP("Commands", "&Paste"),
        "edit",
        1,
        "Ctrl+V",
        "clipboard-paste",
        enabled=with_workspace,
    ),
    Command(
        "edit.cell", QT_TRANSLATE_NOOP("Commands", "&Edit cell"), "edit", 1, "F2", "pencil", enabled=with_workspace
    ),
    Command(
        "edit.fill_down",
        QT_TRANSLATE_NOOP("Commands", "Fill &down"),
        "edit",
        1,
        "Ctrl+D",
        "arrow-down",
        enabled=with_workspace,
    ),
    Command(
        "edit.fill_right",
        QT_TRANSLATE_NOOP("Commands", "Fill ri&ght"),
        "edit",
        1,
        "Ctrl+R",
        "arrow-right",
        enabled=with_workspace,
    ),
    Command(
        "edit.find",
        QT_TRANSLATE_NOOP("Commands", "&Find in this view"),
        "edit",
        2,
        "Ctrl+F",
        "search",
        enabled=with_workspace,
    ),
    Command(
        "edit.filter",
        QT_TRANSLATE_NOOP("Commands", "Add f&ilter…"),
        "edit",
        2,
        "Ctrl+Shift+F",
        "list-filter",
        enabled=with_workspace,
    ),
    Command(
        "edit.palette",
        QT_TRANSLATE_NOOP("Commands", "Search or co&mmand…"),
        "edit",
        2,
        "Ctrl+K",
        "search",
        Shell.show_palette,
    ),
)
_ROWS = (
    _choice("view.compact_rows", QT_TRANSLATE_NOOP("Commands", "Compact rows"), 3, "rows", "compact"),
    _choice("view.standard_rows", QT_TRANSLATE_NOOP("Commands", "Standard rows"), 3, "rows", "standard"),
    _choice("view.relaxed_rows", QT_TRANSLATE_NOOP("Commands", "Relaxed rows"), 3, "rows", "relaxed"),
)


def _table(command: str, name: str, icon: str = "") -> Command:
    return Command(command, name, "view", 2, "", icon, enabled=with_workspace)


_GROUPS = (
    _table("view.columns", QT_TRANSLATE_NOOP("Commands", "Columns…"), "columns-3"),
    _table("view.colours", QT_TRANSLATE_NOOP("Commands", "Colour cells…"), "palette"),
    _table("view.freeze", QT_TRANSLATE_NOOP("Commands", "Freeze columns up to here"), "pin"),
    _table("view.group", QT_TRANSLATE_NOOP("Commands", "Group by…"), "layers"),
    _table("view.ungroup", QT_TRANSLATE_NOOP("Commands", "Ungroup")),
    _table("view.fold_all", QT_TRANSLATE_NOOP("Commands", "Fold all groups")),
    _table("view.unfold_all", QT_TRANSLATE_NOOP("Commands", "Unfold all groups")),
)
_VIEW = (
    Command(
        "view.inspector",
        QT_TRANSLATE_NOOP("Commands", "&Inspector"),
        "view",
        4,
        "F4",
        "panel-right",
        Shell.toggle_inspector,
        enabled=Shell.has_inspector,
        checked=Shell.inspector_shown,
    ),
    Command(
        "view.past",
        QT_TRANSLATE_NOOP("Commands", "Look at an earlier da&y…"),
        "view",
        4,
        "",
        "history",
        Shell.show_past,
        enabled=with_workspace,
    ),
    Command(
        "view.then",
        QT_TRANSLATE_NOOP("Commands", "Look at the records after the selected change"),
        "view",
        4,
        "",
        "eye",
        enabled=with_workspace,
    ),
    Command("view.next_pane", QT_TRANSLATE_NOOP("Commands", "Next &pane"), "view", 4, "F6", "", Shell.next_pane),
    Command(
        "view.full_screen",
        QT_TRANSLATE_NOOP("Commands", "&Full screen"),
        "view",
        4,
        "F11",
        "maximize",
        Shell.toggle_full_screen,
        checked=Shell.is_full_screen,
    ),
)
_CHOICES = (
    _choice("view.light", QT_TRANSLATE_NOOP("Commands", "&Light theme"), 5, "theme", "light", "sun"),
    _choice("view.dark", QT_TRANSLATE_NOOP("Commands", "&Dark theme"), 5, "theme", "dark", "moon"),
    _choice("view.system", QT_TRANSLATE_NOOP("Commands", "Theme of the &system"), 5, "theme", "system", "monitor"),
    _choice("view.english", QT_TRANSLATE_NOOP("Commands", "&English"), 6, "language", "en", "languages"),
    _choice("view.chinese", QT_TRANSLATE_NOOP("Commands", "简体中文 (&Chinese)"), 6, "language", "zh", "languages"),
)


def _of_data(key: str, name: str, icon: str, does: Callable[[Shell], object], group: int = 1) -> Command:
    return Command(f"data.{key}", name, "data", group, "", icon, does, enabled=with_workspace)


_DATA = (
    _of_data(
        "passages", QT_TRANSLATE_NOOP("Commands", "Enter fi&gures from text…"), "clipboard-paste", Shell.show_passages
    ),
    _of_data(
        "merge", QT_TRANSLATE_NOOP("Commands", "&Merge a colleague's workspace…"), "git-merge", Shell.merge_workspace
    ),
    _of_data("duplicates", QT_TRANSLATE_NOOP("Commands", "Find &duplicates…"), "users", Shell.show_duplicates),
    _of_data("trash", QT_TRANSLATE_NOOP("Commands", "&Trash…"), "trash-2", Shell.show_trash),
    _of_data("rates", QT_TRANSLATE_NOOP("Commands", "E&xchange rates…"), "arrow-up-down", Shell.show_rates),
)


def _rules(which: str, name: str, icon: str) -> Command:
    return _of_data(which, name, icon, lambda shell: shell.show_rules(which), 2)


_RULES = (
    _rules("stages", QT_TRANSLATE_NOOP("Commands", "Stages of projects…"), "list-ordered"),
    _rules("counting", QT_TRANSLATE_NOOP("Commands", "Counting rules…"), "equal"),
    _rules("lights", QT_TRANSLATE_NOOP("Commands", "Rules of lights…"), "triangle-alert"),
    _rules("targets", QT_TRANSLATE_NOOP("Commands", "Targets of the year…"), "flag"),
)
_LOG = QT_TRANSLATE_NOOP("Commands", "Open the &log folder")
_TOOLS = (Command("tools.log", _LOG, "tools", 1, "", "folder-open", Shell.show_log_folder),)
_CHECKS = (
    Command(
        "checks.run",
        QT_TRANSLATE_NOOP("Commands", "&Run the checks"),
        "tools",
        0,
        "F9",
        "play",
        Shell.run_checks,
        enabled=with_workspace,
    ),
    Command(
        "checks.next",
        QT_TRANSLATE_NOOP("Commands", "Next &finding"),
        "tools",
        0,
        "F8",
        "arrow-down",
        page="checks",
        enabled=with_workspace,
    ),
    Command(
        "checks.rules",
        QT_TRANSLATE_NOOP("Commands", "R&ules of the checks…"),
        "tools",
        0,
        "",
        "list-checks",
        page="checks",
        enabled=with_workspace,
    ),
)
_HELP = (
    Command(
        "help.contents",
        QT_TRANSLATE_NOOP("Commands", "&Help"),
        "help",
        0,
        "F1",
        "circle-question-mark",
        lambda s: s.show_help(""),
    ),
    Command(
        "help.first",
        QT_TRANSLATE_NOOP("Commands", "&First steps"),
        "help",
        0,
        "",
        "book-open",
        lambda s: s.show_help("first-steps"),
    ),
    Command(
        "help.shortcuts",
        QT_TRANSLATE_NOOP("Commands", "&Keyboard shortcuts"),
        "help",
        0,
        "",
        "keyboard",
        lambda s: s.show_help("shortcuts"),
    ),
    Command("help.about", QT_TRANSLATE_NOOP("Commands", "&About HQD Desktop"), "help", 1, "", "info", Shell.show_about),
)
_PAGES = tuple(_page(spec) for spec in PAGES)

COMMANDS: tuple[Command, ...] = (
    *_FILE,
    *_EDIT,
    *_PAGES,
    *VIEW_COMMANDS,
    *_GROUPS,
    *_ROWS,
    *_VIEW,
    *_CHOICES,
    *RECORD_COMMANDS,
    *_DATA,
    *_RULES,
    *_CHECKS,
    *_TOOLS,
    *_HELP,
)
"""The whole table, in the order of the menus."""


def command(command_id: str) -> Command:
    """The command of an id; an unknown id is a bug."""
    return next(row for row in COMMANDS if row.id == command_id)
