"""The trust network on the wall: who said no is nowhere, and nobody can count or subtract who that is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from samenwerkdesk.model import people, rounds, trust_network
from samenwerkdesk.model.disclosure import OPEN
from samenwerkdesk.model.document import Document
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.desk.walls import Walls
from tests.ui.room.walls import NOW, read
from tools import walls_trust_network

DECLINED = "P11"


@pytest.fixture
def document(qapp: QApplication, example_bytes: bytes, tmp_path: Path) -> Iterator[Document]:
    theme.apply(qapp)
    path = tmp_path / "voorbeeld.samenwerk"
    path.write_bytes(example_bytes)
    found = Document.open(path)
    yield found
    found.close()


def last(document: Document) -> str:
    (found,) = rounds.of_session(document, "S5", trust_network.INSTRUMENT)
    return found.id


def walls(document: Document) -> dict[str, str]:
    """All that can be read of the network on the wall; the round itself as it is asked too."""
    here = Walls(document, "S5", NOW)
    found = {name: read(view, 1920, 1080) for name, view in walls_trust_network.every_view(here).items()}
    asked = here.asked(last(document))
    assert asked is not None
    return {**found, "asked": read(asked, 1920, 1080)}


def in_state(document: Document, state: str) -> None:
    with document.change("Proef"):
        document.update("round", {"id": last(document)}, state=state)


def test_no_name_is_on_the_wall_and_no_number_of_people(document: Document) -> None:
    found = walls(document)
    names = [each.label for each in people.all_people(document)]
    assert not [name for name in names for text in found.values() if name in text]
    for name in ("network 0 0", "network 0 1", "network 0 2", "asked"):
        text = found[name].replace("Sessie 5 · 2 oktober 2025", "")
        assert not re.search(r"\d", text), name


def test_names_are_on_the_wall_only_when_everybody_said_yes(document: Document) -> None:
    with document.change("Op naam"):
        document.update("round", {"id": last(document)}, anonymity_mode=OPEN)
    names = {each.id: each.label for each in people.all_people(document)}
    text = walls(document)["network 0 0"]
    assert not [name for name in names.values() if name in text]
    with document.change("Ja"):
        document.update("network_consent", {"round_id": last(document), "person_id": DECLINED}, given=1)
    text = walls(document)["network 0 0"]
    assert {key for key, name in names.items() if name in text} == set(names)


@pytest.mark.parametrize("state", ["prepared", "open", "closed"])
def test_what_the_room_sees_before_the_pattern_does_not_change_when_somebody_says_no(
    document: Document, state: str
) -> None:
    in_state(document, state)
    before = walls(document)
    assert not re.search(r"\d+ van \d+|beantwoord|vullen dit in", before["asked"])
    trust_network.set_consent(document, last(document), "P05", False)
    trust_network.set_consent(document, last(document), "P06", None)
    assert walls(document) == before


def test_after_a_yes_is_taken_back_there_is_nothing_to_subtract(document: Document) -> None:
    before = walls(document)
    assert "Van elke tien" in before["network 0 0"]
    trust_network.set_consent(document, last(document), "P05", False)
    after = walls(document)
    assert "network 0 0" not in after
    assert not [text for text in after.values() if "Van elke tien" in text]
    of = rounds.get(document, last(document))
    assert of is not None
    assert not of.shown


def test_saying_no_beforehand_or_never_being_asked_looks_the_same(document: Document) -> None:
    before = walls(document)
    trust_network.set_consent(document, last(document), DECLINED, None)
    assert walls(document) == before
