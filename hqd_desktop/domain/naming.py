"""By which names a field is meant, and which are nearest to one that names none."""

from __future__ import annotations

import difflib
from collections.abc import Mapping

from hqd_desktop.domain.catalogue import Field
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.kinds import folded
from hqd_desktop.domain.words import Text

ANY_TEXT = "text"
"""The pseudo field that means all text of a record."""
CHANGED = "changed"
"""The pseudo field that means what the journal says of a record."""
FINDINGS = "has_findings"
"""The pseudo field that means whether the checks found something in a record that nobody decided on yet."""
PSEUDO: dict[str, tuple[str, ...]] = {
    ANY_TEXT: ("text", "文本", "全文"),
    CHANGED: ("changed", "变更", "更改", "有变更"),
    FINDINGS: ("has_findings", "has findings", "findings", "核查问题", "有核查问题"),
}


def field_of(name: str, fields: Mapping[str, Field]) -> str | None:
    """The key of the field (or pseudo field) a name means, in either language; None where it means none."""
    wanted = folded(name)
    for key, words in PSEUDO.items():
        if wanted in words and key not in fields:
            return key
    for field in fields.values():
        if name.strip() == field.key or wanted in map(folded, (*_both(field.name), *_both(field.heading))):
            return field.key
    return next((field.key for field in fields.values() if wanted in map(folded, field.synonyms)), None)


_NEAREST = 4
_LIKE, _LIKE_CHINESE = 0.7, 0.5
"""How alike names must be (difflib); Chinese ones have few letters."""


def no_field(name: str, fields: Mapping[str, Field]) -> UserError:
    """That there is no such field; the remedy names those that are written nearly so, or contain the word."""
    wanted = folded(name)
    words = {folded(w): f for f in fields.values() for w in (f.key, *_both(f.name), *_both(f.heading)) if folded(w)}
    holding = [word for word in words if len(wanted) > 1 and wanted in word]
    near = [
        *difflib.get_close_matches(wanted, words, _NEAREST, _LIKE if wanted.isascii() else _LIKE_CHINESE),
        *sorted(holding, key=len),
    ]
    nearest = list({words[word].key: words[word] for word in near}.values())[:_NEAREST]
    return UserError(
        Text("There is no field “{name}”", "没有字段“{name}”").fill(name=name.strip()),
        Text("Nearest are: {names}", "相近的字段：{names}").fill(
            names=Text(
                ", ".join(f"{f.key} ({f.name.en})" for f in nearest),
                "、".join(f"{f.key}（{f.name.zh}）" for f in nearest),
            )
        )
        if nearest
        else Text("Write the name that stands over its column, or its key", "写列标题上的名称，或字段键"),
    )


def _both(text: Text) -> tuple[str, str]:
    return text.en, text.zh
