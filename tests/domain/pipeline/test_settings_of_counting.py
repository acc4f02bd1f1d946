"""Shares, counting rules, the ladder: what an office may set, and what it may not."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.pipeline import counting, ladder
from hqd_desktop.domain.pipeline.counting import Rules
from hqd_desktop.domain.pipeline.ladder import Ladder
from hqd_desktop.domain.pipeline.shares import concentration
from hqd_desktop.domain.words import Text


def test_concentration_by_hand() -> None:
    made = concentration(
        {"Germany": (2, Fraction(60)), "Japan": (5, Fraction(30)), "Sweden": (1, Fraction(10)), None: (7, Fraction(99))}
    )
    assert [part.share for part in made.parts] == [Fraction(6, 10), Fraction(3, 10), Fraction(1, 10)]
    assert made.hhi == Fraction(46, 100)
    assert made.top(2) == Fraction(9, 10)
    assert (made.not_stated.count, made.not_stated.share) == (7, None)


def test_no_amounts_no_concentration() -> None:
    made = concentration({"Germany": (2, Fraction(0))})
    assert (made.hhi, made.top(1), made.parts[0].share) == (None, None, None)


def test_rules_say_themselves() -> None:
    said = counting.DEFAULT.sentence()
    assert "not terminated or withdrawn" in said.en
    assert "不含终止、停止谈判" in said.zh
    strict = Rules(least=Figure(Decimal(1), "CNY*1e8"), suspended=False, children=False)
    assert "of 1 CNY 亿 and more" in strict.sentence().en or "and more" in strict.sentence().en
    assert "1 亿元及以上" in strict.sentence().zh
    assert "停缓建" in strict.sentence().zh
    assert Rules.of_json(strict.as_json()) == strict
    with pytest.raises(UserError):
        Rules(least=Figure(Decimal(0), "CNY")).checked()


def test_a_ladder_keeps_what_differs() -> None:
    own = replace(
        ladder.DEFAULT,
        steps=tuple(
            replace(s, name=Text("Deal", "成交"), expected=30, weight=Decimal("0.5")) if s.key == "signed" else replace(s, used=s.key != "trial")
            for s in ladder.DEFAULT.steps
        ),
        rungs={"signed": Text("Deal", "成交")},
    )  # fmt: skip
    assert Ladder.of_json(own.as_json()) == own
    assert (own.rung_name("signed").en, own.rung_name("landed").en) == ("Deal", "Landed")
    assert ladder.DEFAULT.left_out(own) == ("trial",)
    assert own.weighted
    assert not ladder.DEFAULT.weighted
    assert ladder.DEFAULT.as_json() == {"stages": {}, "rungs": {}}


@pytest.mark.parametrize(
    "wrong",
    [{"expected": 0}, {"weight": Decimal(2)}, {"name": Text("Landed", "成交")}, {"name": Text("", "")}],
    ids=["no days", "weight over one", "a name twice", "no name"],
)
def test_a_ladder_that_cannot_be(wrong: dict[str, object]) -> None:
    steps = tuple(replace(s, **wrong) if s.key == "signed" else s for s in ladder.DEFAULT.steps)  # type: ignore[arg-type]
    with pytest.raises(UserError):
        replace(ladder.DEFAULT, steps=steps).checked()


def test_an_empty_ladder_is_refused() -> None:
    with pytest.raises(UserError):
        replace(ladder.DEFAULT, steps=tuple(replace(s, used=False) for s in ladder.DEFAULT.steps)).checked()
