"""What the tabs put on the wall: chosen by hand, live afterwards, and never by itself."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from samenwerkdesk.model import agenda, decisions, ground_rules, public_rules, rounds
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


def test_read_back_each_is_asked_and_then_confirmed(example: Sitting) -> None:
    count = len(decisions.of_session(example.document, example.session))
    entries(example.page.show_choices)["Besluiten één voor één"].trigger()
    seen = [title(example)]
    while example.desk.room.step(1):
        seen.append(title(example))
    assert seen == [
        each for at in range(count) for each in (f"Besluit {at + 1}", f"Besluit {at + 1}, bevestigd")
    ]
    decisions.add(example.document, example.session, "Nog een besluit")
    decisions.remove(example.document, decisions.of_session(example.document, example.session)[0].id)
    example.settle()
    assert title(example) == seen[-1], "the last is still asked for the same place"


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
