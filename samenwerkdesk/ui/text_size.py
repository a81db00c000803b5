"""The size of what is written on the desk: larger, smaller and as usual, remembered for the next start."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QMenu

from samenwerkdesk import look
from samenwerkdesk.ui import settings, theme
from samenwerkdesk.ui.room.menu import Add


def fill(menu: QMenu, add: Add) -> None:
    """The entries of a menu. The plus sign needs no Shift: the key it shares with the equals sign does as well."""
    larger = add(menu, "Tekst groter", lambda: step(1))
    larger.setShortcuts([QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")])
    add(menu, "Tekst kleiner", lambda: step(-1), "Ctrl+-")
    add(menu, "Gewone tekstgrootte", usual, "Ctrl+0")


def step(by: int) -> None:
    """Write the desk one size larger (1) or smaller (-1), as far as there is one."""
    at = look.TEXT_SIZES.index(look.text_size()) + by
    _use(look.TEXT_SIZES[max(0, min(at, len(look.TEXT_SIZES) - 1))])


def usual() -> None:
    """Write the desk in the usual size."""
    _use(look.TEXT_SIZES[0])


def _use(percent: int) -> None:
    app = QApplication.instance()
    if percent == look.text_size() or not isinstance(app, QApplication):
        return
    theme.set_text_size(app, percent)
    settings.save(settings.load()._replace(text_size=percent))
