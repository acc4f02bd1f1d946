"""Settings of the workspace: what the office decided, kept in its file as JSON, so that every computer that opens it agrees.

Like any record a setting is written by a change and undone with it. A setting that was never made has its default, and one that
cannot be read, or that a later program wrote in another shape, counts as not made.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from hqd_desktop.domain.changes import Change, adds, edit
from hqd_desktop.domain.words import Text

if TYPE_CHECKING:
    from hqd_desktop.workspace.door import Workspace

KIND = "setting"


def get[T](workspace: Workspace, key: str, default: T, read: Callable[[Any], T]) -> T:
    """The value of a setting, made from its JSON by ``read``; ``default`` where there is none that ``read`` takes."""
    found = workspace.resolve(KIND, key)
    packed = workspace.packed_record(KIND, found) if found is not None else None
    if packed is None or packed["value"] is None:
        return default
    try:
        return read(json.loads(str(packed["value"])))
    except (ValueError, TypeError, KeyError, AttributeError):
        return default


def put(workspace: Workspace, key: str, value: Any, label: Text) -> Change:
    """The change that gives a setting a value (anything JSON holds; None goes back to the default); no steps if it has it."""
    text = None if value is None else json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    found = workspace.resolve(KIND, key)
    before = workspace.packed_record(KIND, found) if found is not None else None
    if found is None or before is None:
        return Change(label, () if text is None else (adds(KIND, {"key": key, "value": text}),))
    made = edit(KIND, found, before, {"value": text})
    return Change(label, (made,) if made else ())
