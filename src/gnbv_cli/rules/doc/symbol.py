"""DOC: the plan's own symbol, where it is not that of its kind: '45/UBND-KH'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gnbv_cli.data.facts import facts
from gnbv_cli.findings.finding import Edit, Finding, Fix, Place
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.rule import Rule
from gnbv_cli.texts.labels import APPLY
from gnbv_cli.texts.sentence import Words
from gnbv_cli.written.names import folded, plain, unaccented

_NUMBER = re.compile(r"(\s*(?:số:?\s*)?[\d.…_]*\s*/\s*)([^\W\d_]{2,10})-([^\W\d_]{2,10})\s*")
_COMMITTEE = "uy ban nhan dan"


def _symbol(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    document = checked.plan.document
    if not document.number or not document.kind or _COMMITTEE not in folded(document.issuer or ""):
        return
    found = _NUMBER.fullmatch(document.number)
    kind = facts("kinds.yaml")["kinds"].get(plain(document.kind)) if found else None
    if found is None or kind is None:
        return
    parts = [unaccented(part) for part in (found[2], found[3])]
    if parts[0] == unaccented(kind) or "ubnd" not in parts:
        return
    meant = f"{found[1]}{kind}-UBND".strip()
    place, written = Place("document.number"), str(document.number)
    fix = Fix(APPLY.filled(old=written, new=meant), "likely", (Edit(place, written, meant),))
    yield rule.finding(
        place,
        details={"identity": (written,), "fixes": (fix,)},
        written=written,
        meant=meant,
        kind=document.kind,
    )


_DOCUMENT = (
    "document: {{kind: Kế hoạch, title: Thực hiện các dự án năm 2026 trên địa bàn xã An Bình, "
    "issuer: Ủy ban nhân dân xã An Bình, place: An Bình, number: {}, date: 2026-03-20, "
    "year: 2026}}\n"
)
RULES = (
    Rule(
        "DOC011",
        "own-symbol",
        "warning",
        Words("Ký hiệu của Kế hoạch chưa đúng loại", "The plan's symbol is not that of its kind"),
        Words(
            "Ký hiệu '{written}': văn bản là {kind}, thể thức ghi '{meant}'",
            "The symbol '{written}': for this kind ({kind}) the form has '{meant}'",
        ),
        Words(
            "Ký hiệu ghi tên loại trước, cơ quan sau; ghi khác thì lẫn với loại văn bản khác",
            "A symbol has the kind, then the issuer; else it reads as another kind of document",
        ),
        Words("Đối chiếu sổ văn bản đi rồi sửa ký hiệu", "Compare with the register, mend it"),
        _symbol,
        bad=_DOCUMENT.format("12/UBND-KH"),
        good=_DOCUMENT.format("12/KH-UBND"),
        legal_basis=("nd-30-2020-pl1",),
    ),
)
