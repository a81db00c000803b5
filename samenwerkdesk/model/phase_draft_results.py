"""What came of it, for the proposal of a report: KPIs beside their norm, and the conditions as far as everybody may see them."""

from __future__ import annotations

from samenwerkdesk.model import kpi, public_marks, sessions
from samenwerkdesk.model.exact import dutch
from samenwerkdesk.model.notation import points
from samenwerkdesk.model.phase_draft_parts import Reading
from samenwerkdesk.model.text import clean_line, listed

_COLOURS = {"green": "op norm", "amber": "bijna op norm", "red": "niet op norm", "grey": "nog geen oordeel"}


def measured(of: Reading) -> list[str]:
    """The last value of every KPI beside its norm (methode.md 21 rule 13)."""
    colours = kpi.statuses(of.document)
    lines = []
    for key, name, unit, direction, target, low, high in of.document.rows(
        "SELECT id, name, unit, direction, target, band_low, band_high FROM kpi ORDER BY seq"
    ):
        row = of.document.row(
            "SELECT value, period FROM kpi_value WHERE kpi_id = ? AND value IS NOT NULL ORDER BY seq DESC",
            (key,),
        )
        norm = f"{_number(low)}–{_number(high)}" if direction == kpi.BAND else _number(target)
        now = _with_unit(_number(row[0]), unit) if row else "nog geen waarde"
        about = [clean_line(row[1]) or "" if row else "", f"norm {norm}" if norm.strip("–") else ""]
        told = ", ".join(part for part in (now, *about, _COLOURS[colours[key]] if row else "") if part)
        lines.append(f"{clean_line(name) or 'Zonder naam'}: {told}")
    return points(lines)


def norms(of: Reading) -> list[str]:
    """The KPIs with what is aimed at."""
    lines = []
    for name, unit, direction, target, low, high in of.document.rows(
        "SELECT name, unit, direction, target, band_low, band_high FROM kpi ORDER BY seq"
    ):
        norm = f"{_number(low)}–{_number(high)}" if direction == kpi.BAND else _number(target)
        said = clean_line(name) or "Zonder naam"
        lines.append(f"{said}: norm {_with_unit(norm, unit)}" if norm.strip("–") else said)
    return points(lines)


def conditions(of: Reading) -> list[str]:
    """The means of the last measurement of the five conditions, as far as everybody may see them (rule 18)."""
    found = [each for each in public_marks.public_conditions(of.document) if each.revealed and each.shown]
    if not found:
        return []
    last = found[-1]
    said = [
        f"{each.name.lower()} {dutch(each.group_score)}"
        for each in last.items
        if each.shown and each.group_score is not None
    ]
    session = sessions.get(of.document, last.session_id)
    when = f" in {session.label.lower()}" if session else ""
    scale = f"{_number(last.scale_lowest)} tot {_number(last.scale_highest)}"
    return [f"De vijf condities{when}, op een schaal van {scale}: {listed(said)}."] if said else []


def _number(value: float | None) -> str:
    if value is None:
        return ""
    return str(int(value)) if float(value).is_integer() else str(round(value, 2)).replace(".", ",")


def _with_unit(number: str, unit: str | None) -> str:
    word = clean_line(unit) or ""
    return f"{number}{word}" if word == "%" else f"{number} {word}".strip()
