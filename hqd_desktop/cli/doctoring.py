"""Whether everything is there that the program needs: ``doctor``."""

from __future__ import annotations

import argparse
import os
import platform
import subprocess
import sys
from pathlib import Path
from typing import Any

from hqd_desktop import __version__
from hqd_desktop.cli.commands import Commands
from hqd_desktop.cli.output import Out
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.words import Text

FOUND = 1
PACKAGES = ("PySide6-Essentials", "SQLAlchemy", "alembic", "appdirs", "numpy", "pyqtgraph", "python-calamine", "XlsxWriter")  # fmt: skip
_NOT_FOUND = Text("not found", "未找到")
_NONE = Text("none", "无")
_WELL = Text("Everything needed is there.", "所需条件均已具备。")
_LIBRARIES = Text("System libraries are missing: {names}. Install them with the system's packages, or run make setup", "缺少系统库：{names}。请用系统软件包安装，或运行 make setup")  # fmt: skip
_PACKAGES_GONE = Text("Packages are missing: {names}. Run make setup", "缺少软件包：{names}。请运行 make setup")
_NO_FONT = Text("No font for Chinese is installed: install one, such as fonts-wqy-microhei", "未安装中文字体：请安装，如 fonts-wqy-microhei")  # fmt: skip
_READ_ONLY = Text("The folder {folder} cannot be written to", "文件夹 {folder} 不可写")


def add_commands(commands: Commands) -> None:
    """Declare the commands of this module."""
    commands.add(
        "doctor",
        Text(
            "versions, folders, missing system libraries, fonts, printers", "版本、文件夹、缺少的系统库、字体、打印机"
        ),
        examine,
        Text(
            "JSON: program, python, system, qt, packages {name: version}, folders {data, config, log}, missing_libraries,\n"
            "chinese_fonts, printers, problems. Exit code 1: something is missing.",
            "JSON：program、python、system、qt、packages {名称: 版本}、folders {data, config, log}、missing_libraries、\n"
            "chinese_fonts、printers、problems。退出码 1：有缺失。",
        ),
    )


def examine(asked: argparse.Namespace, out: Out) -> int:
    """Look at everything the program stands on."""
    problems: list[Text] = []
    known = _versions(problems) | _folders(problems)
    known["missing_libraries"] = _missing_libraries()
    if known["missing_libraries"]:
        problems.append(_LIBRARIES.fill(names=", ".join(known["missing_libraries"])))
    known |= _drawn(problems)
    known["problems"] = [out.words(problem) for problem in problems]
    out.result(known)
    if not out.as_json:
        _say(known, out)
    return FOUND if problems else 0


def _versions(problems: list[Text]) -> dict[str, Any]:
    from importlib import metadata

    packages: dict[str, str | None] = {}
    for name in PACKAGES:
        try:
            packages[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            packages[name] = None
    gone = [name for name, version in packages.items() if version is None]
    if gone and not getattr(sys, "frozen", False):
        problems.append(_PACKAGES_GONE.fill(names=", ".join(gone)))
    return {
        "program": __version__,
        "python": platform.python_version(),
        "system": platform.platform(),
        "packages": packages,
    }


def _folders(problems: list[Text]) -> dict[str, Any]:
    from hqd_desktop.cli import folders

    named = {"data": folders.data(), "config": folders.config(), "log": folders.log()}
    for folder in named.values():
        there = next(parent for parent in (folder, *folder.parents) if parent.exists())
        if not os.access(there, os.W_OK):
            problems.append(_READ_ONLY.fill(folder=folder))
    return {"folders": {name: str(folder) for name, folder in named.items()}}


def _missing_libraries() -> list[str]:
    """Libraries that Qt's own files ask for and the system does not have, as the loader tells."""
    from importlib.util import find_spec

    spec = find_spec("PySide6")
    if not sys.platform.startswith("linux") or spec is None or spec.origin is None:
        return []
    qt = Path(spec.origin).parent / "Qt"
    screens = ["offscreen", "xcb", *(["wayland"] if os.environ.get("WAYLAND_DISPLAY") else [])]
    asked = [*(qt / "plugins" / "platforms" / f"libq{name}.so" for name in screens), qt / "lib" / "libQt6Widgets.so.6"]
    missing: set[str] = set()
    for file in filter(Path.exists, asked):
        try:
            told = subprocess.run(["ldd", str(file)], capture_output=True, text=True, timeout=20, check=False).stdout
        except OSError:
            return []
        missing.update(line.split()[0] for line in told.splitlines() if line.rstrip().endswith("not found"))
    return sorted(missing)


def _drawn(problems: list[Text]) -> dict[str, Any]:
    """What only Qt can tell: its version, fonts, printers."""
    from hqd_desktop.cli.qt import offscreen

    try:
        offscreen()
    except UserError as trouble:
        problems.append(trouble.message)
        return {"qt": None, "chinese_fonts": [], "printers": []}
    from PySide6.QtCore import qVersion
    from PySide6.QtGui import QFontDatabase
    from PySide6.QtPrintSupport import QPrinterInfo

    system = QFontDatabase.WritingSystem.SimplifiedChinese
    fonts = [name for name in QFontDatabase.families(system) if not QFontDatabase.isPrivateFamily(name)]
    if not fonts:
        problems.append(_NO_FONT)
    return {"qt": qVersion(), "chinese_fonts": fonts, "printers": list(QPrinterInfo.availablePrinterNames())}


def _say(known: dict[str, Any], out: Out) -> None:
    from hqd_desktop.cli.tables import fitted

    def listed(values: list[str]) -> str:
        return ", ".join(values) or out.words(_NONE)

    rows: list[tuple[Text, str]] = [
        (Text("Program", "程序"), f"HQD Desktop {known['program']}"),
        (Text("Python", "Python"), known["python"]),
        (Text("System", "系统"), known["system"]),
        (Text("Qt", "Qt"), known["qt"] or out.words(_NOT_FOUND)),
        *((Text(name, name), version or out.words(_NOT_FOUND)) for name, version in known["packages"].items()),
        (Text("Workspaces", "工作区文件夹"), known["folders"]["data"]),
        (Text("Settings", "设置文件夹"), known["folders"]["config"]),
        (Text("Log", "日志文件夹"), known["folders"]["log"]),
        (Text("Missing libraries", "缺少的系统库"), listed(known["missing_libraries"])),
        (Text("Chinese fonts", "中文字体"), listed(known["chinese_fonts"])),
        (Text("Printers", "打印机"), listed(known["printers"])),
    ]
    for title, value in rows:
        out.say(f"{fitted(out.words(title), 20)}  {value}")
    for problem in known["problems"]:
        out.say(f"! {problem}")
    if not known["problems"]:
        out.say(_WELL)
