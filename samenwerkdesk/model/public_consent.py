"""What the room and paper may see of a consent round: who still has to speak and, only when all have, the result.

First names when the collaboration is open by name, else numbers (methode.md 16 and 20). Interim counts are never in it,
and no result over fewer people than the threshold (methode.md 21 rule 18). Concerns stay on the desk.
"""

from __future__ import annotations

from dataclasses import dataclass

from samenwerkdesk.model import collaboration, disclosure, method, people, proposals
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.text import in_words, listed


@dataclass(frozen=True, slots=True)
class PublicStand:
    """One of the four answers: its code, its word ('Akkoord'), what it means, how many gave it and, by name, who.

    ``number`` is None as long as it may not be told.
    """

    code: str
    word: str
    meaning: str
    number: int | None = None
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PublicConsent:
    """A consent round: of ``expected`` people ``spoken`` did. ``stands`` are always four.

    ``waiting`` are the first names of those who still have to speak, when it is ``by_name``; ``reason`` says why there is
    no result although all spoke.
    """

    expected: int
    spoken: int
    stands: tuple[PublicStand, ...]
    by_name: bool = False
    waiting: tuple[str, ...] = ()
    reason: str = ""

    @property
    def still(self) -> str:
        """Who still has to speak in words: 'Bas, Loes en Sander'; '' when nobody or not by name."""
        return listed(self.waiting)

    @property
    def told(self) -> bool:
        """Whether the result is in it."""
        return any(each.number is not None for each in self.stands)

    @property
    def all_spoke(self) -> bool:
        """Nobody still has to speak."""
        return self.spoken >= self.expected > 0


def by_name(document: Document) -> bool:
    """Whether names may stand beside what people say (methode.md 20): a proposal has no level of its own."""
    return collaboration.get(document).anonymity_mode == disclosure.OPEN


def for_room(document: Document, proposal_id: str, *, decided: bool = False) -> PublicConsent:
    """What everybody may see of a round; of one that was ``decided`` also the result of those who did speak."""
    asked = proposals.speakers(document, proposal_id)
    given = {key: each.value for key, each in proposals.stances(document, proposal_id).items() if each.value}
    named = by_name(document)
    called = people.first_names(document)
    waiting = tuple(called[key] for key in asked if key not in given) if named else ()
    spoken = len(given)
    over = spoken > 0 and (decided or spoken >= len(asked))
    least = disclosure.threshold(document)
    mode = disclosure.OPEN if named else disclosure.ANONYMOUS
    told = over and disclosure.may_show(spoken, least, mode)
    stands = []
    for each in method.consents():
        those = [key for key in asked if given.get(key) == each.code]
        stands.append(
            PublicStand(
                each.code,
                each.text.capitalize(),
                each.meaning,
                len(those) if told else None,
                tuple(called[key] for key in those) if told and named else (),
            )
        )
    reason = f"Met minder dan {in_words(least)} mensen tonen we geen aantallen." if over and not told else ""
    return PublicConsent(len(asked), spoken, tuple(stands), named, waiting, reason)
