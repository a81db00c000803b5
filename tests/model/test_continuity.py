"""What stands out among roles and tasks, who leaves, who carries how much, and what the room may see."""

from __future__ import annotations

from datetime import date

import pytest

from samenwerkdesk.model import (
    continuity,
    partners,
    people,
    role_board,
    role_history,
    role_load,
    roles,
    sessions,
    tasks,
    transfers,
)
from samenwerkdesk.model.continuity import Continuity
from samenwerkdesk.model.document import Document

NOVEMBER = date(2025, 11, 20)


def signals(found: Continuity) -> dict[str, tuple[str, ...]]:
    told = {each.role.id: each.signals for each in found.roles} | {
        each.task.id: each.signals for each in found.tasks
    }
    return {key: said for key, said in told.items() if said}


def test_what_stands_out_in_the_example(example: Document) -> None:
    found = continuity.read(example, NOVEMBER)
    assert signals(found) == {
        "R4": ("no_deputy",),
        "R5": ("no_deputy",),
        "T4": ("no_deputy",),
        "T5": ("no_deputy",),
        "T6": ("waits",),
    }
    assert [(each.holder.label if each.holder else "") for each in found.roles][2:5] == [
        "Esther Groothedde",
        "Wietske Oosterloo",
        "Tobias Engelsman",
    ]
    before = continuity.read(example, date(2025, 4, 10))
    assert [(each.holder.label if each.holder else "") for each in before.roles][2:] == [
        "Loes van Wezep",
        "Wietske Oosterloo",
        "Ruben Oldenkamp",
        "Bas Kwekkeboom",
        "",
    ]
    assert found.partner(found.roles[0].holder) == found.partners["ORG1"]
    assert found.role("R1") == found.roles[0]
    assert found.task("T1") == found.tasks[0]
    assert found.role(None) is None
    assert set(continuity.WORDS) >= {signal for said in signals(found).values() for signal in said}


def test_somebody_leaves_and_nothing_is_lost(example: Document) -> None:
    before = example.rows("SELECT * FROM role_assignment"), example.rows("SELECT * FROM task_transfer")
    behind = continuity.person_leaves(example, "P04", "S5", NOVEMBER)
    assert example.undo_label == "Doet mee tot"
    assert behind is not None
    assert [each.role.name for each in behind.roles] == ["Ketenregisseur"]
    assert [each.task.title for each in behind.tasks] == ["Maandelijks KPI-overleg leiden"]
    assert [each.role.name for each in behind.deputy_of_roles] == ["Procesregisseur"]
    assert (
        example.rows("SELECT * FROM role_assignment"),
        example.rows("SELECT * FROM task_transfer"),
    ) == before
    found = signals(continuity.read(example, NOVEMBER))
    assert (found["R2"], found["T2"], found["R1"]) == (
        ("holder_leaves",),
        ("holder_leaves",),
        ("deputy_leaves",),
    )
    assert continuity.person_leaves(example, "P04", None, NOVEMBER) is None
    assert "R2" not in signals(continuity.read(example, NOVEMBER))
    assert continuity.person_leaves(example, "P10", "S5", NOVEMBER) is None
    assert continuity.left_behind(continuity.read(example, NOVEMBER), "WEG") is None


def test_deputies_step_in_when_told_to(example: Document) -> None:
    continuity.person_leaves(example, "P04", "S5", NOVEMBER)
    history = role_history.of_role(example, "R2")
    assert continuity.step_in(example, "P04", NOVEMBER, "S5", "Yasmina gaat weg.") == 2
    assert example.undo_label == "Vervangers laten instappen"
    found = continuity.read(example, NOVEMBER)
    assert (found.roles[1].holder or found.people["P04"]).id == "P07"
    task = found.task("T2")
    assert task is not None
    assert (task.task.holder_id, task.receiver and task.receiver.id) == ("P04", "P07")
    transfers.accept(example, task.waiting.id if task.waiting else "")
    assert (tasks.get(example, "T2") or task.task).holder_id == "P07"
    after = role_history.of_role(example, "R2")
    assert [event for event in after if event.date != "2025-11-20"] == history
    example.undo()
    example.undo()
    assert role_history.of_role(example, "R2") == history
    assert continuity.step_in(example, "P14", NOVEMBER) == 0
    assert continuity.step_in(example, "WEG", NOVEMBER) == 0


def test_a_receiver_who_leaves(example: Document) -> None:
    continuity.person_leaves(example, "P09", "S5", NOVEMBER)
    task = continuity.read(example, NOVEMBER).task("T6")
    assert task is not None
    assert task.signals == ("receiver_leaves", "deputy_leaves")
    continuity.person_leaves(example, "P05", "S5", NOVEMBER)
    assert continuity.step_in(example, "P05", NOVEMBER) == 0


def test_finished_tasks_ask_for_nobody(example: Document) -> None:
    tasks.set_field(example, "T4", "status", tasks.DONE)
    assert "T4" not in signals(continuity.read(example, NOVEMBER))


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("Teammanager", True),
        ("teammanager Oost", True),
        ("De Jeugd-consulent", False),
        ("Procesregisseur", False),
        ("kinder- en jeugdpsychiater", True),
        ("", False),
        (None, False),
    ],
)
def test_a_role_called_after_a_function(example: Document, name: str | None, called: bool) -> None:
    assert continuity.is_called_after(name, continuity.function_titles(example)) is called
    key = roles.add(example, name)
    state = continuity.read(example, NOVEMBER).role(key)
    assert state is not None
    assert (continuity.CALLED_AFTER_FUNCTION in state.signals) is called


def test_who_carries_how_much(example: Document) -> None:
    found = continuity.read(example, NOVEMBER)
    people_loads = {each.key: each for each in role_load.per_person(found)}
    assert people_loads["P03"][1:] == (1, 1, 0)
    assert people_loads["P04"][1:] == (1, 1, 2)
    assert people_loads["P10"].total == 0
    per_partner = role_load.per_partner(found)
    assert [(each.key, each.roles, each.tasks) for each in per_partner[:2]] == [
        ("ORG2", 3, 3),
        ("ORG1", 1, 1),
    ]
    assert sum(each.tasks for each in per_partner) == 7
    assert role_load.leaning_on(found) is None
    for role in ("R1", "R4"):
        roles.set_holder(example, role, "P04", NOVEMBER)
    leaning = role_load.leaning_on(continuity.read(example, NOVEMBER))
    assert leaning is not None
    assert leaning.id == "ORG2"


def test_too_few_roles_lean_on_nobody(document: Document) -> None:
    one = partners.add(document, "Eén")
    partners.add(document, "Twee")
    key = people.add(document, "Ada", one)
    loose = people.add(document, "Bea")
    for number in range(3):
        roles.set_holder(document, roles.add(document, f"Rol {number}"), key, NOVEMBER)
    assert role_load.leaning_on(continuity.read(document, NOVEMBER)) is None
    assert [each.key for each in role_load.per_partner(continuity.read(document, NOVEMBER))] == [one, "ORG2"]
    task = tasks.add(document, "Los", None, NOVEMBER)
    tasks.set_field(document, task, "holder_id", loose)
    assert None in [each.key for each in role_load.per_partner(continuity.read(document, NOVEMBER))]


def test_history_in_time_order(example: Document) -> None:
    assert [(event.date, event.kind, event.person_id) for event in role_history.of_role(example, "R3")] == [
        ("2025-02-27", "begins", "P08"),
        ("2025-06-12", "stops", "P08"),
        ("2025-06-12", "begins", "P06"),
        ("2025-06-12", "hands_over", "P06"),
    ]
    (event,) = role_history.of_task(example, "T6")
    assert (event.from_id, event.person_id, event.status, event.note) == (
        "P05",
        "P09",
        "voorgesteld",
        "Logboek in gedeelde map.",
    )


def test_what_the_room_sees(example: Document) -> None:
    secret = "woord-dat-niemand-mag-zien"
    people.set_field(example, "P05", "note", secret)
    transfers.set_field(example, "TT4", "handover_note", secret)
    transfers.set_field(example, "TT4", "reason", secret)
    for session in sessions.all_sessions(example):
        sessions.set_field(example, session.id, "private_note", secret)
    seen = role_board.for_room(example, NOVEMBER)
    assert secret not in repr(seen)
    watcher = seen.roles[5]
    assert (watcher.name, watcher.holder and watcher.holder.name) == ("TWO-bewaker", "Bas Kwekkeboom")
    assert watcher.holder is not None
    assert (watcher.holder.mark, watcher.holder.function) == ((1, "B"), "jeugdconsulent")
    assert watcher.tasks[0].receiver is not None
    assert watcher.tasks[0].signals == ("wacht op bevestiging",)
    assert seen.roles[3].signals == ("nog geen vervanger",)
    assert seen.loose == ()
