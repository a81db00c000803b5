"""Guards against a PySide6 that may not be shipped."""

from __future__ import annotations

import sys

from PySide6.QtCore import QPointF


def test_qt_calls_that_return_none_keep_their_reference_to_none() -> None:
    # PySide6 6.12.0 loses one at each such call on Python 3.11, until the process aborts.
    point = QPointF()
    before = sys.getrefcount(None)
    for _ in range(200):
        point.setX(1.0)
    assert abs(sys.getrefcount(None) - before) < 50
