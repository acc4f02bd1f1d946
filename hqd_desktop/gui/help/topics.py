"""The help's topics: ``resources/help/LANG/TOPIC.md``. A page's help has the key of the page.

To add a topic: write the file in both languages; its first line is the title. ``_ORDER`` only says which come first.
"""

from __future__ import annotations

from pathlib import Path

from hqd_desktop import assets
from hqd_desktop.domain.words import Lang, Text
from hqd_desktop.gui.actions import Command
from hqd_desktop.gui.commands import COMMANDS

SHORTCUTS = "shortcuts"
_ORDER = (
    "first-steps",
    "overview",
    "projects",
    "board",
    "timeline",
    "indicators",
    "checks",
    "import",
    "sources",
    "sheets",
    "changes",
    "settings",
)
_TITLE = Text("Keyboard shortcuts", "键盘快捷键")
_HEADINGS: dict[str, Text] = {
    "file": Text("File", "文件"),
    "edit": Text("Edit", "编辑"),
    "view": Text("View", "视图"),
    "project": Text("Project", "项目"),
    "indicator": Text("Indicator", "指标"),
    "data": Text("Data", "数据"),
    "tools": Text("Tools", "工具"),
    "help": Text("Help", "帮助"),
}
_COLUMNS = Text("| Command | Keys |", "| 命令 | 按键 |")
_IN_TABLES = (
    ("Enter", Text("Save the cell and go down", "保存单元格并移到下一行")),
    ("Tab", Text("Save the cell and go right", "保存单元格并移到右侧")),
    ("Esc", Text("Leave the cell as it was", "放弃对单元格的修改")),
)
_TABLES = Text("In tables", "在表格中")


def topics(lang: Lang) -> list[tuple[str, str]]:
    """Key and title of every topic, in order."""
    found = {file.stem: _title(file.read_text(encoding="utf-8")) for file in _folder(lang).glob("*.md")}
    keys = [key for key in _ORDER if key in found] + sorted(key for key in found if key not in _ORDER)
    return [*((key, found[key]) for key in keys), (SHORTCUTS, _TITLE.of(lang))]


def text_of(topic: str, lang: Lang) -> str:
    """The Markdown of a topic; an unknown one gives the first steps."""
    if topic == SHORTCUTS:
        return shortcuts(lang)
    file = _folder(lang) / f"{topic}.md"
    known = topic in {key for key, _title in topics(lang)}
    return (file if known else _folder(lang) / "first-steps.md").read_text(encoding="utf-8")


def shortcuts(lang: Lang) -> str:
    """The shortcuts as Markdown tables, a menu each."""
    parts = [f"# {_TITLE.of(lang)}"]
    for menu, heading in _HEADINGS.items():
        rows = [row for row in COMMANDS if row.menu == menu and row.shortcut]
        if rows:
            parts.append(_table(heading, [(row.title(), _keys(row)) for row in rows], lang))
    parts.append(_table(_TABLES, [(words.of(lang), keys) for keys, words in _IN_TABLES], lang))
    return "\n\n".join(parts)


def _table(heading: Text, rows: list[tuple[str, str]], lang: Lang) -> str:
    lines = "\n".join(f"| {name} | {keys} |" for name, keys in rows)
    return f"## {heading.of(lang)}\n\n{_COLUMNS.of(lang)}\n|---|---|\n{lines}"


def _keys(row: Command) -> str:
    return row.keys().replace("|", "\\|")


def _title(text: str) -> str:
    return text.splitlines()[0].lstrip("# ").strip()


def _folder(lang: Lang) -> Path:
    return assets.folder(f"resources/help/{lang}")
