"""LAW: dates of cited documents that cannot be theirs: by the year in the number, by what is known.

A number that bears no year repeats from year to year and tells nothing of a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from gnbv_cli.data.documents import IssueDate, issue_dates
from gnbv_cli.data.programmes import CONFIRMED
from gnbv_cli.findings.finding import Finding, Place, Related
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.rule import Rule
from gnbv_cli.texts.sentence import Words
from gnbv_cli.written.dates import read_date, slashed

_YEAR = re.compile(r"\d+/((?:19|20)\d{2})/")
_ALSO = Words("cũng ghi ngày này", "this date here too")
_ISSUED = Words(
    "{document} ghi ngày {written}; văn bản này ban hành ngày {issued}",
    "{document} is dated {written}; it was issued on {issued}",
)
_UNCONFIRMED = Words(
    "{document} ghi ngày {written}; văn bản này ban hành ngày {issued} (cần đối chiếu)",
    "{document} is dated {written}; it was issued on {issued} (unconfirmed)",
)


class _Dated(NamedTuple):
    """A document with a date, where that stands."""

    number: str
    name: str
    written: date
    place: Place


def _wrong_dates(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    """One finding for each document and date."""
    stated = checked.plan.document.date
    day = read_date(stated) if stated else None
    found: dict[tuple[str, date], list[_Dated]] = {}
    for dated in _dated(checked):
        if day is None or dated.written <= day:  # LAW004 is about later ones
            found.setdefault((dated.number, dated.written), []).append(dated)
    for (number, written), places in found.items():
        year = _YEAR.match(number)
        known = issue_dates().get(number) if year else None
        if known is not None and known.day != written:
            yield _finding(rule, places, known, year=known.day.year)
        elif known is None and year is not None and int(year[1]) != written.year:
            yield _finding(rule, places, None, year=year[1])


def _dated(checked: CheckedPlan) -> Iterator[_Dated]:
    """The dates of the recitals, and those of the words where LAW007 does not tell them apart."""
    days: dict[str, date] = {}
    for number, (address, basis) in checked.citations.bases.items():
        day = read_date(basis.date) if basis.date else None
        if day is not None and _YEAR.match(number):
            days[number] = day
            name = f"{basis.kind or 'Văn bản'} số {basis.number}"
            yield _Dated(number, name, day, Place(f"{address}.date"))
    for citation in checked.citations.cited:
        number, day = citation.number, citation.date
        if day is None or citation.date_at is None or not _YEAR.match(number):
            continue
        if number in days and (citation.top == "legal_bases" or days[number] != day):
            continue
        place = Place(*checked.wording.within(*citation.date_at))
        yield _Dated(number, citation.name, day, place)


def _finding(rule: Rule, places: list[_Dated], known: IssueDate | None, year: object) -> Finding:
    first, *others = places
    message = None
    if known is not None:
        message = _ISSUED if known.standing in CONFIRMED else _UNCONFIRMED
    return rule.finding(
        first.place,
        severity="note" if message is _UNCONFIRMED else None,
        message=message,
        details={
            "identity": (first.number, first.written.isoformat()),
            "related": tuple(Related(other.place, _ALSO.filled()) for other in others),
        },
        document=first.name,
        written=slashed(first.written),
        issued=slashed(known.day) if known else "",
        year=year,
    )


RULES = (
    Rule(
        "LAW018",
        "document-date",
        "warning",
        Words("Ngày của văn bản viện dẫn không khớp số", "A date that does not fit the number"),
        Words(
            "{document} ghi ngày {written}, nhưng số của văn bản mang năm {year}",
            "{document} is dated {written}, but its number bears the year {year}",
        ),
        Words(
            "Thay số mà giữ ngày, trích yếu cũ thì viện dẫn thành một văn bản không có",
            "With a new number beside the old date and subject, no such document is to be found",
        ),
        Words(
            "Đối chiếu bản gốc rồi sửa số hoặc ngày; soát cả trích yếu",
            "Compare with the original, then mend the number or the date; go over the subject too",
        ),
        _wrong_dates,
        bad=(
            "legal_bases: [{kind: Nghị định, number: 73/2026/NĐ-CP, date: 2016-12-21, "
            "issuer: Chính phủ, subject: quy định chi tiết Luật Ngân sách nhà nước}]\n"
        ),
        good=(
            "legal_bases: [{kind: Nghị định, number: 73/2026/NĐ-CP, date: 2026-03-10, "
            "issuer: Chính phủ, subject: quy định chi tiết Luật Ngân sách nhà nước}]\n"
        ),
    ),
)
