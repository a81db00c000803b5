"""Who takes what another brings: a row for who takes, a column for who brings (methode.md 11.3).

A full square was linked by the group; an open one could be, because a wish and an offer have the same category.
"""

from __future__ import annotations

from matplotlib.figure import Figure

from samenwerkdesk.charts import give_take_balance, legend, markers, words
from samenwerkdesk.charts.legend import Sign
from samenwerkdesk.charts.letters import fitted, one_line
from samenwerkdesk.charts.page import Imprint, compose
from samenwerkdesk.charts.sheet import Sheet, text_width
from samenwerkdesk.charts.style import Style
from samenwerkdesk.charts.wrapping import width_of, wrapped
from samenwerkdesk.look import Theme
from samenwerkdesk.model.public_give_take import PublicGiveTake, PublicLink
from samenwerkdesk.model.text import in_words

_ROW = 2.3
_SQUARE = 0.84


def sentence(found: PublicGiveTake) -> str:
    """How often somebody takes what another brings, and how often it could be."""
    sure = sum(each.agreed for each in found.links)
    maybe = len(found.links) - sure
    if not found.links:
        return "Er is nog niets gekoppeld."
    said = (
        f"{words.opening(sure)} keer haalt iemand wat een ander brengt"
        if sure
        else "Er is nog niets gekoppeld"
    )
    if not maybe:
        return f"{said}."
    return f"{said}; {in_words(maybe)} keer past het misschien."


def height(found: PublicGiveTake, width: float, style: Style) -> float:
    """The height that the rows like to have."""
    return (_ROW * len(found.sheets) + 2.2) * style.name_size


def draw(found: PublicGiveTake, width: float, height: float, style: Style) -> Figure:
    """The squares of all partners with all."""
    paper = Sheet(width, height, style.background)
    sheets, size, small = found.sheets, style.name_size, style.small_size
    if not sheets:
        return paper.figure
    mark = 2.5 * markers.radius(style) + 0.35 * size
    widest = max(text_width(one_line(each.name), size, 600) for each in sheets)
    names = min(0.28 * width, widest)
    corner = text_width("brengt →", small) + 0.8 * size
    left = max(mark + names + 0.8 * size, text_width("haalt ↓", small) + corner)
    room = left - mark - 0.6 * size
    letters = give_take_balance.name_size([each.name for each in sheets], room, style)
    head = 1.9 * size
    across = (width - left) / len(sheets)
    pitch = min((height - head) / len(sheets), 0.8 * across + 1.2 * size)
    letters = max(style.scale_size, min(letters, 0.72 * pitch))
    top = height - head
    heads = height - head / 2
    paper.text(0, heads - 0.33 * small, "haalt ↓", small, style.muted)
    paper.text(left - 0.6 * size, heads - 0.33 * small, "brengt →", small, style.muted, align="right")
    where = {each.partner_id: at for at, each in enumerate(sheets)}
    for at, each in enumerate(sheets):
        y, x = top - (at + 0.5) * pitch, left + (at + 0.5) * across
        markers.draw(paper, (x, heads), each.looks, style)
        markers.draw(paper, (1.25 * markers.radius(style), y), each.looks, style)
        name = fitted(one_line(each.name), letters, 600, room)
        paper.text(mark, y - 0.33 * letters, name, letters, style.text, weight=600)
        paper.lines([[(left, y - pitch / 2), (width, y - pitch / 2)]], style.grid, style.grid_line)
        paper.discs([(x, y)], 0.13 * size, fill=style.grid)
    for link in found.links:
        row, column = where[link.taker_id], where[link.giver_id]
        _square(paper, link, left + (column + 0.5) * across, top - (row + 0.5) * pitch, across, pitch, style)
    return paper.figure


def _square(
    paper: Sheet, link: PublicLink, x: float, y: float, across: float, pitch: float, style: Style
) -> None:
    wide, high = _SQUARE * across, _SQUARE * pitch
    accent, small = style.theme.accent, style.small_size
    edge = 2 * style.edge_line
    lines: tuple[str, ...] = ()
    inner = wide - 0.5 * small
    for category in link.categories:
        lines += wrapped(category, small, 600, inner)
    # Words go into a square whole or not at all.
    whole = width_of(lines, small, 600) <= inner and len(lines) * 1.16 * small <= high - 0.3 * small
    if any(category not in lines for category in link.categories):
        whole = False
    if not whole:
        wide = min(wide, 1.4 * high)
    inset = 0.0 if link.agreed else edge / 2
    paper.box(
        x - wide / 2 + inset,
        y - high / 2 + inset,
        wide - 2 * inset,
        high - 2 * inset,
        fill=accent if link.agreed else style.halo,
        corner=0.12 * high,
        line=None if link.agreed else accent,
        edge=0.0 if link.agreed else edge,
    )
    if whole:
        base = y + (len(lines) - 1) * 0.58 * small - 0.33 * small
        for line in lines:
            ink = style.theme.on_accent if link.agreed else style.text
            paper.text(x, base, line, small, ink, weight=600, align="center")
            base -= 1.16 * small


def signs(found: PublicGiveTake, style: Style) -> list[Sign]:
    """What a full and an open square mean, as far as there are any."""
    side = style.small_size

    def full(paper: Sheet, x: float, y: float) -> None:
        paper.box(x, y - 0.45 * side, 1.2 * side, 0.9 * side, fill=style.theme.accent)

    def hollow(paper: Sheet, x: float, y: float) -> None:
        edge = 2 * style.edge_line
        paper.box(
            x, y - 0.45 * side, 1.2 * side, 0.9 * side, fill=style.halo, line=style.theme.accent, edge=edge
        )

    shown = []
    if any(each.agreed for each in found.links):
        shown.append(Sign(1.2 * side, full, "gekoppeld"))
    if any(not each.agreed for each in found.links):
        shown.append(Sign(1.2 * side, hollow, "past misschien: dezelfde categorie"))
    return shown


def key(found: PublicGiveTake, width: float, style: Style) -> Figure | None:
    """What the squares mean; None while there are none."""
    shown = signs(found, style)
    return legend.key(shown, width, style) if shown else None


def page(
    found: PublicGiveTake, imprint: Imprint, theme: Theme, width: float = 1920.0, height: float = 1080.0
) -> Figure:
    """The map as a page that stands by itself."""
    return compose(
        sentence(found),
        lambda w, h, style: draw(found, w, h, style),
        imprint,
        theme,
        key=lambda w, style: key(found, w, style),
        width=width,
        height=height,
    )
