"""What editors show with the JSON Schema: names, meanings, examples and beginnings to fill in."""

from __future__ import annotations

from typing import Any

PARTS = {
    "Plan": ("Kế hoạch", "Cả bản kế hoạch."),
    "Document": ("Phần đầu văn bản", "Loại văn bản, trích yếu, cơ quan ban hành, số và ngày."),
    "LegalBasis": ("Căn cứ", "Một văn bản làm căn cứ của kế hoạch."),
    "Block": (
        "Lời văn",
        "Một đoạn chữ, một danh sách các ý, hoặc cả hai kèm nhãn và dấu khi khác thường dùng.",
    ),
    "FundingSource": ("Nguồn vốn", "Một nguồn vốn, khai dưới mã mà các khoản kinh phí dùng."),
    "Unit": ("Đơn vị", "Một đơn vị được nêu tên trong kế hoạch, khai dưới mã của đơn vị."),
    "Section": ("Đề mục", "Một đề mục của văn bản và phần đứng dưới đề mục đó."),
    "Target": ("Chỉ tiêu", "Lời văn của chỉ tiêu, và các số liệu khi ghi riêng."),
    "Policy": ("Chính sách", "Một chính sách: làm gì, cho ai, đơn vị nào làm."),
    "Project": ("Dự án, tiểu dự án", "Một dự án của Chương trình, hoặc một phần của dự án."),
    "Budget": (
        "Kinh phí",
        "Một số tiền, hoặc tổng số cùng các cách chia: nguồn vốn, loại vốn, năm, đơn vị.",
    ),
    "Entry": ("Nhiệm vụ của đơn vị", "Một đoạn của phần tổ chức thực hiện."),
    "Signature": ("Phần ký", "Phần ký của văn bản, mỗi dòng một khóa."),
    "Unplaced": ("Dòng chưa xếp", "Một dòng của văn bản gốc chưa có chỗ trong kế hoạch."),
    "Settings": ("Thiết đặt", "Điều mà lời văn của kế hoạch không nói."),
    "Allocation": ("Số giao từng xã", "Số tiền đã giao cho từng xã, phường, đặc khu."),
    "Grant": ("Quyết định giao", "Ai giao, năm nào, chương trình nào, theo quyết định nào."),
    "GrantedCommune": ("Xã, phường, đặc khu", "Số giao cho một xã, phường hoặc đặc khu."),
    "GrantedProject": ("Dự án, tiểu dự án", "Số giao cho một dự án hoặc tiểu dự án."),
    "Waiver": (
        "Chấp nhận phát hiện",
        "Một phát hiện được chấp nhận, có lý do và người chịu trách nhiệm.",
    ),
}
"""For each class of the model, its name and what it is."""

KINDS = {"capital": "Vốn đầu tư phát triển", "recurrent": "Kinh phí sự nghiệp"}

CHOICES = {
    **KINDS,
    "draft": "Dự thảo",
    "issued": "Đã ký",
    "targets": "Các chỉ tiêu",
    "policies": "Các chính sách",
    "projects": "Các dự án",
    "budget": "Tổng kinh phí",
    "organisation": "Tổ chức thực hiện",
    "reporting": "Chế độ báo cáo",
}
"""What a word of the schema stands for."""

EXAMPLES: dict[str, dict[str, Any]] = {
    "Document.kind": {"examples": ["Kế hoạch"]},
    "Document.number": {"examples": ["12/KH-UBND"]},
    "Document.date": {"examples": ["2026-03-20"]},
    "LegalBasis.id": {"examples": ["qd-695"]},
    "LegalBasis.number": {"examples": ["695/QĐ-UBND"]},
    "LegalBasis.date": {"examples": ["2026-03-11"]},
    "Budget.total": {"examples": ["379 triệu đồng", "1.334.016.000 đồng"]},
    "Budget.included_in": {"examples": ["projects.da7.tda1"]},
    "Project.id": {"examples": ["da1", "tda1"]},
    "Target.unit": {"examples": ["hộ", "%"]},
    "Waiver.code": {"examples": ["BAL001"]},
    "Waiver.at": {"examples": ["projects.da3.tda1.budget.total"]},
}
"""For a key of a class, what may stand there."""

SNIPPETS: dict[str, tuple[str, dict[str, Any]]] = {
    "LegalBasis": (
        "căn cứ",
        {"kind": "$1", "number": "$2", "date": "$3", "issuer": "$4", "subject": "$5"},
    ),
    "Unit": ("đơn vị", {"name": "$1", "aliases": ["$2"]}),
    "FundingSource": ("nguồn vốn", {"name": "$1", "short": "$2"}),
    "Project": (
        "dự án",
        {"id": "$1", "number": "$2", "name": "$3", "lead": "$4", "budget": {"total": "$5"}},
    ),
    "Waiver": (
        "chấp nhận một phát hiện",
        {"code": "$1", "at": "$2", "reason": "$3", "by": "$4", "until": "$5"},
    ),
}
"""For a class, what an editor offers to begin with: its label, and keys to fill in."""
