"""Interests and options in a session report: what is public, and on request what is private (methode.md 12, 20).

The best alternatives stay on the desk, also in the facilitator's own copy.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from samenwerkdesk.model import interests, method, partners, people, public_interests
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.interests import Interest
from samenwerkdesk.model.partners import Partner
from samenwerkdesk.model.public_interests import PublicInterest
from samenwerkdesk.model.sessions import Session
from samenwerkdesk.report.chapter import Chapter

INTERESTS, ICEBERGS, OPTIONS = KEYS = ("interests", "icebergs", "options")


@dataclass(frozen=True)
class InterestLine:
    """An interest under its ``kind`` in words; ``private`` only in a copy for the facilitator, then with the name of a person."""

    kind: str
    who: str
    partner: Partner | None
    position: str
    interest: str
    said: str
    private: bool = False


@dataclass(frozen=True)
class OptionLine:
    """An option with how many interests it serves, and the places of those in ``InterestsContent.served``."""

    text: str
    status: str
    served: str
    serves: tuple[int, ...]


@dataclass(frozen=True)
class ServedLine:
    """An interest that options may serve, and whose it is."""

    text: str
    partner: Partner | None


@dataclass(frozen=True)
class InterestsContent:
    """What a report may say; ``icebergs`` are those of one partner together, ``hidden`` how many stay away.

    ``served`` are the interests beside the options.
    """

    interests: tuple[InterestLine, ...] = ()
    icebergs: tuple[tuple[PublicInterest, ...], ...] = ()
    options: tuple[OptionLine, ...] = ()
    served: tuple[ServedLine, ...] = ()
    hidden: int = 0

    def count(self, key: str) -> int:
        """How much a section holds."""
        if key == ICEBERGS:
            return sum(len(group) for group in self.icebergs)
        return len(self.interests) if key == INTERESTS else len(self.options)

    def remark(self, key: str) -> str:
        """How many interests are for the facilitator alone, and not in it."""
        if key == OPTIONS or not self.hidden:
            return ""
        return f"{self.hidden} alleen voor jou; {'staat' if self.hidden == 1 else 'staan'} er niet in"


def gather(
    document: Document, session: Session, wanted: Collection[str] = KEYS, include_private: bool = False
) -> InterestsContent:
    """The ``wanted`` sections, as it is now. Nothing private is drawn, and an option counts public interests only."""
    shown = public_interests.for_room(document)
    every = interests.all_interests(document)
    private = [each for each in every if each.private]
    there = {each.id: each for each in partners.all_partners(document)}
    lines = _lines(document, there, [each for each in every if include_private or not each.private])
    hides = not include_private or INTERESTS not in wanted
    options = [
        OptionLine(each.text, each.status, public_interests.served(each, shown), each.serves)
        for each in shown.options
    ]
    served = [ServedLine(each.label, there.get(each.partner_id)) for each in shown.interests]
    return InterestsContent(
        lines if INTERESTS in wanted else (),
        shown.groups if ICEBERGS in wanted else (),
        tuple(options) if OPTIONS in wanted else (),
        tuple(served) if OPTIONS in wanted else (),
        len(private) if hides else 0,
    )


def _lines(
    document: Document, there: dict[str, Partner], found: Sequence[Interest]
) -> tuple[InterestLine, ...]:
    """The interests kind by kind, with ``there`` the partners by id; of those that are public no person is named."""
    names = {each.id: each.label for each in people.all_people(document)}
    made = []
    for kind in method.interest_kinds():
        for each in interests.column(list(found), kind.code):
            partner = there.get(each.partner_id or "")
            if not each.position and not each.interest:
                continue
            shown = public_interests.as_public(each, there)
            tension = f"spanning {shown.tension} van 5" if shown.tension is not None else ""
            made.append(
                InterestLine(
                    kind.text,
                    (names.get(each.person_id or "", "") if each.private else "") or shown.owner,
                    partner,
                    shown.position,
                    shown.interest,
                    " · ".join(part for part in (shown.status, tension) if part),
                    each.private,
                )
            )
    return tuple(made)


CHAPTER = Chapter(
    {INTERESTS: "Belangen", ICEBERGS: "IJsbergen", OPTIONS: "Opties en belangen"}, gather, "interests"
)
