"""BAL: sums that do not hold, and which number is most probably wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from gnbv_cli.balance.diagnosis import Diagnosis
from gnbv_cli.balance.ledger import BOUNDS, Sum
from gnbv_cli.findings.finding import Finding, Place
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.fault import fault_details, standing_cell, standing_sum
from gnbv_cli.rules.repair_text import exchange
from gnbv_cli.rules.rule import Rule
from gnbv_cli.rules.sums import column_name, difference, equation_sentence, sum_message
from gnbv_cli.texts.sentence import Words
from gnbv_cli.written.amount import format_dong


def _diagnosed(matches: Callable[[Sum], bool]) -> Callable[[Rule, CheckedPlan], Iterator[Finding]]:
    """A rule's check: the diagnoses that stand on a sum which `matches`."""

    def check(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
        for diagnosis in checked.diagnoses:
            if not diagnosis.violated:
                continue
            name = standing_sum(checked, diagnosis)
            stated = checked.ledger.sums[name]
            if matches(stated):
                yield _finding(rule, checked, diagnosis, name)

    return check


def _finding(rule: Rule, checked: CheckedPlan, diagnosis: Diagnosis, name: str) -> Finding:
    stated = checked.ledger.sums[name]
    found = [checked.violations.get(violated) for violated in diagnosis.violated]
    weak = all(violation is not None and violation.weak for violation in found)
    cell = standing_cell(checked, diagnosis, stated)
    return rule.finding(
        Place(cell),
        severity="warning" if weak and rule.severity == "error" else rule.severity,
        message=Words("{what}", "{what}"),
        details=fault_details(checked, diagnosis, name, cell),
        what=exchange(checked, diagnosis) or sum_message(checked, stated),
        mending=checked.mending,
    )


def _rounding(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    """Sums of amounts written to different units, off by no more than their rounding."""
    for name, stated in checked.ledger.sums.items():
        residual = checked.ledger.residual(name)
        if not residual or name in checked.violations or stated.kind in BOUNDS:
            continue
        if checked.proposed.keys() & {stated.whole, *stated.parts}:
            continue  # a figure of it is doubted already
        yield rule.finding(
            Place(stated.whole),
            what=equation_sentence(checked, stated),
            place=checked.places.item(stated.item),
            details={
                "hint": difference(residual, 0),
                "identity": (name, str(residual)),
            },
        )


def _under_grant(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    """Money that the decisions grant and the plan does not use."""
    for name, stated in checked.ledger.sums.items():
        if stated.kind != "grant" or name in checked.violations:
            continue
        residual = checked.ledger.residual(name)
        if not residual:
            continue
        yield rule.finding(
            Place(stated.whole),
            place=checked.places.item(stated.item),
            column=column_name(checked, stated.dimension),
            amount=format_dong(-residual),
            details={"identity": (name, str(residual))},
        )


_WHY = Words(
    "Dự toán phân bổ phải khớp cả tổng mức và chi tiết; số không khớp thì không phân bổ, "
    "giải ngân được",
    "An allocation must agree in total and in detail, or the money cannot be handed out",
)
_ACTION = Words(
    "Đối chiếu quyết định giao rồi sửa số ghi chưa khớp. {mending}",
    "Compare with the granting decision, then mend the figure. {mending}",
)
_GOOD = "budget: {total: 100 triệu đồng, sources: {central: 60 triệu đồng, local: 40 triệu đồng}}\n"

RULES = (
    Rule(
        "BAL001",
        "parts-do-not-sum",
        "error",
        Words(
            "Tổng không khớp các khoản của nó cộng lại", "A total that its parts do not add up to"
        ),
        Words("{what}", "{what}"),
        _WHY,
        _ACTION,
        _diagnosed(lambda stated: stated.kind == "parts"),
        bad=_GOOD.replace("40", "50"),
        good=_GOOD,
        legal_basis=("luat-nsnn-2025-52-1a",),
    ),
    Rule(
        "BAL002",
        "children-do-not-sum",
        "error",
        Words(
            "Kinh phí dự án không khớp các tiểu dự án cộng lại",
            "A project that its sub-projects do not add up to",
        ),
        Words("{what}", "{what}"),
        _WHY,
        _ACTION,
        _diagnosed(lambda stated: stated.kind == "children" and stated.item != ""),
        bad=(
            "projects:\n"
            "  - id: da1\n"
            "    name: Dự án thứ nhất\n"
            "    lead: Phòng Kinh tế xã\n"
            "    budget: 100 triệu đồng\n"
            "    subprojects:\n"
            "      - {id: tda1, name: Phần thứ nhất, budget: 70 triệu đồng}\n"
            "      - {id: tda2, name: Phần thứ hai, budget: 40 triệu đồng}\n"
            "budget: 100 triệu đồng\n"
        ),
        good=(
            "projects:\n"
            "  - id: da1\n"
            "    name: Dự án thứ nhất\n"
            "    lead: Phòng Kinh tế xã\n"
            "    budget: 100 triệu đồng\n"
            "    subprojects:\n"
            "      - {id: tda1, name: Phần thứ nhất, budget: 60 triệu đồng}\n"
            "      - {id: tda2, name: Phần thứ hai, budget: 40 triệu đồng}\n"
            "budget: 100 triệu đồng\n"
        ),
        legal_basis=("luat-nsnn-2025-52-1a",),
    ),
    Rule(
        "BAL003",
        "plan-does-not-sum",
        "error",
        Words(
            "Tổng kinh phí của kế hoạch không khớp các dự án cộng lại",
            "A plan's total that its projects do not add up to",
        ),
        Words("{what}", "{what}"),
        _WHY,
        _ACTION,
        _diagnosed(lambda stated: stated.kind == "children" and stated.item == ""),
        bad="budget: 170 triệu đồng\n",
        good="budget: 100 triệu đồng\n",
        legal_basis=("luat-nsnn-2025-52-1a",),
    ),
    Rule(
        "BAL004",
        "of-which-exceeds",
        "error",
        Words("Các khoản 'trong đó' lớn hơn tổng", "'Of which' items that exceed the whole"),
        Words("{what}", "{what}"),
        _WHY,
        _ACTION,
        _diagnosed(lambda stated: stated.kind == "of-which"),
        bad=(
            "policies:\n"
            "  - id: p1\n"
            "    name: Hỗ trợ tiền điện\n"
            "    lead: Phòng Kinh tế xã\n"
            "    budget: {total: 50 triệu đồng, of_which: {hộ nghèo: 80 triệu đồng}}\n"
        ),
        good=(
            "policies:\n"
            "  - id: p1\n"
            "    name: Hỗ trợ tiền điện\n"
            "    lead: Phòng Kinh tế xã\n"
            "    budget: {total: 50 triệu đồng, of_which: {hộ nghèo: 30 triệu đồng}}\n"
        ),
        legal_basis=("luat-nsnn-2025-52-1a",),
    ),
    Rule(
        "BAL005",
        "over-grant",
        "error",
        Words("Bố trí vượt số được giao", "Planned above the grant"),
        Words("{what}", "{what}"),
        Words("Chỉ được chi trong dự toán được giao", "Only what is granted may be spent"),
        _ACTION,
        _diagnosed(lambda stated: stated.kind in ("grant", "granted")),
        bad="legal_bases: [{id: qd, number: 1/QĐ-UBND, grants: 80 triệu đồng}]\n",
        good="legal_bases: [{id: qd, number: 1/QĐ-UBND, grants: 100 triệu đồng}]\n",
        legal_basis=("luat-nsnn-2025-12-2", "luat-nsnn-2025-52-1a"),
    ),
    Rule(
        "BAL006",
        "under-grant",
        "warning",
        Words("Số đã giao chưa bố trí hết", "Granted and not planned"),
        Words(
            "{place}, {column}: còn {amount} đồng đã giao nhưng chưa bố trí",
            "{place}, {column}: {amount} đồng granted but not planned",
        ),
        Words(
            "Tiền đã giao mà chưa bố trí là điều đoàn kiểm tra hỏi trước tiên",
            "Money left unassigned is the question that inspectors ask first",
        ),
        Words(
            "Bố trí số còn lại, hoặc nêu rõ lý do chưa bố trí",
            "Assign what is left, or say why it is not assigned",
        ),
        _under_grant,
        bad="legal_bases: [{id: qd, number: 1/QĐ-UBND, grants: 120 triệu đồng}]\n",
        good="legal_bases: [{id: qd, number: 1/QĐ-UBND, grants: 100 triệu đồng}]\n",
        legal_basis=("luat-nsnn-2025-52-1a",),
    ),
    Rule(
        "BAL007",
        "stated-twice",
        "error",
        Words("Một số tiền ghi hai lần, khác nhau", "One amount stated twice, differently"),
        Words("{what}", "{what}"),
        _WHY,
        _ACTION,
        _diagnosed(lambda stated: stated.kind == "same"),
        bad=(
            "policies:\n"
            "  - id: p1\n"
            "    name: Hỗ trợ tiền điện\n"
            "    lead: Phòng Kinh tế xã\n"
            "    budget:\n"
            "      sources: {central: {years: {2026: 5 đồng}}, local: {years: {2026: 3 đồng}}}\n"
            "      years: {2026: {sources: {central: 5 đồng, local: 4 đồng}}}\n"
        ),
        good=(
            "policies:\n"
            "  - id: p1\n"
            "    name: Hỗ trợ tiền điện\n"
            "    lead: Phòng Kinh tế xã\n"
            "    budget:\n"
            "      sources: {central: {years: {2026: 5 đồng}}, local: {years: {2026: 3 đồng}}}\n"
            "      years: {2026: {sources: {central: 5 đồng, local: 3 đồng}}}\n"
        ),
    ),
    Rule(
        "BAL008",
        "rounding",
        "note",
        Words(
            "Phép cộng chênh trong phạm vi làm tròn", "A sum that is off by no more than rounding"
        ),
        Words(
            "{place}: chênh trong phạm vi làm tròn theo cách ghi ({what})",
            "{place}: off within the written rounding ({what})",
        ),
        Words(
            "Các số ghi theo đơn vị khác nhau nên phép cộng chỉ gần đúng",
            "The figures are written to different units, so that the sum holds only nearly",
        ),
        Words(
            "Ghi các số cùng một đơn vị để phép cộng khớp đến đồng",
            "Write the figures in one unit, so that the sum holds to the đồng",
        ),
        _rounding,
        bad="budget: {total: 100.200.000 đồng}\n",
        good="budget: {total: 100.000.000 đồng}\n",
    ),
)
