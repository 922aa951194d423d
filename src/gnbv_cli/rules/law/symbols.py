"""LAW: symbols of documents with a wrong letter: '14/NQ-HDND'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gnbv_cli.data.symbols import symbols
from gnbv_cli.findings.finding import Edit, Finding, Fix, Place, Related
from gnbv_cli.plan.walk import addressed
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.rule import Details, Rule
from gnbv_cli.texts.labels import APPLY
from gnbv_cli.texts.sentence import Words

_PART = re.compile(r"[^\W\d_]+")
_ALSO = Words("cũng ghi ở đây", "here too")
_LONGEST = 60


def _slips(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    """One finding a number, on its first place."""
    found: dict[str, list[Place]] = {}
    for written, place in _numbers(checked):
        found.setdefault(written, []).append(place)
    for written, places in found.items():
        meant = _meant(written)
        if meant == written:
            continue
        edits = tuple(Edit(place, written, meant) for place in places)
        fix = Fix(APPLY.filled(old=written, new=meant), "likely", edits)
        details: Details = {
            "identity": (written,),
            "related": tuple(Related(place, _ALSO.filled()) for place in places[1:]),
            "fixes": (fix,),
        }
        yield rule.finding(places[0], details=details, written=written, meant=meant)


def _numbers(checked: CheckedPlan) -> Iterator[tuple[str, Place]]:
    """Every number of a document that may have such a letter, with its place."""
    for address, basis in addressed("", "legal_bases", checked.plan.legal_bases):
        if basis.number and "/" in basis.number and len(basis.number) < _LONGEST:
            yield str(basis.number), Place(f"{address}.number")
    wording = checked.wording
    for citation in checked.citations.cited:
        place = Place(*wording.within(*citation.number_at))
        if place.within is not None:
            yield citation.written, place


def _meant(written: str) -> str:
    """The number with the letters of its symbol as they are meant."""
    number, _, symbol = written.rpartition("/")

    def part(found: re.Match[str]) -> str:
        return symbols().get(found[0].upper(), found[0])

    return f"{number}/{_PART.sub(part, symbol)}"


_BASIS = (
    "legal_bases: [{{kind: Nghị quyết, number: {}, date: 2026-01-05, "
    "issuer: Hội đồng nhân dân xã An Bình, subject: về nhiệm vụ năm 2026}}]\n"
)

RULES = (
    Rule(
        "LAW014",
        "symbol-slip",
        "warning",
        Words("Ký hiệu văn bản ghi nhầm chữ", "A document's symbol with a wrong letter"),
        Words("Ký hiệu '{written}' có thể là '{meant}'", "The symbol '{written}' may be '{meant}'"),
        Words(
            "Ghi nhầm một chữ trong ký hiệu thì tìm văn bản không thấy",
            "With a wrong letter in its symbol a document is not found",
        ),
        Words("Đối chiếu văn bản rồi sửa ký hiệu", "Compare with the document, mend the symbol"),
        _slips,
        bad=_BASIS.format("04/NQ-HDND"),
        good=_BASIS.format("04/NQ-HĐND"),
    ),
)
