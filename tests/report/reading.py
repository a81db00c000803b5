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


@dataclass(frozen=True)
class Signs:
    """What can be marked with a pen: outlined circles, outlined squares, and level lines in the ink of a pen's edge."""

    circles: int
    squares: int
    lines: int


def signs(pdf: bytes, page: int = 0, ink: tuple[int, int, int] = (0x7D, 0x7A, 0x6C)) -> Signs:
    """Count the signs on one page that are drawn with an outline of this colour."""
    document = pypdfium2.PdfDocument(pdf)
    circles = squares = lines = 0
    opened = document[page]
    for each in opened.get_objects(max_depth=8):
        if each.type != raw.FPDF_PAGEOBJ_PATH or _outline(each.raw) != ink:
            continue
        left, low, right, high = each.get_bounds()
        segments = raw.FPDFPath_CountSegments(each.raw)
        kinds = {
            raw.FPDFPathSegment_GetType(raw.FPDFPath_GetPathSegment(each.raw, at)) for at in range(segments)
        }
        if raw.FPDF_SEGMENT_BEZIERTO in kinds:
            circles += 1
        elif segments > 2 and abs((right - left) - (high - low)) < 0.5:
            squares += 1
        elif high - low < 1.5 < right - left:
            lines += 1
    opened.close()
    document.close()
    return Signs(circles, squares, lines)


def _outline(path: raw.FPDF_PAGEOBJECT) -> tuple[int, int, int] | None:
    """The colour of the stroke of a path; None when it has none."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(path, fill, stroke)
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    raw.FPDFPageObj_GetStrokeColor(path, red, green, blue, alpha)
    return (red.value, green.value, blue.value) if stroke.value else None
