"""Two printed values agree where one may be the other rounded, cut off, or told in words."""

import pytest

from hqd_desktop.domain.agreeing import agree
from hqd_desktop.domain.kinds import ANY_FIGURE


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2.6 %", "2.60 %", True),
        ("0.65 index", "0.656 index", True),  # cut off
        ("0.66 index", "0.656 index", True),  # rounded
        ("0.64 index", "0.656 index", False),
        ("30.33 %", "39.33 %", False),
        ("101 CNY*1e9", "1010 CNY*1e8", True),
        ("11.5 CNY*1e12", "11.5 JPY*1e12", False),
        ("200 item >", "213 item", True),
        ("200 item >", "200 item", False),
        ("200 item >=", "200 item", True),
        ("100 item <~", "96 item", True),
        ("100 item <~", "80 item", False),
        ("0.6 % <", "0.58 %", True),
        ("0.6 % <", "0.7 %", False),
        ("1.6 USD*1e12 ~", "1.7 USD*1e12", True),
        ("1.6 USD*1e12 ~", "1.8 USD*1e12", False),
    ],
)
def test_figures(one: str, other: str, same: bool) -> None:
    a, b = ANY_FIGURE.unpack(one), ANY_FIGURE.unpack(other)
    assert agree(a, b) is same
    assert agree(b, a) is same


def test_texts_as_they_are_searched() -> None:
    assert agree("High-quality", "high quality")
    assert not agree("Graubo", "Grob")
