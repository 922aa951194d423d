"""The words of the review sheet as a page (WORDING 1, 2, 4, 10, 12)."""

from __future__ import annotations

from gnbv_cli.texts.sentence import Words

TITLE = Words("PHIẾU RÀ SOÁT KẾ HOẠCH", "REVIEW SHEET")
MADE = Words(
    "Lập lúc {time}, gnbv {version}, tệp {file}, mã tệp {hash}",
    "Made at {time}, gnbv {version}, file {file}, file hash {hash}",
)
MADE_BY = Words(
    "Lập bằng gnbv {version}, tệp {file}, mã tệp {hash}",
    "Made by gnbv {version}, file {file}, file hash {hash}",
)
TIME = Words("{hour} giờ {minute} ngày {day}", "{hour}:{minute} on {day}")
CONTENTS = Words("Các phần của phiếu", "Parts of this sheet")
TO_CONTENT = Words("Đến phần kết luận", "Skip to the main results")

GENERAL = Words("I. Thông tin chung", "I. General")
RESULTS = Words("II. Kết luận chính", "II. Main results")
FLOW = Words(
    "III. Dòng kinh phí: nguồn, dự án, đơn vị chủ trì",
    "III. Flow of money: sources, projects, lead units",
)
ALLOCATION = Words("IV. Biểu phân bổ kinh phí", "IV. Allocation table")
FINDINGS = Words("V. Các phát hiện", "V. Findings")
BASES = Words("VI. Cơ sở của từng số đề nghị", "VI. How each proposed figure follows")
PROVISIONS = Words(
    "VII. Quy định viện dẫn và mức độ đối chiếu", "VII. Provisions cited and their standing"
)
NOT_CHECKED = Words("VIII. Nội dung chưa kiểm tra được", "VIII. Not checked")

STATE = Words("Tình trạng", "State")
DRAFT = Words("Dự thảo", "Draft")
ISSUED = Words("Đã ban hành", "Issued")
SCOPE = Words("Phạm vi kiểm tra", "What was checked")

FROM = Words("Từ", "From")
TO = Words("Đến", "To")
AMOUNT = Words("Số tiền", "Amount")
SHARE = Words("Tỷ lệ", "Share")
AS_TABLE = Words("Dòng kinh phí dạng bảng", "The flow as a table")
MARKED = Words(
    "(*) Số ghi trong Kế hoạch, chưa khớp; nét gạch chéo: phần tiền chưa khớp, chưa rõ",
    "(*) As written, does not match; hatched: money that does not match or is not known",
)
STAGES = {
    "source": Words("Nguồn kinh phí", "Sources"),
    "pool": Words("", ""),
    "project": Words("Dự án", "Projects"),
    "lead": Words("Đơn vị chủ trì", "Lead units"),
}

QUOTE = Words("Câu trong văn bản", "Words in the document")
WHY = Words("Vì sao", "Why it matters")
PROVISION = Words("Quy định liên quan", "Related provision")
RELATED = Words("Chỗ liên quan", "Related places")
BASIS = Words("Cơ sở", "Basis")
BEFORE_SIGNING = Words("Lỗi cần xử lý trước khi ký", "Errors to settle before signing")
CONTENT = Words(
    "Sai sót về nội dung: cần văn bản sửa đổi, thay thế",
    "Errors of content: an amending or replacing document is needed",
)
FORM = Words(
    "Sai sót về thể thức, trình bày: đính chính bằng công văn",
    "Errors of form or layout: a corrigendum by official letter",
)
FAMILY = Words("Nhóm quy tắc", "Family of rules")
FAMILIES = {
    "FIL": Words("Tệp dữ liệu", "File"),
    "SCH": Words("Cấu trúc tệp", "Structure of the file"),
    "NUM": Words("Cách ghi số tiền", "How amounts are written"),
    "BAL": Words("Cân đối số liệu", "Sums"),
    "PRG": Words("Dự án, tiểu dự án của Chương trình", "Programme structure"),
    "ORG": Words("Phân công đơn vị", "Responsibility"),
    "LAW": Words("Căn cứ, thời hạn, cấp hành chính", "Basis, period, level"),
    "TGT": Words("Mục tiêu, chỉ tiêu", "Targets"),
    "DOC": Words("Thể thức văn bản", "Form of the document"),
    "TXT": Words("Từ ngữ, chính tả", "Wording"),
}
STANDING = {
    "confirmed": Words("Đã đối chiếu nguồn", "Checked against a source"),
    "copy": Words("Đã đối chiếu nguồn", "Checked against a source"),
    "partial": Words("Đối chiếu một phần", "Partly checked"),
    "unconfirmed": Words("Cần đối chiếu", "Unconfirmed"),
}
DOCUMENT = Words("Văn bản", "Document")
CLAUSE = Words("Điều, khoản", "Clause")
SUBJECT = Words("Nội dung", "Subject")
STANDS = Words("Mức độ đối chiếu", "Standing")
SOURCE = Words("Nguồn", "Source")
CITED_BY = Words("Phát hiện", "Findings")
ITEM = Words("Khoản", "Item")
MORE_FINDINGS = Words("… và {n} phát hiện khác", "… and {n} more findings")
MORE_ITEMS = Words("… và {n} mục khác", "… and {n} more")

WAIVED_FINDING = Words("Phát hiện", "Finding")
REASON = Words("Lý do", "Reason")
ANSWERED_BY = Words("Người chịu trách nhiệm", "Answered for by")
UNTIL = Words("Chấp nhận đến ngày", "Waived until")
