"""Every picture for the room, at every size: nothing too small, nothing cut off, nothing on top of something else."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QApplication

from samenwerkdesk import look, places
from samenwerkdesk.model import interchange, sessions
from samenwerkdesk.model.document import Document
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.room.frame import Measure, Wall
from samenwerkdesk.ui.room.leaf import Leaf
from samenwerkdesk.ui.room.view import RoomView
from samenwerkdesk.ui.room.views.expectations import Expectations
from samenwerkdesk.ui.room.views.pictures import Drawn, Picture
from samenwerkdesk.ui.room.views.records import Decision, Decisions
from samenwerkdesk.ui.room.views.rules import Rule
from samenwerkdesk.ui.room.views.timer import Timer, digits, minutes_of, planks_left
from tests.ui.room import extreme
from tests.ui.room.walls import every_view, pages_of, read

SIZES = ((1024, 768), (1920, 1080), (3840, 2160))
DOCUMENTS = ("example", "empty", "extreme")

Views = dict[str, Wall]


@pytest.fixture(scope="session")
def walls(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Views]:
    """All views of the example, of an empty file, and of more than anybody has; each made once."""
    theme.apply(qapp)
    folder = tmp_path_factory.mktemp("walls")
    made: dict[str, Views] = {}

    def views(kind: str) -> Views:
        if kind not in made:
            made[kind] = _views(folder / f"{kind}.samenwerk", kind)
        return made[kind]

    return views


def _views(path: Path, kind: str) -> Views:
    if kind == "example":
        interchange.import_case(places.resource("example/gezinsketen-elzenland.yaml"), path)
        document = Document.open(path)
    else:
        document = Document.create(path, extreme.fill if kind == "extreme" else None)
    found = sessions.all_sessions(document)
    try:
        return every_view(document, found[min(2, len(found) - 1)].id if found else None)
    finally:
        document.close()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("kind", DOCUMENTS)
def test_all_text_can_be_read(walls: Callable[[str], Views], kind: str, size: tuple[int, int]) -> None:
    width, height = size
    wrong = []
    for name, view in walls(kind).items():
        found = pages_of(view, width, height)
        assert view.pages(width, height) == len(found) >= 1, name
        for number, page in enumerate(found):
            if page.smallest < height / 36 - 0.01 or page.outside or page.overlapping:
                wrong.append((name, number, page.smallest, page.outside[:2], page.overlapping[:2]))
    assert not wrong


def test_there_is_a_view_for_everything(walls: Callable[[str], Views]) -> None:
    for kind in DOCUMENTS:
        found: list[RoomView] = list(walls(kind).values())
        assert len(found) > 25
        assert all(view.title and "\n" not in view.title for view in found)


@pytest.mark.parametrize("name", list(look.tokens().themes))
def test_every_view_is_painted_in_every_theme(walls: Callable[[str], Views], name: str) -> None:
    paper = QColor(look.theme(name).room_page)
    for kind in ("example", "empty"):
        for said, view in walls(kind).items():
            image = QImage(1024, 768, QImage.Format.Format_RGB32)
            image.fill(paper)
            before = image.copy()
            painter = QPainter(image)
            view.paint(painter, 1024, 768, name, 0)
            painter.end()
            assert image != before, said
            assert image.pixelColor(4, 4) == paper, said


def test_what_is_painted_is_what_was_laid_out(walls: Callable[[str], Views]) -> None:
    for name in ("agenda", "decision 0", "roles", "matrix", "welcome"):
        view = walls("example")[name]
        bytes_ = QByteArray()
        device = QBuffer(bytes_)
        svg = QSvgGenerator()
        svg.setOutputDevice(device)
        painter = QPainter(svg)
        view.paint(painter, 1024, 768, "light", 0)
        painter.end()
        drawn = re.findall(r"<text[^>]*>([^<]*)</text>", bytes(bytes_.data()).decode())
        laid_out = [words.text for words in view.leaves(Measure(1024, 768))[0].words]
        assert [each.strip() for each in drawn] == [_escaped(each) for each in laid_out]


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


@pytest.mark.parametrize("size", SIZES[:2])
def test_long_texts_are_there_from_begin_to_end(walls: Callable[[str], Views], size: tuple[int, int]) -> None:
    views = walls("extreme")
    for name in ("decisions", "decision 0", "rules", "welcome", "role 0", "pair 0", "identity", "case"):
        view = views[name]
        assert view.pages(*size) > 1 or name == "rules"
    whole = " ".join(_of(views["decisions"], *size))
    decisions = views["decisions"]
    assert isinstance(decisions, Decisions)
    for each in decisions.records.decisions:
        assert " ".join(each.text.split()) in whole
        assert " ".join(each.reason.split()) in whole
    one = views["decision 1"]
    assert isinstance(one, Decision)
    said = " ".join(_of(one, *size))
    assert one.records.decisions[1].text in said


def _of(view: Wall, width: int, height: int) -> list[str]:
    """The lines of a view without titles, feet and what says that it goes on, which return on every page."""
    found = []
    for page in view.body(Measure(width, height)):
        lines = [words.text for words in page.words]
        again = [line for line in lines if line == "Dit hebben we besloten" or line.endswith("(vervolg)")]
        found += [line for line in lines if line not in again and not line.isdigit()]
    return found


def test_an_equal_view_is_equal_and_another_is_not(walls: Callable[[str], Views]) -> None:
    views = walls("example")
    one, other = views["rule 0"], views["rule 1"]
    assert isinstance(one, Rule)
    assert one == Rule(one.place, one.rules, 0)
    assert one != other
    for view in views.values():
        hash(view)


def test_a_page_that_is_not_there_shows_the_last_one(walls: Callable[[str], Views]) -> None:
    view = walls("example")["radar conditions"]
    assert isinstance(view, Drawn)
    for page in (-3, 99):
        image = QImage(320, 240, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        view.paint(painter, 320, 240, "light", page)
        painter.end()


def test_a_picture_is_as_sharp_as_the_screen(walls: Callable[[str], Views]) -> None:
    view = walls("example")["radar conditions"]
    double = QImage(2048, 1536, QImage.Format.Format_RGB32)
    double.setDevicePixelRatio(2.0)
    painter = QPainter(double)
    view.paint(painter, 1024, 768, "light", 0)
    painter.end()
    double.setDevicePixelRatio(1.0)
    large = QImage(2048, 1536, QImage.Format.Format_RGB32)
    painter = QPainter(large)
    view.paint(painter, 2048, 1536, "light", 0)
    painter.end()
    step = 3
    different = sum(
        abs(double.pixelColor(x, y).lightness() - large.pixelColor(x, y).lightness()) > 40
        for x in range(0, 2048, step)
        for y in range(0, 1536, step)
    )
    assert different < 0.002 * (2048 // step) * (1536 // step)


def test_a_poll_in_words_has_no_names_and_one_line_each(walls: Callable[[str], Views]) -> None:
    said = [view for name, view in walls("extreme").items() if name.startswith("poll")]
    assert any("Antwoord7" in read(view) for view in said)
    assert not any("Mens" in read(view) for view in said)


def test_marks_of_the_group_together_are_shown_only_where_they_say_something(
    walls: Callable[[str], Views],
) -> None:
    names = set(walls("example"))
    assert {"trend_bars compliance", "sliders shift", "dots movement"} <= names
    assert not names & {
        f"{kind} {code}" for kind in ("dots", "comparison") for code in ("compliance", "shift")
    }


def test_a_picture_on_more_pages_says_the_same_on_each(walls: Callable[[str], Views]) -> None:
    view = walls("example")["trend_bars compliance"]
    assert isinstance(view, Picture)
    pages = pages_of(replace(view, name="comparison"), 1920, 1080)
    assert len(pages) == 2
    first, second = (set(page.texts) for page in pages)
    assert "Eigen invloed" in first - second
    assert "Samen voor het geheel" in second - first
    assert {text for text in first & second if len(text) > 30}


# ---------------------------------------------------------------------- the timer


def test_digits_count_down_to_the_word() -> None:
    assert digits(444) == "7:24"
    assert digits(60) == "1:00"
    assert digits(5) == "0:05"
    assert digits(5400) == "90:00"


def test_the_words_of_the_timer_stay_calm() -> None:
    assert minutes_of(444, 720) == "nog 7 van 12 minuten"
    assert minutes_of(60, 60) == "nog 1 van 1 minuut"
    assert minutes_of(59, 720) == "laatste minuut"


def test_planks_stand_for_minutes_and_empty() -> None:
    assert planks_left(720, 720) == (12, 12)
    assert planks_left(720, 444) == (8, 12)
    assert planks_left(720, 0) == (0, 12)
    assert planks_left(720, -30) == (0, 12)
    assert planks_left(1500, 1260) == (21, 25)
    assert planks_left(3600, 3600) == (30, 30)
    assert planks_left(3600, 3600, 12) == (12, 12)
    assert planks_left(0, 0) == (0, 1)


def test_the_time_is_up_until_somebody_says_otherwise(walls: Callable[[str], Views]) -> None:
    place = walls("example")["rules"].place
    assert "Tijd" in read(Timer(place, 720, 0, "Stil"))
    assert "Tijd" in read(Timer(place, 720, -90, "Stil"))
    assert "0:01" in read(Timer(place, 720, 1, "Stil"))


def test_planks_that_stand_for_more_minutes_say_so(walls: Callable[[str], Views]) -> None:
    place = walls("example")["rules"].place
    assert "één plank is 5 minuten" in read(Timer(place, 5400, 5399))
    assert "plank" not in read(Timer(place, 720, 719))


def test_the_matrix_explains_what_stands_in_it(walls: Callable[[str], Views]) -> None:
    matrix = walls("example")["matrix"]
    assert isinstance(matrix, Expectations)
    assert "ontbreekt nog" not in read(matrix)
    half = tuple(replace(each, need="", agreed=False) for each in matrix.expectations)
    found = read(replace(matrix, expectations=half))
    assert "ontbreekt nog" in found
    assert "afgesproken" not in found


def test_an_appreciation_has_the_mark_of_who_gave_it(walls: Callable[[str], Views]) -> None:
    (page,) = pages_of(walls("example")["sheet appreciations A"], 1024, 768)
    assert {"C", "F"} <= set(page.texts)
    assert "A" not in page.texts


def test_who_has_no_mandate_has_none_to_renew(walls: Callable[[str], Views]) -> None:
    pages = pages_of(walls("example")["mandates"], 1024, 768)
    said = [text for page in pages for text in page.texts]
    assert any("heeft geen mandaat" in text for text in said)
    assert said.count("nog niet opgehaald") == 2


# ---------------------------------------------------------------------- the checks themselves


@dataclass(frozen=True)
class Bad(Wall):
    """A picture with a fault."""

    fault: str

    @property
    def title(self) -> str:
        return "Fout"

    def body(self, measure: Measure) -> list[Leaf]:
        leaf = Leaf()
        small = int(measure.height / 36) - 1
        where = {"outside": (measure.width - 20.0, 300.0), "low": (100.0, measure.height + 30.0)}
        leaf.text("Iets", *where.get(self.fault, (100.0, 300.0)), small if self.fault == "small" else 60)
        if self.fault == "overlapping":
            leaf.text("anders", 110.0, 310.0, 60)
        if self.fault == "crossed":
            leaf.plank(110.0, 250.0, 40.0, 200.0)
        return [leaf]


@pytest.mark.parametrize("fault", ["small", "outside", "low", "overlapping", "crossed", ""])
def test_the_checks_see_what_is_wrong(walls: Callable[[str], Views], fault: str) -> None:
    (page,) = pages_of(Bad(walls("empty")["rules"].place, fault), 1024, 768)
    seen = {
        "small": page.smallest < 768 / 36,
        "outside": bool(page.outside),
        "low": bool(page.outside),
        "overlapping": bool(page.overlapping),
        "crossed": bool(page.crossed),
    }
    assert all(found == (name == fault) for name, found in seen.items() if name not in ("outside", "low"))
    assert seen["outside"] == (fault in ("outside", "low"))
