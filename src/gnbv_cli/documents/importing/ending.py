"""The end of a document: closing words, recipients, signature."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gnbv_cli.documents.importing import blocks
from gnbv_cli.documents.importing.node import Node
from gnbv_cli.documents.importing.paragraph import Paragraph
from gnbv_cli.documents.importing.told import Told
from gnbv_cli.documents.importing.tree_values import Element, Tree

_RECIPIENTS = re.compile(r"Nơi nhận\s*:?\s*", re.IGNORECASE)
_BODY = re.compile(r"T[./]?M(?:\.|\s)\s*\S.*")
_ACTING = re.compile(r"(?:KT|TL|TUQ|Q)(?:\.|\s)\s*\S.*")
_POSITION = re.compile(
    r"(?:(?:PHÓ |QUYỀN )?CHỦ TỊCH|(?:PHÓ )?TRƯỞNG \S.*|(?:PHÓ )?GIÁM ĐỐC)(?: \S.*)?"
)
_CLOSING = re.compile(r"(?:trên đây là|kế hoạch này|yêu cầu các|đề nghị các)\b", re.IGNORECASE)
_LONGEST_NAME = 60
_NO_NAME = re.compile(r"[\d:()]")
_ANNEX = re.compile(r"(?:phụ lục|phụ biểu|biểu|bảng|danh sách|trang)\b", re.IGNORECASE)
_BESIDE = re.compile(r"(?:NGƯỜI LẬP|KẾ TOÁN|CHUYÊN VIÊN|ĐẠI DIỆN|XÁC NHẬN)(?: \S.*)?")
"""Who else signs, at the left of the issuer's signature."""
_FARTHEST_BESIDE = 15
_FARTHEST = 6
"""Closing words are at most so many paragraphs."""


def signed_at(paragraphs: Sequence[Paragraph], start: int) -> int:
    """Where the recipients and the signature begin; behind the last paragraph for none."""
    for at in range(start, len(paragraphs)):
        if begins_end(paragraphs[at]):
            return at
        signs_too = _is_plain(paragraphs[at]) and _BESIDE.fullmatch(paragraphs[at].text)
        if signs_too and any(map(begins_end, paragraphs[at : at + _FARTHEST_BESIDE])):
            return at
    return len(paragraphs)


def begins_end(paragraph: Paragraph) -> bool:
    """Whether the recipients or the issuer's signature begin there."""
    text = paragraph.text
    if not _is_plain(paragraph):
        return False
    if _RECIPIENTS.match(text) or _BODY.fullmatch(text):
        return True
    return text.isupper() and _ACTING.fullmatch(text) is not None


def _is_plain(paragraph: Paragraph) -> bool:
    return paragraph.table is None and not paragraph.marker.text


def begins_annex(paragraph: Paragraph) -> bool:
    """Whether an annex begins there, which is no part of the document proper."""
    return _ANNEX.match(paragraph.text) is not None


class Ending:
    """What the end says, and where the body ends."""

    def __init__(self, paragraphs: Sequence[Paragraph], start: int) -> None:
        self.recipients: list[Tree] = []
        self.strays: list[Paragraph] = []
        self._signature: Element = {}
        at = signed_at(paragraphs, start)
        self._read(paragraphs[at:])
        self.start = self._closing_at(paragraphs, start, at)
        closing = [Node(paragraph, 99, "text") for paragraph in paragraphs[self.start : at]]
        self.closing = blocks.paragraphs(closing)

    @property
    def signature(self) -> Element | None:
        """The signature block, None where there is none."""
        order = ("body", "acting_for", "position", "names")
        return {key: self._signature[key] for key in order if key in self._signature} or None

    def _read(self, paragraphs: Sequence[Paragraph]) -> None:
        receiving = annexed = False
        for paragraph in paragraphs:
            signed = bool(self._signature)
            annexed = annexed or (signed and begins_annex(paragraph))
            if paragraph.table is not None or annexed:
                self.strays.append(paragraph)
                continue
            head = _RECIPIENTS.match(paragraph.text) if not paragraph.marker.text else None
            if head is not None:
                receiving = True
                self._receive(paragraph, paragraph.text[head.end() :])
            elif self._sign(paragraph):
                receiving = False
            elif receiving:
                self._receive(paragraph, paragraph.text)
            else:
                self.strays.append(paragraph)

    def _receive(self, paragraph: Paragraph, text: str) -> None:
        in_one_line = not paragraph.marker.text
        for piece in re.split(r";\s+(?:[-–]\s*)?", text) if in_one_line else [text]:
            name = piece.strip(" ;-–")
            if name:
                last = name[:-1] if name.endswith(".") and not name.endswith("..") else name
                self.recipients.append(Told.at(paragraph.line, last))

    def _sign(self, paragraph: Paragraph) -> bool:
        """Takes a line of the signature; False where it is none."""
        text = paragraph.text
        if paragraph.marker.text:
            return False
        for key, form in (("body", _BODY), ("acting_for", _ACTING), ("position", _POSITION)):
            if key not in self._signature and text.isupper() and form.fullmatch(text):
                self._signature[key] = Told.at(paragraph.line, text)
                return True
        if self._signature and len(text) <= _LONGEST_NAME and not _NO_NAME.search(text):
            names = self._signature.setdefault("names", [])
            assert isinstance(names, list)
            names.append(Told.at(paragraph.line, text))
            return True
        return False

    def _closing_at(self, paragraphs: Sequence[Paragraph], start: int, end: int) -> int:
        for at in range(end - 1, max(start, end - _FARTHEST) - 1, -1):
            paragraph = paragraphs[at]
            if paragraph.marker.text or paragraph.table is not None or paragraph.text.isupper():
                break
            if _CLOSING.match(paragraph.text):
                return at
        return end
