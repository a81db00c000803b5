"""Polls: how many sent something, what was chosen most, which words came up (methode.md 18 and 21 rule 15, own rules (E))."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from samenwerkdesk.model import counted, method
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.exact import exact, mean

CHOICE = ("single", "multiple")
"""The kinds of poll in which something can be chosen most."""

LONGEST_PHRASE = 3
"""So many words, without an article before them, count as one in a word cloud."""

_ARTICLES = frozenset(("de", "het", "een"))
_PARTS = re.compile(r"[,;/|\n]|\b(?:en|of)\b")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


@dataclass(frozen=True)
class Option:
    """One option: how many chose it, and which part of the senders that is (None when nobody sent anything)."""

    text: str
    count: int
    share: Fraction | None


@dataclass(frozen=True)
class Poll:
    """A closed poll. ``n_senders`` counts submissions that say something; an empty one is no vote.

    ``options`` are those offered, in their order, and then whatever else was chosen; for other kinds there are none.
    ``texts`` are the answers to an open question or word cloud, ``numbers`` those on a scale.
    """

    id: str
    session_id: str | None
    code: str | None
    question: str | None
    kind: str | None
    anonymity_mode: str
    state: str
    n_senders: int
    options: tuple[Option, ...]
    texts: tuple[str, ...]
    numbers: tuple[float, ...]
    scale_lowest: float
    scale_highest: float

    @property
    def top_count(self) -> int | None:
        """The highest number of votes; None when nobody voted (empty is not zero) or the poll offers no choice."""
        return max((option.count for option in self.options), default=0) or None

    @property
    def top(self) -> list[str] | None:
        """All options with the highest number, in alphabetical order; None when there is no highest number."""
        highest = self.top_count
        if highest is None:
            return None
        return sorted(option.text for option in self.options if option.count == highest)

    @property
    def mean(self) -> Fraction | None:
        """The mean on a scale; None without numbers."""
        return mean(self.numbers)


def count_choices(
    offered: Sequence[str], submissions: Iterable[Collection[str]]
) -> tuple[int, tuple[Option, ...]]:
    """How many submissions chose something, and the votes per option, each part of the senders (rule 15)."""
    chosen = [{text for text in submission if text.strip()} for submission in submissions]
    senders = sum(bool(one) for one in chosen)
    votes = Counter(text for one in chosen for text in one)
    order = [*dict.fromkeys(offered), *sorted(set(votes) - set(offered))]
    options = tuple(
        Option(text, votes[text], Fraction(votes[text], senders) if senders else None) for text in order
    )
    return senders, options


def polls(document: Document) -> list[Poll]:
    """All closed polls in the order in which they were asked."""
    given: dict[str, dict[str, list[tuple[str | None, float | None]]]] = {}
    for round_id, ballot_id, text, target, number in document.rows(
        "SELECT round_id, ballot.id, text, target, number FROM round JOIN ballot ON round_id = round.id"
        " JOIN answer ON ballot_id = ballot.id WHERE instrument = 'poll' AND unknown = 0"
        " ORDER BY round_id, ballot.seq, ballot.id, answer.seq"
    ):
        given.setdefault(round_id, {}).setdefault(ballot_id, []).append((text or target, number))
    closed = {each.id: each for each in counted.rounds(document, "poll")}
    return [
        _poll(
            closed[key],
            code,
            question,
            kind,
            json.loads(options) if options else [],
            [*given.get(key, {}).values()],
        )
        for key, code, question, kind, options in document.rows(
            "SELECT id, code, question, kind, options FROM round WHERE instrument = 'poll' ORDER BY seq"
        )
        if key in closed
    ]


def _poll(
    each: counted.CountedRound,
    code: str | None,
    question: str | None,
    kind: str | None,
    offered: list[str],
    submissions: list[list[tuple[str | None, float | None]]],
) -> Poll:
    if kind in CHOICE:
        submissions = [[(text or _digits(number), None) for text, number in one] for one in submissions]
    words = [[text for text, _ in one if text and text.strip()] for one in submissions]
    marks = [[number for _, number in one if number is not None] for one in submissions]
    senders = sum(bool(said or given) for said, given in zip(words, marks, strict=True))
    options = count_choices(offered, words)[1] if kind in CHOICE else ()
    return Poll(
        id=each.id,
        session_id=each.session_id,
        code=code,
        question=question,
        kind=kind,
        anonymity_mode=each.anonymity_mode,
        state=each.state,
        n_senders=senders,
        options=options,
        texts=() if kind in CHOICE else tuple(text for said in words for text in said),
        numbers=tuple(number for given in marks for number in given),
        scale_lowest=float(each.scale.lowest),
        scale_highest=float(each.scale.highest),
    )


def read_as(code: str | None, option: str) -> str:
    """How an option is read: a poll of the handbook stores 'ambition' and reads 'ambitie'."""
    for known in method.polls():
        if known.code == code:
            return next((each.text for each in known.options if each.code == option), option)
    return option


def _digits(number: float | None) -> str | None:
    """The option that a number stands for: a case may have 2025 for the option '2025'."""
    if number is None:
        return None
    return str(int(number)) if number.is_integer() else str(number)


def percentage(share: Fraction) -> int:
    """A share as a whole percentage, half up."""
    return int(exact(share) * 100 + Fraction(1, 2))


def word_counts(texts: Iterable[str], stop_words: Collection[str] = frozenset()) -> list[tuple[str, int]]:
    """How many texts hold each word, most first and then alphabetically, without case and without ``stop_words``.

    A word counts once per text, so that nobody can shout. A few words together are one ('elkaar kennen', 'geen tijd'): apart they
    would say something else. A longer text falls into its words.
    """
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update({said for part in _PARTS.split(_normal(text)) for said in _said(part, stop_words)})
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))


def _normal(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold()


def _said(part: str, stop_words: Collection[str]) -> list[str]:
    """What one part of a text says: all of it when it is short, else its words."""
    words = _WORD.findall(part)
    telling = [word for word in words if word not in stop_words]
    if len(words) > 1 and words[0] in _ARTICLES:
        words = words[1:]
    return [" ".join(words)] if telling and len(words) <= LONGEST_PHRASE else telling
