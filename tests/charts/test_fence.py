"""What the fence shows in each of its phases."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest

from samenwerkdesk import look
from samenwerkdesk.charts import sheet, style
from samenwerkdesk.charts.fence import PHASES, FenceScene, Garden, arrange, fence, with_key
from samenwerkdesk.charts.fence_garden import LIGHT
from samenwerkdesk.charts.fence_places import DEPTH
from samenwerkdesk.charts.sheet import text_width
from samenwerkdesk.charts.style import Style
from tests.charts import drawn
from tests.charts.fenced import LONG, PAPER, SHORT, SIZES, WALL, WORD, around, scene

CARD = style.desk(look.theme())


@pytest.mark.parametrize("phase", PHASES)
@pytest.mark.parametrize("names", [SHORT, [LONG, WORD]])
@pytest.mark.parametrize(("width", "height", "chosen"), SIZES)
def test_names_and_markers_stay_in_their_boxes(
    width: float, height: float, chosen: Style, names: list[str], phase: int
) -> None:
    sought = scene(11, phase, names)
    (found, _, lift), figure = (
        with_key(sought, width, height, chosen),
        fence(sought, width, height, chosen),
    )
    assert drawn.outside(figure, slack=0.0) == []
    markers = drawn.shapes(figure, line=chosen.theme.marker_edge)[-11:]
    written = [text for text in drawn.texts(figure) if text.weight == 600]
    for label, marker in zip(found.labels, markers, strict=True):
        left, bottom, right, top = marker.box
        assert left >= label.box.left - 0.01
        assert right <= label.box.right + 0.01
        assert bottom >= lift + label.box.bottom - 0.01
        assert top <= lift + label.box.top + 0.01
    shown = [label for label in found.labels if label.text]
    for label, text in zip(shown, written, strict=True):
        assert text.text == label.text
        assert text.x + text_width(text.text, text.size, 600) <= label.box.right + 0.01
        assert lift + label.box.bottom < text.y - 0.25 * text.size
        assert text.y + 0.75 * text.size < lift + label.box.top


@pytest.mark.parametrize("count", [1, 6, 10, 14, 20])
@pytest.mark.parametrize("height", [1080.0, 768.0])
def test_no_letter_on_the_wall_is_too_small(count: int, height: float) -> None:
    chosen = style.room(look.theme(), height)
    figure = fence(scene(count, 3, [LONG], joint=LONG), height * 4 / 3, height, chosen)
    assert min(text.size for text in drawn.texts(figure)) >= height / 36


def test_names_are_whole_where_there_is_room() -> None:
    assert set(SHORT[:6]) <= set(drawn.words(fence(scene(6, 1), 1920, 842, WALL)))
    assert set("ABCDEF") <= set(drawn.words(fence(scene(6, 1), 1920, 842, WALL)))


def test_a_long_name_gives_way_to_a_short_one() -> None:
    gardens = tuple(Garden(LONG, "Jeugdhulp", index) for index in range(6))
    words = drawn.words(fence(FenceScene(1, gardens), 1920, 842, WALL))
    assert words.count("Jeugdhulp") == 6


def test_more_than_ten_have_at_most_twelve_letters() -> None:
    gardens = tuple(Garden(SHORT[index], LONG if index % 2 else "", index) for index in range(11))
    labels = arrange(FenceScene(1, gardens), 3000, 842, WALL).labels
    assert max(len(label.text) for label in labels) <= 12


@pytest.mark.parametrize("phase", PHASES)
@pytest.mark.parametrize(("width", "height", "chosen"), SIZES)
@pytest.mark.parametrize("count", [6, 14])
def test_a_name_without_room_gives_way_to_its_letter_with_a_key(
    count: int, width: float, height: float, chosen: Style, phase: int
) -> None:
    names = [f"{word} {LONG}" for word in SHORT]
    sought = scene(count, phase, names)
    found, key, lift = with_key(sought, width, height, chosen)
    coded = [index for index, label in enumerate(found.labels) if not label.text]
    assert bool(coded) == (key is not None) == (lift > 0)
    for label in found.labels:
        # Nothing shorter than six letters stands for a name, and no two are called the same.
        assert not label.text or len(label.text.rstrip("…")) >= 6
    said = [label.text for label in found.labels if label.text]
    assert len(said) == len(set(said))
    if key is not None:
        words = drawn.words(key)
        for index in coded:
            assert look.partner(index).code in words
            assert any(word.startswith(SHORT[index][:6]) for word in words)


def test_with_names_that_fit_there_is_no_key() -> None:
    assert with_key(scene(6, 1), 1920, 842, WALL)[1] is None


def test_a_partner_may_have_another_letter() -> None:
    figure = fence(FenceScene(1, (Garden("Waterkant", "", 1, "Q"),)), 900, 520, CARD)
    assert "Q" in drawn.words(figure)
    assert drawn.shapes(figure, fill=look.partner(1).fill)


def test_signs_the_typeface_lacks_are_replaced_visibly() -> None:
    gardens = (Garden("Zorg 👩‍👧 ★", "", 0), Garden("$5$ \\alpha_1", "", 1))
    figure = fence(FenceScene(3, gardens, joint_name="Samen 🌳\nsterk"), 900, 520, CARD)
    assert {"Zorg □ □", "$5$ \\alpha_1", "Samen □ sterk"} <= set(drawn.words(figure))
    # A missing glyph is a warning, and warnings fail a test.
    assert sheet.png(figure)


@pytest.mark.parametrize(("phase", "least", "most"), [(1, 280, 330), (2, 320, 400), (3, 440, 570)])
def test_six_gardens_take_some_hundreds_of_primitives(phase: int, least: int, most: int) -> None:
    figure = fence(scene(6, phase), 1920, 842, WALL)
    assert least <= sum(shape.parts for shape in drawn.shapes(figure)) <= most


@pytest.mark.parametrize(("phase", "planks"), [(1, 40), (2, 32)])
def test_closed_planks_and_open_ones(phase: int, planks: int) -> None:
    found = arrange(scene(6, phase), 1920, 842, WALL)
    for garden, place in zip(found.gardens, found.places.gardens, strict=True):
        assert len(garden.planks) == planks
        front = [around(plank.outline) for plank in garden.planks if not plank.behind]
        covered = sum(box.right - box.left for box in front) / (2 * place.r)
        assert covered > 0.9 if phase == 1 else covered < 0.5
        assert bool(garden.rails_before) == (phase == 2)


def test_in_phase_three_each_garden_opens_towards_the_table() -> None:
    found = arrange(scene(6, 3), 1920, 842, WALL)
    assert found.table
    for garden, place in zip(found.gardens, found.places.gardens, strict=True):
        towards = math.atan2((found.table.y - place.y) / DEPTH, found.table.x - place.x)
        turns = [abs((plank.angle - towards + math.pi) % (2 * math.pi) - math.pi) for plank in garden.planks]
        assert 24 <= len(turns) < 32
        assert min(turns) > math.radians(19)


def test_the_wider_fence_has_everybodys_planks_in_turn() -> None:
    for count in (2, 6, 14):
        found = arrange(scene(count, 3, joint=None), 1920, 842, WALL)
        assert found.wider
        by_partner = [
            sum(plank.number % count == index for plank in found.wider.planks) for index in range(count)
        ]
        assert max(by_partner) - min(by_partner) <= 2
        assert sum(by_partner) > 150
        left, right = found.wider.posts
        gate = [plank for plank in found.wider.planks if not plank.behind]
        assert not any(left.right < x < right.left for plank in gate for x, _ in plank.outline)


@pytest.mark.parametrize("phase", [1, 2])
def test_only_phase_three_has_a_table_and_a_gate(phase: int) -> None:
    found = arrange(scene(6, phase), 1920, 842, WALL)
    assert found.table is None
    assert found.board is None
    assert found.wider is None
    assert "Eén gezin, één verhaal" not in drawn.words(fence(scene(6, phase), 1920, 842, WALL))


@pytest.mark.parametrize("count", range(1, 15))
@pytest.mark.parametrize(("width", "height", "chosen"), SIZES)
def test_everybody_sits_at_the_table(count: int, width: float, height: float, chosen: Style) -> None:
    found = arrange(scene(count, 3), width, height, chosen)
    assert found.table
    assert len(found.table.seats) == count
    assert found.table.figure > 0.6 * chosen.small_size
    # In the order of the gardens: clockwise from the front left.
    middle = found.table.x
    if count > 3:
        assert found.table.seats[0][0] < middle < found.table.seats[-1][0]
        assert found.table.seats[0][1] < found.table.foot


def lights(figure_of: FenceScene) -> int:
    return drawn.dots(fence(figure_of, 1920, 842, WALL), LIGHT)


def test_an_agreed_expectation_lights_a_path_and_two_trees() -> None:
    assert lights(scene(6, 2)) == 0
    assert lights(scene(6, 1, lit=[(0, 3)])) == lights(scene(6, 3, lit=[(0, 3)])) == 0
    one = fence(scene(6, 2, lit=[(0, 3)]), 1920, 842, WALL)
    trees = [shape for shape in drawn.shapes(one, fill=LIGHT) if shape.parts == 6]
    places = arrange(scene(6, 2), 1920, 842, WALL).places
    assert len(trees) == 2
    for tree, index in zip(sorted(trees, key=lambda shape: shape.box[0]), (0, 3), strict=True):
        place = places.gardens[index]
        left, bottom, right, top = tree.box
        assert place.x - place.r < left < right < place.x + place.r
        assert place.y < bottom < top
    assert drawn.dots(one, LIGHT) > 12 + 3


@pytest.mark.parametrize("pair", [(0, 1), (2, 3), (3, 4), (4, 5), (0, 8)])
def test_a_path_between_close_neighbours_has_a_light_too(pair: tuple[int, int]) -> None:
    assert lights(scene(9, 2, lit=[pair])) > 12


@pytest.mark.parametrize("count", [2, 3, 6, 9, 14])
def test_every_lit_pair_has_its_own_path(count: int) -> None:
    pairs = [(a, b) for a in range(count) for b in range(a + 1, count)]
    found = arrange(scene(count, 2, lit=pairs), 1920, 842, WALL)
    assert len(found.paths) == len(pairs)
    for way, (a, b) in zip(found.paths, pairs, strict=True):
        for (x, y), index in ((way[0], a), (way[-1], b)):
            place = found.places.gardens[index]
            r = place.r
            # It begins on the lawn, so that nothing lies between path and garden.
            assert ((x - place.x) / r) ** 2 + ((y - place.y) / (DEPTH * r)) ** 2 < 1
        assert all(0 < x < 1920 and 0 < y < 842 for x, y in way)


@pytest.mark.parametrize("count", [2, 3, 4, 5, 6, 14])
def test_no_path_winds(count: int) -> None:
    pairs = [(a, b) for a in range(count) for b in range(a + 1, count)]
    for way in arrange(scene(count, 2, lit=pairs), 1920, 842, WALL).paths:
        heads = [math.atan2(q[1] - p[1], q[0] - p[0]) for p, q in pairwise(way)]
        assert sum(abs(math.remainder(b - a, math.tau)) for a, b in pairwise(heads)) < math.pi


def test_a_pair_counts_once_and_only_if_it_exists() -> None:
    found = arrange(scene(3, 2, lit=[(0, 1), (1, 0), (2, 2), (0, 7), (-1, 0)]), 1920, 842, WALL)
    assert len(found.paths) == 1


@pytest.mark.parametrize(("count", "most"), [(5, 0), (6, 2), (14, 91)])
def test_a_path_goes_around_names_or_behind_them(count: int, most: int) -> None:
    sought = scene(count, 2, lit=[(a, b) for a in range(count) for b in range(a + 1, count)])
    (found, _, lift), figure = with_key(sought, 1920, 842, WALL), fence(sought, 1920, 842, WALL)
    crossings = [
        label
        for way in found.paths
        for label in found.labels
        if any(label.box.left < x < label.box.right and label.box.bottom < y < label.box.top for x, y in way)
    ]
    assert len(crossings) <= most
    grounds = [shape.box for shape in drawn.shapes(figure, fill=WALL.halo)]
    for label in crossings:
        inner = label.box
        assert any(
            left < inner.left
            and right > inner.right
            and bottom <= lift + inner.bottom + 0.01
            and top >= lift + inner.top - 0.01
            for left, bottom, right, top in grounds
        )


@pytest.mark.parametrize(
    ("people", "seen", "home"), [(None, 2, 1), (0, 0, 0), (1, 1, 0), (2, 2, 1), (9, 2, 1)]
)
def test_who_is_present_is_seen(people: int | None, seen: int, home: int) -> None:
    gardens = (Garden("Een", "", 0, people=people), Garden("Twee", "", 1, people=0))

    def heads(phase: int) -> int:
        figure = fence(FenceScene(phase, gardens), 900, 520, PAPER)
        return drawn.dots(figure, "#FFFFFF")

    flowers = 8
    assert heads(1) == 0
    assert heads(2) == flowers + seen
    assert heads(3) == flowers + home + 2


def test_the_joint_name_hangs_over_the_gate() -> None:
    found = arrange(scene(6, 3), 1920, 842, WALL)
    assert found.board
    assert found.wider
    assert [line for line, _ in found.board.lines] == ["Eén gezin, één verhaal"]
    left, right = found.wider.posts
    assert left.right <= found.board.box.left + 0.01
    assert found.board.box.right <= right.left + 0.01
    assert arrange(scene(6, 3, joint=None), 1920, 842, WALL).board is None
    assert arrange(scene(6, 3, joint="  "), 1920, 842, WALL).board is None


@pytest.mark.parametrize("name", [LONG, WORD, "Samen", "Het Elzenlandse verbond voor jeugd en gezin"])
@pytest.mark.parametrize(("width", "height", "chosen"), SIZES)
@pytest.mark.parametrize("count", [2, 6, 12])
def test_a_joint_name_stays_on_its_board(
    count: int, width: float, height: float, chosen: Style, name: str
) -> None:
    board = arrange(scene(count, 3, joint=name), width, height, chosen).board
    assert board
    assert 1 <= len(board.lines) <= 2
    assert board.size >= chosen.scale_size
    for line, y in board.lines:
        assert text_width(line, board.size, 700) < board.box.right - board.box.left - board.size
        assert board.box.bottom < y - 0.2 * board.size
        assert y + 0.75 * board.size < board.box.top
    assert board.lines[0][0].split("…")[0] in name


@pytest.mark.parametrize("phase", PHASES)
def test_without_partners_there_is_an_empty_picture(phase: int) -> None:
    assert sheet.png(fence(scene(0, phase), 480, 300, PAPER))


def test_there_are_three_phases() -> None:
    with pytest.raises(ValueError, match="phase"):
        FenceScene(4, ())


@pytest.mark.parametrize("theme", ["light", "high_contrast", "dark"])
@pytest.mark.parametrize("phase", PHASES)
def test_every_theme_draws_the_same_shapes(theme: str, phase: int) -> None:
    lit = [(0, 1), (2, 5)]
    figure = fence(scene(6, phase, lit=lit), 1920, 842, style.room(look.theme(theme), 1080))
    plain = fence(scene(6, phase, lit=lit), 1920, 842, WALL)
    assert [shape.points for shape in drawn.shapes(figure)] == [shape.points for shape in drawn.shapes(plain)]
    assert {text.colour for text in drawn.texts(figure) if text.weight == 600} == {
        look.theme(theme).room_text
    }


def test_a_picture_is_the_same_every_time() -> None:
    first, again = (sheet.png(fence(scene(6, 3), 480, 300, PAPER)) for _ in range(2))
    assert first == again
