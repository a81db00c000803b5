"""The service chain: client question, steps, KPIs with their series, and the tally of resistance."""

from __future__ import annotations

from dataclasses import dataclass

from samenwerkdesk.model.interchange.comparing import Case
from samenwerkdesk.model.interchange.fields import (
    Schema,
    choice,
    identity,
    mark,
    number,
    plain,
    refer,
    text,
    whole,
)
from samenwerkdesk.model.interchange.filling import Filling, Row
from samenwerkdesk.model.interchange.parts import (
    Ids,
    Optional,
    Pair,
    Part,
    Rows,
    mapping,
    read_all,
    write_all,
)
from samenwerkdesk.model.interchange.rounds import (
    Home,
    add_answer,
    add_ballot,
    answers_of,
    ballots_of,
    is_of_group,
    new_round,
    only_marks,
)
from samenwerkdesk.model.interchange.tables import Tables

_RESISTANCE = tuple(f"WEE{n}" for n in range(1, 7))
_COUNT = whole("count", "Hoe vaak geturfd.", low=0)
_OF_CHAIN = {"chain_id": "id"}


def _holds_tally(row: Row, of: Tables) -> bool:
    ballots = ballots_of(row, of)
    if len(ballots) != 1 or not is_of_group(ballots[0], "tally") or row["linkage"] == "partner":
        return False
    kinds = {(code, ""): _COUNT.schema for code in _RESISTANCE}
    return bool(answers_of(ballots[0], of)) and only_marks(row, of, kinds)


@dataclass(frozen=True)
class Resistance(Optional):
    """How often each defensive remark was tallied; those of one session are a round."""

    key = "resistance"
    home = Home(("resistance",), _holds_tally, "session")

    def properties(self) -> Schema:
        """The schema of the list."""
        parts = (
            choice("code", "Welke uitspraak.", *_RESISTANCE, needed=True),
            _COUNT,
            refer("session_id", "session", "In welke sessie."),
        )
        items = {**mapping(parts), "type": "object"}
        schema = {"type": ["array", "null"], "description": "Weerstandsturf.", "items": items}
        return {self.key: {**schema, "x-unique": ["code", "session_id"]}}

    def read(self, source: Case, row: Row, to: Filling) -> None:
        """An answer on the tally of each session."""
        for place, item in enumerate(source.get(self.key) or ()):
            session = item.get("session_id")
            ballot = to.once(_tally, session)
            add_answer(to, ballot, item["code"], number=item.get("count"), seq=place)

    def write(self, row: Row, out: Case, of: Tables) -> None:
        """The tallies over all sessions, in order."""
        found = [
            (
                answer["seq"] or 0,
                {
                    "code": answer["item"],
                    "count": plain(answer["number"]),
                    "session_id": round_["session_id"],
                },
            )
            for round_ in self.home.rounds(of)
            for answer in answers_of(ballots_of(round_, of)[0], of)
        ]
        found.sort(key=lambda entry: entry[0])
        if found:
            out[self.key] = [item for _, item in found]


def _tally(to: Filling, session: str | None) -> Row:
    round_ = new_round(to, "resistance", session, "none")
    to.add("round", round_)
    return add_ballot(to, round_, None, "tally")


_STEPS = Rows(
    "steps",
    "De stappen van het gezamenlijke werkproces.",
    "chain_step",
    (
        whole("number", "Volgnummer."),
        text("name", "Naam."),
        Ids(
            "partner_ids",
            "Welke partners de stap uitvoeren.",
            "partner",
            "chain_step_partner",
            "partner_id",
            {"step_id": "id"},
        ),
        text("input", "Wat erin gaat."),
        text("output", "Wat eruit komt."),
        whole("handover_to", "Volgnummer van de stap die het werk ontvangt."),
        number("lead_time_norm_days", "Norm voor de doorlooptijd in dagen.", low=0),
        text("bottleneck", "Waar het hapert (KET7)."),
    ),
    _OF_CHAIN,
    made="ST",
)

_KPIS = Rows(
    "kpis",
    "Maten waarop partners elkaar aanspreken (KET8).",
    "kpi",
    (
        identity(),
        text("name", "Naam."),
        whole("step_number", "Bij welke stap."),
        text("unit", "Eenheid."),
        choice("direction", "Richting.", "hoger_is_beter", "lager_is_beter", "binnen_band"),
        number("baseline", "Nulmeting."),
        number("target", "Norm."),
        Pair("band", "Onder- en bovengrens.", "band_low", "band_high", number("", "").schema),
        refer("owner_partner_id", "partner", "Eigenaar."),
        Rows(
            "series",
            "De reeks.",
            "kpi_value",
            (
                text("period", "Periode, bijvoorbeeld 2025-Q1."),
                number("value", "Waarde; leeg is niet gemeten."),
            ),
            {"kpi_id": "id"},
            made="KV",
        ),
    ),
    _OF_CHAIN,
)

_PARTS: tuple[Part, ...] = (
    identity(),
    text("name", "Naam."),
    text("client_question", "De vraag van de cliënt, in eigen woorden (KET1)."),
    mark("complexity", "Complexiteit, 1–5 (KET2)."),
    mark("intensity_now", "Intensiteit nu, 1–5 (KET3)."),
    mark("intensity_needed", "Intensiteit die nodig is, 1–5 (KET4)."),
    refer("director_id", "participant", "Regisseur."),
    text("rhythm", "Hoe vaak we kijken."),
    text("reference_model_story", "Het verhaal van het referentiemodel."),
    _STEPS,
    _KPIS,
)


@dataclass(frozen=True)
class Chain(Optional):
    """The one chain of the case."""

    key = "chain"
    resistance = Resistance()
    reply = text("resistance_reply", "De tegenvraag bij weerstand.")

    def properties(self) -> Schema:
        """The schema of the chain; it needs an id as soon as anything but resistance is filled in."""
        schema = mapping(
            (*_PARTS, self.resistance, self.reply), "De samenwerkingsketen rond een cliëntvraag."
        )
        needs = [key for part in (*_PARTS[1:], self.reply) for key in part.properties()]
        del schema["required"]
        return {self.key: {**schema, "dependentRequired": {key: ["id"] for key in needs}}}

    def read(self, source: Case, row: Row, to: Filling) -> None:
        """A row when there is an id."""
        chain = source.get(self.key) or {}
        self.resistance.read(chain, row, to)
        if chain.get("id") is not None:
            own: Row = {}
            read_all((*_PARTS, self.reply), chain, own, to)
            to.add("chain", own)

    def write(self, row: Row, out: Case, of: Tables) -> None:
        """The first chain, and the resistance."""
        inner: Case = {}
        for own in of.all("chain")[:1]:
            inner = write_all(_PARTS, own, of)
        self.resistance.write(row, inner, of)
        for own in of.all("chain")[:1]:
            self.reply.write(own, inner, of)
        if inner:
            out[self.key] = inner
