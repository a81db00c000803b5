"""Who has which letter on the fence: for gardens that have no room for a name."""

from __future__ import annotations

from collections.abc import Sequence

from matplotlib.figure import Figure

from samenwerkdesk import look
from samenwerkdesk.charts import fence_parts, letters
from samenwerkdesk.charts.sheet import Sheet, text_width
from samenwerkdesk.charts.style import Style
from samenwerkdesk.look import PartnerLook

_RADIUS, _FEW = 0.62, 4


def key(gardens: Sequence[tuple[str, str, PartnerLook]], width: float, style: Style) -> Figure:
    """The markers of (name, short name, look) with the names in columns, two or three beside each other at least.

    Letters become a little smaller before a name is cut, never smaller than those along a scale.
    """
    beside = 2 if len(gardens) <= _FEW else 3
    for size in (style.small_size, style.scale_size):
        mark, between = (2.6 * _RADIUS + 0.4) * size, size
        most = (width + between) / beside - mark - between
        names = [_name(name, short, size, most) for name, short, _ in gardens]
        if not any(name.endswith("…") for name in names):
            break
    pitch = 1.66 * style.small_size
    wide = max(text_width(name, size) for name in names) + mark + between
    columns = min(len(names), max(1, int((width + between) / wide)))
    rows = -(-len(names) // columns)
    columns = -(-len(names) // rows)
    sheet = Sheet(width, rows * pitch, style.background)
    for index, (name, (_, _, looks)) in enumerate(zip(names, gardens, strict=True)):
        column, row = divmod(index, rows)
        x, y = column * wide, sheet.height - (row + 0.5) * pitch
        _draw_mark(sheet, x, y, looks, style)
        sheet.text(x + mark, y - 0.33 * size, name, size, style.text)
    return sheet.figure


def _name(name: str, short: str, size: float, most: float) -> str:
    whole = [said for said in (letters.one_line(name), letters.one_line(short)) if said]
    said = next((each for each in whole if text_width(each, size) <= most), whole[-1] if whole else "")
    return letters.fitted(said, size, 400, most)


def _draw_mark(sheet: Sheet, x: float, y: float, looks: PartnerLook, style: Style) -> None:
    radius = _RADIUS * style.small_size
    outline = fence_parts.marker(looks.shape, x + 1.3 * radius, y, radius)
    sheet.polygon(outline, fill=looks.fill, line=style.theme.marker_edge, width=0.8 * style.edge_line)
    shift, down = look.marker_letter(looks.shape)
    scale, size = radius / look.MARKER_RADIUS, style.scale_size
    middle = x + 1.3 * radius + (shift - 0.5) * scale, y - (down - 0.5) * scale
    sheet.text(middle[0], middle[1] - 0.335 * size, looks.code, size, looks.on, weight=700, align="center")
