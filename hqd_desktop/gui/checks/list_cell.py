"""Paints the list of findings: headings of groups, and two lines a finding with its severity and its rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from hqd_desktop.gui import icons, language, theme
from hqd_desktop.gui.checks import words
from hqd_desktop.gui.checks.listing import FINDING_ROLE, GROUP_ROLE, Group
from hqd_desktop.gui.widgets.cells import ground

if TYPE_CHECKING:
    from hqd_desktop.workspace.checking import Kept

Index = QModelIndex | QPersistentModelIndex
_HEAD, _ROW = 30, 56
_ICON_LEFT, _TEXT_LEFT, _RIGHT = 20, 48, 16


class FindingCell(QStyledItemDelegate):
    """Headings 30 high, findings 56."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """The height of the row."""
        return QSize(0, _HEAD if index.data(GROUP_ROLE) is not None else _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground and hairline, then what stands in the row."""
        painter.save()
        group, kept = index.data(GROUP_ROLE), index.data(FINDING_ROLE)
        rect = QRect(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        plain = "bg-alt" if isinstance(group, Group) and not selected else ground(option)
        painter.fillRect(rect, theme.color(plain))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color("border-subtle"))
        if isinstance(group, Group):
            self._heading(painter, rect, group)
        elif kept is not None:
            self._finding(painter, rect, kept, bold=selected)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(rect.left(), rect.top(), 3, rect.height() - 1, theme.color("accent"))
        painter.restore()

    def _heading(self, painter: QPainter, rect: QRect, group: Group) -> None:
        sign = icons.pixmap("chevron-right" if group.folded else "chevron-down", "text-2", 14)
        painter.drawPixmap(QPointF(rect.left() + 14, rect.center().y() - 6), sign)
        bold, small = theme.metrics(bold=True), theme.metrics(12)
        count = f"{len(group.ids):,}"
        room = rect.width() - 34 - _RIGHT - small.horizontalAdvance(count) - 8
        name = bold.elidedText(group.name, Qt.TextElideMode.ElideRight, room)
        painter.setFont(theme.font(bold=True))
        painter.setPen(theme.color("text"))
        painter.drawText(rect.adjusted(34, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, name)
        painter.setFont(theme.font(12))
        painter.setPen(theme.color("text-2"))
        left = 34 + bold.horizontalAdvance(name) + 8
        painter.drawText(rect.adjusted(left, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, count)

    def _finding(self, painter: QPainter, rect: QRect, kept: Kept, *, bold: bool) -> None:
        icon, tint = words.SIGNS[kept.severity]
        painter.drawPixmap(QPointF(rect.left() + _ICON_LEFT, rect.top() + 10), icons.pixmap(icon, tint))
        small = theme.metrics(12)
        rule = kept.rule
        painter.setFont(theme.font(12))
        painter.setPen(theme.color("text-2"))
        line = QRect(rect.left(), rect.top() + 8, rect.width() - _RIGHT, 20)
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, rule)
        room = rect.width() - _TEXT_LEFT - _RIGHT - small.horizontalAdvance(rule) - 12
        is_open = kept.state == "open"
        painter.setFont(theme.font(bold=bold))
        painter.setPen(theme.color("text" if is_open else "text-2"))
        said = theme.metrics(bold=bold).elidedText(language.said(kept.found.message), Qt.TextElideMode.ElideRight, room)
        painter.drawText(line.adjusted(_TEXT_LEFT, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, said)
        where = language.said(kept.where)
        if not is_open:
            where = f"{words.state_name(kept.state)} · {where}"
        painter.setFont(theme.font(12))
        painter.setPen(theme.color("text-2"))
        below = QRect(rect.left() + _TEXT_LEFT, rect.top() + 28, rect.width() - _TEXT_LEFT - _RIGHT, 18)
        elided = small.elidedText(where, Qt.TextElideMode.ElideRight, below.width())
        painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, elided)
