"""Start the application: one QApplication, the look, the window; what is heavy comes after the first paint."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from samenwerkdesk import __version__, look
from samenwerkdesk.ui import crash, settings, theme
from samenwerkdesk.ui.collecting import Collector
from samenwerkdesk.ui.main_window import MainWindow


def make(arguments: list[str]) -> QApplication:
    """The QApplication with our name, look, language and crash hook."""
    # Worker threads (reports, imports) must not make the window stutter.
    sys.setswitchinterval(0.001)
    app = QApplication([*arguments, "-style", "fusion"])
    app.setApplicationName("samenwerkdesk")
    app.setApplicationDisplayName("Samenwerkdesk")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("samenwerkdesk")
    QLocale.setDefault(QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands))
    translator = QTranslator(app)
    if translator.load("qtbase_nl", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(translator)
    kept = settings.load()
    look.set_text_size(kept.text_size)
    theme.apply(app, kept.theme)
    app.setWindowIcon(theme.app_icon())
    crash.install()
    Collector(app)
    return app


def run(file: str | None = None) -> int:
    """Open the window, with ``file`` when given; returns the exit status when the window is closed."""
    app = make(sys.argv[:1])
    window = MainWindow(file=Path(file).absolute() if file is not None else None)
    window.show()
    status = app.exec()
    window.files.close()
    return status
