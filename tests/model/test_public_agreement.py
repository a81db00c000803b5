"""What the room and paper may see of a TWO: names and numbers by rule 18, objections that were shared, the circle."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date

import pytest

from samenwerkdesk.model import people, proposals, public_agreement, public_circle, public_consent
from samenwerkdesk.model.document import Value
from samenwerkdesk.model.public_agreement import PublicAgreement, PublicAgreementRound
from samenwerkdesk.model.visibility import PRIVATE, PUBLIC

from .filled import Filled

DAY = date(2025, 5, 14)
NAMES = {"P1": "Bas Kuiper", "P2": "Loes de Wit", "P3": "Sander Vos", "P4": "Bas Noord", "P5": "Ilse Berg"}


def filled(mode: str = "anoniem", **values: Value) -> Filled:
    """A TWO with one round on the table of five people, of whom four are present."""
    made = Filled(mode=mode)
    made.people(A=["P1", "P2"], B=["P3", "P4"], C=["P5"])
    with made.document.change("Namen"):
        for key, name in NAMES.items():
            made.document.update("person", {"id": key}, name=name)
    made.session("S1", "2025-04-10", present=["P1", "P2", "P3", "P4"], absent=["P5"])
    made.add("agreement", id="TWO1", title="Eén route", issue="Hoe starten we?", status="ter_instemming")
    for partner in ("A", "B"):
        made.add("agreement_partner", agreement_id="TWO1", partner_id=partner)
    round_: dict[str, Value] = {
        "id": "V1",
        "kind": "agreement_round",
        "agreement_id": "TWO1",
        "number": 1,
        "session_id": "S1",
        "text": "We beginnen bij het wijkteam.",
    }
    made.add("proposal", **round_ | values)
    return made


def say(made: Filled, **values: str) -> None:
    for person, value in values.items():
        made.add("consent", proposal_id="V1", person_id=person, value=value, concern="Mijn zorg.")


def round_of(made: Filled) -> PublicAgreementRound:
    found = agreement(made).current
    assert found is not None
    return found


def agreement(made: Filled) -> PublicAgreement:
    (found,) = public_agreement.all_agreements(made.document, DAY)
    return found


# ---------------------------------------------------------------------- consent


def test_before_all_spoke_there_is_no_number_and_no_name() -> None:
    made = filled()
    say(made, P1="akkoord", P2="bezwaar", P3="akkoord")
    found = public_consent.for_room(made.document, "V1")
    assert (found.expected, found.spoken, found.all_spoke, found.told) == (4, 3, False, False)
    assert found.waiting == ()
    assert {each.number for each in found.stands} == {None}
    assert "Bas" not in str(asdict(found))


def test_by_name_it_says_who_still_has_to_speak_and_then_who_said_what() -> None:
    made = filled("open")
    say(made, P1="akkoord", P2="bezwaar", P3="akkoord")
    found = public_consent.for_room(made.document, "V1")
    assert found.waiting == ("Bas Noord",)
    assert not found.told
    assert all(not each.names for each in found.stands)
    say(made, P4="geen_mandaat")
    found = public_consent.for_room(made.document, "V1")
    assert [(each.number, each.names) for each in found.stands] == [
        (2, ("Bas Kuiper", "Sander")),
        (0, ()),
        (1, ("Loes",)),
        (1, ("Bas Noord",)),
    ]


def test_without_names_there_are_numbers_from_the_threshold_on() -> None:
    made = filled()
    say(made, P1="akkoord", P2="bezwaar", P3="akkoord", P4="akkoord")
    found = public_consent.for_room(made.document, "V1")
    assert found.all_spoke
    assert not found.told
    assert found.reason == "Met minder dan vijf mensen tonen we geen aantallen."
    say(made, P5="akkoord_met_zorg")
    found = public_consent.for_room(made.document, "V1")
    assert (found.expected, found.reason) == (5, "")  # who was absent may say it beforehand
    assert [each.number for each in found.stands] == [3, 1, 1, 0]
    assert not any(each.names for each in found.stands)


def test_a_decided_round_shows_what_was_said_although_somebody_did_not_speak() -> None:
    made = filled("open", status="vastgesteld")
    say(made, P1="akkoord")
    found = round_of(made).consent
    assert found.told
    assert (found.spoken, found.expected) == (1, 4)


def test_nobody_spoke_yet() -> None:
    found = public_consent.for_room(filled("open", status="vastgesteld").document, "V1")
    assert not found.told
    assert found.reason == ""


@pytest.mark.parametrize("session", ["S2", None])
def test_without_attendance_everybody_is_asked(session: str | None) -> None:
    made = filled(session_id=None)
    made.session("S2", "2025-05-10")
    with made.document.change("Weg"):
        made.document.update("proposal", {"id": "V1"}, session_id=session)
        made.document.update("person", {"id": "P5"}, left_session_id="S1")
    assert proposals.speakers(made.document, "V1") == ["P1", "P2", "P3", "P4"]


def test_first_names_are_whole_names_where_two_share_one() -> None:
    called = people.first_names(filled().document)
    assert called == {"P1": "Bas Kuiper", "P2": "Loes", "P3": "Sander", "P4": "Bas Noord", "P5": "Ilse"}


# ---------------------------------------------------------------------- what belongs to a round


def test_only_a_shared_objection_is_in_it() -> None:
    made = filled()
    say(made, P2="bezwaar")
    made.add("objection", id="B1", proposal_id="V1", person_id="P1", text="Onbekend")
    made.add("objection", id="B2", proposal_id="V1", person_id="P1", text="Geheim", visibility=PRIVATE)
    made.add(
        "objection",
        id="B3",
        proposal_id="V1",
        person_id="P2",
        text="Te duur",
        resolution="Een proef",
        resolved=1,
        visibility=PUBLIC,
    )
    (found,) = round_of(made).objections
    assert (found.id, found.who, found.treated, found.standing) == ("B3", "", True, True)


def test_views_for_the_facilitator_alone_count_for_having_been_heard_only() -> None:
    made = filled("open")
    made.add("card", board="hearing", lane="view", proposal_id="V1", person_id="P1", status="voor", text="Ja")
    assert round_of(made).hearing.stances == ()
    made.add(
        "card",
        board="hearing",
        lane="view",
        proposal_id="V1",
        person_id="P3",
        status="tegen",
        text="Geheim",
        visibility=PRIVATE,
    )
    found = round_of(made).hearing
    assert [each.heard for each in found.partners] == [True, True]
    assert [(each.text, each.who) for each in found.views] == [("Ja", "Bas Kuiper")]
    assert found.stances == (("voor", 1), ("zorg", 0), ("tegen", 0))


def test_stances_of_few_are_not_counted() -> None:
    made = filled()
    for person in ("P1", "P2", "P3", "P4"):
        made.add("card", board="hearing", lane="view", proposal_id="V1", person_id=person, status="zorg")
    assert round_of(made).hearing.stances == ()
    made.add("card", board="hearing", lane="view", proposal_id="V1", person_id="P5", status="voor")
    assert round_of(made).hearing.stances == (("voor", 1), ("zorg", 4), ("tegen", 0))


def test_experiences_stand_in_the_order_of_their_days() -> None:
    made = filled()
    for day, text, visible in (
        ("2025-06-01", "Later", None),
        (None, "Ooit", None),
        ("2025-05-02", "Eerst", PUBLIC),
        ("2025-05-03", "Geheim", PRIVATE),
    ):
        made.add(
            "card",
            board="experience",
            lane="experience",
            proposal_id="V1",
            person_id="P1",
            date=day,
            text=text,
            visibility=visible,
        )
    found = round_of(made).experiences
    assert [(each.text, each.day, each.who) for each in found] == [
        ("Eerst", "2 mei 2025", ""),
        ("Later", "1 juni 2025", ""),
        ("Ooit", "", ""),
    ]


def test_the_adapted_text_is_the_proposal() -> None:
    made = filled(adapted_text="We beginnen samen.", valid_until="2025-06", experience_question="Werkt het?")
    found = round_of(made)
    assert found.proposal == "We beginnen samen."
    assert found.until == "Geldt tot en met 30 juni 2025"
    assert found.watching == "We letten op: Werkt het?"


def test_what_runs_begins_with_what_ran_out() -> None:
    made = filled(status="vastgesteld", valid_until="2025-06-13")
    for number, (until, outcome, status) in enumerate(
        (
            ("2025-05-20", "vastgesteld", "in_uitvoering"),
            ("2025-05-01", "vastgesteld", "in_uitvoering"),
            ("2025-09-01", "bestendigd", "bestendigd"),
            ("2025-09-01", None, "ter_instemming"),
        ),
        start=2,
    ):
        made.add("agreement", id=f"TWO{number}", status=status)
        made.add(
            "proposal",
            kind="agreement_round",
            agreement_id=f"TWO{number}",
            number=1,
            status=outcome,
            valid_until=until,
        )
    found = public_agreement.running(made.document, DAY)
    assert [(each.title, each.status_word) for each in found] == [
        ("TWO 3", "verlopen"),
        ("TWO 2", "in uitvoering"),
        ("Eén route", "ter instemming"),
    ]


def test_what_ended_with_a_look_back_does_not_hold_any_more() -> None:
    made = filled("anoniem", valid_until="2025-05-01", status="aangepast", reflection="Het hielp")
    with made.document.change("Status"):
        made.document.update("agreement", {"id": "TWO1"}, status="in_reflectie")
    (found,) = public_agreement.running(made.document, DAY)
    assert not found.expired
    assert found.validity == "Gold tot en met 1 mei 2025; we kijken erop terug"
    assert public_agreement.running(made.document, date(2025, 5, 1))[0].validity.startswith(
        "Geldt tot en met"
    )


# ---------------------------------------------------------------------- the circle


def circle(agreed: str, /, **values: Value) -> public_circle.PublicCircle:
    dates: dict[str, Value] = {"valid_from": "2025-04-14", "valid_until": "2025-06-13"}
    made = filled("anoniem", **dates | values)
    with made.document.change("Status"):
        made.document.update("agreement", {"id": "TWO1"}, status=agreed)
    made.add(
        "card", board="experience", lane="experience", proposal_id="V1", date="2025-05-14", text="Het gaat"
    )
    return public_circle.of(agreement(made), DAY)


@pytest.mark.parametrize(
    ("status", "values", "reached", "now"),
    [
        ("ter_instemming", {}, 0.0, 0.0),
        ("in_uitvoering", {"status": "vastgesteld"}, 0.25, 0.25),
        ("in_uitvoering", {"status": "vastgesteld", "valid_until": "2025-05-01"}, 0.5, 0.5),
        ("in_reflectie", {"status": "vastgesteld"}, 0.75, 0.75),
        ("in_reflectie", {"status": "vastgesteld", "reflection": "Het werkt."}, 0.75, 0.75),
        ("nieuwe_ronde", {"status": "aangepast", "reflection": "Het werkt."}, 1.0, 1.0),
        ("bestendigd", {"status": "bestendigd"}, 1.0, None),
        ("niet_aangenomen", {"status": "niet_aangenomen"}, 0.0, None),
    ],
)
def test_how_far_a_round_came(
    status: str, values: dict[str, Value], reached: float, now: float | None
) -> None:
    found = circle(status, **values)
    assert found.rings[0].reached == pytest.approx(reached)
    assert found.now == (None if now is None else pytest.approx(now))


def test_a_ring_says_when_and_what_came_of_it() -> None:
    found = circle("in_uitvoering", status="vastgesteld")
    (ring,) = found.rings
    assert (ring.outcome, ring.dates, ring.adopted) == ("vastgesteld", "14 april – 13 juni 2025", True)
    assert ring.experiences == pytest.approx((0.25,))
    assert (found.until, found.begins) == ("13 juni 2025", "")
    later = circle("vastgesteld", status="vastgesteld", valid_from="2025-05-20")
    assert (later.now, later.begins) == (0.0, "20 mei 2025")
    (ring,) = circle("niet_aangenomen", status="niet_aangenomen", decided_on="2025-04-10").rings
    assert (ring.dates, ring.adopted, ring.experiences) == ("10 april 2025", False, ())
