"""The button 'Toon in de zaal' of a tab that has more than one thing to show, and what each of its entries shows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QMenu

from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.room.control import Source
from samenwerkdesk.ui.room.view import RoomView
from samenwerkdesk.ui.widgets.buttons import Button

if TYPE_CHECKING:
    from samenwerkdesk.ui.desk.walls import Walls
    from samenwerkdesk.ui.room.views.timer import Timer

NOTHING = "Hier is nog niets om te tonen."

NOTHING_RUNS = "Start eerst een onderdeel van de agenda."

Views = Callable[["Walls"], Sequence[RoomView]]

Of = Callable[[], "Walls | None"]
"""The walls as they are at this moment; None when their session is gone."""


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
        show_each(desk, choice.sources, min(choice.at, len(found) - 1), ticking=choice.ticking)
    else:
        desk.say(choice.nothing, brief=True)


def show_each(
    desk: Desk, sources: Callable[[Desk], Sequence[Source]], at: int = 0, *, ticking: bool = False
) -> None:
    """Show one of these sources; those with a key follow when others come, go or move."""
    desk.room.show_sequence(partial(sources, desk), at, ticking=ticking)


@dataclass(frozen=True)
class Kept:
    """A source that shows what has this key; two with the same key are equal."""

    key: str
    make: Callable[[str], RoomView | None] = field(compare=False)

    def __call__(self) -> RoomView | None:
        return self.make(self.key)


def live(desk: Desk, views: Views, of: Of | None = None) -> list[Source]:
    """A source for each view there is now, that asks the document again; None from the one that is no longer there."""
    walls = of or _current(desk)

    def found() -> Sequence[RoomView]:
        here = walls()
        return views(here) if here is not None else ()

    def nth(at: int) -> RoomView | None:
        those = found()
        return those[at] if at < len(those) else None

    return [partial(nth, at) for at in range(len(found()))]


def kept(desk: Desk, keys: Callable[[], Sequence[str]], views: Views, of: Of | None = None) -> list[Source]:
    """A source for each view, that stays with its key when others come, go or move; ``keys`` are in the order of ``views``."""
    walls = of or _current(desk)

    def one(key: str) -> RoomView | None:
        order, here = list(keys()), walls()
        return views(here)[order.index(key)] if here is not None and key in order else None

    return [Kept(key, one) for key in keys()]


def _current(desk: Desk) -> Of:
    """The walls of whatever session is on."""
    from samenwerkdesk.ui.desk.walls import Walls

    return partial(Walls.of, desk)


def _of_session(desk: Desk) -> Of:
    """The walls of the session that is on now, also when another one is on later."""
    from samenwerkdesk.model import sessions
    from samenwerkdesk.ui.desk.walls import Walls

    session = desk.session_id

    def walls() -> Walls | None:
        if session is not None and sessions.get(desk.document, session) is None:
            return None
        return Walls(desk.document, session, desk.now())

    return walls


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
        Choice("Check-invraag", _then(lambda walls: [walls.check_in()])),
        Choice("Agenda", _then(lambda walls: [walls.agenda()]), ticking=True),
        Choice("Afteller van dit onderdeel", _running, ticking=True, nothing=NOTHING_RUNS),
        Choice("Vorige afspraken", _then(lambda walls: [walls.earlier()])),
        Choice("Alle besluiten", _then(lambda walls: [walls.decisions()])),
        Choice("Besluiten één voor één", partial(_read_back, "decisions")),
        Choice("Alle afspraken", _then(lambda walls: [walls.actions()])),
        Choice("Afspraken één voor één", partial(_read_back, "actions")),
    ]


def _running(desk: Desk) -> list[Source]:
    """The time left of the block that runs; when the last one has ended 'Tijd' stays, for no other picture comes by itself."""
    of = _of_session(desk)
    last: Timer | None = None

    def timer() -> Timer | None:
        nonlocal last
        walls = of()
        found = walls.timer() if walls is not None else None
        if found is None and walls is not None and last is not None:
            return replace(last, remaining=0)
        last = found
        return found

    return [timer] if timer() is not None else []


def rule_choices() -> list[Choice]:
    """What the tab 'Spelregels' has for the room."""
    return [
        Choice("Alle spelregels", now(lambda walls: [walls.rules()])),
        Choice("Spelregels één voor één", live_rules),
    ]


def now(views: Views) -> Callable[[Desk], list[Source]]:
    """The sources of a choice that shows these views."""
    return lambda desk: live(desk, views)


def _then(views: Views) -> Callable[[Desk], list[Source]]:
    """The sources of a choice that shows these views of the session that was on when it was chosen."""
    return lambda desk: live(desk, views, _of_session(desk))


def _read_back(what: str, desk: Desk) -> list[Source]:
    """The 'decisions' or 'actions' of the session that is on now, one by one, with what the room nodded at."""
    of = _of_session(desk)

    def keys() -> list[str]:
        walls = of()
        return walls.recorded(what) if walls is not None else []

    def views(walls: Walls) -> Sequence[RoomView]:
        nods = desk.room.nods
        return walls.each_decision(nods) if what == "decisions" else walls.each_action(nods)

    return kept(desk, keys, views, of)


def show_rule(desk: Desk, rule_id: str) -> None:
    """Show one rule; the others are a step away."""
    from samenwerkdesk.model import public_rules

    order = [rule.id for rule in public_rules.for_room(desk.document).rules]
    if rule_id in order:
        show_each(desk, live_rules, order.index(rule_id))
    else:
        desk.say("De zaal ziet alleen de regels die zijn aangenomen.", brief=True)


def show_round(desk: Desk, round_id: str) -> None:
    """Show a round as far as it is: how many answered, and what was revealed as soon as it is."""
    desk.room.show_sequence(round_sources(desk, round_id))


def round_sources(desk: Desk, round_id: str) -> list[Source]:
    """A round as far as it is."""
    from samenwerkdesk.ui.desk.walls import Walls

    return [lambda: Walls.of(desk).asked(round_id)]
