"""Marks an interface text for translation where it stands as data, and is looked up when it is shown."""


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """``text`` itself; ``lupdate`` finds the call by its name and collects the text under the context."""
    return text


LEFT_BY_QT = (
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
    QT_TRANSLATE_NOOP("QPageSetupWidget", "Page &order:"),
    QT_TRANSLATE_NOOP("QPageSetupWidget", "Pages &per sheet:"),
    QT_TRANSLATE_NOOP("QPrintSettingsOutput", "Page &Set:"),
)
"""What Qt's own Chinese translation leaves in English: marked here, so that ours holds it."""
