"""Import, export, results and the session report, each against what the bare library needs for the same."""

from __future__ import annotations

import statistics
import tempfile
from datetime import date
from pathlib import Path

import yaml

from benchmarks.cases import EXAMPLE, SIZES, case
from benchmarks.measuring import Figure, paired, runs, spread, timed
from samenwerkdesk.model import interchange, sessions
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.results import results


def interchanging(path: Path, size: str, folder: Path) -> list[Figure]:
    """Import and export of a whole case, against reading or writing the same YAML with the bare library."""
    source = EXAMPLE
    if SIZES[size] > 1:
        source = folder / "large.yaml"
        source.write_text(
            yaml.safe_dump(case(SIZES[size]), allow_unicode=True, sort_keys=False), encoding="utf-8"
        )
    text = source.read_text(encoding="utf-8")
    loader, dumper = yaml.CSafeLoader, yaml.CSafeDumper

    def bring_in() -> None:
        with tempfile.TemporaryDirectory() as place:
            interchange.import_case(source, Path(place) / "nieuw.samenwerk")

    loaded = yaml.load(text, Loader=loader)
    document = Document.open(path)

    def take_out() -> None:
        with tempfile.TemporaryDirectory() as place:
            interchange.write_case(document, Path(place) / "uit.yaml")

    try:
        ratio_in, detail_in = paired(
            lambda: timed(bring_in),
            lambda: timed(lambda: yaml.load(text, Loader=loader)),
            5,
        )
        ratio_out, detail_out = paired(
            lambda: timed(take_out),
            lambda: timed(lambda: yaml.dump(loaded, Dumper=dumper, allow_unicode=True, sort_keys=False)),
            5,
        )
        counted = runs(lambda: results(document, date(2025, 10, 2)), 5)
    finally:
        document.close()
    return [
        Figure("import ÷ reading its YAML", size, ratio_in, "x", None, detail_in),
        Figure("export ÷ writing its YAML", size, ratio_out, "x", None, detail_out),
        Figure("results (chapter 21)", size, statistics.median(counted), "ms", None, spread(counted)),
    ]


def reporting(path: Path, size: str) -> list[Figure]:
    """The session report against a plain ReportLab document of as many pages, with and without its pictures."""
    from samenwerkdesk.report.options import ReportOptions, default_options
    from samenwerkdesk.report.session import make

    document = Document.open(path)
    try:
        session = sessions.all_sessions(document)[2].id
        full = default_options(document, session)
        words = ReportOptions(**{**full.__dict__, "conditions": False})
        figures = []
        for name, options, aim in (("with its pictures", full, 3.0), ("words only", words, 3.0)):
            pages = make(document, session, options).pages
            ratio, detail = paired(
                lambda options=options: timed(lambda: make(document, session, options)),  # type: ignore[misc]
                lambda pages=pages: timed(lambda: _plain(pages)),  # type: ignore[misc]
                15,
            )
            figures.append(
                Figure(
                    f"session report, {name} ÷ plain document", size, ratio, "x", aim, f"{pages} p., {detail}"
                )
            )
    finally:
        document.close()
    return figures


def _plain(pages: int) -> bytes:
    """A document of ``pages`` full pages of running text in our own typeface, made with nothing but ReportLab."""
    import io

    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate

    from samenwerkdesk.report import fonts

    style = ParagraphStyle("plain", fontName=fonts.REGULAR, fontSize=10, leading=14)
    story = []
    for _ in range(pages):
        story += [
            Paragraph("Wachten helpt geen gezin, dus beginnen we met een proef van zestig dagen. " * 5, style)
        ] * 9
        story.append(PageBreak())
    out = io.BytesIO()
    SimpleDocTemplate(out, pagesize=A4).build(story)
    return out.getvalue()
