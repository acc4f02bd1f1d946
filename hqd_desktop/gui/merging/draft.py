"""What is decided about a merge so far: which records are taken, and whose value stands where both sides changed one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from hqd_desktop.domain.records import RECORDS
from hqd_desktop.exchange.plan import Verdict
from hqd_desktop.workspace.merge_plan import SETTING, USUAL, Deletion, Difference, Merge, MergeChoices, Spot

Item = Difference | Deletion
DELETED = "deleted"
SORTS = (Verdict.NEW.value, Verdict.CHANGED.value, Verdict.CONFLICTING.value, DELETED)


def sort_of(item: Item) -> str:
    """Which of the counts a record belongs to."""
    return DELETED if isinstance(item, Deletion) else item.verdict.value


class Draft:
    """One merge with its choices. ``number`` is how many records would be written; it is kept, not counted anew at each key."""

    def __init__(self, merge: Merge, choices: MergeChoices = USUAL) -> None:
        self.merge, self.choices = merge, choices
        place = {kind: n for n, kind in enumerate(RECORDS)}
        found: list[Item] = [*(one for one in merge.differences if one.kind != SETTING), *merge.deletions]
        self.items = sorted(found, key=lambda item: place[item.kind])
        self.titles = {one.where: one.title for one in merge.differences if one.before is None}
        self.clashing = {spot for one in merge.differences if one.kind != SETTING for spot in _spots(one)}
        self._taken = sum(map(self.takes, self.items))

    @property
    def number(self) -> int:
        """How many records would be written, settings included."""
        return self._taken + (len(self.merge.settings) if self.choices.settings else 0)

    def takes(self, item: Item) -> bool:
        """Whether anything of a record would be written."""
        if isinstance(item, Deletion):
            return (item.kind, item.record) in self.choices.deletions
        return bool(self.merge.values(item, self.choices))

    def left(self, item: Item) -> bool:
        """Whether a person left a record out."""
        return (item.kind, item.record) in self.choices.left

    def toggle(self, items: list[Item]) -> None:
        """Leave records out, or take them again: all of them as the first is not."""
        before = sum(map(self.takes, items))
        if items:
            self._take(items, taken=not self._is_on(items[0]))
        self._taken += sum(map(self.takes, items)) - before

    def choose(self, spots: Iterable[Spot], *, theirs: bool) -> None:
        """Let the values of one side stand in conflicting fields."""
        self.choices = self.choices.with_conflicts(self.clashing.intersection(spots), theirs=theirs)
        self._taken = sum(map(self.takes, self.items))

    def with_settings(self, taken: bool) -> None:
        """Take the settings, too, or not."""
        self.choices = replace(self.choices, settings=taken)

    def not_taken(self) -> list[Item]:
        """The records of which nothing, or not all, would be written."""
        return [item for item in self.items if not self.takes(item) or self._mine(item)]

    def _mine(self, item: Item) -> bool:
        return isinstance(item, Difference) and any(spot not in self.choices.theirs for spot in _spots(item))

    def _is_on(self, item: Item) -> bool:
        where = (item.kind, item.record)
        if isinstance(item, Deletion):
            return where in self.choices.deletions
        return where in self.choices.restored if item.gone else where not in self.choices.left

    def _take(self, items: list[Item], *, taken: bool) -> None:
        gone = {(i.kind, i.record) for i in items if isinstance(i, Difference) and i.gone}
        deleted = {(i.kind, i.record) for i in items if isinstance(i, Deletion)}
        usual = {(i.kind, i.record) for i in items} - gone - deleted
        now = self.choices.with_deletions(deleted, taken=taken)
        restored, left = now.restored, now.left
        self.choices = replace(
            now,
            restored=restored | gone if taken else restored - gone,
            left=left - usual if taken else left | usual,
        )


def _spots(one: Difference) -> list[Spot]:
    return [(*one.where, key) for key in one.clashes]
