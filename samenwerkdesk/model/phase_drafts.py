"""The proposal for the product of a phase, made of what is in the file, for the facilitator to edit (methode.md 3).

Startnota, intentieverklaring, afsprakennota, projectfiches, rapportage: what is missing is said, never made up.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from samenwerkdesk.model import collaboration, dutch_dates, partners, phases
from samenwerkdesk.model import phase_draft_parts as parts
from samenwerkdesk.model import phase_draft_results as results
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.notation import heading, plain, section
from samenwerkdesk.model.phase_draft_parts import Reading, asked
from samenwerkdesk.model.text import clean, clean_line, listed

LONGEST = 80
"""So many letters of an action stand in the heading of its project sheet."""


def draft(document: Document, code: str, day: date) -> str:
    """The proposal for the product of a phase (its code), in plain notation, as it is on ``day``."""
    return clean(parts.joined(_MAKE[code](Reading.of(document, day)))) or ""


def is_own(document: Document, code: str, day: date) -> bool:
    """Whether the text of a product is more than a proposal of this moment: replacing it would lose what somebody wrote."""
    text = phases.get(document, code).text
    return bool(text) and text != draft(document, code, day)


def _kickoff(of: Reading) -> list[list[str]]:
    """Startnota."""
    summary = plain(collaboration.get(of.document).summary)
    return [
        section(
            "Waar het over gaat",
            [*([summary, ""] if summary else []), *parts.answered(of, "explore", "VER1")],
        ),
        section("Onze schets van de samenwerking", parts.answered(of, "explore", "VER4")),
        section("Wie doet mee", [*parts.taking_part(of), "", *parts.answered(of, "explore", "VER2")]),
        asked(of, "explore", "VER3", "Waarom we meedoen"),
        section("Wat erbij hoort en wat niet", parts.consensus(of, "CON4", "CON5")),
        parts.rules(of),
        parts.decided(of, "explore"),
        asked(of, "explore", "VER5", "Voordat we verder kunnen"),
    ]


def _intention(of: Reading) -> list[list[str]]:
    """Intentieverklaring."""
    names = [each.label for each in partners.all_partners(of.document)]
    ambition = plain(of.document.value("SELECT ambition_statement FROM collaboration"))
    goal = [ambition, ""] if ambition else []
    return [
        [f"{listed(names)} {'spreken' if len(names) > 1 else 'spreekt'} uit samen te willen werken.", ""]
        if names
        else [],
        section("Onze ambitie", [*goal, *parts.answered(of, "share", "DEL4")]),
        asked(of, "share", "DEL1", "Welke belangen op tafel liggen"),
        asked(of, "share", "DEL2", "Onze taal"),
        parts.boundary(of),
        section("Mandaat en achterban", [*parts.answered(of, "share", "DEL3"), "", *parts.mandate_lines(of)]),
        asked(of, "share", "DEL5", "Wat we nu oppakken"),
        parts.rules(of),
        parts.decided(of, "share"),
        parts.signing(of),
    ]


def _agreement(of: Reading) -> list[list[str]]:
    """Afsprakennota."""
    return [
        section(
            "Onze koers", [*parts.answered(of, "agree", "OVE1"), "", *parts.consensus(of, "CON4", "CON5")]
        ),
        asked(of, "agree", "OVE2", "Wat ieder inlegt"),
        asked(of, "agree", "OVE3", "Opbrengst, risico en eer"),
        asked(of, "agree", "OVE4", "Beslissen en uitstappen"),
        asked(of, "agree", "OVE5", "Beter dan niet meedoen"),
        section(
            "Zo werken we aan tafel",
            parts.consensus(of, "CON1", "CON2", "CON3", "CON6", "CON7", "CON8", "CON9"),
        ),
        section("Wie wat mag toezeggen", parts.mandate_lines(of)),
        parts.workable(of),
        parts.decided(of, "agree"),
        parts.signing(of),
    ]


def _sheets(of: Reading) -> list[list[str]]:
    """Projectfiches: what holds for all of them, and a sheet for every action that is still to do."""
    found = [(action, source) for action, source in parts.work(of.document) if not action.done]
    sheets: list[list[str]] = []
    for number, (action, source) in enumerate(found, 1):
        text = clean_line(action.text) or ""
        short = text if len(text) <= LONGEST else f"{text[:LONGEST].rpartition(' ')[0] or text[:LONGEST]}…"
        due = dutch_dates.long_date(action.due_date) if action.due_date else "nog geen datum"
        sheets.append(
            [
                heading(f"Projectfiche {number}: {short.rstrip('.')}"),
                *([f"- Wat: {text}"] if len(text) > LONGEST else []),
                f"- Wie: {of.names.get(action.owner_id or '', 'nog niemand')}",
                f"- Klaar vóór: {due}",
                *([f"- Komt uit: {source}"] if source else []),
                "- Klaar als: nog in te vullen",
                "",
            ]
        )
    return [
        asked(of, "design", "VOR1", "Welke acties"),
        *sheets,
        section("Rollen", [*parts.answered(of, "design", "VOR2"), "", *parts.role_lines(of)]),
        asked(of, "design", "VOR3", "Onze vorm"),
        section("Waaraan we het meten", [*parts.answered(of, "design", "VOR5"), "", *results.norms(of)]),
        asked(of, "design", "VOR4", "Nieuwe kansen"),
        parts.decided(of, "design"),
    ]


def _results(of: Reading) -> list[list[str]]:
    """Rapportage."""
    code = "execute_renew"
    return [
        section("Wat de doelgroep merkt", [*parts.answered(of, code, "UIT1"), "", *results.measured(of)]),
        section("Hoe we samenwerken", [*parts.answered(of, code, "UIT2"), "", *results.conditions(of)]),
        parts.workable(of),
        section("Wat we bijstellen", [*parts.answered(of, code, "UIT3"), "", *parts.improvements(of)]),
        section("Onze afspraken", parts.still_open(of)),
        asked(of, code, "UIT4", "Wat we overdragen"),
        parts.decided(of, code),
        asked(of, code, "UIT5", "Hoe we verdergaan"),
    ]


_MAKE: dict[str, Callable[[Reading], list[list[str]]]] = {
    "explore": _kickoff,
    "share": _intention,
    "agree": _agreement,
    "design": _sheets,
    "execute_renew": _results,
}
