"""What gnbv.yaml and a plan's waivers choose of the rules, where the choice does not count.

Which waivers match nothing is known only once every rule has run: the review finds these faults,
and the rules here put them into words.
"""

from __future__ import annotations

from collections.abc import Iterator

from gnbv_cli.findings.finding import Finding
from gnbv_cli.plan.schema_fault import FAMILY
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.rule import Details, Rule
from gnbv_cli.rules.sch.faults import faults_of, unknown_name
from gnbv_cli.texts.labels import RELATED
from gnbv_cli.texts.sentence import Words

_NO_NEAR = Words("Không có quy tắc '{key}'", "There is no rule '{key}'")
_REPORTS_AT = Words("{key} đang báo tại: {places}", "{key} reports at: {places}")
_PLACES_SHOWN = 3
_ANSWERS = {
    "reason": Words("reason (lý do)", "reason"),
    "by": Words("by (người chịu trách nhiệm)", "by (who answers for it)"),
}
_FAMILY = Words(
    "Mỗi chấp nhận chỉ cho một quy tắc; '{key}' là cả nhóm quy tắc",
    "A waiver takes one rule; '{key}' is a family of rules",
)
_ONE_RULE = Words(
    "Ghi mã một quy tắc; muốn hạ mức hoặc tắt cả nhóm thì ghi '{key}' trong gnbv.yaml",
    "State one rule; to lower or switch off the family write '{key}' in gnbv.yaml",
)


def _unknown(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    for fault, place in faults_of(rule, checked):
        if fault.expected == FAMILY:
            details: Details = {"identity": (fault.name,)}
            yield rule.finding(
                place, message=_FAMILY, action=_ONE_RULE, details=details, key=fault.name
            )
        else:
            near = next(iter(fault.known), None)
            yield unknown_name(rule, fault, place, near, _NO_NEAR)


def _reason(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    for fault, place in faults_of(rule, checked):
        missing = [_ANSWERS[name] for name in fault.known]
        yield rule.finding(place, missing=missing, details={"identity": (fault.name,)})


def _each(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    for fault, place in faults_of(rule, checked):
        details: Details = {"identity": (fault.name,)}
        if fault.places:
            more = len(fault.places) > _PLACES_SHOWN
            shown = [*fault.places[:_PLACES_SHOWN], *(["…"] if more else [])]
            said = _REPORTS_AT.filled(key=fault.name, places=shown)
            details["facts"] = ((RELATED, said),)
        yield rule.finding(
            place, details=details, key=fault.name, date=fault.since, today=fault.today
        )


def _waiver(entry: str) -> str:
    return f"waivers:\n  - {{{entry}}}\n"


_OFF_BY_TEN = "budget: {total: 100 triệu đồng, sources: {central: 60 triệu đồng}}\n"
_ANSWERED = "reason: Đã hỏi phòng Kinh tế, by: Chủ tịch xã"

RULES = (
    Rule(
        "SCH006",
        "unknown-rule",
        "error",
        Words("Không có quy tắc mang mã này", "A rule that does not exist"),
        Words(
            "Không có quy tắc '{key}'; có phải '{nearest}'?",
            "There is no rule '{key}'; do you mean '{nearest}'?",
        ),
        Words(
            "Ghi sai mã thì lựa chọn này không có tác dụng mà không ai biết",
            "Under a wrong code a choice has no effect, and nobody knows",
        ),
        Words("Sửa lại mã; xem: gnbv rules", "Correct the code; see: gnbv rules"),
        _unknown,
        bad=_waiver(f"code: BLA001, {_ANSWERED}"),
        good="waivers: []\n",
    ),
    Rule(
        "SCH007",
        "always-on",
        "error",
        Words("Quy tắc luôn chạy", "A rule that always runs"),
        Words(
            "Quy tắc {key} luôn chạy: không tắt, không hạ mức, không chấp nhận được",
            "{key} always runs: it cannot be switched off, lowered or waived",
        ),
        Words(
            "Phần tệp không đọc được thì không được kiểm tra; không báo thì không ai biết",
            "What is not read is not checked, and unreported nobody would know",
        ),
        Words("Bỏ dòng này, và sửa chỗ mà {key} báo", "Take this out, and mend what {key} reports"),
        _each,
        bad=_waiver(f"code: SCH001, {_ANSWERED}"),
        good="waivers: []\n",
    ),
    Rule(
        "SCH008",
        "waiver-reason",
        "error",
        Words("Chấp nhận mà chưa ghi lý do", "A waiver without reason or person"),
        Words(
            "Chấp nhận có lý do này chưa ghi {missing}",
            "This waiver lacks {missing}",
        ),
        Words(
            "Người rà soát sau phải biết vì sao chỗ này được bỏ qua, và hỏi ai; thiếu thì phát "
            "hiện vẫn được báo",
            "Whoever reviews next must know why this is passed over, and whom to ask; without it "
            "the finding is still reported",
        ),
        Words(
            "Ghi thêm {missing}",
            "State {missing}",
        ),
        _reason,
        bad=_waiver("code: BAL001, at: budget, reason: Đã hỏi phòng Kinh tế"),
        good=_OFF_BY_TEN + _waiver(f"code: BAL001, at: budget, {_ANSWERED}"),
    ),
    Rule(
        "SCH009",
        "waiver-expired",
        "warning",
        Words("Lý do chấp nhận đã hết hạn", "A waiver that ran out"),
        Words(
            "Lý do chấp nhận đã hết hạn ngày {date} (tính đến ngày {today})",
            "The waiver ran out on {date} (as of {today})",
        ),
        Words(
            "Hết hạn thì phát hiện được báo lại như chưa từng chấp nhận",
            "After that day the finding is reported as if it had never been waived",
        ),
        Words(
            "Xử lý phát hiện, hoặc gia hạn sau khi xem lại lý do; không cần nữa thì bỏ dòng này",
            "Settle the finding, or set a later day after a new look; else take the waiver out",
        ),
        _each,
        bad=_waiver(f"code: BAL001, at: budget, {_ANSWERED}, until: 2020-12-31"),
        good=_OFF_BY_TEN + _waiver(f"code: BAL001, at: budget, {_ANSWERED}, until: 9999-12-31"),
    ),
    Rule(
        "SCH010",
        "waiver-unused",
        "warning",
        Words("Lý do chấp nhận thừa", "A waiver that matches nothing"),
        Words("Lý do chấp nhận không còn ứng với phát hiện nào", "The waiver matches no finding"),
        Words(
            "Chỗ ấy đã sửa hoặc đã chuyển; để lại thì lần sau che mất một phát hiện mới",
            "What it spoke of is mended or has moved; left here, it may hide something new",
        ),
        Words("Bỏ dòng này, hoặc ghi lại địa chỉ", "Take it out, or correct its address"),
        _each,
        bad=_waiver(f"code: BAL001, at: budget, {_ANSWERED}"),
        good=_OFF_BY_TEN + _waiver(f"code: parts-do-not-sum, at: budget, {_ANSWERED}"),
    ),
)
