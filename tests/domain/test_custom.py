"""What a field of one's own may be, and that its values keep the promises of the shipped fields."""

import pytest

from hqd_desktop.domain import custom
from hqd_desktop.domain.asked import SHIPPED, Kept, asked, asking, bring_to_front, remembered
from hqd_desktop.domain.custom import Definition
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.filters import Condition, Op, expression, parse
from hqd_desktop.domain.kinds import Choice, Style
from hqd_desktop.domain.records import RECORDS, fields, made, shipped
from hqd_desktop.domain.records.base import OWN
from hqd_desktop.domain.records.own import TYPE
from hqd_desktop.domain.words import Text

LEVELS = (Choice("high", Text("High", "高")), Choice("low", Text("Low", "低")))
EVERY = [
    *(Definition(f"x_{t}", Text(t, f"自{t}"), t) for t in ("text", "long", "whole", "percent", "date", "yesno")),
    Definition("x_choice", Text("Level", "等级"), "choice", choices=LEVELS),
    *(Definition("x_money", Text("Subsidy", "补贴"), "money", unit=unit) for unit in ("", "CNY*1e4", "USD")),
    *(Definition("x_figure", Text("Amount", "数量"), "figure", unit=unit) for unit in custom.FIGURE_UNITS),
]
EACH = pytest.mark.parametrize("definition", EVERY, ids=[f"{d.type}-{d.unit}" for d in EVERY])


RAW = {"text": "中建", "long": "a\nb", "whole": "12", "percent": "30%", "date": "2022年3月", "yesno": "是", "choice": "高", "money": "约3亿元", "figure": "5"}  # fmt: skip


@EACH
def test_values_stand_on_records_and_in_filters(definition: Definition) -> None:
    """That they survive store and editor is proved beside the shipped fields, in test_kinds_and_catalogue."""
    field = definition.field()
    value = field.kind.read(RAW[definition.type])
    assert custom.holds(field.kind, field.kind.pack(value))
    known = {**shipped("project"), field.key: field}
    for op in (Op.EQ, Op.NE, Op.IN):
        condition = Condition(field.key, op, (value,))
        assert parse(expression(condition, known), known) == condition
    record = made("project", 1, 2, {"code": "P-001", field.key: value})
    assert getattr(record, field.key) == value
    assert getattr(record, "x_none", 0) is None
    with pytest.raises(AttributeError, match="Project has no colour"):
        getattr(record, "colour")  # noqa: B009 - what is asked for


@EACH
def test_a_definition_is_read_from_its_own_record(definition: Definition) -> None:
    assert custom.read(0, custom.packed(definition)) == definition
    for key, value in custom.packed(definition).items():
        field = fields(custom.KIND)[key].kind
        if value is not None:
            assert field.pack(field.read(field.edit(field.unpack(value), Style("zh")))) == value


def test_every_type_has_words_and_no_shipped_key_begins_like_an_own_one() -> None:
    assert {one.type for one in EVERY} == set(TYPE.by_key)
    assert [key for kind in RECORDS for key in shipped(kind) if key.startswith(OWN)] == []
    assert set(custom.KINDS) <= set(RECORDS)


def test_keys_say_the_name_and_differ() -> None:
    keys = {custom.new_key(Text("Green share, %", "绿地率")) for _ in range(50)}
    assert len(keys) == 50
    assert all(key.startswith("x_green_share_") for key in keys)
    assert custom.new_key(Text("绿地率", "绿地率")).count("_") == 1
    assert len(custom.new_key(Text("a" * 200, "长"))) <= 60


def test_choices_keep_their_keys_when_they_are_renamed_or_listed_again() -> None:
    first = custom.new_choices([Text("High", "高"), Text("中", "中"), Text("低", "低")])
    assert [choice.key for choice in first] == ["high", "c1", "c2"]
    again = custom.new_choices([Text("低", "低"), Text("High", "高"), Text("新", "新")], first)
    assert [choice.key for choice in again] == ["c2", "high", "c3"]
    assert custom.read_choices(custom.write_choices(again)) == again
    assert custom.read_choices("no line of ours\n | x | y\nA B | x | y") == ()


@pytest.mark.parametrize("names", [("无", "低"), ("高", "高"), ("a|b", "c"), ("", " ")])
def test_choices_that_cannot_be_told_apart_are_refused(names: tuple[str, str]) -> None:
    choices = tuple(Choice(f"c{n}", Text(name, name)) for n, name in enumerate(names))
    with pytest.raises(UserError, match="cannot be told apart"):
        custom.check(Definition("x_a", Text("Level", "等级"), "choice", choices=choices), ())


def test_values_that_a_kind_cannot_hold_are_known() -> None:
    by = {one.type: one.kind for one in EVERY}
    for of, value in (("whole", "3"), ("text", 3), ("yesno", 2), ("date", "soon"), ("money", "3 mu"), ("percent", "1"), ("choice", "mid")):  # fmt: skip
        assert not custom.holds(by[of], value), of
    assert all(custom.holds(kind, None) for kind in by.values())


def test_fields_are_those_of_the_workspace_that_is_asked() -> None:
    living, whole = custom.field_sets([EVERY[0], Definition("x_old", Text("Old", "旧"), "text", retired=True)])
    assert asked() is SHIPPED
    with asking(living):
        assert list(custom.own(fields("project"))) == ["x_text"]
        assert fields("organisation") is shipped("organisation")
        with asking(whole):
            assert "x_old" in fields("project")
    assert custom.own(fields("project")) == {}
    assert custom.field_sets([]) == (SHIPPED, SHIPPED)


def test_the_workspace_in_front_is_asked_where_none_is_named() -> None:
    kept = Kept()
    bring_to_front(kept)
    try:
        kept.living = custom.field_sets([EVERY[0]])[0]
        assert "x_text" in fields("project")
    finally:
        bring_to_front(None)
    assert "x_text" not in fields("project")


def test_what_is_remembered_belongs_to_its_fields() -> None:
    times: list[str] = []

    @remembered
    def count(kind: str) -> int:
        times.append(kind)
        return len(fields(kind))

    number = count("project")
    with asking(custom.field_sets([EVERY[0]])[0]):
        assert (count("project"), count("project")) == (number + 1, number + 1)
    assert (count("project"), len(times)) == (number, 2)
