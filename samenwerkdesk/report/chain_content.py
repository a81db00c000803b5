"""The chain in a session report: its model, its KPIs, and how often resistance was heard in that session (methode.md 17)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from samenwerkdesk.model import public_chain
from samenwerkdesk.model.disclosure import TOO_FEW
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.public_chain import PublicChain, PublicKpi, PublicResistance
from samenwerkdesk.model.sessions import Session
from samenwerkdesk.report.chapter import Chapter

CHAIN, KPIS, RESISTANCE = KEYS = ("chain", "kpis", "resistance")


@dataclass(frozen=True)
class ChainContent:
    """What a report may say of the chain; counts of remarks are None while there are too few to show."""

    chain: PublicChain | None = None
    kpis: tuple[PublicKpi, ...] = ()
    resistance: PublicResistance | None = None

    @property
    def counted(self) -> bool:
        """Whether the counts may be shown."""
        return self.resistance is not None and any(count for _, count in self.resistance.remarks)

    def count(self, key: str) -> int:
        """How many steps, KPIs or kinds of remarks there are."""
        if key == KPIS:
            return len(self.kpis)
        if key == RESISTANCE:
            return sum(bool(count) for _, count in self.resistance.remarks) if self.resistance else 0
        if self.chain is None:
            return 0
        return len(self.chain.steps) or bool(self.chain.question or self.chain.story)

    def remark(self, key: str) -> str:
        """How the KPIs stand, and why there are no counts."""
        if key == KPIS and self.kpis:
            return public_chain.sentence(self.kpis).rstrip(".")
        return TOO_FEW if key == RESISTANCE and self.resistance and not self.counted else ""


def gather(
    document: Document, session: Session, wanted: Collection[str] = KEYS, private: bool = False
) -> ChainContent:
    """The ``wanted`` sections as they are now; the remarks are those of the session. Nothing in it is private."""
    return ChainContent(
        public_chain.for_room(document) if CHAIN in wanted else None,
        public_chain.kpis(document) if KPIS in wanted else (),
        public_chain.resistances(document, session.id, counts=True) if RESISTANCE in wanted else None,
    )


CHAPTER = Chapter({CHAIN: "Keten", KPIS: "KPI's", RESISTANCE: "Weerstand"}, gather, "chain")
