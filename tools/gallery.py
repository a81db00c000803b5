"""All widgets of the kit on one page, to look at and to photograph.

python -m tools.gallery                              a window
python -m tools.gallery --shot kit.png --size 1024x768 --theme dark --panel
"""

from __future__ import annotations

import argparse
import os
from datetime import date, time

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from samenwerkdesk import look
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.widgets.banner import Banner
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.card import Card, Hairline, PrivateCard
from samenwerkdesk.ui.widgets.chips import Chip, StatusChip
from samenwerkdesk.ui.widgets.choice import ChoiceField
from samenwerkdesk.ui.widgets.columns import CardGrid, Columns, Flow
from samenwerkdesk.ui.widgets.dates import DateField, TimeField
from samenwerkdesk.ui.widgets.empty_state import EmptyState
from samenwerkdesk.ui.widgets.fields import LineField, NumberField, TextField
from samenwerkdesk.ui.widgets.marks import MarkRow, mark_icon
from samenwerkdesk.ui.widgets.page import Page
from samenwerkdesk.ui.widgets.planks import PlankRow
from samenwerkdesk.ui.widgets.segmented import Segmented
from samenwerkdesk.ui.widgets.session_bar import SessionBar
from samenwerkdesk.ui.widgets.side_panel import SidePanel
from samenwerkdesk.ui.widgets.tab_rail import Tab, TabRail
from samenwerkdesk.ui.widgets.table import Column, EditableTable, Row
from samenwerkdesk.ui.widgets.text import Text

TABS = [
    Tab("overview", "Overzicht", "layout-grid"),
    Tab("session", "Sessie", "clock-play"),
    Tab("fence", "Schutting", "fence"),
    Tab("rules", "Spelregels", "list-numbers"),
    Tab("roles", "Rollen", "users"),
    Tab("conditions", "Condities", "chart-radar"),
    Tab("ambition", "Ambitie & belangen", "target-arrow"),
    Tab("phases", "Fasen", "route"),
    Tab("agreements", "TWO's", "refresh"),
    Tab("chain", "Keten", "link"),
    Tab("polls", "Peilingen", "message-2-question"),
]


def kit() -> Page:
    """A page with every widget."""
    page = Page("Sessie 3", "Raadhuis Elzenland, commissiekamer · 13 aanwezig, 1 afwezig")
    page.add_action(Button("Aanwezigheid", "users"))
    page.add_action(Button("Verslag maken", "file-text"))
    columns = Columns([(340, 520), (360, 628), (320, 448)])
    columns.add(_fields(), 0)
    columns.add(_buttons(), 1)
    columns.add(_marks(), 1)
    private = PrivateCard()
    private.add(Text("Eerst de spreiding laten zien, dan pas praten.", wrap=True))
    private.add(TextField("", least=3))
    columns.add(private, 2)
    page.add(_people())
    empty = Card()
    empty.add(
        EmptyState(
            "Hier komen je samenwerkingen te staan",
            "Eén samenwerking is één bestand. Het blijft op deze laptop, tenzij jij het deelt.",
            Button("Nieuwe samenwerking", "plus", "primary"),
        )
    )
    columns.add(empty, 2)
    page.add(columns)
    grid = CardGrid(320)
    for title in ("Procesregisseur", "Ketenregisseur", "Gezinsstem", "Vertaler"):
        card = Card(title, padding=(20, 20))
        card.add(Text("Iedereen weet waar we staan en wat de volgende stap is.", ink="muted", wrap=True))
        grid.add(card)
    page.add(grid)
    for kind in ("info", "success", "warn", "danger"):
        page.add(Banner("Afspraak verwijderd: proefteam samenstellen.", kind, "Ongedaan maken"))
    return page


def _fields() -> Card:
    card = Card("Velden", "alle soorten")
    name = LineField("Naam", "Zo staat het in het verslag")
    name.set_value("Gezinsketen Elzenland")
    wrong = LineField("Code", required=True)
    wrong.set_error("Deze code is al in gebruik.")
    goal = TextField("Doel")
    goal.set_value(
        "Elk gezin krijgt binnen tien werkdagen hulp die past, van één gezicht, zonder doorverwijzen."
    )
    minutes = NumberField("Minuten", most=600)
    minutes.set_value(25)
    day = DateField("Datum")
    day.set_value(date(2025, 4, 10))
    start = TimeField("Begin")
    start.set_value(time(9, 25))
    partner = ChoiceField(
        "Partner", options=[("a", "Gemeenten", mark_icon(0)), ("b", "Lokale teams", mark_icon(1))]
    )
    partner.set_value("b")
    off = LineField("Uitgeschakeld")
    off.set_value("Vast zodra er scores zijn")
    off.setEnabled(False)
    for field in (name, wrong, goal, minutes, day, start, partner, off):
        card.add(field)
    return card


def _buttons() -> Card:
    card = Card("Knoppen", "komt in het verslag")
    flow = Flow()
    for button in (
        Button("Toon in zaal", "screen-share", "primary"),
        Button("Openen…", "folder-open"),
        Button("Bekijk een voorbeeld", kind="quiet"),
        Button("Verwijderen", "trash", "destructive"),
        Button("Pauzeer", "player-pause", size="small"),
        Button("5 min", "plus", size="small"),
        Button("Volgende", "arrow-right", size="small", trailing=True),
        Button("Zwart", "eye-off", size="small", key="B"),
        Button(icon="x", kind="quiet", name="Sluiten", ink="text"),
        Button("Nieuwe samenwerking", "plus", "primary", size="large"),
        Button("Openen…", "folder-open", size="large"),
    ):
        flow.add(button)
    off = Button("Verslag maken", "file-text")
    off.setEnabled(False)
    flow.add(off)
    card.add(flow)
    choices = [("bord", "Bord"), ("over", "Overdrachten"), ("van", "Van → Naar")]
    card.add(Segmented(choices, "bord", name="Weergave"))
    card.add(Segmented([("1", "1–5"), ("2", "1–10"), ("3", "0–10")], "2", name="Schaal", small=True))
    card.add(Hairline())
    chips = Flow()
    for chip in (
        Chip("anoniem", "lock"),
        Chip("13 aanwezig"),
        StatusChip("afgerond", "success"),
        StatusChip("nog geen vervanger", "warn"),
        StatusChip("te laat", "danger"),
        StatusChip("loopt", "info"),
    ):
        chips.add(chip)
    card.add(chips)
    return card


def _people() -> Card:
    card = Card("Mensen", "13 mensen, 6 partners", flush=True)
    partners = [("A", "Gemeenten", mark_icon(0)), ("B", "Lokale teams", mark_icon(1))]
    table = EditableTable(
        [
            Column("name", "Naam", weight=2, required=True, bold=True),
            Column("partner", "Partner", "choice", options=partners, weight=1.5),
            Column("function", "Functie", weight=2),
            Column("joined", "Sinds", "date", width=160),
            Column("tasks", "Taken", "number", width=110, right=True, editable=False, ink="muted"),
        ],
        "Mensen",
        new_row="Persoon toevoegen",
        movable=True,
    )
    rows: list[Row] = []

    def add(key: str, name: str, partner: str, function: str) -> None:
        values = {
            "name": name,
            "partner": partner,
            "function": function,
            "joined": date(2025, 2, 27),
            "tasks": 1,
        }
        rows.append(Row(key, values, {"partner": ("AB".index(partner), partner)}))

    add("1", "Nienke Vossebeld", "A", "procesregisseur")
    add("2", "Yasmina el Haddioui", "B", "teamleider")
    add("3", "Esther Groothedde", "B", "ervaringsdeskundige")
    table.set_rows(rows)

    def change(key: str, column: str, value: object) -> None:
        at = next(i for i, row in enumerate(rows) if row.key == key)
        values = {**rows[at].values, column: value}
        rows[at] = Row(key, values, {"partner": ("AB".index(values["partner"]), values["partner"])})
        table.set_rows(rows)

    def new(column: str, value: object) -> None:
        add(str(len(rows) + 1), str(value), "A", "")
        table.set_rows(rows)

    table.cell_committed.connect(change)
    table.row_added.connect(new)
    card.add(table)
    return card


def _marks() -> Card:
    card = Card("Partners en planken")
    card.add(MarkRow([(i, look.partner_code(i)) for i in range(14)]))
    planks = Flow(24)
    planks.add(PlankRow(8, 5))
    planks.add(PlankRow(7, 7, plank=(16, 48), gap=6))
    card.add(planks)
    for style in look.tokens().desk:
        card.add(Text(f"{style}: Ieder een eigen tuin, samen één grens", style))
    return card


def panel() -> SidePanel:
    """The side panel with what is in the mockup."""
    side = SidePanel()
    text = "De groep ligt in tweeën: vijf mensen scoren laag en zes hoog. Het gemiddelde van 3,0 past bij bijna niemand."
    side.add_subject("Gespreksrijp", "Belangen", text)
    side.add_questions(
        "Vraag aan de groep", ["Waarop zou dit kunnen afketsen?", "Wat gaat er mis als we stoppen?"]
    )
    how = [
        "Eerst de spreiding tonen, dan pas het gemiddelde.",
        "Wie hoog scoorde noemt voorbeelden. Wie laag scoorde vertelt wat miste.",
        "Niemand hoeft een score te verdedigen.",
    ]
    side.add_section("Zo pak je het aan", how)
    side.add_section(
        "Let op", "Niet zoeken naar wie er gelijk heeft, en niet te snel naar oplossingen.", muted=True
    )
    side.add_steps("Stappen", ["Vraag ieder apart.", "Leg de antwoorden naast elkaar."])
    side.add_source("Bron: methode, hoofdstuk 6")
    return side


def window(*, with_panel: bool = False) -> QWidget:
    """Rail, session bar, page and side panel together."""
    frame = QWidget()
    frame.setWindowTitle("Samenwerkdesk: alle onderdelen")
    row = QHBoxLayout(frame)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    rail = TabRail(TABS)
    rail.set_current("session")
    row.addWidget(rail)
    right = QVBoxLayout()
    right.setSpacing(0)
    row.addLayout(right, 1)
    bar = SessionBar()
    bar.set_collaboration("Gezinsketen Elzenland")
    bar.set_session("Sessie 3 · 10 april 2025")
    bar.set_agenda("gesprek over tweedeling bij belangen")
    bar.set_clock("9.38 uur", "nog 12 min", 12 / 25)
    right.addWidget(bar)
    below = QHBoxLayout()
    below.setSpacing(0)
    right.addLayout(below, 1)
    below.addWidget(kit(), 1)
    side = panel()
    side.setVisible(with_panel)
    below.addWidget(side)
    side.closed.connect(side.hide)
    rail.help_asked.connect(lambda: side.setVisible(side.isHidden()))
    help_key = QShortcut(QKeySequence("F1"), frame)
    help_key.activated.connect(lambda: side.setVisible(side.isHidden()))
    return frame


def main() -> None:
    """Show the gallery, or write a picture of it."""
    parser = argparse.ArgumentParser(prog="python -m tools.gallery")
    parser.add_argument("--theme", default="light", choices=look.tokens().themes)
    parser.add_argument("--size", default="1920x1080")
    parser.add_argument("--panel", action="store_true", help="with the side panel open")
    parser.add_argument("--whole", action="store_true", help="as high as the page is")
    parser.add_argument("--shot", help="write a picture to this file and stop")
    arguments = parser.parse_args()
    if arguments.shot:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication([])
    theme.apply(app, arguments.theme)
    frame = window(with_panel=arguments.panel)
    width, height = (int(part) for part in arguments.size.split("x"))
    frame.resize(width, height)
    frame.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    frame.setFocus()
    frame.show()
    if not arguments.shot:
        app.exec()
        return
    app.processEvents()
    if arguments.whole:
        page = frame.findChild(Page)
        content: QWidget | None = page.widget() if page is not None else None
        if content is not None:
            frame.resize(width, content.height() + look.size("session_bar"))
        app.processEvents()
    frame.grab().save(arguments.shot)


if __name__ == "__main__":
    main()
