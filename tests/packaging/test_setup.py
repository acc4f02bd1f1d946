"""The set-up finds a Python that fits, and says in one sentence what the system lacks."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="shell scripts")


@pytest.fixture
def setup(root: Path) -> Path:
    return root / "packaging" / "setup"


def shell(setup: Path, script: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run `script` after reading the set-up's parts."""
    before = f'set -eu; setup="{setup}"; log=/dev/null; say() {{ echo "set-up: $*" >&2; }}; . "{setup}/system.sh"; . "{setup}/python.sh";'
    return subprocess.run(
        ["/bin/sh", "-c", before + script],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **environment},
    )


def program(place: Path, name: str, script: str) -> Path:
    place.mkdir(exist_ok=True)
    file = place / name
    file.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    file.chmod(0o755)
    return file


def test_the_named_python_comes_first(setup: Path) -> None:
    done = shell(setup, "find_python", PYTHON=sys.executable)
    assert Path(done.stdout.strip()).resolve() == Path(sys.executable).resolve()


def test_a_shim_that_does_not_run_is_passed_over(setup: Path, tmp_path: Path) -> None:
    program(tmp_path / "bin", "python3.13", "exit 127")
    program(tmp_path / "bin", "python3.12", f'exec "{sys.executable}" "$@"')
    done = shell(setup, "find_python", PYTHON="", PATH=f"{tmp_path / 'bin'}:/usr/bin:/bin", HOME=str(tmp_path))
    assert Path(done.stdout.strip()).resolve() == Path(sys.executable).resolve()


def test_an_old_python_is_refused(setup: Path, tmp_path: Path) -> None:
    old = program(tmp_path / "bin", "python3.9", "echo /usr/bin/python3.9; exit 1")
    done = shell(
        setup, 'find_python || echo "none"', PYTHON=str(old), PATH=str(tmp_path / "bin"), PYENV_ROOT="/nowhere"
    )
    assert str(old) not in done.stdout


def needs(tmp_path: Path, setup: Path, *lines: str) -> Path:
    place = tmp_path / "setup"
    place.mkdir()
    for part in ("system.sh", "python.sh"):
        (place / part).write_text((setup / part).read_text(encoding="utf-8"), encoding="utf-8")
    (place / "libraries.txt").write_text("# comment\n" + "\n".join(lines) + "\n", encoding="utf-8")
    return place


@pytest.mark.skipif(sys.platform != "linux", reason="ldconfig")
def test_what_is_missing_is_named_with_its_package(setup: Path, tmp_path: Path) -> None:
    place = needs(
        tmp_path,
        setup,
        "run  lib:libc.so.6            libc6",
        "run  lib:libnowhere.so.9      libnowhere9",
        "run  cmd:sh                   dash",
        "dev  cmd:no-such-program      nosuch",
        "run  font:no-such-font*|nor-this*   fonts-nosuch",
    )
    assert shell(place, "missing_from_system run").stdout.splitlines() == [
        "lib:libnowhere.so.9 libnowhere9",
        "font:no-such-font*|nor-this* fonts-nosuch",
    ]
    assert "cmd:no-such-program nosuch" in shell(place, "missing_from_system run dev").stdout


@pytest.mark.skipif(sys.platform != "linux", reason="ldconfig")
def test_without_apt_it_says_so_and_goes_on(setup: Path, tmp_path: Path) -> None:
    place = needs(tmp_path, setup, "run  lib:libnowhere.so.9  libnowhere9", "run  font:no-such-font*  fonts-nosuch")
    done = shell(place, "can_install() { return 1; }; require_system run; echo went on")
    assert done.stdout == "went on\n"
    assert done.stderr.count("\n") == 1
    assert "lacks libnowhere.so.9, a Chinese font for print (" in done.stderr
    assert "sudo apt-get install fonts-nosuch libnowhere9)" in done.stderr


def test_every_need_is_well_formed(setup: Path) -> None:
    for line in (setup / "libraries.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            level, what, _package = line.split()
            assert level in {"run", "dev", "package"}
            assert what.split(":")[0] in {"lib", "cmd", "font"}
