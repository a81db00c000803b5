"""What an element of the method adds to a session report, and the shape in which it says so."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Protocol

from samenwerkdesk.model.document import Document
from samenwerkdesk.model.sessions import Session


class ChapterContent(Protocol):
    """What a chapter holds, read before anything is drawn."""

    def count(self, key: str) -> int:
        """How much a section holds; 0 when there is nothing to print."""

    def remark(self, key: str) -> str:
        """Why a section is empty, or what is left out, in Dutch; may be ''."""


@dataclass(frozen=True)
class Chapter:
    """The sections of one element: their ticks by key, what reads them, and the module that prints them.

    ``gather`` gets the document, the session, the sections that are wanted and whether what is only for the facilitator may come
    along. ``module`` is imported when there is something to print: its ``sections(page, content)`` gives the flow.
    Sections are ticked only on request, but for those in ``usual``.
    """

    titles: Mapping[str, str]
    gather: Callable[[Document, Session, Collection[str], bool], ChapterContent]
    module: str
    usual: frozenset[str] = frozenset()
