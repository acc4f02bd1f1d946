"""Exit codes, languages, JSON, and what happens when things go wrong."""

import ast
import errno
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from hqd_desktop.cli import main as entry
from hqd_desktop.cli.bar import Bar, line
from hqd_desktop.cli.commands import chosen_lang, make_parser
from hqd_desktop.cli.output import Out
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.words import Text

from .conftest import Hqd

COMMANDS = (
    "new", "info", "list", "show", "set", "import", "export", "sheet", "chart", "log", "undo", "redo", "shot", "tour", "doctor",
)  # fmt: skip


def test_every_command_of_the_issue_has_help_in_both_languages(hqd: Hqd) -> None:
    for command in COMMANDS:
        english, chinese = hqd(command, "--help"), hqd("--lang", "zh", command, "--help")
        assert (english.code, chinese.code) == (0, 0)
        assert english.out.startswith(f"usage: hqd {command}")
        assert chinese.out.startswith(f"用法：hqd {command}")
        assert any("\u4e00" <= c <= "\u9fff" for c in chinese.out)
        assert not any("\u4e00" <= c <= "\u9fff" for c in english.out.replace("亿元", ""))


def test_help_lists_every_command(hqd: Hqd) -> None:
    said = hqd("--help").out
    assert all(f"    {command} " in said for command in COMMANDS)


@pytest.mark.parametrize("words", [["check"], ["nonsense"], [], ["list"], ["new", "x.hqd", "--what"], ["list", "x.hqd", "things"]])  # fmt: skip
def test_wrong_usage_ends_with_2(hqd: Hqd, words: list[str]) -> None:
    ran = hqd(*words)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("usage: hqd")


def test_options_are_not_guessed_from_their_beginning(hqd: Hqd) -> None:
    assert hqd("list", "x.hqd", "projects", "--lim", "3").code == 2


def test_version(hqd: Hqd) -> None:
    assert hqd("--version").out.startswith("HQD Desktop ")


def test_mendable_trouble_is_one_sentence_and_3(hqd: Hqd, tmp_path: Path) -> None:
    ran = hqd("info", tmp_path / "gone.hqd")
    assert (ran.code, ran.out) == (3, "")
    assert ran.err.count("\n") == 1
    assert "gone.hqd" in ran.err


def test_trouble_in_chinese(hqd: Hqd, tmp_path: Path) -> None:
    assert "找不到文件" in hqd("info", tmp_path / "gone.hqd", "--lang", "zh").err


def test_no_json_where_there_is_trouble(hqd: Hqd, tmp_path: Path) -> None:
    ran = hqd("info", tmp_path / "gone.hqd", "--json")
    assert (ran.code, ran.out) == (3, "")


def test_a_file_that_is_no_workspace(hqd: Hqd, tmp_path: Path) -> None:
    file = tmp_path / "notes.hqd"
    file.write_text("plain text", encoding="utf-8")
    assert hqd("info", file).code == 3
    assert file.read_text(encoding="utf-8") == "plain text"


def test_a_shared_workspace_is_refused_in_words(hqd: Hqd) -> None:
    ran = hqd("info", "postgresql+psycopg://somewhere/hqd")
    assert ran.code == 3
    assert "not known to this version" in ran.err


@pytest.mark.parametrize(("words", "lang"), [(["--lang", "zh"], "zh"), (["info", "--lang=en"], "en"), (["--lang", "xx"], "zh"), ([], "zh")])  # fmt: skip
def test_the_language_is_asked_for_or_the_systems(monkeypatch: pytest.MonkeyPatch, words: list[str], lang: str) -> None:
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    assert chosen_lang(words) == lang


def test_ctrl_c_is_no_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    def stopped(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("hqd_desktop.cli.making.tell_info", stopped)
    assert entry.main(["info", str(tmp_path / "w.hqd"), "--lang", "en"]) == 130
    assert capsys.readouterr().err == "\nStopped.\n"


def test_trouble_of_the_system_names_the_file(monkeypatch: pytest.MonkeyPatch, hqd: Hqd) -> None:
    def refused(*_: object) -> int:
        raise PermissionError(errno.EACCES, "Permission denied", "/somewhere/x.hqd")

    monkeypatch.setattr("hqd_desktop.cli.making.tell_info", refused)
    ran = hqd("info", "x.hqd")
    assert ran.code == 3
    assert ran.err.startswith("/somewhere/x.hqd: Permission denied.")


def test_a_bug_is_not_hidden(monkeypatch: pytest.MonkeyPatch, hqd: Hqd) -> None:
    def wrong(*_: object) -> int:
        raise KeyError("a fault of the program")

    monkeypatch.setattr("hqd_desktop.cli.making.tell_info", wrong)
    with pytest.raises(KeyError):
        hqd("info", "x.hqd")


def test_a_reader_that_has_enough_is_no_trouble(sample: Path) -> None:
    words = f"exec {sys.executable} -m hqd_desktop.cli list {sample} statements"
    ran = subprocess.run(
        ["sh", "-c", f"({words}; echo code $? >&2) | head -n 1"], capture_output=True, text=True, check=True
    )
    assert ran.stdout.startswith("Fact")
    assert ran.stderr.strip().splitlines()[-1:] in (["code 0"], ["119 of 119 statements"], [])


def test_the_reading_process_of_a_frozen_program(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[list[str]] = []

    def worker_main(argv: list[str]) -> int:
        seen.append(argv)
        return 7

    monkeypatch.setattr("hqd_desktop.exchange.reading.worker.worker_main", worker_main)
    assert entry.main(["--hqd-worker", "{}"]) == 7
    assert seen == [["hqd", "--hqd-worker", "{}"]]


def test_nothing_heavy_is_imported_for_the_help() -> None:
    heavy = ("PySide6", "sqlalchemy", "openpyxl", "numpy", "alembic", "python_calamine", "pyqtgraph", "xlsxwriter")
    code = f"import sys; from hqd_desktop.cli.main import main; main(['--help']); print([m for m in {heavy!r} if m in sys.modules])"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.splitlines()[-1] == "[]"


def test_listing_needs_no_qt_and_no_spreadsheets(sample: Path) -> None:
    heavy = ("PySide6", "openpyxl", "numpy", "alembic", "python_calamine", "pyqtgraph", "xlsxwriter")
    code = f"import sys; from hqd_desktop.cli.main import main; main(['list', {str(sample)!r}, 'projects']); print([m for m in {heavy!r} if m in sys.modules])"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.splitlines()[-1] == "[]"


# --- progress ----------------------------------------------------------------------------------------


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_the_bar_is_seen_on_a_terminal_only() -> None:
    screen, pipe = Terminal(), io.StringIO()
    for stream in (screen, pipe):
        with Bar("en", stream) as bar:
            bar.at(5, 10, Text("Reading", "正在读取"))
    assert "Reading" in screen.getvalue()
    assert "50%" in screen.getvalue()
    assert screen.getvalue().endswith("\r\x1b[K")
    assert pipe.getvalue() == ""


def test_the_words_of_the_bar() -> None:
    assert line("Reading", 5, None) == "Reading 5"
    assert line("Reading", 0, 10) == f"Reading {'░' * 30}   0%"
    assert line("Reading", 20, 10) == f"Reading {'█' * 30} 100%"


# --- promises ------------------------------------------------------------------------------------------


def test_json_is_one_object_even_where_stdout_knows_no_chinese(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    narrow = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", narrow)
    Out("zh", as_json=True).result({"name": "示例"})
    narrow.flush()
    assert narrow.buffer.getvalue() == b'{\n "name": "\\u793a\\u4f8b"\n}\n'


def test_help_names_every_json_key(root: Path) -> None:
    """Every key that a command gives to ``result`` stands in its help, which is the promise."""
    said = "\n".join(
        make_parser("en")._subparsers._group_actions[0].choices[command].format_help()  # type: ignore[union-attr, index]
        for command in COMMANDS
    )
    for source in (root / "hqd_desktop" / "cli").glob("*.py"):
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "result":
                for argument in node.args:
                    if isinstance(argument, ast.Dict):
                        keys = [k.value for k in argument.keys if isinstance(k, ast.Constant)]
                        assert all(str(key) in said for key in keys), (source.name, keys)


def test_user_errors_are_said_in_the_language_of_the_command() -> None:
    trouble = UserError(Text("The disk is full", "磁盘已满"), Text("Free some space", "清理磁盘空间"))
    assert (trouble.said("en"), trouble.said("zh")) == (
        "The disk is full. Free some space.",
        "磁盘已满。清理磁盘空间。",
    )


def test_python_m_runs_it(sample: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "hqd_desktop.cli", "info", str(sample), "--json"],
        capture_output=True, text=True, check=True, env=os.environ | {"PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip
    assert '"project": 19' in ran.stdout
