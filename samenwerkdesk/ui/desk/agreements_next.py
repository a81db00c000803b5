"""What comes next in a round of a TWO: one step or decision as the primary one, and at most three beside it."""

from __future__ import annotations

from typing import NamedTuple

from samenwerkdesk.model import agreements
from samenwerkdesk.model.agreements import AgreementRound
from samenwerkdesk.ui.desk import agreements_words as words


class Offer(NamedTuple):
    """A button: its text and icon, and the step it goes to or the decision it is."""

    text: str
    icon: str
    step: str = ""
    act: str = ""


ESTABLISH = Offer("Vaststellen", "gavel", act="establish")
REJECT = Offer("Niet aangenomen", "x", act="reject")
NEXT_ROUND = Offer("Nieuwe ronde", "refresh", act="next_round")
FIRST_ROUND = Offer("Eerste ronde beginnen", "plus", act=NEXT_ROUND.act)
CONTINUE = Offer("Bestendigen", "check", act="continue")
WITHDRAW = Offer("Intrekken", "x", act="withdraw")


def offers(
    found: words.Steps, round_: AgreementRound, step: str, last: bool, expired: bool
) -> tuple[Offer | None, list[Offer]]:
    """The primary button and those beside it; none for a round that is over."""
    if not last:
        return None, []
    if round_.outcome is None:
        return _talking(found, step)
    if round_.outcome == agreements.ESTABLISHED:
        if round_.reflection:
            return NEXT_ROUND, [CONTINUE, WITHDRAW]
        if step == words.REFLECT:
            return None, [CONTINUE, NEXT_ROUND, WITHDRAW]
        seen = found.states[words.PRACTISE] == words.DONE
        return _to(words.REFLECT if expired or seen or step == words.PRACTISE else words.PRACTISE), []
    if round_.outcome in (agreements.CONTINUED, agreements.WITHDRAWN):
        return None, [NEXT_ROUND]
    return NEXT_ROUND, []


def _talking(found: words.Steps, step: str) -> tuple[Offer | None, list[Offer]]:
    """While the group talks: the first step that is not done, or establishing when nothing is missing."""
    spoken = found.states[words.CONSENT] != words.TODO
    beside = [REJECT] if spoken else []
    if not found.blocking and found.states[words.CONSENT] == words.DONE:
        return ESTABLISH, beside
    wanted = found.next()
    if wanted == step or wanted is None:
        order = list(words.STEPS)
        after = [key for key in order[order.index(step) + 1 :] if found.states[key] != words.DONE]
        wanted = next((key for key in after if key not in (words.PRACTISE, words.REFLECT)), None)
    if not found.blocking and spoken:
        beside = [ESTABLISH, *beside]
    return (_to(wanted) if wanted is not None else None), beside


def _to(step: str) -> Offer:
    return Offer(f"Verder: {words.STEPS[step]}", "arrow-right", step=step)
