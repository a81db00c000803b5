"""The bar at the top: which collaboration and session.

What is on the agenda now, and how much time is left.
"""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from samenwerkdesk import look
from samenwerkdesk.model.text import shortened
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.widgets.focus_ring import Ringed
from samenwerkdesk.ui.widgets.planks import PlankRow

PLANKS = 8
LINE_1, LINE_2 = 22, 42
NARROW = 860
MOST_NAME, MOST_NARROW = 0.5, 0.22
"""The greatest part of the bar for the name of the collaboration and the session; less where all of it has to share."""

CHEVRON = 38
MOST_AGENDA = 120


class TwoLines(Ringed, QAbstractButton):
    """Two short lines, one of them muted; it can be pressed."""

    def __init__(self, *, strong_first: bool = False, chevron: bool = False) -> None:
        super().__init__()
        self._first, self._second = "", ""
        self.ink = "text"
        self._strong_first, self._chevron = strong_first, chevron
        self.setFixedHeight(look.size("session_bar") - 8)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def set_ink(self, ink: str) -> None:
        """Change the colour of the strong line."""
        if ink != self.ink:
            self.ink = ink
            self.update()

    def set_lines(self, first: str, second: str) -> None:
        """Change the two lines."""
        if (first, second) != (self._first, self._second):
            self._first, self._second = first, second
            self.setAccessibleName(", ".join(part for part in (first, second) if part))
            self.updateGeometry()
            self.update()

    def _fonts(self) -> tuple[str, str]:
        return ("strong", "small") if self._strong_first else ("small", "strong")

    def sizeHint(self) -> QSize:
        texts = zip(self._fonts(), (self._first, self._second), strict=True)
        words = max(theme.metrics(style).horizontalAdvance(text) for style, text in texts) + 2
        return QSize(words + (CHEVRON if self._chevron else 0), self.height())

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        if self._strong_first:
            # The clock is short, and of no use when half of it is gone.
            return hint
        return QSize(min(hint.width(), 120 if self._chevron else 60), hint.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        room = self.width() - (CHEVRON if self._chevron else 0)
        middles = (LINE_1 - 4, LINE_2 - 4)
        if not (self._first and self._second):
            middles = (self.height() // 2, self.height() // 2)
        for style, text, middle in zip(self._fonts(), (self._first, self._second), middles, strict=True):
            painter.setFont(theme.font(style))
            painter.setPen(theme.colour(self.ink if style == "strong" else "muted"))
            shown = fitted(text, style, room)
            painter.drawText(QRectF(0, middle - 12, room + 2, 24), Qt.AlignmentFlag.AlignVCenter, shown)
        if self._chevron:
            icon = theme.pixmap("chevron-down", "muted", 20, self.devicePixelRatioF())
            painter.drawPixmap(self.width() - 20, (self.height() - 20) // 2, icon)


def fitted(text: str, style: str, room: int) -> str:
    """A text in so many px: without its last parts ('Sessie 3' of 'Sessie 3 · 10 april'), else up to a word, and '…'."""
    metrics = theme.metrics(style)
    parts = text.split(" · ")
    for count in range(len(parts), 0, -1):
        said = " · ".join(parts[:count])
        if metrics.horizontalAdvance(said) <= room:
            return said
    cut = metrics.elidedText(parts[0], Qt.TextElideMode.ElideRight, room)
    return shortened(parts[0], len(cut.removesuffix("…")))


class _Divider(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(theme.lines().hair, 32)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.colour("border"))


class SessionBar(QWidget):
    """64 px at the top of the window. `session_asked` and `agenda_asked` come when those parts are pressed.

    `session_button` is the part a menu of sessions drops down from. Later parts go at the right, with
    `add_right`.
    """

    session_asked = Signal()
    agenda_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(look.size("session_bar"))
        self._collaboration, self._session = "", ""
        self._agenda = ("", "")
        self._timed = False
        self.session_button = TwoLines(chevron=True)
        self.session_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.session_button.clicked.connect(self.session_asked)
        self.agenda_button = TwoLines()
        self.agenda_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.agenda_button.clicked.connect(self.agenda_asked)
        self._agenda_divider = _Divider()
        self.planks = PlankRow(PLANKS)
        self.clock = TwoLines(strong_first=True)
        self.clock.setEnabled(False)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(32, 0, 24, theme.lines().hair)
        self._row.setSpacing(0)
        self._row.addWidget(self.session_button)
        self._row.addSpacing(19)
        self._row.addWidget(self._agenda_divider)
        self._row.addSpacing(20)
        self._row.addWidget(self.agenda_button)
        self._row.addStretch(1)
        self._row.addSpacing(20)
        self._row.addWidget(self.planks)
        self._row.addSpacing(16)
        self._row.addWidget(self.clock)
        self.set_agenda("")
        self.set_clock("")

    def set_collaboration(self, name: str) -> None:
        """The name of the collaboration."""
        self._collaboration = name
        self.session_button.set_lines(name, self._session)

    def set_session(self, title: str) -> None:
        """The session that everything is recorded in, such as 'Sessie 3 · 10 april 2025'."""
        self._session = title
        self.session_button.set_lines(self._collaboration, title)

    def set_agenda(self, title: str, label: str = "Nu op de agenda") -> None:
        """What is on the agenda now; an empty text hides this part."""
        self._agenda = (label, title)
        self._fit()
        self.agenda_button.setVisible(bool(title))
        self._agenda_divider.setVisible(bool(title))

    def set_clock(self, now: str, left: str = "", share: float | None = None, ink: str = "text") -> None:
        """The time now ('9.38 uur'), the time left ('nog 12 min') and which share of the part is left (0
        to 1).

        Without a share there are no planks. ``ink`` is the colour of the time left.
        """
        self.clock.set_ink(ink)
        self.clock.set_lines(left, now)
        self._timed = share is not None
        if share is not None:
            filled = math.ceil(max(0.0, min(1.0, share)) * PLANKS - 1e-9)
            self.planks.set_filled(filled, describe=left)
        self._fit()

    def add_right(self, widget: QWidget) -> None:
        """Add a part at the right end, after a divider."""
        self._row.addSpacing(20)
        self._row.addWidget(_Divider())
        self._row.addSpacing(20)
        self._row.addWidget(widget)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        label, title = self._agenda
        most = MOST_NARROW if self.width() < NARROW and title else MOST_NAME
        self.session_button.setMaximumWidth(max(160, int(self.width() * most)))
        self.planks.setVisible(self._timed and self.width() >= NARROW)
        # In larger text what is on comes before the words that say so.
        narrow = self.width() * 100 < NARROW * look.text_size() and look.text_size() > 100
        self.agenda_button.set_lines("" if narrow else label, title)
        whole = min(self.agenda_button.sizeHint().width(), MOST_AGENDA)
        self.agenda_button.setMinimumWidth(whole if narrow else 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("rail"))
        hair = theme.lines().hair
        painter.fillRect(QRect(0, self.height() - hair, self.width(), hair), theme.colour("border"))
