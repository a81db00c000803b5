"""The working community: how its nine qualities stand, and the one that is chosen to work on (methode.md 8)."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from samenwerkdesk.model import method
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.exact import exact, mean_and_variance
from samenwerkdesk.model.measured import key_of
from samenwerkdesk.model.public_marks import PublicItem, PublicMeasurement
from samenwerkdesk.model.text import clean, stored_date

INSTRUMENT = "community_qualities"

GROUP, SELF = "group", "self"
"""The two perspectives: how the group does, and how one does oneself."""

FIRST = 2
"""So many qualities are talked about first (methode.md 8)."""

LABELS = {
    "chosen_quality": "Kwaliteit kiezen",
    "quality_agreement": "Afspraak over de kwaliteit",
    "quality_visible_when": "Waaraan we het merken",
    "quality_next_measurement": "Datum van de volgende meting",
}


class Chosen(NamedTuple):
    """The quality for the coming time: its code, what was agreed, how it shows, and when it is measured again."""

    quality: str | None
    agreement: str | None
    visible_when: str | None
    next_measurement: date | None

    @property
    def empty(self) -> bool:
        """Nothing was agreed."""
        return not any(self)


def chosen(document: Document) -> Chosen:
    """What the group chose to work on."""
    row = document.row(
        "SELECT chosen_quality, quality_agreement, quality_visible_when, quality_next_measurement FROM collaboration"
    )
    assert row is not None
    return Chosen(row[0], row[1], row[2], stored_date(row[3]))


def set_field(document: Document, field: str, value: str | date | None) -> None:
    """Change one of the fields in ``LABELS``; None or an empty text takes it away. Raises KeyError for another field."""
    stored = value.isoformat() if isinstance(value, date) else clean(value)
    with document.change(LABELS[field], merge=("collaboration", field)):
        document.update("collaboration", {"id": 1}, **{field: stored})


# ---------------------------------------------------------------------- what was measured


class Quality(NamedTuple):
    """One quality in a measurement, as far as everybody may see it; None where it was not asked or nobody answered."""

    code: str
    name: str
    text: str
    group: PublicItem | None
    own: PublicItem | None

    @property
    def difference(self) -> float | None:
        """Mean of the group minus that of oneself; None as long as one of them is not shown."""
        means = [None if each is None else each.group_score for each in (self.group, self.own)]
        return None if means[0] is None or means[1] is None else means[0] - means[1]


def qualities(measurement: PublicMeasurement) -> list[Quality]:
    """All nine in their order."""
    return [
        Quality(
            each.code,
            each.name,
            each.text,
            measurement.of(key_of(each.code, GROUP)),
            measurement.of(key_of(each.code, SELF)),
        )
        for each in method.community_qualities()
    ]


def talk_first(measurement: PublicMeasurement) -> list[str]:
    """The codes of the two on which the answers about the group differ most (standard deviation), the widest first.

    Before the spread was shown, and where nobody differs, there are none.
    """
    found = []
    for each in qualities(measurement):
        item = each.group
        if item is not None and item.lowest is not None and item.scores:
            variance = mean_and_variance([exact(score) for score in item.scores])[1]
            if variance > 0:
                found.append((variance, each.code))
    found.sort(key=lambda pair: pair[0], reverse=True)
    return [code for _, code in found[:FIRST]]
