"""BAL: recitals whose words state a total that is not the plan's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gnbv_cli.findings.finding import Finding, Place, Related
from gnbv_cli.rules.bal_words.owners import Owners
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.rule import Details, Rule
from gnbv_cli.rules.said_amounts import SaidAmount
from gnbv_cli.texts.sentence import Words
from gnbv_cli.written.amount import format_dong
from gnbv_cli.written.names import folded

_TELLS = re.compile(
    r"(?:(?<!\w)là|:|(?<!\w)(?:với|số tiền|kinh phí|tổng số|tổng kinh phí|tổng vốn))\s*(?:là\s*)?\Z"
)
_SEVERAL = re.compile(r"các chương trình")
_REACH = 120

_TOTAL = Words("tổng kinh phí của Kế hoạch", "the plan's total")
_SUM = Words(
    "Các căn cứ ghi {words}, cộng lại {sum} đồng, khác số {stated} tại {item}",
    "The recitals state {words}, together {sum} đồng, not {stated} as in {item}",
)


def _recitals(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    """One finding a plan: the recitals' amounts, together, are not the plan's total."""
    compared = _compared(checked)
    if compared is None:
        return
    owners, told, total = compared
    whole = sum(said.value for said in told)
    step = max(said.amount.step for said in told)
    known = all(owners.has("", said.value, said.amount.step) for said in told)
    if known or 2 * abs(whole - total) <= step:
        return
    yield _finding(rule, checked, told, total)


def compared_recitals(checked: CheckedPlan) -> frozenset[str]:
    """The addresses of the decisions whose recitals state the amount that is compared."""
    compared = _compared(checked)
    if compared is None:
        return frozenset()
    within = checked.wording.within
    starts = (within(said.start, said.end)[0] for said in compared[1])
    return frozenset(address.rpartition(".")[0] for address in starts)


def _compared(checked: CheckedPlan) -> tuple[Owners, list[SaidAmount], int] | None:
    """What the recitals state, and the plan's total; None where there are not both."""
    deciding = {address for address, _ in checked.decisions}
    if not deciding or any(basis.grants is not None for basis in checked.plan.legal_bases):
        return None  # what a decision is known to grant is compared in the balance
    told = list(_told(checked, deciding))
    if not told:
        return None
    owners = Owners(checked)
    total = owners.total("")
    return None if total is None else (owners, told, total)


def _told(checked: CheckedPlan, deciding: set[str]) -> Iterator[SaidAmount]:
    """The amounts that a deciding recital states for the programme, one a recital."""
    wording = checked.wording
    seen: set[str] = set()
    in_recitals: dict[str, list[SaidAmount]] = {}
    for said in checked.said_amounts:
        if wording.passage_at(said.start).top == "legal_bases":
            address = wording.within(said.start, said.end)[0].rpartition(".")[0]
            if address in deciding:
                in_recitals.setdefault(address, []).append(said)
    for address, amounts in in_recitals.items():
        for said in amounts:
            if address not in seen and _is_of_programme(checked, said, len(amounts) == 1):
                seen.add(address)
                yield said


def _is_of_programme(checked: CheckedPlan, said: SaidAmount, only: bool) -> bool:
    """Whether an amount is said to be the programme's, or the only one of the decision."""
    wording = checked.wording
    line = wording.line(wording.number_at(said.start))
    first = max(line[0], said.start - _REACH)
    if not _TELLS.search(wording.lower, first, said.start):
        return False
    programme = checked.programme
    if programme is not None:
        name = folded(programme.name).rpartition("quoc gia ")[2]
        if name in folded(wording.text[first : said.start]):
            return True
    return only and not _SEVERAL.search(wording.lower, *line)


def _finding(rule: Rule, checked: CheckedPlan, told: list[SaidAmount], total: int) -> Finding:
    wording, ledger = checked.wording, checked.ledger
    cell = ledger.cell_at("") or ""
    entry = ledger.entries[cell]
    first, *others = [Place(*wording.within(said.start, said.end)) for said in told]
    shown = entry.text if entry.amount.value == total else f"{format_dong(total)} đồng"
    texts = [said.amount.text for said in told]
    details: Details = {
        "related": (
            *(Related(place, _TOTAL.filled()) for place in others),
            Related(Place(cell), _TOTAL.filled()),
        ),
        "identity": (*texts, entry.text),
    }
    return rule.finding(
        first,
        message=_SUM if others else None,
        details=details,
        words=", ".join(texts),
        sum=format_dong(sum(said.value for said in told)),
        stated=shown,
        item=checked.places.item(""),
    )


_BASES = (
    "legal_bases: [{kind: Quyết định, number: 10/QĐ-UBND, date: 2026-01-05, "
    "issuer: Ủy ban nhân dân xã An Bình, "
    "subject: 'về việc giao dự toán năm 2026, kinh phí là AMOUNT'}]\n"
)

RULES = (
    Rule(
        "BAL011",
        "recital-total",
        "warning",
        Words("Số tiền ghi ở căn cứ khác tổng của Kế hoạch", "A recital's total that differs"),
        Words(
            "Căn cứ ghi {words}, khác số {stated} tại {item}",
            "The recital states {words}, not {stated} as in {item}",
        ),
        Words(
            "Kế hoạch bố trí khác số đã giao thì phải nêu rõ vì sao",
            "A plan for another sum than was granted has to say why",
        ),
        Words(
            "Đối chiếu quyết định giao rồi sửa số ghi chưa khớp, hoặc nêu phần chênh lệch",
            "Compare with the granting decision, then mend the figure or explain the difference",
        ),
        _recitals,
        bad=_BASES.replace("AMOUNT", "120 triệu đồng"),
        good=_BASES.replace("AMOUNT", "100 triệu đồng"),
        legal_basis=("luat-nsnn-2025-52-1a",),
    ),
)
