"""The view 'Ambitie' of the tab 'Ambitie & belangen'."""

from __future__ import annotations

from PySide6.QtCore import Qt

from samenwerkdesk.model import ambition_words, rounds
from samenwerkdesk.ui.desk.ambition import AmbitionView
from samenwerkdesk.ui.desk.parts_page import PartsPage
from samenwerkdesk.ui.desk.show_choices import show
from tests.ui.sitting import Key, Sitting


def view(sitting: Sitting) -> AmbitionView:
    sitting.workspace.show_page("ambition")
    sitting.settle()
    page = sitting.workspace.current_page()
    assert isinstance(page, PartsPage)
    found = page.view()
    assert isinstance(found, AmbitionView)
    return found


def test_a_new_version_stands_beside_the_old_ones(example: Sitting) -> None:
    found = view(example)
    assert found.subtitle() == "3 versies · 5 van 5 functies benoemd"
    before = ambition_words.statement(example.document)
    example.window.resize(1024, 768)
    example.settle()
    example.click(found.versions.new)
    cards = list(found.versions._cards.values())
    assert [card.words.input.accessibleName() for card in cards][-1] == "Ambitiezin, versie 4"
    assert cards[-1].words.input.hasFocus()
    assert not cards[-1].words.input.visibleRegion().isEmpty()
    example.write("Eén gezicht, één plan")
    example.press(Key.Key_Tab)
    example.settle()
    assert ambition_words.statement(example.document) == "Eén gezicht, één plan"
    assert found.versions.sentence.text() == "Eén gezicht, één plan"
    assert [each.text for each in ambition_words.versions(example.document)][2] == before
    assert found.versions.note.text() == "Versie 4, uit sessie 3."
    cards[-1]._remove()
    example.settle()
    assert found.versions.sentence.text() == before
    example.window.undo()
    example.settle()
    assert found.versions.sentence.text() == "Eén gezicht, één plan"


def test_functions_say_which_phase_they_fit(example: Sitting) -> None:
    found = view(example)
    labels = [field.label.text() for field in found.functions.fields.values()]
    assert labels[0] == "Zoektocht · Verkennen"
    assert sum(label.endswith("(nu)") for label in labels) == 1
    field = found.functions.fields["FUN4"]
    field.input.setFocus(Qt.FocusReason.TabFocusReason)
    field.input.selectAll()
    example.write("Zes stappen")
    example.press(Key.Key_Tab)
    example.settle()
    assert ambition_words.functions(example.document)[3].text == "Zes stappen"


def test_a_line_is_drawn_on_the_board_of_a_partner(example: Sitting) -> None:
    found = view(example)
    found.no_gos.board.setFocus(Qt.FocusReason.TabFocusReason)
    example.press(Key.Key_N)
    example.write("Geen nieuwe wachtlijst")
    example.press(Key.Key_Return)
    example.press(Key.Key_Escape)
    example.settle()
    last = ambition_words.no_gos(example.document)[-1]
    assert (last.text, last.partner_id) == ("Geen nieuwe wachtlijst", "ORG1")


def test_the_formula_is_asked_as_a_round_here(example: Sitting) -> None:
    found = view(example)
    series = found.formula.pictures.first.source
    assert series is not None
    assert series.sentence().startswith("Belofte, commitment en doen zijn samen 5,0")
    found.formula._ask_again()
    example.settle()
    last = [
        each
        for each in rounds.of_session(example.document, example.session)
        if each.instrument == "ambition_formula"
    ]
    assert len(last) == 2


def test_everything_can_be_shown_in_the_room(example: Sitting) -> None:
    choices = view(example).choices()
    assert [each.text for each in choices] == [
        "De ambitiezin",
        "Versies naast elkaar",
        "Versies één voor één",
        "Vijf functies",
        "Waar trekken wij een grens?",
        "Belofte × commitment × doen",
    ]
    for each in choices:
        show(example.desk, each)
        assert example.desk.room.now.view is not None


def test_an_empty_collaboration_says_how_to_begin(fresh: Sitting) -> None:
    found = view(fresh)
    assert found.subtitle() == ""
    assert found.versions.sentence.text() == "Waar doen we het samen voor?"
    fresh.click(found.versions.new)
    fresh.write("Samen sneller")
    fresh.press(Key.Key_Tab)
    fresh.settle()
    assert ambition_words.statement(fresh.document) == "Samen sneller"
