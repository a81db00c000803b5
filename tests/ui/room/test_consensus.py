"""The nine topics on the wall: the card, what follows when texts are long, and one topic as far as it is."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from samenwerkdesk.model import method
from samenwerkdesk.model.consensus import DRAFT, OPEN, REVISION, SETTLED
from samenwerkdesk.model.public_consensus import PublicCard, PublicTopic
from samenwerkdesk.model.public_place import PublicPlace
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.room.frame import Measure
from samenwerkdesk.ui.room.leaf import Shape
from samenwerkdesk.ui.room.views.consensus import QUESTION, Topic, TopicsCard
from tests.ui.room.walls import pages_of

PLACE = PublicPlace("Samen voor Noord", "Sessie 3")
WIDE, NARROW = (1920, 1080), (1024, 768)


@pytest.fixture(autouse=True)
def letters(qapp: QApplication) -> None:
    theme.apply(qapp)


def card(text: str, status: str = SETTLED) -> PublicCard:
    return PublicCard(
        tuple(
            PublicTopic(each.code, number, each.name, each.text, text, status)
            for number, each in enumerate(method.consensus_topics(), 1)
        )
    )


def said(topic: PublicTopic) -> str:
    found = card("Afspraak")
    at = topic.number - 1
    shown = PublicCard((*found.topics[:at], topic, *found.topics[at + 1 :]))
    (page,) = pages_of(Topic(PLACE, shown, at), *WIDE)
    return " ".join(page.texts)


def test_nine_fields_with_what_they_say_on_one_page() -> None:
    (page,) = pages_of(TopicsCard(PLACE, card("Een week vooraf.")), *WIDE)
    assert page.texts.count("Een week vooraf.") == 9
    assert "van 9" in page.texts
    assert not page.outside + page.overlapping


def test_where_texts_do_not_fit_the_names_come_first_and_the_texts_after() -> None:
    first, *rest = pages_of(TopicsCard(PLACE, card("Samen zorgen we voor elk gezin. " * 9)), *NARROW)
    names = " ".join(first.texts)
    assert all(each.name in names for each in method.consensus_topics())
    assert "Samen zorgen" not in names
    assert rest
    assert "Samen zorgen" in " ".join(rest[0].texts)


def test_the_ring_is_filled_as_far_as_topics_are_settled() -> None:
    found = card("Afspraak")
    some = PublicCard((*found.topics[:4], *(replace(each, status=DRAFT) for each in found.topics[4:])))
    (leaf,) = TopicsCard(PLACE, some).leaves(Measure(*WIDE))
    parts = [each for each in leaf.items if isinstance(each, Shape) and len(each.points) > 9]
    assert [each.fill for each in parts] == ["accent"] * 4 + [""] * 5
    assert "4" in [each.text for each in leaf.words]


def test_a_topic_as_far_as_it_is() -> None:
    topic = card("Een week vooraf.").topics[6]
    settled = said(replace(topic, agreed=13, settled_in="sessie 3"))
    assert "✓ Vastgesteld in sessie 3 · 13 stemden in" in settled
    assert QUESTION not in settled
    asked = said(replace(topic, status=DRAFT))
    assert "Een week vooraf." in asked
    assert QUESTION in asked
    opened = said(replace(topic, status=OPEN, text=""))
    assert topic.question in opened
    assert "Hierover ligt nog niets vast." in opened


def test_a_revision_says_what_holds_until_then_and_concerns_that_were_shared() -> None:
    topic = replace(card("Twee weken vooraf.").topics[6], status=REVISION, standing="Een week vooraf.")
    text = said(replace(topic, concerns=("Met vakanties lukt dat niet.",)))
    assert "Tot dan geldt: Een week vooraf." in text
    assert "Bedenking: Met vakanties lukt dat niet." in text


def test_the_short_name_stays_with_what_it_is_about() -> None:
    view = Topic(PLACE, card("Samen zorgen we dat elk gezin hulp krijgt die past. " * 16), 1)
    pages = pages_of(view, *NARROW)
    assert len(pages) > 1
    assert len(pages[0].texts) > 5
