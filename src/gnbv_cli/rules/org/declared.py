"""ORG: units that the register does not have."""

from __future__ import annotations

from collections.abc import Iterator

from gnbv_cli.findings.finding import Finding, Place, Related
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.mentions import Mention
from gnbv_cli.rules.rule import Details, Rule
from gnbv_cli.texts.sentence import Words
from gnbv_cli.written.names import folded, nearest


def _undeclared(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    """One finding a name, standing on its first place."""
    if not checked.plan.units:
        return
    by_name: dict[str, list[Mention]] = {}
    for mention in checked.mentions.all:
        if mention.match == "undeclared":
            by_name.setdefault(folded(mention.words), []).append(mention)
    names = [unit.name for unit in checked.plan.units.values()]
    for name, (first, *others) in by_name.items():
        near = nearest(first.words, names)
        details: Details = {
            "identity": (name,),
            "related": tuple(
                Related(Place(other.at, other.within), _ALSO.filled()) for other in others
            ),
        }
        yield rule.finding(
            Place(first.at, first.within),
            message=rule.message if near else _NO_NEAR,
            details=details,
            name=first.words,
            nearest=near or "",
        )


_NO_NEAR = Words("'{name}' chưa có trong danh sách đơn vị", "'{name}' is not declared as a unit")
_ALSO = Words("cũng ghi ở đây", "named here as well")

RULES = (
    Rule(
        "ORG001",
        "undeclared-unit",
        "warning",
        Words("Đơn vị chưa khai báo", "A unit that is not declared"),
        Words(
            "'{name}' chưa có trong danh sách đơn vị; gần nhất là '{nearest}'",
            "'{name}' is not declared as a unit; the nearest is '{nearest}'",
        ),
        Words(
            "Tên ghi khác danh sách thì không cộng được việc và kinh phí của từng đơn vị",
            "The duties and money of a unit cannot be gathered under a name that differs",
        ),
        Words(
            "Sửa lại tên, hoặc thêm đơn vị vào mục units",
            "Correct the name, or add the unit under units",
        ),
        _undeclared,
        bad="policies: [{id: p1, name: Hỗ trợ tiền điện, lead: Phòng Kinh doanh xã}]\n",
        good="policies: [{id: p1, name: Hỗ trợ tiền điện, lead: Phòng Kinh tế xã}]\n",
    ),
)
