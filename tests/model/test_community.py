"""The quality that is chosen, and what was measured of all nine."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from samenwerkdesk.model import (
    community,
    interchange,
    public_marks,
    public_relation,
    session_steps,
    steering_quadrant,
)
from samenwerkdesk.model.community import Chosen
from samenwerkdesk.model.counted import SPREAD
from samenwerkdesk.model.document import Document


def test_the_example(example: Document) -> None:
    assert community.chosen(example) == Chosen(
        "WG5",
        "We delen bij overdracht binnen twee dagen een kort verhaal, geen dossier.",
        "Ontvanger hoeft niet na te bellen.",
        date(2026, 3, 1),
    )
    shown = public_relation.quality(example)
    assert (shown.name, shown.next_measurement) == ("Informatie delen", "1 maart 2026")


def test_every_field_is_one_step_and_the_date_makes_it_due(example: Document) -> None:
    for field, value in (
        ("chosen_quality", "WG9"),
        ("quality_agreement", "Eerst vragen, dan zeggen"),
        ("quality_visible_when", " "),
        ("quality_next_measurement", date(2026, 1, 8)),
    ):
        community.set_field(example, field, value)
    assert community.chosen(example) == Chosen("WG9", "Eerst vragen, dan zeggen", None, date(2026, 1, 8))
    assert any(
        "werkgemeenschap" in each for each in session_steps.due_measurements(example, "S1", date(2026, 1, 8))
    )
    assert example.undo() == community.LABELS["quality_next_measurement"]
    for field in community.LABELS:
        community.set_field(example, field, None)
    assert community.chosen(example).empty
    assert public_relation.quality(example).empty
    with pytest.raises(KeyError):
        community.set_field(example, "title", "niet")


def test_the_two_to_talk_about_come_first_and_differences_wait_for_the_average(example: Document) -> None:
    (third, _) = public_marks.public_measurements(example, community.INSTRUMENT)
    found = public_relation.differences(third)
    assert [each.code for each in found if each.first] == [each.code for each in found[:2]] == ["WG6", "WG8"]
    assert found[0].difference == pytest.approx(3.0 - 4.0769, abs=0.001)
    rest = [abs(each.difference or 0) for each in found[2:]]
    assert rest == sorted(rest, reverse=True)
    with example.change("Proef"):
        example.write("UPDATE round SET state = ? WHERE instrument = ?", (SPREAD, community.INSTRUMENT))
    early = public_relation.differences(public_marks.public_measurements(example, community.INSTRUMENT)[0])
    assert [each.code for each in early[:2]] == ["WG6", "WG8"]
    assert {(each.group, each.own, each.difference) for each in early} == {(None, None, None)}


def test_what_brings_us_there_is_kept_per_session(example: Document, tmp_path: Path) -> None:
    assert steering_quadrant.way(example, "S1") is None
    steering_quadrant.set_way(example, "S1", "Eén budget voor de hele route")
    assert public_relation.way(example, "S1") == "Eén budget voor de hele route"
    assert public_relation.way(example, "S2") == public_relation.way(example, None) == ""
    interchange.write_case(example, tmp_path / "uit.yaml")
    interchange.import_case(tmp_path / "uit.yaml", tmp_path / "weer.samenwerk")
    again = Document.open(tmp_path / "weer.samenwerk")
    try:
        assert public_relation.way(again, "S1") == "Eén budget voor de hele route"
    finally:
        again.close()
    assert example.undo() == steering_quadrant.LABEL
    assert steering_quadrant.way(example, "S1") is None
