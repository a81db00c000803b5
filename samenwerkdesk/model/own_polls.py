"""Polls the facilitator made herself, kept to be asked again (methode.md 18)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from samenwerkdesk.model import fields
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.errors import UserError
from samenwerkdesk.model.text import clean

KINDS = ("single", "multiple", "scale", "open", "wordcloud")
CHOICES = ("single", "multiple")

LEAST_OPTIONS, MOST_OPTIONS = 2, 20
LOWEST, HIGHEST = -1000, 1000


class OwnPoll(NamedTuple):
    """A poll that can be asked: its question, its kind (one of ``KINDS``), and options or a scale where it has them."""

    id: str
    question: str | None
    kind: str
    options: tuple[str, ...]
    scale_min: float | None
    scale_max: float | None


def all_polls(document: Document) -> list[OwnPoll]:
    """The own polls in their order."""
    rows = document.rows(
        "SELECT id, question, kind, options, scale_min, scale_max FROM own_poll ORDER BY seq"
    )
    return [
        OwnPoll(key, question, kind or "open", fields.load_list(options), low, high)
        for key, question, kind, options, low, high in rows
    ]


def get(document: Document, key: str) -> OwnPoll | None:
    """The own poll with this id, or None when it is gone."""
    return next((each for each in all_polls(document) if each.id == key), None)


def save(
    document: Document,
    question: str,
    kind: str,
    options: Sequence[str] = (),
    scale: tuple[float, float] | None = None,
    key: str | None = None,
) -> str:
    """Keep a poll, new or instead of the one with id ``key``; returns its id.

    Raises UserError without a question, for a choice with fewer than two different options, or for a scale upside down.
    """
    text = clean(question)
    kept = tuple(dict.fromkeys(option for each in options if (option := clean(each))))
    if not text:
        raise UserError("Schrijf eerst de vraag op.")
    if kind not in KINDS:
        raise ValueError(kind)
    if kind in CHOICES and not LEAST_OPTIONS <= len(kept) <= MOST_OPTIONS:
        raise UserError("Geef minstens twee verschillende keuzes, en hooguit twintig.")
    if kind == "scale" and (scale is None or not LOWEST <= scale[0] < scale[1] <= HIGHEST):
        raise UserError("Geef de schaal een laagste en een hoger hoogste cijfer.")
    values = {
        "question": text,
        "kind": kind,
        "options": fields.dump_list(kept) if kind in CHOICES else None,
        "scale_min": scale[0] if kind == "scale" and scale else None,
        "scale_max": scale[1] if kind == "scale" and scale else None,
    }
    with document.change("Eigen peiling bewaren"):
        if key is not None and get(document, key) is not None:
            document.update("own_poll", {"id": key}, **values)
            return key
        return document.add("own_poll", "Z", **values)


def move(document: Document, key: str, steps: int) -> None:
    """Move a poll up (negative) or down."""
    fields.move(
        document, "Peiling verplaatsen", "own_poll", [each.id for each in all_polls(document)], key, steps
    )


def remove(document: Document, key: str) -> None:
    """Remove a poll from the list; what was asked with it stays."""
    with document.change("Eigen peiling verwijderen"):
        document.delete("own_poll", id=key)
