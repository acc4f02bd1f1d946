"""The ladder as an office works with it: its own names, which stages it uses, days expected, weights.

Keys and order are those of the full ladder (``domain.stages``) and stay: a file says with its keys where a project stands, and every
row and index is sorted by them. An office renames stages and leaves out those it does not use.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Any

from hqd_desktop.domain import stages
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.words import Text


@dataclass(frozen=True, slots=True)
class Step:
    """One stage as configured. ``expected`` days it is to take, ``weight`` 0 to 1 of its amounts in the weighted pipeline."""

    key: str
    name: Text
    used: bool = True
    expected: int | None = None
    weight: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Ladder:
    """The thirteen stages in their order, and the names of the seven rungs they are shown in."""

    steps: tuple[Step, ...]
    rungs: Mapping[str, Text] = field(default_factory=dict)

    def __getitem__(self, key: str) -> Step:
        return self.steps[stages.ORDER[key]]

    @property
    def used(self) -> tuple[Step, ...]:
        """The stages that projects can be moved to."""
        return tuple(step for step in self.steps if step.used)

    def rung_name(self, rung: str) -> Text:
        """The name of a shown rung."""
        return self.rungs.get(rung) or next(r.name for r in stages.RUNGS if r.key == rung)

    @property
    def weighted(self) -> bool:
        """Whether a weighted pipeline can be told: only where an office set weights."""
        return any(step.weight is not None for step in self.steps)

    def left_out(self, other: Ladder) -> tuple[str, ...]:
        """The stages used here that ``other`` does not use any more."""
        return tuple(step.key for step in self.used if not other[step.key].used)

    def as_json(self) -> dict[str, Any]:
        """As a setting keeps it: only what differs from the default."""
        kept: dict[str, Any] = {}
        for step, plain in zip(self.steps, DEFAULT.steps, strict=True):
            own: dict[str, Any] = {}
            if step.name != plain.name:
                own["name"] = [step.name.en, step.name.zh]
            if not step.used:
                own["used"] = False
            if step.expected is not None:
                own["expected"] = step.expected
            if step.weight is not None:
                own["weight"] = str(step.weight)
            if own:
                kept[step.key] = own
        return {"stages": kept, "rungs": {key: [name.en, name.zh] for key, name in self.rungs.items()}}

    @classmethod
    def of_json(cls, kept: Any) -> Ladder:
        """What ``as_json`` gave; stages that this program does not know are left out. Raises ValueError, TypeError or KeyError."""
        own = kept["stages"]
        steps = tuple(_step(plain, own.get(plain.key, {})) for plain in DEFAULT.steps)
        known = {rung.key for rung in stages.RUNGS}
        rungs = {key: Text(str(en), str(zh)) for key, (en, zh) in kept.get("rungs", {}).items() if key in known}
        return cls(steps, rungs)

    def checked(self) -> Ladder:
        """Itself; raises UserError for names that are empty or alike, days below one, weights outside 0 to 1, or no stage in use."""
        if not self.used:
            raise UserError(
                Text("The ladder has no stage", "阶段设置中没有任何阶段"), Text("Keep at least one", "至少保留一个")
            )
        for of in ("en", "zh"):
            names = [step.name.of("zh" if of == "zh" else "en").strip().casefold() for step in self.used]
            if "" in names or len(set(names)) < len(names):
                raise UserError(
                    Text("Two stages have one name, or one has none", "阶段名称重复或为空"),
                    Text("Give each stage a name of its own in both languages", "为每个阶段填写不同的中英文名称"),
                )
        for step in self.steps:
            if (step.expected is not None and step.expected < 1) or not 0 <= (step.weight or 0) <= 1:
                raise UserError(
                    Text("{stage}: expected days are 1 and more, a weight lies between 0 and 1", "{stage}：预期天数应不小于 1，权重应在 0 与 1 之间").fill(stage=step.name),
                    Text("Correct it, or leave it empty", "请更正或留空"),
                )  # fmt: skip
        return self


def _step(plain: Step, own: Any) -> Step:
    en, zh = own.get("name", (plain.name.en, plain.name.zh))
    expected, weight = own.get("expected"), own.get("weight")
    try:
        return Step(
            plain.key,
            Text(str(en), str(zh)),
            bool(own.get("used", True)),
            None if expected is None else int(expected),
            None if weight is None else Decimal(str(weight)),
        )
    except InvalidOperation as wrong:
        raise ValueError(weight) from wrong


DEFAULT = Ladder(tuple(Step(stage.key, stage.name) for stage in stages.LADDER))
