"""Known edits of Vĩnh Phong's plan."""

from __future__ import annotations

from .versions import VINH_PHONG, edited, without

PAIRS = {
    "same": VINH_PHONG,
    "379-397": edited(("379 triệu", "397 triệu")),
    "379-written-out": edited(("379 triệu", "379.000.000")),
    "unreadable": edited(("172.6000.000", "172.600.000")),
    "moved": edited(
        ("857.700.000", "847.700.000"),
        ("745.400.000", "735.400.000"),
        ("79.316.000", "89.316.000"),
        ("71.016.000", "81.016.000"),
    ),
    "between-sources": edited(("345 triệu", "340 triệu"), ("52 triệu", "57 triệu")),
    "total": edited(("1.334.016.000", "1.352.016.000")),
    "dropped": without("      - id: tda2\n        number: 2\n        marker: b.", "# Mục V\n"),
    "renumbered": edited(
        ('section: "2.5"', 'section: "2.4"'), text=without("  - id: da6", "  - id: da7")
    ),
    "leads": edited(
        ("Phòng Kinh tế xã chủ trì, phối hợp với các ngành liên quan và các áp",
         "Phòng Văn hóa – Xã hội chủ trì, phối hợp với các ngành liên quan và các áp"),
        ("      text: Phòng Kinh tế xã\n", "      text: Văn phòng HĐND và UBND xã\n"),
    ),
    "words": edited(
        ("Hỗ trợ tập huấn kỹ thuật, áp dụng khoa học", "Tập huấn kỹ thuật, ứng dụng khoa học"),
        ("name: Hỗ trợ điện sinh hoạt", "name: Hỗ trợ tiền điện sinh hoạt"),
        ("          - Các tổ chức và cá nhân có liên quan.\n", ""),
        ("  - Các ấp\n", "  - Các ấp\n  - Trang thông tin điện tử xã\n"),
    ),
    "units": edited(
        ("  tro-giup-phap-ly:\n    name: Trung tâm trợ giúp pháp lý tỉnh\n",
         "  cong-an:\n    name: Công an xã\n"),
        ("legal_bases:\n", "legal_bases:\n  - kind: Nghị quyết\n    number: 04/NQ-HĐND\n"
         "    issuer: HĐND xã\n"),
        text=without("  - >-\n    90% các hộ", "  - >-\n    Tăng tỷ lệ"),
    ),
}  # fmt: skip
"""What the second version of Vĩnh Phong's plan is."""
