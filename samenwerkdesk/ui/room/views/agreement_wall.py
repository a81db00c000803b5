"""What all pictures of one TWO have in common: the agreement, the round they are about, and the foot."""

from __future__ import annotations

from dataclasses import dataclass

from samenwerkdesk.model.public_agreement import PublicAgreement, PublicAgreementRound
from samenwerkdesk.ui.room.frame import Wall


@dataclass(frozen=True)
class AgreementWall(Wall):
    """A picture of a TWO; ``round_id`` is the round it is about, None for the last one."""

    agreement: PublicAgreement
    round_id: str | None = None

    @property
    def round(self) -> PublicAgreementRound | None:
        """The round it is about."""
        return self.agreement.round(self.round_id)

    def foot(self) -> str:
        found = self.round
        name = f"TWO {self.agreement.number}"
        return f"{name} · ronde {found.number}" if found is not None else name
