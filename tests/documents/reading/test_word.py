"""What a Word file says, as Word shows it."""

from __future__ import annotations

from pathlib import Path

import pytest

from gnbv_cli.documents.reading.source import SourceLine, SourceTable, Span
from tests.documents.reading.word_xml import cell, p, read, remarks, said, table, word


def shown(body: str, folder: Path, **others: str) -> list[str]:
    return said(read(word(body, **others), folder))


def r(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r>"


def test_a_paragraph_is_a_line_with_its_number(tmp_path: Path) -> None:
    body = p("Một") + p() + p("  Hai \u00a0 ba\u200b ", '<w:jc w:val="center"/>')
    assert read(word(body), tmp_path).parts == (
        SourceLine("Một", 1),
        SourceLine("Hai ba", 3, centred=True),
    )


def test_letters_are_composed(tmp_path: Path) -> None:
    assert shown(p("Ke\u0302\u0301 hoa\u0323ch"), tmp_path) == ["Kế hoạch"]


def test_tracked_changes_are_final(tmp_path: Path) -> None:
    body = (
        p(inside=r("397 ") + "<w:del><w:r><w:delText>tỷ</w:delText></w:r></w:del>"
          + f"<w:ins>{r('triệu đồng')}</w:ins>")
        + p(inside=f"<w:moveFrom>{r('Đi')}</w:moveFrom>")
        + p(inside=f"<w:moveTo>{r('Đến')}</w:moveTo>")
    )  # fmt: skip
    document = read(word(body), tmp_path)
    assert said(document) == ["397 triệu đồng", "Đến"]
    assert remarks(document) == [
        "The document has tracked changes that nobody accepted: read as final"
    ]


def test_a_deleted_paragraph_mark_joins(tmp_path: Path) -> None:
    gone = "<w:rPr><w:del/></w:rPr>"
    assert shown(p("Một ", gone) + p("hai"), tmp_path) == ["Một hai"]
    assert shown(p("Một", gone) + table([cell("1")]) + p("hai"), tmp_path)[0] == "Một"
    assert shown(p("Cuối", gone), tmp_path) == ["Cuối"]


def test_deleted_rows_are_gone(tmp_path: Path) -> None:
    row = f"<w:tr><w:trPr><w:del/></w:trPr>{cell('9')}{cell('9')}</w:tr>"
    body = table([cell("A"), cell("1")]).replace("</w:tbl>", f"{row}</w:tbl>")
    document = read(word(body), tmp_path)
    assert said(document) == ["|A|1|"]
    assert document.remarks


def test_hidden_text_and_comments_are_left_out_and_said(tmp_path: Path) -> None:
    body = p("Một", inside=r("ẩn", "<w:vanish/>") + r(" hai", '<w:vanish w:val="0"/>')
             + '<w:r><w:commentReference w:id="1"/></w:r>')  # fmt: skip
    document = read(word(body), tmp_path)
    assert said(document) == ["Một hai"]
    assert remarks(document) == ["Comments are left out", "Hidden text is left out"]


def test_a_text_box_is_read_once(tmp_path: Path) -> None:
    inner = f"<w:txbxContent>{p('Trong khung')}</w:txbxContent>"
    box = (
        "<w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><w:drawing><wps:txbx>{inner}</wps:txbx></w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox>{inner}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    assert shown(p("Ngoài", inside=box), tmp_path) == ["Ngoài", "Trong khung"]


def test_fields_show_their_results(tmp_path: Path) -> None:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    command = "<w:r><w:instrText> PAGE </w:instrText></w:r>"
    whole = mark("begin") + command + r("lệnh") + mark("separate") + r("7") + mark("end")
    unended = p(inside=mark("begin") + command)
    assert shown(p("Trang ", inside=whole) + unended + p("Sau"), tmp_path) == ["Trang 7", "Sau"]


def test_wrapped_runs_and_signs(tmp_path: Path) -> None:
    inside = (
        f"<w:hyperlink>{r('a')}</w:hyperlink><w:sdt><w:sdtContent>{r('b')}</w:sdtContent></w:sdt>"
        '<w:r><w:tab/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/>'
        '<w:sym w:font="Wingdings" w:char="F0E0"/></w:r>'
    )  # fmt: skip
    assert shown(p(inside=inside), tmp_path) == ["ab c-d→"]


def test_a_line_broken_by_hand(tmp_path: Path) -> None:
    def broken(*lines: str) -> str:
        return p(inside="<w:r><w:br/></w:r>".join(map(r, lines)))

    assert shown(broken("Thực hiện Chương trình", "giảm nghèo"), tmp_path) == [
        "Thực hiện Chương trình giảm nghèo"
    ]
    assert shown(broken("Gồm:", "- Một", "- Hai"), tmp_path) == ["Gồm:", "- Một", "- Hai"]
    assert shown(broken("ỦY BAN NHÂN DÂN", "XÃ HÒA BÌNH"), tmp_path) == [
        "ỦY BAN NHÂN DÂN",
        "XÃ HÒA BÌNH",
    ]


def test_footnotes_stand_at_the_end(tmp_path: Path) -> None:
    inside = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    notes = "".join(
        f'<w:footnote w:id="{key}">{p(text)}</w:footnote>'
        for key, text in ((0, "-"), (2, "Ghi chú"))
    )
    document = read(word(p("379", inside=inside) + p("Sau"), footnotes=notes), tmp_path)
    assert document.parts == (
        SourceLine("379", 1), SourceLine("Sau", 2), SourceLine("Ghi chú", 1)
    )  # fmt: skip
    assert remarks(document) == ["1 footnotes: kept at the end of the text"]


def test_styles_make_headings_and_bold(tmp_path: Path) -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="H"><w:pPr><w:outlineLvl w:val="1"/>'
        '<w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="I"><w:basedOn w:val="H"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Loop"><w:basedOn w:val="Loop"/></w:style>'
    )
    body = p("Mục tiêu", '<w:pStyle w:val="I"/>') + p("Thường", '<w:pStyle w:val="Loop"/>')
    assert read(word(body, styles=styles), tmp_path).parts == (
        SourceLine("Mục tiêu", 1, "", 2, True, True),
        SourceLine("Thường", 2),
    )


@pytest.mark.parametrize(
    ("font", "text", "letters"),
    [
        (".VnTime", "KÕ ho¹ch gi¶m nghÌo", "Kế hoạch giảm nghèo"),
        (".VnTimeH", "kÕ ho¹ch", "KẾ HOẠCH"),
        ("VNI-Times", "Keá hoaïch giaûm ngheøo", "Kế hoạch giảm nghèo"),
        ("Arial", "Café", "Café"),
    ],
)
def test_fonts_from_before_unicode(font: str, text: str, letters: str, tmp_path: Path) -> None:
    body = p(inside=r(text, f'<w:rFonts w:ascii="{font}"/>'))
    document = read(word(body), tmp_path)
    assert said(document) == [letters]
    assert bool(document.remarks) == (font != "Arial")


def test_merged_cells(tmp_path: Path) -> None:
    down, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    body = table(
        [cell("STT", properties=down), cell("Kinh phí", properties='<w:gridSpan w:val="2"/>')],
        [cell("", properties=on), cell("NSTW"), cell("NSĐP")],
        [cell("1"), cell("180"), cell("27", "triệu đồng")],
    )
    assert read(word(p("Biểu") + body), tmp_path).parts[1] == SourceTable(
        (("STT", "Kinh phí", ""), ("", "NSTW", "NSĐP"), ("1", "180", "27 triệu đồng")),
        2,
        (Span(0, 0, 2, 1), Span(0, 1, 1, 2)),
    )


def test_a_letterhead_is_lines(tmp_path: Path) -> None:
    body = table(
        [cell("ỦY BAN NHÂN DÂN", "XÃ HÒA BÌNH"), cell("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")],
        [cell("Số: 12/KH-UBND"), cell("Hòa Bình, ngày 5 tháng 3 năm 2026")],
    )
    assert shown(body, tmp_path) == [
        "ỦY BAN NHÂN DÂN",
        "XÃ HÒA BÌNH",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Số: 12/KH-UBND",
        "Hòa Bình, ngày 5 tháng 3 năm 2026",
    ]


def test_a_table_in_a_cell_that_only_frames_it(tmp_path: Path) -> None:
    inner = table([cell("Dự án 2"), cell("180")], [cell("Dự án 3"), cell("27")])
    frame = f"<w:tbl><w:tr><w:tc>{p('Biểu 1')}{inner}{p()}</w:tc></w:tr></w:tbl>"
    assert shown(frame, tmp_path) == ["Biểu 1", "|Dự án 2|180|", "|Dự án 3|27|"]


def test_pictures_are_said(tmp_path: Path) -> None:
    picture = "<w:r><w:drawing><a:blip/></w:drawing></w:r>"
    document = read(word(p("Có hình", inside=picture)), tmp_path)
    assert remarks(document) == ["1 pictures in the document: text in pictures cannot be read"]
