"""DOC: lines of the imported document that found no place in the plan."""

from __future__ import annotations

from collections.abc import Iterator

from gnbv_cli.findings.finding import Finding, Place, Related
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.rule import Rule
from gnbv_cli.texts.sentence import Words

_ALSO = Words("dòng này cũng vậy", "this line too")


def _unplaced(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    """One finding a plan, on the first line."""
    count = len(checked.plan.unplaced)
    if not count:
        return
    others = [Place(f"unplaced[{position}].text") for position in range(2, count + 1)]
    yield rule.finding(
        Place("unplaced[1].text"),
        details={"related": tuple(Related(other, _ALSO.filled()) for other in others)},
        n=count,
    )


RULES = (
    Rule(
        "DOC016",
        "unplaced-lines",
        "warning",
        Words("Dòng chưa xếp được", "Lines not placed"),
        Words("{n} dòng chưa xếp được vào mục nào", "{n} lines not placed"),
        Words(
            "Khi lập tệp từ văn bản, dòng nào không biết xếp vào đâu được giữ nguyên văn; số tiền "
            "trong đó chưa được kiểm tra",
            "What import could not place is kept word for word; money in it is not checked",
        ),
        Words(
            "Chuyển từng dòng vào mục của nó rồi xóa khỏi 'unplaced'; dòng thừa thì xóa",
            "Move each line to its place and take it out of 'unplaced'; drop what is not needed",
        ),
        _unplaced,
        bad="unplaced: [{line: 12, text: Biểu số 01 kèm theo Kế hoạch}]\n",
        good="closing: [Biểu số 01 kèm theo Kế hoạch./.]\n",
    ),
)
