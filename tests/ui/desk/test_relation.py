"""The views 'Werkgemeenschap', 'Draagvlak en daadkracht' and 'Sturing' of the tab 'Relatie & vorm'."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from samenwerkdesk.model import (
    ballots,
    community,
    organisation_balance,
    questions,
    rounds,
    sessions,
    steering_quadrant,
)
from samenwerkdesk.model.ballots import Given, Who
from samenwerkdesk.model.counted import DOTS
from samenwerkdesk.model.questions import Asked
from samenwerkdesk.ui.desk.asking_columns import columns_of, head_of, keys_of
from samenwerkdesk.ui.desk.community import CommunityView
from samenwerkdesk.ui.desk.organisation_balance import BalanceView
from samenwerkdesk.ui.desk.parts_page import PartsPage
from samenwerkdesk.ui.desk.round_part import RoundPart
from samenwerkdesk.ui.desk.show_choices import show
from samenwerkdesk.ui.desk.steering_quadrant import QuadrantView
from samenwerkdesk.ui.room.views.pictures import Picture
from tests.ui.sitting import Key, Sitting, shown

View = TypeVar("View", bound=RoundPart)


def view(sitting: Sitting, kind: type[View], session: str = "") -> View:
    if session:
        sitting.desk.choose_session(session)
    sitting.workspace.show_page(kind.element)
    sitting.settle()
    page = sitting.workspace.current_page()
    assert isinstance(page, PartsPage)
    found = page.view()
    assert isinstance(found, kind)
    return found


def test_what_was_asked_in_a_session_before_says_in_which(example: Sitting) -> None:
    assert view(example, QuadrantView, "S1").subtitle() == ""
    assert view(example, QuadrantView, "S4").subtitle() == "Gevraagd in sessie 1"
    assert view(example, CommunityView).subtitle() == "Gevraagd in sessie 3"


# ---------------------------------------------------------------------- the working community


def test_the_two_that_differ_most_come_first(example: Sitting) -> None:
    found = view(example, CommunityView, "S3")
    records = shown(found.list)
    assert [each.text for each in records[:2]] == ["Hulpvaardig zijn", "Flexibel zijn"]
    assert records[0].sub == "eerst bespreken · groep 3,0 · zelf 4,1 · verschil −1,1"
    assert not records[2].active
    assert found.view.pictures.first.isVisible()


def test_a_quality_is_chosen_with_enter_and_what_is_agreed_is_kept(example: Sitting) -> None:
    found = view(example, CommunityView, "S3")
    assert found.quality.value() == "WG5"
    example.at(found.list)
    example.press(Key.Key_Return)
    assert community.chosen(example.document).quality == "WG6"
    assert found.quality.value() == "WG6"
    found.visible_when.input.setFocus(Qt.FocusReason.TabFocusReason)
    found.visible_when.input.selectAll()
    example.write("Niemand werkt alleen door")
    example.press(Key.Key_Tab)
    found.next.input.selectAll()
    example.write("8-1-2026")
    example.press(Key.Key_Tab)
    now = community.chosen(example.document)
    assert (now.visible_when, now.next_measurement) == ("Niemand werkt alleen door", date(2026, 1, 8))
    for _ in range(3):
        example.window.undo()
    example.settle()
    assert community.chosen(example.document).quality == found.quality.value() == "WG5"


def test_the_menu_of_a_quality_to_talk_about_shows_it(example: Sitting) -> None:
    found = view(example, CommunityView, "S3")
    menu = QMenu()
    found._fill_menu("WG8", menu)
    assert [each.text() for each in menu.actions()] == ["Kies deze kwaliteit", "Toon in de zaal"]
    menu.actions()[1].trigger()
    assert example.desk.room.now.view.title == "Flexibel zijn"
    menu.clear()
    found._fill_menu("WG9", menu)
    assert [each.text() for each in menu.actions()] == ["Kies deze kwaliteit"]


# ---------------------------------------------------------------------- support with decisiveness


def test_signals_are_ticked_added_and_taken_back(example: Sitting) -> None:
    found = view(example, BalanceView, "S4")
    under, own = found.groups["under"][1], found.groups[""][1]
    assert example.texts(own) == ["soms dubbele overleggen"]
    example.at(under)
    example.press(Key.Key_Space)
    found.own.input.setFocus(Qt.FocusReason.TabFocusReason)
    example.write("niemand leest de notulen")
    example.press(Key.Key_Return)
    assert organisation_balance.get(example.document, "S4").signals == (
        "soms dubbele overleggen",
        "onduidelijke agenda",
        "niemand leest de notulen",
    )
    assert example.texts(own) == ["soms dubbele overleggen", "niemand leest de notulen"]
    assert found.own.value() == ""
    example.at(own)
    example.press(Key.Key_Space)
    assert example.texts(own) == ["niemand leest de notulen"]
    example.window.undo()
    example.settle()
    assert example.texts(own) == ["soms dubbele overleggen", "niemand leest de notulen"]


def test_what_goes_what_is_arranged_and_the_form(example: Sitting) -> None:
    found = view(example, BalanceView, "S4")
    fields = {name: field for field, name in found._fields}
    assert fields["remove"].value() == "maandelijks ambtelijk vooroverleg"
    assert [each.text for each in shown(found.log)] == ["Regelen: mandatenoverzicht"]
    fields["arrange"].input.setFocus(Qt.FocusReason.TabFocusReason)
    fields["arrange"].input.selectAll()
    example.write("Eén lijst met besluiten")
    example.press(Key.Key_Tab)
    assert organisation_balance.get(example.document, "S4").arrange == "Eén lijst met besluiten"
    for place, chosen in ((1, "lead_organisation"), (0, "shared"), (0, None)):
        example.at(found.forms, place)
        example.press(Key.Key_Space)
        assert organisation_balance.get(example.document, "S4").form == chosen
        assert sum(bool(each.checked) for each in shown(found.forms)) == (chosen is not None)


def test_another_session_shows_its_own_words_and_asks_for_a_round_first(example: Sitting) -> None:
    found = view(example, BalanceView, "S4")
    found = view(example, BalanceView, "S5")
    assert not found.signals.isVisible()
    assert next(each.text for each in shown(found.log)) == "Vervalt: maandelijks ambtelijk vooroverleg"
    found.view.ask()
    example.settle()
    assert found.signals.isVisible()
    assert {field.value() for field, _ in found._fields} == {""}


# ---------------------------------------------------------------------- steering


def test_steering_counts_its_corners_and_keeps_the_way_there(example: Sitting) -> None:
    found = view(example, QuadrantView, "S1")
    assert [(each.text, each.right) for each in shown(found.list)][:2] == [
        ("Overheid stuurt", "nu 9 · gewenst 0"),
        ("Gezamenlijke sturing", "nu 2 · gewenst 11"),
    ]
    found.way.input.setFocus(Qt.FocusReason.TabFocusReason)
    example.write("Eén budget")
    example.press(Key.Key_Return, modifiers=Qt.KeyboardModifier.ControlModifier)
    said = steering_quadrant.way(example.document, "S1")
    assert said is not None
    assert said.text == "Eén budget"
    found = view(example, QuadrantView, "S2")
    assert found.way.value() == ""


def test_a_round_of_steering_is_shown_in_steps_and_never_from_too_few(fresh: Sitting) -> None:
    session = fresh.with_session()
    people = fresh.with_people(*(f"Mens {at}" for at in range(6)))
    sessions.everybody_present(fresh.document, session)
    found = view(fresh, QuadrantView, session)
    found.view.ask()
    fresh.settle()
    of = found.round
    assert of is not None
    rounds.start(fresh.document, of.id)
    asked = questions.of_round(fresh.document, of.id)
    assert [each.text.startswith("Waar zouden we over twee jaar") for each in asked] == [
        False,
        False,
        True,
        True,
    ]
    for at in range(len(people)):
        answers = {each.key: Given(float(2 + at)) for each in asked if at < 4 or each.perspective == "now"}
        ballots.submit(fresh.document, {of.id: answers}, Who())
    rounds.close(fresh.document, of.id)
    fresh.settle()
    assert not found.view.pictures.first.isVisible()
    rounds.reveal(fresh.document, of.id)
    fresh.settle()
    assert found.view.pictures.first.isVisible()
    assert not found.view.pictures.second.isVisible()
    assert {each.right for each in shown(found.list)} == {""}
    show(fresh.desk, found.choices()[0])
    wall = fresh.desk.room.now.view
    assert isinstance(wall, Picture)
    (measured,) = wall.measurements
    # Of what is wanted only four gave both: no dot of it leaves the desk.
    assert (measured.stage, [len(cloud) for cloud in measured.clouds]) == (DOTS, [6, 0])
    rounds.reveal(fresh.document, of.id)
    fresh.settle()
    assert [each.right for each in shown(found.list)] == ["nu 0", "nu 3", "nu 3", "nu 0"]


# ---------------------------------------------------------------------- all three


@pytest.mark.parametrize("kind", [CommunityView, BalanceView, QuadrantView])
def test_everything_it_offers_can_be_shown(example: Sitting, kind: type[RoundPart]) -> None:
    found = view(example, kind, {CommunityView: "S3", BalanceView: "S4", QuadrantView: "S1"}[kind])
    titles = []
    for choice in found.choices():
        show(example.desk, choice)
        titles.append(example.desk.room.now.view.title)
    assert len(set(titles)) == len(found.choices()) >= 3


@pytest.mark.parametrize("kind", [CommunityView, BalanceView, QuadrantView])
def test_without_a_session_it_leads_there(fresh: Sitting, kind: type[RoundPart]) -> None:
    for each in sessions.all_sessions(fresh.document):
        sessions.remove(fresh.document, each.id)
    found = view(fresh, kind)
    assert found.empty.isVisible()
    assert found.choices() == []
    button = found.empty.button
    assert button is not None
    fresh.click(button)
    assert fresh.workspace.rail.current() == "sessions"


def test_the_grid_says_which_perspective_a_column_is_and_takes_a_minus(example: Sitting) -> None:
    qualities = view(example, CommunityView, "S2")
    qualities.view.ask()
    asked = [head_of(column).sub for each in _asked(example, qualities) for column in columns_of(each)]
    assert asked == ["groep"] * 9 + ["zelf"] * 9
    found = view(example, BalanceView, "S2")
    found.view.ask()
    example.settle()
    of = found.round
    assert of is not None
    (level,) = columns_of(_asked(example, found)[2])
    assert keys_of(level)[0] == ("−5–5", "cijfer")
    rounds.start(example.document, of.id)
    example.settle()
    found.view.asking.grid.grid.setFocus(Qt.FocusReason.TabFocusReason)
    example.write("74-3")
    example.press(Key.Key_Return)
    (ballot,) = ballots.of_round(example.document, of.id)
    assert {key: given.number for key, given in ballot.answers.items()} == {"OG1": 7, "OG2": 4, "OG3": -3}


def _asked(sitting: Sitting, found: RoundPart) -> tuple[Asked, ...]:
    assert found.round is not None
    return questions.of_round(sitting.document, found.round.id)
