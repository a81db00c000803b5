"""Nothing that is for the facilitator alone reaches paper, and no mark says whose it is."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

import pytest

from samenwerkdesk.model.conditions import CONDITIONS
from samenwerkdesk.report import session
from samenwerkdesk.report.options import ReportOptions, available
from tests.report.filled import TRUST, Filled, one_of_everything
from tests.report.reading import read

PRIVATE = "alleen_begeleider"
EVERYTHING = ReportOptions(comparison=True, instruments=True, open_answers=True)


class Secrets:
    """Unique words."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self._number = count()

    def __call__(self) -> str:
        word = f"geheim{next(self._number):04}zq"
        self.words.append(word)
        return word


def with_secrets() -> tuple[Filled, Secrets]:
    filled, secret = one_of_everything(), Secrets()
    with filled.document.change("Geheimen"):
        filled.document.update(
            "session",
            {"id": "S2"},
            private_note=secret(),
            evaluation_helped=secret(),
            evaluation_change=secret(),
            evaluation_rule=secret(),
            check_in_question=secret(),
        )
        filled.document.update("person", {"id": "P1"}, note=secret())
        filled.document.update("partner", {"id": "A"}, note=secret())
        filled.document.update("proposal", {"code": "SR5"}, note=secret())
        filled.document.update(
            "proposal", {"id": "V9"}, note=secret(), reflection=secret(), experience_question=secret()
        )
        filled.document.update("mandate_renewal", {"mandate_id": "M2"}, note=secret())
        filled.document.update("mandate", {"id": "M2"}, scope=secret(), granted_by=secret())
    rule = filled.document.value("SELECT id FROM proposal WHERE code = 'SR5'")
    filled.add(
        "consent", proposal_id=rule, person_id="P1", value="aanpassen", concern=secret(), visibility=PRIVATE
    )
    filled.add("consent", proposal_id="V9", person_id="P1", value="bezwaar", concern=secret())
    filled.add(
        "objection", proposal_id="V9", person_id="P1", text=secret(), resolution=secret(), visibility=PRIVATE
    )
    filled.add(
        "interest", kind="individual", person_id="P1", session_id="S2", interest=secret(), visibility=PRIVATE
    )
    for lane in ("open_point", "parked"):
        filled.add("card", board="session", lane=lane, session_id="S2", text=secret(), visibility=PRIVATE)
    filled.add("card", board="session", lane="parked", session_id="S2", text=secret())
    filled.add("card", board="hearing", lane="view", session_id="S2", person_id="P1", text=secret())
    filled.decision(secret(), secret(), PRIVATE, session="S2")
    filled.add("round", id="OV", instrument="open_questions", session_id="S2", note=secret(), label=secret())
    filled.add("ballot", id="OVB", round_id="OV", person_id="P1")
    filled.add("answer", ballot_id="OVB", item="OPEN2", text=secret())
    filled.add("role", name=secret())
    _with_rounds(filled, secret)
    return filled, secret


def _with_rounds(filled: Filled, secret: Secrets) -> None:
    """Everything a session can ask, by somebody of whom nothing else is known, and asked in each way that hides it."""
    filled.person("P9", secret())
    with filled.document.change("Iemand"):
        filled.document.update("person", {"id": "P9"}, function_title=secret(), note=secret())
    for state in ("prepared", "open", "closed"):
        filled.poll(secret(), "open", [secret() for _ in range(6)], session="S2", state=state)
        options = [secret() for _ in range(3)]
        filled.poll(secret(), "single", options * 2, options, session="S2", state=state)
        filled.poll(secret(), "wordcloud", [secret() for _ in range(6)], session="S2", state=state)
    for kind in ("open", "wordcloud", "single", "multiple"):
        chosen = [secret() for _ in range(4)]
        filled.poll(secret(), kind, chosen, chosen if kind in ("single", "multiple") else (), session="S2")
    filled.poll(secret(), "open", [secret() for _ in range(6)], session="S1")
    # After this round the other one of open questions no longer counts, and of this one an answer stays under the threshold.
    filled.said("open_questions", {"OPEN1": [secret()], "OPEN2": ["Hoe stoppen we?"] * 5}, session="S2")
    filled.poll("Wat is jouw tip?", "open", ["Bel eerst."] * 6, session="S2")
    filled.poll("Genoeg?", "single", ["ja"] * 6, ["ja", "nee"], session="S2")
    filled.marked("process_trust", TRUST, session="S2")
    with filled.document.change("Namen"):
        filled.document.write("UPDATE ballot SET person_id = 'P9'")
        filled.document.write("UPDATE round SET linkage = 'participant'")
        for (key,) in filled.document.rows("SELECT id FROM round"):
            filled.document.update("round", {"id": key}, note=secret(), label=secret())


def test_private_words_never_reach_paper() -> None:
    filled, secret = with_secrets()
    pdf = session.session_report(filled.document, "S2", EVERYTHING)
    text = read(pdf).text
    assert len(secret.words) > 100
    for shown in (
        "Dit beeld bespraken we",
        "Vergelijking",
        "‘Bel eerst.’",
        "Procesvertrouwen",
        "‘Hoe stoppen we?’",
    ):
        assert shown in text
    assert [word for word in secret.words if word in text or word.encode() in pdf] == []
    assert "begeleider" not in text


def test_on_request_private_decisions_and_points_come_along_and_say_so() -> None:
    filled = one_of_everything()
    filled.decision("Besluit in vertrouwen", None, PRIVATE, session="S2")
    filled.point("Punt in vertrouwen", "S2", visibility=PRIVATE)
    filled.point("Oud punt in vertrouwen", "S1", visibility=PRIVATE)
    text = read(session.session_report(filled.document, "S2", ReportOptions(include_private=True))).text
    assert "exemplaar voor de begeleider, niet om te delen" in text
    assert "Besluit in vertrouwen Alleen voor de begeleider." in text
    assert "Punt in vertrouwen Alleen voor de begeleider." in text
    assert "Oud punt in vertrouwen sessie 1 · Alleen voor de begeleider." in text


def test_her_own_notes_stay_hers_even_then() -> None:
    filled, secret = with_secrets()
    text = read(session.session_report(filled.document, "S2", replace(EVERYTHING, include_private=True))).text
    # Only the private open point, the private decision and its reason are what she asked for.
    assert len([word for word in secret.words if word in text]) == 3


def test_a_session_with_only_private_decisions_does_not_claim_there_were_none() -> None:
    filled = Filled()
    filled.session()
    filled.decision("Geheim", None, PRIVATE)
    text = read(session.session_report(filled.document, "S1")).text
    assert "Dit verslag bevat geen besluiten." in text
    assert "geen besluiten vastgelegd" not in text


@pytest.mark.parametrize("people", [1, 2, 4])
def test_under_the_threshold_there_is_no_picture(people: int) -> None:
    filled = Filled()
    filled.session()
    filled.measured(people=people)
    text = read(session.session_report(filled.document, "S1")).text
    assert "Dit beeld bespraken we" not in text
    assert "Ambitie" not in text
    (section,) = [each for each in available(filled.document, "S1") if each.key == "conditions"]
    assert (section.count, section.default) == (0, False)
    assert section.remark == "te weinig antwoorden om te tonen"


def test_an_open_measurement_of_three_is_shown_without_names() -> None:
    filled = Filled()
    filled.session()
    filled.person("P1", "Nienke Vossebeld")
    filled.measured(people=3, mode="open")
    with filled.document.change("Namen"):
        filled.document.write("UPDATE ballot SET person_id = 'P1'")
    text = read(session.session_report(filled.document, "S1")).text
    assert "één antwoord, 3 in totaal" in text
    assert "Nienke" not in text


def test_the_groups_own_threshold_counts() -> None:
    filled = Filled(threshold=3)
    filled.session()
    filled.measured(people=3)
    assert "één antwoord, 3 in totaal" in read(session.session_report(filled.document, "S1")).text


def test_a_former_measurement_under_the_threshold_is_not_drawn() -> None:
    filled = Filled()
    filled.session(1)
    filled.session(2)
    filled.measured("S1", people=4)
    filled.measured("S2", people=13)
    text = read(session.session_report(filled.document, "S2")).text
    assert "één antwoord, 13 in totaal" in text
    assert "vorige keer" not in text


def test_a_condition_with_too_few_answers_is_hidden_within_the_picture() -> None:
    filled = Filled()
    filled.session()
    filled.measured(people=13)
    with filled.document.change("Minder antwoorden"):
        filled.document.write(
            "DELETE FROM answer WHERE item LIKE 'BEL%' AND ballot_id IN (SELECT id FROM ballot ORDER BY id LIMIT 10)"
        )
    text = read(session.session_report(filled.document, "S1")).text
    assert "te weinig antwoorden" in text
    assert "tweedeling" not in text
    assert len(CONDITIONS) == 5


def test_a_round_that_is_still_open_is_not_in_it() -> None:
    filled = Filled()
    filled.session()
    filled.measured(state="open")
    assert "Ambitie" not in read(session.session_report(filled.document, "S1")).text
