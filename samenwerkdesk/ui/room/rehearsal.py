"""A minute's rehearsal: a picture to try the beamer with, and the keys of the clicker. Nothing of it is kept."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from samenwerkdesk import look
from samenwerkdesk.ui.room import keys
from samenwerkdesk.ui.room.frame import Measure, footer, header
from samenwerkdesk.ui.room.leaf import Leaf
from samenwerkdesk.ui.room.stage import RoomStage
from samenwerkdesk.ui.room.wording import wrapped
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.chips import StatusChip
from samenwerkdesk.ui.widgets.key_list import Caps
from samenwerkdesk.ui.widgets.text import Text

LETTERS = (
    ("hero", "Eén vraag"),
    ("title", "Een titel, zoals boven elk beeld"),
    ("lead", "Een zin met uitleg: lees je dit?"),
    ("body", "De tekst van een kaart of een afspraak, zo groot als bij iedereen."),
    ("small", "De kleinste letter die de zaal ooit ziet. Kan de achterste rij dit lezen?"),
)
CONDITIONS = ("ambition", "interests", "relationship", "organisation", "process")
PAGES = 3
TRIED = (
    (keys.NEXT, "PageDown", "volgende"),
    (keys.PREVIOUS, "PageUp", "vorige"),
    (keys.BLACK, "B .", "zwart"),
    (keys.WHITE, "W", "wit"),
    (keys.START, "F5", "beginnen"),
    (keys.DESK, "Esc", "terug"),
)


@dataclass(frozen=True)
class TestPicture:
    """Three pages: letters, colours and edges. It holds no data of anybody."""

    __test__ = False  # not for pytest

    title: str = "Proefbeeld"

    def pages(self, width: int, height: int) -> int:
        """Letters, colours, edges."""
        return PAGES

    def paint(self, painter: QPainter, width: int, height: int, theme: str, page: int) -> None:
        """Paint one of them."""
        measure, leaf = Measure(width, height), Leaf()
        if page == 1:
            _colours(leaf, measure, dark=theme == "dark")
        else:
            (_edges if page else _letters)(leaf, measure)
        footer(leaf, measure, "Samenwerkdesk", f"Proefbeeld · {page + 1} van {PAGES}")
        leaf.paint(painter, look.theme(theme))


def _letters(leaf: Leaf, measure: Measure) -> None:
    y = header(leaf, measure, "Kan iedereen dit lezen?") + measure.px(0.11)
    for name, text in LETTERS:
        kind = measure.type(name)
        for line in wrapped(text, kind.size, kind.weight, measure.room):
            leaf.text(line, measure.left, y, kind.size, kind.weight)
            y += kind.pitch
        y += measure.px(0.055)


def _colours(leaf: Leaf, measure: Measure, *, dark: bool) -> None:
    y = header(leaf, measure, "Zie je veertien verschillende kleuren?") + measure.px(0.12)
    side, size = measure.px(0.15), measure.size(0.068)
    pitch = measure.room / 7
    for at, each in enumerate(look.tokens().partners):
        x = measure.left + (at % 7 + 0.5) * pitch
        leaf.marker(at, each.code, x, y + (at // 7) * measure.px(0.24), side, size, measure.outline)
    y += measure.px(0.52)
    small = measure.type("label", 600)
    for at, code in enumerate(CONDITIONS):
        condition = look.condition(code)
        x = measure.left + at * measure.room / 5
        leaf.box(
            x,
            y - 0.72 * small.size,
            0.8 * small.size,
            0.8 * small.size,
            condition.dark if dark else condition.line,
        )
        leaf.text(condition.name, x + 1.1 * small.size, y, small.size, 600)


def _edges(leaf: Leaf, measure: Measure) -> None:
    wide, high, thick = measure.width, measure.height, max(2.0, measure.px(0.008))
    for x, y, w, h in (
        (0, 0, wide, thick),
        (0, high - thick, wide, thick),
        (0, 0, thick, high),
        (wide - thick, 0, thick, high),
    ):
        leaf.box(x, y, w, h, "accent")
    plank, tall = measure.px(0.034), measure.px(0.115)
    for x in (2 * thick, wide - 2 * thick - plank):
        for y in (2 * thick, high - 2 * thick - tall):
            leaf.plank(x, y, plank, tall)
    hero, lead = measure.type("hero"), measure.type("lead")
    y = measure.px(0.44)
    for line in wrapped("Zie je alle vier de hoeken?", hero.size, 700, measure.room, balanced=True):
        leaf.text(line, wide / 2, y, hero.size, 700, align="center")
        y += hero.pitch
    said = "Loopt de groene lijn overal helemaal rond? Zo niet, zet dan op de beamer overscan of zoom uit."
    for line in wrapped(said, lead.size, 400, measure.room, balanced=True):
        leaf.text(line, wide / 2, y, lead.size, 400, "room_muted", "center")
        y += lead.pitch


class _Tried(QWidget):
    """One key: its caps, what it does, and whether it arrived."""

    def __init__(self, command: str, caps: str, what: str) -> None:
        super().__init__()
        self.command = command
        self._what = f"{caps}: {what}"
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.space("s"))
        row.addWidget(Caps(caps))
        row.addWidget(Text(what, "small"), 1)
        self.chip = StatusChip("komt aan", "success")
        keep = self.chip.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        self.chip.setSizePolicy(keep)
        row.addWidget(self.chip)
        self.light(on=False)

    def light(self, *, on: bool) -> None:
        """Say whether the key arrived."""
        self.chip.setVisible(on)
        self.setAccessibleName(f"{self._what}, {'komt aan' if on else 'nog niet geprobeerd'}")


class RehearsalGuide(QWidget):
    """Shows the test picture, and lights each key of the clicker that arrives."""

    def __init__(self, stage: RoomStage) -> None:
        super().__init__()
        self._stage = stage
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space("s"))
        column.addWidget(Text("Een minuut oefenen", "strong"))
        said = "Zet het proefbeeld op de beamer, ga achterin staan en druk op elke knop van je klikker."
        column.addWidget(Text(said, "small", "muted", wrap=True))
        said = "Staat de cursor in een veld, dan typt ook je klikker daar; klik dan eerst op het kleine beeld hierboven."
        column.addWidget(Text(said, "small", "muted", wrap=True))
        self.picture = Button("Proefbeeld tonen", "screen-share", size="small")
        self.picture.clicked.connect(self.begin)
        column.addWidget(self.picture)
        self.rows = [_Tried(*each) for each in TRIED]
        for row in self.rows:
            column.addWidget(row)
        stage.keyed.connect(self._keyed)

    def begin(self) -> None:
        """Show the test picture and begin with no key tried."""
        for row in self.rows:
            row.light(on=False)
        self._stage.control.show(TestPicture())
        self._stage.start()

    def _keyed(self, command: str) -> None:
        for row in self.rows:
            if row.command == command:
                row.light(on=True)
