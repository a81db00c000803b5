"""The five phases: how far each is, what was passed over, and the poll 'waar staan we?'."""

from __future__ import annotations

from datetime import date

import pytest

from samenwerkdesk.model import (
    ballots,
    cards,
    collaboration,
    method,
    phase_gaps,
    phase_poll,
    phases,
    public_phases,
    questions,
    rounds,
    sessions,
)
from samenwerkdesk.model.ballots import Given, Who
from samenwerkdesk.model.cards import Lane
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.phases import BUSY, FINISHED, NOT_STARTED, REOPENED, SETTLED, SKIPPED

JANUARY, APRIL, JUNE = date(2025, 1, 16), date(2025, 4, 10), date(2025, 6, 12)


def stand(document: Document, code: str) -> tuple[str, str | None, str | None]:
    each = phases.get(document, code)
    return each.status, each.started_on, each.completed_on


def test_every_status_follows_every_other_with_its_dates_in_one_step(document: Document) -> None:
    assert [each.status for each in phases.all_phases(document)] == [NOT_STARTED] * 5
    assert phases.current(phases.all_phases(document)) is not None
    phases.set_status(document, "explore", BUSY, JANUARY)
    assert stand(document, "explore") == (BUSY, "2025-01-16", None)
    phases.set_status(document, "explore", FINISHED, APRIL)
    assert stand(document, "explore") == (FINISHED, "2025-01-16", "2025-04-10")
    phases.set_status(document, "explore", REOPENED, JUNE)
    assert stand(document, "explore") == (REOPENED, "2025-01-16", None)
    assert document.undo_label == "Verkennen: heropend"
    document.undo()
    assert stand(document, "explore") == (FINISHED, "2025-01-16", "2025-04-10")
    document.undo()
    document.undo()
    assert document.rows("SELECT * FROM phase") == []
    phases.set_status(document, "explore", NOT_STARTED, JANUARY)
    assert document.rows("SELECT * FROM phase") == []
    with pytest.raises(KeyError):
        phases.set_status(document, "explore", "klaar", JANUARY)
    with pytest.raises(KeyError):
        phases.set_status(document, "onbekend", BUSY, JANUARY)


def test_where_the_group_is(document: Document) -> None:
    def here() -> str | None:
        found = phases.current(phases.all_phases(document))
        return found.code if found else None

    assert here() == "explore"
    phases.set_status(document, "share", FINISHED, JANUARY)
    assert here() == "agree"
    phases.set_status(document, "explore", REOPENED, JANUARY)
    assert here() == "explore"
    for each in method.phases():
        phases.set_status(document, each.code, FINISHED, APRIL)
    assert here() is None


def test_a_product_is_written_and_settled_on(document: Document) -> None:
    session = sessions.add(document, APRIL)
    phases.set_product(document, "agree", "title", "  ")
    assert document.rows("SELECT * FROM phase") == []
    phases.set_product(document, "agree", "text", "# Koers\n\nEén route.")
    phases.settle(document, "agree", SETTLED, session, APRIL)
    each = phases.get(document, "agree")
    assert (each.settled, each.session_id, each.decided_on) == (True, session, "2025-04-10")
    assert document.row("SELECT kind, has_deliverable FROM phase") == ("collaboration_agreement", 1)
    # Settling again keeps when that was.
    phases.settle(document, "agree", SETTLED, None, JUNE)
    assert phases.get(document, "agree").decided_on == "2025-04-10"
    with pytest.raises(KeyError):
        phases.set_product(document, "agree", "status", BUSY)


def test_a_proposal_takes_the_place_of_a_text_and_undo_gives_it_back(document: Document) -> None:
    phases.set_product(document, "explore", "text", "Onze eigen woorden.")
    phases.take_draft(document, "explore", "# Voorstel")
    each = phases.get(document, "explore")
    assert (each.title, each.text, each.product_status) == ("Startnota", "# Voorstel", "concept")
    document.undo()
    assert phases.get(document, "explore").text == "Onze eigen woorden."


def test_what_was_passed_over_is_found_and_what_a_finished_phase_lacks(document: Document) -> None:
    assert phase_gaps.gaps(document) == []
    phases.set_status(document, "agree", FINISHED, APRIL)
    phases.set_status(document, "share", SKIPPED, APRIL)
    found = [(each.kind, each.phase) for each in phase_gaps.gaps(document)]
    assert found == [
        (phase_gaps.PASSED_OVER, "explore"),
        (phase_gaps.PASSED_OVER, "share"),
        (phase_gaps.UNANSWERED, "agree"),
        (phase_gaps.UNSETTLED, "agree"),
    ]
    told = [each.sentence for each in phase_gaps.gaps(document)]
    assert told[1] == "Delen is overgeslagen, terwijl Overeenkomen al is afgerond. Teruggaan mag."
    assert told[2] == "Overeenkomen is afgerond; vijf vragen hebben nog geen antwoord."
    for each in phases.of_code("agree").questions:
        cards.write(document, Lane(phases.board("agree"), each.code), ["Ja."])
    phases.settle(document, "agree", SETTLED, None, APRIL)
    phases.set_status(document, "share", BUSY, APRIL)
    assert [each.phase for each in phase_gaps.gaps(document)] == ["explore"]
    # What runs again is not finished, so nothing was passed over for it.
    phases.set_status(document, "agree", REOPENED, APRIL)
    assert phase_gaps.gaps(document) == []


def test_the_example_has_nothing_left_behind(example: Document) -> None:
    assert phase_gaps.gaps(example) == []
    path = public_phases.for_room(example)
    assert [each.said for each in path.phases] == ["afgerond"] * 4 + ["bezig"]
    assert public_phases.where(path) == (
        "We zijn bezig met fase 5, Uitvoeren en vernieuwen; vier van de vijf producten zijn vastgesteld."
    )
    assert public_phases.stands(example, phases.get(example, "share")) == (
        "vastgesteld in sessie 3 op 10 april 2025"
    )


def test_the_room_sees_no_private_answer(document: Document) -> None:
    board = phases.board("share")
    (key,) = cards.write(document, Lane(board, "DEL1"), ["loopbaan"])
    cards.write(document, Lane(board, "DEL1"), ["budget"])
    cards.set_private(document, key, True)
    assert public_phases.questions(document, "share").questions[0].answers == ("budget",)


def test_everybody_chooses_the_phase_and_the_spread_is_seen(document: Document) -> None:
    session = sessions.add(document, APRIL)
    collaboration.set_anonymity(document, "open")
    assert phase_poll.outcome(document) is None
    key = phase_poll.ask(document, session)
    assert phase_poll.ask(document, session) == key
    rounds.start(document, key)
    (asked,) = questions.of_round(document, key)
    assert [said for _, said in asked.options] == [each.name for each in method.phases()]
    for name in ("Verkennen", "Delen", "Delen"):
        ballots.submit(document, {key: {asked.key: Given(chosen=(name,))}}, Who())
    rounds.close(document, key)
    assert phase_poll.outcome(document) is None
    while (now := rounds.get(document, key)) is not None and rounds.next_step(now):
        rounds.reveal(document, key)
    found = phase_poll.outcome(document)
    assert found is not None
    assert [count for _, count, _ in found.options] == [1, 2, 0, 0, 0]
    assert phase_poll.ask(document, session) != key
