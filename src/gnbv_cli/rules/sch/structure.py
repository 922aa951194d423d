"""A key or value that the structure of a plan does not allow."""

from __future__ import annotations

from collections.abc import Iterator

from gnbv_cli.findings.finding import Finding
from gnbv_cli.plan.schema_fault import SchemaFault
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.rule import Rule
from gnbv_cli.rules.sch.faults import faults_of, unknown_names
from gnbv_cli.texts.sentence import Sentence, Words

_EXPECTED = {
    "text": Words("một dòng chữ hoặc số", "a text or a number"),
    "list": Words("một danh sách (mỗi dòng bắt đầu bằng '- ')", "a list (each line starts '- ')"),
    "mapping": Words("một nhóm mục 'khóa: giá trị'", "keys with values"),
    "id": Words(
        "mã gồm chữ thường không dấu, số và dấu '-', không trùng tên khóa",
        "an id of lower-case letters, digits and '-', none of the schema's words",
    ),
    "year": Words("năm có bốn chữ số", "a year of four digits"),
    "date": Words("ngày dạng 2026-03-11", "a date such as 2026-03-11"),
}


def _unknown(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    return unknown_names(rule, checked, _NO_NEAR)


def _missing(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    for fault, place in faults_of(rule, checked):
        meaning = Words(fault.meaning, fault.name)
        yield rule.finding(place, key=fault.name, meaning=meaning)


def _wrong_kind(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    for fault, place in faults_of(rule, checked):
        near = next(iter(fault.known), "")
        yield rule.finding(
            place,
            message=(_MEANT if near else None) if fault.name else _NO_KEYS,
            action=(_CHOOSE if fault.allowed else None) if fault.name else _BEGIN,
            key=fault.name,
            expected=_expected(fault),
            nearest=near,
            allowed=fault.allowed,
        )


def _expected(fault: SchemaFault) -> Sentence:
    words = _EXPECTED.get(fault.expected)
    return words.filled() if words else _ONE_OF.filled(allowed=fault.allowed)


def _duplicate(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    for fault, place in faults_of(rule, checked):
        yield rule.finding(place, key=fault.name, details={"identity": (fault.name,)})


_NO_KEYS = Words(
    "Tệp không gồm các mục 'khóa: giá trị'", "The file does not consist of keys with values"
)
_BEGIN = Words(
    "Ghi lại tệp theo cấu trúc; lập kế hoạch mới bằng gnbv new, từ văn bản bằng gnbv import",
    "Write the file by the schema; gnbv new makes a plan, gnbv import makes it of a document",
)
_NO_NEAR = Words("Không có '{key}' trong cấu trúc tệp", "The file has no '{key}'")
_ONE_OF = Words("một trong các từ: {allowed}", "one of: {allowed}")
_MEANT = Words(
    "Mục '{key}' phải là {expected}; có phải '{nearest}'?",
    "'{key}' must be {expected}; do you mean '{nearest}'?",
)
_CHOOSE = Words(
    "Ghi một trong các từ {allowed} ở mục '{key}'", "Write one of {allowed} for '{key}'"
)
_LOST = Words(
    "Giá trị ở đây không được đọc, nên không được kiểm tra",
    "The value here is not read, and so not checked",
)
_POLICY = (
    "policies:\n"
    "  - {id: p1, name: Vay vốn, lead: Phòng Kinh tế xã, budget: {years: {YEAR: 1 đồng}}}\n"
)

RULES = (
    Rule(
        "SCH001",
        "unknown-key",
        "error",
        Words("Mục không có trong cấu trúc tệp", "A key that the file does not have"),
        Words(
            "Không có mục '{key}'; có phải '{nearest}'?", "No key '{key}'; do you mean '{nearest}'?"
        ),
        _LOST,
        Words("Sửa lại tên mục, hoặc bỏ mục này", "Correct the key, or take it out"),
        _unknown,
        bad="settings: {programe: gnbv-2021-2025}\n",
        good="settings: {programme: gnbv-2021-2025}\n",
    ),
    Rule(
        "SCH002",
        "missing-key",
        "error",
        Words("Thiếu mục bắt buộc", "A required key is missing"),
        Words("Thiếu mục '{key}' ({meaning})", "Key '{key}' ({meaning}) is missing"),
        Words(
            "Thiếu mục này thì không xác định được đang nói về nội dung nào",
            "Without it, it cannot be told what is spoken of",
        ),
        Words("Ghi thêm mục '{key}'", "Add the key '{key}'"),
        _missing,
        bad="units: {phong-kinh-te: {aliases: [Phòng Kinh tế]}}\n",
        good="units: {phong-kinh-te: {name: Phòng Kinh tế xã, aliases: [Phòng Kinh tế]}}\n",
    ),
    Rule(
        "SCH003",
        "wrong-kind",
        "error",
        Words("Giá trị không đúng loại", "A value of the wrong kind"),
        Words("Mục '{key}' phải là {expected}", "'{key}' must be {expected}"),
        _LOST,
        Words("Ghi lại mục '{key}' theo đúng loại", "Write '{key}' as that kind"),
        _wrong_kind,
        bad="settings: {programme: [gnbv-2021-2025]}\n",
        good="settings: {programme: gnbv-2021-2025}\n",
    ),
    Rule(
        "SCH004",
        "duplicate-id",
        "error",
        Words("Mã trùng nhau", "An id repeats"),
        Words("Mã '{key}' đã dùng cho một mục cùng cấp", "A sibling has the id '{key}' already"),
        Words(
            "Mã trùng thì không chỉ đúng được một chỗ trong kế hoạch",
            "With one id for two, neither can be named",
        ),
        Words("Đặt mã khác", "Choose another id"),
        _duplicate,
        bad=(
            "projects:\n"
            "  - {id: da1, name: Dự án thứ nhất, lead: Phòng Kinh tế xã}\n"
            "  - {id: da1, name: Dự án thứ hai, lead: Phòng Kinh tế xã}\n"
            "budget: ~\n"
        ),
        good=(
            "projects:\n"
            "  - {id: da1, name: Dự án thứ nhất, lead: Phòng Kinh tế xã}\n"
            "  - {id: da2, name: Dự án thứ hai, lead: Phòng Kinh tế xã}\n"
            "budget: ~\n"
        ),
    ),
    Rule(
        "SCH005",
        "unknown-name",
        "error",
        Words("Viện dẫn một tên chưa khai báo", "A name that is declared nowhere"),
        Words(
            "Không có '{key}' trong kế hoạch; có phải '{nearest}'?",
            "The plan has no '{key}'; do you mean '{nearest}'?",
        ),
        Words(
            "Số tiền đứng dưới tên này không được cộng vào nguồn, đơn vị hay dự án nào",
            "Money under this name adds to no source, unit or project",
        ),
        Words("Sửa lại tên, hoặc khai báo tên này", "Correct the name, or declare it"),
        _unknown,
        bad=_POLICY.replace("YEAR", "26"),
        good=_POLICY.replace("YEAR", "2026"),
    ),
)
