"""Counting rules: which projects an office counts, said in one sentence under every count."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.figures import Figure, said
from hqd_desktop.domain.filters import Condition, Op
from hqd_desktop.domain.words import Text

ENDED = ("terminated", "withdrawn")


@dataclass(frozen=True, slots=True)
class Rules:
    """What is counted. ``least`` is the smallest total investment that counts, itself included unless ``above``.

    ``assessed_only``: projects said not to count for assessment are left out; those that say nothing count.
    """

    assessed_only: bool = True
    suspended: bool = True
    ended: bool = False
    children: bool = True
    least: Figure | None = None
    above: bool = False
    band: Figure | None = None

    def conditions(self) -> tuple[Condition, ...]:
        """As filters on projects."""
        made: list[Condition] = []
        if self.assessed_only:
            made.append(Condition("counts", Op.NE, (False,)))
        out = (*(() if self.ended else ENDED), *(() if self.suspended else ("suspended",)))
        if out:
            made.append(Condition("status", Op.OUT, out))
        if not self.children:
            made.append(Condition("parent", Op.EMPTY))
        if self.least is not None:
            made.append(Condition("total_investment", Op.GT if self.above else Op.GE, (self.least,)))
        return tuple(made)

    def sentence(self) -> Text:
        """What is counted, in words, to stand under a count."""
        parts = [Text("Counted: projects", "统计口径：项目")]
        if self.assessed_only:
            parts.append(Text("not excluded from assessment", "未标注为不纳入考核"))
        left_out = [
            *(() if self.ended else (Text("terminated", "终止"), Text("withdrawn", "停止谈判"))),
            *(() if self.suspended else (Text("suspended", "停缓建"),)),
        ]
        if left_out:
            parts.append(
                Text(
                    "not " + " or ".join(word.en for word in left_out),
                    "不含" + "、".join(word.zh for word in left_out),
                )
            )
        if self.least is not None:
            en, zh = said(self.least, "en"), said(self.least, "zh")
            parts.append(
                Text(f"above {en}", f"{zh}以上（不含本数）") if self.above else Text(f"of {en} and more", f"{zh}及以上")
            )
        phases = (
            Text("each phase by itself", "各期分别计") if self.children else Text("without their phases", "不含各期")
        )
        parts.append(phases)
        parts.append(Text("in the period of the stage date, not of entry", "按阶段日期计入，不按填报日期"))
        return Text(", ".join(p.en for p in parts) + ".", "，".join(p.zh for p in parts) + "。")

    def as_json(self) -> dict[str, Any]:
        """As a setting keeps it."""
        return {
            "assessed_only": self.assessed_only,
            "suspended": self.suspended,
            "ended": self.ended,
            "children": self.children,
            "least": None if self.least is None else self.least.pack(),
            "above": self.above,
            "band": None if self.band is None else self.band.pack(),
        }

    @classmethod
    def of_json(cls, kept: Any) -> Rules:
        """What ``as_json`` gave; raises ValueError, TypeError or KeyError for anything else."""
        least, band = kept.get("least"), kept.get("band")
        made = cls(
            bool(kept["assessed_only"]),
            bool(kept["suspended"]),
            bool(kept["ended"]),
            bool(kept["children"]),
            Figure.unpack(least) if least else None,
            bool(kept.get("above", False)),
            Figure.unpack(band) if band else None,
        )
        return made.checked()

    def checked(self) -> Rules:
        """Itself; raises UserError for a threshold that is no amount of money above zero."""
        for figure in (self.least, self.band):
            if figure is not None and figure.number <= 0:
                raise UserError(
                    Text("A threshold is an amount above zero", "门槛应为大于零的金额"),
                    Text("Write it with its unit, such as 1亿元, or leave it out", "连同单位填写，如 1亿元，或留空"),
                )
        return self


DEFAULT = Rules()
