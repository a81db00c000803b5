"""Nothing private reaches the wall: every text in a document becomes a unique word, and only permitted ones are found there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from samenwerkdesk import places
from samenwerkdesk.model import agreements, consensus, ground_rules, interchange, sessions
from samenwerkdesk.model.counted import CLOSED
from samenwerkdesk.model.disclosure import OPEN
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.visibility import PRIVATE, PUBLIC
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.room.frame import Wall
from samenwerkdesk.ui.room.views.agreement_wall import AgreementWall
from tests.ui.room.walls import every_view, read

FORM = {
    "action": ("origin", "condition", "due", "status"),
    "agenda_item": ("page", "status"),
    "agreement": ("status",),
    "ambition_function": ("code", "phase"),
    "ballot": ("route",),
    "card": ("board", "lane", "date", "status", "visibility"),
    "collaboration": (
        "case_id",
        "country",
        "language",
        "anonymity_mode",
        "chosen_quality",
        "quality_next_measurement",
    ),
    "collaboration_check": ("moment", "voluntariness", "verdict"),
    "consent": ("value", "visibility"),
    "decision": ("visibility",),
    "empty_list": ("kind",),
    "give_take": ("direction", "category"),
    "interest": ("kind", "visibility", "status"),
    "kpi": ("direction",),
    "kpi_value": ("period",),
    "mandate": ("level", "valid_from", "valid_until"),
    "mandate_renewal": ("outcome",),
    "network_round": ("question_ids", "layers"),
    "objection": ("visibility",),
    "own_poll": ("kind", "options"),
    "partner": ("core_values",),
    "phase": ("status", "started_on", "completed_on", "kind", "product_status", "decided_on"),
    "proposal": ("kind", "code", "status", "decided_on", "valid_from", "valid_until"),
    "role": ("accountabilities",),
    "role_assignment": ("from_date", "until_date"),
    "round": ("instrument", "code", "kind", "options", "anonymity_mode", "linkage", "state"),
    "session": ("date", "start_time", "mode", "running_item_id", "running_since"),
    "balance_round": ("signals",),
    "task": ("status",),
    "task_transfer": ("date", "status"),
}
"""Words of the file format, dates and lists, which no unique word can replace."""

PERMITTED = {
    "action": ("text",),
    "agenda_item": ("title",),
    "agreement": ("title", "issue"),
    "ambition_function": ("text",),
    "ambition_version": ("text",),
    "answer": ("text",),
    "balance_round": ("who_decides", "who_does_what", "who_belongs", "remove", "arrange"),
    "card": ("text",),
    "chain": ("name", "client_question", "rhythm", "reference_model_story", "resistance_reply"),
    "chain_step": ("name", "input", "output", "bottleneck"),
    "collaboration": (
        "title",
        "ambition_statement",
        "identity_name",
        "identity_sentence",
        "identity_symbol",
        "quality_agreement",
        "quality_visible_when",
        "shared_goal",
    ),
    "collaboration_check": ("conditions",),
    "decision": ("text", "reason"),
    "expectation": ("offer", "need"),
    "give_take": ("text",),
    "interest": ("position", "interest"),
    "objection": ("text", "resolution"),
    "kpi": ("name", "unit"),
    "mandate": ("scope",),
    "partner": ("name", "short_name"),
    "partner_sheet": ("why_we_act_this_way", "often_misunderstood"),
    "person": ("name", "function_title"),
    "phase": ("title", "text"),
    "proposal": ("text", "adapted_text", "experience_question", "reflection"),
    "role": ("name", "purpose", "domain"),
    "round": ("question",),
    "session": (
        "location",
        "check_in_question",
        "evaluation_helped",
        "evaluation_change",
        "evaluation_rule",
    ),
    "steering_round": ("axis_x", "axis_y"),
    "task": ("title",),
}
"""What the room may see of a document; every other column, also one that is new, is private."""

MAY_BE_EMPTY = {("answer", "text"), ("proposal", "adapted_text")}
"""What says something by being empty; everything else that is empty is filled."""


@dataclass
class Marked:
    """A document of which every text is a word of its own: per word, where it stands; which of them are private."""

    document: Document
    where: dict[str, str] = field(default_factory=dict)
    private: set[str] = field(default_factory=set)
    walls: dict[str, Wall] = field(default_factory=dict)

    def mark(self) -> None:
        """Replace all texts."""
        document = self.document
        tables = [
            name
            for (name,) in document.rows("SELECT name FROM sqlite_master WHERE type = 'table'")
            if not name.startswith("sqlite")
        ]
        with document.change("Proef"):
            document.write("UPDATE card SET visibility = ? WHERE rowid % 3 = 0", (PRIVATE,))
            document.write("UPDATE card SET visibility = ? WHERE rowid % 3 > 0", (PUBLIC,))
            document.write("UPDATE decision SET visibility = ? WHERE rowid % 2 = 0", (PRIVATE,))
            # One objection is shared, one is not, and of one nobody said so: that is for the facilitator too.
            document.write(
                "UPDATE objection SET visibility = CASE rowid % 3 WHEN 1 THEN ? WHEN 2 THEN ? END",
                (PUBLIC, PRIVATE),
            )
            # What nobody was shown yet: all of one session, marks and words alike.
            document.write("UPDATE round SET state = ? WHERE session_id = 'S4'", (CLOSED,))
            document.write("UPDATE proposal SET adapted_text = CASE WHEN rowid % 2 = 1 THEN text END")
            document.write(
                "UPDATE proposal SET status = ? WHERE rowid = (SELECT max(rowid) FROM proposal WHERE kind = ?)",
                (ground_rules.REJECTED, ground_rules.KIND),
            )
            # What was written about a topic that nobody put on the table yet.
            document.write(
                "UPDATE proposal SET status = ? WHERE kind = ? AND code = 'CON9'",
                (consensus.OPEN, consensus.KIND),
            )
            for table in tables:
                self._mark_table(table)

    def _mark_table(self, table: str) -> None:
        document = self.document
        foreign = {row[3] for row in document.rows(f'PRAGMA foreign_key_list("{table}")')}
        for _, column, kind, _, _, key in document.rows(f'PRAGMA table_info("{table}")'):
            if kind != "TEXT" or key or column in foreign or column in FORM.get(table, ()):
                continue
            for (row,) in document.rows(f'SELECT rowid FROM "{table}"'):
                word = f"zw{len(self.where)}x"
                self.where[word] = f"{table}.{column}"
                if column not in PERMITTED.get(table, ()) or self._hidden(table, row):
                    self.private.add(word)
                there = document.value(f'SELECT "{column}" FROM "{table}" WHERE rowid = ?', (row,))
                if (table, column) in MAY_BE_EMPTY and not there:
                    continue
                document.write(f'UPDATE "{table}" SET "{column}" = ? WHERE rowid = ?', (word, row))

    def _hidden(self, table: str, row: int) -> bool:
        document = self.document
        if table in ("card", "decision", "interest"):
            return bool(
                document.value(f'SELECT visibility = ? FROM "{table}" WHERE rowid = ?', (PRIVATE, row))
            )
        if table == "answer":
            return bool(
                document.value(
                    "SELECT round.state = ? FROM answer JOIN ballot ON ballot.id = ballot_id"
                    " JOIN round ON round.id = round_id WHERE answer.rowid = ?",
                    (CLOSED, row),
                )
            )
        if table == "objection":
            return not document.value("SELECT visibility IS ? FROM objection WHERE rowid = ?", (PUBLIC, row))
        if table == "proposal":
            kind, status = document.row("SELECT kind, status FROM proposal WHERE rowid = ?", (row,)) or (
                "",
                "",
            )
            if kind == consensus.KIND:
                return status == consensus.OPEN
            return kind != agreements.KIND and (kind, status) != (ground_rules.KIND, ground_rules.ADOPTED)
        return False

    def found(self) -> dict[str, list[str]]:
        """Per view, which words can be read on it."""
        return {
            name: [word for word in self.where if word in read_words]
            for name, view in self.walls.items()
            if (read_words := set(read(view, 1920, 1080).lower().replace(",", " ").replace(".", " ").split()))
        }


@pytest.fixture(scope="module")
def marked(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Marked]:
    theme.apply(qapp)
    path: Path = tmp_path_factory.mktemp("private") / "voorbeeld.samenwerk"
    interchange.import_case(places.resource("example/gezinsketen-elzenland.yaml"), path)
    document = Document.open(path)
    made = Marked(document)
    made.mark()
    for each in sessions.all_sessions(document):
        for name, view in every_view(document, each.id).items():
            made.walls[f"{each.id} {name}"] = view
    yield made
    document.close()


@pytest.fixture(scope="module")
def found(marked: Marked) -> dict[str, list[str]]:
    return marked.found()


def test_no_private_word_is_on_any_wall(marked: Marked, found: dict[str, list[str]]) -> None:
    wrong = {
        (name, marked.where[word])
        for name, words in found.items()
        for word in words
        if word in marked.private
    }
    assert not wrong


def test_the_search_does_find_what_is_there(marked: Marked, found: dict[str, list[str]]) -> None:
    seen = {marked.where[word] for words in found.values() for word in words}
    assert seen == {f"{table}.{column}" for table, columns in PERMITTED.items() for column in columns}


def test_there_are_private_words_of_every_kind(marked: Marked) -> None:
    private = {marked.where[word] for word in marked.private}
    assert {
        "session.private_note",
        "consent.concern",
        "objection.text",
        "interest.interest",
        "interest.position",
        "mandate_renewal.note",
        "mandate.granted_by",
        "card.text",
        "decision.text",
        "answer.text",
        "person.note",
        "partner.note",
        "task_transfer.handover_note",
        "round.note",
    } <= private


def test_names_stand_where_people_agreed_to_something_and_nowhere_beside_answers(
    marked: Marked, found: dict[str, list[str]]
) -> None:
    people = {word for word, place in marked.where.items() if place == "person.name"}
    named = {name.split(" ")[1] for name, words in found.items() if people & set(words)}
    assert named <= {
        *("action", "actions", "earlier", "improvements", "needs", "roles", "role", "transfer", "tasks"),
        *("mandates", "mandate", "homework"),
        "connections",
        "chain",
    }
    assert named


def test_a_two_that_is_open_by_name_shows_names_and_still_nothing_private(marked: Marked) -> None:
    document = marked.document
    with document.change("Op naam"):
        document.update("collaboration", {"id": 1}, anonymity_mode=OPEN)
    last = sessions.all_sessions(document)[-1].id
    shown = Marked(document, marked.where, marked.private)
    shown.walls = {
        name: view for name, view in every_view(document, last).items() if isinstance(view, AgreementWall)
    }
    document.undo()
    words = shown.found()
    assert not {word for found in words.values() for word in found} & marked.private
    people = {word for word, place in marked.where.items() if place == "person.name"}
    named = {name.split(" ")[0] for name, found in words.items() if people & set(found)}
    assert named == {"consent", "objection", "view", "experience", "tasks"}
