"""Roles: what they are, and who holds them when."""

from __future__ import annotations

from datetime import date

import pytest

from samenwerkdesk.model import fields, partners, people, roles, tasks
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.errors import UserError
from samenwerkdesk.model.roles import Holding

JANUARY, APRIL, JUNE = date(2025, 1, 16), date(2025, 4, 10), date(2025, 6, 12)


@pytest.fixture
def crowd(document: Document) -> list[str]:
    """Three people, the first two of an organisation each."""
    here, there = partners.add(document, "Gemeente"), partners.add(document, "School")
    return [people.add(document, name, of) for name, of in (("Ada", here), ("Bea", there), ("Cas", None))]


def held(document: Document, role: str) -> list[tuple[str | None, ...]]:
    return [
        (each.person_id, each.from_date, each.until_date, each.deputy_id)
        for each in roles.holdings(document, role)
    ]


def test_a_role_by_hand(document: Document) -> None:
    key = roles.add(document, "  Vertaler \n", "Woorden betekenen hetzelfde.")
    roles.set_field(document, key, "domain", "de woordenlijst")
    roles.set_accountabilities(document, key, ["woordenlijst bijhouden", " ", "verwarring benoemen"])
    found = roles.get(document, key)
    assert found is not None
    assert found[1:] == (
        "Vertaler",
        "Woorden betekenen hetzelfde.",
        ("woordenlijst bijhouden", "verwarring benoemen"),
        "de woordenlijst",
    )
    other = roles.add(document)
    assert [role.label for role in roles.all_roles(document)] == ["Vertaler", "Rol zonder naam"]
    roles.move(document, other, -1)
    assert [role.id for role in roles.all_roles(document)] == [other, key]
    assert roles.add_all(document, ["Een", "", "Twee"]) != []
    assert document.undo_label == "Rollen toevoegen"
    assert roles.add_all(document, [" "]) == []
    assert roles.get(document, "WEG") is None


def test_removing_a_role_leaves_its_tasks(document: Document, crowd: list[str]) -> None:
    key = roles.add(document, "Vertaler")
    roles.set_holder(document, key, crowd[0], JANUARY)
    task = tasks.add(document, "Lijst", key, APRIL)
    before = held(document, key)
    roles.remove(document, key)
    found = tasks.get(document, task)
    assert found is not None
    assert (found.role_id, found.holder_id) == (None, crowd[0])
    assert roles.holdings(document) == []
    document.undo()
    assert held(document, key) == before
    assert [each.id for each in tasks.of_role(document, key)] == [task]


@pytest.mark.parametrize(
    ("start", "end", "day", "holds"),
    [
        (None, None, APRIL, True),
        ("2025-04-10", None, APRIL, True),
        ("2025-04-11", None, APRIL, False),
        (None, "2025-04-10", APRIL, False),
        (None, "2025-04-11", APRIL, True),
        ("geen datum", "ook niet", APRIL, True),
    ],
)
def test_a_period_ends_on_the_day_another_begins(
    start: str | None, end: str | None, day: date, holds: bool
) -> None:
    assert Holding("RA1", "R1", "P1", None, start, end, None).holds(day) is holds


def test_one_holder_after_another(document: Document, crowd: list[str]) -> None:
    ada, bea, cas = crowd
    role = roles.add(document, "Gezinsstem")
    roles.set_holder(document, role, ada, JANUARY, cas)
    steps = document.undo_label
    roles.set_holder(document, role, ada, JUNE)
    assert document.undo_label == steps
    roles.set_holder(document, role, bea, JUNE)
    assert held(document, role) == [
        (ada, "2025-01-16", "2025-06-12", cas),
        (bea, "2025-06-12", None, cas),
    ]
    assert [each.partner_id for each in roles.holdings(document, role)] == ["ORG1", "ORG2"]
    for day, person in ((date(2024, 1, 1), None), (APRIL, ada), (JUNE, bea)):
        now = roles.holding_on(roles.holdings(document, role), day)
        assert (now.person_id if now else None) == person
    # On the same day it is a correction; a deputy who becomes the holder does not stand in for themselves.
    roles.set_holder(document, role, cas, JUNE)
    assert held(document, role)[1:] == [(cas, "2025-06-12", None, None)]
    document.undo()
    roles.set_holder(document, role, None, JUNE)
    assert held(document, role) == [(ada, "2025-01-16", "2025-06-12", cas)]
    assert document.undo_label == "Houder stopt"
    document.undo()
    roles.set_holder(document, role, None, date(2025, 10, 2))
    assert held(document, role)[1:] == [(bea, "2025-06-12", "2025-10-02", cas)]


def test_a_holding_is_corrected(document: Document, crowd: list[str]) -> None:
    ada, bea, cas = crowd
    role = roles.add(document, "Gezinsstem")
    key = roles.add_holding(document, role, ada, JANUARY, JUNE)
    for field, value in (("person_id", bea), ("from_date", "2025-02-27"), ("deputy_id", cas)):
        roles.set_holding(document, key, field, value)
        assert document.undo_label == roles.HOLDING_LABELS[field]
    assert roles.holdings(document, role) == [
        Holding(key, role, bea, "ORG2", "2025-02-27", "2025-06-12", cas)
    ]
    for field, value in (("until_date", "2025-01-01"), ("deputy_id", bea), ("person_id", cas)):
        with pytest.raises(UserError):
            roles.set_holding(document, key, field, value)
    with pytest.raises(UserError):
        roles.set_holder(document, role, ada, JUNE, ada)
    roles.set_deputy(document, role, ada, APRIL)
    assert held(document, role) == [(bea, "2025-02-27", "2025-06-12", ada)]
    with pytest.raises(UserError):
        roles.set_deputy(document, role, cas, date(2026, 1, 1))
    roles.set_holding(document, "WEG", "person_id", ada)
    roles.remove_holding(document, key)
    assert held(document, role) == []


def test_several_at_once(document: Document, crowd: list[str]) -> None:
    role = roles.add(document, "Gezinsstem")
    roles.add_holding(document, role, crowd[0])
    roles.add_holding(document, role, None)
    now = roles.holding_on(roles.holdings(document, role), APRIL)
    assert now is not None
    assert now.person_id == crowd[0]
    roles.set_holder(document, role, crowd[1], JUNE)
    assert [each[0] for each in held(document, role) if each[2] is None] == [crowd[1]]


def test_only_named_fields_change(document: Document) -> None:
    role = roles.add(document, "Vertaler")
    with pytest.raises(KeyError):
        roles.set_field(document, role, "seq", "1")
    assert fields.load_list(None) == ()
