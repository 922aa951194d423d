"""DOC: the signature block of a People's Committee."""

from __future__ import annotations

from collections.abc import Iterator

from gnbv_cli.findings.finding import Finding, Place, Related
from gnbv_cli.plan.model import Signature
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.rule import Rule
from gnbv_cli.texts.sentence import Words
from gnbv_cli.written.names import folded, plain

_COMMITTEES = ("uy ban nhan dan", "ubnd")
_DEPUTY = "pho "
_FIRST = Words("lần đầu", "the first time")


def _no_tm(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    signature = checked.plan.signature
    issuer = folded(checked.plan.document.issuer or "")
    if signature is None or _COMMITTEES[0] not in issuer or checked.reading.is_damaged("signature"):
        return
    lines = _lines(signature)
    said = " ".join(lines.values())
    if lines and not (said.startswith("tm ") and any(name in said for name in _COMMITTEES)):
        yield rule.finding(
            Place(f"signature.{next(iter(lines))}"),
            place=checked.places.of("signature") or "",
        )


def _no_kt(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    signature = checked.plan.signature
    if signature is None or checked.reading.is_damaged("signature"):
        return
    lines = _lines(signature)
    if not lines.get("position", "").startswith(_DEPUTY):
        return
    if "kt" in " ".join(lines.values()).split():
        return
    stated = " ".join((signature.position or "").split())
    yield rule.finding(
        Place("signature.position"),
        details={"identity": (stated,)},
        position=stated,
        head=stated.partition(" ")[2],
    )


def _lines(signature: Signature) -> dict[str, str]:
    """The lines of the block that name an authority, folded: 'tm uy ban nhan dan'."""
    stated = {key: getattr(signature, key) for key in ("body", "acting_for", "position")}
    return {key: folded(text) for key, text in stated.items() if text}


def _twice(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    signature = checked.plan.signature
    places: dict[str, list[Place]] = {}
    for position, written in enumerate(signature.names if signature else (), start=1):
        places.setdefault(plain(written), []).append(Place(f"signature.names[{position}]"))
    for name, (first, *again) in places.items():
        if name and again:
            yield rule.finding(
                again[-1],
                details={"identity": (name,), "related": (Related(first, _FIRST.filled()),)},
                n=1 + len(again),
            )


_BLOCK = "signature: {{{lines}names: [Họ và tên]}}\n"
RULES = (
    Rule(
        "DOC002",
        "no-tm",
        "warning",
        Words("Phần ký chưa có 'TM. ỦY BAN NHÂN DÂN'", "A signature without 'TM.'"),
        Words(
            "{place} chưa thấy 'TM. ỦY BAN NHÂN DÂN'",
            "{place}: 'TM. ỦY BAN NHÂN DÂN' is not seen",
        ),
        Words(
            "Văn bản của Ủy ban nhân dân do người đứng đầu ký thay mặt tập thể, cấp phó ký thay",
            "A document of the Committee is signed on behalf of the collective",
        ),
        Words(
            "Xem bản gốc; nếu chưa có thì thêm dòng này trên chức vụ người ký",
            "See the original; if it is not there, add the line above the signer's position",
        ),
        _no_tm,
        bad=_BLOCK.format(lines="acting_for: KT. CHỦ TỊCH, position: PHÓ CHỦ TỊCH, "),
        good=_BLOCK.format(
            lines="body: TM. ỦY BAN NHÂN DÂN, acting_for: KT. CHỦ TỊCH, position: PHÓ CHỦ TỊCH, "
        ),
        legal_basis=("nd-30-2020-13",),
    ),
    Rule(
        "DOC003",
        "deputy-without-kt",
        "warning",
        Words("Cấp phó ký mà chưa có 'KT.'", "A deputy signs without 'KT.'"),
        Words(
            "Người ký là '{position}' nhưng chưa thấy 'KT. {head}'",
            "The signer is '{position}', but 'KT. {head}' is not seen",
        ),
        Words(
            "Cấp phó ký thay người đứng đầu, nên trên chức vụ người ký có dòng 'KT.'",
            "A deputy signs for the head, so that a line 'KT.' stands above the position",
        ),
        Words("Xem bản gốc; nếu chưa có thì thêm dòng này", "See the original; add it if it lacks"),
        _no_kt,
        bad=_BLOCK.format(lines="body: TM. ỦY BAN NHÂN DÂN, position: PHÓ CHỦ TỊCH, "),
        good=_BLOCK.format(lines="body: TM. ỦY BAN NHÂN DÂN, position: CHỦ TỊCH, "),
        legal_basis=("nd-30-2020-13",),
    ),
    Rule(
        "DOC004",
        "signer-twice",
        "note",
        Words("Họ tên người ký ghi nhiều lần", "The signer's name more than once"),
        Words("Họ tên người ký ghi {n} lần", "The signer's name stands {n} times"),
        Words(
            "Thường là chữ của chữ ký số lẫn vào bản trích",
            "Often the words of a digital signature that came along with the text",
        ),
        Words("Xem bản gốc; giữ một lần", "See the original; keep it once"),
        _twice,
        bad="signature: {body: TM. ỦY BAN NHÂN DÂN, position: CHỦ TỊCH, names: [A Bê, A Bê]}\n",
        good="signature: {body: TM. ỦY BAN NHÂN DÂN, position: CHỦ TỊCH, names: [A Bê]}\n",
    ),
)
