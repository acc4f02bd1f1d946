"""Large operations without Python's search for unreachable cycles.

Plans and changes of many rows are hundreds of thousands of plain values without a cycle among them. While they come into being
the search goes through them again and again and finds nothing: a fifth of an import.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import wraps


def uncollected[**P, R](operation: Callable[P, R]) -> Callable[P, R]:
    """The operation with that search put off to its end. Where it is off already, as in the window, it stays off."""

    @wraps(operation)
    def quiet(*args: P.args, **kwargs: P.kwargs) -> R:
        if not gc.isenabled():
            return operation(*args, **kwargs)
        gc.disable()
        try:
            return operation(*args, **kwargs)
        finally:
            gc.enable()

    return quiet
