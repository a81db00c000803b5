"""What one picture on the wall is."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Protocol, runtime_checkable

from PySide6.QtGui import QPainter


class RoomView(Protocol):
    """One picture for the room: a value that never changes, made of what is public and nothing else.

    Make it a frozen dataclass whose fields are public dataclasses, texts and numbers. Two views that are equal look
    the same: the wall is not painted again for an equal one. Nothing is asked of the document while painting.
    """

    @property
    def title(self) -> str:
        """What the desk says is on the wall, in Dutch: 'Stippen', 'Spelregel 3'. Plain text, a line at most."""
        ...

    def pages(self, width: int, height: int) -> int:
        """How many pages it takes on a wall of this size in logical px: 1 or more. Long text pages, it never shrinks."""
        ...

    def paint(self, painter: QPainter, width: int, height: int, theme: str, page: int) -> None:
        """Paint page ``page`` (from 0) over all of ``width`` × ``height`` logical px: body, header and footer.

        ``theme`` is light, high_contrast or dark. The area holds the colour room_page of that theme already.
        """
        ...


@runtime_checkable
class ReadBack(Protocol):
    """A view of something that is read back, at which the room can nod."""

    @property
    def nod(self) -> Hashable:
        """What is nodded at: it stays the same wherever it stands, and is another one when it was worded anew."""
        ...

    @property
    def confirmed(self) -> bool:
        """Whether the room nodded."""
        ...
