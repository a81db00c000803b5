"""Phase 2, expectations: a matrix from partner to partner, and beside it what the chosen pair offers and needs."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from samenwerkdesk.model import fence, fence_expectations
from samenwerkdesk.model.fence_expectations import Expectation
from samenwerkdesk.model.partners import Partner
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.fence_view import ExerciseView, mark_of
from samenwerkdesk.ui.desk.keeping import carried_out, keep
from samenwerkdesk.ui.desk.show_choices import Choice
from samenwerkdesk.ui.desk.show_fence import pair_choices, show_pair
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.card import Card
from samenwerkdesk.ui.widgets.chips import StatusChip
from samenwerkdesk.ui.widgets.columns import GAP, Columns
from samenwerkdesk.ui.widgets.field import flush_focused
from samenwerkdesk.ui.widgets.fields import TextField
from samenwerkdesk.ui.widgets.marks import PartnerMark
from samenwerkdesk.ui.widgets.note import Icon, Note
from samenwerkdesk.ui.widgets.text import Text
from samenwerkdesk.ui.widgets.text_grid import GridHead, GridText, TextGrid

OFFERS, NEEDS = "gift", "hand-stop"
PAIR, NAMES, LEAST = 300, 160, 64
"""The least widths of the pair, of the names in the matrix and of its cells, in px."""


class ExpectationsView(ExerciseView):
    """The matrix at the left, the pair at the right."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.columns = Columns([(400, 1.9), (PAIR, 1.0)])
        self.column.addWidget(self.columns)
        self.card = Card("Vraag en aanbod", _signs(), wide=True)
        self.grid = TextGrid(
            "Vraag en aanbod, van partner naar partner", least=LEAST, label=200, writable=False, boxed=True
        )
        self.grid.current_changed.connect(lambda *_: self._changed())
        self.grid.opened.connect(lambda *_: self._open())
        self.grid.emptied.connect(self._forget)
        self.card.add(Text("van, in de rij → naar, in de kolom", "small", "muted", wrap=True))
        self.card.add_wide(self.grid)
        self.columns.add(self.card, 0)
        self.pair = PairCard(desk)
        self.columns.add(self.pair, 1)
        self._beside = True

    def refresh(self) -> None:
        self._arrange()
        everybody = self.partners
        heads = [GridHead(each.id, each.label, mark=mark_of(each)) for each in everybody]
        found = _by_pair(fence_expectations.all_expectations(self.desk.document))
        cells = {(each.id, each.id): GridText(locked=True) for each in everybody}
        for pair, each in found.items():
            cells[pair] = GridText(
                icons=tuple(icon for icon, said in ((OFFERS, each.offer), (NEEDS, each.need)) if said),
                spoken=_spoken(each),
                tint=each.agreed,
            )
        columns = [GridHead(each.key, each.label, mark=each.mark, brief=True) for each in heads]
        self.grid.show_grid(heads, columns, cells)
        if self.grid.current()[0] == self.grid.current()[1] and len(everybody) > 1:
            # Nobody expects anything of itself: begin at what was said first, or beside it.
            self.grid.set_current(*next(iter(found), (everybody[0].id, everybody[1].id)))
        self._show_pair()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Put the pair beside the matrix where all columns of that are in sight, else under it."""
        room = self.width() - PAIR - GAP - 2 * 12
        beside = room >= NAMES + len(self.partners) * LEAST
        layout = self.columns.layout()
        if beside != self._beside and layout is not None:
            self._beside = beside
            layout.removeWidget(self.pair)
            self.columns.add(self.pair, 1 if beside else 0)

    def first(self) -> QWidget:
        return self.grid

    def choices(self) -> list[Choice]:
        return pair_choices(self.desk, self.grid.current())

    def _changed(self) -> None:
        flush_focused()
        self._show_pair()

    def _show_pair(self) -> None:
        names = {each.id: each for each in self.partners}
        one, other = (names.get(key) for key in self.grid.current())
        found = _by_pair(fence_expectations.all_expectations(self.desk.document))
        self.pair.show_pair(one, other, found.get(self.grid.current()), fence.contacts(self.desk.document))

    def _open(self) -> None:
        self.pair.offer.setFocus(Qt.FocusReason.OtherFocusReason)

    def _forget(self, one: str, other: str) -> None:
        if carried_out(self.desk, lambda: fence_expectations.clear(self.desk.document, one, other)):
            self.desk.removed("Verwachting gewist.")


class PairCard(Card):
    """What one partner offers another, and what it needs for that."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(padding=(20, 20))
        self.desk = desk
        self._pair = ("", "")
        self.setAccessibleName("Het gekozen paar")
        self.from_mark, self.to_mark = PartnerMark(0), PartnerMark(0)
        self.from_name, self.to_name = Text("", "heading", wrap=True), Text("", "heading", wrap=True)
        for mark, icon, name in (
            (self.from_mark, "", self.from_name),
            (self.to_mark, "arrow-right", self.to_name),
        ):
            line = QHBoxLayout()
            line.setSpacing(8)
            if icon:
                line.addWidget(Icon(icon, "muted"), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(name, 1)
            self.add(line)
        self.offer = TextField("Dit kun je van ons verwachten", placeholder="Op langere termijn")
        self.need = TextField("Dit hebben wij van jullie nodig", placeholder="Om dat waar te maken")
        keep(desk, self.offer, lambda text: self._keep("offer", text))
        keep(desk, self.need, lambda text: self._keep("need", text))
        self.agreed = StatusChip("afgesproken", "success")
        self.open = Note("Afgesproken is het als beide zijn ingevuld.", "")
        self.call = Note("", "phone", "text")
        self.show_it = Button(
            "Toon in de zaal", "screen-share", size="small", name="Toon dit paar in de zaal"
        )
        self.show_it.clicked.connect(lambda: show_pair(desk, self._pair))
        for part in (self.offer, self.need, self.agreed, self.open, self.call, self.show_it):
            self.add(part)

    def show_pair(
        self,
        one: Partner | None,
        other: Partner | None,
        found: Expectation | None,
        contacts: dict[str, str],
    ) -> None:
        """Show a pair; one that is the same partner twice has nothing to fill in."""
        there = one is not None and other is not None and one.id != other.id
        for part in (self.offer, self.need):
            part.setVisible(there)
        if one is None or other is None:
            self.hide()
            return
        self.show()
        changed = (one.id, other.id) != self._pair
        self._pair = (one.id, other.id)
        self.from_mark.set_partner(one.appearance)
        self.to_mark.set_partner(other.appearance)
        self.from_name.setText(one.label)
        self.to_name.setText(other.label)
        for field, value in (
            (self.offer, found.offer if found else None),
            (self.need, found.need if found else None),
        ):
            (field.reset if changed else field.set_value)(value or "")
        agreed = found is not None and found.agreed
        self.agreed.setVisible(agreed)
        self.open.setVisible(there and not agreed)
        call = contacts.get(other.id, "").replace("\n", ", ")
        self.call.show_note(f"Als het spannend wordt: bel {call}." if call else "", "phone")
        self.call.setVisible(bool(call) and there)
        self.show_it.setVisible(there and found is not None)

    def _keep(self, field: str, text: str) -> None:
        fence_expectations.set_field(self.desk.document, *self._pair, field, text)


def _signs() -> QWidget:
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(6)
    for icon, words in ((OFFERS, "biedt"), (NEEDS, "heeft nodig")):
        line.addWidget(Icon(icon, "muted"))
        line.addWidget(Text(words, "body", "muted"))
    return holder


def _by_pair(found: list[Expectation]) -> dict[tuple[str, str], Expectation]:
    pairs: dict[tuple[str, str], Expectation] = {}
    for each in found:
        if each.from_partner_id and each.to_partner_id:
            pairs.setdefault((each.from_partner_id, each.to_partner_id), each)
    return pairs


def _spoken(each: Expectation) -> str:
    parts = [f"biedt {each.offer}" if each.offer else "", f"heeft nodig {each.need}" if each.need else ""]
    said = ", ".join(part for part in parts if part)
    return f"{said}, afgesproken" if each.agreed else said
