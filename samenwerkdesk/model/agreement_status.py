"""Where a TWO is in its circle: its status follows what is done with its last round (methode.md 16).

Whoever is heard first brings it to hoor en wederhoor, the first consent to instemming, the first experience to practice,
the first reflection to reflection. It never goes back by itself.
"""

from __future__ import annotations

from samenwerkdesk.model import agreements
from samenwerkdesk.model.agreements import (
    CONCEPT,
    CONSENT,
    ESTABLISHED,
    FINAL,
    HEARING,
    PRACTICE,
    REFLECTION,
    AgreementRound,
)
from samenwerkdesk.model.document import Document

ORDER = (CONCEPT, HEARING, CONSENT, ESTABLISHED, PRACTICE, REFLECTION)


def is_last(document: Document, round_: AgreementRound) -> bool:
    """Whether this is the round the TWO is in."""
    return [each.id for each in agreements.rounds_of(document, round_.agreement_id)][-1:] == [round_.id]


def reach(document: Document, round_id: str, status: str) -> None:
    """Bring the TWO of this round to a status further on in ``ORDER``; only inside ``change()``.

    Nothing happens for an earlier status, an earlier round, or a TWO that was finished.
    """
    round_ = agreements.get_round(document, round_id)
    agreement = agreements.get(document, round_.agreement_id) if round_ else None
    if round_ is None or agreement is None or agreement.status in FINAL or not is_last(document, round_):
        return
    # A round about which nothing was decided is never further than instemming.
    if round_.outcome is None and ORDER.index(status) >= ORDER.index(ESTABLISHED):
        return
    now = ORDER.index(agreement.status) if agreement.status in ORDER else -1
    if now < ORDER.index(status):
        document.update("agreement", {"id": agreement.id}, status=status)
