"""What was to be written and what is read back come to the same tally, though a file knows no whole numbers."""

from hqd_desktop.exchange.writing.tally import Said, Tally


def test_whole_numbers_among_others_are_added_up_as_the_file_gives_them() -> None:
    """40000, 8333.333333 and three times 40000: an export was refused for the last digit of their sum."""
    meant: tuple[Said, ...] = (None, 40000, 8333.333333, 40000, 40000, 40000)
    written, read = Tally.of([True]), Tally.of([True])
    written.add([meant], 6)
    read.add([tuple(None if one is None else float(one) for one in meant)], 6)
    assert written.agrees(read)
