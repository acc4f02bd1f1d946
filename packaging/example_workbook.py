"""Makes resources/examples/project-list.xlsx: a synthetic project list in the layout of public ones.

    .venv/bin/python packaging/example_workbook.py

A title row, headings in row 2, amounts as text with thousands separators, one column of dates as text with the day first and one of real
dates, a total row. `project-list.toml` beside it is the mapping. Row 20 has a date that the calendar does not have: it is rejected.
"""

import datetime as dt
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill

PLACE = Path(__file__).resolve().parent.parent / "resources" / "examples" / "project-list.xlsx"
TITLE = "Sample list of investment projects - synthetic data, made for HQD Desktop / 投资项目清单示例（合成数据）"
HEADINGS = (
    "Ref", "Project Title", "Title in Chinese", "Sector", "Promoter", "Promoter's Country", "District", "Current Status",
    "Estimated Cost (CNY)", "Agreement Signed (dd/mm/yyyy)", "Works Started", "Expected Opening", "Jobs Created", "Latitude", "Remarks",
)  # fmt: skip
_THINGS = (
    ("Tidal turbine works", "潮流能机组制造", "New energy"), ("Chip test house", "芯片测试中心", "Semiconductors"),
    ("Seal ring plant", "密封环工厂", "Equipment"), ("Vaccine cold store", "疫苗冷库", "Biomedicine"),
    ("Fibre board line", "纤维板产线", "Materials"), ("Data centre, first stage", "数据中心一期", "Digital industry"),
)  # fmt: skip
_COUNTRIES = ("China", "Germany", "Japan", "China", "France")
_STATUSES = ("Proposed", "Agreement in place", "Permits granted", "Under Construction", "Operating")
ROWS, TOTAL_ROW = 24, 27


def rows() -> list[list[object]]:
    """The data rows, worked out from their number so that the file can be made again."""
    made: list[list[object]] = []
    for number in range(1, ROWS + 1):
        title, chinese, sector = _THINGS[number % len(_THINGS)]
        step = number % len(_STATUSES)
        signed = dt.date(2024, 1, 8) + dt.timedelta(days=23 * number)
        started = dt.datetime(2025, 3, 3) + dt.timedelta(days=11 * number)  # noqa: DTZ001 - a date on paper
        amount = 37_500_000 * (number % 7 + 1) + 1_250_000 * number
        made.append(
            [
                f"EX-{number:03}",
                f"Sample {number:02}: {title}",
                f"示例{number:02}：{chinese}",
                sector,
                f"Sample promoter {number % 9 + 1}",
                _COUNTRIES[number % len(_COUNTRIES)],
                f"Sample park {'ABC'[number % 3]}",
                _STATUSES[step],
                f"{amount:,}" if number % 8 else None,
                signed.strftime("%d/%m/%Y") if step else None,
                started if step >= 3 else None,
                f"{2026 + number % 3}" if number % 4 else f"H{number % 2 + 1} {2026 + number % 3}",
                number % 5 * 40 + 20,
                round(38.9 + number / 100, 2),
                "synthetic" if number % 6 else "synthetic; land still to be allotted",
            ]
        )
    made[17][9] = "31/02/2025"
    return made


def main() -> None:
    """Write the workbook."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Projects"
    sheet["A1"] = TITLE
    sheet["A1"].font = Font(size=14, bold=True)
    sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=len(HEADINGS))
    sheet.append(HEADINGS)
    for cell in sheet[2]:
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="EBEDF0")
        cell.alignment = Alignment(wrap_text=True, vertical="center")
    for row in rows():
        sheet.append(row)
    for (cell,) in sheet[f"K3:K{ROWS + 2}"]:
        cell.number_format = "d-mmm-yy"
    total = sum(int(str(row[8]).replace(",", "")) for row in rows() if row[8])
    sheet.cell(TOTAL_ROW, 1, "Total")
    sheet.cell(TOTAL_ROW, 9, f"{total:,}")
    sheet.freeze_panes = "C3"
    for column, wide in zip("ABCDEFGHIJKLMNO", (9, 34, 26, 16, 20, 12, 16, 19, 18, 16, 12, 12, 9, 9, 30), strict=True):
        sheet.column_dimensions[column].width = wide
    book.properties.creator = "HQD Desktop"
    book.properties.title = TITLE
    book.properties.created = book.properties.modified = dt.datetime(2026, 1, 1)  # noqa: DTZ001 - the same each time
    PLACE.parent.mkdir(parents=True, exist_ok=True)
    book.save(PLACE)


if __name__ == "__main__":
    main()
