"""What stands elsewhere is offered and compared, and what lacks is said, truthfully and never as a veto."""

from __future__ import annotations

from datetime import date

import pytest

from samenwerkdesk.model import (
    consensus,
    consensus_sources,
    ground_rules,
    people,
    roles,
    sessions,
)
from samenwerkdesk.model.consensus_checks import missing, moved_on
from samenwerkdesk.model.consensus_sources import Table, source
from samenwerkdesk.model.document import Document

DAY = date(2025, 9, 30)


def table(document: Document, session: str | None = None) -> Table:
    return consensus_sources.read(document, session, DAY)


def draft(document: Document, code: str) -> str:
    found = source(table(document, "S5"), code)
    assert found is not None
    return found.draft


def test_the_example_is_offered_and_not_typed_again(example: Document) -> None:
    assert draft(example, "CON1").startswith("We houden ons aan 8 spelregels: Eigen invloed; Knelpunt")
    assert "Gemeenten: Marloes Tichelaar, Ruben Oldenkamp en Nienke Vossebeld\n" in draft(example, "CON2")
    assert (
        "Daan Pijnacker – beslissen binnen grens, tot €\u00a060.000: capaciteit ambulante teams tot 2 fte"
        in draft(example, "CON3")
    )
    assert "Procesregisseur: Nienke Vossebeld (vervanger Yasmina el Haddioui)" in draft(example, "CON6")
    assert draft(example, "CON9") == "Elke sessie sluiten we af met een procesevaluatie."
    assert source(table(example), "CON5") is None


def test_nothing_is_offered_where_nothing_stands(document: Document) -> None:
    found = [source(table(document), topic.code) for topic in consensus.all_topics(document)]
    assert [each.draft for each in found if each] == [""] * 7


def test_who_stands_in_is_named_with_whom_it_is_for(document: Document) -> None:
    ada = people.add(document, "Ada")
    people.set_field(document, people.add(document, "Bas"), "deputy_of_id", ada)
    found = source(table(document), "CON2")
    assert found is not None
    assert found.lines == ("Zonder organisatie: Ada (vervanger Bas)",)
    assert missing(table(document), "CON2", "Ada") == ""


def test_what_is_missing_in_the_example(example: Document) -> None:
    said = {
        topic.code: sentence
        for topic in consensus.all_topics(example)
        if (sentence := missing(table(example, "S5"), topic.code, topic.text))
    }
    assert said == {
        "CON2": "Nog geen vervanger voor Marloes Tichelaar, Ruben Oldenkamp en 12 anderen.",
        "CON7": "Er staat nog niet bij wie het doet.",
    }


@pytest.mark.parametrize(
    ("code", "text", "said"),
    [
        ("CON5", "", "Jullie lieten nog niets uitdrukkelijk liggen."),
        ("CON5", "Geen inkoop", ""),
        ("CON4", "", "Hier staat nog niets."),
        ("CON4", "Een. Twee. Drie. Vier. Vijf.", ""),
        ("CON4", "Een. Twee. Drie. Vier. Vijf.\nZes", "Dit zijn 6 zinnen; met hooguit 5 blijft het helder."),
        ("CON1", "Regels", "Er is nog geen spelregel aangenomen."),
        ("CON2", "Wij", "Er staat nog niemand op het tabblad Overzicht."),
        ("CON6", "Rollen", "Er staan nog geen rollen op het tabblad Rollen."),
        ("CON7", "Stukken rondsturen", "Er staat nog niet bij wie het doet en wanneer."),
        ("CON7", "De voorzitter stuurt stukken", "Er staat nog niet bij wanneer het binnen is."),
        ("CON7", "De voorzitter stuurt stukken vijf werkdagen vooraf", ""),
        ("CON8", "Tafel → college", "Er staat nog niet bij hoe lang elke stap duurt."),
        ("CON8", "Tafel → college (2 weken)", ""),
        ("CON9", "We evalueren", "Er staat nog niet bij hoe vaak."),
        ("CON9", "Iedere keer kort", ""),
    ],
)
def test_what_is_missing_without_anything_else(document: Document, code: str, text: str, said: str) -> None:
    assert missing(table(document), code, text) == said


def test_only_what_carries_a_session_or_day_moved_on(document: Document) -> None:
    first, second = (sessions.add(document, date(2025, month, 1)) for month in (4, 5))
    ground_rules.propose_handbook(document)
    rules = ground_rules.all_rules(document)
    ground_rules.decide(document, rules[0].id, ground_rules.ADOPTED, first)
    ada = people.add(document, "Ada")
    role = roles.add(document, "Gastheer")
    roles.set_holder(document, role, ada, date(2025, 4, 1))
    codes = ("CON1", "CON2", "CON3", "CON6")
    assert [moved_on(table(document), code, first) for code in codes] == ["", "", "", ""]
    ground_rules.decide(document, rules[1].id, ground_rules.ADOPTED, second)
    bas = people.add(document, "Bas", None, second)
    roles.set_holder(document, role, bas, date(2025, 5, 1))
    assert [moved_on(table(document), code, first) for code in codes] == [
        "Na sessie 1 is nog 1 spelregel aangenomen.",
        "Na sessie 1 kwam Bas erbij.",
        "",
        "Na sessie 1 kreeg ‘Gastheer’ een nieuwe houder.",
    ]
    assert moved_on(table(document), "CON1", second) == ""
    assert moved_on(table(document), "CON1", None) == ""


def test_a_mandate_that_changed_after_the_session(example: Document) -> None:
    assert (
        moved_on(table(example, "S5"), "CON3", "S3")
        == "Na sessie 3 veranderde het mandaat van Marloes Tichelaar en Tobias Engelsman."
    )
    assert moved_on(table(example, "S5"), "CON3", "S5") == ""
