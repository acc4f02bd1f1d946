"""What Qt's own models take in a table view: a process of its own that is asked by lines of JSON and answers with JSON.

Apart, since Qt brings its own SQLite, which must not meet Python's on one file.
usage: qtmodels.py query|table|proxy FILE

A line is {"order": COLUMN, "where": SQL, "find": TEXT} (each may be absent): the answer is the seconds of processor and clock until
the first rows are painted. {"end": true} goes to the last row, {"scroll": true} gives the frames of 1,000 steps down.
"proxy" is QSortFilterProxyModel over a Python list, as many programs are built: the list is read once, before the first answer.
"""

from __future__ import annotations

import json
import sqlite3
import sys
import time
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtSql import QSqlDatabase, QSqlQueryModel, QSqlTableModel
from PySide6.QtWidgets import QApplication, QTableView

COLUMNS = ("id", "name", "name_en", "stage", "industry", "source_country", "total_investment__o", "next_step", "next_step_on", "find_text")  # fmt: skip
SHOWN = 9
_ROOT = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class Listed(QAbstractTableModel):
    """Rows in a Python list."""

    def __init__(self, file: str) -> None:
        super().__init__()
        base = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
        self.rows = base.execute(f"SELECT {', '.join(COLUMNS)} FROM project").fetchall()
        base.close()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return self.rows[index.row()][index.column()] if role == Qt.ItemDataRole.DisplayRole else None


class Filtered(QSortFilterProxyModel):
    """Looks at each row in Python."""

    find: str = ""
    stage: str = ""
    country: str = ""

    def filterAcceptsRow(self, row: int, _parent: _Index) -> bool:
        values = self.sourceModel().rows[row]  # type: ignore[attr-defined]
        if self.stage and (values[3] != self.stage or values[5] != self.country):
            return False
        return not self.find or self.find in (values[9] or "")


class Bench:
    """A table view over one of the models."""

    def __init__(self, which: str, file: str) -> None:
        self.which = which
        self.view = QTableView()
        self.view.resize(1200, 800)
        if which == "proxy":
            self.proxy = Filtered()
            self.proxy.setSourceModel(Listed(file))
            self.view.setModel(self.proxy)
        else:
            self.base = QSqlDatabase.addDatabase("QSQLITE")
            self.base.setDatabaseName(file)
            self.base.setConnectOptions("QSQLITE_OPEN_READONLY")
            assert self.base.open()
        self.view.show()
        QApplication.processEvents()  # a window that is not on the screen paints nothing

    def ask(self, order: str = "", where: str = "", find: str = "") -> None:
        """Ask and paint the first rows."""
        if self.which == "proxy":
            self.proxy.find = find
            self.proxy.stage, self.proxy.country = ("signed", "France") if where else ("", "")
            self.proxy.invalidate()
            self.proxy.sort(COLUMNS.index(order.removesuffix("__o") if order == "stage__o" else order) if order else -1)
        else:
            if find:
                where = f"find_text LIKE '%{find}%'"
            self.view.setModel(self._asked(order, where))
        self.view.viewport().repaint()

    def _asked(self, order: str, where: str) -> QSqlQueryModel:
        if self.which == "query":
            model = QSqlQueryModel(self.view)
            tail = (f" WHERE {where}" if where else "") + (f" ORDER BY {order}" if order else "")
            model.setQuery(f"SELECT {', '.join(COLUMNS[:SHOWN])} FROM project{tail}", self.base)
            return model
        table = QSqlTableModel(self.view, self.base)
        table.setTable("project")
        table.setFilter(where)
        if order:
            table.setSort(table.fieldIndex(order), Qt.SortOrder.AscendingOrder)
        assert table.select()
        return table

    def end(self) -> None:
        """Go to the last row: a model that fetches as one scrolls must fetch all before."""
        model = self.view.model()
        while model.canFetchMore(_ROOT):
            model.fetchMore(_ROOT)
        self.view.scrollToBottom()
        self.view.viewport().repaint()

    def scroll(self) -> list[float]:
        """Seconds of a thousand frames, each a screen further."""
        bar, frames = self.view.verticalScrollBar(), []
        for n in range(1000):
            start = time.process_time()
            bar.setValue(30 * n)
            QApplication.processEvents()
            frames.append(time.process_time() - start)
        return frames

    def answer(self, asked: dict[str, Any]) -> Any:
        """Do what a line says."""
        cpu, wall = time.process_time(), time.perf_counter()
        if asked.pop("scroll", False):
            return self.scroll()
        if asked.pop("end", False):
            self.end()
        else:
            self.ask(**asked)
        return time.process_time() - cpu, time.perf_counter() - wall


if __name__ == "__main__":
    app = QApplication([])
    bench = Bench(*sys.argv[1:3])
    for line in sys.stdin:
        sys.stdout.write(json.dumps(bench.answer(json.loads(line))) + "\n")
        sys.stdout.flush()
