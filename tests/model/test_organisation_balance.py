"""Signals, who does what, what goes and what is arranged, and the form of governance."""

from __future__ import annotations

from pathlib import Path

import pytest

from samenwerkdesk.model import interchange, organisation_balance, public_relation, rounds
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.organisation_balance import ARRANGE, BELONGS, FORM, MONEY, REMOVE, Balance, NotAsked


def test_the_example(example: Document) -> None:
    assert organisation_balance.get(example, "S4") == Balance(
        ("soms dubbele overleggen",),
        "per mandaat",
        "rollenbord",
        "CON2",
        "maandelijks ambtelijk vooroverleg",
        "één planning",
    )
    earlier = organisation_balance.before(example, "S5")
    assert [session.id for session, _ in earlier] == ["S4", "S1"]
    assert organisation_balance.get(example, "S5").empty


def test_signals_of_the_handbook_come_first_and_those_of_the_group_stay(example: Document) -> None:
    found = organisation_balance.signals(example, "S4")
    assert [each.kind for each in found] == ["under"] * 4 + ["over"] * 4 + [""]
    assert [each.text for each in found if each.ticked] == ["soms dubbele overleggen"]
    organisation_balance.set_signal(example, "S4", "stuurgroep boven stuurgroep", True)
    organisation_balance.set_signal(example, "S4", "stuurgroep boven stuurgroep", True)
    organisation_balance.set_signal(example, "S4", "soms dubbele overleggen", False)
    assert organisation_balance.get(example, "S4").signals == ("stuurgroep boven stuurgroep",)
    assert example.undo() == "Signaal weghalen"
    assert example.undo() == "Signaal aankruisen"
    assert organisation_balance.get(example, "S4").signals == ("soms dubbele overleggen",)


def test_every_field_is_a_step_of_its_own_and_nothing_is_left_of_what_is_emptied(example: Document) -> None:
    key = rounds.prepare(example, organisation_balance.INSTRUMENT, "S5")
    for field in organisation_balance.LABELS:
        organisation_balance.set_field(example, "S5", field, "shared" if field == FORM else f"Over {field}")
    said = organisation_balance.get(example, "S5")
    assert said == Balance(
        (),
        *("Over who_decides", "Over who_does_what", "Over who_belongs", "Over remove", "Over arrange"),
        money="Over OG8",
        form="shared",
    )
    assert organisation_balance.form_name(said.form) == "gezamenlijk"
    assert example.undo() == organisation_balance.LABELS[FORM]
    example.redo()
    for field in organisation_balance.LABELS:
        organisation_balance.set_field(example, "S5", field, "  ")
    assert organisation_balance.get(example, "S5").empty
    assert not example.row("SELECT 1 FROM balance_round WHERE round_id = ?", (key,))
    with pytest.raises(KeyError):
        organisation_balance.set_field(example, "S5", "note", "niet")


def test_it_needs_a_round_and_stays_with_it_when_it_is_asked_again(example: Document) -> None:
    with pytest.raises(NotAsked):
        organisation_balance.set_field(example, "S5", REMOVE, "Het vooroverleg")
    with pytest.raises(NotAsked):
        organisation_balance.set_signal(example, "S5", "onduidelijke agenda", True)
    rounds.prepare(example, organisation_balance.INSTRUMENT, "S4")
    organisation_balance.set_field(example, "S4", ARRANGE, "Twee planningen")
    said = organisation_balance.get(example, "S4")
    assert (said.remove, said.arrange) == ("maandelijks ambtelijk vooroverleg", "Twee planningen")


def test_it_survives_a_case(example: Document, tmp_path: Path) -> None:
    rounds.prepare(example, organisation_balance.INSTRUMENT, "S5")
    organisation_balance.set_field(example, "S4", MONEY, "Naar rato van inzet")
    organisation_balance.set_field(example, "S4", FORM, "lead_organisation")
    organisation_balance.set_field(example, "S5", BELONGS, "De huisartsen")
    organisation_balance.set_signal(example, "S5", "onduidelijke agenda", True)
    wanted = [organisation_balance.get(example, session) for session in ("S4", "S5")]
    interchange.write_case(example, tmp_path / "uit.yaml")
    interchange.import_case(tmp_path / "uit.yaml", tmp_path / "weer.samenwerk")
    again = Document.open(tmp_path / "weer.samenwerk")
    try:
        assert [organisation_balance.get(again, session) for session in ("S4", "S5")] == wanted
    finally:
        again.close()


def test_the_room_sees_what_was_said_and_no_card_that_is_private(example: Document) -> None:
    organisation_balance.set_field(example, "S4", MONEY, "Naar rato van inzet")
    organisation_balance.set_field(example, "S4", FORM, "lead_organisation")
    shown = public_relation.balance(example, "S4")
    assert shown.own == ("soms dubbele overleggen",)
    assert (shown.money, shown.form) == ("Naar rato van inzet", "lead_organisation")
    with example.change("Proef"):
        example.write("UPDATE card SET visibility = 'alleen_begeleider'")
    hidden = public_relation.balance(example, "S4")
    assert (hidden.money, hidden.form) == ("", "")
    assert public_relation.balance(example, "S5") == public_relation.PublicBalance()
