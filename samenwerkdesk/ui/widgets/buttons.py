"""Buttons of four kinds, painted: primary, secondary, quiet and destructive."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from samenwerkdesk import look
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.widgets.focus_ring import Ringed

KINDS = ("primary", "secondary", "quiet", "destructive")


class Button(Ringed, QPushButton):
    """A button with a text, an icon, or both.

    `kind` is one of KINDS: at most one primary per page. `size` is small (32 px), normal (40) or large
    (48). `trailing` puts the icon after the text. `key` is a key cap in the button, such as "B". `ink` is
    another colour of the theme for text and icon. An icon without text needs `name`: its accessible name
    and tool tip.
    """

    def __init__(
        self,
        text: str = "",
        icon: str = "",
        kind: str = "secondary",
        *,
        size: str = "normal",
        trailing: bool = False,
        key: str = "",
        name: str = "",
        ink: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        if kind not in KINDS:
            raise ValueError(f"unknown kind of button: {kind}")
        self.kind, self.icon_name, self.key = kind, icon, key
        self._size, self._trailing, self._ink = size, trailing, ink
        self.setFont(theme.font("label" if size == "small" else "strong"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if name:
            self.setAccessibleName(name)
            self.setToolTip(name)

    def set_icon(self, name: str) -> None:
        """Show another icon, or none."""
        self.icon_name = name
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        height = {"small": look.size("control_small"), "normal": look.size("control"), "large": 48}[
            self._size
        ]
        if not self.text() and not self.key:
            return QSize(height, height)
        width = 2 * self._padding() + self.fontMetrics().horizontalAdvance(self._label()) + 1
        if self.icon_name:
            width += self._icon_size() + self._gap()
        if self.key:
            width += self._key_width() + self._gap()
        if self._has_menu():
            width += 16 + 4
        return QSize(width, height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.showMenu() if self._has_menu() else self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        ink = self._text_ink()
        painter.setPen(theme.colour(ink))
        painter.setFont(self.font())
        label = self._label()
        width = self.fontMetrics().horizontalAdvance(label)
        icon = self._icon_size() if self.icon_name else 0
        gap = self._gap() if icon and label else 0
        extra = (self._key_width() + self._gap() if self.key else 0) + (20 if self._has_menu() else 0)
        x = (self.width() - width - icon - gap - extra) / 2
        middle = self.height() / 2
        if icon and not self._trailing:
            self._paint_icon(painter, x, middle, ink)
            x += icon + gap
        painter.drawText(QRectF(x, 0, width + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, label)
        x += width
        if icon and self._trailing:
            self._paint_icon(painter, x + gap, middle, ink)
            x += icon + gap
        if self.key:
            paint_key(painter, QRectF(x + self._gap(), middle - 10, self._key_width(), 20), self.key)
        if self._has_menu():
            ratio = self.devicePixelRatioF()
            painter.drawPixmap(round(x + 4), round(middle - 8), theme.pixmap("chevron-down", ink, 16, ratio))

    def _paint_ground(self, painter: QPainter) -> None:
        down = self.isDown() or self.isChecked()
        enabled = self.isEnabled()
        hover = enabled and self.underMouse()
        rect = QRectF(self.rect())
        corner = look.radius("control")
        painter.setPen(Qt.PenStyle.NoPen)
        if self.kind == "primary":
            fill = "accent_pressed" if down else "accent_hover" if hover else "accent"
            painter.setBrush(theme.colour(fill if enabled else "sunken"))
            painter.drawRoundedRect(rect, corner, corner)
        elif self.kind == "quiet":
            if down or hover:
                painter.setBrush(theme.colour("accent_soft" if down else "sunken"))
                painter.drawRoundedRect(rect, corner, corner)
        else:
            edge = theme.lines().edge
            painter.setPen(QPen(theme.colour("edge" if enabled else "border"), edge))
            painter.setBrush(theme.colour("accent_soft" if down else "sunken" if hover else "card"))
            inset = edge / 2
            painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), corner - 0.5, corner - 0.5)

    def _paint_icon(self, painter: QPainter, x: float, middle: float, ink: str) -> None:
        size = self._icon_size()
        shown = theme.pixmap(self.icon_name, ink, size, self.devicePixelRatioF())
        painter.drawPixmap(round(x), round(middle - size / 2), shown)

    def _text_ink(self) -> str:
        if not self.isEnabled():
            return "disabled_text"
        if self._ink:
            return self._ink
        return {"primary": "on_accent", "secondary": "text", "quiet": "accent", "destructive": "danger"}[
            self.kind
        ]

    def _label(self) -> str:
        return self.text().replace("&&", "\0").replace("&", "").replace("\0", "&")

    def _has_menu(self) -> bool:
        menu: QMenu | None = self.menu()
        return menu is not None

    def _padding(self) -> int:
        if self._size == "small":
            return 13 if self.kind != "quiet" else 12
        if self._size == "large" and self.kind == "primary":
            return 23
        return 17 if self.kind != "quiet" else 16

    def _icon_size(self) -> int:
        return 18 if self._size == "small" else look.size("icon")

    def _gap(self) -> int:
        return look.space("s")

    def _key_width(self) -> int:
        return key_width(self.key)


def key_width(text: str) -> int:
    """The width of a key cap with `text`, in px."""
    return max(20, theme.metrics("label").horizontalAdvance(text) + 14)


def paint_key(painter: QPainter, rect: QRectF, text: str) -> None:
    """Paint a key cap, such as F1, in `rect`."""
    painter.save()
    edge = theme.lines().edge
    painter.setPen(QPen(theme.colour("edge"), edge))
    painter.setBrush(theme.colour("card"))
    inset = edge / 2
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), 3.5, 3.5)
    painter.setFont(theme.font("label"))
    painter.setPen(theme.colour("text"))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()
