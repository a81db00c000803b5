"""What is wrong with a case, in sentences."""

from __future__ import annotations

from collections.abc import Sequence

from samenwerkdesk.model.errors import UserError

SHOWN = 10
"""How many mistakes are shown at once."""


class CaseError(UserError):
    """A case that cannot be taken over; ``mistakes`` has a sentence for each of the first ten things wrong with it."""

    def __init__(self, mistakes: Sequence[str]) -> None:
        self.mistakes = list(mistakes[:SHOWN])
        more = ["Dit zijn de eerste tien fouten; er zijn er meer."] if len(mistakes) > SHOWN else []
        super().__init__(" ".join([*self.mistakes, *more, "Er is niets overgenomen."]))
