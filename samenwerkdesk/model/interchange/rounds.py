"""Rounds in the case: which section a round stands in, who filled in what, and the rounds that no section has room for.

A section holds rounds of one instrument whose ballots are by person (or one of the group). Whatever else the application knows
(ballots without a name, by phone, a round still open, a label) goes under the top-level key ``rounds``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal, Protocol

from samenwerkdesk.model.counted import REVEALED
from samenwerkdesk.model.document import Value
from samenwerkdesk.model.interchange.comparing import Case, hollow
from samenwerkdesk.model.interchange.fields import LARGEST, Schema, choice, truth
from samenwerkdesk.model.interchange.filling import Filling, Row
from samenwerkdesk.model.interchange.layouts import Key
from samenwerkdesk.model.interchange.parts import Optional, Part, Parts, Rows, columns_of, read_all, write_all
from samenwerkdesk.model.interchange.tables import Tables

ROUND_EXTRAS: tuple[Part, ...] = (
    choice("anonymity_mode", "Wat van deze meting mag worden getoond.", "anoniem", "per_organisatie", "open"),
    truth(
        "filled_before_session",
        "Of vóór de sessie is ingevuld; dan mogen afwezigen scores hebben.",
        "prefilled",
    ),
)
"""What a section may say about a round."""

_OWN_COLUMNS = (
    "code",
    "question",
    "kind",
    "options",
    "scale_min",
    "scale_max",
    "anonymity_mode",
    "anonymous",
    "prefilled",
    "label",
    "note",
)

Linkage = Literal["participant", "partner", "none"]
Per = Literal["case", "session", "alone", "list"]


@dataclass(frozen=True, eq=False)
class Home:
    """Where rounds of some instruments stand in the case.

    ``per`` says how many there is room for: one in the whole case, one per session, a session's only one, or any number.
    ``holds`` says whether the ballots of a round fit, ``speaks`` whether anything would tell of it; ``columns`` of the round
    itself are part of the section.
    """

    instruments: tuple[str, ...]
    holds: Callable[[Row, Tables], bool]
    per: Per = "list"
    columns: frozenset[str] = frozenset()
    speaks: Callable[[Row, Tables], bool] | None = None

    def rounds(self, of: Tables) -> list[Row]:
        """The rounds that stand here, in order; they are taken."""
        return of.once(self, lambda: self._choose(of))

    def left(self, of: Tables) -> list[Row]:
        """The rounds of these instruments that have no room here."""
        mine = {row["id"] for row in self.rounds(of)}
        return [
            row for row in of.all("round") if row["instrument"] in self.instruments and row["id"] not in mine
        ]

    def _choose(self, of: Tables) -> list[Row]:
        chosen: list[Row] = []
        closed: set[Any] = set()
        mine = [row for row in of.all("round") if row["instrument"] in self.instruments]
        if self.per == "alone":
            count = Counter(row["session_id"] for row in mine)
            mine = [row for row in mine if count[row["session_id"]] == 1]
        for row in mine:
            # The last round of a session counts, so what comes after a round without room may not move before it.
            spot = (row["instrument"], None if self.per == "case" else row["session_id"])
            if spot in closed:
                continue
            if self._fits(row, of):
                chosen.append(row)
                of.take("round", [row], set(row))
                if self.per != "list":
                    closed.add(spot)
            else:
                closed.add(spot)
        return chosen

    def _fits(self, row: Row, of: Tables) -> bool:
        if row["state"] != REVEALED:
            return False
        if any(row[column] is not None for column in _OWN_COLUMNS if column not in self.columns):
            return False
        return self.holds(row, of) and (not self.speaks or self.speaks(row, of))


def answers_of(ballot: Row, of: Tables) -> list[Row]:
    """The answers on a ballot, in order."""
    return of.where("answer", ballot_id=ballot["id"])


def ballots_of(round_: Row, of: Tables) -> list[Row]:
    """The ballots of a round, in order."""
    return of.where("ballot", round_id=round_["id"])


def is_of_group(ballot: Row, route: str) -> bool:
    """Whether a ballot is of nobody in particular and came in by ``route``."""
    return ballot["person_id"] is None and ballot["partner_id"] is None and ballot["route"] == route


def all_answered(round_: Row, of: Tables) -> bool:
    """Whether there is an answer on each ballot; else nothing in a section would tell of it."""
    return all(answers_of(ballot, of) for ballot in ballots_of(round_, of))


def plain_ballots(round_: Row, of: Tables, *, nameless: bool = False, once: bool = True) -> bool:
    """Whether all that is known about the ballots is the person they are of.

    ``nameless`` allows ballots without a person; ``once`` forbids a person to have two.
    """
    partners = of.once(
        "partner of person", lambda: {row["id"]: row["partner_id"] for row in of.all("person")}
    )
    ballots = ballots_of(round_, of)
    people = [ballot["person_id"] for ballot in ballots if ballot["person_id"] is not None]
    if (len(people) < len(ballots) and not nameless) or (once and len(set(people)) < len(people)):
        return False
    for ballot in ballots:
        own = None if ballot["person_id"] is None else partners[ballot["person_id"]]
        if ballot["route"] != "desk" or ballot["partner_id"] not in (None, own):
            return False
    return bool(round_["linkage"] == derived_linkage(people, nameless=nameless))


def derived_linkage(people: Sequence[str | None], *, nameless: bool = True) -> Linkage:
    """The linkage of a round that was filled in by ``people``."""
    return "none" if nameless and all(person is None for person in people) else "participant"


def only_marks(round_: Row, of: Tables, kinds: dict[Key, Schema], *, unknown: bool = False) -> bool:
    """Whether the answers are nothing but numbers that the case may have for them (or 'weet ik niet', when ``unknown``)."""
    return all(
        answer["target"] == ""
        and answer["text"] is None
        and (unknown or not answer["unknown"])
        and (kind := kinds.get((answer["item"], answer["perspective"]))) is not None
        and allowed(kind, answer["number"], of)
        for ballot in ballots_of(round_, of)
        for answer in answers_of(ballot, of)
    )


def allowed(kind: Schema, number: float | None, of: Tables) -> bool:
    """Whether a number is one that ``kind`` allows."""
    if number is None:
        return True
    low, high = kind.get("minimum", -LARGEST), kind.get("maximum", LARGEST)
    if "x-scale" in kind:
        low, high = of.once(
            "scale", lambda: [of.all("collaboration")[0][f"scale_{end}"] for end in ("min", "max")]
        )
    return bool(low <= number <= high) and ("integer" not in kind["type"] or number == int(number))


def new_round(to: Filling, instrument: str, session: str | None, linkage: Linkage, **more: Any) -> Row:
    """A round that was shown already, not yet added: a case tells of what has been."""
    row: Row = {
        "id": to.fresh("R"),
        "seq": to.place("round"),
        "instrument": instrument,
        "session_id": session,
        "linkage": linkage,
        "state": REVEALED,
    }
    return {**row, **dict.fromkeys(_OWN_COLUMNS), **more}


def add_ballot(to: Filling, round_: Row, person: str | None, route: str = "desk") -> Row:
    """Add an empty ballot to a round."""
    ballot: Row = {
        "id": to.fresh("B"),
        "round_id": round_["id"],
        "seq": to.place("ballot"),
        "person_id": person,
        "route": route,
    }
    to.add("ballot", ballot)
    return ballot


def add_answer(to: Filling, ballot: Row, item: str, **more: Any) -> None:
    """Add an answer to a ballot: ``number``, ``text``, ``perspective``, ``target``, ``unknown``, ``seq``."""
    row: Row = {
        "ballot_id": ballot["id"],
        "item": item,
        "perspective": "",
        "target": "",
        "number": None,
        "text": None,
        "unknown": 0,
        "seq": None,
    }
    to.add("answer", {**row, **more})


class Holder(Part, Protocol):
    """A part of a round that holds its ballots."""

    def holds(self, row: Row, of: Tables) -> bool:
        """Whether the ballots of a round fit."""
        ...


@dataclass(frozen=True)
class InRound(Optional):
    """Keys that belong to one round, which exists when any of them is filled in."""

    instrument: str
    holder: Holder
    """The one of ``parts`` that holds the ballots."""
    parts: Parts
    session: str | None = None
    """The column of the row above that holds the session; None when there is one round in the whole case."""

    @cached_property
    def home(self) -> Home:
        """Where the round stands."""
        per: Per = "case" if self.session is None else "session"
        columns = frozenset(columns_of(self.parts))
        return Home((self.instrument,), self.holder.holds, per, columns, self._speaks)

    def _speaks(self, row: Row, of: Tables) -> bool:
        if self.session is not None and row["session_id"] is None:
            return False
        return bool(write_all(self.parts, row, of))

    def properties(self) -> Schema:
        """The schemas of the keys."""
        return {key: schema for part in self.parts for key, schema in part.properties().items()}

    def required(self) -> list[str]:
        """The keys that may not be missing."""
        return [key for part in self.parts for key in part.required()]

    def read(self, source: Case, row: Row, to: Filling) -> None:
        """A round, when any key says something."""
        if all(hollow(source.get(key)) for key in self.properties()):
            return
        session = row[self.session] if self.session else None
        made = new_round(to, self.instrument, session, "participant")
        read_all(self.parts, source, made, to)
        to.add("round", made)

    def write(self, row: Row, out: Case, of: Tables) -> None:
        """The round of this session, or the only one."""
        for found in self.home.rounds(of):
            if self.session is None or found["session_id"] == row[self.session]:
                for part in self.parts:
                    part.write(found, out, of)


def in_list(
    key: str,
    about: str,
    instruments: tuple[str, ...],
    holder: Holder,
    parts: Parts,
    extra: Schema | None = None,
) -> Rows:
    """A list with an entry for every round of ``instruments``; ``holder`` is the one of ``parts`` that holds the ballots."""
    home = Home(instruments, holder.holds, columns=frozenset(columns_of(parts)))
    fixed: dict[str, Value] = {"linkage": "participant", "instrument": instruments[0], "state": REVEALED}
    return Rows(
        key,
        about,
        "round",
        parts,
        fixed=fixed,
        made="R",
        select=lambda of, row: home.rounds(of),
        extra=extra or {},
    )
