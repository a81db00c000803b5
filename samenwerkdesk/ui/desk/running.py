"""The card 'Draaiboek': the agenda of the session that is on, its clock, and the keys that steer it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from samenwerkdesk import look
from samenwerkdesk.model import agenda
from samenwerkdesk.model.agenda import Block, Clock
from samenwerkdesk.ui.desk import agenda_form
from samenwerkdesk.ui.desk import running_words as words
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.keeping import carried_out
from samenwerkdesk.ui.desk.running_rows import leads_to, length_text, records
from samenwerkdesk.ui.desk.steering import warn_of_another_day
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.card import Card, Hairline
from samenwerkdesk.ui.widgets.columns import Flow
from samenwerkdesk.ui.widgets.entry import EntryLine
from samenwerkdesk.ui.widgets.records import RecordList
from samenwerkdesk.ui.widgets.text import Text

TABLES = frozenset({"agenda_item", "session"})
STEP = agenda.STEP
MOST_LINES = 3
TIME = 53
EMPTY = "Typ een onderdeel met de minuten erachter, of kies een draaiboek uit het handboek."


class RunningCard(Card):
    """The agenda with its clock."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(wide=True)
        self.desk = desk
        self._blocks: list[Block] = []
        self._fill: Callable[[], None] | None = None
        self._build_head()
        self.list = RecordList(
            "Draaiboek",
            ruled=False,
            lead_width=TIME,
            padding=8,
            icons_first=True,
            most_lines=MOST_LINES,
            menu=self._fill_menu,
        )
        self.list.edit_asked.connect(self.edit)
        self.list.remove_asked.connect(self._remove)
        self.list.move_asked.connect(self._move)
        self.list.link_asked.connect(self._follow)
        self.list.key_typed.connect(self._key)
        self.add_wide(self.list)
        self.empty = Text(EMPTY, "body", "muted", wrap=True)
        self.add(self.empty)
        self.new = EntryLine("Nieuw onderdeel", "Nieuw onderdeel, zoals check-in 10")
        self.new.entered.connect(self._add)
        self.add(self.new)
        self.plans = agenda_form.plan_button(desk)
        line = Flow()
        line.add(self.plans)
        self.add(line)
        self.line = Hairline()
        self.add(self.line)
        self._build_buttons()
        self.pace = Text("", "body", "muted", wrap=True)
        self.add(self.pace)

    def _build_head(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(look.space("m"))
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(Text("Draaiboek", "heading"))
        self.length = Text("", "body", "muted", wrap=True)
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
        self.buttons = Flow(8)
        document, now = self.desk.document, self.desk.now
        self.start = Button(
            "Beginnen", "player-play", size="small", name="Klok laten lopen of stilzetten (F7)"
        )
        self.longer = Button(f"+{STEP} min", size="small", name=f"{STEP} minuten langer (F9)")
        self.shorter = Button(f"−{STEP} min", size="small", name=f"{STEP} minuten korter (Shift+F9)")
        self.next = Button("Volgende", "arrow-right", size="small", trailing=True)
        self.stop = Button("Stop", "x", "quiet", size="small", name="Klok stoppen")
        acts: list[tuple[Button, Callable[[str], None]]] = [
            (self.start, lambda key: agenda.toggle(document, key, now())),
            (self.longer, lambda key: agenda.lengthen_running(document, key, STEP)),
            (self.shorter, lambda key: agenda.lengthen_running(document, key, -STEP)),
            (self.next, lambda key: agenda.step(document, key, now())),
            (self.stop, lambda key: agenda.stop(document, key)),
        ]
        for button, act in acts:
            button.clicked.connect(partial(self._press, act))
            self.buttons.add(button)
        self.add(self.buttons)

    def first(self) -> QWidget:
        """What has the keyboard when one comes for the agenda: its first block, or the line for one."""
        keys = self.list.keys()
        return (self.list.row(keys[0]) if keys else None) or self.new.input

    # ------------------------------------------------------------------ showing

    def refresh(self) -> None:
        """Show the agenda as it is now."""
        session = self.desk.session
        if session is None:
            return
        self._blocks = agenda.blocks(self.desk.document, session.id)
        there = bool(self._blocks)
        self.line.setVisible(there)
        self.buttons.setVisible(there)
        self.empty.setVisible(not there)
        self.plans.setVisible(not there)
        self.tick()
        if self.list.editing is not None and self._fill is not None:
            self._fill()

    def tick(self) -> None:
        """Show the clock as it is now; once a second while it runs."""
        session = self.desk.session
        if session is None:
            return
        now = self.desk.now()
        clock = agenda.clock(session, self._blocks, now)
        self.list.show_records(records(session, self._blocks, clock, now))
        # Where it takes two lines, the time stays in one piece.
        self.length.setText(
            length_text(session, self._blocks, clock, now)
            .replace(" uur", "\u00a0uur")
            .replace("tot ", "tot\u00a0")
        )
        self._show_digits(clock)
        running = clock.block is not None
        self.start.setText("Verder" if clock.paused else "Pauzeer" if running else "Beginnen")
        self.start.set_icon("player-play" if clock.paused or not running else "player-pause")
        last = running and not any(not block.skipped for block in self._after(clock))
        self.next.setText("Afronden" if last else "Volgende")
        self.next.setAccessibleName("Laatste onderdeel afronden (F8)" if last else "Volgend onderdeel (F8)")
        self.next.setToolTip(self.next.accessibleName())
        for button in (self.longer, self.shorter, self.next, self.stop):
            if not running and button.hasFocus():
                self.start.setFocus(Qt.FocusReason.OtherFocusReason)
            button.setVisible(running)
        self.pace.setText(words.pace_text(clock) if running else "")
        self.pace.setVisible(running)

    def _after(self, clock: Clock) -> list[Block]:
        at = next(
            (i for i, block in enumerate(self._blocks) if clock.block and block.id == clock.block.id), -1
        )
        return self._blocks[at + 1 :]

    def _show_digits(self, clock: Clock) -> None:
        running = clock.block is not None
        self.digits.setText(words.left_text(clock.left) if running else "")
        self.digits.set_ink(words.ink(clock))
        said = "stil gezet" if clock.paused else "loopt uit" if clock.left < 0 else "rest van dit onderdeel"
        self.digits_label.setText(said if running else "")

    # ------------------------------------------------------------------ steering

    def _press(self, act: Callable[[str], None], _: bool = False) -> None:
        self._with_session(act)

    def _with_session(self, intention: Callable[[str], None]) -> None:
        session = self.desk.session
        if session is not None and carried_out(self.desk, lambda: intention(session.id)):
            warn_of_another_day(self.desk, session)

    def _block(self, key: str) -> Block | None:
        return next((block for block in self._blocks if block.id == key), None)

    def _key(self, key: str, text: str) -> None:
        text = text.lower()
        minutes = {"+": STEP, "=": STEP, "-": -STEP, "−": -STEP}.get(text)
        if minutes is not None:
            self._with_session(lambda s: agenda.lengthen(self.desk.document, s, key, minutes))
        elif text in ("e", "l"):
            self._move(key, -1 if text == "e" else 1)
        elif text == "o":
            self._skip(key)
        elif text == "t":
            self._follow(key)
        elif text == " ":
            self._begin(key)

    def _move(self, key: str, steps: int) -> None:
        self._with_session(lambda s: agenda.move(self.desk.document, s, key, steps))

    def _follow(self, key: str) -> None:
        block = self._block(key)
        tab = leads_to(block) if block is not None else None
        if block is not None and tab is not None:
            self.desk.page_asked.emit(block.page)

    def _begin(self, key: str) -> None:
        block, session, now = self._block(key), self.desk.session, self.desk.now()
        if block is None or session is None:
            return
        if carried_out(
            self.desk, lambda: agenda.start(self.desk.document, session.id, key, now)
        ) and not warn_of_another_day(self.desk, session):
            self.desk.removed(f"Begonnen: {block.label}.")

    def _skip(self, key: str) -> None:
        block, session = self._block(key), self.desk.session
        if block is None or session is None:
            return
        document, now = self.desk.document, self.desk.now()
        if session.running_item_id == key:
            # What has begun is not left out but broken off.
            done = carried_out(self.desk, lambda: agenda.step(document, session.id, now))
            said = "Afgebroken"
        else:
            done = carried_out(self.desk, lambda: agenda.skip(document, session.id, key, not block.skipped))
            said = "Weer opgenomen" if block.skipped else "Overgeslagen"
        if done:
            self.desk.removed(f"{said}: {block.label}.")

    def _remove(self, key: str) -> None:
        session = self.desk.session_id
        if session is not None and carried_out(
            self.desk, lambda: agenda.remove(self.desk.document, session, key)
        ):
            self.desk.removed("Onderdeel verwijderd.")

    def _add(self, text: str) -> None:
        session = self.desk.session_id
        title, minutes = words.title_and_minutes(text)
        if session is not None and carried_out(
            self.desk, lambda: agenda.add(self.desk.document, session, title, minutes)
        ):
            self.new.clear()

    def _fill_menu(self, key: str, menu: QMenu) -> None:
        block = self._block(key)
        if block is None:
            return
        menu.addAction("Hier beginnen\tspatie", partial(self._key, key, " "))
        tab = leads_to(block)
        if tab is not None:
            menu.addAction(f"Naar {tab.title}\tT", partial(self._follow, key))
        menu.addAction("Toch doen\tO" if block.skipped else "Overslaan\tO", partial(self._skip, key))
        menu.addAction(f"{STEP} minuten langer\t+", partial(self._key, key, "+"))
        menu.addAction(f"{STEP} minuten korter\t−", partial(self._key, key, "-"))
        menu.addSeparator()
        menu.addAction("Eerder\tE", partial(self._move, key, -1))
        menu.addAction("Later\tL", partial(self._move, key, 1))
        menu.addSeparator()
        menu.addAction("Wijzigen\tEnter", partial(self.edit, key))
        menu.addAction("Verwijderen\tDelete", partial(self._remove, key))

    # ------------------------------------------------------------------ editing

    def edit(self, key: str) -> None:
        """Open the fields of a block in its row."""
        session = self.desk.session_id
        if self._block(key) is None or session is None:
            return
        editor, self._fill = agenda_form.block_form(
            self.desk,
            session,
            key,
            partial(self._block, key),
            close=self.list.close_editor,
            remove=partial(self._remove, key),
        )
        self._fill()
        self.list.open_editor(key, editor)
        editor.begin()
