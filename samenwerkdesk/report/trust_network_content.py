"""The trust network in a report: the pattern of the session's last round, as far as the room saw it (methode.md 13)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from samenwerkdesk.model import public_network
from samenwerkdesk.model.disclosure import NOT_YET, TOO_FEW
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.public_network import PublicLayer
from samenwerkdesk.model.sessions import Session
from samenwerkdesk.report.chapter import Chapter

NETWORK = "trust_network"
"""The section about the network; what it led to stands among the agreements."""


@dataclass(frozen=True)
class NetworkContent:
    """The layers that may be seen; ``why`` says why there are none."""

    layers: tuple[PublicLayer, ...] = ()
    why: str = ""

    def count(self, key: str) -> int:
        """How many layers there are."""
        return len(self.layers)

    def remark(self, key: str) -> str:
        """Why there is nothing to print."""
        return self.why


def gather(
    document: Document,
    session: Session,
    wanted: Collection[str] = (NETWORK,),
    include_private: bool = False,
) -> NetworkContent:
    """The layers of a session. Names are on nobody's paper, the facilitator's neither: paper is passed on."""
    found = public_network.latest(document, session.id) if NETWORK in wanted else None
    if found is None:
        return NetworkContent()
    if not found.layers:
        return NetworkContent(why=NOT_YET)
    return NetworkContent(found.layers) if found.shown else NetworkContent(why=TOO_FEW)


CHAPTER = Chapter({NETWORK: "Vertrouwensnetwerk"}, gather, "trust_network")
