"""What is asked together, and what a round asks question by question."""

from __future__ import annotations

import pytest

from samenwerkdesk.model import ballots, ground_rules, method, questions, round_sets, rounds
from samenwerkdesk.model.ballots import Given, Who
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.errors import UserError
from samenwerkdesk.model.rounds import Round
from tests.model.asking import Asking
from tests.model.dumps import dump


@pytest.fixture
def asking(document: Document) -> Asking:
    return Asking(document)


def get(asking: Asking, key: str) -> Round:
    found = rounds.get(asking.document, key)
    assert found is not None
    return found


def asked(asking: Asking) -> list[tuple[str, str | None, str]]:
    return [
        (each.instrument, each.code, each.state)
        for each in rounds.of_session(asking.document, asking.session)
    ]


def test_a_measurement_brings_along_what_belongs_to_it(asking: Asking) -> None:
    key = round_sets.prepare(asking.document, "quick_scan", asking.session)
    assert asked(asking) == [
        ("quick_scan", None, "prepared"),
        ("poll", "PEIL8", "prepared"),
        ("poll", "PEIL9", "prepared"),
    ]
    assert asking.undo_label() == "Snelpeiling klaarzetten"
    round_sets.set_level(asking.document, get(asking, key), "open")
    assert {each.mode for each in rounds.of_session(asking.document, asking.session)} == {"open"}
    round_sets.set_prefilled(asking.document, get(asking, key), True)
    assert all(each.prefilled for each in rounds.of_session(asking.document, asking.session))
    rounds.start(asking.document, *round_sets.ids(asking.document, get(asking, key)))
    assert {state for _, _, state in asked(asking)} == {"open"}
    asking.type(key, {"ambition": 3})
    rounds.close(asking.document, *round_sets.ids(asking.document, get(asking, key)))
    assert [state for _, _, state in asked(asking)] == ["closed", "prepared", "prepared"]


def test_something_may_stay_behind(asking: Asking) -> None:
    key = round_sets.prepare(asking.document, "full_scan", asking.session)
    round_sets.take_along(asking.document, get(asking, key), "open_questions", False)
    assert asked(asking) == [("full_scan", None, "prepared")]
    round_sets.take_along(asking.document, get(asking, key), "open_questions", False)
    round_sets.take_along(asking.document, get(asking, key), "open_questions")
    round_sets.take_along(asking.document, get(asking, key), "open_questions")
    assert [instrument for instrument, _, _ in asked(asking)] == ["full_scan", "open_questions"]


def test_throwing_away_takes_along_what_nobody_answered(asking: Asking) -> None:
    before = dump(asking.document)
    key = round_sets.prepare(asking.document, "full_scan", asking.session)
    round_sets.discard(asking.document, get(asking, key))
    assert dump(asking.document) == before
    key = round_sets.prepare(asking.document, "full_scan", asking.session)
    rounds.start(asking.document, *round_sets.ids(asking.document, get(asking, key)))
    round_sets.discard(asking.document, get(asking, key))
    assert asked(asking) == []
    key = round_sets.prepare(asking.document, "full_scan", asking.session)
    rounds.start(asking.document, *round_sets.ids(asking.document, get(asking, key)))
    (along,) = rounds.of_session(asking.document, asking.session, "open_questions")
    first = questions.of_round(asking.document, along.id)[0]
    ballots.put(asking.document, along.id, [(Who(), first, Given(text="Zo houden"))])
    round_sets.discard(asking.document, get(asking, key))
    assert asked(asking) == [("open_questions", None, "open")]


def test_everything_that_goes_along_exists() -> None:
    for instrument in method.instruments():
        assert len(round_sets.offered(instrument.code)) == len(instrument.along)


# ---------------------------------------------------------------------- the questions


def test_statements_know_their_condition_and_their_scale(asking: Asking) -> None:
    found = questions.of_instrument(asking.document, "full_scan")
    assert len(found) == 25
    assert (found[5].key, found[5].condition, list(found[5].marks)) == ("BEL1", "interests", [1, 2, 3, 4, 5])
    assert (found[0].low, found[0].high) == ("helemaal niet herkenbaar", "volledig herkenbaar")
    assert [each.name for each in questions.of_instrument(asking.document, "quick_scan")] == [
        "Ambitie",
        "Belangen",
        "Relatie",
        "Organisatie",
        "Proces",
    ]


def test_perspectives_and_fixed_scales(asking: Asking) -> None:
    qualities = questions.of_instrument(asking.document, "community_qualities")
    assert len(qualities) == 18
    assert {each.key for each in qualities} >= {"group/WG1", "self/WG9"}
    assert list(questions.of_instrument(asking.document, "shift")[0].marks) == list(range(11))
    assert list(questions.of_instrument(asking.document, "organisation_balance")[2].marks) == list(
        range(-5, 6)
    )
    assert questions.of_instrument(asking.document, "unicorn") == ()


def test_compliance_asks_the_rules_that_were_adopted(asking: Asking) -> None:
    assert len(questions.of_instrument(asking.document, "compliance")) == 7
    ground_rules.propose_handbook(asking.document)
    own = ground_rules.propose(asking.document, "We laten telefoons in de tas.")
    for rule in ground_rules.all_rules(asking.document)[:2]:
        ground_rules.decide(asking.document, rule.id, ground_rules.ADOPTED, asking.session)
    ground_rules.decide(asking.document, own, ground_rules.ADOPTED, asking.session)
    found = questions.of_instrument(asking.document, "compliance")
    assert [each.key for each in found] == ["SR1", "SR2", "EIGEN1"]
    assert found[2].text == "We laten telefoons in de tas."


def test_the_eleven_polls_are_ready_to_ask(asking: Asking) -> None:
    kinds = []
    for poll in method.polls():
        key = round_sets.ask_poll(asking.document, asking.session, poll)
        (one,) = questions.of_round(asking.document, key)
        assert one.text == poll.text
        kinds.append(one.kind)
    assert kinds.count("text") == 5
    assert set(kinds) == {"text", "words", "single", "multiple"}
    eight = next(each for each in rounds.of_session(asking.document, asking.session) if each.code == "PEIL8")
    assert questions.of_round(asking.document, eight.id)[0].options[0] == ("ambition", "ambitie")


def test_a_poll_on_a_scale_of_its_own(asking: Asking) -> None:
    key = rounds.prepare_poll(asking.document, asking.session, "Hoe warm?", "scale", scale=(-2, 2))
    (one,) = questions.of_round(asking.document, key)
    assert list(one.marks) == [-2, -1, 0, 1, 2]
    assert questions.of_round(asking.document, "weg") == ()


def test_a_round_that_is_gone_says_so(asking: Asking) -> None:
    key = rounds.prepare(asking.document, "quick_scan", asking.session)
    rounds.discard(asking.document, key)
    for act in (rounds.close, rounds.reopen, rounds.reveal, rounds.start):
        with pytest.raises(UserError):
            act(asking.document, key)


def test_what_was_closed_together_is_opened_again_together(asking: Asking) -> None:
    document = asking.document
    key = round_sets.prepare(document, "quick_scan", asking.session)
    rounds.start(document, *round_sets.ids(document, get(asking, key)))
    eight, nine = [each.id for each in rounds.of_session(document, asking.session, "poll")]
    asking.type(key, {"ambition": 3})
    asked_eight = questions.of_round(document, eight)[0]
    ballots.put(document, eight, [(Who(), asked_eight, Given(chosen=(asked_eight.options[0][0],)))])
    rounds.close(document, *round_sets.ids(document, get(asking, key)))
    before = dump(document)
    round_sets.reopen(document, get(asking, key))
    assert asked(asking) == [
        ("quick_scan", None, "open"),
        ("poll", "PEIL8", "open"),
        ("poll", "PEIL9", "open"),
    ]
    document.undo()
    assert dump(document) == before
    # What was shown meanwhile stays shown, and what runs already is not opened twice.
    rounds.reveal(document, eight)
    rounds.start(document, nine)
    round_sets.reopen(document, get(asking, key))
    assert sorted(asked(asking), key=str) == [
        ("poll", "PEIL8", "revealed"),
        ("poll", "PEIL9", "open"),
        ("quick_scan", None, "open"),
    ]


def test_a_set_that_was_asked_later_is_another_one(asking: Asking) -> None:
    document = asking.document
    first = round_sets.prepare(document, "full_scan", asking.session)
    round_sets.take_along(document, get(asking, first), "open_questions", False)
    rounds.start(document, first)
    asking.type(first, {"AMB1": 3})
    rounds.close(document, first)
    again = round_sets.prepare_again(document, get(asking, first))
    assert asking.undo_label() == "Volledige meting klaarzetten"
    assert round_sets.ids(document, get(asking, again)) == [again]
    round_sets.take_along(document, get(asking, again), "open_questions")
    rounds.start(document, *round_sets.ids(document, get(asking, again)))
    asking.type(again, {"AMB1": 3})
    rounds.close(document, *round_sets.ids(document, get(asking, again)))
    round_sets.reopen(document, get(asking, first))
    assert [state for _, _, state in asked(asking)] == ["closed", "prepared", "open"]
    third = round_sets.prepare_again(document, get(asking, again))
    assert len(round_sets.ids(document, get(asking, third))) == 2
