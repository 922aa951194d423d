"""The head of a document: letterhead, title, what it rests on, and what leads to the body."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from gnbv_cli.documents import letterhead
from gnbv_cli.documents.importing.bases import basis, is_recital
from gnbv_cli.documents.importing.paragraph import Paragraph
from gnbv_cli.documents.importing.title import Title, begins_body, read_title, title_at
from gnbv_cli.documents.importing.told import Told
from gnbv_cli.documents.importing.tree_values import Element, Tree
from gnbv_cli.written.dates import read_date
from gnbv_cli.written.names import folded

_NUMBER = re.compile(r"Số\s*:\s*(?P<number>.*)", re.IGNORECASE)
_PLACE_AND_DATE = re.compile(
    r"(?P<place>[^,\d]{0,60}),\s*(?P<date>ngày(?:[\s.…_]|\d)*tháng(?:[\s.…_]|\d)*năm[\s.…_]*\d{0,4})\.?",
    re.IGNORECASE,
)
_ISSUER = re.compile(
    r"(?:Ủy|Uỷ) ban nhân dân (?:xã|phường|đặc khu) "
    r"(?:[A-ZĐÀ-ỸƠƯĂÂÊÔ][\w’'-]*(?:\s+|\Z|(?=[\W])))+"
)
_BESIDE = re.compile(
    r"\s*(CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|"
    r"Độc lập\s*[-–]\s*Tự do\s*[-–]\s*Hạnh phúc)\s*",
    re.IGNORECASE,
)
"""What stands at the right of a letterhead, where a text has both sides on one line."""
_NUMBER_AND_DATE = re.compile(r"(Số\s*:\s*\S*)\s+(\S[^\d,:]{1,40},\s*ngày\s.*)", re.IGNORECASE)
_ISSUING = re.compile(
    r"(?:(?:ỦY|UỶ) BAN|HỘI ĐỒNG|UBND|HĐND|XÃ|PHƯỜNG|ĐẶC KHU|TỈNH|THÀNH PHỐ)(?!\w)"
)
_YEAR = re.compile(r"\bnăm (20\d\d)\b", re.IGNORECASE)
_KNOWN = frozenset(
    map(folded, (letterhead.COUNTRY, letterhead.MOTTO, "Cộng hoà xã hội chủ nghĩa Việt Nam"))
)


class Head:
    """What the head says, and where the body begins."""

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        self.document: Element = {}
        self.legal_bases: list[Tree] = []
        self.opening: list[Tree] = []
        self.strays: list[Paragraph] = []
        """Lines above the title that say nothing known."""
        at = title_at(paragraphs)
        title = read_title(paragraphs, _letterhead_end(paragraphs) if at is None else at)
        self._letterhead([piece for each in paragraphs[: title.at] for piece in _apart(each)])
        self._entitle(title, paragraphs)
        self.end = self._recitals(paragraphs, title.end)
        self._deduce(paragraphs)

    def _letterhead(self, above: Sequence[Paragraph]) -> None:
        issuer: list[str] = []
        for paragraph in above:
            text = paragraph.whole
            if paragraph.table is not None:
                self.strays.append(paragraph)
            elif folded(text) in _KNOWN:
                continue
            elif found := _NUMBER.fullmatch(text):
                number = found["number"].replace("\xa0", " ").strip(" .…_")
                if number:
                    self.document["number"] = Told.at(paragraph.line, number)
            elif found := _PLACE_AND_DATE.fullmatch(text):
                self._dated(found, paragraph.line)
            elif text.isupper() and len(issuer) < 2 and _ISSUING.match(text):
                issuer.append(text)
            else:
                self.strays.append(paragraph)
        self._issuer = " ".join(issuer)

    def _dated(self, found: re.Match[str], line: int) -> None:
        place = found["place"].replace("\xa0", " ").strip(" .…_")
        if place:
            self.document["place"] = Told.at(line, place)
        day = read_date(" ".join(found["date"].split()))
        if day is not None:
            self.document["date"] = Told.at(line, day.isoformat())
        if year := re.search(r"\d{4}", found["date"]):
            self._dated_year = year[0]

    _dated_year: str | None = None

    def _entitle(self, title: Title, paragraphs: Sequence[Paragraph]) -> None:
        if title.kind is not None:
            self.document["kind"] = Told.at(paragraphs[title.at].line, title.kind)
        if title.subject:
            self.document["title"] = Told.at(paragraphs[title.first].line, title.subject)

    def _recitals(self, paragraphs: Sequence[Paragraph], at: int) -> int:
        taken: set[str] = set()
        while at < len(paragraphs) and not begins_body(paragraphs[at]):
            paragraph = paragraphs[at]
            if is_recital(paragraph.text) and not self.opening:
                self.legal_bases.append(basis(paragraph.text, paragraph.line, taken))
            elif paragraph.marker.text:
                text = Told.at(paragraph.line, paragraph.text)
                self.opening.append({"marker": paragraph.marker.text, "text": text})
            else:
                self.opening.append(Told.at(paragraph.line, paragraph.text))
            at += 1
        return at

    def _deduce(self, paragraphs: Sequence[Paragraph]) -> None:
        """The issuer in the letters of running text, and the year."""
        named = Counter(
            " ".join(found[0].split()).rstrip(",.;")
            for paragraph in paragraphs
            for found in _ISSUER.finditer(paragraph.text)
        )
        same = [name for name in named if name.upper() == self._issuer]
        if same or (named and not self._issuer):
            self.document["issuer"] = (same or [named.most_common(1)[0][0]])[0]
        elif self._issuer:
            self.document["issuer"] = _in_letters(self._issuer)
        years = _YEAR.findall(str(self.document.get("title", ""))) or (
            [self._dated_year] if self._dated_year else []
        )
        years = years or [
            year for paragraph in paragraphs for year in _YEAR.findall(paragraph.text)
        ]
        if years:
            self.document["year"] = Counter(years).most_common(1)[0][0]


def is_letterhead(paragraph: Paragraph) -> bool:
    """Whether a line stands above a title: issuer, number, place and date, the country's name."""
    return paragraph.table is None and all(map(_stands_above, _apart(paragraph)))


def _stands_above(piece: Paragraph) -> bool:
    text = piece.whole
    known = folded(text) in _KNOWN or (text.isupper() and _ISSUING.match(text))
    return bool(known or _NUMBER.fullmatch(text) or _PLACE_AND_DATE.fullmatch(text))


def _apart(paragraph: Paragraph) -> list[Paragraph]:
    """The sides of a line of the letterhead, each a line of its own."""
    if paragraph.table is not None:
        return [paragraph]
    both = _NUMBER_AND_DATE.fullmatch(paragraph.text)
    pieces = list(both.groups()) if both else _BESIDE.split(paragraph.text)
    pieces = [piece.strip() for piece in pieces if piece and piece.strip()]
    if len(pieces) < 2:
        return [paragraph]
    return [paragraph._replace(text=piece) for piece in pieces]


def _letterhead_end(paragraphs: Sequence[Paragraph]) -> int:
    """Where a letterhead ends that no name of a kind of document follows."""
    ends = 0
    for at, paragraph in enumerate(paragraphs[:12]):
        text = paragraph.whole
        known = folded(text) in _KNOWN or _NUMBER.fullmatch(text) or _PLACE_AND_DATE.fullmatch(text)
        if known and not paragraph.table:
            ends = at + 1
    return ends


def _in_letters(name: str) -> str:
    """'ỦY BAN NHÂN DÂN XÃ AN BÌNH' → 'Ủy ban nhân dân xã An Bình'."""
    found = re.fullmatch(
        r"(?P<body>(?:ỦY|UỶ) BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|UBND)"
        r"(?: (?P<level>XÃ|PHƯỜNG|ĐẶC KHU|TỈNH))?(?P<name>.*)",
        name,
    )
    if found is None:
        return name.capitalize()
    body = found["body"] if found["body"] == "UBND" else found["body"].capitalize()
    level = f" {found['level'].lower()}" if found["level"] else ""
    return body + level + " ".join(word.capitalize() for word in found["name"].split(" "))
