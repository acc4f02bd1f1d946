"""Marks an interface text for translation where it stands as data, and is looked up when it is shown."""


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """``text`` itself; ``lupdate`` finds the call by its name and collects the text under the context."""
    return text
