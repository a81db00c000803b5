from __future__ import annotations

from samenwerkdesk.charts import style
from samenwerkdesk.charts.legend import legend
from tests.charts import drawn
from tests.charts.measured import DIVIDED, measurement

PAPER = style.paper()


def test_it_names_the_signs_and_the_number_of_answers() -> None:
    found = measurement(DIVIDED, previous={"process": 3.0})
    assert drawn.words(legend(found, "vorige keer, 27 februari", 480, PAPER)) == [
        "laagste tot hoogste",
        "gemiddelde",
        "vorige keer, 27 februari",
        "één antwoord, 13 in totaal",
    ]


def test_without_a_previous_time_it_is_left_out() -> None:
    assert len(drawn.words(legend(measurement(DIVIDED), "vorige keer", 480, PAPER))) == 3


def test_it_takes_more_lines_when_it_must() -> None:
    found = measurement(DIVIDED, previous={"process": 3.0})
    narrow = legend(found, "vorige keer, 27 februari", 200, PAPER)
    assert (
        narrow.get_figheight() > 1.9 * legend(found, "vorige keer, 27 februari", 480, PAPER).get_figheight()
    )
    assert drawn.outside(narrow) == []
