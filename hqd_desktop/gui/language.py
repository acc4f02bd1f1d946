"""The language of the window: English is in the source, 简体中文 in ``resources/translations``.

Interface texts are Qt translations; sentences and names from below the window are ``domain.words.Text`` and are said by
``language.said(text)``. Both follow the same choice.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal

from hqd_desktop import assets
from hqd_desktop.domain.words import Lang, Text

CHOICES = ("system", "en", "zh")
_LOCALES: dict[Lang, str] = {"en": "en_GB", "zh": "zh_CN"}


class Language(QObject):
    """The language in use. One per process: ``language.current()``."""

    changed = Signal()
    """Qt has told every widget (``QEvent.LanguageChange``) already; values have to be written again."""

    def __init__(self) -> None:
        super().__init__()
        self.choice = "system"
        self.lang: Lang = "en"
        self._installed: list[QTranslator] = []

    def use(self, choice: str) -> None:
        """Switch to "en", "zh" or "system"."""
        self.choice = choice
        self.lang = meant(choice)
        # Han glyphs take their simplified shapes from the default locale where the font knows several.
        QLocale.setDefault(self.locale())
        self._install()
        self.changed.emit()

    def locale(self) -> QLocale:
        """How Qt's own parts write dates and numbers."""
        return QLocale(_LOCALES[self.lang])

    def said(self, text: Text) -> str:
        """A text of the domain in this language."""
        return text.of(self.lang)

    def _install(self) -> None:
        app = QCoreApplication.instance()
        if app is None:
            return
        for old in self._installed:
            app.removeTranslator(old)
        self._installed = []
        for name, folder in self._wanted():
            made = QTranslator(app)
            if made.load(name, folder):
                self._installed.append(made)
                app.installTranslator(made)

    def _wanted(self) -> list[tuple[str, str]]:
        ours = str(assets.folder("resources/translations"))
        if self.lang == "en":
            return [("hqd_en.qm", ours)]
        theirs = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        return [("qtbase_zh_CN.qm", theirs), ("hqd_zh_CN.qm", ours)]


def meant(choice: str) -> Lang:
    """The language of a choice; "system" takes Chinese where the system speaks it, English elsewhere."""
    if choice != "system":
        return "zh" if choice == "zh" else "en"
    return "zh" if QLocale.system().language() == QLocale.Language.Chinese else "en"


@cache
def current() -> Language:
    """The language of this process."""
    return Language()


def said(text: Text) -> str:
    """A text of the domain in the current language."""
    return current().said(text)


def lang() -> Lang:
    """The current language."""
    return current().lang
