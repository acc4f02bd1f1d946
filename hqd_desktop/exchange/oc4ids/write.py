"""Projects as a package of the standard."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from hqd_desktop.domain import units
from hqd_desktop.domain.days import Day, Precision
from hqd_desktop.domain.figures import Figure, Qualifier
from hqd_desktop.domain.kinds import Style
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.words import Lang
from hqd_desktop.exchange.oc4ids import terms
from hqd_desktop.exchange.oc4ids.read import texts_of
from hqd_desktop.exchange.oc4ids.terms import Json

Names = Callable[[str, int], str]
"""The name of a record by kind and id."""
Values = Mapping[str, Any]
"""Fields of a project, unpacked; None or missing is not stated."""


@dataclass(frozen=True, slots=True)
class Publication:
    """The metadata that a package must have: its own URI, who publishes it, when its content changed last."""

    uri: str
    publisher: str
    published: dt.datetime


def package(about: Publication, projects: Iterable[bytes]) -> bytes:
    """The package as JSON in UTF-8; its projects are encoded already, since many of them take less room so."""
    made = {
        "uri": about.uri,
        "version": terms.VERSION,
        "publishedDate": about.published.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "publisher": {"name": about.publisher},
    }
    return encoded(made)[:-1] + b', "projects": [\n' + b",\n".join(projects) + b"\n]}\n"


def encoded(made: Json) -> bytes:
    """An object as JSON in UTF-8, on one line."""
    return json.dumps(made, ensure_ascii=False, allow_nan=False).encode("utf-8", "replace")


def project(values: Values, record: int, names: Names, lang: Lang = "en") -> Json:
    """One project: the standard's fields, and beside them what they do not hold as it was stated."""
    made = standard(values, record, names, lang)
    style = Style("en", names=names)
    said = texts_of(made)
    kept: Json = {}
    for key, field in fields("project").items():
        stated = field.kind.edit(values.get(key), style) or None
        if stated != said.get(key):
            kept[key] = {terms.STATED: stated, terms.STANDARD: said.get(key)}
    if kept:
        made[terms.OWN] = {terms.FIELDS: kept}
    return made


def standard(values: Values, record: int, names: Names, lang: Lang) -> Json:
    """What the standard can say of a project. Its id is the project's own code, as no registered prefix is known."""
    named = (values.get("name_en"), values.get("name")) if lang == "en" else (values.get("name"), values.get("name_en"))
    parties, authority = _parties(values, names)
    made: Json = {
        "id": values.get("code") or f"hqd-{record}",
        "title": named[0] or named[1],
        "description": values.get("content"),
        "updated": _moment(values.get("latest_progress_on")),
        "status": terms.CANCELLED
        if values.get("status") in terms.ENDED
        else terms.STATUS.get(values.get("stage") or ""),
        "type": terms.TYPE.get(values.get("kind") or ""),
        "period": _period(values),
        "identifiers": _some(_identifier(values)),
        "additionalClassifications": _some(_industry(values)),
        "relatedProjects": _some(_parent(values, names)),
        "locations": _some(_location(values, names)),
        "budget": _budget(values),
        "parties": parties,
        "publicAuthority": authority,
        "milestones": [m for row in terms.MILESTONES if (m := _milestone(values, *row))],
        "metrics": _metrics(values, terms.METRICS),
        "forecasts": _metrics(values, terms.FORECASTS),
        "completion": _stated({"endDate": _moment(values.get("completed_on"), end=True)}),
    }
    return _stated(made)


def _stated(made: Json) -> Json:
    """Without what is not stated."""
    return {key: value for key, value in made.items() if value not in (None, "", [], {})}


def _some(one: Json) -> list[Json]:
    return [one] if one else []


def _moment(day: Day | None, *, end: bool = False) -> str | None:
    """The date-time that the standard wants, of a date known to the day; a coarser one has none.

    Without a time the standard's guidance takes the start of a day, and its end for what ends then; the zone is UTC.
    """
    if day is None or day.precision is not Precision.DAY or day.about:
        return None
    return f"{day.first.isoformat()}T{'23:59:59' if end else '00:00:00'}Z"


def _period(values: Values) -> Json:
    start = _moment(values.get("started_on")) or _moment(values.get("planned_start_on"))
    end = _moment(values.get("completed_on"), end=True) or _moment(values.get("planned_completion_on"), end=True)
    return _stated({"startDate": start, "endDate": end})


def _identifier(values: Values) -> Json:
    code = values.get("national_code")
    return {"id": code, "scheme": terms.NATIONAL_CODE} if code else {}


def _industry(values: Values) -> Json:
    code, name = values.get("industry_code"), values.get("industry")
    if code:
        return _stated({"scheme": terms.INDUSTRY_SCHEME, "id": code, "description": name})
    return {"scheme": terms.OTHER_INDUSTRY, "id": name, "description": name} if name else {}


def _parent(values: Values, names: Names) -> Json:
    parent = values.get("parent")
    return {"id": "1", "identifier": names("project", parent)} if parent is not None else {}


def _location(values: Values, names: Names) -> Json:
    area = values.get("area")
    address = _stated({"streetAddress": values.get("site"), "locality": None if area is None else names("area", area)})
    return {"id": "1", "address": address} if address else {}


def _budget(values: Values) -> Json:
    breakdown = [
        {"id": id_, "description": fields("project")[key].name.en, "amount": amount}
        for id_, key in terms.BREAKDOWN.items()
        if (amount := _amount(values.get(key)))
    ]
    groups = _some({"id": "1", "description": terms.BROKEN_DOWN, "budgetBreakdown": breakdown} if breakdown else {})
    return _stated({"amount": _amount(values.get("total_investment")), "budgetBreakdowns": groups})


def _amount(figure: Figure | None) -> Json | None:
    """An amount in whole units of its currency; one that is "about" or "at least" is not that amount."""
    if figure is None or figure.qualifier is not Qualifier.EXACT or figure.dimension not in units.CURRENCIES:
        return None
    number = _number(figure.base)
    return None if number is None else {"amount": number, "currency": figure.dimension}


def _number(number: Decimal) -> int | float | None:
    """A number of JSON that is exactly this one."""
    if number == number.to_integral_value():
        return int(number)
    near = float(number)
    return near if Decimal(repr(near)) == number else None


def _milestone(values: Values, id_: str, title: str, planned: str, actual: str) -> Json:
    due, met = values.get(planned), values.get(actual)
    if due is None and met is None:
        return {}
    coarse = [
        f"{word}: {day.pack()}"
        for word, day in (("Planned", due), ("Reached", met))
        if day is not None and _moment(day) is None
    ]
    return _stated(
        {
            "id": id_,
            "title": title,
            "description": "; ".join(coarse),
            "dueDate": _moment(due),
            "dateMet": _moment(met),
            "status": "scheduled" if met is None else "met",
        }
    )


def _metrics(values: Values, known: Mapping[str, str]) -> list[Json]:
    made = []
    for id_, key in known.items():
        figure = values.get(key)
        amount = _amount(figure)
        observed: Json = {"value": amount} if amount else _measured(figure)
        if observed:
            title = fields("project")[key].name.en
            made.append({"id": id_, "title": title, "observations": [{"id": "1", **observed}]})
    return made


def _measured(figure: Figure | None) -> Json:
    if figure is None or figure.qualifier is not Qualifier.EXACT or figure.dimension in units.CURRENCIES:
        return {}
    number = _number(figure.number)
    return {} if number is None else {"measure": number, "unit": {"name": units.unit(figure.unit).name.en}}


def _parties(values: Values, names: Names) -> tuple[list[Json], Json | None]:
    """The organisations with their roles, one that has two once; and the reference to the authority."""
    made: dict[int, Json] = {}
    for key, role in (("investor", terms.FUNDER), ("project_company", terms.COMPANY), ("department", terms.AUTHORITY)):
        record = values.get(key)
        if record is not None:
            party = made.setdefault(record, {"id": str(record), "name": names("organisation", record), "roles": []})
            party["roles"].append(role)
    investor, department = values.get("investor"), values.get("department")
    if investor is not None:
        address = _stated({"region": values.get("source_province"), "countryName": values.get("source_country")})
        contact = _stated({"name": values.get("contact"), "telephone": values.get("contact_phone")})
        made[investor].update(_stated({"address": address, "contactPoint": contact}))
    if department is None:
        return list(made.values()), None
    person = values.get("responsible")
    if person:
        made[department]["people"] = [{"id": "1", "name": person}]
    return list(made.values()), {"id": str(department), "name": made[department]["name"]}
