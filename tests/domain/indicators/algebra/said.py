"""Short ways to write figures and to read answers in tests."""

from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.indicators.algebra import Answer, Computed, Refusal
from hqd_desktop.domain.periods import Period


def yi(text: str) -> Figure:
    """So many hundreds of millions of yuan."""
    return Figure.unpack(f"{text} CNY*1e8")


def pct(text: str) -> Figure:
    """So many per cent."""
    return Figure.unpack(f"{text} %")


def when(text: str) -> Period:
    """A period by its canonical text."""
    return Period.unpack(text)


def number(answer: Answer) -> str:
    """The number of an answer, as printed; "refused" where there is none."""
    return str(answer.figure.number) if isinstance(answer, Computed) else "refused"


def why(answer: Answer) -> str:
    """Why it was refused, in English."""
    assert isinstance(answer, Refusal)
    assert answer.why.zh
    return answer.why.en


def warned(answer: Answer) -> list[str]:
    """What an answer warns of, in English."""
    assert isinstance(answer, Computed)
    return [warning.en for warning in answer.warnings]
