"""Rates are recorded by people; amounts are converted only when someone decided so, and sorted by what they come to."""

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from random import Random

import pytest
from openpyxl import load_workbook

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.days import Day
from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.rates import Terms
from hqd_desktop.domain.records import Rate
from hqd_desktop.domain.views import Sort, View
from hqd_desktop.domain.words import same
from hqd_desktop.exchange.plan import Verdict
from hqd_desktop.workspace import Workspace, importing, operations, rates
from hqd_desktop.workspace.exporting import export

YEAR = Terms(Day.unpack("2022"), "average")
USD = {"currency": "USD", "per": "1", "value": "6.7261 元", "day": "2022", "basis": "average"}
YEN = {"currency": "JPY", "per": "100", "value": "5.1397元", "day": "2022", "basis": "average"}


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = Workspace.create(tmp_path / "zone.hqd")
    yield made
    made.close()


def record(workspace: Workspace, raw: dict[str, str]) -> int:
    change, made = operations.add(workspace, "rate", raw)
    workspace.apply(change)
    return made


def test_nothing_is_converted_until_someone_decides(workspace: Workspace) -> None:
    record(workspace, USD)
    assert rates.terms(workspace) is None
    assert rates.prices(workspace) is None
    workspace.apply(rates.set_terms(workspace, YEAR))
    standing = rates.prices(workspace)
    assert standing is not None
    assert [quote.said().en for quote in standing.quotes.values()] == ["1 USD = 6.7261 CNY, average of 2022"]
    workspace.undo()
    assert rates.prices(workspace) is None
    workspace.redo()
    workspace.apply(rates.set_terms(workspace, None))
    assert rates.terms(workspace) is None


def test_a_rate_is_edited_deleted_and_undone(workspace: Workspace) -> None:
    made = record(workspace, USD)
    workspace.apply(operations.set_fields(workspace, "rate", [made], {"value": "6.9646 元", "basis": "end"}))
    assert [str(quote.value.number) for quote in rates.quotes(workspace)] == ["6.9646"]
    workspace.apply(operations.remove(workspace, "rate", [made]))
    assert rates.recorded(workspace) == []
    workspace.undo()
    workspace.undo()
    assert [str(quote.value.number) for quote in rates.quotes(workspace)] == ["6.7261"]


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        ({"currency": ""}, "currency"),
        ({"currency": "CNY"}, "not needed"),
        ({"per": ""}, "units"),
        ({"per": "0"}, "units"),
        ({"value": ""}, "price"),
        ({"value": "0 元"}, "price"),
        ({"value": "0.95 EUR"}, "not in yuan"),
        ({"day": ""}, "date"),
    ],
)
def test_a_rate_that_says_too_little_is_kept_but_not_used(workspace: Workspace, raw: dict[str, str], why: str) -> None:
    made = record(workspace, {**USD, **raw})
    kept = workspace.get("rate", made)
    assert isinstance(kept, Rate)
    flaw = rates.flaw(kept)
    assert flaw is not None
    assert why in flaw.en
    assert rates.quotes(workspace) == []


def test_rates_come_in_through_the_importer(workspace: Workspace, tmp_path: Path) -> None:
    sheet = tmp_path / "rates.csv"
    sheet.write_text(
        "币种,单位数,折合（元）,日期,口径\n美元,1,6.7261,2022,期间平均\n日元,100,5.1397,2022,期间平均\n", "utf-8"
    )
    importing.apply(workspace, importing.plan(workspace, sheet, what="rate"))
    assert {quote.currency: quote.worth for quote in rates.quotes(workspace)} == {
        "USD": Fraction(67261, 10000),
        "JPY": Fraction(51397, 10**6),
    }


AMOUNTS = [
    "1 CNY*1e8",
    "6726.10 CNY*1e4",
    "10 USD*1e6",
    "-10000 USD",
    "-67261.00 CNY",
    "5 JPY*1e9",
    "2 EUR*1e8",
    "1 EUR",
    None,
]


def filled(workspace: Workspace, n: int, seed: int, *, huge: bool) -> dict[int, Figure | None]:
    rnd = Random(seed)
    made: dict[int, Figure | None] = {}
    steps = []
    for record_id in range(1, n + 1):
        packed = rnd.choice(AMOUNTS)
        if packed is None or rnd.random() < 0.5:
            packed = f"{rnd.randrange(-(10**9), 10**9)}.{rnd.randrange(100):02} {rnd.choice(['CNY', 'USD', 'JPY'])}"
        if huge and rnd.random() < 0.3:
            packed = f"{rnd.randrange(4 * 10**16)}.{rnd.randrange(100):02} {rnd.choice(['CNY', 'USD', 'JPY', 'EUR'])}"
        if rnd.random() < 0.2:
            packed = None
        made[record_id] = None if packed is None else Figure.unpack(packed)
        steps.append(adds("project", {"total_investment": packed, "fixed_assets": packed, "code": f"P-{rnd.randrange(9)}"}, record_id))  # fmt: skip
    workspace.apply(Change(same("synthetic"), tuple(steps)))
    return made


def in_order(figures: dict[int, Figure | None], worth: dict[str, Fraction], *, descending: bool) -> list[int]:
    """By hand: yuan and what has a rate by their worth, then each other currency, then what is not stated."""

    def key(record_id: int) -> tuple[str, Fraction]:
        figure = figures[record_id]
        assert figure is not None
        group = "" if figure.dimension in worth else figure.dimension
        value = Fraction(figure.base) * worth.get(figure.dimension, 1)
        return group, -value if descending else value

    stated = sorted((n for n, figure in figures.items() if figure is not None), key=key)
    return stated + [n for n, figure in figures.items() if figure is None]


@pytest.mark.parametrize("huge", [False, True])
@pytest.mark.parametrize("key", ["total_investment", "fixed_assets"])
@pytest.mark.parametrize("descending", [False, True])
def test_amounts_sort_by_what_they_come_to(workspace: Workspace, key: str, descending: bool, huge: bool) -> None:
    record(workspace, USD)
    record(workspace, YEN)
    figures = filled(workspace, 200, 3, huge=huge)
    view = View("project", sort=(Sort(key, descending),))
    apart = in_order(figures, {"CNY": Fraction(1)}, descending=descending)
    assert list(workspace.ids(view)) == apart
    workspace.apply(rates.set_terms(workspace, YEAR))
    together = in_order(figures, {q.currency: q.worth for q in rates.quotes(workspace)} | {"CNY": Fraction(1)}, descending=descending)  # fmt: skip
    assert list(workspace.ids(view)) == together
    assert together != apart
    for limit in (1, 20, 150, 190):
        assert list(workspace.ids(view, limit)) == together[:limit]


def test_equal_amounts_go_on_to_the_next_key(workspace: Workspace) -> None:
    record(workspace, USD)
    workspace.apply(rates.set_terms(workspace, YEAR))
    values = (("10000 USD", "P-2"), ("67261 CNY", "P-1"), ("1.00 USD*1e4", "P-0"), ("7 CNY*1e4", "P-9"))
    workspace.apply(Change(same("x"), tuple(adds("project", {"total_investment": a, "code": c}, n) for n, (a, c) in enumerate(values, 1))))  # fmt: skip
    view = View("project", sort=(Sort("total_investment"), Sort("code")))
    assert list(workspace.ids(view)) == [3, 2, 1, 4]
    assert list(workspace.ids(view, 2)) == [3, 2]


def test_exports_and_lists_name_the_rates_of_their_order(workspace: Workspace, tmp_path: Path) -> None:
    record(workspace, USD)
    workspace.apply(Change(same("x"), (adds("project", {"total_investment": "1 USD", "code": "P-1"}, 1),)))
    by_amount = View("project", sort=(Sort("total_investment"),))
    out = tmp_path / "o.xlsx"
    assert export(workspace, out, by_amount).notes == ()
    workspace.apply(rates.set_terms(workspace, YEAR))
    said = "Amounts are sorted at recorded rates: 1 USD = 6.7261 CNY, average of 2022"
    assert [note.en for note in export(workspace, out, by_amount).notes] == [said]
    below = [str(row[0]) for row in load_workbook(out).worksheets[0].iter_rows(max_col=1, values_only=True)]
    assert said in " ".join(below)
    assert importing.plan(workspace, out).counts[Verdict.CHANGED] == 0
    assert export(workspace, out, View("project", sort=(Sort("code"),))).notes == ()
    assert rates.order_said(workspace, by_amount) is not None


def test_the_order_follows_a_new_rate(workspace: Workspace) -> None:
    workspace.apply(rates.set_terms(workspace, YEAR))
    for n, packed in enumerate(("5 CNY", "1 USD"), 1):
        workspace.apply(Change(same("x"), (adds("project", {"total_investment": packed}, n),)))
    view = View("project", sort=(Sort("total_investment", True),))
    assert list(workspace.ids(view)) == [1, 2]
    record(workspace, USD)
    assert list(workspace.ids(view)) == [2, 1]
    workspace.undo()
    assert list(workspace.ids(view)) == [1, 2]


def test_the_own_table_goes_before_the_public_source(workspace: Workspace) -> None:
    public = rates.reference(workspace, "USD", "CNY", 2022)
    assert public is not None
    assert "European Central Bank" in public[1].en
    record(workspace, USD)
    own = rates.reference(workspace, "USD", "CNY", 2022)
    assert own is not None
    assert (str(own[0]), own[1].en) == ("6.7261", "recorded rates")
    other_year = rates.reference(workspace, "USD", "CNY", 2021)
    assert other_year is not None
    assert other_year[1] == public[1]
    assert rates.reference(workspace, "TWD", "CNY", 2022) is None
