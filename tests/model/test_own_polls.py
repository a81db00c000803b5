"""Polls of one's own, kept to be asked again."""

from __future__ import annotations

import pytest

from samenwerkdesk.model import interchange, own_polls
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.errors import UserError
from tests.model.dumps import dump


def test_a_poll_is_kept_changed_moved_and_removed(document: Document) -> None:
    before = dump(document)
    one = own_polls.save(document, " Wat nu? ", "single", ["ja", " ja ", "nee", ""])
    two = own_polls.save(document, "Hoe warm?", "scale", scale=(0, 10))
    first, second = own_polls.all_polls(document)
    assert (first.question, first.options, first.scale_min) == ("Wat nu?", ("ja", "nee"), None)
    assert (second.kind, second.scale_min, second.scale_max, second.options) == ("scale", 0, 10, ())
    own_polls.move(document, two, -1)
    assert [each.id for each in own_polls.all_polls(document)] == [two, one]
    assert own_polls.save(document, "Wat nu?", "open", key=one) == one
    changed = own_polls.get(document, one)
    assert changed is not None
    assert (changed.kind, changed.options) == ("open", ())
    own_polls.remove(document, one)
    assert own_polls.get(document, one) is None
    while document.undo_label:
        document.undo()
    assert dump(document) == before


@pytest.mark.parametrize(
    ("question", "kind", "options", "scale", "words"),
    [
        ("  ", "open", [], None, "vraag"),
        ("Wat?", "single", ["ja"], None, "twee verschillende"),
        ("Wat?", "multiple", ["ja", "ja"], None, "twee verschillende"),
        ("Wat?", "single", [str(at) for at in range(21)], None, "twintig"),
        ("Wat?", "scale", [], None, "laagste"),
        ("Wat?", "scale", [], (5.0, 5.0), "laagste"),
        ("Wat?", "scale", [], (0.0, 2000.0), "laagste"),
    ],
)
def test_what_cannot_be_asked_is_not_kept(
    document: Document,
    question: str,
    kind: str,
    options: list[str],
    scale: tuple[float, float] | None,
    words: str,
) -> None:
    with pytest.raises(UserError, match=words):
        own_polls.save(document, question, kind, options, scale)
    assert own_polls.all_polls(document) == []


def test_own_polls_survive_an_export(document: Document) -> None:
    own_polls.save(document, "Wat nu?", "single", ["ja", "nee"])
    own_polls.save(document, "Hoe warm?", "scale", scale=(0, 10))
    case = interchange.export_case(document)
    assert case["own_polls"] == [
        {"id": "Z1", "question": "Wat nu?", "type": "single", "options": ["ja", "nee"]},
        {"id": "Z2", "question": "Hoe warm?", "type": "scale", "scale": [0, 10]},
    ]
    interchange.check(case)
