"""A chain with far too much: many long steps, handovers back and forth, seven long KPIs, and every remark heard."""

from __future__ import annotations

from samenwerkdesk.model import chain, chain_kpis, method, partners, people, resistance, sessions
from samenwerkdesk.model.document import Document


def fill(document: Document, name: str, long: str) -> None:
    """Nine steps: one of everybody, one of nobody, one that goes back; a KPI of each kind, one of them with many periods."""
    chain.begin(document, name)
    for field in ("client_question", "reference_model_story", "resistance_reply"):
        chain.set_field(document, field, long)
    chain.set_field(document, "rhythm", name)
    chain.set_field(document, "director_id", people.all_people(document)[0].id)
    for field, mark in (("complexity", 3), ("intensity_now", 5), ("intensity_needed", 1)):
        chain.set_field(document, field, mark)
    everybody = [each.id for each in partners.all_partners(document)]
    for at in range(9):
        key = chain.add_step(document, name if at % 2 else f"Stap {at + 1}")
        who = everybody if at == 0 else [] if at == 4 else everybody[at::3]
        for partner in who:
            chain.set_partner(document, key, partner, True)
        for field in ("input", "output", "bottleneck"):
            chain.set_step(document, key, field, long if at == 2 else name if at != 5 else None)
        chain.set_step(document, key, "lead_time_norm_days", 12.5 * at)
    found = chain.steps(document)
    chain.set_step(document, found[3].id, "handover_to", 2)
    chain.set_step(document, found[5].id, "handover_to", 8)
    for at, direction in enumerate((*chain_kpis.DIRECTIONS, *chain_kpis.DIRECTIONS, None)):
        key = chain_kpis.add(document, name if at else long[:400])
        chain_kpis.set_field(document, key, "direction", direction)
        chain_kpis.set_field(document, key, "unit", name if at == 3 else "gezinnen per maand")
        chain_kpis.set_field(document, key, "step_number", at + 1)
        for field, value in (("target", 1250.5), ("baseline", -40), ("band_low", 900), ("band_high", 1250)):
            chain_kpis.set_field(document, key, field, value)
        if everybody:
            chain_kpis.set_field(document, key, "owner_partner_id", everybody[at % len(everybody)])
        for period in range(24 if at == 1 else at):
            measured = None if period % 5 == 4 else 137.25 * (period + 1)
            chain_kpis.add_value(document, key, name if at == 2 else f"2025-{period + 1:02}", measured)
    for each in sessions.all_sessions(document)[-1:]:
        for remark in method.resistances():
            for _ in range(12):
                resistance.tally(document, each.id, remark.code)
