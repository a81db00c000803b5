"""Everything chapter 21 computes, in the shape of the ``expected`` block of the interchange format.

This is the facilitator's complete copy: what may be shown to others is decided in disclosure.py (methode.md 21 rule 18).
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

from samenwerkdesk.model import (
    agreements,
    ambition,
    collaboration_checks,
    conditions,
    kpi,
    mandates,
    network,
    polls,
    quadrants,
    reference,
)
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.exact import plain, rounded
from samenwerkdesk.model.measured import Measured

NOTE = "Berekend met de rekenregels uit methode.md hoofdstuk 21; 2 decimalen, half naar boven."


def results(document: Document, reference_date: date | None = None) -> dict[str, Any]:
    """All results with two decimals, as plain values that JSON can hold; None is what cannot be computed.

    ``reference_date`` decides what has expired; by default it is the date of the last session (methode.md 21 rule 23).
    """
    day = reference_date or reference.reference_date(document)
    return {
        "note": NOTE,
        "conditions": [_measurement(each) for each in conditions.measurements(document)],
        "ambition_formula": [
            {
                "session_id": each.session_id,
                "n_respondents": each.n,
                "product": _two(each.product),
                "grade": each.grade,
            }
            for each in ambition.formulas(document)
        ],
        "give_take_balance": {
            key: plain(value) for key, value in ambition.give_take_balance(document).items()
        },
        "kpi_status": dict(kpi.statuses(document)),
        "chain_quadrant_now": quadrants.chain_quadrant_now(document),
        "polls": [
            {"id": each.id, "n_senders": each.n_senders, "top": each.top, "top_count": each.top_count}
            for each in polls.polls(document)
        ],
        "network": _network(network.network(document)),
        "mandate_coverage": [
            {
                "session_id": each.session_id,
                "with_mandate": each.with_mandate,
                "renewed": each.renewed,
                "coverage": _two(each.share),
            }
            for each in mandates.coverages(document)
        ],
        "agreement_status": agreements.statuses(document, day),
        "steering_counts": quadrants.steering_counts(document),
        "organisation_balance": [_balance(each) for each in quadrants.organisation_balances(document)],
        "collaboration_check_totals": {
            field: None if total is None else plain(total)
            for field, total in collaboration_checks.totals(document).items()
        },
    }


def _two(value: Fraction | None) -> float | None:
    return None if value is None else rounded(value)


def _measurement(measurement: conditions.Measurement) -> dict[str, Any]:
    return {
        "session_id": measurement.session_id,
        **{each.key: _condition(each) for each in measurement.items},
        "discussion_suggestions": measurement.suggestions,
    }


def _condition(each: Measured) -> dict[str, Any]:
    summary = each.summary
    return {
        "n_respondents": each.n,
        "group_score": _two(summary.mean) if summary else None,
        "partner_weighted_score": _two(each.partner_weighted),
        "score_range": _two(summary.range) if summary else None,
        "std_dev": summary.std_dev if summary else None,
        "spread_label": summary.spread_label if summary else None,
        "polarised": summary.polarised if summary else False,
        "discussion_worthy": summary.discussion_worthy if summary else False,
        "trend": {"delta": rounded(each.trend.delta), "different_group": each.trend.different_group}
        if each.trend
        else None,
    }


def _network(found: network.Network | None) -> dict[str, Any] | None:
    if found is None:
        return None
    return {
        "n_consenting": len(found.people),
        **{
            name: {
                "ties": layer.ties,
                "density": _two(layer.density),
                "reciprocity": _two(layer.reciprocity),
                "cross_partner_share": _two(layer.cross_partner_share),
                "isolates": list(layer.isolates),
            }
            for name, layer in found.layers.items()
        },
    }


def _balance(each: quadrants.OrganisationBalance) -> dict[str, Any]:
    return {
        "session_id": each.session_id,
        "support": _two(each.support),
        "decisiveness": _two(each.decisiveness),
        "quadrant": each.quadrant,
        "organisation_level": _two(each.level),
        "level_class": each.level_class,
    }
