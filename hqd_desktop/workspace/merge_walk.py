"""Walks through a colleague's records and says of each how it differs from what is here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from hqd_desktop.domain.changes import LOG, stated
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.kinds import FigureKind, Packed, TextKind, folded
from hqd_desktop.domain.progress import Progress
from hqd_desktop.domain.records import RECORDS
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Text
from hqd_desktop.exchange.plan import Verdict
from hqd_desktop.workspace import operations
from hqd_desktop.workspace.ancestry import Common
from hqd_desktop.workspace.identity import Identity, values_of
from hqd_desktop.workspace.merge_plan import Clash, Deletion, Difference, Merge
from hqd_desktop.workspace.trash import title_of

if TYPE_CHECKING:
    from hqd_desktop.workspace.door import Workspace

Values = Mapping[str, Packed]
_COMPARING = Text("Comparing {kinds}", "正在比对{kinds}")
_EVERY = 500
_FIRST = ("field",)
"""Kinds that come before all others: fields of one's own, which the others may state."""


class Walk:
    """One merge being planned; what it finds goes into ``merge``."""

    def __init__(
        self,
        ours: Workspace,
        theirs: Workspace,
        met: Common | None,
        merge: Merge,
        matches: Mapping[tuple[str, int], int],
        progress: Progress,
    ) -> None:
        self._ours, self._theirs, self._met, self._merge, self._progress = ours, theirs, met, merge, progress
        self._identity = Identity(ours, theirs, matches)
        self._keys: dict[str, str] = {}
        """Fields of their own by their key there, with the key they have here."""
        self._codes: set[str] = set()
        self._renamed = 0

    def go(self) -> None:
        """Compare all kinds, those first to which others refer."""
        for kind in (*_FIRST, *(kind for kind in RECORDS if kind not in (*_FIRST, LOG))):
            ids = self._to_compare(kind)
            strangers = self._identify(kind, ids)
            self._compare(kind, sorted({*ids, *strangers}))
        if self._identity.doubtful:
            self._merge.notes.append(_note(
                Text("{n} records fit several records here and are left out", "有 {n} 条记录与此处多条记录相符，未合并").fill(n=len(self._identity.doubtful)),
                Text("Say in the window which one each is", "在窗口中指明各为哪一条"),
            ))  # fmt: skip

    def _to_compare(self, kind: str) -> list[int]:
        """The records there that may differ: all, or those touched since both were one."""
        if self._met is None:
            return sorted(self._theirs.ids(View(kind)))
        return sorted(self._met.touched.get(kind, {}))

    def _identify(self, kind: str, ids: Sequence[int]) -> list[int]:
        """Find which record here each of theirs is, also of those that nobody touched there but others refer to.

        Returns those that are none here, or may be several: what was left out of an earlier merge is asked for again.
        """
        identity = self._identity
        strangers = {record for record in self._theirs.ids(View(kind)) if record not in identity.here(kind)}
        for record, values in values_of(self._theirs, kind, sorted({*ids, *strangers})).items():
            identity.find(kind, record, identity.turned(kind, values))
        return [r for r in strangers if (kind, identity.map[kind, r]) in identity.new or (kind, r) in identity.doubtful]

    def _compare(self, kind: str, ids: Sequence[int]) -> None:
        identity = self._identity
        theirs = values_of(self._theirs, kind, ids)
        here = {record: identity.map.get((kind, record), record) for record in ids}
        ours = values_of(self._ours, kind, sorted(set(here.values())))
        label = _COMPARING.fill(kinds=Text(RECORDS[kind].PLURAL.en.lower(), RECORDS[kind].PLURAL.zh))
        for n, record in enumerate(ids):
            if n % _EVERY == 0:
                self._progress.at(n, len(ids), label)
            now, own = theirs.get(record), ours.get(here[record])
            base = self._base(kind, record, here[record], now, own)
            turned = None if now is None else self._turned(kind, now)
            then = None if base is None else self._turned(kind, base)
            if turned is None:
                self._deleted_there(kind, here[record], own, then)
            elif (kind, record) in identity.doubtful:
                title = title_of(kind, record, turned)
                self._merge.differences.append(
                    Difference(kind, record, record, Verdict.CONFLICTING, title, candidates=identity.doubtful[kind, record])
                )  # fmt: skip
            elif own is None:
                self._not_here(kind, record, here[record], turned, then)
            else:
                self._both(kind, record, here[record], turned, own, then)

    def _turned(self, kind: str, values: Values) -> dict[str, Packed]:
        """Values of theirs in the fields and references of this workspace."""
        own = {self._keys.get(key, key): value for key, value in values.items()}
        return self._identity.turned(kind, own)

    def _base(self, kind: str, record: int, here: int, now: Values | None, own: Values | None) -> Values | None:
        """The record as it was when both were one; None where it was not there, or where that is not known."""
        if self._met is None:
            return None
        if self._met.theirs:
            then = self._met.before.get(kind, {}).get(record)
            return None if then is None else {**(now or {}), **then}
        side = self._met.before.get(kind, {})
        if here in side:
            then = side[here]
            return None if then is None else {**(own or {}), **then}
        return own

    # --- what each comes to ---------------------------------------------------------------------

    def _deleted_there(self, kind: str, here: int, own: Values | None, then: Values | None) -> None:
        if own is None or then is None:
            return
        changed = any(then.get(key) != value for key, value in own.items())
        self._merge.deletions.append(Deletion(kind, here, title_of(kind, here, own), changed))

    def _not_here(self, kind: str, record: int, here: int, now: dict[str, Packed], then: Values | None) -> None:
        title = title_of(kind, here, now)
        if (kind, here) in self._identity.new:
            if kind == "field":
                self._keys[str(now.get("key"))] = str(now.get("key"))
            values = self._with_code(stated(now)) if kind == "project" else stated(now)
            self._merge.differences.append(Difference(kind, here, record, Verdict.NEW, title, None, values))
            return
        if then is not None and all(then.get(key) == value for key, value in now.items()):
            return  # deleted here, and nobody touched it there
        after = stated(now)
        self._merge.differences.append(
            Difference(kind, here, record, Verdict.CONFLICTING, title, None, after, gone=True)
        )

    def _both(
        self, kind: str, record: int, here: int, now: dict[str, Packed], own: dict[str, Packed], then: Values | None
    ) -> None:
        if kind == "field" and now.get("key") != own.get("key"):
            self._keys[str(now["key"])] = str(own["key"])
            now["key"] = own["key"]
        after: dict[str, Packed] = {}
        clashes: dict[str, Clash] = {}
        for key, value in now.items():
            mine = own.get(key)
            if value == mine or (then is not None and value == then.get(key)):
                continue
            if then is None and (value is None or mine is not None) and (value is None or self._alike(kind, key, mine, value)):  # fmt: skip
                continue
            after[key] = value
            if mine != then.get(key) if then is not None else mine is not None:
                clashes[key] = Clash(mine, value, None if then is None else then.get(key), then is not None)
        after = {key: value for key, value in after.items() if key in own or key in self._keys.values()}
        if not after:
            self._merge.same += 1
            return
        verdict = Verdict.CONFLICTING if clashes else Verdict.CHANGED
        before = {key: own.get(key) for key in after}
        self._merge.differences.append(
            Difference(kind, here, record, verdict, title_of(kind, here, own), before, after, clashes)
        )

    def _alike(self, kind: str, key: str, mine: Packed, value: Packed) -> bool:
        """Whether two values that nobody knows the origin of say the same: texts but for width and case, amounts but for their unit."""
        field = self._ours.fields(kind, retired=True).get(key)
        if field is None or mine is None or value is None:
            return False
        if isinstance(field.kind, TextKind):
            return folded(str(mine)) == folded(str(value))
        if isinstance(field.kind, FigureKind):
            one, other = Figure.unpack(str(mine)), Figure.unpack(str(value))
            return (one.dimension, one.base, one.qualifier) == (other.dimension, other.base, other.qualifier)
        return False

    def _with_code(self, values: dict[str, Packed]) -> dict[str, Packed]:
        """A new project with an ID that nobody has here: both sides may have given the same one since they parted."""
        if not self._codes:
            rows = self._ours.packed("project", self._ours.ids(View("project")), ("code",))
            self._codes = {str(row[0]) for row in rows}
        code = values.get("code")
        if code is None or str(code) in self._codes:
            fresh = operations.next_code(self._ours, self._renamed)
            while fresh in self._codes:
                self._renamed += 1
                fresh = operations.next_code(self._ours, self._renamed)
            if code is not None:
                self._merge.notes.append(_note(
                    Text("{name} has the ID {code} there, which is another project here", "{name}在对方的编号 {code} 在此处属于另一个项目").fill(name=title_of("project", 0, values), code=code),
                    Text("It comes in as {fresh}", "将以编号 {fresh} 合并").fill(fresh=fresh),
                ))  # fmt: skip
            values = {**values, "code": fresh}
        self._codes.add(str(values["code"]))
        return values


def _note(fact: Text, remedy: Text) -> UserError:
    return UserError(fact, remedy)
