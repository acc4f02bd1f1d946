"""Makes syllables.txt: with which character of pinyin.txt each syllable begins, so that the order also tells how a character is read.

Where one syllable ends and the next begins is found with the readings of pypinyin, which this script needs and the program does not:
``pip install pypinyin``, then ``python db/orders/make_syllables.py``. Of all ways to cut the order into syllables in the order of the
alphabet the one is taken under which most characters are read as pypinyin says.
"""

from __future__ import annotations

from pathlib import Path

from pypinyin import Style, pinyin

HERE = Path(__file__).resolve().parent


def readings(character: str) -> set[str]:
    """Every reading of a character without its tone; ü is written v."""
    return {one for one in pinyin(character, style=Style.NORMAL, heteronym=True)[0] if one.isascii() and one.isalpha()}


def cut(order: str) -> list[tuple[str, str]]:
    """Syllables with their first characters."""
    read = [readings(character) for character in order]
    syllables = sorted(set().union(*read))
    place = {syllable: number for number, syllable in enumerate(syllables)}
    best = [0] * len(syllables)
    came: list[list[int]] = []
    for one in read:
        hits = {place[s] for s in one}
        top, at, row, new = -1, 0, [], []
        for number, score in enumerate(best):
            if score > top:
                top, at = score, number
            row.append(at)
            new.append(top + (number in hits))
        came.append(row)
        best = new
    now = max(range(len(syllables)), key=best.__getitem__)
    path = []
    for row in reversed(came):
        path.append(now)
        now = row[now]
    path.reverse()
    firsts: dict[int, str] = {}
    for number, character in zip(path, order, strict=True):
        firsts.setdefault(number, character)
    return [(syllables[number], character) for number, character in firsts.items()]


def main() -> None:
    """Write syllables.txt beside this file."""
    order = (HERE / "pinyin.txt").read_text("utf-8").replace("\n", "")
    lines = [f"{syllable} {character}" for syllable, character in cut(order)]
    (HERE / "syllables.txt").write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
