"""The main job from nothing: ``tour``. Every step but the pictures is a command of its own, printed as it could be typed."""

from __future__ import annotations

import argparse
import shlex
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from hqd_desktop import assets
from hqd_desktop.cli.commands import Commands, make_parser
from hqd_desktop.cli.output import Out
from hqd_desktop.domain.words import LANGS, Lang, Text

EXAMPLE, MAPPING = "resources/examples/project-list.xlsx", "resources/examples/project-list.toml"
PROJECT = "P-005"
"""The project of the sample that is edited and printed."""
_SHEETS = (
    ("profile", "sample.hqd", ("--project", PROJECT)),
    ("pipeline", "sample.hqd", ()),
    ("timeline", "sample.hqd", ()),
    ("bulletin", "sample.hqd", ("--period", "2022-H1")),
    ("checks", "sample.hqd", ()),
    ("progress", "demo-{lang}.hqd", ()),
    ("ranking", "demo-{lang}.hqd", ("--indicator", "gdp")),
    ("brief", "demo-{lang}.hqd", ()),
)
"""The sheets that are printed: of the sample, and of made-up content what the sample states too little for."""
THEMES = ("light", "dark")
_FIRST_RUN = "first-run"
_PICTURES = Text("Pictures of {n} pages in both languages and themes", "{n} 个页面的截图，两种语言、两种主题")
_DONE = Text("Done in {seconds} s. Everything lies in {folder}:", "用时 {seconds} 秒。全部结果在 {folder}：")
_UNEXPECTED = "a step of the tour ended with {code}: {line}"


def add_commands(commands: Commands) -> None:
    """Declare the commands of this module."""
    tour = commands.add(
        "tour",
        Text("the main job from nothing, without a screen", "不用屏幕，从零完成主要工作"),
        make_tour,
        Text(
            "Makes the sample, imports a workbook by a mapping, edits, undoes, draws a chart, checks, writes a workbook, every sheet in both\n"
            "languages and pictures of every page.\n\nJSON: folder, seconds, steps [{command, says, code}], files.",
            "新建示例、按映射导入工作簿、修改、撤销、绘图、核查、写出工作簿、两种语言的全部打印表单和所有页面的截图。\n\n"
            "JSON：folder、seconds、steps [{command, says, code}]、files。",
        ),
    )
    tour.add("folder", metavar="OUTDIR", type=Path, help=Text("where everything is put", "存放结果的文件夹"))


class Told(Out):
    """What a step says, kept; and passed on to whoever listens to the tour."""

    def __init__(self, lang: Lang, listener: Out) -> None:
        super().__init__(lang)
        self.said: list[str] = []
        self._listener = listener

    def say(self, words: Text | str) -> None:
        """Keep and pass on."""
        self.said.append(self.words(words))
        self._listener.say("   " + self.words(words))

    aside = say


def make_tour(asked: argparse.Namespace, out: Out) -> int:
    """Do it all."""
    folder: Path = asked.folder
    for part in ("pictures", "sheets"):
        (folder / part).mkdir(parents=True, exist_ok=True)
    begun = time.monotonic()
    steps = [_step(words, out, expected) for words, expected in _commands(folder)]
    pages = _pictures(folder, out)
    seconds = round(time.monotonic() - begun, 1)
    files = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    out.say(_DONE.fill(seconds=seconds, folder=folder))
    for file in files:
        out.say(f"   {file}")
    pictures = {"command": None, "says": [out.words(_PICTURES.fill(n=pages))], "code": 0}
    out.result({"folder": str(folder), "seconds": seconds, "steps": [*steps, pictures], "files": files})
    return 0


def _commands(folder: Path) -> Iterator[tuple[list[str], int]]:
    """The commands of the tour with the exit codes they should have."""
    workspace, demo = str(folder / "sample.hqd"), str(folder / "demo-en.hqd")
    example, mapping = str(assets.path(EXAMPLE)), str(assets.path(MAPPING))
    rejects = str(folder / "rejected-rows.xlsx")
    yield ["new", workspace, "--sample", "--force"], 0
    yield ["info", workspace], 0
    yield ["import", workspace, example, "--mapping", mapping, "--dry-run"], 1
    yield ["import", workspace, example, "--mapping", mapping, "--rejects", rejects], 1
    yield ["set", workspace, "project", PROJECT, "next_step=Land registration", "next_step_on=2022-08-26"], 0
    yield ["set", workspace, "project", "EX-004", "lamp=yellow", "total_investment=about 2亿元"], 0
    yield ["undo", workspace], 0
    yield ["log", workspace], 0
    yield ["list", workspace, "projects", "--filter", "stage in signed,landed", "--sort", "stage,-total_investment"], 0
    yield ["chart", workspace, "hqd_index", str(folder / "index-of-beijing.png"), "--area", "beijing"], 0
    for lang in LANGS:
        yield ["new", str(folder / f"demo-{lang}.hqd"), "--demo", "500", "--force", "--lang", lang], 0
    yield ["chart", demo, "fai", str(folder / "demo-investment.png"), "--measure", "yoy"], 0
    yield ["check", workspace], 1
    yield ["export", workspace, str(folder / "projects.xlsx")], 0
    yield ["import", workspace, str(folder / "projects.xlsx"), "--dry-run"], 0
    for lang in LANGS:
        for name, of, more in _SHEETS:
            file = str(folder / "sheets" / f"{name}-{lang}.pdf")
            yield ["sheet", str(folder / of.format(lang=lang)), name, file, *more, "--lang", lang], 0


def _step(words: list[str], out: Out, expected: int) -> dict[str, Any]:
    """Run one command; an exit code other than the expected one is a fault of the program."""
    line = shlex.join(["hqd", *words])
    out.say(f"$ {line}")
    asked = make_parser(out.lang).parse_args(words)
    told = Told(asked.lang or out.lang, out)
    code = int(asked.run(asked, told))
    if code != expected:
        raise RuntimeError(_UNEXPECTED.format(code=code, line=line))
    return {"command": line, "says": told.said, "code": code}


def _pictures(folder: Path, out: Out) -> int:
    """Pictures of every page of the window, named PAGE-LANGUAGE-THEME.png; gives how many pages there are."""
    from hqd_desktop.cli.qt import offscreen

    offscreen()
    from hqd_desktop.gui.shots import Shot, grab_all, pages

    def shots(*names: str) -> list[Shot]:
        return [
            Shot(page, folder / "pictures" / f"{page}-{lang}-{theme}.png", lang, theme)
            for lang in LANGS
            for theme in THEMES
            for page in names
        ]

    out.say("$ hqd shot ...")
    out.say("   " + out.words(_PICTURES.fill(n=len(pages()))))
    with _nothing_swallowed():
        grab_all(shots(*(page for page in pages() if page != _FIRST_RUN)), folder / "sample.hqd")
        grab_all(shots(_FIRST_RUN), None)
    return len(pages())


@contextmanager
def _nothing_swallowed() -> Iterator[None]:
    """Raises what went wrong inside Qt's event loop, which by itself only prints it and goes on."""
    known, caught = sys.excepthook, list[BaseException]()
    sys.excepthook = lambda _type, trouble, _place: caught.append(trouble)
    try:
        yield
    finally:
        sys.excepthook = known
    if caught:
        raise caught[0]
