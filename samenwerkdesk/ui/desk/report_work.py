"""Making a report on a thread of its own: from a snapshot of the document to a PDF and pictures of its pages."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from samenwerkdesk.model.document import Document
from samenwerkdesk.ui import worker

if TYPE_CHECKING:
    from samenwerkdesk.report.options import ReportOptions

_pdfium = threading.Lock()
"""PDFium is not made for two threads at once."""


@dataclass(frozen=True)
class Preview:
    """A finished report: the file as it would be saved, and a picture of each page."""

    pdf: bytes
    pages: tuple[QImage, ...]


def make(data: bytes, session: str, options: ReportOptions, width: int, progress: worker.Progress) -> Preview:
    """The report of a session from a snapshot, its pages as pictures ``width`` px wide. Raises Cancelled when it was stopped."""
    from samenwerkdesk.report.options import Cancelled
    from samenwerkdesk.report.session import make

    document = Document.from_snapshot(data)
    try:
        report = make(document, session, options, progress.report, lambda: progress.cancelled)
    except Cancelled:
        raise worker.Cancelled from None
    finally:
        document.close()
    return Preview(report.pdf, pictures(report.pdf, width))


def redraw(pdf: bytes, width: int, progress: worker.Progress) -> Preview:
    """The same report in pictures of another width."""
    progress.report(0.0)
    return Preview(pdf, pictures(pdf, width))


def pictures(pdf: bytes, width: int) -> tuple[QImage, ...]:
    """Each page of a PDF as a picture ``width`` px wide."""
    import pypdfium2

    found = []
    with _pdfium:
        file = pypdfium2.PdfDocument(pdf)
        try:
            for page in file:
                # A little less, since PDFium rounds up to whole pixels.
                bitmap = page.render(scale=(width - 0.01) / page.get_width(), rev_byteorder=True)
                form = (
                    QImage.Format.Format_RGBX8888 if bitmap.n_channels == 4 else QImage.Format.Format_RGB888
                )
                data = bytes(bitmap.buffer)
                found.append(QImage(data, bitmap.width, bitmap.height, bitmap.stride, form).copy())
                bitmap.close()
                page.close()
        finally:
            file.close()
    return tuple(found)
