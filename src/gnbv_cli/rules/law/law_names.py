"""LAW: laws are called by the names that stand on them."""

from __future__ import annotations

from collections.abc import Iterator

from gnbv_cli.data.citing import citing
from gnbv_cli.findings.finding import Finding, Place, Related
from gnbv_cli.plan.walk import addressed
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.citations import is_law
from gnbv_cli.rules.rule import Rule
from gnbv_cli.texts.sentence import Words

_ALSO = Words("cũng ghi như vậy", "written so here too")
_LAW = "Luật "


def _misnamed(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    """One finding for each way of writing a law's name that is not its own."""
    places: dict[tuple[str, str], list[Place]] = {}
    for written, name, place in (*_in_words(checked), *_in_recitals(checked)):
        if written != name and not written.isupper():
            places.setdefault((written, name), []).append(place)
    for (written, name), (first, *others) in places.items():
        yield rule.finding(
            first,
            details={
                "identity": (written,),
                "related": tuple(Related(other, _ALSO.filled()) for other in others),
            },
            written=_LAW + written,
            expected=_LAW + name,
        )


def _in_words(checked: CheckedPlan) -> Iterator[tuple[str, str, Place]]:
    text = checked.wording.text
    at = text.find(_LAW)
    while at >= 0:
        start = at + len(_LAW)
        name = _name_at(checked.wording.lower, start)
        if name is not None and not text[at - 1 : at].isalnum():
            end = start + len(name)
            yield text[start:end], name, Place(*checked.wording.within(at, end))
        at = text.find(_LAW, start)


def _in_recitals(checked: CheckedPlan) -> Iterator[tuple[str, str, Place]]:
    """Laws whose kind and name stand in fields of their own."""
    for address, basis in addressed("", "legal_bases", checked.plan.legal_bases):
        if basis.subject and is_law(basis.kind):
            name = _name_at(basis.subject.lower(), 0)
            if name is not None:
                yield basis.subject[: len(name)], name, Place(f"{address}.subject", (0, len(name)))


def _name_at(lower: str, start: int) -> str | None:
    """The law whose name stands at a place, whatever its capitals."""
    for name in citing().laws:
        if lower.startswith(name.lower(), start):
            after = lower[start + len(name) : start + len(name) + 1]
            return None if after.isalnum() else name
    return None


RULES = (
    Rule(
        "LAW008",
        "law-name",
        "note",
        Words("Tên luật viết hoa chưa đúng", "A law's name with the wrong capitals"),
        Words("'{written}' có thể là '{expected}'", "'{written}' may be '{expected}'"),
        Words(
            "Tên luật viết hoa chữ đầu của loại văn bản và chữ đầu của tên",
            "A law's name has capitals for its kind and its first word",
        ),
        Words("Ghi theo tên trên văn bản luật", "Write it as the law itself has it"),
        _misnamed,
        bad="closing: [Kế hoạch năm 2026 thực hiện theo Luật ngân sách Nhà nước./.]\n",
        good="closing: [Kế hoạch năm 2026 thực hiện theo Luật Ngân sách nhà nước./.]\n",
        legal_basis=("nd-30-2020-pl2",),
    ),
)
