"""Word files as Word shows them: numbers that are not in the text, changes, tables."""

from __future__ import annotations

from gnbv_cli.documents.reading.kinds import read_bytes
from gnbv_cli.documents.reading.parts import SourceLine, SourceTable
from tests.documents.reading.word_xml import level, numbered, paragraph, run, word_file

_LIST = (
    '<w:abstractNum w:abstractNumId="7">'
    + level(0, "upperRoman", "%1.")
    + level(1, "decimal", "%2.")
    + level(2, "decimal", "%2.%3.")
    + level(3, "lowerLetter", "%4)")
    + level(4, "bullet", "\uf0b7")
    + "</w:abstractNum>"
    '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="7"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
)


def _lines(body: str, numbering: str = "") -> list[tuple[str, str]]:
    parts = read_bytes(word_file(body, numbering)).parts
    return [(part.marker, part.text) for part in parts if isinstance(part, SourceLine)]


def test_automatic_numbers_count_as_word_counts() -> None:
    body = "".join(
        numbered(text, place)
        for text, place in [
            ("MỤC TIÊU", 0), ("Chung", 1), ("Cụ thể", 1), ("Một", 2), ("Hai", 2), ("a", 3),
            ("b", 3), ("gạch", 4), ("DỰ ÁN", 0), ("Một nữa", 1),
        ]
    ) + numbered("TIẾP", 0, number=2)  # fmt: skip
    markers = [marker for marker, _ in _lines(body, _LIST)]
    assert markers == ["I.", "1.", "2.", "2.1.", "2.2.", "a)", "b)", "•", "II.", "1.", "V."]


def test_tracked_changes_are_read_as_final_and_said() -> None:
    body = paragraph(
        run("Kinh phí: ")
        + '<w:del w:author="x"><w:r><w:delText>379</w:delText></w:r></w:del>'
        + f'<w:ins w:author="x">{run("397")}</w:ins>'
        + run(" triệu đồng")
    )
    document = read_bytes(word_file(body))
    assert [part.text for part in document.parts if isinstance(part, SourceLine)] == [
        "Kinh phí: 397 triệu đồng"
    ]
    assert [words.vi for words in document.remarks] == [
        "Văn bản còn sửa đổi chưa chấp nhận (Track Changes): đọc theo bản cuối"
    ]


def test_a_paragraph_whose_end_was_deleted_goes_on() -> None:
    gone = '<w:rPr><w:del w:author="x"/></w:rPr>'
    assert _lines(paragraph(run("Phòng Kinh"), gone) + paragraph(run(" tế xã"))) == [
        ("", "Phòng Kinh tế xã")
    ]


def test_merged_cells_have_their_text_in_the_first() -> None:
    def cell(text: str, properties: str = "") -> str:
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(run(text))}</w:tc>"

    wide = '<w:gridSpan w:val="2"/>'
    rows = [
        cell("Nội dung", '<w:vMerge w:val="restart"/>') + cell("Nguồn vốn", wide),
        cell("", "<w:vMerge/>") + cell("NSTW") + cell("NSĐP"),
        cell("Dự án 2: Đa dạng hóa sinh kế") + cell("180") + cell("27"),
        cell("Dự án 3: Cải thiện dinh dưỡng") + cell("100") + cell("15"),
    ]
    body = "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"
    (table,) = read_bytes(word_file(body)).parts
    assert isinstance(table, SourceTable)
    assert table.rows == (
        ("Nội dung", "Nguồn vốn", ""),
        ("", "NSTW", "NSĐP"),
        ("Dự án 2: Đa dạng hóa sinh kế", "180", "27"),
        ("Dự án 3: Cải thiện dinh dưỡng", "100", "15"),
    )


def test_fields_show_their_result_and_hidden_text_is_said() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run("năm 2026")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )  # fmt: skip
    body = paragraph(run("Kế hoạch ") + field + run(" bí mật", "<w:vanish/>"))
    document = read_bytes(word_file(body))
    assert [part.text for part in document.parts if isinstance(part, SourceLine)] == [
        "Kế hoạch năm 2026"
    ]
    assert [words.en for words in document.remarks] == ["Hidden text is left out"]
