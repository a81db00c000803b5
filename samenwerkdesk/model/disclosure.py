"""What may be shown outside the desk: on the wall, on paper, in shared files (methode.md 20 and 21 rule 18, own rules (E)).

This is the one place that decides it. Charts, reports and the room take the frozen values that ``public_marks`` and
``public_answers`` make by these rules, and nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from samenwerkdesk.model.document import Document

OPEN, PER_PARTNER, ANONYMOUS = "open", "per_organisatie", "anoniem"

LOWEST_THRESHOLD = 3
"""However low somebody sets it, the threshold is never below this (methode.md 20)."""

PARTNERS_NEEDED = 3
"""From how many organisations the score weighted by organisation may be shown."""

TOO_FEW = "te weinig antwoorden om te tonen"
NO_DATA = "geen gegevens"
NOT_YET = "nog niet getoond"


def threshold(document: Document) -> int:
    """From how many answers something may be shown: 5 unless the group chose otherwise, at least 3."""
    return max(LOWEST_THRESHOLD, int(document.value("SELECT anonymity_threshold FROM collaboration")))


def may_show(n: int, least: int, mode: str | None) -> bool:
    """Whether any outcome over ``n`` people may be shown, lowest and highest included; in an open measurement always."""
    return n > 0 if mode == OPEN else n >= max(least, LOWEST_THRESHOLD)


def visible_groups(counts: Mapping[str | None, int], least: int) -> set[str]:
    """Which groups may be shown apart, from how many people each has, so that subtraction reveals no small group.

    Groups below the threshold are hidden, and then the smallest visible ones until the hidden groups together hold nobody
    or at least the threshold. A group without people hides nothing and shows nothing. Under None come people of whom it
    is not known where they belong: they are in the total and never shown apart.
    """
    least = max(least, LOWEST_THRESHOLD)
    visible = [group for group, n in counts.items() if group is not None and n >= least]
    hidden = sum(n for group, n in counts.items() if group is None or n < least)
    # Of groups of equal size the last one goes: a choice that says nothing about anybody's answers.
    visible.sort(key=lambda group: counts[group], reverse=True)
    while visible and 0 < hidden < least:
        hidden += counts[visible.pop()]
    return set(visible)


def shown_groups(counts: Mapping[str | None, int], least: int, mode: str | None) -> set[str]:
    """Which groups a measurement shows apart: all when open, those of ``visible_groups`` per organisation, else none."""
    if mode == OPEN:
        return {group for group, n in counts.items() if group is not None and n > 0}
    return visible_groups(counts, least) if mode == PER_PARTNER else set()


def may_show_weighted(counts: Mapping[str | None, int], least: int, mode: str | None) -> bool:
    """Whether the score weighted by organisation may be shown beside the group score, from how many people each has.

    Only from three organisations. And as the group score weighs people and this one organisations, together they give the
    organisations of one size away from the others: both parts must hold at least the threshold.
    """
    partners = [group for group, n in counts.items() if group is not None and n > 0]
    if mode == OPEN:
        return bool(partners)
    if len(partners) < PARTNERS_NEEDED:
        return False
    apart = shown_groups(counts, least, mode)
    # Hidden organisations by what one of their people weighs; people without organisation weigh nothing.
    by_weight: dict[Fraction, int] = {}
    for group, n in counts.items():
        if n > 0 and group not in apart:
            weight = Fraction(0) if group is None else Fraction(1, n)
            by_weight[weight] = by_weight.get(weight, 0) + n
    hidden = sum(by_weight.values())
    return all(rest == 0 or may_show(rest, least, mode) for rest in (hidden - n for n in by_weight.values()))


def line_may_show(n_here: int, n_there: int, least: int, mode: str | None) -> bool:
    """Whether a line between two organisations may be drawn: both ends together hold the threshold (methode.md 13)."""
    return n_here > 0 and n_there > 0 and may_show(n_here + n_there, least, mode)
