"""DOC: what an official document lacks, and what only looks like it."""

from __future__ import annotations

import pytest

from gnbv_cli.review.located import Reported
from gnbv_cli.review.repaired import with_edits
from gnbv_cli.review.review import review_text
from tests.rules.test_examples import laid_over

_HEAD = {
    "kind": "Kế hoạch",
    "title": "Thực hiện các dự án năm 2026",
    "issuer": "Ủy ban nhân dân xã An Bình",
    "place": "An Bình",
    "number": "12/KH-UBND",
    "date": "2026-03-20",
    "year": "2026",
}


def reported(fragment: str) -> list[Reported]:
    findings = review_text(laid_over(fragment), "plan.yaml").findings
    return [each for each in findings if each.rule.family == "DOC"]


def marked(fragment: str) -> list[tuple[str, str, str]]:
    """Code, severity and message of what is reported."""
    return [
        (each.finding.code, each.finding.severity, each.finding.message.say("vi"))
        for each in reported(fragment)
    ]


def document(*without: str, **stated: str) -> str:
    fields = {**_HEAD, **stated}
    return (
        f"document: {{{', '.join(f'{k}: {v}' for k, v in fields.items() if k not in without)}}}\n"
    )


def closing(text: str) -> str:
    return f'closing: ["{text}"]\n'


def signature(**lines: str) -> str:
    names = lines.pop("names", "Họ và tên")
    stated = "".join(f"{key}: {text}, " for key, text in lines.items())
    return f"signature: {{{stated}names: [{names}]}}\n"


def test_a_whole_document_is_silent() -> None:
    assert marked(document()) == []


def test_a_draft_gets_number_date_and_place_later() -> None:
    ((code, severity, message),) = marked(document("number", "date", "place"))
    assert (code, severity) == ("DOC001", "note")
    assert message == (
        "Không thấy số, ký hiệu; địa danh; ngày ban hành trong bản văn đã trích; kiểm tra bản gốc"
    )


@pytest.mark.parametrize(
    ("fragment", "part"),
    [
        (document("place"), "địa danh"),
        (document("issuer"), "tên cơ quan ban hành"),
        (document("number", "date", "kind"), "tên loại văn bản"),
        ("recipients: []\n", "nơi nhận"),
        ("signature: ~\n", "phần ký"),
        ("signature: {body: TM. ỦY BAN NHÂN DÂN, position: CHỦ TỊCH}\n", "họ tên người ký"),
        ("signature: {body: TM. ỦY BAN NHÂN DÂN, names: [Họ và tên]}\n", "chức vụ người ký"),
    ],
)
def test_missing_parts(fragment: str, part: str) -> None:
    ((code, severity, message),) = marked(fragment)
    assert (code, severity) == ("DOC001", "warning")
    assert part in message


def test_a_file_of_figures_is_no_document() -> None:
    assert marked("document: {title: Kế hoạch, year: 2026}\n") == []


def test_what_a_fault_of_the_file_took_away_is_not_missing() -> None:
    assert "DOC001" not in [code for code, *_ in marked(document(date="ngày mai"))]


@pytest.mark.parametrize(
    ("fragment", "codes"),
    [
        (signature(body="TM. ỦY BAN NHÂN DÂN", position="CHỦ TỊCH"), []),
        (signature(body="TM. UỶ BAN NHÂN DÂN", position="CHỦ TỊCH"), []),
        (
            signature(
                body="TM. ỦY BAN NHÂN DÂN", acting_for="KT. CHỦ TỊCH", position="PHÓ CHỦ TỊCH"
            ),
            [],
        ),
        (signature(acting_for="KT. CHỦ TỊCH", position="PHÓ CHỦ TỊCH"), ["DOC002"]),
        (signature(position="CHỦ TỊCH"), ["DOC002"]),
        (signature(body="ỦY BAN NHÂN DÂN", position="CHỦ TỊCH"), ["DOC002"]),
        (signature(body="TM. ỦY BAN NHÂN DÂN", position="PHÓ CHỦ TỊCH"), ["DOC003"]),
        (
            signature(body="TM. ỦY BAN NHÂN DÂN", position="CHỦ TỊCH", names="A Bê, a  bê"),
            ["DOC004"],
        ),
    ],
)
def test_signature_blocks(fragment: str, codes: list[str]) -> None:
    assert [code for code, *_ in marked(fragment)] == codes


def test_the_signature_of_another_body_has_its_own_form() -> None:
    text = document(issuer="Sở Nông nghiệp và Môi trường") + signature(position="GIÁM ĐỐC")
    assert marked(text) == []


@pytest.mark.parametrize(
    ("fragment", "place"),
    [
        (
            "organisation:\n"
            "  - {unit: Phòng Kinh tế xã, duties: [Chủ trì thực hiện Dự án 1.]}\n"
            "  - {number: '', heading: AN GIANG, unit: ~, duties: [Chủ trì giám sát.]}\n",
            "Mục",
        ),
        (
            "organisation:\n"
            "  - {unit: Phòng Kinh tế xã, duties: [Chủ trì thực hiện Dự án 1., XÃ AN BÌNH]}\n",
            "Mục",
        ),
        (
            "sections:\n  - {heading: MỤC TIÊU, text: Năm 2026.}\n"
            "  - {number: '', heading: TỈNH AN GIANG}\n"
            "  - {heading: PHẠM VI, text: Xã An Bình.}\n",
            "Mục",
        ),
    ],
)
def test_stray_headings(fragment: str, place: str) -> None:
    (message,) = [said for code, _, said in marked(fragment) if code == "DOC005"]
    assert message.startswith("Dòng '")
    assert place in message


@pytest.mark.parametrize(
    "fragment",
    [
        "sections:\n  - {heading: MỤC TIÊU, text: Năm 2026.}\n",
        "organisation:\n  - {number: 1, heading: PHÒNG KINH TẾ, unit: Phòng Kinh tế xã, "
        "duties: [Chủ trì thực hiện Dự án 1.]}\n",
        "organisation:\n  - {number: '', heading: '', unit: ~, duties: [Chủ trì giám sát.]}\n",
        "organisation:\n  - {unit: Phòng Kinh tế xã, duties: [Chủ trì thực hiện Dự án 1., GNBV]}\n",
        "organisation:\n  - {unit: Phòng Kinh tế xã, duties: [Chủ trì Dự án 1., '100% UBND.']}\n",
    ],
)
def test_lines_in_capitals_that_are_no_stray_headings(fragment: str) -> None:
    assert "DOC005" not in [code for code, *_ in marked(fragment)]


def test_points_are_gathered_and_mended() -> None:
    fragment = (
        "organisation:\n"
        "  - unit: Phòng Kinh tế xã\n"
        "    duties:\n"
        "      - {marker: a., text: Chủ trì thực hiện Dự án 1.}\n"
        "      - {marker: 'b.', text: Tổng hợp báo cáo.}\n"
        "      - c. Theo dõi tiến độ.\n"
    )
    (found,) = reported(fragment)
    assert found.finding.message.say("vi") == (
        "Điểm ghi 'a.', 'b.', 'c.', thể thức dùng 'a)', 'b)', 'c)'"
    )
    mended = with_edits(laid_over(fragment), found.fixes[0].edits)
    assert "marker: a)," in mended
    assert "marker: 'b)'," in mended
    assert "- c) Theo" in mended


@pytest.mark.parametrize("text", ["1. Chủ trì.", "a) Chủ trì.", "A. Chủ trì.", "v.v. và …"])
def test_other_marks_are_left_alone(text: str) -> None:
    fragment = f"organisation:\n  - {{unit: Phòng Kinh tế xã, duties: ['{text}']}}\n"
    assert marked(fragment) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Trên đây là Kế hoạch năm 2026 của xã./.", False),
        ("Trên đây là Kế hoạch năm 2026 của xã ./.", False),
        ("Trên đây là Kế hoạch năm 2026 của xã. / .", False),
        ("Trên đây là Kế hoạch năm 2026 của xã. (m)", True),
        ("Trên đây là Kế hoạch năm 2026 của xã 1/2.", True),
    ],
)
def test_the_mark_at_the_end(text: str, found: bool) -> None:
    assert [code for code, *_ in marked(closing(text))] == (["DOC007"] if found else [])


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("ngày 5 tháng 02 năm 2026", "ngày 05 tháng 02"),
        ("ngày 15 tháng 2 năm 2026", "ngày 15 tháng 02"),
        ("ngày 1 tháng 1", "ngày 01 tháng 01"),
        ("Ngày 9 tháng 12", "Ngày 09 tháng 12"),
        ("tháng 2 năm 2026", "tháng 02"),
    ],
)
def test_days_and_months_without_their_zero(written: str, expected: str) -> None:
    fragment = closing(f"Kế hoạch năm 2026 thực hiện từ: {written} của xã./.")
    ((code, severity, message),) = marked(fragment)
    assert (code, severity) == ("DOC008", "note")
    assert message.endswith(f"thể thức ghi '{expected}'")


@pytest.mark.parametrize(
    "text",
    [
        "ngày 05 tháng 02 năm 2026",
        "ngày 10 tháng 3 năm 2026",
        "tháng 3 năm 2026",
        "6 tháng, 2 lần",
        "tháng 2 hằng năm",
        "tháng 12 năm 2026",
        "ngày 05/2/2026",
        "trong 3 tháng 1 lần",
        "ngày … tháng … năm 2026",
    ],
)
def test_dates_in_their_form(text: str) -> None:
    assert marked(closing(f"Kế hoạch năm 2026 thực hiện {text}./.")) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ông A, số CCCD 012345678901", True),
        ("ông A (số định danh: 012 345 678 901)", True),
        ("bà B, CMND số 123456789", True),
        ("danh sách hộ có thẻ CCCD, kinh phí 123456789 đồng", False),
        ("có thẻ căn cước; kinh phí 123.456.789 đồng", False),
        ("điện thoại 0912345678; CCCD cấp mới 25 trường hợp", False),
        ("mã hồ sơ 123456789012 của dự án", False),
    ],
)
def test_personal_numbers(text: str, found: bool) -> None:
    fragment = closing(f"Kế hoạch năm 2026 hỗ trợ {text}./.")
    assert [code for code, *_ in marked(fragment)] == (["DOC009"] if found else [])


def test_a_personal_number_is_not_said_again() -> None:
    (found,) = reported(closing("Kế hoạch năm 2026 hỗ trợ ông A, CCCD 012345678901./."))
    assert "012345678901" not in repr((found.finding.message, found.finding.identity))


def test_hostile_documents() -> None:
    for text in ("{place}", "%s {0}", "\\u202e", "A" * 5000, "A B " * 2000):
        review_text(laid_over(closing(text) + signature(position=f'"{text}"')), "plan.yaml")
