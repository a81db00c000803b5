from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

from samenwerkdesk import look
from samenwerkdesk.ui import theme


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    theme.apply(qapp)
    yield qapp
    theme.apply(qapp)


def test_the_bundled_typeface_is_used_in_all_its_weights(app: QApplication) -> None:
    for style, token in look.tokens().desk.items():
        info = QFontInfo(theme.font(style))
        assert info.family() == "Source Sans 3"
        assert info.pixelSize() == token.size
        assert info.weight() == token.weight
    assert theme.font("body", 700).weight() == 700


@pytest.mark.parametrize("name", ["light", "high_contrast", "dark"])
def test_a_theme_reaches_palette_colours_and_style_sheet(app: QApplication, name: str) -> None:
    theme.apply(app, name)
    wanted = look.theme(name)
    assert theme.current() is wanted
    assert theme.colour("accent") == QColor(wanted.accent)
    assert app.palette().color(QPalette.ColorRole.Window) == QColor(wanted.page)
    assert app.palette().color(QPalette.ColorRole.PlaceholderText) == QColor(wanted.muted)
    assert wanted.edge in app.styleSheet()
    assert theme.lines() is look.tokens().lines[name]


def test_an_icon_is_drawn_in_the_colour_that_is_asked(app: QApplication) -> None:
    image = theme.pixmap("check", "danger", 20, 2.0).toImage()
    assert (image.width(), image.devicePixelRatio()) == (40, 2.0)
    drawn = [image.pixelColor(x, y) for x in range(40) for y in range(40)]
    solid = [colour for colour in drawn if colour.alpha() == 255]
    assert solid
    assert all(colour.name().upper() == theme.current().danger for colour in solid)


def test_an_icon_is_drawn_once_per_colour_size_and_screen(app: QApplication) -> None:
    first = theme.pixmap("users", "text", 20, 1.0)
    assert theme.pixmap("users", "text", 20, 1.0).cacheKey() == first.cacheKey()
    assert theme.pixmap("users", "text", 20, 2.0).cacheKey() != first.cacheKey()
    theme.apply(app, "dark")
    assert theme.pixmap("users", "text", 20, 1.0).cacheKey() != first.cacheKey()


def test_the_mark_and_menu_icons_are_there(app: QApplication) -> None:
    assert not theme.mark(30).isNull()
    assert not theme.icon("plus").isNull()
    assert not theme.app_icon().isNull()


def test_unknown_names_are_told(app: QApplication) -> None:
    with pytest.raises(KeyError):
        theme.apply(app, "sepia")
    with pytest.raises(AttributeError):
        theme.colour("pink")
    with pytest.raises(FileNotFoundError):
        theme.pixmap("no-such-icon")
    with pytest.raises(KeyError):
        theme.font("no-such-style")


def test_importing_the_kit_does_nothing_and_pulls_in_nothing_heavy() -> None:
    code = (
        "import sys, pkgutil, importlib\n"
        "import samenwerkdesk.ui.theme, samenwerkdesk.ui.widgets as kit\n"
        "from PySide6.QtWidgets import QApplication\n"
        "names = [m.name for m in pkgutil.iter_modules(kit.__path__)]\n"
        "for name in names: importlib.import_module('samenwerkdesk.ui.widgets.' + name)\n"
        "assert QApplication.instance() is None\n"
        "heavy = {'matplotlib', 'reportlab', 'yaml', 'jsonschema', 'pypdfium2', 'numpy'} & set(sys.modules)\n"
        "assert not heavy, heavy\n"
    )
    root = Path(__file__).parents[2]
    subprocess.run([sys.executable, "-c", code], check=True, cwd=root)
