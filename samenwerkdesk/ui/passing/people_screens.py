"""Choosing oneself, one's organisation, or somebody who comes in late."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent

from samenwerkdesk.model.ballots import Who
from samenwerkdesk.model.partners import Partner
from samenwerkdesk.model.people import Person
from samenwerkdesk.model.rounds import PARTICIPANT, PARTNER
from samenwerkdesk.ui.passing.board import Board
from samenwerkdesk.ui.passing.cells import Label
from samenwerkdesk.ui.passing.open_rounds import OpenRounds
from samenwerkdesk.ui.passing.parts import Large
from samenwerkdesk.ui.passing.screen import BACK, ENTER, Screen
from samenwerkdesk.ui.passing.sizes import SMALLEST, Measure
from samenwerkdesk.ui.passing.words import Words

BACK_WORDS = "Terug (Esc)"
LETTERS = "abcdefghijklmnopqrstuvwxyz"
WITHOUT = "Zonder organisatie"
NO_MARK = "–"
LATE = "Kies een letter. Diegene telt vanaf nu mee als aanwezig."
NOBODY_LATE = (
    "Iedereen uit het bestand doet al mee. Staat iemand er niet bij? Voeg diegene toe bij Overzicht."
)


class ListScreen(Screen):
    """A title over a board; ``picked(number)`` of what is chosen. Letters jump to what begins with them."""

    picked = Signal(int)

    def __init__(self, title: str, lead: str, labels: Sequence[Label], back: str, per_page: int = 0) -> None:
        super().__init__()
        self.labels = tuple(labels)
        self.title = Words(title, weight=700, parent=self)
        self.lead = Words(lead, "room_muted", parent=self)
        self.board = Board(labels, name=title, per_page=per_page, parent=self)
        self.board.picked.connect(self.picked)
        self.leave = Large(back, "arrow-left", kind="quiet", ink="room_muted", part=SMALLEST, parent=self)
        self.leave.clicked.connect(self.left)

    def begin(self, reason: Qt.FocusReason) -> None:
        # Nobody is chosen beforehand: Enter would be somebody else.
        (self.board if self.board.cells else self.leave).setFocus(reason)

    def arrange(self, measure: Measure) -> None:
        left, width = measure.left, measure.column
        top = self.title.place(measure, left, measure.px(0.0556), width, 0.0593)
        if self.lead.text():
            top = self.lead.fit(
                measure, left, top + measure.px(0.0074), width, measure.px(0.13), (0.0352, 0.0315, SMALLEST)
            )
        top += measure.px(0.0296)
        # There is no bar of large buttons here: the list may have its place.
        bottom = measure.foot - measure.px(0.0037)
        self.board.arrange(measure, QRect(left, top, width, bottom - top))
        self.foot(measure, self.leave)

    def key(self, event: QKeyEvent) -> bool:
        if event.key() in ENTER:
            here = self.board.current()
            if here is not None:
                self.board.press(here)
            return True
        if event.key() in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self.board.turn(1 if event.key() == Qt.Key.Key_PageDown else -1)
            return True
        if event.key() in BACK:
            self.left.emit()
            return True
        return self.letter(event.text().casefold()) or self.board.moved(event)

    def letter(self, typed: str) -> bool:
        """Go to the next cell that begins with a letter."""
        if len(typed) != 1 or not typed.isalnum():
            return False
        here = self.board.current()
        cells = self.board.cells
        order = [*range((here if here is not None else -1) + 1, len(cells)), *range(len(cells))]
        found = next((at for at in order if cells[at].label.text.casefold().startswith(typed)), None)
        if found is not None:
            self.board.go_to(found)
        return True


class LateScreen(ListScreen):
    """Who comes in late: each of the ``people`` has a letter, and that letter lets them in."""

    def __init__(self, asked: OpenRounds) -> None:
        self.people = tuple(asked.absent())
        lead = LATE if self.people else NOBODY_LATE
        # The letter stands where the mark of the organisation would.
        plain = [
            each._replace(mark=None, key=" ", name="") for each in labels_of(self.people, asked.partners())
        ]
        super().__init__("Wie komt erbij?", lead, plain, BACK_WORDS, len(LETTERS))
        self.board.turned.connect(self._letter)

    def _letter(self) -> None:
        """Give the people who are shown a letter each."""
        for letter, number in zip(LETTERS, self.board.page, strict=False):
            self.board.cells[number].say(self.board.cells[number].label._replace(key=letter))

    def letter(self, typed: str) -> bool:
        shown = dict(zip(LETTERS, self.board.page, strict=False))
        if typed in shown:
            self.picked.emit(shown[typed])
        return typed in shown


class WhoScreen(ListScreen):
    """Who one is, as far as that is stored; ``identities`` says who each of the cells is, and how that is said."""

    def __init__(
        self, title: str, lead: str, labels: Sequence[Label], identities: Sequence[tuple[Who, str]]
    ) -> None:
        super().__init__(title, lead, labels, BACK_WORDS)
        self.identities = tuple(identities)


def who_screen(asked: OpenRounds) -> WhoScreen | None:
    """The screen that asks who it is, as far as the rounds store that; None when they store nothing."""
    linkage = asked.linkage()
    if linkage == PARTICIPANT:
        found = asked.names()
        labels = labels_of(found, asked.partners())
        names = [
            (Who(person_id=person.id, partner_id=person.partner_id), label.name)
            for person, label in zip(found, labels, strict=True)
        ]
        return WhoScreen("Wie ben je?", "Kies je naam, of typ de eerste letter.", labels, names)
    if linkage == PARTNER:
        organisations = asked.organisations()
        labels = labels_of_partners(organisations)
        names = [
            (Who(partner_id=each.id), label.text) if each else (Who(), "iemand zonder organisatie")
            for each, label in zip(organisations, labels, strict=True)
        ]
        return WhoScreen("Van welke organisatie ben je?", "Je naam wordt niet bewaard.", labels, names)
    return None


def labels_of(found: Sequence[Person], partners: Sequence[Partner]) -> list[Label]:
    """People as they stand on a board: their organisation under their name, and for namesakes what tells them apart."""
    known = {partner.id: partner for partner in partners}
    names = Counter(person.label.casefold() for person in found)
    subs = [_sub(person, known, names[person.label.casefold()] > 1) for person in found]
    pairs = Counter((person.label.casefold(), sub) for person, sub in zip(found, subs, strict=True))
    met: Counter[tuple[str, str]] = Counter()
    labels = []
    for person, sub in zip(found, subs, strict=True):
        pair = (person.label.casefold(), sub)
        met[pair] += 1
        if pairs[pair] > 1:
            sub = " · ".join(part for part in (sub, f"nummer {met[pair]} in de lijst") if part)
        partner = known.get(person.partner_id or "")
        mark = (partner.look, partner.code) if partner else None
        labels.append(Label(person.label, "" if mark else NO_MARK, sub, mark, f"{person.label}, {sub}"))
    return labels


def _sub(person: Person, known: dict[str, Partner], namesake: bool) -> str:
    partner = known.get(person.partner_id or "")
    parts = [partner.label if partner else WITHOUT]
    if namesake and person.function_title:
        # First what tells them apart: it may not be the part that falls off.
        parts.insert(0, person.function_title)
    return " · ".join(parts)


def labels_of_partners(found: Sequence[Partner | None]) -> list[Label]:
    """Organisations as they stand on a board."""
    return [
        Label(partner.name or partner.label, mark=(partner.look, partner.code))
        if partner
        else Label(WITHOUT, NO_MARK, name=WITHOUT)
        for partner in found
    ]
