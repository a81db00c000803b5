"""The four corners of a quadrant: how they are called, where they begin, and how many dots each has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from samenwerkdesk.model import method
from samenwerkdesk.model.public_marks import PLANES, PublicMeasurement, PublicPair

OWN_NAMES = "namen van de vakken: onze werknamen"
"""That the names of corners are our own, never somebody else's (methode.md 2 and 14)."""


@dataclass(frozen=True)
class Corners:
    """How the four corners are called, and what the axes say; from ``limit`` on a value is high.

    ``goal``: high on both is where one wants to be. ``moments`` are the names of the perspectives where there is more than one.
    ``named``: the handbook has the names, under the label E.
    """

    both: str
    across: str
    up: str
    neither: str
    across_axis: str
    up_axis: str
    limit: float
    goal: bool = True
    moments: tuple[str, ...] = ()
    named: bool = False

    @property
    def names(self) -> tuple[str, str, str, str]:
        """All four."""
        return self.both, self.across, self.up, self.neither

    def of(self, pair: PublicPair) -> str:
        """The corner of a dot."""
        across, up = (value >= self.limit for value in pair)
        if up:
            return self.both if across else self.up
        return self.across if across else self.neither


def corners_of(measurement: PublicMeasurement) -> Corners:
    """The corners of a measurement; names that the handbook does not have are our own too."""
    middle = (measurement.scale_lowest + measurement.scale_highest) / 2
    if measurement.instrument in PLANES:
        return _of_handbook(measurement)
    if measurement.instrument == "dual_identity":
        return Corners(
            "duale identiteit",
            "vooral eigen organisatie",
            "vooral dit verband",
            "los van beide",
            "verbonden met de eigen organisatie",
            "verbonden met dit verband",
            middle,
        )
    names = [each.name for each in measurement.items[:2]] + ["", ""]
    return Corners(
        "beide hoog",
        f"vooral {names[0]}",
        f"vooral {names[1]}",
        "beide laag",
        names[0],
        names[1],
        middle,
    )


def _of_handbook(measurement: PublicMeasurement) -> Corners:
    instrument = method.instrument(measurement.instrument)
    known = method.plane(instrument.element)
    own = measurement.plane
    called = {(each.x, each.y): each.name for each in known.quadrants}
    moments = tuple(each.text for each in instrument.perspectives)
    return Corners(
        called["high", "high"],
        called["high", "low"],
        called["low", "high"],
        called["low", "low"],
        own.across if own else known.x,
        own.up if own else known.y,
        own.boundary if own else known.boundary,
        # Of two moments the group says itself where it wants to be.
        goal=not moments,
        moments=moments,
        named=True,
    )


def counts(measurement: PublicMeasurement, corners: Corners) -> list[dict[str, int]]:
    """For each moment how many dots every corner has; nothing for a moment that may not be shown."""
    found = []
    for cloud in measurement.clouds:
        many = Counter(corners.of(pair) for pair in cloud)
        found.append({name: many[name] for name in corners.names} if cloud else {})
    return found


def fullest(count: dict[str, int]) -> list[str]:
    """The corners with most dots; none without dots."""
    most = max(count.values(), default=0)
    return [name for name, many in count.items() if many == most and many]


def middles_of(current: PublicMeasurement, corners: Corners) -> list[tuple[float, float] | None]:
    """Where the group stands once the average is shown: the centre of each cloud, or both means of one moment."""
    if not current.revealed or not corners.named:
        return []
    if corners.moments:
        return [_middle(cloud) if cloud else None for cloud in current.clouds]
    means = [current.of(item) for item in method.instrument(current.instrument).axes]
    across, up = (each.group_score if each else None for each in means)
    return [(across, up) if across is not None and up is not None else None]


def _middle(cloud: Sequence[PublicPair]) -> PublicPair:
    """The centre of mass of at least one dot."""
    return sum(x for x, _ in cloud) / len(cloud), sum(y for _, y in cloud) / len(cloud)
