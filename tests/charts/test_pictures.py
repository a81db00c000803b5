from __future__ import annotations

import pytest

from samenwerkdesk import look
from samenwerkdesk.charts import names, pictures, sheet, style
from samenwerkdesk.charts.pictures import Imprint, Series
from samenwerkdesk.charts.style import Style
from samenwerkdesk.model import method
from tests.charts import drawn
from tests.charts.measured import DIVIDED, measurement, poll
from tests.charts.over_time import KINDS, MOVEMENT, RULES, SIZES, TRUST, of_conditions, of_questions

DESK = style.desk(look.theme())
IMPRINT = Imprint("Gezinsketen Elzenland", "Sessie 3 · 10 april 2025")
ALL = {
    "radar": of_conditions(2),
    "dots": of_conditions(2),
    "comparison": of_conditions(4),
    "bars": of_questions(TRUST, 3),
    "lines": of_questions(MOVEMENT, 3),
    "trend_bars": of_questions(RULES, 3),
}
WALLS = [
    ("light", 1920.0, 1080.0),
    ("light", 1024.0, 768.0),
    ("dark", 1920.0, 1080.0),
    ("high_contrast", 1280.0, 720.0),
]


def test_pictures_have_the_names_the_instruments_use() -> None:
    asked = {each.picture for each in method.instruments()}
    assert {name for name in asked if pictures.known(name)} == names.DRAWN
    assert set(pictures.PICTURES) - asked == {"dots", "comparison"}
    assert not pictures.known("unicorn")


def test_a_series_needs_a_name_per_session() -> None:
    with pytest.raises(ValueError, match="name"):
        Series((measurement(DIVIDED),), ())


def test_the_previous_time_is_that_of_the_same_form() -> None:
    assert of_conditions(4, quick={2}).before == "vorige keer, sessie 2"
    assert of_conditions(4, quick={3}).before == ""
    assert of_conditions(4, few={2}).before == "vorige keer, sessie 2"
    assert of_conditions(1).before == ""


@pytest.mark.parametrize("name", KINDS)
def test_without_measurements_there_is_a_sheet_that_says_so(name: str) -> None:
    picture, nothing = pictures.PICTURES[name], Series((), ())
    assert drawn.words(picture.draw(nothing, 620, 360, DESK)) == ["Hierover zijn nog geen gegevens."]
    assert picture.sentence(nothing) == "Hierover zijn nog geen gegevens."
    assert picture.height(nothing, 620, DESK) > 0
    assert picture.legend(nothing, 620, DESK) is None


@pytest.mark.parametrize(("width", "height", "chosen"), SIZES)
@pytest.mark.parametrize("name", sorted(ALL))
def test_a_picture_fits_at_the_height_it_likes(name: str, width: float, height: float, chosen: Style) -> None:
    picture, series = pictures.PICTURES[name], ALL[name]
    liked = picture.height(series, width, chosen)
    figure = picture.draw(series, width, liked, chosen)
    assert sheet.size_of(figure) == pytest.approx((width, liked))
    assert drawn.outside(figure, slack=0.4 * chosen.scale_size) == []
    assert drawn.overlapping(figure) == []
    # One very long name may make all names a little smaller.
    assert max(each.size for each in drawn.texts(figure)) >= 0.85 * chosen.name_size


@pytest.mark.parametrize(("theme", "width", "height"), WALLS)
@pytest.mark.parametrize("name", sorted(ALL))
def test_a_page_stands_by_itself(name: str, theme: str, width: float, height: float) -> None:
    figure = pictures.page(name, ALL[name], IMPRINT, look.theme(theme), width, height)
    said = drawn.words(figure)
    count = "" if name == "comparison" else f" · {13 if name in {'radar', 'dots'} else 14} antwoorden"
    assert " ".join(said).startswith(f"Sessie 3 · 10 april 2025{count}")
    assert ("antwoorden" in said[0]) == bool(count)
    assert "Gezinsketen Elzenland" in said
    title = [each.text for each in drawn.texts(figure) if each.weight == 700 and each.size > 0.044 * height]
    assert " ".join(title) == pictures.PICTURES[name].sentence(ALL[name])
    assert drawn.outside(figure) == []
    assert drawn.overlapping(figure) == []
    assert drawn.smallest(figure) >= 0.99 * height / 36
    assert drawn.shapes(figure, fill=look.theme(theme).accent)


@pytest.mark.parametrize(("theme", "width", "height"), WALLS)
@pytest.mark.parametrize(
    "asked",
    [
        poll("Wat vind je? " * 12, votes={"ja, " * 12: 8, "nee": 5}),
        poll(kind="scale", marks=[1, 2, 3, 4, 5]),
        poll(kind="wordcloud", texts=["tijd en ruimte"] * 9),
        poll(votes={"ja": 1}),
    ],
    ids=lambda asked: asked.kind if isinstance(asked, type(poll())) else str(asked),
)
def test_a_poll_stands_by_itself_with_its_question(
    asked: object, theme: str, width: float, height: float
) -> None:
    assert isinstance(asked, type(poll()))
    figure = pictures.poll_page(asked, IMPRINT, look.theme(theme), width, height)
    said = " ".join(drawn.words(figure))
    assert asked.question[:20] in said
    assert pictures.poll_sentence(asked) in said
    assert drawn.outside(figure) == []
    assert drawn.overlapping(figure) == []


def test_long_names_in_the_footer_are_cut() -> None:
    imprint = Imprint("Een samenwerking met een heel lange naam " * 6, "Sessie 12 · 10 april 2025")
    figure = pictures.page("radar", ALL["radar"], imprint, look.theme(), 1024, 768)
    assert drawn.outside(figure) == []
    assert drawn.overlapping(figure) == []


def test_pages_become_files() -> None:
    data = sheet.png(pictures.page("bars", ALL["bars"], IMPRINT, look.theme()), 1.0)
    assert data.startswith(b"\x89PNG")
    assert int.from_bytes(data[16:20], "big") == 1920
    assert int.from_bytes(data[20:24], "big") == 1080
