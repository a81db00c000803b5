"""What everybody may see of the fence, as a picture: from the model's public data to a scene, a sentence and a page."""

from __future__ import annotations

from matplotlib.figure import Figure

from samenwerkdesk.charts.fence import FenceScene, Garden, fence
from samenwerkdesk.charts.page import Imprint, compose, on_one_line
from samenwerkdesk.charts.style import Style
from samenwerkdesk.look import Theme
from samenwerkdesk.model.fence_public import PublicFence
from samenwerkdesk.model.text import in_words

_SHARE = 0.56
"""How high the fence likes to be, in widths."""


def scene(public: PublicFence) -> FenceScene:
    """The scene of what everybody may see."""
    gardens = tuple(
        Garden(each.name, each.short_name, each.look, each.code, each.people) for each in public.gardens
    )
    return FenceScene(public.phase, gardens, public.lit, public.joint_name)


def draw(public: PublicFence, width: float, height: float, style: Style) -> Figure:
    """The fence on a sheet."""
    return fence(scene(public), width, height, style)


def height(public: PublicFence, width: float, style: Style) -> float:
    """How high the fence likes to be at a width, in units."""
    return _SHARE * width


def sentence(public: PublicFence) -> str:
    """What the picture says, as a sentence people can nod at."""
    many = len(public.gardens)
    if not many:
        return ""
    if public.phase == 1:
        return "Ieder heeft een eigen tuin, en dat mag." if many > 1 else "Eén tuin, met een eigen schutting."
    if public.phase == 2:
        lit = len(public.lit)
        if not lit:
            return "We kunnen door de schutting kijken; we hebben nog niets afgesproken."
        # A pair is lit from one side on: this is no promise that both know.
        pairs = "paar" if lit == 1 else "paren"
        return f"Tussen {in_words(lit)} {pairs} partners is iets afgesproken."
    if public.joint_name:
        return f"{public.joint_name.rstrip(' .!?')}: een ruimere schutting om alle tuinen."
    return "Een ruimere schutting om alle tuinen; wij hebben nog geen naam."


def page(
    public: PublicFence, imprint: Imprint, theme: Theme, width: float = 1920.0, height: float = 1080.0
) -> Figure:
    """The fence that stands by itself, with its sentence and where it comes from."""
    title = sentence(public)
    if public.phase == 3 and public.joint_name and not on_one_line(title, width, height):
        # A second line would move the gardens: the name says enough.
        title = public.joint_name
    return compose(
        title,
        lambda w, h, style: draw(public, w, h, style),
        imprint,
        theme,
        width=width,
        height=height,
    )
