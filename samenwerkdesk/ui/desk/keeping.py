"""Keeping what a field or a gesture says: carry out an intention, and know whether it went well."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.widgets.field import Field

NOT_KEPT = "Dit is niet bewaard."


def carried_out(desk: Desk, intention: Callable[[], object]) -> bool:
    """Whether an intention succeeded; when it did not, the window says why."""

    def whole() -> bool:
        intention()
        return True

    return desk.act(whole) is True


def keep(desk: Desk, field: Field, intention: Callable[[Any], object]) -> None:
    """Let ``field`` carry out ``intention`` with what it commits.

    What could not be kept stays in the field, and the field says so.
    """

    def committed(value: object) -> None:
        if not carried_out(desk, lambda: intention(value)):
            field.set_error(NOT_KEPT)

    field.committed.connect(committed)
