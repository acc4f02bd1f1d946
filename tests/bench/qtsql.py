"""What Qt's own SQL models take for a question on a workspace file: prints the seconds to the first rows.

A process of its own, since Qt brings its own SQLite, which must not meet Python's on one file.
usage: qtsql.py query|table FILE ORDER WHERE     (SQL, either may be empty)
"""

from __future__ import annotations

import sys
import time

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtSql import QSqlDatabase, QSqlQueryModel, QSqlTableModel

COLUMNS = "code, name, industry, stage, total_investment, next_step, next_step_on"
SCREEN = 40


def main(which: str, file: str, order: str, where: str) -> None:
    """Ask, read a screenful as a table would, print the seconds."""
    base = QSqlDatabase.addDatabase("QSQLITE")
    base.setDatabaseName(file)
    base.setConnectOptions("QSQLITE_OPEN_READONLY")
    assert base.open()
    warm = QSqlQueryModel()
    warm.setQuery("SELECT code FROM project LIMIT 1", base)
    start = time.perf_counter()
    if which == "query":
        model = QSqlQueryModel()
        sql = (
            f"SELECT {COLUMNS} FROM project"
            + (f" WHERE {where}" if where else "")
            + (f" ORDER BY {order}" if order else "")
        )
        model.setQuery(sql, base)
    else:
        model = QSqlTableModel(db=base)
        model.setTable("project")
        model.setFilter(where)
        if order:
            model.setSort(model.fieldIndex(order), Qt.SortOrder.AscendingOrder)
        assert model.select()
    for row in range(min(SCREEN, model.rowCount())):
        for column in range(7):
            model.index(row, column).data()
    sys.stdout.write(f"{time.perf_counter() - start:.6f}\n")


if __name__ == "__main__":
    app = QCoreApplication([])
    main(*sys.argv[1:5])
