"""``hqd report``: the KPIs with numerator, denominator and formula name."""

from pathlib import Path

from hqd_desktop.workspace.sample import create_sample

from .conftest import Hqd


def made(tmp_path: Path) -> Path:
    path = tmp_path / "sample.hqd"
    create_sample(path).close()
    return path


def test_as_json(hqd: Hqd, tmp_path: Path) -> None:
    ran = hqd("report", made(tmp_path), "--period", "2022-H1", "--json")
    assert ran.code == 0
    assert (ran.json["period"], ran.json["as_of"]) == ("2022-H1", "2022-08-04")
    found = {one["key"]: one for one in ran.json["kpis"]}
    signed = found["signed_n"]
    assert (signed["value"], signed["kind"]) == (2, "flow")
    assert signed["published"]["number"] == "58"
    assert found["signed_amount"]["value"] is None
    assert found["signed_amount"]["published"]["qualifier"] == "~"
    rate = found["start_rate.signed"]
    assert (rate["numerator"]["count"], rate["denominator"]["count"], rate["text"]) == (6, 13, "46.2%")
    assert rate["value"] == 0.461538
    assert rate["numerator"]["filters"] == [
        ["counts != no", "status not in terminated,withdrawn", "stage reached construction"]
    ]
    assert (found["completion_rate"]["value"], found["completion_rate"]["text"]) == (None, "-")
    assert found["produced_n"]["numerator"]["too_coarse"] == 3
    assert sum(rung["now"] for rung in ran.json["stages"]) == 13


def test_for_people(hqd: Hqd, tmp_path: Path) -> None:
    path = made(tmp_path)
    ran = hqd("report", path)
    assert ran.code == 0
    assert "Signed in H1 2022: 58 (" in ran.out
    assert "6 started of 13 signed or later" in ran.out
    assert "Counted: projects" in ran.out
    zh = hqd("report", path, "--area", "dedz", "--lang", "zh")
    assert "统计口径" in zh.out
    assert "已开工 6，签约及以后 12" in zh.out


def test_a_period_that_is_none(hqd: Hqd, tmp_path: Path) -> None:
    ran = hqd("report", made(tmp_path), "--period", "soon")
    assert ran.code == 3
    assert "soon" in ran.err
