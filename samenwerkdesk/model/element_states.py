"""The state of every element of the method at a glance: what is empty, what is due, and what moved in a session.

Counts and words only, for the facilitator. What is due follows the rules of the elements themselves; nothing here is stored.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from samenwerkdesk.model import (
    actions,
    agreements,
    cards,
    collaboration_checks,
    consensus,
    continuity,
    evaluation,
    fence,
    fence_progress,
    ground_rules,
    kpi,
    mandates,
    partners,
    phases,
    rounds,
    session_steps,
    sessions,
)
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.session_steps import before_this
from samenwerkdesk.model.text import counted

EMPTY, DUE, THERE = "empty", "due", "there"
"""Nothing was recorded yet; something asks for attention; it stands as it stands."""


class State(NamedTuple):
    """One element: ``page`` is where it is found, ``said`` how it stands, ``moved`` what happened in the session ('' nothing)."""

    page: str
    name: str
    said: str
    state: str
    moved: str = ""


class At(NamedTuple):
    """What a state is asked of: the document, the session that is on (None: none), the session before it, and the day."""

    document: Document
    session_id: str | None
    before: str | None
    day: date

    def count(self, sql: str, *values: str | None) -> int:
        """A number from the document."""
        return int(self.document.value(sql, values) or 0)

    def in_session(self, table: str, where: str = "1") -> int:
        """How many rows of a table belong to the session that is on."""
        return self.count(f"SELECT count(*) FROM {table} WHERE session_id = ? AND {where}", self.session_id)


def states(document: Document, session_id: str | None, day: date) -> list[State]:
    """Every element in the order of the tabs, as it stands on ``day``."""
    before = before_this(document, session_id) if session_id else None
    at = At(document, session_id, before.id if before else None, day)
    return [of(at) for of in _ALL]


def _fence(at: At) -> State:
    exercises = [each for phase in fence.PHASES for each in fence_progress.progress(at.document, phase)]
    asked = [each for each in exercises if each.state]
    begun = sum(each.state != fence_progress.EMPTY for each in asked)
    said = f"{begun} van {len(asked)} oefeningen hebben iets opgeleverd"
    moved = at.in_session("card", "board = 'fence'")
    return State("fence", "Schutting", said, THERE if begun else EMPTY, _new(moved, "kaart", "kaarten"))


def _ground_rules(at: At) -> State:
    adopted = [each for each in ground_rules.all_rules(at.document) if each.adopted]
    moved = sum(each.session_id == at.session_id for each in adopted)
    said = counted(len(adopted), "regel aangenomen", "regels aangenomen")
    if not adopted:
        return State("ground_rules", "Spelregels", "Nog niets aangenomen", EMPTY)
    return State("ground_rules", "Spelregels", said, THERE, _new(moved, "regel", "regels"))


def _consensus(at: At) -> State:
    topics = consensus.all_topics(at.document)
    settled = [each for each in topics if each.settled]
    moved = sum(each.now is not None and each.now.session_id == at.session_id for each in settled)
    begun = any(each.text for each in topics)
    said = f"{len(settled)} van {len(topics)} vastgesteld"
    return State(
        "consensus", "Consensus", said, THERE if begun else EMPTY, f"{moved} vastgesteld" if moved else ""
    )


def _mandates(at: At) -> State:
    found = [each for each in mandates.all_mandates(at.document) if each.counts]
    if not found:
        return State("mandates", "Mandaten", "Nog niets vastgelegd", EMPTY)
    left = len(mandates.to_renew(at.document, at.before)) if at.before else 0
    over = sum(state == mandates.EXPIRED for state in mandates.states(at.document, at.day).values())
    said = counted(len(found), "mandaat", "mandaten")
    due = [
        f"{left} nog niet vernieuwd na de vorige sessie" if left else "",
        f"{over} verlopen" if over else "",
    ]
    moved = at.in_session("mandate_renewal", "outcome IN ('vernieuwd', 'verruimd')")
    words = ", ".join(part for part in (said, *due) if part)
    return State(
        "mandates", "Mandaten", words, DUE if left or over else THERE, f"{moved} vernieuwd" if moved else ""
    )


def _roles(at: At) -> State:
    found = continuity.read(at.document, at.day)
    if not found.roles:
        return State("roles", "Rollen", "Nog geen rollen", EMPTY)
    open_ = sum(bool(each.signals) for each in found.roles)
    said = counted(len(found.roles), "rol", "rollen")
    if open_:
        said += f", {open_} zonder houder of vervanger"
    moved = at.in_session("task_transfer")
    return State("roles", "Rollen", said, DUE if open_ else THERE, _new(moved, "overdracht", "overdrachten"))


def _conditions(at: At) -> State:
    found = _asked(at, "conditions", "Condities", "full_scan", "quick_scan")
    due = [
        each
        for each in session_steps.due_measurements(at.document, at.session_id or "", at.day)
        if "condities" in each
    ]
    return found._replace(said=due[0], state=DUE) if due and found.state != EMPTY else found


def _ambition(at: At) -> State:
    versions = at.count("SELECT count(*) FROM ambition_version")
    there = versions or at.document.value("SELECT ambition_statement FROM collaboration")
    moved = at.in_session("ambition_version")
    said = (
        counted(max(versions, 1), "versie van de zin", "versies van de zin")
        if there
        else "Nog geen ambitiezin"
    )
    return State("ambition", "Ambitie", said, THERE if there else EMPTY, _new(moved, "versie", "versies"))


def _give_take(at: At) -> State:
    lines = at.count("SELECT count(*) FROM give_take")
    of = at.count("SELECT count(DISTINCT partner_id) FROM give_take")
    everybody = len(partners.all_partners(at.document))
    said = f"{counted(lines, 'regel', 'regels')} van {of} van {everybody} partners"
    return State(
        "give_take", "Halen en brengen", said if lines else "Nog geen regels", THERE if lines else EMPTY
    )


def _interests(at: At) -> State:
    found = at.count("SELECT count(*) FROM interest")
    clash = at.count("SELECT count(*) FROM interest WHERE status = 'botsend'")
    said = counted(found, "belang", "belangen") + (f", {clash} botsend" if clash else "")
    moved = at.in_session("interest")
    return State(
        "interests",
        "Belangen",
        said if found else "Nog geen belangen",
        THERE if found else EMPTY,
        _new(moved, "belang", "belangen"),
    )


def _community(at: At) -> State:
    found = _asked(at, "community", "Werkgemeenschap", "community_qualities")
    due = [
        each
        for each in session_steps.due_measurements(at.document, at.session_id or "", at.day)
        if "werkgemeenschap" in each
    ]
    return found._replace(said=due[0], state=DUE) if due else found


def _network(at: At) -> State:
    return _asked(at, "trust_network", "Vertrouwensnetwerk", "trust_network")


def _balance(at: At) -> State:
    return _asked(at, "organisation_balance", "Draagvlak en daadkracht", "organisation_balance")


def _steering(at: At) -> State:
    return _asked(at, "steering_quadrant", "Sturing", "steering_quadrant")


def _phases(at: At) -> State:
    found = phases.all_phases(at.document)
    now = phases.current(found)
    settled = sum(each.settled for each in found)
    begun = any(each.status != phases.NOT_STARTED for each in found)
    if not begun:
        return State("phases", "Vijf fasen", "Nog niet begonnen", EMPTY)
    where = f"Nu: {phases.of_code(now.code).name}" if now else "Alle vijf afgerond"
    moved = at.in_session("phase")
    return State(
        "phases",
        "Vijf fasen",
        f"{where}; {settled} van {len(found)} producten vastgesteld",
        THERE,
        _new(moved, "product", "producten"),
    )


def _process(at: At) -> State:
    found = _asked(at, "process", "Procesevaluatie", "process_trust")
    if at.session_id and found.state != EMPTY and not evaluation.get(at.document, at.session_id).empty:
        return found._replace(moved="geëvalueerd")
    return found


def _check(at: At) -> State:
    latest = collaboration_checks.latest(at.document)
    given = sum(bool(each.verdict) for each in latest.values())
    count = len(partners.all_partners(at.document))
    if not latest:
        return State("collaboration_check", "Afwegen", "Nog niemand heeft afgewogen", EMPTY)
    said = f"{given} van {count} partners gaven een oordeel"
    return State("collaboration_check", "Afwegen", said, THERE)


def _agreements(at: At) -> State:
    now = agreements.statuses(at.document, at.day)
    if not now:
        return State("agreements", "TWO's", "Nog geen TWO", EMPTY)
    due = agreements.due(at.document, at.day)
    over = sum(each.expired for each in due)
    running = sum(status in session_steps.RUNNING for status in now.values())
    parts = [
        counted(len(now), "TWO", "TWO's"),
        f"{running} {'loopt' if running == 1 else 'lopen'}" if running else "",
        f"{over} verlopen" if over else "",
        f"{len(due) - over} {'loopt' if len(due) - over == 1 else 'lopen'} binnenkort af"
        if len(due) > over
        else "",
    ]
    moved = at.in_session("proposal", "kind = 'agreement_round'")
    return State(
        "agreements",
        "TWO's",
        ", ".join(part for part in parts if part),
        DUE if due else THERE,
        _new(moved, "ronde", "rondes"),
    )


def _chain(at: At) -> State:
    steps = at.count("SELECT count(*) FROM chain_step")
    marks = list(kpi.statuses(at.document).values())
    if not steps and not marks:
        return State("chain", "Keten", "Nog geen model", EMPTY)
    said = counted(steps, "stap", "stappen")
    if marks:
        every = counted(len(marks), "KPI", "KPI's")
        said += f", {marks.count('green')} van {every} goed"
    return State("chain", "Keten", said, THERE)


def _polls(at: At) -> State:
    return _asked(at, "polls", "Peilingen", rounds.POLL)


def _session(at: At) -> State:
    found = sessions.all_sessions(at.document)
    if not found:
        return State("sessions", "Sessie", "Nog geen sessie gepland", EMPTY)
    points = (
        sum(not each.closed for each in cards.carried_over(at.document, at.session_id, cards.OPEN_POINT))
        if at.session_id
        else 0
    )
    said = counted(len(found), "sessie", "sessies")
    if points:
        said += f", {counted(points, 'open punt', 'open punten')} van eerder"
    moved = [
        _new(at.in_session("decision"), "besluit", "besluiten"),
        _new(at.in_session("action", actions.AGREED), "afspraak", "afspraken"),
    ]
    return State("sessions", "Sessie", said, THERE, ", ".join(part for part in moved if part))


_ALL: tuple[Callable[[At], State], ...] = (
    _session,
    _fence,
    _ground_rules,
    _consensus,
    _mandates,
    _roles,
    _conditions,
    _ambition,
    _give_take,
    _interests,
    _community,
    _network,
    _balance,
    _steering,
    _phases,
    _process,
    _check,
    _agreements,
    _chain,
    _polls,
)


def _asked(at: At, page: str, name: str, *instruments: str) -> State:
    """An element that is asked in rounds: in how many sessions, and whether in the one that is on."""
    marks = ", ".join("?" * len(instruments))
    count = at.count(
        f"SELECT count(DISTINCT session_id) FROM round WHERE instrument IN ({marks}) AND state NOT IN"
        " ('prepared', 'open')",
        *instruments,
    )
    here = at.count(
        f"SELECT count(*) FROM round WHERE instrument IN ({marks}) AND state NOT IN ('prepared', 'open')"
        " AND session_id = ?",
        *instruments,
        at.session_id,
    )
    if not count:
        return State(page, name, "Nog niet gevraagd", EMPTY)
    said = f"Gevraagd in {counted(count, 'sessie', 'sessies')}"
    return State(page, name, said, THERE, "gevraagd" if here else "")


def _new(count: int, one: str, more: str) -> str:
    return counted(count, one, more) if count else ""
