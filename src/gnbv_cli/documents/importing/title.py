"""The title of a document: its kind, and the subject on the same line or below it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from gnbv_cli.documents.importing.bases import is_recital
from gnbv_cli.documents.importing.marker import DEEPEST_HEADING
from gnbv_cli.documents.importing.paragraph import Paragraph

_KINDS = {
    "KẾ HOẠCH": "Kế hoạch", "PHƯƠNG ÁN": "Phương án", "QUYẾT ĐỊNH": "Quyết định", "ĐỀ ÁN": "Đề án",
    "NGHỊ QUYẾT": "Nghị quyết", "CHƯƠNG TRÌNH": "Chương trình", "BÁO CÁO": "Báo cáo",
    "TỜ TRÌNH": "Tờ trình", "DỰ TOÁN": "Dự toán",
}  # fmt: skip
_FARTHEST = 40
_MOST_LINES = 4


class Title(NamedTuple):
    """What the lines of a title say, and where it stands among the paragraphs.

    `first` is the line that the subject begins on, `end` the one behind it.
    """

    at: int
    kind: str | None
    subject: str
    first: int
    end: int


def title_at(paragraphs: Sequence[Paragraph]) -> int | None:
    """Where a document names its kind: on a line of its own, or before the subject."""
    before_body = True
    with_subject: int | None = None
    for at, paragraph in enumerate(paragraphs[:_FARTHEST]):
        before_body &= not (paragraph.marker.text or is_recital(paragraph.whole))
        kind = _kind_of(paragraph)
        if kind is not None and not kind[1]:
            return at
        if kind is not None and before_body and with_subject is None:
            with_subject = at
    return with_subject


def kind_alone(paragraph: Paragraph) -> str | None:
    """The kind of document that a line names, where it names nothing else."""
    found = _kind_of(paragraph)
    return _KINDS[found[0]] if found is not None and not found[1] else None


def read_title(paragraphs: Sequence[Paragraph], at: int) -> Title:
    """The title that begins at `at`, with or without a kind."""
    kind, rest = (_kind_of(paragraphs[at]) if at < len(paragraphs) else None) or ("", "")
    first = at if rest or not kind else at + 1
    end = at + 1 if kind else at
    subject = [rest] if rest else []
    if rest:
        while end < len(paragraphs) and _goes_on_in_capitals(paragraphs[end], subject):
            subject.append(paragraphs[end].whole)
            end += 1
    while end < len(paragraphs) and _is_subject(paragraphs[end], subject, paragraphs[first]):
        if not kind and paragraphs[end].text.endswith((".", ":", ";")):
            break
        subject.append(paragraphs[end].whole)
        end += 1
    return Title(at, _KINDS.get(kind), " ".join(subject), first, end)


def begins_body(paragraph: Paragraph) -> bool:
    """Whether the body begins there: with a heading, or a table."""
    if paragraph.table is not None:
        return True
    if paragraph.marker.text:
        return paragraph.marker.rank <= DEEPEST_HEADING
    return paragraph.text.isupper() and not paragraph.text.endswith((".", ";", ":"))


def _kind_of(paragraph: Paragraph) -> tuple[str, str] | None:
    """The kind of document that a line names, and the subject behind it in capitals."""
    text = paragraph.whole
    if paragraph.marker.text or paragraph.table is not None:
        return None
    if text.upper() in _KINDS:
        return text.upper(), ""
    kind = next((each for each in _KINDS if text.startswith(f"{each} ")), None)
    if kind is None or not text.isupper() or text.endswith((":", ".", ";")):
        return None
    return kind, text[len(kind) :].strip()


def _goes_on_in_capitals(paragraph: Paragraph, subject: list[str]) -> bool:
    """Whether a line in capitals is more of a subject that began on the line of the kind."""
    ends = paragraph.text.endswith((":", ";", "."))
    text = paragraph.text if paragraph.table is None and not paragraph.marker.text else ""
    return text.isupper() and len(subject) < _MOST_LINES and not ends


def _is_subject(paragraph: Paragraph, subject: list[str], first: Paragraph) -> bool:
    text = paragraph.whole
    if paragraph.table is not None or paragraph.marker.text or is_recital(text):
        return False
    if not subject:
        return True
    if text.endswith((":", ";", ".")) or len(subject) >= _MOST_LINES:
        return False
    return (
        text[:1].islower()
        or (paragraph.stands_out and first.stands_out)
        or (text.isupper() and subject[-1].isupper() and not begins_body(paragraph))
    )
