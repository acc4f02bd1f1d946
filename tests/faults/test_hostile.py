"""Files made to harm: each is answered within 15 s, by a reading process within 1 GB, and the program grows by less than 50 MB.

Those that are read are taken for a table and compared with a workspace as well, which must end in a plan or in plain words.

``make faults``. The files are made on the spot (hostile_books, hostile_others); a few dozen small ones of their kind always run
(tests/exchange/reading). An ear on the loopback address must hear nothing, and no file may appear that was not asked for.
"""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.faults import hostile_books
from tests.faults.hostile_books import BOOKS
from tests.faults.hostile_others import OTHERS

ALL = {**BOOKS, **OTHERS}
SECONDS, WORKER_MB, GROWN_MB = 15, 1024, 50

pytestmark = pytest.mark.skipif(not Path("/proc/self/clear_refs").exists(), reason="needs /proc")


class Reading:
    """A program that reads what it is given, and the worst that it has answered."""

    def __init__(self, root: Path, *how: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.reader", *how], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=root
        )  # fmt: skip
        self.worst: dict[str, tuple[float, str]] = {}

    def __call__(self, name: str, path: Path) -> dict[str, Any]:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{path}\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        assert line, "the program died"
        answer: dict[str, Any] = json.loads(line)
        for what in ("seconds", "grown", "worker", "understood"):
            self.worst[what] = max(self.worst.get(what, (0.0, "")), (answer.get(what, 0.0), name))
        return answer

    def close(self) -> None:
        self._process.communicate()


@pytest.fixture(scope="module")
def ear() -> Iterator[list[str]]:
    """Hears whoever asks the address that the hostile files name."""
    heard: list[str] = []
    server = socket.create_server(("127.0.0.1", 0))

    def listen() -> None:
        while True:
            try:
                caller, _ = server.accept()
            except OSError:
                return
            heard.append(str(caller.recv(200)))
            caller.close()

    thread = threading.Thread(target=listen, daemon=True)
    thread.start()
    hostile_books.listener = f"127.0.0.1:{server.getsockname()[1]}"
    with socket.create_connection(server.getsockname()) as probe:
        probe.send(b"probe")
    yield heard
    server.shutdown(socket.SHUT_RDWR)
    server.close()
    thread.join()


@pytest.fixture(scope="module")
def reading(root: Path) -> Iterator[Reading]:
    made = Reading(root)
    yield made
    made.close()
    for what, (most, name) in made.worst.items():
        print(f"\nworst {what}: {most:.1f} ({name})", end="")
    print(f"\n{len(ALL)} files")


@pytest.mark.parametrize("name", ALL)
def test_a_hostile_file_is_answered(name: str, tmp_path: Path, reading: Reading, ear: list[str]) -> None:
    make, said = ALL[name]
    path = make(tmp_path)
    before = sorted(tmp_path.iterdir())
    answer = reading(name, path)
    assert answer["seconds"] < SECONDS
    assert answer["worker"] < WORKER_MB
    assert answer["grown"] < GROWN_MB
    if said == "":
        assert answer["said"] == ""
    elif said != "?":
        assert said in answer["said"]
    assert sorted(tmp_path.iterdir()) == before
    assert ear == ["b'probe'"]
    assert not Path("/tmp/hqd-hostile").exists()
