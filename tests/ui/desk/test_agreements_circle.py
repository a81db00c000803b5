"""The circle of a TWO on the desk: it follows the document, and the room gets the same one."""

from __future__ import annotations

import pytest

from samenwerkdesk.model import agreement_rounds, agreements
from samenwerkdesk.ui.desk import agreements_words as words
from samenwerkdesk.ui.desk.agreements_circle import CircleCard
from samenwerkdesk.ui.desk.agreements_practice import ReflectionPanel
from samenwerkdesk.ui.room.views.agreements import Circle
from samenwerkdesk.ui.widgets.picture import loader
from tests.ui.desk.test_show_agreements import AgreementsSitting
from tests.ui.sitting import Sitting


@pytest.fixture
def tab(example: Sitting) -> AgreementsSitting:
    loader.wait()
    return AgreementsSitting(example)


def card(tab: AgreementsSitting) -> CircleCard:
    panel = tab.open("TWO1", 1, words.REFLECT).panel()
    assert isinstance(panel, ReflectionPanel)
    # Pictures are drawn one by one after the page is shown.
    tab.sitting.qtbot.waitUntil(lambda: panel.circle.picture.shows_something)
    return panel.circle


def test_the_circle_says_where_we_are_and_follows_the_document(tab: AgreementsSitting) -> None:
    found = card(tab)
    assert found.sentence.text() == "Ronde 2 begint op 16 juni 2025."
    assert found.file_name() == "Eén aanmeldroute voor complexe gezinnen handelen en reflecteren"
    last = agreements.rounds_of(tab.sitting.document, "TWO1")[-1]
    agreement_rounds.conclude(tab.sitting.document, last.id, agreements.CONTINUED, tab.sitting.desk.today())
    tab.sitting.settle()
    assert found.sentence.text() == "Na twee rondes hebben we dit bestendigd."
    tab.sitting.document.undo()
    tab.sitting.settle()
    assert found.sentence.text() == "Ronde 2 begint op 16 juni 2025."


def test_the_room_gets_the_same_circle_until_the_two_is_gone(tab: AgreementsSitting) -> None:
    found = card(tab)
    found.show_in_room()
    view = tab.sitting.desk.room.now.view
    assert isinstance(view, Circle)
    source = found.source
    assert source is not None
    agreement_rounds.remove(tab.sitting.document, "TWO1")
    assert source.wall(tab.sitting.desk) is None
