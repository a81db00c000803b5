"""What the tab TWO's puts on the wall: the step that is on, a consent round that hides its interim, an objection on purpose."""

from __future__ import annotations

import pytest

from samenwerkdesk.model import agreement_rounds, agreements, proposals
from samenwerkdesk.ui import contents
from samenwerkdesk.ui.desk import agreements_words as words
from samenwerkdesk.ui.desk.agreements_open import OpenAgreement
from samenwerkdesk.ui.desk.agreements_proposal import ObjectionsPanel
from samenwerkdesk.ui.desk.agreements_view import AgreementsView
from samenwerkdesk.ui.desk.parts_page import PartsPage
from samenwerkdesk.ui.room.frame import Wall
from tests.ui.room.walls import read
from tests.ui.sitting import Sitting


class AgreementsSitting:
    """The example at the tab, with one TWO open."""

    def __init__(self, sitting: Sitting) -> None:
        self.sitting = sitting
        sitting.workspace.show_page(contents.AGREEMENTS)
        page = sitting.workspace.current_page()
        assert isinstance(page, PartsPage)
        self.page = page
        view = page.view()
        assert isinstance(view, AgreementsView)
        self.view = view

    def open(self, two: str, at: int, step: str) -> OpenAgreement:
        self.view.open(two)
        opened = self.view.opened
        assert opened is not None
        opened.show_round(agreements.rounds_of(self.sitting.document, two)[at].id)
        opened.show_step(step)
        self.sitting.settle()
        return opened

    def entries(self) -> list[str]:
        menu = self.page.show_choices.menu()
        menu.aboutToShow.emit()
        return [action.text() for action in menu.actions()]

    def choose(self, entry: str) -> str:
        """Choose an entry; what can be read on the wall then."""
        at = self.entries().index(entry)
        self.page.show_choices.menu().actions()[at].trigger()
        self.sitting.settle()
        return self.wall()

    def wall(self) -> str:
        view = self.sitting.desk.room.now.view
        assert isinstance(view, Wall)
        return read(view)


@pytest.fixture
def tab(example: Sitting) -> AgreementsSitting:
    return AgreementsSitting(example)


def test_the_cards_offer_what_runs(tab: AgreementsSitting) -> None:
    assert tab.sitting.desk.room.welcoming
    assert tab.entries() == ["Lopende TWO's"]
    said = tab.choose("Lopende TWO's")
    assert "Gegevens delen bij overdracht" in said


def test_every_step_has_something_to_show(tab: AgreementsSitting) -> None:
    for step in words.STEPS:
        tab.open("TWO1", 0, step)
        for entry in tab.entries():
            if entry != "Gedeelde bezwaren één voor één":
                assert tab.choose(entry), (step, entry)
                assert tab.sitting.desk.room.now.view is not None


def test_a_consent_round_on_the_wall_follows_and_hides_the_interim(tab: AgreementsSitting) -> None:
    document = tab.sitting.document
    made = agreement_rounds.next_round(document, "TWO1", tab.sitting.desk.session_id)
    agreement_rounds.set_round(document, made, "text", "We gaan door met de route")
    tab.open("TWO1", 2, words.CONSENT)
    assert "We gaan door met de route" in tab.choose("Instemmingsronde")
    people = [
        key
        for key, there in document.rows(
            "SELECT person_id, present FROM attendance WHERE session_id = ?", (tab.sitting.desk.session_id,)
        )
        if there
    ]
    agreement_rounds.rest_agrees(document, made, people[:-1])
    tab.sitting.settle()
    waiting = tab.wall()
    agreement_rounds.set_consent(document, made, people[-1], "akkoord_met_zorg")
    tab.sitting.settle()
    told = tab.wall()
    assert waiting != told
    assert f"{len(people) - 1}" in told
    # Undone, it is hidden again.
    document.undo()
    tab.sitting.settle()
    assert tab.wall() == waiting


def test_an_objection_only_on_purpose(tab: AgreementsSitting) -> None:
    document = tab.sitting.document
    opened = tab.open("TWO2", 0, words.OBJECTIONS)
    panel = opened.panel()
    assert isinstance(panel, ObjectionsPanel)
    first = proposals.objections(document, opened.round_id)[0]
    at = tab.entries().index("Gedeelde bezwaren één voor één")
    tab.page.show_choices.menu().actions()[at].trigger()
    tab.sitting.settle()
    assert tab.sitting.desk.room.welcoming
    proposals.share_objection(document, first.id, True)
    tab.sitting.settle()
    said = tab.choose("Gedeelde bezwaren één voor één")
    assert "Onbeperkt bewaren van behandelinformatie kan niet" in said
    assert "Hanneke" not in said
    # Taken back, it goes from the wall.
    proposals.share_objection(document, first.id, False)
    tab.sitting.settle()
    shown = tab.sitting.desk.room.now.view
    assert not isinstance(shown, Wall) or "Onbeperkt bewaren" not in read(shown)
