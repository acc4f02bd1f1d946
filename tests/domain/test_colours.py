"""Which rule colours a cell."""

from hqd_desktop.domain.colours import TINTS, Colour, rule_for
from hqd_desktop.domain.filters import Condition, Op

ANY = Condition("name", Op.STATED)
RULES = (Colour(ANY, "red", "due"), Colour(ANY, "amber"), Colour(ANY, "green", "name"))


def test_the_first_rule_that_reaches_the_cell_counts() -> None:
    assert rule_for(RULES, (True, True, True), "due") == 0
    assert rule_for(RULES, (True, True, True), "name") == 1
    assert rule_for(RULES, (False, False, True), "name") == 2
    assert rule_for(RULES, (False, False, True), "due") is None
    assert rule_for((), (), "due") is None


def test_every_tint_has_a_name_in_both_languages() -> None:
    assert all(name.en and name.zh for name in TINTS.values())
