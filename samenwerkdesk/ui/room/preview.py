"""The room in small on the desk, with all that decides what it sees."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from samenwerkdesk import look
from samenwerkdesk.ui import settings, theme
from samenwerkdesk.ui.room import keys
from samenwerkdesk.ui.room.blank_button import BlankButton
from samenwerkdesk.ui.room.control import RoomControl
from samenwerkdesk.ui.room.showing import BLACK, BLANKS, WHITE, Showing
from samenwerkdesk.ui.room.stage import RoomStage
from samenwerkdesk.ui.room.view import ReadBack
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.columns import Flow
from samenwerkdesk.ui.widgets.focus_ring import Ringed
from samenwerkdesk.ui.widgets.segmented import Segmented
from samenwerkdesk.ui.widgets.text import Text

CONFIRM = "De zaal knikt: er komt een vinkje bij. Met Volgende ga je verder zonder vinkje"
TAKE_BACK = "Haal het vinkje weer weg"
THEMES = [("light", "Licht"), ("high_contrast", "Contrast"), ("dark", "Donker")]


def said(control: RoomControl) -> str:
    """What the room sees, in words: 'Stippen', 'Stippen, staat stil' or 'Zwart'."""
    now = control.now
    if now.blank:
        return BLANKS[now.blank].capitalize()
    return f"{now.view.title}, staat stil" if control.frozen else now.view.title


class Preview(Ringed, QWidget):
    """The picture on the wall, scaled down: never an approximation. It keeps the proportions of the room's screen.

    A click gives it the keyboard; then the keys of a clicker are the room's, letters too. ``commanded`` carries what they ask.
    """

    commanded = Signal(str)

    def __init__(self, control: RoomControl) -> None:
        super().__init__()
        self._control = control
        self._kept: tuple[Showing, QSize, QImage] | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolTip("Klik hierop, dan zijn de toetsen van je klikker voor de zaal")
        # The wall comes first; the desk may be a moment later.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.update)
        self._awake = False
        self._shape = control.canvas.size
        control.changed.connect(self._changed)
        self._changed()

    def _changed(self) -> None:
        self.setAccessibleName(f"De zaal ziet: {said(self._control)}")
        if self._shape != self._control.canvas.size:
            self._shape = QSize(self._control.canvas.size)
            self.updateGeometry()
        if self._control.now.blank:
            self._kept = None
        self._soon.start()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round((width - 2) * self._shape.height() / max(1, self._shape.width())) + 2

    def sizeHint(self) -> QSize:
        width = max(self.width(), 280)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.heightForWidth(160))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        command = keys.command_of(event)
        if command in (keys.NEXT, keys.PREVIOUS, keys.BLACK, keys.WHITE, keys.CONFIRM):
            self.commanded.emit(command)
        else:
            super().keyPressEvent(event)

    def takes_ring(self, event: QFocusEvent) -> bool:
        # After a click too: where the letters go must be seen.
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        inside = self.rect().adjusted(1, 1, -1, -1)
        now, ratio = self._control.now, self.devicePixelRatioF()
        if not self._awake:
            # The page appears first.
            self._awake = True
            self._soon.start()
            painter.fillRect(self.rect(), now.shade)
            return
        image = self._image(now, inside.size() * ratio)
        if image is None:
            painter.fillRect(inside, now.shade)
        else:
            painter.drawImage(inside, image)
        badge = BLANKS.get(now.blank) or ("staat stil" if self._control.frozen else "")
        if badge:
            self._paint_badge(painter, badge)
        painter.setPen(QPen(theme.colour("edge"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))

    def _image(self, now: Showing, size: QSize) -> QImage | None:
        if self._kept is None or self._kept[:2] != (now, size):
            image = self._control.canvas.small(now, size)
            self._kept = None if image is None else (now, size, image)
            return image
        return self._kept[2]

    def _paint_badge(self, painter: QPainter, words: str) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font("label"))
        wide = theme.metrics("label").horizontalAdvance(words) + 20
        box = QRectF(self.width() - wide - 10, 10, wide, 28)
        painter.setPen(QPen(theme.colour("edge"), theme.lines().edge))
        painter.setBrush(theme.colour("warn_soft"))
        painter.drawRoundedRect(box, look.radius("chip"), look.radius("chip"))
        painter.setPen(theme.colour("warn"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


class RoomDeck(QWidget):
    """The preview with its buttons; ``brief`` has those for the middle of a session only.

    ``stage`` shows the room; without a beamer everything can be tried here.
    """

    def __init__(self, stage: RoomStage, *, brief: bool = False) -> None:
        super().__init__()
        self.stage, self.control = stage, stage.control
        control = self.control
        self.preview = Preview(control)
        self.line = Text("", "small", "muted", wrap=True)
        name = "Vorige in de zaal"
        self.back = Button("" if brief else "Vorige", "arrow-left", size="small", name=name)
        self.on = Button("Volgende", "arrow-right", size="small", trailing=True, name="Volgende in de zaal")
        self.confirm = Button("Bevestigd", "check", size="small")
        self.black = BlankButton(control, BLACK, "B", alone=brief)
        self.white = BlankButton(control, WHITE, "W")
        self.freeze = Button("Bevries", "player-pause", size="small")
        name = "Stop met tonen: de zaal ziet weer het welkom"
        self.stop = Button("Stop", "x", size="small", name=name)
        self.start = Button("", "screen-share", size="small", key="F5")
        self.themes = Segmented(THEMES, name="Kleuren van de zaal", small=True)
        self.back.clicked.connect(lambda: control.step(-1))
        self.on.clicked.connect(lambda: control.step(1))
        self.confirm.clicked.connect(lambda: control.confirm(not control.confirmed))
        self.preview.commanded.connect(stage.command)
        self.freeze.clicked.connect(lambda: control.freeze(not control.frozen))
        self.stop.clicked.connect(control.clear)
        self.start.clicked.connect(self._start_or_close)
        self.themes.chosen.connect(self._choose_theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space("m"))
        column.addWidget(self.preview)
        column.addWidget(self.line)
        if brief:
            for button in (self.white, self.freeze, self.stop, self.start, self.themes):
                button.setParent(self)
                button.hide()
            row = Flow()
            # The last of them comes and goes: what is clicked beside it stays where it is.
            for button in (self.back, self.on, self.black, self.confirm):
                row.add(button)
            column.addWidget(row)
        else:
            column.addLayout(self._keypad())
            column.addWidget(self.themes)
        control.changed.connect(self.refresh)
        stage.changed.connect(self.refresh)
        self.refresh()

    def _keypad(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(look.space("s"))
        pairs = ((self.back, self.on), (), (self.black, self.white), (self.freeze, self.stop))
        for row, pair in enumerate(pairs):
            for place, button in enumerate(pair):
                grid.addWidget(button, row, place)
        grid.addWidget(self.confirm, 1, 0, 1, 2)
        grid.addWidget(self.start, len(pairs), 0, 1, 2)
        for button in (*(each for pair in pairs for each in pair), self.confirm, self.start):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return grid

    def refresh(self) -> None:
        """Say what the room sees and what can be done about it."""
        now, (back, on) = self.control.now, self.control.more
        self.line.setText(" · ".join(part for part in self._parts(now) if part))
        self.back.setEnabled(back)
        self.on.setEnabled(on)
        self.stop.setEnabled(not self.control.welcoming or self.control.frozen or bool(now.blank))
        # What is blank or frozen is not nodded at; the button stays in its place, for others are clicked in a row.
        confirmed = now.view.confirmed if isinstance(now.view, ReadBack) else None
        self.confirm.setVisible(confirmed is not None)
        self.confirm.setEnabled(self.control.confirmed is not None)
        self.confirm.setText("Toch niet" if confirmed else "Bevestigd")
        self.confirm.set_icon("arrow-back-up" if confirmed else "check")
        self.confirm.setToolTip(TAKE_BACK if confirmed else CONFIRM)
        self.freeze.setText("Laat los" if self.control.frozen else "Bevries")
        self.freeze.set_icon("player-play" if self.control.frozen else "player-pause")
        self.start.setText("Zaal sluiten" if self.stage.showing else "Zaal beginnen")
        self.start.key = "" if self.stage.showing else "F5"
        self.themes.set_value(now.theme)
        for button in (self.freeze, self.start):
            button.updateGeometry()

    def _parts(self, now: Showing) -> tuple[str, ...]:
        waiting = self.control.waiting
        held = now.view.title if now.blank else ""
        return (
            said(self.control),
            "nog niet bevestigd" if self.control.confirmed is False else "",
            f"bladzijde {now.page + 1} van {now.pages}" if now.pages > 1 and not now.blank else "",
            f"straks: {held or waiting}" if held or waiting else "",
            "" if self.stage.showing else "nog niet te zien",
        )

    def _start_or_close(self) -> None:
        if self.stage.showing:
            self.stage.stop()
        else:
            self.stage.start()

    def _choose_theme(self, name: str) -> None:
        self.control.set_theme(name)
        settings.save(settings.load()._replace(room_theme=name))
