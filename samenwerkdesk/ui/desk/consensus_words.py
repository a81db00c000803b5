"""How a consensus topic stands, in words."""

from __future__ import annotations

from samenwerkdesk.model.consensus import SETTLED, Topic, Version
from samenwerkdesk.model.public_consensus import STATES
from samenwerkdesk.model.sessions import Session


def state(topic: Topic, agreed: dict[str, int]) -> str:
    """'vastgesteld · 13 stemden in'."""
    words = STATES[topic.status]
    count = agreed.get(topic.now.id, 0) if topic.now else 0
    return f"{words} · {agreed_words(count)}" if topic.settled and count else words


def settled(version: Version, agreed: dict[str, int], order: dict[str, Session]) -> str:
    """'Vastgesteld in sessie 3 · 13 stemden in', of a version that was settled."""
    session = order.get(version.session_id or "")
    where = f" in {session.label.lower()}" if session else ""
    return f"Vastgesteld{where} · {agreed_words(agreed.get(version.id, 0))}"


def was(version: Version, agreed: dict[str, int], order: dict[str, Session]) -> str:
    """How an earlier version stood."""
    return settled(version, agreed, order) if version.status == SETTLED else "niet vastgesteld"


def agreed_words(count: int) -> str:
    """'13 stemden in'."""
    return {0: "nog geen instemming vastgelegd", 1: "1 stemde in"}.get(count, f"{count} stemden in")
