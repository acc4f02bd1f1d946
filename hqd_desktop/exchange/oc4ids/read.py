"""A package of the standard as a workbook like that of any sheet: one row a project, so that the import compares it as it does all."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from hqd_desktop.domain import units
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.kinds import Style
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.words import Text
from hqd_desktop.exchange.oc4ids import terms
from hqd_desktop.exchange.oc4ids.terms import Json
from hqd_desktop.exchange.reading.columns import pack
from hqd_desktop.exchange.reading.grid import Note, NumberFormats, Sheet, Spans, Workbook
from hqd_desktop.exchange.reading.rows import Group, Rows

MEGABYTE = 2**20
_MOST = 64 * MEGABYTE
"""Parsed in this process: empty lists alone would take twenty times as much."""
_MOST_DIGITS = 40
_KNOWN = frozenset(
    [
        "id",
        "title",
        "description",
        "updated",
        "status",
        "type",
        "period",
        "identifiers",
        "additionalClassifications",
        "sector",
        "relatedProjects",
        "locations",
        "budget",
        "parties",
        "publicAuthority",
        "milestones",
        "metrics",
        "forecasts",
        "completion",
    ]
) | {terms.OWN}
_ENGLISH = Style("en")


def read_json(path: Path) -> Workbook:
    """The projects of a file as a sheet whose headings are the names of our fields.

    Raises UserError, with the place in the file, for one that is no JSON or no package of the standard.
    """
    content = _content(path)
    rows: list[dict[str, str]] = []
    unread: dict[str, int] = {}
    for place, one in enumerate(_projects(path, _parsed(path, content))):
        if not isinstance(one, dict):
            raise _misshapen(path, f"projects[{place}]", Text("an object", "对象"))
        rows.append(_row(one))
        for name in one:
            if name not in _KNOWN:
                unread[name] = unread.get(name, 0) + 1
    return _workbook(path, content, rows, tuple(_notes(unread)))


def texts_of(project: Json) -> dict[str, str]:
    """What the standard's fields of a project state, as the words of our fields."""
    made: dict[str, str] = {}
    for key, said in _stated(project):
        text = _word(said)
        if text:
            made[key] = text
    return made


def _row(project: Json) -> dict[str, str]:
    """A project with what we wrote beside the standard: it counts where the standard's field still says what it said then."""
    said = texts_of(project)
    own = _object(_object(project.get(terms.OWN)).get(terms.FIELDS))
    for key, kept in own.items():
        if key in fields("project") and isinstance(kept, dict) and said.get(key) == kept.get(terms.STANDARD):
            stated = _word(kept.get(terms.STATED))
            if stated:
                said[key] = stated
            else:
                said.pop(key, None)
    return said


# --- the standard's fields ------------------------------------------------------------------------


def _stated(project: Json) -> Iterator[tuple[str, object]]:
    yield "code", project.get("id")
    yield "name", project.get("title")
    yield "content", project.get("description")
    yield "latest_progress_on", _day(project.get("updated"))
    status = _word(project.get("status"))
    if status == terms.CANCELLED:
        yield "status", _choice("status", "terminated")
    elif status in terms.STAGE_SAID:
        yield "stage", _choice("stage", terms.STAGE_SAID[status])
    kind = terms.TYPE_SAID.get(_word(project.get("type")))
    yield "kind", _choice("kind", kind) if kind else None
    identifier = next((i for i in _objects(project.get("identifiers")) if i.get("scheme") == terms.NATIONAL_CODE), {})
    yield "national_code", identifier.get("id")
    parent = next(iter(_objects(project.get("relatedProjects"))), {})
    yield "parent", parent.get("identifier") if not parent.get("relationship") else None
    yield from _industry(project)
    yield from _place(project)
    yield from _parties(project)
    yield from _dates(project, status)
    yield from _amounts(project)


def _choice(key: str, value: str) -> str:
    return fields("project")[key].kind.edit(value, _ENGLISH)


def _industry(project: Json) -> Iterator[tuple[str, object]]:
    classes = list(_objects(project.get("additionalClassifications")))
    coded = next((one for one in classes if one.get("scheme") == terms.INDUSTRY_SCHEME), None)
    other = next((one for one in classes if one.get("scheme") == terms.OTHER_INDUSTRY), None)
    if coded is not None:
        yield "industry_code", coded.get("id")
    if coded or other:
        yield "industry", (coded or other or {}).get("description")
    elif isinstance(sectors := project.get("sector"), list):
        yield "industry", ", ".join(filter(None, map(_word, sectors)))


def _place(project: Json) -> Iterator[tuple[str, object]]:
    location = next(iter(_objects(project.get("locations"))), {})
    address = _object(location.get("address"))
    yield "site", address.get("streetAddress") or location.get("description")
    yield "area", address.get("locality")


def _parties(project: Json) -> Iterator[tuple[str, object]]:
    parties = list(_objects(project.get("parties")))

    def of(role: str) -> Json:
        return next((p for p in parties if isinstance(p.get("roles"), list) and role in p["roles"]), {})

    investor, authority = of(terms.FUNDER), of(terms.AUTHORITY)
    yield "investor", investor.get("name")
    yield "project_company", of(terms.COMPANY).get("name")
    yield "department", authority.get("name") or _object(project.get("publicAuthority")).get("name")
    address, contact = _object(investor.get("address")), _object(investor.get("contactPoint"))
    yield "source_province", address.get("region")
    yield "source_country", address.get("countryName") or address.get("country")
    yield "contact", contact.get("name")
    yield "contact_phone", contact.get("telephone")
    yield "responsible", next(iter(_objects(authority.get("people"))), {}).get("name")


def _dates(project: Json, status: str) -> Iterator[tuple[str, object]]:
    """Milestones that we know by their ids; the period only where these are silent, as it does not say what was reached."""
    known = {_word(one.get("id")): one for one in _objects(project.get("milestones"))}
    for id_, _title, planned, actual in terms.MILESTONES:
        if id_ in known:
            if planned:
                yield planned, _day(known[id_].get("dueDate"))
            yield actual, _day(known[id_].get("dateMet"))
    period, ended = _object(project.get("period")), _object(project.get("completion")).get("endDate")
    if "constructionStart" not in known:
        yield ("started_on" if status in terms.LATER else "planned_start_on"), _day(period.get("startDate"))
    if "constructionEnd" not in known:
        yield "completed_on", _day(ended)
        yield "planned_completion_on", _day(period.get("endDate")) if not ended else None


def _amounts(project: Json) -> Iterator[tuple[str, object]]:
    budget = _object(project.get("budget"))
    yield "total_investment", _money(budget.get("amount"))
    groups = (*_objects(budget.get("budgetBreakdowns")), budget)  # up to 0.9.3 the parts stood in the budget itself
    for part in (part for group in groups for part in _objects(group.get("budgetBreakdown"))):
        if (key := terms.BREAKDOWN.get(_word(part.get("id")))) is not None:
            yield key, _money(part.get("amount"))
    for name, known in (("metrics", terms.METRICS), ("forecasts", terms.FORECASTS)):
        for metric in _objects(project.get(name)):
            key = known.get(_word(metric.get("id")))
            observations = list(_objects(metric.get("observations")))
            if key is not None and observations:
                newest = observations[-1]
                yield key, _money(newest.get("value")) or _measure(newest)


# --- values ---------------------------------------------------------------------------------------


def _word(value: object) -> str:
    """Any plain value as the text of a cell; what is no plain value states nothing."""
    if isinstance(value, bool) or value is None or isinstance(value, (dict, list)):
        return ""
    if isinstance(value, Decimal):
        return f"{value:f}" if abs(value.adjusted()) < _MOST_DIGITS else str(value)
    return str(value).strip()


def _day(value: object) -> str:
    """The day of a date-time as it is written, whatever its zone; other text stays, so that the import tells it."""
    text = _word(value)
    return text[:10] if text[10:11] in ("T", " ") else text


def _money(value: object) -> str:
    said = _object(value)
    amount, currency = said.get("amount"), _word(said.get("currency")).upper()
    if isinstance(amount, Decimal | int | float) and not isinstance(amount, bool) and currency in units.CURRENCIES:
        return _figure(Decimal(str(amount)), currency)
    return f"{_word(amount)} {currency}".strip() if _word(amount) else ""


def _measure(observation: Json) -> str:
    measure, name = observation.get("measure"), _word(_object(observation.get("unit")).get("name"))
    unit = units.named(name)
    if isinstance(measure, Decimal | int | float) and not isinstance(measure, bool) and unit is not None:
        return _figure(Decimal(str(measure)), unit)
    return f"{_word(measure)} {name}".strip()


def _figure(number: Decimal, unit: str) -> str:
    if abs(number.adjusted()) >= _MOST_DIGITS:
        return str(number)
    whole = number == number.to_integral_value()
    shown = Decimal(int(number)) if whole else number
    return fields("project")["total_investment"].kind.edit(Figure(shown, unit), _ENGLISH)


def _object(value: object) -> Json:
    return value if isinstance(value, dict) else {}


def _objects(value: object) -> Iterator[Json]:
    if isinstance(value, list):
        yield from (one for one in value if isinstance(one, dict))


# --- the file -------------------------------------------------------------------------------------


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > _MOST:
            raise UserError(
                Text("{name} is larger than {n} MB", "{name} 大于 {n} MB").fill(name=path.name, n=_MOST // MEGABYTE),
                Text("Split it into several packages", "拆分为多个数据包"),
            )
        return path.read_bytes()
    except OSError as trouble:
        raise UserError(
            Text("{name} cannot be read: {why}", "无法读取 {name}：{why}").fill(
                name=path.name, why=trouble.strerror or trouble
            ),
            Text("See whether the file is there and may be read", "检查文件是否存在、是否可读"),
        ) from trouble


def _parsed(path: Path, content: bytes) -> Any:
    def refuse(word: str) -> None:
        raise UserError(
            Text("{name}: {word} is no number of JSON", "{name}：{word} 不是 JSON 数值").fill(
                name=path.name, word=word
            ),
            Text("Leave out what has no value", "没有数值的字段应省略"),
        )

    try:
        text = content.decode("utf-8-sig")
        return json.loads(text, parse_float=Decimal, parse_int=Decimal, parse_constant=refuse)
    except UnicodeDecodeError as trouble:
        raise UserError(
            Text("{name} is not UTF-8 at byte {at}", "{name} 在第 {at} 字节处不是 UTF-8").fill(name=path.name, at=trouble.start),
            Text("Save it as UTF-8", "另存为 UTF-8 编码"),
        ) from trouble  # fmt: skip
    except json.JSONDecodeError as trouble:
        raise UserError(
            Text(
                "{name} is no JSON: line {line}, column {column}", "{name} 不是 JSON：第 {line} 行第 {column} 列"
            ).fill(name=path.name, line=trouble.lineno, column=trouble.colno),
            Text("Mend it there, or ask its sender for another copy", "修正该处，或请对方重新提供"),
        ) from trouble
    except RecursionError as trouble:
        raise UserError(
            Text("{name} is nested too deeply", "{name} 嵌套层次过深").fill(name=path.name),
            Text("Ask its sender for a package of OC4IDS", "请对方提供 OC4IDS 数据包"),
        ) from trouble


def _projects(path: Path, said: Any) -> list[Any]:
    """The projects of a package, of a bare list, or the one project."""
    if isinstance(said, list):
        return said
    if isinstance(said, dict) and isinstance(said.get("projects"), list):
        listed: list[Any] = said["projects"]
        return listed
    if isinstance(said, dict) and "projects" not in said and "id" in said and "title" in said:
        return [said]
    raise _misshapen(path, "projects", Text("a list of projects", "项目列表"))


def _misshapen(path: Path, place: str, what: Text) -> UserError:
    return UserError(
        Text("{name}: “{place}” is not {what}", "{name}：“{place}”不是{what}").fill(name=path.name, place=place, what=what),
        Text("Choose a project package of OC4IDS 0.9", "选择 OC4IDS 0.9 的项目数据包"),
    )  # fmt: skip


def _notes(unread: dict[str, int]) -> Iterator[Note]:
    if unread:
        names = ", ".join(sorted(unread))
        yield Note(
            Text("Not read, as there is no field for it: {names}", "没有对应字段，未读取：{names}").fill(names=names),
            Text("Enter by hand what is needed of it", "需要的内容请手工填写"),
        )


def _workbook(path: Path, content: bytes, rows: list[dict[str, str]], notes: tuple[Note, ...]) -> Workbook:
    keys = [key for key in fields("project") if any(key in row for row in rows)] or ["code"]
    columns = tuple(pack([fields("project")[key].name.en, *(row.get(key) for row in rows)]) for key in keys)
    group = Group(0, len(rows) + 1, columns)
    sheet = Sheet("Projects", "visible", Rows((group,), len(keys)), Spans(), Spans(), (), NumberFormats(), 0, notes)
    return Workbook(path, "json", len(content), hashlib.sha256(content).hexdigest(), "utf-8", None, (sheet,), ())
