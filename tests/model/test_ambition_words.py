"""The ambition in words: a new version keeps the old one, and the last one is how the sentence reads."""

from __future__ import annotations

from datetime import date

import pytest

from samenwerkdesk.model import (
    ambition_words,
    cards,
    interchange,
    partners,
    public_ambition,
    public_marks,
    sessions,
)
from samenwerkdesk.model.document import Document
from tests.model.dumps import dump
from tests.model.filled import Filled


def texts(document: Document) -> list[str | None]:
    return [each.text for each in ambition_words.versions(document)]


def test_a_new_version_keeps_the_old_one_and_the_last_one_is_the_sentence(document: Document) -> None:
    session = sessions.add(document, date(2025, 4, 1))
    first = ambition_words.begin_version(document, session)
    ambition_words.set_text(document, first, " Betere hulp ")
    assert ambition_words.statement(document) == "Betere hulp"
    second = ambition_words.begin_version(document, None)
    assert texts(document) == ["Betere hulp", "Betere hulp"]
    ambition_words.set_text(document, second, "Sneller passende hulp")
    ambition_words.set_text(document, first, "Betere hulp voor gezinnen")
    assert ambition_words.statement(document) == "Sneller passende hulp"
    found = ambition_words.versions(document)
    assert [(each.number, each.session_id) for each in found] == [(1, session), (2, None)]
    before = dump(document)
    ambition_words.remove_version(document, second)
    assert ambition_words.statement(document) == "Betere hulp voor gezinnen"
    document.undo()
    assert dump(document) == before
    ambition_words.remove_version(document, second)
    ambition_words.remove_version(document, first)
    assert (ambition_words.statement(document), texts(document)) == ("", [])


def test_a_sentence_that_came_without_versions_is_kept_as_one(document: Document) -> None:
    with document.change("Proef"):
        document.update("collaboration", {"id": 1}, ambition_statement="Van elders")
    key = ambition_words.begin_version(document, None)
    ambition_words.set_text(document, key, "Van ons")
    assert texts(document) == ["Van elders", "Van ons"]


def test_five_functions_each_with_the_phase_it_fits(document: Document) -> None:
    assert [each.phase for each in ambition_words.functions(document)] == [
        "explore", "share", "agree", "design", "execute_renew",
    ]  # fmt: skip
    ambition_words.set_function(document, "FUN2", " ")
    assert document.value("SELECT count(*) FROM ambition_function") == 0
    ambition_words.set_function(document, "FUN2", "één verhaal")
    ambition_words.set_function(document, "FUN2", "Eén verhaal")
    assert [each.text for each in ambition_words.functions(document)] == ["", "Eén verhaal", "", "", ""]
    assert document.undo_label == "Functie verbinder van de ambitie"
    with pytest.raises(KeyError):
        ambition_words.set_function(document, "FUN6", "nee")


def test_the_room_sees_lines_that_partners_draw_but_not_those_for_the_facilitator(document: Document) -> None:
    ada, bea = partners.add(document, "Ada"), partners.add(document, "Bea")
    cards.write(document, ambition_words.no_go_lane(bea), ["Geen wachtlijst"])
    (secret,) = cards.write(document, ambition_words.no_go_lane(ada), ["Geen fusie"])
    cards.write(document, ambition_words.no_go_lane(None), ["Geen gegevens zonder vragen"])
    cards.set_private(document, secret, True)
    found = public_ambition.for_room(document).no_gos
    assert [(each.name, each.texts) for each in found] == [
        ("Bea", ("Geen wachtlijst",)),
        (public_ambition.ALL, ("Geen gegevens zonder vragen",)),
    ]


def test_what_was_written_goes_out_and_comes_back(document: Document) -> None:
    key = partners.add(document, "Ada")
    version = ambition_words.begin_version(document, None)
    ambition_words.set_text(document, version, "Eén gezicht")
    ambition_words.set_function(document, "FUN5", "De meetlat")
    (line,) = cards.write(document, ambition_words.no_go_lane(key), ["Geen dwang"])
    cards.set_private(document, line, True)
    case = interchange.export_case(document)
    assert case["ambition"]["statement"] == "Eén gezicht"
    assert case["ambition"]["no_go_areas"][0]["visibility"] == "alleen_begeleider"
    assert [each["code"] for each in case["ambition"]["functions"]] == ["FUN5"]


def test_only_who_gave_all_three_factors_counts_in_the_picture() -> None:
    filled = Filled()
    people = [f"P{at}" for at in range(6)]
    filled.people(A=people)
    filled.session("S1")
    key = filled.round("ambition_formula", "S1")
    for each in people[:5]:
        filled.marks(key, each, FOR1=6, FOR2=4, FOR3=2)
    filled.marks(key, people[5], FOR1=10, FOR2=10)
    (found,) = public_marks.public_measurements(filled.document, "ambition_formula")
    assert [(each.n, each.group_score) for each in found.items] == [(5, 6.0), (5, 4.0), (5, 2.0)]
