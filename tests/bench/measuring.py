"""Paired measuring: ours and the yardstick take turns, so that both meet the same noise; the medians are compared.

The processor's time is compared, since other work on the machine stretches the clock but not that; the clock is told beside it.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import NamedTuple

OUT = Path(__file__).resolve().parents[2] / "out" / "bench.json"


class Took(NamedTuple):
    """Seconds of the processor (all threads of the process) and of the clock."""

    cpu: float
    wall: float


class Watch:
    """Runs from the moment it is made."""

    def __init__(self) -> None:
        self._cpu, self._wall = time.process_time(), time.perf_counter()

    def stop(self) -> Took:
        """What was taken since."""
        return Took(time.process_time() - self._cpu, time.perf_counter() - self._wall)


def timed(run: Callable[[], object]) -> Took:
    """What a call takes."""
    watch = Watch()
    run()
    return watch.stop()


@dataclass(frozen=True, slots=True)
class Result:
    """Ours and the yardstick in ``unit`` of which ``scale`` make one of what was measured; ``goal`` is the ratio hoped for.

    ``goal_value`` is the goal where it is not a ratio, ``clock`` what the clock said of ours.
    """

    name: str
    ours: float
    yardstick: float
    against: str
    goal: float | None = None
    goal_value: float | None = None
    clock: float | None = None
    unit: str = "ms"
    scale: float = 1000

    @property
    def ratio(self) -> float:
        """How many times the yardstick ours takes; 0 where there is none."""
        return self.ours / self.yardstick if self.yardstick else 0.0

    @property
    def met(self) -> bool | None:
        """Whether the goal is met; None where there is none."""
        if self.goal is not None:
            return self.ratio <= self.goal
        return None if self.goal_value is None else self.ours <= self.goal_value

    def line(self) -> str:
        """The result for people, in columns."""
        hoped = f"{self.goal:g} x" if self.goal is not None else ""
        if self.goal_value is not None:
            hoped = f"{self.goal_value * self.scale:g} {self.unit}"
        met = {None: "", True: "met", False: "MISSED"}[self.met]
        clock = "" if self.clock is None else f"{self.clock * self.scale:.1f}"
        ratio = f"{self.ratio:7.3f} x" if self.yardstick else " " * 9
        yard = f"{self.yardstick * self.scale:>10.1f}" if self.yardstick else " " * 10
        ours = f"{self.ours * self.scale:>9.1f} {self.unit}"
        return f"{self.name:<52} {ours} {clock:>8} {ratio} {yard}  {self.against:<34} {hoped:>8} {met}".rstrip()


HEAD = f"{'operation':<52} {'CPU':>12} {'clock':>8} {'ratio':>9} {'yardstick':>10}  {'which':<34} {'goal':>8}"
RESULTS: list[Result] = []


def pairs(name: str, ours: Callable[[], Took], against: str, yardstick: Callable[[], Took], *, rounds: int = 5, goal: float | None = None, goal_value: float | None = None) -> Result:  # fmt: skip
    """Measure by turns and tell."""
    mine, theirs = [], []
    for _ in range(rounds):
        mine.append(ours())
        theirs.append(yardstick())
    clock = statistics.median(took.wall for took in mine)
    cpu, yard = (statistics.median(took.cpu for took in some) for some in (mine, theirs))
    return told(Result(name, cpu, yard, against, goal, goal_value, clock))


def alone(name: str, ours: Callable[[], Took], *, rounds: int = 5, goal_value: float | None = None) -> Result:
    """Measure where there is nothing to compare with."""
    mine = [ours() for _ in range(rounds)]
    clock = statistics.median(took.wall for took in mine)
    return told(Result(name, statistics.median(took.cpu for took in mine), 0, "", None, goal_value, clock))


def told(result: Result) -> Result:
    """Print a result, keep it for the table in the end and add it to out/bench.json."""
    sys.stdout.write("\n" + result.line())
    sys.stdout.flush()
    RESULTS.append(result)
    OUT.parent.mkdir(parents=True, exist_ok=True)
    known = json.loads(OUT.read_text("utf-8")) if OUT.exists() else {}
    known[f"{result.name} / {result.against}"] = {**asdict(result), "ratio": result.ratio, "met": result.met}
    OUT.write_text(json.dumps(known, indent=1, ensure_ascii=False) + "\n", "utf-8")
    return result
