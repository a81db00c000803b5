"""What a report may say of the qualities, of support with decisiveness and of who steers; their pictures are elsewhere in it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from samenwerkdesk.model import organisation_balance, public_relation, steering_quadrant
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.public_relation import PublicBalance
from samenwerkdesk.model.sessions import Session
from samenwerkdesk.report.chapter import Chapter

QUALITY, BALANCE, STEERING = KEYS = ("quality", "balance", "steering")

Told = tuple[tuple[str, str], ...]
"""Questions with what was said about them; '' where nothing was."""


@dataclass(frozen=True)
class RelationContent:
    """What was said, by the section it belongs to."""

    told: Mapping[str, Told] = field(default_factory=dict)

    def count(self, key: str) -> int:
        """How many questions were answered."""
        return sum(bool(words) for _, words in self.told.get(key, ()))

    def remark(self, key: str) -> str:
        """Nothing is left out."""
        return ""


def gather(
    document: Document, session: Session, wanted: Collection[str] = KEYS, include_private: bool = False
) -> RelationContent:
    """The quality as it is now, and what was said in a session about organising and steering."""
    found: dict[str, Told] = {}
    if QUALITY in wanted:
        found[QUALITY] = _quality(document)
    if BALANCE in wanted:
        found[BALANCE] = _balance(public_relation.balance(document, session.id))
    if STEERING in wanted:
        found[STEERING] = _steering(document, session.id)
    return RelationContent(found)


def _quality(document: Document) -> Told:
    now = public_relation.quality(document)
    if now.empty:
        return ()
    return (
        ("Onze kwaliteit", f"{now.name}. {now.text}" if now.name else ""),
        ("Dit spreken we af", now.agreement),
        ("Zo merken we het", now.visible_when),
        ("Volgende meting", now.next_measurement),
    )


def _balance(said: PublicBalance) -> Told:
    return (
        ("Signalen van te weinig", "; ".join(said.under)),
        ("Signalen van te veel", "; ".join(said.over)),
        ("Andere signalen", "; ".join(said.own)),
        ("Dit schrappen we", said.remove),
        ("Dit regelen we", said.arrange),
        *said.who,
        ("Exclusiviteit en geld", said.money),
        ("Vorm van besturen", organisation_balance.form_name(said.form)),
    )


def _steering(document: Document, session_id: str) -> Told:
    shown = public_relation.last_shown(document, steering_quadrant.INSTRUMENT, session_id)
    here = shown if shown is not None and shown.session_id == session_id else None
    counts = [f"{moment}: {_fullest_first(count)}" for moment, count in public_relation.steering_counts(here)]
    return (
        ("Vier vakken (onze werknamen)", "; ".join(counts)),
        ("Wat zou ons daarheen brengen?", public_relation.way(document, session_id)),
    )


def _fullest_first(count: Mapping[str, int]) -> str:
    """'Overheid stuurt 9, Gezamenlijke sturing 2'."""
    found = sorted(count.items(), key=lambda pair: -pair[1])
    return ", ".join(f"{name} {many}" for name, many in found if many)


CHAPTER = Chapter(
    {QUALITY: "Onze kwaliteit", BALANCE: "Draagvlak en daadkracht", STEERING: "Sturing"}, gather, "relation"
)
