"""What everybody may see of polls and open questions: nothing early, nothing below the threshold, never a name or an order."""

from __future__ import annotations

from fractions import Fraction

import pytest

from samenwerkdesk.model import ballots, method, public_answers, questions, round_sets, rounds
from samenwerkdesk.model.ballots import Given, Who
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.public_answers import public_polls, public_texts
from tests.model.asking import Asking


@pytest.fixture
def asking(document: Document) -> Asking:
    return Asking(document)


def answered(asking: Asking, code: str, *given: Given, mode: str = "anoniem") -> str:
    """Ask one of the eleven and close it."""
    poll = next(each for each in method.polls() if each.code == code)
    key = round_sets.ask_poll(asking.document, asking.session, poll)
    rounds.set_level(asking.document, key, mode)
    rounds.start(asking.document, key)
    for one in given:
        ballots.submit(
            asking.document, {key: {questions.ANSWER: one}}, Who(asking.people[0] if mode == "open" else None)
        )
        if mode == "open":
            asking.people.append(asking.people.pop(0))
    rounds.close(asking.document, key)
    return key


def chosen(*options: str) -> list[Given]:
    return [Given(chosen=(option,)) for option in options]


def test_nothing_before_it_is_shown(asking: Asking) -> None:
    key = answered(asking, "PEIL3", *chosen("te veel", "te veel", "te weinig", "te weinig", "precies genoeg"))
    (hidden,) = public_polls(asking.document)
    assert (hidden.reason, hidden.options, hidden.top, hidden.n) == ("nog niet getoond", (), (), 5)
    rounds.reveal(asking.document, key)
    (shown,) = public_polls(asking.document)
    assert shown.reason is None
    assert [(text, count) for text, count, _ in shown.options] == [
        ("te veel", 2),
        ("te weinig", 2),
        ("precies genoeg", 1),
    ]
    assert shown.top == ("te veel", "te weinig")


def test_a_poll_below_the_threshold_shows_only_how_many(asking: Asking) -> None:
    key = answered(asking, "PEIL3", *chosen("te veel", "te veel"))
    rounds.reveal(asking.document, key)
    (found,) = public_polls(asking.document)
    assert (found.reason, found.options, found.n) == ("te weinig antwoorden om te tonen", (), 2)


def test_an_open_poll_is_shown_from_one_answer(asking: Asking) -> None:
    key = answered(asking, "PEIL11", Given(text="Bel elkaar."), mode="open")
    rounds.reveal(asking.document, key)
    (found,) = public_polls(asking.document)
    assert found.texts == ("Bel elkaar.",)


def test_texts_are_in_alphabetical_order(asking: Asking) -> None:
    said = ["zon", "Aarde", "maan", "ëuropa", "Bos"]
    key = answered(asking, "PEIL2", *[Given(text=word) for word in said])
    rounds.reveal(asking.document, key)
    (found,) = public_polls(asking.document)
    assert found.texts == tuple(sorted(said, key=str.casefold))


def test_options_read_as_the_handbook_reads_them(asking: Asking) -> None:
    key = answered(asking, "PEIL8", *chosen("ambition", "ambition", "process", "process", "process"))
    rounds.reveal(asking.document, key)
    (found,) = public_polls(asking.document)
    assert found.top == ("proces",)
    assert found.options[0] == ("ambitie", 2, 0.4)


def test_a_poll_on_a_scale(asking: Asking) -> None:
    key = rounds.prepare_poll(asking.document, asking.session, "Hoe warm?", "scale", scale=(0, 10))
    rounds.start(asking.document, key)
    for mark in (0, 10, 5, 5, 4):
        asking.pass_on(key, {questions.ANSWER: float(mark)})
    rounds.close(asking.document, key)
    rounds.reveal(asking.document, key)
    (found,) = public_polls(asking.document)
    assert list(found.scores) == [0, 4, 5, 5, 10]
    assert (found.mean, found.scale_lowest, found.scale_highest) == (float(Fraction(24, 5)), 0, 10)


def test_open_questions_per_question(asking: Asking) -> None:
    key = asking.open("open_questions")
    for at in range(5):
        given = {"OPEN1": Given(text=f"houden {at}")} | ({"OPEN2": Given(text="gesprek")} if at < 2 else {})
        ballots.submit(asking.document, {key: given}, Who())
    assert public_texts(asking.document) == []
    rounds.close(asking.document, key)
    one, two = public_texts(asking.document)
    assert (one.reason, one.texts, two.n) == ("nog niet getoond", (), 2)
    rounds.reveal(asking.document, key)
    one, two = public_texts(asking.document)
    assert (one.reason, len(one.texts)) == (None, 5)
    assert (two.reason, two.texts) == ("te weinig antwoorden om te tonen", ())


def test_answered_with_nothing(asking: Asking) -> None:
    key = rounds.prepare_poll(asking.document, asking.session, "Wat?", "single", ("ja", "nee"))
    rounds.start(asking.document, key)
    for _ in range(5):
        ballots.submit(asking.document, {key: {questions.ANSWER: Given(unknown=True)}}, Who())
    rounds.close(asking.document, key)
    rounds.reveal(asking.document, key)
    (found,) = public_answers.public_polls(asking.document)
    assert (found.n, found.reason) == (0, "geen gegevens")
