from __future__ import annotations

import json
from fractions import Fraction

from samenwerkdesk.model import polls
from samenwerkdesk.model.document import Value
from samenwerkdesk.model.results import results

from .filled import Filled


def poll(
    filled: Filled, kind: str, submissions: list[list[str] | str | float | None], **values: Value
) -> str:
    options = json.dumps(["te veel", "te weinig", "genoeg"]) if kind in polls.CHOICE else None
    round_id = filled.round("poll", "S1", kind=kind, options=options, **values)
    for value in submissions:
        if isinstance(value, list):
            filled.ballot(round_id, None, {("answer", "", choice): choice for choice in value})
        elif value is None:
            filled.ballot(round_id)
        else:
            filled.ballot(round_id, None, {("answer", "", ""): value})
    return round_id


def found(filled: Filled) -> list[tuple[int, list[str] | None, int | None]]:
    return [(each["n_senders"], each["top"], each["top_count"]) for each in results(filled.document)["polls"]]


def test_what_was_chosen_most() -> None:
    filled = Filled()
    filled.session("S1")
    poll(filled, "single", ["te weinig", "genoeg", "te weinig", "", None, "  "])
    poll(filled, "multiple", [["te weinig", "te veel"], ["te veel", "te weinig"], ["genoeg"], []])
    poll(filled, "single", [])
    poll(filled, "multiple", [[], None])
    poll(filled, "single", ["te veel"], state="open")
    assert found(filled) == [
        (3, ["te weinig"], 2),
        (3, ["te veel", "te weinig"], 2),
        (0, None, None),
        (0, None, None),
    ]


def test_a_number_is_a_vote_for_the_option_of_that_name() -> None:
    filled = Filled()
    filled.session("S1")
    round_id = filled.round("poll", "S1", kind="single", options=json.dumps(["2024", "2025", "0.5"]))
    for value in (2025.0, "2025", 0.5, None):
        filled.ballot(round_id, None, {("answer", "", ""): value})
    assert found(filled) == [(3, ["2025"], 2)]


def test_other_kinds_have_nothing_chosen_most() -> None:
    filled = Filled()
    filled.session("S1")
    poll(filled, "open", ["Bel eerst.", "", None])
    poll(filled, "wordcloud", ["traag", "traag"])
    poll(filled, "scale", [0.0, 4.0, None])
    assert found(filled) == [(1, None, None), (2, None, None), (2, None, None)]
    open_question, cloud, marks = polls.polls(filled.document)
    assert open_question.texts == ("Bel eerst.",)
    assert cloud.texts == ("traag", "traag")
    assert (marks.numbers, marks.mean) == ((0.0, 4.0), Fraction(2))


def test_shares_are_of_the_senders() -> None:
    senders, options = polls.count_choices(["a", "b"], [["a", "c"], ["a"], ["c"], [], [" "]])
    assert senders == 3
    assert [(each.text, each.count, each.share) for each in options] == [
        ("a", 2, Fraction(2, 3)),
        ("b", 0, 0),
        ("c", 2, Fraction(2, 3)),
    ]
    assert polls.percentage(Fraction(2, 3)) == 67
    assert polls.percentage(Fraction(1, 8)) == 13
    assert polls.count_choices(["a"], [])[1][0].share is None


def test_words() -> None:
    texts = ["Gezin, gezin en het verhaal", "Het GEZIN", "d'r-uit; e\u0301e\u0301n", "één", "...", "het"]
    assert polls.word_counts(texts, {"en", "het"}) == [
        ("gezin", 2),
        ("één", 2),
        ("d'r-uit", 1),
        ("verhaal", 1),
    ]


def test_a_few_words_are_one_and_a_long_text_falls_apart() -> None:
    stop = {"geen", "met", "we", "elkaar", "voor", "de", "en", "moeten"}
    assert polls.word_counts(["Elkaar kennen", "elkaar kennen.", "kennen", "geen tijd", "tijd"], stop) == [
        ("elkaar kennen", 2),
        ("geen tijd", 1),
        ("kennen", 1),
        ("tijd", 1),
    ]
    assert polls.word_counts(["oog voor elkaar en vertrouwen", "de korte lijn / de"], stop) == [
        ("korte lijn", 1),
        ("oog voor elkaar", 1),
        ("vertrouwen", 1),
    ]
    assert polls.word_counts(["we moeten met elkaar leren praten"], stop) == [("leren", 1), ("praten", 1)]
