"""What is said of a file that is read, or cannot be."""

from __future__ import annotations

from gnbv_cli.texts.sentence import Words
from gnbv_cli.written.source import LIMIT_MB

NOT_FOUND = Words("Không tìm thấy tệp {file}", "{file} not found")
DIRECTORY = Words("{file} là thư mục, không phải tệp", "{file} is a folder, not a file")
NO_FILE = Words(
    "{file} không phải tệp thông thường", "{file} is not an ordinary file"
)  # a pipe, a device
DENIED = Words("Không có quyền đọc tệp {file}", "No permission to read {file}")
UNOPENED = Words("Không mở được tệp {file}: {why}", "Cannot open {file}: {why}")
EMPTY = Words("Văn bản không có chữ nào", "The document has no text")
TOO_LARGE = Words(
    f"Tệp lớn hơn {LIMIT_MB} MB: không đọc", f"The file is larger than {LIMIT_MB} MB: not read"
)
TOO_LONG = Words(
    "Văn bản dài hơn mọi kế hoạch: không đọc", "The document is longer than any plan: not read"
)

DAMAGED = Words(
    "Tệp bị hỏng hoặc chép chưa hết: không đọc được như một văn bản Word",
    "The file is damaged or incomplete: it cannot be read as a Word document",
)
ENCRYPTED = Words(
    "Văn bản đặt mật khẩu: mở bằng Word, bỏ mật khẩu rồi lưu lại",
    "The document is protected by a password: open it in Word and save it without one",
)
NOT_WORD = Words("Tệp nén không chứa văn bản Word", "The archive does not contain a Word document")
SUSPICIOUS = Words(
    "Tệp Word có cấu trúc bất thường (quá lớn khi giải nén, hoặc có khai báo DOCTYPE): không đọc",
    "The Word file is built in an unusual way (too large when unpacked, or a DOCTYPE): not read",
)
TRACKED = Words(
    "Văn bản còn sửa đổi chưa chấp nhận (Track Changes): đọc theo bản cuối",
    "The document has tracked changes that nobody accepted: read as final",
)
COMMENTS = Words("Bỏ qua các bình luận (Comment) trong văn bản", "Comments are left out")
HIDDEN = Words("Bỏ qua chữ ẩn trong văn bản", "Hidden text is left out")
NOTES = Words(
    "{n} chú thích cuối trang: chép ở cuối văn bản", "{n} footnotes: kept at the end of the text"
)
PICTURES = Words(
    "{n} hình trong văn bản: chữ trong hình không đọc được",
    "{n} pictures in the document: text in pictures cannot be read",
)
FOREIGN = Words(
    "Văn bản chèn tệp khác bên trong: phần đó không đọc",
    "Another file is embedded in the document: that part is not read",
)

NO_LIBREOFFICE = Words(
    "Cần LibreOffice để đọc {kind}; hoặc lưu lại thành .docx",
    "LibreOffice needed for {kind}; or save as .docx",
)
NO_PDFTOTEXT = Words(
    "Cần pdftotext (gói poppler-utils) để đọc .pdf; hoặc lưu lại thành .docx",
    "pdftotext (package poppler-utils) needed for .pdf; or save as .docx",
)
CONVERSION_FAILED = Words(
    "Không chuyển được tệp {kind}; mở bằng Word rồi lưu lại thành .docx",
    "The {kind} file could not be converted; open it in Word and save it as .docx",
)
SPREADSHEET = Words(
    "Tệp là bảng tính: thêm --table để đọc biểu phân bổ kinh phí",
    "The file is a spreadsheet: add --table to read an allocation table",
)
OLD_LETTERS = Words(
    "Văn bản không phải UTF-8 (có thể là {encoding}); lưu lại dạng UTF-8 hoặc .docx rồi đọc",
    "The text is not UTF-8 (maybe {encoding}); save it as UTF-8 or .docx",
)
CONVERTED = Words(
    "Văn bản dùng bảng mã cũ ({encoding}), đã chuyển sang Unicode; cần đọc lại",
    "The text was in an old encoding ({encoding}); converted to Unicode, to be read over",
)
