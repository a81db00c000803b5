"""The parts of the start page: the name, a file that is missing, and the strip at the bottom."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from samenwerkdesk.ui import theme
from samenwerkdesk.ui.widgets.buttons import Button, key_width, paint_key
from samenwerkdesk.ui.widgets.focus_ring import Ringed
from samenwerkdesk.ui.widgets.text import Text
from samenwerkdesk.ui.widgets.tips import plain_tip

MARK, NAME_SIZE, NAME_LEFT = 52, 26, 68
FOOTER = 64


class Brand(QWidget):
    """The mark of the application and its name."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(MARK)
        self.setAccessibleName("Samenwerkdesk")

    def sizeHint(self) -> QSize:
        return QSize(NAME_LEFT + 200, MARK)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(0, 0, theme.mark(MARK, self.devicePixelRatioF()))
        font = QFont(theme.font("brand"))
        font.setPixelSize(NAME_SIZE)
        painter.setFont(font)
        painter.setPen(theme.colour("text"))
        painter.drawText(
            self.rect().adjusted(NAME_LEFT, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, "Samenwerkdesk"
        )


class MissingRow(QWidget):
    """A file that is no longer where it was: look for it, or forget it."""

    searched = Signal()
    forgotten = Signal()

    def __init__(self, title: str, path: str) -> None:
        super().__init__()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(f"{title} staat niet meer op deze plek")
        self.setToolTip(plain_tip(path))
        row = QHBoxLayout(self)
        row.setContentsMargins(52, 15, 17, 15)
        row.setSpacing(6)
        sentence = f"{title} staat niet meer op deze plek"
        middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        row.addWidget(Text(sentence, "body", "muted", wrap=True, align=middle), 1)
        self.search = Button("Zoeken", kind="quiet", size="small")
        self.search.setAccessibleName(f"{title} zoeken")
        self.search.clicked.connect(self.searched)
        row.addWidget(self.search)
        self.forget = Button("Vergeten", kind="quiet", size="small")
        self.forget.setAccessibleName(f"{title} vergeten")
        self.forget.clicked.connect(self.forgotten)
        row.addWidget(self.forget)
        self.setFocusProxy(self.search)

    def paintEvent(self, event: QPaintEvent) -> None:
        icon = theme.pixmap("file-off", "muted", 20, self.devicePixelRatioF())
        QPainter(self).drawPixmap(QPoint(20, (self.height() - 20) // 2), icon)


class HelpKey(Ringed, QAbstractButton):
    """'Uitleg' with the key that opens it."""

    GAP, HEIGHT = 3, 32

    def __init__(self) -> None:
        super().__init__()
        self.setText("Uitleg")
        self.setAccessibleName("Uitleg, F1")
        self.setFont(theme.font("body"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._word() + self.GAP + self._cap(), self.HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _word(self) -> int:
        return theme.metrics("body").horizontalAdvance(self.text())

    def _cap(self) -> int:
        return key_width("F1")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(theme.font("body"))
        painter.setPen(theme.colour("text" if self.underMouse() or self.isDown() else "muted"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cap = QRect(self.width() - self._cap(), (self.height() - 20) // 2, self._cap(), 21)
        paint_key(painter, cap.toRectF(), "F1")


class Footer(QWidget):
    """The ground under the fence: what is sure, and the way to the explanation."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(FOOTER)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(24)
        self._row.addWidget(Text("Alles wordt meteen bewaard, op deze laptop.", "body", "muted"), 1)
        self.help = HelpKey()
        self._row.addWidget(self.help)
        self.set_margin(160)

    def set_margin(self, sides: int) -> None:
        """Begin and end where the page does."""
        self._row.setContentsMargins(sides, 0, sides, 12)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("rail"))
        painter.fillRect(0, 0, self.width(), 2, theme.colour("fence_line"))
