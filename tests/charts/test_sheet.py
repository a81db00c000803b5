from __future__ import annotations

import dataclasses
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg

from samenwerkdesk import look
from samenwerkdesk.charts import sheet, style
from samenwerkdesk.charts.radar import radar
from tests.charts import drawn
from tests.charts.measured import DIVIDED, measurement


def test_a_screen_gets_its_dots() -> None:
    figure = radar(measurement(DIVIDED), 240, 160, style.paper())
    data, width, height = sheet.rgba(figure, 2.0)
    assert (width, height) == (480, 320)
    assert len(data) == 4 * 480 * 320
    assert len(set(data)) > 50


def test_a_png_is_the_same_every_time() -> None:
    first, again = (sheet.png(radar(measurement(DIVIDED), 240, 160, style.paper())) for _ in range(2))
    assert first.startswith(b"\x89PNG")
    assert first == again


def test_a_dollar_is_a_dollar() -> None:
    made = sheet.Sheet(100, 20)
    made.text(0, 5, "$5$ en \\alpha", 10, "#000000")
    assert sheet.png(made.figure)


def test_matplotlib_keeps_to_its_own_fonts_and_our_folder(tmp_path: Path) -> None:
    code = (
        "import samenwerkdesk.charts, sys; assert 'matplotlib' not in sys.modules;"
        "import samenwerkdesk.charts.radar, matplotlib; print(matplotlib.get_configdir());"
        "assert 'matplotlib.pyplot' not in sys.modules and 'PySide6' not in sys.modules"
    )
    home = os.environ | {"SAMENWERKDESK_HOME": str(tmp_path), "MPLCONFIGDIR": "/elsewhere"}
    done = subprocess.run([sys.executable, "-c", code], env=home, capture_output=True, text=True, check=True)
    assert Path(done.stdout.strip()) == (tmp_path / "cache" / "matplotlib").resolve()


def test_a_kept_ground_gives_the_same_dots_as_drawing_all() -> None:
    chosen = style.room(look.theme(), 540)
    found = measurement(DIVIDED)
    for background in (None, "#FCFBF7"):
        chosen = dataclasses.replace(chosen, background=background)
        first, _, _ = sheet.rgba(radar(found, 960, 421, chosen))
        again, _, _ = sheet.rgba(radar(found, 960, 421, chosen))
        figure = radar(found, 960, 421, chosen)
        canvas: Any = FigureCanvasAgg(figure)
        canvas.draw()
        assert first == again == bytes(canvas.buffer_rgba())


def test_another_ground_is_not_mistaken_for_the_kept_one() -> None:
    light, dark = (style.room(look.theme(name), 540) for name in ("light", "dark"))
    found = measurement({})
    assert sheet.rgba(radar(found, 960, 421, light))[0] != sheet.rgba(radar(found, 960, 421, dark))[0]
    wide = measurement({}, scale=(0, 10))
    assert sheet.rgba(radar(found, 960, 421, light))[0] != sheet.rgba(radar(wide, 960, 421, light))[0]


def test_the_ground_lies_under_everything() -> None:
    made = sheet.Sheet(40, 40)
    made.box(0, 0, 40, 40, fill="#FF0000")
    made.ground()
    made.box(10, 10, 20, 20, fill="#0000FF")
    assert [each.fill for each in drawn.shapes(made.figure)] == ["#FF0000", "#0000FF"]
    data, width, _ = sheet.rgba(made.figure)
    middle = 4 * (20 * width + 20)
    assert data[middle : middle + 4] == b"\x00\x00\xff\xff"
    assert data[:4] == b"\xff\x00\x00\xff"


def test_a_sheet_can_be_laid_on_another() -> None:
    small = sheet.Sheet(10, 10)
    small.box(0, 0, 10, 10, fill="#FF0000")
    small.ground()
    small.text(1, 2, "x", 5, "#000000")
    page = sheet.Sheet(100, 100)
    page.put(small.figure, 40, 60)
    (box,) = drawn.shapes(page.figure, fill="#FF0000")
    assert box.box == pytest.approx((40, 60, 50, 70))
    (word,) = drawn.texts(page.figure)
    assert (word.x, word.y) == (41, 62)


def test_large_letters_stand_where_small_ones_would() -> None:
    def ink(scale: float) -> tuple[float, float]:
        made = sheet.Sheet(200, 40)
        made.text(100, 12, "Ambitie", 14, "#000000", weight=600, align="center")
        data, width, height = sheet.rgba(made.figure, scale)
        dark = [at for at, alpha in enumerate(data[3::4]) if alpha > 127]
        columns, rows = [at % width for at in dark], [at // width for at in dark]
        return (min(columns) + max(columns)) / 2 / width, (min(rows) + max(rows)) / 2 / height

    # At one dot a unit the letters are hinted, at three they are outlines.
    assert ink(1.0) == pytest.approx(ink(3.0), abs=0.015)
