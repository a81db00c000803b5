"""What a picture over time is drawn from: the measurements of one instrument, each with the name of its session."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from samenwerkdesk.look import PartnerLook
from samenwerkdesk.model.public_marks import PublicItem, PublicMeasurement

MOST = 12
"""So many sessions fit beside each other; of more, the last ones are drawn."""


@dataclass(frozen=True)
class Series:
    """Measurements, oldest first; the last one is the current.

    ``moments`` says how each session is called ('sessie 3', '10 april'). ``partners`` has the look of each organisation, by
    partner_id, for the pictures that may show organisations apart.
    """

    measurements: tuple[PublicMeasurement, ...]
    moments: tuple[str, ...]
    partners: Mapping[str, PartnerLook] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if len(self.measurements) != len(self.moments):
            raise ValueError("every measurement needs the name of its session")

    @property
    def current(self) -> PublicMeasurement | None:
        """The last measurement; None when nothing was measured."""
        return self.measurements[-1] if self.measurements else None

    @property
    def recent(self) -> Series:
        """The last sessions, as many as fit."""
        return replace(self, measurements=self.measurements[-MOST:], moments=self.moments[-MOST:])

    @property
    def left_out(self) -> str:
        """A note when there are more sessions than fit; else ''."""
        whole = len(self.measurements)
        return f"de laatste {MOST} van {whole} sessies" if whole > MOST else ""

    @property
    def before(self) -> str:
        """How the previous time of the same form is called, 'vorige keer, sessie 2'; '' without one."""
        for index in range(len(self.measurements) - 2, -1, -1):
            each = self.measurements[index]
            if each.instrument == self.measurements[-1].instrument and _has_means(each):
                return f"vorige keer, {self.moments[index]}"
        return ""

    def items(self, key: str) -> list[PublicItem | None]:
        """One question in each measurement; None where it was not asked."""
        return [each.of(key) for each in self.measurements]

    def means(self, key: str) -> list[float | None]:
        """The means of one question, as far as they may be seen."""
        return [item.group_score if item and item.shown else None for item in self.items(key)]

    def links(self, key: str) -> list[tuple[int, int]]:
        """Which measurements belong together: each with the time before in the same form (methode.md 21 rule 10)."""
        found = []
        last: dict[str, int] = {}
        for index, mean in enumerate(self.means(key)):
            if mean is None:
                continue
            form = self.measurements[index].instrument
            if form in last:
                found.append((last[form], index))
            last[form] = index
        return found


def _has_means(measurement: PublicMeasurement) -> bool:
    return any(each.group_score is not None for each in measurement.items)
