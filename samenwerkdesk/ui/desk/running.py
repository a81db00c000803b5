"""The card 'Draaiboek': the agenda of the session that is on, its clock, and the keys that steer it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from samenwerkdesk import look
from samenwerkdesk.model import agenda, dutch_dates, method
from samenwerkdesk.model.agenda import Block, Clock
from samenwerkdesk.model.sessions import Session
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.recording import Editor
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.card import Card, Hairline
from samenwerkdesk.ui.widgets.choice import ChoiceField
from samenwerkdesk.ui.widgets.columns import Flow
from samenwerkdesk.ui.widgets.entry import EntryLine
from samenwerkdesk.ui.widgets.fields import LineField, NumberField
from samenwerkdesk.ui.widgets.records import Record, RecordList, text_width
from samenwerkdesk.ui.widgets.text import Text

TABLES = frozenset({"agenda_item", "session"})
STEP = agenda.STEP


def clock_text(minute: float) -> str:
    """A minute of the day as the clock is read: 585 gives '9.45'."""
    whole = round(minute) % (24 * 60)
    return dutch_dates.clock(time(whole // 60, whole % 60))


def left_text(seconds: float) -> str:
    """The time that is left, or how far over: '11:40', '+2:05'. Whole seconds, towards the later."""
    whole = int(-(-seconds // 1)) if seconds > 0 else int(-(seconds // 1) * -1)
    sign = "+" if whole < 0 else ""
    minutes, rest = divmod(abs(whole), 60)
    return f"{sign}{minutes}:{rest:02d}"


def pace_text(clock: Clock) -> str:
    """One sentence on whether the session keeps to its plan, with the time it will end."""
    end = dutch_dates.clock_time(clock.end.time())
    late = round(clock.late / 60)
    if abs(late) < 1:
        return f"Je loopt gelijk met het draaiboek. Eindtijd blijft {end}."
    minutes = "1 minuut" if abs(late) == 1 else f"{abs(late)} minuten"
    if late > 0:
        return f"Je loopt {minutes} uit. Zo wordt het {end}."
    return f"Je hebt {minutes} over. Zo is het {end} klaar."


class RunningCard(Card):
    """The agenda with its clock."""

    def __init__(self, desk: Desk, pages: Callable[[], list[tuple[str, str]]]) -> None:
        super().__init__(wide=True)
        self.desk = desk
        self._pages = pages
        self._blocks: list[Block] = []
        self._build_head()
        self.list = RecordList(
            "Draaiboek",
            ruled=False,
            lead_width=text_width("00.00", "strong") + 16,
            padding=8,
            menu=self._fill_menu,
        )
        self.list.edit_asked.connect(self.edit)
        self.list.remove_asked.connect(self._remove)
        self.list.move_asked.connect(
            lambda key, steps: self._with_session(lambda s: agenda.move(desk.document, s, key, steps))
        )
        self.list.key_typed.connect(self._key)
        self.add_wide(self.list)
        self.new = EntryLine("Nieuw onderdeel", "Nieuw onderdeel, bijvoorbeeld: check-in 10")
        self.new.entered.connect(self._add)
        self.add(self.new)
        self.add(Hairline())
        self._build_buttons()
        self.pace = Text("", "body", "muted", wrap=True)
        self.add(self.pace)

    def _build_head(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(look.space("m"))
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(Text("Draaiboek", "heading"))
        self.length = Text("", "body", "muted")
        left.addWidget(self.length)
        head.addLayout(left, 1)
        right = QVBoxLayout()
        right.setSpacing(0)
        self.digits = Text("", "display", align=Qt.AlignmentFlag.AlignRight)
        right.addWidget(self.digits)
        self.digits_label = Text("", "small", "muted", align=Qt.AlignmentFlag.AlignRight)
        right.addWidget(self.digits_label)
        head.addLayout(right)
        self.add(head)
        self.setAccessibleName("Draaiboek")

    def _build_buttons(self) -> None:
        flow = Flow(8)
        desk, document = self.desk, self.desk.document
        self.start = Button("Beginnen", "player-play", size="small")
        self.start.clicked.connect(
            lambda: self._with_session(lambda s: agenda.toggle(document, s, desk.now()))
        )
        self.longer = Button(f"{STEP} min", "plus", size="small", name=f"{STEP} minuten langer (F9)")
        self.longer.clicked.connect(
            lambda: self._with_session(lambda s: agenda.lengthen_running(document, s, STEP))
        )
        self.shorter = Button(f"−{STEP} min", size="small", name=f"{STEP} minuten korter (Shift+F9)")
        self.shorter.clicked.connect(
            lambda: self._with_session(lambda s: agenda.lengthen_running(document, s, -STEP))
        )
        self.next = Button(
            "Volgende", "arrow-right", size="small", trailing=True, name="Volgend onderdeel (F8)"
        )
        self.next.clicked.connect(lambda: self._with_session(lambda s: agenda.step(document, s, desk.now())))
        for button in (self.start, self.longer, self.shorter, self.next):
            flow.add(button)
        self.add(flow)

    # ------------------------------------------------------------------ showing

    def refresh(self) -> None:
        """Show the agenda as it is now."""
        session = self.desk.session
        if session is None:
            return
        self._blocks = agenda.blocks(self.desk.document, session.id)
        minutes = round(sum(block.minutes for block in self._blocks))
        end = clock_text(agenda.planned_end(session, self._blocks))
        self.length.setText(f"{minutes} min, tot {end} uur" if self._blocks else "Nog geen onderdelen")
        self.tick()

    def tick(self) -> None:
        """Show the clock as it is now; once a second while it runs."""
        session = self.desk.session
        if session is None:
            return
        clock = agenda.clock(session, self._blocks, self.desk.now())
        self._show_rows(session, clock)
        running = clock.block is not None
        self.digits.setText(left_text(clock.left) if running else "")
        over = running and clock.left < 0
        self.digits.set_ink(_ink(clock))
        self.digits_label.setText(
            ("loopt uit" if over else "stil gezet" if clock.paused else "rest van dit onderdeel")
            if running
            else ""
        )
        self.start.setText("Verder" if clock.paused else "Pauzeer" if running else "Beginnen")
        self.start.set_icon("player-play" if clock.paused or not running else "player-pause")
        for button in (self.longer, self.shorter, self.next):
            button.setEnabled(running)
        self.start.setEnabled(bool(self._blocks))
        self.pace.setText(pace_text(clock) if running else "")
        self.pace.setVisible(running)

    def _show_rows(self, session: Session, clock: Clock) -> None:
        passed = clock.block is not None
        records = []
        for block in self._blocks:
            active = clock.block is not None and block.id == clock.block.id
            passed = passed and not active
            icon = "check" if passed and not block.skipped else ""
            records.append(
                Record(
                    block.id,
                    block.label,
                    lead=clock_text(session.start_minute + block.start_minute),
                    right="overgeslagen"
                    if block.skipped
                    else f"{block.duration_minutes:g} min".replace(".", ","),
                    bold=not passed and not block.skipped,
                    ink="muted" if passed or block.skipped else "text",
                    struck=block.skipped,
                    active=active,
                    icon=icon,
                    progress=_progress(clock) if active else None,
                )
            )
        self.list.show_records(records)

    # ------------------------------------------------------------------ steering

    def _with_session(self, intention: Callable[[str], None]) -> None:
        session = self.desk.session_id
        if session is not None:
            self.desk.act(lambda: intention(session))

    def _key(self, key: str, text: str) -> None:
        minutes = {"+": STEP, "=": STEP, "-": -STEP, "−": -STEP}.get(text)
        if minutes is not None:
            self._with_session(lambda s: agenda.lengthen(self.desk.document, s, key, minutes))
        elif text.lower() == "o":
            self._skip(key)
        elif text == " ":
            self._with_session(lambda s: agenda.start(self.desk.document, s, key, self.desk.now()))

    def _skip(self, key: str) -> None:
        block = next(block for block in self._blocks if block.id == key)
        self._with_session(lambda s: agenda.skip(self.desk.document, s, key, not block.skipped))

    def _remove(self, key: str) -> None:
        self._with_session(lambda s: agenda.remove(self.desk.document, s, key))
        self.desk.removed("Onderdeel verwijderd.")

    def _add(self, text: str) -> None:
        title, minutes = _title_and_minutes(text)
        self._with_session(lambda s: _ignore(agenda.add(self.desk.document, s, title, minutes)))
        self.new.clear()

    def _fill_menu(self, key: str, menu: QMenu) -> None:
        block = next(block for block in self._blocks if block.id == key)
        document = self.desk.document
        menu.addAction(
            "Hier beginnen\tspatie",
            lambda: self._with_session(lambda s: agenda.start(document, s, key, self.desk.now())),
        )
        if block.page:
            page = block.page
            menu.addAction("Naar het tabblad", lambda: self.desk.page_asked.emit(page))
        menu.addAction("Toch doen\tO" if block.skipped else "Overslaan\tO", lambda: self._skip(key))
        menu.addAction("5 minuten langer\t+", lambda: self._key(key, "+"))
        menu.addAction("5 minuten korter\t−", lambda: self._key(key, "-"))
        menu.addSeparator()
        menu.addAction("Wijzigen\tEnter", lambda: self.edit(key))
        menu.addAction("Omhoog\tAlt+↑", lambda: self.list.move_asked.emit(key, -1))
        menu.addAction("Omlaag\tAlt+↓", lambda: self.list.move_asked.emit(key, 1))
        menu.addSeparator()
        menu.addAction("Verwijderen\tDelete", lambda: self._remove(key))

    # ------------------------------------------------------------------ editing

    def edit(self, key: str) -> None:
        """Open the fields of a block in its row."""
        block = next((block for block in self._blocks if block.id == key), None)
        session = self.desk.session_id
        if block is None or session is None:
            return
        document = self.desk.document

        def keep(field: str, value: str | None) -> None:
            self.desk.act(lambda: agenda.set_field(document, key, field, value))

        title = LineField("Onderdeel", required=True)
        title.reset(block.title or "")
        title.committed.connect(lambda value: keep("title", value))
        minutes = NumberField("Minuten", least=0, most=agenda.MINUTES_MAX, step=STEP, required=True)
        minutes.reset(round(block.duration_minutes))
        minutes.committed.connect(
            lambda value: self.desk.act(lambda: agenda.set_minutes(document, session, key, float(value)))
        )
        form = LineField("Werkvorm")
        form.reset(block.form or "")
        form.committed.connect(lambda value: keep("form", value))
        page = ChoiceField("Hoort bij tabblad", options=[(None, "Geen"), *self._pages()])
        page.reset(block.page)
        page.committed.connect(lambda value: keep("page", value))
        editor = Editor(self.list.close_editor, [_pair(title, minutes, 3, 1), _pair(form, page, 1, 1)])
        self.list.open_editor(key, editor)
        title.input.setFocus(Qt.FocusReason.OtherFocusReason)


def _pair(left: QWidget, right: QWidget, one: int, two: int) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(look.space("l"))
    row.addWidget(left, one, Qt.AlignmentFlag.AlignTop)
    row.addWidget(right, two, Qt.AlignmentFlag.AlignTop)
    return holder


def _ignore(value: object) -> None:
    """For an intention whose result nobody needs."""


def _title_and_minutes(text: str) -> tuple[str, float]:
    """'check-in 10' is a block of ten minutes; without a number a quarter of an hour."""
    words = text.split()
    last = words[-1].removesuffix("min").removesuffix("m").strip("'")
    if len(words) > 1 and words[-1].lower() in ("min", "minuten") and words[-2].isdigit():
        return " ".join(words[:-2]), min(float(words[-2]), agenda.MINUTES_MAX)
    if len(words) > 1 and last.isdigit() and len(last) <= 3:
        return " ".join(words[:-1]), min(float(last), agenda.MINUTES_MAX)
    return text.strip(), 15.0


def _progress(clock: Clock) -> float:
    length = clock.elapsed + clock.left
    return clock.elapsed / length if length > 0 else 1.0


def _ink(clock: Clock) -> str:
    """The digits: orange from a fifth left, red from a twentieth (desk only; the wall stays calm)."""
    length = clock.elapsed + clock.left
    if clock.block is None or clock.left > length * 0.2:
        return "text"
    return "danger" if clock.left <= length * 0.05 else "warn"


def plan_blocks(code: str) -> list[tuple[float, str, str | None]]:
    """The blocks of a session plan of the handbook, as (minutes, title, page)."""
    plan = next(plan for plan in method.session_plans() if plan.code == code)
    return [
        (float(block.minutes), block.title, block.page or None)
        for block in plan.blocks
        if block.minutes > 0 and block.start >= 0
    ]
