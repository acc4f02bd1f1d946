"""The quick way through most cells of a column comes to what the long way does."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from hqd_desktop.domain.figures import Figure, orders_of_packed, packed_number
from hqd_desktop.domain.kinds import LAND, MONEY, FigureKind, Hint
from hqd_desktop.domain.written import is_blank
from hqd_desktop.domain.written.marks import BLANK, cleaned

NUMBERS = st.decimals(allow_nan=True, allow_infinity=True, places=None) | st.decimals(
    min_value=-(10**13), max_value=10**13, places=2
)
PLACES: tuple[tuple[FigureKind, str], ...] = ((MONEY, "CNY*1e4"), (MONEY, "CNY*1e8"), (MONEY, "USD"), (LAND, "mu"))


@given(number=NUMBERS, place=st.sampled_from(PLACES))
def test_bare_numbers(number: Decimal, place: tuple[FigureKind, str]) -> None:
    kind, unit = place
    quick = packed_number(number, unit, kind.scale)
    if quick is None:
        return
    value = kind.read(number, Hint(unit=unit))
    assert quick == kind.pack(value)
    assert orders_of_packed([quick, None], kind.scale) == [kind.order(Figure.unpack(quick)), None]


def test_usual_amounts_take_the_quick_way() -> None:
    assert packed_number(Decimal("35000.50"), "CNY*1e4", MONEY.scale) == "35000.50 CNY*1e4"


@given(text=st.text(max_size=12) | st.sampled_from(sorted(BLANK)).map(lambda word: f" {word.upper()}\u200b"))
def test_what_states_nothing(text: str) -> None:
    assert is_blank(text) == (cleaned(text).casefold() in BLANK)
