"""What the tabs put on the wall: chosen by hand, live afterwards, and never by itself."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from samenwerkdesk.model import actions, agenda, decisions, ground_rules, public_rules, rounds, sessions
from samenwerkdesk.ui import contents
from samenwerkdesk.ui.desk.conditions import ConditionsPage
from samenwerkdesk.ui.desk.ground_rules import GroundRulesPage
from samenwerkdesk.ui.desk.show_choices import NOTHING, NOTHING_RUNS, ShowChoices
from samenwerkdesk.ui.room.views.rules import Rule
from samenwerkdesk.ui.room.views.timer import Timer
from tests.ui.sitting import Sitting


def entries(button: ShowChoices) -> dict[str, QAction]:
    """The entries of the menu of a button."""
    return {action.text(): action for action in button.menu().actions()}


def title(sitting: Sitting) -> str:
    """What is on the wall."""
    return sitting.desk.room.now.view.title


def rules_page(sitting: Sitting) -> GroundRulesPage:
    page = sitting.workspace.page(contents.GROUND_RULES)
    assert isinstance(page, GroundRulesPage)
    sitting.workspace.show_page(contents.GROUND_RULES)
    sitting.settle()
    return page


def wording(sitting: Sitting) -> str:
    """The rule on the wall."""
    view = sitting.desk.room.now.view
    assert isinstance(view, Rule)
    return view.rules.rules[view.which].text


@pytest.mark.parametrize("at", range(7))
def test_each_entry_of_the_session_shows_something(example: Sitting, at: int) -> None:
    agenda.start(
        example.document,
        example.session,
        agenda.blocks(example.document, example.session)[0].id,
        example.desk.now(),
    )
    button = example.page.show_choices
    list(entries(button).values())[at].trigger()
    assert not example.desk.room.welcoming
    assert example.desk.room.now.pages >= 1


def test_decisions_one_by_one_and_a_reworded_one_at_once(example: Sitting) -> None:
    found = decisions.of_session(example.document, example.session)
    entries(example.page.show_choices)["Besluiten één voor één"].trigger()
    assert example.desk.room.more == (False, True)
    before = example.desk.room.now
    decisions.set_field(example.document, found[0].id, "text", "Anders verwoord")
    example.settle()
    assert example.desk.room.now != before
    assert "Anders verwoord" in repr(example.desk.room.now.view)


def through(sitting: Sitting) -> list[str]:
    """What the wall shows from the first to the last, going on each time."""
    room = sitting.desk.room
    while room.step(-1):
        pass
    seen = [title(sitting)]
    while room.step(1):
        seen.append(title(sitting))
    return seen


def read_back(sitting: Sitting, *texts: str) -> list[str]:
    """Show these decisions one by one; returns their ids."""
    document, session = sitting.document, sitting.session
    for old in decisions.of_session(document, session):
        decisions.remove(document, old.id)
    found = [decisions.add(document, session, text) for text in texts]
    sitting.settle()
    entries(sitting.page.show_choices)["Besluiten één voor één"].trigger()
    return found


def test_going_on_confirms_nothing_and_confirming_does_not_go_on(example: Sitting) -> None:
    read_back(example, "Een", "Twee", "Drie")
    room = example.desk.room
    assert through(example) == ["Besluit 1", "Besluit 2", "Besluit 3"]
    room.step(-1)
    room.confirm(True)
    assert title(example) == "Besluit 2, bevestigd"
    assert through(example) == ["Besluit 1", "Besluit 2, bevestigd", "Besluit 3"]
    room.step(-1)
    room.confirm(False)
    assert through(example) == ["Besluit 1", "Besluit 2", "Besluit 3"]


def test_what_was_confirmed_stays_so_wherever_it_stands(example: Sitting) -> None:
    document, session = example.document, example.session
    one, two, three = read_back(example, "Een", "Twee", "Drie")
    room = example.desk.room
    room.step(1)
    room.confirm(True)
    decisions.move(document, session, three, -2)
    example.settle()
    assert title(example) == "Besluit 3, bevestigd", "the same one, in another place"
    assert through(example) == ["Besluit 1", "Besluit 2", "Besluit 3, bevestigd"]
    decisions.remove(document, one)
    example.settle()
    assert through(example) == ["Besluit 1", "Besluit 2, bevestigd"]
    added = decisions.add(document, session, "Nog een")
    decisions.move(document, session, added, -2)
    example.settle()
    assert through(example) == ["Besluit 1", "Besluit 2", "Besluit 3, bevestigd"]
    entries(example.page.show_choices)["Besluiten één voor één"].trigger()
    assert through(example) == ["Besluit 1", "Besluit 2", "Besluit 3, bevestigd"], "chosen once more"
    decisions.set_field(document, two, "text", "Anders")
    example.settle()
    assert title(example) == "Besluit 3", "nobody nodded at these words"
    document.undo()
    example.settle()
    assert title(example) == "Besluit 3, bevestigd"


def test_a_decision_that_takes_the_id_of_a_confirmed_one_was_not_confirmed(example: Sitting) -> None:
    _, last = read_back(example, "Een", "Twee")
    room = example.desk.room
    room.step(1)
    room.confirm(True)
    room.step(-1)
    decisions.remove(example.document, last)
    assert decisions.add(example.document, example.session, "Iets anders") == last
    example.settle()
    assert through(example) == ["Besluit 1", "Besluit 2"]


def test_an_agreement_that_is_ticked_off_stays_confirmed(example: Sitting) -> None:
    entries(example.page.show_choices)["Afspraken één voor één"].trigger()
    example.desk.room.confirm(True)
    first = actions.of_session(example.document, example.session)[0]
    actions.set_done(example.document, first.id, not first.done, example.session)
    example.settle()
    assert title(example) == "Afspraak 1, bevestigd"


def test_read_back_stays_with_its_session(example: Sitting) -> None:
    read_back(example, "Een", "Twee")
    other = next(each.id for each in sessions.all_sessions(example.document) if each.id != example.session)
    mine = example.session
    example.desk.choose_session(other)
    example.settle()
    assert through(example) == ["Besluit 1", "Besluit 2"]
    example.desk.choose_session(mine)
    decisions.add(example.document, mine, "Drie")
    example.settle()
    assert len(through(example)) == 3


def test_the_wall_stays_a_timer_when_the_last_block_ends(example: Sitting) -> None:
    document, session = example.document, example.session
    one, two = agenda.blocks(document, session)[:2]
    agenda.start(document, session, one.id, example.desk.now())
    entries(example.page.show_choices)["Afteller van dit onderdeel"].trigger()
    for block in (one, two):
        agenda.start(document, session, block.id, example.desk.now())
        example.settle()
        view = example.desk.room.now.view
        assert isinstance(view, Timer)
        assert view.label == block.label
    agenda.stop(document, session)
    example.settle()
    view = example.desk.room.now.view
    assert isinstance(view, Timer)
    assert (view.label, view.remaining) == (two.label, 0)
    agenda.start(document, session, one.id, example.desk.now())
    example.settle()
    view = example.desk.room.now.view
    assert isinstance(view, Timer)
    assert view.label == one.label


def test_without_any_decision_it_says_so(fresh: Sitting) -> None:
    fresh.with_session((10, "Check-in"))
    entries(fresh.page.show_choices)["Besluiten één voor één"].trigger()
    assert fresh.last_said() == NOTHING
    assert fresh.desk.room.welcoming


def test_without_a_block_that_runs_there_is_nothing_to_count_down(example: Sitting) -> None:
    document, session = example.document, example.session
    agenda.stop(document, session)
    countdown = entries(example.page.show_choices)["Afteller van dit onderdeel"]
    countdown.trigger()
    assert example.last_said() == NOTHING_RUNS
    assert example.desk.room.welcoming
    block = agenda.blocks(document, session)[0]
    agenda.start(document, session, block.id, example.desk.now())
    countdown.trigger()
    assert isinstance(example.desk.room.now.view, Timer)


def test_one_rule_from_its_row_stays_that_rule(example: Sitting) -> None:
    page = rules_page(example)
    shown = public_rules.for_room(example.document).rules
    menu = QMenu()
    page.rules.fill_menu(shown[2].id, menu)
    next(action for action in menu.actions() if action.text() == "Toon in de zaal").trigger()
    assert wording(example) == shown[2].text
    ground_rules.remove(example.document, shown[0].id)
    example.settle()
    assert wording(example) == shown[2].text
    ground_rules.remove(example.document, shown[2].id)
    example.settle()
    assert title(example) == "Welkom"


def test_a_rule_that_was_not_adopted_is_not_shown(example: Sitting) -> None:
    page = rules_page(example)
    key = ground_rules.propose(example.document, "Alleen op tafel")
    example.settle()
    menu = QMenu()
    page.rules.fill_menu(key, menu)
    next(action for action in menu.actions() if action.text() == "Toon in de zaal").trigger()
    assert example.desk.room.welcoming
    assert example.last_said() == "De zaal ziet alleen de regels die zijn aangenomen."


def test_the_improvement_agenda_from_its_view(example: Sitting) -> None:
    example.workspace.show_page(contents.CONDITIONS)
    page = example.workspace.current_page()
    assert isinstance(page, ConditionsPage)
    assert not page.show_it.isVisible()
    page.show_view("agenda")
    example.settle()
    example.click(page.show_it)
    assert type(example.desk.room.now.view).__name__ == "Improvements"


def test_the_comparison_from_its_view_and_a_picture_from_its_card(example: Sitting) -> None:
    example.workspace.show_page(contents.CONDITIONS)
    page = example.workspace.current_page()
    assert isinstance(page, ConditionsPage)
    page.show_view("time")
    example.settle()
    example.click(page.show_it)
    assert title(example) == "Vergelijking"
    for card, shown in ((page.now.pictures.second, "Stippen"), (page.now.pictures.first, "Radar")):
        page.show_view("now")
        example.settle()
        menu = card.menu()
        next(action for action in menu.actions() if action.text() == "Toon in de zaal").trigger()
        assert title(example) == shown
    before = example.desk.room.now.view
    page.show_view("time")
    example.settle()
    assert example.desk.room.now.view == before


def test_a_round_on_the_wall_follows_its_steps_not_the_desk(example: Sitting) -> None:
    example.workspace.show_page(contents.CONDITIONS)
    page = example.workspace.current_page()
    assert isinstance(page, ConditionsPage)
    page.ask("quick_scan")
    example.settle()
    of = page.now.asking.round
    assert of is not None
    example.click(page.now.asking.show_it)
    view = example.desk.room.now.view
    assert type(view).__name__ == "Waiting"
    page.ask("full_scan")
    example.settle()
    assert page.now.asking.round is not None
    assert page.now.asking.round.id != of.id
    assert example.desk.room.now.view == view
    rounds.discard(example.document, of.id)
    example.settle()
    assert title(example) == "Welkom"
