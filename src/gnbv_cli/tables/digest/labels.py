"""The labels of a summary (WORDING 12)."""

from __future__ import annotations

from gnbv_cli.texts.sentence import Words

TITLE = Words("TÓM TẮT KẾ HOẠCH", "SUMMARY OF THE PLAN")
PLAN = Words("Kế hoạch", "Plan")
TOTAL = Words("Tổng kinh phí", "Total")
SOURCES = Words("Nguồn kinh phí", "Sources")
PROJECTS = Words("Kinh phí theo dự án", "By project")
LEADS = Words("Kinh phí theo đơn vị chủ trì", "By lead unit")
UNFUNDED = Words("Nội dung chưa ghi kinh phí", "Without stated funding")
CARRIED = Words("Kinh phí chuyển nguồn", "Carried over")
STATE = Words("Kết quả rà soát", "State of the check")
DECIDE = Words("Việc cần lãnh đạo cho ý kiến", "To be decided")
WAIVED = Words("Phát hiện đã chấp nhận có lý do", "Waived findings")
