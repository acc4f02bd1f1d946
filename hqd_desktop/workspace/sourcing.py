"""What sources state about the records: several statements about one field stay side by side; one may be adopted, with a reason.

Adopting writes what is stated into the record, as printed, and marks the statement, in one change. Nothing is adopted by itself, and a
statement is never changed by what the record says.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from hqd_desktop.domain.agreeing import agree
from hqd_desktop.domain.catalogue import Field
from hqd_desktop.domain.changes import Change, Step, edit
from hqd_desktop.domain.days import Day
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.filters import Condition, Op
from hqd_desktop.domain.kinds import NO_HINT, FigureKind, Hint, Named, Packed, RefKind, TextKind
from hqd_desktop.domain.quoting import folded
from hqd_desktop.domain.records import RECORDS, Statement, fields
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Text
from hqd_desktop.domain.written import Unreadable
from hqd_desktop.workspace import operations
from hqd_desktop.workspace.reading import within

if TYPE_CHECKING:
    from hqd_desktop.workspace.door import Workspace

KIND = "statement"
SUPERSEDED, VERIFIED, DISPUTED, UNVERIFIED = "superseded", "verified", "disputed", "unverified"
_WHERE = {"printed": "printed", "locator": "locator", "source": "source"}
"""Fields of a record that say where its figure stands, and the field of the statement they are taken from."""
_NO_REASON = UserError(
    Text("The reason is not stated", "未填写理由"),
    Text("Say in a few words why this statement is the one to use", "简要说明采用该引述的理由"),
)


# --- reading ------------------------------------------------------------------------------------


def of_source(workspace: Workspace, source: int) -> list[Statement]:
    """The statements of a source in the order in which they came."""
    return _read(workspace, sorted(workspace.referring(KIND, "source", [source])))


def about(workspace: Workspace, kind: str, record: int, field: str = "") -> list[Statement]:
    """The statements about a record, or about one of its fields: adopted ones first, superseded ones last."""
    conditions = [Condition("subject_kind", Op.EQ, (kind,)), Condition("subject", Op.EQ, (record,))]
    if field:
        conditions.append(Condition("field", Op.EQ, (field,)))
    found = _read(workspace, sorted(workspace.ids(View(KIND, tuple(conditions)))))
    return sorted(found, key=lambda one: (not one.adopted, one.state == SUPERSEDED))


def _read(workspace: Workspace, ids: Sequence[int]) -> list[Statement]:
    return [one for one in workspace.page(KIND, ids) if isinstance(one, Statement)]


def described(statement: Statement) -> Field | None:
    """The field a statement is about; None where it is about a record as a whole, or about nothing yet."""
    kind = statement.subject_kind or ""
    return fields(kind).get(statement.field or "") if kind in RECORDS else None


def value(statement: Statement) -> Any:
    """What it states, as a value of the field it is about; None where that cannot be read from it."""
    field = described(statement)
    if field is None:
        return None
    if isinstance(field.kind, FigureKind) and statement.figure is not None:
        return statement.figure if field.kind.measured_by(statement.figure.unit) else None
    for raw in (statement.value, statement.printed):
        if raw:
            try:
                return field.kind.read(raw)
            except Unreadable:
                continue
    return None


def disagreeing(statements: Iterable[Statement]) -> frozenset[int]:
    """Those of some statements about one record that cannot both be right with another of them; superseded ones are out of the question.

    Texts are compared only where both are said to state the same thing: two sentences about a company do not contradict each other.
    """
    grouped: dict[str, list[tuple[Statement, Any]]] = {}
    for one in statements:
        stated = value(one)
        if stated is not None and one.state != SUPERSEDED:
            grouped.setdefault(one.field or "", []).append((one, stated))
    apart: set[int] = set()
    for several in grouped.values():
        for number, (one, stated) in enumerate(several):
            for other, opposed in several[number + 1 :]:
                if _comparable(one, other) and not agree(stated, opposed):
                    apart |= {one.id, other.id}
    return frozenset(apart)


def _comparable(one: Statement, other: Statement) -> bool:
    field = described(one)
    if field is None or not isinstance(field.kind, TextKind):
        return True
    return bool(one.attribute) and folded(one.attribute or "") == folded(other.attribute or "")


# --- writing ------------------------------------------------------------------------------------


@within
def add(workspace: Workspace, raw: Mapping[str, object], hint: Hint = NO_HINT) -> tuple[Change, int]:
    """A new statement from typed texts, unverified unless they say otherwise; it gets the next free number. Raises UserError."""
    number = workspace.highest_number(KIND, "fact", "F") + 1
    given = {
        "fact": f"F{number:03}",
        "state": UNVERIFIED,
        **{key: text for key, text in raw.items() if text not in (None, "")},
    }
    return operations.add(workspace, KIND, given, hint)


@within
def adopt(workspace: Workspace, statement: int, reason: str) -> Change:
    """Write what a statement states into the record it is about, and mark it as the adopted one of that field: one change.

    Raises UserError without a reason, for one that is superseded or disputed, and where its value does not fit the field.
    """
    one = _one(workspace, statement)
    if not reason.strip():
        raise _NO_REASON
    if one.state in (SUPERSEDED, DISPUTED):
        raise UserError(
            Text("This statement is disputed or superseded", "该引述有争议或已被取代"),
            Text(
                "Adopt another one, or set its state back to unverified first", "采用其他引述，或先将其状态改回未核实"
            ),
        )
    steps = _written(workspace, one)
    for other in about(workspace, one.subject_kind or "", one.subject or 0, one.field or ""):
        chosen = other.id == one.id
        after: dict[str, Packed] = {
            "adopted": 1 if chosen else None,
            "adopted_reason": " ".join(reason.split()) if chosen else None,
        }
        if chosen or other.adopted:
            steps += _step(other, after)
    return Change(_label(Text("Adopt {what}", "采用{what}"), one), tuple(steps))


def _written(workspace: Workspace, one: Statement) -> list[Step]:
    """The steps that bring the record to what a statement states, with the place where it stands."""
    kind, field = one.subject_kind or "", described(one)
    before = workspace.packed_record(kind, one.subject or 0) if field is not None else None
    if field is None or before is None:
        raise UserError(
            Text("This statement is about no field of a record", "该引述未对应任何记录的字段"),
            Text("Choose the record and the field it is about", "先选择它对应的记录和字段"),
        )
    stated = value(one)
    if stated is None:
        raise UserError(
            Text("“{value}” cannot be written into {field}", "“{value}”无法写入{field}").fill(
                value=one.printed or one.value or "—", field=field.name
            ),
            Text("Edit the value or the figure of the statement, then adopt it", "修改该引述的取值或数字后再采用"),
        )
    newcomers = operations.Newcomers(workspace)
    target = field.kind.target if isinstance(field.kind, RefKind) else ""
    after: dict[str, Packed] = {
        field.key: newcomers.refer(target, stated.name) if isinstance(stated, Named) else field.kind.pack(stated)
    }
    own = fields(kind)
    for key, of in _WHERE.items():
        if key in own and key != field.key and getattr(one, of) is not None and isinstance(field.kind, FigureKind):
            after[key] = own[key].kind.pack(getattr(one, of))
    made = edit(kind, one.subject or 0, before, after)
    return [*newcomers.steps, *((made, *operations.event_of(kind, made.id, made)) if made else ())]


@within
def let_go(workspace: Workspace, statement: int) -> Change:
    """Adopt a statement no longer; what stands in the record stays."""
    one = _one(workspace, statement)
    return Change(
        _label(Text("Adopt {what} no longer", "不再采用{what}"), one),
        tuple(_step(one, {"adopted": None, "adopted_reason": None})),
    )


@within
def verify(workspace: Workspace, statement: int, by: str, against: str, on: dt.date) -> Change:
    """Say who found a statement right, by comparing it with what. Raises UserError where either is missing."""
    one = _one(workspace, statement)
    if not by.strip() or not against.strip():
        raise UserError(
            Text("Who verified it, or against what, is not stated", "未填写核实人或核实依据"),
            Text(
                "Name the person, and the document or register it was compared with", "填写核实人以及所比对的文件或台账"
            ),
        )
    after: dict[str, Packed] = {
        "state": VERIFIED, "verified_by": " ".join(by.split()), "verified_against": " ".join(against.split()),
        "verified_on": Day.of(on).pack(), "superseded_by": None,
    }  # fmt: skip
    return Change(_label(Text("Verify {what}", "核实{what}"), one), tuple(_step(one, after)))


@within
def dispute(workspace: Workspace, statement: int, reason: str) -> Change:
    """Say that a statement is doubted, and why: the reason is added to its note. Raises UserError without one."""
    one = _one(workspace, statement)
    words = " ".join(reason.split())
    if not words:
        raise UserError(
            Text("The reason is not stated", "未填写理由"), Text("Say what speaks against it", "说明存疑的依据")
        )
    note = f"{one.note}\n{words}" if one.note else words
    after: dict[str, Packed] = {"state": DISPUTED, "note": note, "superseded_by": None}
    return Change(_label(Text("Dispute {what}", "质疑{what}"), one), tuple(_step(one, after)))


@within
def reopen(workspace: Workspace, statement: int) -> Change:
    """Set a statement back to unverified: nobody answers for it, nothing replaces it."""
    one = _one(workspace, statement)
    after: dict[str, Packed] = {
        "state": UNVERIFIED, "verified_by": None, "verified_against": None, "verified_on": None, "superseded_by": None,
    }  # fmt: skip
    return Change(_label(Text("Set {what} back to unverified", "将{what}恢复为未核实"), one), tuple(_step(one, after)))


@within
def supersede(workspace: Workspace, statement: int, by: int) -> Change:
    """Say that a later statement takes the place of one; both stay. Raises UserError where that would lead round in a circle."""
    one, other = _one(workspace, statement), _one(workspace, by)
    seen = [other]
    while seen[-1].id != one.id and seen[-1].superseded_by is not None and len(seen) < 1000:
        following = workspace.get(KIND, seen[-1].superseded_by)
        if not isinstance(following, Statement) or any(following.id == met.id for met in seen):
            break
        seen.append(following)
    if seen[-1].id == one.id:
        raise UserError(
            Text("{circle}: statements would supersede each other in a circle", "{circle}：引述之间会循环取代").fill(
                circle=" → ".join(met.title("en") for met in (one, *seen))
            ),
            Text("Choose the newest of them as the one that supersedes", "选择其中最新的一条作为取代者"),
        )
    after: dict[str, Packed] = {"state": SUPERSEDED, "superseded_by": other.id, "adopted": None, "adopted_reason": None}
    return Change(_label(Text("Supersede {what}", "取代{what}"), one), tuple(_step(one, after)))


def _one(workspace: Workspace, statement: int) -> Statement:
    found = workspace.get(KIND, statement)
    if not isinstance(found, Statement):
        raise UserError(
            Text("The statement was deleted meanwhile", "该引述已被删除"), Text("Undo the deletion first", "先撤销删除")
        )
    return found


def _step(one: Statement, after: Mapping[str, Packed]) -> list[Step]:
    known = fields(KIND)
    made = edit(KIND, one.id, {key: known[key].kind.pack(getattr(one, key)) for key in after}, after)
    return [made] if made else []


def _label(words: Text, one: Statement) -> Text:
    return words.fill(what=one.title("en"))


def disagreeing_among(workspace: Workspace, ids: Sequence[int]) -> frozenset[int]:
    """Those of some statements that cannot both be right with any other one about the same field of the same record."""
    subjects: dict[str, set[int]] = {}
    for kind, subject, field in workspace.packed(KIND, ids, ("subject_kind", "subject", "field")):
        if kind is not None and field is not None and isinstance(subject, int):
            subjects.setdefault(str(kind), set()).add(subject)
    apart: set[int] = set()
    for kind, records in subjects.items():
        among = View(KIND, (Condition("subject_kind", Op.EQ, (kind,)), Condition("subject", Op.IN, tuple(records))))
        grouped: dict[Packed, list[int]] = {}
        for record, subject in workspace.packed(KIND, workspace.ids(among), ("id", "subject")):
            grouped.setdefault(subject, []).append(int(record or 0))
        for several in grouped.values():
            if len(several) > 1:
                apart |= disagreeing(_read(workspace, several))
    return frozenset(apart & set(ids))
