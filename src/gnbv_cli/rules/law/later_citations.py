"""LAW: later citations are short, and say the same as the first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from gnbv_cli.findings.finding import Finding, Place, Related
from gnbv_cli.plan.model import LegalBasis
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.citations import Citation
from gnbv_cli.rules.rule import Rule
from gnbv_cli.texts.sentence import Words
from gnbv_cli.written.dates import read_date, slashed
from gnbv_cli.written.names import plain

_AGAIN = Words("lại ghi đầy đủ", "in full again")
_RECITAL = Words("phần căn cứ ghi '{words}'", "the recitals say '{words}'")
_DATES = Words(
    "{document} ghi 2 ngày: '{one}', '{other}'", "{document} has two dates: '{one}', '{other}'"
)
_COMMON = 5
"""So many words alike tell that two subjects are meant to be one."""


def _repeated(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    """One finding a plan: the places where a known document is introduced again."""
    introduced = {
        number
        for number, (_, basis) in checked.citations.bases.items()
        if basis.date and basis.issuer and basis.subject
    }
    places: list[tuple[str, Place]] = []
    for citation in checked.citations.cited:
        if citation.top == "legal_bases" or not _is_full(citation):
            continue
        if citation.number in introduced and citation.date_at:
            place = Place(*checked.wording.within(citation.date_at[0], citation.last))
            places.append((citation.name, place))
        introduced.add(citation.number)
    if not places:
        return
    (_, first), *others = places
    documents = tuple(dict.fromkeys(document for document, _ in places))
    yield rule.finding(
        first,
        details={
            "identity": documents,
            "related": tuple(Related(place, _AGAIN.filled()) for _, place in others),
        },
        documents=list(documents),
    )


def _is_full(citation: Citation) -> bool:
    return bool(citation.date_at and citation.issuer and citation.subject_at)


def _differing(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    """One finding for each other way of writing a document of the recitals."""
    seen: set[tuple[str, str]] = set()
    for citation in checked.citations.cited:
        known = checked.citations.bases.get(citation.number)
        if known is None or citation.top == "legal_bases" or not _same(citation, known[1]):
            continue
        for words, other in _differences(checked, citation, *known):
            if (citation.number, other.written) in seen:
                continue
            seen.add((citation.number, other.written))
            related = Related(other.recital, _RECITAL.filled(words=other.known))
            yield rule.finding(
                Place(*checked.wording.within(*other.at)),
                message=words,
                details={"identity": (citation.number, other.written), "related": (related,)},
                document=citation.name,
                one=other.known,
                other=other.written,
            )


class _Other(NamedTuple):
    """How a citation differs from the recital: its own words and where they stand."""

    known: str
    written: str
    at: tuple[int, int]
    recital: Place


def _same(citation: Citation, basis: LegalBasis) -> bool:
    """Whether a number is of the same document: numbers repeat from issuer to issuer."""
    one, other = plain(citation.issuer), plain(basis.issuer or "")
    return one in other or other in one


def _differences(
    checked: CheckedPlan, citation: Citation, address: str, basis: LegalBasis
) -> Iterator[tuple[Words | None, _Other]]:
    day = read_date(basis.date) if basis.date else None
    if citation.date and citation.date_at and day and citation.date != day:
        date_in_recital = Place(f"{address}.date")
        both = slashed(day), slashed(citation.date)
        yield _DATES, _Other(*both, citation.date_at, date_in_recital)
    elif citation.subject_at and basis.subject:
        text = checked.wording.text[slice(*citation.subject_at)]
        tails = _tails(basis.subject, text)
        if tails is not None:
            known, start, end = tails
            at = citation.subject_at[0] + start, citation.subject_at[0] + end
            written = checked.wording.text[slice(*at)]
            yield None, _Other(known, written, at, Place(f"{address}.subject"))


def _tails(known: str, written: str) -> tuple[str, int, int] | None:
    """Where two subjects part that begin alike: the rest of the one, and a span of the other."""
    one, other = known.split(), written.split()
    alike = 0
    for a, b in zip(one, other, strict=False):
        if plain(a).strip(",") != plain(b).strip(","):
            break
        alike += 1
    if alike < _COMMON or alike in (len(one), len(other)):
        return None
    rest = other[alike - 1 : len(one) + 3]
    start = len(written) - len(written.lstrip())
    for word in other[: alike - 1]:
        start = written.index(word, start) + len(word)
    start = written.index(rest[0], start)
    end = start
    for word in rest:
        end = written.index(word, end) + len(word)
    return " ".join(one[alike - 1 :]), start, end


RULES = (
    Rule(
        "LAW006",
        "citation-repeated",
        "note",
        Words("Viện dẫn đầy đủ nhiều lần", "A document introduced in full again"),
        Words(
            "{documents} đã được viện dẫn đầy đủ trước đó; các lần sau chỉ cần loại, số và ký hiệu",
            "{documents} was introduced in full before; later citations need kind and number only",
        ),
        Words(
            "Ghi lại cả trích yếu thì câu dài và dễ ghi lệch nhau",
            "Repeating the subject makes long sentences, and slips",
        ),
        Words("Rút gọn các lần viện dẫn sau", "Shorten the later citations"),
        _repeated,
        bad=(
            "closing: [Kế hoạch năm 2026 theo Nghị quyết số 04/NQ-HĐND ngày 05 tháng 01 năm 2026 "
            "của Hội đồng nhân dân xã An Bình về nhiệm vụ kinh tế - xã hội năm 2026./.]\n"
        ),
        good="closing: [Kế hoạch năm 2026 theo Nghị quyết số 04/NQ-HĐND./.]\n",
        legal_basis=("nd-30-2020-vien-dan",),
    ),
    Rule(
        "LAW007",
        "citation-differs",
        "note",
        Words("Một văn bản ghi nhiều cách", "One document cited in different ways"),
        Words(
            "Trích yếu {document} ghi 2 cách: '{one}', '{other}'",
            "The subject of {document} is written in two ways: '{one}', '{other}'",
        ),
        Words(
            "Ghi lệch nhau thì không rõ có phải cùng một văn bản",
            "With differing words it is not clear whether one document is meant",
        ),
        Words("Đối chiếu bản gốc, ghi thống nhất", "Compare with the original; write it one way"),
        _differing,
        bad="closing: [Kế hoạch năm 2026 theo Nghị quyết số 04/NQ-HĐND ngày 06/01/2026./.]\n",
        good="closing: [Kế hoạch năm 2026 theo Nghị quyết số 04/NQ-HĐND ngày 05/01/2026./.]\n",
        legal_basis=("nd-30-2020-vien-dan",),
    ),
)
