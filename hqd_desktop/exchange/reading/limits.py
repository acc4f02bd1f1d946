"""How much a file may ask for before it is refused. The figures hold real sheets with room to spare, and no bomb."""

from __future__ import annotations

from dataclasses import asdict, dataclass

MEGABYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds for one file. Bytes, counts and seconds; the reading process is ended where it passes them."""

    file_bytes: int = 200 * MEGABYTE
    part_bytes: int = 320 * MEGABYTE
    """One inflated part of a packed workbook: 250,000 rows x 32 columns."""
    total_bytes: int = 640 * MEGABYTE
    text_bytes: int = 120 * MEGABYTE
    """A csv, html or xml file, which is held decoded as a whole."""
    memory: int = 1024 * MEGABYTE
    """Address space of the reading process, where the system can bound it."""
    cpu_seconds: float = 7.0
    cpu_seconds_per_megabyte: float = 1.0
    """Four times what an honest workbook takes."""
    wall_factor: float = 2.0
    """Waiting time is this many times the processor time, as other programs take their share."""
    rows: int = 1_048_576
    columns: int = 16_384
    cells: int = 16_000_000
    """Area from A1 to the last cell, filled or not, of all sheets together."""
    strings: int = 5_000_000
    merges: int = 100_000
    sheets: int = 1_000
    entries: int = 10_000
    cell_characters: int = 1_000_000
    """One text. Excel keeps 32,767, text files may hold more."""
    characters: int = 250_000_000
    """All texts of a file, as often as they stand in it."""
    plain_answer: int = 32 * MEGABYTE
    """So much of an answer is sent as it is; what comes after it is packed, so that repetition does not fill the program."""
    answer_bytes: int = 256 * MEGABYTE

    def cpu(self, size: int) -> float:
        """Processor seconds allowed for a file of ``size`` bytes."""
        return self.cpu_seconds + self.cpu_seconds_per_megabyte * size / MEGABYTE

    def wall(self, size: int) -> float:
        """Seconds to wait for a file of ``size`` bytes."""
        return self.cpu(size) * self.wall_factor

    def plain(self) -> dict[str, float]:
        """For handing over to the reading process."""
        return asdict(self)
