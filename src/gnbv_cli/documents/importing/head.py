"""The head of a document: letterhead, title, what it rests on, and what leads to the body."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from gnbv_cli.documents import letterhead
from gnbv_cli.documents.importing.bases import basis, is_recital
from gnbv_cli.documents.importing.marker import DEEPEST_HEADING
from gnbv_cli.documents.importing.paragraph import Paragraph
from gnbv_cli.documents.importing.told import Told
from gnbv_cli.documents.importing.tree_values import Element, Tree
from gnbv_cli.written.dates import read_date
from gnbv_cli.written.names import folded

_KINDS = {
    "KẾ HOẠCH": "Kế hoạch", "PHƯƠNG ÁN": "Phương án", "QUYẾT ĐỊNH": "Quyết định", "ĐỀ ÁN": "Đề án",
    "NGHỊ QUYẾT": "Nghị quyết", "CHƯƠNG TRÌNH": "Chương trình", "BÁO CÁO": "Báo cáo",
    "TỜ TRÌNH": "Tờ trình", "DỰ TOÁN": "Dự toán",
}  # fmt: skip
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
        title = _title_at(paragraphs)
        at = _letterhead_end(paragraphs) if title is None else title
        self._letterhead([piece for each in paragraphs[:at] for piece in _apart(each)])
        self.end = self._recitals(paragraphs, self._title(paragraphs, at, titled=title is not None))
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

    def _title(self, paragraphs: Sequence[Paragraph], at: int, *, titled: bool) -> int:
        """Reads the kind of document, if it stands there, and the subject; gives where they end."""
        if titled:
            kind = paragraphs[at]
            self.document["kind"] = Told.at(kind.line, _KINDS[kind.whole.upper()])
            at += 1
        subject: list[str] = []
        first = at
        while at < len(paragraphs) and _is_subject(paragraphs[at], subject, paragraphs[first]):
            if not titled and paragraphs[at].text.endswith((".", ":", ";")):
                break
            subject.append(paragraphs[at].whole)
            at += 1
        if subject:
            self.document["title"] = Told.at(paragraphs[first].line, " ".join(subject))
        return at

    def _recitals(self, paragraphs: Sequence[Paragraph], at: int) -> int:
        taken: set[str] = set()
        while at < len(paragraphs) and not _begins_body(paragraphs[at]):
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


def _apart(paragraph: Paragraph) -> list[Paragraph]:
    """The sides of a line of the letterhead, each a line of its own."""
    if paragraph.table is not None:
        return [paragraph]
    both = _NUMBER_AND_DATE.fullmatch(paragraph.text)
    pieces = list(both.groups()) if both else _BESIDE.split(paragraph.text)
    pieces = [piece for piece in pieces if piece and piece.strip()]
    return [paragraph._replace(text=piece.strip()) for piece in pieces] or [paragraph]


def _title_at(paragraphs: Sequence[Paragraph]) -> int | None:
    for at, paragraph in enumerate(paragraphs[:40]):
        if paragraph.whole.upper() in _KINDS and not paragraph.marker.text:
            return at
    return None


def _letterhead_end(paragraphs: Sequence[Paragraph]) -> int:
    """Where a letterhead ends that no name of a kind of document follows."""
    ends = 0
    for at, paragraph in enumerate(paragraphs[:12]):
        text = paragraph.whole
        known = folded(text) in _KNOWN or _NUMBER.fullmatch(text) or _PLACE_AND_DATE.fullmatch(text)
        if known and not paragraph.table:
            ends = at + 1
    return ends


def _is_subject(paragraph: Paragraph, subject: list[str], first: Paragraph) -> bool:
    text = paragraph.whole
    if paragraph.table is not None or paragraph.marker.text or is_recital(text):
        return False
    if not subject:
        return True
    if text.endswith((":", ";", ".")) or len(subject) > 3:
        return False
    return (
        text[:1].islower()
        or (paragraph.stands_out and first.stands_out)
        or (text.isupper() and subject[-1].isupper() and not _begins_body(paragraph))
    )


def _begins_body(paragraph: Paragraph) -> bool:
    if paragraph.table is not None:
        return True
    if paragraph.marker.text:
        return paragraph.marker.rank <= DEEPEST_HEADING
    return paragraph.text.isupper() and not paragraph.text.endswith((".", ";", ":"))


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
