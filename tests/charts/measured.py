"""Measurements and polls to draw, made by the model's own rules."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from fractions import Fraction

from samenwerkdesk.model import conditions, counted, method, public_answers, public_marks, statistics
from samenwerkdesk.model.conditions import CONDITIONS
from samenwerkdesk.model.measured import Measured, Respondent
from samenwerkdesk.model.polls import CHOICE, Option, Poll
from samenwerkdesk.model.public_answers import PublicPoll
from samenwerkdesk.model.public_marks import PublicMeasurement

DIVIDED = {
    "ambition": [2.2, 2.4, 2.6, *[3.2] * 5, 3.4, 3.4, *[3.6] * 3],
    "interests": [*[1.2] * 3, 1.4, 1.4, 2.8, 3.0, 4.2, 4.2, 4.4, 4.4, 4.6, 4.8],
    "relationship": [1.2, 1.8, 2.4, 2.4, 2.6, 2.6, 2.8, *[3.0] * 3, *[3.2] * 3],
    "organisation": [1.6, 1.8, 2.0, 2.2, 2.2, *[2.4] * 5, 2.6, 2.6, 3.0],
    "process": [2.4, 2.6, 2.6, *[3.0] * 4, 3.4, *[3.6] * 3, 3.8, 3.8],
}
"""Thirteen people, two camps about interests."""


def measurement(
    scores: Mapping[str, Sequence[float]],
    *,
    scale: tuple[float, float] = (1, 5),
    previous: Mapping[str, float] | None = None,
    least: int = 5,
    mode: str = "anoniem",
    stage: str = counted.REVEALED,
    partners: Sequence[str] = (),
    instrument: str = "full_scan",
    others: bool | None = None,
) -> PublicMeasurement:
    """What everybody may see of these participant scores for the five conditions.

    ``partners`` are the organisations of the participants in turn; ``others`` says whether a different group answered.
    """
    names = {code: method.condition(code).name for code in CONDITIONS}
    return asked(
        {code: scores.get(code, ()) for code in CONDITIONS},
        names,
        scale=scale,
        previous=previous,
        least=least,
        mode=mode,
        stage=stage,
        partners=partners,
        instrument=instrument,
        others=others,
    )


def asked(
    scores: Mapping[str, Sequence[float]],
    names: Mapping[str, str],
    *,
    scale: tuple[float, float] = (1, 5),
    previous: Mapping[str, float] | None = None,
    least: int = 5,
    mode: str = "anoniem",
    stage: str = counted.REVEALED,
    partners: Sequence[str] = (),
    instrument: str = "process_trust",
    others: bool | None = None,
) -> PublicMeasurement:
    """What everybody may see of these marks for any questions."""
    on = statistics.scale(*scale)
    seen, summaries = [], []
    for code, given in scores.items():
        exact = [Fraction(str(score)) for score in given]
        summary = statistics.summarise(exact, on)
        people = tuple(
            Respondent(None, partners[index % len(partners)] if partners else None, score)
            for index, score in enumerate(exact)
        )
        public = public_marks.public_item(Measured(code, people, summary, None), least, mode, names[code])
        if public.shown and summary:
            summaries.append((code, summary))
        before = (previous or {}).get(code) if public.shown else None
        delta = None if before is None or public.group_score is None else public.group_score - before
        seen.append(dataclasses.replace(public, previous=before, delta=delta, different_group=others))
    if stage == counted.SPREAD:
        summaries = [pair for pair in summaries if pair[1].discussion_worthy]
    return PublicMeasurement(
        session_id="S3",
        instrument=instrument,
        anonymity_mode=mode,
        threshold=least,
        scale_lowest=float(scale[0]),
        scale_highest=float(scale[1]),
        stage=stage,
        items=tuple(each.at(stage) for each in seen),
        suggestions=tuple(conditions.suggestions(summaries) if stage in ("spread", "revealed") else ()),
    )


def poll(
    question: str = "Wat levert jouw samenwerking op?",
    *,
    kind: str = "multiple",
    votes: Mapping[str, int] | None = None,
    texts: Sequence[str] = (),
    marks: Sequence[float] = (),
    senders: int | None = None,
    scale: tuple[float, float] = (1, 5),
    mode: str = "anoniem",
    state: str = counted.REVEALED,
) -> PublicPoll:
    """What everybody may see of a poll with these votes, texts or marks."""
    n = senders if senders is not None else sum((votes or {}).values()) or len(texts) or len(marks)
    options = tuple(
        Option(text, number, Fraction(number, n) if n else None) for text, number in (votes or {}).items()
    )
    whole = Poll(
        id="P1",
        session_id="S3",
        code=None,
        question=question,
        kind=kind,
        anonymity_mode=mode,
        state=state,
        n_senders=n,
        options=options if kind in CHOICE else (),
        texts=tuple(texts),
        numbers=tuple(marks),
        scale_lowest=float(scale[0]),
        scale_highest=float(scale[1]),
    )
    return public_answers.public_poll(whole, 5)
