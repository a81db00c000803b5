from __future__ import annotations

from dataclasses import replace

import pytest

from samenwerkdesk import look
from samenwerkdesk.charts import bars, comparison, lines, pictures, style, trend_bars
from samenwerkdesk.charts.series import Series
from samenwerkdesk.charts.style import Style
from samenwerkdesk.model import counted
from samenwerkdesk.model.conditions import CONDITIONS
from samenwerkdesk.model.disclosure import OPEN
from samenwerkdesk.model.exact import dutch
from tests.charts import drawn
from tests.charts.measured import DIVIDED, asked, measurement
from tests.charts.over_time import (
    MOVEMENT,
    RULES,
    SIZES,
    TRUST,
    moved,
    of_conditions,
    of_questions,
    series,
)

DESK = style.desk(look.theme())
LONG = {
    f"WG{number}": f"We luisteren eerst en reageren daarna pas, kwaliteit {number}, wij als groep"
    for number in range(1, 5)
}
BOTH = {
    f"{who}/WG{number}": f"Kwaliteit {number}, {seen}"
    for who, seen in (("group", "wij als groep"), ("self", "ik zelf"))
    for number in range(1, 10)
}


# ---------------------------------------------------------------------- comparison


def test_each_session_has_a_capsule_exactly_from_lowest_to_highest() -> None:
    scores: list[dict[str, list[float]]] = [{"ambition": [1, 2, 3, 4, 5]}, {"ambition": [2, 3, 3, 4, 4]}]
    figure = comparison.comparison(series([measurement(each) for each in scores]), 900, 520, DESK)
    (grid,) = drawn.shapes(figure, line=DESK.grid)
    rows = sorted({y for _, y in grid.points})
    low, high = rows[-2], rows[-1]
    first, second = (each.box for each in drawn.shapes(figure, fill=DESK.condition_soft("ambition")))
    assert (first[1], first[3]) == pytest.approx((low, high))
    assert second[1] == pytest.approx(low + (high - low) / 4)
    assert second[3] == pytest.approx(low + (high - low) * 3 / 4)


def test_only_means_of_the_same_form_are_joined() -> None:
    figure = comparison.comparison(of_conditions(4, quick={1, 3}), 900, 520, DESK)
    joined = [each for each in drawn.shapes(figure, line=DESK.mean) if each.fill is None]
    # Per condition: one stretch from full to full, and a dashed one from quick to quick.
    assert [(each.dashed, len(each.points)) for each in joined] == [(False, 2), (True, 2)] * 5
    said = [sign.text for sign in comparison.signs(of_conditions(4, quick={1, 3}), DESK)]
    assert "gemiddelde, volledige meting" in said
    assert "gemiddelde, snelpeiling" in said
    assert "gemiddelde" in [sign.text for sign in comparison.signs(of_conditions(4), DESK)]


def test_a_different_group_is_marked_and_said() -> None:
    marked = of_conditions(3, others={2})
    figure = comparison.comparison(marked, 900, 520, DESK)
    upright = [each for each in drawn.shapes(figure, line=DESK.previous) if each.dashed]
    assert len(upright) == 5
    assert drawn.words(figure).count("andere groep") == 1
    assert "andere groep dan de vorige keer" in [sign.text for sign in comparison.signs(marked, DESK)]
    plain = comparison.comparison(of_conditions(3), 900, 520, DESK)
    assert drawn.shapes(plain, line=DESK.previous) == []
    assert "andere groep" not in drawn.words(plain)


def test_a_session_with_too_few_answers_says_so_and_shows_nothing() -> None:
    figure = comparison.comparison(of_conditions(4, few={2}), 900, 520, DESK)
    assert "te weinig" in drawn.words(figure)
    assert len(drawn.shapes(figure, fill=DESK.condition_soft("process"))) == 3


def test_of_many_sessions_the_last_twelve_with_a_note() -> None:
    figure = comparison.comparison(of_conditions(15), 1760, 842, style.room(look.theme(), 1080))
    assert len(drawn.shapes(figure, fill=DESK.condition_soft("process"))) == 12
    said = " ".join(drawn.words(figure))
    assert "15" in said
    assert "sessie 3 " not in said
    assert "de laatste 12 van 15 sessies" in [sign.text for sign in comparison.signs(of_conditions(15), DESK)]
    assert not any("laatste" in sign.text for sign in comparison.signs(of_conditions(12), DESK))


def test_the_sentence_names_what_changed_most() -> None:
    now = measurement(DIVIDED, previous=dict.fromkeys(CONDITIONS, 3.0) | {"organisation": 3.4})
    assert comparison.sentence(series([measurement(DIVIDED), now])) == (
        "Sinds sessie 1 is Organisatie het meest veranderd: van 3,4 naar 2,3."
    )
    other = measurement(DIVIDED, previous=dict.fromkeys(CONDITIONS, 4.0), others=True)
    assert comparison.sentence(series([other])).endswith(", maar er antwoordde een andere groep.")
    assert (
        comparison.sentence(of_conditions(1))
        == "Dit is onze eerste meting: er valt nog niets te vergelijken."
    )
    same = {each.key: each.group_score or 0.0 for each in measurement(DIVIDED).items}
    assert comparison.sentence(series([measurement(DIVIDED, previous=same)])) == (
        "Sinds de vorige keer is er bijna niets veranderd."
    )


# ---------------------------------------------------------------------- deepening and progress


def test_two_lines_differ_by_dash_and_by_mark() -> None:
    figure = lines.lines(moved(([3] * 5, [2] * 5), ([4] * 5, [3] * 5)), 900, 520, DESK)
    stretches = [each for each in drawn.shapes(figure, line=DESK.mean) if each.fill is None]
    assert [each.dashed for each in stretches] == [False, True]
    assert len(drawn.shapes(figure, fill=DESK.mean)) == 2
    assert len(drawn.shapes(figure, fill=DESK.halo, line=DESK.mean)) == 2


def test_spreads_alone_differ_by_their_outlines_and_are_named() -> None:
    found = series(
        [asked({"BEW1": [1, 2, 3, 4, 5], "BEW2": [2, 3, 4, 3, 2]}, MOVEMENT, stage=counted.SPREAD)]
    )
    capsules = drawn.shapes(lines.lines(found, 900, 520, DESK), fill=DESK.theme.chart_band)
    assert [each.dashed for each in capsules] == [False, True]
    low, high = capsules[0].box[1], capsules[0].box[3]
    assert (capsules[1].box[1], capsules[1].box[3]) == pytest.approx(
        (low + (high - low) / 4, low + (high - low) * 3 / 4)
    )
    assert [sign.text for sign in lines.signs(found, DESK)] == [
        "laagste tot hoogste, verdieping",
        "laagste tot hoogste, vooruitgang",
    ]


def test_names_stand_at_the_ends_also_where_lines_end_together() -> None:
    figure = lines.lines(moved(([3] * 5, [3] * 5)), 900, 520, DESK)
    assert {"verdieping 3,0", "vooruitgang 3,0"} <= set(drawn.words(figure))
    places = [each.y for each in drawn.texts(figure) if each.text.startswith("v")]
    assert places[0] - places[1] >= 1.1 * DESK.name_size or places[1] - places[0] >= 1.1 * DESK.name_size
    assert drawn.overlapping(figure) == []


def test_out_of_balance_from_three_sessions_in_a_row() -> None:
    far, near = ([5] * 5, [3] * 5), ([3] * 5, [3] * 5)
    deep = moved(near, far, far, far)
    assert lines.out_of_balance(deep) == "deepening"
    assert lines.sentence(deep) == (
        "Uit balans: drie sessies achter elkaar begrijpen we elkaar beter, maar schieten we minder op."
    )
    assert lines.out_of_balance(moved(far, far, near)) is None
    assert lines.out_of_balance(moved(far, far)) is None
    turned = (far[1], far[0])
    assert lines.out_of_balance(moved(turned, turned, turned)) == "progress"


def test_exactly_a_quarter_of_the_scale_is_no_signal() -> None:
    # Three answers each: means of thirds, which are no exact floats.
    third = ([3, 2, 2, 2, 2, 3], [1, 1, 2, 1, 2, 1])
    assert lines.out_of_balance(moved(third, third, third)) is None


def test_only_what_is_shown_counts_for_the_balance() -> None:
    far = asked({"BEW1": [5] * 5, "BEW2": [3] * 5}, MOVEMENT)
    hidden = asked({"BEW1": [5] * 5, "BEW2": [3] * 5}, MOVEMENT, stage=counted.SPREAD)
    few = asked({"BEW1": [5] * 4, "BEW2": [3] * 4}, MOVEMENT)
    assert lines.out_of_balance(series([far, far, hidden])) is None
    assert lines.out_of_balance(series([far, few, far])) is None
    assert lines.out_of_balance(series([far, few, far, far])) == "deepening"


@pytest.mark.parametrize(
    ("deep", "far", "said"),
    [
        ([3, 3, 3, 3, 3], [3, 3, 3, 3, 3], "Verdieping en vooruitgang gaan gelijk op: allebei 3,0."),
        ([3, 3, 3, 3, 4], [3, 3, 3, 3, 3], "Verdieping (3,2) en vooruitgang (3,0) liggen dicht bij elkaar."),
        ([4] * 5, [3] * 5, "Verdieping (4,0) loopt voor op vooruitgang (3,0)."),
        ([3] * 5, [4] * 5, "Vooruitgang (4,0) loopt voor op verdieping (3,0)."),
    ],
)
def test_one_session_in_words(deep: list[float], far: list[float], said: str) -> None:
    assert lines.sentence(moved((deep, far))) == said


# ---------------------------------------------------------------------- bars and small bars


def test_a_bar_shows_spread_mean_and_the_previous_time() -> None:
    found = series([asked({"PV1": [1, 2, 3, 4, 5]}, TRUST, previous={"PV1": 2.0})])
    figure = bars.bars(found, 900, 520, DESK)
    (grid,) = drawn.shapes(figure, line=DESK.grid)
    left, right = min(x for x, _ in grid.points), max(x for x, _ in grid.points)
    (capsule,) = drawn.shapes(figure, fill=DESK.theme.chart_band)
    assert (capsule.box[0], capsule.box[2]) == pytest.approx((left, right))
    mean = drawn.shapes(figure, fill=DESK.mean)[0].box
    assert (mean[0], mean[2]) == pytest.approx((left, (left + right) / 2))
    (before,) = drawn.shapes(figure, fill=DESK.previous)
    assert before.box[2] == pytest.approx(left + (right - left) / 4)
    assert "3,0" in drawn.bold(figure)


def test_small_trends_only_from_two_sessions() -> None:
    assert "2 sessies" in drawn.words(bars.bars(of_questions(TRUST, 2), 900, 520, DESK))
    assert not any(
        "sessies" in word for word in drawn.words(bars.bars(of_questions(TRUST, 1), 900, 520, DESK))
    )


def test_every_rule_has_a_bar_per_session_and_the_current_one_differs() -> None:
    figure = trend_bars.trend_bars(of_questions(RULES, 3), 900, 520, DESK)
    assert len(drawn.shapes(figure, fill=DESK.muted)) == 7
    assert len(drawn.shapes(figure, fill=DESK.theme.chart_band)) == 14


def test_before_the_average_a_rule_shows_its_spread() -> None:
    marks: dict[str, list[float]] = {"SR1": [1, 2, 3, 4, 5]}
    figure = trend_bars.trend_bars(series([asked(marks, RULES, stage=counted.SPREAD)]), 900, 520, DESK)
    (grid,) = drawn.shapes(figure, line=DESK.grid)
    (capsule,) = drawn.shapes(figure, fill=DESK.theme.chart_band)
    assert (capsule.box[1], capsule.box[3]) == pytest.approx((grid.box[1], grid.box[3]))
    assert drawn.shapes(figure, fill=DESK.muted) == []


def test_bars_of_all_rules_have_one_scale() -> None:
    marks = {key: [4.0] * 5 for key in RULES}
    figure = trend_bars.trend_bars(series([asked(marks, RULES)]), 900, 520, DESK)
    highs = [each.box[3] - each.box[1] for each in drawn.shapes(figure, fill=DESK.muted)]
    assert max(highs) == pytest.approx(min(highs))


def test_the_best_and_the_least_kept_rule_are_named() -> None:
    marks: dict[str, list[float]] = {"SR1": [4] * 5, "SR2": [3] * 5, "SR5": [2] * 5}
    assert trend_bars.sentence(series([asked(marks, RULES)])) == (
        "‘Eigen invloed’ lukt ons het best (4,0), ‘Twijfel hardop’ het minst (2,0)."
    )


# ---------------------------------------------------------------------- all of them


def everything() -> list[tuple[str, Series]]:
    """Each picture with one, several and too many sessions, few and many people, and names of all lengths."""
    many = {f"SR{number}": f"Een eigen regel, nummer {number} van heel veel" for number in range(1, 26)}
    dates = Series(
        of_conditions(6).measurements,
        ("9 januari", "27 februari", "10 april", "12 juni", "4 september", "11 december"),
    )
    return [
        ("comparison", of_conditions(1)),
        ("comparison", of_conditions(5, 40, others={1, 3}, quick={2})),
        ("comparison", of_conditions(15, 4)),
        ("comparison", dates),
        ("radar", of_conditions(2, 40)),
        ("dots", of_conditions(2, 40)),
        ("dots", of_questions(many, 1, 14)),
        ("lines", of_questions(MOVEMENT, 1)),
        ("lines", of_questions(MOVEMENT, 13)),
        ("bars", of_questions(TRUST, 4, 40)),
        ("bars", of_questions(LONG, 2)),
        ("bars", of_questions(BOTH, 3)),
        ("dots", of_questions(BOTH, 1, 40)),
        ("trend_bars", of_questions(RULES, 1)),
        ("trend_bars", of_questions(RULES, 12)),
    ]


@pytest.mark.parametrize(("width", "height", "chosen"), SIZES)
@pytest.mark.parametrize("number", range(15))
def test_nothing_sticks_out_or_lies_on_other_words(
    number: int, width: float, height: float, chosen: Style
) -> None:
    name, found = everything()[number]
    if name == "dots" and len(found.measurements[0].items) > 9:
        height = max(height, 0.9 * pictures.PICTURES[name].height(found, width, chosen))
    figure = pictures.PICTURES[name].draw(found, width, height, chosen)
    assert drawn.outside(figure, slack=0.4 * chosen.scale_size) == []
    assert drawn.overlapping(figure) == []
    assert drawn.smallest(figure) >= chosen.scale_size * 0.99


@pytest.mark.parametrize("people", [4, 14, 40])
@pytest.mark.parametrize("name", ["radar", "dots", "comparison", "bars", "lines", "trend_bars"])
def test_four_people_are_too_few_and_fourteen_and_forty_are_not(name: str, people: int) -> None:
    made = {
        "bars": lambda: of_questions(TRUST, 2, people),
        "lines": lambda: of_questions(MOVEMENT, 2, people),
        "trend_bars": lambda: of_questions(RULES, 2, people),
    }.get(name, lambda: of_conditions(2, people))()
    said = " ".join(drawn.words(pictures.PICTURES[name].draw(made, 900, 520, DESK)))
    # The radar breaks the reason over two lines.
    assert ("te weinig antwoorden om te tonen" in said) == (people == 4)
    sentence = pictures.PICTURES[name].sentence(made)
    assert (sentence == "Er zijn te weinig antwoorden om te tonen.") == (people == 4)


# ---------------------------------------------------------------------- marks that the group gave together


@pytest.mark.parametrize("name", ["trend_bars", "sliders", "bars", "lines"])
def test_marks_of_the_group_together_count_nobody_and_have_no_average(name: str) -> None:
    names = MOVEMENT if name == "lines" else RULES
    group = series(
        [
            replace(asked({key: [mark] for key in names}, names, mode=OPEN), together=True)
            for mark in (2.0, 3.0, 4.0)
        ]
    )
    said = " ".join(words_on(name, group))
    assert "cijfer van de groep samen" in said
    for word in ("antwoord", "gemiddeld", "spreiding", "verschillend"):
        assert word not in said.lower()


def test_a_session_in_which_the_group_gave_its_marks_together_says_so_beside_the_others() -> None:
    made = of_questions(RULES, 2, 14, instrument="compliance")
    mixed = Series((made.measurements[0], replace(made.measurements[1], together=True)), made.moments)
    said = words_on("trend_bars", mixed)
    assert "samen" in said
    assert "14" in said
    assert "gemiddelde eerder" in said


def words_on(name: str, found: Series) -> list[str]:
    """All that stands on a page with a picture."""
    return drawn.words(pictures.page(name, found, pictures.Imprint("Elzenland", "Sessie 3"), look.theme()))


def test_with_few_rules_on_a_wall_every_earlier_bar_has_its_mark() -> None:
    few = dict(list(RULES.items())[:4])
    found = of_questions(few, 5, instrument="compliance")
    wall = style.room(look.theme(), 1080.0)
    figure = trend_bars.trend_bars(found, 1760, 760, wall)
    written = drawn.words(figure)
    for item in found.measurements[0].items:
        assert item.group_score is not None
        assert dutch(item.group_score) in written
    assert min(text.size for text in drawn.texts(figure)) >= 1080 / 36


def test_a_mark_that_the_group_gave_together_has_the_decimals_it_was_given_with() -> None:
    marks: dict[str, list[float]] = {"SR1": [5], "SR2": [2.5]}
    made = replace(asked(marks, RULES, mode=OPEN), together=True)
    assert trend_bars.sentence(series([made])) == (
        "‘Eigen invloed’ lukt ons het best (5), ‘Knelpunt plus voorstel’ het minst (2,5)."
    )
    written = drawn.words(trend_bars.trend_bars(series([made]), 900, 520, DESK))
    assert "5" in written
    assert "5,0" not in written


def test_a_long_word_is_written_whole_where_smaller_letters_allow_it() -> None:
    names = {"DI1": "eigen organisatie", "DI2": "samenwerkingsverband"}
    found = of_questions(names, 1, instrument="dual_identity")
    wall = style.room(look.theme(), 768.0)
    assert "samenwerkingsverband" in drawn.words(comparison.comparison(found, 910, 540, wall))
