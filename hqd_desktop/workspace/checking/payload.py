"""A finding as JSON and back: what the file keeps of it, so that pages read it without running a rule."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

from hqd_desktop.domain.checks.facts import Cell
from hqd_desktop.domain.checks.found import Found, Line, Repair, Severity, Verdict
from hqd_desktop.domain.checks.interval import Interval
from hqd_desktop.domain.words import Text


def write(found: Found) -> str:
    """The JSON of a finding."""
    said = {
        "rule": found.rule,
        "severity": found.severity.value,
        "verdict": found.verdict.value,
        "cells": [_cell(cell) for cell in found.cells],
        "message": _text(found.message),
        "lines": [_line(line) for line in found.lines],
        "repairs": [_repair(repair) for repair in found.repairs],
        "inputs": list(found.inputs),
    }
    return json.dumps(said, ensure_ascii=False, separators=(",", ":"))


def read(packed: str) -> Found:
    """The finding of its JSON."""
    said: dict[str, Any] = json.loads(packed)
    return Found(
        said["rule"],
        Severity(said["severity"]),
        Verdict(said["verdict"]),
        tuple(_read_cell(cell) for cell in said["cells"]),
        _read_text(said["message"]),
        tuple(_read_line(line) for line in said["lines"]),
        tuple(_read_repair(repair) for repair in said["repairs"]),
        tuple(said["inputs"]),
    )


def interval(of: Interval | None) -> list[Any] | None:
    """An interval as its ends and whether they are open."""
    return None if of is None else [str(of.lo), str(of.hi), of.lo_open, of.hi_open]


def _read_interval(said: list[Any] | None) -> Interval | None:
    return None if said is None else Interval(Decimal(said[0]), Decimal(said[1]), bool(said[2]), bool(said[3]))


def _text(text: Text) -> list[str]:
    return [text.en, text.zh]


def _read_text(said: list[str]) -> Text:
    return Text(said[0], said[1])


def _cell(cell: Cell) -> list[Any]:
    return [cell.kind, cell.record, cell.field]


def _read_cell(said: list[Any]) -> Cell:
    return Cell(str(said[0]), int(said[1]), str(said[2]))


def _line(line: Line) -> dict[str, Any]:
    return {
        "quantity": _text(line.quantity),
        "formula": line.formula,
        "stated": interval(line.stated),
        "printed": line.printed,
        "computed": None if line.computed is None else str(line.computed),
        "range": interval(line.range),
        "unit": line.unit,
        "verdict": line.verdict.value,
        "cell": None if line.cell is None else _cell(line.cell),
    }


def _read_line(said: dict[str, Any]) -> Line:
    return Line(
        _read_text(said["quantity"]),
        said["formula"],
        _read_interval(said["stated"]),
        said["printed"],
        None if said["computed"] is None else Decimal(said["computed"]),
        _read_interval(said["range"]),
        said["unit"],
        Verdict(said["verdict"]),
        None if said["cell"] is None else _read_cell(said["cell"]),
    )


def _repair(repair: Repair) -> list[Any]:
    return [_cell(repair.cell), f"{repair.number:f}", repair.unit, _text(repair.how), list(repair.satisfies)]


def _read_repair(said: list[Any]) -> Repair:
    return Repair(_read_cell(said[0]), Decimal(said[1]), said[2], _read_text(said[3]), tuple(said[4]))
