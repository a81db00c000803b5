"""How a board is drawn: lanes, cards, the copy that is dragged and the place where it will land."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from samenwerkdesk import look
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.widgets import board_places as at
from samenwerkdesk.ui.widgets.board_parts import BoardCard, BoardLane, Chip, Fact
from samenwerkdesk.ui.widgets.card import paint_sheet
from samenwerkdesk.ui.widgets.chips import STATUS
from samenwerkdesk.ui.widgets.marks import paint_mark

PLAIN, LEFT, LIFTED = "plain", "left", "lifted"
"""A card as it is; the place of one that is being moved; and the copy under the pointer."""

HERE = "hier loslaten"
PRIVATE = "alleen voor jou"


def paint_lane(painter: QPainter, box: QRect, lane: BoardLane, ratio: float, *, target: bool) -> None:
    """Paint the sheet of a lane with its head; a ``target`` is where the card that is dragged would land."""
    if target:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("accent"), 2))
        painter.setBrush(theme.colour("accent_soft"))
        corner = look.radius("card")
        painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), corner, corner)
        painter.restore()
    else:
        paint_sheet(painter, QRectF(box))
    left, top = box.left() + at.head_left(lane), box.top() + at.HEAD_TOP
    wide = box.width() - 2 * at.SIDE
    if lane.mark:
        paint_mark(painter, QRectF(box.left() + at.SIDE, top + 1, at.SIGN, at.SIGN), *lane.mark)
    ink = "on_accent_soft" if target else "text"
    muted = "on_accent_soft" if target else "muted"
    top += _text(painter, left, top, lane.title, "heading", ink, at.title_room(lane, box.width()))
    if lane.plus:
        plus = at.plus_box(box)
        icon = theme.pixmap("plus", "on_accent_soft" if target else "accent", 20, ratio)
        painter.drawPixmap(plus.left() + 4, plus.top() + 6, icon)
    top += _text(painter, box.left() + at.SIDE, top, lane.sub, "body", muted, wide)
    top += _text(painter, box.left() + at.SIDE, top, lane.note, "small", muted, wide)
    if lane.facts:
        place = QPoint(box.left() + at.SIDE, top + 2 * at.FACT_GAP)
        for fact, (where, start) in zip(lane.facts, at.fact_boxes(lane.facts, wide), strict=True):
            _fact(painter, where.translated(place), start, fact, ratio, muted)
        top = place.y() + at.fact_boxes(lane.facts, wide)[-1][0].bottom() + 1
    if lane.chips:
        _chips(painter, QPoint(box.left() + at.SIDE, top + at.CHIP_GAP // 2), lane.chips, wide, ratio)


def _fact(painter: QPainter, box: QRect, start: int, fact: Fact, ratio: float, muted: str) -> None:
    style = "strong" if fact.strong else "body"
    pitch = look.type_desk(style).line
    painter.setFont(theme.font("label"))
    painter.setPen(theme.colour(muted))
    label = QRect(box.left(), box.top(), start, max(at.SIGN, pitch))
    painter.drawText(label, Qt.AlignmentFlag.AlignVCenter, fact.label)
    sign = box.left() + start - at.SIGN - 6
    if fact.icon:
        icon = theme.pixmap(fact.icon, fact.ink, 20, ratio)
        painter.drawPixmap(sign + 1, box.top() + (pitch - 20) // 2, icon)
    elif fact.mark:
        paint_mark(painter, QRectF(sign, box.top() + (pitch - at.SIGN) / 2, at.SIGN, at.SIGN), *fact.mark)
    left, room = box.left() + start, box.width() - start
    top = box.top() + _text(painter, left, box.top(), fact.text, style, fact.ink, room)
    _text(painter, left, top, fact.sub, "small", muted, room)


def paint_empty(painter: QPainter, body: QRect, lane: BoardLane, *, target: bool) -> None:
    """Paint what a lane without cards says."""
    ink = "on_accent_soft" if target else "muted"
    _text(painter, body.left(), body.top(), lane.empty, "body", ink, body.width())


def paint_card(painter: QPainter, box: QRect, card: BoardCard, ratio: float, state: str = PLAIN) -> None:
    """Paint one card."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    corner = look.radius("control")
    if state == LIFTED:
        painter.setPen(QPen(theme.colour("accent"), 2))
        painter.setBrush(theme.colour("card"))
        painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), corner, corner)
    elif state == LEFT:
        pen = QPen(theme.colour("edge"), theme.lines().edge, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner)
    else:
        hair = theme.lines().hair
        painter.setPen(QPen(theme.colour("border"), hair))
        painter.setBrush(theme.colour("warn_soft" if card.private else "page"))
        inset = hair / 2
        painter.drawRoundedRect(QRectF(box).adjusted(inset, inset, -inset, -inset), corner, corner)
    painter.restore()
    _card_words(painter, box, card, ratio, state)


def _card_words(painter: QPainter, box: QRect, card: BoardCard, ratio: float, state: str) -> None:
    pitch = look.type_desk("body").line
    single = box.height() == at.CARD_LEAST
    room = box.width() - at.text_left(card) - at.CARD_SIDE
    high = at.tall(card.text or " ", "body", room) + at.tall(card.sub, "small", room)
    spare = (at.CARD_LEAST - high) // 2 if single and not (card.private or card.chips) else at.CARD_ENDS
    top, left = box.top() + spare, box.left() + at.CARD_SIDE
    if state != LEFT:
        grip = theme.pixmap("grip-vertical", "muted", at.GRIP, ratio)
        painter.drawPixmap(left, top + (pitch - at.GRIP) // 2, grip)
    left += at.GRIP + 6
    if card.mark:
        paint_mark(painter, QRectF(left, top + (pitch - at.SIGN) / 2, at.SIGN, at.SIGN), *card.mark)
        left += at.SIGN + 6
    if card.icon:
        icon = theme.pixmap(card.icon, "muted", 20, ratio)
        painter.drawPixmap(left, top + (pitch - 20) // 2, icon)
    left = box.left() + at.text_left(card)
    ink = "muted" if state == LEFT or card.muted or not card.text else "text"
    top += _text(painter, left, top, card.text or "…", "body", ink, room)
    top += _text(painter, left, top, card.sub, "small", "muted", room)
    if card.private:
        line = look.type_desk("small").line
        lock = theme.pixmap("lock", "warn", 16, ratio)
        painter.drawPixmap(left, top + 2 + (line - 16) // 2, lock)
        _text(painter, left + 22, top + 2, PRIVATE, "small", "warn", room - 22)
        top += line + 2
    if card.chips:
        ground = "card" if card.private else ""
        _chips(painter, QPoint(left, top + at.CHIP_GAP), card.chips, room, ratio, ground)


def paint_focus(painter: QPainter, box: QRect) -> None:
    """Paint the ring of the card or the lane that has the keyboard."""
    width = theme.lines().focus
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour("focus"), width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inset = width / 2
    corner = look.radius("control")
    painter.drawRoundedRect(QRectF(box).adjusted(inset, inset, -inset, -inset), corner, corner)
    painter.restore()


def paint_slot(painter: QPainter, left: int, right: int, y: int) -> None:
    """Paint the line where the card that is dragged would come."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("accent"))
    painter.drawRoundedRect(QRectF(left, y - 1.5, right - left, 3), 1.5, 1.5)
    painter.restore()


def here_box(lane: QRect, top: int) -> QRect:
    """The box of the words that say a card may be put down, across the upper edge of a lane or of what is seen of it."""
    wide = theme.metrics("label").horizontalAdvance(HERE) + 2 * at.CHIP_SIDE + 1
    y = max(lane.top() - at.CHIP_H // 2, top)
    return QRect(lane.right() - at.SIDE - wide, y, wide, at.CHIP_H)


def paint_here(painter: QPainter, box: QRect) -> None:
    """Say in the box of :func:`here_box` that a card may be put down."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("accent"))
    corner = look.radius("chip")
    painter.drawRoundedRect(QRectF(box), corner, corner)
    painter.setFont(theme.font("label"))
    painter.setPen(theme.colour("on_accent"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, HERE)
    painter.restore()


def paint_bar(painter: QPainter, body: QRect, scrolled: int, hidden: int) -> None:
    """Paint the handle that says how far a lane is scrolled."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("edge"))
    painter.drawRoundedRect(QRectF(bar_box(body, scrolled, hidden)), 3, 3)
    painter.restore()


def bar_box(body: QRect, scrolled: int, hidden: int) -> QRect:
    """The box of the handle of a lane that scrolls."""
    high = max(40, body.height() * body.height() // (body.height() + hidden))
    top = body.top() + (body.height() - high) * scrolled // max(1, hidden)
    return QRect(body.right() - at.BAR + 5, top, 6, high)


def lifted(card: BoardCard, size: QRect, ratio: float) -> QPixmap:
    """The copy of a card that goes along with the pointer."""
    shown = QPixmap(round(size.width() * ratio), round(size.height() * ratio))
    shown.setDevicePixelRatio(ratio)
    shown.fill(QColor(Qt.GlobalColor.transparent))
    painter = QPainter(shown)
    paint_card(painter, QRect(0, 0, size.width(), size.height()), card, ratio, LIFTED)
    painter.end()
    return shown


def _text(painter: QPainter, left: int, top: int, text: str, style: str, ink: str, room: int) -> int:
    """Paint a text in lines; returns its height in px."""
    if not text:
        return 0
    layout = at.words(text, style, room)
    painter.setPen(theme.colour(ink))
    layout.draw(painter, QPointF(left, top))
    return layout.lineCount() * look.type_desk(style).line


def _chips(
    painter: QPainter, place: QPoint, chips: tuple[Chip, ...], room: int, ratio: float, ground: str = ""
) -> None:
    for (text, kind), box in zip(chips, at.chip_boxes(chips, room), strict=True):
        where, tinted = box.translated(place), kind in STATUS
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(ground or (f"{kind}_soft" if tinted else "sunken")))
        corner = look.radius("chip")
        painter.drawRoundedRect(QRectF(where), corner, corner)
        left = where.left() + at.CHIP_SIDE
        if tinted:
            icon = theme.pixmap(STATUS[kind], kind, 16, ratio)
            painter.drawPixmap(left, where.top() + (at.CHIP_H - 16) // 2, icon)
            left += 20
        painter.setFont(theme.font("label"))
        painter.setPen(theme.colour(kind if tinted else "text"))
        wide = where.right() - left - at.CHIP_SIDE + 2
        short = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, wide)
        painter.drawText(QRect(left, where.top(), wide, at.CHIP_H), Qt.AlignmentFlag.AlignVCenter, short)
        painter.restore()
