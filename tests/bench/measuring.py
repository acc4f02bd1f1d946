"""Paired measuring: ours and the yardstick take turns, so that both meet the same noise; the medians are compared."""

from __future__ import annotations

import json
import statistics
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

OUT = Path(__file__).resolve().parents[2] / "out" / "bench.json"


@dataclass(frozen=True, slots=True)
class Result:
    """Seconds of ours and of the yardstick, and their ratio; ``goal`` is the ratio hoped for, None where there is none."""

    name: str
    ours: float
    yardstick: float
    against: str
    goal: float | None = None

    @property
    def ratio(self) -> float:
        """How many times the yardstick ours takes."""
        return self.ours / self.yardstick

    def line(self) -> str:
        """The result for people."""
        goal = f", goal {self.goal:g}" if self.goal is not None else ""
        return f"{self.name:<44} {self.ours * 1000:>9.1f} ms = {self.ratio:6.2f} x {self.against} ({self.yardstick * 1000:.1f} ms{goal})"


def pairs(name: str, ours: Callable[[], float], against: str, yardstick: Callable[[], float], *, rounds: int = 5, goal: float | None = None) -> Result:  # fmt: skip
    """Measure by turns and tell; both functions return the seconds they took."""
    mine, theirs = [], []
    for _ in range(rounds):
        mine.append(ours())
        theirs.append(yardstick())
    return told(Result(name, statistics.median(mine), statistics.median(theirs), against, goal))


def told(result: Result) -> Result:
    """Print a result and add it to out/bench.json."""
    sys.stdout.write("\n" + result.line())
    sys.stdout.flush()
    OUT.parent.mkdir(parents=True, exist_ok=True)
    known = json.loads(OUT.read_text("utf-8")) if OUT.exists() else {}
    known[result.name] = {"ours_s": result.ours, "yardstick_s": result.yardstick, "against": result.against, "ratio": result.ratio, "goal": result.goal}  # fmt: skip
    OUT.write_text(json.dumps(known, indent=1, ensure_ascii=False) + "\n", "utf-8")
    return result
