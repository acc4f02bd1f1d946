"""Files changed at random: none crashes the program, none takes over 10 s, none is read with fewer cells than it has and no warning.

``make faults``; HQD_FUZZ says how many (10,000), HQD_FUZZ_SEED where the chance begins. A file that fails is kept in out/fuzz.
"""

from __future__ import annotations

import os
import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.counting import count
from tests.faults.fuzz_bases import BASES
from tests.faults.fuzzing import changed
from tests.faults.test_hostile import Reading

COUNT, SEED = int(os.environ.get("HQD_FUZZ", "10000")), int(os.environ.get("HQD_FUZZ_SEED", "0"))
PORTION, SECONDS = 500, 10

pytestmark = pytest.mark.skipif(not Path("/proc/self/clear_refs").exists(), reason="needs /proc")


@pytest.fixture(scope="module")
def reading(root: Path) -> Iterator[Reading]:
    made = Reading(root, "fork")
    yield made
    made.close()
    print("\n" + ", ".join(f"worst {what} {most:.1f} ({name})" for what, (most, name) in made.worst.items()))


@pytest.fixture(scope="module")
def bases(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return {name: make(tmp_path_factory.mktemp("base")).read_bytes() for name, make in BASES.items()}


@pytest.mark.parametrize("name", BASES)
def test_the_count_of_an_unchanged_file(name: str, bases: dict[str, bytes], tmp_path: Path, reading: Reading) -> None:
    (tmp_path / "a").write_bytes(bases[name])
    answer = reading(name, tmp_path / "a")
    assert answer["said"] == ""
    assert answer["cells"] == count(bases[name], answer["kind"], answer["encoding"], answer["delimiter"])


@pytest.mark.parametrize("portion", range(-(-COUNT // PORTION)))
def test_files_changed_at_random(
    portion: int, bases: dict[str, bytes], tmp_path: Path, reading: Reading, root: Path
) -> None:
    luck = random.Random(f"{SEED} {portion}")
    tally: Counter[str] = Counter()
    wrong: list[str] = []
    for number in range(min(PORTION, COUNT - portion * PORTION)):
        name = luck.choice(list(bases))
        content = changed(bases[name], luck)
        (tmp_path / "a").write_bytes(content)
        answer = reading(name, tmp_path / "a")
        found = _wrong(content, answer)
        tally["refused" if answer["said"] else "warned" if answer["notes"] else "read"] += 1
        if found:
            kept = root / "out" / "fuzz" / f"{SEED}-{portion}-{number}"
            kept.parent.mkdir(parents=True, exist_ok=True)
            kept.write_bytes(content)
            wrong.append(f"{name}: {found} ({kept.name})")
    print(f"\n{portion}: {dict(tally)}", end="")
    assert wrong == []


def _wrong(content: bytes, answer: dict[str, object]) -> str:
    """What is wrong with an answer; empty if nothing is."""
    assert isinstance(answer["seconds"], float)
    if answer["seconds"] > SECONDS:
        return f"took {answer['seconds']:.1f} s"
    if answer["said"] or _warns(answer["notes"]):
        return ""
    expected = count(content, str(answer["kind"]), _word(answer["encoding"]), _word(answer["delimiter"]))
    if expected is not None and isinstance(answer["cells"], int) and answer["cells"] < expected:
        return f"{answer['cells']} cells of {expected}"
    return ""


def _warns(notes: object) -> bool:
    """Whether something was said about cells, not only about the file."""
    harmless = (
        "The text is read as",
        "The file ends in",
        "Numbers of more than 15",
        "Sheet “附表” is hidden",
        "Cells that show an error",
    )
    return isinstance(notes, list) and any(not str(note).startswith(harmless) for note in notes)


def _word(value: object) -> str | None:
    return value if isinstance(value, str) else None
