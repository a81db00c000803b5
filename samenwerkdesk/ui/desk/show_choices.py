"""The button 'Toon in de zaal' of a tab that has more than one thing to show, and what each of its entries shows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QMenu

from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.room.control import Source
from samenwerkdesk.ui.room.view import RoomView
from samenwerkdesk.ui.widgets.buttons import Button

if TYPE_CHECKING:
    from samenwerkdesk.ui.desk.walls import Walls

NOTHING = "Hier is nog niets om te tonen."

Views = Callable[["Walls"], Sequence[RoomView]]


class Choice(NamedTuple):
    """An entry of the menu: its text, and what it shows one after another; ``ticking`` is asked again each second."""

    text: str
    sources: Callable[[Desk], Sequence[Source]]
    ticking: bool = False


class ShowChoices(Button):
    """A button with a menu of what a tab can show in the room."""

    def __init__(self, desk: Desk, choices: Sequence[Choice]) -> None:
        super().__init__("Toon in de zaal", "screen-share")
        menu = QMenu(self)
        for choice in choices:
            menu.addAction(choice.text, partial(show, desk, choice))
        self.setMenu(menu)


def show(desk: Desk, choice: Choice) -> None:
    """Show what a choice has now, from its first; each of them stays live."""
    found = choice.sources(desk)
    if found:
        desk.room.show_sequence(found, ticking=choice.ticking)
    else:
        desk.say(NOTHING, brief=True)


def live(desk: Desk, views: Views) -> list[Source]:
    """A source for each view there is now, that asks the document again; None from the one that is no longer there."""
    from samenwerkdesk.ui.desk.walls import Walls

    def nth(at: int) -> RoomView | None:
        found = views(Walls.of(desk))
        return found[at] if at < len(found) else None

    return [partial(nth, at) for at in range(len(views(Walls.of(desk))))]


def live_rules(desk: Desk) -> list[Source]:
    """A source for each rule the room may see; it stays with its rule when others come, go or move."""
    from samenwerkdesk.model import public_rules
    from samenwerkdesk.ui.desk.walls import Walls

    def one(key: str) -> RoomView | None:
        at = {rule.id: at for at, rule in enumerate(public_rules.for_room(desk.document).rules)}.get(key)
        return None if at is None else Walls.of(desk).each_rule()[at]

    return [partial(one, rule.id) for rule in public_rules.for_room(desk.document).rules]


def session_choices() -> list[Choice]:
    """What the tab 'Sessie' has for the room."""
    return [
        Choice("Welkom", _now(lambda walls: [walls.welcome()])),
        Choice("Agenda", _now(lambda walls: [walls.agenda()]), ticking=True),
        Choice("Afteller van dit onderdeel", _now(lambda walls: [walls.timer()]), ticking=True),
        Choice("Alle besluiten", _now(lambda walls: [walls.decisions()])),
        Choice("Besluiten één voor één", _now(lambda walls: walls.each_decision())),
        Choice("Alle afspraken", _now(lambda walls: [walls.actions()])),
        Choice("Afspraken één voor één", _now(lambda walls: walls.each_action())),
    ]


def rule_choices() -> list[Choice]:
    """What the tab 'Spelregels' has for the room."""
    return [
        Choice("Alle spelregels", _now(lambda walls: [walls.rules()])),
        Choice("Spelregels één voor één", live_rules),
    ]


def _now(views: Views) -> Callable[[Desk], list[Source]]:
    return lambda desk: live(desk, views)


def show_rule(desk: Desk, rule_id: str) -> None:
    """Show one rule; the others are a step away."""
    from samenwerkdesk.model import public_rules

    order = [rule.id for rule in public_rules.for_room(desk.document).rules]
    if rule_id in order:
        desk.room.show_sequence(live_rules(desk), order.index(rule_id))
    else:
        desk.say("De zaal ziet alleen de regels die zijn aangenomen.", brief=True)


def show_round(desk: Desk, round_id: str) -> None:
    """Show a round as far as it is: how many answered, and what was revealed as soon as it is."""
    from samenwerkdesk.ui.desk.walls import Walls

    desk.room.show(lambda: Walls.of(desk).asked(round_id))
