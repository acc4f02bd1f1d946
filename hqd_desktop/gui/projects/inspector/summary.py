"""Fills the first tab of the inspector, and the quotations of the last."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from hqd_desktop.domain import custom, stages
from hqd_desktop.domain.catalogue import GROUPS
from hqd_desktop.domain.kinds import DayKind
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.records.provenance import STATEMENT_STATE
from hqd_desktop.gui import language, stage_names, theme
from hqd_desktop.gui.forms.ui_inspector import Ui_Inspector
from hqd_desktop.gui.projects.inspector import light_box, telling
from hqd_desktop.gui.projects.inspector.facts import Facts, Quote, Stated
from hqd_desktop.gui.projects.inspector.head import UNLIT, InspectorHead
from hqd_desktop.gui.projects.inspector.properties import Property, property_row
from hqd_desktop.gui.projects.inspector.quotes import Quotation
from hqd_desktop.gui.projects.writing import KIND, LAMP, MONEY, NAME, NAME_EN, STAGE, Writer, name_key
from hqd_desktop.gui.widgets.buttons import Button

translate = QCoreApplication.translate
_BEFORE_DATE, _AFTER_DATE = (MONEY, "industry", "department"), ("site",)


def show_head(head: InspectorHead, facts: Facts, writer: Writer) -> None:
    """ID, stage, light and name; of several projects how many, and the stage and light they share."""
    values = facts.values
    if facts.is_one and values:
        head.show_project(
            writer.plain(fields(KIND)["code"], values["code"]) if values.get("code") else "",
            writer.cell(NAME, values).text,
        )
    elif facts.ids:
        head.show_project("", translate("Inspector", "{n} projects").format(n=len(facts.ids)))
    else:
        head.show_project("", "")
    for key, sign in ((STAGE, head.pill), (LAMP, head.light)):
        cell = writer.value(key, values.get(key))
        sign.show_sign(cell.sign, cell.said if cell.sign else "")
        sign.setAccessibleName(cell.said)
        sign.setToolTip("")
        sign.setAccessibleDescription("")
    if facts.is_one and facts.values:
        _show_light(head, facts)
    head.more.setEnabled(bool(facts.ids))


def _show_light(head: InspectorHead, facts: Facts) -> None:
    """The light that holds, by rule or by hand; tool tip and accessible text say rule, inputs and reason."""
    lamp = facts.lamp
    name = translate("Inspector", "No light") if lamp is None else light_box.colour_name(lamp.colour)
    head.light.show_sign(UNLIT if lamp is None else lamp.colour, name)
    words = light_box.lines(lamp)
    head.light.setAccessibleName(name)
    head.light.setAccessibleDescription("\n".join(words))
    head.light.setToolTip("<br>".join(html.escape(line) for line in words))


def show_summary(form: Ui_Inspector, facts: Facts, writer: Writer, *, stated_only: bool) -> None:
    """Stage bar, first fields, milestones, actions, quotation, all fields."""
    stage = facts.values.get(STAGE)
    known = str(stage) if stage in stages.BY_KEY else None
    words = telling.since(facts, known) if known else ""
    form.stage_bar.show_stage(known, words)
    form.main_fields.show_rows(facts.ids, _main_rows(facts, writer, known))
    lines = telling.upcoming(facts, writer)
    form.next_milestones.show_lines(lines)
    open_todos = tuple(one for one in facts.todos if one.is_open)
    form.open_actions.show_lines(telling.todo_lines(open_todos, writer))
    count = len(open_todos)
    form.actions_count.setText(
        translate("Inspector", "{n} open").format(n=count) if count else translate("Inspector", "none open")
    )
    one = facts.is_one
    _show_parts((form.stage_bar, form.rule_1), known is not None)
    _show_parts((form.rule_2, *_parts(form.milestones_head)), one)
    form.next_milestones.setVisible(one and bool(lines))
    _show_parts((form.rule_3, *_parts(form.actions_head)), one)
    form.open_actions.setVisible(one and bool(open_todos))
    _show_quote(form, facts)
    _show_all(form, facts, writer, stated_only=stated_only)


def _show_parts(parts: Iterable[QWidget], shown: bool) -> None:
    for part in parts:
        part.setVisible(shown)


def _parts(head: QHBoxLayout) -> list[QWidget]:
    """What stands in a heading."""
    items = (head.itemAt(place) for place in range(head.count()))
    return [widget for item in items if item is not None and (widget := item.widget()) is not None]


def _show_quote(form: Ui_Inspector, facts: Facts) -> None:
    there = bool(facts.quotes)
    _show_parts((form.rule_4, *_parts(form.source_head), form.quotation), there)
    if there:
        quote = facts.quotes[0]
        origin = _origin(quote)
        room = max(80, form.summary.viewport().width() - 16 * 2 - form.source_heading.sizeHint().width() - 72)
        form.source_title.setText(theme.metrics(theme.SMALL).elidedText(origin, Qt.TextElideMode.ElideRight, room))
        form.source_title.setToolTip(html.escape(origin))
        form.source_title.setAccessibleName(origin)
        form.quotation.show_quote("\n".join(quote.texts), _marked(quote, facts))


def quote_widgets(quote: Quote, facts: Facts, show: Callable[[int], object]) -> list[QWidget]:
    """Origin of one source, then each of its statements with the field it is about and how far it is relied on; ``show`` opens one."""
    origin = QLabel()
    origin.setTextFormat(Qt.TextFormat.PlainText)
    origin.setWordWrap(True)
    origin.setFont(theme.font(bold=True))
    origin.setText(_origin(quote))
    made: list[QWidget] = [origin]
    for one in quote.stated:
        quotation = Quotation()
        quotation.show_quote(one.text, _marked(quote, facts))
        door = Button(kind="flat")
        door.setText(_standing(one).replace("&", "&&"))
        door.setToolTip(translate("Inspector", "Show in Sources"))
        door.setAccessibleName(f"{translate('Inspector', 'Show in Sources')}: {_standing(one)}")
        door.clicked.connect(partial(_show, show, one.id))
        made += [quotation, door]
    return made


def _show(show: Callable[[int], object], record: int, _on: bool = False) -> None:
    show(record)


def _standing(one: Stated) -> str:
    """ "Stage · verified, adopted", or that others say something else."""
    described = fields(KIND).get(one.field)
    state = STATEMENT_STATE.by_key.get(one.state)
    words = [language.said(state.name) if state else one.state]
    if one.adopted:
        words.insert(0, "✓ " + translate("Inspector", "adopted"))
    if one.apart:
        words.append("◆ " + translate("Inspector", "others differ"))
    name = language.said(described.name) if described else ""
    return " · ".join(part for part in (name, *words) if part)


def _origin(quote: Quote) -> str:
    title = quote.title or translate("Inspector", "Source not stated")
    return title if quote.published is None else f"{title}, {quote.published.text(language.lang())}"


def _marked(quote: Quote, facts: Facts) -> list[str]:
    """The names of the project, and the words for its stage in either language."""
    names = [str(facts.values[key]) for key in (NAME, "name_en", "bank_name") if facts.values.get(key)]
    stage = facts.values.get(STAGE)
    known = stages.BY_KEY.get(str(stage))
    own = None if known is None else stage_names.name(known.key)
    words = [] if known is None or own is None else [known.name.en, known.name.zh, own.en, own.zh]
    return [*quote.names, *names, *words]


def _main_rows(facts: Facts, writer: Writer, stage: str | None) -> list[Property]:
    dated = stages.DATE_FIELDS.get((stage, "actual")) if stage else None
    keys = [*_BEFORE_DATE, *([dated] if dated else []), *_AFTER_DATE]
    rows = [_row(facts, writer, key) for key in keys]
    if facts.updated is not None:
        day, author = facts.updated
        by = translate("Inspector", "by {author}").format(author=author)
        rows.append(Property(translate("Inspector", "Updated"), "", day.text(language.lang()), by))
    return rows


def _row(facts: Facts, writer: Writer, key: str) -> Property:
    not_stated = translate("Inspector", "not stated in source") if facts.quotes and key == MONEY else ""
    row = property_row(writer, key, facts.values, facts.mixed, (translate("Inspector", "mixed"), not_stated))
    described = fields(KIND)[key]
    if isinstance(described.kind, DayKind) and row.packed is not None and custom.holds(described.kind, row.packed):
        aside = telling.precision_words(described.kind.unpack(row.packed))
        return Property(row.name, row.key, row.text, aside, row.packed, row.typed)
    return row


def _head_names(facts: Facts, writer: Writer) -> tuple[str, ...]:
    """The fields that the head shows as the name: of several projects it shows none of theirs."""
    return (name_key(facts.values, writer.lang),) if facts.is_one else (NAME, NAME_EN)


def _show_all(form: Ui_Inspector, facts: Facts, writer: Writer, *, stated_only: bool) -> None:
    """The other fields by group; those that state nothing, and those that stand above already, only when asked for."""
    rows: list[Property] = []
    hidden = 0
    said = {
        "code",
        STAGE,
        LAMP,
        *_head_names(facts, writer),
        *(row.key for row in form.main_fields.properties.rows),
    }
    for group, title in GROUPS.items():
        members = [
            key for key, field in fields(KIND).items() if field.group == group and not (stated_only and key in said)
        ]
        shown = [key for key in members if not stated_only or facts.values.get(key) is not None or key in facts.mixed]
        hidden += len(members) - len(shown)
        if shown:
            rows.append(Property(language.said(title)))
            rows += [_row(facts, writer, key) for key in shown]
    form.all_fields.show_rows(facts.ids, rows)
    form.rule_5.setVisible(True)
    if stated_only:
        form.more_fields.setText(translate("Inspector", "Show {n} fields not stated").format(n=hidden))
    else:
        form.more_fields.setText(translate("Inspector", "Show only stated fields"))
    form.more_fields.setVisible(hidden > 0 or not stated_only)
