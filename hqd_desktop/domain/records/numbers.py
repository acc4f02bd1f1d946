"""The number of a record of any kind: which kind it is says another field."""

from __future__ import annotations

from dataclasses import dataclass

from hqd_desktop.domain.kinds import Hint, WholeKind
from hqd_desktop.domain.words import Text
from hqd_desktop.domain.written import Unreadable


@dataclass(frozen=True)
class NumberKind(WholeKind):
    """Record ids have up to 19 digits, more than a spreadsheet keeps of a number; they are written as digits, with # or without."""

    numeric = False

    def _read(self, raw: object, hint: Hint) -> int:
        digits = str(int(raw) if isinstance(raw, float) and raw.is_integer() else raw).strip().removeprefix("#")
        plain = digits.removeprefix("-")
        if not (plain.isascii() and plain.isdecimal() and len(plain) < 20 and int(plain) < 2**63):
            raise Unreadable(
                Text("“{raw}” is not the number of a record", "“{raw}”不是记录编号").fill(raw=raw),
                Text("Write its digits, such as #123", "填写数字，如 #123"),
            )
        return int(digits)


RECORD = NumberKind()
