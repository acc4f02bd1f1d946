"""Small rooms: a file fits a reading, a function fits a screen."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FILE_LINES = 400
FUNCTION_LINES = 40
SOURCES = sorted(
    path
    for room in ("hqd_desktop", "packaging", "db", "tests")
    for path in (ROOT / room).rglob("*.py")
    if "forms" not in path.parts and "versions" not in path.parts
)
PROGRAM = [path for path in SOURCES if path.relative_to(ROOT).parts[0] == "hqd_desktop"]


def long_functions(source: Path) -> Iterator[str]:
    """Functions whose body, docstring apart, runs over the limit."""
    for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            body = node.body[1:] if ast.get_docstring(node) and len(node.body) > 1 else node.body
            lines = (node.end_lineno or 0) - body[0].lineno + 1
            if lines > FUNCTION_LINES:
                yield f"{source.relative_to(ROOT)}:{node.lineno} {node.name} has {lines} lines"


def test_files() -> None:
    lengths = {str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines()) for path in SOURCES}
    assert {name: lines for name, lines in lengths.items() if lines > FILE_LINES} == {}


def test_functions() -> None:
    assert [found for source in PROGRAM for found in long_functions(source)] == []
