"""What every test stands on: no screen, own folders, no clock in hypothesis, and the shared material if it is there."""

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parent.parent

# Before Qt or the program reads them: draw without a screen, and keep out of the folders of whoever runs the tests.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
_HOME = tempfile.TemporaryDirectory(prefix="hqd-tests-", ignore_cleanup_errors=True)
for _name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
    _folder = Path(_HOME.name) / _name.lower()
    _folder.mkdir()
    os.environ[_name] = str(_folder)

settings.register_profile(
    "house", deadline=None, database=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("house")

# These answer other questions than "is it right": run them by name (make faults, make bench).
BY_NAME_ONLY = (ROOT / "tests" / "faults", ROOT / "tests" / "bench")


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave the slow folders out unless the command line names them."""
    asked = [Path(str(argument).split("::")[0]).resolve() for argument in config.args]
    for folder in BY_NAME_ONLY:
        if collection_path.is_relative_to(folder) and not any(path.is_relative_to(folder) for path in asked):
            return True
    return None


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of shared material beside the checkout (or where HQD_SHARED says); the test is skipped without it."""
    folder = Path(os.environ.get("HQD_SHARED", ROOT.parent / "shared"))
    if not folder.is_dir():
        pytest.skip("the shared material is not here")
    return folder
