"""What to do before a session and at its end, from what the file says (methode.md 19; what is due is ours, E).

Nothing of it is stored: each step says how it stands now, and where to go.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from samenwerkdesk.model import (
    actions,
    agenda,
    agreements,
    cards,
    conditions,
    decisions,
    dutch_dates,
    evaluation,
    mandates,
    people,
    rounds,
    sessions,
)
from samenwerkdesk.model.actions import Action
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.sessions import Session
from samenwerkdesk.model.text import counted, stored_date

DONE, TODO, LOOK = "done", "todo", "look"
"""How a step stands: finished, still to do, or worth a look without anything that has to be done."""

AGENDA, CHECK_IN, PRESENT, MANDATES, AGREEMENTS = "agenda", "check_in", "present", "mandates", "agreements"
ACTIONS, MEASUREMENTS, PARKED, REHEARSAL = "actions", "measurements", "parked", "rehearsal"
CLOCK, DECISIONS, HOMEWORK, EVALUATION = "clock", "decisions", "homework", "evaluation"
POINTS, REPORT, NEXT = "points", "report", "next"

MONTHS_BETWEEN = 6
"""A full measurement of the conditions is due after so many months: methode.md 10 names three to six."""


class Step(NamedTuple):
    """One thing to see to: its key, its name, how it stands in a sentence, and ``state``."""

    key: str
    name: str
    said: str
    state: str


def preparing(document: Document, session_id: str, today: date) -> list[Step]:
    """What to see to before a session, in the order in which one would. Nothing when the session is gone.

    What runs out is looked at on the day of the session, or ``today`` when it has none (methode.md 21 rule 23).
    """
    session = sessions.get(document, session_id)
    if session is None:
        return []
    on = session.day or today
    return [
        _agenda(document, session),
        _check_in(session),
        _present(document, session_id),
        *_open_actions(document, session_id, on),
        *_mandates(document, session_id, on),
        *_agreements(document, on),
        *_measurements(document, session_id, on),
        *_carried(document, session_id),
    ]


def _agenda(document: Document, session: Session) -> Step:
    found = [each for each in agenda.blocks(document, session.id) if not each.skipped]
    if not found:
        return Step(AGENDA, "Draaiboek", "Nog leeg: kies een draaiboek of typ de onderdelen.", TODO)
    end = agenda.planned_end(session, found) % (24 * 60)
    until = f"{end // 60}.{end % 60:02d} uur"
    return Step(AGENDA, "Draaiboek", f"{counted(len(found), 'onderdeel', 'onderdelen')}, tot {until}", DONE)


def _check_in(session: Session) -> Step:
    if session.check_in_question:
        return Step(CHECK_IN, "Check-invraag", session.check_in_question, DONE)
    return Step(CHECK_IN, "Check-invraag", "Bedenk één laagdrempelige vraag.", TODO)


def _present(document: Document, session_id: str) -> Step:
    marks = sessions.attendance(document, session_id)
    if not marks:
        return Step(PRESENT, "Wie komt er", "Nog niemand uitgenodigd.", TODO)
    away = len(marks) - sum(marks.values())
    said = f"{counted(len(marks), 'uitgenodigde', 'uitgenodigden')}"
    return Step(PRESENT, "Wie komt er", f"{said}, {away} afwezig gemeld" if away else said, DONE)


def _open_actions(document: Document, session_id: str, on: date) -> list[Step]:
    found = actions.open_before(document, session_id)
    if not found:
        return []
    late = sum(each.late(on) for each in found)
    said = counted(len(found), "afspraak staat open", "afspraken staan open")
    if late:
        said += f", {late} over de datum"
    return [Step(ACTIONS, "Vorige afspraken", said, LOOK)]


def _mandates(document: Document, session_id: str, on: date) -> list[Step]:
    over = _expired(document, session_id, on)
    if over:
        said = counted(over, "mandaat is", "mandaten zijn")
        return [Step(MANDATES, "Mandaten", f"{said} verlopen op de dag van de sessie.", TODO)]
    before = before_this(document, session_id)
    if before is None or not any(each.counts for each in mandates.all_mandates(document)):
        return []
    left = len({each.person_id for each in mandates.to_renew(document, before.id)})
    if not left:
        return [Step(MANDATES, "Mandaten", f"Alle mandaten van {before.label.lower()} zijn vernieuwd.", DONE)]
    said = counted(left, "mandaat is", "mandaten zijn")
    return [Step(MANDATES, "Mandaten", f"{said} na {before.label.lower()} nog niet vernieuwd.", TODO)]


def _expired(document: Document, session_id: str, on: date) -> int:
    """How many who take part have a mandate that ended before ``on``, and none that holds."""
    states = mandates.states(document, on)
    per_person: dict[str, set[str]] = {}
    for each in mandates.all_mandates(document):
        per_person.setdefault(each.person_id or "", set()).add(states[each.id])
    here = {person.id for person in people.taking_part(document, session_id)}
    return sum(
        mandates.EXPIRED in found and mandates.VALID not in found
        for person, found in per_person.items()
        if person in here
    )


def _agreements(document: Document, on: date) -> list[Step]:
    found = agreements.due(document, on)
    if not found:
        running = [status for status in agreements.statuses(document, on).values() if status in RUNNING]
        if not running:
            return []
        if len(running) == 1:
            said = "1 TWO loopt, en loopt niet binnenkort af."
        else:
            said = f"{len(running)} TWO's lopen; geen daarvan loopt binnenkort af."
        return [Step(AGREEMENTS, "TWO's", said, DONE)]
    over = sum(each.expired for each in found)
    parts = []
    if over:
        parts.append(f"{over} {'is' if over == 1 else 'zijn'} verlopen: blik eerst terug")
    if len(found) - over:
        parts.append(f"{len(found) - over} {'loopt' if len(found) - over == 1 else 'lopen'} binnenkort af")
    return [Step(AGREEMENTS, "TWO's", ", ".join(parts), TODO if over else LOOK)]


RUNNING = frozenset({"vastgesteld", "in_uitvoering", "in_reflectie"})
"""The statuses of a TWO that is in force."""


def _measurements(document: Document, session_id: str, on: date) -> list[Step]:
    found = due_measurements(document, session_id, on)
    return [Step(MEASUREMENTS, "Metingen", " ".join(found), LOOK)] if found else []


def due_measurements(document: Document, session_id: str, on: date) -> list[str]:
    """Which measurements are due on a day, a sentence each (methode.md 8 and 10).

    The conditions when they were never measured in full, or not in the last six months; the qualities of the community on the
    day that was agreed. What is asked in this session already is not due.
    """
    found = []
    days = {each.id: each.day for each in sessions.all_sessions(document)}
    asked = {each.instrument for each in rounds.of_session(document, session_id)}
    if conditions.FULL not in asked:
        measured = [
            days.get(each.session_id or "")
            for each in conditions.measurements(document)
            if each.form == conditions.FULL and each.session_id != session_id
        ]
        last = max((day for day in measured if day is not None), default=None)
        if not measured:
            found.append("De vijf condities zijn nog niet gemeten.")
        elif last is not None and _months_later(last, MONTHS_BETWEEN) <= on:
            found.append(f"De vijf condities zijn voor het laatst gemeten op {dutch_dates.long_date(last)}.")
    row = document.row("SELECT quality_next_measurement FROM collaboration")
    agreed = stored_date(row[0]) if row else None
    if agreed is not None and agreed <= on and "community_qualities" not in asked:
        found.append(f"De werkgemeenschap zouden jullie meten op {dutch_dates.long_date(agreed)}.")
    return found


def _months_later(day: date, months: int) -> date:
    year, month = divmod(day.month - 1 + months, 12)
    year += day.year
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _carried(document: Document, session_id: str) -> list[Step]:
    parts = []
    for lane, one, more in (
        (cards.OPEN_POINT, "open punt", "open punten"),
        (cards.PARKED, "geparkeerd punt", "geparkeerde punten"),
    ):
        left = sum(not each.closed for each in cards.carried_over(document, session_id, lane))
        if left:
            parts.append(counted(left, one, more))
    said = " en ".join(parts)
    return [Step(PARKED, "Meegenomen", f"{said} van eerder", LOOK)] if parts else []


def before_this(document: Document, session_id: str) -> Session | None:
    """The session before this one; None for the first."""
    order = sessions.all_sessions(document)
    at = next((at for at, each in enumerate(order) if each.id == session_id), 0)
    return order[at - 1] if at else None


def after_this(document: Document, session_id: str) -> Session | None:
    """The session after this one; None when that was not planned yet."""
    order = sessions.all_sessions(document)
    at = next((at for at, each in enumerate(order) if each.id == session_id), len(order))
    return order[at + 1] if at + 1 < len(order) else None


# ---------------------------------------------------------------------- the end


def closing(document: Document, session_id: str) -> list[Step]:
    """What to see to at the end of a session, in order (methode.md 19: check-out and report). Nothing when it is gone."""
    session = sessions.get(document, session_id)
    if session is None:
        return []
    return [
        *([Step(CLOCK, "Klok", "De klok loopt nog.", TODO)] if session.running_item_id else []),
        _decided(document, session_id),
        _agreed(actions.of_session(document, session_id)),
        *_homework(document, session_id),
        _points(document, session_id),
        _evaluation(document, session),
        Step(REPORT, "Verslag", "Binnen twee werkdagen bij iedereen, op één A4.", LOOK),
        _next(document, session),
    ]


def _decided(document: Document, session_id: str) -> Step:
    found = [each for each in decisions.of_session(document, session_id) if not each.private]
    if not found:
        return Step(DECISIONS, "Besluiten", "Nog geen besluit voor de groep vastgelegd.", LOOK)
    bare = sum(not (each.reason or "").strip() for each in found)
    said = f"{counted(len(found), 'besluit', 'besluiten')} om terug te lezen"
    if bare:
        return Step(DECISIONS, "Besluiten", f"{said}; {bare} zonder reden", TODO)
    return Step(DECISIONS, "Besluiten", said, LOOK)


def _agreed(found: Sequence[Action]) -> Step:
    if not found:
        return Step(ACTIONS, "Afspraken", "Nog geen afspraak vastgelegd.", LOOK)
    said = f"{counted(len(found), 'afspraak', 'afspraken')} om terug te lezen"
    loose = [
        f"{count} zonder {what}"
        for count, what in (
            (sum(each.owner_id is None for each in found), "naam"),
            (sum(each.due_date is None for each in found), "datum"),
        )
        if count
    ]
    return Step(ACTIONS, "Afspraken", "; ".join([said, *loose]), TODO if loose else LOOK)


def _homework(document: Document, session_id: str) -> list[Step]:
    if not any(each.counts for each in mandates.all_mandates(document)):
        return []
    left = len({each.person_id for each in mandates.to_renew(document, session_id)})
    if not left:
        return [Step(HOMEWORK, "Huiswerk", "Alle mandaten zijn opgehaald.", DONE)]
    said = counted(left, "persoon haalt", "mensen halen")
    return [Step(HOMEWORK, "Huiswerk", f"{said} thuis opnieuw ruimte op.", LOOK)]


def _points(document: Document, session_id: str) -> Step:
    left = sum(
        not each.closed
        for lane in (cards.OPEN_POINT, cards.PARKED)
        for each in (
            *cards.of_session(document, session_id, lane),
            *cards.carried_over(document, session_id, lane),
        )
    )
    if not left:
        return Step(POINTS, "Open punten", "Niets blijft liggen.", DONE)
    said = counted(left, "punt gaat", "punten gaan")
    return Step(POINTS, "Open punten", f"{said} mee naar de volgende sessie.", LOOK)


def _evaluation(document: Document, session: Session) -> Step:
    given = [
        each
        for each in rounds.of_session(document, session.id, "process_trust")
        if each.together or rounds.has_ballots(document, each.id)
    ]
    texts = not evaluation.get(document, session.id).empty
    if given and texts:
        return Step(EVALUATION, "Check-out", "De vier cijfers en de evaluatie staan er.", DONE)
    if given:
        said = "De vier cijfers staan er; wat hielp, en wat doen we anders?"
    else:
        said = "Vraag de vier cijfers over het proces en laat ieder kort reageren."
    return Step(EVALUATION, "Check-out", said, TODO)


def _next(document: Document, session: Session) -> Step:
    after = after_this(document, session.id)
    if after is None:
        return Step(NEXT, "Volgende keer", "Nog niet gepland.", TODO)
    when = dutch_dates.long_date(after.day) if after.day else "zonder datum"
    return Step(NEXT, "Volgende keer", f"{after.label}, {when}", DONE)
