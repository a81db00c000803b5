"""Weerstand: tally the six defensive remarks without names, and ask something back (methode.md 17)."""

from __future__ import annotations

import textwrap
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from samenwerkdesk import look
from samenwerkdesk.model import chain, disclosure, method, resistance
from samenwerkdesk.ui.desk import show_chain
from samenwerkdesk.ui.desk.chain_model import LONGEST
from samenwerkdesk.ui.desk.chain_tally import TallyRows
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.keeping import keep
from samenwerkdesk.ui.desk.parts_page import PartView
from samenwerkdesk.ui.desk.show_choices import Choice
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.card import Card, Hairline
from samenwerkdesk.ui.widgets.columns import Columns
from samenwerkdesk.ui.widgets.empty_state import EmptyState
from samenwerkdesk.ui.widgets.fields import TextField
from samenwerkdesk.ui.widgets.key_list import KeyHints
from samenwerkdesk.ui.widgets.text import Text

HOW = "Ieder turft wat hij zichzelf of anderen hoort zeggen. Er staan geen namen bij, ook niet voor jou."
FEW = "De zaal ziet de aantallen vanaf {} streepjes samen; tot dan alleen de uitspraken."


class ResistanceView(PartView):
    """The remarks with a stroke for each time, and the counter-question."""

    element: ClassVar[str] = "chain"
    tables: ClassVar[frozenset[str]] = frozenset(
        {"chain", "round", "ballot", "answer", "session", "collaboration"}
    )
    keys: ClassVar[tuple[tuple[str, str], ...]] = (
        ("spatie", "nog een keer gehoord"),
        ("−", "een keer minder"),
        ("↑ ↓", "andere uitspraak"),
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.column.setSpacing(look.space("l"))
        plan = Button("Naar Sessie", "arrow-right", "primary")
        plan.clicked.connect(lambda: desk.page_asked.emit("sessions"))
        self.empty = EmptyState(
            "Hier turven jullie wat jullie elkaar horen zeggen als het schuurt",
            "Plan eerst een sessie; daarin wordt geturfd.",
            plan,
        )
        self.column.addWidget(self.empty)
        card = Card("Wat horen we onszelf zeggen?", wide=True)
        card.add(Text(HOW, "body", "muted", wrap=True))
        self.rows = TallyRows("Uitspraken")
        self.rows.counted.connect(self._count)
        card.add_wide(self.rows)
        self.few = Text("", "small", "muted", wrap=True)
        card.add(self.few)
        card.add(KeyHints([("spatie", "erbij"), ("−", "eraf"), ("↑ ↓", "andere uitspraak")]))
        aside = Card("Tegenvraag")
        self.question = Text("", "lead", wrap=True)
        aside.add(self.question)
        self.own = TextField("In jullie eigen woorden", placeholder=method.counter_question(), least=1)
        keep(desk, self.own, lambda value: chain.set_field(desk.document, "resistance_reply", value))
        aside.add(self.own)
        aside.add(Hairline())
        asked = {each.code: each.text for each in method.element("chain").questions}
        aside.add(Text(asked["KET9"], "body", "muted", wrap=True))
        self.columns = Columns([(420, 1.5), (300, 1.0)])
        self.columns.add(card, 0)
        self.columns.add(aside, 1)
        self.column.addWidget(self.columns)

    def refresh(self) -> None:
        """Show the counts of this session."""
        document, session = self.desk.document, self.desk.session_id
        self.empty.setVisible(session is None)
        self.columns.setVisible(session is not None)
        if session is None:
            return
        self.rows.show_remarks(resistance.remarks(document, session))
        self.few.setText(FEW.format(disclosure.threshold(document)))
        self.question.setText(resistance.question(document))
        found = chain.get(document)
        # Words of one's own are kept with the chain.
        self.own.setVisible(found is not None)
        self.own.set_value((found.resistance_reply or "") if found else "")

    def subtitle(self) -> str:
        """What is asked back."""
        if self.desk.session_id is None:
            return ""
        return textwrap.shorten(resistance.question(self.desk.document), LONGEST, placeholder="…")

    def first(self) -> QWidget:
        """The first remark."""
        button = self.empty.button
        return button if self.desk.session_id is None and button is not None else self.rows.first()

    def choices(self) -> list[Choice]:
        """The remarks, their counts, and the counter-question."""
        return show_chain.of_resistance() if self.desk.session_id else []

    def _count(self, code: str, by: int) -> None:
        session = self.desk.session_id
        if session is not None:
            self.desk.act(lambda: resistance.tally(self.desk.document, session, code, by))
