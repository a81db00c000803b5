"""What stands in a PDF, read back with another library than the one that made it."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as raw


@dataclass(frozen=True)
class Pdf:
    """A PDF: the text of every page with single spaces, the bookmarks, the metadata, the fonts, the number of images."""

    pages: list[str]
    bookmarks: list[str]
    metadata: dict[str, str]
    fonts: dict[str, bool]
    images: int
    shapes: int

    @property
    def text(self) -> str:
        """All text."""
        return " ".join(self.pages)


def read(pdf: bytes) -> Pdf:
    """Read all of it. ``fonts`` says per font whether it is embedded."""
    document = pypdfium2.PdfDocument(pdf)
    pages, fonts, images, shapes = [], {}, 0, 0
    for page in document:
        words = page.get_textpage()
        pages.append(" ".join(words.get_text_range().split()))
        words.close()
        for each in page.get_objects(max_depth=8):
            images += each.type == raw.FPDF_PAGEOBJ_IMAGE
            shapes += each.type == raw.FPDF_PAGEOBJ_PATH
            if each.type == raw.FPDF_PAGEOBJ_TEXT:
                font = raw.FPDFTextObj_GetFont(each.raw)
                name = ctypes.create_string_buffer(256)
                raw.FPDFFont_GetBaseFontName(font, name, 256)
                fonts[name.value.decode()] = bool(raw.FPDFFont_GetIsEmbedded(font))
        page.close()
    found = Pdf(
        pages=pages,
        bookmarks=[bookmark.get_title() for bookmark in document.get_toc()],
        metadata=document.get_metadata_dict(skip_empty=True),
        fonts=fonts,
        images=images,
        shapes=shapes,
    )
    document.close()
    return found
