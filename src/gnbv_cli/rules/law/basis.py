"""LAW: what the plan rests on, and what documents are cited for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gnbv_cli.data.citing import citing, covered
from gnbv_cli.data.programmes import CONFIRMED, Programme
from gnbv_cli.findings.finding import Finding, Place
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.citations import Citation, document_number
from gnbv_cli.rules.rule import Details, Rule
from gnbv_cli.rules.sentences import sentence_at
from gnbv_cli.texts.labels import COMPARE
from gnbv_cli.texts.sentence import Words
from gnbv_cli.written.names import folded, plain, unaccented

_APPROVAL = Words("quyết định phê duyệt Chương trình", "the decision that approved the programme")
_DECISION = Words(
    "Quyết định số {number} ({name} giai đoạn {first} - {last})",
    "Decision {number} ({name}, {first}-{last})",
)
_UNCONFIRMED = Words(
    "Phần căn cứ chưa nêu {what} (cần đối chiếu)", "The recitals do not cite {what} (unconfirmed)"
)
_THROUGH = re.compile(r"(?<!\w)(?:theo|căn cứ|thực hiện theo)(?: quy định(?: tại)?| tại)? \Z")


def _no_programme_basis(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    programme = checked.programme
    if programme is None or unaccented(programme.name) not in checked.wording.folded:
        return  # what no words of the document name is no programme of its
    if _cites(checked, programme):
        return
    first, last = programme.period
    decision = _DECISION.filled(
        number=programme.decision, name=programme.name, first=first, last=last
    )
    details: Details = {"facts": ((COMPARE, decision),), "identity": (programme.id,)}
    confirmed = programme.decision_standing in CONFIRMED
    yield rule.finding(
        Place("legal_bases" if checked.plan.legal_bases else "document.title"),
        severity=None if confirmed else "note",
        message=None if confirmed else _UNCONFIRMED,
        details=details,
        what=_APPROVAL,
    )


def _cites(checked: CheckedPlan, programme: Programme) -> bool:
    """Whether the recitals have the decision, or a subject that names the programme's approval."""
    citations = checked.citations
    number = document_number(programme.decision)
    if number in citations.bases:
        return True
    name = folded(programme.name)
    for basis in checked.plan.legal_bases:
        subject = folded(" ".join(text for text in (basis.subject, basis.text) if text))
        if name in subject and "phe duyet" in subject:
            return True
    return any(
        citation.number == number or _approves(checked, citation, name)
        for citation in citations.cited
        if citation.top in ("legal_bases", "opening")
    )


def _approves(checked: CheckedPlan, citation: Citation, name: str) -> bool:
    subject = folded(checked.citations.cited_subject(citation))
    return name in subject and "phe duyet" in subject


def _mismatch(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    """A document cited for something that its subject is known not to cover."""
    wording, citations = checked.wording, checked.citations
    for citation in citations.cited:
        through = _THROUGH.search(wording.lower, max(0, citation.start - 30), citation.start)
        if citation.top == "legal_bases" or through is None:
            continue
        subject = citations.subject(citation.number)
        subject = subject or plain(citations.cited_subject(citation))
        uses = covered(subject) if subject else None
        if uses is None:
            continue
        sentence = sentence_at(wording, citation.start, citation.end)
        clause = wording.lower[sentence.start : through.start()]
        used = {use: _first(words, clause) for use, words in citing().uses.items()}
        named = {use: place for use, place in used.items() if place >= 0}
        if named and not uses.intersection(named):
            start = sentence.start + min(named.values())
            yield _cited_for(rule, checked, citation, (start, through.start(), subject))


def _first(words: tuple[str, ...], clause: str) -> int:
    """Where the first of the words stands in a clause as a whole word; -1 where none does."""
    places = []
    for word in words:
        at = clause.find(word)
        end = at + len(word)
        if at >= 0 and not clause[at - 1 : at].isalnum() and not clause[end : end + 1].isalnum():
            places.append(at)
    return min(places, default=-1)


def _cited_for(
    rule: Rule, checked: CheckedPlan, citation: Citation, use: tuple[int, int, str]
) -> Finding:
    start, end, subject = use
    text = checked.wording.text
    at, within = checked.wording.within(start, citation.number_at[1])
    return rule.finding(
        Place(at, within),
        details={"identity": (citation.number, text[start:end])},
        document=citation.name,
        use=text[start:end].strip(),
        subject=subject.removeprefix("về việc ").removeprefix("về "),
    )


_CARRIES_OUT = (
    "closing: [Kế hoạch năm 2026 thực hiện Chương trình mục tiêu quốc gia giảm nghèo bền vững./.]\n"
    "settings: {programme: gnbv-2021-2025}\n"
)

RULES = (
    Rule(
        "LAW001",
        "no-programme-basis",
        "warning",
        Words(
            "Phần căn cứ chưa nêu quyết định về Chương trình",
            "The recitals do not cite the programme's decision",
        ),
        Words("Phần căn cứ chưa nêu {what}", "The recitals do not cite {what}"),
        Words(
            "Kế hoạch thực hiện Chương trình thì căn cứ trước hết là văn bản đặt ra Chương trình",
            "A plan for a programme rests first of all on the document that set the programme up",
        ),
        Words(
            "Bổ sung vào phần căn cứ; nếu theo Chương trình giai đoạn khác thì nêu văn bản của "
            "giai đoạn ấy",
            "Add it to the recitals; for another period's programme, cite that period's document",
        ),
        _no_programme_basis,
        bad=_CARRIES_OUT,
        good=(
            _CARRIES_OUT + "legal_bases: [{kind: Quyết định, number: 90/QĐ-TTg, date: 2022-01-18, "
            "issuer: Thủ tướng Chính phủ, subject: phê duyệt Chương trình}]\n"
        ),
        legal_basis=("qd-90-2022",),
    ),
    Rule(
        "LAW002",
        "basis-mismatch",
        "warning",
        Words(
            "Viện dẫn văn bản cho nội dung không thuộc trích yếu",
            "A document cited for what its subject does not cover",
        ),
        Words(
            "Viện dẫn {document} để nêu '{use}', nhưng trích yếu của văn bản là '{subject}'",
            "{document} is cited for '{use}' but is about '{subject}'",
        ),
        Words(
            "Người đọc tìm đến văn bản được viện dẫn mà không thấy nội dung ấy",
            "Who looks the document up does not find it there",
        ),
        Words(
            "Viện dẫn văn bản quy định nội dung này, hoặc sửa lại câu",
            "Cite the document that covers it, or mend the sentence",
        ),
        _mismatch,
        bad=(
            "closing: [Kế hoạch năm 2026 giao chỉ tiêu giảm nghèo theo Quyết định số 8/QĐ-UBND "
            "ngày 09 tháng 3 năm 2026 của Ủy ban nhân dân xã An Bình về việc thành lập Tổ "
            "công tác./.]\n"
        ),
        good=(
            "closing: [Kế hoạch năm 2026 phân công thành viên theo Quyết định số 8/QĐ-UBND "
            "ngày 09 tháng 3 năm 2026 của Ủy ban nhân dân xã An Bình về việc thành lập Tổ "
            "công tác./.]\n"
        ),
    ),
)
