"""What taking in a colleague's workspace would change, record by record and field by field, before anything does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.kinds import Packed
from hqd_desktop.domain.records import RECORDS
from hqd_desktop.domain.words import Lang, Text
from hqd_desktop.exchange.plan import Verdict

Where = tuple[str, int]
"""Kind and id of a record."""
Spot = tuple[str, int, str]
"""Kind and id of a record, and the key of a field."""
SETTING = "setting"


@dataclass(frozen=True, slots=True)
class Clash:
    """A field that both sides changed to different values. ``base`` is what stood there when they parted; where they never were
    one (``known`` False) it is None."""

    ours: Packed
    theirs: Packed
    base: Packed = None
    known: bool = True


@dataclass(slots=True)
class Difference:
    """One record of theirs that is not what it is here. ``record`` is its id here, or the one it will have; ``there`` its id there.

    ``before`` is None for a new record; ``after`` holds all of theirs, ``clashes`` those fields of it that both sides changed.
    ``gone`` tells that it was deleted here and edited there, ``candidates`` the records here that it may be.
    """

    kind: str
    record: int
    there: int
    verdict: Verdict
    title: Text
    before: dict[str, Packed] | None = None
    after: dict[str, Packed] = field(default_factory=dict)
    clashes: dict[str, Clash] = field(default_factory=dict)
    gone: bool = False
    candidates: tuple[int, ...] = ()

    @property
    def where(self) -> Where:
        """Kind and id."""
        return self.kind, self.record


@dataclass(frozen=True, slots=True)
class Deletion:
    """A record that was deleted there. It stays unless somebody says otherwise; ``changed`` tells that it was edited here since."""

    kind: str
    record: int
    title: Text
    changed: bool


@dataclass(frozen=True, slots=True)
class MergeChoices:
    """What a person decides; what is not named goes the usual way: edits go in, conflicts stay as they are here, nothing is
    deleted, settings of this workspace stand."""

    left: frozenset[Where] = frozenset()
    theirs: frozenset[Spot] = frozenset()
    deletions: frozenset[Where] = frozenset()
    restored: frozenset[Where] = frozenset()
    settings: bool = False

    def with_conflicts(self, spots: Iterable[Spot], *, theirs: bool) -> MergeChoices:
        """With the values of one side in conflicting fields."""
        these = frozenset(spots)
        return replace(self, theirs=self.theirs | these if theirs else self.theirs - these)

    def with_deletions(self, records: Iterable[Where], *, taken: bool) -> MergeChoices:
        """With records deleted here, too, or kept."""
        these = frozenset(records)
        return replace(self, deletions=self.deletions | these if taken else self.deletions - these)


USUAL = MergeChoices()


@dataclass(slots=True)
class Merge:
    """``common`` says what both have in common; None where nothing is known and records were told by their names and codes."""

    name: str
    digest: str
    size: int
    op: str
    common: Text | None
    differences: list[Difference] = field(default_factory=list)
    deletions: list[Deletion] = field(default_factory=list)
    notes: list[UserError] = field(default_factory=list)
    """What should be known besides: facts with what can be done."""
    copies: dict[str, bytes] = field(default_factory=dict)
    """Copies of documents that are not here, by digest."""
    same: int = 0
    change: int | None = None

    @property
    def counts(self) -> dict[Verdict, int]:
        """How many records come to each verdict; settings are counted apart."""
        tally = Counter(one.verdict for one in self.differences if one.kind != SETTING)
        return {verdict: tally[verdict] for verdict in (Verdict.NEW, Verdict.CHANGED, Verdict.CONFLICTING)}

    @property
    def settings(self) -> list[Difference]:
        """The settings that are others there."""
        return [one for one in self.differences if one.kind == SETTING]

    def conflicts(self) -> list[Spot]:
        """The fields that both sides changed."""
        return [(*one.where, key) for one in self.differences for key in one.clashes if one.kind != SETTING]

    def values(self, one: Difference, choices: MergeChoices = USUAL) -> Mapping[str, Packed]:
        """What of a record would be written after these choices."""
        if one.where in choices.left or one.candidates or (one.gone and one.where not in choices.restored):
            return {}
        if one.kind == SETTING:
            return one.after if choices.settings else {}
        return {k: v for k, v in one.after.items() if k not in one.clashes or (*one.where, k) in choices.theirs}

    def open_conflicts(self, choices: MergeChoices = USUAL) -> list[Difference]:
        """The records about which something is still to be decided after these choices."""
        return [
            one
            for one in self.differences
            if one.verdict is Verdict.CONFLICTING
            and one.kind != SETTING
            and one.where not in choices.left
            and not (one.gone and one.where in choices.restored)
            and (one.gone or one.candidates or any((*one.where, key) not in choices.theirs for key in one.clashes))
        ]

    def label(self, records: int) -> Text:
        """What the change is called."""
        return Text("Merge {n} records from {file}", "从 {file} 合并 {n} 条记录").fill(n=records, file=self.name)

    def report(self, lang: Lang, said: Mapping[Spot, tuple[str, str, str]] | None = None) -> dict[str, Any]:
        """The JSON of ``hqd merge``; ``said`` gives the texts (ours, theirs, base) of conflicting fields."""
        return {
            "file": self.name,
            "common": self.common.of(lang) if self.common else None,
            **{verdict.value: number for verdict, number in self.counts.items()},
            "same": self.same,
            "kinds": self._by_kind(),
            "conflicts": [
                {"kind": kind, "id": record, "name": self._title(kind, record).of(lang), "field": key}
                | dict(
                    zip(("ours", "theirs", "base"), (said or {}).get((kind, record, key), ("", "", "")), strict=True)
                )
                for kind, record, key in self.conflicts()
            ],
            "ambiguous": [
                {"kind": one.kind, "name": one.title.of(lang), "candidates": list(one.candidates)}
                for one in self.differences
                if one.candidates
            ],
            "deleted_there": [
                {"kind": d.kind, "id": d.record, "name": d.title.of(lang), "changed_here": d.changed}
                for d in self.deletions
            ],
            "deleted_here": [
                {"kind": one.kind, "id": one.record, "name": one.title.of(lang)} for one in self.differences if one.gone
            ],
            "settings": [one.title.of(lang) for one in self.settings],
            "documents": len(self.copies),
            "notes": [{"message": note.message.of(lang), "fix": note.remedy.of(lang)} for note in self.notes],
            "change": self.change,
        }

    def _by_kind(self) -> dict[str, dict[str, int]]:
        made: dict[str, Counter[str]] = {}
        for one in self.differences:
            if one.kind != SETTING:
                made.setdefault(one.kind, Counter())[one.verdict.value] += 1
        return {kind: dict(made[kind]) for kind in RECORDS if kind in made}

    def _title(self, kind: str, record: int) -> Text:
        return next((one.title for one in self.differences if one.where == (kind, record)), Text("—", "—"))
