"""What the room sees of relation and form: the qualities, support with decisiveness, and who steers (methode.md 2, 8 and 14)."""

from __future__ import annotations

from dataclasses import dataclass

from samenwerkdesk.model import (
    cards,
    community,
    counted,
    dutch_dates,
    method,
    organisation_balance,
    plane,
    public_marks,
    steering_quadrant,
)
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.exact import dutch, rounded
from samenwerkdesk.model.organisation_balance import FORM, MONEY
from samenwerkdesk.model.public_marks import PublicMeasurement

# ---------------------------------------------------------------------- the working community


@dataclass(frozen=True, slots=True)
class PublicDifference:
    """A quality with its means, as far as they are shown; ``first`` is one of the two to talk about."""

    code: str
    name: str
    text: str
    group: float | None = None
    own: float | None = None
    difference: float | None = None
    first: bool = False

    @property
    def figures(self) -> tuple[str, ...]:
        """Group, self and difference as they are read; nothing as long as one of them is not shown.

        The difference is that of the two figures that stand beside it: what is read must add up.
        """
        if self.group is None or self.own is None or self.difference is None:
            return ()
        return (
            dutch(self.group),
            dutch(self.own),
            dutch(rounded(self.group, 1) - rounded(self.own, 1), signed=True),
        )


@dataclass(frozen=True, slots=True)
class PublicQuality:
    """The quality that was chosen, with what was agreed; '' where nothing was. The date is in words."""

    name: str = ""
    text: str = ""
    agreement: str = ""
    visible_when: str = ""
    next_measurement: str = ""

    @property
    def empty(self) -> bool:
        """Nothing was chosen or agreed."""
        return not (self.name or self.agreement or self.visible_when)


def differences(measurement: PublicMeasurement) -> tuple[PublicDifference, ...]:
    """All nine: the two to talk about, then the others, the group furthest from oneself first."""
    first = community.talk_first(measurement)
    found = [
        PublicDifference(
            each.code,
            each.name,
            each.text,
            each.group.group_score if each.group else None,
            each.own.group_score if each.own else None,
            each.difference,
            each.code in first,
        )
        for each in community.qualities(measurement)
    ]
    order = {code: at for at, code in enumerate(first)}
    found.sort(key=lambda each: (order.get(each.code, len(order)), -abs(each.difference or 0.0)))
    return tuple(found)


def quality(document: Document) -> PublicQuality:
    """The quality the group works on."""
    chosen = community.chosen(document)
    known = {each.code: each for each in method.community_qualities()}.get(chosen.quality or "")
    day = chosen.next_measurement
    return PublicQuality(
        known.name if known else "",
        known.text if known else "",
        chosen.agreement or "",
        chosen.visible_when or "",
        dutch_dates.long_date(day) if day else "",
    )


# ---------------------------------------------------------------------- support with decisiveness


@dataclass(frozen=True, slots=True)
class PublicForm:
    """A form of governance and what it means; without a score."""

    name: str
    meaning: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class PublicBalance:
    """What was said in a session; '' where nothing was. ``under``, ``over`` and ``own`` are the signals that were ticked."""

    under: tuple[str, ...] = ()
    over: tuple[str, ...] = ()
    own: tuple[str, ...] = ()
    who_decides: str = ""
    who_does_what: str = ""
    who_belongs: str = ""
    remove: str = ""
    arrange: str = ""
    money: str = ""
    form: str = ""

    @property
    def forms(self) -> tuple[PublicForm, ...]:
        """The three forms of governance, with the one that was chosen."""
        return tuple(
            PublicForm(_opening(each.text), f"{_opening(each.meaning)}.", each.code == self.form)
            for each in method.governance_forms()
        )

    @property
    def signals(self) -> int:
        """How many signals were ticked."""
        return len(self.under) + len(self.over) + len(self.own)

    @property
    def who(self) -> tuple[tuple[str, str], ...]:
        """The three questions that are the least to know, with their answers."""
        asked = {each.text_field: each.text for each in method.element("organisation_balance").questions}
        answers = (self.who_decides, self.who_does_what, self.who_belongs)
        return tuple(
            (asked[field], answer) for field, answer in zip(organisation_balance.WHO, answers, strict=True)
        )


def _opening(text: str) -> str:
    """A text at the beginning of a sentence; 'Eén' carries one accent there."""
    return f"Eén{text[3:]}" if text.startswith("één") else f"{text[:1].upper()}{text[1:]}"


def balance(document: Document, session_id: str | None) -> PublicBalance:
    """What was said in a session, but for cards that are for the facilitator alone."""
    if session_id is None:
        return PublicBalance()
    said = organisation_balance.get(document, session_id)
    private = {
        lane
        for lane, card in cards.said(document, organisation_balance.BOARD, session_id).items()
        if card.private
    }
    chosen = [each for each in organisation_balance.ticked(said.signals) if each.ticked]
    under, over, own = (
        tuple(each.text for each in chosen if each.kind == kind) for kind in ("under", "over", "")
    )
    return PublicBalance(
        under,
        over,
        own,
        said.who_decides or "",
        said.who_does_what or "",
        said.who_belongs or "",
        said.remove or "",
        said.arrange or "",
        "" if MONEY in private else said.money or "",
        "" if FORM in private or not organisation_balance.form_name(said.form) else said.form or "",
    )


# ---------------------------------------------------------------------- who steers


@dataclass(frozen=True, slots=True)
class PublicCorner:
    """A corner of the quadrant by its name, which is our own, where it lies, and how many dots it has ('nu 9 · gewenst 0')."""

    code: str
    name: str
    where: str
    counts: str


NAMES = "onze werknamen"
"""Whose the names of the corners are (methode.md 2)."""


def corners(found: PublicMeasurement | None) -> tuple[PublicCorner, ...]:
    """The four corners of steering; without counts before more than the dots was shown."""
    words = {"high": "hoog", "low": "laag"}
    counts = steering_counts(found)
    return tuple(
        PublicCorner(
            each.code,
            each.name,
            f"Overheid {words[each.y]}, privaat {words[each.x]}",
            " · ".join(f"{moment} {count[each.name]}" for moment, count in counts),
        )
        for each in method.plane("steering_quadrant").quadrants
    )


def way(document: Document, session_id: str | None) -> str:
    """What a group said would bring it where it wants to be; '' when nothing was, or for the facilitator alone."""
    card = steering_quadrant.way(document, session_id) if session_id is not None else None
    return (card.text or "") if card is not None and not card.private else ""


def last_shown(document: Document, instrument: str, session_id: str | None) -> PublicMeasurement | None:
    """The last measurement up to a session of which something was shown; None without one."""
    found = [each for each in public_marks.up_to(document, instrument, session_id) if each.shown]
    return found[-1] if found else None


def steering_counts(found: PublicMeasurement | None) -> list[tuple[str, dict[str, int]]]:
    """Per moment how many dots every corner has; nothing before more than the dots was shown."""
    if found is None or found.stage == counted.DOTS:
        return []
    about = plane.corners_of(found)
    return [
        (moment, count)
        for moment, count in zip(about.moments, plane.counts(found, about), strict=False)
        if count
    ]
