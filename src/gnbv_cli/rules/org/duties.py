"""ORG: leads that are given no duty, and duties that are given to nobody."""

from __future__ import annotations

from collections.abc import Iterator

from gnbv_cli.findings.finding import Finding, Place, Related
from gnbv_cli.plan.passages import Wording
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.mentions import Mention
from gnbv_cli.rules.responsibility import GIVEN, Duties
from gnbv_cli.rules.rule import Rule
from gnbv_cli.rules.sentences import shortened
from gnbv_cli.rules.unit_words import opens_with_unit
from gnbv_cli.texts.sentence import Words
from gnbv_cli.written.names import folded

_NO_OFFICES = frozenset(("committee", "council", "party"))
"""What is asked for nothing under 'Tổ chức thực hiện': it issues or steers the plan."""

_GROUPS = ("cac ", "nhung ", "tung ", "moi ", "toan the ", "uy ban nhan dan", "ubnd")
_SHOWN = 60
"""So many characters of duties that are nobody's are pointed at."""

_REACH = 40
"""In so many characters a duty that names its unit does so."""

_LEADS_TOO = Words("cũng chủ trì mục này", "leads this as well")


def _no_duty(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    """One finding a unit, on the first item that it leads."""
    if not checked.plan.organisation:
        return
    responsibility = checked.responsibility
    led: dict[str, list[tuple[str, Mention]]] = {}
    for owner, leads in responsibility.leads.items():
        for lead in leads:
            led.setdefault(lead.unit, []).append((owner, lead.mention))
    for unit, items in led.items():
        kind = responsibility.names.kind(unit)
        if unit in responsibility.with_duties or kind in _NO_OFFICES:
            continue
        (owner, first), *others = items
        name = responsibility.names.shown(unit)
        yield rule.finding(
            Place(first.at, first.within),
            severity="note" if kind == "outside" else rule.severity,
            details={
                "identity": (name,),
                "related": tuple(
                    Related(Place(other.at, other.within), _LEADS_TOO.filled())
                    for _, other in others
                ),
            },
            unit=name,
            place=checked.places.item(owner),
        )


def _nobody(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    for position, entry in enumerate(checked.responsibility.entries):
        if entry.named or not entry.has_duties or not entry.end:
            continue
        stated = checked.plan.organisation[position]
        if _names_somebody(checked, entry, folded(stated.heading or "")):
            continue
        start, end = _first_duty(checked.wording, entry)
        words = checked.wording.text[start:end]
        yield rule.finding(
            Place(*checked.wording.within(start, min(end, start + _SHOWN))),
            details={"identity": (words,)},
            place=checked.places.of(entry.address) or "",
            duty=shortened(words),
        )


def _first_duty(wording: Wording, entry: Duties) -> tuple[int, int]:
    """Where the first duty stands, behind a heading."""
    numbers = range(wording.number_at(entry.start), wording.number_at(entry.end) + 1)
    return wording.line(
        next((n for n in numbers if wording.passages[n].path[2:3] == ("duties",)), numbers[0])
    )


def _names_somebody(checked: CheckedPlan, entry: Duties, heading: str) -> bool:
    """Whether the heading or the first words tell who is to do it."""
    responsibility = checked.responsibility
    if f"{heading} ".startswith(_GROUPS):
        return True
    wording = checked.wording
    start = entry.start
    for number in range(wording.number_at(entry.start), wording.number_at(entry.end) + 1):
        start, end = wording.line(number)
        begun = wording.folded[start:end].lstrip(" -–+•*")
        if begun.startswith(_GROUPS) or _opens_with_unit(wording.text[start:end]):
            return True
        among = responsibility.named_in(start, min(end, start + 2 * _REACH))
        if any(
            found.start - start < _REACH and responsibility.is_addressed(found) for found in among
        ):
            return True
    return False


def _opens_with_unit(text: str) -> bool:
    """Whether a duty opens with a unit, declared or not, or asks one for something."""
    begun = text[:_SHOWN].lstrip(" -–+•*")
    asked = next((words for words in GIVEN if begun.lower().startswith(f"{words} ")), "")
    return opens_with_unit(begun[len(asked) :])


RULES = (
    Rule(
        "ORG004",
        "lead-without-duty",
        "warning",
        Words("Đơn vị chủ trì chưa được giao nhiệm vụ", "A lead that is given no duty"),
        Words(
            "{unit} chủ trì {place} nhưng mục Tổ chức thực hiện chưa giao nhiệm vụ",
            "{unit} leads {place} but has no duty under implementation",
        ),
        Words(
            "Đơn vị thực hiện theo phần việc được giao; thiếu phần này thì không có căn cứ đôn đốc",
            "A unit works by the duties it is given; without them nobody can hold it to its lead",
        ),
        Words(
            "Thêm một đoạn giao nhiệm vụ cho đơn vị này, hoặc ghi đơn vị chủ trì khác",
            "Add the duties of this unit, or name another lead",
        ),
        _no_duty,
        bad=(
            "units:\n"
            "  uy-ban-nhan-dan: {name: Ủy ban nhân dân xã An Bình, aliases: [Ủy ban nhân dân xã]}\n"
            "  phong-kinh-te: {name: Phòng Kinh tế xã}\n"
            "  tram-y-te: {name: Trạm Y tế xã}\n"
            "policies: [{id: p1, name: Khám bệnh, lead: Trạm Y tế xã}]\n"
            'recipients: [Các phòng của xã, Trạm Y tế xã, "Lưu: VT"]\n'
        ),
        good="policies: [{id: p1, name: Hỗ trợ tiền điện, lead: Phòng Kinh tế xã}]\n",
    ),
    Rule(
        "ORG005",
        "duty-without-unit",
        "warning",
        Words("Nhiệm vụ chưa rõ giao cho đơn vị nào", "Duties of no named unit"),
        Words(
            "Đoạn giao nhiệm vụ tại {place} ('{duty}') chưa rõ đơn vị nào",
            "The duties at {place} ('{duty}') belong to no named unit",
        ),
        Words(
            "Không rõ đơn vị nào thì không ai thực hiện, báo cáo",
            "Where no unit is named nobody carries it out or reports",
        ),
        Words(
            "Ghi tên đơn vị trước đoạn này, hoặc mở đầu đoạn bằng tên đơn vị",
            "Name the unit before these duties, or open them with its name",
        ),
        _nobody,
        bad=(
            "organisation:\n"
            "  - {unit: Phòng Kinh tế xã, duties: [Chủ trì thực hiện Dự án 1.]}\n"
            "  - {heading: '', duties: [Theo dõi các công trình.]}\n"
        ),
        good=(
            "organisation:\n"
            "  - {unit: Phòng Kinh tế xã, duties: [Chủ trì thực hiện Dự án 1.]}\n"
            "  - {heading: '', duties: [Ban Giám sát đầu tư của cộng đồng theo dõi.]}\n"
        ),
    ),
)
