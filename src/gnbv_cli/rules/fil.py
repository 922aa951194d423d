"""FIL: the file cannot be read, or holds YAML that a plan does not need."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from gnbv_cli.findings.finding import Finding, Place, Related
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.rule import Rule
from gnbv_cli.texts.sentence import Words
from gnbv_cli.texts.yaml_problems import UNQUOTED_COLON, yaml_problem
from gnbv_cli.written.unquoted import holds_a_colon


def _file_faults(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    for fault in checked.reading.file_faults:
        if fault.kind != rule.name:
            continue
        values: dict[str, Any] = {"detail": fault.detail, "key": fault.detail, "line": 0}
        related: tuple[Related, ...] = ()
        if fault.other is not None:
            values["line"] = checked.reading.source.position(fault.other)[0]
            first = Place("", span=(fault.other, fault.other + len(fault.detail)))
            if rule.name == "duplicate-key":
                related = (Related(first, _FIRST.filled()),)
        action = None
        if rule.name == "not-yaml":
            values["detail"] = yaml_problem(fault.detail)
            if holds_a_colon(checked.reading.source.text, fault):
                values["detail"], action = UNQUOTED_COLON.filled(), _QUOTE
        yield rule.finding(
            Place("", span=(fault.start, fault.end)),
            action=action,
            details={"related": related, "identity": (fault.detail,)},
            **values,
        )


_QUOTE = Words(
    'Đặt cả đoạn chữ ấy trong dấu nháy kép, như text: "… (năm 2025: 75%)."',
    'Put the whole text in double quotes, as in text: "… (in 2025: 75%)."',
)
_FIRST = Words("lần đầu", "first here")
_WHY = Words(
    "Tệp không đọc được trọn vẹn thì phép cộng nào cũng chưa chắc đã được kiểm tra",
    "What cannot be read whole cannot be checked whole",
)
_REMOVE = Words("Viết thẳng nội dung vào chỗ này", "Write the content out here")

RULES = (
    Rule(
        "FIL001",
        "not-yaml",
        "error",
        Words("Tệp không đúng cú pháp YAML", "The file is not YAML"),
        Words("Không đọc được tệp: {detail}", "Cannot read the file: {detail}"),
        _WHY,
        Words(
            "Xem dòng này và dòng ngay trên: dấu hai chấm, dấu nháy, ngoặc, khoảng trắng đầu dòng",
            "See this line and the one above: colons, quotes, brackets, indentation",
        ),
        _file_faults,
        bad="document: {title: [chưa đóng ngoặc\n",
        good="document: {title: Kế hoạch, year: 2026}\n",
    ),
    Rule(
        "FIL002",
        "not-utf8",
        "error",
        Words("Tệp không phải UTF-8", "The file is not UTF-8"),
        Words(
            "Tệp không phải UTF-8 (có thể là {detail}); lưu lại dạng UTF-8 rồi kiểm tra",
            "Not UTF-8 (maybe {detail}); save as UTF-8 and check again",
        ),
        _WHY,
        Words("Lưu lại tệp với bảng mã UTF-8", "Save the file as UTF-8"),
        _file_faults,
        bad="",
        good="document: {title: Kế hoạch, year: 2026}\n",
    ),
    Rule(
        "FIL003",
        "empty",
        "error",
        Words("Tệp rỗng", "The file is empty"),
        Words("Tệp rỗng: không có kế hoạch nào", "The file is empty: there is no plan in it"),
        _WHY,
        Words("Kiểm tra lại tên tệp", "Check the name of the file"),
        _file_faults,
        bad="",
        good="document: {title: Kế hoạch, year: 2026}\n",
    ),
    Rule(
        "FIL004",
        "too-big",
        "error",
        Words("Tệp lớn hơn giới hạn", "The file is too big"),
        Words("Tệp lớn hơn giới hạn {detail}", "File exceeds {detail}"),
        _WHY,
        Words("Kiểm tra lại tên tệp", "Check the name of the file"),
        _file_faults,
        bad="",
        good="document: {title: Kế hoạch, year: 2026}\n",
    ),
    Rule(
        "FIL005",
        "control-character",
        "error",
        Words("Ký tự điều khiển trong tệp", "A control character in the file"),
        Words(
            "Có ký tự điều khiển {detail}, không phải là chữ",
            "Control character {detail}, which is no text",
        ),
        _WHY,
        Words("Xóa ký tự này; xem tệp có bị hỏng không", "Delete it; see if the file is damaged"),
        _file_faults,
        bad="",
        good="document: {title: Kế hoạch, year: 2026}\n",
    ),
    Rule(
        "FIL006",
        "duplicate-key",
        "error",
        Words("Khóa lặp lại", "A key repeats"),
        Words(
            "Khóa '{key}' lặp lại; lần đầu ở dòng {line}",
            "Key '{key}' repeats; first on line {line}",
        ),
        Words(
            "Chỉ một trong hai giá trị được tính; người đọc không biết là giá trị nào",
            "Only one of the two counts, and a reader cannot tell which",
        ),
        Words("Giữ lại một khóa", "Keep one of them"),
        _file_faults,
        bad="settings: {programme: gnbv-2021-2025, programme: khác}\n",
        good="settings: {programme: gnbv-2021-2025}\n",
    ),
    Rule(
        "FIL007",
        "alias",
        "error",
        Words("Tham chiếu YAML (*)", "A YAML alias (*)"),
        Words(
            "Tham chiếu '*{detail}' không được đọc",
            "Alias '*{detail}' is not read",
        ),
        Words(
            "Mỗi con số phải đứng tại chỗ của nó để soát được",
            "Each figure must stand in its own place to be reviewed",
        ),
        _REMOVE,
        _file_faults,
        bad="settings: {programme: *ctmt}\n",
        good="settings: {programme: gnbv-2021-2025}\n",
    ),
    Rule(
        "FIL008",
        "anchor",
        "warning",
        Words("Nhãn neo YAML (&)", "A YAML anchor (&)"),
        Words("Nhãn '&{detail}' bị bỏ qua", "Anchor '&{detail}' is ignored"),
        Words("Tệp này không dùng tham chiếu", "The file has no aliases"),
        Words("Xóa nhãn này", "Delete the anchor"),
        _file_faults,
        bad="settings: {programme: &ctmt gnbv-2021-2025}\n",
        good="settings: {programme: gnbv-2021-2025}\n",
    ),
    Rule(
        "FIL009",
        "tag",
        "warning",
        Words("Thẻ kiểu YAML (!)", "A YAML tag (!)"),
        Words("Thẻ '{detail}' bị bỏ qua", "Tag '{detail}' is ignored"),
        Words(
            "Mọi giá trị đều là chữ, đọc đúng như đã ghi",
            "Every value is text, read as it is written",
        ),
        Words("Xóa thẻ này", "Delete the tag"),
        _file_faults,
        bad="settings: {programme: !!str gnbv-2021-2025}\n",
        good="settings: {programme: gnbv-2021-2025}\n",
    ),
    Rule(
        "FIL010",
        "several-documents",
        "error",
        Words("Nhiều tài liệu YAML trong một tệp", "Several YAML documents in one file"),
        Words(
            "Tệp có thêm một tài liệu sau dấu '---'; chỉ phần đầu được kiểm tra",
            "A further document follows '---'; only the first is checked",
        ),
        _WHY,
        Words("Mỗi kế hoạch một tệp", "One plan a file"),
        _file_faults,
        bad="---\nother: {}\n",
        good="document: {title: Kế hoạch, year: 2026}\n",
    ),
    Rule(
        "FIL011",
        "too-deep",
        "error",
        Words("Lồng quá sâu", "Nested too deep"),
        Words(
            "Các mục lồng nhau quá 100 cấp; không phải một kế hoạch",
            "Nested more than 100 levels deep; this is no plan",
        ),
        _WHY,
        Words("Kiểm tra lại các dấu ngoặc", "Check the brackets"),
        _file_faults,
        bad="",
        good="document: {title: Kế hoạch, year: 2026}\n",
    ),
    Rule(
        "FIL012",
        "odd-key",
        "error",
        Words("Khóa không phải là chữ", "A key that is no text"),
        Words("Khóa ở đây là một danh sách hoặc nhóm mục", "The key here is a list or a mapping"),
        _WHY,
        Words("Viết khóa bằng chữ", "Write the key as text"),
        _file_faults,
        bad="settings: {[programme]: gnbv-2021-2025}\n",
        good="settings: {programme: gnbv-2021-2025}\n",
    ),
    Rule(
        "FIL013",
        "odd-line-break",
        "warning",
        Words("Dấu xuống dòng lạ", "An odd line break"),
        Words(
            "Có dấu xuống dòng {detail}, trình soạn thảo thường không hiện",
            "Line break {detail}, which editors seldom show",
        ),
        Words(
            "Chương trình khác có thể đếm dòng khác đi",
            "Other programs may count lines differently",
        ),
        Words("Thay bằng dấu xuống dòng thường", "Replace it by a plain line break"),
        _file_faults,
        bad='settings: {programme: "gnbv\u2028"}\n',
        good="settings: {programme: gnbv-2021-2025}\n",
    ),
)
