"""What goes into a session report: the sections the facilitator can tick, and what each of them would hold.

Nothing here needs ReportLab, so the window can show the ticks at once.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, fields

from samenwerkdesk.model.document import Document
from samenwerkdesk.report import asked, chapters, content


class Cancelled(Exception):
    """The making of a report was stopped on request; nothing was written."""


@dataclass(frozen=True)
class ReportOptions:
    """Which sections are ticked, ``chapters`` those of elements of their own (``chapters.TITLES``).

    ``include_private`` also takes what is only for the facilitator, and says so on paper.
    """

    attendance: bool = True
    decisions: bool = True
    actions: bool = True
    open_before: bool = True
    open_points: bool = True
    mandates: bool = True
    ground_rules: bool = True
    conditions: bool = True
    comparison: bool = False
    polls: bool = True
    instruments: bool = False
    open_answers: bool = False
    chapters: frozenset[str] = frozenset()
    include_private: bool = False

    @classmethod
    def of(cls, keys: Collection[str], *, include_private: bool = False) -> ReportOptions:
        """Only the sections ``keys``."""
        core = {field.name: field.name in keys for field in fields(cls) if field.type == "bool"}
        core["include_private"] = include_private
        return cls(**core, chapters=frozenset(keys) & chapters.TITLES.keys())


@dataclass(frozen=True)
class Available:
    """One section for the tick list: the field of ``ReportOptions``, its name, how much it holds, and the usual tick.

    ``remark`` says in Dutch why a section is empty or what is left out; it may be ''.
    """

    key: str
    title: str
    count: int
    default: bool
    remark: str = ""


TITLES = {
    "attendance": "Aanwezig",
    "decisions": "Besluiten",
    "actions": "Afspraken",
    "open_before": "Nog open van eerder",
    "open_points": "Open punten",
    "mandates": "Mandaat ophalen",
    "ground_rules": "Spelregels",
    "conditions": "Dit beeld bespraken we",
    asked.COMPARISON: "Vergelijking over de sessies",
    asked.POLLS: "Peilingen",
    asked.INSTRUMENTS: "Andere metingen",
    asked.OPEN_ANSWERS: "Open antwoorden",
    **chapters.TITLES,
}
"""The names of the sections, in the order of the report."""

CORE = ("decisions", "actions")
"""Sections that say so in one line when they are empty."""

ON_REQUEST = (
    asked.COMPARISON,
    asked.INSTRUMENTS,
    asked.OPEN_ANSWERS,
    *(chapters.TITLES.keys() - chapters.USUAL),
)
"""Sections that are not ticked unless somebody does: a report is one A4 at most (methode.md 19)."""

MOST_POLLS = 2
"""Of more polls none is ticked, for the same reason."""


def available(document: Document, session_id: str) -> list[Available]:
    """The sections for this session in the order of the report. Raises KeyError when the session is gone."""
    found = content.gather(document, session_id)
    counts = {
        "attendance": len(found.present) + len(found.absent),
        "decisions": len(found.decisions),
        "actions": len(found.actions),
        "open_before": len(found.actions_before) + len(found.points_before),
        "open_points": len(found.points),
        "mandates": found.homework.count,
        "ground_rules": len(found.rules),
        "conditions": found.answers,
        **{key: found.asked.count(key) for key in asked.KEYS},
        **{key: each.count(key) for chapter, each in found.chapters for key in chapter.titles},
    }
    hidden = found.decisions_hidden
    remarks = {
        "conditions": found.why_no_picture,
        "decisions": f"{hidden} alleen voor jou; {'staat' if hidden == 1 else 'staan'} er niet in"
        if hidden
        else "",
        **{key: found.asked.remark(key) for key in asked.KEYS},
        **{key: each.remark(key) for chapter, each in found.chapters for key in chapter.titles},
    }

    def usual(key: str) -> bool:
        few = key != asked.POLLS or counts[key] <= MOST_POLLS
        return (counts[key] > 0 and few and key not in ON_REQUEST) or key in CORE

    return [
        Available(key, title, counts[key], usual(key), remarks.get(key, "")) for key, title in TITLES.items()
    ]


def default_options(document: Document, session_id: str) -> ReportOptions:
    """The usual ticks for this session."""
    return ReportOptions.of({each.key for each in available(document, session_id) if each.default})
