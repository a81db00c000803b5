from __future__ import annotations

import random

import pytest

from samenwerkdesk import look
from samenwerkdesk.charts import cloud, pictures, poll_bars, style
from samenwerkdesk.charts.style import Style
from samenwerkdesk.model.public_answers import PublicPoll
from tests.charts import drawn
from tests.charts.measured import poll
from tests.charts.over_time import SIZES

DESK = style.desk(look.theme())
SIX = {
    "betere aansluiting en efficiëntie": 9,
    "minder conflict, meer draagvlak": 4,
    "plezier en nieuwe contacten": 9,
    "minder doorverwijzing voor inwoners": 2,
    "betere oplossingen door meer kennis": 7,
    "breder eigenaarschap": 0,
}


def twenty() -> PublicPoll:
    chance = random.Random(2)
    votes = {f"Optie {number}, met veel meer woorden dan in een rij passen": 0 for number in range(20)}
    return poll(votes={key: chance.randint(0, 30) for key in votes}, senders=40)


# ---------------------------------------------------------------------- choices


def test_bars_are_as_long_as_their_votes_and_stay_in_order() -> None:
    figure = poll_bars.bars(poll(votes=SIX, senders=14), 900, 520, DESK)
    boxes = sorted(
        (each.box for each in drawn.shapes(figure, line=DESK.theme.accent)), key=lambda box: -box[1]
    )
    lengths = [right - left for left, _, right, _ in boxes]
    assert lengths == pytest.approx([lengths[0] * votes / 9 for votes in (9, 4, 9, 2, 7)])
    options = [each for each in drawn.words(figure) if each in SIX]
    assert options == list(SIX)


def test_counts_with_whole_percentages_of_the_senders() -> None:
    said = drawn.words(poll_bars.bars(poll(votes=SIX, senders=14), 900, 520, DESK))
    assert [each for each in said if "%" in each] == [
        "9  ·  64%",
        "4  ·  29%",
        "9  ·  64%",
        "2  ·  14%",
        "7  ·  50%",
        "0  ·  0%",
    ]
    half = drawn.words(poll_bars.bars(poll(votes={"a": 1, "b": 7}), 900, 520, DESK))
    assert "1  ·  13%" in half
    assert "7  ·  88%" in half


def test_a_tie_is_marked_alike_and_said() -> None:
    tied = poll(votes=SIX, senders=14)
    figure = poll_bars.bars(tied, 900, 520, DESK)
    assert len(drawn.shapes(figure, fill=DESK.theme.accent)) == 2
    assert [each for each in drawn.bold(figure) if each in SIX] == [
        key for key, votes in SIX.items() if votes == 9
    ]
    assert pictures.poll_sentence(tied) == (
        "‘betere aansluiting en efficiëntie’ en ‘plezier en nieuwe contacten’ staan gelijk bovenaan, elk 9 van de 14."
    )


@pytest.mark.parametrize(
    ("votes", "said"),
    [
        ({"ja": 8, "nee": 5}, "De meesten kiezen ‘ja’: 8 van de 13."),
        ({"ja": 13, "nee": 0}, "Iedereen kiest ‘ja’: 13 van de 13."),
        ({"ja": 6, "nee": 4, "soms": 3}, "‘ja’ is het vaakst gekozen: door 6 van de 13."),
        ({"ja": 5, "nee": 5, "soms": 2}, "‘ja’ en ‘nee’ staan gelijk bovenaan, elk 5 van de 12."),
        (
            {"ja": 4, "nee": 4, "soms": 4},
            "We zijn gelijk verdeeld: alle antwoorden staan gelijk, elk 4 van de 12.",
        ),
        (
            {"a": 3, "b": 3, "c": 3, "d": 3, "e": 0},
            "Vier antwoorden staan gelijk bovenaan, elk 3 van de 12.",
        ),
    ],
)
def test_what_was_chosen_most_in_words(votes: dict[str, int], said: str) -> None:
    assert pictures.poll_sentence(poll(kind="single", votes=votes)) == said


def test_long_options_in_a_sentence_are_cut() -> None:
    long = "een antwoord " + "dat maar doorgaat " * 20
    assert len(pictures.poll_sentence(poll(votes={long: 8, "kort": 2}, kind="single"))) < 100


# ---------------------------------------------------------------------- scales


def test_a_scale_has_a_dot_per_answer_and_its_mean() -> None:
    asked = poll(kind="scale", marks=[1, 2, 2, 3, 3, 3, 3, 5])
    figure = pictures.poll_figure(asked, 620, 360, DESK)
    assert drawn.dots(figure, DESK.muted) == 8
    assert "gemiddeld 2,8" in drawn.words(figure)
    assert pictures.poll_sentence(asked) == "Gemiddeld zitten we op 2,8; de antwoorden lopen van 1 tot 5."
    assert (
        pictures.poll_sentence(poll(kind="scale", marks=[4] * 6)) == "We zijn het eens: iedereen geeft een 4."
    )


def test_the_mean_stands_where_it_is() -> None:
    figure = pictures.poll_figure(poll(kind="scale", marks=[0, 10, 5, 5, 5], scale=(0, 10)), 900, 520, DESK)
    (mark,) = drawn.shapes(figure, fill=DESK.mean)
    (grid,) = drawn.shapes(figure, line=DESK.grid)
    assert (mark.box[0] + mark.box[2]) / 2 == pytest.approx((grid.box[0] + grid.box[2]) / 2)


# ---------------------------------------------------------------------- words


def said(*words: str) -> PublicPoll:
    return poll("Welke woorden?", kind="wordcloud", texts=words)


def sizes(
    asked: PublicPoll, width: float = 900, height: float = 520, chosen: Style = DESK
) -> dict[str, float]:
    figure = cloud.cloud(asked, width, height, chosen)
    return {each.text: each.size for each in drawn.texts(figure) if each.weight == cloud.WEIGHT}


def test_twice_as_many_is_twice_as_high() -> None:
    found = sizes(said("vertrouwen", "vertrouwen en tijd", "vertrouwen", "vertrouwen", "tijd", "lef"))
    assert found["vertrouwen"] == pytest.approx(2 * found["tijd"])
    assert found["tijd"] == pytest.approx(2 * found["lef"])
    assert "en" not in found


def test_the_most_said_stands_in_the_middle() -> None:
    texts = ["tijd"] * 6 + [
        word for word in ("lef", "rust", "geld", "doel", "zorg", "moed") for _ in range(2)
    ]
    figure = cloud.cloud(said(*texts), 620, 360, DESK)
    words = {each.text: each for each in drawn.texts(figure)}
    left, bottom, right, top = drawn.box_of(words["tijd"])
    assert left < 310 < right
    assert bottom < 180 + 40
    assert top > 180 - 40


def test_the_same_words_give_the_same_picture() -> None:
    texts = [f"woord{number % 7} ander{number % 5}" for number in range(40)]
    again = texts[::-1]
    assert drawn.texts(cloud.cloud(said(*texts), 620, 360, DESK)) == drawn.texts(
        cloud.cloud(said(*again), 620, 360, DESK)
    )


def test_what_is_left_out_is_counted() -> None:
    texts = ["samenwerkingsverband"] * 30 + [f"zeldzaam{letter}" for letter in "abcdefghijkl"]
    figure = cloud.cloud(said(*texts), 620, 360, DESK)
    assert " ".join(drawn.words(figure)).endswith("42 inzendingen, en 12 woorden die één keer vielen.")
    assert not any(word.startswith("zeldzaam") for word in drawn.words(figure))
    one = cloud.cloud(said(*texts[:31]), 620, 360, DESK)
    assert " ".join(drawn.words(one)).endswith("31 inzendingen, en 1 woord dat één keer viel.")


def test_words_said_alike_are_drawn_as_far_as_they_fit() -> None:
    texts = [f"woord{number}" for number in range(400)]
    figure = cloud.cloud(said(*texts), 620, 360, DESK)
    shown = [word for word in drawn.words(figure) if word.startswith("woord")]
    assert 0 < len(shown) < 400
    assert f"en nog {400 - len(shown)} woorden die één keer vielen." in " ".join(drawn.words(figure))


def test_the_height_rule_stands_under_it() -> None:
    figure = cloud.cloud(said(*["tijd"] * 6), 900, 520, DESK)
    assert drawn.words(figure)[-1] == f"{cloud.RULE} 6 inzendingen."


@pytest.mark.parametrize(
    ("texts", "sentence"),
    [
        (["tijd"] * 5 + ["lef"], "‘tijd’ noemden we het vaakst: vijf keer."),
        (["tijd", "lef"] * 3 + ["rust"], "‘lef’ en ‘tijd’ noemden we het vaakst, elk drie keer."),
        (["a1", "b1", "c1", "d1", "e1"], "Elk woord viel één keer."),
        (["de", "het", "een", "en", "van"], "Er zijn geen woorden om te tonen."),
    ],
)
def test_the_cloud_in_words(texts: list[str], sentence: str) -> None:
    assert pictures.poll_sentence(said(*texts)) == sentence


# ---------------------------------------------------------------------- all of them


def everything() -> list[PublicPoll]:
    chance = random.Random(5)
    words = [f"{'lang' * chance.randint(1, 5)}{number}" for number in range(60)]
    return [
        poll(votes={"ja": 7, "nee": 7}, kind="single"),
        poll(votes=SIX, senders=14),
        twenty(),
        poll(votes={"woord" * 40: 5, "🙂 emoji en \x07 meer": 3}),
        poll(kind="scale", marks=[1, 5] * 20),
        poll(kind="scale", marks=[chance.randint(0, 10) for _ in range(200)], scale=(0, 10)),
        poll(kind="scale", marks=[5] * 40),
        said(*[" ".join(chance.choices(words, weights=range(60), k=4)) for _ in range(40)]),
        said(*["ruimte"] * 5),
        said(*["hottentottententententoonstelling" * 9] * 14),
        said(*["de"] * 5),
        poll(votes={"ja": 2, "nee": 1}),
        poll(votes=SIX, state="closed"),
    ]


@pytest.mark.parametrize(("width", "height", "chosen"), SIZES)
@pytest.mark.parametrize("number", range(13))
def test_nothing_sticks_out_or_lies_on_other_words(
    number: int, width: float, height: float, chosen: Style
) -> None:
    asked = everything()[number]
    figure = pictures.poll_figure(asked, width, max(height, 20 * chosen.scale_size), chosen)
    assert drawn.outside(figure) == []
    assert drawn.overlapping(figure) == []
    assert drawn.smallest(figure) >= 0.99 * chosen.scale_size


def test_what_may_not_be_seen_says_why() -> None:
    few, closed = poll(votes={"ja": 2, "nee": 1}), poll(votes=SIX, senders=14, state="closed")
    assert drawn.words(pictures.poll_figure(few, 620, 360, DESK)) == ["te weinig antwoorden om te tonen"]
    assert pictures.poll_sentence(few) == "Er zijn te weinig antwoorden om te tonen."
    assert drawn.words(pictures.poll_figure(closed, 620, 360, DESK)) == ["nog niet getoond"]
    assert pictures.poll_sentence(closed) == "De antwoorden zijn binnen, maar nog niet getoond."
    assert pictures.poll_legend(few, 620, DESK) is None


def test_open_texts_have_no_picture() -> None:
    asked = poll(kind="open", texts=["a", "b", "c", "d", "e"])
    assert pictures.poll_sentence(asked) == "Vijf antwoorden."
    with pytest.raises(ValueError, match="open"):
        pictures.poll_figure(asked, 620, 360, DESK)


@pytest.mark.parametrize(
    "asked", [poll(votes=SIX, senders=14), poll(kind="scale", marks=[3] * 14), said(*["tijd"] * 14)]
)
def test_how_many_took_part_stands_with_every_poll(asked: PublicPoll) -> None:
    key = pictures.poll_legend(asked, 620, DESK)
    words = drawn.words(pictures.poll_figure(asked, 620, 360, DESK)) + (drawn.words(key) if key else [])
    assert any("14 inzendingen" in word for word in words)


@pytest.mark.parametrize(
    "asked", [poll(votes=SIX, senders=14), poll(kind="scale", marks=[3] * 14), said(*["tijd", "geld"] * 7)]
)
def test_a_page_says_once_how_many_took_part(asked: PublicPoll) -> None:
    page = pictures.poll_page(asked, pictures.Imprint("Elzenland", "Sessie 3"), look.theme())
    assert sum("14 inzendingen" in word for word in drawn.words(page)) == 1
    assert not any("14 antwoorden" in word for word in drawn.words(page))


def test_where_every_word_is_as_high_the_heights_are_not_explained() -> None:
    assert drawn.words(cloud.cloud(said("tijd", "geld"), 900, 520, DESK))[-1] == "2 inzendingen."
