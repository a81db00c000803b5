"""A figure on paper is the figure on screen, made of lines and letters."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import numpy as np
import pypdfium2
import pypdfium2.raw as raw
import pytest
from matplotlib.figure import Figure
from matplotlib.patches import Circle, PathPatch, Rectangle
from matplotlib.path import Path
from matplotlib.text import Text
from matplotlib.transforms import Affine2D
from reportlab.pdfgen.canvas import Canvas

from samenwerkdesk import look
from samenwerkdesk.charts import sheet, style
from samenwerkdesk.charts.dots import dots
from samenwerkdesk.charts.radar import radar
from samenwerkdesk.report.figures import Picture
from tests.charts.measured import DIVIDED, measurement
from tests.report.reading import read

PREVIOUS = {"ambition": 3.0, "interests": 2.5, "relationship": 3.2, "organisation": 2.3, "process": 3.0}


def on_paper(make: Callable[[], Figure]) -> bytes:
    figure = make()
    width, height = (72 * float(inches) for inches in figure.get_size_inches())
    out = BytesIO()
    canvas = Canvas(out, pagesize=(width, height))
    Picture(make, width, height).drawOn(canvas, 0, 0)
    canvas.save()
    return out.getvalue()


def dots_of_paper(pdf: bytes, scale: int) -> np.ndarray:
    return pypdfium2.PdfDocument(pdf)[0].render(scale=scale).to_numpy()[:, :, :3].astype(float)


def dots_of_screen(figure: Figure, scale: int) -> np.ndarray:
    figure.patch.set_visible(True)
    figure.patch.set_facecolor("white")
    data, width, height = sheet.rgba(figure, scale)
    # pypdfium2 gives blue first.
    return np.frombuffer(data, np.uint8).reshape(height, width, 4)[:, :, 2::-1].astype(float)


def radar_figure() -> Figure:
    return radar(measurement(DIVIDED, previous=PREVIOUS), 240, 160, style.paper())


def dots_figure() -> Figure:
    return dots(measurement(DIVIDED), 230, 160, style.paper())


def dark_figure() -> Figure:
    return radar(measurement(DIVIDED, previous=PREVIOUS), 420, 300, style.desk(look.theme("dark")))


@pytest.mark.parametrize("make", [radar_figure, dots_figure, dark_figure])
def test_paper_shows_what_the_screen_shows(make: Callable[[], Figure]) -> None:
    paper, screen = dots_of_paper(on_paper(make), 3), dots_of_screen(make(), 3)
    assert paper.shape == screen.shape
    # Two programs never smooth edges alike; the pictures as a whole must.
    assert np.abs(paper - screen).mean() < 3.0
    assert (np.abs(paper - screen).max(axis=2) > 160).mean() < 0.004


def test_words_can_be_searched_and_stand_there_once() -> None:
    pdf = read(on_paper(radar_figure))
    assert pdf.images == 0
    for word in ("Ambitie", "Belangen", "3,1", "tweedeling"):
        assert pdf.text.count(word) == 1
    # A halo is drawn, not written: each mark on the scale is there once.
    assert sorted(word for word in pdf.text.split() if len(word) == 1) == ["1", "2", "3", "4", "5"]


def bare(*artists: PathPatch | Rectangle | Circle | Text) -> Figure:
    figure = Figure(figsize=(100 / 72, 100 / 72), dpi=72)
    figure.patch.set_visible(False)
    for artist in artists:
        artist.set_transform(Affine2D().scale(1 / 72) + figure.dpi_scale_trans)
        figure.add_artist(artist)
    return figure


def test_turned_text_and_anchors() -> None:
    def make() -> Figure:
        return bare(
            Text(50, 50, "Omhoog", rotation=90, ha="center", va="center", fontproperties=sheet.font(400, 12)),
            Text(100, 10, "rechts", ha="right", va="baseline", fontproperties=sheet.font(700, 12)),
        )

    page = pypdfium2.PdfDocument(on_paper(make))[0]
    turned, anchored = [
        each.get_bounds() for each in page.get_objects() if each.type == raw.FPDF_PAGEOBJ_TEXT
    ]
    left, bottom, right, top = turned
    assert top - bottom > 2 * (right - left)
    assert (bottom + top) / 2 == pytest.approx(50, abs=1.5)
    assert anchored[2] == pytest.approx(100, abs=1.5)
    page.close()


def test_clips_curves_dashes_and_transparency() -> None:
    curve = Path([(10, 10), (50, 90), (90, 10)], [Path.MOVETO, Path.CURVE3, Path.CURVE3])

    def make() -> Figure:
        disc = Circle((50, 50), 40, facecolor="#1B5A45", alpha=0.5)
        window = Rectangle((0, 50), 100, 50, facecolor="#CFAE2A")
        line = PathPatch(
            curve, facecolor="none", edgecolor="#000000", linewidth=4, linestyle=(0, (2, 1)), capstyle="butt"
        )
        figure = bare(disc, window, line)
        clip = Circle((50, 50), 30, transform=disc.get_transform())
        window.set_clip_path(clip)
        disc.set_clip_box(figure.bbox)
        return figure

    paper, screen = dots_of_paper(on_paper(make), 3), dots_of_screen(make(), 3)
    assert np.abs(paper - screen).mean() < 3.0
    assert screen.min() < 30


def test_a_fully_clear_shape_leaves_nothing() -> None:
    def make() -> Figure:
        return bare(Rectangle((10, 10), 50, 50, facecolor=(0, 0, 0, 0), edgecolor=(0, 0, 0, 0)))

    assert read(on_paper(make)).shapes == 0
