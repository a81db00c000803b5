"""Short texts on a board: a plain text in the case, or a mapping when more is known about the card."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from samenwerkdesk.model.document import Value
from samenwerkdesk.model.interchange.comparing import Case
from samenwerkdesk.model.interchange.fields import Field, Schema, choice, date, refer, text
from samenwerkdesk.model.interchange.filling import Filling, Row
from samenwerkdesk.model.interchange.parts import Optional, Rows, columns_of, mapping, read_all, write_all
from samenwerkdesk.model.interchange.tables import Tables

VISIBILITY = choice("visibility", "Wie dit mag zien.", "openbaar", "alleen_begeleider")

_MORE: tuple[Field, ...] = (
    refer("partner_id", "partner", "Partner van wie de kaart komt."),
    refer("about_partner_id", "partner", "Partner over wie de kaart gaat."),
    refer("participant_id", "participant", "Deelnemer die de kaart schreef.", column="person_id"),
    refer("session_id", "session", "Sessie waarin de kaart is geschreven."),
    date("date", "Dag waarop dit speelde."),
    text("status", "Stand van zaken."),
    VISIBILITY,
    refer("resolved_session_id", "session", "Sessie waarin dit is afgehandeld."),
)


def more(*taken: str) -> tuple[Field, ...]:
    """What may be known about a card, apart from the columns in ``taken`` that its place already gives."""
    return tuple(part for part in _MORE if part.column not in taken)


def only(key: str) -> Schema:
    """The schema of a mapping that has ``key`` and nothing else, and could as well be a plain value."""
    return {"type": "object", "required": [key], "maxProperties": 1}


def cards(
    key: str, about: str, *parts: Field, board: str, lane: str, link: dict[str, str] | None = None
) -> Rows:
    """A list of mappings, each a card with ``parts`` and what more may be known about it."""
    link = link or {}
    rest = more(*(part.column for part in parts), *link)
    return Rows(key, about, "card", (*parts, *rest), link, {"board": board, "lane": lane}, made="C")


@dataclass(frozen=True)
class Notes(Optional):
    """A list of short texts, each a card; a text about which more is known is a mapping with ``text``."""

    key: str
    about: str
    board: str
    lane: str
    link: dict[str, str] = field(default_factory=dict)

    def properties(self) -> Schema:
        """The schema of the list."""
        item = {**mapping(self._parts()), "type": ["string", "object"], "not": only("text")}
        return {self.key: {"type": ["array", "null"], "description": self.about, "items": item}}

    def read(self, source: Case, row: Row, to: Filling) -> None:
        """A card for every text."""
        for item in source.get(self.key) or ():
            card = {**self._where(row), "id": to.fresh("C"), "seq": to.place("card")}
            read_all(self._parts(), {"text": item} if isinstance(item, str) else item, card, to)
            to.add("card", card)

    def write(self, row: Row, out: Case, of: Tables) -> None:
        """The texts in order; left out when there are none."""
        found = []
        held = {*columns_of(self._parts()), *self._where(row)}
        for card in of.take("card", of.where("card", **self._where(row)), held):
            item = write_all(self._parts(), card, of)
            found.append(item["text"] if list(item) == ["text"] else item)
        if found:
            out[self.key] = found

    def _parts(self) -> tuple[Field, ...]:
        return (text("text", "De tekst."), *more(*self.link))

    def _where(self, row: Row) -> dict[str, Value]:
        return {
            "board": self.board,
            "lane": self.lane,
            **{column: row[above] for column, above in self.link.items()},
        }


@dataclass(frozen=True)
class PerPartner(Optional):
    """A text per partner, as a mapping from partner to text (a list when a partner has several)."""

    key: str
    about: str
    board: str
    lane: str
    link: dict[str, str] = field(default_factory=dict)

    def properties(self) -> Schema:
        """The schema of the mapping."""
        texts: Schema = {"type": ["string", "array", "null"], "items": {"type": "string"}, "minItems": 2}
        return {self.key: keyed("partner", self.about, texts)}

    def read(self, source: Case, row: Row, to: Filling) -> None:
        """A card for every text."""
        for partner, value in (source.get(self.key) or {}).items():
            for item in [value] if isinstance(value, str) else value or ():
                where = {"board": self.board, "lane": self.lane, **self._link(row)}
                card: Row = {
                    **where,
                    "id": to.fresh("C"),
                    "seq": to.place("card"),
                    "partner_id": partner,
                    "text": item,
                }
                to.add("card", card)

    def write(self, row: Row, out: Case, of: Tables) -> None:
        """The texts by partner; left out when there are none."""
        found: dict[str, Any] = {}
        cards = of.where("card", board=self.board, lane=self.lane, **self._link(row))
        cards = [card for card in cards if card["partner_id"] is not None and card["text"] is not None]
        for card in of.take("card", cards, {"board", "lane", "partner_id", "text", *self.link}):
            found.setdefault(card["partner_id"], []).append(card["text"])
        if found:
            out[self.key] = {
                partner: items[0] if len(items) == 1 else items for partner, items in found.items()
            }

    def _link(self, row: Row) -> dict[str, Value]:
        return {column: row[above] for column, above in self.link.items()}


def keyed(to: str, about: str, values: Schema) -> Schema:
    """The schema of a mapping from ids of ``to`` to ``values``."""
    return {
        "type": ["object", "null"],
        "description": about,
        "propertyNames": {"x-refers": to},
        "additionalProperties": values,
    }
