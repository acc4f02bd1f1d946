"""Where made-up projects lie and who stands behind them: source, zones, parks, investors, departments."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from hqd_desktop.domain.changes import Step, adds
from hqd_desktop.domain.kinds import Packed
from hqd_desktop.domain.words import Lang, Text
from hqd_desktop.workspace.demo.words import COUNTRIES, OFFICES, PROVINCES

_PARKS = 4
_TITLE = Text("Synthetic data made by HQD Desktop for trying it out", "HQD Desktop 生成的合成数据，仅供试用")


@dataclass(frozen=True, slots=True)
class Investor:
    """A made-up company; ``country`` None is a domestic one."""

    id: int
    country: str | None
    province: str | None


class Places:
    """The records that projects and observations refer to, as ``steps``."""

    def __init__(self, random: Random, ids: Iterator[int], areas: int, projects: int, lang: Lang) -> None:
        self.steps: list[Step] = []
        self._ids = ids
        self.source = self._add(
            "source", key="DEMO", title_text=_TITLE.of(lang), publisher="HQD Desktop", note=_TITLE.of(lang)
        )
        province = self._area("SP", Text("Sample province", "示例省"), "province", None)
        self.zones = [
            self._area(f"SZ-{_letters(n)}", Text(f"Sample zone {_letters(n)}", f"示例开发区{_letters(n)}"), "zone", province, home=not n)
            for n in range(areas)
        ]  # fmt: skip
        self.parks = [
            self._area(f"SPK-{n}", Text(f"Sample park {n}", f"示例园区{n}"), "park", self.zones[0])
            for n in range(1, _PARKS + 1)
        ]
        self.departments = [
            self._organisation(Text(f"Sample {name.en}", f"示例{name.zh}"), "department") for name in OFFICES
        ]
        wanted = max(8, min(20_000, projects // 3))
        self.investors = [self._investor(random, n, lang) for n in range(1, wanted + 1)]

    def _add(self, record: str, /, **values: Packed) -> int:
        step = adds(record, values, next(self._ids))
        self.steps.append(step)
        return step.id

    def _area(self, code: str, name: Text, kind: str, parent: int | None, *, home: bool = False) -> int:
        return self._add(
            "area", code=code, name=name.zh, name_en=name.en, kind=kind, parent=parent, home=1 if home else None
        )

    def _organisation(self, name: Text, kind: str, country: str | None = None) -> int:
        return self._add("organisation", name=name.zh, name_en=name.en, kind=kind, country=country)

    def _investor(self, random: Random, number: int, lang: Lang) -> Investor:
        foreign = random.random() < 0.3
        country = random.choice(COUNTRIES).of(lang) if foreign else None
        province = None if foreign else random.choice(PROVINCES).of(lang)
        made = self._organisation(Text(f"Sample company {number:03}", f"示例企业{number:03}"), "company", country)
        return Investor(made, country, province)


def _letters(number: int) -> str:
    """A, B ... Z, AA, AB ..."""
    head, tail = divmod(number, 26)
    return (_letters(head - 1) if head else "") + chr(ord("A") + tail)
