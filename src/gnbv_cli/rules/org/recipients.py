"""ORG: units with duties that the plan is not sent to."""

from __future__ import annotations

from collections.abc import Iterator

from gnbv_cli.findings.finding import Finding, Place
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.rule import Rule
from gnbv_cli.rules.unit_words import covered_by, written_out
from gnbv_cli.texts.sentence import Words

_ISSUERS = frozenset(("committee", "council", "party"))


def _omitted(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    """One finding a plan."""
    responsibility = checked.responsibility
    lines = [written_out(line) for line in checked.plan.recipients if line]
    if not lines or checked.reading.is_damaged(""):
        return
    covered = frozenset().union(*map(covered_by, lines))
    if "all" in covered:
        return
    names = responsibility.names
    given = {lead.unit for leads in responsibility.leads.values() for lead in leads}
    given |= responsibility.with_duties
    missing = [
        names.shown(unit)
        for unit in names.writings
        if unit in given
        and names.kind(unit) not in covered | _ISSUERS
        and not any(names.is_same(unit, line) for line in lines)
    ]
    if missing:
        yield rule.finding(
            Place("recipients"),
            details={"identity": tuple(missing)},
            units=", ".join(missing),
            n=len(missing),
        )


_UNITS = (
    "units:\n"
    "  uy-ban-nhan-dan: {name: Ủy ban nhân dân xã An Bình, aliases: [Ủy ban nhân dân xã]}\n"
    "  phong-kinh-te: {name: Phòng Kinh tế xã}\n"
    "  cong-an: {name: Công an xã}\n"
    "organisation:\n"
    "  - {unit: Phòng Kinh tế xã, duties: [Chủ trì thực hiện Dự án 1.]}\n"
    "  - {unit: Công an xã, duties: [Bảo đảm trật tự.]}\n"
)

RULES = (
    Rule(
        "ORG011",
        "recipients-omit",
        "note",
        Words("Nơi nhận thiếu đơn vị có việc", "Recipients without a unit that has duties"),
        Words(
            "Nơi nhận chưa có {n} đơn vị được giao việc: {units}",
            "The recipients leave out {n} units with duties: {units}",
        ),
        Words(
            "Đơn vị không nhận văn bản thì không biết việc của mình",
            "A unit that does not receive the plan does not know its work",
        ),
        Words("Thêm vào nơi nhận, hoặc ghi nhóm có đơn vị này", "Add them, or a group with them"),
        _omitted,
        bad=_UNITS + 'recipients: [Phòng Kinh tế xã, "Lưu: VT"]\n',
        good=_UNITS + 'recipients: ["Các phòng, ban, ngành của xã", "Lưu: VT"]\n',
    ),
)
