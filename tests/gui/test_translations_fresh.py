"""Every text of the window is collected, translated and compiled, as `make translations` would do it today."""

import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
KEPT = ROOT / "resources" / "translations"


@pytest.fixture(scope="module")
def today(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy in which `make translations` has been run."""
    place = tmp_path_factory.mktemp("house")
    for room in ("hqd_desktop", "ui", "resources/translations"):
        shutil.copytree(ROOT / room, place / room, ignore=shutil.ignore_patterns("__pycache__"))
    (place / "packaging").mkdir()
    shutil.copy(ROOT / "packaging" / "translations.sh", place / "packaging")
    (place / ".venv").mkdir()
    (place / ".venv" / "bin").symlink_to(Path(sys.executable).parent)
    subprocess.run([place / "packaging" / "translations.sh"], check=True, capture_output=True)
    return place / "resources" / "translations"


def messages(file: Path) -> dict[tuple[str, str, str], ET.Element]:
    return {
        (context.findtext("name", ""), message.findtext("source", ""), message.findtext("comment", "")): message
        for context in ET.parse(file).getroot().findall("context")
        for message in context.findall("message")
    }


@pytest.mark.parametrize("name", ["hqd_zh_CN.ts", "hqd_en.ts"])
def test_every_text_is_collected(today: Path, name: str) -> None:
    now, kept = messages(today / name), messages(KEPT / name)
    assert (sorted(now.keys() - kept.keys()), sorted(kept.keys() - now.keys())) == ([], []), "run: make translations"


@pytest.mark.parametrize("name", ["hqd_zh_CN.ts", "hqd_en.ts"])
def test_every_text_is_translated(name: str) -> None:
    open_ends = []
    for key, message in messages(KEPT / name).items():
        said = message.find("translation")
        forms = [] if said is None else [form.text for form in said.findall("numerusform")] or [said.text]
        if said is None or said.get("type") == "unfinished" or not all(forms) or not forms:
            open_ends.append(key)
    assert open_ends == []


def test_every_text_has_a_context(today: Path) -> None:
    """Without one it is collected, and never found again."""
    assert [source for context, source, _comment in messages(today / "hqd_zh_CN.ts") if not context] == []


@pytest.mark.parametrize("name", ["hqd_zh_CN.qm", "hqd_en.qm"])
def test_what_is_compiled_is_what_is_written(today: Path, name: str) -> None:
    assert (today / name).read_bytes() == (KEPT / name).read_bytes(), "run: make translations"


def test_chinese_is_written_as_the_house_writes_it() -> None:
    wrong = []
    for (context, source, _comment), message in messages(KEPT / "hqd_zh_CN.ts").items():
        for said in filter(None, message.find("translation").itertext()):  # type: ignore[union-attr]
            same_gaps = set(re.findall(r"{\w*}|%n", source)) == set(re.findall(r"{\w*}|%n", said))
            if said.strip() and (not same_gaps or "您" in said or "！" in said or said.endswith(("...", "."))):
                wrong.append((context, source, said))
    assert wrong == []
