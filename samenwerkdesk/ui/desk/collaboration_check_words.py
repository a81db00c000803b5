"""How a check is said on the desk, figures and all; for the group there is ``public_checks``."""

from __future__ import annotations

import re
from fractions import Fraction

from samenwerkdesk.model import dutch_dates, euros
from samenwerkdesk.model.collaboration_checks import Check, Total
from samenwerkdesk.model.exact import dutch

NOTHING = "nog niet ingevuld"


def moment(text: str | None) -> str:
    """A month by its name ('december 2024'); anything else as it was written."""
    found = re.fullmatch(r"(\d{4})-(0[1-9]|1[0-2])", text or "")
    return f"{dutch_dates.MONTHS[int(found[2]) - 1]} {found[1]}" if found else text or ""


def hours(value: float | Fraction) -> str:
    """'48 uur per maand'."""
    return f"{number(value)} uur per maand"


def staff(value: float | Fraction) -> str:
    """'1,5 fte'."""
    return f"{number(value)} fte"


def number(value: float | Fraction) -> str:
    """As few decimals as it has, two at most."""
    text = dutch(Fraction(value).limit_denominator(10_000), 2)
    return text.rstrip("0").rstrip(",") if "," in text else text


def put_in(check: Check) -> tuple[str, ...]:
    """What the partner puts in, as far as it was filled in."""
    found = [
        hours(check.time_hours_per_month) if check.time_hours_per_month is not None else "",
        staff(check.staff_fte) if check.staff_fte is not None else "",
        euros.said(check.money_eur) if check.money_eur is not None else "",
        f"energie {number(check.energy)} van 5" if check.energy is not None else "",
    ]
    return tuple(each for each in found if each)


def gets(check: Check) -> tuple[str, ...]:
    """What the partner expects of it, as far as it was filled in."""
    found = [
        f"verwacht effect {number(check.expected_effect)} van 5" if check.expected_effect is not None else "",
        f"past bij missie {number(check.mission_fit)} van 5" if check.mission_fit is not None else "",
    ]
    return tuple(each for each in found if each)


def total(found: Total, said: str) -> str:
    """A sum with how many partners it is of: '205 uur per maand (6 van 6)'."""
    if found.value is None:
        return f"{NOTHING} (0 van {found.of})"
    return f"{said} ({found.filled} van {found.of})"
