"""The fields of one agenda block, and the plans of the handbook that an empty agenda can begin with."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QMenu

from samenwerkdesk.model import agenda, sessions
from samenwerkdesk.model.agenda import Block
from samenwerkdesk.ui import contents
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.keeping import keep
from samenwerkdesk.ui.desk.record_editor import Editor, beside
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.choice import ChoiceField
from samenwerkdesk.ui.widgets.fields import LineField, NumberField


def block_form(
    desk: Desk,
    session: str,
    key: str,
    find: Callable[[], Block | None],
    *,
    close: Callable[[], None],
    remove: Callable[[], None],
) -> tuple[Editor, Callable[[], None]]:
    """The fields of the block ``key``, and what fills them again with what ``find`` says it is now."""
    document = desk.document
    title = LineField("Onderdeel", required=True)
    minutes = NumberField("Minuten", least=0, most=agenda.MINUTES_MAX, step=agenda.STEP, required=True)
    form = LineField("Werkvorm")
    page = ChoiceField("Hoort bij tabblad", placeholder="Geen")
    page.set_options([(None, "Geen"), *((tab.key, tab.title) for tab in contents.TABS)])
    for field, column in ((title, "title"), (form, "form"), (page, "page")):
        keep(desk, field, partial(agenda.set_field, document, key, column))
    keep(desk, minutes, partial(agenda.set_minutes, document, session, key))

    def fill() -> None:
        block = find()
        if block is not None:
            title.set_value(block.title or "")
            minutes.set_value(round(block.duration_minutes))
            form.set_value(block.form or "")
            page.set_value(block.page)

    away = Button("Verwijderen", "trash", "destructive", size="small")
    away.clicked.connect(lambda _=False: remove())
    return Editor(close, [beside(title, minutes, 3, 1), beside(form, page)], [away]), fill


def plan_button(desk: Desk) -> Button:
    """The button that fills an empty agenda with a plan of the handbook."""
    button = Button("Kies een draaiboek", "clock-play", size="small")
    menu = QMenu(button)

    def fill() -> None:
        from samenwerkdesk.model import method

        menu.clear()
        for plan in method.session_plans():
            menu.addAction(f"{plan.name} · {plan.minutes} minuten", partial(choose, plan.code))

    def choose(code: str) -> None:
        key = desk.session_id
        if key is not None:
            desk.act(lambda: sessions.fill_agenda(desk.document, key, plan_blocks(code)))

    menu.aboutToShow.connect(fill)
    button.setMenu(menu)
    return button


def plan_blocks(code: str) -> list[tuple[float, str, str | None]]:
    """The blocks of a session plan of the handbook, as (minutes, title, page)."""
    from samenwerkdesk.model import method

    plan = next(plan for plan in method.session_plans() if plan.code == code)
    return [
        (float(block.minutes), block.title, block.page or None)
        for block in plan.blocks
        if block.minutes > 0 and block.start >= 0
    ]
