"""The words that a plan need not state: usual labels and headings, and the markers of lists."""

from __future__ import annotations

LABELS = {
    "objective": "Mục tiêu",
    "beneficiaries": "Đối tượng",
    "activities": "Nội dung",
    "budget": "Kinh phí thực hiện",
    "lead": "Cơ quan chủ trì",
    "coordinating": "Cơ quan phối hợp",
    "executing": "Cơ quan thực hiện",
    "responsibility": "Đơn vị thực hiện",
}
"""The fields of a policy or project in the order in which they are printed."""

PLAN_BUDGET = "Tổng kinh phí thực hiện"

HEADINGS = {
    "targets": "MỤC TIÊU, CHỈ TIÊU",
    "policies": "CÁC CHÍNH SÁCH",
    "projects": "CÁC DỰ ÁN",
    "budget": "KINH PHÍ THỰC HIỆN",
    "organisation": "TỔ CHỨC THỰC HIỆN",
    "reporting": "CHẾ ĐỘ BÁO CÁO",
}
"""The usual outline: the chapters of a plan that states none, or leaves a part without a place."""

PROJECT_LEVELS = ("Dự án", "Tiểu dự án")
"""What a project and the parts of it are called, level by level; the last serves all below."""

KINDS = {"capital": "Vốn đầu tư phát triển", "recurrent": "Kinh phí sự nghiệp"}
KINDS_IN_BRACKETS = {"capital": "vốn đầu tư phát triển", "recurrent": "nguồn vốn sự nghiệp"}

BREAKDOWNS = {
    "sources": "Chia theo nguồn vốn",
    "kinds": "Chia theo loại vốn",
    "years": "Chia theo năm",
    "units": "Chia theo đơn vị sử dụng",
    "of_which": "Trong đó",
}
"""Above the parts of each breakdown, where a budget has several."""

NAMED_KINDS = frozenset(("luật", "bộ luật", "pháp lệnh"))
"""Kinds of document whose subject is their name: 'Luật Ngân sách nhà nước ngày …'."""

OF_WHICH = ", trong đó:"
RECIPIENTS = "Nơi nhận"

_MARKERS = ("", "-", "+", "•", "◦")


def usual_marker(level: int) -> str:
    """The marker of a list's lines on `level`, from 1; level 0 is running text, without one."""
    return _MARKERS[level] if level < len(_MARKERS) else "▪"
