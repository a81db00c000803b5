"""Amounts in euro as people here write them: '15.000', '€ 15.000,50', '2500'. Empty is no amount, which is not zero."""

from __future__ import annotations

import re

from samenwerkdesk.model.errors import UserError
from samenwerkdesk.model.exact import dutch

MOST = 1_000_000_000_000
"""No amount at a table is larger; what is, has a digit too many."""

EXPECTED = "Schrijf een bedrag in euro, zoals 15.000 of 2500,50. Laat het leeg als er geen bedrag is genoemd."
TOO_MUCH = "Dit bedrag is groter dan duizend miljard euro. Kijk of er een cijfer te veel staat."
NEGATIVE = "Een bedrag ligt niet onder nul. Laat het leeg als er geen bedrag is genoemd."

_AMOUNT = re.compile(r"(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}|-{1,2}))?")


def read(text: str) -> float | None:
    """The amount that a text means, None when it is empty.

    A point only separates thousands, a comma the cents, so '15.00' is no amount. Raises UserError that says how to write it.
    """
    wanted = re.sub(r"\s|\u00a0|\u202f|€|eur(?:o)?\.?", "", text.lower())
    wanted = re.sub("[\u2212\u2013\u2014]", "-", wanted)
    if not wanted:
        return None
    if wanted.startswith("-"):
        raise UserError(NEGATIVE)
    found = _AMOUNT.fullmatch(wanted)
    if found is None:
        raise UserError(EXPECTED)
    cents = (found[2] or "").replace("-", "")
    amount = float(f"{found[1].replace('.', '')}.{cents or 0}")
    if amount > MOST:
        raise UserError(TOO_MUCH)
    return amount


def written(amount: float) -> str:
    """An amount as it is typed: '15.000', '2.500,50'."""
    text = dutch(amount, 0 if amount == int(amount) else 2)
    whole, comma, cents = text.partition(",")
    sign, digits = (whole[0], whole[1:]) if not whole[0].isdigit() else ("", whole)
    groups = re.sub(r"(?<=\d)(?=(?:\d{3})+$)", ".", digits)
    return f"{sign}{groups}{comma}{cents}"


def said(amount: float) -> str:
    """An amount as it is read: '€ 15.000', on one line."""
    return f"€\u00a0{written(amount)}"
