"""The section on paper about the trust network: a picture of each layer, with its words."""

from __future__ import annotations

from reportlab.platypus import Flowable, Spacer

from samenwerkdesk.charts import network, style
from samenwerkdesk.charts.sheet import size_of
from samenwerkdesk.model.public_network import PublicLayer
from samenwerkdesk.report.figures import Picture
from samenwerkdesk.report.flowables import Heading
from samenwerkdesk.report.options import TITLES
from samenwerkdesk.report.page import CONTENT_HEIGHT, CONTENT_WIDTH, together
from samenwerkdesk.report.sections import Page
from samenwerkdesk.report.trust_network_content import NETWORK, NetworkContent

_HIGHEST = 0.8 * CONTENT_HEIGHT


def sections(page: Page, content: NetworkContent) -> list[Flowable]:
    """The layers under each other; the key to the signs stands under the last one."""
    found: list[Flowable] = []
    for at, layer in enumerate(content.layers):
        story: list[Flowable] = []
        if not at:
            story += [Heading(TITLES[NETWORK], page.layout.section), Spacer(1, 4.0)]
        story += _layer(page, layer)
        if at == len(content.layers) - 1:
            story += _key(layer)
        found += [together(story), *story]
    return found


def _layer(page: Page, layer: PublicLayer) -> list[Flowable]:
    paper, layout, text = style.paper(), page.layout, page.text
    high = min(network.height(layer, CONTENT_WIDTH, paper), _HIGHEST)
    words = text.paragraphs(" ".join(layer.words), layout.small_muted) if network.apart(layer) else []
    return [
        *text.paragraphs(text.line(layer.title), layout.strong),
        *text.paragraphs(layer.question, layout.small_muted),
        Spacer(1, 5.0),
        Picture(lambda: network.draw(layer, CONTENT_WIDTH, high, paper), CONTENT_WIDTH, high),
        *words,
        Spacer(1, 9.0),
    ]


def _key(layer: PublicLayer) -> list[Flowable]:
    figure = network.key(layer, CONTENT_WIDTH, style.paper())
    return [Picture(lambda: figure, *size_of(figure))] if figure is not None else []
