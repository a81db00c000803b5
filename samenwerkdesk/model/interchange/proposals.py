"""Consent and objections to a proposal, in the three forms in which they stand in the case."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from samenwerkdesk.model.interchange.cards import VISIBILITY, keyed, only
from samenwerkdesk.model.interchange.comparing import Case
from samenwerkdesk.model.interchange.fields import Field, Schema, refer, text, truth
from samenwerkdesk.model.interchange.filling import Filling, Row
from samenwerkdesk.model.interchange.parts import Optional, Rows, mapping, read_all, write_all
from samenwerkdesk.model.interchange.tables import Tables

CONSENT_VALUES = ("akkoord", "akkoord_met_zorg", "bezwaar", "geen_mandaat")

_OF_PROPOSAL = {"proposal_id": "id"}
_CONCERN: tuple[Field, ...] = (text("concern", "De zorg die erbij hoort."), VISIBILITY)


def stances(key: str, about: str) -> Rows:
    """A list of who stands how in it."""
    return Rows(
        key,
        about,
        "consent",
        (
            refer("participant_id", "participant", "Wie.", "person_id", needed=True),
            text("value", "Hoe die erin staat, bijvoorbeeld akkoord of akkoord_met_zorg."),
            *_CONCERN,
        ),
        _OF_PROPOSAL,
        unique=("participant_id",),
    )


OBJECTIONS = Rows(
    "objections",
    "Bezwaren en bedenkingen.",
    "objection",
    (
        refer("participant_id", "participant", "Van wie.", "person_id"),
        text("text", "Het bezwaar."),
        text("resolution", "Hoe het is verwerkt."),
        truth("resolved", "Of het is behandeld."),
        VISIBILITY,
    ),
    _OF_PROPOSAL,
    made="OB",
)


@dataclass(frozen=True)
class Agreed(Optional):
    """Who agreed, as a list of participants; who stands in it otherwise is in ``stances``."""

    key = "agreed_by"
    others = stances("stances", "Wie er anders in staat.")

    def properties(self) -> Schema:
        """The schemas of both keys."""
        items = {"type": "string", "x-refers": "participant"}
        agreed = {
            "type": ["array", "null"],
            "description": "Wie instemde.",
            "items": items,
            "uniqueItems": True,
        }
        return {self.key: agreed, **self.others.properties()}

    def read(self, source: Case, row: Row, to: Filling) -> None:
        """A consent for everyone."""
        for person in source.get(self.key) or ():
            consent: Row = {"proposal_id": row["id"], "seq": to.place("consent"), "person_id": person}
            to.add("consent", {**consent, "value": "akkoord", "concern": None, "visibility": None})
        self.others.read(source, row, to)

    def write(self, row: Row, out: Case, of: Tables) -> None:
        """Plain agreement apart from the rest."""
        plain: list[str] = []
        other: list[Case] = []
        for consent in of.where("consent", proposal_id=row["id"]):
            if consent["value"] == "akkoord" and consent["concern"] is None and consent["visibility"] is None:
                plain.append(consent["person_id"])
            else:
                other.append(write_all(self.others.parts, consent, of))
        if plain:
            out[self.key] = plain
        if other:
            out[self.others.key] = other


@dataclass(frozen=True)
class Consents(Optional):
    """A mapping from participant to consent; a mapping of its own when there is a concern with it."""

    key = "consents"

    def properties(self) -> Schema:
        """The schema of the mapping."""
        value = {
            **mapping(self._parts()),
            "type": ["string", "object", "null"],
            "x-words": list(CONSENT_VALUES),
            "not": only("value"),
        }
        return {self.key: keyed("participant", "Instemming per deelnemer.", value)}

    def read(self, source: Case, row: Row, to: Filling) -> None:
        """A consent for every participant."""
        for person, value in (source.get(self.key) or {}).items():
            consent: Row = {"proposal_id": row["id"], "seq": to.place("consent"), "person_id": person}
            read_all(self._parts(), value if isinstance(value, dict) else {"value": value}, consent, to)
            to.add("consent", consent)

    def write(self, row: Row, out: Case, of: Tables) -> None:
        """The value, or all that is known when there is more."""
        found: dict[str, Any] = {}
        for consent in of.where("consent", proposal_id=row["id"]):
            item = write_all(self._parts(), consent, of)
            found[consent["person_id"]] = item if set(item) - {"value"} else item.get("value")
        if found:
            out[self.key] = found

    def _parts(self) -> tuple[Field, ...]:
        return (text("value", "De instemming.", extra={"x-words": list(CONSENT_VALUES)}), *_CONCERN)
