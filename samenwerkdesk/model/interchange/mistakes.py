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
        self.count = len(mistakes)
        more = self.count - len(self.mistakes)
        rest = [f"En nog {more} {'andere fout' if more == 1 else 'andere fouten'}."] if more else []
        super().__init__(" ".join([*self.mistakes, *rest, "Er is niets overgenomen."]))
