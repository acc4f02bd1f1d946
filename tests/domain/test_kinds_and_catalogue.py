"""Promises of the catalogue: every field has its words in both languages, reads back its own text, keeps its stored form."""

import datetime as dt
from collections import Counter
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hqd_desktop.domain import stages, units
from hqd_desktop.domain.catalogue import GROUPS, Field
from hqd_desktop.domain.custom import FIGURE_UNITS, MONEY_UNITS, Definition, new_choices
from hqd_desktop.domain.days import Day, Precision
from hqd_desktop.domain.figures import Figure, Qualifier
from hqd_desktop.domain.kinds import (
    ANY_FIGURE,
    MONEY,
    YESNO,
    ChoiceKind,
    DayKind,
    FigureKind,
    Hint,
    Kind,
    Named,
    PeriodKind,
    RefKind,
    Style,
    TextKind,
    WholeKind,
    YesNoKind,
    folded,
)
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.records import RECORDS, fields
from hqd_desktop.domain.words import LANGS, Text
from hqd_desktop.domain.written import BLANK, Unreadable, cleaned

OWN = [
    *(Definition(f"x_{t}", Text(t, f"自定{t}"), t) for t in ("text", "long", "whole", "percent", "date", "yesno")),
    *(Definition(f"x_{unit}", Text(unit, f"值{unit}"), "figure", unit=unit) for unit in FIGURE_UNITS),
    *(
        Definition(f"x_{n}", Text(f"Amount {n}", f"额{n}"), "money", unit=unit)
        for n, unit in enumerate(("", *MONEY_UNITS[::9]))
    ),
    Definition(
        "x_choice", Text("Level", "等级"), "choice", choices=new_choices([Text("High", "高"), Text("低", "低")])
    ),
]
"""Fields of one's own keep the same promises."""
ALL = [
    *((kind, field) for kind in RECORDS for field in fields(kind).values()),
    *(("project", definition.field()) for definition in OWN),
]
EACH = pytest.mark.parametrize(("kind", "field"), ALL, ids=[f"{k}.{f.key}" for k, f in ALL])


def values_of(kind: Kind) -> st.SearchStrategy[Any]:
    """Values a field of this kind can hold."""
    if isinstance(kind, TextKind):
        words = st.text("项目 SKFabc0123-（）年", min_size=1, max_size=20).map(lambda t: " ".join(t.split()))
        return words.filter(lambda t: bool(t) and cleaned(t).casefold() not in BLANK)
    if isinstance(kind, ChoiceKind):
        return st.sampled_from([c.key for c in kind.choices])
    if isinstance(kind, FigureKind):
        among = [
            u.key for u in units.UNITS.values() if kind.measured_by(u.key) and (u.name.en or u.key == kind.default)
        ]
        number = st.decimals(allow_nan=False, allow_infinity=False, places=2, min_value=0, max_value=10**9)
        figures = st.builds(Figure, number, st.sampled_from(among), st.sampled_from(list(Qualifier)))
        return figures.filter(lambda f: kind.dimension == "any" or abs(f.base) * kind.scale <= 2**62)
    if isinstance(kind, WholeKind):
        return st.integers(-(10**9), 10**9)
    if isinstance(kind, YesNoKind):
        return st.booleans()
    if isinstance(kind, DayKind):
        days = st.dates(dt.date(1900, 1, 1), dt.date(2199, 12, 31)).map(Day.of)
        coarse = st.builds(
            Day, st.integers(1900, 2199), st.integers(1, 2), st.just(0), st.just(Precision.HALF), st.booleans()
        )
        return st.one_of(days, coarse)
    if isinstance(kind, PeriodKind):
        return st.builds(
            lambda first, n: Period(first, first + n), st.integers(1900 * 12, 2190 * 12), st.integers(0, 60)
        )
    assert isinstance(kind, RefKind)
    return st.integers(1, 2**62)


@EACH
def test_a_field_has_its_words(kind: str, field: Field) -> None:
    assert field.name.en
    assert any("\u4e00" <= c <= "\u9fff" for c in field.name.zh)
    assert field.group in GROUPS
    assert field.width >= 40


@EACH
@settings(max_examples=15)
@given(data=st.data())
def test_a_value_survives_store_and_editor(kind: str, field: Field, data: st.DataObject) -> None:
    value = data.draw(values_of(field.kind))
    assert field.kind.unpack(field.kind.pack(value)) == value
    for lang in LANGS:
        style = Style(lang, names=lambda _kind, record: f"name {record}")
        back = field.kind.read(field.kind.edit(value, style))
        if isinstance(field.kind, RefKind):
            assert back == Named(f"name {value}")
        else:
            assert back == value


@EACH
def test_nothing_stated_is_none_and_shown_as_a_dash(kind: str, field: Field) -> None:
    assert field.kind.read("") is None
    assert field.kind.read("—") is None
    assert field.kind.pack(None) is None
    assert field.kind.unpack(None) is None
    assert field.kind.order(None) is None
    assert field.kind.text(None, Style("zh")) == "—"
    assert field.kind.edit(None, Style("en")) == ""


def test_the_project_has_the_fields_of_the_glossary() -> None:
    assert len(fields("project")) >= 45


@pytest.mark.parametrize("kind", list(RECORDS))
def test_names_of_a_record_do_not_collide(kind: str) -> None:
    for lang in LANGS:
        names = Counter(folded(f.name.of(lang)) for f in fields(kind).values())
        assert [n for n, count in names.items() if count > 1] == []


def test_a_heading_means_one_field() -> None:
    heard: dict[str, str] = {}
    for field in fields("project").values():
        own = {folded(w) for w in (field.name.en, field.name.zh, *field.synonyms)}
        for word in own:
            assert heard.setdefault(word, field.key) == field.key, f"{word} means {heard[word]} and {field.key}"


@pytest.mark.parametrize("kind", list(RECORDS))
def test_references_lead_to_records(kind: str) -> None:
    for field in fields(kind).values():
        if isinstance(field.kind, RefKind):
            assert field.kind.target in RECORDS


def test_choices_are_known_by_key_names_and_synonyms() -> None:
    for word in ("construction", "Construction", "开工", "已开工", "Under Construction", "C1"):
        assert stages.STAGE.read(word) == "construction"
    with pytest.raises(Unreadable, match="not one of the values") as trouble:
        stages.STAGE.read("推进")
    assert "开工" in trouble.value.fix.zh
    assert stages.STAGE.read("推进", Hint(values={"推进": "construction"})) == "construction"


def test_a_bare_amount_takes_the_unit_of_its_heading_else_asks() -> None:
    kind = fields("project")["total_investment"].kind
    assert kind.read("3", Hint(unit="CNY*1e8")) == Figure(Decimal(3), "CNY*1e8")
    assert kind.read("约2亿", Hint(unit="CNY*1e4")) == Figure(Decimal(2), "CNY*1e8", Qualifier.ABOUT)
    assert kind.read("5", Hint(unit="USD*1e4")) == Figure(Decimal(5), "USD*1e4")
    assert kind.read("5万", Hint(unit="USD*1e4")) == Figure(Decimal(5), "USD*1e4")
    with pytest.raises(Unreadable, match="unit is not stated"):
        kind.read("3")
    with pytest.raises(Unreadable, match="does not measure"):
        kind.read("3亩")


def test_a_code_of_eighteen_digits_stays_text_and_a_cut_one_is_told() -> None:
    kind = fields("project")["national_code"].kind
    assert kind.read("110105199001011234") == "110105199001011234"
    assert kind.read(12.0) == "12"
    with pytest.raises(Unreadable, match="15 digits"):
        kind.read(1.10105199001011e17)


def test_amounts_are_shown_in_one_unit_with_their_qualifier() -> None:
    kind = fields("project")["total_investment"].kind
    about = Figure(Decimal(2), "CNY*1e8", Qualifier.ABOUT)
    assert kind.text(about, Style("en", "CNY*1e9", 2, with_unit=False)) == "about 0.20"
    assert kind.text(about, Style("zh", "CNY*1e8", 2, with_unit=False)) == "约 2.00"
    assert kind.text(about, Style("en")) == "about 200 CNY million"
    assert kind.text(about, Style("zh")) == "约 2 亿元"
    assert kind.edit(about, Style("en")) == "about 2 CNY 100 million"
    foreign = Figure(Decimal(5), "USD*1e6")
    assert kind.text(foreign, Style("en", "CNY*1e9", 2, with_unit=False)) == "5.00 USD million"


@pytest.mark.parametrize("raw", ["99999999999999999亿元", "-1e30 CNY", 1e40])
def test_what_could_not_be_added_up_is_refused(raw: object) -> None:
    with pytest.raises(Unreadable, match="no figure is that large"):
        MONEY.read(raw, Hint(unit="CNY"))
    assert ANY_FIGURE.read("2200000000 million KRW").number == 2_200_000_000


@pytest.mark.parametrize(("raw", "value"), [(1.0, True), (0.0, False), (1, True), ("是", True), ("", None)])
def test_yes_and_no_of_a_spreadsheet(raw: object, value: bool | None) -> None:
    assert YESNO.read(raw) is value
