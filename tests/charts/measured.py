"""Measurements to draw, made by the model's own rules."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from fractions import Fraction

from samenwerkdesk.model import conditions, counted, method, public_marks, statistics
from samenwerkdesk.model.conditions import CONDITIONS
from samenwerkdesk.model.measured import Measured, Respondent
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
) -> PublicMeasurement:
    """What everybody may see of these participant scores."""
    on = statistics.scale(*scale)
    seen, summaries = [], []
    for code in CONDITIONS:
        exact = [Fraction(str(score)) for score in scores.get(code, ())]
        summary = statistics.summarise(exact, on)
        people = tuple(Respondent(None, None, score) for score in exact)
        public = public_marks.public_item(
            Measured(code, people, summary, None), least, mode, method.condition(code).name
        )
        if public.shown and summary:
            summaries.append((code, summary))
        before = (previous or {}).get(code)
        seen.append(dataclasses.replace(public, previous=before if public.shown else None))
    return PublicMeasurement(
        session_id="S3",
        instrument="full_scan",
        anonymity_mode=mode,
        threshold=least,
        scale_lowest=float(scale[0]),
        scale_highest=float(scale[1]),
        stage=stage,
        items=tuple(each.at(stage) for each in seen),
        suggestions=tuple(conditions.suggestions(summaries)),
    )
