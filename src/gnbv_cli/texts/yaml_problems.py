"""What libyaml says is wrong with a file, in both languages."""

from __future__ import annotations

from gnbv_cli.texts.sentence import Sentence, Words, verbatim

_PROBLEMS = {
    "mapping values are not allowed in this context": Words(
        "dấu hai chấm ở chỗ không phải khóa; lời văn có ': ' phải đặt trong dấu nháy",
        "a colon where no key can stand; a text with ': ' needs quotes",
    ),
    "found character that cannot start any token": Words(
        "ký tự không thể đứng đầu (phím Tab, @, `, %); lời văn như vậy phải đặt trong dấu nháy",
        "a character that cannot stand first (a tab, @, `, %); such a text needs quotes",
    ),
    "did not find expected key": Words(
        "chờ một khóa ở đây; xem khoảng trắng đầu dòng", "a key was expected; see the indentation"
    ),
    "did not find expected '-' indicator": Words(
        "chờ dấu '-' ở đây; xem khoảng trắng đầu dòng", "a '-' was expected; see the indentation"
    ),
    "did not find expected ',' or ']'": Words(
        "ngoặc vuông chưa đóng hoặc thiếu dấu phẩy", "a bracket is open, or a comma is missing"
    ),
    "did not find expected ',' or '}'": Words(
        "ngoặc nhọn chưa đóng hoặc thiếu dấu phẩy", "a brace is open, or a comma is missing"
    ),
    "did not find expected <document start>": Words(
        "thừa nội dung sau giá trị này", "there is more after the end of the value"
    ),
    "could not find expected ':'": Words(
        "thiếu dấu hai chấm sau khóa", "the colon after a key is missing"
    ),
    "found unexpected end of stream": Words(
        "dấu nháy chưa đóng cho đến hết tệp", "a quote is still open at the end of the file"
    ),
    "found unexpected document indicator": Words("dấu nháy chưa đóng", "a quote is still open"),
    "found unknown escape character": Words(
        "ký hiệu sau dấu \\ không có nghĩa", "what follows the \\ has no meaning"
    ),
    "block sequence entries are not allowed in this context": Words(
        "dấu '-' không đứng được ở đây", "a '-' cannot stand here"
    ),
    "found undefined tag handle": Words(
        "lời văn bắt đầu bằng '!' phải đặt trong dấu nháy",
        "a text that starts with '!' needs quotes",
    ),
    "did not find expected node content": Words("thiếu giá trị ở đây", "a value is missing here"),
    "found a tab character that violates indentation": Words(
        "dùng phím Tab để thụt dòng; YAML chỉ nhận khoảng trắng", "a tab indents; YAML takes spaces"
    ),
}

UNQUOTED_COLON = Words(
    "chữ có dấu ': ' phải đặt trong dấu nháy", "a text with ': ' in it needs quotes"
)


def yaml_problem(problem: str) -> Sentence:
    """The sentence for libyaml's `problem`; its own words where none is known."""
    words = _PROBLEMS.get(problem)
    return words.filled() if words else verbatim(problem)
