"""The rows of the tab 'Spelregels': a rule on its plank, with its name, its wording and how it stands."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from samenwerkdesk import look
from samenwerkdesk.model import ground_rules
from samenwerkdesk.model.ground_rules import Rule
from samenwerkdesk.model.sessions import Session
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.card import BLEED
from samenwerkdesk.ui.widgets.chips import StatusChip
from samenwerkdesk.ui.widgets.planks import paint_plank
from samenwerkdesk.ui.widgets.records import Record, RecordList, RecordRow

PLANK_W, PLANK_H, PLANK_GAP = 28, 50, 16
HEAD, PADDING, GAP = 32, 12, 8
NAME_LEAST = 180
MEASURE = 900

State = tuple[str, str, str]
"""A status in words, with the kind of chip and its icon."""


@dataclass(frozen=True)
class RuleRecord(Record):
    """A rule as it is shown. ``text`` is the wording that holds, ``first`` the first wording when that differs."""

    number: str = ""
    name: str = ""
    first: str = ""
    note: str = ""
    states: tuple[State, ...] = ()
    act: str = ""
    act_icon: str = ""
    solid: bool = False


def states(rule: Rule, sessions: dict[str, Session]) -> tuple[State, ...]:
    """How a rule stands, in words."""
    found: list[State] = []
    if rule.adopted:
        session = sessions.get(rule.session_id or "")
        where = f" in {session.label.lower()}" if session is not None else ""
        found.append((f"aangenomen{where}", "success", "circle-check"))
    elif rule.status == ground_rules.REJECTED:
        found.append(("vervallen", "neutral", "x"))
    else:
        found.append(("op tafel", "neutral", "message-2-question"))
    if rule.adapted_text:
        found.append(("aangepast", "neutral", "pencil"))
    return tuple(found)


def first_label(rule: Rule) -> str:
    """What the first wording of a rule is called."""
    return "Eerst stond er" if ground_rules.is_own(rule) else "In het handboek"


def record(rule: Rule, number: int | None, sessions: dict[str, Session]) -> RuleRecord:
    """A rule as it is shown; ``number`` None for a rule that was dropped."""
    dropped = rule.status == ground_rules.REJECTED
    shown = states(rule, sessions)
    name = ground_rules.short_name(rule)
    said = [f"Regel {number}" if number else "Regel", name, rule.wording, *(words for words, _, _ in shown)]
    return RuleRecord(
        rule.id,
        rule.wording or "Regel zonder tekst",
        ink="muted" if dropped else "text",
        spoken=", ".join(said),
        number=str(number or ""),
        name=name,
        first=f"{first_label(rule)}: {rule.text}" if rule.adapted_text else "",
        note=f"Opmerking: {rule.note}" if rule.note else "",
        states=shown,
        act="" if rule.adopted else "Terug op tafel" if dropped else "Aannemen",
        act_icon="arrow-back-up" if dropped else "check",
        solid=rule.adopted,
    )


class RuleRow(RecordRow):
    """One rule; what is painted is the rule, what can be pressed are widgets on it."""

    def __init__(self, owner: RuleList, record: RuleRecord) -> None:
        self._chips: list[StatusChip] = []
        self._rules = owner
        super().__init__(owner, record)
        self.act = Button("", "check", "quiet", size="small", parent=self)
        self.act.clicked.connect(lambda: owner.act_asked.emit(self.record.key))
        self.more = Button(icon="dots", kind="quiet", size="small", name="Meer", ink="muted", parent=self)
        self.more.clicked.connect(self._menu)
        self._dress()

    @property
    def rule(self) -> RuleRecord:
        """The record, as what it is."""
        assert isinstance(self.record, RuleRecord)
        return self.record

    def show_record(self, record: Record) -> None:
        if record != self.record:
            super().show_record(record)
            self._dress()
            self.measure_again()

    def _dress(self) -> None:
        rule = self.rule
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = [StatusChip(words, kind, icon, self) for words, kind, icon in rule.states]
        for chip in self._chips:
            chip.show()
        about = f"regel {rule.number}" if rule.number else rule.name
        self.act.setText(rule.act)
        self.act.set_icon(rule.act_icon)
        self.act.setAccessibleName(f"{rule.act}: {about}")
        self.act.setVisible(bool(rule.act))
        self.more.setAccessibleName(f"Meer voor {about}")
        self.more.setToolTip(f"Meer voor {about}")
        self._arrange()

    def _menu(self) -> None:
        self._rules.show_menu(self.record.key, self.more.mapToGlobal(QPoint(0, self.more.height())))

    # ------------------------------------------------------------------ places

    def measure_again(self) -> None:
        super().measure_again()
        self._arrange()

    def _side(self) -> list[QWidget]:
        """What stands at the right, from left to right."""
        return [*self._chips, *([self.act] if self.rule.act else []), self.more]

    def _side_width(self) -> int:
        return sum(widget.sizeHint().width() for widget in self._side()) + GAP * (len(self._side()) - 1)

    def _beside(self, width: int) -> bool:
        """Whether chips and buttons stand beside the name; else they stand under the wording."""
        return width - self._text_left() - BLEED - self._side_width() - 16 >= NAME_LEAST

    def _text_left(self) -> int:
        return BLEED + PLANK_W + PLANK_GAP

    def _text_width(self, width: int) -> int:
        return max(60, width - self._text_left() - BLEED)

    def _smalls(self) -> list[str]:
        return [text for text in (self.rule.first, self.rule.note) if text]

    def _wording_width(self, width: int) -> int:
        return min(MEASURE, self._text_width(width))

    def _words_height(self, width: int) -> int:
        room = self._wording_width(width)
        smalls = sum(4 + self._lines(text, "small", room) for text in self._smalls())
        return self._lines(self.rule.text, "body", room) + smalls

    def _height(self, width: int) -> int:
        side = 0 if self._beside(width) else self._side_height(width) + GAP
        height = 2 * PADDING + HEAD + self._words_height(width) + side
        return max(height, 2 * PADDING + PLANK_H)

    def _side_height(self, width: int) -> int:
        lines, left = 1, self._text_left()
        for widget in self._side():
            if left + widget.sizeHint().width() > width - BLEED and left > self._text_left():
                lines, left = lines + 1, self._text_left()
            left += widget.sizeHint().width() + GAP
        return lines * HEAD + (lines - 1) * 4

    def minimumSizeHint(self) -> QSize:
        return QSize(220, 2 * PADDING + PLANK_H)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        beside = self._beside(self.width())
        top = PADDING if beside else PADDING + HEAD + self._words_height(self.width()) + GAP
        start = self.width() - BLEED - self._side_width() if beside else self._text_left()
        left = start
        for widget in self._side():
            hint = widget.sizeHint()
            if not beside and left + hint.width() > self.width() - BLEED and left > start:
                left, top = start, top + HEAD + 4
            widget.setGeometry(left, top + (HEAD - hint.height()) // 2, hint.width(), hint.height())
            left += hint.width() + GAP

    # ------------------------------------------------------------------ painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._rules.ruled and not self._rules.is_first(self):
            line = QRectF(self._text_left(), 0, self.width() - self._text_left() - BLEED, theme.lines().hair)
            painter.fillRect(line, theme.colour("border"))
        self._paint_plank(painter)
        rule, left, room = self.rule, self._text_left(), self._text_width(self.width())
        free = room - (self._side_width() + 16 if self._beside(self.width()) else 0)
        painter.setFont(theme.font("strong"))
        painter.setPen(theme.colour(rule.ink))
        name = theme.metrics("strong").elidedText(rule.name, Qt.TextElideMode.ElideRight, free)
        painter.drawText(QRectF(left, PADDING, free, HEAD), Qt.AlignmentFlag.AlignVCenter, name)
        self._paint_wording(painter, left)

    def _paint_wording(self, painter: QPainter, left: int) -> None:
        room = self._wording_width(self.width())
        wording = self._laid_out(self.rule.text, "body", room)
        painter.setPen(theme.colour(self.rule.ink))
        wording.draw(painter, QPointF(left, PADDING + HEAD))
        top = PADDING + HEAD + 4 + max(1, wording.lineCount()) * look.type_desk("body").line
        painter.setPen(theme.colour("muted"))
        for text in self._smalls():
            small = self._laid_out(text, "small", room)
            small.draw(painter, QPointF(left, top))
            top += small.lineCount() * look.type_desk("small").line + 4

    def _paint_plank(self, painter: QPainter) -> None:
        solid = self.rule.solid
        if not self.rule.number:
            paint_plank(painter, BLEED, PADDING, PLANK_W, PLANK_H, fill="", line="border")
            return
        edge = 1.5 * theme.lines().edge
        fill, line = ("accent", "") if solid else ("card", "edge")
        paint_plank(painter, BLEED, PADDING, PLANK_W, PLANK_H, fill=fill, line=line, pen=edge)
        painter.setFont(theme.font("heading", 700))
        painter.setPen(theme.colour("on_accent" if solid else "text"))
        box = QRectF(BLEED, PADDING + 10, PLANK_W, PLANK_H - 12)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.rule.number)


class RuleList(RecordList):
    """Rules under each other. ``act_asked(key)`` comes from the button of a rule: adopt it, or put it back on the table."""

    act_asked = Signal(str)

    def make_row(self, record: Record) -> RecordRow:
        assert isinstance(record, RuleRecord)
        return RuleRow(self, record)

    def _lay_out(self) -> None:
        super()._lay_out()
        before: QWidget | None = None
        for key in self.keys():
            row = self.row(key)
            if isinstance(row, RuleRow):
                for stop in (row, row.act, row.more):
                    if before is not None:
                        QWidget.setTabOrder(before, stop)
                    before = stop
