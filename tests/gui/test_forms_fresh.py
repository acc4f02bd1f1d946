"""The compiled forms are what `make forms` would make of ui/ today."""

import subprocess
from pathlib import Path

import PySide6
import pytest

ROOT = Path(__file__).resolve().parents[2]
FORMS = ROOT / "hqd_desktop" / "gui" / "forms"
DRAWN = sorted((ROOT / "ui").glob("*.ui"))


def compiled_name(form: Path) -> str:
    return f"ui_{form.stem.replace('-', '_')}.py"


def without_version(text: str) -> list[str]:
    """The lines, but for the one of the header that names the version of Qt."""
    return [line for line in text.splitlines() if not line.startswith("## Created by: Qt User Interface Compiler")]


@pytest.mark.parametrize("form", DRAWN, ids=[form.stem for form in DRAWN])
def test_fresh(form: Path) -> None:
    uic = Path(PySide6.__path__[0]) / "Qt" / "libexec" / "uic"
    made = subprocess.run([uic, "-g", "python", form], capture_output=True, text=True, check=True).stdout
    kept = (FORMS / compiled_name(form)).read_text(encoding="utf-8")
    assert without_version(kept) == without_version(made), "run: make forms"


def test_no_compiled_form_without_a_drawing() -> None:
    assert {path.name for path in FORMS.glob("ui_*.py")} == {compiled_name(form) for form in DRAWN}
