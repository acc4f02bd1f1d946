"""Shares, contributions and pulls."""

from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.indicators.algebra import Computed, sharing
from tests.domain.indicators.algebra.said import number, pct, warned, why, yi

DALIAN_2024 = ((yi("585.7"), pct("4.3")), (yi("3349.0"), pct("6.6")), (yi("5582.2"), pct("4.6")))


def test_pulls_of_the_first_quarter_of_2020() -> None:
    # National accounts, 2020Q1: -0.13, -3.68, -3.01 points; published growth -6.83 %.
    points = [Figure.unpack(f"{n} pp") for n in ("-0.13", "-3.68", "-3.01")]
    answer = sharing.sum_of_points(points, pct("-6.83"))
    assert number(answer) == "-6.82"
    assert warned(answer) == ["published: -6.83 %; the difference is rounding".replace("-6.83 %", "−6.83%")]
    far = sharing.sum_of_points(points, pct("-6.5"))
    assert "not rounding" in warned(far)[0]


def test_pulls_out_of_published_growth() -> None:
    # Dalian 2024: the three parts make 5.23 to 5.33 points of the published 5.2 % (5.15 to 5.25): right at the edge.
    made = sharing.pulls(DALIAN_2024)
    assert [number(a) for a in made] == ["0.27", "2.29", "2.72"]
    total = sharing.sum_of_points([a.figure for a in made if isinstance(a, Computed)])
    assert number(total) == "5.28"


def test_a_pull_by_levels_and_by_share() -> None:
    assert number(sharing.pull(yi("53"), yi("50"), yi("200"))) == "1.50"
    assert number(sharing.pull_of_share(pct("25"), pct("6"))) == "1.50"
    assert "zero or below" in why(sharing.pull(yi("1"), yi("2"), yi("0")))


def test_shares() -> None:
    assert [number(sharing.share(part, yi("9516.9"))) for part, _growth in DALIAN_2024] == ["6.15", "35.19", "58.66"]
    assert "currencies" in why(sharing.share(yi("1"), Figure.unpack("2 HKD*1e8")))
    assert "whole is zero" in why(sharing.share(yi("1"), yi("0")))
    assert "larger than the whole" in warned(sharing.share(yi("3"), yi("2")))[0]
    assert "vintage" in warned(sharing.share(yi("1"), yi("2"), revised=True))[0]


def test_structure_change_of_bengbu() -> None:
    changes = [
        sharing.structure_change(pct(a), pct(b)) for a, b in (("12.4", "13.2"), ("30.9", "32.3"), ("56.7", "54.5"))
    ]
    assert [number(a) for a in changes] == ["-0.8", "-1.4", "2.2"]


def test_contribution_rates() -> None:
    answer = sharing.contribution(yi("53"), yi("50"), yi("210"), yi("200"))
    assert (number(answer), warned(answer)) == ("30.00", [])
    assert "did not change" in why(sharing.contribution(yi("5"), yi("4"), yi("9"), yi("9")))
    assert "fell as well" in warned(sharing.contribution(yi("4"), yi("5"), yi("8"), yi("10")))[0]


def test_grp_per_capita_takes_the_mean_population() -> None:
    before, now = (Figure.unpack(f"{n} person*1e4") for n in ("99.0", "101.0"))
    answer = sharing.per_head(yi("1264.4"), before, now)
    assert number(answer) == "126440"
    assert isinstance(answer, Computed)
    assert answer.figure.unit == "CNY/person"
    assert "year earlier" in why(sharing.per_head(yi("1"), None, now))
    assert why(sharing.per_head(yi("1"), yi("2"), now))
