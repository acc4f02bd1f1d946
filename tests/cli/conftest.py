"""One run of the command line: words in; exit code, stdout and stderr out."""

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from hqd_desktop.cli.main import main
from hqd_desktop.workspace.sample import create_sample


@dataclass(frozen=True)
class Ran:
    """What a command did."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one object on stdout."""
        return json.loads(self.out)


Hqd = Callable[..., Ran]


@pytest.fixture
def hqd(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Hqd:
    """Runs a command in English unless the words say otherwise."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")

    def run(*words: object) -> Ran:
        capsys.readouterr()
        code = main([str(word) for word in words])
        said = capsys.readouterr()
        return Ran(code, said.out, said.err)

    return run


@pytest.fixture(scope="session")
def _made_sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("cli") / "sample.hqd"
    create_sample(place).close()
    return place


@pytest.fixture
def sample(_made_sample: Path, tmp_path: Path) -> Path:
    """A sample workspace of one's own."""
    place = tmp_path / "sample.hqd"
    shutil.copyfile(_made_sample, place)
    return place
