"""What blank sheets ask and promise, read from the document: one kind of sheet for all rounds with the same promise."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from samenwerkdesk.model import (
    collaboration,
    disclosure,
    dutch_dates,
    method,
    promise,
    questions,
    rounds,
    sessions,
)
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.errors import UserError
from samenwerkdesk.model.questions import Asked
from samenwerkdesk.model.rounds import Round

FIELDS = {rounds.PARTICIPANT: "Naam", rounds.PARTNER: "Organisatie"}
"""What people write of themselves: never more than is kept (methode.md 21 rule 18)."""


@dataclass(frozen=True)
class Asking:
    """One round on the sheet: its title, its questions, and how each perspective on them is called."""

    title: str
    is_poll: bool
    questions: tuple[Asked, ...]
    perspectives: Mapping[str, str]


@dataclass(frozen=True)
class BlankContent:
    """One kind of sheet. ``moment`` is 'sessie 3 · 10 april 2025'; ``field`` is what people write of themselves, or ''."""

    collaboration: str
    moment: str
    promise: tuple[str, str]
    field: str
    asked: tuple[Asking, ...]

    @property
    def title(self) -> str:
        """What is asked, in a few words."""
        polls = [each for each in self.asked if each.is_poll]
        titles = [each.title for each in self.asked if not each.is_poll]
        if polls:
            titles.append("Peiling" if len(polls) == 1 else "Peilingen")
        titles = list(dict.fromkeys(titles))
        return " · ".join(titles) if len(titles) <= 3 else "Vragen"


def gather(document: Document, round_ids: Sequence[str]) -> list[BlankContent]:
    """A kind of sheet per promise, in the order of the rounds: one sheet cannot be with a name and without.

    Raises UserError when a round is gone, or when it asks about other people one by one.
    """
    found = [rounds.get(document, key) for key in round_ids]
    known = [each for each in found if each is not None]
    if not known or len(known) < len(found):
        raise UserError("Deze ronde is er niet meer.")
    least = disclosure.threshold(document)
    per_promise: dict[tuple[str, str], list[Round]] = {}
    for each in known:
        per_promise.setdefault((each.mode, each.linkage), []).append(each)
    return [
        BlankContent(
            collaboration=collaboration.get(document).name,
            moment=_moment(document, of[0].session_id),
            promise=promise.promise(mode, linkage, least),
            field=FIELDS.get(linkage, ""),
            asked=tuple(_asking(document, each) for each in of),
        )
        for (mode, linkage), of in per_promise.items()
    ]


def _moment(document: Document, session_id: str | None) -> str:
    session = sessions.get(document, session_id) if session_id else None
    if session is None:
        return ""
    day = dutch_dates.long_date(session.day) if session.day else ""
    return " · ".join(filter(None, [session.label.lower(), day]))


def _asking(document: Document, of: Round) -> Asking:
    asked = questions.of_round(document, of.id)
    if of.instrument == rounds.POLL:
        return Asking(of.title, True, asked, {})
    try:
        instrument = method.instrument(of.instrument)
    except KeyError:
        instrument = None
    if instrument is None or not asked or instrument.target:
        raise UserError(f"Van ‘{of.title}’ is geen blanco vel te maken.")
    return Asking(of.title, False, asked, {each.code: each.text for each in instrument.perspectives})
