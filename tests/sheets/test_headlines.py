"""What stands beside the indicators of a bulletin: published figures in large with the rows recorded, and where all projects stand."""

from decimal import Decimal

from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.words import Lang, Text
from hqd_desktop.sheets.bulletin import Line, bulletin
from hqd_desktop.sheets.headlines import Besides, Counted, Placed, Rung
from hqd_desktop.sheets.model import Heading, Headline, Headlines, Note, Sheet, Table, Title
from tests.sheets.records import imprint

HALF = Period.unpack("2022-H1")
SIGNED = Counted(Text("Projects signed", "签约项目"), Figure.unpack("58 #"), Figure.unpack("101 CNY*1e9 ~"), 11)
STARTED = Text("Construction started", "开工项目")
RUNGS = (
    Rung(Text("Lead", "线索"), 3, 2, {"CNY": Decimal(300_000_000)}),
    Rung(Text("Signed", "签约"), 5, 3, {"CNY": Decimal(1_000_000_000), "USD": Decimal(20_000_000)}),
    Rung(Text("Landed", "落地"), 0, 0, {}),
    Rung(None, 0, 0, {}),
)


def made(besides: Besides, lang: Lang = "en") -> Sheet:
    return bulletin([Line("GDP", "CNY*1e8")], HALF, imprint(lang), [], besides=besides)


def headlines(besides: Besides, lang: Lang = "en") -> tuple[Headline, ...]:
    return next((block.items for block in made(besides, lang).blocks if isinstance(block, Headlines)), ())


def table(sheet: Sheet) -> Table:
    return [block for block in sheet.blocks if isinstance(block, Table)][-1]


def test_published_figures_are_said_with_what_is_recorded() -> None:
    placed = Placed(Text("Development level", "综合发展水平"), Period.unpack("2021"), 1, 10)
    first, second = headlines(Besides(placed, (SIGNED,)))
    assert first == Headline("Development level, 2021", "1", "of 10")
    assert second == Headline(
        "Projects signed, Jan–Jun 2022", "58", "about 101 CNY bn", "11 recorded in this workspace"
    )
    first, second = headlines(Besides(placed, (SIGNED,)), "zh")
    assert first == Headline("2021年综合发展水平", "1", "位，共 10 个")
    assert second == Headline("2022年1-6月签约项目", "58", "个，约 1,010 亿元", "本工作区记录 11 个")


def test_a_doubted_number_gives_way_to_the_amount() -> None:
    one = Counted(STARTED, Figure.unpack("3100000000 # >"), Figure.unpack("59.8 CNY*1e9"), 0, doubted=True)
    (said,) = headlines(Besides(None, (one,)))
    assert (said.number, said.beside) == ("59.8", "CNY bn")
    assert said.below == "the published number is doubted, see the notes\nnone recorded in this workspace"
    (said,) = headlines(Besides(None, (Counted(STARTED, one.number, None, 1, doubted=True),)))
    assert (said.number, said.below.splitlines()[-1]) == ("—", "1 recorded in this workspace")


def test_what_is_only_recorded_says_so_and_nothing_known_is_nothing_said() -> None:
    (said,) = headlines(Besides(None, (Counted(STARTED, recorded=7),)))
    assert said == Headline("Construction started, Jan–Jun 2022", "7", "projects", "recorded, not published")
    assert headlines(Besides(None, (Counted(STARTED),))) == ()
    blocks = made(Besides()).blocks
    assert [type(block) for block in blocks] == [Title, Table, Heading, Note]


def test_the_pipeline_adds_no_currencies_and_no_zero_for_what_is_not_stated() -> None:
    sheet = made(Besides(rungs=RUNGS, rule=Text("All count", "全部计入")))
    rows = [[cell.text for cell in row.cells] for row in table(sheet).rows]
    assert [column.title for column in table(sheet).columns] == ["Stage", "Lead", "Signed", "Landed", "Total"]
    assert rows == [
        ["Projects", "3", "5", "0", "8"],
        ["CNY bn", "0.30", "1.00", "—", "1.30"],
        ["Not stated", "1", "2", "—", "3"],
    ]
    notes = [block.text for block in sheet.blocks if isinstance(block, Note)]
    assert notes[0] == "All count.\nInvestment in other currencies, not added: Signed 0.02 USD bn."
    silent = (*RUNGS[:3], Rung(None, 2, 0, {}))
    assert [column.title for column in table(made(Besides(rungs=silent), "zh")).columns][-2:] == ["未填阶段", "合计"]
