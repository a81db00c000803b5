"""One TWO: its rounds, where the round is along the steps of the method, what is missing, and the step that comes next."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from samenwerkdesk import look
from samenwerkdesk.model import agreement_rounds, agreements, dutch_dates, sessions
from samenwerkdesk.model.agreements import Agreement, AgreementRound
from samenwerkdesk.ui.desk import agreements_words as words
from samenwerkdesk.ui.desk.agreements_head import Head
from samenwerkdesk.ui.desk.agreements_next import FIRST_ROUND, NEXT_ROUND, Offer, offers
from samenwerkdesk.ui.desk.agreements_panel import IssuePanel, PlayersPanel, StepPanel
from samenwerkdesk.ui.desk.agreements_practice import ActionsPanel, PracticePanel, ReflectionPanel
from samenwerkdesk.ui.desk.agreements_proposal import ObjectionsPanel, ProposalPanel
from samenwerkdesk.ui.desk.agreements_speaking import ConsentPanel, HearingPanel
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.keeping import carried_out
from samenwerkdesk.ui.desk.show_agreements import choices
from samenwerkdesk.ui.desk.show_choices import Choice
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.columns import Flow
from samenwerkdesk.ui.widgets.field import flush_focused
from samenwerkdesk.ui.widgets.partner_choice import PartnerChoice
from samenwerkdesk.ui.widgets.segmented import Segmented
from samenwerkdesk.ui.widgets.text import Text

PANELS: dict[str, Callable[[Desk, str, str], StepPanel]] = {
    words.ISSUE: IssuePanel,
    words.PLAYERS: PlayersPanel,
    words.HEARING: HearingPanel,
    words.PROPOSAL: ProposalPanel,
    words.CONSENT: ConsentPanel,
    words.OBJECTIONS: ObjectionsPanel,
    words.ACTIONS: ActionsPanel,
    words.PRACTISE: PracticePanel,
    words.REFLECT: ReflectionPanel,
}

MANY = 8
"""More rounds than these are called by their number alone, to fit beside each other."""


class OpenAgreement(QWidget):
    """One TWO, at one of its rounds and one of the steps. ``closed`` goes back to all of them, ``altered`` when the step or the
    round is another one."""

    closed = Signal()
    altered = Signal()

    def __init__(self, desk: Desk, key: str) -> None:
        super().__init__()
        self.desk, self.key = desk, key
        self.round_id = ""
        self.step = ""
        self._panels: dict[str, StepPanel] = {}
        self._rounds: Segmented | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space("l"))
        self.bar = Flow(look.space("m"))
        self.back = Button("Alle TWO's", "arrow-left", "quiet", size="small")
        self.back.clicked.connect(self.closed)
        self.bar.add(self.back)
        self.about = Text("", "body", "muted")
        self.menu = Button("Meer", kind="quiet", size="small", name="Meer met deze TWO")
        menu = QMenu(self.menu)
        menu.aboutToShow.connect(self._fill_menu)
        self.menu.setMenu(menu)
        self.choice = QWidget()
        QHBoxLayout(self.choice).setContentsMargins(0, 0, 0, 0)
        for part in (self.choice, self.menu, self.about):
            self.bar.add(part)
        column.addWidget(self.bar)
        self.head = Head()
        self.head.taken.connect(self._take)
        column.addWidget(self.head)
        self.steps = PartnerChoice("Stappen van de ronde")
        self.steps.chosen.connect(self.show_step)
        column.addWidget(self.steps)
        self.holder = QVBoxLayout()
        column.addLayout(self.holder)
        column.addStretch(1)

    # ------------------------------------------------------------------ showing

    def refresh(self) -> bool:
        """Show what the document says; False when the TWO is gone."""
        document = self.desk.document
        two, rounds = agreements.get(document, self.key), agreements.rounds_of(document, self.key)
        if two is None:
            return False
        if self.round_id not in {each.id for each in rounds}:
            self._turn_to(rounds[-1].id if rounds else "")
        self._show_rounds(rounds)
        round_ = next((each for each in rounds if each.id == self.round_id), None)
        self._show_head(two, round_, rounds)
        self.steps.setVisible(round_ is not None)
        if round_ is None:
            self.head.show_notes(("Deze TWO heeft nog geen ronde.", "info-circle", "muted"), "")
            self.head.show_offers(FIRST_ROUND, [])
            return True
        found = words.steps(document, two, round_, self.desk.today())
        if not self.step:
            self.step = words.begin(round_, found)
        self._show_steps(found)
        self._show_offers(found, round_, rounds)
        panel = self.panel()
        panel.refresh(two, round_)
        for each in self._panels.values():
            each.setVisible(each is panel)
        return True

    def _show_rounds(self, rounds: list[AgreementRound]) -> None:
        shown = [(each.id, each.label if len(rounds) <= MANY else str(each.number or "?")) for each in rounds]
        layout = self.choice.layout()
        self.choice.setVisible(len(shown) > 1)
        if self._rounds is not None and self._rounds.choices() != [key for key, _ in shown]:
            inside = QApplication.focusWidget()
            had_focus = inside is not None and self._rounds.isAncestorOf(inside)
            if layout is not None:
                layout.removeWidget(self._rounds)
            self._rounds.hide()
            self._rounds.deleteLater()
            self._rounds = None
            if had_focus:
                self.back.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._rounds is None and len(shown) > 1:
            self._rounds = Segmented(shown, self.round_id, name="Ronde", small=True)
            self._rounds.chosen.connect(self.show_round)
            if layout is not None:
                layout.addWidget(self._rounds)
        if self._rounds is not None:
            self._rounds.set_value(self.round_id)

    def _show_head(self, two: Agreement, round_: AgreementRound | None, rounds: list[AgreementRound]) -> None:
        document, today = self.desk.document, self.desk.today()
        self.head.set_title(two.label)
        status = agreements.statuses(document, today)[two.id]
        self.head.show_status(words.status_word(status), words.KINDS.get(status or "", "neutral"))
        if round_ is None:
            self.about.setText("")
            return
        session = sessions.get(document, round_.session_id) if round_.session_id else None
        said = session.label if session else "Buiten een sessie"
        self.about.setText(said if len(rounds) > 1 else f"{round_.label} · {said.lower()}")

    def _show_steps(self, found: words.Steps) -> None:
        self.steps.show_choices(
            [(key, name, words.ICONS[found.states[key]]) for key, name in words.STEPS.items()]
        )
        for key, state in found.states.items():
            self.steps.describe(key, words.SAID[state])
        self.steps.take(self.step)

    def _show_offers(self, found: words.Steps, round_: AgreementRound, rounds: list[AgreementRound]) -> None:
        last = round_.id == rounds[-1].id
        today = self.desk.today()
        expired = words.is_expired(round_, today)
        self.head.show_notes(
            words.what_is_missing(found, round_, last, rounds[-1].label, today),
            " ".join(words.warned(found, round_, last)),
        )
        self.head.show_offers(*offers(found, round_, self.step, last, expired))

    # ------------------------------------------------------------------ going

    def panel(self) -> StepPanel:
        """The step that is on."""
        if self.step not in self._panels:
            made = PANELS[self.step](self.desk, self.key, self.round_id)
            made.hide()
            made.step_asked.connect(self.go)
            self._panels[self.step] = made
            self.holder.addWidget(made)
        return self._panels[self.step]

    def _turn_to(self, round_id: str) -> None:
        """Leave the panels of a round behind: those of another one are made anew."""
        flush_focused()
        for panel in self._panels.values():
            self.holder.removeWidget(panel)
            panel.hide()
            panel.deleteLater()
        self._panels = {}
        self.round_id, self.step = round_id, ""

    def show_round(self, round_id: str) -> None:
        """Show another round, at the step where it is."""
        if round_id != self.round_id:
            self._turn_to(round_id)
            self.refresh()
            self.altered.emit()

    def show_step(self, step: str) -> None:
        """Show another step of the round."""
        if step != self.step and step in PANELS:
            flush_focused()
            self.step = step
            self.refresh()
            self.altered.emit()

    def go(self, step: str) -> None:
        """Show a step and begin there."""
        self.show_step(step)
        self.panel().first().setFocus(Qt.FocusReason.OtherFocusReason)

    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return self.panel().first() if self.step else self.back

    def choices(self) -> list[Choice]:
        """What the room can be shown of this step."""
        return choices(self.key, self.round_id, self.step) if self.step else []

    # ------------------------------------------------------------------ acting

    def day(self) -> date:
        """The day on which something is decided: that of the session that is on, else today."""
        session = self.desk.session
        return (session.day if session else None) or self.desk.today()

    def _take(self, offer: Offer) -> None:
        if offer.step:
            self.go(offer.step)
        elif offer.act == NEXT_ROUND.act:
            self.next_round()
        else:
            self.decide(offer.act)

    def decide(self, act: str) -> None:
        """Carry out one of the decisions about a round."""
        document, key, day = self.desk.document, self.round_id, self.day()
        acts: dict[str, Callable[[], None]] = {
            "establish": lambda: agreement_rounds.establish(document, key, day),
            "reject": lambda: agreement_rounds.reject(document, key, day),
            "continue": lambda: agreement_rounds.conclude(document, key, agreements.CONTINUED, day),
            "withdraw": lambda: agreement_rounds.conclude(document, key, agreements.WITHDRAWN, day),
            "reopen": lambda: agreement_rounds.reopen(document, key),
        }
        flush_focused()
        if carried_out(self.desk, acts[act]):
            on = dutch_dates.long_date(day)
            said = {
                "establish": f"Vastgesteld op {on}.",
                "reject": f"Niet aangenomen op {on}. Begin een nieuwe ronde als jullie verder willen.",
                "continue": "Bestendigd: dit blijft gelden.",
                "withdraw": "Ingetrokken: dit geldt niet meer.",
                "reopen": "De uitkomst is teruggenomen; de ronde ligt weer ter instemming.",
            }[act]
            self.desk.removed(said)
            (self.head.next if self.head.next.isVisible() else self.menu).setFocus(
                Qt.FocusReason.OtherFocusReason
            )

    def next_round(self) -> None:
        """Start the next round, and begin with hearing everybody again."""
        flush_focused()
        session = self.desk.session_id
        made = self.desk.act(lambda: agreement_rounds.next_round(self.desk.document, self.key, session))
        if made is not None:
            self.show_round(made)
            self.go(words.HEARING)

    def _fill_menu(self) -> None:
        menu, document = self.menu.menu(), self.desk.document
        menu.clear()
        round_ = agreements.get_round(document, self.round_id)
        rounds = agreements.rounds_of(document, self.key)
        last = bool(rounds) and rounds[-1].id == self.round_id
        if round_ is not None and last:
            if round_.outcome == agreements.ESTABLISHED:
                menu.addAction("Bestendigen", lambda: self.decide("continue"))
                menu.addAction("Intrekken", lambda: self.decide("withdraw"))
            if round_.outcome is not None:
                menu.addAction("Nieuwe ronde", self.next_round)
                menu.addAction("Uitkomst terugnemen", lambda: self.decide("reopen"))
                menu.addSeparator()
        if round_ is not None and len(rounds) > 1:
            menu.addAction(f"{round_.label} verwijderen", self._remove_round)
        menu.addAction("TWO verwijderen", self._remove)

    def _remove_round(self) -> None:
        key = self.round_id
        if carried_out(self.desk, lambda: agreement_rounds.remove_round(self.desk.document, key)):
            self.desk.removed("Ronde verwijderd.")

    def _remove(self) -> None:
        if carried_out(self.desk, lambda: agreement_rounds.remove(self.desk.document, self.key)):
            self.desk.removed("TWO verwijderd.")
