"""What the tab 'Schutting' puts on the wall: what is chosen, from the card or partner that is chosen, and nothing private."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from samenwerkdesk.model import cards, fence, fence_public, partners
from samenwerkdesk.model.cards import Lane
from samenwerkdesk.model.fence import BOARD
from samenwerkdesk.ui.desk.fence import VIEWS
from samenwerkdesk.ui.desk.fence_expectations import ExpectationsView
from samenwerkdesk.ui.desk.fence_recognise import BoundaryView, ByPartner, HabitsView
from samenwerkdesk.ui.desk.fence_transparent import TermsView
from samenwerkdesk.ui.desk.show_fence import PRIVATE, card_keys
from samenwerkdesk.ui.desk.walls import Walls
from samenwerkdesk.ui.room.frame import Wall
from samenwerkdesk.ui.room.views import expectations
from samenwerkdesk.ui.room.views.contacts import OPEN, SOON
from samenwerkdesk.ui.room.views.fence_cards import (
    APPRECIATIONS,
    BOUNDARY,
    EXERCISES,
    SheetCard,
    Sheets,
    Terms,
)
from samenwerkdesk.ui.room.views.pictures import Fence
from tests.ui.desk.fence_driver import FenceSitting
from tests.ui.room.walls import read
from tests.ui.sitting import Key


@pytest.fixture
def sitting(qtbot: QtBot, tmp_path: Path, example_bytes: bytes) -> FenceSitting:
    return FenceSitting(qtbot, tmp_path, example_bytes)


def menu_of(sitting: FenceSitting) -> dict[str, int]:
    """The entries of 'Toon in de zaal' as they are when it opens, with their places."""
    menu = sitting.fence.show_choices.menu()
    menu.aboutToShow.emit()
    return {action.text(): at for at, action in enumerate(menu.actions())}


def choose(sitting: FenceSitting, words: str) -> Wall:
    """Choose an entry; returns what is on the wall then."""
    at = menu_of(sitting)[words]
    sitting.fence.show_choices.menu().actions()[at].trigger()
    sitting.settle()
    return wall(sitting)


def wall(sitting: FenceSitting) -> Wall:
    """What is on the wall."""
    view = sitting.desk.room.now.view
    assert isinstance(view, Wall)
    return view


def card_menu(sitting: FenceSitting, key: str) -> None:
    """Choose 'Toon in de zaal' in the menu of a card."""
    menu = QMenu()
    sitting.exercise(ByPartner).fill_menu(key, menu)
    next(action for action in menu.actions() if action.text() == "Toon in de zaal").trigger()
    sitting.settle()


def go(sitting: FenceSitting, phase: str, place: int) -> None:
    """Go to an exercise."""
    sitting.fence.show_view(phase)
    sitting.fence.show_exercise(place)
    sitting.settle()


@pytest.mark.parametrize(
    ("phase", "place"), [(phase, place) for phase, views in VIEWS.items() for place in range(len(views))]
)
def test_every_entry_of_every_exercise_shows_something(sitting: FenceSitting, phase: str, place: int) -> None:
    go(sitting, phase, place)
    found = menu_of(sitting)
    assert next(iter(found)) == "De schutting"
    before: list[Wall] = []
    for words in found:
        assert choose(sitting, words) not in [*before, Walls.of(sitting.desk).welcome()]
        before.append(wall(sitting))
    assert isinstance(choose(sitting, "De schutting"), Fence)


@pytest.mark.parametrize("exercise", EXERCISES)
def test_a_card_is_found_by_its_key(sitting: FenceSitting, exercise: str) -> None:
    document = sitting.document
    for whose in (None, *(each.id for each in partners.all_partners(document))):
        shown = Walls.of(sitting.desk).each_card(exercise, whose)
        order = card_keys(document, exercise, whose)
        assert len(order) == len(shown)
        for key, view in zip(order, shown, strict=True):
            card = cards.get(document, key)
            partner, _, field = key.partition(" ")
            text = card.text if card else getattr(fence.sheets(document)[partner], field)
            assert " ".join((text or "").split()) in " ".join(read(view).split())


def test_by_keyboard_the_menu_shows_the_cards_from_the_one_that_is_chosen(sitting: FenceSitting) -> None:
    go(sitting, "recognise", 0)
    order = card_keys(sitting.document, BOUNDARY)
    sitting.tab_to(sitting.board)
    sitting.board.set_current(order[2])
    sitting.settle()
    sitting.tab_to(sitting.fence.show_choices)
    sitting.press(Key.Key_Return)
    sitting.press(Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Return)
    view = wall(sitting)
    assert isinstance(view, SheetCard)
    assert view.which == 2
    assert sitting.desk.room.more == (True, True)
    assert sitting.desk.room.step(1)
    after = cards.get(sitting.document, order[3])
    assert after is not None
    assert str(after.text) in read(wall(sitting))


def test_of_one_partner_only_what_that_partner_said(sitting: FenceSitting) -> None:
    go(sitting, "recognise", 0)
    one = partners.all_partners(sitting.document)[1]
    view = sitting.exercise(BoundaryView)
    view.choice.take(one.id)
    shown = choose(sitting, f"Grenskaart van {one.label}")
    assert isinstance(shown, Sheets)
    assert [each.partner_id for each in shown.sheets] == [one.id]
    choose(sitting, f"Grenskaart van {one.label}, kaart voor kaart")
    assert len(sitting.desk.room._sources) == len(card_keys(sitting.document, BOUNDARY, one.id))


def test_a_card_from_its_menu_stays_that_card_and_goes_when_it_becomes_private(sitting: FenceSitting) -> None:
    go(sitting, "recognise", 0)
    document = sitting.document
    order = card_keys(document, BOUNDARY)
    chosen = cards.get(document, order[1])
    assert chosen is not None
    card_menu(sitting, chosen.id)
    assert (chosen.text or "") in read(wall(sitting))
    cards.remove(document, order[0])
    sitting.settle()
    assert (chosen.text or "") in read(wall(sitting))
    cards.set_private(document, chosen.id, private=True)
    sitting.settle()
    assert sitting.desk.room.welcoming


def test_a_private_card_never_appears(sitting: FenceSitting) -> None:
    go(sitting, "recognise", 3)
    document = sitting.document
    one, other = (each.id for each in partners.all_partners(document)[:2])
    (key,) = cards.write(document, Lane(BOARD, fence.APPRECIATION, one, other), ["Alleen op mijn blad"])
    cards.set_private(document, key, private=True)
    sitting.settle()
    card_menu(sitting, key)
    assert sitting.desk.room.welcoming
    assert sitting.last_said() == PRIVATE
    assert key not in card_keys(document, APPRECIATIONS)
    for words in menu_of(sitting):
        choose(sitting, words)
        while True:
            assert "Alleen op mijn blad" not in repr(wall(sitting))
            if not sitting.desk.room.step(1):
                break


def test_the_story_of_the_chosen_partner(sitting: FenceSitting) -> None:
    go(sitting, "recognise", 1)
    one = partners.all_partners(sitting.document)[0]
    view = sitting.exercise(HabitsView)
    view.choice.take(one.id)
    shown = choose(sitting, f"Zo doen wij het, en daarom van {one.label}")
    assert isinstance(shown, Sheets)
    assert [each.partner_id for each in shown.sheets] == [one.id]


def test_words_one_by_one_from_the_one_in_the_table(sitting: FenceSitting) -> None:
    go(sitting, "make_transparent", 0)
    found = fence.terms(sitting.document)
    sitting.exercise(TermsView).grid.set_current(found[1].card.id, sitting.exercise(TermsView).partners[0].id)
    shown = choose(sitting, "Vertaaltafel, woord voor woord")
    assert isinstance(shown, Terms)
    assert [each.term for each in shown.terms] == [found[1].card.text]
    assert sitting.desk.room.step(-1)


def test_a_pair_from_its_own_button(sitting: FenceSitting) -> None:
    go(sitting, "make_transparent", 1)
    view = sitting.exercise(ExpectationsView)
    said = fence_public.expectations(sitting.document)
    last = said[-1]
    view.grid.set_current(last.from_partner_id, last.to_partner_id)
    sitting.settle()
    sitting.tab_to(view.pair.show_it)
    sitting.press(Key.Key_Space)
    shown = wall(sitting)
    assert isinstance(shown, expectations.Pair)
    assert shown.expectations[shown.which] == last
    everybody = [each.id for each in view.partners]
    pairs = {(each.from_partner_id, each.to_partner_id) for each in said}
    empty = [(a, b) for a in everybody for b in everybody if a != b and (a, b) not in pairs]
    view.grid.set_current(*empty[0])
    sitting.settle()
    assert view.pair.show_it.isHidden()


def test_whom_to_call_follows_what_is_agreed_and_leaves_out_what_is_private(sitting: FenceSitting) -> None:
    document = sitting.document
    everybody = partners.all_partners(document)
    for each in everybody:
        fence.set_contact(document, each.id, None)
    go(sitting, "make_transparent", 3)
    assert SOON in read(choose(sitting, "Contactafspraken"))
    fence.set_contact(document, everybody[1].id, "Loes\nBas")
    sitting.settle()
    said = read(wall(sitting))
    assert "Loes, Bas" in said
    assert said.count(OPEN) == len(everybody) - 1
    first, _ = cards.of_board(document, BOARD, fence.CONTACT)
    cards.set_private(document, first.id, True)
    sitting.settle()
    said = read(wall(sitting))
    assert "Loes" not in said
    assert "Bas" in said


def test_the_drawing_from_its_own_card(sitting: FenceSitting) -> None:
    go(sitting, "widen", 0)
    menu = sitting.fence.picture.menu()
    next(action for action in menu.actions() if action.text() == "Toon in de zaal").trigger()
    view = wall(sitting)
    assert isinstance(view, Fence)
    assert view.fence.phase == 3
    go(sitting, "recognise", 0)
    assert wall(sitting) == view
