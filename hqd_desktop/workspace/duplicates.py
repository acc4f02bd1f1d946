"""Likely duplicates, on entry and on demand, and merging two records into one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from hqd_desktop.domain.alike import LIKELY, Known, Score, compare, likeness, needle, split_names
from hqd_desktop.domain.catalogue import Field
from hqd_desktop.domain.changes import Change, Step, adds, edit, stated
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.kinds import Packed, RefKind, TextKind, folded
from hqd_desktop.domain.near import CROWD, WHY, compare_near, marks
from hqd_desktop.domain.progress import SILENT, Progress
from hqd_desktop.domain.records import RECORDS, fields
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Text
from hqd_desktop.workspace import settings
from hqd_desktop.workspace.reading import within_whole

if TYPE_CHECKING:
    from hqd_desktop.workspace.door import Workspace

Side = Literal["keep", "drop", "both"]
"""Whose value stays; of long texts both can, one below the other."""
_APART = "duplicates.apart"
_NAMES = ("name", "name_en")
_ALIASES = ("bank_name", "other_names")
_CODES: dict[str, tuple[str, ...]] = {"project": ("national_code",), "area": ("code",)}
_OWNER: dict[str, str] = {"project": "investor", "organisation": "parent", "area": "parent"}
_FEW = 2000
"""Up to so many records all are compared; of more, those that a search for their names finds."""
KINDS = ("project", "organisation", "area")
"""Kinds of records that have names by which two of them may be one."""
REASONS: dict[str, Text] = {
    "code": Text("same national code", "项目代码相同"),
    "name": Text("same name", "名称相同"),
    "alias": Text("same name as an alias", "与别名相同"),
    "phase": Text("only one states a phase", "仅一方写明期次"),
    "investor": Text("same investor", "投资方相同"),
    **WHY,
}
_NEAR = ("project", "organisation")
"""Kinds whose names are compared by spelling and sound, too; of places, small differences tell two apart."""


@dataclass(frozen=True, slots=True)
class Likely:
    """A record that may be the same as another, how likely (0.6 to 1) and by what (keys of ``REASONS``)."""

    id: int
    score: float
    reasons: tuple[str, ...]


class Candidates:
    """Records of a kind (all of them, or those ``among``) by what their names come down to; read once, so that many can be
    compared with them."""

    def __init__(self, workspace: Workspace, kind: str, among: Sequence[int] | None = None) -> None:
        self.kind = kind
        self._keys = tuple(k for k in (*_NAMES, *_ALIASES, *_CODES.get(kind, ()), _OWNER.get(kind, ""), "phase") if k in fields(kind))  # fmt: skip
        self._printed: defaultdict[int, list[str]] = defaultdict(list)
        rows = workspace.packed("alias", workspace.ids(View("alias")), ("subject_kind", "subject", "name"))
        for subject_kind, subject, name in rows:
            if subject_kind == kind and isinstance(subject, int) and isinstance(name, str):
                self._printed[subject].append(name)
        self._known: dict[int, Known] = {}
        self._by: defaultdict[str, list[int]] = defaultdict(list)
        self._sounding: defaultdict[str, list[int]] = defaultdict(list)
        ids = workspace.ids(View(kind)) if among is None else among
        for record, *values in workspace.packed(kind, ids, ("id", *self._keys)):
            self._put(int(record or 0), dict(zip(self._keys, values, strict=True)))

    def _put(self, record: int, values: Mapping[str, Packed]) -> None:
        known = self._known[record] = self._of(record, values)
        for mark in _marks(known):
            self._by[mark].append(record)
        for mark in self._near_marks(known):
            self._sounding[mark].append(record)

    def _near_marks(self, known: Known) -> set[str]:
        names = (*known.names, *known.aliases) if self.kind in _NEAR else ()
        return {mark for name in names for mark in marks(name)}

    def _of(self, record: int, values: Mapping[str, Packed]) -> Known:
        aliases = [name for key in _ALIASES for name in split_names(str(values.get(key) or ""))]
        owner, phase = values.get(_OWNER.get(self.kind, "")), values.get("phase")
        return Known(
            tuple(str(values[key]) for key in _NAMES if values.get(key)),
            (*aliases, *self._printed.get(record, ())),
            tuple(str(values[key]) for key in _CODES.get(self.kind, ()) if values.get(key)),
            owner if isinstance(owner, int) else None,
            phase if isinstance(phase, int) else None,
        )

    def like(self, values: Mapping[str, Packed], but: int = 0) -> list[Likely]:
        """The records that a record with these packed values may be, the likeliest first; ``but`` itself is left out."""
        return self._like(self._of(but, values), but)

    def _like(self, known: Known, but: int) -> list[Likely]:
        near = {record for mark in _marks(known) for record in self._by.get(mark, ()) if record != but}
        made = [_likely(record, compare(known, self._known[record])) for record in near]
        crowds = (self._sounding.get(mark, ()) for mark in self._near_marks(known))
        sounding = {record for crowd in crowds if len(crowd) <= CROWD for record in crowd if record != but} - near
        made += [_likely(record, compare_near(known, self._known[record])) for record in sounding]
        return sorted((m for m in made if m.score >= LIKELY), key=lambda m: (-m.score, m.id))

    def pairs(self) -> list[tuple[int, Likely]]:
        """All pairs of likely duplicates, each once (the older record first), the likeliest first."""
        made = [(record, like) for record, known in self._known.items() for like in self._like(known, record) if record < like.id]  # fmt: skip
        return sorted(made, key=lambda pair: (-pair[1].score, pair[0], pair[1].id))


def found(workspace: Workspace, kind: str, progress: Progress = SILENT) -> list[tuple[int, Likely]]:
    """All pairs of likely duplicates of a kind, the likeliest first, without those that somebody said are two."""
    progress.at(0, 2)
    candidates = Candidates(workspace, kind)
    progress.at(1, 2)
    known = apart(workspace, kind)
    return [(one, like) for one, like in candidates.pairs() if (one, like.id) not in known]


def apart(workspace: Workspace, kind: str) -> frozenset[tuple[int, int]]:
    """The pairs of a kind that somebody said are two, the older record first."""
    kept = _kept_apart(workspace)
    return frozenset((int(one), int(other)) for one, other in kept.get(kind, ()))


def _kept_apart(workspace: Workspace) -> dict[str, list[list[int]]]:
    none: dict[str, list[list[int]]] = {}
    return settings.get(workspace, _APART, none, dict)


def keep_apart(workspace: Workspace, kind: str, one: int, other: int) -> Change:
    """The change that remembers that two records are two, so that they are not proposed again."""
    kept = _kept_apart(workspace)
    pairs = sorted({*apart(workspace, kind), (min(one, other), max(one, other))})
    names = [Text(workspace.title(kind, each, "en"), workspace.title(kind, each, "zh")) for each in (one, other)]
    label = Text("Keep {one} and {other} apart", "确认{one}与{other}不是同一条").fill(one=names[0], other=names[1])
    return settings.put(workspace, _APART, {**kept, kind: [list(pair) for pair in pairs]}, label)


def _marks(known: Known) -> set[str]:
    """What a record is found by: the cores of its names and its codes."""
    return {likeness(n).core for n in (*known.names, *known.aliases)} | {f"#{folded(code)}" for code in known.codes}


def _likely(record: int, score: Score) -> Likely:
    return Likely(record, score.value, score.reasons)


def likely(workspace: Workspace, kind: str, record_id: int) -> list[Likely]:
    """The records that may be the same as a record, the likeliest first."""
    values = workspace.packed_record(kind, record_id)
    return [] if values is None else likely_as(workspace, kind, values, record_id)


def likely_as(workspace: Workspace, kind: str, values: Mapping[str, Packed], but: int = 0) -> list[Likely]:
    """The records that a record with these packed values, perhaps just being typed, may be; ``but`` itself is left out."""
    if kind not in KINDS:
        return []
    among = None if workspace.count(kind) <= _FEW else _near(workspace, kind, values, but)
    return Candidates(workspace, kind, among).like(values, but)


def _near(workspace: Workspace, kind: str, values: Mapping[str, Packed], but: int) -> list[int]:
    """The records whose text, or alias, contains what is particular about the names of a record."""
    names = [str(values[key]) for key in _NAMES if values.get(key)]
    names += [name for key in _ALIASES for name in split_names(str(values.get(key) or ""))]
    names += [str(alias["name"]) for _, alias in _those(workspace, "alias", "subject", kind, but) if alias["name"]]
    words = {needle(name) for name in names} | {str(values[key]) for key in _CODES.get(kind, ()) if values.get(key)}
    near: set[int] = set()
    for word in filter(None, words):
        near.update(workspace.ids(View(kind, find=word)))
        rows = workspace.packed("alias", workspace.ids(View("alias", find=word)), ("subject_kind", "subject"))
        near.update(subject for of, subject in rows if of == kind and isinstance(subject, int))
    return sorted(near)


@within_whole
def merge(workspace: Workspace, kind: str, keep: int, drop: int, choices: Mapping[str, Side] | None = None) -> Change:
    """Make two records one, as one undo step.

    For each field ``choices`` tells whose value stays; otherwise that of ``keep``, and where it states none that of ``drop``. All that
    refers to ``drop`` refers to ``keep`` then, and names that no longer stand on the record are kept as aliases. Raises UserError where
    one of the two is gone or both are the same.
    """
    mine, theirs = workspace.packed_record(kind, keep), workspace.packed_record(kind, drop)
    if mine is None or theirs is None or keep == drop:
        raise UserError(
            Text("There are no two records to merge", "没有可合并的两条记录"),
            Text("Choose two records that are both there", "选择两条现有的记录"),
        )
    after = merged(kind, mine, theirs, choices or {})
    for key, field in fields(kind).items():
        if isinstance(field.kind, RefKind) and field.kind.target == kind and after[key] in (keep, drop):
            after[key] = None
    made = edit(kind, keep, mine, after)
    steps = [*((made,) if made else ()), *_referring(workspace, kind, keep, drop), *_aliases(workspace, kind, keep, drop, after, (mine, theirs))]  # fmt: skip
    steps.append(Step(kind, drop, stated(theirs), None))
    names = [Text(workspace.title(kind, one, "en"), workspace.title(kind, one, "zh")) for one in (drop, keep)]
    return Change(
        Text("Merge {drop} into {keep}", "将{drop}并入{keep}").fill(drop=names[0], keep=names[1]), tuple(steps)
    )


def merged(
    kind: str, mine: Mapping[str, Packed], theirs: Mapping[str, Packed], choices: Mapping[str, Side]
) -> dict[str, Packed]:
    """The values of the record that stays, to be shown before merging."""
    made: dict[str, Packed] = {}
    for key, field in fields(kind).items():
        usual: Side = "drop" if mine.get(key) is None else "keep"
        side = choices.get(key, usual)
        made[key] = theirs.get(key) if side == "drop" else mine.get(key)
        if side == "both" and can_be_both(field):
            texts = [str(value) for value in (mine.get(key), theirs.get(key)) if value]
            made[key] = "\n".join(dict.fromkeys(texts)) or None
    return made


def can_be_both(field: Field) -> bool:
    """Whether the values of two records can stand one below the other: those of long texts can."""
    return isinstance(field.kind, TextKind) and field.kind.long


def _referring(workspace: Workspace, kind: str, keep: int, drop: int) -> Iterable[Step]:
    """Steps that let everything that refers to ``drop`` refer to ``keep``; a part that ``keep`` has likewise goes."""
    for other in RECORDS:
        for key in _pointers(other, kind):
            had = {_same_part(values) for _, values in _those(workspace, other, key, kind, keep)}
            for record, values in _those(workspace, other, key, kind, drop):
                if (other, record) == (kind, keep):
                    continue  # its own fields are settled by the merge
                if other == "stage_event" and _same_part({**values, key: keep}) in had:
                    yield Step(other, record, stated(values), None)
                elif (other, record) != (kind, drop):
                    yield Step(other, record, {key: drop}, {key: keep})


def _pointers(other: str, kind: str) -> list[str]:
    """The fields of a kind by which its records point to records of another."""
    keys = [k for k, f in fields(other).items() if isinstance(f.kind, RefKind) and f.kind.target == kind]
    return [*keys, "subject"] if "subject_kind" in fields(other) else keys


def _those(workspace: Workspace, other: str, key: str, kind: str, target: int) -> list[tuple[int, dict[str, Packed]]]:
    made = []
    for record in workspace.referring(other, key, [target]):
        values = workspace.packed_record(other, record) or {}
        if key != "subject" or values.get("subject_kind") == kind:
            made.append((record, values))
    return made


def _same_part(values: Mapping[str, Packed]) -> tuple[tuple[str, Packed], ...]:
    return tuple(sorted((k, v) for k, v in values.items() if v is not None))


def _aliases(
    workspace: Workspace,
    kind: str,
    keep: int,
    drop: int,
    after: Mapping[str, Packed],
    both: Iterable[Mapping[str, Packed]],
) -> Iterable[Step]:
    """Aliases for the names that neither stand on the merged record nor are its aliases already."""
    have = {folded(str(after[key])) for key in _NAMES if after.get(key)}
    for target in (keep, drop):
        have |= {folded(str(values.get("name") or "")) for _, values in _those(workspace, "alias", "subject", kind, target)}  # fmt: skip
    for values in both:
        for key in _NAMES:
            name = values.get(key)
            if isinstance(name, str) and folded(name) not in have:
                have.add(folded(name))
                yield adds("alias", {"name": name, "subject_kind": kind, "subject": keep})
