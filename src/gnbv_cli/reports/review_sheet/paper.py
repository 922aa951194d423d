"""The sheet of paper that the parts are written on, one below the other."""

from __future__ import annotations

from collections.abc import Iterable

from docx.document import Document
from docx.text.paragraph import Paragraph

from gnbv_cli.documents.lines import visible
from gnbv_cli.documents.word.styles import JUSTIFY, LEFT, Look, set_styles
from gnbv_cli.tables.forms.docx import LOOKS as AROUND_TABLES
from gnbv_cli.texts.labels import NONE
from gnbv_cli.texts.sentence import Language, Words

SIZE = 11.0
"""Of the letters in its tables, in points."""

_TEXT = Look(12, align=JUSTIFY, after=3)
_LOOKS = {
    **AROUND_TABLES,
    "Place and Date": Look(12, italic=True, before=2, after=4),
    "Heading 1": Look(13, bold=True, align=LEFT, before=10, after=4, with_next=True),
    "Heading 2": Look(12, bold=True, align=LEFT, before=6, after=3, with_next=True),
    "Body Text": _TEXT,
    "List Paragraph": _TEXT,
    "Authority": Look(12, bold=True, capitals=True, with_next=True),
}
_NUMBERS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII")


class Paper:
    """Adds to the end of `document` what is said in `language`, the parts numbered as they come."""

    def __init__(self, document: Document, language: Language) -> None:
        self.document = document
        self.language = language
        self.parts = 0
        set_styles(document, _LOOKS)

    def say(self, said: Words) -> str:
        """Words without places to fill."""
        return said.filled().say(self.language)

    def add(self, text: str, style: str) -> Paragraph:
        """A paragraph."""
        paragraph = self.document.add_paragraph(style=style)
        paragraph.add_run(visible(text))
        return paragraph

    def add_part(self, head: Words) -> Paragraph:
        """The heading of a part; the number in its words is that of the page, which has one more.

        The picture of the flow of money does not belong on paper.
        """
        number = _NUMBERS[self.parts]
        self.parts += 1
        return self.add(f"{number}. {self.say(head).partition('. ')[2]}", "Heading 1")

    def add_labelled(self, label: str, text: str) -> None:
        """A line with its label in bold."""
        paragraph = self.document.add_paragraph(style="Body Text")
        paragraph.add_run(visible(f"{label}: ")).bold = True
        paragraph.add_run(visible(text))

    def add_list(self, texts: Iterable[str]) -> None:
        """A line for each text, or that there is none."""
        listed = [f"- {text}" for text in texts]
        for text in listed or [f"- {self.say(NONE)}"]:
            self.add(text, "List Paragraph")
