"""The collaboration itself."""

from __future__ import annotations

import math

import pytest

from samenwerkdesk.model import collaboration, ground_rules
from samenwerkdesk.model.ballots import Who
from samenwerkdesk.model.collaboration import SCALES, TRAJECTORY_INSTRUMENTS, AnonymityFixed, ScaleFixed
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.errors import UserError
from tests.model.asking import Asking


def mark(document: Document, instrument: str, number: float | None, text: str | None = None) -> None:
    """One answer to one question of an instrument."""
    with document.change("Meting"):
        document.insert("round", id="R1", seq=0, instrument=instrument)
        document.insert("ballot", id="B1", round_id="R1", seq=0)
        document.insert("answer", ballot_id="B1", item="X1", number=number, text=text)


def test_new_collaboration(document: Document) -> None:
    found = collaboration.get(document)
    assert found.name == "Samenwerking zonder naam"
    assert (found.scale_min, found.scale_max) == (1, 5)
    assert (found.anonymity_mode, found.anonymity_threshold) == ("anoniem", 5)


@pytest.mark.parametrize("field", list(collaboration.LABELS))
def test_texts(document: Document, field: str) -> None:
    collaboration.set_text(document, field, "  Eén gezin\n één verhaal ")
    assert getattr(collaboration.get(document), field) == "Eén gezin\n één verhaal"
    labels = [document.undo_label]
    collaboration.set_text(document, field, "")
    labels.append(document.undo_label)
    assert labels == [collaboration.LABELS[field], None]
    assert getattr(collaboration.get(document), field) is None


def test_name(document: Document) -> None:
    collaboration.set_text(document, "title", "Elzenland")
    assert collaboration.get(document).name == "Elzenland"


@pytest.mark.parametrize("scale", SCALES)
def test_scale(document: Document, scale: tuple[int, int]) -> None:
    collaboration.set_scale(document, *scale)
    found = collaboration.get(document)
    assert [found.scale_min, found.scale_max] == list(scale)
    assert document.undo_label == (None if scale == (1, 5) else "Schaal kiezen")


@pytest.mark.parametrize("scale", [(0, 5), (1, 7), (5, 1), (-5, 5)])
def test_other_scales_do_not_exist(document: Document, scale: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="no such scale"):
        collaboration.set_scale(document, *scale)


@pytest.mark.parametrize("instrument", TRAJECTORY_INSTRUMENTS)
def test_scale_is_fixed_once_marks_exist(document: Document, instrument: str) -> None:
    assert not collaboration.scale_is_fixed(document)
    mark(document, instrument, 0.0)
    assert collaboration.scale_is_fixed(document)
    with pytest.raises(ScaleFixed, match="ligt vast zodra er scores zijn"):
        collaboration.set_scale(document, 0, 10)
    collaboration.set_scale(document, 1, 5)
    document.undo()
    collaboration.set_scale(document, 0, 10)


def test_scale_is_free_with_empty_marks_and_other_instruments(document: Document) -> None:
    mark(document, "full_scan", None, "toelichting")
    assert not collaboration.scale_is_fixed(document)
    document.undo()
    mark(document, "steering", 7.0)
    assert not collaboration.scale_is_fixed(document)


def test_compliance_fixes_the_scale(document: Document) -> None:
    with document.change("x"):
        document.insert("session", id="S1", seq=0)
    ground_rules.set_compliance(document, "S1", "SR1", 1)
    assert collaboration.scale_is_fixed(document)
    ground_rules.set_compliance(document, "S1", "SR1", None)
    assert not collaboration.scale_is_fixed(document)


@pytest.mark.parametrize("threshold", [3, 5, 40])
def test_threshold(document: Document, threshold: int) -> None:
    collaboration.set_threshold(document, threshold)
    assert collaboration.get(document).anonymity_threshold == threshold


@pytest.mark.parametrize("threshold", [2, 0, -1, 41, 10**9, math.inf, math.nan])
def test_threshold_has_bounds(document: Document, threshold: int) -> None:
    with pytest.raises(UserError, match="tussen 3 en 40"):
        collaboration.set_threshold(document, threshold)
    assert collaboration.get(document).anonymity_threshold == 5


def test_anonymity_is_fixed_once_somebody_answered(document: Document) -> None:
    collaboration.set_anonymity(document, "open")
    assert collaboration.get(document).anonymity_mode == "open"
    mark(document, "full_scan", 3.0)
    with pytest.raises(AnonymityFixed):
        collaboration.set_anonymity(document, "anoniem")
    collaboration.set_anonymity(document, "open")
    document.undo()
    collaboration.set_anonymity(document, "anoniem")


def test_the_threshold_only_goes_up_once_somebody_answered(document: Document) -> None:
    asking = Asking(document)
    open_ = asking.open("quick_scan", "open")
    asking.type(open_, {"ambition": 3}, Who(asking.people[0]))
    collaboration.set_threshold(document, 4)
    key = asking.open("process_trust")
    asking.type(key, {"PV1": 3})
    with pytest.raises(collaboration.ThresholdPromised, match="vanaf 4 antwoorden"):
        collaboration.set_threshold(document, 3)
    collaboration.set_threshold(document, 6)
    assert collaboration.get(document).anonymity_threshold == 6
