from __future__ import annotations

from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.empty_state import EmptyState
from tests.ui.widgets.conftest import Show


def test_it_says_what_will_come_here_and_how_to_begin(show: Show) -> None:
    button = Button("Partner toevoegen", "plus", "primary")
    empty = EmptyState("Hier komen de partners te staan", "Begin met wie er aan tafel zit.", button)
    show(empty)
    assert empty.sentence.text() == "Hier komen de partners te staan"
    assert empty.muted.isVisible()
    assert abs(button.geometry().center().x() - empty.width() // 2) <= 1


def test_the_words_can_change(show: Show) -> None:
    empty = EmptyState("Nog niets")
    show(empty)
    assert not empty.muted.isVisible()
    assert empty.button is None
    empty.set_text("Nog geen besluiten", "Typ hierboven het eerste.")
    assert empty.muted.isVisible()
    empty.grab()
