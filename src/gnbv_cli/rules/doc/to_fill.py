"""DOC: places that are still to be filled in."""

from __future__ import annotations

from collections.abc import Iterator

from gnbv_cli.findings.finding import Finding, Place, Related
from gnbv_cli.plan.to_fill import BEGUN, places_to_fill
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.rule import Rule
from gnbv_cli.texts.sentence import Words

_ALSO = Words("cũng cần điền", "to be filled in too")


def _to_fill(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    """One finding a plan, on the first place."""
    if BEGUN not in checked.reading.source.text:
        return
    first, *others = [*places_to_fill(checked.reading.root), ""]
    if not first:
        return
    related = tuple(Related(Place(other), _ALSO.filled()) for other in others if other)
    yield rule.finding(Place(first), details={"related": related}, n=len(related) + 1)


RULES = (
    Rule(
        "DOC017",
        "to-fill",
        "error",
        Words("Chỗ cần điền", "Places to fill in"),
        Words("Còn {n} chỗ cần điền", "{n} places are to be filled in"),
        Words(
            "Kế hoạch lập từ mẫu còn chỗ mà chỉ người lập mới biết; chưa điền thì chưa trình được",
            "A plan made from the form has places that only its author knows how to fill",
        ),
        Words(
            "Thay từng chỗ [CẦN ĐIỀN: …] bằng nội dung thật; mục không có thì xóa",
            "Put what is true in place of each [CẦN ĐIỀN: …]; drop what does not apply",
        ),
        _to_fill,
        bad='closing: ["[CẦN ĐIỀN: lời kết]"]\n',
        good="closing: [Trên đây là Kế hoạch năm 2026 của xã./.]\n",
    ),
)
