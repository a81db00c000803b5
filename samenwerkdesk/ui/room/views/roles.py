"""Roles on the wall: the board, one role, and a task that goes from one person to another as it happens."""

from __future__ import annotations

from dataclasses import dataclass, replace

from samenwerkdesk.model.public_transfer import ACCEPTED, DECLINED, FINISHED, PublicTransfer
from samenwerkdesk.model.role_board import RoomBoard, RoomPerson, RoomRole, RoomTask
from samenwerkdesk.ui.room.empty import nothing
from samenwerkdesk.ui.room.frame import Measure, Wall, header
from samenwerkdesk.ui.room.leaf import Leaf
from samenwerkdesk.ui.room.rows import Layout, Listed, Row, listing
from samenwerkdesk.ui.room.wording import wrapped

SOON = "Hier komen onze rollen: wat nodig is, en wie het doet."
_TITLE = "Wie doet wat voor het geheel"
_LAYOUT = Layout(head=0.0390, body=0.0333, head_weight=600)
_ROLE = Layout(head=0.0315, head_weight=600, body=0.0370, beside=0.34, pitch=0.060)
_STATES = {
    ACCEPTED: "Aangenomen",
    FINISHED: "Overgedragen",
    DECLINED: "Niet aangenomen: de taak blijft waar ze is",
}


@dataclass(frozen=True)
class Roles(Wall):
    """The roles board: each role with who holds it and who stands in."""

    board: RoomBoard

    @property
    def title(self) -> str:
        return "Rollenbord"

    def body(self, measure: Measure) -> list[Leaf]:
        rows = [
            Row(
                role.name,
                _held(role.holder, role.deputy, role.signals),
                mark=_mark(role.holder),
                aside=_tasks(len(role.tasks)),
            )
            for role in self.board.roles
        ]
        if self.board.loose:
            rows.append(Row("Taken zonder rol", heading=True))
            rows += [_task(task) for task in self.board.loose]
        if not rows:
            return [nothing(measure, _TITLE, SOON)]
        return listing(measure, _TITLE, rows, _LAYOUT)


@dataclass(frozen=True)
class Role(Wall):
    """One role, the ``which``-th from 0 of the board: what it is for, who holds it, and its tasks."""

    board: RoomBoard
    which: int = 0

    @property
    def title(self) -> str:
        return f"Rol {self.which + 1}"

    def body(self, measure: Measure) -> list[Leaf]:
        if self.which >= len(self.board.roles):
            return [nothing(measure, _TITLE, SOON)]
        series = [Listed(role.name, _said_of(role)) for role in self.board.roles]
        return listing(measure, *series[self.which][:2], _ROLE, series=series)


@dataclass(frozen=True)
class Transfer(Wall):
    """A task that goes over: from whom, to whom, and whether it was taken."""

    transfer: PublicTransfer

    @property
    def title(self) -> str:
        return "Overdracht"

    def body(self, measure: Measure) -> list[Leaf]:
        leaf = Leaf()
        found = self.transfer
        top = header(leaf, measure, found.task, f"rol: {found.role}" if found.role and measure.wide else "")
        half = (measure.room - measure.px(0.20)) / 2
        y = max(top + measure.px(0.07), measure.px(0.30))
        low = max(
            _person(leaf, measure, found.giver, "van", measure.left, half, y),
            _person(leaf, measure, found.receiver, "naar", measure.right - half, half, y),
        )
        # From mark to mark, so that one sees it go over.
        start = measure.left + measure.px(0.16)
        _arrow(leaf, measure, start, measure.right - half - measure.px(0.045), y + measure.px(0.115))
        kind = measure.type("title", 600)
        lines = wrapped(self._said(), kind.size, 600, measure.room, balanced=True)
        foot = measure.px(0.86) - (len(lines) - 1) * kind.pitch
        if foot - kind.size < low:
            return self._long(measure)
        leaf.lines(lines, measure.left, foot, kind.size, kind.pitch, 600, "accent")
        return [leaf]

    def _said(self) -> str:
        receiver = self.transfer.receiver
        asked = f"{receiver.name}, neem je deze taak aan?" if receiver else "Wie neemt deze taak aan?"
        return _STATES.get(self.transfer.status, asked)

    def _long(self, measure: Measure) -> list[Leaf]:
        """Names for which there is no room beside each other stand below each other."""
        rows: list[Row] = []
        for word, person in (("van", self.transfer.giver), ("naar", self.transfer.receiver)):
            name, function = (person.name, person.function) if person else ("nog niemand", "")
            rows += [Row(word, heading=True), Row(name, function, mark=_mark(person))]
        return listing(measure, self.transfer.task, [*rows, Row(self._said(), now=True)], _LAYOUT)


def _said_of(role: RoomRole) -> tuple[Row, ...]:
    """What stands under the name of a role."""
    rows: list[Row] = []
    if role.purpose:
        rows.append(Row("Daar is de rol voor", role.purpose))
    who = role.holder.name if role.holder else "nog niemand"
    deputy = f"vervanger: {role.deputy.name if role.deputy else 'nog niemand'}"
    rows.append(Row("Wie de rol heeft", f"{who}\n{deputy}", mark=_mark(role.holder), square=True))
    rows += _labelled("Daar houden we de rol aan", [Row("", text) for text in role.accountabilities])
    if role.domain:
        rows.append(Row("Daar beslist alleen deze rol over", role.domain))
    tasks = [_task(task) for task in role.tasks]
    rows += _labelled("Taken", [Row("", f"{row.head}\n{row.body}", mark=row.mark) for row in tasks])
    return tuple(rows)


def _labelled(label: str, rows: list[Row]) -> list[Row]:
    """Rows of which the first says what they are."""
    return [replace(row, head="" if at else label) for at, row in enumerate(rows)]


def _person(
    leaf: Leaf, measure: Measure, person: RoomPerson | None, word: str, x: float, room: float, y: float
) -> float:
    """Write who it is; returns where that ends."""
    small = measure.type("body", 400)
    leaf.text(word, x, y, small.size, 400, "room_muted")
    side = measure.px(0.135)
    if person is not None and person.mark is not None:
        leaf.marker(
            *person.mark, x + 0.45 * side, y + measure.px(0.115), side, measure.size(0.060), measure.hair
        )
    else:
        leaf.plank(x, y + measure.px(0.050), measure.px(0.047), side, "", "edge", measure.outline)
    name = measure.type("lead", 600)
    lines = wrapped(person.name if person else "nog niemand", name.size, 600, room)
    at = leaf.lines(lines, x, y + measure.px(0.255), name.size, name.pitch, 600)
    if person is not None and person.function:
        lines = wrapped(person.function, small.size, 400, room)
        at = leaf.lines(lines, x, at, small.size, small.pitch, 400, "room_muted")
    return at


def _arrow(leaf: Leaf, measure: Measure, start: float, end: float, y: float) -> None:
    thick, head = measure.px(0.007), measure.px(0.022)
    leaf.box(start, y - thick / 2, end - start - head, thick, "accent")
    leaf.polygon(((end, y), (end - head, y - head), (end - head, y + head)), "accent")


def _mark(person: RoomPerson | None) -> tuple[int, str] | None:
    return person.mark if person else None


def _held(holder: RoomPerson | None, deputy: RoomPerson | None, signals: tuple[str, ...]) -> str:
    said = [holder.name if holder else "", f"vervanger {deputy.name}" if deputy else "", *signals]
    return " · ".join(part for part in said if part)


def _task(task: RoomTask) -> Row:
    said = [
        task.holder.name if task.holder else "",
        f"gaat naar {task.receiver.name}" if task.receiver else "",
    ]
    body = " · ".join(part for part in (*said, *task.signals) if part)
    return Row(task.title, body, mark=_mark(task.holder))


def _tasks(count: int) -> str:
    return "" if not count else "1 taak" if count == 1 else f"{count} taken"
