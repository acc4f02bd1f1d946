"""The parser of ``hqd``: help in both languages, one subcommand a line, the same common options everywhere."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import Any, NoReturn

from hqd_desktop import __version__
from hqd_desktop.cli.output import Out
from hqd_desktop.domain.words import Lang, Text

Run = Callable[[argparse.Namespace, Out], int]

ABOUT = Text("Investment projects and indicators, without a window.", "不打开窗口，处理投资项目与指标。")
WORKSPACE = Text("the workspace file (*.hqd)", "工作区文件（*.hqd）")
_USAGE, _ERROR = Text("usage: ", "用法："), Text("error", "错误")
_COMMANDS, _ARGUMENTS, _OPTIONS = Text("commands", "命令"), Text("arguments", "参数"), Text("options", "选项")
_HELP = Text("show this help and exit", "显示帮助并退出")
_VERSION = Text("show the version and exit", "显示版本并退出")
_LANG = Text("language of names, sheets and messages (default: the system's)", "名称、表单与消息的语言（默认随系统）")
_JSON = Text("print one JSON object and nothing else", "只输出一个 JSON 对象")
_MORE = Text("hqd COMMAND --help tells more about a command.", "hqd 命令 --help 查看该命令的说明。")


def chosen_lang(words: Sequence[str]) -> Lang:
    """The language asked for on the command line, else the system's."""
    for word, after in pairwise([*words, ""]):
        named = after if word == "--lang" else word.removeprefix("--lang=") if word.startswith("--lang=") else ""
        if named in ("en", "zh"):
            return "zh" if named == "zh" else "en"
    return "zh" if _system_locale().lower().startswith(("zh", "chinese")) else "en"


def _system_locale() -> str:
    if sys.platform == "win32":
        import locale

        return locale.getlocale()[0] or ""
    return next((value for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := os.environ.get(name))), "")


class Parser(argparse.ArgumentParser):
    """A parser that speaks one language. ``add`` takes bilingual help."""

    def __init__(self, *, lang: Lang = "en", **more: Any) -> None:
        super().__init__(add_help=False, allow_abbrev=False, formatter_class=_formatter(lang), **more)
        self._lang: Lang = lang
        self._arguments = self.add_argument_group(_ARGUMENTS.of(lang))
        self._choices = self.add_argument_group(_OPTIONS.of(lang))

    def add(self, *names: str, help: Text, **more: Any) -> None:  # noqa: A002 - argparse's own word
        """Declare an argument or option."""
        self.add_to(self._choices if names[0].startswith("-") else self._arguments, *names, help=help, **more)

    def add_to(self, group: Any, *names: str, help: Text, **more: Any) -> None:  # noqa: A002 - argparse's own word
        """Declare it in a group of options that exclude each other."""
        group.add_argument(*names, help=help.of(self._lang).replace("%", "%%"), **more)

    def add_common(self, *, first: bool) -> None:
        """The options every command has; they may stand before the command, too."""
        absent: dict[str, Any] = {} if first else {"default": argparse.SUPPRESS}
        self.add("--lang", help=_LANG, choices=("en", "zh"), **absent)
        self.add("--json", help=_JSON, action="store_true", **absent)
        self.add("-h", "--help", help=_HELP, action="help")

    def error(self, message: str) -> NoReturn:
        """Wrong usage: exit code 2."""
        self.print_usage(sys.stderr)
        self.exit(2, f"{self.prog}: {_ERROR.of(self._lang)}: {message}\n")


def _formatter(lang: Lang) -> type[argparse.HelpFormatter]:
    class Formatter(argparse.RawDescriptionHelpFormatter):
        def add_usage(
            self, usage: str | None, actions: Iterable[Any], groups: Iterable[Any], prefix: str | None = None
        ) -> None:
            super().add_usage(usage, actions, groups, _USAGE.of(lang) if prefix is None else prefix)

    return Formatter


class Commands:
    """The table of subcommands while it is made."""

    def __init__(self, parser: Parser, lang: Lang) -> None:
        self.lang: Lang = lang
        self._table = parser.add_subparsers(
            title=_COMMANDS.of(lang), metavar="COMMAND", dest="command", required=True, parser_class=Parser
        )

    def add(self, name: str, says: Text, run: Run, more: Text | None = None) -> Parser:
        """A command: what it does in a few words, the function that does it, and more for its own help."""
        words = says.of(self.lang)
        text = words if more is None else f"{words}\n\n{more.of(self.lang)}"
        made: Parser = self._table.add_parser(name, lang=self.lang, help=words, description=text)
        made.set_defaults(run=run)
        made.add_common(first=False)
        return made


def make_parser(lang: Lang) -> Parser:
    """The parser of the whole program in one language."""
    from hqd_desktop.cli import (
        checking,
        doctoring,
        drawing,
        editing,
        exporting,
        fielding,
        importing,
        making,
        merging,
        reading,
        reporting,
        touring,
    )

    parser = Parser(prog="hqd", lang=lang, description=ABOUT.of(lang), epilog=_MORE.of(lang))
    parser.add_common(first=True)
    parser.add("--version", help=_VERSION, action="version", version=f"HQD Desktop {__version__}")
    commands = Commands(parser, lang)
    for group in (
        making,
        reading,
        reporting,
        checking,
        editing,
        fielding,
        importing,
        merging,
        exporting,
        drawing,
        touring,
        doctoring,
    ):
        group.add_commands(commands)
    return parser
