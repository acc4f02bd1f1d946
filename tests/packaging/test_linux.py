"""What the desktop is told: a menu entry, a kind of file, a description, icons."""

import shutil
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


@pytest.fixture
def linux(root: Path) -> Path:
    return root / "packaging" / "linux"


def validated(program: str, *words: str | Path) -> None:
    if shutil.which(program) is None:
        pytest.skip(f"{program} is not installed")
    done = subprocess.run([program, *words], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_desktop_entry(linux: Path) -> None:
    validated("desktop-file-validate", linux / "hqd-desktop.desktop")


def test_metainfo(linux: Path) -> None:
    (description,) = linux.glob("*.metainfo.xml")
    if shutil.which("appstreamcli") is None:
        pytest.skip("appstreamcli is not installed")
    done = subprocess.run(
        ["appstreamcli", "validate", "--no-net", description], capture_output=True, text=True, check=False
    )
    complaints = [line for line in done.stdout.splitlines() if line.startswith(("E:", "W:"))]
    # Newer validators want a home page on the web; there is none.
    assert [line for line in complaints if not line.endswith("url-homepage-missing")] == []
    assert done.returncode == 0 or complaints


def test_kind_of_file(linux: Path, tmp_path: Path) -> None:
    (tmp_path / "packages").mkdir()
    shutil.copy(linux / "hqd-desktop.xml", tmp_path / "packages")
    validated("update-mime-database", tmp_path)
    assert not shutil.which("update-mime-database") or (tmp_path / "globs2").read_text("utf-8").count(":*.hqd") == 1


def test_the_three_agree_on_names(linux: Path) -> None:
    entry = (linux / "hqd-desktop.desktop").read_text(encoding="utf-8")
    (description,) = linux.glob("*.metainfo.xml")
    (kind,) = ET.parse(linux / "hqd-desktop.xml").getroot().findall(f"{MIME}mime-type")
    mime = kind.attrib["type"]
    assert f"MimeType={mime};" in entry
    assert f"<mediatype>{mime}</mediatype>" in description.read_text(encoding="utf-8")
    assert (linux / "hqd-desktop.desktop").name in description.read_text(encoding="utf-8")


def test_magic_is_that_of_the_workspace(linux: Path) -> None:
    """Bytes 68 to 71 of an SQLite file are its application_id: HQDW."""
    inner = ET.parse(linux / "hqd-desktop.xml").getroot().find(f".//{MIME}match/{MIME}match")
    assert inner is not None
    assert inner.attrib["offset"] == "68"
    assert bytes.fromhex(inner.attrib["value"].removeprefix("0x")) == b"HQDW"


@pytest.mark.parametrize("name", ["hqd-desktop", "hqd-workspace"])
@pytest.mark.parametrize("size", SIZES)
def test_icons(root: Path, name: str, size: int) -> None:
    image = QImage(str(root / "resources" / "icons" / "app" / f"{name}-{size}.png"))
    assert (image.width(), image.height()) == (size, size)
    assert image.pixelColor(0, 0).alpha() < 64
    assert image.pixelColor(size // 2, size // 2).alpha() == 255


def test_installs_into_a_prefix_and_leaves_it_clean(linux: Path, root: Path, tmp_path: Path) -> None:
    prefix = tmp_path / "prefix with a space"
    environment = {"PATH": "/usr/bin:/bin", "HOME": str(tmp_path)}
    command = ["sh", str(linux / "install.sh"), "--prefix", str(prefix), "--icons", str(root / "resources/icons/app")]
    subprocess.run([*command, "--program", "/opt/hqd desktop/hqd-desktop"], check=True, env=environment)
    entry = (prefix / "share/applications/hqd-desktop.desktop").read_text(encoding="utf-8")
    assert 'Exec="/opt/hqd desktop/hqd-desktop" %f' in entry
    assert (prefix / "share/mime/packages/hqd-desktop.xml").is_file()
    assert (prefix / "share/icons/hicolor/48x48/apps/hqd-desktop.png").is_file()
    assert (prefix / "share/icons/hicolor/48x48/mimetypes/application-x-hqd-workspace.png").is_file()
    assert (prefix / "share/icons/hicolor/scalable/apps/hqd-desktop.svg").is_file()
    subprocess.run([*command, "--remove"], check=True, env=environment)
    left = [path.name for path in prefix.rglob("*hqd*") if path.is_file()]
    assert left == []
