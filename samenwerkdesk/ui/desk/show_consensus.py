"""What the nine topics have for the room."""

from __future__ import annotations

from collections.abc import Sequence

from samenwerkdesk.model import method
from samenwerkdesk.model.consensus import Topic
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.show_choices import Choice, kept, live
from samenwerkdesk.ui.room.control import Source


def choices(topic: Topic) -> list[Choice]:
    """The card, all topics one by one, and the topic that is on."""
    return [
        Choice("Afsprakenkaart", _card),
        Choice("Onderwerpen één voor één", each_topic),
        one(topic),
    ]


def one(topic: Topic) -> Choice:
    """One topic; the others are a step away."""
    return Choice(f"Dit onderwerp: {topic.subject.name}", each_topic, at=topic.number - 1)


def _card(desk: Desk) -> Sequence[Source]:
    from samenwerkdesk.ui.desk import walls_consensus

    return live(desk, lambda walls: [walls_consensus.card(walls)])


def each_topic(desk: Desk) -> Sequence[Source]:
    """The nine topics one by one."""
    from samenwerkdesk.ui.desk import walls_consensus

    codes = [each.code for each in method.consensus_topics()]
    return kept(desk, lambda: codes, walls_consensus.each_topic)
