"""How far plan and fact lie apart, in words. Days are counted only between two dates that are known to the day."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication

from hqd_desktop.domain.days import Day, Precision
from hqd_desktop.gui.projects.inspector.facts import Milestone

translate = QCoreApplication.translate


def is_late(one: Milestone, today: dt.date) -> bool:
    """Whether a planned milestone has not come though the whole of its planned time is over."""
    return not one.reached and one.planned is not None and one.planned.last < today


def words(one: Milestone, today: dt.date) -> str:
    """ "8 d late", "late by at least 2 months", "in 22 d"; empty where there is nothing to compare."""
    if one.planned is None:
        return ""
    if not one.reached:
        return _ahead(one.planned, today)
    return "" if one.actual is None else _apart(one.planned, one.actual)


def _exact(day: Day) -> bool:
    return day.precision is Precision.DAY and not day.about


def _ahead(planned: Day, today: dt.date) -> str:
    if _exact(planned):
        days = (planned.first - today).days
        if days < 0:
            return translate("Inspector", "late by {n} d").format(n=-days)
        return translate("Inspector", "in {n} d").format(n=days) if days else translate("Inspector", "today")
    return _late(planned.last, today) if planned.last < today else ""


def _apart(planned: Day, actual: Day) -> str:
    if _exact(planned) and _exact(actual):
        days = (actual.first - planned.first).days
        if days > 0:
            return translate("Inspector", "{n} d late").format(n=days)
        return translate("Inspector", "{n} d early").format(n=-days) if days else translate("Inspector", "on time")
    if planned.about or actual.about:
        return translate("Inspector", "approximate, not compared")
    if actual.first > planned.last:
        return _late(planned.last, actual.first)
    if actual.last < planned.first:
        months = _months(actual.last, planned.first)
        if not months:
            return translate("Inspector", "early")
        return translate("Inspector", "early by at least {n} months").format(n=months)
    if planned.first <= actual.first and actual.last <= planned.last:
        return translate("Inspector", "within the plan")
    return translate("Inspector", "not exact enough to compare")


def _late(planned: dt.date, then: dt.date) -> str:
    months = _months(planned, then)
    if not months:
        return translate("Inspector", "late")
    return translate("Inspector", "late by at least {n} months").format(n=months)


def _months(first: dt.date, second: dt.date) -> int:
    """Whole months that surely lie between two days."""
    months = (second.year - first.year) * 12 + second.month - first.month
    return max(0, months - (second.day < first.day))
