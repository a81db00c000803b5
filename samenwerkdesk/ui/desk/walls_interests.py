"""How interests and options become a wall, through what is public alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samenwerkdesk.model import public_interests
from samenwerkdesk.ui.room.views import interest_options, interests

if TYPE_CHECKING:
    from samenwerkdesk.model.public_interests import PublicInterest, PublicInterests
    from samenwerkdesk.ui.desk.walls import Walls
    from samenwerkdesk.ui.room.frame import Wall


def each_iceberg(walls: Walls) -> list[Wall]:
    """The public interests one by one."""
    found = _found(walls).interests
    return [interests.Icebergs(walls.place, (each,), found) for each in found]


def each_group(walls: Walls) -> list[Wall]:
    """The icebergs of each partner together; what is of nobody in particular comes first."""
    return [interests.Icebergs(walls.place, group) for group in _found(walls).groups]


def iceberg(walls: Walls, key: str) -> Wall | None:
    """One iceberg; None when it is gone, or for the facilitator alone."""
    found = _found(walls).interests
    one: PublicInterest | None = next((each for each in found if each.id == key), None)
    return interests.Icebergs(walls.place, (one,), found) if one else None


def kinds(walls: Walls) -> Wall:
    """The three kinds."""
    return interests.Kinds(walls.place, _found(walls))


def tension(walls: Walls) -> Wall:
    """What is tense."""
    return interests.Tension(walls.place, _found(walls))


def options(walls: Walls) -> Wall:
    """All options."""
    return interest_options.Options(walls.place, _found(walls))


def matrix(walls: Walls) -> Wall:
    """Which option serves which interests."""
    return interest_options.Matrix(walls.place, _found(walls))


def each_option(walls: Walls) -> list[Wall]:
    """The options one by one, with the interests each serves."""
    found = _found(walls)
    return [interest_options.OneOption(walls.place, found, at) for at in range(len(found.options))]


def _found(walls: Walls) -> PublicInterests:
    return public_interests.for_room(walls.document)
