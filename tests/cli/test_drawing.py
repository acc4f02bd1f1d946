"""sheet, chart, shot, doctor: what needs Qt, without a screen."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from .conftest import Hqd

pytestmark = pytest.mark.usefixtures("qapp")


def test_sheets_of_named_projects(hqd: Hqd, sample: Path, tmp_path: Path) -> None:
    out = tmp_path / "profiles.pdf"
    ran = hqd("sheet", sample, "profile", out, "--project", "P-005", "SKF Phase III Project", "--json")
    assert (ran.json["sheet"], ran.json["files"], ran.json["pages"]) == ("profile", [str(out)], 2)
    assert out.read_bytes().startswith(b"%PDF-")


def test_sheets_of_all_projects_as_pictures(hqd: Hqd, sample: Path, tmp_path: Path) -> None:
    ran = hqd("sheet", sample, "profile", tmp_path / "p.png", "--lang", "zh", "--json")
    assert len(ran.json["files"]) == ran.json["pages"] >= 19


def test_a_folder_takes_one_file_for_each_project(hqd: Hqd, sample: Path, tmp_path: Path) -> None:
    folder = tmp_path / "each"
    folder.mkdir()
    asked = ("sheet", sample, "profile", folder, "--project", "P-005", "P-007", "--json")
    assert [Path(file).suffix for file in hqd(*asked).json["files"]] == [".pdf", ".pdf"]
    again = hqd(*asked, "--each", "png", "--dpi", "60").json["files"]
    assert QImage(again[0]).width() == round(210 / 25.4 * 60)
    assert len(list(folder.iterdir())) == 4
    assert hqd("sheet", sample, "profile", tmp_path / "none", "--each", "pdf").code == 3


def test_a_sheet_of_a_stranger_or_of_nothing(hqd: Hqd, sample: Path, tmp_path: Path) -> None:
    assert hqd("sheet", sample, "profile", tmp_path / "p.pdf", "--project", "P-999").code == 3
    hqd("new", tmp_path / "empty.hqd")
    ran = hqd("sheet", tmp_path / "empty.hqd", "profile", tmp_path / "p.pdf")
    assert (ran.code, ran.err) == (3, "empty.hqd holds no project. Add or import projects first.\n")
    assert hqd("sheet", sample, "brochure", tmp_path / "p.pdf").code == 2


def test_the_bulletin_of_the_newest_period_and_of_one_without_figures(hqd: Hqd, sample: Path, tmp_path: Path) -> None:
    out = tmp_path / "bulletin.svg"
    assert hqd("sheet", sample, "bulletin", out, "--json").json["sheet"] == "bulletin"
    drawn = out.read_text(encoding="utf-8")
    for printed in ("+64.01", "+20.45", "+11.71", "+5.99", "+3.83", "+2.6", "about 101", "garbled in the source"):
        assert printed in drawn
    assert hqd("sheet", sample, "bulletin", out, "--lang", "zh", "--period", "2022-H1").code == 0
    assert "增速口径" in out.read_text(encoding="utf-8")
    ran = hqd("sheet", sample, "bulletin", tmp_path / "none.pdf", "--period", "1999")
    assert (ran.code, ran.out) == (3, "")
    assert "has no figure for 1999" in ran.err
    assert not (tmp_path / "none.pdf").exists()


def test_a_bulletin_draws_its_chart_from_growth_over_time(hqd: Hqd, tmp_path: Path) -> None:
    demo = tmp_path / "demo.hqd"
    hqd("new", demo, "--demo", "5", "--areas", "3", "--months", "26")
    out = tmp_path / "b.svg"
    ran = hqd("sheet", demo, "bulletin", out, "--lang", "zh", "--json")
    drawn = "".join(Path(file).read_text(encoding="utf-8") for file in ran.json["files"])
    assert "比上年同期增长" in drawn
    assert re.search(r">(示例开发区)?B \+?[−\d.]+", drawn)
    assert "1 月数据不单独公布" in drawn


def test_the_timeline_of_all_of_some_and_of_a_stranger(hqd: Hqd, sample: Path, tmp_path: Path) -> None:
    out = tmp_path / "timeline.pdf"
    ran = hqd("sheet", sample, "timeline", out, "--json")
    assert (ran.json["sheet"], ran.json["files"]) == ("timeline", [str(out)])
    assert out.read_bytes().startswith(b"%PDF-")
    some = tmp_path / "some.svg"
    assert hqd("sheet", sample, "timeline", some, "--project", "SKF Phase III Project", "--json").json["pages"] == 1
    drawn = some.read_text(encoding="utf-8")
    assert "SKF Phase III Project" in drawn
    assert "Liebherr" not in drawn
    assert hqd("sheet", sample, "timeline", out, "--project", "P-999").code == 3
    assert hqd("sheet", sample, "timeline", out, "--view", "No such view").code == 3


def test_the_summary_of_all_of_a_view_and_of_an_earlier_day(hqd: Hqd, sample: Path, tmp_path: Path) -> None:
    out = tmp_path / "summary.svg"
    ran = hqd("sheet", sample, "pipeline", out, "--lang", "zh", "--json")
    assert ran.json["sheet"] == "pipeline"
    drawn = "".join(Path(file).read_text(encoding="utf-8") for file in ran.json["files"])
    assert "重点项目推进情况汇总表" in drawn
    assert "截至" in drawn
    assert "SKF Phase III Project" in drawn
    some = hqd("sheet", sample, "pipeline", out, "--project", "SKF Phase III Project", "--json")
    assert some.json["pages"] == 1
    assert "Selected projects" in out.read_text(encoding="utf-8")
    assert hqd("sheet", sample, "pipeline", out, "--as-of", "2020-03-31", "--json").code == 0
    then = out.read_text(encoding="utf-8")
    assert "As of 31 Mar 2020" in then
    assert "No project." in then
    assert hqd("sheet", sample, "pipeline", out, "--view", "No such view").code == 3


@pytest.mark.parametrize(
    ("ending", "start"),
    [("png", b"\x89PNG"), ("svg", b"<?xml"), ("csv", b"\xef\xbb\xbf"), ("pdf", b"%PDF-"), ("xlsx", b"PK")],
)
def test_a_chart(hqd: Hqd, sample: Path, tmp_path: Path, ending: str, start: bytes) -> None:
    out = tmp_path / f"chart.{ending}"
    ran = hqd("chart", sample, "hqd_index", out, "--area", "beijing", "--json")
    assert ran.json == {
        "file": str(out),
        "indicator": "hqd_index",
        "measure": "ytd",
        "kind": "lines",
        "series": ["Beijing"],
        "points": 2,
    }
    assert out.read_bytes().startswith(start)


def test_a_chart_takes_measure_period_and_width(hqd: Hqd, tmp_path: Path) -> None:
    demo = tmp_path / "demo.hqd"
    hqd("new", demo, "--demo", "10", "--areas", "3", "--months", "24")
    out = tmp_path / "c.png"
    ran = hqd("chart", demo, "fai", out, "--measure", "yoy", "--from", "2025-02", "--to", "2026-06", "--area", "SZ-A", "SZ-B", "--width", "800", "--json")  # fmt: skip
    assert (ran.json["measure"], len(ran.json["series"])) == ("yoy", 2)
    assert QImage(str(out)).width() == 800


@pytest.mark.parametrize("kind", ["panels", "multiples", "columns", "ranking", "bump", "dumbbell"])
def test_a_chart_of_every_kind(hqd: Hqd, tmp_path: Path, kind: str) -> None:
    demo = tmp_path / "demo.hqd"
    hqd("new", demo, "--demo", "5", "--areas", "4", "--months", "26")
    out = tmp_path / "c.svg"
    ran = hqd("chart", demo, "retail", out, "--kind", kind, "--area", "SZ-A", "SZ-B", "--lang", "zh", "--json")
    assert ran.json["kind"] == kind
    assert ran.json["points"] > 0
    assert "社会消费品零售总额" in out.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--kind", "shares"), "has no parts on record"),
        (("--kind", "ranking", "--period", "1999"), "has no figure for 1999"),
        (("--kind", "ranking", "--period", "soon"), "is not a period"),
        (("--kind", "bump", "--period", "2024"), "takes no single one"),
    ],
)
def test_a_kind_or_period_that_does_not_fit_is_told(
    hqd: Hqd, tmp_path: Path, words: tuple[str, ...], said: str
) -> None:
    demo = tmp_path / "demo.hqd"
    hqd("new", demo, "--demo", "5", "--areas", "3", "--months", "26")
    ran = hqd("chart", demo, "retail", tmp_path / "c.png", *words)
    assert (ran.code, ran.out) == (3, "")
    assert said in ran.err
    assert not (tmp_path / "c.png").exists()


@pytest.mark.parametrize(
    "words", [("nothing",), ("hqd_index", "--area", "nowhere"), ("hqd_index", "--from", "sometime")]
)
def test_a_chart_of_nothing(hqd: Hqd, sample: Path, tmp_path: Path, words: tuple[str, ...]) -> None:
    indicator, *more = words
    ran = hqd("chart", sample, indicator, tmp_path / "c.png", *more)
    assert (ran.code, ran.out) == (3, "")
    assert not (tmp_path / "c.png").exists()


def test_a_picture_of_the_first_page_needs_no_workspace(hqd: Hqd, tmp_path: Path) -> None:
    out = tmp_path / "first.png"
    assert hqd("shot", tmp_path / "none.hqd", "first-run", out, "--size", "1100x700").code == 0
    picture = QImage(str(out))
    assert (picture.width(), picture.height()) == (1100, 700)


@pytest.mark.parametrize("words", [("bogus", "x.png"), ("projects", "x.png", "--size", "big")])
def test_a_picture_of_nothing(hqd: Hqd, sample: Path, tmp_path: Path, words: tuple[str, ...]) -> None:
    page, out, *more = words
    assert hqd("shot", sample, page, tmp_path / out, *more).code in (2, 3)
    assert not (tmp_path / out).exists()


# --- doctor ------------------------------------------------------------------------------------------


def test_the_doctor_names_everything(hqd: Hqd) -> None:
    ran = hqd("doctor", "--json")
    known = ran.json
    assert set(known) == {
        "program", "python", "system", "packages", "folders", "missing_libraries", "qt", "chinese_fonts", "printers", "problems",
    }  # fmt: skip
    assert (ran.code == 1) == bool(known["problems"])
    assert all(known["packages"].values())
    assert set(known["folders"]) == {"data", "config", "log"}


def test_the_doctor_names_what_is_missing(hqd: Hqd, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hqd_desktop.cli.doctoring._missing_libraries", lambda: ["libEGL.so.1"])
    monkeypatch.setattr("hqd_desktop.cli.doctoring.PACKAGES", ("no-such-package",))
    ran = hqd("doctor", "--lang", "zh")
    assert ran.code == 1
    assert "! 缺少系统库：libEGL.so.1" in ran.out
    assert "! 缺少软件包：no-such-package" in ran.out


def test_a_missing_library_is_told_in_words(
    hqd: Hqd, monkeypatch: pytest.MonkeyPatch, sample: Path, tmp_path: Path
) -> None:
    import builtins

    real = builtins.__import__

    def without_qt(name: str, *more: object) -> object:
        if name == "PySide6.QtWidgets":
            raise ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")
        return real(name, *more)  # type: ignore[arg-type]

    assert QApplication.instance() is not None
    monkeypatch.setattr(builtins, "__import__", without_qt)
    ran = hqd("chart", sample, "hqd_index", tmp_path / "c.png")
    assert (ran.code, ran.out) == (3, "")
    assert "libEGL.so.1" in ran.err
    assert "hqd doctor" in ran.err


def test_the_progress_of_a_month_names_every_project_without_a_report(hqd: Hqd, sample: Path, tmp_path: Path) -> None:
    out = tmp_path / "progress.svg"
    ran = hqd("sheet", sample, "progress", out, "--period", "2022-07", "--lang", "zh", "--json")
    assert ran.json["sheet"] == "progress"
    drawn = "".join(Path(file).read_text(encoding="utf-8") for file in ran.json["files"])
    assert "2022年7月重点项目进度表" in drawn
    assert "2022年7月月报未报送" in drawn


def test_the_brief_puts_what_is_recorded_beside_what_was_published(hqd: Hqd, sample: Path, tmp_path: Path) -> None:
    out = tmp_path / "brief.svg"
    assert hqd("sheet", sample, "brief", out, "--period", "2022-H1", "--json").json["sheet"] == "brief"
    drawn = out.read_text(encoding="utf-8")
    assert "Brief for the leading group, Jun 2022" in drawn
    assert ">58<" in drawn
    assert "garbled in the source" in drawn
    assert hqd("sheet", sample, "brief", out, "--lang", "zh", "--area", "nowhere").code == 3


def test_a_ranking_of_areas_and_of_an_indicator_that_is_none(hqd: Hqd, sample: Path, tmp_path: Path) -> None:
    demo, out = tmp_path / "demo.hqd", tmp_path / "ranking.svg"
    hqd("new", demo, "--demo", "5", "--areas", "3", "--months", "26")
    assert hqd("sheet", demo, "ranking", out, "--lang", "zh", "--json").json["sheet"] == "ranking"
    assert "与首位差距" in out.read_text(encoding="utf-8")
    assert hqd("sheet", demo, "ranking", out, "--indicator", "nothing").code == 3
    assert "No indicator has figures of several areas" in hqd("sheet", sample, "ranking", out).err


def test_a_sheet_is_of_an_area_and_refuses_what_it_does_not_take(hqd: Hqd, tmp_path: Path) -> None:
    demo, out = tmp_path / "demo.hqd", tmp_path / "sheet.svg"
    hqd("new", demo, "--demo", "30", "--areas", "2", "--months", "4")
    assert hqd("sheet", demo, "progress", out, "--area", "SZ-A").code == 0
    assert "Sample zone A" in out.read_text(encoding="utf-8")
    assert hqd("sheet", demo, "pipeline", out, "--area", "SZ-A").code == 0
    of_all = hqd("sheet", demo, "profile", tmp_path / "all.pdf", "--json").json["pages"]
    assert 0 < hqd("sheet", demo, "profile", tmp_path / "some.pdf", "--area", "SZ-A", "--json").json["pages"] < of_all
    ran = hqd("sheet", demo, "ranking", out, "--view", "anything")
    assert (ran.code, ran.err) == (3, "ranking takes no --view. It takes --indicator, --measure, --period.\n")
