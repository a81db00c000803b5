"""What the keys typed in a cell mean: a whole mark on a scale, 'weet ik niet', or nothing; and the same for what is pasted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from samenwerkdesk.model import exact
from samenwerkdesk.model.exact import MINUS

UNKNOWN = "?"
"""'Weet ik niet': an answer that counts nowhere (methode.md 21 rule 1)."""

Mark = float | str | None
"""A number, UNKNOWN, or None for empty."""

_EMPTY = frozenset(("", "·", "-", "–", "—", MINUS))
_CHOSEN = ("x", "X", " ")
_UNSHIFTED = str.maketrans("&é\"'(§è!çà", "1234567890")


class NotAMark(Exception):
    """The text is no mark on this scale; the text of the exception says what is expected."""


@dataclass(frozen=True)
class Marks:
    """The marks of a grid: whole numbers from ``lowest`` to ``highest``, and UNKNOWN when ``unknown``."""

    lowest: int
    highest: int
    unknown: bool = False

    @property
    def expected(self) -> str:
        """The sentence that says which marks there are."""
        ends = f"{shown(self.lowest)} tot en met {shown(self.highest)}"
        return f"Typ een cijfer van {ends}{', of ? voor weet ik niet' if self.unknown else ''}."

    @property
    def empties(self) -> str:
        """The keys that empty a cell as well as Delete does."""
        return ""

    def key_of(self, text: str) -> str:
        """The character that a key stands for here, or ''."""
        return key_of(text)

    def named(self, mark: Mark) -> str:
        """A mark as it is offered in a menu."""
        return shown(mark)

    def offered(self) -> Sequence[Mark]:
        """Every mark, as it is offered in a menu."""
        return self.all()

    def value(self, text: str) -> Mark:
        """The mark that a whole text stands for; see ``has``."""
        return int(text)

    def spoken(self, mark: Mark) -> str:
        """A mark as a screen reader says it."""
        return spoken(mark)

    def tint(self, mark: Mark) -> str:
        """The kind of status (success, info, warn, danger) whose colours a mark has; '' for none."""
        return ""

    def all(self) -> range:
        """Every number on the scale."""
        return range(self.lowest, self.highest + 1)

    def has(self, text: str) -> bool:
        """Whether ``text`` is the whole of a number on the scale."""
        return text in {str(number) for number in self.all()}

    def may_become(self, text: str) -> bool:
        """Whether more keys after ``text`` can make another number on the scale."""
        return any(len(str(number)) > len(text) and str(number).startswith(text) for number in self.all())

    def read(self, text: str) -> Mark:
        """The mark that a whole text means, as from a spreadsheet ('4', '4,0', '?', ''). Raises NotAMark."""
        wanted = text.strip().replace(MINUS, "-").replace(",", ".")
        if wanted in _EMPTY:
            return None
        if wanted == UNKNOWN and self.unknown:
            return UNKNOWN
        try:
            number = float(wanted)
        except ValueError:
            raise NotAMark(self.expected) from None
        if not self.lowest <= number <= self.highest or number != int(number):
            raise NotAMark(self.expected)
        return int(number)


@dataclass(frozen=True)
class Tick(Marks):
    """Chosen (1) or not: one of several choices. 1, x and space choose, 0 takes it away."""

    lowest: int = 1
    highest: int = 1

    @property
    def expected(self) -> str:
        return "Typ 1, x of een spatie voor gekozen, en 0 of Delete voor niet gekozen."

    @property
    def empties(self) -> str:
        return "0"

    def key_of(self, text: str) -> str:
        return "1" if text in _CHOSEN else key_of(text)

    def named(self, mark: Mark) -> str:
        return "Gekozen"

    def read(self, text: str) -> Mark:
        wanted = text.strip().lower()
        return super().read({"x": "1", "0": ""}.get(wanted, wanted))


@dataclass(frozen=True)
class Letters(Marks):
    """Marks that are letters, each a word: ``words`` are (letter, word, tint). Another key than these letters does nothing."""

    lowest: int = 0
    highest: int = -1
    words: tuple[tuple[str, str, str], ...] = ()

    @property
    def expected(self) -> str:
        said = [f"{letter} ({word})" for letter, word, _ in self.words]
        return f"Typ {', '.join(said[:-1])} of {said[-1]}."

    def key_of(self, text: str) -> str:
        return text.upper() if self.has(text.upper()) else ""

    def named(self, mark: Mark) -> str:
        return f"{self.spoken(mark).capitalize()}\t{mark}"

    def offered(self) -> Sequence[Mark]:
        return [letter for letter, _, _ in self.words]

    def value(self, text: str) -> Mark:
        return text

    def spoken(self, mark: Mark) -> str:
        return next((word for letter, word, _ in self.words if letter == mark), spoken(mark))

    def tint(self, mark: Mark) -> str:
        return next((tint for letter, _, tint in self.words if letter == mark), "")

    def has(self, text: str) -> bool:
        return any(letter == text for letter, _, _ in self.words)

    def read(self, text: str) -> Mark:
        wanted = text.strip().lower()
        if wanted in _EMPTY:
            return None
        for letter, word, _ in self.words:
            if wanted in (letter.lower(), word.lower()):
                return letter
        raise NotAMark(self.expected)


def key_of(text: str) -> str:
    """The character a key stands for in a cell: a digit, '-', '?' or ''. Unshifted keys of an AZERTY keyboard are digits."""
    found = text.translate(_UNSHIFTED).replace(MINUS, "-").replace("+", "")
    return found if len(found) == 1 and (found in "0123456789-?") else ""


@lru_cache(maxsize=256)
def shown(mark: Mark) -> str:
    """A mark as it stands in a cell: '4', '3,3', '−2', '?', and '·' for empty."""
    if mark is None:
        return "·"
    if isinstance(mark, str):
        return mark
    return exact.dutch(mark, 0 if mark == int(mark) else 1)


def spoken(mark: Mark) -> str:
    """A mark as a screen reader says it."""
    if mark is None:
        return "leeg"
    return "weet ik niet" if mark == UNKNOWN else shown(mark)


def pasted(text: str) -> list[list[str]]:
    """The cells of a text from a spreadsheet, rows of the same length; empty lines at the end are left out."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n").split("\n")
    rows = [line.split("\t") for line in lines]
    width = max(len(row) for row in rows)
    return [row + [""] * (width - len(row)) for row in rows]
