"""Garbage is collected on the thread of the window."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from samenwerkdesk.ui.collecting import Collector


class Ring:
    """Something that only the collector can take away; it remembers on which thread."""

    died: list[threading.Thread]

    def __init__(self, died: list[threading.Thread]) -> None:
        self.died, self.itself = died, self

    def __del__(self) -> None:
        self.died.append(threading.current_thread())


@pytest.fixture
def collector(qapp: QApplication) -> Iterator[Collector]:
    parent = QObject()
    yield Collector(parent)
    parent.deleteLater()
    gc.enable()


def test_no_other_thread_takes_anything_away(collector: Collector) -> None:
    died: list[threading.Thread] = []

    def litter() -> None:
        for _ in range(5 * gc.get_threshold()[0]):
            Ring(died)

    thread = threading.Thread(target=litter)
    thread.start()
    thread.join()
    assert died == []
    while gc.get_count()[0] > gc.get_threshold()[0]:
        collector.collect()
    assert set(died) == {threading.current_thread()}


def test_little_is_left_alone(collector: Collector) -> None:
    died: list[threading.Thread] = []
    gc.collect()
    Ring(died)
    collector.collect()
    assert died == []
    gc.collect()
    assert len(died) == 1
