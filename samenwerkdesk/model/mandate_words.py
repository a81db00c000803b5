"""How mandates are said: on the desk, on the wall and on paper alike."""

from __future__ import annotations

from typing import NamedTuple

from samenwerkdesk.model import dutch_dates, euros
from samenwerkdesk.model.mandates import (
    ADVISE,
    DECIDE,
    LIMITED,
    NONE,
    NOT_COLLECTED,
    RENEWED,
    REPORT_BACK,
    WITHDRAWN,
    WITHIN_LIMIT,
    Coverage,
    Mandate,
)
from samenwerkdesk.model.reference import last_day

LEVELS = {
    DECIDE: "beslist",
    WITHIN_LIMIT: "beslist binnen een grens",
    ADVISE: "adviseert",
    REPORT_BACK: "koppelt terug",
    NONE: "heeft geen mandaat",
}

NO_LEVEL = "niveau niet ingevuld"
NOTHING = "nog geen mandaat vastgelegd"


class Outcome(NamedTuple):
    """What came of asking for room at home: its letter in a table, its word, and the kind of status whose colour it has."""

    code: str
    letter: str
    word: str
    tint: str


OUTCOMES = (
    Outcome(RENEWED[0], "V", "vernieuwd", "success"),
    Outcome(RENEWED[1], "R", "verruimd", "info"),
    Outcome(LIMITED, "B", "beperkt", "warn"),
    Outcome(WITHDRAWN, "I", "ingetrokken", "danger"),
    Outcome(NOT_COLLECTED, "N", "nog niet opgehaald", ""),
)
"""The letters are those of the words, but for R: two of them begin with a v."""

LETTERS = {each.code: each.letter for each in OUTCOMES}
WORDS = {each.code: each.word for each in OUTCOMES}


def level(mandate: Mandate) -> str:
    """'beslist binnen een grens'."""
    return LEVELS.get(mandate.level or "", mandate.level or NO_LEVEL)


def amount(mandate: Mandate) -> str:
    """'tot € 15.000'; '' when no amount was named, or when the scope says it already."""
    limit = mandate.amount_limit_eur
    if limit is None or euros.written(limit) in (mandate.scope or ""):
        return ""
    return f"tot {euros.said(limit)}"


def until(mandate: Mandate) -> str:
    """'t/m 31 december 2025'; '' when it does not end."""
    end = last_day(mandate.valid_until)
    return f"t/m {dutch_dates.long_date(end)}" if end else ""


def covered(found: Coverage) -> str:
    """'11 van 13 mandaten vernieuwd of verruimd'; '' when nobody has one."""
    if not found.with_mandate:
        return ""
    return f"{found.renewed} van {found.with_mandate} mandaten vernieuwd of verruimd"
