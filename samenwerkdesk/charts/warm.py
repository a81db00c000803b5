"""Load and draw once, on a thread: what the first picture costs is paid before anybody waits for it."""

from __future__ import annotations


def up() -> None:
    """Import all that draws, and draw a small figure with text, lines and shapes in every weight of the typeface."""
    from samenwerkdesk import look
    from samenwerkdesk.charts import pictures, style  # noqa: F401
    from samenwerkdesk.charts.sheet import Sheet, rgba, text_width

    made = style.desk(look.theme("light"))
    sheet = Sheet(200, 100)
    sheet.lines([[(0, 0), (200, 100)]], made.grid, made.grid_line, dashes=(3, 2))
    sheet.discs([(50, 50)], 5, fill=made.mean, line=made.halo, width=1)
    sheet.capsule((20, 20), (90, 60), 8, fill=made.zone, line=made.mean, edge=1)
    for at, weight in enumerate((400, 600, 700)):
        text_width("Ambitie 3,1", made.name_size, weight)
        sheet.text(10, 20 * at + 10, "Ambitie 3,1", made.name_size, made.text, weight=weight, halo=made.halo)
    rgba(sheet.figure)
