"""What draws pictures is loaded once, and stays."""

from __future__ import annotations

import gc

from PySide6.QtWidgets import QApplication

from samenwerkdesk.ui.widgets.picture import loader


def test_a_full_collection_need_not_look_through_what_was_loaded(qapp: QApplication) -> None:
    loader.finish()
    assert loader.ready
    assert gc.get_freeze_count() > 50_000
