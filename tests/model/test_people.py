"""People: who takes part when, pasted lists, and who may go."""

from __future__ import annotations

from datetime import date

import pytest

from samenwerkdesk.model import actions, partners, people, sessions
from samenwerkdesk.model.document import Document, Value
from samenwerkdesk.model.errors import UserError
from samenwerkdesk.model.pasted_people import PastedPerson
from samenwerkdesk.model.people import PersonHasMarks
from tests.model.dumps import dump


def plan(document: Document, count: int = 3) -> list[str]:
    return [sessions.add(document, date(2025, 1, 10 + number)) for number in range(count)]


def present(document: Document, session: str) -> list[str]:
    return [person.label for person in people.taking_part(document, session)]


def test_adding_and_changing(document: Document) -> None:
    partner = partners.add(document, "Zorg")
    key = people.add(document, "  Ada \n Łuk ", partner)
    person = people.all_people(document)[0]
    assert (person.id, person.label, person.partner_id, person.joined_session_id) == (
        key,
        "Ada Łuk",
        partner,
        None,
    )
    nameless = people.add(document)
    assert people.all_people(document)[1].label == "Naam ontbreekt"
    session = plan(document, 1)[0]
    values = {
        "partner_id": None,
        "joined_session_id": session,
        "left_session_id": session,
        "deputy_of_id": nameless,
    }
    for field, label in people.LABELS.items():
        people.set_field(document, key, field, values.get(field, "tekst"))
        assert document.undo_label == label
    person = people.all_people(document)[0]
    assert (person.name, person.function_title, person.note) == ("tekst", "tekst", "tekst")
    assert (person.partner_id, person.deputy_of_id) == (None, nameless)
    people.set_field(document, key, "deputy_of_id", "")
    assert people.all_people(document)[0].deputy_of_id is None


def test_nobody_stands_in_for_themselves(document: Document) -> None:
    key = people.add(document, "Ada")
    with pytest.raises(UserError, match="zichzelf niet vervangen"):
        people.set_field(document, key, "deputy_of_id", key)


def test_namesakes_are_two_people(document: Document) -> None:
    assert people.add(document, "Jan Smit") != people.add(document, "Jan Smit")
    assert len(people.all_people(document)) == 2


def test_taking_part_is_from_joined_up_to_and_with_left(document: Document) -> None:
    first, second, third = plan(document)
    for name, joined, left in (
        ("altijd", None, None),
        ("vanaf 2", second, None),
        ("tot en met 2", None, second),
        ("alleen 2", second, second),
        ("vanaf 3", third, None),
        ("andersom", third, first),
    ):
        key = people.add(document, name, None, joined)
        people.set_field(document, key, "left_session_id", left)
    assert present(document, first) == ["altijd", "tot en met 2"]
    assert present(document, second) == ["altijd", "vanaf 2", "tot en met 2", "alleen 2"]
    assert present(document, third) == ["altijd", "vanaf 2", "vanaf 3"]
    assert present(document, "S9") == []


def test_order(document: Document) -> None:
    keys = [people.add(document, name) for name in "abc"]
    people.move(document, keys[0], 1)
    assert [person.name for person in people.all_people(document)] == ["b", "a", "c"]
    assert document.undo() == "Persoon verplaatsen"


# ---------------------------------------------------------------------- pasted


def test_pasted_list_is_one_action(document: Document) -> None:
    zorg = partners.add(document, "Zorg & Co", "Zorg")
    session = plan(document, 1)[0]
    before = dump(document)
    keys = people.add_pasted(
        document,
        [
            PastedPerson("Ada", "zorg & co", "regiomanager"),
            PastedPerson("Bea", "ZORG"),
            PastedPerson("Cor", "Onderwijs"),
            PastedPerson("Dirk", "onderwijs "),
            PastedPerson("Eva"),
            PastedPerson("Ada"),
        ],
        session,
    )
    found = people.all_people(document)
    assert [person.id for person in found] == keys
    onderwijs = partners.all_partners(document)[1]
    assert (onderwijs.name, onderwijs.code) == ("Onderwijs", "B")
    assert [person.partner_id for person in found] == [zorg, zorg, onderwijs.id, onderwijs.id, None, None]
    assert found[0].function_title == "regiomanager"
    assert {person.joined_session_id for person in found} == {session}
    assert document.undo() == "Mensen toevoegen"
    assert dump(document) == before


def test_pasted_list_of_one_and_of_none(document: Document) -> None:
    assert people.add_pasted(document, []) == []
    assert document.undo_label is None
    people.add_pasted(document, [PastedPerson("Ada")])
    assert document.undo_label == "Persoon toevoegen"


# ---------------------------------------------------------------------- removing

TRACES: list[tuple[str, dict[str, Value]]] = [
    ("ballot", {"id": "B1", "round_id": "R1", "person_id": "P1"}),
    ("answer", {"ballot_id": "B0", "item": "X", "target": "P1"}),
    ("consent", {"proposal_id": "V1", "person_id": "P1", "seq": 0}),
    ("objection", {"id": "O1", "proposal_id": "V1", "seq": 0, "person_id": "P1"}),
    ("card", {"id": "K1", "seq": 0, "board": "x", "lane": "x", "person_id": "P1"}),
    ("interest", {"id": "I1", "seq": 0, "person_id": "P1"}),
    ("mandate", {"id": "M1", "seq": 0, "person_id": "P1"}),
    ("mandate", {"id": "M1", "seq": 0, "deputy_id": "P1"}),
    ("action", {"id": "A1", "seq": 0, "origin": "session", "owner_id": "P1"}),
    ("role_assignment", {"id": "RA1", "seq": 0, "role_id": "RO1", "person_id": "P1"}),
    ("role_assignment", {"id": "RA1", "seq": 0, "role_id": "RO1", "deputy_id": "P1"}),
    ("task", {"id": "T1", "seq": 0, "holder_id": "P1"}),
    ("task", {"id": "T1", "seq": 0, "deputy_id": "P1"}),
    ("task_transfer", {"id": "TT1", "seq": 0, "task_id": "T0", "from_id": "P1"}),
    ("task_transfer", {"id": "TT1", "seq": 0, "task_id": "T0", "to_id": "P1"}),
    ("network_consent", {"round_id": "R1", "person_id": "P1", "given": 1, "seq": 0}),
    ("chain", {"id": "C1", "director_id": "P1"}),
]


@pytest.mark.parametrize(("table", "row"), TRACES)
def test_person_with_traces_stays(document: Document, table: str, row: dict[str, Value]) -> None:
    people.add(document, "Ada")
    with document.change("x"):
        document.insert("round", id="R1", seq=0, instrument="x")
        document.insert("ballot", id="B0", round_id="R1")
        document.insert("proposal", id="V1", seq=0, kind="ground_rule")
        document.insert("role", id="RO1", seq=0)
        document.insert("task", id="T0", seq=0)
    assert not people.has_traces(document, "P1")
    with document.change("x"):
        document.insert(table, **row)
    before = dump(document)
    with pytest.raises(PersonHasMarks, match="Ada heeft al iets ingevuld of toegezegd"):
        people.remove(document, "P1")
    with pytest.raises(PersonHasMarks):
        people.remove_all(document, [people.add(document, "Bea"), "P1"])
    document.undo()
    assert dump(document) == before


def test_every_reference_to_a_person_is_a_trace_or_no_loss(document: Document) -> None:
    traced = {(table, column) for table, row in TRACES for column in row if row[column] == "P1"}
    # Somebody's own membership and presence go with the person; that is what removing is.
    free = {("attendance", "person_id"), ("person", "deputy_of_id")}
    tables = document.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")
    found = {
        (table, row[3])
        for (table,) in tables
        for row in document.rows(f'PRAGMA foreign_key_list("{table}")')
        if row[2] == "person"
    }
    assert found - free - traced == set()


def test_removing_a_person_without_traces(document: Document) -> None:
    session = plan(document, 1)[0]
    key, deputy = people.add(document, "Ada"), people.add(document, "Bea")
    people.set_field(document, deputy, "deputy_of_id", key)
    sessions.set_attendance(document, session, key, True)
    before = dump(document)
    people.remove(document, key)
    assert [person.deputy_of_id for person in people.all_people(document)] == [None]
    assert sessions.attendance(document, session) == {}
    assert document.undo() == "Persoon verwijderen"
    assert dump(document) == before
    people.remove_all(document, [key, deputy])
    assert people.all_people(document) == []
    assert document.undo() == "Mensen verwijderen"
    assert dump(document) == before


def test_nameless_person_with_traces(document: Document) -> None:
    session = plan(document, 1)[0]
    key = people.add(document)
    actions.add(document, session, "x", key)
    with pytest.raises(PersonHasMarks, match="Deze persoon heeft al iets"):
        people.remove(document, key)


# ---------------------------------------------------------------------- facilitators


def test_facilitators(document: Document) -> None:
    first, second = people.add_facilitator(document, " Margriet "), people.add_facilitator(document)
    people.set_facilitator(document, second, "name", "Ties")
    people.set_facilitator(document, second, "role", "verslag")
    assert [(row.id, row.name, row.role) for row in people.facilitators(document)] == [
        (first, "Margriet", None),
        (second, "Ties", "verslag"),
    ]
    people.remove_facilitator(document, first)
    assert [row.id for row in people.facilitators(document)] == [second]
    assert document.undo() == "Begeleider verwijderen"


def test_people_of_one_partner_stand_together(document: Document) -> None:
    first, second = partners.add(document, "Zorg"), partners.add(document, "Wonen")
    for name, partner in (("Ada", None), ("Bea", second), ("Cor", first), ("Dik", second)):
        people.add(document, name, partner)
    found = people.per_partner(people.all_people(document), partners.all_partners(document))
    assert [person.label for person in found] == ["Cor", "Bea", "Dik", "Ada"]
