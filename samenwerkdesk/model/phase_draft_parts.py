"""Parts of the proposal for a product of a phase: each reads what everybody may know, and gives lines in plain notation.

Nothing in them is for the facilitator alone: no notes, no private cards or decisions, no objections, nobody's answers.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from samenwerkdesk.model import (
    agreements,
    continuity,
    decisions,
    dutch_dates,
    fence_public,
    mandates,
    method,
    partners,
    people,
    phases,
    public_consensus,
    public_rules,
    sessions,
)
from samenwerkdesk.model.actions import AGREEMENT, FENCE, IMPROVEMENT, SESSION, Action
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.notation import plain, points, section
from samenwerkdesk.model.reference import last_day
from samenwerkdesk.model.text import clean_line

NOT_ADOPTED, WITHDRAWN = "niet_aangenomen", "ingetrokken"

_WORK = (SESSION, IMPROVEMENT, AGREEMENT, FENCE)
"""Where the actions come from that a project can be made of; what somebody does at home for a mandate is not one."""


class Reading(NamedTuple):
    """The document on a day, with who is who: names per person with the organisation, labels per partner."""

    document: Document
    day: date
    names: dict[str, str]
    partners: dict[str, str]

    @classmethod
    def of(cls, document: Document, day: date) -> Reading:
        """The document as it is read on a day."""
        known = {each.id: each.label for each in partners.all_partners(document)}
        names = {}
        for person in people.all_people(document):
            home = known.get(person.partner_id or "")
            names[person.id] = f"{person.label} ({home})" if home else person.label
        return cls(document, day, names, known)


# ---------------------------------------------------------------------- answers


def answered(of: Reading, code: str, question: str) -> list[str]:
    """The public answers to a question of a phase; without one, which question is still to be talked about."""
    found = phases.answers(of.document, code)[question]
    said = [plain(card.text) for card in found if not card.private and clean_line(card.text)]
    if not said:
        text = next(each.text for each in phases.of_code(code).questions if each.code == question)
        return [f"Nog te bespreken: {text[:1].lower()}{text[1:]}"]
    return said if len(said) == 1 else points(said)


def asked(of: Reading, code: str, question: str, title: str) -> list[str]:
    """A section with the answers to a question."""
    return section(title, answered(of, code, question))


# ---------------------------------------------------------------------- who and what


def taking_part(of: Reading) -> list[str]:
    """The partners, each with what it is."""
    found = []
    for each in partners.all_partners(of.document):
        name = each.name or each.label
        found.append(f"{name}: {each.description}" if clean_line(each.description) else name)
    return points(found)


def signing(of: Reading) -> list[str]:
    """The partners, each with room for who signs."""
    names = [each.name or each.label for each in partners.all_partners(of.document)]
    return section("Namens", points(f"{name}, vertegenwoordigd door:" for name in names))


def rules(of: Reading) -> list[str]:
    """The ground rules that were adopted."""
    found = public_rules.for_room(of.document)
    return section("Onze spelregels", points(each.text for each in found.rules) if found.adopted else [])


def boundary(of: Reading) -> list[str]:
    """The shared boundary: what is inside, outside and apart."""
    found = fence_public.wider(of.document)
    lines: list[str] = []
    for title, texts in (
        ("Binnen onze gezamenlijke grens:", found.inside),
        ("Daarbuiten:", found.outside),
        ("Wat we delen en toch ieder voor zich regelen:", found.separate),
    ):
        if texts:
            lines += [title, *points(texts), ""]
    return section("Onze gezamenlijke grens", lines[:-1])


def mandate_lines(of: Reading) -> list[str]:
    """Who may promise what on the day, without amounts."""
    levels = {each.code: each.text for each in method.mandate_levels()}
    found = []
    for each in mandates.valid(of.document, of.day):
        if each.person_id in of.names:
            scope = clean_line(each.scope)
            level = levels.get(each.level or "", "")
            found.append(f"{of.names[each.person_id]}: {level}{f', {scope}' if scope else ''}")
    return points(found)


def role_lines(of: Reading) -> list[str]:
    """The roles with who holds them on the day."""
    found = []
    for each in continuity.read(of.document, of.day).roles:
        holder = of.names.get(each.holder.id, "") if each.holder else ""
        found.append(f"{each.role.label}: {holder or 'nog geen houder'}")
    return points(found)


# ---------------------------------------------------------------------- what was agreed


def consensus(of: Reading, *topics: str) -> list[str]:
    """What was laid down about these topics; what is not settled on is marked as such, during a revision what holds is told."""
    found = []
    for each in public_consensus.for_room(of.document).topics:
        text = clean_line(each.standing) or clean_line(each.text)
        if each.code in topics and text:
            holds = each.settled or each.standing
            found.append(f"{each.name}: {text}{'' if holds else ' (nog niet vastgesteld)'}")
    return points(found)


def decided(of: Reading, code: str) -> list[str]:
    """The public decisions of the sessions that were held during a phase, each with its reason."""
    found = phases.get(of.document, code)
    lines = []
    for session in sessions.all_sessions(of.document):
        day = session.day
        if day is None or found.began is None or day < found.began or day > (found.ended or of.day):
            continue
        for each in decisions.of_session(of.document, session.id):
            if clean_line(each.text) and not each.private:
                reason = clean_line(each.reason)
                lines.append(f"{clean_line(each.text)}{f' {decisions.because(reason)}' if reason else ''}")
    return section("Besluiten in deze fase", points(lines))


def workable(of: Reading) -> list[str]:
    """The temporarily workable agreements: what holds now, until when and what is watched."""
    words = {each.code: each.text for each in method.agreement_statuses()}
    statuses = agreements.statuses(of.document, of.day)
    rounds = agreements.all_rounds(of.document)
    lines = []
    for each in agreements.all_agreements(of.document):
        status = statuses.get(each.id) or ""
        adopted = [one for one in rounds.get(each.id, []) if one.outcome not in (None, NOT_ADOPTED)]
        if not adopted or status in (NOT_ADOPTED, WITHDRAWN):
            continue
        last = adopted[-1]
        end, question = last_day(last.valid_until), clean_line(last.experience_question)
        parts = [
            f"{clean_line(each.label)} ({words.get(status, status or 'concept')}): {clean_line(last.wording) or ''}",
            f"Geldt tot en met {dutch_dates.long_date(end)}." if end else "",
            f"We letten op: {question}" if question else "",
        ]
        lines.append(" ".join(part.strip() for part in parts if part))
    return section("Tijdelijk werkbare overeenkomsten", points(lines))


# ---------------------------------------------------------------------- what is done


def work(document: Document) -> list[tuple[Action, str]]:
    """All that somebody agreed to do, by date, each with where it was agreed ('sessie 3', 'TWO ‘…’'); '' when not known."""
    marks = ", ".join("?" * len(_WORK))
    rows = document.rows(
        "SELECT action.id, origin, action.session_id, action.text, owner_id, due, action.status, condition,"
        " session.number, agreement.title FROM action"
        " LEFT JOIN proposal ON proposal.id = proposal_id LEFT JOIN agreement ON agreement.id = agreement_id"
        " LEFT JOIN session ON session.id = coalesce(action.session_id, proposal.session_id)"
        f" WHERE origin IN ({marks}) AND proposal.status IS NOT ? ORDER BY due IS NULL, due, action.seq",
        (*_WORK, NOT_ADOPTED),
    )
    found = []
    for *fields, number, title in rows:
        action = Action(*fields)
        told = [
            "de verbeteragenda" if action.origin == IMPROVEMENT else "",
            "wat nodig is voor de ruimere schutting" if action.origin == FENCE else "",
            f"TWO ‘{clean_line(title)}’" if title else "",
            f"sessie {number}" if number is not None else "",
        ]
        if clean_line(action.text):
            found.append((action, ", ".join(part for part in told if part)))
    return found


def improvements(of: Reading) -> list[str]:
    """What the group agreed to do better, with who and by when."""
    return [_told(of, each) for each, _ in work(of.document) if each.origin == IMPROVEMENT]


def still_open(of: Reading) -> list[str]:
    """What is agreed and not done yet, but for the improvements."""
    found = [each for each, _ in work(of.document) if each.origin != IMPROVEMENT]
    left = [_told(of, each) for each in found if not each.done]
    if not found:
        return []
    done = len(found) - len(left)
    verb = "is" if done == 1 else "zijn"
    many = "afspraak" if len(found) == 1 else "afspraken"
    return [f"{done} van de {len(found)} {many} {verb} uitgevoerd.", *([""] if left else []), *left]


def _told(of: Reading, action: Action) -> str:
    who = of.names.get(action.owner_id or "", "nog niemand")
    when = f", vóór {dutch_dates.long_date(action.due_date)}" if action.due_date else ""
    said = (clean_line(action.text) or "").rstrip(".")
    return f"- {said}: {who}{when}{', klaar' if action.done else ''}"


def joined(parts: Iterable[list[str]]) -> str:
    """Sections as one text."""
    return "\n".join(line for part in parts for line in part).strip()
