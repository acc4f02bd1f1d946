"""Running the rules: over everything, or over what the journal says was touched since the last run."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from hqd_desktop.domain.checks.examine import examine
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.progress import SILENT, Progress
from hqd_desktop.domain.words import Text
from hqd_desktop.store import findings
from hqd_desktop.workspace.checking import choosing, collecting, payload, touching
from hqd_desktop.workspace.checking.choosing import Setup
from hqd_desktop.workspace.checking.gathered import Gathered
from hqd_desktop.workspace.checking.reading import SEVERITIES

if TYPE_CHECKING:
    from hqd_desktop.domain.checks.found import Found
    from hqd_desktop.workspace.door import Workspace

_LABEL = Text("Checking", "正在核查")


@dataclass(frozen=True, slots=True)
class Report:
    """What a run did: how many rules it ran over how many values and sources, in how many seconds, and what it found.

    ``kept`` is False where the file could not be written (it is read-only, or another program writes); the findings stand here all the
    same. After catching up ``found`` holds the findings of the scopes that were looked at again.
    """

    rules: int = 0
    scopes: int = 0
    values: int = 0
    sources: int = 0
    seconds: float = 0.0
    kept: bool = True
    due: bool = False
    """A whole run is needed, which takes a while in a large file and is left to whoever asks for it."""
    found: tuple[Found, ...] = ()


def check(workspace: Workspace, *, rules: Sequence[str] = (), progress: Progress = SILENT) -> Report:
    """Run the rules (all that are switched on; of some ids those alone) over the whole workspace.

    A run of all rules replaces what the file keeps; one of some rules keeps nothing. Raises UserError for a rule that does not exist.
    """
    setups = choosing.setups(workspace)
    _must_exist(rules, setups)
    chosen = {key: setup for key, setup in setups.items() if (key in rules if rules else setup.on)}
    newest = workspace.newest()
    report, rows = _run(collecting.everything(workspace, frozenset(_kinds(chosen)), progress), chosen)
    if rules:
        return report
    said = {findings.AT: str(newest), findings.RULES: choosing.signature(setups)}
    return _kept(report, lambda: workspace.keep(lambda c: findings.replace_all(c, rows, said)))


def catch_up(workspace: Workspace, progress: Progress = SILENT, *, most: int | None = None) -> Report:
    """Look again at what was touched since the last run; everything, where none was kept or the rules are others now.

    ``most`` leaves a whole run of more projects and observations than that to ``check``: the report then says that one is ``due``.
    """

    def whole() -> Report:
        if most is not None and workspace.count("project") + workspace.count("observation") > most:
            return Report(due=True)
        return check(workspace, progress=progress)

    setups = choosing.setups(workspace)
    said, newest = workspace.ask(findings.said), workspace.newest()
    at = said.get(findings.AT, "")
    if not at.isdecimal() or int(at) > newest or said.get(findings.RULES) != choosing.signature(setups):
        return whole()
    if int(at) == newest:
        return Report()
    touched = touching.since(workspace, int(at))
    if touched is None:
        return whole()
    chosen = {key: setup for key, setup in setups.items() if setup.on}
    report, rows = _run(collecting.some(workspace, touched, progress), chosen)
    told = {findings.AT: str(newest), findings.RULES: choosing.signature(setups)}
    return _kept(report, lambda: workspace.keep(lambda c: findings.replace_scopes(c, touched.keys, rows, told)))


def _must_exist(rules: Iterable[str], setups: Mapping[str, Setup]) -> None:
    for rule in rules:
        if rule not in setups:
            raise UserError(
                Text("There is no rule “{rule}”", "没有规则“{rule}”").fill(rule=rule),
                Text("Rules are: {names}", "可用规则：{names}").fill(names=", ".join(setups)),
            )


def _kinds(chosen: Mapping[str, Setup]) -> Iterable[type]:
    return (scope for setup in chosen.values() for scope in setup.rule.scopes)


def _run(gathered: Iterable[Gathered], chosen: Mapping[str, Setup]) -> tuple[Report, list[findings.Row]]:
    """Run the rules over scopes, each over those it is made for."""
    began = time.perf_counter()
    rules = {key: setup.parameters for key, setup in chosen.items()}
    rows: list[findings.Row] = []
    every: list[Found] = []
    values = scopes = 0
    sources: set[int] = set()
    for one in gathered:
        scopes += 1
        values += one.values
        sources |= one.sources
        seen: set[str] = set()
        for found in examine(one.scope, rules):
            if found.key not in seen:
                seen.add(found.key)
                every.append(found)
                rows.append(_row(found, one))
    seconds = time.perf_counter() - began
    told = {(row.rule, row.cells[0]) for row in rows if row.scope.startswith(findings.SOURCE)}
    shown = [f for f, row in zip(every, rows, strict=True) if row.scope.startswith(findings.SOURCE) or (row.rule, row.cells[0]) not in told]  # fmt: skip
    shown.sort(key=lambda found: (SEVERITIES.index(found.severity.value), found.rule))
    return Report(len(chosen), scopes, values, len(sources), seconds, found=tuple(shown)), rows


def _row(found: Found, one: Gathered) -> findings.Row:
    cells = [(cell.kind, cell.record, cell.field) for cell in found.cells]
    cells += [extra for extra in one.owners if all(extra[:2] != known[:2] for known in cells)]
    severity, verdict = SEVERITIES.index(found.severity.value), found.verdict.value
    packed = payload.write(found)
    return findings.Row(found.key, one.key, found.rule, severity, verdict, found.fingerprint, packed, tuple(cells))


def _kept(report: Report, keep: Callable[[], None]) -> Report:
    try:
        keep()
    except UserError:
        return replace(report, kept=False)
    return report
