"""The button 'Toon in de zaal' of a tab that has more than one thing to show, and what each of its entries shows."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
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

NOTHING_RUNS = "Start eerst een onderdeel van de agenda."

Views = Callable[["Walls"], Sequence[RoomView]]


class Choice(NamedTuple):
    """An entry of the menu: its text, and what it shows, beginning ``at`` one of them.

    ``ticking`` is asked again each second; ``nothing`` is what the desk says when there is nothing to show.
    """

    text: str
    sources: Callable[[Desk], Sequence[Source]]
    ticking: bool = False
    at: int = 0
    nothing: str = NOTHING


class ShowChoices(Button):
    """A button with a menu of what a tab can show in the room; a function is asked for it each time the menu opens."""

    def __init__(self, desk: Desk, choices: Sequence[Choice] | Callable[[], Sequence[Choice]]) -> None:
        super().__init__("Toon in de zaal", "screen-share")
        self._desk = desk
        menu = QMenu(self)
        self.setMenu(menu)
        if callable(choices):
            menu.aboutToShow.connect(lambda: self._fill(choices()))
        else:
            self._fill(choices)

    def _fill(self, choices: Sequence[Choice]) -> None:
        menu = self.menu()
        menu.clear()
        for choice in choices:
            menu.addAction(choice.text.replace("&", "&&"), partial(show, self._desk, choice))


def show(desk: Desk, choice: Choice) -> None:
    """Show what a choice has now; each of them stays live."""
    found = choice.sources(desk)
    if found:
        desk.room.show_sequence(found, min(choice.at, len(found) - 1), ticking=choice.ticking)
    else:
        desk.say(choice.nothing, brief=True)


def live(desk: Desk, views: Views) -> list[Source]:
    """A source for each view there is now, that asks the document again; None from the one that is no longer there."""
    from samenwerkdesk.ui.desk.walls import Walls

    def nth(at: int) -> RoomView | None:
        found = views(Walls.of(desk))
        return found[at] if at < len(found) else None

    return [partial(nth, at) for at in range(len(views(Walls.of(desk))))]


def kept(desk: Desk, keys: Callable[[], Sequence[str]], views: Views) -> list[Source]:
    """A source for each view, that stays with its key when others come, go or move; ``keys`` are in the order of ``views``."""
    from samenwerkdesk.ui.desk.walls import Walls

    def one(key: str) -> RoomView | None:
        order = list(keys())
        return views(Walls.of(desk))[order.index(key)] if key in order else None

    return [partial(one, key) for key in keys()]


def live_rules(desk: Desk) -> list[Source]:
    """A source for each rule the room may see."""
    from samenwerkdesk.model import public_rules

    def keys() -> list[str]:
        return [rule.id for rule in public_rules.for_room(desk.document).rules]

    return kept(desk, keys, lambda walls: walls.each_rule())


def session_choices() -> list[Choice]:
    """What the tab 'Sessie' has for the room."""
    return [
        Choice("Welkom", now(lambda walls: [walls.welcome()])),
        Choice("Agenda", now(lambda walls: [walls.agenda()]), ticking=True),
        Choice("Afteller van dit onderdeel", _running, ticking=True, nothing=NOTHING_RUNS),
        Choice("Alle besluiten", now(lambda walls: [walls.decisions()])),
        Choice("Besluiten één voor één", _read_back(lambda walls, done: walls.each_decision(done))),
        Choice("Alle afspraken", now(lambda walls: [walls.actions()])),
        Choice("Afspraken één voor één", _read_back(lambda walls, done: walls.each_action(done))),
    ]


def _running(desk: Desk) -> list[Source]:
    """The time left, when a block runs; when it ends the room sees the agenda."""
    from samenwerkdesk.model import public_agenda

    found = public_agenda.for_room(desk.document, desk.session_id, desk.now())
    return live(desk, lambda walls: [walls.timer()]) if found.now is not None else []


def rule_choices() -> list[Choice]:
    """What the tab 'Spelregels' has for the room."""
    return [
        Choice("Alle spelregels", now(lambda walls: [walls.rules()])),
        Choice("Spelregels één voor één", live_rules),
    ]


def now(views: Views) -> Callable[[Desk], list[Source]]:
    """The sources of a choice that shows these views."""
    return lambda desk: live(desk, views)


def _read_back(
    views: Callable[[Walls, Container[int]], Sequence[RoomView]],
) -> Callable[[Desk], list[Source]]:
    """Each of the views twice: asked, and a step further confirmed, so that a clicker is enough to read back a list."""

    def sources(desk: Desk) -> list[Source]:
        asked = live(desk, lambda walls: views(walls, ()))
        confirmed = live(desk, lambda walls: views(walls, range(len(asked))))
        return [each for pair in zip(asked, confirmed, strict=True) for each in pair]

    return sources


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
    desk.room.show_sequence(round_sources(desk, round_id))


def round_sources(desk: Desk, round_id: str) -> list[Source]:
    """A round as far as it is."""
    from samenwerkdesk.ui.desk.walls import Walls

    return [lambda: Walls.of(desk).asked(round_id)]
