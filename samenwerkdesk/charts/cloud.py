"""A word cloud that is honest: twice as high means said by twice as many, and what is left out is counted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from matplotlib.figure import Figure

from samenwerkdesk.charts import words
from samenwerkdesk.charts.letters import one_line
from samenwerkdesk.charts.sheet import Sheet, text_width
from samenwerkdesk.charts.style import Style
from samenwerkdesk.charts.wrapping import wrapped
from samenwerkdesk.model import method
from samenwerkdesk.model.polls import word_counts
from samenwerkdesk.model.public_answers import PublicPoll
from samenwerkdesk.model.text import in_words, listed, shortened

WEIGHT = 600
RULE = "Twee keer zo hoog: door twee keer zoveel mensen gezegd."

_LARGEST = 0.36
_LINE, _GAP = 1.06, 0.42
_HEIGHT = 19.0
_WIDEST = 0.96
_LETTERS = 36
"""No word is longer; what somebody typed without a space is cut."""

_MANY = 3


@dataclass(frozen=True)
class _Said:
    """A word as it is written, and how many said it."""

    text: str
    count: int


def cloud(poll: PublicPoll, width: float, height: float, style: Style) -> Figure:
    """The words in centred rows, the most said in the middle; without the small words every sentence needs."""
    sheet = Sheet(width, height, style.background)
    found = counts(poll)
    lines, low = [RULE], 0.0
    # The note under the words depends on how many of them fit, and how many fit on how much room the note takes.
    for _ in range(2):
        low = (len(lines) * 1.25 + 0.7) * style.scale_size
        laid, unit = _laid(found, width, height - low, style)
        note = _note(found, sum(len(row) for row in laid), poll.n)
        lines = list(wrapped(note, style.scale_size, 400, width))
    top = height - (height - low - _high(laid, unit)) / 2
    for row in laid:
        size = max((each.count for each in row), default=0) * unit
        base = top - 0.80 * size * _LINE
        x = (width - _wide(row, unit)) / 2
        for each in _middle_out(row):
            letters = each.count * unit
            colour = style.theme.accent if each.count == found[0].count else style.text
            sheet.text(x, base, each.text, letters, colour, weight=WEIGHT)
            x += text_width(each.text, letters, WEIGHT) + _GAP * size
        top -= _LINE * size
    for index, line in enumerate(lines):
        y = (0.3 + 1.25 * (len(lines) - 1 - index)) * style.scale_size
        sheet.text(width / 2, y, line, style.scale_size, style.muted, align="center")
    return sheet.figure


def height(poll: PublicPoll, width: float, style: Style) -> float:
    """The height at which most words have room."""
    return min(_HEIGHT * style.name_size, 0.6 * width)


def counts(poll: PublicPoll) -> list[_Said]:
    """How many texts hold each word, most first; written as the typeface can."""
    found = word_counts(poll.texts, method.stop_words())
    return [_Said(_short(one_line(word)), count) for word, count in found]


def _short(word: str) -> str:
    return word if len(word) <= _LETTERS else shortened(word, _LETTERS)


def _laid(
    found: Sequence[_Said], width: float, height: float, style: Style
) -> tuple[list[list[_Said]], float]:
    """The words that fit in rows from top to bottom, and the height of a word said once.

    As many as can be read: when the rarest would be too small, they are left out, all that were said as often.
    """
    least = style.scale_size
    for low in sorted({each.count for each in found}):
        kept = [each for each in found if each.count >= low]
        unit = _LARGEST * height / kept[0].count
        while unit * low >= least * 0.999:
            rows = _rows(kept, width, unit)
            if rows is not None and _high(rows, unit) <= height:
                return _centred(rows), unit
            unit *= 0.97
    if not found:
        return [], least
    # Even those said most do not all fit as small as can be: as many as do.
    kept = [each for each in found if each.count == found[0].count]
    unit = least / kept[0].count
    while len(kept) > 1:
        rows = _rows(kept, width, unit)
        if rows is not None and _high(rows, unit) <= height:
            return _centred(rows), unit
        kept = kept[:-1]
    return [kept], unit


def _rows(kept: Sequence[_Said], width: float, unit: float) -> list[list[_Said]] | None:
    """The words in rows, most first; None when one is wider than the sheet. Rows get shorter, as a cloud does."""
    rows: list[list[_Said]] = [[]]
    for each in kept:
        narrower = width * max(0.6, _WIDEST - 0.05 * (len(rows) - 1))
        if not rows[-1] or _wide([*rows[-1], each], unit) <= narrower:
            rows[-1].append(each)
        else:
            rows.append([each])
        if _wide([each], unit) > width:
            return None
    return rows


def _wide(row: Sequence[_Said], unit: float) -> float:
    size = max((each.count for each in row), default=0) * unit
    said = sum(text_width(each.text, each.count * unit, WEIGHT) for each in row)
    return said + _GAP * size * max(0, len(row) - 1)


def _high(rows: Sequence[Sequence[_Said]], unit: float) -> float:
    return sum(_LINE * unit * max((each.count for each in row), default=0) for row in rows)


def _centred(rows: list[list[_Said]]) -> list[list[_Said]]:
    """The first row in the middle, the next ones under and over it in turn."""
    return [*reversed(rows[2::2]), *rows[:1], *rows[1::2]]


def _middle_out(row: Sequence[_Said]) -> list[_Said]:
    """The first word in the middle, the next ones right and left of it in turn."""
    return [*reversed(row[2::2]), *row[:1], *row[1::2]]


def _note(found: Sequence[_Said], drawn: int, n: int) -> str:
    """How to read the heights, how many took part, and what is left out."""
    people = f"{n} {'inzending' if n == 1 else 'inzendingen'}"
    # Where every word is as high the rule explains nothing.
    rule = f"{RULE} " if len({each.count for each in found}) > 1 or len(found) == 1 else ""
    if len(found) == drawn:
        return f"{rule}{people}."
    kept = sorted(found, key=lambda each: -each.count)
    left = kept[drawn:]
    often = max(each.count for each in left)
    nouns = "woord dat" if len(left) == 1 else "woorden die"
    verb = "viel" if len(left) == 1 else "vielen"
    times = "één keer" if often == 1 else f"hooguit {in_words(often)} keer"
    also = "nog " if drawn and found[drawn - 1].count == often else ""
    return f"{rule}{people}, en {also}{len(left)} {nouns} {times} {verb}."


def sentence(poll: PublicPoll) -> str:
    """The word that was said most; a tie is called a tie."""
    found = counts(poll)
    if not found:
        return "Er zijn geen woorden om te tonen."
    top = [words.quoted(each.text) for each in found if each.count == found[0].count]
    times = in_words(found[0].count)
    if len(top) == len(found) > 1:
        return f"Elk woord viel {times} keer."
    if len(top) == 1:
        return f"{top[0]} noemden we het vaakst: {times} keer."
    if len(top) <= _MANY:
        return f"{listed(top)} noemden we het vaakst, elk {times} keer."
    return f"{words.opening(len(top))} woorden noemden we het vaakst, elk {times} keer."
