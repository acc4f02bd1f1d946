"""Starting Qt for the commands that draw: without a screen, and in plain words where the system lacks something."""

from __future__ import annotations

import os
import sys

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.words import Text

_FOREIGN = ("QT_PLUGIN_PATH", "QT_QPA_PLATFORM_PLUGIN_PATH")
"""Would make Qt load the plugins of another Qt."""
_GREETING = "This plugin does not support propagateSizeHints()"


def offscreen() -> None:
    """Make the one application object, drawing into memory. Raises UserError where a system library is missing."""
    for name in _FOREIGN:
        os.environ.pop(name, None)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        from PySide6.QtWidgets import QApplication
    except ImportError as trouble:
        raise UserError(
            Text("Qt cannot be loaded: {why}", "无法加载 Qt：{why}").fill(why=trouble),
            Text(
                "Install the missing system library; hqd doctor names what is missing",
                "安装缺少的系统库；hqd doctor 会列出缺少的库",
            ),
        ) from trouble
    if QApplication.instance() is None:
        from PySide6.QtCore import qInstallMessageHandler

        from hqd_desktop.gui.application import make_application

        qInstallMessageHandler(_heard)
        _kept.append(make_application())


def _heard(_kind: object, _where: object, message: str) -> None:
    """What Qt has to say, but for the line with which the offscreen platform greets every window."""
    if message != _GREETING:
        print(message, file=sys.stderr)


_kept: list[object] = []
"""The application lives as long as the process."""
