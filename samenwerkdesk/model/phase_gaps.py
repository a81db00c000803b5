"""What a group left behind in the five phases: steps that were passed over, questions and products (methode.md 3).

The first is the handbook's own warning; the others are what is asked at the end of a phase. They are remarks, never a bar.
"""

from __future__ import annotations

from typing import NamedTuple

from samenwerkdesk.model import phases
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.phases import FINISHED, NOT_STARTED, SKIPPED, Phase
from samenwerkdesk.model.text import in_words

PASSED_OVER, UNANSWERED, UNSETTLED = "passed_over", "unanswered", "unsettled"


class Gap(NamedTuple):
    """Something left behind in a phase: its kind, the code of the phase, and what it is as a sentence."""

    kind: str
    phase: str
    sentence: str


def gaps(document: Document) -> list[Gap]:
    """What was left behind, the phases in their order; of each phase that was passed over, and what a finished one lacks."""
    found = phases.all_phases(document)
    told: list[Gap] = []
    for at, each in enumerate(found):
        later = [other for other in found[at + 1 :] if other.status == FINISHED]
        if each.status in (SKIPPED, NOT_STARTED) and later:
            told.append(Gap(PASSED_OVER, each.code, _passed_over(each, later[-1])))
        if each.status == FINISHED:
            told += _lacking(document, each)
    return told


def _passed_over(each: Phase, later: Phase) -> str:
    how = "is overgeslagen" if each.status == SKIPPED else "is niet gestart"
    return f"{each.about.name} {how}, terwijl {later.about.name} al is afgerond. Teruggaan mag."


def _lacking(document: Document, each: Phase) -> list[Gap]:
    found = []
    name = each.about.name
    left = len(phases.unanswered(document, each.code))
    if left:
        many = f"{in_words(left)} {'vraag heeft' if left == 1 else 'vragen hebben'}"
        found.append(Gap(UNANSWERED, each.code, f"{name} is afgerond; {many} nog geen antwoord."))
    if not each.settled:
        product = phases.product_name(each.code).lower()
        verb = "zijn" if product.startswith(("projectfiches", "realisaties")) else "is"
        what = product if verb == "zijn" else f"de {product}"
        found.append(Gap(UNSETTLED, each.code, f"{name} is afgerond; {what} {verb} nog niet vastgesteld."))
    return found
