"""What the room sees while people answer: what is asked, who will see what, how many answered; never what (methode.md 20, 21)."""

from __future__ import annotations

from dataclasses import dataclass

from samenwerkdesk.model import ballots, disclosure, promise, rounds, trust_network
from samenwerkdesk.model.counted import OPEN, PREPARED
from samenwerkdesk.model.document import Document

__all__ = ["OPEN", "PREPARED", "PublicRound", "for_room"]


@dataclass(frozen=True, slots=True)
class PublicRound:
    """A round that is prepared, open or closed. ``question`` is what a poll asks, '' for an instrument.

    ``promise`` are the sentences of who sees what; ``expected`` people are asked, of whom ``answered`` did. Who they are is
    not in it, in open rounds neither: a plank is a number. ``state`` is PREPARED, OPEN, or any other once it was closed.
    ``enough``: whether so many did that something of it may be shown.
    Where taking part is a choice of one's own nothing is ``counted``: who counts would see how many stay out of it.
    """

    title: str
    question: str
    promise: tuple[str, str]
    answered: int
    expected: int
    state: str = OPEN
    counted: bool = True
    enough: bool = True


def for_room(document: Document, round_id: str) -> PublicRound | None:
    """What everybody may see of a round before its outcome; None when it is gone."""
    of = rounds.get(document, round_id)
    if of is None:
        return None
    least = disclosure.threshold(document)
    said = promise.of_round(of, least)
    if of.instrument == trust_network.INSTRUMENT:
        return PublicRound(of.title, "", said, 0, 0, of.state, counted=False)
    done = ballots.progress(document, of)
    poll = of.instrument == rounds.POLL
    return PublicRound(
        "Peiling" if poll else of.title,
        of.title if poll else "",
        said,
        done.answered,
        done.expected,
        of.state,
        enough=disclosure.may_show(done.answered, least, of.mode),
    )
