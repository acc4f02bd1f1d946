"""Making a workspace file that is not empty: filled beside its place, then put there whole or not at all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.words import Text
from hqd_desktop.workspace.door import Workspace

_PORTION = 20_000
"""So many rows of a large file are taken into its search index at a time."""


def filled(
    path: Path,
    fill: Callable[[Workspace], object],
    *,
    name: Text | None = None,
    synthetic: bool = False,
    force: bool = False,
) -> Workspace:
    """Make a workspace, let ``fill`` put its first records in, move it to ``path`` and open it there.

    Raises UserError if a file is there already and ``force`` does not allow replacing it. Whatever stops the filling, ``path``
    stays as it was.
    """
    if path.exists() and not force:
        raise UserError(
            Text("{name} exists already", "{name} 已存在").fill(name=path.name),
            Text("Choose another name, or open the existing file", "换一个文件名，或打开已有文件"),
        )
    draft = path.with_name(f".{path.name}.new")
    draft.unlink(missing_ok=True)
    try:
        made = Workspace.create(draft, name=name or Text(path.stem, path.stem), synthetic=synthetic)
        try:
            fill(made)
            while made.index_text(_PORTION):
                pass
        finally:
            made.close()
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
        draft.with_name(draft.name + "-journal").unlink(missing_ok=True)
    return Workspace.open(path)
