"""The five phases: how far each is, the answers to its questions, and the product it yields (methode.md 3).

Going back is allowed: a phase can be opened again. Which phase was passed over is in ``phase_gaps``.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from samenwerkdesk.model import cards, method
from samenwerkdesk.model.cards import Card
from samenwerkdesk.model.document import Document, Value
from samenwerkdesk.model.text import clean, clean_line, stored_date

NOT_STARTED, BUSY, FINISHED, SKIPPED, REOPENED = (
    "niet_gestart",
    "bezig",
    "afgerond",
    "overgeslagen",
    "heropend",
)
RUNNING = (BUSY, REOPENED)

DRAFT, SETTLED, REVISED = PRODUCT_STATUSES = ("concept", "vastgesteld", "herziening")
"""How far a product can be; a case may have a word of its own."""

LABELS = {
    "title": "Titel van product",
    "text": "Tekst van product",
    "product_status": "Status van product",
    "session_id": "Sessie van product",
    "decided_on": "Product vastgesteld op",
}
"""What can be changed of a product, and how undo calls it."""

DATES = {"started_on": "Begin van fase", "completed_on": "Einde van fase"}

_COLUMNS = "code, status, started_on, completed_on, has_deliverable, title, product_status, session_id, text, decided_on"


class Phase(NamedTuple):
    """How far one of the five phases is. Dates are ISO texts; ``status`` is one of the words above, as stored.

    ``has_deliverable``: something was recorded about its product.
    """

    code: str
    status: str = NOT_STARTED
    started_on: str | None = None
    completed_on: str | None = None
    has_deliverable: bool = False
    title: str | None = None
    product_status: str | None = None
    session_id: str | None = None
    text: str | None = None
    decided_on: str | None = None

    @property
    def about(self) -> method.Phase:
        """What the handbook says of it."""
        return of_code(self.code)

    @property
    def began(self) -> date | None:
        """The day it began."""
        return stored_date(self.started_on)

    @property
    def ended(self) -> date | None:
        """The day it was finished."""
        return stored_date(self.completed_on)

    @property
    def settled(self) -> bool:
        """Whether its product was settled on."""
        return self.product_status == SETTLED


def of_code(code: str) -> method.Phase:
    """The phase of the handbook with this code. Raises KeyError for another word."""
    return {each.code: each for each in method.phases()}[code]


def board(code: str) -> str:
    """The board with the answers to the questions of a phase; its lanes are the codes of the questions."""
    return f"phase:{code}"


def all_phases(document: Document) -> list[Phase]:
    """The five phases in the order of the handbook; one of which nothing was recorded has not started."""
    found = {row[0]: row for row in document.rows(f"SELECT {_COLUMNS} FROM phase")}
    return [_phase(each.code, found.get(each.code)) for each in method.phases()]


def _phase(code: str, row: tuple[Value, ...] | None) -> Phase:
    if row is None:
        return Phase(code)
    return Phase._make((code, row[1] or NOT_STARTED, *row[2:4], bool(row[4]), *row[5:]))


def get(document: Document, code: str) -> Phase:
    """One of the phases by its code. Raises KeyError for another word."""
    of_code(code)
    return next(each for each in all_phases(document) if each.code == code)


def current(found: list[Phase]) -> Phase | None:
    """The phase the group is in: the last that runs, else the one after the last finished one; None when all are done."""
    running = [each for each in found if each.status in RUNNING]
    if running:
        return running[-1]
    done = max((at for at, each in enumerate(found) if each.status == FINISHED), default=-1)
    return found[done + 1] if done + 1 < len(found) else None


def here(found: list[Phase]) -> Phase | None:
    """The phase the group is in, as ``current``; None as long as nobody noted that one began."""
    return current(found) if any(each.status != NOT_STARTED for each in found) else None


def answers(document: Document, code: str) -> dict[str, list[Card]]:
    """Per question of a phase the answers to it, in their order; every question is a key."""
    found = cards.of_board(document, board(code))
    return {each.code: [card for card in found if card.lane == each.code] for each in of_code(code).questions}


def unanswered(document: Document, code: str) -> list[method.Question]:
    """The questions of a phase that have no answer yet."""
    said = answers(document, code)
    return [each for each in of_code(code).questions if not any(card.text for card in said[each.code])]


# ---------------------------------------------------------------------- changing


def set_status(document: Document, code: str, status: str, today: date) -> None:
    """Say how far a phase is, in one step with its dates: it begins and ends today unless that was known already.

    What runs again has no end. Raises KeyError for a status that the handbook does not have.
    """
    names = {each.code: each.text for each in method.phase_statuses()}
    found = get(document, code)
    if names[status] and status == found.status:
        return
    values: dict[str, Value] = {"status": status}
    if status in (*RUNNING, FINISHED) and not found.started_on:
        values["started_on"] = today.isoformat()
    if status == FINISHED and not found.completed_on:
        values["completed_on"] = today.isoformat()
    if status in RUNNING:
        values["completed_on"] = None
    with document.change(f"{found.about.name}: {names[status]}"):
        _write(document, code, values)


def set_date(document: Document, code: str, field: str, day: date | None) -> None:
    """Say when a phase began or ended (a key of ``DATES``)."""
    with document.change(DATES[field], merge=("phase", code, field)):
        _write(document, code, {field: day.isoformat() if day else None})


def set_product(document: Document, code: str, field: str, value: str | None) -> None:
    """Change one of the fields in ``LABELS`` of the product of a phase."""
    kept = clean(value) if field == "text" else clean_line(value)
    with document.change(LABELS[field], merge=("phase", code, field)):
        _write_product(document, code, {field: kept})


def settle(document: Document, code: str, status: str | None, session_id: str | None, day: date) -> None:
    """Say how far a product is; one that is settled on was so in a session (when there is one) and on a day, in one step."""
    values: dict[str, Value] = {"product_status": clean_line(status)}
    found = get(document, code)
    if status == SETTLED and not found.settled:
        values |= {"session_id": session_id, "decided_on": day.isoformat()}
    with document.change(LABELS["product_status"]):
        _write_product(document, code, values)


def take_draft(document: Document, code: str, text: str) -> None:
    """Let a proposal be the text of a product, in place of what stood there; a product without a title gets one.

    One step, so that what stood there comes back whole.
    """
    found = get(document, code)
    values: dict[str, Value] = {"text": clean(text)}
    if not found.title:
        values["title"] = product_name(code)
    if not found.product_status:
        values["product_status"] = DRAFT
    with document.change("Tekst voorstellen"):
        _write_product(document, code, values)


def product_name(code: str) -> str:
    """What the product of a phase is called by itself: 'Afsprakennota'."""
    name = of_code(code).product.split(" / ")[0]
    return name[:1].upper() + name[1:]


def _write_product(document: Document, code: str, values: dict[str, Value]) -> None:
    stored = document.value("SELECT kind FROM phase WHERE code = ?", (code,))
    if not any(values.values()) and not get(document, code).has_deliverable:
        return
    _write(document, code, {**values, "has_deliverable": 1, "kind": stored or of_code(code).product_kind})


def _write(document: Document, code: str, values: dict[str, Value]) -> None:
    """Change a phase; one of which nothing was recorded gets its row."""
    of_code(code)
    if document.value("SELECT count(*) FROM phase WHERE code = ?", (code,)):
        document.update("phase", {"code": code}, **values)
    elif any(value is not None for value in values.values()):
        document.insert(
            "phase", code=code, seq=document.next_seq("phase"), **{"status": NOT_STARTED, **values}
        )
