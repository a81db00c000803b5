"""The screens around the questions: the promise, stopping, handing in, thanks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from samenwerkdesk.model.text import listed
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.passing.fence import paint_fence
from samenwerkdesk.ui.passing.open_rounds import Promise
from samenwerkdesk.ui.passing.parts import Large, Planks
from samenwerkdesk.ui.passing.screen import BACK, ENTER, Screen
from samenwerkdesk.ui.passing.sizes import SMALLEST, Measure
from samenwerkdesk.ui.passing.words import Words, pitch

THANKS_MS = 4000
"""How long thanks is said when nobody touches anything."""


class Sign(QWidget):
    """An icon beside a sentence."""

    def __init__(self, name: str, ink: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._ink = name, ink

    def paintEvent(self, event: QPaintEvent) -> None:
        side = min(self.width(), self.height())
        QPainter(self).drawPixmap(0, 0, theme.pixmap(self._name, self._ink, side, self.devicePixelRatioF()))


class PromiseScreen(Screen):
    """'Wie ziet wat', before the first question; ``begun`` when that is read, ``back`` when it is somebody else."""

    begun = Signal()
    back = Signal()

    def __init__(self, label: str, promises: Sequence[Promise]) -> None:
        super().__init__()
        self.title = Words("Wie ziet wat", weight=700, parent=self)
        self.who = Words(f"Je vult in als {label}." if label else "", "room_muted", 600, parent=self)
        several = len(promises) > 1
        self.parts: list[tuple[Words | None, list[tuple[Sign, Words]]]] = []
        for each in promises:
            head = Words(listed(each.titles), weight=600, parent=self) if several else None
            lines = [
                (Sign(sign, "accent", self), Words(sentence, parent=self))
                for sign, sentence in zip(("eye", "lock"), each.sentences, strict=True)
            ]
            self.parts.append((head, lines))
        self.other = Large("Dat ben ik niet" if label else "Terug", "arrow-left", parent=self)
        self.other.clicked.connect(self.back)
        self.start = Large("Begin", "arrow-right", "primary", trailing=True, parent=self)
        self.start.clicked.connect(self.begun)

    def begin(self, reason: Qt.FocusReason) -> None:
        self.start.setFocus(reason)

    def key(self, event: QKeyEvent) -> bool:
        if event.key() in ENTER:
            self.begun.emit()
        elif event.key() in BACK:
            self.back.emit()
        else:
            return False
        return True

    def arrange(self, measure: Measure) -> None:
        left, width = measure.left, measure.column
        top = self.title.place(measure, left, measure.px(0.0741), width, 0.0667)
        if self.who.text():
            top = self.who.fit(
                measure, left, top + measure.px(0.0074), width, measure.px(0.12), (0.0398, 0.0352, SMALLEST)
            )
        top += measure.px(0.0370)
        for part in (0.0444, 0.0398, 0.0352, 0.0315, SMALLEST):
            bottom = self._place(measure, left, top, width, part)
            if bottom <= measure.body:
                break
        self.row(measure, [self.other], [self.start])
        self.foot(measure)

    def _place(self, measure: Measure, left: int, top: int, width: int, part: float) -> int:
        side = round(1.15 * measure.text(part))
        indent = round(1.6 * side)
        for head, lines in self.parts:
            if head is not None:
                top = head.place(measure, left, top, width, part) + measure.px(0.0074)
            for sign, words in lines:
                line = pitch(measure.text(part))
                sign.setGeometry(left, top + (line - side) // 2, side, side)
                top = words.place(measure, left + indent, top, width - indent, part)
                top += round(0.6 * line)
        return top


class AskScreen(Screen):
    """A question of two buttons in the window itself, whether to stop: ``yes`` goes on as before, ``no`` stops."""

    yes = Signal()
    no = Signal()

    title_words, lead_words = "Stoppen?", "Wat je invulde, wordt niet bewaard."
    stop_words, stop_kind = "Stoppen", "destructive"

    def __init__(self) -> None:
        super().__init__()
        self.title = Words(self.title_words, weight=700, parent=self)
        self.lead = Words(self.lead_words, "room_muted", parent=self)
        self.go_on = Large("Verder invullen", kind="primary", parent=self)
        self.stop = Large(self.stop_words, kind=self.stop_kind, parent=self)
        self.go_on.clicked.connect(self.yes)
        self.stop.clicked.connect(self.no)
        self.left.connect(self.yes)

    def begin(self, reason: Qt.FocusReason) -> None:
        self.go_on.setFocus(reason)

    def key(self, event: QKeyEvent) -> bool:
        if event.key() in ENTER:
            self.yes.emit()
            return True
        return False

    def arrange(self, measure: Measure) -> None:
        left, width = measure.left, measure.column
        top = self.title.place(measure, left, measure.px(0.25), width, 0.0926)
        self.lead.place(measure, left, top + measure.px(0.0185), width, 0.0444)
        self.row(measure, [self.stop], [self.go_on])
        self.foot(measure)


class EndScreen(AskScreen):
    """The question before the facilitator takes the laptop back: Esc may have been anybody's."""

    title_words, lead_words = "Terug naar de begeleider?", "De laptop gaat dan niet verder rond."
    stop_words, stop_kind = "Terug", "secondary"


class LastScreen(Screen):
    """'Klaar?': how much is filled in, the way back to it, and handing in."""

    back = Signal()
    handed_in = Signal()

    def __init__(self, answered: Sequence[bool]) -> None:
        super().__init__()
        self._some = any(answered)
        count = sum(answered)
        self.title = Words("Klaar?", weight=700, parent=self)
        self.lead = Words(filled_words(count, len(answered) - count), "room_muted", parent=self)
        self.planks = Planks(self)
        self.planks.show_each(answered, self.lead.text())
        self.sign = Sign("alert-triangle", "danger", self)
        self.sign.hide()
        self.problem = Words("", "danger", 600, parent=self)
        self.again = Large("Terug naar mijn antwoorden", "arrow-left", parent=self)
        self.again.clicked.connect(self.back)
        self.hand_in = Large("Inleveren", "check", "primary", parent=self)
        self.hand_in.clicked.connect(self.handed_in)
        self.stop = Large("Stoppen (Esc)", kind="quiet", ink="room_muted", part=SMALLEST, parent=self)
        self.stop.clicked.connect(self.left)

    def refuse(self, sentence: str) -> None:
        """Say why it was not taken; what was filled in is still there."""
        self.problem.setText(f"{sentence} Je antwoorden staan er nog. Roep de begeleider erbij.")
        self.problem.setAccessibleName(self.problem.text())
        self.hand_in.say("Nog een keer inleveren")
        self.arrange(self.measure)

    def begin(self, reason: Qt.FocusReason) -> None:
        (self.hand_in if self._some else self.again).setFocus(reason)

    def key(self, event: QKeyEvent) -> bool:
        if event.key() in BACK:
            self.back.emit()
        elif event.key() in ENTER:
            (self.handed_in if self._some else self.back).emit()
        else:
            return False
        return True

    def arrange(self, measure: Measure) -> None:
        left, width = measure.left, measure.column
        top = self.title.place(measure, left, measure.px(0.1481), width, 0.0926)
        top = self.lead.place(measure, left, top + measure.px(0.0148), width, 0.0444)
        top = self.planks.place(
            left,
            top + measure.px(0.0370),
            width,
            (measure.px(0.0333), measure.px(0.10), measure.px(0.0111)),
        )
        if self.problem.text():
            top += measure.px(0.0370)
            side = round(1.15 * measure.text(0.0352))
            self.sign.setGeometry(left, top, side, side)
            self.problem.fit(
                measure,
                left + round(1.5 * side),
                top,
                width - round(1.5 * side),
                measure.body - top,
                (0.0352, 0.0315, SMALLEST),
            )
        self.sign.setVisible(bool(self.problem.text()))
        self.row(measure, [self.again], [self.hand_in])
        self.foot(measure, self.stop)


class ThanksScreen(Screen):
    """Thanks, until anything is touched or for a moment: ``done``."""

    done = Signal()

    def __init__(self, kept: bool) -> None:
        super().__init__()
        self.title = Words("Bedankt.", weight=700, align=Qt.AlignmentFlag.AlignHCenter, parent=self)
        sentence = "Je antwoorden zijn bewaard." if kept else "Je vulde niets in; er is niets bewaard."
        self.lead = Words(sentence, align=Qt.AlignmentFlag.AlignHCenter, parent=self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(f"Bedankt. {sentence}")
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(THANKS_MS)
        self._wait.timeout.connect(self.done)
        self._wait.start()

    def wipe(self) -> None:
        self._wait.stop()
        super().wipe()

    def begin(self, reason: Qt.FocusReason) -> None:
        self.setFocus(reason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not event.isAutoRepeat():
            self.done.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.done.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        # The second click of who clicked 'Inleveren' twice.
        event.accept()

    def arrange(self, measure: Measure) -> None:
        left, width = measure.left, measure.column
        top = self.title.place(measure, left, measure.px(0.58), width, 0.0926)
        self.lead.place(measure, left, top + measure.px(0.0074), width, 0.0444)
        self.foot(measure)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        measure = self.measure
        high = measure.px(0.40)
        wide = round(1.36 * high)
        paint_fence(painter, QRect((self.width() - wide) // 2, measure.px(0.13), wide, high))


def filled_words(answered: int, empty: int) -> str:
    """'24 vragen beantwoord, 1 vraag leeg gelaten.'"""
    if not answered:
        return "Je hebt nog niets ingevuld."
    done = "1 vraag" if answered == 1 else f"{answered} vragen"
    if not empty:
        return f"{done} beantwoord, niets overgeslagen."
    left = "1 vraag" if empty == 1 else f"{empty} vragen"
    return f"{done} beantwoord, {left} leeg gelaten."
