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
CONVERTED = Words(
    "Chữ trong tệp theo bảng mã {encoding}: đã chuyển sang Unicode; chữ in hoa có thể thành chữ "
    "thường",
    "The file's letters are in {encoding}: converted to Unicode; capitals may have become small",
)
OLD_FONTS = Words(
    "Một phần văn bản dùng phông chữ {encoding}: đã chuyển sang Unicode",
    "Parts of the document are in fonts of {encoding}: converted to Unicode",
)
NOT_UTF8 = Words(
    "Tệp không phải UTF-8, có vẻ là {encoding}, và không chuyển được chắc chắn: "
    "lưu lại theo UTF-8 rồi nhập",
    "The file is not UTF-8 but looks like {encoding}, and no conversion is certain: "
    "save it as UTF-8 first",
)
NO_TEXT = Words("Tệp không phải văn bản", "The file is not a text")
NO_CONVERTER = Words(
    "Cần LibreOffice để đọc {kind}; hoặc lưu lại thành .docx",
    "LibreOffice is needed to read {kind}; or save the document as .docx",
)
NO_PDF_READER = Words(
    "Cần pdftotext (poppler) để đọc PDF; hoặc lưu lại thành .docx",
    "pdftotext (poppler) is needed to read PDF; or save the document as .docx",
)
UNCONVERTED = Words(
    "LibreOffice không chuyển được tệp {kind}: mở bằng Word rồi lưu lại thành .docx",
    "LibreOffice could not convert the {kind} file: open it in Word and save it as .docx",
)
UNREAD_PDF = Words(
    "Không đọc được tệp PDF: tệp bị hỏng, đặt mật khẩu hoặc quá dài; dùng bản Word của văn bản",
    "The PDF cannot be read: damaged, protected or too long; use the document's Word file",
)
SCANNED = Words(
    "Tệp PDF chỉ có hình quét, không có chữ: dùng bản Word của văn bản",
    "The PDF has only scanned pages and no text: use the document's Word file",
)
BY_OFFICE = Words(
    "Tệp {kind} được chuyển bằng LibreOffice trước khi đọc",
    "The {kind} file was converted by LibreOffice before it was read",
)
FROM_PDF = Words(
    "Đọc từ PDF: dòng được ghép lại theo chiều dài, bảng thành các dòng, chữ có thể bị tách rời; "
    "cần đối chiếu với bản gốc",
    "Read from PDF: lines are joined by their length, tables become lines, words may be torn; "
    "compare with the original",
)
SPREADSHEET = Words(
    "Tệp là bảng tính, không phải văn bản: dùng gnbv import --table",
    "The file is a spreadsheet, not a document: use gnbv import --table",
)
WEB_PAGE = Words(
    "Tệp là trang web (HTML, XML): mở bằng Word rồi lưu lại thành .docx",
    "The file is a web page (HTML, XML): open it in Word and save it as .docx",
)
OTHER_OLE = Words(
    "Tệp không phải văn bản Word", "The file is not a Word document"
)  # a presentation, an e-mail
