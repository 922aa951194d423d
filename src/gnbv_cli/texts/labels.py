"""Words that every report uses: severities, certainty, labels (WORDING 1, 4, 9)."""

from __future__ import annotations

from gnbv_cli.texts.sentence import Words

SEVERITY = {
    "error": Words("Lỗi", "Error"),
    "warning": Words("Cảnh báo", "Warning"),
    "note": Words("Lưu ý", "Note"),
}
CERTAINTY = {
    "certain": Words("xác định được", "certain"),
    "likely": Words("nhiều khả năng", "likely"),
    "ambiguous": Words("chưa phân định được", "ambiguous"),
    "open": Words("chưa kết luận", "open"),
}
COMPUTED = Words("Cộng lại", "Adds up to")
PROPOSED = Words("Đề nghị", "Proposed")
PROOF = Words("Kiểm chứng", "Proof")
WAYS = Words("Cách sửa", "Ways to mend")
RIVALS = Words("Cách hiểu khác", "Other readings")
APPLY = Words("Sửa '{old}' thành '{new}'", "Change '{old}' to '{new}'")
BROKEN = Words("Chưa khớp", "Does not hold")
READINGS = Words("Có thể đọc", "May be read")
ASSUMPTION = Words("Giả định", "Assumption")
COUNTED = Words("Cách tính", "How it is counted")
COMPARE = Words("Cần đối chiếu với", "Compare with")
ACTION = Words("Việc cần làm", "What to do")
RELATED = Words("Chỗ liên quan", "Related places")
WHY = Words("Vì sao", "Why it matters")

COUNTS = Words(
    "Kết quả: {errors} lỗi, {warnings} cảnh báo, {notes} lưu ý",
    "Result: {errors} errors, {warnings} warnings, {notes} notes",
)
CLEAN = Words(
    "Không phát hiện lỗi trong phạm vi đã kiểm tra", "No error found within what was checked"
)
SCOPE = Words(
    "Đã chạy {rules} quy tắc; đối chiếu {amounts} số tiền, {equations} phép cộng",
    "Ran {rules} rules; compared {amounts} amounts, {equations} sums",
)
UNCHECKED = Words("Chưa kiểm tra được", "Not checked")
NONE = Words("không có", "nothing")
MORE_PLACES = Words("… và {n} chỗ khác", "… and {n} more places")

COMPARE_WITH_GRANT = Words(
    "Số đề nghị theo số liệu trong tệp; cần đối chiếu quyết định giao.",
    "What is proposed is by the figures in the file; compare with the granting decision.",
)
DISCLAIMER = Words(
    "Kết quả để rà soát, không thay cho thẩm định của cơ quan có thẩm quyền.",
    "For review; it does not replace the review by the competent body.",
)
