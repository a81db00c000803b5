"""The card with nine fields on one A4: ask where it goes, make it on a thread of its own, write it."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from samenwerkdesk.model import collaboration
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.errors import UserError
from samenwerkdesk.model.file_names import safe_name
from samenwerkdesk.ui import worker
from samenwerkdesk.ui.desk.asking_sheets import keep_file
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.file_dialogs import FileDialogs, documents
from samenwerkdesk.ui.widgets.field import flush_focused

if TYPE_CHECKING:
    from samenwerkdesk.report.consensus_card import PaperCard


def save(parent: QWidget, desk: Desk) -> worker.Job[PaperCard] | None:
    """Ask for a file and put the card in it; None when the facilitator changed her mind."""
    flush_focused()
    path = desk.document.path
    words = safe_name(f"Afsprakenkaart – {collaboration.get(desk.document).name}")
    offered = (path.parent if path is not None else documents()) / f"{words}.pdf"
    target = FileDialogs(parent.window()).pdf("Afsprakenkaart bewaren", offered)
    if target is None:
        return None

    def done(card: PaperCard) -> None:
        more = f" ({card.pages} pagina's)" if card.pages > 1 else ""
        keep_file(desk, target, f"De afsprakenkaart{more} staat", lambda: card.pdf)

    def failed(error: UserError) -> None:
        desk.say(str(error), "danger")

    return worker.run(parent, partial(make, desk.document.snapshot(), desk.today()), done, failed)


def make(data: bytes, day: date, progress: worker.Progress) -> PaperCard:
    """The card of a document as it was in a snapshot, on ``day``. Raises Cancelled when it was stopped."""
    from samenwerkdesk.report.consensus_card import consensus_card

    document = Document.from_snapshot(data)
    try:
        return consensus_card(document, day, lambda: progress.report(0.5))
    finally:
        document.close()
