"""LAW: documents that ended, and documents dated after the plan."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from gnbv_cli.data.documents import EndedDocument, ended_documents
from gnbv_cli.data.programmes import CONFIRMED
from gnbv_cli.findings.finding import Finding, Place, Related
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.rule import Details, Rule
from gnbv_cli.rules.sentences import is_quoted, sentence_at
from gnbv_cli.texts.labels import ASSUMPTION
from gnbv_cli.texts.sentence import Sentence, Words
from gnbv_cli.written.dates import read_date, slashed

_OF_STATE = re.compile(r"/\d{4}/(?:QH|NĐ|TT|QĐ-TTG)")
"""Symbols of documents of the state's highest bodies, the only ones known to have ended."""

_OF_THE_PAST = re.compile(r"thay thế|bãi bỏ|hết hiệu lực|trước đây|trước ngày|sửa đổi, bổ sung bởi")
"""A sentence that names the old document as one that has ended, or for earlier years."""

_SETTLED = re.compile(r"quyết toán[^.;\d]{0,60} năm (?:trước|(\d{4})(?!\d))")
"""The accounts of an earlier year are settled under its own law."""

_ALSO = Words("cũng viện dẫn ở đây", "cited here too")
_SUCCESSOR = Words("{kind} số {number} (ban hành {date})", "{kind} {number} (issued {date})")
_AS_OF = Words(
    "Kế hoạch chưa ghi ngày, tính theo ngày {date}", "The plan has no date; {date} is taken"
)
_UNCONFIRMED = Words(
    "{document} hết hiệu lực từ {date}, thay bằng {successor} (cần đối chiếu)",
    "{document} ended on {date}, replaced by {successor} (unconfirmed)",
)


def _ended(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    """One finding a document, on its first place."""
    places: dict[str, list[Place]] = {}
    for number, place in _cited(checked):
        places.setdefault(number, []).append(place)
    if not places:
        return
    for number, (first, *others) in places.items():
        document = ended_documents().get(number)
        if document is None or checked.day <= max(document.issued, document.ended):
            continue
        details: Details = {
            "identity": (number,),
            "related": tuple(Related(other, _ALSO.filled()) for other in others),
        }
        if not checked.plan.document.date:
            details["facts"] = ((ASSUMPTION, _AS_OF.filled(date=slashed(checked.day))),)
        confirmed = document.standing in CONFIRMED
        yield rule.finding(
            first,
            severity=None if confirmed else "note",
            message=None if confirmed else _UNCONFIRMED,
            details=details,
            document=f"{document.kind} số {document.number}",
            date=slashed(document.ended),
            successor=_successor(document),
        )


def _successor(document: EndedDocument) -> Sentence:
    return _SUCCESSOR.filled(
        kind=document.kind, number=document.successor, date=slashed(document.issued)
    )


def _cited(checked: CheckedPlan) -> Iterator[tuple[str, Place]]:
    """Every document of the state's bodies that the plan rests on: number and place."""
    for number, (address, _) in checked.citations.bases.items():
        if _OF_STATE.search(number):
            yield number, Place(f"{address}.number")
    wording = checked.wording
    for citation in checked.citations.cited:
        if not _OF_STATE.search(citation.number):
            continue
        in_recital = citation.top == "legal_bases" and citation.number in checked.citations.bases
        sentence = sentence_at(wording, citation.start, citation.end)
        past = _OF_THE_PAST.search(sentence.lower) or _is_settled(sentence.lower, checked.day.year)
        if not in_recital and not past and not is_quoted(wording, citation.start):
            yield citation.number, Place(*wording.within(*citation.number_at))


def _is_settled(sentence: str, year: int) -> bool:
    """Whether a sentence, in lower case, is about the accounts of a year before."""
    return any(int(found[1] or 0) < year for found in _SETTLED.finditer(sentence))


def _dated_after(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    """One finding a document; only where the plan itself has a date."""
    stated = checked.plan.document.date
    day = read_date(stated) if stated else None
    if day is None:
        return
    seen: set[str] = set()
    for number, name, dated, place in _dated(checked):
        if dated > day and number not in seen:
            seen.add(number)
            yield rule.finding(
                place,
                details={"identity": (number,)},
                document=name,
                date=slashed(dated),
                plan=slashed(day),
            )


def _dated(checked: CheckedPlan) -> Iterator[tuple[str, str, date, Place]]:
    """Every document with a date: number, name, date and where the date stands."""
    for number, (address, basis) in checked.citations.bases.items():
        day = read_date(basis.date) if basis.date else None
        if day is not None:
            name = f"{basis.kind or 'Văn bản'} số {basis.number}"
            yield number, name, day, Place(f"{address}.date")
    for citation in checked.citations.cited:
        if citation.date is not None and citation.date_at is not None:
            place = Place(*checked.wording.within(*citation.date_at))
            yield citation.number, citation.name, citation.date, place


RULES = (
    Rule(
        "LAW003",
        "ended-document",
        "warning",
        Words("Văn bản đã hết hiệu lực", "A document that is in force no more"),
        Words(
            "{document} hết hiệu lực từ {date}, thay bằng {successor}",
            "{document} ended on {date}, replaced by {successor}",
        ),
        Words(
            "Căn cứ đã hết hiệu lực thì nội dung theo nó có thể không còn dùng được",
            "What rests on an ended document may hold no more",
        ),
        Words(
            "Viện dẫn văn bản thay thế, ghi lại cả ngày và trích yếu; soát lại nội dung theo văn "
            "bản cũ",
            "Cite the successor with its own date and subject; go over what follows the old "
            "document",
        ),
        _ended,
        bad=(
            "legal_bases: [{kind: Nghị định, number: 163/2016/NĐ-CP, date: 2016-12-21, "
            "issuer: Chính phủ, subject: quy định chi tiết Luật Ngân sách nhà nước}]\n"
        ),
        good=(
            "legal_bases: [{kind: Nghị định, number: 73/2026/NĐ-CP, date: 2026-03-10, "
            "issuer: Chính phủ, subject: quy định chi tiết Luật Ngân sách nhà nước}]\n"
        ),
        legal_basis=("nd-73-2026-51-2",),
    ),
    Rule(
        "LAW004",
        "date-order",
        "error",
        Words("Văn bản viện dẫn sau ngày của Kế hoạch", "A cited document dated after the plan"),
        Words(
            "{document} ngày {date} sau ngày của Kế hoạch ({plan})",
            "{document} of {date} is dated after the plan ({plan})",
        ),
        Words(
            "Kế hoạch không thể căn cứ văn bản chưa ban hành",
            "A plan cannot rest on a document that was not yet issued",
        ),
        Words(
            "Đối chiếu bản gốc rồi sửa ngày của văn bản hoặc ngày của Kế hoạch",
            "Compare with the original, then mend the document's date or the plan's",
        ),
        _dated_after,
        bad=(
            "legal_bases: [{kind: Quyết định, number: 15/QĐ-UBND, date: 2026-04-15, "
            "issuer: Ủy ban nhân dân xã An Bình, subject: về phân công nhiệm vụ}]\n"
        ),
        good=(
            "legal_bases: [{kind: Quyết định, number: 15/QĐ-UBND, date: 2026-03-15, "
            "issuer: Ủy ban nhân dân xã An Bình, subject: về phân công nhiệm vụ}]\n"
        ),
    ),
)
