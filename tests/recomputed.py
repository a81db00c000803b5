"""Chapter 21 of the method a second time, from a case as yaml.safe_load gives it and from nothing else.

Written from the text of the rules, without the program: slow, obvious and exact. ``recomputed`` has the shape of ``expected`` in
the example. Numbers are fractions, not rounded yet; only roots are floats.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from math import sqrt
from typing import Any

Case = dict[str, Any]

CONDITIONS = {
    "ambition": "AMB",
    "interests": "BEL",
    "relationship": "REL",
    "organisation": "ORG",
    "process": "PRO",
}
LAYERS = {"NET1": "contact", "NET2": "advice", "NET3": "trust", "NET4": "support", "NET5": "strong_tie"}


def recomputed(case: Case, day: date | None = None) -> dict[str, Any]:
    """Every outcome of a case; ``day`` is the reference date (rule 23)."""
    return {
        "conditions": conditions(case),
        "ambition_formula": ambition_formula(case),
        "give_take_balance": give_take_balance(case),
        "kpi_status": {kpi["id"]: kpi_status(kpi) for kpi in _in(case, "chain").get("kpis") or []},
        "chain_quadrant_now": chain_quadrant_now(case),
        "polls": polls(case),
        "network": network(case),
        "mandate_coverage": mandate_coverage(case),
        "agreement_status": agreement_status(case, day or reference_date(case)),
        "steering_counts": steering_counts(case),
        "organisation_balance": organisation_balance(case),
        "collaboration_check_totals": collaboration_check_totals(case),
    }


def _in(case: Case, key: str) -> Case:
    return case.get(key) or {}


def _list(case: Case, key: str) -> list[Case]:
    return case.get(key) or []


def exact(number: float) -> Fraction:
    """0.1 is one tenth."""
    return Fraction(str(number))


def mean(numbers: Sequence[Fraction]) -> Fraction | None:
    """None when there are none (rule 1)."""
    return sum(numbers, Fraction(0)) / len(numbers) if numbers else None


def sessions(case: Case) -> list[str]:
    """The ids in the order of the case."""
    return [session["id"] for session in _list(case, "sessions")]


def partner_of(case: Case) -> dict[str, str | None]:
    """The partner of each participant."""
    return {person["id"]: person.get("partner_id") for person in _list(case, "participants")}


def empty(value: Any) -> bool:
    """Whether nothing at all is filled in."""
    if isinstance(value, (dict, list)):
        return all(empty(one) for one in (value.values() if isinstance(value, dict) else value))
    return value is None


def newest(case: Case, rounds: Sequence[Case]) -> Case | None:
    """The round of the last session; those of no session come first."""
    order = [None, *sessions(case)]
    return (
        max(enumerate(rounds), key=lambda pair: (order.index(pair[1].get("session_id")), pair[0]))[1]
        if rounds
        else None
    )


def loose(case: Case, *instruments: str) -> list[Case]:
    """The rounds under ``rounds`` that are no longer asked."""
    return [
        each
        for each in _list(case, "rounds")
        if each["instrument"] in instruments and each["state"] in ("closed", "dots", "spread", "revealed")
    ]


# ---------------------------------------------------------------------- conditions (rules 1-10, 21, 22)


@dataclass
class Filler:
    """What one person gave; None is not known."""

    person: str | None
    partner: str | None
    scores: dict[str, Fraction] = field(default_factory=dict)
    """The participant score per condition that counts (rules 2 and 21)."""


@dataclass
class Scan:
    """One measurement."""

    session: str | None
    method: str
    linkage: str
    fillers: list[Filler]


def participant_score(method: str, given: Any) -> Fraction | None:
    """Rule 2: the mean of what is filled in, when that is at least three of five; rule 21: the mark itself."""
    if given is None:
        return None
    if method == "quick_scan":
        return exact(given)
    filled = [exact(mark) for mark in given if mark is not None]
    return mean(filled) if len(filled) >= 3 else None


def scans(case: Case) -> list[Scan]:
    """The last measurement of each form in each session (rule 22), in the order of the sessions, in a session as closed."""
    partners = partner_of(case)
    found = []
    for measurement in _list(case, "condition_measurements"):
        method = measurement["method"]
        fillers = []
        for person, by_condition in (measurement.get("scores") or {}).items():
            filler = Filler(person, partners[person])
            for condition, given in (by_condition or {}).items():
                score = participant_score(method, given)
                if score is not None:
                    filler.scores[condition] = score
            fillers.append(filler)
        found.append((measurement.get("session_id"), method, "participant", fillers))
    for each in loose(case, "full_scan", "quick_scan"):
        fillers = [_loose_filler(each, ballot, partners) for ballot in each.get("ballots") or []]
        found.append((each.get("session_id"), each["instrument"], each["linkage"], fillers))
    scans = []
    for session in sessions(case):
        here = [Scan(*one) for one in found if one[0] == session]
        scans += [
            scan
            for place, scan in enumerate(here)
            if scan.method not in [after.method for after in here[place + 1 :]]
        ]
    return scans


def _loose_filler(each: Case, ballot: Case, partners: dict[str, str | None]) -> Filler:
    person = ballot.get("participant_id") if each["linkage"] == "participant" else None
    partner = ballot.get("partner_id") or (partners[person] if person else None)
    given = {answer["item"]: answer.get("number") for answer in ballot.get("answers") or []}
    filler = Filler(person, partner if each["linkage"] != "none" else None)
    for condition, letters in CONDITIONS.items():
        if each["instrument"] == "quick_scan":
            score = participant_score("quick_scan", given.get(condition))
        else:
            score = participant_score("full_scan", [given.get(f"{letters}{n}") for n in range(1, 6)])
        if score is not None:
            filler.scores[condition] = score
    return filler


def conditions(case: Case) -> list[Case]:
    """A row per session with a measurement: the last that was closed, whatever its form."""
    given = _in(case, "scale")
    low, high = (
        exact(default if given.get(key) is None else given[key])
        for key, default in (("scale_min", 1), ("scale_max", 5))
    )
    found = scans(case)
    rows = []
    for place, scan in enumerate(found):
        if scan.session in [after.session for after in found[place + 1 :]]:
            continue
        row: Case = {"session_id": scan.session}
        for condition in CONDITIONS:
            row[condition] = condition_row(scan, condition, low, high)
            row[condition]["trend"] = trend(scan, condition, found[:place])
        row["discussion_suggestions"] = discussion_suggestions(row)
        rows.append(row)
    return rows


def condition_row(scan: Scan, condition: str, low: Fraction, high: Fraction) -> Case:
    """Rules 3-9 for one condition."""
    fillers = [filler for filler in scan.fillers if condition in filler.scores]
    scores = [filler.scores[condition] for filler in fillers]
    n, group = len(scores), mean(scores)
    if group is None:
        return {
            "n_respondents": 0,
            "group_score": None,
            "partner_weighted_score": None,
            "score_range": None,
            "std_dev": None,
            "spread_label": None,
            "polarised": False,
            "discussion_worthy": False,
        }
    by_partner: dict[str, list[Fraction]] = {}
    for filler in fillers:
        if filler.partner is not None:
            by_partner.setdefault(filler.partner, []).append(filler.scores[condition])
    variance = sum(((score - group) ** 2 for score in scores), Fraction(0)) / n
    width = high - low
    label = "small" if variance < (width / 10) ** 2 else "medium" if variance < (width / 5) ** 2 else "large"
    lowest = [score for score in scores if score <= low + width / 3]
    highest = [score for score in scores if score >= high - width / 3]
    polarised = n >= 4 and 4 * len(lowest) >= n and 4 * len(highest) >= n
    return {
        "n_respondents": n,
        "group_score": group,
        "partner_weighted_score": mean([sum(own, Fraction(0)) / len(own) for own in by_partner.values()]),
        "score_range": max(scores) - min(scores),
        "std_dev": sqrt(variance),
        "spread_label": label,
        "polarised": polarised,
        "discussion_worthy": label == "large" or polarised,
    }


def trend(scan: Scan, condition: str, earlier: Iterable[Scan]) -> Case | None:
    """Rule 10: against the last session before this one where the same form gave data about the condition."""
    now = [filler for filler in scan.fillers if condition in filler.scores]
    before: list[Filler] = []
    linkage = ""
    for other in earlier:
        if other.method == scan.method and any(condition in filler.scores for filler in other.fillers):
            before = [filler for filler in other.fillers if condition in filler.scores]
            linkage = other.linkage
    if not now or not before:
        return None
    difference = mean([filler.scores[condition] for filler in now])
    earlier_mean = mean([filler.scores[condition] for filler in before])
    assert difference is not None
    assert earlier_mean is not None
    known = scan.linkage == linkage == "participant"
    here, there = {filler.person for filler in now}, {filler.person for filler in before}
    known = known and None not in here | there
    return {
        "delta": difference - earlier_mean,
        "different_group": 10 * len(here & there) < 7 * len(here | there) if known else None,
    }


def discussion_suggestions(row: Case) -> list[str]:
    """Rule 9."""
    worthy = [condition for condition in CONDITIONS if row[condition]["discussion_worthy"]]
    if worthy:
        worthy.sort(
            key=lambda condition: (
                not row[condition]["polarised"],
                -row[condition]["std_dev"],
                row[condition]["group_score"],
            )
        )
        return worthy[:2]
    filled = [condition for condition in CONDITIONS if row[condition]["n_respondents"]]
    return [min(filled, key=lambda condition: row[condition]["group_score"])] if filled else []


# ---------------------------------------------------------------------- ambition, balances (rules 11, 12; methode 14)


def triples(
    case: Case, section: list[Case], instrument: str, items: Sequence[str]
) -> list[tuple[str, list[Any]]]:
    """Per session, the last round (rule 22): its id and three marks per filler."""
    found: dict[str | None, list[Any]] = {}
    for entry in section:
        found[entry.get("session_id")] = [
            marks or [None] * 3 for marks in (entry.get("scores") or {}).values()
        ]
    for each in loose(case, instrument):
        ballots = [
            {answer["item"]: answer.get("number") for answer in ballot.get("answers") or []}
            for ballot in each.get("ballots") or []
        ]
        found[each.get("session_id")] = [[ballot.get(item) for item in items] for ballot in ballots]
    return [(session, found[session]) for session in sessions(case) if session in found]


def ambition_formula(case: Case) -> list[Case]:
    """Rule 11."""
    rows = []
    section = _list(_in(case, "ambition"), "formula")
    for session, marks in triples(case, section, "ambition_formula", ["FOR1", "FOR2", "FOR3"]):
        complete = [[exact(mark) for mark in three] for three in marks if None not in three]
        product: Fraction | None = None
        if complete:
            product = Fraction(1)
            for factor in range(3):
                product *= sum(three[factor] for three in complete) / Fraction(len(complete))
        rows.append(
            {
                "session_id": session,
                "n_respondents": len(complete),
                "product": product,
                "grade": None if product is None else float(product) ** (1 / 3),
            }
        )
    return rows


def organisation_balance(case: Case) -> list[Case]:
    """Methode 14: quadrant with 5.0 as high; level ≤ −2 onder, ≥ +2 over."""
    rows = []
    section = _list(case, "organisation_balance")
    for session, marks in triples(case, section, "organisation_balance", ["OG1", "OG2", "OG3"]):
        support, decisiveness, level = (
            mean([exact(three[n]) for three in marks if three[n] is not None]) for n in range(3)
        )
        quadrant = level_class = None
        if support is not None and decisiveness is not None:
            quadrant = {
                (True, False): "talking_circle",
                (True, True): "balanced",
                (False, False): "pseudo_collaboration",
                (False, True): "pushing_through",
            }[support >= 5, decisiveness >= 5]
        if level is not None:
            level_class = "onder" if level <= -2 else "over" if level >= 2 else "passend"
        rows.append(
            {
                "session_id": session,
                "support": support,
                "decisiveness": decisiveness,
                "quadrant": quadrant,
                "organisation_level": level,
                "level_class": level_class,
            }
        )
    return rows


def give_take_balance(case: Case) -> dict[str, Fraction]:
    """Rule 12: what a partner brings less what it takes, per partner with a sheet; a weight left empty does not count."""
    return {
        sheet["partner_id"]: sum(
            (
                sign * exact(line["weight"])
                for key, sign in (("give", 1), ("take", -1))
                for line in sheet.get(key) or []
                if line.get("weight") is not None
            ),
            Fraction(0),
        )
        for sheet in _list(case, "give_take")
    }


def collaboration_check_totals(case: Case) -> dict[str, Fraction | None]:
    """Methode 1: totals of hours, fte and euros over the last check of each partner; empty is not zero."""
    latest: dict[str, Case] = {}
    for check in _list(case, "collaboration_checks"):
        partner = check.get("partner_id")
        if partner is None:
            continue
        now, before = _moment(check), _moment(latest.get(partner, {}))
        if now is None or before is None or now >= before:
            latest[partner] = check
    totals: dict[str, Fraction | None] = {}
    for key in ("time_hours_per_month", "staff_fte", "money_eur"):
        given = [exact(check[key]) for check in latest.values() if check.get(key) is not None]
        totals[key] = sum(given, Fraction(0)) if given else None
    return totals


def _moment(check: Case) -> str | None:
    """2024-12 or 2024-12-05, which sort as text; None for words."""
    text = check.get("moment") or ""
    return text if re.fullmatch(r"[0-9]{4}-(0[1-9]|1[0-2])(-[0-9]{2})?", text) else None


# ---------------------------------------------------------------------- chain (rule 13, methode 17)


def kpi_status(kpi: Case) -> str:
    """Rule 13, on the last value that is not empty; without values, or without something to compare with: grey."""
    values = [entry["value"] for entry in kpi.get("series") or [] if entry.get("value") is not None]
    if not values:
        return "grey"
    value = exact(values[-1])
    if kpi.get("direction") == "binnen_band":
        band = kpi.get("band") or [None, None]
        if None in band or band[0] > band[1]:
            return "grey"
        low, high = map(exact, band)
        slack = (high - low) / 10
        return "green" if low <= value <= high else "amber" if low - slack <= value <= high + slack else "red"
    if kpi.get("target") is None:
        return "grey"
    target = exact(kpi["target"])
    slack = abs(target) / 10
    if kpi.get("direction") == "hoger_is_beter":
        return "green" if value >= target else "amber" if value >= target - slack else "red"
    if kpi.get("direction") == "lager_is_beter":
        return "green" if value <= target else "amber" if value <= target + slack else "red"
    return "grey"


def chain_quadrant_now(case: Case) -> str | None:
    """Complexity against the intensity of now; from 3.5 it is high."""
    chain = _in(case, "chain")
    complexity, intensity = chain.get("complexity"), chain.get("intensity_now")
    if complexity is None or intensity is None:
        return None
    return {
        (True, False): "disconnected",
        (True, True): "intensive_chain",
        (False, False): "standard_chain",
        (False, True): "overbuilt",
    }[complexity >= 3.5, intensity >= 3.5]


# ---------------------------------------------------------------------- polls (rule 15)


def polls(case: Case) -> list[Case]:
    """Rule 15; only where one chooses from options is there a most chosen one."""
    found = [
        (poll, [answer.get("value") for answer in poll.get("answers") or []]) for poll in _list(case, "polls")
    ]
    for each in loose(case, "poll"):
        sent = [
            [answer.get("text") or answer.get("number") for answer in ballot.get("answers") or []]
            for ballot in each.get("ballots") or []
        ]
        found.append((each, sent))
    rows = []
    for poll, given in found:
        senders = [choices for value in given if (choices := _choices(value))]
        top, top_count = None, None
        if poll.get("type") in ("single", "multiple") and senders:
            chosen = [one for choices in senders for one in choices]
            top_count = max(map(chosen.count, chosen))
            top = sorted({one for one in chosen if chosen.count(one) == top_count})
        rows.append({"id": poll["id"], "n_senders": len(senders), "top": top, "top_count": top_count})
    return rows


def _choices(value: Any) -> set[str]:
    """What someone sent, as texts; a blank is no vote."""
    texts = {
        one if isinstance(one, str) else str(int(one)) if one == int(one) else str(one)
        for one in (value if isinstance(value, list) else [value])
        if one is not None
    }
    return {text for text in texts if text.strip()}


# ---------------------------------------------------------------------- network (rule 14)


def network(case: Case) -> Case | None:
    """Rule 14 per layer, among those who consented, in the network that was asked last."""
    section = _in(case, "trust_network")
    asked = [] if empty(section) else [section]
    given = newest(case, [*asked, *loose(case, "trust_network")])
    if given is None:
        return None
    partners = partner_of(case)
    people = [person for person in partners if person in (given.get("consent_given") or [])]
    n = len(people)
    codes = {layer: code for code, layer in LAYERS.items()}
    questions = given.get("question_ids") or [codes[layer] for layer in given.get("layers") or []]
    layers = given.get("layers") or [LAYERS[question] for question in questions]
    values = [
        (giver, receiver, question, value)
        for giver, receiver, *row in given.get("ties") or []
        for question, value in zip(questions, row, strict=True)
    ] + [
        (ballot.get("participant_id"), answer.get("target"), answer["item"], answer.get("number"))
        for ballot in given.get("ballots") or []
        for answer in ballot.get("answers") or []
    ]
    out: Case = {"n_consenting": n}
    for question, layer in zip(questions, layers, strict=True):
        ties = {
            (giver, receiver)
            for giver, receiver, item, value in values
            if item == question
            and (value or 0) >= 1
            and giver in people
            and receiver in people
            and giver != receiver
        }
        mutual = [(giver, receiver) for giver, receiver in ties if (receiver, giver) in ties]
        crossing = [(giver, receiver) for giver, receiver in ties if partners[giver] != partners[receiver]]
        out[layer] = {
            "ties": len(ties),
            "density": Fraction(len(ties), n * (n - 1)) if n > 1 else None,
            "reciprocity": Fraction(len(mutual), len(ties)) if ties else None,
            "cross_partner_share": Fraction(len(crossing), len(ties)) if ties else None,
            "isolates": [person for person in people if not any(person in tie for tie in ties)],
        }
    return out


# ---------------------------------------------------------------------- mandates, agreements, steering (rules 16, 17, 23)


def mandate_coverage(case: Case) -> list[Case]:
    """Rule 17: people, not mandates; who has no mandate cannot have renewed it."""
    rows = []
    for session in _list(case, "sessions"):
        with_mandate, renewed = 0, 0
        for person in session.get("attendees") or []:
            mandates = [
                mandate
                for mandate in _list(case, "mandates")
                if mandate.get("participant_id") == person and mandate.get("level") not in (None, "geen")
            ]
            outcomes = [
                renewal.get("outcome")
                for mandate in mandates
                for renewal in mandate.get("renewals") or []
                if renewal["session_id"] == session["id"]
            ]
            with_mandate += bool(mandates)
            renewed += "vernieuwd" in outcomes or "verruimd" in outcomes
        rows.append(
            {
                "session_id": session["id"],
                "with_mandate": with_mandate,
                "renewed": renewed,
                "coverage": Fraction(renewed, with_mandate) if with_mandate else None,
            }
        )
    return rows


def reference_date(case: Case) -> date:
    """Rule 23: the date of the last session; today when none has a date."""
    days = [date.fromisoformat(each["date"]) for each in _list(case, "sessions") if each.get("date")]
    return max(days, default=date.today())


def agreement_status(case: Case, day: date) -> dict[str, str | None]:
    """Rule 16: the status on record, unless the last end date passed without reflection.

    What was not adopted was never in force, and what was made permanent or withdrawn is over: neither runs out.
    """
    found = {}
    for agreement in _list(case, "workable_agreements"):
        status = agreement.get("status")
        rounds = [
            each
            for each in sorted(
                _list(agreement, "rounds"),
                key=lambda each: (each.get("number") is not None, each.get("number") or 0),
            )
            if each.get("valid_until") and each.get("outcome") != "niet_aangenomen"
        ]
        if rounds and status not in ("bestendigd", "ingetrokken", "niet_aangenomen"):
            past = date.fromisoformat(rounds[-1]["valid_until"]) < day
            if past and not (rounds[-1].get("reflection") or "").strip():
                status = "verlopen"
        found[agreement["id"]] = status
    return found


def steering_counts(case: Case) -> dict[str, dict[str, int]] | None:
    """Methode 2: dots per quadrant, now and desired; on the limit is high."""
    section = _in(case, "steering_quadrant")
    asked = [] if empty(section) else [section]
    given = newest(case, [*asked, *loose(case, "steering_quadrant")])
    if given is None:
        return None
    limit = 5 if given.get("boundary") is None else given["boundary"]
    dots = [
        (dot.get("moment"), dot.get("public_capacity"), dot.get("private_capacity"))
        for dot in given.get("placements") or []
    ]
    for ballot in given.get("ballots") or []:
        marks = {
            (answer.get("perspective"), answer["item"]): answer.get("number")
            for answer in ballot.get("answers") or []
        }
        dots += [
            (moment, marks.get((moment, "STU1")), marks.get((moment, "STU2")))
            for moment in ("now", "desired")
        ]
    counts: dict[str, dict[str, int]] = {"now": {}, "desired": {}}
    for moment, public, private in dots:
        if moment is not None and public is not None and private is not None:
            quadrant = {
                (True, False): "hierarchy",
                (True, True): "negotiated",
                (False, False): "market",
                (False, True): "self_regulation",
            }[public >= limit, private >= limit]
            counts[moment][quadrant] = counts[moment].get(quadrant, 0) + 1
    return counts
