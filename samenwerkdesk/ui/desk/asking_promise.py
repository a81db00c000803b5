"""Before a round opens: who sees what, what is kept, and what is asked along; written as it is promised to the room."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from samenwerkdesk import look
from samenwerkdesk.model import ballots, disclosure, method, promise, round_sets, rounds
from samenwerkdesk.model.people import Person
from samenwerkdesk.model.rounds import Round
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.keeping import carried_out
from samenwerkdesk.ui.widgets.columns import Flow
from samenwerkdesk.ui.widgets.grid_note import GridNote
from samenwerkdesk.ui.widgets.note import Note
from samenwerkdesk.ui.widgets.records import Record, RecordList
from samenwerkdesk.ui.widgets.segmented import Segmented
from samenwerkdesk.ui.widgets.text import Text

NOW, BEFORE = "now", "before"

_NOBODY_HERE = (
    "Niemand staat als aanwezig. Vink bij Sessie aan wie er is, dan weet je hoeveel antwoorden je verwacht."
)

_NO_GROUP = (
    "Geen organisatie heeft hier {least} mensen of meer. Dan ziet de zaal alleen het beeld van de hele groep."
)


def _any_group(of: Round, asked: list[Person], least: int) -> bool:
    """Whether some organisation can be shown apart, where that was chosen (methode.md 21 rule 18)."""
    counts = Counter(person.partner_id for person in asked)
    return of.mode != disclosure.PER_PARTNER or bool(disclosure.shown_groups(counts, least, of.mode))


class PromiseEditor(QWidget):
    """The choices of a prepared round, with the promise they make."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._round: Round | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space("m"))
        levels = [(each.code, each.text[:1].upper() + each.text[1:]) for each in method.anonymity_levels()]
        self.level = Segmented(levels, name="Wat mag de zaal zien?", small=True)
        self.level.chosen.connect(self._level)
        self.kept = {mode: self._kept(mode) for mode, _ in levels}
        self.when = Segmented(
            [(NOW, "In de sessie"), (BEFORE, "Vooraf, ook wie afwezig is")], name="Wanneer?", small=True
        )
        self.when.chosen.connect(self._when)
        column.addWidget(labelled("Wat mag de zaal zien?", self.level))
        column.addWidget(labelled("Wat bewaren we?", *self.kept.values()))
        column.addWidget(labelled("Wanneer vullen we het in?", self.when))
        self.along = RecordList("Ook vragen", pick=True)
        self.along.toggled.connect(self._take_along)
        self._along_label = Text("Ook meteen vragen", "label", "muted")
        column.addWidget(self._along_label)
        column.addWidget(self.along)
        self.promise = GridNote()
        column.addWidget(self.promise)
        self.warning = Note("", "alert-triangle", "warn")
        column.addWidget(self.warning)

    def _kept(self, mode: str) -> Segmented:
        made = Segmented(
            [
                (each, promise.LINKAGE_NAMES[each][:1].upper() + promise.LINKAGE_NAMES[each][1:])
                for each in rounds.linkages(mode)
            ],
            name="Wat bewaren we?",
            small=True,
        )
        made.chosen.connect(lambda linkage: self._choose(mode, linkage))
        return made

    def show_round(self, of: Round) -> None:
        """Show the choices of a prepared round."""
        self._round = of
        document = self.desk.document
        self.level.set_value(of.mode)
        for mode, kept in self.kept.items():
            kept.setVisible(mode == of.mode)
            kept.set_value(of.linkage)
        self.when.set_value(BEFORE if of.prefilled else NOW)
        least = disclosure.threshold(document)
        room, stored = promise.promise(of.mode, of.linkage, least)
        self.promise.show_note("Wie ziet wat · lees dit voor", f"{room}\n{stored}")
        there = {
            code for each in round_sets.companions(document, of) for code in (each.instrument, each.code)
        }
        offered = round_sets.offered(of.instrument)
        self.along.show_records(
            [Record(each.code, each.title, checked=each.code in there) for each in offered]
        )
        self.along.setVisible(bool(offered))
        self._along_label.setVisible(bool(offered))
        asked = ballots.expected(document, of)
        count = len(asked)
        few = of.mode != disclosure.OPEN and 0 < count < least
        people = "Er is 1 mens" if count == 1 else f"Er zijn {count} mensen"
        said = [
            _NOBODY_HERE if not of.prefilled and not ballots.present(document, of) else "",
            f"{people}, en onder de {least} antwoorden ziet de zaal niets. Bespreek samen of ‘open’ mag."
            if few
            else "",
            _NO_GROUP.format(least=least) if count >= least and not _any_group(of, asked, least) else "",
        ]
        words = " ".join(each for each in said if each)
        self.warning.show_note(words, "alert-triangle" if words else "", "warn")
        self.warning.setVisible(bool(words))

    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return self.level.button(self.level.value())

    # ------------------------------------------------------------------ acting

    def _act(self, intention: Callable[[Round], object]) -> None:
        of = self._round
        if of is not None and not carried_out(self.desk, lambda: intention(of)):
            self.show_round(of)

    def _level(self, mode: str) -> None:
        self._act(lambda of: round_sets.set_level(self.desk.document, of, mode))

    def _choose(self, mode: str, linkage: str) -> None:
        self._act(lambda of: round_sets.set_level(self.desk.document, of, mode, linkage))

    def _when(self, value: str) -> None:
        self._act(lambda of: round_sets.set_prefilled(self.desk.document, of, value == BEFORE))

    def _take_along(self, code: str, along: bool) -> None:
        self._act(lambda of: round_sets.take_along(self.desk.document, of, code, along))


def labelled(label: str, *controls: QWidget) -> QWidget:
    """Choices under what they are about."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(look.space("xs"))
    column.addWidget(Text(label, "label", "muted"))
    flow = Flow()
    for control in controls:
        flow.add(control)
    column.addWidget(flow)
    return holder
