"""The measures and colours of a chart: for the room, the desk and paper. All lengths in the unit of the sheet."""

from __future__ import annotations

from dataclasses import dataclass

from samenwerkdesk import look
from samenwerkdesk.look import Theme


@dataclass(frozen=True, slots=True)
class Style:
    """Colours, text sizes and line widths of one drawing; a unit is a point on paper and a logical pixel on a screen.

    ``halo`` is the colour behind the drawing; ``background`` is what the sheet is filled with, None leaves it clear.
    ``theme`` has the colours that only one kind of drawing needs.
    """

    theme: Theme
    background: str | None
    halo: str
    text: str
    muted: str
    grid: str
    previous: str
    mean: str
    zone: str
    dark: bool
    name_size: float
    small_size: float
    scale_size: float
    line: float
    grid_line: float
    edge_line: float
    previous_line: float
    mean_line: float
    capsule: float
    mean_dot: float
    previous_dot: float
    answer_dot: float
    square: float

    def condition(self, code: str) -> str:
        """The colour of a condition's lines and dots."""
        tone = look.condition(code)
        return tone.dark if self.dark else tone.line

    def condition_soft(self, code: str) -> str:
        """The tint of a condition's capsule."""
        tone = look.condition(code)
        return mixed(tone.dark, self.halo, 0.30) if self.dark else tone.soft


def room(theme: Theme, height: float) -> Style:
    """For a wall of ``height`` units: every length is a fraction of it, no letter smaller than 1/36."""
    line = look.tokens().room_line
    kinds = look.tokens().room
    return Style(
        theme=theme,
        background=None,
        halo=theme.room_page,
        text=theme.room_text,
        muted=theme.room_muted,
        grid=theme.chart_grid,
        previous=theme.chart_previous,
        mean=theme.chart_mean,
        zone=theme.chart_zone,
        dark=_is_dark(theme.room_page),
        name_size=0.042 * height,
        small_size=0.030 * height,
        scale_size=kinds["small"].size * height,
        line=1.2,
        grid_line=line["grid"] * height,
        edge_line=line["outline"] * height,
        previous_line=line["line"] * height,
        mean_line=line["mean"] * height,
        capsule=line["band"] * height,
        mean_dot=0.0114 * height,
        previous_dot=0.0063 * height,
        answer_dot=0.0115 * height,
        square=0.0265 * height,
    )


def desk(theme: Theme) -> Style:
    """For a card on the facilitator's screen, in logical pixels."""
    name, small = look.type_desk("body").size, look.type_desk("small").size
    return _fixed(theme, theme.card, theme.text, theme.muted, name=name, small=small, unit=1.45)


def paper() -> Style:
    """For a report, in points: black-green ink on white, no letter smaller than the small size of paper."""
    theme = look.theme("light")
    sizes = look.tokens().paper
    return _fixed(theme, "#FFFFFF", theme.text, theme.muted, name=9.0, small=sizes["small"], unit=1.0)


def _fixed(
    theme: Theme, page: str, text: str, muted: str, *, name: float, small: float, unit: float
) -> Style:
    return Style(
        theme=theme,
        background=None,
        halo=page,
        text=text,
        muted=muted,
        grid=theme.chart_grid,
        previous=theme.chart_previous,
        mean=theme.chart_mean,
        zone=theme.chart_zone,
        dark=_is_dark(page),
        name_size=name,
        small_size=small,
        scale_size=small,
        line=1.18,
        grid_line=0.6 * unit,
        edge_line=0.75 * unit,
        previous_line=1.0 * unit,
        mean_line=1.75 * unit,
        capsule=8.6 * unit,
        mean_dot=2.9 * unit,
        previous_dot=1.7 * unit,
        answer_dot=2.75 * unit,
        square=0.62 * name,
    )


def mixed(colour: str, other: str, share: float) -> str:
    """``share`` (0–1) of ``colour`` and the rest of ``other``, both "#RRGGBB"."""
    parts = zip(_channels(colour), _channels(other), strict=True)
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02X}" for a, b in parts)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _is_dark(colour: str) -> bool:
    return sum(_channels(colour)) < 3 * 128
