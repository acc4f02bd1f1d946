"""Synthetic workspaces: any number of plausible made-up projects and statistics, the same for the same seed, and labelled as such.

For trying the program out, for tests and for benchmarks. Every name says "Sample" or 示例, the workspace says that it is
synthetic, and so does every sheet printed from it.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path
from random import Random

from hqd_desktop.domain.changes import Change, Origin
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.progress import SILENT, Progress
from hqd_desktop.domain.records import RECORDS
from hqd_desktop.domain.words import Lang, Text
from hqd_desktop.workspace.demo.observations import observation_steps
from hqd_desktop.workspace.demo.places import Places
from hqd_desktop.workspace.demo.projects import project_steps
from hqd_desktop.workspace.door import Workspace
from hqd_desktop.workspace.making import filled

NAME = Text("Synthetic demo", "合成示例数据")
PORTION = 20_000
"""About how many records one change adds."""
_LABEL = Text("Synthetic data, part {n}", "合成数据，第 {n} 部分")
_ORDER = {kind: n for n, kind in enumerate(RECORDS)}
"""Records of one kind together are written faster, and after those they refer to."""
_MOST_PROJECTS, _MOST_AREAS, _MOST_MONTHS = 5_000_000, 1_000, 600


def create_demo(
    path: Path,
    projects: int,
    *,
    areas: int = 4,
    months: int = 36,
    seed: int = 1,
    lang: Lang = "en",
    progress: Progress = SILENT,
    force: bool = False,
) -> Workspace:
    """Make a synthetic workspace at ``path`` and open it.

    ``projects`` projects; ``areas`` zones with ``months`` months of year-to-date observations each; the same ``seed`` gives the
    same records. Names are in both languages, free text in ``lang``. Raises UserError for numbers out of range, or if a file
    is there and ``force`` is not set.
    """
    _check(projects, areas, months)

    def fill(made: Workspace) -> None:
        made.set_meta(demo_seed=str(seed))
        done = 0
        for change in demo_changes(projects, areas=areas, months=months, seed=seed, lang=lang):
            progress.at(min(done, projects), projects, NAME)
            made.apply(change)
            done += sum(step.kind == "project" for step in change.steps)
        progress.at(projects, projects, NAME)

    return filled(path, fill, name=NAME, synthetic=True, force=force)


def demo_changes(
    projects: int, *, areas: int = 4, months: int = 36, seed: int = 1, lang: Lang = "en"
) -> Iterator[Change]:
    """The changes that fill a synthetic workspace, each of about ``PORTION`` records and of origin SAMPLE."""
    ids = itertools.count(100_001)
    places = Places(Random(f"{seed}/places"), ids, areas, projects, lang)
    steps = itertools.chain(
        places.steps,
        observation_steps(Random(f"{seed}/observations"), ids, places, months),
        project_steps(Random(f"{seed}/projects"), ids, places, projects, lang),
    )
    for number in itertools.count(1):
        portion = sorted(itertools.islice(steps, PORTION), key=lambda step: _ORDER[step.kind])
        if not portion:
            return
        yield Change(_LABEL.fill(n=number), tuple(portion), Origin.SAMPLE)


def _check(projects: int, areas: int, months: int) -> None:
    for name, value, low, high in (
        (Text("projects", "项目数"), projects, 0, _MOST_PROJECTS),
        (Text("areas", "区域数"), areas, 1, _MOST_AREAS),
        (Text("months", "月数"), months, 0, _MOST_MONTHS),
    ):
        if not low <= value <= high:
            raise UserError(
                Text("{n} {what} cannot be made", "无法生成 {n} 的{what}").fill(n=value, what=name),
                Text("Choose a number from {low} to {high}", "请选择 {low} 至 {high} 之间的数字").fill(
                    low=low, high=high
                ),
            )
