"""The search for garbage rests while a large operation runs, and is afterwards as it was."""

from __future__ import annotations

import gc

import pytest

from hqd_desktop.workspace.uncollected import uncollected


@uncollected
def looked(fails: bool = False) -> bool:
    if fails:
        raise LookupError
    return gc.isenabled()


@pytest.mark.parametrize("before", [True, False])
def test_search_rests_and_comes_back_as_it_was(before: bool) -> None:
    was = gc.isenabled()
    (gc.enable if before else gc.disable)()
    try:
        assert not looked()
        assert gc.isenabled() is before
        with pytest.raises(LookupError):
            looked(fails=True)
        assert gc.isenabled() is before
    finally:
        (gc.enable if was else gc.disable)()
