"""A round from beginning to end: its life, its promise, and the ways in which answers come."""

from __future__ import annotations

from fractions import Fraction

import pytest

from samenwerkdesk.model import (
    ballots,
    conditions,
    counted,
    people,
    promise,
    questions,
    round_sets,
    rounds,
    sessions,
    tallies,
)
from samenwerkdesk.model.ballots import Given, Who
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.errors import UserError
from samenwerkdesk.model.public_marks import public_conditions
from samenwerkdesk.model.rounds import LevelIsPromised, NothingAnswered
from tests.model.asking import CONDITIONS, Asking
from tests.model.dumps import dump


@pytest.fixture
def asking(document: Document) -> Asking:
    return Asking(document)


def alike(mark: float) -> dict[str, float]:
    return dict.fromkeys(CONDITIONS, mark)


def state(asking: Asking, key: str) -> str:
    found = rounds.get(asking.document, key)
    assert found is not None
    return found.state


# ---------------------------------------------------------------------- the life of a round


def test_from_prepared_to_revealed(asking: Asking) -> None:
    document = asking.document
    key = rounds.prepare(document, "quick_scan", asking.session)
    assert state(asking, key) == "prepared"
    assert rounds.running(document, asking.session) == []
    rounds.start(document, key)
    assert [each.id for each in rounds.running(document, asking.session)] == [key]
    for mark in (1, 2, 3, 4, 5):
        asking.type(key, alike(mark))
    assert conditions.measurements(document) == []
    rounds.close(document, key)
    assert len(conditions.measurements(document)) == 1
    seen = []
    while (found := rounds.get(document, key)) and rounds.next_step(found):
        rounds.reveal(document, key)
        seen.append(state(asking, key))
    assert seen == [counted.DOTS, counted.SPREAD, counted.REVEALED]
    rounds.reveal(document, key)
    assert document.undo_label == "Uitkomst tonen"


def test_what_each_step_shows(asking: Asking) -> None:
    document = asking.document
    key = asking.open()
    for mark in (1, 1, 3, 5, 5):
        asking.type(key, alike(mark))
    rounds.close(document, key)
    (found,) = public_conditions(document)
    assert {each.reason for each in found.items} == {"nog niet getoond"}
    assert not any(each.shown or each.scores for each in found.items)
    rounds.reveal(document, key)
    (dots,) = public_conditions(document)
    assert list(dots.items[0].scores) == [1, 1, 3, 5, 5]
    assert (dots.items[0].spread_label, dots.items[0].group_score, dots.suggestions) == (None, None, ())
    rounds.reveal(document, key)
    (spread,) = public_conditions(document)
    assert (spread.items[0].spread_label, spread.items[0].polarised) == ("large", True)
    assert spread.items[0].group_score is None
    assert len(spread.suggestions) == 2
    rounds.reveal(document, key)
    (whole,) = public_conditions(document)
    assert whole.items[0].group_score == 3


def test_a_round_without_answers_cannot_be_closed(asking: Asking) -> None:
    key = asking.open()
    with pytest.raises(NothingAnswered):
        rounds.close(asking.document, key)
    assert state(asking, key) == "open"


def test_of_rounds_closed_together_an_empty_one_goes_back(asking: Asking) -> None:
    key, open_ = asking.open("full_scan"), asking.open("open_questions")
    asking.type(key, {"AMB1": 3})
    rounds.close(asking.document, key, open_)
    assert (state(asking, key), state(asking, open_)) == ("closed", "prepared")


def test_the_same_is_not_asked_twice_at_once(asking: Asking) -> None:
    asking.open()
    again = rounds.prepare(asking.document, "quick_scan", asking.session)
    with pytest.raises(UserError, match="Snelpeiling loopt al"):
        rounds.start(asking.document, again)
    other = rounds.prepare(asking.document, "full_scan", asking.session)
    rounds.start(asking.document, other)


def test_asking_again_keeps_the_former_and_the_last_closed_counts(asking: Asking) -> None:
    document = asking.document
    first = rounds.prepare(document, "quick_scan", asking.session)
    second = rounds.prepare(document, "quick_scan", asking.session)
    rounds.start(document, second)
    asking.type(second, alike(2))
    rounds.close(document, second)
    rounds.start(document, first)
    asking.type(first, alike(5))
    rounds.close(document, first)
    (found,) = conditions.measurements(document)
    assert found.round.id == first
    assert len(rounds.of_session(document, asking.session, "quick_scan")) == 2


def test_a_closed_round_takes_nothing(asking: Asking) -> None:
    key = asking.open()
    asking.type(key, alike(3))
    rounds.close(asking.document, key)
    with pytest.raises(UserError, match="niet open"):
        asking.type(key, {"ambition": 1})
    with pytest.raises(UserError, match="niet open"):
        asking.pass_on(key, alike(1))
    rounds.reopen(asking.document, key)
    asking.type(key, {"ambition": 1})
    assert ballots.progress(asking.document, _round(asking, key)).answered == 2


def test_what_was_shown_is_not_opened_again_when_people_filled_it_in(asking: Asking) -> None:
    typed, passed = asking.open("quick_scan"), asking.open("process_trust")
    asking.type(typed, alike(3))
    asking.pass_on(passed, {"PV1": 3})
    rounds.close(asking.document, typed)
    rounds.close(asking.document, passed)
    for key in (typed, passed):
        rounds.reveal(asking.document, key)
    rounds.reopen(asking.document, typed)
    with pytest.raises(UserError, match="al getoond"):
        rounds.reopen(asking.document, passed)


def test_everything_the_facilitator_does_can_be_undone(asking: Asking) -> None:
    document = asking.document
    before = dump(document)
    steps = 0
    key = rounds.prepare(document, "quick_scan", asking.session)
    rounds.set_level(document, key, "open")
    rounds.set_prefilled(document, key, True)
    rounds.start(document, key)
    asking.type(key, {"ambition": 3}, Who(asking.people[0]))
    rounds.close(document, key)
    for _ in range(3):
        rounds.reveal(document, key)
    rounds.discard(document, key)
    whole = dump(document)
    while document.undo_label not in (None, "Iedereen aanwezig"):
        document.undo()
        steps += 1
    assert dump(document) == before
    assert steps == 10
    for _ in range(steps):
        document.redo()
    assert dump(document) == whole


def _round(asking: Asking, key: str) -> rounds.Round:
    found = rounds.get(asking.document, key)
    assert found is not None
    return found


# ---------------------------------------------------------------------- the promise


@pytest.mark.parametrize(
    ("mode", "linkage"),
    [
        ("anoniem", "none"),
        ("anoniem", "participant"),
        ("per_organisatie", "partner"),
        ("open", "participant"),
    ],
)
def test_the_promise_says_who_sees_what(mode: str, linkage: str) -> None:
    room, stored = promise.promise(mode, linkage, 5)
    assert ("Nooit namen" in room) is (mode != "open")
    assert ("zonder naam" in stored) is (linkage != "participant")
    assert mode == "open" or "vanaf 5 antwoorden" in room


def test_a_level_may_become_stricter_but_never_looser_once_answered(asking: Asking) -> None:
    document = asking.document
    key = asking.open("quick_scan", "per_organisatie")
    asking.type(key, alike(3), Who(partner_id=asking.partners[0]))
    before = dump(document)
    for mode, linkage in (("open", "participant"), ("per_organisatie", "participant"), ("anoniem", "none")):
        with pytest.raises(LevelIsPromised):
            rounds.set_level(document, key, mode, linkage)
    assert dump(document) == before
    rounds.set_level(document, key, "anoniem", "partner")
    with pytest.raises(LevelIsPromised):
        rounds.set_level(document, key, "per_organisatie", "partner")


def test_the_promise_stands_from_the_moment_it_opens(asking: Asking) -> None:
    key = asking.open()
    with pytest.raises(LevelIsPromised):
        rounds.set_level(asking.document, key, "open")


def test_a_level_brings_the_least_that_must_be_stored(asking: Asking) -> None:
    key = rounds.prepare(asking.document, "quick_scan", asking.session)
    assert _round(asking, key).linkage == "none"
    for mode, linkage in (
        ("open", "participant"),
        ("per_organisatie", "partner"),
        ("anoniem", "none"),
    ):
        rounds.set_level(asking.document, key, mode)
        assert _round(asking, key).linkage == linkage
    rounds.set_level(asking.document, key, "per_organisatie", "none")
    assert _round(asking, key).linkage == "partner"


def test_a_poll_is_anonymous_or_open_with_its_level(asking: Asking) -> None:
    key = rounds.prepare_poll(asking.document, asking.session, "Wat nu?", "open")
    assert asking.document.value("SELECT anonymous FROM round WHERE id = ?", (key,)) == 1
    rounds.set_level(asking.document, key, "open")
    assert asking.document.value("SELECT anonymous FROM round WHERE id = ?", (key,)) == 0


# ---------------------------------------------------------------------- typing, passing on, counting


def test_three_routes_in_one_round(asking: Asking) -> None:
    document = asking.document
    key = asking.open("quick_scan", "anoniem", "participant")
    asking.type(key, alike(1), Who(asking.people[0]))
    asking.pass_on(key, alike(2), asking.people[1])
    tallies.set_tally(document, key, tallies.Tally({name: {"5": 2} for name in CONDITIONS}, 0))
    asking.type(key, alike(3))
    assert ballots.progress(document, _round(asking, key)) == (
        6,
        5,
        {"desk": 2, "passed_device": 1, "tally": 2},
    )
    rounds.close(document, key)
    (found,) = conditions.measurements(document)
    summary = found.items[0].summary
    assert summary is not None
    assert [int(score) for score in summary.scores] == [1, 2, 3, 5, 5]


def test_weet_ik_niet_is_counted_and_never_averaged(asking: Asking) -> None:
    document = asking.document
    key = asking.open()
    asked = questions.of_round(document, key)[0]
    ballots.put(document, key, [(Who(), asked, Given(unknown=True))])
    asking.type(key, {"ambition": 4})
    assert ballots.progress(document, _round(asking, key)).answered == 2
    rounds.close(document, key)
    (found,) = conditions.measurements(document)
    assert (found.items[0].n, found.items[0].mean) == (1, Fraction(4))


def test_emptying_the_last_mark_takes_the_ballot_away(asking: Asking) -> None:
    key = asking.open()
    ballot = asking.type(key, {"ambition": 4})
    assert ballot is not None
    assert asking.type(key, {"ambition": None}, Who(ballot_id=ballot)) is None
    assert not rounds.has_ballots(asking.document, key)


def test_a_latecomer_counts_at_once(asking: Asking) -> None:
    key = asking.open()
    sessions.set_attendance(asking.document, asking.session, asking.people[0], False)
    assert ballots.progress(asking.document, _round(asking, key)).expected == 5
    sessions.set_attendance(asking.document, asking.session, asking.people[0], True)
    assert ballots.progress(asking.document, _round(asking, key)).expected == 6


def test_who_still_has_to_answer(asking: Asking) -> None:
    key = asking.open("quick_scan", "open")
    asking.pass_on(key, alike(2), asking.people[3])
    waiting = [person.id for person in ballots.waiting(asking.document, _round(asking, key))]
    assert waiting == [person for person in asking.people if person != asking.people[3]]
    with pytest.raises(UserError, match="al ingevuld"):
        asking.pass_on(key, alike(5), asking.people[3])


def test_partners_that_still_have_to_answer(asking: Asking) -> None:
    key = asking.open("quick_scan", "per_organisatie")
    asking.pass_on(key, alike(2), asking.people[3])
    asking.pass_on(key, alike(2), partner=asking.partners[0])
    left = ballots.waiting_partners(asking.document, _round(asking, key))
    assert [(partner.id, count) for partner, count in left] == [
        (asking.partners[0], 2),
        (asking.partners[1], 1),
        (asking.partners[2], 1),
    ]
    assert asking.document.rows("SELECT DISTINCT person_id FROM ballot") == [(None,)]


def test_people_who_fill_it_in_cannot_be_undone_and_undo_says_so(asking: Asking) -> None:
    key = asking.open()
    asking.pass_on(key, alike(2))
    assert asking.undo_label() is None
    assert asking.document.undo_sealed == rounds.SEALED
    assert asking.document.undo() is None
    assert rounds.has_ballots(asking.document, key)
    rounds.close(asking.document, key)
    assert asking.undo_label() == "Ronde sluiten"
    asking.document.undo()
    rounds.close(asking.document, key)
    rounds.reveal(asking.document, key)
    # Closing again with one more, after a look, would give that one away.
    assert asking.undo_label() is None


def test_several_rounds_on_one_device_become_ballots_that_do_not_know_each_other(asking: Asking) -> None:
    trust, movement = asking.open("process_trust"), asking.open("movement")
    ballots.submit(
        asking.document,
        {trust: {"PV1": Given(2.0)}, movement: {"BEW1": Given(4.0), "BEW2": Given()}},
        Who(asking.people[0]),
    )
    assert asking.document.rows(
        "SELECT round_id, person_id, partner_id, item, number FROM ballot JOIN answer ON ballot_id = id ORDER BY item"
    ) == [(movement, None, None, "BEW1", 4.0), (trust, None, None, "PV1", 2.0)]
    one, other = asking.document.rows("SELECT id FROM ballot")
    assert one != other


@pytest.mark.parametrize("mark", [0, 6, 2.5])
def test_a_mark_off_the_scale_is_refused(asking: Asking, mark: float) -> None:
    key = asking.open()
    with pytest.raises(UserError, match="1 tot en met 5"):
        asking.type(key, {"ambition": mark})
    with pytest.raises(UserError, match="1 tot en met 5"):
        asking.pass_on(key, {"ambition": mark})
    assert not rounds.has_ballots(asking.document, key)


def test_a_block_is_kept_whole_or_not_at_all(asking: Asking) -> None:
    key = asking.open("quick_scan", "open")
    asked = questions.of_round(asking.document, key)
    entries = [(Who(person), asked[0], Given(float(at))) for at, person in enumerate(asking.people)]
    with pytest.raises(UserError):
        ballots.put(asking.document, key, entries)
    assert not rounds.has_ballots(asking.document, key)
    kept = ballots.put(asking.document, key, [(who, asked, Given(3.0)) for who, asked, _ in entries])
    assert len(set(kept)) == 6
    assert asking.document.undo() == "Antwoorden plakken"


def test_only_what_was_typed_can_be_thrown_away(asking: Asking) -> None:
    key = asking.open()
    typed = asking.type(key, {"ambition": 4})
    asking.pass_on(key, {"ambition": 5})
    (passed,) = ballots.of_round(asking.document, key, "passed_device")
    assert typed is not None
    ballots.remove(asking.document, typed)
    with pytest.raises(UserError, match="zelf ingevuld"):
        ballots.remove(asking.document, passed.id)
    assert [each.id for each in ballots.of_round(asking.document, key)] == [passed.id]


# ---------------------------------------------------------------------- counting by hand


def test_a_tally_gives_back_what_was_counted(asking: Asking) -> None:
    key = asking.open("movement")
    said = {"BEW1": {"1": 2, "5": 3, "?": 1}, "BEW2": {"3": 4}}
    tallies.set_tally(asking.document, key, tallies.Tally(said, 0))
    assert tallies.tallied(asking.document, key) == (said, 6)
    tallies.set_tally(asking.document, key, tallies.Tally({"BEW1": {"4": 1}}, 0))
    assert tallies.tallied(asking.document, key) == ({"BEW1": {"4": 1}}, 1)
    tallies.set_tally(asking.document, key, tallies.Tally({}, 0))
    assert not rounds.has_ballots(asking.document, key)


def test_hands_for_several_choices(asking: Asking) -> None:
    document = asking.document
    key = rounds.prepare_poll(document, asking.session, "Wat?", "multiple", ("a", "b", "c"))
    rounds.start(document, key)
    votes = {"answer": {"a": 3, "b": 1, "c": 1}}
    for senders in (0, 2, 6):
        with pytest.raises(UserError, match="3 tot en met 5"):
            tallies.set_tally(document, key, tallies.Tally(votes, senders))
    tallies.set_tally(document, key, tallies.Tally(votes, 4))
    assert tallies.tallied(document, key) == (votes, 4)


@pytest.mark.parametrize("number", [-1, 501])
def test_impossible_numbers_of_hands(asking: Asking, number: int) -> None:
    key = asking.open()
    with pytest.raises(UserError, match="0 tot en met 500"):
        tallies.set_tally(asking.document, key, tallies.Tally({"ambition": {"3": number}}, 0))


def test_what_can_be_counted_by_hand(asking: Asking) -> None:
    for instrument, possible in (
        ("quick_scan", True),
        ("process_trust", True),
        ("full_scan", False),
        ("open_questions", False),
    ):
        asked = questions.of_instrument(asking.document, instrument)
        assert tallies.can_be_counted(asked) is possible, instrument


def test_somebody_who_was_removed_meanwhile_gets_a_sentence(asking: Asking) -> None:
    key = asking.open("quick_scan", "open")
    people.remove(asking.document, asking.people[0])
    with pytest.raises(UserError, match="staat niet meer"):
        asking.pass_on(key, alike(2), asking.people[0])
    assert not rounds.has_ballots(asking.document, key)


def test_what_is_about_others_does_not_go_round(asking: Asking) -> None:
    for instrument, alone in (
        ("quick_scan", True),
        ("trust_network", False),
        ("resistance", False),
        ("collaboration_check", False),
    ):
        key = rounds.prepare(asking.document, instrument, asking.session)
        assert round_sets.by_oneself(_round(asking, key)) is alone, instrument
