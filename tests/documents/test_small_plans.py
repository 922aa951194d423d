"""What is printed where a plan states little: the usual outline, labels, markers and tails."""

from __future__ import annotations

from collections.abc import Callable

from gnbv_cli.documents.letterhead import BLANK
from gnbv_cli.documents.lines import Kind
from gnbv_cli.documents.outline import outline
from gnbv_cli.documents.text import render_text
from gnbv_cli.plan.model import Plan

Reader = Callable[[str], Plan]

HEAD = """\
gnbv: 1
document: {title: Thực hiện Chương trình năm 2026, year: 2026}
funding_sources:
  central: {name: Ngân sách trung ương}
  local: {name: Ngân sách địa phương}
units:
  phong-kinh-te: {name: Phòng Kinh tế}
"""

SMALL = """\
gnbv: 1
document:
  kind: Kế hoạch
  title: Thực hiện Chương trình năm 2026
  year: 2026
legal_bases:
  - {kind: Luật, subject: Ngân sách nhà nước, number: 89/2025/QH15, date: 2025-06-25}
  - {kind: Quyết định, number: 12/QĐ-UBND, date: 05/01/2026, issuer: Ủy ban nhân dân tỉnh}
opening:
  - "Ủy ban nhân dân xã xây dựng Kế hoạch như sau:"
funding_sources:
  central: {name: Ngân sách trung ương}
  local: {name: Ngân sách địa phương}
units:
  phong-kinh-te: {name: Phòng Kinh tế}
targets:
  - Giảm 40 hộ nghèo.
  - {indicator: Tỷ lệ hộ nghèo, value: "2,5", unit: "%", baseline: "4,1%", deadline: quý IV}
policies:
  - name: Hỗ trợ nhà ở
    content: [Hỗ trợ 12 hộ xây nhà.]
    lead: Phòng Kinh tế
    coordinating: [Các ấp;, Các đoàn thể.]
projects:
  - number: 2
    name: Đa dạng hóa sinh kế
    objective: Tạo việc làm
    activities:
      - text: Nuôi bò
        items: [Mua giống., Tập huấn.]
    budget:
      total: 300 triệu đồng
      sources: {central: 200 triệu đồng, local: 100 triệu đồng}
    responsibility: Phòng Kinh tế chủ trì.
  - name: Việc khác
    budget: 0 đồng
budget:
  total: 300 triệu đồng
  words: Ba trăm triệu đồng
  kind: recurrent
  sources: {central: 200 triệu đồng, local: 100 triệu đồng}
  years: {2026: 300 triệu đồng}
organisation:
  - unit: phong-kinh-te
    duties:
      - Tổng hợp, báo cáo.
  - heading: ""
    duties: [Đề nghị các đoàn thể giám sát.]
reporting:
  - Báo cáo trước ngày 25 tháng 6.
closing: [Trên đây là Kế hoạch.]
recipients: [Các ấp, "Lưu: VT"]
signature:
  body: TM. ỦY BAN NHÂN DÂN
  position: CHỦ TỊCH
"""

BLANK_HEAD = f"""\
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số:

{BLANK}, ngày{BLANK}tháng{BLANK}năm 2026

"""

PRINTED = """\
KẾ HOẠCH

Thực hiện Chương trình năm 2026

Căn cứ Luật Ngân sách nhà nước số 89/2025/QH15 ngày 25 tháng 6 năm 2025;

Căn cứ Quyết định số 12/QĐ-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh.

Ủy ban nhân dân xã xây dựng Kế hoạch như sau:

I. MỤC TIÊU, CHỈ TIÊU

- Giảm 40 hộ nghèo.

- Tỷ lệ hộ nghèo: 2,5% (hiện trạng 4,1%; thời hạn quý IV).

II. CÁC CHÍNH SÁCH

1. Hỗ trợ nhà ở

- Hỗ trợ 12 hộ xây nhà.

- Cơ quan chủ trì: Phòng Kinh tế.

- Cơ quan phối hợp:

+ Các ấp;

+ Các đoàn thể.

III. CÁC DỰ ÁN

1. Dự án 2: Đa dạng hóa sinh kế

- Mục tiêu: Tạo việc làm.

- Nội dung:

+ Nuôi bò

• Mua giống.

• Tập huấn.

- Kinh phí thực hiện: 300 triệu đồng, trong đó:

+ Ngân sách trung ương: 200 triệu đồng.

+ Ngân sách địa phương: 100 triệu đồng.

- Đơn vị thực hiện: Phòng Kinh tế chủ trì.

2. Việc khác

- Kinh phí thực hiện: 0 đồng.

IV. KINH PHÍ THỰC HIỆN

- Tổng kinh phí thực hiện: 300 triệu đồng (nguồn vốn sự nghiệp) (Bằng chữ: Ba trăm triệu đồng), \
trong đó:

+ Chia theo nguồn vốn:

• Ngân sách trung ương: 200 triệu đồng.

• Ngân sách địa phương: 100 triệu đồng.

+ Chia theo năm:

• Năm 2026: 300 triệu đồng.

V. TỔ CHỨC THỰC HIỆN

1. Phòng Kinh tế

- Tổng hợp, báo cáo.

2. Đề nghị các đoàn thể giám sát.

VI. CHẾ ĐỘ BÁO CÁO

Báo cáo trước ngày 25 tháng 6.

Trên đây là Kế hoạch.

Nơi nhận:

- Các ấp;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
"""


def printed(plan: Plan) -> list[str]:
    """The lines that are not blank, from the title on."""
    text = render_text(outline(plan))
    assert text.startswith(BLANK_HEAD)
    return [line for line in text.removeprefix(BLANK_HEAD).split("\n") if line]


def test_a_plan_without_sections_gets_the_usual_outline(plan_of: Reader) -> None:
    assert render_text(outline(plan_of(SMALL))) == BLANK_HEAD + PRINTED


def test_the_least_plan_is_its_title(plan_of: Reader) -> None:
    printed = render_text(outline(plan_of(HEAD)))
    assert printed == BLANK_HEAD + "Thực hiện Chương trình năm 2026\n"


def test_only_the_chapters_that_the_plan_has(plan_of: Reader) -> None:
    plan = plan_of(HEAD + "reporting: [Hằng quý.]\nbudget: 5 triệu đồng\n")
    assert printed(plan)[1:] == [
        "I. KINH PHÍ THỰC HIỆN",
        "- Tổng kinh phí thực hiện: 5 triệu đồng.",
        "II. CHẾ ĐỘ BÁO CÁO",
        "Hằng quý.",
    ]


THREE_LEVELS = """\
projects:
  - id: da4
    number: 4
    name: Giáo dục nghề nghiệp
    subprojects:
      - id: tda1
        number: 1
        marker: a)
        name: Đào tạo nghề
        subprojects:
          - {id: nd1, number: 1, name: Mở lớp, budget: {included_in: projects.da4.tda2}}
          - id: nd2
            number: 2
            label: Hoạt động
            name: Mua sắm
            subprojects:
              - {number: 1, name: Máy tính, lead: phòng Kinh tế}
      - id: tda2
        number: 2
        name: Giám sát
        budget: {sources: {central: 10 triệu đồng, local: {total: 2 triệu đồng, tail: ""}}}
"""


def test_projects_of_any_depth(plan_of: Reader) -> None:
    assert printed(plan_of(HEAD + THREE_LEVELS))[2:] == [
        "1. Dự án 4: Giáo dục nghề nghiệp",
        "a) Tiểu dự án 1: Đào tạo nghề",
        "Tiểu dự án 1: Mở lớp",
        "- Kinh phí thực hiện: (trong Tiểu dự án 2)",
        "Hoạt động 2: Mua sắm",
        "Tiểu dự án 1: Máy tính",
        "- Cơ quan chủ trì: phòng Kinh tế.",
        "Tiểu dự án 2: Giám sát",
        "- Kinh phí thực hiện:",
        "+ Ngân sách trung ương: 10 triệu đồng.",
        "+ Ngân sách địa phương: 2 triệu đồng",
    ]


def test_headings_know_their_level(plan_of: Reader) -> None:
    headings = [
        (line.level, line.at)
        for line in outline(plan_of(HEAD + THREE_LEVELS))
        if line.kind is Kind.HEADING
    ]
    assert headings == [
        (1, "projects"),
        (2, "projects.da4"),
        (3, "projects.da4.tda1"),
        (4, "projects.da4.tda1.nd1"),
        (4, "projects.da4.tda1.nd2"),
        (5, "projects.da4.tda1.nd2.subprojects[1]"),
        (3, "projects.da4.tda2"),
    ]


SECTIONS = """\
sections:
  - heading: MỞ ĐẦU
    number: III
    sections:
      - {heading: Phạm vi, text: Toàn xã.}
      - heading: Dự án
        sections:
          - {heading: Chung, items: [Một.]}
          - {part: projects, heading: Riêng}
  - {heading: PHÂN CÔNG, part: organisation, sections: [{heading: Khác, paragraphs: [Hai.]}]}
projects: [{name: Nhà ở}, {name: Điện, section: 2.2.4}, {name: Nước}]
organisation:
  - {unit: Phòng Kinh tế, duties: [Ba.]}
  - {unit: Các ấp, section: III.1, duties: [Bốn.]}
  - {unit: Các đoàn thể, section: IX, duties: [Năm.]}
targets: [Sáu.]
"""


def test_sections_are_numbered_and_nothing_is_left_out(plan_of: Reader) -> None:
    assert printed(plan_of(HEAD + SECTIONS))[1:] == [
        "III. MỞ ĐẦU",
        "1. Phạm vi: Toàn xã.",
        "1.1. Các ấp",
        "- Bốn.",
        "2. Dự án",
        "2.1. Chung",
        "- Một.",
        "2.2. Riêng",
        "2.2.1. Nhà ở",
        "2.2.4. Điện",
        "2.2.5. Nước",
        "IV. PHÂN CÔNG",
        "1. Phòng Kinh tế",
        "- Ba.",
        "2. Khác",
        "Hai.",
        "V. MỤC TIÊU, CHỈ TIÊU",
        "- Sáu.",
        "VI. TỔ CHỨC THỰC HIỆN",
        "1. Các đoàn thể",
        "- Năm.",
    ]


def test_a_paragraph_stays_one_line_however_it_is_written(plan_of: Reader) -> None:
    plan = plan_of(HEAD + 'opening: ["Một\\n\\nhai"]\nclosing:\n  - |\n    Ba\n    bốn\n')
    assert printed(plan)[1:] == ["Một hai", "Ba bốn"]
