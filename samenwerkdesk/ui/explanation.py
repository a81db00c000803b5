"""The method's own explanation of a tab, in the side panel: purpose, steps, questions, pitfalls and where it comes from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from samenwerkdesk.model import method
from samenwerkdesk.ui.widgets.key_list import KeyList
from samenwerkdesk.ui.widgets.reading_text import Paragraph, ReadingText
from samenwerkdesk.ui.widgets.side_panel import SidePanel
from samenwerkdesk.ui.widgets.text import Text

OWN = "eigen ontwerp van Samenwerkdesk"

WORDS = {"S": "basistekst van de methode", "P": "openbare bron", "V": "algemene vakkennis", "E": OWN}
"""The handbook's letters for how sure we are, in words."""

HEADS = {
    "S": "Uit de basisteksten van de methode",
    "P": "Uit openbare bronnen",
    "V": "Algemene vakkennis, niet als citaat te gebruiken",
    "E": "Eigen ontwerp van Samenwerkdesk",
}

_LETTERS = re.compile(r"\bS[0-4]\b|(?<![\w'’.])[SPVE](?:/[SPVE])?(?![\w'’.])")


class ExplanationPanel(SidePanel):
    """The side panel with the explanation of one element of the method, and the keys of its page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._element: str | None = None
        # The text itself is where the keyboard goes; what it does not use scrolls the panel.
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.reading = ReadingText("Uitleg van de methode")
        self.reading.show_paragraphs(premise())
        self.add_widget(self.reading, 0)
        self._keys_title = Text("Toetsen op dit tabblad", "label", "muted")
        self.add_widget(self._keys_title, 28)
        self.keys = KeyList()
        self.add_widget(self.keys, 8)
        self.show_keys([])

    def show_element(self, key: str) -> None:
        """Explain an element of the method; a tab without one gets what working together is."""
        if key == self._element:
            return
        self._element = key
        known = key in method.ELEMENTS
        self.reading.show_paragraphs(paragraphs(method.element(key)) if known else premise())
        self._area.verticalScrollBar().setValue(0)

    def show_keys(self, keys: Sequence[tuple[str, str]]) -> None:
        """Show at the foot which keys the page has: (key, what it does)."""
        self.keys.show_keys(keys)
        self._keys_title.setVisible(bool(keys))
        self.keys.setVisible(bool(keys))

    def text(self) -> str:
        """The explanation as plain text."""
        return self.reading.text()


def premise() -> list[Paragraph]:
    """What working together is, for a tab that is no element of the method."""
    guide = method.guide()
    found = [
        Paragraph("Uitgangspunt", "label", "muted"),
        Paragraph("Wat is samenwerken hier?", "lead", above=2),
        Paragraph(plain(guide.premise), ink="muted", above=8),
        _heading("Waarom het lastig is"),
    ]
    found += [Paragraph(text + ".", above=6) for text in guide.difficulties]
    return found


def paragraphs(element: method.Element) -> list[Paragraph]:
    """Everything the handbook says about an element, in the order in which a facilitator needs it."""
    return [
        Paragraph(element.title, "label", "muted"),
        Paragraph(element.question, "lead", above=2),
        Paragraph(f"Hoort bij: {element.belongs_to}.", ink="muted", above=8),
        _heading("Doel"),
        Paragraph(plain(element.purpose)),
        _heading("Wanneer"),
        Paragraph(plain(element.when)),
        *_steps(element),
        *_questions(element),
        *_notes(element),
        *_pitfalls(element),
        *_sources(element),
    ]


def plain(text: str) -> str:
    """A text of the handbook without its letters: 'S0' becomes the author, '(P)' '(openbare bron)'. Addresses stay."""
    return " ".join(part if "://" in part else _LETTERS.sub(_word, part) for part in text.split(" "))


def certainty(label: str) -> str:
    """How sure we are, in words: 'P/E' gives 'openbare bron en eigen ontwerp van Samenwerkdesk'."""
    return " en ".join(WORDS[letter] for letter in label.split("/") if letter in WORDS)


def _word(found: re.Match[str]) -> str:
    letters = found[0]
    if letters[1:].isdigit():
        return next(
            (document.text for document in method.guide().start_documents if document.code == letters),
            letters,
        )
    return certainty(letters)


def _heading(text: str) -> Paragraph:
    return Paragraph(text, "label", "muted", above=20)


def _steps(element: method.Element) -> Iterable[Paragraph]:
    for form in element.sessions:
        yield _heading(f"Stappen · {form.title}" if form.title else "Stappen")
        size = " · ".join(plain(part) for part in (form.duration, form.group_size) if part)
        yield Paragraph(_capital(size), "small", "muted", above=2)
        if form.label:
            yield Paragraph(_capital(certainty(form.label)), "small", "muted", above=0)
        for number, step in enumerate(form.steps, 1):
            minutes = f"{step.minutes}\u00a0min" if step.minutes is not None else ""
            title = step.title + ("" if step.title[-1:] in "?:" else ".") if step.title else ""
            yield Paragraph(plain(step.text), above=6, number=f"{number}.", lead=title, tail=minutes)
        if form.note:
            yield Paragraph(plain(form.note), above=8)


def _questions(element: method.Element) -> Iterable[Paragraph]:
    if not element.questions:
        return
    yield _heading("Vragen")
    labels = {question.label for question in element.questions}
    shared = labels.pop() if len(labels) == 1 else ""
    if shared:
        yield Paragraph(_capital(certainty(shared)), "small", "muted", above=2)
    names = _phase_names(element)
    phase, above = "", 8
    for question in element.questions:
        if question.phase != phase:
            phase, above = question.phase, 8
            yield Paragraph(names.get(phase, phase), "strong", above=16)
        tail = certainty(question.label) if question.label and not shared else ""
        yield Paragraph(plain(question.text), "question", above=above, tail=tail, bar=True)
        above = 14


def _phase_names(element: method.Element) -> dict[str, str]:
    """The phases the questions of an element belong to: its own forms, or the five of the process."""
    return {phase.code: phase.name for phase in method.phases()} | {
        form.phase: form.title for form in element.sessions if form.phase
    }


def _notes(element: method.Element) -> Iterable[Paragraph]:
    for note in element.notes:
        yield _heading(plain(note.title))
        yield Paragraph(plain(note.text))
        if note.label:
            yield Paragraph(_capital(certainty(note.label)), "small", "muted", above=2)


def _pitfalls(element: method.Element) -> Iterable[Paragraph]:
    if element.pitfalls:
        yield _heading("Valkuilen")
        for number, text in enumerate(element.pitfalls):
            yield Paragraph(plain(text), above=8 if number else 4)


def _sources(element: method.Element) -> Iterable[Paragraph]:
    if not element.sources:
        return
    yield _heading("Bron")
    order = list(HEADS)
    for label in sorted({source.label for source in element.sources}, key=lambda label: _place(label, order)):
        yield Paragraph(HEADS.get(label) or _capital(certainty(label)), "label", above=8)
        for source in element.sources:
            if source.label == label:
                yield Paragraph(_capital(plain(source.text)), "small", "muted", above=4)


def _place(label: str, order: list[str]) -> tuple[int, str]:
    """Mixed labels come after the plain ones, our own design last."""
    if label == "E":
        return (len(order) + 1, label)
    return (order.index(label) if label in order else len(order), label)


def _capital(text: str) -> str:
    return text if text.startswith("http") else text[:1].upper() + text[1:]
