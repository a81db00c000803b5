"""The look in Qt: typeface, palette, style sheet and icons, all from samenwerkdesk.look.

Call :func:`apply` once before the first window, and again to change the theme. Painted widgets ask
:func:`colour` while painting, so a change of theme needs no more than the repaint Qt does anyway.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from string import Template
from typing import Any, TypeVar

from PySide6.QtCore import QByteArray, QEvent, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontMetrics,
    QIcon,
    QImage,
    QPainter,
    QPalette,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from samenwerkdesk import look, places

ICON_STROKE = "1.75"

_STYLE_SHEET = Template("""
QToolTip { background: $card; color: $text; border: ${edge_line}px solid $edge; padding: 4px 8px; }
QMenu { background: $card; color: $text; border: ${edge_line}px solid $edge; padding: 4px; }
QMenu::item { padding: 7px 32px 7px 12px; border-radius: 4px; }
QMenu::item:selected { background: $accent_soft; color: $on_accent_soft; }
QMenu::item:disabled { color: $disabled_text; }
QMenu::separator { height: ${hair}px; background: $border; margin: 4px 8px; }
QMenu::icon { padding-left: 8px; }
QMenuBar { background: $rail; color: $text; border-bottom: ${hair}px solid $border; padding: 2px 8px; }
QMenuBar::item { padding: 4px 10px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: $accent_soft; color: $on_accent_soft; }
QLineEdit { background: $card; color: $text; border: ${edge_line}px solid $edge; border-radius: ${control}px;
    padding: 0 10px; selection-background-color: $selection; selection-color: $on_selection; }
QLineEdit:disabled { background: $page; color: $disabled_text; border-color: $border; }
QLineEdit[invalid="true"] { border: 2px solid $danger; padding: 0 9px; }
QLineEdit[cell="true"] { border: 2px solid $focus; border-radius: 4px; padding: 0 8px; }
QPlainTextEdit { background: $card; color: $text; border: ${edge_line}px solid $edge;
    border-radius: ${control}px; padding: 3px 7px;
    selection-background-color: $selection; selection-color: $on_selection; }
QPlainTextEdit:disabled { background: $page; color: $disabled_text; border-color: $border; }
QPlainTextEdit[invalid="true"] { border: 2px solid $danger; padding: 2px 6px; }
QComboBox { combobox-popup: 0; }
QListView#choices { background: $card; color: $text; border: ${edge_line}px solid $edge; padding: 4px;
    outline: none; selection-background-color: $accent_soft; selection-color: $on_accent_soft; }
QListView#choices::item { min-height: 36px; padding: 0 8px; border-radius: 4px; }
QListView#choices::item:selected { background: $accent_soft; color: $on_accent_soft; }
QScrollBar { background: transparent; margin: 0; border: none; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: $border; border-radius: 4px; margin: 2px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: $edge; }
QScrollBar::handle:disabled { background: transparent; }
QScrollBar::handle:vertical { min-height: 40px; }
QScrollBar::handle:horizontal { min-width: 40px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")

_state: dict[str, look.Theme] = {}


def apply(app: QApplication, name: str = "light") -> None:
    """Give the whole application the theme `name`: light, high_contrast or dark."""
    chosen = look.theme(name)
    first = not _state
    _state["theme"] = chosen
    colour.cache_clear()
    if first:
        load_fonts()
    _forget_sizes()
    app.setFont(font("body"))
    app.setPalette(_palette(chosen))
    app.setStyleSheet(_style_sheet(chosen))


def set_text_size(app: QApplication, percent: int) -> None:
    """Write the desk in another of look.TEXT_SIZES, at once in every window."""
    before = [look.type_desk(style) for style in look.tokens().desk]
    look.set_text_size(percent)
    _forget_sizes()
    after = [look.type_desk(style) for style in look.tokens().desk]
    sizes = {old.size: new.size for old, new in zip(before, after, strict=True)}
    larger: list[tuple[QWidget, QFont]] = []
    for widget in app.allWidgets():
        own = widget.font()
        if widget.testAttribute(Qt.WidgetAttribute.WA_SetFont) and own.pixelSize() in sizes:
            own.setPixelSize(sizes[own.pixelSize()])
            larger.append((widget, own))
    app.setFont(font("body"))
    # Widgets with a style sheet take another font of the application when the sheet comes anew, which also puts back fonts of
    # their own from before.
    app.setStyleSheet(app.styleSheet())
    for widget, own in larger:
        widget.setFont(own)
    for widget in app.allWidgets():
        # Also to what paints in fonts of the look and has none of its own, or arranges things when it gets another size.
        QApplication.sendEvent(widget, QEvent(QEvent.Type.FontChange))
        QApplication.sendEvent(widget, QResizeEvent(widget.size(), widget.size()))


Cached = TypeVar("Cached", bound=Callable[..., Any])


def depends_on_text_size(cached: Cached) -> Cached:
    """Let a function with a cache forget what it knows when the size of the text changes."""
    _sized.append(cached)
    return cached


def _forget_sizes() -> None:
    for each in (font, metrics, *_sized):
        each.cache_clear()  # type: ignore[attr-defined]


_sized: list[Callable[..., Any]] = []


def load_fonts() -> None:
    """Make the bundled typeface known to Qt; nothing in the window is in italics."""
    for file in look.tokens().font.files:
        if not file.endswith("It.ttf"):
            QFontDatabase.addApplicationFont(str(places.resource(f"fonts/{file}")))


def current() -> look.Theme:
    """The theme in use; the default theme before :func:`apply` was called."""
    return _state.get("theme") or look.theme(look.tokens().default_theme)


def lines() -> look.Lines:
    """The line widths of the theme in use, in px."""
    return look.tokens().lines[current().name]


@functools.cache
def colour(name: str) -> QColor:
    """A colour of the theme in use, by its name in tokens.toml. Raises AttributeError for another name."""
    return QColor(getattr(current(), name))


@functools.cache
def font(style: str = "body", weight: int | None = None) -> QFont:
    """The font of a desk text style.

    `weight` 400, 600 or 700 instead of the style's own. Do not change it.
    """
    token = look.type_desk(style)
    face = look.tokens().font
    result = QFont([face.family, *face.fallback])
    result.setPixelSize(token.size)
    result.setWeight(QFont.Weight(weight or token.weight))
    return result


@functools.cache
def metrics(style: str = "body", weight: int | None = None) -> QFontMetrics:
    """The metrics of :func:`font`."""
    return QFontMetrics(font(style, weight))


def pixmap(name: str, ink: str = "text", size: int = 20, ratio: float = 1.0) -> QPixmap:
    """The icon `name` (a file in resources/icons) in a colour of the theme, `size` logical px square.

    `ratio` is the device pixel ratio of the screen it is painted on.
    """
    return _drawn(name, colour(ink).name(), size, ratio)


def icon(name: str, ink: str = "text", size: int = 20) -> QIcon:
    """The icon `name` for a menu or anything else that wants a QIcon."""
    app = QApplication.instance()
    ratio = app.devicePixelRatio() if isinstance(app, QApplication) else 1.0
    result = QIcon(pixmap(name, ink, size, ratio))
    result.addPixmap(pixmap(name, "disabled_text", size, ratio), QIcon.Mode.Disabled)
    return result


def mark(size: int, ratio: float = 1.0) -> QPixmap:
    """The application's mark: three planks and a crown, in the colours of the theme."""
    theme = current()
    return _drawn_mark(theme.fence_leaf, theme.accent, size, ratio)


def app_icon() -> QIcon:
    """The icon of the window and the task bar."""
    result = QIcon(str(places.resource("icons/icon-256.png")))
    result.addFile(str(places.resource("icons/icon-16.png")))
    return result


@functools.cache
def _svg(name: str) -> str:
    return places.resource(f"icons/{name}.svg").read_text(encoding="utf-8")


@functools.lru_cache(maxsize=512)
def _drawn(name: str, ink: str, size: int, ratio: float) -> QPixmap:
    svg = _svg(name).replace("currentColor", ink).replace('stroke-width="2"', f'stroke-width="{ICON_STROKE}"')
    return _render(svg, size, ratio)


@functools.lru_cache(maxsize=32)
def _drawn_mark(crown: str, planks: str, size: int, ratio: float) -> QPixmap:
    return _render(_svg("icon").replace("#6BA56B", crown).replace("#1B5A45", planks), size, ratio)


def _render(svg: str, size: int, ratio: float) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer

    side = round(size * ratio)
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    result = QPixmap.fromImage(image)
    result.setDevicePixelRatio(ratio)
    return result


def _palette(theme: look.Theme) -> QPalette:
    role = QPalette.ColorRole
    roles = {
        role.Window: theme.page,
        role.WindowText: theme.text,
        role.Base: theme.card,
        role.AlternateBase: theme.sunken,
        role.Text: theme.text,
        role.PlaceholderText: theme.muted,
        role.Button: theme.card,
        role.ButtonText: theme.text,
        role.BrightText: theme.danger,
        role.Highlight: theme.selection,
        role.HighlightedText: theme.on_selection,
        role.Accent: theme.accent,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.ToolTipBase: theme.card,
        role.ToolTipText: theme.text,
        role.Light: theme.card,
        role.Midlight: theme.rail,
        role.Mid: theme.border,
        role.Dark: theme.edge,
        role.Shadow: theme.edge,
    }
    palette = QPalette()
    for each, value in roles.items():
        palette.setColor(each, QColor(value))
    for each in (role.WindowText, role.Text, role.ButtonText, role.PlaceholderText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, QColor(theme.disabled_text))
    return palette


def _style_sheet(theme: look.Theme) -> str:
    widths = look.tokens().lines[theme.name]
    return _STYLE_SHEET.substitute(
        theme._asdict(), hair=widths.hair, edge_line=widths.edge, control=look.radius("control")
    )
