"""Counting by hand: how many hands for each answer, or how many paper sheets (methode.md 18 and 21 rule 15)."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from samenwerkdesk.model import questions, settling
from samenwerkdesk.model.ballots import TALLY, Given, answer, check, insert_ballot, of_round, open_round
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.errors import UserError
from samenwerkdesk.model.questions import Asked

UNKNOWN = "?"
"""'Weet ik niet' in a tally."""

MOST_COUNTED = 500
"""The highest number of hands that can be counted for one option."""


class Tally(NamedTuple):
    """What was counted: per question and answer (a mark or an option as text, '?' for 'weet ik niet') how many, and how many
    people took part (with several choices that does not follow from the counts)."""

    counts: Mapping[str, Mapping[str, int]]
    senders: int


def can_be_counted(asked: Sequence[Asked]) -> bool:
    """Whether hands can be counted: no texts, and no score of one person over several questions, as in the full scan."""
    together = any(each.condition and each.item != each.condition for each in asked)
    return bool(asked) and not together and all(each.kind in ("mark", "single", "multiple") for each in asked)


def tallied(document: Document, round_id: str) -> Tally:
    """What was counted so far."""
    counts: dict[str, Counter[str]] = {}
    found = of_round(document, round_id, TALLY)
    for ballot in found:
        for key, given in ballot.answers.items():
            counted = counts.setdefault(key, Counter())
            if given.unknown:
                counted[UNKNOWN] += 1
            elif given.number is not None:
                counted[f"{given.number:g}"] += 1
            else:
                counted.update(given.chosen or ([given.text] if given.text else []))
    return Tally({key: dict(counted) for key, counted in counts.items()}, len(found))


def set_tally(document: Document, round_id: str, tally: Tally) -> None:
    """Replace what was counted. A ballot stands for a hand; which hands belong to one person nobody knows.

    Raises UserError when the numbers cannot be: more votes for an option than people, or people who chose nothing.
    """
    open_round(document, round_id)
    asked = {each.key: each for each in questions.of_round(document, round_id)}
    hands: list[dict[str, Given]] = [{} for _ in range(_people_in(tally, asked))]
    for key, counts in tally.counts.items():
        _deal(hands, asked[key], counts)
    with document.change("Turven", merge=("tally", round_id)):
        document.delete("ballot", round_id=round_id, route=TALLY)
        for answers in hands:
            if answers:
                ballot = insert_ballot(document, round_id, None, None, None, TALLY)
                for key, given in answers.items():
                    answer(document, ballot, asked[key], given)
        settling.settle(document, round_id)


def _people_in(tally: Tally, asked: Mapping[str, Asked]) -> int:
    most = 0
    for key, counts in tally.counts.items():
        if any(not 0 <= number <= MOST_COUNTED for number in counts.values()):
            raise UserError(f"Turf per keuze 0 tot en met {MOST_COUNTED}.")
        highest, total = max(counts.values(), default=0), sum(counts.values())
        if asked[key].kind == "multiple" and total:
            if not highest <= tally.senders <= total:
                raise UserError(
                    f"Bij deze stemmen deden er {highest} tot en met {total} mensen mee. Hoeveel waren het?"
                )
            most = max(most, tally.senders)
        else:
            most = max(most, total)
    return most


def _deal(hands: list[dict[str, Given]], asked: Asked, counts: Mapping[str, int]) -> None:
    """Give the counted answers to one question to hands, in no order that says anything."""
    if asked.kind == "multiple":
        votes = [option for option, number in counts.items() for _ in range(number)]
        # Dealt round, so that everybody has one before anybody has two, and nobody has the same twice.
        for at, option in enumerate(votes):
            hand = hands[at % len(hands)]
            before = hand.get(asked.key, Given())
            hand[asked.key] = Given(chosen=(*before.chosen, option))
        return
    given = [_read(asked, said) for said, number in counts.items() for _ in range(number)]
    places = random.SystemRandom().sample(range(len(hands)), len(given))
    for at, one in zip(places, given, strict=True):
        hands[at][asked.key] = one


def _read(asked: Asked, said: str) -> Given:
    if said == UNKNOWN:
        return Given(unknown=True)
    given = Given(number=float(said)) if asked.kind == "mark" else Given(chosen=(said,))
    check(asked, given)
    return given
