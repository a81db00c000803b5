"""The chain, its steps and KPIs, and the tally of resistance (methode.md 17)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from samenwerkdesk.model import (
    chain,
    chain_kpis,
    interchange,
    kpi,
    partners,
    public_chain,
    resistance,
    sessions,
)
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.errors import UserError
from tests.model.dumps import dump


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Document]:
    document = Document.create(tmp_path / "nieuw.samenwerk")
    yield document
    document.close()


def handovers(document: Document) -> list[tuple[str, int | None]]:
    return [(each.label, each.handover_to) for each in chain.steps(document)]


def test_a_chain_is_drawn_step_by_step(fresh: Document) -> None:
    assert chain.get(fresh) is None
    assert public_chain.for_room(fresh) is None
    first = chain.add_step(fresh, "Aanmelden")
    chain.add_step(fresh, "Duiden")
    chain.add_step(fresh)
    # Each new step gets the work of the one before it.
    assert handovers(fresh) == [("Aanmelden", 2), ("Duiden", 3), ("Stap 3", None)]
    assert fresh.undo_label == "Stap toevoegen"
    two = [partners.add(fresh, name) for name in ("Gemeente", "School")]
    chain.set_partner(fresh, first, two[1], True)
    chain.set_partner(fresh, first, two[0], True)
    assert chain.steps(fresh)[0].partner_ids == (two[0], two[1])
    chain.set_partner(fresh, first, two[1], False)
    assert chain.steps(fresh)[0].partner_ids == (two[0],)
    chain.set_field(fresh, "complexity", 5)
    chain.set_field(fresh, "intensity_now", 3)
    found = chain.get(fresh)
    assert found is not None
    assert (found.quadrant(), found.quadrant("intensity_needed")) == ("disconnected", None)


def test_what_moves_or_goes_takes_handovers_and_kpis_along(example: Document) -> None:
    before = dump(example)
    third = chain.steps(example)[2]
    assert third.label == "Eén plan"
    chain.move_step(example, third.id, 1)
    assert handovers(example)[1:5] == [
        ("Samen duiden", 4),
        ("Starten", 5),
        ("Eén plan", 3),
        ("Terugkijken", 6),
    ]
    assert next(each for each in chain_kpis.all_kpis(example) if each.id == "KPI2").step_number == 4
    # Who handed over to what is gone hands over to the next.
    chain.remove_step(example, third.id)
    assert handovers(example)[1:3] == [("Samen duiden", 3), ("Starten", 4)]
    assert next(each for each in chain_kpis.all_kpis(example) if each.id == "KPI2").step_number is None
    example.undo()
    example.undo()
    assert dump(example) == before


@pytest.mark.parametrize("mark", [0, 6, 2.5])
def test_a_mark_off_the_scale_is_refused_and_nothing_is_lost(example: Document, mark: float) -> None:
    with pytest.raises(UserError, match="Complexiteit: kies een cijfer van 1 tot en met 5"):
        chain.set_field(example, "complexity", mark)
    found = chain.get(example)
    assert found is not None
    assert found.complexity == 5


def test_a_step_does_not_hand_over_to_itself_and_has_no_norm_below_zero(example: Document) -> None:
    first = chain.steps(example)[0]
    with pytest.raises(UserError, match="niet aan zichzelf"):
        chain.set_step(example, first.id, "handover_to", 1)
    with pytest.raises(UserError, match="onder nul dagen"):
        chain.set_step(example, first.id, "lead_time_norm_days", -1)
    assert chain.steps(example)[0] == first


def test_an_eighth_kpi_is_refused_with_a_sentence(example: Document) -> None:
    chain_kpis.add(example, "Een zevende")
    with pytest.raises(UserError, match="Er zijn al zeven KPI's"):
        chain_kpis.add(example, "Een achtste")
    assert len(chain_kpis.all_kpis(example)) == 7


def test_a_series_is_filled_and_may_have_gaps(example: Document) -> None:
    key = chain_kpis.add(example, "Nieuw")
    chain_kpis.set_field(example, key, "direction", kpi.HIGHER)
    chain_kpis.set_field(example, key, "target", 10)
    assert public_chain.said(chain_kpis.all_kpis(example)[-1]) == "nog geen waarde"
    first = chain_kpis.add_value(example, key, "2025-Q1", 9.5)
    gap = chain_kpis.add_value(example, key, "2025-Q2")
    found = chain_kpis.all_kpis(example)[-1]
    assert (found.status, public_chain.said(found)) == ("amber", "bijna op norm")
    assert [(each.period, each.value) for each in found.series] == [("2025-Q1", 9.5), ("2025-Q2", None)]
    chain_kpis.set_value(example, gap, 0)
    chain_kpis.move_value(example, gap, -1)
    assert chain_kpis.all_kpis(example)[-1].status == "amber"
    chain_kpis.remove_value(example, first)
    assert chain_kpis.all_kpis(example)[-1].status == "red"
    chain_kpis.remove(example, key)
    assert len(kpi.statuses(example)) == 6


@pytest.mark.parametrize(
    ("typed", "number"),
    [("14,2", 14.2), (" 78 % ", 78), ("1.250,5", 1250.5), ("0.5", 0.5), ("\u22123", -3), ("", None)],
)
def test_numbers_as_people_type_them(typed: str, number: float | None) -> None:
    assert chain_kpis.read_number(typed) == number


@pytest.mark.parametrize("typed", ["veel", "nan", "1e400", "1,2,3"])
def test_what_is_no_number_is_refused(typed: str) -> None:
    with pytest.raises(UserError, match="is geen getal"):
        chain_kpis.read_number(typed)


def test_the_example_in_words(example: Document) -> None:
    found = public_chain.for_room(example)
    assert found is not None
    assert [each.partner_id for each in found.lanes] == ["ORG2", "ORG3", "ORG4", "ORG5", "ORG6"]
    third = found.steps[2]
    assert (third.norm, found.goes_to(third)) == ("7 dagen", "stap 4, Starten")
    assert [each.said for each in public_chain.kpis(example)] == [
        "op norm",
        "bijna op norm",
        "op norm",
        "net buiten de band",
        "op norm",
        "niet op norm",
    ]
    first = public_chain.kpis(example)[0]
    assert (first.last, first.period, first.compared) == (
        "9 werkdagen (mediaan)",
        "2025-Q3",
        "norm hooguit 10",
    )
    assert public_chain.sentence(public_chain.kpis(example)) == "3 van de 6 KPI's staan goed."


def test_resistance_is_tallied_without_names_and_shown_when_there_is_enough(example: Document) -> None:
    session = sessions.all_sessions(example)[3].id
    assert [each.heard for each in resistance.remarks(example, session)] == [0, 0, 0, 0, 0, 3]
    assert resistance.question(example) == "Welk gezin zou dit antwoord herkennen?"
    shown = public_chain.resistances(example, session, counts=True)
    assert {count for _, count in shown.remarks} == {None}
    resistance.tally(example, session, "WEE1")
    resistance.tally(example, session, "WEE1")
    assert example.undo_label == "Weerstand turven"
    shown = public_chain.resistances(example, session, counts=True)
    assert [count for _, count in shown.remarks] == [2, 0, 0, 0, 0, 3]
    assert public_chain.resistances(example, session, counts=False).remarks[0] == (
        "Dat doen we allang.",
        None,
    )
    # Each stroke is a step of its own.
    example.undo()
    assert resistance.remarks(example, session)[0].heard == 1
    resistance.tally(example, session, "WEE1", -1)
    resistance.tally(example, session, "WEE1", -1)
    assert resistance.remarks(example, session)[0].heard == 0


def test_what_was_tallied_here_survives_a_case(example: Document, tmp_path: Path) -> None:
    session = sessions.all_sessions(example)[0].id
    resistance.tally(example, session, "WEE2")
    resistance.tally(example, session, "WEE4")
    resistance.tally(example, session, "WEE4")
    chain.add_step(example, "Nog een stap")
    target = tmp_path / "casus.yaml"
    interchange.write_case(example, target)
    again = tmp_path / "terug.samenwerk"
    interchange.import_case(target, again)
    document = Document.open(again)
    assert [each.heard for each in resistance.remarks(document, session)] == [0, 1, 0, 2, 0, 0]
    assert chain.steps(document)[-1].label == "Nog een stap"
    document.close()
