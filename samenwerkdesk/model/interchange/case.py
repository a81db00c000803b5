"""The whole case: every section in the order in which it is written, its schema, and the way in and out of a document."""

from __future__ import annotations

from typing import Any

from samenwerkdesk.model.document import Document
from samenwerkdesk.model.interchange.agreements import WORKABLE_AGREEMENTS
from samenwerkdesk.model.interchange.chain import Chain
from samenwerkdesk.model.interchange.comparing import Case, readable
from samenwerkdesk.model.interchange.content import (
    AMBITION,
    GIVE_TAKE,
    INTERESTS,
    OPTIONS,
    ORGANISATION_BALANCE,
)
from samenwerkdesk.model.interchange.empties import compare, restore
from samenwerkdesk.model.interchange.fence import FENCE
from samenwerkdesk.model.interchange.fields import Schema
from samenwerkdesk.model.interchange.filling import Filling, Row
from samenwerkdesk.model.interchange.groundwork import CHECKS, COLLABORATION_PHASES, QUADRANT
from samenwerkdesk.model.interchange.groupmarks import Shifts
from samenwerkdesk.model.interchange.leftovers import LEFT_ACTIONS, LEFT_CARDS, LEFT_ROUNDS
from samenwerkdesk.model.interchange.measurements import (
    CONDITION_MEASUREMENTS,
    IMPROVEMENT_AGENDA,
    OpenAnswers,
)
from samenwerkdesk.model.interchange.mistakes import CaseError
from samenwerkdesk.model.interchange.network import TRUST_NETWORK
from samenwerkdesk.model.interchange.parts import Part, mapping, read_all, write_all
from samenwerkdesk.model.interchange.people import COLLABORATION, PARTICIPANTS, PARTNERS
from samenwerkdesk.model.interchange.polls import OWN_POLLS, POLLS
from samenwerkdesk.model.interchange.roles import ROLES, TASKS
from samenwerkdesk.model.interchange.sessions import SESSIONS
from samenwerkdesk.model.interchange.table import (
    COMMUNITY_QUALITIES,
    CONSENSUS_RECORD,
    GROUND_RULES,
    MANDATES,
)
from samenwerkdesk.model.interchange.tables import Tables

SECTIONS: tuple[Part, ...] = (
    *COLLABORATION,
    PARTNERS,
    PARTICIPANTS,
    SESSIONS,
    CHECKS,
    QUADRANT,
    COLLABORATION_PHASES,
    FENCE,
    GROUND_RULES,
    CONSENSUS_RECORD,
    MANDATES,
    COMMUNITY_QUALITIES,
    ROLES,
    TASKS,
    Shifts(),
    CONDITION_MEASUREMENTS,
    OpenAnswers(),
    IMPROVEMENT_AGENDA,
    INTERESTS,
    OPTIONS,
    GIVE_TAKE,
    AMBITION,
    ORGANISATION_BALANCE,
    WORKABLE_AGREEMENTS,
    Chain(),
    TRUST_NETWORK,
    POLLS,
    OWN_POLLS,
    LEFT_ROUNDS,
    LEFT_CARDS,
    LEFT_ACTIONS,
)

IGNORED = "expected"
"""A key that does not belong to the data: the outcomes of methode 21, for tests."""


def schema() -> Schema:
    """The JSON Schema of a case, as in docs/case.schema.json."""
    about = "Eén samenwerking in het uitwisselformaat van Samenwerkdesk. Ieder onderdeel mag ontbreken, leeg of null zijn."
    whole = mapping(SECTIONS, about)
    whole["properties"][IGNORED] = {"description": "Uitkomsten voor tests; wordt niet gelezen."}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Samenwerkdesk-casus",
        **whole,
        "type": "object",
    }


def from_case(document: Document, case: Case) -> None:
    """Put a valid ``case`` into an empty document, in one change.

    What the rows would not give back (an empty list) is kept beside them. Raises CaseError when anything in the case would be
    lost; ``check`` comes first for a case from outside.
    """
    with document.change("Casus overnemen"):
        to = Filling(case)
        row: Row = {}
        read_all(SECTIONS, case, row, to)
        to.pour(document)
        document.update(
            "collaboration", {"id": 1}, **{key: value for key, value in row.items() if value is not None}
        )
        given = {key: value for key, value in case.items() if key != IGNORED}
        kept, lost = compare(given, export_case(document))
        if lost:
            raise CaseError([f"{readable(case, path)}: dit kan Samenwerkdesk niet bewaren." for path in lost])
        for path, kind in kept:
            document.insert("empty_list", path=path, kind=kind)


def export_case(document: Document) -> dict[str, Any]:
    """Everything in a document as a case: the facilitator's full copy."""
    of = Tables(document)
    case = write_all(SECTIONS, of.all("collaboration")[0], of)
    restore(case, [(row["path"], row["kind"]) for row in of.all("empty_list")])
    return case
