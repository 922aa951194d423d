"""DOC: parts of an official document that are not seen."""

from __future__ import annotations

from collections.abc import Iterator, KeysView

from gnbv_cli.findings.finding import Finding, Place
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.rule import Rule
from gnbv_cli.texts.sentence import Words, listed
from gnbv_cli.written.nodes import Mapping

_HEAD = {
    "issuer": Words("tên cơ quan ban hành", "the issuer"),
    "number": Words("số, ký hiệu", "number and symbol"),
    "place": Words("địa danh", "the place"),
    "date": Words("ngày ban hành", "the date"),
    "kind": Words("tên loại văn bản", "the kind of document"),
}
_END = {
    "recipients": Words("nơi nhận", "the recipients"),
    "signature": Words("phần ký", "the signature"),
}
_SIGNER = {
    "position": Words("chức vụ người ký", "the signer's position"),
    "names": Words("họ tên người ký", "the signer's name"),
}
_TO_COME = frozenset(("number", "place", "date"))
"""What a draft gets when it is issued."""


def _missing(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    """One finding a plan; none for a file that holds figures, and no document."""
    document = checked.plan.document
    if not document.issuer and not document.kind:
        return
    missing = {**_absent(checked, "", _END), **_absent(checked, "document", _HEAD)}
    if checked.plan.signature is not None:
        missing.update(_absent(checked, "signature", _SIGNER))
    if not missing:
        return
    named = [words for key, words in {**_HEAD, **_END, **_SIGNER}.items() if key in missing]
    drafted = document.status == "draft" or (
        document.status is None and not (document.number and document.date)
    )
    yield rule.finding(
        _place(checked, missing.keys()),
        severity="note" if drafted and missing.keys() <= _TO_COME else None,
        details={"identity": tuple(sorted(missing))},
        parts=listed([words.filled() for words in named]),
    )


def _absent(checked: CheckedPlan, at: str, parts: dict[str, Words]) -> dict[str, Words]:
    """Those of `parts` that the plan does not state at an address."""
    if checked.reading.is_damaged(at):
        return {}
    holder = getattr(checked.plan, at) if at else checked.plan
    return {key: words for key, words in parts.items() if not getattr(holder, key)}


def _place(checked: CheckedPlan, missing: KeysView[str]) -> Place:
    """The key of the part that lacks something: what is not there cannot be pointed at."""
    root = checked.reading.root
    name = "signature" if missing <= _SIGNER.keys() else "document"
    key = root.key(name) if isinstance(root, Mapping) else None
    at = name if missing <= (_HEAD.keys() | _SIGNER.keys()) else ""
    return Place(at, span=(key.start, key.end) if key is not None else None)


_DOCUMENT = (
    "document: {{title: Thực hiện các dự án năm 2026, issuer: Ủy ban nhân dân xã An Bình, "
    "kind: Kế hoạch, {place}number: 12/KH-UBND, date: 2026-03-20, year: 2026}}\n"
)
RULES = (
    Rule(
        "DOC001",
        "missing-parts",
        "warning",
        Words("Không thấy thành phần của văn bản", "Parts of the document not seen"),
        Words(
            "Không thấy {parts} trong bản văn đã trích; kiểm tra bản gốc",
            "Not seen in the extracted text: {parts}; check the original",
        ),
        Words(
            "Văn bản hành chính có chín thành phần chính; bản trích có thể mất phần đầu, phần cuối",
            "An official document has nine main parts; an extract may have lost its head or end",
        ),
        Words(
            "Xem bản gốc: có thì ghi thêm vào tệp, chưa có thì bổ sung trước khi ký (Quốc hiệu, "
            "Tiêu ngữ, dấu không ghi trong tệp)",
            "See the original: copy what it has, add what it lacks before signing (the national "
            "heading and the seal are not kept in the file)",
        ),
        _missing,
        bad=_DOCUMENT.format(place=""),
        good=_DOCUMENT.format(place="place: An Bình, "),
        legal_basis=("nd-30-2020-8",),
    ),
)
