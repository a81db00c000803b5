"""What a report may say of the fence, phase by phase; only what everybody may see."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from samenwerkdesk.model import fence, fence_public
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.fence_public import (
    PublicCase,
    PublicExpectation,
    PublicFence,
    PublicSheet,
    PublicTerm,
    PublicWider,
)
from samenwerkdesk.model.sessions import Session
from samenwerkdesk.report.chapter import Chapter

RECOGNISE, TRANSPARENT, WIDEN = KEYS = ("fence_recognise", "fence_make_transparent", "fence_widen")
"""The sections of a report about the fence, one for each phase."""

PHASE = dict(zip(KEYS, fence.PHASES, strict=True))


@dataclass(frozen=True)
class FenceContent:
    """What was asked for; ``scenes`` are the drawings by section, ``contacts`` whom to call by partner."""

    scenes: dict[str, PublicFence] = field(default_factory=dict)
    sheets: tuple[PublicSheet, ...] = ()
    terms: tuple[PublicTerm, ...] = ()
    expectations: tuple[PublicExpectation, ...] = ()
    case: PublicCase = field(default_factory=lambda: PublicCase("", ()))
    contacts: dict[str, str] = field(default_factory=dict)
    wider: PublicWider | None = None

    def count(self, key: str) -> int:
        """How much a section holds: partners, words with expectations and what was seen of the case, or cards with needs."""
        if key == RECOGNISE:
            return len(self.sheets)
        if key == TRANSPARENT:
            case = len(self.case.steps) + bool(self.case.text)
            return len(self.terms) + len(self.expectations) + case + len(self.contacts)
        wider = self.wider
        if wider is None:
            return 0
        named = sum(map(bool, (wider.name, wider.sentence, wider.symbol, wider.goal)))
        return len((*wider.inside, *wider.outside, *wider.separate, *wider.needs)) + named

    def remark(self, key: str) -> str:
        """Nothing is left out."""
        return ""


def gather(
    document: Document, session: Session, wanted: Collection[str] = KEYS, include_private: bool = False
) -> FenceContent:
    """Read the ``wanted`` sections; a phase in which nothing was said has no drawing either."""
    transparent = TRANSPARENT in wanted
    found = FenceContent(
        sheets=tuple(each for each in fence_public.sheets(document) if not each.empty)
        if RECOGNISE in wanted
        else (),
        terms=fence_public.terms(document) if transparent else (),
        expectations=fence_public.expectations(document) if transparent else (),
        case=fence_public.case(document) if transparent else PublicCase("", ()),
        contacts=fence.contacts(document) if transparent else {},
        wider=fence_public.wider(document) if WIDEN in wanted else None,
    )
    for key in KEYS:
        if key in wanted and found.count(key):
            found.scenes[key] = fence_public.scene(document, PHASE[key], session.id)
    return found


CHAPTER = Chapter(
    {
        RECOGNISE: "De schutting: erkennen",
        TRANSPARENT: "De schutting: doorzichtig maken",
        WIDEN: "De schutting: verruimen",
    },
    gather,
    "fence",
)
