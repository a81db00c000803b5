"""What to see to before a session and at its end."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from samenwerkdesk.model import (
    actions,
    agenda,
    cards,
    decisions,
    people,
    rounds,
    session_steps,
    sessions,
)
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.session_steps import DONE, LOOK, TODO

DAY = date(2025, 10, 2)


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Document]:
    document = Document.create(tmp_path / "nieuw.samenwerk")
    yield document
    document.close()


def before(document: Document, session_id: str, day: date = DAY) -> dict[str, tuple[str, str]]:
    return {each.key: (each.state, each.said) for each in session_steps.preparing(document, session_id, day)}


def after(document: Document, session_id: str) -> dict[str, tuple[str, str]]:
    return {each.key: (each.state, each.said) for each in session_steps.closing(document, session_id)}


def test_the_example_is_made_ready(example: Document) -> None:
    found = before(example, "S4")
    assert found["agenda"] == (DONE, "8 onderdelen, tot 12.00 uur")
    assert found["mandates"] == (TODO, "2 mandaten zijn na sessie 3 nog niet vernieuwd.")
    assert found["actions"] == (LOOK, "1 afspraak staat open, 1 over de datum")
    assert found["parked"][0] == LOOK
    assert found["present"] == (DONE, "14 uitgenodigden, 1 afwezig gemeld")


def test_a_new_session_asks_for_everything(fresh: Document) -> None:
    people.add(fresh, "Marloes Tichelaar", None)
    key = sessions.add(fresh, DAY)
    found = before(fresh, key)
    assert found["agenda"][0] == found["check_in"][0] == found["present"][0] == TODO
    assert found["measurements"] == (LOOK, "De vijf condities zijn nog niet gemeten.")
    assert "mandates" not in found
    assert "agreements" not in found
    sessions.everybody_present(fresh, key)
    sessions.set_field(fresh, key, "check_in_question", "Wat neem je mee?")
    agenda.add(fresh, key, "Check-in", 10)
    found = before(fresh, key)
    assert found["agenda"] == (DONE, "1 onderdeel, tot 9.10 uur")
    assert found["check_in"] == (DONE, "Wat neem je mee?")
    assert found["present"] == (DONE, "1 uitgenodigde")


def test_mandates_that_ended_come_up_on_the_day_of_the_session(example: Document) -> None:
    key = sessions.add(example, date(2025, 12, 31))
    assert before(example, key)["mandates"] == (DONE, "Alle mandaten van sessie 5 zijn vernieuwd.")
    sessions.set_field(example, key, "date", "2026-01-01")
    assert before(example, key)["mandates"] == (TODO, "13 mandaten zijn verlopen op de dag van de sessie.")


def test_a_two_that_ends_comes_up_on_the_day_of_the_session(example: Document) -> None:
    key = sessions.add(example, date(2026, 3, 25))
    assert before(example, key)["agreements"] == (LOOK, "2 lopen binnenkort af")
    sessions.set_field(example, key, "date", "2026-04-02")
    assert before(example, key)["agreements"] == (
        TODO,
        "1 is verlopen: blik eerst terug, 1 loopt binnenkort af",
    )
    sessions.set_field(example, key, "date", "2025-11-01")
    assert before(example, key)["agreements"] == (DONE, "2 TWO's lopen; geen daarvan loopt binnenkort af.")


def test_measurements_are_due_after_half_a_year(example: Document) -> None:
    key = sessions.add(example, date(2026, 4, 1))
    assert session_steps.due_measurements(example, key, date(2026, 2, 28)) == []
    assert session_steps.due_measurements(example, key, date(2026, 4, 1)) == [
        "De werkgemeenschap zouden jullie meten op 1 maart 2026."
    ]
    found = session_steps.due_measurements(example, key, date(2026, 4, 2))
    assert found[0] == "De vijf condities zijn voor het laatst gemeten op 2 oktober 2025."
    rounds.prepare(example, "full_scan", key)
    assert len(session_steps.due_measurements(example, key, date(2026, 4, 2))) == 1


def test_half_a_year_after_the_last_day_of_august(example: Document) -> None:
    sessions.set_field(example, "S5", "date", "2025-08-31")
    key = sessions.add(example, date(2026, 4, 1))
    assert len(session_steps.due_measurements(example, key, date(2026, 2, 27))) == 0
    assert len(session_steps.due_measurements(example, key, date(2026, 2, 28))) == 1


def test_closing_says_what_is_loose(fresh: Document) -> None:
    key = sessions.add(fresh, DAY)
    assert after(fresh, key)["decisions"] == (LOOK, "Nog geen besluit voor de groep vastgelegd.")
    decisions.add(fresh, key, "We beginnen in mei")
    actions.add(fresh, key, "Zaal regelen")
    cards.add(fresh, key, cards.PARKED, "Leerplicht")
    found = after(fresh, key)
    assert found["decisions"] == (TODO, "1 besluit om terug te lezen; 1 zonder reden")
    assert found["actions"] == (TODO, "1 afspraak om terug te lezen; 1 zonder naam; 1 zonder datum")
    assert found["points"] == (LOOK, "1 punt gaat mee naar de volgende sessie.")
    assert found["evaluation"][0] == found["next"][0] == TODO
    assert "homework" not in found
    cards.close(fresh, cards.of_session(fresh, key, cards.PARKED)[0].id, key)
    sessions.add(fresh, date(2025, 11, 6))
    found = after(fresh, key)
    assert found["points"] == (DONE, "Niets blijft liggen.")
    assert found["next"] == (DONE, "Sessie 2, 6 november 2025")


def test_the_end_of_the_example(example: Document) -> None:
    found = after(example, "S3")
    assert found["evaluation"] == (DONE, "De vier cijfers en de evaluatie staan er.")
    assert found["homework"] == (LOOK, "2 mensen halen thuis opnieuw ruimte op.")
    assert after(example, "S5")["homework"] == (DONE, "Alle mandaten zijn opgehaald.")


def test_of_a_session_that_is_gone_there_is_nothing_to_see_to(fresh: Document) -> None:
    assert session_steps.preparing(fresh, "S1", DAY) == session_steps.closing(fresh, "S1") == []
