"""Templates name only what exists."""

from __future__ import annotations

import pytest

from hqd_desktop.domain.records import fields
from hqd_desktop.sheets.template import BadTemplate, parsed, template

HEAD = 'name = "x"\ntitle = { en = "X", zh = "甲" }\nbelow = []\n'


def test_the_profile_has_every_field_at_most_once() -> None:
    keys = [key for part in template("profile").parts for key in part.fields]
    assert len(keys) == len(set(keys)) >= 45
    assert set(keys) - {"@reached", "@own"} <= set(fields("project"))


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ('[[parts]]\npart = "chart"\ntitle = { en = "", zh = "" }', "no part is called chart"),
        (
            '[[parts]]\npart = "facts"\ntitle = { en = "", zh = "" }\nfields = ["colour"]',
            "no field of project is called colour",
        ),
        ('[[parts]]\npart = "facts"\ntitle = { en = "", zh = "" }\nshow = "some"', "show is all or stated, not some"),
        ('[[parts]]\npart = "facts"\ntitle = { en = "" }', "zh"),
        ("[[parts]]", "part"),
        ("parts = [", "TOMLDecodeError"),
    ],
)
def test_a_wrong_template_is_told_by_its_mistake(wrong: str, told: str) -> None:
    with pytest.raises(BadTemplate, match=told):
        parsed(HEAD + wrong)
