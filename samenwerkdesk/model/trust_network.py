"""Asking for the trust network: its layers, and who agreed to be in it (methode.md 13). Its figures are in network.py.

A round asks only who said yes, about only those who said yes. Who says no, or no longer yes, leaves nothing behind.
"""

from __future__ import annotations

from datetime import date

from samenwerkdesk.model import actions, disclosure, fields, method, network, partners, people, rounds
from samenwerkdesk.model.actions import Action
from samenwerkdesk.model.counted import CLOSED, PREPARED
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.errors import UserError
from samenwerkdesk.model.method import Question
from samenwerkdesk.model.people import Person
from samenwerkdesk.model.rounds import PARTICIPANT, Round

INSTRUMENT = "trust_network"

SCALE = (0, 3)
"""The values of a tie (methode.md 21 rule 20)."""

LEAST_PEOPLE = 2
"""With fewer people there is nothing to ask about."""

LEVELS = (disclosure.ANONYMOUS, disclosure.OPEN)
"""What the room may see: the pattern between organisations, or people by name."""


def prepare(document: Document, session_id: str) -> str:
    """Prepare a round with the layers that are not optional, for the pattern between organisations; returns its id."""
    with document.change("Vertrouwensnetwerk klaarzetten"):
        key = rounds.prepare(document, INSTRUMENT, session_id, disclosure.ANONYMOUS)
        document.update("round", {"id": key}, linkage=PARTICIPANT)
        asked = [each for each in method.network_layers() if not each.optional]
        document.insert("network_round", round_id=key, **_stored(asked))
    return key


def layers(document: Document, round_id: str) -> list[Question]:
    """The layers that a round asks, in its order."""
    known = {each.code: each for each in method.network_layers()}
    return [known[item] for item in network.layers_of(document, round_id) if item in known]


def set_layer(document: Document, round_id: str, code: str, asked: bool) -> None:
    """Ask a layer or leave it out, before the round opens. Raises UserError when no layer would be left."""
    _prepared(document, round_id)
    codes = {each.code for each in layers(document, round_id)} - {code} | ({code} if asked else set())
    if not codes:
        raise UserError("Laat minstens één laag staan.")
    with document.change("Laag kiezen"):
        found = [each for each in method.network_layers() if each.code in codes]
        document.update("network_round", {"round_id": round_id}, **_stored(found))


def _stored(asked: list[Question]) -> dict[str, str | None]:
    return {
        "question_ids": fields.dump_list([each.code for each in asked]),
        "layers": fields.dump_list([each.kind for each in asked]),
    }


def set_level(document: Document, round_id: str, mode: str) -> None:
    """Choose between the pattern and people by name, before the round opens.

    A yes to less is no yes to more: for names everybody is asked again.
    """
    of = _prepared(document, round_id)
    with document.change("Wie ziet wat kiezen"):
        rounds.set_level(document, round_id, mode, PARTICIPANT)
        if mode == disclosure.OPEN != of.mode:
            document.delete("network_consent", round_id=round_id, given=1)


# ---------------------------------------------------------------------- who is in it


def consents(document: Document, round_id: str) -> dict[str, bool]:
    """Who was asked, by id, and whether they said yes."""
    rows = document.rows("SELECT person_id, given FROM network_consent WHERE round_id = ?", (round_id,))
    return {person: bool(given) for person, given in rows}


def agreed(document: Document, round_id: str) -> set[str]:
    """The ids of who said yes."""
    return {person for person, given in consents(document, round_id).items() if given}


def members(document: Document, round_id: str) -> list[Person]:
    """Who said yes, organisation by organisation."""
    inside = agreed(document, round_id)
    found = [each for each in people.all_people(document) if each.id in inside]
    return people.per_partner(found, partners.all_partners(document))


def by_name(document: Document, of: Round) -> bool:
    """Whether people may be shown one by one: the level is open and everybody who takes part said yes (methode.md 13 and 20).

    Otherwise who is missing among the names would be who said no.
    """
    if of.mode != disclosure.OPEN or of.session_id is None:
        return False
    return {each.id for each in people.taking_part(document, of.session_id)} <= agreed(document, of.id)


def set_consent(document: Document, round_id: str, person_id: str, given: bool | None) -> None:
    """Keep whether somebody wants to be in the network; None is not asked.

    Without a yes all that this person filled in goes, and all that others filled in about this person; what was shown is shown
    no more. Raises UserError for a yes to a round that was closed: the others filled it in without this person.
    """
    of = rounds.get(document, round_id)
    if of is None:
        raise UserError("Deze ronde is er niet meer.")
    before = consents(document, round_id)
    if before.get(person_id) == given:
        return
    if given and of.counts:
        raise UserError("Deze ronde is gesloten. Wie er nu bij wil, doet mee in een nieuwe ronde.")
    with document.change("Toestemming vastleggen" if given else "Toestemming intrekken"):
        document.delete("network_consent", round_id=round_id, person_id=person_id)
        if given is not None:
            place = document.value("SELECT coalesce(max(seq), 0) + 1 FROM network_consent")
            document.insert(
                "network_consent", round_id=round_id, person_id=person_id, given=int(given), seq=place
            )
        if before.get(person_id) and not given:
            _forget(document, of, person_id)


def _forget(document: Document, of: Round, person_id: str) -> None:
    """Take away all of somebody, and whose answers were about this person alone has no ballot any more."""
    document.delete("ballot", round_id=of.id, person_id=person_id)
    document.write(
        "DELETE FROM answer WHERE target = ? AND ballot_id IN (SELECT id FROM ballot WHERE round_id = ?)",
        (person_id, of.id),
    )
    document.write(
        "DELETE FROM ballot WHERE round_id = ? AND id NOT IN (SELECT ballot_id FROM answer)", (of.id,)
    )
    if of.shown:
        # A new picture beside the old one would tell what this person filled in.
        document.update("round", {"id": of.id}, state=CLOSED)


# ---------------------------------------------------------------------- its life


def start(document: Document, round_id: str) -> None:
    """Open a round.

    Raises UserError while fewer than two people said yes, for names before everybody did, or when it is being asked already.
    """
    if len(agreed(document, round_id)) < LEAST_PEOPLE:
        raise UserError("Vraag eerst wie er mee wil doen: er zijn minstens twee mensen nodig.")
    of = rounds.get(document, round_id)
    if of is not None and of.mode == disclosure.OPEN and not by_name(document, of):
        raise UserError("Op naam kan alleen als iedereen ja zei. Kies anders ‘Alleen tussen organisaties’.")
    rounds.start(document, round_id)


def _prepared(document: Document, round_id: str) -> Round:
    of = rounds.get(document, round_id)
    if of is None:
        raise UserError("Deze ronde is er niet meer.")
    if of.state != PREPARED:
        raise UserError("Deze ronde is al begonnen; daar verander je dit niet meer aan.")
    return of


# ---------------------------------------------------------------------- what it leads to


def links(document: Document, session_id: str | None) -> list[Action]:
    """The ties that a session chose to make stronger; they are among its agreements too."""
    return [each for each in actions.of_origin(document, actions.NETWORK) if each.session_id == session_id]


def add_link(
    document: Document, session_id: str, text: str, owner_id: str | None = None, due: date | None = None
) -> str:
    """Agree to make a tie stronger; returns the id of the action."""
    with document.change("Koppeling vastleggen"):
        key = actions.add(document, session_id, text, owner_id, due)
        document.update("action", {"id": key}, origin=actions.NETWORK)
    return key
