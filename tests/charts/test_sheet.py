from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from samenwerkdesk.charts import sheet, style
from samenwerkdesk.charts.radar import radar
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
    drawn = sheet.Sheet(100, 20)
    drawn.text(0, 5, "$5$ en \\alpha", 10, "#000000")
    assert sheet.png(drawn.figure)


def test_matplotlib_keeps_to_its_own_fonts_and_our_folder(tmp_path: Path) -> None:
    code = (
        "import samenwerkdesk.charts, sys; assert 'matplotlib' not in sys.modules;"
        "import samenwerkdesk.charts.radar, matplotlib; print(matplotlib.get_configdir());"
        "assert 'matplotlib.pyplot' not in sys.modules and 'PySide6' not in sys.modules"
    )
    home = os.environ | {"SAMENWERKDESK_HOME": str(tmp_path), "MPLCONFIGDIR": "/elsewhere"}
    done = subprocess.run([sys.executable, "-c", code], env=home, capture_output=True, text=True, check=True)
    assert Path(done.stdout.strip()) == (tmp_path / "cache" / "matplotlib").resolve()
