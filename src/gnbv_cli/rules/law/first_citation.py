"""LAW: a document is introduced in full where it is first cited."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from gnbv_cli.findings.finding import Finding, Place, Related
from gnbv_cli.plan.model import LegalBasis
from gnbv_cli.plan.walk import addressed
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.citations import Citation, document_number, is_law
from gnbv_cli.rules.rule import Rule
from gnbv_cli.rules.sentences import is_quoted, shortened
from gnbv_cli.texts.sentence import Sentence, Words, listed
from gnbv_cli.written.names import plain

_KIND = Words("tên loại", "its kind")
_NAME = Words("tên luật", "the law's name")
_NUMBER = Words("số, ký hiệu", "its number")
_NUMBER_WORD = Words("chữ 'số'", "the word 'số'")
_DATE = Words("ngày ban hành", "its date")
_ISSUER = Words("cơ quan ban hành", "its issuer")
_SUBJECT = Words("trích yếu", "its subject")
_LACKS = Words("{parts} ({document})", "{parts} ({document})")
_HERE = Words("chưa đủ {parts}", "lacks {parts}")

_DOCUMENT = re.compile(r"(?:nghị quyết|nghị định|quyết định|thông tư|chỉ thị)(?!\w)")
_AMENDED_BY = re.compile(r"sửa đổi[^.;\n]*\Z")
_INSTEAD_OF = re.compile(r"(?:thay thế|thay cho|bãi bỏ)[^.;\n]*\Z")
_NAMELESS = len("luật số: ")


class Incomplete(NamedTuple):
    """A document that its first citation does not introduce in full."""

    place: Place
    document: str
    parts: list[Words]


def _incomplete(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    """One finding a plan, on the first document that is not introduced in full."""
    found = [*_recitals(checked), *_body(checked)]
    if not found:
        return
    first, *others = found
    lacking = [_LACKS.filled(parts=each.parts, document=each.document) for each in found]
    yield rule.finding(
        first.place,
        details={
            "identity": (first.document,),
            "hint": _here(first),
            "related": tuple(Related(other.place, _here(other)) for other in others),
        },
        missing=listed(lacking),
    )


def _here(found: Incomplete) -> Sentence:
    return _HERE.filled(parts=found.parts)


def _recitals(checked: CheckedPlan) -> Iterator[Incomplete]:
    spoken: dict[str, Citation] = {}
    for citation in checked.citations.cited:
        if citation.top == "legal_bases":
            spoken.setdefault(citation.number, citation)
    for address, basis in addressed("", "legal_bases", checked.plan.legal_bases):
        if checked.reading.is_damaged(address):
            continue
        said = spoken.get(document_number(basis.number or ""))
        parts = _missing(basis, said, checked)
        if not parts:
            continue
        place = Place(f"{address}.{'number' if basis.number else 'subject'}")
        if said is not None:
            place = Place(*checked.wording.within(said.start, said.number_at[1]))
        elif basis.text:
            place = Place(f"{address}.text")
        number = f"số {basis.number}" if basis.number else ""
        name = " ".join(text for text in (basis.kind, number) if text)
        words = shortened((basis.text or "văn bản").removeprefix("Căn cứ "))
        yield Incomplete(place, name or words, parts)


def _missing(basis: LegalBasis, spoken: Citation | None, checked: CheckedPlan) -> list[Words]:
    """What a recital does not tell, neither in its fields nor in its sentence."""
    if not (basis.kind or basis.date or basis.issuer or basis.subject):
        # Words alone tell of a document if they name its kind; a number alone is no recital.
        words = plain(basis.text or "").removeprefix("căn cứ ")
        unnumbered = not basis.number and _DOCUMENT.match(words) and "/" not in words
        return [_NUMBER] if unnumbered else []
    if is_law(basis.kind):
        return [] if basis.subject or basis.text else [_NAME]
    parts = [] if basis.kind or basis.text else [_KIND]
    has_number = any(character.isdecimal() for character in basis.number or "")
    parts += [] if has_number or "/" in (basis.text or "") else [_NUMBER]
    parts += [] if basis.date or (spoken and spoken.date) else [_DATE]
    parts += [] if basis.issuer or (spoken and spoken.issuer) else [_ISSUER]
    parts += [] if basis.subject or (spoken and spoken.subject_at) else [_SUBJECT]
    if parts and spoken and not _says_number(spoken, checked):
        parts.insert(0, _NUMBER_WORD)
    return parts


def _says_number(citation: Citation, checked: CheckedPlan) -> bool:
    return "số" in checked.wording.lower[citation.start : citation.number_at[0]]


def _body(checked: CheckedPlan) -> Iterator[Incomplete]:
    """Documents that the recitals do not have: the first citation of each."""
    own = document_number(checked.plan.document.number or "")
    seen = {own, *checked.citations.bases}
    for citation in checked.citations.cited:
        if citation.number in seen:
            continue
        seen.add(citation.number)
        if citation.top == "legal_bases" or is_quoted(checked.wording, citation.start):
            continue
        parts = _lacking(citation, checked)
        if parts:
            place = Place(*checked.wording.within(citation.start, citation.number_at[1]))
            yield Incomplete(place, citation.name, parts)


def _lacking(citation: Citation, checked: CheckedPlan) -> list[Words]:
    if is_law(citation.kind):
        return [_NAME] if citation.number_at[0] - citation.start <= _NAMELESS else []
    parts = [] if citation.date_at else [_DATE]
    parts += [] if citation.issuer else [_ISSUER]
    before = checked.wording.lower[max(0, citation.start - 40) : citation.start]
    if _INSTEAD_OF.search(before):
        return []
    parts += [] if citation.subject_at or _AMENDED_BY.search(before) else [_SUBJECT]
    return parts


RULES = (
    Rule(
        "LAW005",
        "citation-form",
        "note",
        Words("Lần viện dẫn đầu chưa đủ", "A first citation that is not complete"),
        Words("Lần viện dẫn đầu chưa đủ {missing}", "First citation lacks {missing}"),
        Words(
            "Viện dẫn thiếu thì người đọc khó tìm đúng văn bản",
            "An incomplete citation makes the document hard to find",
        ),
        Words(
            "Lần đầu ghi đủ loại, số, ký hiệu, ngày, cơ quan ban hành, trích yếu; luật chỉ cần "
            "loại và tên",
            "First give kind, number, date, issuer and subject; of a law only kind and name",
        ),
        _incomplete,
        bad=(
            "legal_bases: [{kind: Nghị quyết, number: 04/NQ-HĐND, "
            "issuer: Hội đồng nhân dân xã An Bình, subject: về nhiệm vụ năm 2026}]\n"
        ),
        good="legal_bases: [{kind: Luật, subject: Tổ chức chính quyền địa phương}]\n",
        legal_basis=("nd-30-2020-vien-dan",),
    ),
)
