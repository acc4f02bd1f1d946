"""Words are found however width, case, quotes, hyphens and spaces are printed (extraction noise, D20 of the findings)."""

import pytest

from hqd_desktop.domain.quoting import excerpt, folded, spots


@pytest.mark.parametrize(
    ("printed", "sought"),
    [
        ("high-quality growth", "highquality"),
        ("highquality growth", "high-quality"),
        ("high‑\nquality growth", "High quality"),
        ("China’s driving", "China's driving"),
        ("China's driving", "china’s DRIVING"),
        ("“Little giant” firms", "little giant firms"),
        ("ＧＤＰ　１０１０亿元", "GDP 1010亿元"),
        ("高质量 发展", "高质量发展"),
    ],
)
def test_a_quote_is_found(printed: str, sought: str) -> None:
    assert folded(sought) in folded(printed)
    assert len(spots(printed, sought)) == 1


def test_a_hit_is_shown_in_the_text_as_printed() -> None:
    printed = "The  capital’s “high-\nquality” index rose, and high quality it is"
    assert [printed[start:end] for start, end in spots(printed, "highquality")] == ["high-\nquality", "high quality"]


def test_nothing_is_found_of_nothing() -> None:
    assert spots("anything", " - ") == []
    assert spots("anything", "something") == []


def test_an_excerpt_is_one_line_about_the_hit() -> None:
    assert excerpt("a" * 100 + " high-\nquality " + "b" * 100, "highquality", 5) == "… aaaa high- quality bbbb …"
    assert excerpt("short", "nowhere") == "short"
